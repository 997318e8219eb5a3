/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Registers for the tests of checks, built by hand. Records go by names such as
 * “person/anna”, which stand for their ids.
 */

#pragma once

#include "mandate-check.h"
#include "mandate-records.h"

G_BEGIN_DECLS

/* The day that all tests look at. */
#define AS_OF "2026-06-30"

/* Sets a field; without a field, removes the record; a record that isn't there is made. */
typedef struct
{
  const char *record;
  const char *field;
  const char *value;
} Edit;

/* What one check says of the good register after some edits. */
typedef struct
{
  const char         *path; /* check/what-is-true */
  MandateFindingState state;
  const char         *found; /* stands in the sentence */
  const char         *where; /* (nullable): record, or type where there is none */
  Edit                edits[10];
} CheckCase;

/* What one firm did all at once, and what the checks say is to be mended then, and no more. */
typedef struct
{
  const char *name; /* of-what-is-found-… */
  Edit        edits[12];
  struct
  {
    const char *check;
    const char *found; /* the whole sentence */
  } gaps[10];
} TypicalFindings;

MandateRegister *make_good_register (void);
char            *make_id (const char *name);
char            *make_link (const char *name);
void             apply_edit (MandateRegister *reg,
                             const Edit      *edit);
guint            find_check (const char *id);
GPtrArray       *run_check (MandateRegister *reg,
                            const char      *id);
MandateFinding  *find_finding (GPtrArray          *findings,
                               MandateFindingState state,
                               const char         *found);
void             assert_days_in_words (GPtrArray *findings);
void             add_check_cases (const CheckCase *cases,
                                  guint            n_cases);
void             add_typical_findings (const TypicalFindings *firm);

G_END_DECLS
