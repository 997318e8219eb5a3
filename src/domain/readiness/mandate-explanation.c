/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Decisions that say why something is as it is: a gap is accepted for now, or a
 * requirement has nothing to apply to. Both are looked at again.
 */

#include "config.h"

#include "mandate-explanation.h"

#include <string.h>

#include "mandate-catalogue.h"

/**
 * mandate_explanation_find_by_key:
 * @reg: a register
 * @key: what is explained, such as the result of mandate_finding_make_key()
 *
 * Returns: (transfer none) (nullable): the decision that gives the reason for it
 */
MandateDecision *
mandate_explanation_find_by_key (MandateRegister *reg,
                                 const char      *key)
{
  MandateRecordList *decisions = mandate_register_get_list (reg, MANDATE_TYPE_DECISION);

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      if (decision->reason != NULL && g_strcmp0 (decision->explains, key) == 0)
        return decision;
    }

  return NULL;
}

/**
 * mandate_explanation_find:
 * @reg: a register
 * @finding: a gap
 *
 * Returns: (transfer none) (nullable): the decision that gives the reason why
 *   the gap is accepted for now
 */
MandateDecision *
mandate_explanation_find (MandateRegister      *reg,
                          const MandateFinding *finding)
{
  g_autofree char *key = mandate_finding_make_key (finding);

  return mandate_explanation_find_by_key (reg, key);
}

/**
 * mandate_explanation_index:
 * @reg: a register
 *
 * For who looks for the reasons of many gaps at once.
 *
 * Returns: (transfer container) (element-type utf8 MandateDecision): what
 *   mandate_explanation_find_by_key() finds, by its key; as long as the
 *   register does not change
 */
GHashTable *
mandate_explanation_index (MandateRegister *reg)
{
  MandateRecordList *decisions = mandate_register_get_list (reg, MANDATE_TYPE_DECISION);
  GHashTable        *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      if (decision->reason != NULL && decision->explains != NULL && !g_hash_table_contains (index, decision->explains))
        g_hash_table_insert (index, decision->explains, decision);
    }

  return index;
}

/**
 * mandate_exemption_make_key:
 * @requirement: id of a requirement of the catalogue, such as “5.2-g”
 *
 * Returns: (transfer full): what a decision that it does not apply explains
 */
char *
mandate_exemption_make_key (const char *requirement)
{
  return g_strconcat ("requirement ", requirement, NULL);
}

/**
 * mandate_exemption_find:
 * @reg: a register
 * @requirement: id of a requirement of the catalogue
 * @as_of: the day that is looked at
 *
 * The standard lets nobody leave a requirement out; some of them ask for
 * something only where there is somebody whom it concerns. The catalogue says
 * which.
 *
 * Returns: (transfer none) (nullable): the decision of that day or before that
 *   the requirement does not apply here, with its reason; %NULL where there is
 *   none, or the requirement always applies
 */
MandateDecision *
mandate_exemption_find (MandateRegister *reg,
                        const char      *requirement,
                        const char      *as_of)
{
  const MandateRequirement *row = mandate_catalogue_find (mandate_catalogue_get (), requirement);
  g_autofree char          *key = mandate_exemption_make_key (requirement);
  MandateDecision          *decision;

  if (row == NULL || !mandate_requirement_may_not_apply (row))
    return NULL;

  decision = mandate_explanation_find_by_key (reg, key);

  return decision != NULL && decision->decided_on != NULL && strcmp (decision->decided_on, as_of) <= 0 ? decision : NULL;
}

/**
 * mandate_exemption_is_current:
 * @decision: a decision that a requirement does not apply
 * @as_of: the day that is looked at
 *
 * Returns: whether the day has not passed on which it is to be looked at again
 */
gboolean
mandate_exemption_is_current (MandateDecision *decision,
                              const char      *as_of)
{
  return decision->due_on == NULL || strcmp (decision->due_on, as_of) >= 0;
}
