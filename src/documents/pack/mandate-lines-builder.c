/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who reports to whom, drawn and in words. */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-reporting-lines.h"

static const MandatePartSpec lines_part = {
  .id = "lines",
  .title = N_ ("Reporting lines"),
  .question = N_ ("Who reports to whom, and does each line end at top management?"),
  .running_head = N_ ("5.3 Roles"),
  .tags = "5.3",
  .edge = MANDATE_EDGE_ROLES,
  .level = 2,
};

static const MandateColumnSpec line_columns[] = {
  { N_ ("Role"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Held by"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Deputy"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Reports to"), 2.2, MANDATE_ALIGN_START },
  { N_ ("To be mended"), 2.2, MANDATE_ALIGN_START },
};

static MandateText *
list_holders (const MandatePackContext    *self,
              const MandateReportingPlace *place)
{
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < place->holdings->len; i++)
    {
      g_autofree char *name = mandate_reporting_place_name_holder (self->reg, g_ptr_array_index (place->holdings, i), self->as_of);

      if (name != NULL)
        mandate_text_append_line (text, MANDATE_SPAN_PLAIN, name);
    }

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append_mark (text, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("vacant")));

  return text;
}

static void
append_deputies (const MandatePackContext    *self,
                 const MandateReportingPlace *place,
                 const char                  *label,
                 MandateText                 *text)
{
  for (guint i = 0; i < place->holdings->len; i++)
    {
      const MandateRoleHolding *holding = g_ptr_array_index (place->holdings, i);
      MandatePerson            *person = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, holding->deputy);
      g_autofree char          *line = NULL;

      if (person == NULL || !mandate_person_is_active (person, self->as_of))
        continue;

      line = label != NULL ? g_strdup_printf ("%s: %s", label, person->name) : g_strdup (person->name);
      mandate_text_append_line (text, MANDATE_SPAN_PLAIN, line);
    }
}

static void
append_problems (const MandatePackContext    *self,
                 const MandateReportingPlace *place,
                 MandateText                 *text)
{
  if (place->problems & MANDATE_REPORTING_CIRCLE)
    mandate_text_append_line (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("This line goes in a circle.")));
  if (place->problems & MANDATE_REPORTING_TO_NOBODY)
    mandate_text_append_line (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("It reports to a vacant role.")));
  if (place->problems & MANDATE_REPORTING_NOT_TO_TOP)
    mandate_text_append_line (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("Its line does not end at top management.")));
}

static void
add_place (const MandatePackContext    *self,
           MandateBlock                *tree,
           const MandateReportingPlace *place)
{
  MandateTreeNode *node = mandate_block_add_node (tree, place->above, place->role->title, list_holders (self, place));
  const char      *mandate = mandate_reporting_place_get_clause (place);
  g_autoptr (MandateText) note = mandate_text_new (NULL);

  append_deputies (self, place, mandate_pack_say (self, N_ ("Deputy")), note);
  append_problems (self, place, note);
  if (mandate != NULL)
    mandate_text_append_line (note, MANDATE_SPAN_BOLD, mandate);

  node->is_open = (place->problems & MANDATE_REPORTING_VACANT) != 0;
  if (mandate_text_get_n_spans (note) > 0)
    node->note = g_steal_pointer (&note);
}

static void
add_words (const MandatePackContext *self,
           GPtrArray                *blocks,
           GPtrArray                *places)
{
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("The same in words")), "lines-in-words", NULL);
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, line_columns, G_N_ELEMENTS (line_columns));

  for (guint i = 0; i < places->len; i++)
    {
      const MandateReportingPlace *place = g_ptr_array_index (places, i);
      const MandateReportingPlace *above = place->above >= 0 ? g_ptr_array_index (places, place->above) : NULL;
      MandateRow                  *row = mandate_block_add_row (table);
      MandateText                 *deputies = mandate_text_new (NULL);
      MandateText                 *problems = mandate_text_new (NULL);

      append_deputies (self, place, NULL, deputies);
      append_problems (self, place, problems);
      mandate_pack_add_bold_cell (self, row, place->role->title);
      mandate_row_add_cell (row, list_holders (self, place));
      mandate_row_add_cell (row, deputies);
      mandate_row_add_cell (row, mandate_text_new (above != NULL ? above->role->title : "\u2013"));
      mandate_row_add_cell (row, problems);
    }
}

static MandateBlock *
add_part (const MandatePackContext *self,
          GPtrArray                *blocks)
{
  MandateBlock *part = mandate_pack_add_part (self, blocks, &lines_part);

  part->part.is_landscape = TRUE;

  return part;
}

static void
add_figure (const MandatePackContext *self,
            GPtrArray                *blocks,
            GPtrArray                *places)
{
  MandateBlock *tree = mandate_block_new_tree ("lines-chart",
                                               mandate_pack_say (self, N_ ("continued")),
                                               mandate_pack_say (self, N_ ("continued from")),
                                               /* Translators: read out for a line of the chart; {box} and {above} become roles. */
                                               mandate_pack_say (self, N_ ("{box} reports to {above}.")));

  for (guint i = 0; i < places->len; i++)
    add_place (self, tree, g_ptr_array_index (places, i));

  g_ptr_array_add (blocks, tree);
}

/**
 * mandate_build_reporting_lines:
 * @self: a context whose gaps are numbered
 *
 * The lines as a chart. There is none where no role reports to another: the
 * register of roles says so for each.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_reporting_lines (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) places = mandate_reporting_lines_read (self->reg, self->as_of);
  GPtrArray *blocks = mandate_blocks_new ();

  if (mandate_reporting_lines_has_any (places))
    {
      add_part (self, blocks);
      add_figure (self, blocks, places);
    }

  return blocks;
}

/**
 * mandate_build_reporting_lines_alone:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the chart, and the same
 *   in words
 */
GPtrArray *
mandate_build_reporting_lines_alone (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) places = mandate_reporting_lines_read (self->reg, self->as_of);
  GPtrArray *blocks = mandate_blocks_new ();

  add_part (self, blocks);

  if (!mandate_reporting_lines_has_any (places))
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("No role reports to another yet.")));

  if (places->len > 0)
    {
      add_figure (self, blocks, places);
      add_words (self, blocks, places);
    }

  return blocks;
}
