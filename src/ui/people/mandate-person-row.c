/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-person-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-chip.h"
#include "mandate-leaving.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-role-records.h"
#include "mandate-screen-text.h"

/* That somebody leaves or is away is recorded where one sees what follows from it. */
static const char *const field_names[] = { "name", "job_title", "email", "department", "is_top_management", "is_external", "joined_on", "notes", NULL };

/**
 * MandatePersonRow:
 *
 * A person: what they do, which roles they hold, and whether they are here;
 * opened, the fields.
 */
struct _MandatePersonRow
{
  MandateFormRow parent_instance;

  GtkWidget   *avatar;
  MandateChip *external; /* works here on contract */
  MandateChip *presence; /* whether the person is here, or else of top management */
  GtkWidget   *return_button;
};

G_DEFINE_FINAL_TYPE (MandatePersonRow, mandate_person_row, MANDATE_TYPE_FORM_ROW)

static MandatePerson *
find_person (MandatePersonRow *self)
{
  return mandate_form_row_find_record (MANDATE_FORM_ROW (self));
}

static MandateSession *
get_session (MandatePersonRow *self)
{
  return mandate_form_row_get_session (MANDATE_FORM_ROW (self));
}

static void
return_clicked_cb (MandatePersonRow *self)
{
  MandateSession *session = get_session (self);
  /* Translators: %s is a name. */
  g_autofree char *label = g_strdup_printf (_ ("%s is here again"), find_person (self)->name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);

  mandate_leaving_record_return (change, mandate_form_row_get_id (MANDATE_FORM_ROW (self)), mandate_session_get_today (session));
  if (mandate_roles_commit (session, change))
    mandate_session_tell_undoable (session, label);
}

static void
remove_clicked_cb (MandatePersonRow *self)
{
  mandate_session_remove (get_session (self), MANDATE_RECORD (find_person (self)));
}

static void
mandate_person_row_class_init (MandatePersonRowClass *klass)
{
}

static void
mandate_person_row_init (MandatePersonRow *self)
{
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->avatar = adw_avatar_new (28, NULL, TRUE);
  self->external = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, C_ ("person", "External")));
  self->presence = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (chips, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self->external), GTK_ALIGN_END);
  gtk_widget_set_halign (GTK_WIDGET (self->presence), GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (chips), GTK_WIDGET (self->external));
  gtk_box_append (GTK_BOX (chips), GTK_WIDGET (self->presence));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->avatar);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), chips);
}

static void
add_buttons (MandatePersonRow *self)
{
  MandateFormRow *row = MANDATE_FORM_ROW (self);
  GtkWidget      *leave = mandate_form_row_add_button (row, _ ("Leaves…"), NULL);

  gtk_widget_set_tooltip_text (leave, _ ("For good or on leave: see what follows, and who could take it"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (leave), "s", mandate_form_row_get_id (row));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (leave), "people.leave");
  self->return_button = mandate_form_row_add_button (row, _ ("Is Here Again"), G_CALLBACK (return_clicked_cb));
  gtk_widget_add_css_class (mandate_form_row_add_button (row, _ ("Remove Person"), G_CALLBACK (remove_clicked_cb)), "flat");
}

/**
 * mandate_person_row_new:
 * @session: an open workspace
 * @person: a person of its register
 *
 * Returns: (transfer floating): a row, up to date
 */
GtkWidget *
mandate_person_row_new (MandateSession *session,
                        MandateRecord  *person)
{
  MandatePersonRow *self = g_object_new (MANDATE_TYPE_PERSON_ROW, NULL);

  mandate_form_row_set_up (MANDATE_FORM_ROW (self), session, person, field_names);
  mandate_form_row_set_below (MANDATE_FORM_ROW (self), mandate_role_records_new (session, mandate_record_get_id (person)));
  add_buttons (self);
  mandate_person_row_update (self);

  return GTK_WIDGET (self);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* (transfer full) (nullable): the days that say more than the chip. */
static char *
describe_absence (MandatePerson *person,
                  const char    *today)
{
  g_autofree char *left = mandate_screen_format_date (person->left_on);
  g_autofree char *back = mandate_screen_format_date (person->leave_until);
  g_autofree char *from = mandate_screen_format_date (person->leave_from);
  g_autofree char *joined = mandate_screen_format_date (person->joined_on);

  /* Translators: %s is a date. */
  if (person->left_on != NULL)
    return g_strdup_printf (strcmp (person->left_on, today) <= 0 ? _ ("Left on %s") : _ ("Leaves on %s"), left);

  /* Translators: %s is a date. */
  if (!mandate_person_is_active (person, today))
    return g_strdup_printf (_ ("Here from %s"), joined);

  /* Translators: %s is a date. */
  if (mandate_person_is_on_leave (person, today))
    return person->leave_until != NULL ? g_strdup_printf (_ ("On leave until %s"), back) : NULL;

  /* Translators: %s is a date. */
  return person->leave_from != NULL && strcmp (person->leave_from, today) > 0 ? g_strdup_printf (_ ("On leave from %s"), from) : NULL;
}

/* What the person does, and the roles the person holds. */
static char *
describe (MandatePersonRow *self,
          MandatePerson    *person)
{
  MandateRegister   *reg = mandate_session_get_register (get_session (self));
  MandateRecordList *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  const char        *today = mandate_session_get_today (get_session (self));
  GString           *text = g_string_new (NULL);
  g_autofree char   *absence = describe_absence (person, today);

  append_part (text, absence);
  append_part (text, person->job_title);
  append_part (text, person->department);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, holding->role);

      if (role != NULL && g_strcmp0 (holding->person, mandate_record_get_id (MANDATE_RECORD (person))) == 0 && mandate_role_holding_is_current (holding, today))
        append_part (text, role->title);
    }

  return g_string_free (text, FALSE);
}

/* (nullable): whether the person is here, in as few words as fit beside a name. */
static const char *
name_presence (MandatePerson *person,
               const char    *today)
{
  if (person->left_on != NULL)
    return strcmp (person->left_on, today) <= 0 ? C_ ("person", "Left") : C_ ("person", "Leaving");

  if (!mandate_person_is_active (person, today))
    return _ ("Not here yet");

  return mandate_person_is_on_leave (person, today) ? _ ("On leave") : NULL;
}

static void
update_chips (MandatePersonRow *self,
              MandatePerson    *person)
{
  const char    *today = mandate_session_get_today (get_session (self));
  const char    *word = name_presence (person, today);
  const gboolean can_return = person->left_on != NULL || (person->leave_from != NULL && (person->leave_until == NULL || strcmp (person->leave_until, today) >= 0));

  mandate_chip_set (self->presence, word != NULL ? MANDATE_CHIP_NOTHING : MANDATE_CHIP_PLANNED, word != NULL ? word : _ ("Top management"));
  gtk_widget_set_visible (GTK_WIDGET (self->presence), word != NULL || person->is_top_management);
  gtk_widget_set_visible (GTK_WIDGET (self->external), person->is_external);
  gtk_widget_set_visible (self->return_button, can_return);
}

/**
 * mandate_person_row_update:
 * @self: a row
 *
 * Brings it up to date.
 */
void
mandate_person_row_update (MandatePersonRow *self)
{
  MandatePerson   *person = find_person (self);
  g_autofree char *description = NULL;

  if (person == NULL)
    return;

  description = describe (self, person);
  mandate_form_row_show (MANDATE_FORM_ROW (self), person->name, description);
  adw_avatar_set_text (ADW_AVATAR (self->avatar), person->name);
  update_chips (self, person);
}
