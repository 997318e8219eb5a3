/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-clause-watch.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

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

/* 5.3 a: who watches a clause is asked of one record. */
static void
mandate_clause_watch_check (MandateRecord *record,
                            MandateChange *change)
{
  MandateClauseWatch *self = MANDATE_CLAUSE_WATCH (record);
  g_autoptr (GPtrArray) watches = mandate_change_list (change, MANDATE_TYPE_CLAUSE_WATCH);

  for (guint i = 0; i < watches->len; i++)
    {
      MandateClauseWatch *other = g_ptr_array_index (watches, i);

      if (other == self || g_strcmp0 (other->clause, self->clause) != 0)
        continue;

      mandate_change_refuse (change, record, "clause", _ ("this clause is watched already. Change who watches it there."));
      return;
    }
}

static void
mandate_clause_watch_class_init (MandateClauseWatchClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "clause-watch",
                                 N_ ("Watch over a clause"), N_ ("Watches over clauses"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_clause_watch_check;
}

static void
mandate_clause_watch_init (MandateClauseWatch *self)
{
}
