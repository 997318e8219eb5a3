/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-answers.h"

G_BEGIN_DECLS

/**
 * MandatePolicyPassage:
 * @anchor: (static): what the passage is called in code, such as “purpose”
 * @step: the step that it comes from
 * @title: what people call the passage: its heading, that of its rule, or the
 *   one that it stands below
 * @heading: (nullable): the heading that stands before it; those without one
 *   belong below the heading before them
 * @markdown: (nullable): the text in CommonMark, %NULL while no answer asks for any
 * @fields: (array zero-terminated=1): the answers that it is made from; none
 *   where it is but a heading
 *
 * A piece of the policy that is made from a few answers alone.
 */
typedef struct
{
  const char *anchor;
  guint       step;
  char       *title;
  char       *heading;
  char       *markdown;
  GStrv       fields;
} MandatePolicyPassage;

void mandate_policy_passage_free (MandatePolicyPassage *self);

GPtrArray  *mandate_policy_answers_write (MandatePolicyAnswers *self,
                                          MandateOrganisation  *organisation,
                                          MandateRegister      *reg);
const char *mandate_policy_answers_describe_outsiders (MandatePolicyAnswers     *self,
                                                       const MandatePolicyTexts *texts);
char       *mandate_policy_passages_join (GPtrArray *passages);
gboolean    mandate_policy_passages_has_body (GPtrArray *passages,
                                              guint      index);

MandatePolicyVersion *mandate_policy_find_base (MandateRegister *reg);
GPtrArray            *mandate_policy_passages_list_changes (GPtrArray  *passages,
                                                            const char *old_text);
gboolean              mandate_policy_passages_is_material (GPtrArray  *passages,
                                                           const char *old_text);
char                 *mandate_policy_passages_describe_changes (GPtrArray                *passages,
                                                                const char               *old_text,
                                                                const MandatePolicyTexts *texts);

G_END_DECLS
