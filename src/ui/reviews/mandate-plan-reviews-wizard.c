/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-plan-reviews-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-agenda.h"
#include "mandate-choices.h"
#include "mandate-form.h"
#include "mandate-person.h"
#include "mandate-rhythm-proposal.h"
#include "mandate-rhythm.h"
#include "mandate-screen-text.h"

/* Keys of the draft: a plan by its kind. */
#define PLAN "plan-"

enum
{
  STEP_WHICH,
  STEP_RHYTHM,
  STEP_WHO,
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

  GtkWidget *rhythms; /* (nullable) */
  GtkWidget *owners;  /* (nullable) */
  GtkWidget *result;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (MandatePlanReviewsWizard, mandate_plan_reviews_wizard, MANDATE_TYPE_WIZARD)

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
    .question = N_ ("Who calls the meeting?"),
    .help = N_ ("This person takes the chair. In the management review somebody of top management has to be there."),
    .why = N_ ("The standard gives the management review to top management; it can be prepared by others, but not held without them."),
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

static gboolean
is_planned (MandatePlanReviewsWizard *self,
            const char               *kind)
{
  MandateRecordList *plans = mandate_register_get_list (mandate_session_get_register (get_session (self)), MANDATE_TYPE_REVIEW_PLAN);

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    if (g_strcmp0 (((MandateReviewPlan *) mandate_record_list_get (plans, i))->kind, kind) == 0)
      return TRUE;

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
}

static void
mandate_plan_reviews_wizard_load (MandateWizard *wizard)
{
  MandatePlanReviewsWizard    *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);
  guint                        n;
  const MandateRhythmProposal *proposals = mandate_rhythm_list_proposals (&n);

  for (guint i = 0; i < n; i++)
    if (!is_planned (self, proposals[i].kind))
      add_plan (self, &proposals[i]);
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
    mandate_draft_drop (get_draft (self), key);
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
create_step (MandateWizard *wizard,
             guint          step)
{
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);

  switch (step)
    {
    case STEP_WHICH:
      return create_which (self);
    case STEP_RHYTHM:
      return self->rhythms = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
    case STEP_WHO:
      return self->owners = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
    case STEP_RESULT:
    default:
      self->result = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
      gtk_widget_add_css_class (self->result, "boxed-list");
      return self->result;
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

/* A form for each plan, below its name. */
static void
show_forms (MandatePlanReviewsWizard *self,
            GtkWidget                *box,
            const char *const        *fields)
{
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (get_draft (self), PLAN);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);

  for (guint i = 0; i < keys->len; i++)
    {
      MandateReviewPlan *plan = mandate_draft_find (get_draft (self), g_ptr_array_index (keys, i));
      GtkWidget         *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      GtkWidget         *heading = g_object_new (GTK_TYPE_LABEL, "label", plan->title, "xalign", 0.0, "wrap", TRUE, NULL);
      MandateForm       *form = mandate_form_new (get_session (self), MANDATE_TYPE_REVIEW_PLAN, fields);

      gtk_widget_add_css_class (heading, "heading");
      mandate_form_set_record (form, MANDATE_RECORD (plan));
      gtk_widget_set_name (GTK_WIDGET (form), plan->kind);
      g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (part), heading);
      gtk_box_append (GTK_BOX (part), GTK_WIDGET (form));
      gtk_box_append (GTK_BOX (box), part);
    }
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
  g_autofree char *second = plan->first_on != NULL ? mandate_rhythm_get_day (plan, 1, NULL) : NULL;
  g_autofree char *first_day = plan->first_on != NULL ? mandate_screen_format_day (plan->first_on, today) : g_strdup (_ ("No first day"));
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
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (get_draft (self), PLAN);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->result), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->result), GTK_WIDGET (row));

  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (plans, mandate_draft_find (get_draft (self), g_ptr_array_index (keys, i)));

  g_ptr_array_sort (plans, compare_first);
  for (guint i = 0; i < plans->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->result), create_result_row (self, g_ptr_array_index (plans, i)));
}

static void
show_step (MandateWizard *wizard,
           guint          step)
{
  static const char *const  rhythm_fields[] = { "every", "unit", "first_on", "counts_from", NULL };
  static const char *const  owner_fields[] = { "owner", NULL };
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);

  if (step == STEP_RHYTHM)
    show_forms (self, self->rhythms, rhythm_fields);
  else if (step == STEP_WHO)
    show_forms (self, self->owners, owner_fields);
  else if (step == STEP_RESULT)
    show_result (self);
}

static gboolean
check_forms (GtkWidget *box)
{
  for (GtkWidget *part = gtk_widget_get_first_child (box); part != NULL; part = gtk_widget_get_next_sibling (part))
    if (!mandate_form_check (MANDATE_FORM (gtk_widget_get_last_child (part))))
      return FALSE;

  return TRUE;
}

static gboolean
check_step (MandateWizard *wizard,
            guint          step)
{
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (get_draft (self), PLAN);

  if (keys->len == 0)
    {
      mandate_wizard_show_problem (wizard, _ ("Nothing is chosen. Choose at least one review, or leave; nothing is lost."));
      return FALSE;
    }

  if (step == STEP_RHYTHM)
    return check_forms (self->rhythms);

  return step != STEP_WHO || check_forms (self->owners);
}

static gboolean
finish (MandateWizard *wizard,
        MandateChange *change,
        GError       **error)
{
  MandatePlanReviewsWizard *self = MANDATE_PLAN_REVIEWS_WIZARD (wizard);
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (get_draft (self), PLAN);

  mandate_draft_put_all (get_draft (self), change);

  for (guint i = 0; i < keys->len; i++)
    mandate_rhythm_plan_first (change, mandate_draft_find (get_draft (self), g_ptr_array_index (keys, i)));

  return TRUE;
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

  mandate_wizard_class_describe (wizard_class, "reviews", N_ ("Plan Reviews"), N_ ("Set the Dates"), "reviews", steps, N_STEPS);
}

static void
mandate_plan_reviews_wizard_init (MandatePlanReviewsWizard *self)
{
}
