/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-telling-parts.h"
#include "mandate-telling.h"

static const MandatePartSpec communications_part = {
  .id = "communications",
  .title = N_ ("Communication plan and log"),
  .question = N_ ("What was said to whom, on which day, in which way, and what is still to be said?"),
  .running_head = N_ ("7.4 Communication"),
  .clause = "7.4",
  .tags = "5.1 d,7.2,7.3,7.4",
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

static const MandateColumnSpec log_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Subject"), 3.2, MANDATE_ALIGN_START },
  { N_ ("Sent by"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Audience"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Channel"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Proof"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec rhythm_columns[] = {
  { N_ ("What is told"), 2.6, MANDATE_ALIGN_START },
  { N_ ("When"), 1.9, MANDATE_ALIGN_START },
  { N_ ("To whom"), 1.7, MANDATE_ALIGN_START },
  { N_ ("How"), 1.6, MANDATE_ALIGN_START },
  { N_ ("By whom"), 1.7, MANDATE_ALIGN_START },
  { N_ ("State"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec plan_columns[] = {
  { N_ ("Planned on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Subject"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Sent by"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Audience"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Channel"), 1.5, MANDATE_ALIGN_START },
  { N_ ("State"), 1.3, MANDATE_ALIGN_START },
};

static MandateText *
make_subject (const MandatePackContext *self,
              MandateCommunication     *communication)
{
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, communication->title);
  const char  *kind = mandate_pack_get_choice (self, communication, "kind");

  if (kind != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, kind);
    }

  if (communication->message != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, communication->message);
    }

  return text;
}

static void
add_sender_cells (const MandatePackContext *self,
                  MandateRow               *row,
                  MandateCommunication     *communication)
{
  const char *not_stated = mandate_pack_say (self, N_ ("not stated"));

  mandate_row_add_cell (row, make_subject (self, communication));
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, communication->sent_by), not_stated));
  mandate_row_add_cell (row, mandate_pack_text_or (self, communication->audience, not_stated));
  mandate_row_add_cell (row, mandate_pack_text_or (self, communication->channel, not_stated));
}

static void
add_log_row (const MandatePackContext *self,
             MandateBlock             *table,
             MandateCommunication     *communication)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (communication);
  MandateText     *proof = mandate_text_new (NULL);

  mandate_pack_append_evidence (self, proof, link);
  if (mandate_text_get_n_spans (proof) == 0)
    mandate_text_append (proof, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("none attached")));

  row->gap = mandate_pack_find_gap (self, link);
  mandate_pack_add_happened_cell (self, row, communication->sent_on, link);
  add_sender_cells (self, row, communication);
  mandate_row_add_cell (row, proof);
}

static void
add_plan_row (const MandatePackContext *self,
              MandateBlock             *table,
              MandateCommunication     *communication)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (communication);
  const gboolean   is_late = communication->planned_on != NULL && strcmp (communication->planned_on, self->as_of) < 0;

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, mandate_pack_text_or (self, communication->planned_on, mandate_pack_say (self, N_ ("no date"))));
  add_sender_cells (self, row, communication);
  mandate_pack_add_mark_cell (row, is_late ? MANDATE_MARK_GAP : MANDATE_MARK_NOT_DUE,
                              is_late ? mandate_pack_say (self, N_ ("Overdue")) : mandate_pack_say (self, N_ ("Not due")));
}

static MandateText *
make_planned (const MandatePackContext *self,
              MandateCommunicationPlan *plan)
{
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, plan->title);
  const char  *subject = mandate_pack_get_choice (self, plan, "subject");

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, subject != NULL ? subject : "");

  return text;
}

/* The rhythm, and the next day that follows from it. */
static MandateText *
make_time (const MandatePackContext *self,
           MandateCommunicationPlan *plan,
           const char               *next)
{
  g_autofree char *rhythm = mandate_telling_describe_rhythm (plan, self->translation);
  MandateText     *text = mandate_pack_text_or (self, rhythm, mandate_pack_say (self, N_ ("not stated")));
  /* Translators: %s is a day. */
  g_autofree char *line = next != NULL ? g_strdup_printf (mandate_pack_say (self, N_ ("next on %s")), next) : NULL;

  if (line != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, line);
    }

  return text;
}

static void
add_rhythm_row (const MandatePackContext *self,
                MandateBlock             *table,
                MandateCommunicationPlan *plan)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (plan);
  g_autofree char *next = mandate_telling_get_next_day (self->reg, plan, self->as_of);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));
  const gboolean   is_late = next != NULL && strcmp (next, self->as_of) < 0;

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, make_planned (self, plan));
  mandate_row_add_cell (row, make_time (self, plan, next));
  mandate_row_add_cell (row, mandate_pack_text_or (self, plan->audience, not_stated));
  mandate_row_add_cell (row, mandate_pack_text_or (self, plan->channel, not_stated));
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, plan->person), not_stated));
  mandate_pack_add_mark_cell (row, is_late ? MANDATE_MARK_GAP : MANDATE_MARK_SHOWN,
                              is_late ? mandate_pack_say (self, N_ ("Overdue")) : plan->first_on != NULL ? mandate_pack_say (self, N_ ("On time"))
                                                                                                         : mandate_pack_say (self, N_ ("As it comes")));
}

/* What is told, when, to whom, how and by whom (7.4 a to d). */
static void
add_rhythm (const MandatePackContext *self,
            GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) plans = mandate_pack_list (self, MANDATE_TYPE_COMMUNICATION_PLAN, NULL, NULL, "first_on,title");
  MandateBlock *table = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What is to be said")), "telling-plan", "7.4")->heading.contents_level = 2;

  for (guint i = 0; i < plans->len; i++)
    {
      if (!mandate_telling_is_active (g_ptr_array_index (plans, i), self->as_of))
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, rhythm_columns, G_N_ELEMENTS (rhythm_columns));

      add_rhythm_row (self, table, g_ptr_array_index (plans, i));
    }

  if (table == NULL)
    mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "communication-plan"), mandate_pack_say (self, N_ ("No plan says what is told, when, to whom and how.")));
}

static void
add_log (const MandatePackContext *self,
         GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) communications = mandate_pack_list (self, MANDATE_TYPE_COMMUNICATION, NULL, NULL, "-sent_on,title");
  MandateBlock *table = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What was said")), "telling-log", "5.1 d,7.4");

  for (guint i = 0; i < communications->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (communications, i);

      if (communication->sent_on == NULL)
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, log_columns, G_N_ELEMENTS (log_columns));

      add_log_row (self, table, communication);
    }

  if (table == NULL)
    mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "communication"), mandate_pack_say (self, N_ ("Nothing that was said is on record.")));
}

static void
add_plan (const MandatePackContext *self,
          GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) communications = mandate_pack_list (self, MANDATE_TYPE_COMMUNICATION, NULL, NULL, "planned_on,title");
  MandateBlock *table = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What is planned")), NULL, NULL);

  for (guint i = 0; i < communications->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (communications, i);

      if (communication->sent_on != NULL)
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, plan_columns, G_N_ELEMENTS (plan_columns));

      add_plan_row (self, table, communication);
    }

  if (table == NULL)
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("Nothing further is planned.")));
}

/**
 * mandate_build_communications:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_communications (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &communications_part);

  if (mandate_pack_is_section_empty (self, MANDATE_SECTION_COMMUNICATIONS))
    {
      mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_COMMUNICATIONS);
      return blocks;
    }

  add_rhythm (self, blocks);
  add_log (self, blocks);
  add_plan (self, blocks);
  mandate_telling_part_add_coverage (self, blocks);
  mandate_telling_part_add_feedback (self, blocks);
  mandate_telling_part_add_trainings (self, blocks);

  return blocks;
}
