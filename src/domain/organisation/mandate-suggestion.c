/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-suggestion.h"

#include <string.h>

/* Longer than any name there is; what is longer was no slip of the finger. */
#define MAX_LENGTH 64

/* How many letters must be put in, left out or changed to get from one word to the other. */
static guint
count_edits (const char *from,
             const char *to)
{
  guint row[MAX_LENGTH + 1];
  gsize n_from = strlen (from);
  gsize n_to = strlen (to);

  for (gsize j = 0; j <= n_to; j++)
    row[j] = j;

  for (gsize i = 1; i <= n_from; i++)
    {
      guint diagonal = row[0];

      row[0] = i;

      for (gsize j = 1; j <= n_to; j++)
        {
          guint changed = diagonal + (from[i - 1] != to[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[n_to];
}

/**
 * mandate_find_nearest:
 * @typed: what somebody typed
 * @known: (element-type utf8): the words there are
 *
 * Returns: (nullable): the known word that was probably meant
 */
const char *
mandate_find_nearest (const char *typed,
                      GPtrArray  *known)
{
  const char *nearest = NULL;
  guint       fewest = G_MAXUINT;

  g_return_val_if_fail (typed != NULL, NULL);

  if (strlen (typed) > MAX_LENGTH)
    return NULL;

  for (guint i = 0; i < known->len; i++)
    {
      const char *word = g_ptr_array_index (known, i);
      guint       edits;

      if (strlen (word) > MAX_LENGTH)
        continue;

      edits = count_edits (typed, word);
      if (edits < fewest)
        {
          fewest = edits;
          nearest = word;
        }
    }

  return fewest <= MAX (2, strlen (typed) / 3) ? nearest : NULL;
}
