/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-clause-watch.h"

#include <glib/gi18n-lib.h>

static const MandateChoice clause_choices[] = {
  { "clause-4", N_ ("Context of the organisation (clause 4)") },
  { "clause-5", N_ ("Leadership (clause 5)") },
  { "clause-6", N_ ("Planning (clause 6)") },
  { "clause-7", N_ ("Support (clause 7)") },
  { "clause-8", N_ ("Operation (clause 8)") },
  { "clause-9", N_ ("Performance evaluation (clause 9)") },
  { "clause-10", N_ ("Improvement (clause 10)") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateClauseWatch, clause, CHOICE, N_ ("Clause"), .is_required = TRUE, .choices = clause_choices),
  MANDATE_FIELD (MandateClauseWatch, person, REFERENCE, N_ ("Who watches it"), .references = "person"),
  MANDATE_FIELD (MandateClauseWatch, looked_on, DATE, N_ ("Last looked at on")),
  MANDATE_FIELD (MandateClauseWatch, notes, LONG_TEXT, N_ ("What was found")),
};

G_DEFINE_FINAL_TYPE (MandateClauseWatch, mandate_clause_watch, MANDATE_TYPE_RECORD)

static void
mandate_clause_watch_class_init (MandateClauseWatchClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "clause-watch",
                                 N_ ("Watch over a clause"), N_ ("Watches over clauses"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_clause_watch_init (MandateClauseWatch *self)
{
}
