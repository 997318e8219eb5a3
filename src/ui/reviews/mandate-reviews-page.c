/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-reviews-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-agenda.h"
#include "mandate-calendar-saving.h"
#include "mandate-chip.h"
#include "mandate-date.h"
#include "mandate-decision.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-print-window.h"
#include "mandate-review-acts.h"
#include "mandate-review-details-row.h"
#include "mandate-rhythm-proposal.h"
#include "mandate-rhythm-year-view.h"
#include "mandate-screen-text.h"

/* What is nearer than this waits for somebody: inputs are to be gathered, people to be asked. */
#define DAYS_TO_PREPARE 14

/**
 * MandateReviewsPage:
 *
 * The rhythm of reviews: what comes next, how the year went, how often what is
 * looked at, and what was held before, with its minutes.
 */
struct _MandateReviewsPage
{
  MandatePage parent_instance;

  MandateRhythmYearView *year; /* (unowned) */
  char                  *next; /* (owned) (nullable) link of what comes next */

  /* Template children */
  GtkStack   *stack;
  GtkWidget  *body;
  GtkWidget  *next_card;
  GtkLabel   *next_title;
  GtkLabel   *next_day;
  GtkLabel   *next_detail;
  GtkButton  *next_button;
  AdwBin     *year_bin;
  GtkWidget  *coming_box;
  GtkListBox *coming;
  GtkWidget  *plans_box;
  GtkListBox *plans;
  GtkWidget  *past_box;
  GtkListBox *past;
};

G_DEFINE_FINAL_TYPE (MandateReviewsPage, mandate_reviews_page, MANDATE_TYPE_PAGE)

static MandateSession *
get_session (MandateReviewsPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static MandateRegister *
get_register (MandateReviewsPage *self)
{
  return mandate_session_get_register (get_session (self));
}

static const char *
get_today (MandateReviewsPage *self)
{
  return mandate_session_get_today (get_session (self));
}

static void
open_review (MandateReviewsPage *self,
             MandateRecord      *review)
{
  g_autofree char *target = g_strdup_printf ("review:review/%s", mandate_record_get_id (review));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", target);
}

/* A plan that wants a review gets one, on the day that it wants it. */
static void
next_clicked_cb (MandateReviewsPage *self)
{
  MandateRecord   *record = mandate_register_find_link (get_register (self), self->next);
  g_autofree char *due = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (MANDATE_IS_REVIEW (record))
    {
      open_review (self, record);
      return;
    }

  if (!MANDATE_IS_REVIEW_PLAN (record))
    return;

  due = mandate_agenda_get_next_day (get_register (self), MANDATE_REVIEW_PLAN (record), get_today (self));
  change = mandate_change_new (get_register (self), _ ("Review planned"));
  mandate_rhythm_plan_review (change, MANDATE_REVIEW_PLAN (record), strcmp (due, get_today (self)) < 0 ? get_today (self) : due);

  if (mandate_session_commit (get_session (self), change, &error))
    mandate_session_tell_undoable (get_session (self), _ ("The review has a day."));
  else
    mandate_session_tell_error (get_session (self), error);
}

static char *
say_progress (MandateReviewsPage *self,
              MandateRecord      *record)
{
  guint n_wanted;
  guint n_done;

  if (!MANDATE_IS_REVIEW (record))
    return g_strdup (_ ("Your plan wants it by then. No day is set yet."));

  if (g_strcmp0 (((MandateReview *) record)->kind, "management-review") != 0)
    return g_strdup ("");

  n_done = mandate_review_count_inputs (get_register (self), MANDATE_REVIEW (record), &n_wanted);

  return g_strdup_printf (ngettext ("%1$u of %2$u inputs written down", "%1$u of %2$u inputs written down", n_wanted), n_done, n_wanted);
}

static void
show_next (MandateReviewsPage *self,
           GPtrArray          *items)
{
  const MandateAgendaItem *item = items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
  g_autofree char         *day = NULL;
  g_autofree char         *distance = NULL;
  g_autofree char         *text = NULL;
  g_autofree char         *progress = NULL;

  gtk_widget_set_visible (self->next_card, item != NULL);
  g_free (self->next);
  self->next = item != NULL ? g_strdup (item->link) : NULL;
  if (item == NULL)
    return;

  day = mandate_screen_format_day (item->date, get_today (self));
  distance = mandate_screen_format_distance (item->date, get_today (self));
  text = item->is_overdue ? g_strdup_printf (_ ("%1$s · overdue, %2$s"), day, distance) : g_strdup_printf ("%s · %s", day, distance);
  progress = say_progress (self, item->record);

  gtk_label_set_label (self->next_title, item->title);
  gtk_label_set_label (self->next_day, text);
  gtk_label_set_label (self->next_detail, progress);
  gtk_widget_set_visible (GTK_WIDGET (self->next_detail), *progress != '\0');
  if (item->is_overdue)
    gtk_widget_add_css_class (GTK_WIDGET (self->next_day), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->next_day), "overdue");

  if (!MANDATE_IS_REVIEW (item->record))
    gtk_button_set_label (self->next_button, _ ("Set the Day"));
  else if (mandate_date_count_days (get_today (self), item->date) > 0)
    gtk_button_set_label (self->next_button, _ ("Prepare"));
  else
    gtk_button_set_label (self->next_button, _ ("Hold the Review"));
}

/* Rows stay as long as they are of the same records: somebody may be typing in one. */
static void
show_details (MandateReviewsPage *self,
              GtkListBox         *list,
              GPtrArray          *records)
{
  GtkListBoxRow *row;
  gboolean       is_same = gtk_list_box_get_row_at_index (list, records->len) == NULL;

  for (guint i = 0; i < records->len && is_same; i++)
    {
      row = gtk_list_box_get_row_at_index (list, i);
      is_same = row != NULL && mandate_review_details_row_get_record (MANDATE_REVIEW_DETAILS_ROW (row)) == g_ptr_array_index (records, i);
    }

  if (is_same)
    {
      for (guint i = 0; i < records->len; i++)
        mandate_review_details_row_update (MANDATE_REVIEW_DETAILS_ROW (gtk_list_box_get_row_at_index (list, i)));
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));

  for (guint i = 0; i < records->len; i++)
    gtk_list_box_append (list, mandate_review_details_row_new (get_session (self), g_ptr_array_index (records, i)));
}

static void
show_coming (MandateReviewsPage *self,
             GPtrArray          *items)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const MandateAgendaItem *item = g_ptr_array_index (items, i);

      if (MANDATE_IS_REVIEW (item->record))
        g_ptr_array_add (records, item->record);
    }

  gtk_widget_set_visible (self->coming_box, records->len > 0);
  show_details (self, self->coming, records);
}

/* An audit that has a day is no rhythm: where there is none yet, it is offered. */
static void
show_plans (MandateReviewsPage *self)
{
  MandateRecordList *plans = mandate_register_get_list (get_register (self), MANDATE_TYPE_REVIEW_PLAN);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    g_ptr_array_add (records, mandate_record_list_get (plans, i));

  gtk_widget_set_visible (self->plans_box, records->len > 0 || !mandate_session_is_read_only (get_session (self)));
  show_details (self, self->plans, records);
}

static guint
count_decisions (MandateReviewsPage *self,
                 MandateReview      *review)
{
  MandateRecordList *decisions = mandate_register_get_list (get_register (self), MANDATE_TYPE_DECISION);
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    n += g_strcmp0 (((MandateDecision *) mandate_record_list_get (decisions, i))->review, mandate_record_get_id (MANDATE_RECORD (review))) == 0;

  return n;
}

static void
show_minutes (MandateReviewsPage *self,
              gpointer            review)
{
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_MINUTES, .record = review, .today = mandate_session_get_today (get_session (self)) };

  mandate_print_window_open (GTK_WIDGET (self), get_session (self), _ ("Minutes"), &order);
}

static void
show_minutes_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  MandateReviewsPage *self = MANDATE_REVIEWS_PAGE (widget);
  MandateReview      *review = mandate_register_find (get_register (self), MANDATE_TYPE_REVIEW, g_variant_get_string (parameter, NULL));

  if (review != NULL)
    show_minutes (self, review);
}

static void
add_to_calendar_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  mandate_calendar_saving_start (GTK_WINDOW (gtk_widget_get_root (widget)), get_session (MANDATE_REVIEWS_PAGE (widget)), NULL);
}

static void
past_activated_cb (MandateReviewsPage *self,
                   GtkListBoxRow      *row)
{
  MandateRecord *review = mandate_register_find_any (get_register (self), gtk_widget_get_name (GTK_WIDGET (row)));

  if (review == NULL)
    return;

  /* What can't be changed is read as its minutes. */
  if (!mandate_session_is_read_only (get_session (self)))
    open_review (self, review);
  else if (mandate_review_was_held (MANDATE_REVIEW (review)))
    show_minutes (self, review);
}

static GtkWidget *
create_past_row (MandateReviewsPage *self,
                 MandateReview      *review)
{
  const char      *id = mandate_record_get_id (MANDATE_RECORD (review));
  gboolean         was_held = mandate_review_was_held (review);
  guint            n = count_decisions (self, review);
  g_autofree char *title = g_markup_escape_text (review->title, -1);
  g_autofree char *day = mandate_screen_format_date (was_held ? review->held_on : review->planned_on);
  g_autofree char *decisions = g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n);
  g_autofree char *subtitle = was_held ? g_strdup_printf ("%s · %s", day, decisions) : g_strdup (day);
  const char      *word = mandate_field_get_choice_label (mandate_record_type_find_field (MANDATE_TYPE_REVIEW, "state", NULL), review->state);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle, "activatable", TRUE, "name", id, NULL);
  GtkWidget       *minutes;

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mandate_chip_new (was_held ? (g_str_equal (review->state, "closed") ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO) : MANDATE_CHIP_NOTHING, word));
  if (was_held)
    {
      minutes = g_object_new (GTK_TYPE_BUTTON, "icon-name", "document-print-preview-symbolic", "tooltip-text", _ ("Show Minutes"), "valign", GTK_ALIGN_CENTER,
                              "action-name", "reviews.show-minutes", "action-target", g_variant_new_string (id), NULL);
      gtk_widget_add_css_class (minutes, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (minutes), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Show Minutes"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), minutes);
    }

  return row;
}

/* The newest first. */
static int
compare_past (gconstpointer first,
              gconstpointer second)
{
  const MandateReview *a = *(MandateReview *const *) first;
  const MandateReview *b = *(MandateReview *const *) second;

  return g_strcmp0 (mandate_review_get_day (b), mandate_review_get_day (a));
}

static void
show_past (MandateReviewsPage *self)
{
  MandateRecordList *reviews = mandate_register_get_list (get_register (self), MANDATE_TYPE_REVIEW);
  g_autoptr (GPtrArray) past = g_ptr_array_new ();
  GtkListBoxRow *row;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    if (g_strcmp0 (((MandateReview *) mandate_record_list_get (reviews, i))->state, "planned") != 0)
      g_ptr_array_add (past, mandate_record_list_get (reviews, i));

  g_ptr_array_sort (past, compare_past);
  while ((row = gtk_list_box_get_row_at_index (self->past, 0)) != NULL)
    gtk_list_box_remove (self->past, GTK_WIDGET (row));
  for (guint i = 0; i < past->len; i++)
    gtk_list_box_append (self->past, create_past_row (self, g_ptr_array_index (past, i)));

  gtk_widget_set_visible (self->past_box, past->len > 0);
}

static void
fill (MandateReviewsPage *self)
{
  g_autoptr (GPtrArray) items = mandate_agenda_list_reviews (get_register (self), get_today (self));
  gboolean has_any = mandate_record_list_get_length (mandate_register_get_list (get_register (self), MANDATE_TYPE_REVIEW)) +
                       mandate_record_list_get_length (mandate_register_get_list (get_register (self), MANDATE_TYPE_REVIEW_PLAN)) >
                     0;

  gtk_stack_set_visible_child_name (self->stack, has_any ? "reviews" : "empty");
  show_next (self, items);
  mandate_rhythm_year_view_update (self->year);
  show_coming (self, items);
  show_plans (self);
  show_past (self);
}

static void
folded_cb (MandateReviewsPage *self)
{
  int margin = mandate_page_get_is_folded (MANDATE_PAGE (self)) ? 14 : 26;

  mandate_rhythm_year_view_set_is_narrow (self->year, mandate_page_get_is_folded (MANDATE_PAGE (self)));
  gtk_widget_set_margin_start (self->body, margin);
  gtk_widget_set_margin_end (self->body, margin);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->next_card), margin == 14 ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
focus_record (GtkListBox *list,
              const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      const char *row_id = MANDATE_IS_REVIEW_DETAILS_ROW (row) ? mandate_record_get_id (mandate_review_details_row_get_record (MANDATE_REVIEW_DETAILS_ROW (row)))
                                                               : gtk_widget_get_name (GTK_WIDGET (row));

      if (g_strcmp0 (row_id, id) != 0)
        continue;

      gtk_widget_grab_focus (GTK_WIDGET (row));
      if (MANDATE_IS_REVIEW_DETAILS_ROW (row))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

      return TRUE;
    }

  return FALSE;
}

/* Parts of a review are where the review is. */
static void
mandate_reviews_page_show_record (MandatePage   *page,
                                  MandateRecord *record)
{
  MandateReviewsPage *self = MANDATE_REVIEWS_PAGE (page);
  const MandateField *part_of = record != NULL ? mandate_record_type_find_field (G_OBJECT_TYPE (record), "review", NULL) : NULL;
  const char         *id = NULL;

  if (record == NULL)
    return;

  id = part_of != NULL ? mandate_record_get_text (record, part_of) : mandate_record_get_id (record);
  if (!focus_record (self->coming, id) && !focus_record (self->plans, id))
    focus_record (self->past, id);
}

static void
mandate_reviews_page_add_item (MandatePage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open-wizard", "s", "reviews");
}

static void
mandate_reviews_page_constructed (GObject *object)
{
  MandateReviewsPage *self = MANDATE_REVIEWS_PAGE (object);

  G_OBJECT_CLASS (mandate_reviews_page_parent_class)->constructed (object);

  mandate_page_set_title (MANDATE_PAGE (self), _ ("Reviews"));
  self->year = MANDATE_RHYTHM_YEAR_VIEW (mandate_rhythm_year_view_new (get_session (self)));
  adw_bin_set_child (self->year_bin, GTK_WIDGET (self->year));
  mandate_follow (self, get_session (self), "settled", G_CALLBACK (fill));
  g_signal_connect_object (self, "notify::is-folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  mandate_editing_offer (get_session (self), self->next_button);
  g_signal_connect_object (self->past, "row-activated", G_CALLBACK (past_activated_cb), self, G_CONNECT_SWAPPED);
  folded_cb (self);
  fill (self);
}

static void
mandate_reviews_page_dispose (GObject *object)
{
  MandateReviewsPage *self = MANDATE_REVIEWS_PAGE (object);

  g_clear_pointer (&self->next, g_free);

  G_OBJECT_CLASS (mandate_reviews_page_parent_class)->dispose (object);
}

static void
mandate_reviews_page_class_init (MandateReviewsPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);

  object_class->constructed = mandate_reviews_page_constructed;
  object_class->dispose = mandate_reviews_page_dispose;
  page_class->show_record = mandate_reviews_page_show_record;
  page_class->add_item = mandate_reviews_page_add_item;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/reviews-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, body);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, next_card);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, next_title);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, next_day);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, next_detail);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, year_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, coming_box);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, coming);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, plans_box);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, plans);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, past_box);
  gtk_widget_class_bind_template_child (widget_class, MandateReviewsPage, past);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_install_action (widget_class, "reviews.show-minutes", "s", show_minutes_action);
  gtk_widget_class_install_action (widget_class, "reviews.add-to-calendar", NULL, add_to_calendar_action);
}

static void
mandate_reviews_page_init (MandateReviewsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MandatePage *
mandate_reviews_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_REVIEWS_PAGE, "session", session, NULL);
}

/**
 * mandate_reviews_page_count:
 * @session: an open workspace
 *
 * Returns: how many reviews are overdue or to be prepared
 */
guint
mandate_reviews_page_count (MandateSession *session)
{
  const char *today = mandate_session_get_today (session);
  g_autoptr (GPtrArray) items = mandate_agenda_list_reviews (mandate_session_get_register (session), today);
  g_autofree char *until = mandate_date_add_days (today, DAYS_TO_PREPARE);
  guint            n = 0;

  for (guint i = 0; i < items->len; i++)
    n += strcmp (((const MandateAgendaItem *) g_ptr_array_index (items, i))->date, until) <= 0;

  return n;
}
