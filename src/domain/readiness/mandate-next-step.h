/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"

G_BEGIN_DECLS

/**
 * MandateNextStep:
 * @title: what to do, in a few words
 * @reason: why it is next
 * @minutes: about how long it takes; 0 where nobody can say
 * @wizard: (nullable): the wizard that does it
 * @link: (nullable): where it is done if no wizard does it: “type/id”, or a type
 *
 * The one thing to do next.
 */
typedef struct
{
  char       *title;
  char       *reason;
  guint       minutes;
  const char *wizard;
  char       *link;
} MandateNextStep;

void mandate_next_step_free (MandateNextStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateNextStep, mandate_next_step_free)

MandateNextStep *mandate_next_step_find (MandateRegister *reg,
                                         GPtrArray       *findings,
                                         const char      *today);

G_END_DECLS
