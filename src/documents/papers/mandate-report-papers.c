/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The report on performance, as somebody of top management gets it (5.3 b). */

#include "config.h"

#include "mandate-report-papers.h"

#include <glib/gi18n-lib.h>

#include "mandate-markdown.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-role-parts.h"

static void
add_person (const MandatePackContext *self,
            MandateBlock             *facts,
            const char               *label,
            const char               *person)
{
  g_autofree char *who = mandate_pack_describe_person (self, person);

  if (who != NULL)
    mandate_block_add_fact (facts, label, mandate_text_new (who));
}

static void
add_day (MandateBlock *facts,
         const char   *label,
         const char   *day)
{
  if (day != NULL)
    mandate_block_add_fact (facts, label, mandate_text_new (day));
}

static void
add_facts (const MandatePackContext *self,
           GPtrArray                *blocks,
           MandatePerformanceReport *report)
{
  MandateBlock  *facts = mandate_pack_add_facts (blocks, TRUE);
  MandateReview *review = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, report->review);

  if (report->covers_from != NULL && report->covers_until != NULL)
    {
      g_autofree char *covers = g_strdup_printf ("%s \u2013 %s", report->covers_from, report->covers_until);

      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Covers")), mandate_text_new_styled (MANDATE_SPAN_BOLD, covers));
    }

  add_person (self, facts, mandate_pack_say (self, N_ ("Written by")), report->written_by);
  add_person (self, facts, mandate_pack_say (self, N_ ("Asked for by")), report->asked_by);
  add_day (facts, mandate_pack_say (self, N_ ("Due on")), report->due_on);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Delivered on")), mandate_pack_text_or (self, report->delivered_on, mandate_pack_say (self, N_ ("not yet"))));
  add_person (self, facts, mandate_pack_say (self, N_ ("Delivered to")), report->delivered_to);
  if (review != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Presented in")), mandate_text_new (review->title));
}

/**
 * mandate_report_new_document:
 * @context: a context
 * @report: a performance report of its register
 *
 * Returns: (transfer full): the report with its head; a draft until it was
 *   delivered
 */
MandateDocument *
mandate_report_new_document (MandatePackContext       *context,
                             MandatePerformanceReport *report)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, report->title, mandate_pack_say (&alone, N_ ("Report to top management on how information security performs")));

  add_facts (&alone, blocks, report);

  if (report->content != NULL)
    mandate_markdown_append (blocks, report->content, MANDATE_VOICE_ISSUED);
  else
    mandate_pack_add_missing (&alone, blocks, 0, mandate_pack_say (&alone, N_ ("Nothing is written in this report yet.")));

  mandate_document_add_blocks (document, blocks);

  return document;
}
