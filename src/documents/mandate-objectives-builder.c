/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-figures.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-totals.h"
#include "mandate-pack-writer.h"

static const MandatePartSpec objectives_part = {
  .id = "objectives",
  .title = N_ ("Objectives and readings"),
  .question = N_ ("What is to be reached by when, who is on it, and how far have they come?"),
  .running_head = N_ ("6.2 Objectives"),
  .clause = "6.2",
  .tags = "6.2,5.1 a,5.1 e",
  .edge = MANDATE_EDGE_OBJECTIVES,
  .level = 1,
};

static const MandateColumnSpec objective_columns[] = {
  { N_ ("Objective"), 2.8, MANDATE_ALIGN_START },
  { N_ ("Measure"), 1.9, MANDATE_ALIGN_START },
  { N_ ("Baseline\nTarget"), 1.2, MANDATE_ALIGN_END },
  { N_ ("Last reading"), 1.6, MANDATE_ALIGN_END },
  { N_ ("By"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.5, MANDATE_ALIGN_START },
  { N_ ("State"), 1.1, MANDATE_ALIGN_START },
};

static const MandateColumnSpec plan_columns[] = {
  { N_ ("Objective"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Business goal"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Resources needed"), 2.2, MANDATE_ALIGN_START },
  { N_ ("How it is evaluated"), 2.6, MANDATE_ALIGN_START },
};

static const MandateColumnSpec goal_columns[] = {
  { N_ ("Goal"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Description"), 4, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.8, MANDATE_ALIGN_START },
  { N_ ("To be reached on"), 1.6, MANDATE_ALIGN_START },
};

static char *
make_figure (const MandatePackContext *self,
             MandateObjective         *objective,
             double                    value)
{
  g_autofree char *figure = NULL;

  if (!isfinite (value))
    return NULL;

  figure = mandate_figure_number (value, mandate_pack_get_language (self));

  return objective->unit != NULL ? g_strconcat (figure, "\u00a0", objective->unit, NULL) : g_steal_pointer (&figure);
}

static void
append_line (const MandatePackContext *self,
             MandateText              *text,
             const char               *line)
{
  if (mandate_text_get_n_spans (text) > 0)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

  mandate_text_append (text, line != NULL ? MANDATE_SPAN_PLAIN : MANDATE_SPAN_BOLD, line != NULL ? line : mandate_pack_say (self, N_ ("none")));
}

static MandateText *
make_range (const MandatePackContext *self,
            MandateObjective         *objective)
{
  g_autofree char *baseline = make_figure (self, objective, objective->baseline);
  g_autofree char *target = make_figure (self, objective, objective->target);
  MandateText     *text = mandate_text_new (NULL);

  append_line (self, text, baseline);
  append_line (self, text, target);

  return text;
}

/* The latest reading on or before the day of the pack. */
static MandateObjectiveReading *
find_reading (const MandatePackContext *self,
              MandateObjective         *objective)
{
  g_autoptr (GPtrArray) readings = mandate_pack_list (self, MANDATE_TYPE_OBJECTIVE_READING, "objective", mandate_record_get_id (MANDATE_RECORD (objective)), "-read_on");

  for (guint i = 0; i < readings->len; i++)
    {
      MandateObjectiveReading *reading = g_ptr_array_index (readings, i);

      if (reading->read_on != NULL && strcmp (reading->read_on, self->as_of) <= 0)
        return reading;
    }

  return NULL;
}

static MandateText *
make_reading (const MandatePackContext *self,
              MandateObjective         *objective)
{
  MandateObjectiveReading *reading = find_reading (self, objective);
  g_autofree char         *figure = reading != NULL ? make_figure (self, objective, reading->value) : NULL;
  MandateText             *text;

  if (figure == NULL)
    return mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("never measured")));

  text = mandate_text_new (figure);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, reading->read_on);

  return text;
}

static void
add_state_cell (const MandatePackContext *self,
                MandateRow               *row,
                MandateObjective         *objective)
{
  const char *word = mandate_pack_get_choice (self, objective, "state");

  if (g_strcmp0 (objective->state, "met") == 0)
    mandate_pack_add_mark_cell (row, MANDATE_MARK_SHOWN, word);
  else if (g_strcmp0 (objective->state, "missed") == 0)
    mandate_pack_add_mark_cell (row, MANDATE_MARK_GAP, word);
  else if (g_strcmp0 (objective->state, "open") == 0)
    mandate_pack_add_mark_cell (row, MANDATE_MARK_NOT_DUE, word);
  else
    mandate_pack_add_cell (self, row, word);
}

static void
add_objective_row (const MandatePackContext *self,
                   MandateBlock             *table,
                   MandateObjective         *objective)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (objective);
  MandateText     *title = mandate_text_new_styled (MANDATE_SPAN_BOLD, objective->title);

  if (objective->department != NULL)
    {
      mandate_text_append (title, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (title, MANDATE_SPAN_SECONDARY, objective->department);
    }

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, title);
  mandate_row_add_cell (row, mandate_pack_text_or (self, objective->measure, mandate_pack_say (self, N_ ("no measure"))));
  mandate_row_add_cell (row, make_range (self, objective));
  mandate_row_add_cell (row, make_reading (self, objective));
  mandate_row_add_cell (row, mandate_pack_text_or (self, objective->due_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, objective->owner), mandate_pack_say (self, N_ ("nobody"))));
  add_state_cell (self, row, objective);
}

static void
add_plans (const MandatePackContext *self,
           GPtrArray                *blocks,
           GPtrArray                *objectives)
{
  const char   *not_stated = mandate_pack_say (self, N_ ("not stated"));
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("How they are to be reached")), NULL, NULL);
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, plan_columns, G_N_ELEMENTS (plan_columns));

  for (guint i = 0; i < objectives->len; i++)
    {
      MandateObjective    *objective = g_ptr_array_index (objectives, i);
      MandateBusinessGoal *goal = mandate_register_find (self->reg, MANDATE_TYPE_BUSINESS_GOAL, objective->business_goal);
      MandateRow          *row = mandate_block_add_row (table);

      mandate_pack_add_cell (self, row, objective->title);
      mandate_pack_add_cell (self, row, goal != NULL ? goal->title : NULL);
      mandate_row_add_cell (row, mandate_pack_text_or (self, objective->resources_needed, not_stated));
      mandate_row_add_cell (row, mandate_pack_text_or (self, objective->evaluation, not_stated));
    }
}

static void
add_goals (const MandatePackContext *self,
           GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) goals = mandate_pack_list (self, MANDATE_TYPE_BUSINESS_GOAL, NULL, NULL, "title");
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Business goals that they serve")), "business-goals", "5.1 a");

  if (goals->len == 0)
    {
      mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "business-goal"), mandate_pack_say (self, N_ ("No business goals are on record.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, goal_columns, G_N_ELEMENTS (goal_columns));
  for (guint i = 0; i < goals->len; i++)
    {
      MandateBusinessGoal *goal = g_ptr_array_index (goals, i);
      MandateRow          *row = mandate_block_add_row (table);
      g_autofree char     *link = mandate_pack_make_link (goal);

      row->gap = mandate_pack_find_gap (self, link);
      mandate_pack_add_cell (self, row, goal->title);
      mandate_row_add_cell (row, mandate_pack_text_or (self, goal->description, mandate_pack_say (self, N_ ("not stated"))));
      mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, goal->owner), mandate_pack_say (self, N_ ("nobody"))));
      mandate_row_add_cell (row, mandate_pack_text_or (self, goal->target_on, mandate_pack_say (self, N_ ("no date"))));
    }
}

/**
 * mandate_build_objectives:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_objectives (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) objectives = mandate_pack_list (self, MANDATE_TYPE_OBJECTIVE, NULL, NULL, "due_on,title");
  GPtrArray       *blocks = mandate_blocks_new ();
  g_autofree char *counts = mandate_pack_describe_objectives (self);
  MandateBlock    *table;

  mandate_pack_add_part (self, blocks, &objectives_part);

  if (objectives->len == 0)
    {
      mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_OBJECTIVES);
    }
  else
    {
      mandate_pack_add_paragraph (blocks, counts);
      table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, objective_columns, G_N_ELEMENTS (objective_columns));
      for (guint i = 0; i < objectives->len; i++)
        add_objective_row (self, table, g_ptr_array_index (objectives, i));

      add_plans (self, blocks, objectives);
    }

  add_goals (self, blocks);

  return blocks;
}
