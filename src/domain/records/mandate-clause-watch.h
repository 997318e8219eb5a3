/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_CLAUSE_WATCH (mandate_clause_watch_get_type ())
G_DECLARE_FINAL_TYPE (MandateClauseWatch, mandate_clause_watch, MANDATE, CLAUSE_WATCH, MandateRecord)

/**
 * MandateClauseWatch:
 *
 * Who keeps an eye on a clause of the standard, and when they last looked (5.3 a).
 */
struct _MandateClauseWatch
{
  MandateRecord parent_instance;

  char *clause;
  char *person; /* (nullable) id of a person */
  char *looked_on;
  char *notes;
};

G_END_DECLS
