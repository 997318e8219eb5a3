/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a meeting was told, what was said, and what it concluded (9.3.2, 9.3.3). */

#include "config.h"

#include "mandate-minutes-sections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-date-words.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandateColumnSpec input_columns[] = {
  { "", 0.4, MANDATE_ALIGN_START },
  { N_ ("Input, in our words"), 2.6, MANDATE_ALIGN_START },
  { N_ ("What was said"), 5, MANDATE_ALIGN_START },
};

/* Where the records were frozen when the meeting was held. */
static const MandateColumnSpec prepared_columns[] = {
  { "", 0.4, MANDATE_ALIGN_START },
  { N_ ("Input, in our words"), 1.6, MANDATE_ALIGN_START },
  { N_ ("What the records said"), 3.6, MANDATE_ALIGN_START },
  { N_ ("What was said"), 2.6, MANDATE_ALIGN_START },
};

static const MandateColumnSpec topic_columns[] = {
  { "", 0.4, MANDATE_ALIGN_START },
  { N_ ("Topic"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Known before"), 3.6, MANDATE_ALIGN_START },
  { N_ ("What was said"), 2.6, MANDATE_ALIGN_START },
};

static const MandateColumnSpec addendum_columns[] = {
  { N_ ("Written on"), 1.3, MANDATE_ALIGN_START },
  { N_ ("Written by"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Correction"), 5, MANDATE_ALIGN_START },
};

/* The letters of 9.3.2; the four parts of d share one. */
static const struct
{
  const char *input;
  const char *letter;
} letters[] = {
  { "earlier-actions", "a" },
  { "context-changes", "b" },
  { "interested-parties", "c" },
  { "nonconformities", "d" },
  { "measurements", "" },
  { "audit-results", "" },
  { "objectives", "" },
  { "feedback", "e" },
  { "risks", "f" },
  { "improvements", "g" },
};

static const char *
get_letter (const char *input)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (strcmp (letters[i].input, input) == 0)
      return letters[i].letter;

  return "\u2013";
}

static MandateReviewInput *
find_input (GPtrArray  *inputs,
            const char *wanted)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      MandateReviewInput *input = g_ptr_array_index (inputs, i);

      if (g_strcmp0 (input->input, wanted) == 0)
        return input;
    }

  return NULL;
}

static gboolean
was_looked_at (MandateReviewInput *input)
{
  return input != NULL && (input->content != NULL || input->nothing_because != NULL);
}

static MandateText *
make_said (const MandatePackContext *self,
           MandateReviewInput       *input)
{
  MandateText *text = mandate_text_new (NULL);

  if (!was_looked_at (input))
    {
      mandate_text_append_mark (text, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("not looked at")));
      return text;
    }

  if (input->content != NULL)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, input->content);

  if (input->nothing_because != NULL)
    {
      /* Translators: %s is a reason, a sentence of its own. */
      g_autofree char *nothing = g_strdup_printf (mandate_pack_say (self, N_ ("Nothing to report: %s")), input->nothing_because);

      if (input->content != NULL)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

      mandate_text_append (text, MANDATE_SPAN_PLAIN, nothing);
    }

  return text;
}

static guint
count_inputs (GPtrArray *inputs)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    n += was_looked_at (find_input (inputs, letters[i].input));

  return n;
}

/* (nullable): the day on which the records were frozen for the meeting. */
static const char *
find_frozen_day (GPtrArray *inputs)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const MandateReviewInput *input = g_ptr_array_index (inputs, i);

      if (input->prepared != NULL && input->prepared_on != NULL)
        return input->prepared_on;
    }

  return NULL;
}

static void
add_input_row (const MandatePackContext *self,
               MandateBlock             *table,
               const MandateChoice      *wanted,
               MandateReviewInput       *input,
               gboolean                  has_prepared)
{
  MandateRow *row = mandate_block_add_row (table);

  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, get_letter (wanted->value)));
  mandate_pack_add_cell (self, row, mandate_translate (self->translation, wanted->label));
  if (has_prepared)
    mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_SECONDARY, input != NULL && input->prepared != NULL ? input->prepared : "\u2013"));
  mandate_row_add_cell (row, make_said (self, input));
}

/**
 * mandate_minutes_add_inputs:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @review: a management review
 *
 * Adds the inputs of 9.3.2 in their order: what the records said on the day,
 * where that was frozen, and what was said. The recommended one shows where it
 * was looked at.
 */
void
mandate_minutes_add_inputs (const MandatePackContext *self,
                            GPtrArray                *blocks,
                            MandateReview            *review)
{
  g_autoptr (GPtrArray) inputs = mandate_pack_list (self, MANDATE_TYPE_REVIEW_INPUT, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);
  const char   *frozen = find_frozen_day (inputs);
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Inputs")), NULL, "9.3.2");
  MandateBlock *table;

  /* Translators: how many of the inputs of a review were dealt with. */
  heading->heading.note = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u looked at")), count_inputs (inputs), (guint) G_N_ELEMENTS (letters));

  if (frozen != NULL)
    {
      g_autofree char *day = mandate_date_to_words (frozen, self->translation);
      /* Translators: %s is a day. */
      g_autofree char *note = g_strdup_printf (mandate_pack_say (self, N_ ("What the records said is as it was put before the meeting on %s; what changed since is not in it.")), day);

      mandate_pack_add_note (blocks, note);
      table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, prepared_columns, G_N_ELEMENTS (prepared_columns));
    }
  else
    {
      table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, input_columns, G_N_ELEMENTS (input_columns));
    }

  for (const MandateChoice *wanted = mandate_review_inputs; wanted->value != NULL; wanted++)
    {
      MandateReviewInput *input = find_input (inputs, wanted->value);

      if (!g_str_equal (wanted->value, MANDATE_REVIEW_RECOMMENDED_INPUT) || was_looked_at (input))
        add_input_row (self, table, wanted, input, frozen != NULL);
    }
}

static void
add_prose (const MandatePackContext *self,
           GPtrArray                *blocks,
           const char               *title,
           const char               *text)
{
  if (text == NULL)
    return;

  mandate_pack_add_heading (blocks, 2, title, NULL, NULL);
  mandate_pack_add_paragraph (blocks, text);
}

/**
 * mandate_minutes_add_topics:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @review: a meeting that is no management review, or an exercise
 *
 * Adds what was played, what was talked about, and what was learned.
 */
void
mandate_minutes_add_topics (const MandatePackContext *self,
                            GPtrArray                *blocks,
                            MandateReview            *review)
{
  g_autoptr (GPtrArray) topics = mandate_pack_list (self, MANDATE_TYPE_MEETING_TOPIC, "review", mandate_record_get_id (MANDATE_RECORD (review)), "position");
  MandateBlock *table = NULL;

  add_prose (self, blocks, mandate_pack_say (self, N_ ("Scenario")), review->scenario);

  for (guint i = 0; i < topics->len; i++)
    {
      const MandateMeetingTopic *topic = g_ptr_array_index (topics, i);
      g_autofree char           *number = g_strdup_printf ("%u", i + 1);
      MandateRow                *row;

      if (table == NULL)
        {
          mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Topics")), NULL, NULL);
          table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, topic_columns, G_N_ELEMENTS (topic_columns));
        }

      row = mandate_block_add_row (table);
      mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, number));
      mandate_pack_add_cell (self, row, topic->title);
      mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_SECONDARY, topic->prepared != NULL ? topic->prepared : "\u2013"));
      mandate_row_add_cell (row, mandate_pack_text_or (self, topic->content, mandate_pack_say (self, N_ ("nothing noted"))));
    }

  add_prose (self, blocks, mandate_pack_say (self, N_ ("Lessons")), review->lessons);
}

/* “In part. Suppliers were left out.” */
static void
add_conclusion (const MandatePackContext *self,
                MandateBlock             *facts,
                const char               *label,
                const char               *verdict,
                const char               *reason)
{
  MandateText *text = mandate_text_new (NULL);

  if (verdict != NULL)
    mandate_text_append (text, MANDATE_SPAN_BOLD, verdict);
  if (verdict != NULL && reason != NULL)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, ". ");
  if (reason != NULL)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, reason);
  if (verdict == NULL && reason == NULL)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not stated")));

  mandate_block_add_fact (facts, label, text);
}

static gboolean
has_conclusions (MandateReview *review)
{
  return review->suitable != NULL || review->suitability != NULL || review->adequate != NULL || review->adequacy != NULL ||
         review->effective != NULL || review->effectiveness != NULL;
}

/**
 * mandate_minutes_add_conclusions:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @review: a review
 *
 * Adds the verdicts on suitability, adequacy and effectiveness with their
 * reasons (9.3.1), which only a management review has to give, and the notes.
 */
void
mandate_minutes_add_conclusions (const MandatePackContext *self,
                                 GPtrArray                *blocks,
                                 MandateReview            *review)
{
  if (mandate_pack_is_management_review (review) || has_conclusions (review))
    {
      MandateBlock *facts;

      mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Conclusions")), NULL, mandate_pack_is_management_review (review) ? "9.3.1" : NULL);
      facts = mandate_pack_add_facts (blocks, TRUE);
      add_conclusion (self, facts, mandate_pack_say (self, N_ ("Suitability")), mandate_pack_get_choice (self, review, "suitable"), review->suitability);
      add_conclusion (self, facts, mandate_pack_say (self, N_ ("Adequacy")), mandate_pack_get_choice (self, review, "adequate"), review->adequacy);
      add_conclusion (self, facts, mandate_pack_say (self, N_ ("Effectiveness")), mandate_pack_get_choice (self, review, "effective"), review->effectiveness);
    }

  add_prose (self, blocks, mandate_pack_say (self, N_ ("Notes")), review->notes);
}

/**
 * mandate_minutes_add_addenda:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @review: a review
 *
 * Adds what was corrected after the review was closed (7.5.3); nothing where
 * nothing was.
 */
void
mandate_minutes_add_addenda (const MandatePackContext *self,
                             GPtrArray                *blocks,
                             MandateReview            *review)
{
  g_autoptr (GPtrArray) addenda = mandate_pack_list (self, MANDATE_TYPE_REVIEW_ADDENDUM, "review", mandate_record_get_id (MANDATE_RECORD (review)), "written_on");
  MandateBlock *table;

  if (addenda->len == 0)
    return;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Corrections after closing")), NULL, NULL);
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, addendum_columns, G_N_ELEMENTS (addendum_columns));

  for (guint i = 0; i < addenda->len; i++)
    {
      const MandateReviewAddendum *addendum = g_ptr_array_index (addenda, i);
      MandateRow                  *row = mandate_block_add_row (table);

      mandate_pack_add_cell (self, row, addendum->written_on);
      mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, addendum->person), mandate_pack_say (self, N_ ("not stated"))));
      mandate_pack_add_cell (self, row, addendum->content);
    }
}
