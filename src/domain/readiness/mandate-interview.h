/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateInterviewFact:
 * @text: a sentence of facts
 * @link: (nullable): the record that it is from, “type/id”
 *
 * A piece of an answer.
 */
typedef struct
{
  char *text;
  char *link;
} MandateInterviewFact;

/**
 * MandateInterviewCard:
 * @id: what it is called in data, such as “resources”
 * @question: (transfer none): as an auditor would put it
 * @listens_for: (transfer none): what a good answer has
 * @facts: (element-type MandateInterviewFact): the organisation's own answer, from what is on record; may be empty
 * @where: (transfer none): type of record where one begins if it is
 *
 * A question that top management gets in an interview.
 */
typedef struct
{
  const char *id;
  const char *question;
  const char *listens_for;
  GPtrArray  *facts;
  const char *where;
} MandateInterviewCard;

void mandate_interview_card_free (MandateInterviewCard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateInterviewCard, mandate_interview_card_free)

GPtrArray *mandate_interview_list (MandateRegister          *reg,
                                   const char               *as_of,
                                   const MandateTranslation *translation);

G_END_DECLS
