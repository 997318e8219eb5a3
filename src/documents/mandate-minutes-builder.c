/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-dates.h"
#include "mandate-follow-up.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandatePartSpec minutes_part = {
  .id = "review",
  .title = N_ ("Management review"),
  .question = N_ ("Did top management take part, was nothing left out, and who does what by when?"),
  .running_head = N_ ("9.3 Management reviews"),
  .tags = "9.3",
  .edge = MANDATE_EDGE_REVIEWS,
  .level = 2,
};

static const MandateColumnSpec input_columns[] = {
  { "", 0.4, MANDATE_ALIGN_START },
  { N_ ("Input, in our words"), 2.6, MANDATE_ALIGN_START },
  { N_ ("What was said"), 5, MANDATE_ALIGN_START },
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

static void
add_minutes_part (const MandatePackContext *self,
                  GPtrArray                *blocks,
                  MandateReview            *review)
{
  g_autofree char *id = mandate_pack_make_id ("review", review);
  g_autofree char *day = mandate_date_to_words (review->held_on != NULL ? review->held_on : review->planned_on, self->translation);
  MandatePartSpec  spec = minutes_part;
  MandateBlock    *part;

  spec.id = id;
  part = mandate_pack_add_part (self, blocks, &spec);
  g_free (part->part.title);
  part->part.title = day != NULL ? g_strdup_printf ("%s, %s", review->title, day) : g_strdup (review->title);
}

/* The names of all who were there, or were not, in one of the three ways. */
static char *
list_names (const MandatePackContext *self,
            MandateReview            *review,
            const char               *presence)
{
  g_autoptr (GPtrArray) attendance = mandate_pack_list (self, MANDATE_TYPE_REVIEW_ATTENDANCE, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);
  g_autoptr (GPtrArray) people = mandate_pack_list (self, MANDATE_TYPE_PERSON, NULL, NULL, "name");
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    for (guint j = 0; j < attendance->len; j++)
      {
        const MandatePerson           *person = g_ptr_array_index (people, i);
        const MandateReviewAttendance *attended = g_ptr_array_index (attendance, j);

        if (g_strcmp0 (attended->person, mandate_record_get_id ((MandateRecord *) person)) != 0 || g_strcmp0 (attended->presence, presence) != 0)
          continue;

        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", person->name);
        if (person->is_top_management)
          g_string_append_printf (names, " (%s)", mandate_pack_say (self, N_ ("top management")));
      }

  return g_string_free (names, names->len == 0);
}

static void
add_attendance (const MandatePackContext *self,
                MandateBlock             *facts,
                MandateReview            *review)
{
  g_autofree char *present = list_names (self, review, "present");
  g_autofree char *substitutes = list_names (self, review, "substitute");
  g_autofree char *apologies = list_names (self, review, "apologies");

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Present")), mandate_pack_text_or (self, present, mandate_pack_say (self, N_ ("nobody recorded"))));
  if (substitutes != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("As a substitute")), mandate_text_new (substitutes));
  if (apologies != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Apologies")), mandate_text_new (apologies));
  if (review->absence_reason != NULL)
    {
      MandateText *text = mandate_text_new (NULL);

      mandate_text_append_mark (text, MANDATE_MARK_ACCEPTED, review->absence_reason);
      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Why top management was absent")), text);
    }
}

static void
add_meeting_facts (const MandatePackContext *self,
                   GPtrArray                *blocks,
                   MandateReview            *review)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char *link = mandate_pack_make_link (review);
  g_autofree char *chair = mandate_pack_describe_person (self, review->chair);
  MandateText     *recorded = mandate_pack_text_recorded (self, link);
  MandateText     *evidence = mandate_text_new (NULL);

  facts->gap = mandate_pack_find_gap (self, link);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Held on")),
                          mandate_text_new_styled (MANDATE_SPAN_BOLD, review->held_on != NULL ? review->held_on : mandate_pack_say (self, N_ ("not held yet"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Planned on")), mandate_pack_text_or (self, review->planned_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Place")), mandate_pack_text_or (self, review->place, mandate_pack_say (self, N_ ("not stated"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Chair")), mandate_pack_text_or (self, chair, mandate_pack_say (self, N_ ("nobody named"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("State")), mandate_pack_text_or_none (self, mandate_pack_get_choice (self, review, "state")));
  add_attendance (self, facts, review);

  if (recorded != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Recorded on")), recorded);

  mandate_pack_append_evidence (self, evidence, link);
  if (mandate_text_get_n_spans (evidence) > 0)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Paper or file")), evidence);
  else
    mandate_text_free (evidence);
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

static void
add_inputs (const MandatePackContext *self,
            GPtrArray                *blocks,
            MandateReview            *review)
{
  g_autoptr (GPtrArray) inputs = mandate_pack_list (self, MANDATE_TYPE_REVIEW_INPUT, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Inputs")), NULL, "9.3.2");
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, input_columns, G_N_ELEMENTS (input_columns));

  /* Translators: how many of the inputs of a review were dealt with. */
  heading->heading.note = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u looked at")), count_inputs (inputs), (guint) G_N_ELEMENTS (letters));

  for (const MandateChoice *wanted = mandate_review_inputs; wanted->value != NULL; wanted++)
    {
      MandateReviewInput *input = find_input (inputs, wanted->value);
      MandateRow         *row;

      if (g_str_equal (wanted->value, MANDATE_REVIEW_RECOMMENDED_INPUT) && !was_looked_at (input))
        continue;

      row = mandate_block_add_row (table);
      mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, get_letter (wanted->value)));
      mandate_pack_add_cell (self, row, mandate_translate (self->translation, wanted->label));
      mandate_row_add_cell (row, make_said (self, input));
    }
}

static void
add_conclusions (const MandatePackContext *self,
                 GPtrArray                *blocks,
                 MandateReview            *review)
{
  const char   *not_stated = mandate_pack_say (self, N_ ("not stated"));
  MandateBlock *facts;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Conclusions")), NULL, "9.3.1");
  facts = mandate_pack_add_facts (blocks, TRUE);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Suitability")), mandate_pack_text_or (self, review->suitability, not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Adequacy")), mandate_pack_text_or (self, review->adequacy, not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Effectiveness")), mandate_pack_text_or (self, review->effectiveness, not_stated));
  if (review->notes != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Notes")), mandate_text_new (review->notes));
}

/**
 * mandate_build_minutes:
 * @self: a context
 * @review: a management review
 *
 * The meeting, its inputs, decisions, actions and conclusions.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_minutes (const MandatePackContext *self,
                       MandateReview            *review)
{
  g_autoptr (GPtrArray) decisions = mandate_pack_list (self, MANDATE_TYPE_DECISION, "review", mandate_record_get_id (MANDATE_RECORD (review)), "decided_on,due_on,title");
  g_autoptr (GPtrArray) actions = mandate_pack_list_actions (self, decisions);
  GPtrArray *blocks = mandate_blocks_new ();

  add_minutes_part (self, blocks, review);
  add_meeting_facts (self, blocks, review);

  if (mandate_pack_is_management_review (review))
    add_inputs (self, blocks, review);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Decisions")), NULL, "9.3.3");
  if (decisions->len > 0)
    mandate_pack_add_decisions (self, blocks, decisions);
  else
    mandate_pack_add_missing (self, blocks, 0, mandate_pack_say (self, N_ ("No decision of this review is on record.")));

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Actions")), NULL, "9.3.3,10.1");
  if (actions->len > 0)
    mandate_pack_add_actions (self, blocks, actions);
  else
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("No action follows from these decisions.")));

  add_conclusions (self, blocks, review);

  return blocks;
}
