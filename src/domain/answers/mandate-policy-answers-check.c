/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each step of the policy wizard has to have before the text is approved. */

#include "config.h"

#include "mandate-policy-answers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-body.h"
#include "mandate-person.h"
#include "mandate-policy-passage.h"
#include "mandate-review.h"

static gboolean
has_lines (const char *text)
{
  g_autoptr (GPtrArray) lines = mandate_policy_answers_list_lines (text);

  return lines->len > 0;
}

static void
add (GPtrArray  *problems,
     const char *field,
     const char *text)
{
  g_ptr_array_add (problems, mandate_problem_new (field, text));
}

/* 5.2 a: it fits what the organisation is there for. */
static void
check_purpose (MandatePolicyAnswers *self,
               GPtrArray            *problems)
{
  if (!self->protects_customers && !self->protects_money && !self->protects_uptime && !self->protects_reputation &&
      !self->protects_secrets && !self->protects_law && !has_lines (self->protects_words))
    add (problems, "protects_customers", _ ("Choose at least one thing that must never go wrong, or say it in your own words."));
}

static void
check_readers (MandatePolicyAnswers *self,
               GPtrArray            *problems)
{
  if (!self->follows_staff && !self->follows_contractors && !self->follows_suppliers && !self->follows_visitors)
    add (problems, "follows_staff", _ ("Choose at least one group that has to follow the policy."));
}

/* 5.2 c and d: both promises, filled with life. */
static void
check_promises (MandatePolicyAnswers *self,
                GPtrArray            *problems)
{
  if (!has_lines (self->laws) && !has_lines (self->contracts) && !has_lines (self->industry_rules) && !has_lines (self->own_requirements))
    add (problems, "laws", _ ("Name at least one law, contract or rule that you promise to meet."));

  if (!has_lines (self->improvement))
    add (problems, "improvement", _ ("Say what you do to keep improving. One sentence is enough."));
}

/* 5.2 b: objectives, or the way they are set. */
static void
check_aims (MandatePolicyAnswers *self,
            GPtrArray            *problems)
{
  g_autoptr (GPtrArray) aims = mandate_policy_answers_list_lines (self->aims);

  if (aims->len == 0 && !has_lines (self->aims_framework))
    add (problems, "aims", _ ("Write down one objective, or say how objectives are set."));

  if (aims->len > MANDATE_POLICY_MAX_AIMS)
    add (problems, "aims", _ ("Keep at most five objectives, so that people can remember them."));
}

/* 5.2 e and g: people find it, and it is settled who outside may have it. */
static void
check_access (MandatePolicyAnswers *self,
              GPtrArray            *problems)
{
  if (self->published_at == NULL)
    add (problems, "published_at", _ ("Say where everybody finds the policy."));

  if (self->outsiders == NULL)
    add (problems, "outsiders", _ ("Decide who outside may have the policy."));

  if (g_strcmp0 (self->outsiders, "not") == 0 && !has_lines (self->outsiders_reason))
    add (problems, "outsiders_reason", _ ("Say why nobody outside may have it. The auditor will ask."));

  if (self->classification == NULL)
    add (problems, "classification", _ ("Choose how the document is classified."));

  if (g_strcmp0 (self->outsiders, "public") == 0 && g_strcmp0 (self->classification, "confidential") == 0)
    add (problems, "classification", _ ("What anyone may have is not confidential. Change one of the two answers."));
}

/* 5.2, approval: by those who direct the organisation at the highest level. */
static void
check_approver (MandatePolicyAnswers *self,
                MandateRegister      *reg,
                const char           *today,
                GPtrArray            *problems)
{
  MandatePerson   *approver = self->approver != NULL ? mandate_register_find (reg, MANDATE_TYPE_PERSON, self->approver) : NULL;
  g_autofree char *text = NULL;

  if (approver == NULL)
    add (problems, "approver", _ ("Choose who approves the policy: a person of top management, or a body."));
  else if (!mandate_person_is_active (approver, today))
    /* Translators: %s is a person. */
    text = g_strdup_printf (_ ("%s does not work here at present. Choose somebody else."), approver->name);
  else if (!approver->is_top_management)
    /* Translators: %s is a person. */
    text = g_strdup_printf (_ ("%s does not belong to top management. Choose somebody who does, or mark the person so."), approver->name);

  if (text != NULL)
    add (problems, "approver", text);
}

static void
check_approving_body (MandatePolicyAnswers *self,
                      MandateRegister      *reg,
                      GPtrArray            *problems)
{
  MandateBody     *body = mandate_register_find (reg, MANDATE_TYPE_BODY, self->approving_body);
  g_autofree char *text = NULL;

  if (body == NULL)
    add (problems, "approving_body", _ ("This body is not on record any more. Choose another one."));
  else if (!body->is_top_management)
    {
      /* Translators: %s is a body, such as the steering committee. */
      text = g_strdup_printf (_ ("%s does not belong to top management. Choose a body that does, or mark it so."), body->name);
      add (problems, "approving_body", text);
    }

  if (self->approver != NULL)
    add (problems, "approving_body", _ ("A person or a body approves it, not both. Take one of them out."));
}

static void
check_approval (MandatePolicyAnswers *self,
                MandateRegister      *reg,
                const char           *today,
                GPtrArray            *problems)
{
  if (self->approving_body != NULL)
    check_approving_body (self, reg, problems);
  else
    check_approver (self, reg, today, problems);

  if (self->review_every_months == MANDATE_UNSET)
    add (problems, "review_every_months", _ ("Say after how many months the policy is looked at again."));

  if (self->identifier == NULL)
    add (problems, "identifier", _ ("Give the document an id, such as ISP-01."));
}

/* A body decides when it meets; and whoever knows the earlier version has to learn what is new. */
static void
check_end (MandatePolicyAnswers *self,
           MandateRegister      *reg,
           const char           *today,
           GPtrArray            *problems)
{
  MandateReview *meeting = self->meeting != NULL ? mandate_register_find (reg, MANDATE_TYPE_REVIEW, self->meeting) : NULL;

  if (self->approving_body != NULL && meeting == NULL)
    add (problems, "meeting", _ ("Choose the meeting in which the body approved this text. Until it has met, save the text as a draft."));
  else if (self->approving_body != NULL && (!mandate_review_was_held (meeting) || meeting->held_on == NULL || strcmp (meeting->held_on, today) > 0))
    add (problems, "meeting", _ ("This meeting was not held yet. Choose one that was, or save the text as a draft."));

  if (mandate_policy_find_base (reg) != NULL && !has_lines (self->change_summary))
    add (problems, "change_summary", _ ("Say in a sentence what changed, for those who know the earlier version."));
}

/**
 * mandate_policy_answers_check_step:
 * @self: answers
 * @step: a step, from 1 to #MANDATE_POLICY_LAST_STEP
 * @reg: where the people are
 * @today: the day on which it is asked
 *
 * Says what a step still lacks. House rules (step 5) are a matter of taste, so
 * that step never lacks anything.
 *
 * Returns: (transfer full) (element-type MandateProblem): what is missing or
 *   wrong, in the screen's language; empty where the step is done
 */
GPtrArray *
mandate_policy_answers_check_step (MandatePolicyAnswers *self,
                                   guint                 step,
                                   MandateRegister      *reg,
                                   const char           *today)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_problem_free);

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), problems);
  g_return_val_if_fail (step >= 1 && step <= MANDATE_POLICY_LAST_STEP, problems);

  if (step == 1)
    check_purpose (self, problems);
  else if (step == 2)
    check_readers (self, problems);
  else if (step == 3)
    check_promises (self, problems);
  else if (step == 4)
    check_aims (self, problems);
  else if (step == 6)
    check_access (self, problems);
  else if (step == 7)
    check_approval (self, reg, today, problems);
  else if (step == MANDATE_POLICY_LAST_STEP)
    check_end (self, reg, today, problems);

  return problems;
}

/**
 * mandate_policy_answers_check:
 * @self: answers
 * @reg: where the people are
 * @today: the day on which it is asked
 *
 * Says what the text still lacks before it can be approved; what is asked at
 * the very end, when it has been read once more, is not among it.
 *
 * Returns: (transfer full) (element-type MandateProblem): what is missing or
 *   wrong, in the order of the steps
 */
GPtrArray *
mandate_policy_answers_check (MandatePolicyAnswers *self,
                              MandateRegister      *reg,
                              const char           *today)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_problem_free);

  for (guint step = 1; step <= MANDATE_POLICY_N_STEPS; step++)
    g_ptr_array_extend_and_steal (problems, mandate_policy_answers_check_step (self, step, reg, today));

  return problems;
}

/**
 * mandate_policy_answers_has_example:
 * @self: answers
 * @field: name of a field
 *
 * Returns: whether the answer has a paragraph of an example, word for word
 */
gboolean
mandate_policy_answers_has_example (MandatePolicyAnswers *self,
                                    const char           *field)
{
  const MandateField *found = mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, field, NULL);
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self) && found != NULL, FALSE);

  if (found->kind != MANDATE_FIELD_LONG_TEXT)
    return FALSE;

  lines = mandate_policy_answers_list_lines (mandate_record_get_text (MANDATE_RECORD (self), found));
  for (guint i = 0; i < lines->len; i++)
    if (mandate_policy_texts_is_example (g_ptr_array_index (lines, i)))
      return TRUE;

  return FALSE;
}

/**
 * mandate_policy_answers_list_examples:
 * @self: answers
 *
 * Returns: (transfer container) (element-type utf8): names of the fields that
 *   still have an example
 */
GPtrArray *
mandate_policy_answers_list_examples (MandatePolicyAnswers *self)
{
  GPtrArray          *names = g_ptr_array_new ();
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (MANDATE_TYPE_POLICY_ANSWERS, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (mandate_policy_answers_has_example (self, fields[i].name))
      g_ptr_array_add (names, (gpointer) fields[i].name);

  return names;
}
