/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-details-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-agenda.h"
#include "mandate-calendar-saving.h"
#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-form-card.h"
#include "mandate-live-form.h"
#include "mandate-person.h"
#include "mandate-review-words.h"
#include "mandate-rhythm-proposal.h"
#include "mandate-screen-text.h"
#include "mandate-wrap-layout.h"

/**
 * MandateReviewDetailsRow:
 *
 * A planned review, or the rhythm of reviews: opened, all of it can be changed.
 */
struct _MandateReviewDetailsRow
{
  AdwExpanderRow parent_instance;

  MandateSession *session;
  MandateRecord  *record;

  GtkWidget *chip;
  GtkWidget *form; /* (nullable) not before the row was opened */
  AdwBin    *card; /* (nullable) where it is asked why a review is moved or was missed */
};

G_DEFINE_FINAL_TYPE (MandateReviewDetailsRow, mandate_review_details_row, ADW_TYPE_EXPANDER_ROW)

static const char *const review_fields[] = { "title", "kind", "place", "chair", NULL };
static const char *const plan_fields[] = { "title", "kind", "every", "unit", "first_on", "nth", "weekday", "moves", "counts_from", "owner", "body", "ended_on", NULL };

static const char *
get_today (MandateReviewDetailsRow *self)
{
  return mandate_session_get_today (self->session);
}

static char *
make_link (MandateRecord *record)
{
  return g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
}

/* (transfer full): what comes with its person, if there is one. */
static char *
add_person (MandateReviewDetailsRow *self,
            const char              *text,
            const char              *id)
{
  MandatePerson *person = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, id);

  return person != NULL ? g_strdup_printf ("%s · %s", text, person->name) : g_strdup (text);
}

static void
show (MandateReviewDetailsRow *self,
      const char              *title,
      const char              *subtitle)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title_markup);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle_markup);
}

static void
show_review (MandateReviewDetailsRow *self,
             MandateReview           *review)
{
  const char      *today = get_today (self);
  g_autofree char *day = mandate_screen_format_day (review->planned_on, today);
  g_autofree char *distance = review->planned_on != NULL ? mandate_screen_format_distance (review->planned_on, today) : g_strdup (_ ("no date"));
  g_autofree char *when = review->planned_on != NULL ? g_strdup_printf ("%s · %s", day, distance) : g_strdup (_ ("No date"));
  g_autofree char *subtitle = add_person (self, when, review->chair);

  show (self, review->title, subtitle);
  if (review->planned_on != NULL && g_strcmp0 (review->planned_on, today) < 0)
    mandate_chip_set (MANDATE_CHIP (self->chip), MANDATE_CHIP_OVERDUE, _ ("Overdue"));
  else
    mandate_chip_set (MANDATE_CHIP (self->chip), MANDATE_CHIP_PLANNED, C_ ("state", "Planned"));
}

static void
show_plan (MandateReviewDetailsRow *self,
           MandateReviewPlan       *plan)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  MandateReview   *set = mandate_agenda_find_set (reg, plan);
  g_autofree char *due = mandate_agenda_get_next_day (reg, plan, get_today (self));
  g_autofree char *day = mandate_screen_format_short_day (set != NULL ? set->planned_on : due, get_today (self));
  g_autofree char *rhythm = mandate_review_words_say_rhythm (plan);
  g_autofree char *subtitle = add_person (self, rhythm, plan->owner);
  /* Translators: %s is a day. */
  g_autofree char *word = g_strdup_printf (set != NULL ? _ ("Next: %s") : _ ("Due by %s"), day);

  show (self, plan->title, subtitle);
  if (set == NULL && due == NULL)
    mandate_chip_set (MANDATE_CHIP (self->chip), MANDATE_CHIP_TO_DO, _ ("No first day"));
  else if (g_strcmp0 (set != NULL ? set->planned_on : due, get_today (self)) < 0)
    mandate_chip_set (MANDATE_CHIP (self->chip), MANDATE_CHIP_OVERDUE, word);
  else
    mandate_chip_set (MANDATE_CHIP (self->chip), set != NULL ? MANDATE_CHIP_PLANNED : MANDATE_CHIP_NOTHING, word);
}

static void
open_review (MandateReviewDetailsRow *self,
             MandateRecord           *review)
{
  g_autofree char *link = make_link (review);
  g_autofree char *target = g_strconcat ("review:", link, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", target);
}

/* A review that is in no plan has its own day: today. */
static void
hold_clicked_cb (MandateReviewDetailsRow *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;
  MandateReview *review;

  if (MANDATE_IS_REVIEW (self->record))
    {
      open_review (self, self->record);
      return;
    }

  review = mandate_agenda_find_set (reg, MANDATE_REVIEW_PLAN (self->record));
  if (review == NULL)
    {
      change = mandate_change_new (reg, _ ("Review planned"));
      review = mandate_rhythm_plan_review (change, MANDATE_REVIEW_PLAN (self->record), get_today (self));
      if (!mandate_session_commit (self->session, change, &error))
        {
          mandate_session_tell_error (self->session, error);
          return;
        }
    }

  open_review (self, MANDATE_RECORD (review));
}

static void
remove_clicked_cb (MandateReviewDetailsRow *self)
{
  mandate_session_remove (self->session, self->record);
}

static void
close_card (MandateReviewDetailsRow *self)
{
  adw_bin_set_child (self->card, NULL);
}

static void
commit_answer (MandateReviewDetailsRow *self,
               MandateFormCard         *card,
               MandateChange           *change,
               const char              *message)
{
  g_autoptr (GError) error = NULL;

  if (!mandate_session_commit (self->session, change, &error))
    {
      mandate_form_show_error (mandate_form_card_get_form (card), error);
      return;
    }

  close_card (self);
  mandate_session_tell_undoable (self->session, message);
}

static void
moved_cb (MandateReviewDetailsRow *self,
          MandateFormCard         *card)
{
  const MandateReview *answer = mandate_form_card_get_record (card);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), _ ("Review moved"));

  mandate_rhythm_put_moved (change, MANDATE_REVIEW (self->record), answer->planned_on != NULL ? answer->planned_on : "", answer->moved_reason, NULL);
  commit_answer (self, card, change, _ ("The review is moved."));
}

static void
missed_cb (MandateReviewDetailsRow *self,
           MandateFormCard         *card)
{
  const MandateReview *answer = mandate_form_card_get_record (card);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), _ ("Review missed"));

  mandate_rhythm_put_missed (change, MANDATE_REVIEW (self->record), answer->missed_reason != NULL ? answer->missed_reason : "", NULL);
  commit_answer (self, card, change, _ ("It is written down that the review was missed."));
}

static void
ask (MandateReviewDetailsRow *self,
     MandateFormCard         *card,
     GCallback                confirmed)
{
  g_signal_connect_object (card, "confirmed", confirmed, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "cancelled", G_CALLBACK (close_card), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->card, GTK_WIDGET (card));
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* The reason is asked for once: a review that was moved before has one. */
static void
move_clicked_cb (MandateReviewDetailsRow *self)
{
  static const char *const fields[] = { "planned_on", "moved_reason", NULL };
  const MandateReview     *review = MANDATE_REVIEW (self->record);
  const char              *text = review->planned_on != NULL ? _ ("The day that was planned first stays known, and so does the reason.") : NULL;

  ask (self, mandate_form_card_new (self->session, _ ("Another day"), text, _ ("_Move"), mandate_record_copy (self->record), fields), G_CALLBACK (moved_cb));
}

static void
missed_clicked_cb (MandateReviewDetailsRow *self)
{
  static const char *const fields[] = { "missed_reason", NULL };

  ask (self, mandate_form_card_new (self->session, _ ("It was not held"), _ ("Nobody hides it: the year shows it as missed, with your reason. The next one follows from the plan."), _ ("_Write It Down"), mandate_record_copy (self->record), fields),
       G_CALLBACK (missed_cb));
}

static void
invite_clicked_cb (MandateReviewDetailsRow *self)
{
  mandate_calendar_saving_start (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session, MANDATE_REVIEW (self->record));
}

static void
add_button (MandateReviewDetailsRow *self,
            GtkWidget               *box,
            const char              *label,
            GCallback                callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
create_buttons (MandateReviewDetailsRow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);

  gtk_widget_add_css_class (box, "row-buttons");
  add_button (self, box, _ ("Hold It Now"), G_CALLBACK (hold_clicked_cb));
  if (MANDATE_IS_REVIEW (self->record))
    {
      add_button (self, box, _ ("Move…"), G_CALLBACK (move_clicked_cb));
      add_button (self, box, _ ("It Was Missed…"), G_CALLBACK (missed_clicked_cb));
      add_button (self, box, _ ("Invite (.ics)…"), G_CALLBACK (invite_clicked_cb));
    }
  add_button (self, box, _ ("Remove"), G_CALLBACK (remove_clicked_cb));
  mandate_editing_offer (self->session, box);

  return box;
}

static void
expanded_cb (MandateReviewDetailsRow *self)
{
  gboolean   is_review = MANDATE_IS_REVIEW (self->record);
  GtkWidget *row, *box;

  if (self->form != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->form = GTK_WIDGET (mandate_live_form_new (self->session, G_OBJECT_TYPE (self->record), is_review ? review_fields : plan_fields));
  mandate_live_form_set_record (MANDATE_LIVE_FORM (self->form), self->record);
  gtk_widget_add_css_class (self->form, "form-in-row");

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), create_buttons (self));
  self->card = ADW_BIN (adw_bin_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->card), "row-card");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->card));
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, "focusable", FALSE, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
mandate_review_details_row_dispose (GObject *object)
{
  MandateReviewDetailsRow *self = MANDATE_REVIEW_DETAILS_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mandate_review_details_row_parent_class)->dispose (object);
}

static void
mandate_review_details_row_class_init (MandateReviewDetailsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_review_details_row_dispose;
}

static void
mandate_review_details_row_init (MandateReviewDetailsRow *self)
{
  self->chip = mandate_chip_new (MANDATE_CHIP_PLANNED, "");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->chip);
  g_signal_connect_object (self, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mandate_review_details_row_new:
 * @session: an open workspace
 * @record: a review or a review plan of its register
 *
 * Returns: its row, up to date
 */
GtkWidget *
mandate_review_details_row_new (MandateSession *session,
                                MandateRecord  *record)
{
  MandateReviewDetailsRow *self = g_object_new (MANDATE_TYPE_REVIEW_DETAILS_ROW, NULL);

  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  mandate_review_details_row_update (self);

  return GTK_WIDGET (self);
}

void
mandate_review_details_row_update (MandateReviewDetailsRow *self)
{
  if (MANDATE_IS_REVIEW (self->record))
    show_review (self, MANDATE_REVIEW (self->record));
  else
    show_plan (self, MANDATE_REVIEW_PLAN (self->record));
}

MandateRecord *
mandate_review_details_row_get_record (MandateReviewDetailsRow *self)
{
  return self->record;
}
