/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The leadership receipt: what top management gave since a day, on its own (5.1). */

#include "config.h"

#include "mandate-leadership-papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-figures.h"
#include "mandate-leadership-receipt.h"
#include "mandate-pack-document.h"
#include "mandate-pack-links.h"
#include "mandate-pack-writer.h"
#include "mandate-role-parts.h"

static const MandateColumnSpec act_columns[] = {
  { N_ ("Day"), 1.1, MANDATE_ALIGN_START },
  { N_ ("Shows"), 0.8, MANDATE_ALIGN_START },
  { N_ ("What was done"), 4.2, MANDATE_ALIGN_START },
  { N_ ("By whom"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Kind"), 2.0, MANDATE_ALIGN_START },
};

/**
 * mandate_leadership_part_append_act:
 * @self: a context
 * @text: a text
 * @act: an act
 *
 * Adds the page that shows its record.
 */
void
mandate_leadership_part_append_act (const MandatePackContext     *self,
                                    MandateText                  *text,
                                    const MandateLeadershipEntry *act)
{
  g_autofree char *link = mandate_leadership_entry_make_link (act);
  g_autofree char *target = mandate_pack_find_target (self, link);

  mandate_pack_append_reference (self, text, target);
}

static void
add_act_row (const MandatePackContext     *self,
             MandateBlock                 *table,
             const MandateLeadershipEntry *act)
{
  g_autofree char *shows = mandate_leading_format_letters (act->letters);
  g_autofree char *link = mandate_leadership_entry_make_link (act);
  MandateRow      *row = mandate_block_add_row (table);
  MandateText     *title = mandate_text_new (act->title);

  /* What stands nowhere else in the pack has its proof here. */
  if (MANDATE_IS_LEADERSHIP_ACT (act->record))
    mandate_pack_append_evidence (self, title, link);
  else
    mandate_leadership_part_append_act (self, title, act);

  mandate_pack_add_cell (self, row, act->day);
  mandate_pack_add_bold_cell (self, row, shows);
  mandate_row_add_cell (row, title);
  mandate_row_add_cell (row, mandate_pack_text_or_none (self, mandate_leadership_entry_get_leader (act)));
  mandate_pack_add_cell (self, row, mandate_pack_say (self, act->what));
}

/**
 * mandate_leadership_part_add_acts:
 * @self: a context
 * @blocks: what the table is added to
 * @acts: (element-type MandateLeadershipEntry): the latest first
 * @since: the first day that counts
 *
 * Adds a row for each act.
 */
void
mandate_leadership_part_add_acts (const MandatePackContext *self,
                                  GPtrArray                *blocks,
                                  GPtrArray                *acts,
                                  const char               *since)
{
  MandateBlock *table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, act_columns, G_N_ELEMENTS (act_columns));

  for (guint i = 0; i < acts->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (acts, i);

      if (strcmp (act->day, since) >= 0)
        add_act_row (self, table, act);
    }
}

static void
add_number (const MandatePackContext *self,
            MandateBlock             *facts,
            const char               *label,
            gint64                    number)
{
  g_autofree char *text = mandate_figure_integer (number, mandate_pack_get_language (self));

  mandate_block_add_fact (facts, mandate_pack_say (self, label), mandate_text_new (text));
}

static void
add_amounts (const MandatePackContext       *self,
             MandateBlock                   *facts,
             const MandateLeadershipReceipt *receipt)
{
  const char *language = mandate_pack_get_language (self);

  for (guint i = 0; i < receipt->amounts->len; i++)
    {
      const MandateReceiptAmount *amount = g_ptr_array_index (receipt->amounts, i);
      g_autofree char            *approved = mandate_figure_money (amount->approved, amount->currency, language);
      g_autofree char            *used = mandate_figure_money (amount->used, amount->currency, language);
      /* Translators: 1 and 2 are amounts of money. */
      g_autofree char *text = g_strdup_printf (mandate_pack_say (self, N_ ("%1$s, of which %2$s was used")), approved, used);

      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Money approved")), mandate_text_new (text));
    }
}

static void
add_hours (const MandatePackContext       *self,
           MandateBlock                   *facts,
           const MandateLeadershipReceipt *receipt)
{
  const char      *language = mandate_pack_get_language (self);
  g_autofree char *approved = mandate_figure_integer (receipt->approved_hours, language);
  g_autofree char *used = mandate_figure_integer (receipt->used_hours, language);
  /* Translators: 1 and 2 are numbers of hours. */
  g_autofree char *text = g_strdup_printf (mandate_pack_say (self, N_ ("%1$s, of which %2$s were spent")), approved, used);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Hours approved")), mandate_text_new (text));
}

/**
 * mandate_leadership_new_receipt:
 * @context: a context
 * @since: the first day
 *
 * Returns: (transfer full): what top management gave since that day: hours,
 *   money, decisions, messages, and each act
 */
MandateDocument *
mandate_leadership_new_receipt (MandatePackContext *context,
                                const char         *since)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Leadership receipt")),
                                                                mandate_pack_get_organisation_name (&alone));
  g_autoptr (MandateLeadershipReceipt) receipt = mandate_leadership_receipt_new (alone.reg, since, alone.as_of);
  MandateBlock    *facts;
  g_autofree char *first = mandate_date_to_words (since, alone.translation);
  g_autofree char *last = mandate_date_to_words (alone.as_of, alone.translation);
  g_autofree char *sentence = NULL;

  /* Translators: 1 and 2 are days. */
  sentence = g_strdup_printf (mandate_pack_say (&alone, N_ ("What top management gave for information security from %1$s to %2$s, by what is on record.")), first, last);
  mandate_pack_add_paragraph (blocks, sentence);

  facts = mandate_pack_add_facts (blocks, TRUE);
  add_amounts (&alone, facts, receipt);
  add_hours (&alone, facts, receipt);
  add_number (&alone, facts, N_ ("Decisions"), receipt->n_decisions);
  add_number (&alone, facts, N_ ("Messages"), receipt->n_messages);
  add_number (&alone, facts, N_ ("Reviews and meetings"), receipt->n_reviews);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (&alone, N_ ("What was done, act by act")), NULL, NULL);
  if (receipt->acts->len > 0)
    mandate_leadership_part_add_acts (&alone, blocks, receipt->acts, since);
  else
    mandate_pack_add_paragraph (blocks, mandate_pack_say (&alone, N_ ("nothing on record")));
  mandate_document_add_blocks (document, blocks);

  return document;
}
