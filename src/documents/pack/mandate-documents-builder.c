/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register of documents: which there are, and which of them is the one to use (7.5). */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-document-register.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandatePartSpec documents_part = {
  .id = "documents",
  .title = N_ ("Register of documents"),
  .question = N_ ("Which documents are there, which one is to be used, and how long is each kept?"),
  .running_head = N_ ("7.5 Documents"),
  .clause = "7.5",
  .tags = "7.5",
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

static const MandateColumnSpec document_columns[] = {
  { N_ ("Document"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Version"), .9, MANDATE_ALIGN_START },
  { N_ ("State"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Owner"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Approved"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Next review\nKept until"), 1.5, MANDATE_ALIGN_START },
};

/* What is called an approval of a policy is the confirmation of minutes, or the delivery of a report. */
static const char *const headings[] = {
  [MANDATE_DOCUMENT_POLICY] = N_ ("Policies, with every version"),
  [MANDATE_DOCUMENT_MINUTES] = N_ ("Minutes, approved when they were confirmed"),
  [MANDATE_DOCUMENT_REPORT] = N_ ("Performance reports, with the day of their delivery"),
  [MANDATE_DOCUMENT_EXTERNAL] = N_ ("Documents from outside that oblige us"),
};

static const MandateMark marks[] = {
  [MANDATE_DOCUMENT_IN_WORK] = MANDATE_MARK_IN_PART,
  [MANDATE_DOCUMENT_CURRENT] = MANDATE_MARK_SHOWN,
  [MANDATE_DOCUMENT_OBSOLETE] = MANDATE_MARK_NOT_DUE,
};

static void
add_title_cell (const MandatePackContext        *self,
                MandateRow                      *row,
                const MandateRegisteredDocument *document)
{
  MandateText     *text = mandate_text_new_styled (document->state == MANDATE_DOCUMENT_CURRENT ? MANDATE_SPAN_BOLD : MANDATE_SPAN_PLAIN, document->title);
  g_autofree char *link = mandate_pack_make_link (document->record);
  g_autofree char *target = mandate_pack_find_target (self, link);

  if (document->identifier != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, document->identifier);
    }

  mandate_pack_append_reference (self, text, target);
  mandate_row_add_cell (row, text);
}

static void
add_state_cell (const MandatePackContext        *self,
                MandateRow                      *row,
                const MandateRegisteredDocument *document)
{
  const char *label = document->kind == MANDATE_DOCUMENT_POLICY ? mandate_pack_get_choice (self, document->record, "state") : NULL;

  if (label == NULL)
    label = mandate_pack_say (self, mandate_document_state_get_label (document->state));

  mandate_pack_add_mark_cell (row, marks[document->state], label);
}

static void
add_lines_cell (MandateRow *row,
                const char *first,
                const char *second)
{
  MandateText *text = mandate_text_new (NULL);

  mandate_text_append_line (text, MANDATE_SPAN_PLAIN, first);
  mandate_text_append_line (text, MANDATE_SPAN_PLAIN, second);
  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append_line (text, MANDATE_SPAN_PLAIN, "\u2013");

  mandate_row_add_cell (row, text);
}

/* Of two days each has its own line, or nobody knows which one it is. */
static void
add_days_cell (MandateRow *row,
               const char *upper,
               const char *lower)
{
  MandateText *text = mandate_text_new (upper != NULL ? upper : "\u2013");

  mandate_text_append_line (text, MANDATE_SPAN_SECONDARY, lower != NULL ? lower : "\u2013");
  mandate_row_add_cell (row, text);
}

static void
add_document (const MandatePackContext        *self,
              MandateBlock                    *table,
              const MandateRegisteredDocument *document)
{
  MandateRow *row = mandate_block_add_row (table);

  add_title_cell (self, row, document);
  mandate_row_add_cell (row, mandate_text_new (document->version != NULL ? document->version : "\u2013"));
  add_state_cell (self, row, document);
  mandate_row_add_cell (row, mandate_pack_text_or (self, document->owner != NULL ? ((MandatePerson *) document->owner)->name : NULL,
                                                   mandate_pack_say (self, N_ ("not stated"))));
  add_lines_cell (row, document->approved_on, document->approved_by);
  add_days_cell (row, document->review_on, document->keep_until);
}

static void
add_rule (const MandatePackContext *self,
          GPtrArray                *blocks)
{
  MandateOrganisation *organisation = mandate_register_find_only (self->reg, MANDATE_TYPE_ORGANISATION);
  g_autofree char     *sentence = NULL;

  if (organisation == NULL || organisation->keep_years == MANDATE_UNSET)
    {
      mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("How long documents are kept is not stated."))));
      return;
    }

  /* Translators: %d is a number of years. */
  sentence = g_strdup_printf (mandate_pack_say_count (self, "Documents and records are kept for %d year after their last day of use.",
                                                      "Documents and records are kept for %d years after their last day of use.", (guint64) organisation->keep_years),
                              (int) organisation->keep_years);
  mandate_pack_add_paragraph (blocks, sentence);
}

/**
 * mandate_build_documents:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the register of
 *   documents, with those that are not to be used any more marked (7.5.3)
 */
GPtrArray *
mandate_build_documents (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) documents = mandate_document_register_list (self->reg, self->as_of);
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *table = NULL;

  mandate_pack_add_part (self, blocks, &documents_part);
  add_rule (self, blocks);

  if (documents->len == 0)
    mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("No document is on record."))));

  for (guint i = 0; i < documents->len; i++)
    {
      const MandateRegisteredDocument *document = g_ptr_array_index (documents, i);
      const MandateRegisteredDocument *before = i > 0 ? g_ptr_array_index (documents, i - 1) : NULL;

      if (before == NULL || before->kind != document->kind)
        {
          mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, headings[document->kind]), NULL, NULL);
          table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, document_columns, G_N_ELEMENTS (document_columns));
        }
      add_document (self, table, document);
    }

  return blocks;
}
