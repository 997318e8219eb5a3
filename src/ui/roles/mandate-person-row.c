/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-person-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-role-records.h"
#include "mandate-screen-text.h"

/* The fields of a person that one line each is enough for. */
static const char *const field_names[] = { "name", "job_title", "email", "joined_on", "left_on" };

#define N_FIELDS G_N_ELEMENTS (field_names)

/**
 * MandatePersonRow:
 *
 * A person: what they do and which roles they hold; opened, the fields. Each
 * field is one change.
 */
struct _MandatePersonRow
{
  AdwExpanderRow parent_instance;

  MandateSession *session;
  char           *person;
  GtkWidget      *avatar;
  MandateChip    *chip;
  AdwEntryRow    *entries[N_FIELDS];
  GtkWidget      *top_switch;
  GtkWidget      *leave_button;
  GtkWidget      *records_row;
  GtkWidget      *remove_row;
  gboolean        is_updating;
};

G_DEFINE_FINAL_TYPE (MandatePersonRow, mandate_person_row, ADW_TYPE_EXPANDER_ROW)

static MandatePerson *
find_person (MandatePersonRow *self)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, self->person);
}

static MandateChange *
begin_change (MandatePersonRow *self,
              const char       *field)
{
  const MandateField *found = mandate_record_type_find_field (MANDATE_TYPE_PERSON, field, NULL);
  /* Translators: a name, and a field such as Email. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s: %2$s"), find_person (self)->name, mandate_field_get_label (found));

  return mandate_change_new (mandate_session_get_register (self->session), label);
}

static void
apply_cb (MandatePersonRow *self,
          AdwEntryRow      *entry)
{
  guint i = 0;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  while (self->entries[i] != entry)
    i++;

  change = begin_change (self, field_names[i]);

  if (!mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, self->person), field_names[i], gtk_editable_get_text (GTK_EDITABLE (entry)), &error) ||
      !mandate_session_commit (self->session, change, &error))
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      mandate_session_tell_error (self->session, error);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
}

static void
switched_cb (MandatePersonRow *self)
{
  g_autoptr (MandateChange) change = NULL;

  if (self->is_updating)
    return;

  change = begin_change (self, "is_top_management");
  ((MandatePerson *) mandate_change_edit (change, MANDATE_TYPE_PERSON, self->person))->is_top_management = gtk_switch_get_active (GTK_SWITCH (self->top_switch));
  mandate_roles_commit (self->session, change);
}

static void
remove_cb (MandatePersonRow *self)
{
  mandate_session_remove (self->session, MANDATE_RECORD (find_person (self)));
}

static void
mandate_person_row_dispose (GObject *object)
{
  MandatePersonRow *self = MANDATE_PERSON_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->person, g_free);

  G_OBJECT_CLASS (mandate_person_row_parent_class)->dispose (object);
}

static void
mandate_person_row_class_init (MandatePersonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_person_row_dispose;
}

static void
add_top_switch (MandatePersonRow *self)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_PERSON, "is_top_management", NULL);
  GtkWidget          *row = adw_action_row_new ();

  self->top_switch = gtk_switch_new ();
  gtk_widget_set_valign (self->top_switch, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mandate_field_get_label (field));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mandate_field_get_help (field));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->top_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->top_switch);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->top_switch), GTK_ACCESSIBLE_PROPERTY_LABEL, mandate_field_get_label (field), -1);
  g_signal_connect_object (self->top_switch, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_remove_button (MandatePersonRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove Person"));
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", box, NULL);

  self->leave_button = gtk_button_new_with_label (_ ("Leaves…"));
  gtk_widget_set_tooltip_text (self->leave_button, _ ("See what follows, and who could take it"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->leave_button), "people.leave");
  gtk_widget_add_css_class (self->leave_button, "flat");
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), self->leave_button);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (row, "row-foot");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  self->remove_row = row;
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
mandate_person_row_init (MandatePersonRow *self)
{
  self->avatar = adw_avatar_new (28, NULL, TRUE);
  self->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->avatar);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->chip));

  for (guint i = 0; i < N_FIELDS; i++)
    {
      const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_PERSON, field_names[i], NULL);

      self->entries[i] = g_object_new (ADW_TYPE_ENTRY_ROW, "title", mandate_field_get_label (field), "show-apply-button", TRUE, NULL);
      g_signal_connect_object (self->entries[i], "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->entries[i]));
    }

  add_top_switch (self);
  self->records_row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  gtk_widget_add_css_class (self->records_row, "plain-row");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->records_row);
  add_remove_button (self);
}

/**
 * mandate_person_row_new:
 * @session: an open workspace
 * @person: id of a person
 *
 * Returns: (transfer floating): a row, up to date
 */
GtkWidget *
mandate_person_row_new (MandateSession *session,
                        const char     *person)
{
  MandatePersonRow *self = g_object_new (MANDATE_TYPE_PERSON_ROW, NULL);

  self->session = g_object_ref (session);
  self->person = g_strdup (person);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->leave_button), "s", person);
  for (guint i = 0; i < N_FIELDS; i++)
    mandate_editing_allow (session, self->entries[i]);
  mandate_editing_allow (session, self->top_switch);
  mandate_editing_offer (session, self->remove_row);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->records_row), mandate_role_records_new (session, person));
  mandate_person_row_update (self);

  return GTK_WIDGET (self);
}

static gboolean
holds (MandatePersonRow   *self,
       MandateRoleHolding *holding)
{
  return g_strcmp0 (holding->person, self->person) == 0 && mandate_role_holding_is_current (holding, mandate_session_get_today (self->session));
}

/* What the person does, and the roles the person holds. */
static char *
describe (MandatePersonRow *self,
          MandatePerson    *person)
{
  MandateRegister   *reg = mandate_session_get_register (self->session);
  MandateRecordList *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  GString           *text = g_string_new (person->job_title);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, holding->role);

      if (role != NULL && holds (self, holding))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", role->title);
    }

  return g_string_free (text, FALSE);
}

static void
update_chip (MandatePersonRow *self,
             MandatePerson    *person)
{
  const char      *today = mandate_session_get_today (self->session);
  g_autofree char *day = mandate_screen_format_date (person->left_on);
  /* Translators: %s is a date. */
  g_autofree char *left = g_strdup_printf (_ ("Left on %s"), day);
  gboolean         is_here = mandate_person_is_active (person, today);
  gboolean         is_away = mandate_person_is_on_leave (person, today);

  if (!is_here)
    mandate_chip_set (self->chip, MANDATE_CHIP_NOTHING, person->left_on != NULL && g_strcmp0 (person->left_on, today) <= 0 ? left : _ ("Not here yet"));
  else if (is_away)
    mandate_chip_set (self->chip, MANDATE_CHIP_NOTHING, _ ("On leave"));
  else
    mandate_chip_set (self->chip, MANDATE_CHIP_PLANNED, _ ("Top management"));

  gtk_widget_set_visible (GTK_WIDGET (self->chip), !is_here || is_away || person->is_top_management);
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
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (person == NULL)
    return;

  description = describe (self, person);
  title = g_markup_escape_text (person->name, -1);
  subtitle = g_markup_escape_text (description, -1);
  self->is_updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  adw_avatar_set_text (ADW_AVATAR (self->avatar), person->name);
  update_chip (self, person);
  gtk_switch_set_active (GTK_SWITCH (self->top_switch), person->is_top_management);

  for (guint i = 0; i < N_FIELDS; i++)
    {
      const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_PERSON, field_names[i], NULL);
      const char         *text = mandate_record_get_text (MANDATE_RECORD (person), field);

      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])), text != NULL ? text : "") == 0)
        continue;

      /* With its button on, the row would take this for something that was typed. */
      adw_entry_row_set_show_apply_button (self->entries[i], FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), text != NULL ? text : "");
      adw_entry_row_set_show_apply_button (self->entries[i], TRUE);
    }

  self->is_updating = FALSE;
}

const char *
mandate_person_row_get_person (MandatePersonRow *self)
{
  return self->person;
}
