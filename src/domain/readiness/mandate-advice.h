/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateAdvice:
 * @id: which advice it is
 * @clause: what it serves
 * @found: what was seen, in one sentence
 * @advice: what can be done about it
 * @where: where one begins: the type of a record
 *
 * Something that is no gap, but that is worth a thought.
 */
typedef struct
{
  const char *id;
  const char *clause;
  char       *found;
  const char *advice;
  const char *where;
} MandateAdvice;

void mandate_advice_free (MandateAdvice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateAdvice, mandate_advice_free)

GPtrArray *mandate_advice_list (MandateRegister          *reg,
                                const char               *as_of,
                                const MandateTranslation *translation);

G_END_DECLS
