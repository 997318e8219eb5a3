/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong, as it reads beside the field that it is about. */

#include "config.h"

#include "mandate-problem-text.h"

#include "mandate-record.h"

static char *
begin_with_capital (const char *text)
{
  char     first[6];
  GString *sentence = g_string_new (NULL);

  g_string_append_len (sentence, first, g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first));
  g_string_append (sentence, g_utf8_next_char (text));

  return g_string_free (sentence, FALSE);
}

/**
 * mandate_problem_dup_sentence:
 * @error: why a record can't be as it is
 * @record: a record's id
 * @field: name of one of its fields
 *
 * Returns: (transfer full) (nullable): what is wrong with the field, without
 *   the names of record and field, which stand there anyway; %NULL if nothing
 */
char *
mandate_problem_dup_sentence (const GError *error,
                              const char   *record,
                              const char   *field)
{
  GPtrArray *problems = mandate_record_error_get_problems (error);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const MandateProblem *problem = g_ptr_array_index (problems, i);

      if (g_strcmp0 (problem->record, record) == 0 && g_strcmp0 (problem->field, field) == 0 && *problem->text != '\0')
        return begin_with_capital (problem->text);
    }

  return NULL;
}
