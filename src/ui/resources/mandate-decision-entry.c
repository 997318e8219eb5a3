/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-decision-entry.h"

#include <glib/gi18n-lib.h>

#include "mandate-drop-down.h"
#include "mandate-money.h"
#include "mandate-people.h"
#include "mandate-person.h"
#include "mandate-record-look-up.h"
#include "mandate-resource-ledger.h"
#include "mandate-review.h"
#include "mandate-screen-text.h"

/**
 * MandateDecisionEntry:
 *
 * Decides on a request in the place where it stands: how much, who, when, in
 * which meeting, and why.
 * What the decision is called follows from the figures.
 */
struct _MandateDecisionEntry
{
  GtkBox parent_instance;

  MandateSession  *session;
  MandateResource *resource;
  GPtrArray       *reviews; /* (owned) (element-type MandateReview) in the order of the choice, which begins with none */

  /* Template children */
  GtkWidget   *amount_box;
  GtkLabel    *amount_label;
  GtkEditable *amount;
  GtkWidget   *hours_box;
  GtkEditable *hours;
  AdwBin      *person_bin;
  GtkEditable *date;
  GtkWidget   *review_cell;
  GtkDropDown *review;
  GtkEditable *reason;
  GtkLabel    *problem;

  GtkWidget *person;
};

G_DEFINE_FINAL_TYPE (MandateDecisionEntry, mandate_decision_entry, GTK_TYPE_BOX)

enum
{
  SIGNAL_CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_problem (MandateDecisionEntry *self,
              const GError         *error)
{
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static gboolean
set_from (MandateResource *resource,
          const char      *field,
          GtkEditable     *entry,
          gboolean         is_refused,
          GError         **error)
{
  if (!gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (entry))))
    return TRUE;

  return mandate_record_set (MANDATE_RECORD (resource), field, is_refused ? "0" : gtk_editable_get_text (entry), error);
}

/* What was decided before in words stays, unless there are new ones. */
static gboolean
set_meeting_and_reason (MandateDecisionEntry *self,
                        MandateRecord        *resource,
                        GError              **error)
{
  const guint      selected = gtk_drop_down_get_selected (self->review);
  MandateRecord   *review = selected > 0 && selected <= self->reviews->len ? g_ptr_array_index (self->reviews, selected - 1) : NULL;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (*reason != '\0' && !mandate_record_set (resource, "decision_reason", reason, error))
    return FALSE;

  return mandate_record_set (resource, "decided_in", review != NULL ? mandate_record_get_id (review) : "", error);
}

static gboolean
fill (MandateDecisionEntry *self,
      MandateResource      *resource,
      gboolean              is_refused,
      GError              **error)
{
  const char *person = mandate_look_up_get_value (MANDATE_LOOK_UP (self->person));

  if (!set_from (resource, "approved_amount", self->amount, is_refused, error) ||
      !set_from (resource, "approved_hours", self->hours, is_refused, error) ||
      !mandate_record_set (MANDATE_RECORD (resource), "decided_on", gtk_editable_get_text (self->date), error) ||
      !mandate_record_set (MANDATE_RECORD (resource), "decided_by", person != NULL ? person : "", error) ||
      !set_meeting_and_reason (self, MANDATE_RECORD (resource), error))
    return FALSE;

  mandate_resource_decide_by_figures (resource);
  if (is_refused)
    return mandate_record_set (MANDATE_RECORD (resource), "decision", "refused", error);

  return TRUE;
}

static void
decide (MandateDecisionEntry *self,
        gboolean              is_refused)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  /* Translators: %s is what was asked for. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” decided"), self->resource->title);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (MandateSession) session = g_object_ref (self->session);
  g_autoptr (GError) error = NULL;
  MandateResource *resource = mandate_change_edit (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (MANDATE_RECORD (self->resource)));

  if (!fill (self, resource, is_refused, &error) || !mandate_session_commit (session, change, &error))
    {
      show_problem (self, error);
      return;
    }

  mandate_session_tell_undoable (session, label);
}

static void
approve_cb (MandateDecisionEntry *self)
{
  decide (self, FALSE);
}

static void
refuse_cb (MandateDecisionEntry *self)
{
  decide (self, TRUE);
}

static void
cancel_cb (MandateDecisionEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_CANCELLED], 0);
}

static gboolean
key_pressed_cb (MandateDecisionEntry *self,
                guint                 key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  cancel_cb (self);

  return TRUE;
}

static gboolean
mandate_decision_entry_grab_focus (GtkWidget *widget)
{
  MandateDecisionEntry *self = MANDATE_DECISION_ENTRY (widget);
  GtkEditable          *entry = gtk_widget_get_visible (self->amount_box) ? self->amount : self->hours;

  return gtk_widget_grab_focus (gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (entry))) ? GTK_WIDGET (entry) : self->person);
}

static void
mandate_decision_entry_dispose (GObject *object)
{
  MandateDecisionEntry *self = MANDATE_DECISION_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_DECISION_ENTRY);
  g_clear_object (&self->session);
  g_clear_object (&self->resource);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_decision_entry_parent_class)->dispose (object);
}

static void
mandate_decision_entry_class_init (MandateDecisionEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_decision_entry_dispose;
  widget_class->grab_focus = mandate_decision_entry_grab_focus;

  signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/decision-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, amount_box);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, amount_label);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, amount);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, hours_box);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, hours);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, person_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, date);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, review_cell);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, review);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, reason);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, approve_cb);
  gtk_widget_class_bind_template_callback (widget_class, refuse_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
mandate_decision_entry_init (MandateDecisionEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What was asked for is what is approved, unless somebody says otherwise. */
static void
show_figures (MandateDecisionEntry *self)
{
  const MandateResource *resource = self->resource;
  g_autofree char       *amount = resource->requested_amount != MANDATE_UNSET ? mandate_money_format (resource->requested_amount, resource->currency) : NULL;
  g_autofree char       *hours = resource->requested_hours != MANDATE_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, resource->requested_hours) : NULL;
  /* Translators: label of an entry; %s is a currency. */
  g_autofree char *label = g_strdup_printf (_ ("Approved, in %s"), resource->currency != NULL ? resource->currency : "");

  gtk_label_set_label (self->amount_label, label);
  gtk_editable_set_text (self->amount, amount != NULL ? amount : "");
  gtk_editable_set_text (self->hours, hours != NULL ? hours : "");
  gtk_widget_set_visible (self->amount_box, amount != NULL);
  gtk_widget_set_visible (self->hours_box, hours != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->amount_box), amount != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->hours_box), hours != NULL);
}

static int
compare_reviews (gconstpointer first,
                 gconstpointer second)
{
  return g_strcmp0 (mandate_review_get_day (*(gpointer *) second), mandate_review_get_day (*(gpointer *) first));
}

/* (transfer full): meetings that were held or are on, the latest first. */
static GPtrArray *
list_reviews (MandateRegister *reg,
              const char      *today)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  GPtrArray         *reviews = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateReview *review = mandate_record_list_get (list, i);

      if (mandate_review_was_held (review) || g_strcmp0 (review->planned_on, today) == 0)
        g_ptr_array_add (reviews, g_object_ref (review));
    }
  g_ptr_array_sort (reviews, compare_reviews);

  return reviews;
}

/* What is decided on the day of a meeting is most likely decided in it. */
static void
show_reviews (MandateDecisionEntry *self)
{
  const char *today = mandate_session_get_today (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->reviews = list_reviews (mandate_session_get_register (self->session), today);
  gtk_string_list_append (names, _ ("No meeting"));
  for (guint i = 0; i < self->reviews->len; i++)
    {
      MandateReview   *review = g_ptr_array_index (self->reviews, i);
      g_autofree char *day = mandate_screen_format_day (mandate_review_get_day (review), today);
      /* Translators: a meeting, and its day. */
      g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s"), review->title, day);

      gtk_string_list_append (names, name);
      if (selected == 0 && g_strcmp0 (mandate_review_get_day (review), today) == 0)
        selected = i + 1;
    }

  mandate_drop_down_let_shrink (self->review);
  gtk_drop_down_set_model (self->review, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->review, selected);
  gtk_widget_set_visible (self->review_cell, self->reviews->len > 0);
}

/* Who belongs to the top and did not ask for it is the likely one. */
static void
propose_decider (MandateDecisionEntry *self)
{
  g_autoptr (GPtrArray) people = mandate_people_list_deciders (mandate_session_get_register (self->session), mandate_session_get_today (self->session));
  const char *likely = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (person->is_top_management && (likely == NULL || g_strcmp0 (likely, self->resource->requested_by) == 0))
        likely = mandate_record_get_id (MANDATE_RECORD (person));
    }

  mandate_look_up_set_value (MANDATE_LOOK_UP (self->person), likely);
}

/**
 * mandate_decision_entry_new:
 * @session: an open workspace
 * @resource: what was asked for
 *
 * Returns: an entry that records the decision
 */
GtkWidget *
mandate_decision_entry_new (MandateSession  *session,
                            MandateResource *resource)
{
  MandateDecisionEntry *self = g_object_new (MANDATE_TYPE_DECISION_ENTRY, NULL);

  self->session = g_object_ref (session);
  self->resource = g_object_ref (resource);
  /* Who adds somebody now would lose what is decided here: the list is made anew. */
  self->person = mandate_record_look_up_new_person (session, _ ("Decided by"), NULL);
  mandate_record_look_up_add_none (MANDATE_RECORD_LOOK_UP (self->person));
  adw_bin_set_child (self->person_bin, self->person);
  propose_decider (self);

  gtk_editable_set_text (self->date, mandate_session_get_today (session));
  show_figures (self);
  show_reviews (self);

  return GTK_WIDGET (self);
}
