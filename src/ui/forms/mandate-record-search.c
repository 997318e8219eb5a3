/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-search.h"

#include <string.h>

#include "mandate-record-key.h"

/**
 * MandateRecordSearch:
 *
 * The records of a type by name, as they were when it was made. All of them
 * are looked through for every letter typed, so names are made ready for that
 * once.
 */
struct _MandateRecordSearch
{
  GArray *matches; /* (owned) (element-type MandateMatch) */
};

/* From the nearest to the farthest. */
enum
{
  RANK_EXACT,
  RANK_BEGINNING,
  RANK_WORD,
  RANK_AMID,
  RANK_WORDS_APART,
  RANK_NONE,
};

static void
clear_match (gpointer data)
{
  MandateMatch *match = data;

  g_object_unref (match->record);
  g_free (match->name);
  g_free (match->key);
}

/**
 * mandate_record_search_new:
 * @reg: a register
 * @type: the type of the records to be found
 *
 * Returns: (transfer full): a search through the records of @type
 */
MandateRecordSearch *
mandate_record_search_new (MandateRegister *reg,
                           GType            type)
{
  MandateRecordSearch *self = g_new0 (MandateRecordSearch, 1);
  MandateRecordList   *records = mandate_register_get_list (reg, type);
  guint                n = mandate_record_list_get_length (records);

  self->matches = g_array_sized_new (FALSE, TRUE, sizeof (MandateMatch), n);
  g_array_set_clear_func (self->matches, clear_match);

  for (guint i = 0; i < n; i++)
    {
      MandateRecord *record = mandate_record_list_get (records, i);
      MandateMatch   match = { .record = g_object_ref (record), .name = mandate_register_describe (reg, record) };

      match.key = mandate_search_fold (match.name);
      g_array_append_val (self->matches, match);
    }

  return self;
}

void
mandate_record_search_free (MandateRecordSearch *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->matches);
  g_free (self);
}

static gboolean
holds_all (const char        *key,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (key, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static int
find_rank (const char        *key,
           const char        *wanted,
           const char *const *words)
{
  const char *found = strstr (key, wanted);

  if (found == NULL)
    return holds_all (key, words) ? RANK_WORDS_APART : RANK_NONE;

  if (found == key)
    return strlen (key) == strlen (wanted) ? RANK_EXACT : RANK_BEGINNING;

  for (; found != NULL; found = strstr (found + 1, wanted))
    if (found[-1] == ' ')
      return RANK_WORD;

  return RANK_AMID;
}

static int
compare (const MandateMatch *a,
         const MandateMatch *b)
{
  return a->rank != b->rank ? a->rank - b->rank : strcmp (a->key, b->key);
}

/* Keeps @best sorted and as short as it may be: most of many records are farther than the last of them. */
static void
offer (GPtrArray    *best,
       MandateMatch *match,
       guint         limit)
{
  guint place = best->len;

  if (place == limit && compare (match, g_ptr_array_index (best, place - 1)) >= 0)
    return;

  while (place > 0 && compare (match, g_ptr_array_index (best, place - 1)) < 0)
    place--;

  g_ptr_array_insert (best, (int) place, match);
  if (best->len > limit)
    g_ptr_array_set_size (best, (int) limit);
}

/**
 * mandate_record_search_find:
 * @self: a search
 * @typed: what a person typed; empty for all
 * @limit: how many are wanted at most, 1 or more
 *
 * Case, accents and the order of words do not count.
 *
 * Returns: (transfer container) (element-type MandateMatch): the nearest
 *   records, those first whose names begin with @typed; @self keeps the matches
 */
GPtrArray *
mandate_record_search_find (MandateRecordSearch *self,
                            const char          *typed,
                            guint                limit)
{
  g_autofree char *folded = mandate_search_fold (typed);
  const char      *wanted = g_strstrip (folded);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  GPtrArray *best = g_ptr_array_sized_new (limit + 1);

  for (guint i = 0; i < self->matches->len; i++)
    {
      MandateMatch *match = &g_array_index (self->matches, MandateMatch, i);

      match->rank = find_rank (match->key, wanted, (const char *const *) words);
      if (match->rank != RANK_NONE)
        offer (best, match, limit);
    }

  return best;
}

/**
 * mandate_record_search_is_exact:
 * @self: a search
 * @typed: what a person typed
 *
 * Returns: whether a record is called exactly that, but for case and accents
 */
gboolean
mandate_record_search_is_exact (MandateRecordSearch *self,
                                const char          *typed)
{
  g_autoptr (GPtrArray) best = mandate_record_search_find (self, typed, 1);

  return best->len > 0 && ((MandateMatch *) g_ptr_array_index (best, 0))->rank == RANK_EXACT;
}
