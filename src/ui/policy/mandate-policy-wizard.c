/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-approval.h"
#include "mandate-form.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-policy-answers.h"
#include "mandate-policy-end.h"
#include "mandate-policy-finish.h"
#include "mandate-policy-lint.h"
#include "mandate-policy-meter.h"
#include "mandate-policy-passage.h"
#include "mandate-policy-preview.h"
#include "mandate-policy-proposals.h"
#include "mandate-policy-standing.h"
#include "mandate-review.h"
#include "mandate-uuid.h"
#include "mandate-wizard-draft.h"

/* Keys of the draft. */
#define ANSWERS  "answers"
#define APPROVAL "approval"

#define N_STEPS   (MANDATE_POLICY_N_STEPS + 1)
#define LAST_STEP MANDATE_POLICY_N_STEPS

/* More is rarely right (5.2 with 7.5), and past 24 refused. */
#define USUAL_MONTHS 12

/* The step of the house rules, from 0. */
#define RULES 4

/**
 * MandatePolicyWizard:
 *
 * Seven questions from which the information security policy is written (5.2),
 * and its approval, which freezes it.
 */
struct _MandatePolicyWizard
{
  MandateWizard parent_instance;

  MandateForm          *forms[N_STEPS]; /* (nullable) (unowned) */
  GPtrArray            *proposals;      /* (element-type MandatePolicyProposals) (unowned) in the forms */
  MandatePolicyMeter   *meter;          /* (nullable) (unowned) */
  MandateForm          *revision;       /* (nullable) (unowned) */
  MandatePolicyEnd     *end;            /* (nullable) (unowned) */
  MandatePolicyPreview *preview;
};

G_DEFINE_FINAL_TYPE (MandatePolicyWizard, mandate_policy_wizard, MANDATE_TYPE_WIZARD)

static const MandateWizardStep steps[N_STEPS] = {
  {
    .question = N_ ("What must never go wrong with your information?"),
    .help = N_ ("Choose what would hurt most. The policy begins with it."),
    .requirement = "5.2-a",
    .task = N_ ("Decide what the policy has to protect"),
  },
  {
    .question = N_ ("Who has to follow it?"),
    .help = N_ ("Everyone who can see or change the information."),
    .requirement = "5.2-f",
    .task = N_ ("Decide who has to follow the policy"),
  },
  {
    .question = N_ ("Two promises every policy needs"),
    .help = N_ ("Say them in your own words. They can be reworded, but not left out."),
    .requirement = "5.2-c",
  },
  {
    .question = N_ ("What are you aiming for?"),
    .help = N_ ("One good goal is enough to start. Or say how goals will be set."),
    .requirement = "5.2-b",
    .task = N_ ("Set the first goals for information security"),
  },
  {
    .question = N_ ("Which house rules do you want?"),
    .help = N_ ("Each adds a few plain sentences. Fewer rules that are kept beat many that are not."),
    .why = N_ ("House rules are not demanded here. Where they stand in the policy, the auditor asks people whether they know them."),
    .proof = N_ ("The rule in the policy, and somebody on the shop floor who can tell it in their own words."),
  },
  {
    .question = N_ ("Who gets to see it?"),
    .help = N_ ("Everyone inside must find it and be able to read it. Who outside may have it, you decide."),
    .requirement = "5.2-g",
    .task = N_ ("Decide where the policy is kept and who outside may have it"),
  },
  {
    .question = N_ ("Who approves it, and when is it looked at again?"),
    .help = N_ ("Somebody or a body of top management, and usually once a year."),
    .requirement = "5.2-appr",
  },
  {
    .question = N_ ("Read it once more"),
    .help = N_ ("Approving freezes the text: from then on only a new version can change it. Saved as a draft, it can be approved later, or on paper."),
    .requirement = "5.2-e",
  },
};

static MandateDraft *
get_draft (MandatePolicyWizard *self)
{
  return mandate_wizard_get_draft (MANDATE_WIZARD (self));
}

static MandateSession *
get_session (MandatePolicyWizard *self)
{
  return mandate_wizard_get_session (MANDATE_WIZARD (self));
}

static MandatePolicyAnswers *
get_answers (MandatePolicyWizard *self)
{
  return mandate_draft_get (get_draft (self), ANSWERS, MANDATE_TYPE_POLICY_ANSWERS);
}

static MandateOrganisation *
get_organisation (MandatePolicyWizard *self)
{
  return mandate_register_find_only (mandate_session_get_register (get_session (self)), MANDATE_TYPE_ORGANISATION);
}

/* Everything beside the fields that follows from the answers. */
static void
update_preview (MandatePolicyWizard *self)
{
  guint                 step = mandate_wizard_get_step (MANDATE_WIZARD (self));
  MandateForm          *form = self->forms[step];
  MandatePolicyAnswers *answers = get_answers (self);

  if (self->preview != NULL)
    mandate_policy_preview_show (self->preview, answers, form != NULL && step < LAST_STEP ? mandate_form_get_focused_field (form) : NULL);

  if (self->meter != NULL && step == RULES)
    mandate_policy_meter_show (self->meter, answers, mandate_session_get_register (get_session (self)));

  for (guint i = 0; i < self->proposals->len; i++)
    mandate_policy_proposals_show (g_ptr_array_index (self->proposals, i), answers, get_organisation (self));
}

/* The first person of top management is most likely the one who approves. */
static void
propose_approver (MandatePolicyWizard *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (get_session (self)), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->is_top_management && person->left_on == NULL)
        {
          mandate_record_set (MANDATE_RECORD (get_answers (self)), "approver", mandate_record_get_id (MANDATE_RECORD (person)), NULL);
          return;
        }
    }
}

static void
mandate_policy_wizard_load (MandateWizard *wizard)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);
  MandateSession      *session = get_session (self);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_standing_new (mandate_session_get_register (session), mandate_session_get_today (session));

  if (standing->policy != NULL)
    mandate_policy_answers_take_over (get_answers (self), standing->policy, mandate_policy_find_base (mandate_session_get_register (session)));

  if (get_answers (self)->approver == NULL && get_answers (self)->approving_body == NULL)
    propose_approver (self);

  if (get_answers (self)->language == NULL && get_organisation (self) != NULL && get_organisation (self)->language != NULL)
    mandate_record_set (MANDATE_RECORD (get_answers (self)), "language", get_organisation (self)->language, NULL);
}

static gboolean
is_long_text (const char *field)
{
  return mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, field, NULL)->kind == MANDATE_FIELD_LONG_TEXT;
}

static void
note_interval (MandatePolicyWizard *self,
               MandateForm         *form)
{
  const gint64 months = get_answers (self)->review_every_months;

  mandate_form_set_note (form, "review_every_months",
                         months != MANDATE_UNSET && months > USUAL_MONTHS ? _ ("More than twelve months is unusual. The auditor will ask why that is soon enough.")
                                                                          : _ ("Twelve is usual; more than 24 is refused."));
}

/* An example that nobody has touched says so, where it stands; and so does what is unusual. */
static void
update_notes (MandatePolicyWizard *self,
              guint                step)
{
  g_autoptr (GPtrArray) fields = mandate_policy_answers_list_fields (step + 1);

  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);

      if (is_long_text (field))
        mandate_form_set_note (self->forms[step], field,
                               mandate_policy_answers_has_example (get_answers (self), field) ? _ ("This is an example. Change it until it is yours.") : NULL);
      else if (g_str_equal (field, "review_every_months"))
        note_interval (self, self->forms[step]);
    }
}

/* One of the two approves it: who is chosen last. */
static void
keep_one_approver (MandatePolicyWizard *self,
                   MandateForm         *form,
                   const char          *field)
{
  MandatePolicyAnswers *answers = get_answers (self);
  const gboolean        is_person = g_str_equal (field, "approver");
  const char           *other = is_person ? "approving_body" : "approver";

  if ((!is_person && !g_str_equal (field, "approving_body")) || answers->approver == NULL || answers->approving_body == NULL)
    return;

  mandate_record_set (MANDATE_RECORD (answers), other, "", NULL);
  mandate_form_refresh_field (form, other);
}

static void
edited_cb (MandatePolicyWizard *self,
           const char          *field,
           MandateForm         *form)
{
  guint step = mandate_wizard_get_step (MANDATE_WIZARD (self));

  mandate_form_set_problem (form, field, NULL);
  keep_one_approver (self, form, field);
  if (step < LAST_STEP)
    update_notes (self, step);

  mandate_draft_touch (get_draft (self));
  update_preview (self);
}

static void
taken_cb (MandatePolicyWizard    *self,
          MandatePolicyProposals *proposals)
{
  guint       step = mandate_wizard_get_step (MANDATE_WIZARD (self));
  const char *field = mandate_policy_proposals_get_field (proposals);

  mandate_form_refresh_field (self->forms[step], field);
  edited_cb (self, field, self->forms[step]);
}

static void
activated_cb (MandatePolicyWizard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.continue", NULL);
}

/* What each rule says, in the words that the document has. */
static void
show_rules (MandatePolicyWizard *self,
            MandateForm         *form)
{
  MandateOrganisation      *organisation = get_organisation (self);
  const MandatePolicyTexts *texts = mandate_policy_answers_get_texts (get_answers (self), organisation);
  g_autoptr (GPtrArray) fields = mandate_policy_answers_list_fields (5);

  for (guint i = 0; i < fields->len; i++)
    {
      const char      *field = g_ptr_array_index (fields, i);
      g_autofree char *text = mandate_policy_texts_write_rule (texts, field, organisation);

      if (text != NULL)
        mandate_form_set_help (form, field, text);
    }
}

static MandateForm *
create_form (MandatePolicyWizard *self,
             const char          *key,
             GType                type,
             const char *const   *fields)
{
  MandateForm *form = mandate_form_new (get_session (self), type, fields);

  mandate_form_set_record (form, mandate_draft_get (get_draft (self), key, type));
  g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "notify::focused-field", G_CALLBACK (update_preview), self, G_CONNECT_SWAPPED);

  return form;
}

static GtkWidget *
create_end (MandatePolicyWizard *self)
{
  static const char *const fields[] = { "capacity", "decided_on", "note", NULL };
  MandateApproval         *approval = mandate_draft_get (get_draft (self), APPROVAL, MANDATE_TYPE_APPROVAL);
  g_autoptr (GPtrArray) revision = mandate_policy_answers_list_fields (MANDATE_POLICY_LAST_STEP);

  if (approval->decided_on == NULL)
    mandate_record_set (MANDATE_RECORD (approval), "decided_on", mandate_session_get_today (get_session (self)), NULL);

  g_ptr_array_add (revision, NULL);
  self->revision = create_form (self, ANSWERS, MANDATE_TYPE_POLICY_ANSWERS, (const char *const *) revision->pdata);
  self->forms[LAST_STEP] = create_form (self, APPROVAL, MANDATE_TYPE_APPROVAL, fields);
  self->end = MANDATE_POLICY_END (mandate_policy_end_new (MANDATE_WIZARD (self), self->revision, self->forms[LAST_STEP]));

  return GTK_WIDGET (self->end);
}

static void
add_proposals (MandatePolicyWizard *self,
               MandateForm         *form,
               const char          *field)
{
  GtkWidget *proposals = mandate_policy_proposals_new (field);

  g_signal_connect_object (proposals, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  mandate_form_set_extra (form, field, proposals);
  g_ptr_array_add (self->proposals, proposals);
}

/* The meter stands at the rules, as they are what makes a policy long. */
static GtkWidget *
create_rules (MandatePolicyWizard *self,
              MandateForm         *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->meter = MANDATE_POLICY_METER (mandate_policy_meter_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->meter));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (form));

  return box;
}

static GtkWidget *
mandate_policy_wizard_create_step (MandateWizard *wizard,
                                   guint          step)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);
  g_autoptr (GPtrArray) fields = NULL;
  MandateForm *form;

  if (step == LAST_STEP)
    return create_end (self);

  fields = mandate_policy_answers_list_fields (step + 1);
  g_ptr_array_add (fields, NULL);
  form = create_form (self, ANSWERS, MANDATE_TYPE_POLICY_ANSWERS, (const char *const *) fields->pdata);
  self->forms[step] = form;

  for (guint i = 0; i + 1 < fields->len; i++)
    if (mandate_policy_answers_has_proposals (g_ptr_array_index (fields, i)))
      add_proposals (self, form, g_ptr_array_index (fields, i));

  update_notes (self, step);

  return step == RULES ? create_rules (self, form) : GTK_WIDGET (form);
}

static void
mandate_policy_wizard_show_step (MandateWizard *wizard,
                                 guint          step)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);

  if (step == RULES)
    show_rules (self, self->forms[step]);

  if (step == LAST_STEP)
    mandate_policy_end_show (self->end, get_answers (self), get_session (self));

  update_preview (self);
}

static gboolean
check_examples (MandatePolicyWizard *self)
{
  g_autoptr (GPtrArray) examples = mandate_policy_answers_list_examples (get_answers (self));

  if (examples->len == 0)
    return TRUE;

  mandate_wizard_show_problem (MANDATE_WIZARD (self),
                               ngettext ("One answer is still the example, word for word. Go back and make it yours before it is approved.",
                                         "Some answers are still the examples, word for word. Go back and make them yours before the policy is approved.",
                                         examples->len));

  return FALSE;
}

/* Beside the fields of the form; the first one gets the keyboard. */
static gboolean
show_problems (MandateForm *form,
               GPtrArray   *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const MandateProblem *problem = g_ptr_array_index (problems, i);

      mandate_form_set_problem (form, problem->field, problem->text);
      if (i == 0)
        mandate_form_focus_field (form, problem->field);
    }

  return problems->len == 0;
}

/* Steps that were passed over with “I don't know yet” are answered before it is approved. */
static gboolean
check_all (MandatePolicyWizard *self)
{
  MandateSession *session = get_session (self);
  g_autoptr (GPtrArray) problems = mandate_policy_answers_check (get_answers (self), mandate_session_get_register (session), mandate_session_get_today (session));
  const MandateProblem *first = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;
  g_autofree char      *sentence = NULL;

  if (first == NULL)
    return TRUE;

  /* Translators: %1$u is the number of a step, %2$s says what to do there. */
  sentence = g_strdup_printf (_ ("Step %1$u is still open: %2$s"), mandate_policy_answers_get_step (first->field), first->text);
  mandate_wizard_show_problem (MANDATE_WIZARD (self), sentence);

  return FALSE;
}

static gboolean mandate_policy_wizard_finish (MandateWizard *wizard,
                                              MandateChange *change,
                                              GError       **error);

/* In a change that is thrown away: nobody is asked to confirm what is refused then. */
static gboolean
rehearse (MandatePolicyWizard *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (self)), _ ("Policy approved"));
  g_autoptr (GError) error = NULL;

  if (mandate_policy_wizard_finish (MANDATE_WIZARD (self), change, &error))
    return TRUE;

  mandate_wizard_show_problem (MANDATE_WIZARD (self), error->message);

  return FALSE;
}

static gboolean
check_end (MandatePolicyWizard *self)
{
  MandateSession *session = get_session (self);
  g_autoptr (GPtrArray) problems = NULL;

  if (!mandate_form_check (self->revision))
    return FALSE;

  if (mandate_wizard_is_second_end (MANDATE_WIZARD (self)))
    return TRUE;

  problems = mandate_policy_answers_check_step (get_answers (self), MANDATE_POLICY_LAST_STEP, mandate_session_get_register (session), mandate_session_get_today (session));

  return mandate_form_check (self->forms[LAST_STEP]) && show_problems (self->revision, problems) && check_all (self) && check_examples (self) && rehearse (self);
}

static gboolean
mandate_policy_wizard_check_step (MandateWizard *wizard,
                                  guint          step)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);
  MandateSession      *session = get_session (self);
  g_autoptr (GPtrArray) problems = NULL;

  if (step == LAST_STEP)
    return check_end (self);

  if (!mandate_form_check (self->forms[step]))
    return FALSE;

  problems = mandate_policy_answers_check_step (get_answers (self), step + 1, mandate_session_get_register (session), mandate_session_get_today (session));

  return show_problems (self->forms[step], problems);
}

static GtkWidget *
mandate_policy_wizard_create_preview (MandateWizard *wizard)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);

  self->preview = MANDATE_POLICY_PREVIEW (mandate_policy_preview_new (get_session (self)));

  return GTK_WIDGET (self->preview);
}

static const char *
get_field_example (MandatePolicyWizard *self,
                   const char          *field,
                   guint                example)
{
  static const char *const sizes[MANDATE_WIZARD_N_EXAMPLES] = { "starting", "growing", "established" };

  return mandate_policy_texts_get_example (mandate_policy_answers_get_texts (get_answers (self), get_organisation (self)), field, sizes[example]);
}

static char *
mandate_policy_wizard_get_example (MandateWizard *wizard,
                                   guint          step,
                                   guint          example)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (step == LAST_STEP)
    return NULL;

  fields = mandate_policy_answers_list_fields (step + 1);
  for (guint i = 0; i < fields->len; i++)
    {
      const char *part = get_field_example (self, g_ptr_array_index (fields, i), example);

      if (part != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", part);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* What was written already stays; the example fills what is empty. */
static void
mandate_policy_wizard_use_example (MandateWizard *wizard,
                                   guint          step,
                                   guint          example)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);
  MandateRecord       *answers = MANDATE_RECORD (get_answers (self));
  g_autoptr (GPtrArray) fields = mandate_policy_answers_list_fields (step + 1);

  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);
      const char *text = get_field_example (self, field, example);

      if (text == NULL || (!mandate_record_is_empty (answers, mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, field, NULL)) &&
                           !mandate_policy_answers_has_example (get_answers (self), field)))
        continue;

      mandate_record_set (answers, field, text, NULL);
    }

  mandate_form_set_record (self->forms[step], answers);
  update_notes (self, step);
  mandate_draft_touch (get_draft (self));
  update_preview (self);
}

/* What stands in the way of an approval, does so wherever it is asked for; version and policy are those that the change makes. */
static gboolean
is_fit (MandateChange        *change,
        MandatePolicyVersion *version,
        const char           *today,
        GError              **error)
{
  return mandate_policy_lint_check (version, mandate_change_find (change, MANDATE_TYPE_POLICY, version->policy), mandate_change_get_register (change), today, error);
}

static gboolean
approve (MandatePolicyWizard  *self,
         MandateChange        *change,
         MandatePolicyVersion *version,
         GError              **error)
{
  MandatePolicyAnswers *answers = get_answers (self);
  MandateApproval      *approval = mandate_draft_get (get_draft (self), APPROVAL, MANDATE_TYPE_APPROVAL);
  const gboolean        is_by_body = answers->approving_body != NULL;
  MandateReview        *meeting = is_by_body ? mandate_register_find (mandate_change_get_register (change), MANDATE_TYPE_REVIEW, answers->meeting) : NULL;
  MandatePolicyDecision decision = {
    .person = answers->approver,
    .body = answers->approving_body,
    .review = is_by_body ? answers->meeting : NULL,
    .capacity = is_by_body ? NULL : approval->capacity,
    .decided_on = meeting != NULL ? meeting->held_on : approval->decided_on,
    .note = approval->note,
  };

  if (!is_fit (change, version, mandate_session_get_today (get_session (self)), error) ||
      mandate_policy_decide (change, version, &decision, mandate_session_get_today (get_session (self)), error) == NULL)
    return FALSE;

  mandate_change_set_label (change, _ ("Policy approved"));
  mandate_change_set_happened_on (change, decision.decided_on);

  return TRUE;
}

/* The id of the version is of the moment in which the draft was begun, so that it can be told how long somebody took for it. */
static gboolean
mandate_policy_wizard_finish (MandateWizard *wizard,
                              MandateChange *change,
                              GError       **error)
{
  MandatePolicyWizard  *self = MANDATE_POLICY_WIZARD (wizard);
  MandateWizardDraft   *kept = mandate_wizard_draft_find (mandate_change_get_register (change), "policy", mandate_wizard_get_subject (wizard));
  g_autofree char      *id = kept != NULL ? mandate_uuid_new_like (mandate_record_get_id (MANDATE_RECORD (kept))) : NULL;
  MandatePolicyVersion *version = mandate_policy_answers_finish (get_answers (self), change, id, NULL, mandate_session_get_today (get_session (self)), error);

  if (version == NULL)
    return FALSE;

  mandate_change_set_label (change, _ ("Policy drafted"));

  return mandate_wizard_is_second_end (wizard) || approve (self, change, version, error);
}

static void
mandate_policy_wizard_finished (MandateWizard *wizard)
{
  mandate_session_tell (get_session (MANDATE_POLICY_WIZARD (wizard)),
                        mandate_wizard_is_second_end (wizard) ? _ ("The draft is kept. Have it approved, here or on paper.")
                                                              : _ ("The policy is approved. Now tell everybody."));
}

static void
mandate_policy_wizard_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_POLICY_WIZARD (object)->proposals);

  G_OBJECT_CLASS (mandate_policy_wizard_parent_class)->finalize (object);
}

static void
mandate_policy_wizard_class_init (MandatePolicyWizardClass *klass)
{
  static GType        extra_types[1];
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_policy_wizard_finalize;

  wizard_class->load = mandate_policy_wizard_load;
  wizard_class->create_step = mandate_policy_wizard_create_step;
  wizard_class->show_step = mandate_policy_wizard_show_step;
  wizard_class->check_step = mandate_policy_wizard_check_step;
  wizard_class->create_preview = mandate_policy_wizard_create_preview;
  wizard_class->get_example = mandate_policy_wizard_get_example;
  wizard_class->use_example = mandate_policy_wizard_use_example;
  wizard_class->finish = mandate_policy_wizard_finish;
  wizard_class->finished = mandate_policy_wizard_finished;

  extra_types[0] = MANDATE_TYPE_POLICY_ANSWERS;
  mandate_wizard_class_set_extra_types (wizard_class, extra_types, G_N_ELEMENTS (extra_types));
  mandate_wizard_class_set_preview_label (wizard_class, N_ ("Policy Text"));
  mandate_wizard_class_set_confirmation (wizard_class, N_ ("Approve and Freeze the Policy?"),
                                         N_ ("The text can’t be changed after that, only replaced by a new version. The approval is recorded for good."));
  mandate_wizard_class_describe (wizard_class, "policy", N_ ("Draft the Policy"), N_ ("Approve & Freeze"), "policy", steps, N_STEPS);
}

static void
mandate_policy_wizard_init (MandatePolicyWizard *self)
{
  self->proposals = g_ptr_array_new ();
}
