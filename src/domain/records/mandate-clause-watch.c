/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-clause-watch.h"

#include <glib/gi18n-lib.h>

static const MandateChoice clause_choices[] = {
  { "clause-4", N_ ("4 Context of the organisation") },
  { "clause-5", N_ ("5 Leadership") },
  { "clause-6", N_ ("6 Planning") },
  { "clause-7", N_ ("7 Support") },
  { "clause-8", N_ ("8 Operation") },
  { "clause-9", N_ ("9 Performance evaluation") },
  { "clause-10", N_ ("10 Improvement") },
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
