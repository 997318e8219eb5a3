/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MandateProblem:
 * @field: name of the field that it is about
 * @text: one sentence, for a person, that says what to do
 *
 * What is still missing or wrong in answers that nobody uses yet.
 */
typedef struct
{
  char *field;
  char *text;
} MandateProblem;

#define MANDATE_TYPE_PROBLEM (mandate_problem_get_type ())
GType mandate_problem_get_type (void);

MandateProblem *mandate_problem_new (const char *field,
                                     const char *text);
MandateProblem *mandate_problem_copy (const MandateProblem *self);
void            mandate_problem_free (MandateProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateProblem, mandate_problem_free)

G_END_DECLS
