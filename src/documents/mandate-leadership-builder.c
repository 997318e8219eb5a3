/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-leadership-acts.h"
#include "mandate-pack-links.h"
#include "mandate-pack-writer.h"

#define N_QUARTERS 4

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

static int
get_quarter (const char *day)
{
  return atoi (day) * 4 + (atoi (day + 5) - 1) / 3;
}

static MandateText *
make_field (const MandatePackContext *self,
            GPtrArray                *acts,
            char                      letter,
            int                       quarter)
{
  MandateText *text = mandate_text_new (NULL);
  guint        n = 0;

  for (guint i = 0; i < acts->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (acts, i);
      g_autofree char              *target = NULL;

      if (act->letter != letter || get_quarter (act->day) != quarter || ++n > MAX_ACTS)
        continue;

      target = mandate_pack_find_target (self, act->link);
      if (n > 1)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_BOLD, act->day + 5);
      mandate_pack_append_reference (self, text, target);
    }

  if (n > MAX_ACTS)
    {
      g_autofree char *more = g_strdup_printf (mandate_pack_say (self, N_ ("%u more")), n - MAX_ACTS);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, more);
    }

  if (n == 0)
    mandate_text_append (text, MANDATE_SPAN_SECONDARY, mandate_pack_say (self, N_ ("nothing on record")));

  return text;
}

static void
add_quarter_column (const MandatePackContext *self,
                    MandateBlock             *table,
                    int                       quarter,
                    gboolean                  is_running)
{
  /* Translators: %1$d is a year, %2$d the number of a quarter. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (self, N_ ("%1$d, quarter %2$d")), quarter / 4, quarter % 4 + 1);
  MandateText     *text = mandate_text_new (title);

  if (is_running)
    {
      g_autofree char *end = g_strdup_printf (mandate_pack_say (self, N_ ("up to %s")), self->as_of + 5);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, end);
    }

  mandate_block_add_column (table, text, 1.6, MANDATE_ALIGN_START);
}

static void
add_acts (const MandatePackContext *self,
          GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) acts = mandate_pack_list_acts (self);
  const int     running = get_quarter (self->as_of);
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Acts of top management by quarter")), "acts", "5.1 a,5.1 h");
  MandateBlock *table = mandate_block_new_table (MANDATE_DENSITY_TIGHT);

  heading->heading.contents_level = 2;

  mandate_block_add_column (table, mandate_text_new (""), 0.4, MANDATE_ALIGN_START);
  mandate_block_add_column (table, mandate_text_new (mandate_pack_say (self, N_ ("What is asked, in our words"))), 2.2, MANDATE_ALIGN_START);
  for (int quarter = running - N_QUARTERS + 1; quarter <= running; quarter++)
    add_quarter_column (self, table, quarter, quarter == running);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      const char  letter = 'a' + (char) i;
      const char  name[] = { letter, '\0' };
      MandateRow *row = mandate_block_add_row (table);

      mandate_pack_add_bold_cell (self, row, name);
      mandate_pack_add_cell (self, row, mandate_pack_say (self, letters[i]));
      for (int quarter = running - N_QUARTERS + 1; quarter <= running; quarter++)
        mandate_row_add_cell (row, make_field (self, acts, letter, quarter));
    }

  g_ptr_array_add (blocks, table);
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

  mandate_pack_add_part (self, blocks, &leadership_part);
  add_statements (self, blocks);
  add_acts (self, blocks);

  return blocks;
}
