/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandatePartSpec control_part = {
  .id = "document-control",
  .title = N_ ("Document control"),
  .question = N_ ("Which document is this, who stands behind it, and is it still as it was made?"),
  .tags = "7.5",
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

static const MandatePartSpec contents_part = {
  .id = "contents",
  .title = N_ ("Contents"),
  .question = N_ ("On which page is the clause that I look for?"),
  .edge = MANDATE_EDGE_NONE,
  .level = 0,
};

static const MandateColumnSpec revision_columns[] = {
  { N_ ("Version"), 1, MANDATE_ALIGN_START },
  { N_ ("Saved on"), 1.4, MANDATE_ALIGN_START },
  { N_ ("Which pack it was"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Given to"), 3.2, MANDATE_ALIGN_START },
};

static const MandateColumnSpec policy_columns[] = {
  { N_ ("Policy"), 3.4, MANDATE_ALIGN_START },
  { N_ ("Version"), 1, MANDATE_ALIGN_START },
  { N_ ("State"), 1.6, MANDATE_ALIGN_START },
  { N_ ("In force from"), 1.4, MANDATE_ALIGN_START },
  { N_ ("Page"), 1, MANDATE_ALIGN_START },
};

/* Nobody releases a pack on screen: it is signed, on a page of its own. */
static MandateText *
make_releaser (const MandatePackContext *self)
{
  MandateText *text;

  if (self->released_by != NULL)
    return mandate_text_new (self->released_by);

  text = mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("whoever signs it")));
  mandate_pack_append_reference (self, text, "signatures");

  return text;
}

static void
add_identity (const MandatePackContext *self,
              GPtrArray                *blocks)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (self);
  MandateBlock        *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char     *program = g_strdup_printf ("Mandate %s", self->program_version != NULL ? self->program_version : "");
  const char          *status = self->is_draft ? N_ ("draft") : N_ ("released");
  g_autofree char     *release = NULL;

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Identity")), mandate_text_new_styled (MANDATE_SPAN_BOLD, self->pack_id != NULL ? self->pack_id : mandate_pack_say (self, N_ ("none"))));

  if (!self->is_draft && self->released_by == NULL)
    status = N_ ("not released");
  release = g_strjoin (" · ", self->pack_version != NULL ? self->pack_version : mandate_pack_say (self, N_ ("none")), mandate_pack_say (self, status), NULL);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Version, status")), mandate_text_new (release));

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Organisation")),
                          mandate_pack_text_or (self, organisation != NULL ? organisation->legal_name : NULL, mandate_pack_say (self, N_ ("not stated"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Prepared by")), mandate_pack_text_or (self, self->prepared_by, mandate_pack_say (self, N_ ("not stated"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Released by")), make_releaser (self));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("As of")), mandate_text_new (self->as_of));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Classification")), mandate_pack_text_or (self, self->classification, mandate_pack_say (self, N_ ("not stated"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Made with")), mandate_text_new (program));
  if (self->file_id != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("File of the records")), mandate_text_new_styled (MANDATE_SPAN_MONO, self->file_id));
  if (self->redacted != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Left out")), mandate_text_new_styled (MANDATE_SPAN_BOLD, self->redacted));
}

static void
add_pack_revisions (const MandatePackContext *self,
                    GPtrArray                *blocks)
{
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Earlier packs, and who has them")), NULL, NULL);

  if (self->revisions->len == 0)
    {
      mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("No earlier pack is on record.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, revision_columns, G_N_ELEMENTS (revision_columns));
  for (guint i = 0; i < self->revisions->len; i++)
    {
      const MandatePackRevision *revision = g_ptr_array_index (self->revisions, i);
      MandateRow                *row = mandate_block_add_row (table);

      mandate_pack_add_cell (self, row, revision->version);
      mandate_pack_add_cell (self, row, revision->saved_on);
      mandate_pack_add_cell (self, row, revision->summary);
      mandate_row_add_cell (row, mandate_pack_text_or (self, revision->given_to, mandate_pack_say (self, N_ ("not recorded"))));
    }
}

static void
add_policy_row (const MandatePackContext *self,
                MandateBlock             *table,
                MandatePolicy            *policy)
{
  MandatePolicyVersion *version = mandate_pack_find_shown_version (self, mandate_record_get_id (MANDATE_RECORD (policy)));
  MandateRow           *row = mandate_block_add_row (table);
  MandateText          *page = mandate_text_new (NULL);
  g_autofree char      *target = mandate_pack_make_id ("policy", policy);

  mandate_pack_append_reference (self, page, target);

  mandate_pack_add_cell (self, row, policy->title);
  mandate_pack_add_cell (self, row, version != NULL ? version->number : NULL);
  mandate_pack_add_cell (self, row, version != NULL ? mandate_pack_get_choice (self, version, "state") : NULL);
  mandate_pack_add_cell (self, row, version != NULL ? version->effective_on : NULL);
  mandate_row_add_cell (row, page);
}

static void
add_policies (const MandatePackContext *self,
              GPtrArray                *blocks)
{
  g_autoptr (GPtrArray) policies = mandate_pack_list_policies (self);
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Policies in this pack")), NULL, NULL);

  if (policies->len == 0)
    {
      mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_POLICY);
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, policy_columns, G_N_ELEMENTS (policy_columns));
  for (guint i = 0; i < policies->len; i++)
    add_policy_row (self, table, g_ptr_array_index (policies, i));
}

static MandateText *
make_journal_head (const MandatePackContext *self)
{
  g_autofree char *seq = g_strdup_printf ("%" G_GINT64_FORMAT, self->journal_seq);
  g_autofree char *moment = mandate_moment_to_text (self->journal_at);
  g_autofree char *entry = NULL;
  MandateText     *text;

  if (self->journal_sha256 == NULL)
    return mandate_pack_text_or_none (self, NULL);

  /* Translators: %1$s is the number of an entry of the journal, %2$s a moment. */
  entry = moment != NULL ? g_strdup_printf (mandate_pack_say (self, N_ ("Entry %1$s of %2$s")), seq, moment)
                         : g_strdup_printf (mandate_pack_say (self, N_ ("Entry %s")), seq);
  text = mandate_text_new (entry);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

  {
    g_autoptr (MandateText) hash = mandate_pack_text_hash (self, self->journal_sha256);

    mandate_text_append_text (text, hash);
  }

  return text;
}

static void
add_seal (const MandatePackContext *self,
          MandateBlock             *facts)
{
  g_autofree char *moment = self->sealed_at != NULL ? mandate_moment_to_text (self->sealed_at) : NULL;
  MandateText     *seal;
  MandateText     *key;

  if (self->seal == NULL)
    {
      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Seal (Ed25519)")),
                              mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not sealed"))));
      return;
    }

  seal = mandate_text_new (moment);
  mandate_text_append (seal, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (seal, MANDATE_SPAN_MONO, self->seal);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Seal (Ed25519)")), seal);

  key = mandate_text_new_styled (MANDATE_SPAN_MONO, self->key);
  if (self->public_key != NULL)
    {
      mandate_text_append (key, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (key, MANDATE_SPAN_MONO, self->public_key);
    }
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Key, and its public half")), key);
}

static void
add_file_key (const MandatePackContext *self,
              MandateBlock             *facts)
{
  MandateText *key;

  if (self->sealed_with == NULL)
    return;

  key = mandate_text_new (mandate_pack_say (self, N_ ("Its last lines seal all of it, with the key")));
  mandate_text_append (key, MANDATE_SPAN_PLAIN, " ");
  mandate_text_append (key, MANDATE_SPAN_MONO, self->sealed_with);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("This file")), key);
}

/* A sentence and the commands that go with it, each on a line of its own. */
static void
add_step (MandateBlock *steps,
          const char   *sentence,
          const char   *commands)
{
  MandateText *step = mandate_text_new (sentence);

  mandate_text_append (step, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (step, MANDATE_SPAN_MONO, commands);
  mandate_pack_add_text (mandate_block_add_item (steps), step);
}

static void
add_verification (const MandatePackContext *self,
                  GPtrArray                *blocks)
{
  MandateBlock *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("How to check this file")), "verify", NULL);
  MandateBlock *facts = mandate_pack_add_facts (blocks, TRUE);
  MandateBlock *steps = mandate_block_new_list (TRUE, 1);

  heading->heading.contents_level = 2;

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Records, SHA-256")), mandate_pack_text_hash (self, self->records_sha256));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Journal head")), make_journal_head (self));
  add_seal (self, facts);
  add_file_key (self, facts);

  add_step (steps, mandate_pack_say (self, N_ ("With no program of ours: the last lines of this file say how many bytes stand before them and what their SHA-256 is. The second command has to give the same; a single changed byte gives another.")),
            "tail -n 8 FILE.pdf\nhead -c BYTES FILE.pdf | sha256sum");
  add_step (steps, mandate_pack_say (self, N_ ("Let the program look: it also checks the seals and the attached list of all parts and files, and, where the records are at hand, whether they said this on that day.")),
            "mandatectl verify FILE.pdf [--against NAME]");

  mandate_pack_add_paragraph (mandate_block_add_item (steps),
                              mandate_pack_say (self, N_ ("Have the organisation show you the last entry of its history on screen. Number and hash have to be those above.")));
  mandate_pack_add_paragraph (mandate_block_add_item (steps),
                              mandate_pack_say (self, N_ ("Each annex sheet prints the SHA-256 of its file. Any checksum tool has to give the same for the original.")));
  g_ptr_array_add (blocks, steps);
}

/**
 * mandate_build_document_control:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_document_control (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &control_part);
  add_identity (self, blocks);
  add_pack_revisions (self, blocks);
  add_policies (self, blocks);
  /* Whoever checks the file has the sums and the steps on one sheet. */
  g_ptr_array_add (blocks, mandate_block_new_page_break ());
  add_verification (self, blocks);

  return blocks;
}

/**
 * mandate_build_contents:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_contents (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &contents_part);
  mandate_pack_add_note (blocks, mandate_pack_say (self, N_ ("The black marks at the edge stand at one height for each clause. A flag in the margin is an open gap with its number. Serif letters are the organisation's own words, unchanged; all else is the pack speaking.")));
  g_ptr_array_add (blocks, mandate_block_new_contents ());

  return blocks;
}
