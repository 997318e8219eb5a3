/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text says that another one does not, word by word. */

#include "config.h"

#include "mandate-text-difference.h"

#include <string.h>

/* Of longer texts all between the first and the last difference is marked: a table of every pair would be too large. */
#define MAX_PAIRS 1000000

typedef struct
{
  const char *start;
  gsize       length;
  gboolean    is_shared;
} Word;

static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (Word));

  while (*text != '\0')
    {
      Word word = { .start = text + strspn (text, " \t\n") };

      word.length = strcspn (word.start, " \t\n");
      if (word.length > 0)
        g_array_append_val (words, word);
      text = word.start + word.length;
    }

  return words;
}

static Word *
get (GArray *words,
     guint   index)
{
  return &g_array_index (words, Word, index);
}

static gboolean
is_same (const Word *a,
         const Word *b)
{
  return a->length == b->length && memcmp (a->start, b->start, a->length) == 0;
}

/* The longest common subsequence of what is between @from and the ends. */
static void
share_between (GArray *words,
               GArray *others,
               guint   from,
               guint   n,
               guint   m)
{
  g_autofree guint *lengths = g_new0 (guint, (gsize) (n + 1) * (m + 1));
  guint             i = 0, j = 0;

#define LENGTH(i, j) lengths[(gsize) (i) * (m + 1) + (j)]
  for (guint k = n; k-- > 0;)
    for (guint l = m; l-- > 0;)
      LENGTH (k, l) = is_same (get (words, from + k), get (others, from + l)) ? LENGTH (k + 1, l + 1) + 1 : MAX (LENGTH (k + 1, l), LENGTH (k, l + 1));

  while (i < n && j < m)
    {
      if (is_same (get (words, from + i), get (others, from + j)))
        {
          get (words, from + i++)->is_shared = TRUE;
          j++;
        }
      else if (LENGTH (i + 1, j) >= LENGTH (i, j + 1))
        i++;
      else
        j++;
    }
#undef LENGTH
}

static void
share (GArray *words,
       GArray *others)
{
  guint n = words->len, m = others->len;
  guint from = 0;

  for (; from < MIN (n, m) && is_same (get (words, from), get (others, from)); from++)
    get (words, from)->is_shared = TRUE;

  for (; n > from && m > from && is_same (get (words, n - 1), get (others, m - 1)); n--, m--)
    get (words, n - 1)->is_shared = TRUE;

  if ((guint64) (n - from) * (m - from) <= MAX_PAIRS)
    share_between (words, others, from, n - from, m - from);
}

static void
mark (PangoAttrList *list,
      const char    *text,
      const Word    *first,
      const Word    *last)
{
  PangoAttribute *attributes[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = (guint) (first->start - text);
      attributes[i]->end_index = (guint) (last->start + last->length - text);
      pango_attr_list_insert (list, attributes[i]);
    }
}

/**
 * mandate_text_difference_mark:
 * @text: a text
 * @other: the text that it is compared with
 *
 * Returns: (transfer full): bold and underlined, never by colour alone, the
 *   words of @text that @other does not have there; empty where nearly nothing
 *   is the same, because then every mark is in the way
 */
PangoAttrList *
mandate_text_difference_mark (const char *text,
                              const char *other)
{
  PangoAttrList *list = pango_attr_list_new ();
  g_autoptr (GArray) words = split (text);
  g_autoptr (GArray) others = split (other);
  guint n_shared = 0;

  share (words, others);
  for (guint i = 0; i < words->len; i++)
    n_shared += get (words, i)->is_shared;

  if (n_shared * 3 < words->len)
    return list;

  for (guint i = 0; i < words->len; i++)
    {
      const guint first = i;

      while (i < words->len && !get (words, i)->is_shared)
        i++;

      if (i > first)
        mark (list, text, get (words, first), get (words, i - 1));
    }

  return list;
}
