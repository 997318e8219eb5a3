/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions and the actions that follow from them, with their state on the day of the document. */

#include "config.h"

#include "mandate-follow-up.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-minutes.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandateColumnSpec decision_columns[] = {
  { N_ ("Decided on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Decision"), 5.4, MANDATE_ALIGN_START },
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
 * mandate_pack_list_review_actions:
 * @self: a context
 * @review: a review
 *
 * Returns: (transfer container) (element-type MandateAction): what is to be done
 *   after it, what is due first before the rest
 */
GPtrArray *
mandate_pack_list_review_actions (const MandatePackContext *self,
                                  MandateReview            *review)
{
  g_autoptr (GPtrArray) own = mandate_minutes_list_actions (self->reg, review);
  GPtrArray *actions = mandate_pack_list (self, MANDATE_TYPE_ACTION, NULL, NULL, "due_on,title");

  for (guint i = actions->len; i > 0; i--)
    if (!g_ptr_array_find (own, g_ptr_array_index (actions, i - 1), NULL))
      g_ptr_array_remove_index (actions, i - 1);

  return actions;
}

/* Whether the minutes of a review show what came of it. */
static gboolean
is_in_minutes (const MandatePackContext *self,
               const char               *review)
{
  MandateReview *found = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, review);

  return found != NULL && mandate_pack_has_minutes (self, found);
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
    if (is_in_minutes (self, ((MandateDecision *) g_ptr_array_index (decisions, i - 1))->review))
      g_ptr_array_remove_index (decisions, i - 1);

  return decisions;
}

GPtrArray *
mandate_pack_list_loose_actions (const MandatePackContext *self)
{
  GPtrArray *actions = mandate_pack_list (self, MANDATE_TYPE_ACTION, NULL, NULL, "due_on,title");

  for (guint i = actions->len; i > 0; i--)
    {
      const MandateAction   *action = g_ptr_array_index (actions, i - 1);
      const MandateDecision *decision = mandate_register_find (self->reg, MANDATE_TYPE_DECISION, action->decision);

      if (is_in_minutes (self, action->review) || (decision != NULL && is_in_minutes (self, decision->review)))
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

static void
add_decision_row (const MandatePackContext *self,
                  MandateBlock             *table,
                  MandateDecision          *decision)
{
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

  /* Where nothing was to be decided, nobody has to do anything. */
  if (g_strcmp0 (decision->kind, "none") == 0)
    {
      mandate_row_add_cell (row, mandate_text_new ("\u2013"));
      mandate_row_add_cell (row, mandate_text_new ("\u2013"));
      return;
    }

  add_owner_cell (self, row, decision->owner);
  add_day_cell (self, row, decision->due_on);
}

/**
 * mandate_pack_add_decisions:
 * @self: a pack that is being written
 * @blocks: (element-type MandateBlock): where to add
 * @decisions: (element-type MandateDecision): what to list
 *
 * Adds the decisions as a table, by their kind (9.3.3: improvement and change
 * stand apart from the rest).
 */
void
mandate_pack_add_decisions (const MandatePackContext *self,
                            GPtrArray                *blocks,
                            GPtrArray                *decisions)
{
  MandateBlock       *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, decision_columns, G_N_ELEMENTS (decision_columns));
  const MandateField *kind = mandate_record_type_find_field (MANDATE_TYPE_DECISION, "kind", NULL);

  for (const MandateChoice *choice = kind->choices; choice->value != NULL; choice++)
    {
      gboolean has_band = FALSE;

      for (guint i = 0; i < decisions->len; i++)
        {
          MandateDecision *decision = g_ptr_array_index (decisions, i);

          if (g_strcmp0 (decision->kind, choice->value) != 0)
            continue;

          if (!has_band)
            mandate_block_add_band_row (table, mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_translate (self->translation, choice->label)), NULL);
          has_band = TRUE;
          add_decision_row (self, table, decision);
        }
    }
}

static gboolean
is_overdue (const MandatePackContext *self,
            const MandateAction      *action)
{
  return action->due_on != NULL && strcmp (action->due_on, self->as_of) < 0;
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
  else if (is_overdue (self, action))
    mandate_pack_add_mark_cell (row, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("Overdue")));
  else
    mandate_pack_add_mark_cell (row, MANDATE_MARK_NOT_DUE, mandate_pack_say (self, N_ ("Not due")));
}

/* What top management added to it stands below its title. */
static MandateText *
make_title (const MandatePackContext *self,
            MandateAction            *action)
{
  MandateText *text = mandate_text_new (action->title);

  if (g_strcmp0 (action->priority, "high") == 0)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("high priority")));
    }

  if (action->escalated_on != NULL)
    {
      const char      *name = mandate_pack_get_person_name (self, action->escalated_to);
      g_autofree char *escalated = name != NULL ? g_strdup_printf (/* Translators: %1$s is a person, %2$s a day. */
                                                                   mandate_pack_say (self, N_ ("escalated to %1$s on %2$s")), name, action->escalated_on)
                                                : g_strdup_printf (/* Translators: %s is a day. */
                                                                   mandate_pack_say (self, N_ ("escalated on %s")), action->escalated_on);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, escalated);
    }

  if (action->comment != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, action->comment);
    }

  return text;
}

/* “2026-05-04: It is in the list.” */
static void
append_day (MandateText *text,
            const char  *day,
            const char  *words)
{
  if (day != NULL)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, day);
  if (day != NULL && words != NULL)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, ": ");
  if (words != NULL)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, words);
}

static MandateText *
make_outcome (const MandatePackContext *self,
              MandateAction            *action)
{
  const gboolean is_waiting = g_strcmp0 (action->state, "open") == 0 && !is_overdue (self, action);
  MandateText   *text = mandate_text_new (NULL);

  append_day (text, action->done_on, action->outcome);
  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, is_waiting ? MANDATE_SPAN_PLAIN : MANDATE_SPAN_BOLD, is_waiting ? "\u2013" : mandate_pack_say (self, N_ ("none")));

  if (g_strcmp0 (action->state, "done") != 0 && action->effect == NULL && action->effect_checked_on == NULL)
    return text;

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

  if (action->effect_checked_on == NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("effect not checked")));
      return text;
    }

  append_day (text, action->effect_checked_on, action->effect);

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
      mandate_row_add_cell (row, make_title (self, action));
      add_owner_cell (self, row, action->owner);
      add_day_cell (self, row, action->due_on);
      add_state_cell (self, row, action);
      mandate_row_add_cell (row, make_outcome (self, action));
    }
}
