/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MandateProblem:
 * @record: (nullable): id of the record that it is about, where there are several
 * @field: (nullable): name of the field that it is about
 * @text: one sentence, for a person, that says what to do
 *
 * What is missing or wrong in what a person gave.
 */
typedef struct
{
  char *record;
  char *field;
  char *text;
} MandateProblem;

#define MANDATE_TYPE_PROBLEM (mandate_problem_get_type ())
GType mandate_problem_get_type (void);

MandateProblem *mandate_problem_new (const char *field,
                                     const char *text);
MandateProblem *mandate_problem_new_of (const char *record,
                                        const char *field,
                                        const char *text);
MandateProblem *mandate_problem_copy (const MandateProblem *self);
void            mandate_problem_free (MandateProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateProblem, mandate_problem_free)

G_END_DECLS
