/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-follow-up.h"
#include "mandate-minutes-sections.h"
#include "mandate-minutes.h"
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

static const MandatePartSpec meeting_part = {
  .id = "review",
  .title = N_ ("Meeting"),
  .question = N_ ("Who was there, what was said, and who does what by when?"),
  .running_head = N_ ("Meetings and exercises"),
  .tags = "5.1",
  .edge = MANDATE_EDGE_REVIEWS,
  .level = 2,
};

static void
add_minutes_part (const MandatePackContext *self,
                  GPtrArray                *blocks,
                  MandateReview            *review)
{
  g_autofree char *id = mandate_pack_make_id ("review", review);
  g_autofree char *day = mandate_date_to_words (mandate_review_get_day (review), self->translation);
  MandatePartSpec  spec = mandate_pack_is_management_review (review) ? minutes_part : meeting_part;
  MandateBlock    *part;

  spec.id = id;
  part = mandate_pack_add_part (self, blocks, &spec);
  g_free (part->part.title);
  part->part.title = day != NULL ? g_strdup_printf ("%s, %s", review->title, day) : g_strdup (review->title);
}

/* “, for Cy Stone” */
static void
append_stood_for (const MandatePackContext      *self,
                  GString                       *names,
                  const MandateReviewAttendance *attended)
{
  const char *missing = mandate_pack_get_person_name (self, attended->stands_for);

  if (missing == NULL)
    return;

  g_string_append (names, ", ");
  /* Translators: after the name of a substitute; %s is whose place was taken. */
  g_string_append_printf (names, mandate_pack_say (self, N_ ("for %s")), missing);
}

/* The names of all who were there, or were not, in one of the four ways. */
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
        append_stood_for (self, names, attended);
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
  g_autofree char *invited = list_names (self, review, "invited");

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Present")), mandate_pack_text_or (self, present, mandate_pack_say (self, N_ ("nobody recorded"))));
  if (substitutes != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("As a substitute")), mandate_text_new (substitutes));
  if (apologies != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Apologies")), mandate_text_new (apologies));
  if (invited != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Invited")), mandate_text_new (invited));
  if (review->absence_reason != NULL)
    {
      MandateText *text = mandate_text_new (NULL);

      mandate_text_append_mark (text, MANDATE_MARK_ACCEPTED, review->absence_reason);
      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Why top management was absent")), text);
    }
}

/* A date that was moved is a fact, with its reason. */
static void
add_move (const MandatePackContext *self,
          MandateBlock             *facts,
          MandateReview            *review)
{
  MandateText *text;

  if (review->first_planned_on == NULL || g_strcmp0 (review->first_planned_on, review->planned_on) == 0)
    return;

  text = mandate_text_new (review->first_planned_on);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, "; ");
  if (review->moved_reason != NULL)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, review->moved_reason);
  else
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("no reason given")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("First planned on")), text);
}

/* Who stands in for what is written here, and when they meet again. */
static void
add_closing_facts (const MandatePackContext *self,
                   MandateBlock             *facts,
                   MandateReview            *review)
{
  MandateReview *next = mandate_minutes_find_next (self->reg, review);
  const char    *next_day = NULL;

  if (next != NULL)
    next_day = mandate_review_get_day (next);

  if (review->confirmed_on != NULL)
    {
      MandateText *text = mandate_text_new (review->confirmed_on);
      const char  *parts[] = { mandate_pack_get_person_name (self, review->confirmed_by), mandate_pack_get_choice (self, review, "confirmation") };

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        if (parts[i] != NULL)
          {
            mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
            mandate_text_append (text, MANDATE_SPAN_PLAIN, parts[i]);
          }
      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Minutes confirmed")), text);
    }
  else if (mandate_minutes_are_final (review))
    {
      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Minutes confirmed")), mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not yet"))));
    }

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Next date")), mandate_pack_text_or (self, next_day, mandate_pack_say (self, N_ ("no date"))));
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
  MandateBody     *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, review->body);

  facts->gap = mandate_pack_find_gap (self, link);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Held on")),
                          mandate_text_new_styled (MANDATE_SPAN_BOLD, review->held_on != NULL ? review->held_on : mandate_pack_say (self, N_ ("not held yet"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Planned on")), mandate_pack_text_or (self, review->planned_on, mandate_pack_say (self, N_ ("no date"))));
  add_move (self, facts, review);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Place")), mandate_pack_text_or (self, review->place, mandate_pack_say (self, N_ ("not stated"))));
  if (body != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Who meets")), mandate_text_new (body->name));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Chair")), mandate_pack_text_or (self, chair, mandate_pack_say (self, N_ ("nobody named"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("State")), mandate_pack_text_or_none (self, mandate_pack_get_choice (self, review, "state")));
  add_attendance (self, facts, review);
  add_closing_facts (self, facts, review);

  if (recorded != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Recorded on")), recorded);

  mandate_pack_append_evidence (self, evidence, link);
  if (mandate_text_get_n_spans (evidence) > 0)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Paper or file")), evidence);
  else
    mandate_text_free (evidence);
}

static void
add_results (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandateReview            *review)
{
  g_autoptr (GPtrArray) decisions = mandate_pack_list (self, MANDATE_TYPE_DECISION, "review", mandate_record_get_id (MANDATE_RECORD (review)), "decided_on,due_on,title");
  g_autoptr (GPtrArray) actions = mandate_pack_list_review_actions (self, review);
  const gboolean is_management = mandate_pack_is_management_review (review);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Decisions")), NULL, is_management ? "9.3.3" : NULL);
  if (decisions->len > 0)
    mandate_pack_add_decisions (self, blocks, decisions);
  else if (is_management)
    mandate_pack_add_missing (self, blocks, 0, mandate_pack_say (self, N_ ("No decision of this review is on record.")));
  else
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("Nothing was decided.")));

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Actions")), NULL, is_management ? "9.3.3,10.1" : NULL);
  if (actions->len > 0)
    mandate_pack_add_actions (self, blocks, actions);
  else
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("No action follows from these decisions.")));
}

/**
 * mandate_build_minutes:
 * @self: a context
 * @review: a review
 *
 * The meeting, what it was told, what was said, its decisions, actions and
 * conclusions, and what was corrected since. A management review has the inputs
 * of 9.3.2, any other meeting its topics.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_minutes (const MandatePackContext *self,
                       MandateReview            *review)
{
  GPtrArray *blocks = mandate_blocks_new ();

  add_minutes_part (self, blocks, review);
  add_meeting_facts (self, blocks, review);

  if (mandate_pack_is_management_review (review))
    mandate_minutes_add_inputs (self, blocks, review);
  mandate_minutes_add_topics (self, blocks, review);

  add_results (self, blocks, review);
  mandate_minutes_add_conclusions (self, blocks, review);
  mandate_minutes_add_addenda (self, blocks, review);

  return blocks;
}
