/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-query.h"

#include <string.h>

#include "mandate-record-key.h"

void
mandate_record_query_clear (MandateRecordQuery *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->elsewhere, g_ptr_array_unref);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->today, g_free);
}

/**
 * mandate_record_query_set_search:
 * @self: a query
 * @search: (nullable): what a person typed
 *
 * Looks for all of the words, whatever their case and accents.
 */
void
mandate_record_query_set_search (MandateRecordQuery *self,
                                 const char         *search)
{
  g_autofree char *folded = mandate_search_fold (search != NULL ? search : "");
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint n_words = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        g_strv_builder_add (words, parts[i]);
        n_words++;
      }

  g_clear_pointer (&self->elsewhere, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_strfreev);
  if (n_words > 0)
    self->words = g_strv_builder_end (words);
}

static gboolean
has_choice (const MandateRecordQuery *self,
            MandateRecord            *record)
{
  if (self->choice == NULL)
    return TRUE;

  if (self->choice->kind == MANDATE_FIELD_BOOLEAN)
    return mandate_record_get_boolean (record, self->choice) == g_str_equal (self->value, "true");

  return g_strcmp0 (mandate_record_get_text (record, self->choice), self->value) == 0;
}

/**
 * mandate_record_query_matches:
 * @self: a query
 * @reg: the register of @record
 * @record: a record
 *
 * Returns: whether the record is one of those wanted, whatever its words
 */
gboolean
mandate_record_query_matches (const MandateRecordQuery *self,
                              MandateRegister          *reg,
                              MandateRecord            *record)
{
  return has_choice (self, record) && (self->predicate == NULL || self->predicate (record, reg, self->today));
}

/**
 * mandate_record_query_find_elsewhere:
 * @self: a query that has its words
 * @finder: (nullable): finds words elsewhere than in records
 * @reg: the records
 * @data: what @finder is called with
 *
 * Counts as found what @finder finds.
 */
void
mandate_record_query_find_elsewhere (MandateRecordQuery *self,
                                     MandateRecordFinder finder,
                                     MandateRegister    *reg,
                                     gpointer            data)
{
  if (finder == NULL || self->words == NULL)
    return;

  self->elsewhere = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; self->words[i] != NULL; i++)
    g_ptr_array_add (self->elsewhere, finder (self->words[i], reg, data));
}

/**
 * mandate_record_query_finds:
 * @self: a query
 * @search_key: what mandate_search_key_new() made
 * @record: the record that it is of
 *
 * Returns: whether all words are in it, or were found elsewhere
 */
gboolean
mandate_record_query_finds (const MandateRecordQuery *self,
                            const char               *search_key,
                            MandateRecord            *record)
{
  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (strstr (search_key, self->words[i]) == NULL &&
        (self->elsewhere == NULL || !g_hash_table_contains (g_ptr_array_index (self->elsewhere, i), record)))
      return FALSE;

  return TRUE;
}
