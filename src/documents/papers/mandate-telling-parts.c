/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who hears about what, what people said back, and who was taught (7.2 to 7.4). */

#include "config.h"

#include "mandate-telling-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-records.h"
#include "mandate-telling-map.h"
#include "mandate-training-roll.h"

#define MAX_SUBJECTS 12

static const MandateColumnSpec feedback_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.7, MANDATE_ALIGN_START },
  { N_ ("What was said"), 3.2, MANDATE_ALIGN_START },
  { N_ ("Answer"), 3, MANDATE_ALIGN_START },
  { N_ ("What followed"), 2, MANDATE_ALIGN_START },
  { N_ ("State"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec training_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Training"), 3, MANDATE_ALIGN_START },
  { N_ ("Who took part"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Did it work"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Proof"), 1.3, MANDATE_ALIGN_START },
};

static void
add_map_row (const MandatePackContext *self,
             MandateBlock             *table,
             const MandateTellingMap  *map,
             guint                     audience)
{
  MandateRow *row = mandate_block_add_row (table);

  mandate_pack_add_bold_cell (self, row, mandate_telling_map_get_audience (map, audience));

  for (guint i = 0; i < mandate_telling_map_get_n_subjects (map); i++)
    {
      const MandateTellingCell *cell = mandate_telling_map_get_cell (map, audience, i);
      g_autofree char          *number = cell->told->len > 0 ? g_strdup_printf ("%u", cell->told->len) : g_strdup ("\u2013");
      MandateText              *text = mandate_text_new_styled (cell->told->len > 0 ? MANDATE_SPAN_BOLD : MANDATE_SPAN_SECONDARY, number);

      if (cell->planned->len > 0)
        {
          mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
          mandate_text_append (text, MANDATE_SPAN_SECONDARY, mandate_pack_say (self, N_ ("planned")));
        }
      mandate_row_add_cell (row, text);
    }
}

/**
 * mandate_telling_part_add_coverage:
 * @self: a context
 * @blocks: where it goes
 *
 * Who heard about what in the last twelve months; empty fields are shown.
 */
void
mandate_telling_part_add_coverage (const MandatePackContext *self,
                                   GPtrArray                *blocks)
{
  g_autoptr (MandateTellingMap) map = mandate_telling_map_new (self->reg, self->as_of);
  const guint       n_subjects = MIN (mandate_telling_map_get_n_subjects (map), MAX_SUBJECTS);
  MandateColumnSpec columns[MAX_SUBJECTS + 1] = { { N_ ("Audience"), 1.8, MANDATE_ALIGN_START } };
  MandateBlock     *table;

  if (mandate_telling_map_get_n_audiences (map) == 0)
    return;

  for (guint i = 0; i < n_subjects; i++)
    columns[i + 1] = (MandateColumnSpec){ mandate_telling_map_get_subject (map, i), 1.2, MANDATE_ALIGN_START };

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Who heard about what")), NULL, NULL);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("Messages of the last twelve months, by audience and subject. A dash is a field in which nothing was told.")));
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, columns, n_subjects + 1);
  for (guint i = 0; i < mandate_telling_map_get_n_audiences (map); i++)
    add_map_row (self, table, map, i);
}

static MandateText *
make_said (const MandatePackContext *self,
           MandateFeedback          *feedback)
{
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, feedback->title);

  if (feedback->sender != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, feedback->sender);
    }
  if (feedback->content != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, feedback->content);
    }

  return text;
}

static MandateText *
make_answer (const MandatePackContext *self,
             MandateFeedback          *feedback)
{
  MandateText *text = mandate_pack_text_or (self, feedback->answer, mandate_pack_say (self, N_ ("none yet")));

  if (feedback->answered_on != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, feedback->answered_on);
    }

  return text;
}

static void
add_feedback_row (const MandatePackContext *self,
                  MandateBlock             *table,
                  MandateFeedback          *feedback)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (feedback);
  MandateAction   *action = mandate_register_find (self->reg, MANDATE_TYPE_ACTION, feedback->action);
  const gboolean   is_answered = feedback->answered_on != NULL;

  row->gap = mandate_pack_find_gap (self, link);
  mandate_pack_add_happened_cell (self, row, feedback->received_on, link);
  mandate_row_add_cell (row, make_said (self, feedback));
  mandate_row_add_cell (row, make_answer (self, feedback));
  mandate_pack_add_cell (self, row, action != NULL ? action->title : mandate_pack_say (self, N_ ("nothing more")));
  mandate_pack_add_mark_cell (row, is_answered ? MANDATE_MARK_SHOWN : row->gap > 0 ? MANDATE_MARK_GAP
                                                                                   : MANDATE_MARK_NOT_DUE,
                              is_answered ? mandate_pack_say (self, N_ ("Answered")) : mandate_pack_say (self, N_ ("Not answered yet")));
}

/**
 * mandate_telling_part_add_feedback:
 * @self: a context whose gaps are numbered
 * @blocks: where it goes
 *
 * What people said back, the answer, and what followed.
 */
void
mandate_telling_part_add_feedback (const MandatePackContext *self,
                                   GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) all = mandate_pack_list (self, MANDATE_TYPE_FEEDBACK, NULL, NULL, "-received_on,title");
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What was said back")), "feedback", "7.4")->heading.contents_level = 2;

  if (all->len == 0)
    {
      mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "feedback"), mandate_pack_say (self, N_ ("No feedback is on record.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, feedback_columns, G_N_ELEMENTS (feedback_columns));
  for (guint i = 0; i < all->len; i++)
    add_feedback_row (self, table, g_ptr_array_index (all, i));
}

static MandateText *
make_training (const MandatePackContext *self,
               MandateTraining          *training)
{
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, training->title);
  const char  *kind = mandate_pack_get_choice (self, training, "kind");
  const char  *teacher = mandate_pack_get_person_name (self, training->person);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, kind != NULL ? kind : "");
  if (teacher != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, ", ");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, teacher);
    }
  if (training->content != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, training->content);
    }

  return text;
}

/* The count with its whole, who is missing, and who of the top was there. */
static MandateText *
make_roll (const MandatePackContext *self,
           MandateTraining          *training)
{
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (self->reg, training, self->as_of);
  g_autofree char *counted = mandate_training_roll_describe (roll, self->translation);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GString) leaders = g_string_new (NULL);
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, counted);

  for (guint i = 0; i < roll->seats->len; i++)
    {
      const MandateTrainingSeat *seat = g_ptr_array_index (roll->seats, i);
      const char                *name = mandate_pack_get_person_name (self, mandate_record_get_id (MANDATE_RECORD (seat->person)));

      if (seat->presence == MANDATE_PRESENCE_MISSED || seat->presence == MANDATE_PRESENCE_UNKNOWN)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", name);
      else if (seat->person->is_top_management && seat->presence != MANDATE_PRESENCE_ON_LEAVE)
        g_string_append_printf (leaders, "%s%s", leaders->len > 0 ? ", " : "", name);
    }

  if (missing->len > 0)
    {
      /* Translators: %s are names. */
      g_autofree char *line = g_strdup_printf (mandate_pack_say (self, N_ ("Missing: %s")), missing->str);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, line);
    }
  if (leaders->len > 0)
    {
      /* Translators: %s are names. */
      g_autofree char *line = g_strdup_printf (mandate_pack_say (self, N_ ("Of top management: %s")), leaders->str);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, line);
    }

  return text;
}

static void
add_training_row (const MandatePackContext *self,
                  MandateBlock             *table,
                  MandateTraining          *training)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (training);
  /* Translators: %s is a day. */
  g_autofree char *planned = g_strdup_printf (mandate_pack_say (self, N_ ("Planned for %s")), training->planned_on != NULL ? training->planned_on : "\u2013");
  MandateText     *proof = mandate_text_new (NULL);

  mandate_pack_append_evidence (self, proof, link);
  if (mandate_text_get_n_spans (proof) == 0)
    mandate_text_append (proof, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("none attached")));

  row->gap = mandate_pack_find_gap (self, link);
  if (training->held_on != NULL)
    mandate_pack_add_happened_cell (self, row, training->held_on, link);
  else
    mandate_pack_add_cell (self, row, planned);
  mandate_row_add_cell (row, make_training (self, training));
  mandate_row_add_cell (row, training->held_on != NULL ? make_roll (self, training) : mandate_text_new ("\u2013"));
  mandate_row_add_cell (row, training->held_on != NULL ? mandate_pack_text_or (self, training->effect, mandate_pack_say (self, N_ ("not looked at yet"))) : mandate_text_new ("\u2013"));
  mandate_row_add_cell (row, proof);
}

/**
 * mandate_telling_part_add_trainings:
 * @self: a context whose gaps are numbered
 * @blocks: where it goes
 *
 * Who was taught, of all who should be, and whether it helped; the briefings of
 * leaders are among them.
 */
void
mandate_telling_part_add_trainings (const MandatePackContext *self,
                                    GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) all = mandate_pack_list (self, MANDATE_TYPE_TRAINING, NULL, NULL, "-held_on,-planned_on,title");
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Trainings and briefings")), "trainings", "7.2,7.3")->heading.contents_level = 2;

  if (all->len == 0)
    {
      mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "training"), mandate_pack_say (self, N_ ("No training is on record.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, training_columns, G_N_ELEMENTS (training_columns));
  for (guint i = 0; i < all->len; i++)
    add_training_row (self, table, g_ptr_array_index (all, i));
}
