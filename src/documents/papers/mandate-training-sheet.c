/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people sign at a training: that they took part (7.2, 7.3). */

#include "config.h"

#include "mandate-training-sheet.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-role-parts.h"
#include "mandate-sign-off.h"
#include "mandate-training-roll.h"

/* For those whom nobody expected. */
#define EMPTY_ROWS 3

static const MandateColumnSpec columns[] = {
  { "", .5, MANDATE_ALIGN_START },
  { N_ ("Name"), 3, MANDATE_ALIGN_START },
  { N_ ("Function"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Signature"), 3.8, MANDATE_ALIGN_START },
};

static void
add_training (const MandatePackContext *self,
              GPtrArray                *blocks,
              MandateTraining          *training)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  const char      *day = training->held_on != NULL ? training->held_on : training->planned_on;
  g_autofree char *words = day != NULL ? mandate_date_to_words (day, self->translation) : NULL;
  g_autofree char *teacher = mandate_pack_describe_person (self, training->person);

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Training")), mandate_text_new (training->title));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Kind")), mandate_pack_text_or_none (self, mandate_pack_get_choice (self, training, "kind")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Date")), mandate_text_new (words != NULL ? words : "____________________"));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Held by")), mandate_text_new (teacher != NULL ? teacher : "____________________"));
  if (training->content != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Content")), mandate_text_new (training->content));
}

static void
add_row (MandateBlock  *table,
         MandatePerson *person)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *number = g_strdup_printf ("%u", table->table.rows->len);

  mandate_row_add_cell (row, mandate_text_new (number));
  mandate_row_add_cell (row, mandate_text_new_styled (MANDATE_SPAN_BOLD, person != NULL && person->name != NULL ? person->name : ""));
  mandate_row_add_cell (row, mandate_text_new (person != NULL && person->job_title != NULL ? person->job_title : ""));
  mandate_row_add_cell (row, mandate_text_new (""));
}

/**
 * mandate_training_new_sheet:
 * @context: a context
 * @training: a training of its register
 *
 * The sheet on which people sign that they took part: everybody whom it is for
 * but those on leave, with lines for those whom nobody expected, and a code by
 * which the scan finds the training.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_training_new_sheet (MandatePackContext *context,
                            MandateTraining    *training)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (alone.reg, training, alone.as_of);
  g_autofree char *code = mandate_sign_off_code_make_for_training (training);
  GPtrArray       *blocks = mandate_blocks_new ();
  MandateDocument *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Attendance sheet")), mandate_pack_get_organisation_name (&alone));
  MandateBlock    *table;

  mandate_role_part_add_code (document, blocks, code, training->title,
                              mandate_pack_say (&alone, N_ ("Pass the sheet round, scan it, and drop the file on the window of Mandate: the code says to which training it belongs.")));
  add_training (&alone, blocks, training);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (&alone, N_ ("With my signature I confirm that I took part. Whoever is not on the list signs on a free line.")));

  table = mandate_pack_add_table (&alone, blocks, MANDATE_DENSITY_HANDWRITING, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < roll->seats->len; i++)
    {
      const MandateTrainingSeat *seat = g_ptr_array_index (roll->seats, i);

      if (seat->presence != MANDATE_PRESENCE_ON_LEAVE)
        add_row (table, seat->person);
    }
  for (guint i = 0; i < EMPTY_ROWS; i++)
    add_row (table, NULL);

  mandate_document_add_blocks (document, blocks);

  return document;
}
