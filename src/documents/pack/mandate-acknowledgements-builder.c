/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-totals.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-reach.h"

static const MandateColumnSpec reader_columns[] = {
  { N_ ("Name"), 3, MANDATE_ALIGN_START },
  { N_ ("Joined on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Acknowledged on"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Method"), 2.4, MANDATE_ALIGN_START },
};

static void
add_reader_row (const MandatePackContext *self,
                MandateBlock             *table,
                MandatePerson            *person,
                MandateAcknowledgement   *acknowledgement)
{
  MandateRow *row = mandate_block_add_row (table);

  mandate_pack_add_cell (self, row, person->name);
  mandate_row_add_cell (row, mandate_text_new (person->joined_on != NULL ? person->joined_on : "\u2013"));

  if (acknowledgement != NULL)
    {
      mandate_pack_add_cell (self, row, acknowledgement->acknowledged_on);
      mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_choice (self, acknowledgement, "method"), mandate_pack_say (self, N_ ("not stated"))));
    }
  else
    {
      g_autofree char *link = mandate_pack_make_link (person);

      row->gap = mandate_pack_find_gap (self, link);
      mandate_pack_add_bold_cell (self, row, mandate_pack_say (self, N_ ("not yet")));
      mandate_row_add_cell (row, mandate_text_new ("\u2013"));
    }
}

/**
 * mandate_pack_add_acknowledgements:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @policy: a policy
 * @version: the version of it that is shown
 * @contents_level: of the heading
 *
 * Adds who of those who are there acknowledged the version, and who did not yet.
 */
void
mandate_pack_add_acknowledgements (const MandatePackContext *self,
                                   GPtrArray                *blocks,
                                   MandatePolicy            *policy,
                                   MandatePolicyVersion     *version,
                                   guint                     contents_level)
{
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (self->reg, version, self->as_of);
  g_autofree char *id = mandate_pack_make_id ("acknowledgements", policy);
  g_autofree char *link = mandate_pack_make_link (version);
  g_autofree char *count = mandate_pack_describe_acknowledgements (self, version);
  g_autofree char *date = mandate_date_to_words (self->as_of, self->translation);
  g_autofree char *sentence = NULL;
  MandateBlock    *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Who has acknowledged it")), id, "5.2 f,7.3");
  MandateBlock    *table;

  heading->heading.contents_level = contents_level;
  heading->heading.note = g_strdup (count);

  if (reach->readers->len == 0)
    {
      mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "person"), mandate_pack_say (self, N_ ("No people are on record, so nobody can have acknowledged it.")));
      return;
    }

  /* Translators: %1$s is a count such as “9 of 11 people in scope”, %2$s the number of a version, %3$s a day. */
  sentence = g_strdup_printf (mandate_pack_say (self, N_ ("Acknowledged by %1$s: version %2$s, up to %3$s.")), count, version->number != NULL ? version->number : "", date);

  if (reach->n_read == 0)
    mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, link), mandate_pack_say (self, N_ ("Nobody has acknowledged this version yet.")));
  else
    mandate_pack_add_paragraph (blocks, sentence);

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, reader_columns, G_N_ELEMENTS (reader_columns));
  for (guint i = 0; i < reach->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      add_reader_row (self, table, reader->person, reader->acknowledgement);
    }
}
