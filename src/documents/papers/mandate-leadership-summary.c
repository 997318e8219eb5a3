/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How security does, for somebody at the top who has a minute: one page, with charts. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-builders.h"
#include "mandate-date.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-report-papers.h"
#include "mandate-role-parts.h"

/* So that it stays one page. */
#define MAX_POLICIES   2
#define MAX_CURRENCIES 1
#define MAX_NAMED      2

static MandateBlock *
add_shares (const MandatePackContext *self,
            GPtrArray                *blocks,
            const char               *title,
            MandateBlock             *shares)
{
  mandate_pack_add_heading (blocks, 3, title, NULL, NULL);
  g_ptr_array_add (blocks, shares);

  return shares;
}

/* What needs somebody at the top is named, as far as there is room on the page. */
static void
append_off_track (const MandatePackContext *self,
                  GString                  *sentence,
                  const MandatePerformance *figures)
{
  guint n = 0;

  for (guint i = 0; i < figures->objectives->len && n < MAX_NAMED; i++)
    {
      const MandateObjectiveProgress *progress = g_ptr_array_index (figures->objectives, i);

      if (mandate_progress_is_good (progress->progress) || mandate_progress_is_unmeasured (progress->progress))
        continue;

      g_string_append_printf (sentence, "%s%s (%s)", n == 0 ? " " : "; ", progress->objective->title, mandate_progress_get_word (progress->progress, self->translation));
      n++;
    }

  if (n > 0)
    g_string_append_c (sentence, '.');
}

static void
add_objectives (const MandatePackContext *self,
                GPtrArray                *blocks,
                const MandatePerformance *figures)
{
  const guint n = figures->objectives->len;
  g_autoptr (GString) sentence = g_string_new (NULL);
  MandateBlock *shares;

  if (n == 0)
    {
      mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("Objectives")), NULL, NULL);
      mandate_pack_add_missing (self, blocks, 0, mandate_pack_say (self, N_ ("No objectives are on record.")));
      return;
    }

  /* Translators: %1$u of all %2$u objectives. */
  g_string_printf (sentence, mandate_pack_say (self, N_ ("%1$u of %2$u objectives are reached or on track.")), figures->n_on_track, n);
  append_off_track (self, sentence, figures);
  shares = add_shares (self, blocks, mandate_pack_say (self, N_ ("Objectives")),
                       mandate_block_new_shares ("", mandate_pack_say (self, N_ ("On track")), mandate_pack_say (self, N_ ("Not measured")),
                                                 mandate_pack_say (self, N_ ("Off track")), sentence->str));
  mandate_block_add_share (shares, mandate_pack_say (self, N_ ("All objectives")), figures->n_on_track, figures->n_not_measured,
                           n - figures->n_on_track - figures->n_not_measured);
}

static char *
name_quarter (const MandatePackContext        *self,
              const MandatePerformanceQuarter *quarter,
              gboolean                         is_last)
{
  if (is_last)
    /* Translators: the quarter that is not over yet: %1$u is 1 to 4, %2$u the year. */
    return g_strdup_printf (mandate_pack_say (self, N_ ("Q%1$u %2$u, so far")), quarter->quarter, quarter->year);

  /* Translators: a quarter of a year, such as “Q3 2026”: %1$u is 1 to 4, %2$u the year. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("Q%1$u %2$u")), quarter->quarter, quarter->year);
}

static void
add_actions (const MandatePackContext *self,
             GPtrArray                *blocks,
             const MandatePerformance *figures)
{
  const MandatePerformanceQuarter *last = &figures->quarters[MANDATE_PERFORMANCE_QUARTERS - 1];
  /* Translators: two numbers of actions. */
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say (self, N_ ("Open and in time: %1$u. Overdue: %2$u. A bar is what was done in the quarter and what was left at its end.")),
                                               last->n_open, last->n_overdue);
  MandateBlock    *shares = add_shares (self, blocks, mandate_pack_say (self, N_ ("Actions")),
                                        mandate_block_new_shares (mandate_pack_say (self, N_ ("Quarter")), mandate_pack_say (self, N_ ("Done")),
                                                                  mandate_pack_say (self, N_ ("Open")), mandate_pack_say (self, N_ ("Overdue")), sentence));

  for (guint i = 0; i < MANDATE_PERFORMANCE_QUARTERS; i++)
    {
      const MandatePerformanceQuarter *quarter = &figures->quarters[i];
      g_autofree char                 *name = name_quarter (self, quarter, i + 1 == MANDATE_PERFORMANCE_QUARTERS);

      mandate_block_add_share (shares, name, quarter->n_done, quarter->n_open, quarter->n_overdue);
    }
}

static void
add_reviews (const MandatePackContext *self,
             GPtrArray                *blocks,
             const MandatePerformance *figures)
{
  g_autofree char *sentence = NULL;
  MandateBlock    *shares;
  guint            n_in_time = 0;
  guint            n = 0;

  for (guint i = 0; i < MANDATE_PERFORMANCE_QUARTERS; i++)
    {
      n_in_time += figures->quarters[i].n_in_time;
      n += figures->quarters[i].n_in_time + figures->quarters[i].n_late + figures->quarters[i].n_missed;
    }

  /* Translators: %1$u of %2$u reviews; %3$d is a number of days. */
  sentence = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u reviews that were due were held in time, that is within %3$d days of the day they were planned for.")),
                              n_in_time, n, MANDATE_REVIEW_DAYS_OF_GRACE);
  shares = add_shares (self, blocks, mandate_pack_say (self, N_ ("Reviews")),
                       mandate_block_new_shares (mandate_pack_say (self, N_ ("Planned for")), mandate_pack_say (self, N_ ("In time")),
                                                 mandate_pack_say (self, N_ ("Later")), mandate_pack_say (self, N_ ("Not held")), sentence));

  for (guint i = 0; i < MANDATE_PERFORMANCE_QUARTERS; i++)
    {
      const MandatePerformanceQuarter *quarter = &figures->quarters[i];
      g_autofree char                 *name = name_quarter (self, quarter, i + 1 == MANDATE_PERFORMANCE_QUARTERS);

      mandate_block_add_share (shares, name, quarter->n_in_time, quarter->n_late, quarter->n_missed);
    }
}

/* A bar for the policies from @first up to and without @end. */
static void
add_reach (MandateBlock             *shares,
           const char               *label,
           const MandatePerformance *figures,
           guint                     first,
           guint                     end)
{
  guint n_read = 0;
  guint n_overdue = 0;
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const MandatePolicyReach *reach = ((const MandatePolicyStanding *) g_ptr_array_index (figures->policies, i))->reach;

      n_read += reach->n_read;
      n_overdue += reach->n_overdue;
      n += reach->readers->len;
    }

  mandate_block_add_share (shares, label, n_read, n - n_read - n_overdue, n_overdue);
}

static void
add_policies (const MandatePackContext *self,
              GPtrArray                *blocks,
              const MandatePerformance *figures)
{
  g_autofree char *sentence = NULL;
  MandateBlock    *shares;
  const guint      n_shown = figures->policies->len > MAX_POLICIES ? MAX_POLICIES - 1 : figures->policies->len;
  guint            n_read;
  guint            n_readers;

  mandate_performance_count_reach (figures, &n_read, &n_readers);

  if (figures->policies->len == 0)
    {
      mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("Acknowledgement of policies")), NULL, NULL);
      mandate_pack_add_missing (self, blocks, 0, mandate_pack_say (self, N_ ("No policy is in force.")));
      return;
    }

  /* Translators: %1$u of %2$u acknowledgements. */
  sentence = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u of %2$u acknowledgements of policies in force are on record.")), n_read, n_readers);
  shares = add_shares (self, blocks, mandate_pack_say (self, N_ ("Acknowledgement of policies")),
                       mandate_block_new_shares (mandate_pack_say (self, N_ ("Policy")), mandate_pack_say (self, N_ ("Confirmed")),
                                                 mandate_pack_say (self, N_ ("Time left")), mandate_pack_say (self, N_ ("Overdue")), sentence));

  for (guint i = 0; i < n_shown; i++)
    {
      const MandatePolicyStanding *standing = g_ptr_array_index (figures->policies, i);

      add_reach (shares, standing->policy->title, figures, i, i + 1);
    }

  if (n_shown < figures->policies->len)
    {
      const guint n_others = figures->policies->len - n_shown;
      /* Translators: the policies that have no line of their own. */
      g_autofree char *others = g_strdup_printf (mandate_pack_say_count (self, "%u other policy", "%u other policies", n_others), n_others);

      add_reach (shares, others, figures, n_shown, figures->policies->len);
    }
}

/**
 * mandate_leadership_new_summary:
 * @context: a context
 *
 * Objectives, actions and reviews of four quarters, resources of the year and
 * acknowledgements, each as a sentence, a chart and its figures.
 *
 * Returns: (transfer full): the summary, one page
 */
MandateDocument *
mandate_leadership_new_summary (MandatePackContext *context)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  g_autofree char   *from = mandate_date_add_months (context->as_of, -12);
  g_autoptr (MandatePerformance) figures = mandate_performance_new (context->reg, from, context->as_of);
  GPtrArray       *blocks = mandate_blocks_new ();
  MandateDocument *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Leadership summary")),
                                                              mandate_pack_say (&alone, N_ ("How is information security doing, and where does it need a decision?")));

  add_objectives (&alone, blocks, figures);
  add_actions (&alone, blocks, figures);
  add_reviews (&alone, blocks, figures);
  add_policies (&alone, blocks, figures);
  mandate_resources_add_totals (&alone, blocks, figures->ledger, MAX_CURRENCIES);
  mandate_document_add_blocks (document, blocks);

  return document;
}
