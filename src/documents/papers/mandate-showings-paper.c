/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was shown to the auditor on a day, on its own. */

#include "config.h"

#include "mandate-leadership-papers.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-document.h"
#include "mandate-pack-writer.h"
#include "mandate-role-parts.h"
#include "mandate-showings.h"

static const MandateColumnSpec columns[] = {
  { N_ ("At"), 0.8, MANDATE_ALIGN_START },
  { N_ ("What was shown"), 4.6, MANDATE_ALIGN_START },
  { N_ ("Kind"), 1.8, MANDATE_ALIGN_START },
};

/* What was removed since then was there when it was shown. */
static const char *
name_kind (const MandatePackContext *self,
           MandateAuditShowing      *showing)
{
  MandateRecord *record = showing->subject != NULL ? mandate_register_find_link (self->reg, showing->subject) : NULL;

  if (record != NULL)
    return mandate_pack_say (self, mandate_record_type_get_source_label (G_OBJECT_TYPE (record)));

  return showing->subject != NULL ? mandate_pack_say (self, N_ ("Removed since")) : mandate_pack_say (self, N_ ("Requirement"));
}

static void
add_row (const MandatePackContext *self,
         MandateBlock             *table,
         MandateAuditShowing      *showing)
{
  MandateRow *row = mandate_block_add_row (table);

  mandate_row_add_cell (row, mandate_text_new (showing->shown_at != NULL ? showing->shown_at : "–"));
  mandate_pack_add_cell (self, row, showing->title);
  mandate_pack_add_cell (self, row, name_kind (self, showing));
}

/**
 * mandate_showings_new_document:
 * @context: a context
 * @day: a day
 *
 * Returns: (transfer full): what was shown to an auditor on that day, in its order
 */
MandateDocument *
mandate_showings_new_document (MandatePackContext *context,
                               const char         *day)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Shown to the auditor")),
                                                                mandate_pack_get_organisation_name (&alone));
  g_autoptr (GPtrArray) showings = mandate_showings_list (alone.reg, day);
  g_autofree char *words = mandate_date_to_words (day, alone.translation);
  g_autofree char *sentence = NULL;
  MandateBlock    *table;

  /* Translators: 1 is a day, 2 a number. */
  sentence = g_strdup_printf (mandate_pack_say_count (&alone, "On %1$s %2$u thing was shown.", "On %1$s %2$u things were shown.", showings->len), words, showings->len);
  mandate_pack_add_paragraph (blocks, sentence);

  if (showings->len > 0)
    {
      table = mandate_pack_add_table (&alone, blocks, MANDATE_DENSITY_NORMAL, columns, G_N_ELEMENTS (columns));
      for (guint i = 0; i < showings->len; i++)
        add_row (&alone, table, g_ptr_array_index (showings, i));
    }

  mandate_document_add_blocks (document, blocks);

  return document;
}
