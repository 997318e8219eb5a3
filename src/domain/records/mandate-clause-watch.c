/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-clause-watch.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

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

static char *
mandate_clause_watch_describe (MandateRecord *record)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_CLAUSE_WATCH, "clause", NULL);

  return g_strdup (mandate_field_get_choice_label (field, mandate_record_get_text (record, field)));
}

static void
mandate_clause_watch_class_init (MandateClauseWatchClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "clause-watch",
                                 N_ ("Watch over a clause"), N_ ("Watches over clauses"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_clause_watch_check;
  record_class->describe = mandate_clause_watch_describe;
}

static void
mandate_clause_watch_init (MandateClauseWatch *self)
{
}
