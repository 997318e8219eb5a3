/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What it takes to compare two texts of 200 kB word by word, against reading the
 * words of one of them and looking each up once.
 *
 *     bench-comparison
 */

#include "mandate-bench.h"
#include "mandate-text-comparison.h"

#include <string.h>

#define SIZE     200000
#define N_ROUNDS 7

typedef struct
{
  char *old_text;
  char *new_text;
} Bench;

static void
append_word (GString *text,
             GRand   *rand,
             guint    n_words,
             guint    block_length)
{
  /* Few words make most of a text, as in any language. */
  const guint number = g_rand_int_range (rand, 0, n_words) * g_rand_int_range (rand, 0, n_words) / n_words;

  g_string_append_printf (text, "w%u%s", number, block_length > 0 && g_rand_int_range (rand, 0, block_length) == 0 ? ".\n\n" : " ");
}

static char *
make_text (guint32 seed,
           guint   n_words,
           guint   block_length)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);

  while (text->len < SIZE)
    append_word (text, rand, n_words, block_length);

  return g_string_free (text, FALSE);
}

/* One word of ten is another one. */
static char *
change_some (const char *text)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GString *changed = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (changed, "%s ", g_rand_int_range (rand, 0, 10) == 0 ? "other" : words[i]);

  return g_string_free (changed, FALSE);
}

static void
compare (gpointer data)
{
  Bench *bench = data;
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare (bench->old_text, bench->new_text);

  if (comparison->n_changes == 0)
    g_error ("Nothing was found to be different.");
}

static void
look_up_words (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *word = bench->old_text; *word != '\0';)
    {
      const gsize length = strcspn (word, " \n");

      if (length > 0)
        g_hash_table_add (words, g_strndup (word, length));
      word += length + (word[length] != '\0');
    }
}

static gboolean
run (const char *name,
     char       *old_text,
     char       *new_text,
     double      goal)
{
  Bench          bench = { old_text, new_text };
  const gboolean is_met = mandate_bench_report (name, mandate_bench_interleave (N_ROUNDS, compare, look_up_words, &bench), goal);

  g_free (old_text);
  g_free (new_text);

  return is_met;
}

int
main (void)
{
  g_autofree char *policy = make_text (1, 5000, 40);
  g_autofree char *line = make_text (1, 5000, 0);
  gboolean         is_met = TRUE;

  is_met &= run ("a text that changed", g_strdup (policy), change_some (policy), 20);
  is_met &= run ("in one paragraph", g_strdup (line), change_some (line), 60);
  is_met &= run ("another text", make_text (1, 5000, 40), make_text (2, 5000, 40), 60);
  is_met &= run ("another, in one", make_text (1, 500, 0), make_text (2, 500, 0), 150);
  is_met &= run ("another, few words", make_text (1, 20, 0), make_text (2, 20, 0), 150);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}
