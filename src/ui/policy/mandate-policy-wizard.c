/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-approval.h"
#include "mandate-form.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-policy-answers.h"
#include "mandate-policy-finish.h"
#include "mandate-policy-passage.h"
#include "mandate-policy-preview.h"
#include "mandate-policy-standing.h"

/* Keys of the draft. */
#define ANSWERS  "answers"
#define APPROVAL "approval"

#define N_STEPS   (MANDATE_POLICY_N_STEPS + 1)
#define LAST_STEP MANDATE_POLICY_N_STEPS

/**
 * MandatePolicyWizard:
 *
 * Seven questions from which the information security policy is written (5.2),
 * and its approval, which freezes it.
 */
struct _MandatePolicyWizard
{
  MandateWizard parent_instance;

  MandateForm          *forms[N_STEPS]; /* (nullable) */
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
    .help = N_ ("Everyone inside must find it. Who outside may have it, you decide."),
    .requirement = "5.2-g",
    .task = N_ ("Decide where the policy is kept and who outside may have it"),
  },
  {
    .question = N_ ("Who approves it, and when is it looked at again?"),
    .help = N_ ("Somebody of top management, and usually once a year."),
    .requirement = "5.2-appr",
  },
  {
    .question = N_ ("Read it once more"),
    .help = N_ ("Approving freezes the text: from then on only a new version can change it."),
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

static void
update_preview (MandatePolicyWizard *self)
{
  guint        step = mandate_wizard_get_step (MANDATE_WIZARD (self));
  MandateForm *form = self->forms[step];

  if (self->preview != NULL)
    mandate_policy_preview_show (self->preview, get_answers (self), form != NULL && step < LAST_STEP ? mandate_form_get_focused_field (form) : NULL);
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

  propose_approver (self);
}

static gboolean
is_long_text (const char *field)
{
  return mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, field, NULL)->kind == MANDATE_FIELD_LONG_TEXT;
}

/* An example that nobody has touched says so, where it stands. */
static void
mark_examples (MandatePolicyWizard *self,
               guint                step)
{
  g_autoptr (GPtrArray) fields = mandate_policy_answers_list_fields (step + 1);

  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);

      if (is_long_text (field))
        mandate_form_set_note (self->forms[step], field,
                               mandate_policy_answers_has_example (get_answers (self), field) ? _ ("This is the example. Change it until it is yours.") : NULL);
    }
}

static void
edited_cb (MandatePolicyWizard *self,
           const char          *field)
{
  guint step = mandate_wizard_get_step (MANDATE_WIZARD (self));

  mandate_form_set_problem (self->forms[step], field, NULL);
  if (step < LAST_STEP)
    mark_examples (self, step);

  mandate_draft_touch (get_draft (self));
  update_preview (self);
}

static void
activated_cb (MandatePolicyWizard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.continue", NULL);
}

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

static GtkWidget *
create_form (MandatePolicyWizard *self,
             guint                step,
             const char          *key,
             GType                type,
             const char *const   *fields)
{
  MandateForm *form = mandate_form_new (get_session (self), type, fields);

  self->forms[step] = form;
  mandate_form_set_record (form, mandate_draft_get (get_draft (self), key, type));
  g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "notify::focused-field", G_CALLBACK (update_preview), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (form);
}

static GtkWidget *
create_approval (MandatePolicyWizard *self)
{
  static const char *const fields[] = { "capacity", "decided_on", "note", NULL };
  MandateApproval         *approval = mandate_draft_get (get_draft (self), APPROVAL, MANDATE_TYPE_APPROVAL);

  if (approval->decided_on == NULL)
    mandate_record_set (MANDATE_RECORD (approval), "decided_on", mandate_session_get_today (get_session (self)), NULL);

  return create_form (self, LAST_STEP, APPROVAL, MANDATE_TYPE_APPROVAL, fields);
}

static GtkWidget *
mandate_policy_wizard_create_step (MandateWizard *wizard,
                                   guint          step)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);
  g_autoptr (GPtrArray) fields = NULL;
  GtkWidget *form;

  if (step == LAST_STEP)
    return create_approval (self);

  fields = mandate_policy_answers_list_fields (step + 1);
  g_ptr_array_add (fields, NULL);
  form = create_form (self, step, ANSWERS, MANDATE_TYPE_POLICY_ANSWERS, (const char *const *) fields->pdata);

  if (step == 4)
    show_rules (self, self->forms[step]);
  mark_examples (self, step);

  return form;
}

static void
mandate_policy_wizard_show_step (MandateWizard *wizard,
                                 guint          step)
{
  update_preview (MANDATE_POLICY_WIZARD (wizard));
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

static gboolean
mandate_policy_wizard_check_step (MandateWizard *wizard,
                                  guint          step)
{
  MandatePolicyWizard *self = MANDATE_POLICY_WIZARD (wizard);
  MandateSession      *session = get_session (self);
  g_autoptr (GPtrArray) problems = NULL;

  if (!mandate_form_check (self->forms[step]))
    return FALSE;

  if (step == LAST_STEP)
    return check_examples (self);

  problems = mandate_policy_answers_check_step (get_answers (self), step + 1, mandate_session_get_register (session), mandate_session_get_today (session));
  for (guint i = 0; i < problems->len; i++)
    {
      const MandateProblem *problem = g_ptr_array_index (problems, i);

      mandate_form_set_problem (self->forms[step], problem->field, problem->text);
      if (i == 0)
        mandate_form_focus_field (self->forms[step], problem->field);
    }

  return problems->len == 0;
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
  mark_examples (self, step);
  mandate_draft_touch (get_draft (self));
  update_preview (self);
}

static gboolean
mandate_policy_wizard_finish (MandateWizard *wizard,
                              MandateChange *change,
                              GError       **error)
{
  MandatePolicyWizard  *self = MANDATE_POLICY_WIZARD (wizard);
  MandatePolicyAnswers *answers = get_answers (self);
  MandateApproval      *approval = mandate_draft_get (get_draft (self), APPROVAL, MANDATE_TYPE_APPROVAL);
  const char           *today = mandate_session_get_today (get_session (self));
  MandatePolicyVersion *version = mandate_policy_answers_finish (answers, change, NULL, NULL, today, error);

  if (version == NULL)
    return FALSE;

  mandate_change_set_label (change, _ ("Policy approved"));
  mandate_change_set_happened_on (change, approval->decided_on);

  return mandate_policy_approve (change, version, answers->approver, approval->capacity, approval->decided_on, approval->note, today, error) != NULL;
}

static void
mandate_policy_wizard_finished (MandateWizard *wizard)
{
  mandate_session_tell (get_session (MANDATE_POLICY_WIZARD (wizard)), _ ("The policy is approved. Now tell everybody."));
}

static void
mandate_policy_wizard_class_init (MandatePolicyWizardClass *klass)
{
  static GType        extra_types[1];
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

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
}
