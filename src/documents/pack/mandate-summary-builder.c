/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-figures.h"
#include "mandate-fiscal-year.h"
#include "mandate-pack-exceptions.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-totals.h"
#include "mandate-pack-writer.h"
#include "mandate-resource-ledger.h"

/* More would not fit on the one page. */
#define MAX_OPEN_POINTS 8

static const MandatePartSpec summary_part = {
  .id = "summary",
  .title = N_ ("On one page"),
  .question = N_ ("In one look: who leads, what holds, what was done last, what is still open?"),
  .running_head = N_ ("Summary"),
  .edge = MANDATE_EDGE_SUMMARY,
  .level = 1,
};

static const MandateColumnSpec open_columns[] = {
  { N_ ("Point"), 0.8, MANDATE_ALIGN_START },
  { N_ ("What is missing"), 4.2, MANDATE_ALIGN_START },
  { N_ ("Plan"), 2.9, MANDATE_ALIGN_START },
  { N_ ("By"), 1.5, MANDATE_ALIGN_START },
  { N_ ("State"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec exception_columns[] = {
  { N_ ("Point"), 0.8, MANDATE_ALIGN_START },
  { N_ ("What differs"), 3.6, MANDATE_ALIGN_START },
  { N_ ("Why, and what makes up for it"), 4.6, MANDATE_ALIGN_START },
  { N_ ("State"), 1.5, MANDATE_ALIGN_START },
};

static void
add_fact (const MandatePackContext *self,
          MandateBlock             *facts,
          const char               *label,
          MandateText              *value,
          const char               *target)
{
  mandate_pack_append_reference (self, value, target);
  mandate_block_add_fact (facts, label, value);
}

static void
add_top_management (const MandatePackContext *self,
                    MandateBlock             *facts)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_top_management (self);
  g_autoptr (GPtrArray) bodies = mandate_pack_list (self, MANDATE_TYPE_BODY, NULL, NULL, "name");
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const MandatePerson *person = g_ptr_array_index (people, i);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_text_get_n_spans (text) > 0 ? "; " : "");
      mandate_text_append (text, MANDATE_SPAN_BOLD, person->name);
      if (person->job_title != NULL)
        {
          mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
          mandate_text_append (text, MANDATE_SPAN_PLAIN, person->job_title);
        }
    }

  for (guint i = 0; i < bodies->len; i++)
    {
      const MandateBody *body = g_ptr_array_index (bodies, i);

      if (!body->is_top_management)
        continue;

      mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_text_get_n_spans (text) > 0 ? "; " : "");
      mandate_text_append (text, MANDATE_SPAN_BOLD, body->name);
    }

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say_section_missing (self, MANDATE_SECTION_TOP_MANAGEMENT));

  add_fact (self, facts, mandate_pack_say (self, N_ ("Top management")), text, "people");
}

static void
add_mandated (const MandatePackContext *self,
              MandateBlock             *facts,
              const char               *mandate,
              const char               *label,
              const char               *target)
{
  MandateRole     *role = mandate_pack_find_mandated_role (self, mandate);
  g_autofree char *holders = role != NULL ? mandate_pack_describe_holders (self, mandate_record_get_id (MANDATE_RECORD (role))) : NULL;

  add_fact (self, facts, label, mandate_pack_text_or (self, holders, mandate_pack_say (self, N_ ("nobody"))), target);
}

static char *
describe_version (const MandatePackContext *self,
                  MandatePolicyVersion     *version)
{
  g_autofree char *day = version->effective_on != NULL ? mandate_date_to_words (version->effective_on, self->translation)
                                                       : g_strdup (mandate_pack_say (self, N_ ("no date")));

  if (g_strcmp0 (version->state, "in-force") == 0)
    /* Translators: %1$s is the number of a version, %2$s a day. */
    return g_strdup_printf (mandate_pack_say (self, N_ ("Version %1$s, in force from %2$s")), version->number, day);

  /* Translators: %1$s is the number of a version, %2$s its state, %3$s a day. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("Version %1$s, %2$s, in force from %3$s")), version->number,
                          mandate_pack_get_choice (self, version, "state"), day);
}

static void
add_policy (const MandatePackContext *self,
            MandateBlock             *facts)
{
  g_autoptr (GPtrArray) policies = mandate_pack_list_policies (self);
  MandatePolicy        *policy = policies->len > 0 ? g_ptr_array_index (policies, 0) : NULL;
  MandatePolicyVersion *version = policy != NULL ? mandate_pack_find_shown_version (self, mandate_record_get_id (MANDATE_RECORD (policy))) : NULL;
  g_autofree char      *text = NULL;
  g_autofree char      *read = NULL;
  g_autofree char      *target = policy != NULL ? mandate_pack_make_id ("policy", policy) : g_strdup ("policy");
  g_autofree char      *read_target = NULL;

  if (version != NULL)
    {
      text = describe_version (self, version);
      read = mandate_pack_describe_acknowledgements (self, version);
      read_target = mandate_pack_make_id ("acknowledgements", policy);
    }

  add_fact (self, facts, mandate_pack_say (self, N_ ("Policy")), mandate_pack_text_or_none (self, text), target);
  add_fact (self, facts, mandate_pack_say (self, N_ ("Read by")), mandate_pack_text_or_none (self, read), read_target);
}

static const char *
find_next_review (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list (self, MANDATE_TYPE_REVIEW, "kind", "management-review", "planned_on");

  for (guint i = 0; i < reviews->len; i++)
    {
      const MandateReview *review = g_ptr_array_index (reviews, i);

      if (g_strcmp0 (review->state, "planned") == 0 && review->planned_on != NULL)
        return review->planned_on;
    }

  return NULL;
}

static MandateText *
make_next_review (const MandatePackContext *self)
{
  const char  *day = find_next_review (self);
  MandateText *text = mandate_pack_text_or (self, day, mandate_pack_say (self, N_ ("not planned")));

  if (day != NULL && strcmp (day, self->as_of) < 0)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "  ");
      mandate_text_append_mark (text, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("Overdue")));
    }

  return text;
}

static void
add_reviews (const MandatePackContext *self,
             MandateBlock             *facts)
{
  g_autoptr (GPtrArray) held = mandate_pack_list_held_reviews (self);
  MandateReview   *last = held->len > 0 ? g_ptr_array_index (held, 0) : NULL;
  g_autofree char *target = last != NULL ? mandate_pack_make_id ("review", last) : NULL;

  add_fact (self, facts, mandate_pack_say (self, N_ ("Last management review")),
            mandate_pack_text_or_none (self, last != NULL ? last->held_on : NULL), target);
  add_fact (self, facts, mandate_pack_say (self, N_ ("Next one planned for")), make_next_review (self), "reviews");
}

/* The year that is under way, or the last one before it: what is asked for a later one tells nothing of how it stands. */
static gint64
choose_year (const MandatePackContext *self,
             GPtrArray                *years)
{
  const gint64 this_year = mandate_fiscal_year_find (self->reg, self->as_of);
  gint64       chosen = 0;

  for (guint i = 0; i < years->len && (chosen == 0 || chosen > this_year); i++)
    {
      const gint64 year = GPOINTER_TO_INT (g_ptr_array_index (years, i));

      if (year > 0)
        chosen = year;
    }

  return chosen;
}

static void
add_figures (const MandatePackContext *self,
             MandateBlock             *facts)
{
  g_autoptr (GPtrArray) years = mandate_resources_list_years (self->reg, self->as_of);
  const gint64     year = choose_year (self, years);
  g_autofree char *objectives = mandate_pack_describe_objectives (self);
  g_autofree char *resources = years->len > 0 ? mandate_pack_describe_resources (self, year) : NULL;
  g_autofree char *target = years->len > 0 ? mandate_pack_make_year_id (year) : g_strdup ("resources");

  add_fact (self, facts, mandate_pack_say (self, N_ ("Objectives")), mandate_pack_text_or_none (self, objectives), "objectives");
  add_fact (self, facts, mandate_pack_say (self, N_ ("Resources")), mandate_pack_text_or_none (self, resources), target);
}

static guint
count_open (const MandatePackContext *self)
{
  return mandate_pack_count_findings (self, MANDATE_FINDING_GAP) + mandate_pack_count_findings (self, MANDATE_FINDING_IN_PART);
}

static void
add_open_row (const MandatePackContext *self,
              MandateBlock             *table,
              const MandateFinding     *finding,
              guint                     gap)
{
  const MandatePackGap *planned = gap > 0 ? g_ptr_array_index (self->gaps, gap - 1) : NULL;
  MandateRow           *row = mandate_block_add_row (table);

  row->gap = gap;
  mandate_pack_add_bold_cell (self, row, finding->clause);
  mandate_pack_add_cell (self, row, finding->found);

  mandate_row_add_cell (row, mandate_pack_text_or (self, planned != NULL ? planned->plan : NULL, mandate_pack_say (self, N_ ("no plan"))));
  mandate_row_add_cell (row, mandate_pack_text_or (self, planned != NULL ? planned->due_on : NULL, mandate_pack_say (self, N_ ("no date"))));
  mandate_pack_add_mark_cell (row, mandate_finding_state_to_mark (finding->state), mandate_pack_get_state_word (self, finding->state));
}

/* Gaps first: they are what a reader with one minute must not miss. */
static void
add_open_rows (const MandatePackContext *self,
               MandateBlock             *table)
{
  guint n_rows = 0;

  for (guint i = 0; i < self->gaps->len && n_rows < MAX_OPEN_POINTS; i++, n_rows++)
    add_open_row (self, table, ((const MandatePackGap *) g_ptr_array_index (self->gaps, i))->finding, i + 1);

  for (guint i = 0; i < self->findings->len && n_rows < MAX_OPEN_POINTS; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->state != MANDATE_FINDING_IN_PART)
        continue;

      add_open_row (self, table, finding, 0);
      n_rows++;
    }
}

static void
add_open_points (const MandatePackContext *self,
                 GPtrArray                *blocks)
{
  const guint      n_gaps = self->gaps->len;
  const guint      n_open = count_open (self);
  g_autofree char *gaps = g_strdup_printf (mandate_pack_say_count (self, "%u gap", "%u gaps", n_gaps), n_gaps);
  g_autofree char *parts = g_strdup_printf (mandate_pack_say (self, N_ ("%u in part")), n_open - n_gaps);
  MandateBlock    *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Open points")), "open-points", NULL);

  heading->heading.note = g_strjoin (", ", gaps, parts, NULL);

  if (n_open == 0)
    {
      g_autofree char *none = g_strdup_printf (mandate_pack_say_count (self, "None: %u point was looked at.", "None: %u points were looked at.", self->findings->len), self->findings->len);

      mandate_pack_add_paragraph (blocks, none);
      return;
    }

  add_open_rows (self, mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, open_columns, G_N_ELEMENTS (open_columns)));

  if (n_open > MAX_OPEN_POINTS)
    {
      g_autofree char *rest = g_strdup_printf (mandate_pack_say_count (self, "%u more open point:", "%u more open points:", n_open - MAX_OPEN_POINTS), n_open - MAX_OPEN_POINTS);
      MandateText     *text = mandate_text_new (rest);

      mandate_pack_append_reference (self, text, "gaps");
      mandate_pack_add_text (blocks, text);
    }
}

static void
add_exceptions (const MandatePackContext *self,
                GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) exceptions = mandate_pack_list_exceptions (self);
  MandateBlock *table;

  if (exceptions->len == 0)
    return;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Accepted with a reason")), NULL, NULL);
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, exception_columns, G_N_ELEMENTS (exception_columns));

  for (guint i = 0; i < exceptions->len; i++)
    {
      const MandatePackException *exception = g_ptr_array_index (exceptions, i);
      MandateRow                 *row = mandate_block_add_row (table);
      MandateText                *why = mandate_text_new (exception->why);

      mandate_pack_append_reference (self, why, exception->target);
      mandate_pack_add_bold_cell (self, row, exception->clause);
      mandate_pack_add_cell (self, row, exception->what);
      mandate_row_add_cell (row, why);
      mandate_pack_add_mark_cell (row, MANDATE_MARK_ACCEPTED, mandate_pack_say (self, N_ ("Accepted")));
    }
}

static void
add_mark (const MandatePackContext *self,
          MandateText              *text,
          MandateMark               mark,
          const char               *word,
          const char               *meaning)
{
  if (mandate_text_get_n_spans (text) > 0)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, "   ");

  mandate_text_append_mark (text, mark, word);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, ": ");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, meaning);
}

static void
add_key (const MandatePackContext *self,
         GPtrArray                *blocks)
{
  MandateText *text = mandate_text_new (NULL);

  add_mark (self, text, MANDATE_MARK_SHOWN, mandate_pack_get_state_word (self, MANDATE_FINDING_SHOWN), mandate_pack_say (self, N_ ("the proof is here and current")));
  add_mark (self, text, MANDATE_MARK_IN_PART, mandate_pack_get_state_word (self, MANDATE_FINDING_IN_PART), mandate_pack_say (self, N_ ("some of it is")));
  add_mark (self, text, MANDATE_MARK_GAP, mandate_pack_get_state_word (self, MANDATE_FINDING_GAP), mandate_pack_say (self, N_ ("looked for, not found")));
  add_mark (self, text, MANDATE_MARK_NOT_DUE, mandate_pack_get_state_word (self, MANDATE_FINDING_NOT_DUE), mandate_pack_say (self, N_ ("its day has not come")));
  add_mark (self, text, MANDATE_MARK_ACCEPTED, mandate_pack_say (self, N_ ("Accepted")), mandate_pack_say (self, N_ ("an exception with its reason")));

  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_NOTE, text));
}

/**
 * mandate_build_summary:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_summary (const MandatePackContext *self)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (self);
  GPtrArray           *blocks = mandate_blocks_new ();
  MandateBlock        *who;
  MandateBlock        *what;

  mandate_pack_add_part (self, blocks, &summary_part);

  if (organisation != NULL && organisation->what_it_does != NULL)
    mandate_pack_add_paragraph (blocks, organisation->what_it_does);

  who = mandate_pack_add_facts (blocks, TRUE);
  add_top_management (self, who);
  add_mandated (self, who, "conformance", mandate_pack_say (self, N_ ("Conformance")), "conformance");
  add_mandated (self, who, "performance-reporting", mandate_pack_say (self, N_ ("Performance reporting")), "reporting");

  what = mandate_pack_add_facts (blocks, TRUE);
  add_policy (self, what);
  add_reviews (self, what);
  add_figures (self, what);

  add_open_points (self, blocks);
  add_exceptions (self, blocks);
  add_key (self, blocks);

  return blocks;
}
