/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-objective-trend.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-totals.h"
#include "mandate-pack-writer.h"

#define MONTHS_OF_A_QUARTER 3

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
  { N_ ("Objective"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Business goal"), 2, MANDATE_ALIGN_START },
  { N_ ("Resources needed"), 2.2, MANDATE_ALIGN_START },
  { N_ ("How it is evaluated"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Approved"), 1.4, MANDATE_ALIGN_START },
};

static const MandateColumnSpec compatibility_columns[] = {
  { N_ ("Objective"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Pulls against"), 2.2, MANDATE_ALIGN_START },
  { N_ ("How both are reached"), 4.8, MANDATE_ALIGN_START },
};

static const MandateColumnSpec goal_columns[] = {
  { N_ ("Goal"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Description"), 3.2, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.5, MANDATE_ALIGN_START },
  { N_ ("To be reached on"), 1.4, MANDATE_ALIGN_START },
  { N_ ("Objectives that serve it"), 2.6, MANDATE_ALIGN_START },
};

static void
append_line (const MandatePackContext *self,
             MandateText              *text,
             const char               *line)
{
  mandate_text_append_line (text, line != NULL ? MANDATE_SPAN_PLAIN : MANDATE_SPAN_BOLD, line != NULL ? line : mandate_pack_say (self, N_ ("none")));
}

static MandateText *
make_range (const MandatePackContext *self,
            MandateObjective         *objective)
{
  g_autofree char *baseline = mandate_objective_say_value (objective, objective->baseline, self->translation);
  g_autofree char *target = mandate_objective_say_value (objective, objective->target, self->translation);
  MandateText     *text = mandate_text_new (NULL);

  append_line (self, text, baseline);
  append_line (self, text, target);

  return text;
}

static MandateText *
make_reading (const MandatePackContext       *self,
              const MandateObjectiveProgress *progress)
{
  g_autofree char *figure = progress->reading != NULL ? mandate_objective_say_value (progress->objective, progress->reading->value, self->translation) : NULL;
  MandateText     *text;

  if (figure == NULL)
    return mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("never measured")));

  text = mandate_text_new (figure);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, progress->reading->read_on);

  return text;
}

static MandateMark
find_mark (MandateProgress progress)
{
  switch (progress)
    {
    case MANDATE_PROGRESS_REACHED:
      return MANDATE_MARK_SHOWN;
    case MANDATE_PROGRESS_ON_TRACK:
      return MANDATE_MARK_NOT_DUE;
    case MANDATE_PROGRESS_BEHIND:
    case MANDATE_PROGRESS_NOT_MEASURED:
      return MANDATE_MARK_IN_PART;
    case MANDATE_PROGRESS_NEVER_MEASURED:
    case MANDATE_PROGRESS_PAST:
    case MANDATE_PROGRESS_MISSED:
      return MANDATE_MARK_GAP;
    case MANDATE_PROGRESS_DROPPED:
    default:
      return MANDATE_MARK_NONE;
    }
}

static void
add_state_cell (const MandatePackContext *self,
                MandateRow               *row,
                MandateObjective         *objective,
                MandateProgress           progress)
{
  const char       *word = mandate_progress_get_word (progress, self->translation);
  const MandateMark mark = find_mark (progress);
  MandateText      *text = mandate_text_new (mark == MANDATE_MARK_NONE ? word : NULL);

  if (mark != MANDATE_MARK_NONE)
    mandate_text_append_mark (text, mark, word);

  /* What was reached and laid aside is no live objective any more. */
  if (g_strcmp0 (objective->state, "met") == 0)
    mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, mandate_pack_say (self, N_ ("closed")));

  mandate_row_add_cell (row, text);
}

static void
add_objective_row (const MandatePackContext *self,
                   MandateBlock             *table,
                   MandateObjective         *objective)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (objective);
  MandateText     *title = mandate_text_new_styled (MANDATE_SPAN_BOLD, objective->title);
  MandateRole     *role = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, objective->role);
  g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (self->reg, objective, self->as_of);

  mandate_text_append_line (title, MANDATE_SPAN_SECONDARY, objective->department);
  mandate_text_append_line (title, MANDATE_SPAN_SECONDARY, role != NULL ? role->title : NULL);

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, title);
  mandate_row_add_cell (row, mandate_pack_text_or (self, objective->measure, mandate_pack_say (self, N_ ("no measure"))));
  mandate_row_add_cell (row, make_range (self, objective));
  mandate_row_add_cell (row, make_reading (self, progress));
  mandate_row_add_cell (row, mandate_pack_text_or (self, objective->due_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, objective->owner), mandate_pack_say (self, N_ ("nobody"))));
  add_state_cell (self, row, objective, progress->progress);
}

/* In words, or as what was asked for in the ledger. */
static MandateText *
make_resources (const MandatePackContext *self,
                MandateObjective         *objective)
{
  g_autoptr (GPtrArray) requests = mandate_pack_list (self, MANDATE_TYPE_RESOURCE, "objective", mandate_record_get_id (MANDATE_RECORD (objective)), "year,title");
  MandateText *text = mandate_text_new (objective->resources_needed);

  for (guint i = 0; i < requests->len; i++)
    {
      const MandateResource *request = g_ptr_array_index (requests, i);
      g_autofree char       *target = mandate_pack_make_year_id (request->year);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_text_get_n_spans (text) > 0 ? "\n" : "");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, request->title);
      mandate_pack_append_reference (self, text, request->year != MANDATE_UNSET ? target : NULL);
    }

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not stated")));

  return text;
}

static MandateText *
make_approval (const MandatePackContext *self,
               const MandateObjective   *objective)
{
  const char  *name = mandate_pack_get_person_name (self, objective->approved_by);
  MandateText *text = mandate_pack_text_or (self, objective->approved_on, mandate_pack_say (self, N_ ("not recorded")));

  mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, name);

  return text;
}

static void
add_plans (const MandatePackContext *self,
           GPtrArray                *blocks,
           GPtrArray                *objectives)
{
  const char   *not_stated = mandate_pack_say (self, N_ ("not stated"));
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("How they are to be reached")), "objective-plans", "6.2");
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, plan_columns, G_N_ELEMENTS (plan_columns));

  for (guint i = 0; i < objectives->len; i++)
    {
      MandateObjective    *objective = g_ptr_array_index (objectives, i);
      MandateBusinessGoal *goal = mandate_register_find (self->reg, MANDATE_TYPE_BUSINESS_GOAL, objective->business_goal);
      MandateRow          *row = mandate_block_add_row (table);

      mandate_pack_add_cell (self, row, objective->title);
      mandate_row_add_cell (row, mandate_pack_text_or (self, goal != NULL ? goal->title : NULL, mandate_pack_say (self, N_ ("no goal"))));
      mandate_row_add_cell (row, make_resources (self, objective));
      mandate_row_add_cell (row, mandate_pack_text_or (self, objective->evaluation, not_stated));
      mandate_row_add_cell (row, make_approval (self, objective));
    }
}

/* What pulls against another goal, and what was said about it (5.1 a). */
static void
add_compatibility (const MandatePackContext *self,
                   GPtrArray                *blocks,
                   GPtrArray                *objectives)
{
  MandateBlock *table = NULL;

  for (guint i = 0; i < objectives->len; i++)
    {
      const MandateObjective *objective = g_ptr_array_index (objectives, i);
      MandateBusinessGoal    *goal = mandate_register_find (self->reg, MANDATE_TYPE_BUSINESS_GOAL, objective->pulls_against);
      MandateRow             *row;

      if (goal == NULL && objective->compatibility == NULL)
        continue;

      if (table == NULL)
        {
          mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("How they go with other goals")), NULL, "5.1 a");
          table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, compatibility_columns, G_N_ELEMENTS (compatibility_columns));
        }

      row = mandate_block_add_row (table);
      mandate_pack_add_cell (self, row, objective->title);
      mandate_pack_add_cell (self, row, goal != NULL ? goal->title : mandate_pack_say (self, N_ ("none")));
      mandate_row_add_cell (row, mandate_pack_text_or (self, objective->compatibility, mandate_pack_say (self, N_ ("not stated"))));
    }
}

/* How many of those that are worked for were measured of late. */
static void
add_measured (const MandatePackContext *self,
              GPtrArray                *blocks,
              GPtrArray                *objectives)
{
  g_autofree char *since = mandate_date_add_months (self->as_of, -MONTHS_OF_A_QUARTER);
  g_autofree char *day = mandate_date_to_words (self->as_of, self->translation);
  g_autofree char *text = NULL;
  guint            n = 0;
  guint            n_measured = 0;

  for (guint i = 0; i < objectives->len; i++)
    {
      MandateObjective        *objective = g_ptr_array_index (objectives, i);
      MandateObjectiveReading *last = mandate_objective_find_last_reading (self->reg, objective, self->as_of);

      if (g_strcmp0 (objective->state, "open") != 0)
        continue;

      n++;
      n_measured += last != NULL && strcmp (last->read_on, since) > 0;
    }

  if (n == 0)
    return;

  /* Translators: 1 and 2 are numbers, 3 is a day. */
  text = g_strdup_printf (mandate_pack_say_count (self, "%1$u of %2$u live objective was measured in the three months up to %3$s.", "%1$u of %2$u live objectives were measured in the three months up to %3$s.", n),
                          n_measured, n, day);
  mandate_pack_add_paragraph (blocks, text);
}

/* Each with its drawing and its readings, also those that were corrected (6.2, 9.1). */
static void
add_trends (const MandatePackContext *self,
            GPtrArray                *blocks,
            GPtrArray                *objectives)
{
  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("How far they have come")), "readings", "9.1")->heading.contents_level = 2;

  for (guint i = 0; i < objectives->len; i++)
    {
      MandateObjective *objective = g_ptr_array_index (objectives, i);
      g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (self->reg, objective, self->as_of);
      g_autoptr (MandateTrend) trend = mandate_objective_make_trend (self->reg, progress, self->as_of, NULL, self->translation);

      mandate_pack_add_heading (blocks, 3, objective->title, NULL, NULL);

      if (trend->points->len > 0)
        g_ptr_array_add (blocks, mandate_block_new_trend (g_steal_pointer (&trend)));
      else
        mandate_pack_add_note (blocks, trend->sentence);
    }
}

/* Which objectives serve a goal; that none does is said. */
static MandateText *
make_servants (const MandatePackContext *self,
               MandateBusinessGoal      *goal)
{
  g_autoptr (GPtrArray) objectives = mandate_business_goal_list_objectives (self->reg, mandate_record_get_id (MANDATE_RECORD (goal)));
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < objectives->len; i++)
    append_line (self, text, ((MandateObjective *) g_ptr_array_index (objectives, i))->title);

  if (objectives->len == 0)
    append_line (self, text, NULL);

  return text;
}

static void
add_goals (const MandatePackContext *self,
           GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) goals = mandate_pack_list (self, MANDATE_TYPE_BUSINESS_GOAL, NULL, NULL, "title");
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Business goals")), "business-goals", "5.1 a");

  if (goals->len == 0)
    {
      mandate_pack_add_nothing (self, blocks, "business-goal", mandate_pack_say (self, N_ ("No business goals are on record.")));
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
      mandate_row_add_cell (row, make_servants (self, goal));
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
      add_measured (self, blocks, objectives);
      table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, objective_columns, G_N_ELEMENTS (objective_columns));
      for (guint i = 0; i < objectives->len; i++)
        add_objective_row (self, table, g_ptr_array_index (objectives, i));

      add_plans (self, blocks, objectives);
      add_compatibility (self, blocks, objectives);
      add_trends (self, blocks, objectives);
    }

  add_goals (self, blocks);

  return blocks;
}
