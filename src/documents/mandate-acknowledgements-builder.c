/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-dates.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-totals.h"
#include "mandate-pack-writer.h"

static const MandateColumnSpec reader_columns[] = {
  { N_ ("Name"), 3, MANDATE_ALIGN_START },
  { N_ ("Joined on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Acknowledged on"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Method"), 2.4, MANDATE_ALIGN_START },
};

/* The first time counts; who reads it again has read it before. */
static GHashTable *
index_by_person (const MandatePackContext *self,
                 MandatePolicyVersion     *version)
{
  g_autoptr (GPtrArray) given = mandate_pack_list (self, MANDATE_TYPE_ACKNOWLEDGEMENT, "policy_version", mandate_record_get_id (MANDATE_RECORD (version)), "-acknowledged_on");
  GHashTable *by_person = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < given->len; i++)
    {
      MandateAcknowledgement *acknowledgement = g_ptr_array_index (given, i);

      if (acknowledgement->person != NULL && acknowledgement->acknowledged_on != NULL && strcmp (acknowledgement->acknowledged_on, self->as_of) <= 0)
        g_hash_table_insert (by_person, acknowledgement->person, acknowledgement);
    }

  return by_person;
}

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
  g_autoptr (GPtrArray) people = mandate_pack_list_active_people (self);
  g_autoptr (GHashTable) by_person = index_by_person (self, version);
  g_autofree char *id = mandate_pack_make_id ("acknowledgements", policy);
  g_autofree char *link = mandate_pack_make_link (version);
  g_autofree char *count = mandate_pack_describe_acknowledgements (self, version);
  g_autofree char *date = mandate_date_to_words (self->as_of, self->translation);
  g_autofree char *sentence = NULL;
  MandateBlock    *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Who has acknowledged it")), id, "5.2 f,7.3");
  MandateBlock    *table;

  heading->heading.contents_level = contents_level;
  heading->heading.note = g_strdup (count);

  if (people->len == 0)
    {
      mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, "person"), mandate_pack_say (self, N_ ("No people are on record, so nobody can have acknowledged it.")));
      return;
    }

  /* Translators: %1$s is a count such as “7 of 9 people”, %2$s the number of a version, %3$s a day. */
  sentence = g_strdup_printf (mandate_pack_say (self, N_ ("Acknowledged by %1$s: version %2$s, up to %3$s.")), count, version->number != NULL ? version->number : "", date);

  if (g_hash_table_size (by_person) == 0)
    mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, link), mandate_pack_say (self, N_ ("Nobody has acknowledged this version yet.")));
  else
    mandate_pack_add_paragraph (blocks, sentence);

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, reader_columns, G_N_ELEMENTS (reader_columns));
  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      add_reader_row (self, table, person, g_hash_table_lookup (by_person, mandate_record_get_id (MANDATE_RECORD (person))));
    }
}
