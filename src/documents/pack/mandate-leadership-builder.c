/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-coverage.h"
#include "mandate-duties-builder.h"
#include "mandate-leadership-papers.h"
#include "mandate-pack-links.h"
#include "mandate-pack-writer.h"

/* More of them in one field would hide the others. */
#define MAX_ACTS 3

static const MandatePartSpec leadership_part = {
  .id = "leadership",
  .title = N_ ("Leadership and commitment"),
  .question = N_ ("What did top management do itself, when, and where did it do nothing?"),
  .running_head = N_ ("5.1 Leadership"),
  .clause = "5.1",
  .tags = "5.1",
  .edge = MANDATE_EDGE_LEADERSHIP,
  .level = 1,
};

static const MandateColumnSpec statement_columns[] = {
  { N_ ("Point"), 0.7, MANDATE_ALIGN_START },
  { N_ ("What is asked, in our words"), 2.4, MANDATE_ALIGN_START },
  { N_ ("What was found"), 3.2, MANDATE_ALIGN_START },
  { N_ ("Proof"), 2.2, MANDATE_ALIGN_START },
  { N_ ("State"), 1.2, MANDATE_ALIGN_START },
};

static const MandateColumnSpec sentence_columns[] = {
  { N_ ("Point"), 2.4, MANDATE_ALIGN_START },
  { N_ ("How we keep it, in our own sentence"), 4.0, MANDATE_ALIGN_START },
  { N_ ("Last shown on"), 2.4, MANDATE_ALIGN_START },
  { N_ ("State"), 1.2, MANDATE_ALIGN_START },
};

/* The eight points of 5.1, in words of our own. */
static const char *const letters[] = {
  N_ ("Policy and objectives fit where the business is going"),
  N_ ("Security is part of daily work"),
  N_ ("Money, people and time are there"),
  N_ ("Leaders say why it matters"),
  N_ ("It achieves what it is meant to"),
  N_ ("People who do the work are backed"),
  N_ ("It keeps getting better"),
  N_ ("Other managers lead in their own area"),
};

static void
add_finding_row (const MandatePackContext *self,
                 MandateBlock             *table,
                 const MandateFinding     *finding,
                 guint                     gap)
{
  MandateRow  *row = mandate_block_add_row (table);
  MandateText *proof = mandate_text_new (NULL);

  mandate_pack_append_proofs (self, proof, finding->proofs);

  if (mandate_text_get_n_spans (proof) == 0)
    mandate_text_append (proof, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("none")));

  row->gap = gap;
  mandate_pack_add_bold_cell (self, row, finding->clause);
  mandate_pack_add_cell (self, row, finding->asked);
  mandate_pack_add_cell (self, row, finding->found);
  mandate_row_add_cell (row, proof);
  mandate_pack_add_mark_cell (row, mandate_finding_state_to_mark (finding->state), mandate_pack_get_state_word (self, finding->state));
}

static void
add_unchecked_row (const MandatePackContext *self,
                   MandateBlock             *table,
                   const char               *clause,
                   const char               *asked)
{
  MandateRow *row = mandate_block_add_row (table);

  mandate_pack_add_bold_cell (self, row, clause);
  mandate_pack_add_cell (self, row, asked);
  mandate_pack_add_bold_cell (self, row, mandate_pack_say (self, N_ ("not looked at")));
  mandate_pack_add_cell (self, row, NULL);
  mandate_row_add_cell (row, mandate_text_new ("\u2013"));
}

/* Rows for what was found about a clause; returns how many. */
static guint
add_clause_rows (const MandatePackContext *self,
                 MandateBlock             *table,
                 const char               *clause)
{
  guint n_rows = 0;
  guint n_gaps = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);
      const gboolean        is_gap = finding->state == MANDATE_FINDING_GAP;

      n_gaps += is_gap;
      if (g_strcmp0 (finding->clause, clause) != 0)
        continue;

      add_finding_row (self, table, finding, is_gap ? n_gaps : 0);
      n_rows++;
    }

  return n_rows;
}

static void
add_statements (const MandatePackContext *self,
                GPtrArray                *blocks)
{
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("The eight points and what backs them")), "statements", "5.1 a,5.1 h");
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, statement_columns, G_N_ELEMENTS (statement_columns));

  heading->heading.contents_level = 2;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *clause = g_strdup_printf ("5.1 %c", 'a' + (char) i);

      if (add_clause_rows (self, table, clause) == 0)
        add_unchecked_row (self, table, clause, mandate_pack_say (self, letters[i]));
    }

  add_clause_rows (self, table, "5.1");
}

static MandateMark
get_commitment_mark (MandateCommitmentState state)
{
  switch (state)
    {
    case MANDATE_COMMITMENT_SHOWN:
      return MANDATE_MARK_SHOWN;
    case MANDATE_COMMITMENT_SIGNED:
      return MANDATE_MARK_IN_PART;
    case MANDATE_COMMITMENT_OLD:
    case MANDATE_COMMITMENT_NOTHING:
    default:
      return MANDATE_MARK_GAP;
    }
}

static void
add_sentence_row (const MandatePackContext *self,
                  MandateBlock             *table,
                  const MandateCoverage    *coverage,
                  guint                     commitment)
{
  MandateCommitment            *answer = mandate_commitment_find (self->reg, commitment);
  const MandateLeadershipEntry *last = mandate_coverage_find_last (coverage, commitment);
  const MandateCommitmentState  state = mandate_coverage_judge (coverage, commitment);
  g_autofree char              *point = g_strdup_printf ("%c  %s", 'a' + (char) commitment, mandate_pack_say (self, letters[commitment]));
  MandateRow                   *row = mandate_block_add_row (table);
  MandateText                  *shown = mandate_text_new (last != NULL ? last->day : NULL);

  mandate_pack_add_cell (self, row, point);
  mandate_row_add_cell (row, mandate_pack_text_or (self, answer != NULL ? answer->answer : NULL, mandate_pack_say (self, N_ ("not written down"))));

  if (last == NULL)
    mandate_text_append (shown, MANDATE_SPAN_SECONDARY, mandate_pack_say (self, N_ ("nothing on record")));
  else
    {
      mandate_leadership_part_append_act (self, shown, last);
      mandate_text_append (shown, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (shown, MANDATE_SPAN_SECONDARY, last->title);
    }

  mandate_row_add_cell (row, shown);
  mandate_pack_add_mark_cell (row, get_commitment_mark (state), mandate_commitment_state_get_word (state, self->translation));
}

static void
add_sentences (const MandatePackContext *self,
               GPtrArray                *blocks,
               const MandateCoverage    *coverage)
{
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("How top management keeps its commitments")), "commitments", "5.1 a,5.1 h");
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, sentence_columns, G_N_ELEMENTS (sentence_columns));

  heading->heading.contents_level = 2;

  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    add_sentence_row (self, table, coverage, i);
}

/* How many, and how many of them are but signatures: signing is not all there is to leading. */
static char *
describe_cell (const MandatePackContext  *self,
               const MandateCoverageCell *cell)
{
  g_autofree char *acts = NULL;

  if (cell->n_approvals == cell->acts->len)
    return g_strdup_printf (mandate_pack_say_count (self, "%u approval", "%u approvals", cell->n_approvals), cell->n_approvals);

  acts = g_strdup_printf (mandate_pack_say_count (self, "%u act", "%u acts", cell->acts->len), cell->acts->len);

  if (cell->n_approvals == 0)
    return g_steal_pointer (&acts);

  /* Translators: 1 is “3 acts”, 2 how many of them are approvals. */
  return g_strdup_printf (mandate_pack_say_count (self, "%1$s, %2$u of them an approval", "%1$s, %2$u of them approvals", cell->n_approvals), acts, cell->n_approvals);
}

static MandateText *
make_field (const MandatePackContext  *self,
            const MandateCoverageCell *cell)
{
  g_autofree char *counted = cell->acts->len > 0 ? describe_cell (self, cell) : NULL;
  MandateText     *text = mandate_text_new (NULL);

  if (counted == NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, mandate_pack_say (self, N_ ("nothing on record")));
      return text;
    }

  mandate_text_append (text, MANDATE_SPAN_BOLD, counted);

  for (guint i = 0; i < MIN (cell->acts->len, MAX_ACTS); i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (cell->acts, i);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, act->day + 5);
      mandate_leadership_part_append_act (self, text, act);
    }

  if (cell->acts->len > MAX_ACTS)
    {
      g_autofree char *more = g_strdup_printf (mandate_pack_say (self, N_ ("%u more")), cell->acts->len - MAX_ACTS);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, more);
    }

  return text;
}

static void
add_quarter_column (const MandatePackContext *self,
                    MandateBlock             *table,
                    const MandateQuarter     *quarter)
{
  g_autofree char *title = mandate_quarter_format (quarter, self->translation);
  MandateText     *text = mandate_text_new (title);

  if (quarter->is_running)
    {
      g_autofree char *end = g_strdup_printf (mandate_pack_say (self, N_ ("up to %s")), self->as_of + 5);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, end);
    }

  mandate_block_add_column (table, text, 1.6, MANDATE_ALIGN_START);
}

static void
add_map (const MandatePackContext *self,
         GPtrArray                *blocks,
         const MandateCoverage    *coverage)
{
  const guint   n_quarters = mandate_coverage_get_n_quarters (coverage);
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Acts of top management by quarter")), "acts", "5.1 a,5.1 h");
  MandateBlock *table = mandate_block_new_table (MANDATE_DENSITY_TIGHT);

  heading->heading.contents_level = 2;
  mandate_pack_add_note (blocks, mandate_pack_say (self, N_ ("Counted is what top management did itself; under h also what other leaders did in their own area; and evidence that names the point.")));

  mandate_block_add_column (table, mandate_text_new (""), 0.4, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new (mandate_pack_say (self, N_ ("What is asked, in our words"))), 2.2, MANDATE_ALIGN_START);
  for (guint i = 0; i < n_quarters; i++)
    add_quarter_column (self, table, mandate_coverage_get_quarter (coverage, i));

  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    {
      const char  name[] = { 'a' + (char) i, '\0' };
      MandateRow *row = mandate_block_add_row (table);

      mandate_pack_add_bold_cell (self, row, name);
      mandate_pack_add_cell (self, row, mandate_pack_say (self, letters[i]));
      for (guint j = 0; j < n_quarters; j++)
        mandate_row_add_cell (row, make_field (self, mandate_coverage_get_cell (coverage, i, j)));
    }

  g_ptr_array_add (blocks, table);
}

/* Each act once, with all its letters; what is older than the map is in the records. */
static void
add_log (const MandatePackContext *self,
         GPtrArray                *blocks,
         const MandateCoverage    *coverage)
{
  const MandateQuarter *first = mandate_coverage_get_quarter (coverage, 0);
  GPtrArray            *acts = mandate_coverage_get_acts (coverage);
  MandateBlock         *heading;

  if (acts->len == 0 || strcmp (((MandateLeadershipEntry *) g_ptr_array_index (acts, 0))->day, first->from) < 0)
    return;

  heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What was done, act by act")), "leadership-log", "5.1 a,5.1 h");
  heading->heading.contents_level = 2;
  mandate_leadership_part_add_acts (self, blocks, acts, first->from);
}

/**
 * mandate_build_leadership:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_leadership (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();
  g_autoptr (MandateCoverage) coverage = mandate_coverage_new (self->reg, self->as_of, MANDATE_COVERAGE_QUARTERS);

  mandate_pack_add_part (self, blocks, &leadership_part);
  add_statements (self, blocks);
  add_sentences (self, blocks, coverage);
  add_map (self, blocks, coverage);
  add_log (self, blocks, coverage);
  mandate_pack_add_integration (self, blocks);

  return blocks;
}
