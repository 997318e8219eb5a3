/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions and the actions that follow from them, with their state on the day of the document. */

#include "config.h"

#include "mandate-follow-up.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandateColumnSpec decision_columns[] = {
  { N_ ("Decided on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Decision"), 4.4, MANDATE_ALIGN_START },
  { N_ ("Kind"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Due on"), 1.5, MANDATE_ALIGN_START },
};

static const MandateColumnSpec action_columns[] = {
  { N_ ("Action"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Due on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("State"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Outcome, and whether it helped"), 3, MANDATE_ALIGN_START },
};

/**
 * mandate_pack_list_actions:
 * @self: a context
 * @decisions: (element-type MandateDecision): decisions
 *
 * Returns: (transfer container) (element-type MandateAction): the actions that
 *   follow from them, in the order of the decisions
 */
GPtrArray *
mandate_pack_list_actions (const MandatePackContext *self,
                           GPtrArray                *decisions)
{
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < decisions->len; i++)
    {
      g_autoptr (GPtrArray) own = mandate_pack_list (self, MANDATE_TYPE_ACTION, "decision", mandate_record_get_id (g_ptr_array_index (decisions, i)), "due_on,title");

      g_ptr_array_extend (actions, own, NULL, NULL);
    }

  return actions;
}

/* Whether the minutes of a review show it. */
static gboolean
is_in_minutes (const MandatePackContext *self,
               MandateDecision          *decision)
{
  MandateReview *review = decision != NULL ? mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, decision->review) : NULL;

  return review != NULL && mandate_pack_is_management_review (review) && mandate_review_was_held (review);
}

/**
 * mandate_pack_list_loose_decisions:
 * @self: a context
 *
 * Returns: (transfer container) (element-type MandateDecision): the decisions
 *   that no minutes show
 */
GPtrArray *
mandate_pack_list_loose_decisions (const MandatePackContext *self)
{
  GPtrArray *decisions = mandate_pack_list (self, MANDATE_TYPE_DECISION, NULL, NULL, "-decided_on,title");

  for (guint i = decisions->len; i > 0; i--)
    if (is_in_minutes (self, g_ptr_array_index (decisions, i - 1)))
      g_ptr_array_remove_index (decisions, i - 1);

  return decisions;
}

GPtrArray *
mandate_pack_list_loose_actions (const MandatePackContext *self)
{
  GPtrArray *actions = mandate_pack_list (self, MANDATE_TYPE_ACTION, NULL, NULL, "due_on,title");

  for (guint i = actions->len; i > 0; i--)
    {
      const MandateAction *action = g_ptr_array_index (actions, i - 1);

      if (is_in_minutes (self, mandate_register_find (self->reg, MANDATE_TYPE_DECISION, action->decision)))
        g_ptr_array_remove_index (actions, i - 1);
    }

  return actions;
}

static void
add_owner_cell (const MandatePackContext *self,
                MandateRow               *row,
                const char               *person)
{
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, person), mandate_pack_say (self, N_ ("nobody"))));
}

static void
add_day_cell (const MandatePackContext *self,
              MandateRow               *row,
              const char               *day)
{
  mandate_row_add_cell (row, mandate_pack_text_or (self, day, mandate_pack_say (self, N_ ("no date"))));
}

/**
 * mandate_pack_add_decisions:
 * @self: a pack that is being written
 * @blocks: (element-type MandateBlock): where to add
 * @decisions: (element-type MandateDecision): what to list
 *
 * Adds the decisions as a table.
 */
void
mandate_pack_add_decisions (const MandatePackContext *self,
                            GPtrArray                *blocks,
                            GPtrArray                *decisions)
{
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, decision_columns, G_N_ELEMENTS (decision_columns));

  for (guint i = 0; i < decisions->len; i++)
    {
      MandateDecision *decision = g_ptr_array_index (decisions, i);
      MandateRow      *row = mandate_block_add_row (table);
      g_autofree char *link = mandate_pack_make_link (decision);
      MandateText     *what = mandate_text_new (decision->title);

      if (decision->reason != NULL)
        {
          mandate_text_append (what, MANDATE_SPAN_PLAIN, "\n");
          mandate_text_append (what, MANDATE_SPAN_SECONDARY, decision->reason);
        }

      row->gap = mandate_pack_find_gap (self, link);
      add_day_cell (self, row, decision->decided_on);
      mandate_row_add_cell (row, what);
      mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, decision, "kind"));
      add_owner_cell (self, row, decision->owner);
      add_day_cell (self, row, decision->due_on);
    }
}

static void
add_state_cell (const MandatePackContext *self,
                MandateRow               *row,
                MandateAction            *action)
{
  const char *word = mandate_pack_get_choice (self, action, "state");

  if (g_strcmp0 (action->state, "done") == 0)
    mandate_pack_add_mark_cell (row, MANDATE_MARK_SHOWN, word);
  else if (g_strcmp0 (action->state, "open") != 0)
    mandate_pack_add_cell (self, row, word);
  else if (action->due_on != NULL && strcmp (action->due_on, self->as_of) < 0)
    mandate_pack_add_mark_cell (row, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("Overdue")));
  else
    mandate_pack_add_mark_cell (row, MANDATE_MARK_NOT_DUE, mandate_pack_say (self, N_ ("Not due")));
}

static MandateText *
make_outcome (const MandatePackContext *self,
              MandateAction            *action)
{
  MandateText *text = mandate_pack_text_or_none (self, action->outcome);

  if (action->done_on != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, action->done_on);
    }

  if (g_strcmp0 (action->state, "done") != 0 && action->effect == NULL && action->effect_checked_on == NULL)
    return text;

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

  if (action->effect_checked_on == NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("effect not checked")));
      return text;
    }

  mandate_text_append (text, MANDATE_SPAN_PLAIN, action->effect_checked_on);
  if (action->effect != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, ": ");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, action->effect);
    }

  return text;
}

/**
 * mandate_pack_add_actions:
 * @self: a pack that is being written
 * @blocks: (element-type MandateBlock): where to add
 * @actions: (element-type MandateAction): what to list
 *
 * Adds the actions as a table.
 */
void
mandate_pack_add_actions (const MandatePackContext *self,
                          GPtrArray                *blocks,
                          GPtrArray                *actions)
{
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, action_columns, G_N_ELEMENTS (action_columns));

  for (guint i = 0; i < actions->len; i++)
    {
      MandateAction   *action = g_ptr_array_index (actions, i);
      MandateRow      *row = mandate_block_add_row (table);
      g_autofree char *link = mandate_pack_make_link (action);

      row->gap = mandate_pack_find_gap (self, link);
      mandate_pack_add_cell (self, row, action->title);
      add_owner_cell (self, row, action->owner);
      add_day_cell (self, row, action->due_on);
      add_state_cell (self, row, action);
      mandate_row_add_cell (row, make_outcome (self, action));
    }
}
