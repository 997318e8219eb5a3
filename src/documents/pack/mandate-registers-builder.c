/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The registers of what went wrong and what was done (10.2), and of what was decided about risks (6.1, 8.3). */

#include "config.h"

#include "mandate-registers-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandateColumnSpec observation_columns[] = {
  { N_ ("Seen on"), 1.3, MANDATE_ALIGN_START },
  { N_ ("Observation"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Cause"), 2, MANDATE_ALIGN_START },
  { N_ ("Correction, and what follows"), 2.8, MANDATE_ALIGN_START },
  { N_ ("State"), 1.6, MANDATE_ALIGN_START },
};

static const MandateColumnSpec risk_columns[] = {
  { N_ ("Decided on"), 1.3, MANDATE_ALIGN_START },
  { N_ ("Risk"), 3, MANDATE_ALIGN_START },
  { N_ ("Decision"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Risk owner"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Treatment"), 2.2, MANDATE_ALIGN_START },
};

/* “Order the safe, Bo Reyes, 2026-11-01: Done” */
static void
append_action (const MandatePackContext *self,
               MandateText              *text,
               MandateAction            *action)
{
  const char *owner = mandate_pack_get_person_name (self, action->owner);
  GString    *line = g_string_new (action->title);

  if (owner != NULL)
    g_string_append_printf (line, ", %s", owner);
  if (action->due_on != NULL)
    g_string_append_printf (line, ", %s", action->due_on);
  g_string_append_printf (line, ": %s", mandate_pack_get_choice (self, action, "state"));

  mandate_text_append_line (text, MANDATE_SPAN_PLAIN, line->str);
  g_string_free (line, TRUE);

  if (action->effect_checked_on != NULL)
    {
      g_autofree char *effect = g_strconcat (action->effect_checked_on, action->effect != NULL ? ": " : "", action->effect, NULL);

      mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, effect);
    }
}

static MandateText *
make_follow_up (const MandatePackContext *self,
                MandateObservation       *observation)
{
  g_autoptr (GPtrArray) actions = mandate_pack_list (self, MANDATE_TYPE_ACTION, "observation", mandate_record_get_id (MANDATE_RECORD (observation)), "due_on,title");
  MandateText *text = mandate_text_new (NULL);

  mandate_text_append_line (text, MANDATE_SPAN_PLAIN, observation->correction);
  mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, observation->corrected_on);
  for (guint i = 0; i < actions->len; i++)
    append_action (self, text, g_ptr_array_index (actions, i));

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("none")));

  return text;
}

static gboolean
is_closed (const MandatePackContext *self,
           MandateObservation       *observation)
{
  return observation->closed_on != NULL && strcmp (observation->closed_on, self->as_of) <= 0;
}

static void
add_observation_row (const MandatePackContext *self,
                     MandateBlock             *table,
                     MandateObservation       *observation)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (observation);
  g_autofree char *meeting = observation->review != NULL ? g_strconcat ("review/", observation->review, NULL) : NULL;
  g_autofree char *target = mandate_pack_find_target (self, meeting);
  MandateText     *what = mandate_text_new_styled (MANDATE_SPAN_BOLD, observation->title);
  MandateText     *state = mandate_text_new (NULL);

  mandate_text_append_line (what, MANDATE_SPAN_SECONDARY, mandate_pack_get_choice (self, observation, "kind"));
  mandate_text_append_line (what, MANDATE_SPAN_SECONDARY, mandate_pack_get_choice (self, observation, "source"));
  mandate_pack_append_reference (self, what, target);
  mandate_text_append_line (what, MANDATE_SPAN_PLAIN, observation->description);

  if (is_closed (self, observation))
    {
      mandate_text_append_mark (state, MANDATE_MARK_SHOWN, mandate_pack_say (self, N_ ("Closed")));
      mandate_text_append_line (state, MANDATE_SPAN_SECONDARY, observation->closed_on);
      mandate_text_append_line (state, MANDATE_SPAN_SECONDARY, observation->closing_reason);
    }
  else
    {
      mandate_text_append_mark (state, MANDATE_MARK_IN_PART, mandate_pack_say (self, N_ ("Open")));
      mandate_text_append_line (state, MANDATE_SPAN_SECONDARY, mandate_pack_get_person_name (self, observation->owner));
    }

  row->gap = mandate_pack_find_gap (self, link);
  mandate_pack_add_cell (self, row, observation->seen_on);
  mandate_row_add_cell (row, what);
  mandate_row_add_cell (row, mandate_pack_text_or (self, observation->cause, mandate_pack_say (self, N_ ("not stated"))));
  mandate_row_add_cell (row, make_follow_up (self, observation));
  mandate_row_add_cell (row, state);
}

/**
 * mandate_pack_add_observations:
 * @self: a context whose gaps are numbered
 * @blocks: (element-type MandateBlock): where it is added
 *
 * Adds the register of nonconformities, weaknesses and ideas: cause, correction,
 * corrective action and whether it helped (10.1, 10.2).
 */
void
mandate_pack_add_observations (const MandatePackContext *self,
                               GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) observations = mandate_pack_list (self, MANDATE_TYPE_OBSERVATION, NULL, NULL, "-seen_on,title");
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Nonconformities, weaknesses and ideas")), "observations", "10.1,10.2");
  MandateBlock *table;
  guint         n_closed = 0;

  heading->heading.contents_level = 2;

  if (observations->len == 0)
    {
      mandate_pack_add_nothing (self, blocks, "observation", mandate_pack_say (self, N_ ("No nonconformity, weakness or idea is on record.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, observation_columns, G_N_ELEMENTS (observation_columns));
  for (guint i = 0; i < observations->len; i++)
    {
      n_closed += is_closed (self, g_ptr_array_index (observations, i));
      add_observation_row (self, table, g_ptr_array_index (observations, i));
    }

  /* Translators: how many of all observations. */
  heading->heading.note = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u closed")), n_closed, observations->len);
}

/* How the treatment went on, the latest first. */
static MandateText *
make_treatment (const MandatePackContext *self,
                MandateRiskDecision      *risk)
{
  g_autoptr (GPtrArray) states = mandate_pack_list (self, MANDATE_TYPE_RISK_STATE, "risk_decision", mandate_record_get_id (MANDATE_RECORD (risk)), "-noted_on");
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < states->len; i++)
    {
      const MandateRiskState *state = g_ptr_array_index (states, i);
      g_autofree char        *line = NULL;

      if (strcmp (state->noted_on, self->as_of) > 0)
        continue;

      line = g_strdup_printf ("%s: %s", state->noted_on, mandate_pack_get_choice (self, (gpointer) state, "state"));
      mandate_text_append_line (text, mandate_text_get_n_spans (text) == 0 ? MANDATE_SPAN_BOLD : MANDATE_SPAN_PLAIN, line);
      mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, state->note);
    }

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, "\u2013");

  return text;
}

static void
append_named (const MandatePackContext *self,
              MandateText              *text,
              const char               *label,
              const char               *value)
{
  g_autofree char *line = value != NULL ? g_strdup_printf ("%s: %s", label, value) : NULL;

  mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, line);
}

static void
add_risk_row (const MandatePackContext *self,
              MandateBlock             *table,
              MandateRiskDecision      *risk)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (risk);
  g_autofree char *meeting = risk->review != NULL ? g_strconcat ("review/", risk->review, NULL) : NULL;
  g_autofree char *target = mandate_pack_find_target (self, meeting);
  MandateText     *what = mandate_text_new (risk->title);
  MandateText     *decision = mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_get_choice (self, risk, "decision"));

  mandate_text_append_line (what, MANDATE_SPAN_SECONDARY, risk->reason);
  mandate_pack_append_reference (self, decision, target);
  mandate_text_append_line (decision, MANDATE_SPAN_SECONDARY, mandate_pack_get_person_name (self, risk->decided_by));
  append_named (self, decision, mandate_pack_say (self, N_ ("treated by")), risk->due_on);
  append_named (self, decision, mandate_pack_say (self, N_ ("looked at again on")), risk->review_on);

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, mandate_pack_text_or (self, risk->decided_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_row_add_cell (row, what);
  mandate_row_add_cell (row, decision);
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, risk->owner), mandate_pack_say (self, N_ ("nobody"))));
  mandate_row_add_cell (row, make_treatment (self, risk));
}

/**
 * mandate_pack_add_risk_decisions:
 * @self: a context whose gaps are numbered
 * @blocks: (element-type MandateBlock): where it is added
 *
 * Adds what was decided about risks, and how the treatment went on; nothing
 * where the organisation keeps its risks elsewhere.
 */
void
mandate_pack_add_risk_decisions (const MandatePackContext *self,
                                 GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) risks = mandate_pack_list (self, MANDATE_TYPE_RISK_DECISION, NULL, NULL, "-decided_on,title");
  MandateBlock *heading;
  MandateBlock *table;

  if (risks->len == 0)
    return;

  heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Decisions about risks")), "risk-decisions", "6.1,8.3");
  heading->heading.contents_level = 2;
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, risk_columns, G_N_ELEMENTS (risk_columns));
  for (guint i = 0; i < risks->len; i++)
    add_risk_row (self, table, g_ptr_array_index (risks, i));
}
