/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The letters of 5.1 by quarter: where leaders acted, and where nothing is. */

#include "config.h"

#include "mandate-coverage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-organisation.h"

#define N_MONTHS 12

struct _MandateCoverage
{
  GPtrArray           *acts; /* (element-type MandateLeadershipEntry) */
  guint                n_quarters;
  MandateQuarter      *quarters;
  MandateCoverageCell *cells;
  char                *year_ago;
};

/* What is asked of leaders, in words of our own. */
static const char *const questions[MANDATE_N_COMMITMENTS] = {
  N_ ("How do policy and objectives fit where the business is going?"),
  N_ ("Where is security part of daily work?"),
  N_ ("What is there of money, people and time?"),
  N_ ("How do you say why security matters?"),
  N_ ("How do you know that it achieves what it should?"),
  N_ ("What do people who do the work get from you?"),
  N_ ("What became better, and who saw to it?"),
  N_ ("How do other managers lead in their own area?"),
};

/* Months since the year 0 of fiscal years that start in the month @start. */
static int
count_months (const char *day,
              int         start)
{
  return atoi (day) * N_MONTHS + (atoi (day + 5) - 1) - (start - 1);
}

static void
set_up_quarter (MandateQuarter *quarter,
                int             index,
                int             start,
                const char     *as_of)
{
  const int        first = index * 3 + start - 1;
  g_autofree char *next = g_strdup_printf ("%04d-%02d-01", (first + 3) / N_MONTHS, (first + 3) % N_MONTHS + 1);

  quarter->year = index / 4;
  quarter->ends_later = start > 1;
  quarter->number = index % 4 + 1;
  quarter->from = g_strdup_printf ("%04d-%02d-01", first / N_MONTHS, first % N_MONTHS + 1);
  quarter->until = mandate_date_add_days (next, -1);
  quarter->is_running = strcmp (quarter->until, as_of) > 0;
}

static void
add_act (MandateCoverage        *self,
         MandateLeadershipEntry *act,
         guint                   quarter)
{
  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    {
      MandateCoverageCell *cell = &self->cells[i * self->n_quarters + quarter];

      if ((act->letters & (1u << i)) == 0)
        continue;

      g_ptr_array_add (cell->acts, act);
      cell->n_approvals += act->is_approval;
    }
}

static void
fill (MandateCoverage *self,
      int              first,
      int              start)
{
  for (guint i = 0; i < MANDATE_N_COMMITMENTS * self->n_quarters; i++)
    self->cells[i].acts = g_ptr_array_new ();

  for (guint i = 0; i < self->acts->len; i++)
    {
      MandateLeadershipEntry *act = g_ptr_array_index (self->acts, i);
      const int               quarter = count_months (act->day, start) / 3 - first;

      if (quarter >= 0 && quarter < (int) self->n_quarters)
        add_act (self, act, (guint) quarter);
    }
}

/**
 * mandate_coverage_new:
 * @reg: the records, which outlive it
 * @as_of: the day that is looked at
 * @n_quarters: how many quarters, at least 1; the last is the one of @as_of
 *
 * Sorts the acts of leaders into the letters of 5.1 and the quarters of the
 * organisation's fiscal year.
 *
 * Returns: (transfer full): the map
 */
MandateCoverage *
mandate_coverage_new (MandateRegister *reg,
                      const char      *as_of,
                      guint            n_quarters)
{
  MandateCoverage     *self = g_new0 (MandateCoverage, 1);
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  const gboolean       is_set = organisation != NULL && organisation->fiscal_year_starts >= 1 && organisation->fiscal_year_starts <= N_MONTHS;
  const int            start = is_set ? (int) organisation->fiscal_year_starts : 1;
  const int            first = count_months (as_of, start) / 3 - (int) MAX (n_quarters, 1) + 1;

  self->acts = mandate_leading_list (reg, as_of);
  self->n_quarters = MAX (n_quarters, 1);
  self->quarters = g_new0 (MandateQuarter, self->n_quarters);
  self->cells = g_new0 (MandateCoverageCell, MANDATE_N_COMMITMENTS * self->n_quarters);
  self->year_ago = mandate_date_add_months (as_of, -N_MONTHS);

  for (guint i = 0; i < self->n_quarters; i++)
    set_up_quarter (&self->quarters[i], first + (int) i, start, as_of);

  fill (self, first, start);

  return self;
}

void
mandate_coverage_free (MandateCoverage *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_quarters; i++)
    {
      g_free (self->quarters[i].from);
      g_free (self->quarters[i].until);
    }
  for (guint i = 0; i < MANDATE_N_COMMITMENTS * self->n_quarters; i++)
    g_ptr_array_unref (self->cells[i].acts);

  g_ptr_array_unref (self->acts);
  g_free (self->quarters);
  g_free (self->cells);
  g_free (self->year_ago);
  g_free (self);
}

/**
 * mandate_coverage_get_acts:
 * @self: a map
 *
 * Returns: (transfer none) (element-type MandateLeadershipEntry): all acts of any time, the latest first
 */
GPtrArray *
mandate_coverage_get_acts (const MandateCoverage *self)
{
  return self->acts;
}

guint
mandate_coverage_get_n_quarters (const MandateCoverage *self)
{
  return self->n_quarters;
}

/**
 * mandate_coverage_get_quarter:
 * @self: a map
 * @quarter: from 0, the earliest
 *
 * Returns: (transfer none): the quarter
 */
const MandateQuarter *
mandate_coverage_get_quarter (const MandateCoverage *self,
                              guint                  quarter)
{
  g_return_val_if_fail (quarter < self->n_quarters, NULL);

  return &self->quarters[quarter];
}

/**
 * mandate_coverage_get_cell:
 * @self: a map
 * @commitment: 0 for a, to 7 for h
 * @quarter: from 0, the earliest
 *
 * Returns: (transfer none): what was done
 */
const MandateCoverageCell *
mandate_coverage_get_cell (const MandateCoverage *self,
                           guint                  commitment,
                           guint                  quarter)
{
  g_return_val_if_fail (commitment < MANDATE_N_COMMITMENTS && quarter < self->n_quarters, NULL);

  return &self->cells[commitment * self->n_quarters + quarter];
}

/**
 * mandate_coverage_count_empty:
 * @self: a map
 *
 * Returns: in how many of its fields nothing is on record
 */
guint
mandate_coverage_count_empty (const MandateCoverage *self)
{
  guint n = 0;

  for (guint i = 0; i < MANDATE_N_COMMITMENTS * self->n_quarters; i++)
    n += self->cells[i].acts->len == 0;

  return n;
}

/**
 * mandate_coverage_find_last:
 * @self: a map
 * @commitment: 0 for a, to 7 for h
 *
 * Returns: (transfer none) (nullable): the last act that shows it, of any time
 */
const MandateLeadershipEntry *
mandate_coverage_find_last (const MandateCoverage *self,
                            guint                  commitment)
{
  for (guint i = 0; i < self->acts->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (self->acts, i);

      if (act->letters & (1u << commitment))
        return act;
    }

  return NULL;
}

/* To set policy and objectives up and to give resources is to approve them; of the others more is asked. */
static gboolean
is_shown_by_approvals (guint commitment)
{
  return ((MANDATE_COMMITMENT_BIT ('a') | MANDATE_COMMITMENT_BIT ('c')) & (1u << commitment)) != 0;
}

/**
 * mandate_coverage_judge:
 * @self: a map
 * @commitment: 0 for a, to 7 for h
 *
 * Returns: how the commitment stands on the day that is looked at
 */
MandateCommitmentState
mandate_coverage_judge (const MandateCoverage *self,
                        guint                  commitment)
{
  const MandateLeadershipEntry *last = mandate_coverage_find_last (self, commitment);

  if (last == NULL)
    return MANDATE_COMMITMENT_NOTHING;
  if (strcmp (last->day, self->year_ago) < 0)
    return MANDATE_COMMITMENT_OLD;

  for (guint i = 0; i < self->acts->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (self->acts, i);

      if (strcmp (act->day, self->year_ago) >= 0 && (act->letters & (1u << commitment)) &&
          (!act->is_approval || is_shown_by_approvals (commitment)))
        return MANDATE_COMMITMENT_SHOWN;
    }

  return MANDATE_COMMITMENT_SIGNED;
}

/**
 * mandate_quarter_format:
 * @self: a quarter
 * @translation: a language
 *
 * Returns: (transfer full): what it is called, such as “2026, quarter 3” or, of
 *   a fiscal year that ends in the year after, “2026/27, quarter 3”
 */
char *
mandate_quarter_format (const MandateQuarter     *self,
                        const MandateTranslation *translation)
{
  if (self->ends_later)
    /* Translators: 1 and 2 are the years of a fiscal year, 3 the number of a quarter: “2026/27, quarter 3”. */
    return g_strdup_printf (mandate_translate (translation, N_ ("%1$d/%2$02d, quarter %3$d")), self->year, (self->year + 1) % 100, self->number);

  /* Translators: %1$d is a year, %2$d the number of a quarter. */
  return g_strdup_printf (mandate_translate (translation, N_ ("%1$d, quarter %2$d")), self->year, self->number);
}

/**
 * mandate_commitment_state_get_word:
 * @state: how a commitment stands
 * @translation: a language
 *
 * Returns: (transfer none): what that is called
 */
const char *
mandate_commitment_state_get_word (MandateCommitmentState    state,
                                   const MandateTranslation *translation)
{
  switch (state)
    {
    case MANDATE_COMMITMENT_SHOWN:
      return mandate_translate (translation, N_ ("Shown"));
    case MANDATE_COMMITMENT_SIGNED:
      return mandate_translate (translation, N_ ("Only signed"));
    case MANDATE_COMMITMENT_OLD:
      return mandate_translate (translation, N_ ("Long ago"));
    case MANDATE_COMMITMENT_NOTHING:
    default:
      return mandate_translate (translation, N_ ("Not shown"));
    }
}

/**
 * mandate_commitment_get_question:
 * @commitment: 0 for a, to 7 for h
 *
 * Returns: (transfer none): what a commitment asks, in one sentence, untranslated
 */
const char *
mandate_commitment_get_question (guint commitment)
{
  g_return_val_if_fail (commitment < MANDATE_N_COMMITMENTS, NULL);

  return questions[commitment];
}

/**
 * mandate_commitment_find:
 * @reg: the records
 * @commitment: 0 for a, to 7 for h
 *
 * Returns: (transfer none) (nullable): how the organisation keeps it, in its own words
 */
MandateCommitment *
mandate_commitment_find (MandateRegister *reg,
                         guint            commitment)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_COMMITMENT);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateCommitment *found = mandate_record_list_get (list, i);

      if (found->letter != NULL && found->letter[0] == 'a' + (char) commitment)
        return found;
    }

  return NULL;
}

/**
 * mandate_commitment_settle_link:
 * @change: a change
 * @link: (nullable): link to a record, or “commitment/” and a letter from a to h
 *
 * A commitment that nobody wrote a sentence on can be shown all the same: its
 * record begins with the proof, in the same change.
 *
 * Returns: (transfer full) (nullable): @link, with the record's id where it had a letter
 */
char *
mandate_commitment_settle_link (MandateChange *change,
                                const char    *link)
{
  const char *letter = link != NULL && g_str_has_prefix (link, "commitment/") ? link + strlen ("commitment/") : "";
  const guint commitment = (guint) (*letter - 'a');
  gpointer    found;

  if (strlen (letter) != 1 || commitment >= MANDATE_N_COMMITMENTS)
    return g_strdup (link);

  found = mandate_commitment_find (mandate_change_get_register (change), commitment);
  if (found == NULL)
    {
      found = mandate_change_create (change, MANDATE_TYPE_COMMITMENT, NULL);
      mandate_record_set (found, "letter", letter, NULL);
    }

  return g_strconcat ("commitment/", mandate_record_get_id (found), NULL);
}
