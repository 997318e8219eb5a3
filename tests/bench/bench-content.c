/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-content.h"

#include <string.h>
#include <sys/resource.h>

static const char vocabulary[] =
  "the information security policy shall be approved by top management and communicated to all relevant "
  "interested parties including personnel contractors and external providers who have access to organization "
  "assets processes and services roles responsibilities and authorities are assigned documented reviewed at "
  "planned intervals and whenever significant changes occur to ensure continuing suitability adequacy and "
  "effectiveness of the management system evidence records of decisions competence awareness resources budget "
  "tooling supplier risk treatment objectives internal audit nonconformity corrective action continual "
  "improvement leadership commitment integration into business processes confidentiality integrity availability "
  "classification cryptography access control monitoring measurement incident response business continuity "
  "backup logging change vulnerability disposal retention legal regulatory contractual requirements";

const double bench_weights[BENCH_N_COLUMNS] = { 9, 22, 31, 38 };

static void
append_words (GString *text,
              GRand   *rand,
              GStrv    words,
              int      least,
              int      most)
{
  const guint n_words = g_strv_length (words);
  const int   n = g_rand_int_range (rand, least, most + 1);
  const gsize start = text->len;

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, (gint32) n_words)]);

  text->str[start] = g_ascii_toupper (text->str[start]);
}

static char *
create_words (GRand *rand,
              GStrv  words,
              int    least,
              int    most)
{
  GString *text = g_string_new (NULL);

  append_words (text, rand, words, least, most);

  return g_string_free (text, FALSE);
}

static char *
create_paragraph (GRand *rand,
                  GStrv  words)
{
  const int n = g_rand_int_range (rand, 4, 6);
  GString  *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      append_words (text, rand, words, 9, 22);
      g_string_append (text, i + 1 < n ? ". " : ".");
    }

  return g_string_free (text, FALSE);
}

BenchSection *
bench_section_new (guint number)
{
  static const char *const heads[] = { "Ref", "Role or activity", "Responsibility", "Evidence and comment" };
  BenchSection            *self = g_new0 (BenchSection, 1);
  g_auto (GStrv) words = g_strsplit (vocabulary, " ", -1);
  GRand           *rand = g_rand_new_with_seed (number);
  g_autofree char *title = create_words (rand, words, 3, 6);

  self->title = g_strdup_printf ("Section %u: %s", number, title);

  for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
    self->paragraphs[i] = create_paragraph (rand, words);

  for (guint i = 0; i < BENCH_N_COLUMNS; i++)
    self->cells[0][i] = g_strdup (heads[i]);

  for (guint i = 1; i < BENCH_N_ROWS; i++)
    {
      self->cells[i][0] = g_strdup_printf ("%u.%u", number, i);
      self->cells[i][1] = create_words (rand, words, 2, 5);
      self->cells[i][2] = create_words (rand, words, 5, 10);
      self->cells[i][3] = create_words (rand, words, 7, 14);
    }

  g_rand_free (rand);

  return self;
}

void
bench_section_free (BenchSection *self)
{
  for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
    g_free (self->paragraphs[i]);

  for (guint i = 0; i < BENCH_N_ROWS; i++)
    for (guint j = 0; j < BENCH_N_COLUMNS; j++)
      g_free (self->cells[i][j]);

  g_free (self->title);
  g_free (self);
}

double
bench_get_peak_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_maxrss / 1024;
}
