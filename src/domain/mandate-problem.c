/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-problem.h"

G_DEFINE_BOXED_TYPE (MandateProblem, mandate_problem, mandate_problem_copy, mandate_problem_free)

/**
 * mandate_problem_new:
 * @field: name of the field that it is about
 * @text: one sentence that says what to do, in the screen's language
 *
 * Returns: (transfer full): the problem
 */
MandateProblem *
mandate_problem_new (const char *field,
                     const char *text)
{
  return mandate_problem_new_of (NULL, field, text);
}

/**
 * mandate_problem_new_of:
 * @record: (nullable): id of the record that it is about
 * @field: (nullable): name of the field that it is about
 * @text: one sentence that says what to do, in the screen's language
 *
 * Returns: (transfer full): the problem
 */
MandateProblem *
mandate_problem_new_of (const char *record,
                        const char *field,
                        const char *text)
{
  MandateProblem *self = g_new0 (MandateProblem, 1);

  self->record = g_strdup (record);
  self->field = g_strdup (field);
  self->text = g_strdup (text);

  return self;
}

MandateProblem *
mandate_problem_copy (const MandateProblem *self)
{
  return mandate_problem_new_of (self->record, self->field, self->text);
}

void
mandate_problem_free (MandateProblem *self)
{
  if (self == NULL)
    return;

  g_free (self->record);
  g_free (self->field);
  g_free (self->text);
  g_free (self);
}
