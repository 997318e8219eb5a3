/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A policy as it is handed to the people whom it is for. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-figures.h"
#include "mandate-markdown.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-papers.h"
#include "mandate-policy-parts.h"

/* Headings of the text are bookmarks of the file. */
static void
enter_headings (GPtrArray *blocks,
                guint      first)
{
  for (guint i = first; i < blocks->len; i++)
    {
      MandateBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == MANDATE_BLOCK_HEADING)
        block->heading.contents_level = CLAMP (block->heading.level, 2, 3);
    }
}

static void
add_text (const MandatePackContext *self,
          GPtrArray                *blocks,
          MandatePolicyVersion     *version)
{
  g_autofree char *sum = mandate_policy_version_hash_text (version);
  g_autofree char *short_sum = mandate_figure_short_hash (sum);
  /* Translators: %s is the start and the end of a hash. */
  g_autofree char *end = g_strdup_printf (mandate_pack_say (self, N_ ("SHA-256 of the text: %s")), short_sum);
  g_autofree char *start = mandate_policy_part_name (self, version);
  const guint      first = blocks->len;

  if (version->text == NULL)
    {
      mandate_pack_add_missing (self, blocks, 0, mandate_pack_say (self, N_ ("This version has no text yet.")));
      return;
    }

  g_ptr_array_add (blocks, mandate_block_new_band (start, mandate_pack_get_choice (self, version, "state")));
  mandate_markdown_append (blocks, version->text, MANDATE_VOICE_ISSUED);
  enter_headings (blocks, first);
  g_ptr_array_add (blocks, mandate_block_new_band (mandate_pack_say (self, N_ ("End of the policy")), end));
}

/**
 * mandate_policy_new_document:
 * @context: a context
 * @version: a policy version of its register
 *
 * Returns: (transfer full): the policy as a document of its own: header, versions, the text, and its end
 */
MandateDocument *
mandate_policy_new_document (MandatePackContext   *context,
                             MandatePolicyVersion *version)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandatePolicy     *policy = mandate_policy_part_find_policy (context, version);
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document;

  g_return_val_if_fail (policy != NULL, NULL);

  document = mandate_policy_part_new_document (&alone, version, policy->title);
  mandate_policy_part_set_state (&alone, document, version);
  mandate_policy_part_add_title (&alone, blocks, policy->title, mandate_pack_get_organisation_name (&alone));
  mandate_policy_part_add_facts (&alone, blocks, version);
  mandate_policy_part_add_revisions (&alone, blocks, version);
  add_text (&alone, blocks, version);
  mandate_document_add_blocks (document, blocks);

  return document;
}

static void
add_file (const MandatePackContext *self,
          GPtrArray                *blocks,
          MandatePolicyVersion     *version)
{
  MandateEvidence *issued = mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, version->issued_as);
  MandateBlock    *facts;
  g_autofree char *number = NULL;

  if (issued == NULL)
    return;

  number = mandate_evidence_format_number (issued);
  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("The file that was issued")), NULL, NULL);
  facts = mandate_pack_add_facts (blocks, TRUE);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("File")), mandate_pack_text_or_none (self, issued->file_name));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Evidence")), mandate_text_new (number));
  if (issued->sha256 != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("SHA-256 of the file")), mandate_pack_text_hash (self, issued->sha256));
}

/**
 * mandate_policy_new_header_page:
 * @context: a context
 * @version: a policy version of its register
 *
 * What is on record of the version, without its text: goes with a policy that
 * was issued as a file of its own, in which nothing is changed.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_policy_new_header_page (MandatePackContext   *context,
                                MandatePolicyVersion *version)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandatePolicy     *policy = mandate_policy_part_find_policy (context, version);
  GPtrArray         *blocks = mandate_blocks_new ();
  g_autofree char   *sum = mandate_policy_version_hash_text (version);
  MandateDocument   *document;

  g_return_val_if_fail (policy != NULL, NULL);

  document = mandate_policy_part_new_document (&alone, version, policy->title);
  mandate_policy_part_set_state (&alone, document, version);
  mandate_policy_part_add_title (&alone, blocks, policy->title, mandate_pack_say (&alone, N_ ("What is on record of this version, to go with its text")));
  mandate_policy_part_add_facts (&alone, blocks, version);
  mandate_policy_part_add_revisions (&alone, blocks, version);
  add_file (&alone, blocks, version);
  mandate_pack_add_heading (blocks, 2, mandate_pack_say (&alone, N_ ("The text that was approved")), NULL, NULL);
  mandate_policy_part_add_hash (&alone, mandate_pack_add_facts (blocks, TRUE), sum);
  mandate_document_add_blocks (document, blocks);

  return document;
}
