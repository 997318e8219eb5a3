/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-standing.h"

static const MandatePartSpec index_part = {
  .id = "index",
  .title = N_ ("Evidence index by clause"),
  .question = N_ ("Which proof answers which point, where is it, and where is there none?"),
  .running_head = N_ ("Evidence index"),
  .edge = MANDATE_EDGE_INDEX,
  .level = 1,
};

static const MandatePartSpec gaps_part = {
  .id = "gaps",
  .title = N_ ("Open gaps"),
  .question = N_ ("What was looked for and not found, and what is to be done about it?"),
  .tags = "10.1",
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

static const MandateColumnSpec index_columns[] = {
  { N_ ("Point"), 33.75, MANDATE_ALIGN_START },
  { N_ ("What is asked, in our words"), 86.25, MANDATE_ALIGN_START },
  { N_ ("Answer"), 127.5, MANDATE_ALIGN_START },
  { N_ ("Proof"), 86.25, MANDATE_ALIGN_START },
  { N_ ("Happened on\nRecorded on"), 60, MANDATE_ALIGN_START },
  { N_ ("State"), 56.25, MANDATE_ALIGN_START },
};

static const MandateColumnSpec gap_columns[] = {
  { N_ ("Gap"), 0.7, MANDATE_ALIGN_START },
  { N_ ("Point"), 0.9, MANDATE_ALIGN_START },
  { N_ ("What was looked for"), 3, MANDATE_ALIGN_START },
  { N_ ("What was found"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Plan"), 2.4, MANDATE_ALIGN_START },
  { N_ ("By"), 1.7, MANDATE_ALIGN_START },
};

static const MandateColumnSpec part_columns[] = {
  { N_ ("Point"), 0.9, MANDATE_ALIGN_START },
  { N_ ("What is asked, in our words"), 3.4, MANDATE_ALIGN_START },
  { N_ ("What was found"), 5, MANDATE_ALIGN_START },
  { N_ ("State"), 1.4, MANDATE_ALIGN_START },
};

static void
append_count (GString    *counts,
              const char *format,
              guint       n)
{
  g_autofree char *n_text = g_strdup_printf ("%u", n);

  if (n > 0)
    g_string_append_printf (counts, " · %s %s", n_text, format);
}

/* “9 points · 6 shown · 1 in part · 2 gaps” */
static char *
count_group (const MandatePackContext *self,
             const char               *group)
{
  guint    n[MANDATE_FINDING_NOT_APPLICABLE + 1] = { 0 };
  guint    n_points = 0;
  GString *counts = g_string_new (NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);
      g_autofree char      *own = mandate_clause_get_group (finding->clause);

      if (strcmp (own, group) != 0)
        continue;

      n_points++;
      n[finding->state]++;
    }

  g_string_append_printf (counts, mandate_pack_say_count (self, "%u point", "%u points", n_points), n_points);
  append_count (counts, mandate_pack_say (self, N_ ("shown")), n[MANDATE_FINDING_SHOWN]);
  append_count (counts, mandate_pack_say (self, N_ ("in part")), n[MANDATE_FINDING_IN_PART]);
  append_count (counts, mandate_pack_say_count (self, "gap", "gaps", n[MANDATE_FINDING_GAP]), n[MANDATE_FINDING_GAP]);
  append_count (counts, mandate_pack_say (self, N_ ("not due")), n[MANDATE_FINDING_NOT_DUE]);
  append_count (counts, mandate_pack_say_count (self, "does not apply", "do not apply", n[MANDATE_FINDING_NOT_APPLICABLE]), n[MANDATE_FINDING_NOT_APPLICABLE]);

  return g_string_free (counts, FALSE);
}

/* What was looked for and not found stands in bold where the proof would be. */
static MandateText *
make_proof (const MandatePackContext *self,
            const MandateFinding     *finding)
{
  MandateText *text = mandate_text_new (NULL);

  mandate_pack_append_proofs (self, text, finding->proofs);

  if (finding->state == MANDATE_FINDING_GAP && finding->looked_for != NULL)
    mandate_text_append_line (text, MANDATE_SPAN_BOLD, finding->looked_for);

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("none")));

  return text;
}

static void
add_index_row (const MandatePackContext *self,
               MandateBlock             *table,
               const MandateFinding     *finding,
               guint                     gap)
{
  MandateRow *row = mandate_block_add_row (table);
  const char *told = finding->happened_in;

  /* Both days are of one record; without a day, of the first one named. */
  if (told == NULL && finding->proofs != NULL && finding->proofs->len > 0)
    told = g_ptr_array_index (finding->proofs, 0);

  row->gap = gap;
  mandate_pack_add_bold_cell (self, row, finding->clause);
  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_SECONDARY, finding->asked != NULL ? finding->asked : ""));
  mandate_pack_add_cell (self, row, finding->found);
  mandate_row_add_cell (row, make_proof (self, finding));
  mandate_pack_add_happened_cell (self, row, finding->happened_on, told);
  mandate_pack_add_mark_cell (row, mandate_finding_state_to_mark (finding->state), mandate_pack_get_state_word (self, finding->state));
}

static void
add_group_band (const MandatePackContext *self,
                MandateBlock             *table,
                const char               *group)
{
  g_autofree char *counts = count_group (self, group);
  g_autofree char *title = g_strdup_printf ("%s  %s", group, mandate_pack_say (self, mandate_clause_get_group_title (group)));

  mandate_block_add_band_row (table, mandate_text_new_styled (MANDATE_SPAN_BOLD, title), counts);
}

static void
add_index (const MandatePackContext *self,
           GPtrArray                *blocks)
{
  MandateBlock    *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_ROOMY, index_columns, G_N_ELEMENTS (index_columns));
  g_autofree char *group = NULL;
  guint            n_gaps = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);
      g_autofree char      *own = mandate_clause_get_group (finding->clause);

      if (g_strcmp0 (own, group) != 0)
        {
          g_free (group);
          group = g_strdup (own);
          add_group_band (self, table, group);
        }

      n_gaps += finding->state == MANDATE_FINDING_GAP;
      add_index_row (self, table, finding, finding->state == MANDATE_FINDING_GAP ? n_gaps : 0);
    }
}

/**
 * mandate_build_evidence_index:
 * @self: a context whose gaps are numbered
 *
 * Every point that was looked at, with its proof or its gap.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_evidence_index (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &index_part);

  if (self->findings->len == 0)
    {
      mandate_pack_add_missing (self, blocks, 0, mandate_pack_say (self, N_ ("No point was looked at, so nothing is shown.")));
      return blocks;
    }

  add_index (self, blocks);
  mandate_pack_add_note (blocks, mandate_pack_say (self, N_ ("The upper day is that of the event, the lower one that of its entry in the journal, which cannot be set back. What was looked for in vain stands in bold in the column of proofs.")));

  return blocks;
}

/* (nullable): the page that shows the gap; of who has not read the policy, the list of those who have. */
static char *
find_gap_target (const MandatePackContext *self,
                 const MandateFinding     *finding)
{
  MandateRecord *record = mandate_register_find_link (self->reg, finding->where);
  g_autoptr (GPtrArray) policies = mandate_pack_list_policies (self);

  if (MANDATE_IS_PERSON (record) && g_strcmp0 (finding->clause, "5.2 f") == 0 && policies->len > 0 &&
      mandate_pack_find_shown_version (self, mandate_record_get_id (g_ptr_array_index (policies, 0))) != NULL)
    return mandate_pack_make_id ("acknowledgements", g_ptr_array_index (policies, 0));

  return mandate_pack_find_target (self, finding->where);
}

static void
add_gap_row (const MandatePackContext *self,
             MandateBlock             *table,
             guint                     number)
{
  const MandatePackGap *gap = g_ptr_array_index (self->gaps, number - 1);
  MandateRow           *row = mandate_block_add_row (table);
  g_autofree char      *number_text = g_strdup_printf ("%u", number);
  g_autofree char      *target = find_gap_target (self, gap->finding);
  MandateText          *found = mandate_pack_text_or_none (self, gap->finding->found);

  mandate_pack_append_reference (self, found, target);

  row->gap = number;
  mandate_pack_add_bold_cell (self, row, number_text);
  mandate_pack_add_bold_cell (self, row, gap->finding->clause);
  mandate_pack_add_cell (self, row, gap->finding->looked_for);
  mandate_row_add_cell (row, found);
  mandate_row_add_cell (row, mandate_pack_text_or (self, gap->plan, mandate_pack_say (self, N_ ("no plan"))));
  mandate_row_add_cell (row, mandate_pack_text_or (self, gap->due_on, mandate_pack_say (self, N_ ("no date"))));
}

static void
add_in_part (const MandatePackContext *self,
             GPtrArray                *blocks)
{
  MandateBlock *table;

  if (mandate_pack_count_findings (self, MANDATE_FINDING_IN_PART) == 0)
    return;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Shown in part")), NULL, NULL);
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, part_columns, G_N_ELEMENTS (part_columns));

  for (guint i = 0; i < self->findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);
      MandateRow           *row;

      if (finding->state != MANDATE_FINDING_IN_PART)
        continue;

      row = mandate_block_add_row (table);
      mandate_pack_add_bold_cell (self, row, finding->clause);
      mandate_pack_add_cell (self, row, finding->asked);
      mandate_pack_add_cell (self, row, finding->found);
      mandate_pack_add_mark_cell (row, MANDATE_MARK_IN_PART, mandate_pack_get_state_word (self, finding->state));
    }
}

/**
 * mandate_build_gaps:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_gaps (const MandatePackContext *self)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *table;

  mandate_pack_add_part (self, blocks, &gaps_part);

  if (self->gaps->len == 0)
    {
      g_autofree char *none = g_strdup_printf (mandate_pack_say_count (self, "None: %u point was looked at.", "None: %u points were looked at.", self->findings->len), self->findings->len);

      mandate_pack_add_paragraph (blocks, none);
    }
  else
    {
      table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, gap_columns, G_N_ELEMENTS (gap_columns));
      for (guint i = 1; i <= self->gaps->len; i++)
        add_gap_row (self, table, i);
    }

  add_in_part (self, blocks);

  return blocks;
}
