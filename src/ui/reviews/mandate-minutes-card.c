/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-minutes-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-minutes.h"
#include "mandate-person.h"
#include "mandate-print-window.h"
#include "mandate-screen-text.h"

/**
 * MandateMinutesCard:
 *
 * The papers of a meeting: its minutes, the sheet on which people sign that they
 * were there, and who stands in for what is written.
 */
struct _MandateMinutesCard
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateReview  *review;

  GtkWidget *confirm_row;
  GtkWidget *confirm_button;
};

G_DEFINE_FINAL_TYPE (MandateMinutesCard, mandate_minutes_card, ADW_TYPE_BIN)

static void
open_paper (MandateMinutesCard *self,
            MandatePrintKind    kind,
            const char         *title)
{
  const MandatePrintOrder order = { .kind = kind, .record = self->review, .today = mandate_session_get_today (self->session) };

  mandate_print_window_open (GTK_WIDGET (self), self->session, title, &order);
}

static void
minutes_cb (MandateMinutesCard *self)
{
  open_paper (self, MANDATE_PRINT_MINUTES, _ ("Minutes"));
}

static void
sheet_cb (MandateMinutesCard *self)
{
  open_paper (self, MANDATE_PRINT_ATTENDANCE, _ ("Attendance Sheet"));
}

/* (transfer none) (nullable): whoever works here, if the name is of one person on record. */
static MandatePerson *
find_worker (MandateMinutesCard *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  const char        *name = mandate_session_get_working_as (self->session);
  MandatePerson     *found = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (g_strcmp0 (person->name, name) != 0 || !mandate_person_is_active (person, mandate_session_get_today (self->session)))
        continue;

      if (found != NULL)
        return NULL;
      found = person;
    }

  return found;
}

static void
confirm_cb (MandateMinutesCard *self)
{
  MandatePerson *worker = find_worker (self);
  /* Translators: %s is a review. */
  g_autofree char *label = g_strdup_printf (_ ("Minutes of “%s” confirmed"), self->review->title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  g_autoptr (GError) error = NULL;

  mandate_change_set_today (change, mandate_session_get_today (self->session));

  if (worker != NULL &&
      mandate_minutes_put_confirmed (change, self->review, mandate_record_get_id (MANDATE_RECORD (worker)), "in-program", &error) != NULL &&
      mandate_session_commit (self->session, change, &error))
    mandate_session_tell_undoable (self->session, label);
  else if (error != NULL)
    mandate_session_tell_error (self->session, error);
}

/* (transfer full): who stands in for the minutes, or what has to happen before anybody can. */
static char *
describe_confirmation (MandateMinutesCard *self)
{
  MandatePerson   *by = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, self->review->confirmed_by);
  g_autofree char *day = NULL;

  if (self->review->confirmed_on != NULL)
    {
      day = mandate_screen_format_date (self->review->confirmed_on);

      return by != NULL ? g_strdup_printf ("%s · %s", day, by->name) : g_steal_pointer (&day);
    }

  if (!mandate_minutes_are_final (self->review))
    return g_strdup (_ ("Once the review is closed."));

  if (find_worker (self) == NULL)
    return g_strdup (_ ("Sign them on paper and drop the scan here, or say in the preferences whom you work as."));

  return g_strdup (_ ("Sign them on paper and drop the scan here, or confirm them in the program."));
}

static void
update (MandateMinutesCard *self)
{
  MandatePerson   *worker = find_worker (self);
  g_autofree char *state = describe_confirmation (self);
  g_autofree char *subtitle = g_markup_escape_text (state, -1);
  const gboolean   can_confirm = mandate_minutes_are_final (self->review) && self->review->confirmed_on == NULL && !mandate_session_is_read_only (self->session);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->confirm_row), subtitle);
  gtk_widget_set_visible (self->confirm_button, can_confirm);
  gtk_widget_set_sensitive (self->confirm_button, worker != NULL);

  if (worker != NULL)
    {
      /* Translators: %s is a person. */
      g_autofree char *tooltip = g_strdup_printf (_ ("Confirm the minutes as %s"), worker->name);

      gtk_widget_set_tooltip_text (self->confirm_button, tooltip);
    }
}

static GtkWidget *
create_row (const char *title,
            GtkWidget  *button)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle-lines", 0, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static GtkWidget *
create_button (MandateMinutesCard *self,
               const char         *label,
               const char         *spoken,
               GCallback           callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
fill (MandateMinutesCard *self)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Papers of the meeting"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), create_row (_ ("Minutes"), create_button (self, _ ("Show…"), _ ("Show the minutes and save them"), G_CALLBACK (minutes_cb))));
  gtk_list_box_append (GTK_LIST_BOX (list), create_row (_ ("Attendance sheet"), create_button (self, _ ("Show…"), _ ("Show the attendance sheet and save it"), G_CALLBACK (sheet_cb))));
  self->confirm_button = create_button (self, _ ("Confirm"), _ ("Confirm the minutes"), G_CALLBACK (confirm_cb));
  self->confirm_row = create_row (_ ("Minutes confirmed"), self->confirm_button);
  gtk_list_box_append (GTK_LIST_BOX (list), self->confirm_row);
  adw_bin_set_child (ADW_BIN (self), list);
}

static void
mandate_minutes_card_dispose (GObject *object)
{
  MandateMinutesCard *self = MANDATE_MINUTES_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (mandate_minutes_card_parent_class)->dispose (object);
}

static void
mandate_minutes_card_class_init (MandateMinutesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_minutes_card_dispose;
}

static void
mandate_minutes_card_init (MandateMinutesCard *self)
{
}

/**
 * mandate_minutes_card_new:
 * @session: an open workspace
 * @review: a review of its register
 *
 * Returns: its papers, which follow what becomes of it
 */
GtkWidget *
mandate_minutes_card_new (MandateSession *session,
                          MandateReview  *review)
{
  MandateMinutesCard *self = g_object_new (MANDATE_TYPE_MINUTES_CARD, NULL);

  self->session = g_object_ref (session);
  self->review = g_object_ref (review);
  fill (self);
  update (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::working-as", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
