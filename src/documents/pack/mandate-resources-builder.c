/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mandate-figures.h"
#include "mandate-fiscal-year.h"
#include "mandate-money.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-resource-ledger.h"
#include "mandate-resources-proof.h"

static const MandatePartSpec resources_part = {
  .id = "resources",
  .title = N_ ("Resources"),
  .question = N_ ("What was wanted, what was granted by whom, what was spent, and did it suffice?"),
  .running_head = N_ ("7.1 Resources"),
  .clause = "7.1",
  .tags = "5.1 c,7.1",
  .edge = MANDATE_EDGE_RESOURCES,
  .level = 1,
};

static const MandateColumnSpec approval_columns[] = {
  { N_ ("Resource"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Requested"), 1.3, MANDATE_ALIGN_END },
  { N_ ("Approved"), 1.3, MANDATE_ALIGN_END },
  { N_ ("Decided by"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Decided on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("State"), 1.4, MANDATE_ALIGN_START },
};

static const MandateColumnSpec adequacy_columns[] = {
  { N_ ("Resource"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Adequacy"), 1.3, MANDATE_ALIGN_START },
  { N_ ("Why"), 4.6, MANDATE_ALIGN_START },
};

/* What one chart measures: an amount of one currency, or hours. */
typedef struct
{
  const MandatePackContext *context;
  const char               *currency; /* NULL for hours */
  gboolean                  has_minor;
} Unit;

static gboolean
is_undecided (const MandatePackContext *self,
              MandateResource          *resource)
{
  return !mandate_resource_is_decided (resource, self->as_of);
}

static double
get_width (const Unit *self,
           gint64      value)
{
  if (value == MANDATE_UNSET || (self->currency != NULL && self->context->hides_amounts))
    return NAN;

  return self->currency != NULL ? value / pow (10, mandate_currency_get_digits (self->currency)) : value;
}

static char *
make_figure (const Unit *self,
             gint64      value,
             const char *missing)
{
  const char *language = mandate_pack_get_language (self->context);

  if (value == MANDATE_UNSET)
    return g_strdup (missing);

  if (self->currency != NULL && self->context->hides_amounts)
    return g_strdup_printf ("[%s]", mandate_pack_say (self->context, N_ ("left out")));

  return self->currency != NULL ? mandate_figure_amount (value, self->currency, self->has_minor, language)
                                : mandate_figure_integer (value, language);
}

static void
set_bar (const Unit                   *self,
         MandateBar                   *bar,
         const MandateResourceFigures *figures,
         gboolean                      has_approved)
{
  const gint64 approved = has_approved ? figures->approved : MANDATE_UNSET;

  bar->requested = get_width (self, figures->requested);
  bar->approved = get_width (self, approved);
  bar->used = get_width (self, figures->used);
  bar->requested_text = make_figure (self, figures->requested, "\u2013");
  bar->approved_text = make_figure (self, approved, mandate_pack_say (self->context, N_ ("none")));
  bar->used_text = make_figure (self, figures->used, "\u2013");
}

static void
add_row_bar (const Unit             *self,
             MandateBlock           *chart,
             const MandateLedgerRow *row)
{
  MandateBar      *bar = mandate_block_add_bar (chart, row->resource->title);
  g_autofree char *link = mandate_pack_make_link (row->resource);

  bar->is_undecided = row->state == MANDATE_LEDGER_UNDECIDED && row->figures.requested != MANDATE_UNSET;
  bar->gap = mandate_pack_find_gap (self->context, link);
  set_bar (self, bar, &row->figures, !bar->is_undecided);
}

static gboolean
has_decided (const MandateLedgerGroup *group)
{
  for (guint i = 0; i < group->rows->len; i++)
    if (((const MandateLedgerRow *) g_ptr_array_index (group->rows, i))->state != MANDATE_LEDGER_UNDECIDED)
      return TRUE;

  return FALSE;
}

/* What was decided on, of one kind, in one bar. */
static void
add_kind_bars (const Unit                  *self,
               MandateBlock                *chart,
               const MandateResourceLedger *ledger)
{
  for (guint i = 0; i < ledger->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (ledger->groups, i);

      if (g_strcmp0 (group->currency, self->currency) == 0 && has_decided (group))
        set_bar (self, mandate_block_add_bar (chart, mandate_pack_say (self->context, group->kind->label)), &group->decided, TRUE);
    }
}

/* (transfer container) (element-type MandateLedgerRow): what is measured in the unit, in the order of the kinds. */
static GPtrArray *
list_rows (const Unit                  *self,
           const MandateResourceLedger *ledger)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < ledger->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (ledger->groups, i);

      for (guint j = 0; j < group->rows->len && g_strcmp0 (group->currency, self->currency) == 0; j++)
        g_ptr_array_add (rows, g_ptr_array_index (group->rows, j));
    }

  return rows;
}

/* Money by its kinds, hours by what they are for; a request that waits stands alone. */
static void
add_bars (const Unit                  *self,
          MandateBlock                *chart,
          const MandateResourceLedger *ledger)
{
  g_autoptr (GPtrArray) rows = list_rows (self, ledger);

  if (self->currency != NULL)
    add_kind_bars (self, chart, ledger);

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateLedgerRow *row = g_ptr_array_index (rows, i);

      if (mandate_resource_has_figures (row->resource, self->currency) && (self->currency == NULL || row->state == MANDATE_LEDGER_UNDECIDED))
        add_row_bar (self, chart, row);
    }
}

static void
fill_total (const Unit                  *self,
            MandateBar                  *bar,
            const MandateResourceLedger *ledger)
{
  const MandateResourceFigures total = mandate_resource_ledger_sum (ledger, self->currency);

  bar->is_total = TRUE;
  bar->requested_text = make_figure (self, total.requested, NULL);
  bar->approved_text = make_figure (self, total.approved, NULL);
  bar->used_text = make_figure (self, total.used, NULL);
}

static gboolean
is_whole (const MandateResourceFigures *figures,
          const char                   *currency)
{
  const gint64 amounts[] = { figures->requested, figures->approved, figures->used };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (amounts[i] != MANDATE_UNSET && !mandate_amount_is_whole (amounts[i], currency))
      return FALSE;

  return TRUE;
}

static gboolean
has_minor (const MandateResourceLedger *ledger,
           const char                  *currency)
{
  for (guint i = 0; i < ledger->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (ledger->groups, i);

      for (guint j = 0; j < group->rows->len && g_strcmp0 (group->currency, currency) == 0; j++)
        if (!is_whole (&((const MandateLedgerRow *) g_ptr_array_index (group->rows, j))->figures, currency))
          return TRUE;
    }

  return FALSE;
}

static MandateBlock *
chart_new (const MandatePackContext *self)
{
  return mandate_block_new_chart (mandate_pack_say (self, N_ ("Resource")),
                                  mandate_pack_say (self, N_ ("Requested")),
                                  mandate_pack_say (self, N_ ("Approved")),
                                  mandate_pack_say (self, N_ ("Used")),
                                  mandate_pack_say (self, N_ ("requested and never decided")));
}

static void
add_chart (const MandatePackContext    *self,
           GPtrArray                   *blocks,
           const MandateResourceLedger *ledger,
           const char                  *currency)
{
  const Unit       unit = { self, currency, currency != NULL && has_minor (ledger, currency) };
  g_autofree char *money = currency != NULL ? g_strdup_printf (mandate_pack_say (self, N_ ("Money, in %s")), currency) : NULL;
  MandateBlock    *chart;

  mandate_pack_add_heading (blocks, 3, money != NULL ? money : mandate_pack_say (self, N_ ("Time, in hours")), NULL, "7.1");

  chart = chart_new (self);
  add_bars (&unit, chart, ledger);
  fill_total (&unit, mandate_block_add_bar (chart, mandate_pack_say (self, N_ ("All together"))), ledger);
  g_ptr_array_add (blocks, chart);
}

static gboolean
has_hours (GPtrArray *resources)
{
  for (guint i = 0; i < resources->len; i++)
    if (mandate_resource_has_figures (g_ptr_array_index (resources, i), NULL))
      return TRUE;

  return FALSE;
}

/* One bar for all that is measured in the unit: the figures beside it are exact. */
static MandateBlock *
add_total_chart (const MandatePackContext    *self,
                 GPtrArray                   *blocks,
                 const MandateResourceLedger *ledger,
                 const char                  *currency)
{
  const Unit                   unit = { self, currency, currency != NULL && has_minor (ledger, currency) };
  const MandateResourceFigures total = mandate_resource_ledger_sum (ledger, currency);
  MandateBlock                *chart = chart_new (self);
  g_autofree char             *money = currency != NULL ? g_strdup_printf (mandate_pack_say (self, N_ ("Money, in %s")), currency) : NULL;

  set_bar (&unit, mandate_block_add_bar (chart, money != NULL ? money : mandate_pack_say (self, N_ ("Time, in hours"))), &total, TRUE);
  g_ptr_array_add (blocks, chart);

  return chart;
}

/**
 * mandate_resources_add_totals:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @ledger: what security was given in a year
 * @n_currencies: how many currencies are shown at most
 *
 * Adds what was asked for, approved and used of money and of time, all together.
 */
void
mandate_resources_add_totals (const MandatePackContext    *self,
                              GPtrArray                   *blocks,
                              const MandateResourceLedger *ledger,
                              guint                        n_currencies)
{
  g_autoptr (GPtrArray) currencies = mandate_resource_ledger_list_currencies (ledger);
  g_autofree char *year = mandate_fiscal_year_describe (self->reg, ledger->year);
  /* Translators: %s is a year, “2026” or “2026/27”. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (self, N_ ("Resources in %s")), year);
  const guint      n_shown = MIN (currencies->len, n_currencies);
  const gboolean   has_time = has_hours (ledger->resources);

  mandate_pack_add_heading (blocks, 3, title, NULL, NULL);

  if (ledger->resources->len == 0)
    mandate_pack_add_missing (self, blocks, 0, mandate_pack_say (self, N_ ("Nothing was asked for in this year.")));

  for (guint i = 0; i < n_shown; i++)
    {
      MandateBlock *chart = add_total_chart (self, blocks, ledger, g_ptr_array_index (currencies, i));

      chart->chart.has_no_legend = has_time || i + 1 < n_shown;
    }

  if (has_time)
    add_total_chart (self, blocks, ledger, NULL);
}

static MandateText *
make_amounts (const MandatePackContext *self,
              const MandateResource    *resource,
              gint64                    amount,
              gint64                    hours,
              const char               *missing)
{
  const char  *language = mandate_pack_get_language (self);
  MandateText *text = mandate_text_new (NULL);

  if (amount != MANDATE_UNSET)
    {
      g_autofree char *money = mandate_figure_money (amount, resource->currency, language);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, money);
    }

  if (hours != MANDATE_UNSET)
    {
      g_autofree char *figure = mandate_figure_integer (hours, language);
      /* Translators: %s is a number of hours. */
      g_autofree char *time = g_strdup_printf (mandate_pack_say (self, N_ ("%s h")), figure);

      if (amount != MANDATE_UNSET)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

      mandate_text_append (text, MANDATE_SPAN_PLAIN, time);
    }

  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, missing);

  return text;
}

static void
add_decision_cells (const MandatePackContext *self,
                    MandateRow               *row,
                    MandateResource          *resource)
{
  const char *not_decided = mandate_pack_say (self, N_ ("not decided"));

  if (is_undecided (self, resource))
    {
      mandate_pack_add_bold_cell (self, row, not_decided);
      mandate_row_add_cell (row, mandate_text_new ("\u2013"));
      mandate_pack_add_mark_cell (row, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("Undecided")));
      return;
    }

  {
    MandateText     *by = mandate_pack_text_or (self, mandate_pack_get_person_name (self, resource->decided_by), mandate_pack_say (self, N_ ("nobody named")));
    g_autofree char *link = resource->decided_in != NULL ? g_strconcat ("review/", resource->decided_in, NULL) : NULL;
    g_autofree char *target = mandate_pack_find_target (self, link);

    mandate_pack_append_reference (self, by, target);
    mandate_row_add_cell (row, by);
  }

  mandate_row_add_cell (row, mandate_pack_text_or (self, resource->decided_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_pack_add_mark_cell (row, MANDATE_MARK_SHOWN, mandate_pack_get_choice (self, resource, "decision"));
}

/* Why it was decided so. */
static void
append_reason (MandateText           *text,
               const MandateResource *resource)
{
  if (resource->decision_reason == NULL)
    return;

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, resource->decision_reason);
}

static void
add_approvals (const MandatePackContext *self,
               GPtrArray                *blocks,
               GPtrArray                *resources)
{
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Approvals")), NULL, "5.1 c");
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, approval_columns, G_N_ELEMENTS (approval_columns));
  guint         n_decided = 0;

  for (guint i = 0; i < resources->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (resources, i);
      MandateRow      *row = mandate_block_add_row (table);
      g_autofree char *link = mandate_pack_make_link (resource);
      MandateText     *title = mandate_text_new_styled (MANDATE_SPAN_BOLD, resource->title);
      const char      *kind = mandate_pack_get_choice (self, resource, "kind");

      mandate_text_append (title, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (title, MANDATE_SPAN_SECONDARY, kind != NULL ? kind : "");
      append_reason (title, resource);

      n_decided += !is_undecided (self, resource);
      row->gap = mandate_pack_find_gap (self, link);
      mandate_row_add_cell (row, title);
      mandate_row_add_cell (row, make_amounts (self, resource, resource->requested_amount, resource->requested_hours, "\u2013"));
      mandate_row_add_cell (row, make_amounts (self, resource, resource->approved_amount, resource->approved_hours, mandate_pack_say (self, N_ ("none"))));
      add_decision_cells (self, row, resource);
    }

  /* Translators: how many of all requests for resources. */
  heading->heading.note = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u decided")), n_decided, resources->len);
}

/* The number of the gap that nobody said whether it is enough (7.1), or 0. */
static guint
find_adequacy_gap (const MandatePackContext *self)
{
  for (guint i = 0; i < self->gaps->len; i++)
    if (g_strcmp0 (((const MandatePackGap *) g_ptr_array_index (self->gaps, i))->finding->clause, "7.1") == 0)
      return i + 1;

  return 0;
}

static void
add_adequacy (const MandatePackContext    *self,
              GPtrArray                   *blocks,
              const MandateResourceLedger *ledger)
{
  GPtrArray    *resources = ledger->resources;
  MandateBlock *table = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Did it suffice?")), NULL, "7.1");
  mandate_resources_add_conclusions (self, blocks, ledger);

  for (guint i = 0; i < resources->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (resources, i);
      MandateRow      *row;

      if (!mandate_resource_is_judged (resource))
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, adequacy_columns, G_N_ELEMENTS (adequacy_columns));

      row = mandate_block_add_row (table);
      mandate_pack_add_cell (self, row, resource->title);
      mandate_pack_add_bold_cell (self, row, mandate_pack_get_choice (self, resource, "adequacy"));
      mandate_row_add_cell (row, mandate_pack_text_or (self, resource->adequacy_reason, mandate_pack_say (self, N_ ("no reason given"))));
    }

  if (table == NULL && ledger->concluded->len == 0)
    mandate_pack_add_missing (self, blocks, find_adequacy_gap (self), mandate_pack_say (self, N_ ("Nobody has judged yet whether these resources are enough.")));
}

/* What the reviews of the year said about it. */
static void
add_review_words (const MandatePackContext *self,
                  GPtrArray                *blocks,
                  gint64                    year)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list_held_reviews (self);

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview *review = g_ptr_array_index (reviews, i);
      g_autoptr (GPtrArray) inputs = mandate_pack_list (self, MANDATE_TYPE_REVIEW_INPUT, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);

      if (review->held_on == NULL || mandate_fiscal_year_find (self->reg, review->held_on) != year)
        continue;

      for (guint j = 0; j < inputs->len; j++)
        {
          const MandateReviewInput *input = g_ptr_array_index (inputs, j);
          g_autofree char          *target = mandate_pack_make_id ("review", review);
          MandateText              *text;

          if (g_strcmp0 (input->input, MANDATE_REVIEW_RECOMMENDED_INPUT) != 0 || input->content == NULL)
            continue;

          text = mandate_text_new_styled (MANDATE_SPAN_BOLD, review->title);
          mandate_text_append (text, MANDATE_SPAN_PLAIN, ": ");
          mandate_text_append (text, MANDATE_SPAN_PLAIN, input->content);
          mandate_pack_append_reference (self, text, target);
          mandate_pack_add_text (blocks, text);
        }
    }
}

/**
 * mandate_build_missing_resources:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): what stands in place of the resources
 */
GPtrArray *
mandate_build_missing_resources (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &resources_part);
  mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_RESOURCES);

  return blocks;
}

/**
 * mandate_build_resources:
 * @self: a context whose gaps are numbered
 * @year: a year, or 0 for resources without one
 * @is_first: whether it is the pack's first
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_resources (const MandatePackContext *self,
                         gint64                    year,
                         gboolean                  is_first)
{
  g_autoptr (MandateResourceLedger) ledger = mandate_resource_ledger_new (self->reg, year, self->as_of);
  g_autoptr (GPtrArray) currencies = mandate_resource_ledger_list_currencies (ledger);
  g_autofree char *id = mandate_pack_make_year_id (year);
  g_autofree char *year_text = year > 0 ? mandate_fiscal_year_describe (self->reg, year) : g_strdup (mandate_pack_say (self, N_ ("year not given")));
  GPtrArray       *blocks = mandate_blocks_new ();
  MandatePartSpec  spec = resources_part;
  MandateBlock    *part;

  spec.id = id;
  spec.clause = is_first ? "7.1" : NULL;
  spec.level = is_first ? 1 : 2;
  part = mandate_pack_add_part (self, blocks, &spec);
  g_free (part->part.title);
  part->part.title = g_strdup_printf ("%s, %s", mandate_pack_say (self, resources_part.title), year_text);

  for (guint i = 0; i < currencies->len; i++)
    add_chart (self, blocks, ledger, g_ptr_array_index (currencies, i));
  if (has_hours (ledger->resources))
    add_chart (self, blocks, ledger, NULL);

  add_approvals (self, blocks, ledger->resources);
  mandate_resources_add_unfunded (self, blocks, ledger);
  add_adequacy (self, blocks, ledger);
  add_review_words (self, blocks, year);
  mandate_resources_add_hours (self, blocks, ledger);
  mandate_resources_add_evidence (self, blocks, ledger);

  return blocks;
}
