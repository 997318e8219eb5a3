/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-figures.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandatePartSpec signatures_part = {
  .id = "signatures",
  .title = N_ ("Signatures"),
  .question = N_ ("Who answers with their name, and for which sentence?"),
  .tags = "5.3",
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

static void
add_signature (const MandatePackContext *self,
               GPtrArray                *blocks,
               const char               *role,
               const char               *name,
               const char               *sentence,
               const char               *clause)
{
  /* A line to write on where nobody is known yet. */
  MandateBlock *block = mandate_block_new_signature (role, name != NULL ? name : mandate_pack_say (self, N_ ("nobody named")), sentence);

  block->tags = g_strsplit (clause, ",", -1);
  block->signature.signature_label = g_strdup (mandate_pack_say (self, N_ ("Signature")));
  block->signature.date_label = g_strdup (mandate_pack_say (self, N_ ("Date (year, month, day)")));
  block->signature.place_label = g_strdup (mandate_pack_say (self, N_ ("Place")));
  g_ptr_array_add (blocks, block);
}

static void
add_mandated (const MandatePackContext *self,
              GPtrArray                *blocks,
              const char               *mandate,
              const char               *role_name,
              const char               *sentence,
              const char               *clause)
{
  MandateRole     *role = mandate_pack_find_mandated_role (self, mandate);
  g_autofree char *holders = role != NULL ? mandate_pack_describe_holders (self, mandate_record_get_id (MANDATE_RECORD (role))) : NULL;

  add_signature (self, blocks, role_name, holders, sentence, clause);
}

static void
add_top_management (const MandatePackContext *self,
                    GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_top_management (self);
  g_autofree char *date = mandate_date_to_words (self->as_of, self->translation);
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say_count (self,
                                                                       "I release this pack. It shows our records as they were on %2$s, with %1$u gap named in it.",
                                                                       "I release this pack. It shows our records as they were on %2$s, with %1$u gaps named in it.",
                                                                       self->gaps->len),
                                               self->gaps->len, date);
  g_autofree char *name = people->len > 0 ? mandate_pack_describe_person (self, mandate_record_get_id (g_ptr_array_index (people, 0))) : NULL;

  add_signature (self, blocks, mandate_pack_say (self, N_ ("Top management")), name, sentence, "5.1");
}

/**
 * mandate_build_signatures:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_signatures (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &signatures_part);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("A signature stands for the one sentence above it. Please sign in ink and write the date yourself.")));

  add_top_management (self, blocks);
  add_mandated (self, blocks, "conformance", mandate_pack_say (self, N_ ("Conformance")),
                mandate_pack_say (self, N_ ("I went through the evidence index and compared each proof with its record.")), "5.3 a");
  add_mandated (self, blocks, "performance-reporting", mandate_pack_say (self, N_ ("Performance reporting")),
                mandate_pack_say (self, N_ ("Readings, figures and dates in here are the ones that I gave to top management.")), "5.3 b");

  if (self->records_sha256 != NULL)
    {
      g_autofree char *sum = mandate_figure_short_hash (self->records_sha256);
      g_autofree char *note = g_strdup_printf (mandate_pack_say (self, N_ ("Signed for: pack %1$s, records with SHA-256 %2$s.")), self->pack_id != NULL ? self->pack_id : "\u2013", sum);

      mandate_pack_add_note (blocks, note);
    }

  return blocks;
}
