/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings gathered by what is asked: each requirement with what there is, and what is missing. */

#include "config.h"

#include "mandate-readiness.h"

#include <glib/gi18n-lib.h>

/*
 * Stage 1 reads what is written down and asks whether the system stands; stage 2
 * asks whether it is lived. What stands in neither list is looked at both times.
 */
static const char *const at_stage_1[] = {
  "climate",
  "communication-plan",
  "issues",
  "objectives-linked",
  "objectives-planned",
  "objectives-set",
  "obligations",
  "parties",
  "policy-control",
  "policy-improvement",
  "policy-objectives",
  "policy-outsiders",
  "policy-requirements",
  "policy-wording",
  "raci",
  "scope",
  NULL,
};

static const char *const at_stage_2[] = {
  "actions",
  "awareness",
  "clauses-watched",
  "communications",
  "competence",
  "decisions",
  "effect-known",
  "evidence-current",
  "feedback-answered",
  "improvements",
  "integration",
  "leaders-acted",
  "leaders-spoke",
  "nonconformities",
  "objectives-read",
  "other-leaders",
  "performance-reported",
  "policy-made-known",
  "resources-adequate",
  "resources-decided",
  "review-attended",
  "risk-decisions",
  "roles-made-known",
  "support",
  "training-effect",
  NULL,
};

/* From what one looks at first to what is in order. */
static const MandateFindingState worst_first[] = {
  MANDATE_FINDING_GAP,
  MANDATE_FINDING_IN_PART,
  MANDATE_FINDING_NOT_DUE,
  MANDATE_FINDING_SHOWN,
  MANDATE_FINDING_NOT_APPLICABLE,
};

void
mandate_readiness_free (MandateReadiness *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->proofs);
  g_free (self);
}

/**
 * mandate_check_is_asked_at:
 * @check: id of a check
 * @stage: a visit of the auditor
 *
 * Returns: whether what the check looks for is asked for then
 */
gboolean
mandate_check_is_asked_at (const char       *check,
                           MandateAuditStage stage)
{
  switch (stage)
    {
    case MANDATE_AUDIT_STAGE_1:
      return !g_strv_contains (at_stage_2, check);
    case MANDATE_AUDIT_STAGE_2:
      return !g_strv_contains (at_stage_1, check);
    case MANDATE_AUDIT_STAGE_ANY:
    default:
      return TRUE;
    }
}

/**
 * mandate_audit_stage_count_own:
 * @stage: stage 1 or stage 2
 *
 * Returns: how many checks it alone asks for
 */
guint
mandate_audit_stage_count_own (MandateAuditStage stage)
{
  switch (stage)
    {
    case MANDATE_AUDIT_STAGE_1:
      return G_N_ELEMENTS (at_stage_1) - 1;
    case MANDATE_AUDIT_STAGE_2:
      return G_N_ELEMENTS (at_stage_2) - 1;
    case MANDATE_AUDIT_STAGE_ANY:
    default:
      return 0;
    }
}

static MandateFindingState
find_worst (GPtrArray *findings)
{
  for (guint i = 0; i < G_N_ELEMENTS (worst_first); i++)
    for (guint j = 0; j < findings->len; j++)
      if (((MandateFinding *) g_ptr_array_index (findings, j))->state == worst_first[i])
        return worst_first[i];

  return MANDATE_FINDING_GAP;
}

static void
add_finding (MandateReadiness *self,
             MandateFinding   *finding)
{
  g_ptr_array_add (self->findings, finding);

  for (guint i = 0; i < finding->proofs->len; i++)
    if (!g_ptr_array_find_with_equal_func (self->proofs, g_ptr_array_index (finding->proofs, i), g_str_equal, NULL))
      g_ptr_array_add (self->proofs, g_strdup (g_ptr_array_index (finding->proofs, i)));

  if (g_strcmp0 (finding->happened_on, self->happened_on) > 0)
    self->happened_on = finding->happened_on;
}

static MandateReadiness *
make_row (const MandateRequirement *requirement,
          GPtrArray                *findings,
          MandateAuditStage         stage)
{
  MandateReadiness *self = g_new0 (MandateReadiness, 1);

  self->requirement = requirement;
  self->findings = g_ptr_array_new ();
  self->proofs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->requirement, mandate_requirement_get_id (requirement)) && mandate_check_is_asked_at (finding->check, stage))
        add_finding (self, finding);
    }

  self->state = find_worst (self->findings);

  return self;
}

/**
 * mandate_readiness_list:
 * @findings: (element-type MandateFinding): what all checks found; must outlive the result
 * @stage: what is asked for
 *
 * Returns: (transfer full) (element-type MandateReadiness): how each requirement
 *   stands of which something is asked for then, in the catalogue's order
 */
GPtrArray *
mandate_readiness_list (GPtrArray        *findings,
                        MandateAuditStage stage)
{
  const MandateCatalogue *catalogue = mandate_catalogue_get ();
  GPtrArray              *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_readiness_free);

  for (guint i = 0; i < mandate_catalogue_get_n_requirements (catalogue); i++)
    {
      g_autoptr (MandateReadiness) row = make_row (mandate_catalogue_get_requirement (catalogue, i), findings, stage);

      if (row->findings->len > 0)
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }

  return rows;
}

/**
 * mandate_readiness_count_ready:
 * @rows: (element-type MandateReadiness): requirements
 *
 * Returns: of how many of them nothing is missing
 */
guint
mandate_readiness_count_ready (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ((MandateReadiness *) g_ptr_array_index (rows, i))->state != MANDATE_FINDING_GAP;

  return n;
}

/**
 * mandate_readiness_count_gaps:
 * @self: a requirement
 *
 * Returns: how many gaps it has
 */
guint
mandate_readiness_count_gaps (const MandateReadiness *self)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += ((MandateFinding *) g_ptr_array_index (self->findings, i))->state == MANDATE_FINDING_GAP;

  return n;
}

/**
 * mandate_audit_stage_get_title:
 * @stage: a visit of the auditor
 * @translation: a language
 *
 * Returns: what it is called
 */
const char *
mandate_audit_stage_get_title (MandateAuditStage         stage,
                               const MandateTranslation *translation)
{
  switch (stage)
    {
    case MANDATE_AUDIT_STAGE_1:
      return mandate_translate (translation, N_ ("Stage 1"));
    case MANDATE_AUDIT_STAGE_2:
      return mandate_translate (translation, N_ ("Stage 2"));
    case MANDATE_AUDIT_STAGE_ANY:
    default:
      return mandate_translate (translation, N_ ("Everything"));
    }
}

/**
 * mandate_audit_stage_get_question:
 * @stage: a visit of the auditor
 * @translation: a language
 *
 * Returns: what it is about, in a sentence or two
 */
const char *
mandate_audit_stage_get_question (MandateAuditStage         stage,
                                  const MandateTranslation *translation)
{
  switch (stage)
    {
    case MANDATE_AUDIT_STAGE_1:
      return mandate_translate (translation, N_ ("The first visit reads documents: is it written down, approved and planned, and was it all looked at once?"));
    case MANDATE_AUDIT_STAGE_2:
      return mandate_translate (translation, N_ ("The second visit looks at how you live it: talks with people, samples of records. Is it done, and does it work?"));
    case MANDATE_AUDIT_STAGE_ANY:
    default:
      return mandate_translate (translation, N_ ("What is asked of those who lead, in our words; what you have for it, and what is missing."));
    }
}

/**
 * mandate_finding_state_get_word:
 * @state: how a check ended
 * @translation: a language
 *
 * Returns: the word for it
 */
const char *
mandate_finding_state_get_word (MandateFindingState       state,
                                const MandateTranslation *translation)
{
  switch (state)
    {
    case MANDATE_FINDING_SHOWN:
      return mandate_translate (translation, N_ ("Shown"));
    case MANDATE_FINDING_IN_PART:
      return mandate_translate (translation, N_ ("In part"));
    case MANDATE_FINDING_NOT_DUE:
      return mandate_translate (translation, N_ ("Not due"));
    case MANDATE_FINDING_NOT_APPLICABLE:
      return mandate_translate (translation, N_ ("Does not apply"));
    case MANDATE_FINDING_GAP:
    default:
      return mandate_translate (translation, N_ ("Gap"));
    }
}
