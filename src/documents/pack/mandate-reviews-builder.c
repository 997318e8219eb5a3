/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-follow-up.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-registers-builder.h"

static const MandatePartSpec reviews_part = {
  .id = "reviews",
  .title = N_ ("Reviews, planned and held"),
  .question = N_ ("What is looked at how often, and did it happen when it was meant to?"),
  .running_head = N_ ("9.3 Management reviews"),
  .clause = "9.3",
  .tags = "9.3",
  .edge = MANDATE_EDGE_REVIEWS,
  .level = 1,
};

static const MandateColumnSpec plan_columns[] = {
  { N_ ("Plan"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Kind"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Every"), 1.4, MANDATE_ALIGN_START },
  { N_ ("First on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Held"), 1.2, MANDATE_ALIGN_START },
};

static const MandateColumnSpec held_columns[] = {
  { N_ ("Review"), 3, MANDATE_ALIGN_START },
  { N_ ("Kind"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Planned on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Held on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("State"), 1.4, MANDATE_ALIGN_START },
  { N_ ("Page"), 1, MANDATE_ALIGN_START },
};

static char *
describe_interval (const MandatePackContext *self,
                   MandateReviewPlan        *plan)
{
  const guint64 n = plan->every != MANDATE_UNSET ? plan->every : 0;
  const guint   count = (guint) n;

  if (n == 0)
    return NULL;
  if (g_strcmp0 (plan->unit, "weeks") == 0)
    return g_strdup_printf (mandate_pack_say_count (self, "%u week", "%u weeks", n), count);
  if (g_strcmp0 (plan->unit, "years") == 0)
    return g_strdup_printf (mandate_pack_say_count (self, "%u year", "%u years", n), count);

  return g_strdup_printf (mandate_pack_say_count (self, "%u month", "%u months", n), count);
}

/* “2 of 3”: of the reviews of a plan that should be over, how many were held. */
static char *
count_held (const MandatePackContext *self,
            MandateReviewPlan        *plan)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list (self, MANDATE_TYPE_REVIEW, "plan", mandate_record_get_id (MANDATE_RECORD (plan)), NULL);
  guint n_held = 0;
  guint n_due = 0;

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview *review = g_ptr_array_index (reviews, i);
      const gboolean was_held = mandate_review_was_held (review);

      n_held += was_held;
      n_due += was_held || (review->planned_on != NULL && strcmp (review->planned_on, self->as_of) <= 0);
    }

  /* Translators: how many of all that were due. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u")), n_held, n_due);
}

static void
add_plan (const MandatePackContext *self,
          GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) plans = mandate_pack_list (self, MANDATE_TYPE_REVIEW_PLAN, NULL, NULL, "kind,title");
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Review plan")), "review-plan", NULL);
  MandateBlock *table;

  heading->heading.contents_level = 2;

  if (plans->len == 0)
    {
      mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_REVIEW_PLAN);
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, plan_columns, G_N_ELEMENTS (plan_columns));
  for (guint i = 0; i < plans->len; i++)
    {
      MandateReviewPlan *plan = g_ptr_array_index (plans, i);
      MandateRow        *row = mandate_block_add_row (table);
      g_autofree char   *link = mandate_pack_make_link (plan);
      g_autofree char   *every = describe_interval (self, plan);
      g_autofree char   *held = count_held (self, plan);

      row->gap = mandate_pack_find_gap (self, link);
      mandate_pack_add_cell (self, row, plan->title);
      mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, plan, "kind"));
      mandate_pack_add_cell (self, row, every);
      mandate_row_add_cell (row, mandate_pack_text_or (self, plan->first_on, mandate_pack_say (self, N_ ("no date"))));
      mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, plan->owner), mandate_pack_say (self, N_ ("nobody"))));
      mandate_pack_add_cell (self, row, held);
    }
}

static void
add_state_cell (const MandatePackContext *self,
                MandateRow               *row,
                MandateReview            *review)
{
  const char *word = mandate_pack_get_choice (self, review, "state");

  if (mandate_review_was_held (review))
    mandate_pack_add_mark_cell (row, MANDATE_MARK_SHOWN, word);
  else if (g_strcmp0 (review->state, "missed") == 0)
    mandate_pack_add_mark_cell (row, MANDATE_MARK_GAP, word);
  else if (review->planned_on != NULL && strcmp (review->planned_on, self->as_of) < 0)
    mandate_pack_add_mark_cell (row, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("Overdue")));
  else
    mandate_pack_add_mark_cell (row, MANDATE_MARK_NOT_DUE, mandate_pack_say (self, N_ ("Not due")));
}

/* That a date was moved, or missed, is a fact with its reason. */
static MandateText *
make_title (const MandatePackContext *self,
            MandateReview            *review)
{
  MandateText *text = mandate_text_new (review->title);

  if (review->first_planned_on != NULL && g_strcmp0 (review->first_planned_on, review->planned_on) != 0)
    {
      /* Translators: %1$s is a day, %2$s a sentence. */
      g_autofree char *moved = g_strdup_printf (mandate_pack_say (self, N_ ("moved from %1$s: %2$s")), review->first_planned_on,
                                                review->moved_reason != NULL ? review->moved_reason : mandate_pack_say (self, N_ ("no reason given")));

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, moved);
    }

  if (review->missed_reason != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, review->missed_reason);
    }

  return text;
}

static void
add_review_row (const MandatePackContext *self,
                MandateBlock             *table,
                MandateReview            *review)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (review);
  MandateText     *page = mandate_text_new (NULL);

  if (mandate_pack_has_minutes (self, review))
    {
      g_autofree char *target = mandate_pack_make_id ("review", review);

      mandate_pack_append_reference (self, page, target);
    }
  else
    {
      mandate_pack_append_evidence (self, page, link);
    }

  if (mandate_text_get_n_spans (page) == 0)
    mandate_text_append (page, MANDATE_SPAN_PLAIN, "\u2013");

  row->gap = mandate_pack_find_gap (self, link);
  mandate_row_add_cell (row, make_title (self, review));
  mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, review, "kind"));
  mandate_row_add_cell (row, mandate_pack_text_or (self, review->planned_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_row_add_cell (row, mandate_text_new (review->held_on != NULL ? review->held_on : "\u2013"));
  add_state_cell (self, row, review);
  mandate_row_add_cell (row, page);
}

static void
add_reviews (const MandatePackContext *self,
             GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list (self, MANDATE_TYPE_REVIEW, NULL, NULL, "-planned_on,-held_on,title");
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Planned against held")), "review-log", NULL);
  MandateBlock *table;

  heading->heading.contents_level = 2;

  if (mandate_pack_is_section_empty (self, MANDATE_SECTION_MANAGEMENT_REVIEW))
    mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_MANAGEMENT_REVIEW);

  if (reviews->len == 0)
    return;

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, held_columns, G_N_ELEMENTS (held_columns));
  for (guint i = 0; i < reviews->len; i++)
    add_review_row (self, table, g_ptr_array_index (reviews, i));
}

static void
add_loose_ends (const MandatePackContext *self,
                GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) decisions = mandate_pack_list_loose_decisions (self);
  g_autoptr (GPtrArray) actions = mandate_pack_list_loose_actions (self);

  if (decisions->len > 0)
    {
      mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Decisions outside management reviews")), "decisions", "5.1")->heading.contents_level = 2;
      mandate_pack_add_decisions (self, blocks, decisions);
    }

  if (actions->len > 0)
    {
      mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Actions outside management reviews")), "actions", "10.1")->heading.contents_level = 2;
      mandate_pack_add_actions (self, blocks, actions);
    }
}

/**
 * mandate_build_reviews:
 * @self: a context whose gaps are numbered
 *
 * The plan of reviews against what was held, what was decided elsewhere, and the
 * registers of observations and of decisions about risks.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_reviews (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &reviews_part);
  add_plan (self, blocks);
  add_reviews (self, blocks);
  mandate_pack_add_audits (self, blocks);
  add_loose_ends (self, blocks);
  mandate_pack_add_observations (self, blocks);
  mandate_pack_add_risk_decisions (self, blocks);

  return blocks;
}
