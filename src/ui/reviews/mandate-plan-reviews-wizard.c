/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-plan-reviews-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-agenda.h"
#include "mandate-calendar-saving.h"
#include "mandate-choices.h"
#include "mandate-form.h"
#include "mandate-free-day.h"
#include "mandate-free-days.h"
#include "mandate-person.h"
#include "mandate-plan-attendees.h"
#include "mandate-reminder-choice.h"
#include "mandate-review-plan-attendee.h"
#include "mandate-review-words.h"
#include "mandate-rhythm-proposal.h"
#include "mandate-rhythm.h"
#include "mandate-screen-text.h"
#include "mandate-settings.h"

/* Keys of the draft: a plan by its kind; what is not kept in the workspace. */
#define PLAN     "plan-"
#define CALENDAR "calendar"

enum
{
  STEP_WHICH,
  STEP_RHYTHM,
  STEP_WHO,
  STEP_REMINDERS,
  STEP_RESULT,
  N_STEPS,
};

/**
 * MandatePlanReviewsWizard:
 *
 * Which reviews, how often, who; then the dates follow.
 */
struct _MandatePlanReviewsWizard
{
  MandateWizard parent_instance;

  GtkWidget       *rhythms;   /* (nullable) */
  MandateFreeDays *free_days; /* (nullable) (unowned) */
  GtkWidget       *owners;    /* (nullable) */
  GtkWidget       *result;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (MandatePlanReviewsWizard, mandate_plan_reviews_wizard, MANDATE_TYPE_WIZARD)

static void show_owners (MandatePlanReviewsWizard *self);

static const MandateWizardStep steps[N_STEPS] = {
  [STEP_WHICH] = {
    .question = N_ ("What do you want to look at regularly?"),
    .help = N_ ("The first is asked for by the standard. The others make it short."),
    .requirement = "9.3.1",
    .why = N_ ("Management reviews have to be held at planned intervals. The standard names no number: the auditor holds you to the rhythm that you set yourself."),
    .proof = N_ ("This plan, and minutes with a date for each review that was due."),
  },
  [STEP_RHYTHM] = {
    .question = N_ ("How often, and from when on?"),
    .help = N_ ("Rather less often and kept than often and missed."),
    .why = N_ ("A date that passed without a review is a finding. The next date can count from the planned date, or from the day it was really held."),
  },
  [STEP_WHO] = {
    .question = N_ ("Who calls the meeting, and who attends?"),
    .help = N_ ("The owner takes the chair. In the management review somebody of top management has to be there."),
    .why = N_ ("The standard gives the management review to top management; it can be prepared by others, but not held without them."),
  },
  [STEP_REMINDERS] = {
    .question = N_ ("How do you want to be reminded?"),
    .help = N_ ("Best is the calendar that you use already. Notifications tell counts and days, no names."),
    .why = N_ ("Nobody is asked for a reminder by the standard. But a review that nobody remembers is a review that is missed."),
  },
  [STEP_RESULT] = {
    .question = N_ ("Is this your rhythm?"),
    .help = N_ ("The first date of each is set. You can change all of it later."),
  },
};

static MandateDraft *
get_draft (MandatePlanReviewsWizard *self)
{
  return mandate_wizard_get_draft (MANDATE_WIZARD (self));
}

static MandateSession *
get_session (MandatePlanReviewsWizard *self)
{
  return mandate_wizard_get_session (MANDATE_WIZARD (self));
}

static const char *
get_kind_label (const char *kind)
{
  for (const MandateChoice *choice = mandate_review_kinds; choice->value != NULL; choice++)
    if (g_str_equal (choice->value, kind))
      return _ (choice->label);

  return kind;
}

/* (transfer container): the plans of the draft, in the order in which they were proposed. */
static GPtrArray *
list_plans (MandatePlanReviewsWizard *self)
{
  GPtrArray                   *plans = g_ptr_array_new ();
  guint                        n;
  const MandateRhythmProposal *proposals = mandate_rhythm_list_proposals (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strconcat (PLAN, proposals[i].kind, NULL);
      gpointer         plan = mandate_draft_find (get_draft (self), key);

      if (plan != NULL)
        g_ptr_array_add (plans, plan);
    }

  return plans;
}

static gboolean
is_planned (MandatePlanReviewsWizard *self,
            const char               *kind)
{
  MandateRecordList *plans = mandate_register_get_list (mandate_session_get_register (get_session (self)), MANDATE_TYPE_REVIEW_PLAN);

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    {
      MandateReviewPlan *plan = mandate_record_list_get (plans, i);

      if (g_strcmp0 (plan->kind, kind) == 0 && mandate_review_plan_is_active (plan, mandate_session_get_today (get_session (self))))
        return TRUE;
    }

  return FALSE;
}

/* (nullable): who is likely to call a meeting of top management. */
static const char *
find_owner (MandatePlanReviewsWizard *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (get_session (self)), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->is_top_management && mandate_person_is_active (person, mandate_session_get_today (get_session (self))))
        return mandate_record_get_id (MANDATE_RECORD (person));
    }

  return NULL;
}

static void
add_plan (MandatePlanReviewsWizard    *self,
          const MandateRhythmProposal *proposal)
{
  g_autofree char   *key = g_strconcat (PLAN, proposal->kind, NULL);
  MandateReviewPlan *plan = mandate_draft_get (get_draft (self), key, MANDATE_TYPE_REVIEW_PLAN);
  const char        *owner = find_owner (self);

  mandate_rhythm_propose (proposal, mandate_rhythm_get_size (mandate_session_get_register (get_session (self))), mandate_session_get_today (get_session (self)), plan);
  mandate_record_set (MANDATE_RECORD (plan), "owner", owner != NULL ? owner : "", NULL);
  if (g_str_equal (proposal->kind, "management-review") && owner != NULL)
    mandate_plan_attendees_add (get_draft (self), plan, owner, NULL);
}

/* Those that are known can be changed, and are left as well. */
static void
load_free_days (MandatePlanReviewsWizard *self)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (get_session (self)), MANDATE_TYPE_FREE_DAY);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      g_autofree char *key = g_strdup_printf (MANDATE_FREE_DAYS_PREFIX "%03u", i + 1);

      mandate_draft_edit (get_draft (self), key, mandate_record_list_get (list, i));
    }
}

static void
mandate_plan_reviews_wizard_load (MandateWizard *wizard)
{
  MandatePlanReviewsWizard    *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);
  guint                        n;
  const MandateRhythmProposal *proposals = mandate_rhythm_list_proposals (&n);
  MandateRhythmSize            size = mandate_rhythm_get_size (mandate_session_get_register (get_session (self)));

  for (guint i = 0; i < n; i++)
    if (!is_planned (self, proposals[i].kind) && mandate_rhythm_is_proposed (&proposals[i], size))
      add_plan (self, &proposals[i]);

  load_free_days (self);
}

static void
check_toggled_cb (MandatePlanReviewsWizard *self,
                  GParamSpec               *pspec,
                  GtkCheckButton           *check)
{
  const char                  *kind = gtk_widget_get_name (GTK_WIDGET (check));
  g_autofree char             *key = g_strconcat (PLAN, kind, NULL);
  guint                        n;
  const MandateRhythmProposal *proposals = mandate_rhythm_list_proposals (&n);

  if (!gtk_check_button_get_active (check))
    {
      MandateReviewPlan *plan = mandate_draft_find (get_draft (self), key);

      if (plan != NULL)
        mandate_plan_attendees_drop_all (get_draft (self), plan);
      mandate_draft_drop (get_draft (self), key);
    }
  else
    for (guint i = 0; i < n; i++)
      if (g_str_equal (proposals[i].kind, kind))
        add_plan (self, &proposals[i]);

  mandate_draft_touch (get_draft (self));
}

static GtkWidget *
create_choice (MandatePlanReviewsWizard    *self,
               const MandateRhythmProposal *proposal)
{
  g_autofree char *key = g_strconcat (PLAN, proposal->kind, NULL);
  gboolean         was_planned = is_planned (self, proposal->kind);
  guint            months = proposal->months[mandate_rhythm_get_size (mandate_session_get_register (get_session (self)))];
  g_autofree char *rhythm = g_strdup_printf (ngettext ("Proposed for your size: every month.", "Proposed for your size: every %u months.", months), months);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", _ (proposal->why), was_planned ? _ ("Already in your plan.") : rhythm);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", get_kind_label (proposal->kind), "subtitle", subtitle, "sensitive", !was_planned, NULL);
  GtkWidget       *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, "name", proposal->kind, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), was_planned || mandate_draft_find (get_draft (self), key) != NULL);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (check_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static GtkWidget *
create_which (MandatePlanReviewsWizard *self)
{
  GtkWidget                   *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  guint                        n;
  const MandateRhythmProposal *proposals = mandate_rhythm_list_proposals (&n);

  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_choice (self, &proposals[i]));

  return list;
}

static GtkWidget *
create_rhythm (MandatePlanReviewsWizard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->rhythms = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->rhythms, "boxed-list");
  self->free_days = MANDATE_FREE_DAYS (mandate_free_days_new (get_session (self), get_draft (self)));
  gtk_box_append (GTK_BOX (box), self->rhythms);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->free_days));

  return box;
}

static void
calendar_toggled_cb (MandatePlanReviewsWizard *self,
                     GParamSpec               *pspec,
                     GtkSwitch                *toggle)
{
  mandate_draft_set_note (get_draft (self), CALENDAR, gtk_switch_get_active (toggle) ? "yes" : "");
  mandate_draft_touch (get_draft (self));
}

static GtkWidget *
create_result (MandatePlanReviewsWizard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Add to Calendar (.ics)"), "subtitle", _ ("Asks where to save the file once the dates are set. Open it with your calendar."), NULL);
  GtkWidget *toggle = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);

  self->result = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->result, "boxed-list");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_switch_set_active (GTK_SWITCH (toggle), g_strcmp0 (mandate_draft_get_note (get_draft (self), CALENDAR), "yes") == 0);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (calendar_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_box_append (GTK_BOX (box), self->result);
  gtk_box_append (GTK_BOX (box), list);

  return box;
}

static GtkWidget *
create_step (MandateWizard *wizard,
             guint          step)
{
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);

  switch (step)
    {
    case STEP_WHICH:
      return create_which (self);
    case STEP_RHYTHM:
      return create_rhythm (self);
    case STEP_WHO:
      return self->owners = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
    case STEP_REMINDERS:
      return mandate_reminder_choice_new (get_draft (self));
    case STEP_RESULT:
    default:
      return create_result (self);
    }
}

static void
edited_cb (MandatePlanReviewsWizard *self)
{
  mandate_draft_touch (get_draft (self));
}

static void
activated_cb (MandatePlanReviewsWizard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.continue", NULL);
}

static MandateForm *
new_form (MandatePlanReviewsWizard *self,
          MandateReviewPlan        *plan,
          const char *const        *fields)
{
  MandateForm *form = mandate_form_new (get_session (self), MANDATE_TYPE_REVIEW_PLAN, fields);

  mandate_form_set_record (form, MANDATE_RECORD (plan));
  gtk_widget_set_name (GTK_WIDGET (form), plan->kind);
  g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return form;
}

static void
show_rhythm_of (GtkWidget         *row,
                MandateReviewPlan *plan,
                const char        *today)
{
  g_autofree char *rhythm = mandate_review_words_say_rhythm (plan);
  g_autofree char *day = plan->first_on != NULL ? mandate_screen_format_day (plan->first_on, today) : g_strdup (_ ("No first day"));
  /* Translators: a rhythm and its first day: Every 6 months, from 25 January 2027 on. */
  g_autofree char *subtitle = plan->first_on != NULL ? g_strdup_printf (_ ("%1$s, from %2$s on"), rhythm, day) : g_strdup_printf ("%s · %s", rhythm, day);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
}

static void
rhythm_edited_cb (MandatePlanReviewsWizard *self,
                  const char               *field,
                  MandateForm              *form)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (form), ADW_TYPE_EXPANDER_ROW);

  show_rhythm_of (row, MANDATE_REVIEW_PLAN (mandate_form_get_record (form)), mandate_session_get_today (get_session (self)));
}

/* A row for each plan, which opens to all that can be said about its rhythm. */
static void
show_rhythms (MandatePlanReviewsWizard *self)
{
  static const char *const fields[] = { "every", "unit", "first_on", "nth", "weekday", "moves", "counts_from", NULL };
  g_autoptr (GPtrArray) plans = list_plans (self);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rhythms), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->rhythms), GTK_WIDGET (old));

  for (guint i = 0; i < plans->len; i++)
    {
      MandateReviewPlan *plan = g_ptr_array_index (plans, i);
      MandateForm       *form = new_form (self, plan, fields);
      g_autofree char   *title = g_markup_escape_text (plan->title, -1);
      GtkWidget         *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, "name", plan->kind, NULL);

      gtk_widget_add_css_class (GTK_WIDGET (form), "form-in-row");
      g_signal_connect_object (form, "edited", G_CALLBACK (rhythm_edited_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", form, "activatable", FALSE, "focusable", FALSE, NULL));
      show_rhythm_of (row, plan, mandate_session_get_today (get_session (self)));
      gtk_list_box_append (GTK_LIST_BOX (self->rhythms), row);
    }
}

/* Whoever is asked to the first is often asked to all. */
static void
same_for_all_cb (MandatePlanReviewsWizard *self,
                 GtkButton                *button)
{
  g_autoptr (GPtrArray) plans = list_plans (self);
  g_autofree char   *key = g_strconcat (PLAN, gtk_widget_get_name (GTK_WIDGET (button)), NULL);
  MandateReviewPlan *from = mandate_draft_find (get_draft (self), key);

  for (guint i = 0; i < plans->len; i++)
    if (g_ptr_array_index (plans, i) != from)
      mandate_plan_attendees_copy (get_draft (self), from, g_ptr_array_index (plans, i));

  mandate_draft_touch (get_draft (self));
  show_owners (self);
}

static GtkWidget *
create_owner_part (MandatePlanReviewsWizard *self,
                   MandateReviewPlan        *plan,
                   gboolean                  is_first)
{
  static const char *const fields[] = { "owner", "body", NULL };
  GtkWidget               *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget               *heading = g_object_new (GTK_TYPE_LABEL, "label", plan->title, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget               *same = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Ask the Same People to All"), "halign", GTK_ALIGN_START, "visible", is_first, "name", plan->kind, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (same, "flat");
  g_signal_connect_object (same, "clicked", G_CALLBACK (same_for_all_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), heading);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (new_form (self, plan, fields)));
  gtk_box_append (GTK_BOX (part), mandate_plan_attendees_new (get_session (self), get_draft (self), plan));
  gtk_box_append (GTK_BOX (part), same);

  return part;
}

static void
show_owners (MandatePlanReviewsWizard *self)
{
  g_autoptr (GPtrArray) plans = list_plans (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->owners)) != NULL)
    gtk_box_remove (GTK_BOX (self->owners), child);

  for (guint i = 0; i < plans->len; i++)
    gtk_box_append (GTK_BOX (self->owners), create_owner_part (self, g_ptr_array_index (plans, i), i == 0 && plans->len > 1));
}

static int
compare_first (gconstpointer first,
               gconstpointer second)
{
  return g_strcmp0 ((*(MandateReviewPlan *const *) first)->first_on, (*(MandateReviewPlan *const *) second)->first_on);
}

static GtkWidget *
create_result_row (MandatePlanReviewsWizard *self,
                   MandateReviewPlan        *plan)
{
  MandatePerson   *owner = mandate_register_find (mandate_session_get_register (get_session (self)), MANDATE_TYPE_PERSON, plan->owner);
  const char      *today = mandate_session_get_today (get_session (self));
  g_autofree char *title = g_markup_escape_text (plan->title, -1);
  g_autoptr (GPtrArray) free_days = mandate_free_days_list (get_draft (self));
  g_autofree char *first = plan->first_on != NULL ? mandate_rhythm_get_day (plan, 0, free_days) : NULL;
  g_autofree char *second = plan->first_on != NULL ? mandate_rhythm_get_day (plan, 1, free_days) : NULL;
  g_autofree char *first_day = first != NULL ? mandate_screen_format_day (first, today) : g_strdup (_ ("No first day"));
  g_autofree char *second_day = second != NULL ? mandate_screen_format_short_day (second, today) : NULL;
  /* Translators: a day and the one after it: 25 January 2027, then 25 July 2027. */
  g_autofree char *days = second_day != NULL ? g_strdup_printf (_ ("%1$s, then %2$s"), first_day, second_day) : g_strdup (first_day);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", days, owner != NULL ? owner->name : _ ("nobody named"));
  g_autofree char *markup = g_markup_escape_text (subtitle, -1);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", markup, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "x-office-calendar-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  return row;
}

static void
show_result (MandatePlanReviewsWizard *self)
{
  g_autoptr (GPtrArray) plans = list_plans (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->result), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->result), GTK_WIDGET (row));

  g_ptr_array_sort (plans, compare_first);
  for (guint i = 0; i < plans->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->result), create_result_row (self, g_ptr_array_index (plans, i)));
}

static void
show_step (MandateWizard *wizard,
           guint          step)
{
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);

  if (step == STEP_RHYTHM)
    show_rhythms (self);
  else if (step == STEP_WHO)
    show_owners (self);
  else if (step == STEP_RESULT)
    show_result (self);
}

static MandateForm *
find_form (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      MandateForm *form = MANDATE_IS_FORM (child) ? MANDATE_FORM (child) : find_form (child);

      if (form != NULL)
        return form;
    }

  return NULL;
}

/* What fields alone can't tell: the same rules as when it is written down. */
static gboolean
check_plan (MandatePlanReviewsWizard *self,
            MandateForm              *form)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (self)), "");
  g_autoptr (MandateRecord) copy = mandate_record_copy (mandate_form_get_record (form));
  g_autoptr (GError) error = NULL;

  if (!mandate_form_check (form))
    return FALSE;

  mandate_change_put (change, copy);
  if (mandate_change_check (change, &error))
    return TRUE;

  mandate_form_show_error (form, error);

  return FALSE;
}

static gboolean
check_rhythms (MandatePlanReviewsWizard *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rhythms), i)) != NULL; i++)
    if (!check_plan (self, find_form (GTK_WIDGET (row))))
      {
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
        return FALSE;
      }

  return mandate_free_days_check (self->free_days);
}

static gboolean
check_owners (MandatePlanReviewsWizard *self)
{
  for (GtkWidget *part = gtk_widget_get_first_child (self->owners); part != NULL; part = gtk_widget_get_next_sibling (part))
    if (!mandate_form_check (find_form (part)))
      return FALSE;

  return TRUE;
}

static gboolean
check_step (MandateWizard *wizard,
            guint          step)
{
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);
  g_autoptr (GPtrArray) plans = list_plans (self);

  if (plans->len == 0)
    {
      mandate_wizard_show_problem (wizard, _ ("Nothing is chosen. Choose at least one review, or leave; nothing is lost."));
      return FALSE;
    }

  if (step == STEP_RHYTHM)
    return check_rhythms (self);

  return step != STEP_WHO || check_owners (self);
}

/* A line in which nobody was chosen asks nobody. */
static void
drop_empty_attendees (MandatePlanReviewsWizard *self)
{
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (get_draft (self), "attendee-");

  for (guint i = 0; i < keys->len; i++)
    {
      const MandateReviewPlanAttendee *attendee = mandate_draft_find (get_draft (self), g_ptr_array_index (keys, i));

      if (attendee->person == NULL)
        mandate_draft_drop (get_draft (self), g_ptr_array_index (keys, i));
    }
}

static gboolean
finish (MandateWizard *wizard,
        MandateChange *change,
        GError       **error)
{
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);
  g_autoptr (GPtrArray) plans = list_plans (self);

  drop_empty_attendees (self);
  mandate_draft_put_all (get_draft (self), change);

  for (guint i = 0; i < plans->len; i++)
    mandate_rhythm_plan_first (change, g_ptr_array_index (plans, i));

  return TRUE;
}

/* The draft goes with the wizard; what is no record is done now. */
static void
mandate_plan_reviews_wizard_finished (MandateWizard *wizard)
{
  MandateDraft *draft = mandate_wizard_get_draft (wizard);
  const char   *reminders = mandate_draft_get_note (draft, MANDATE_REMINDER_NOTE);
  g_autoptr (MandateSettings) settings = mandate_settings_new ();

  if (reminders != NULL)
    mandate_settings_set_string (settings, "reminders", reminders);

  if (g_strcmp0 (mandate_draft_get_note (draft, CALENDAR), "yes") == 0)
    mandate_calendar_saving_start (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (wizard))), mandate_wizard_get_session (wizard), NULL);
}

static void
mandate_plan_reviews_wizard_class_init (MandatePlanReviewsWizardClass *klass)
{
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

  wizard_class->load = mandate_plan_reviews_wizard_load;
  wizard_class->create_step = create_step;
  wizard_class->show_step = show_step;
  wizard_class->check_step = check_step;
  wizard_class->finish = finish;
  wizard_class->finished = mandate_plan_reviews_wizard_finished;

  mandate_wizard_class_describe (wizard_class, "reviews", N_ ("Plan Reviews"), N_ ("Set the Dates"), "reviews", steps, N_STEPS);
}

static void
mandate_plan_reviews_wizard_init (MandatePlanReviewsWizard *self)
{
}
