/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two versions of a policy in one, for whoever has to decide about the newer one. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-document.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-changes.h"
#include "mandate-policy-papers.h"
#include "mandate-policy-parts.h"

static void
add_versions (const MandatePackContext    *self,
              GPtrArray                   *blocks,
              MandatePolicyVersion        *version,
              MandatePolicyVersion        *before,
              const MandateTextComparison *comparison)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char *old_sum = mandate_policy_version_hash_text (before);
  g_autofree char *new_sum = mandate_policy_version_hash_text (version);
  g_autofree char *counted = g_strdup_printf (mandate_pack_say (self, N_ ("%1$u words added, %2$u taken out, %3$u kept")),
                                              comparison->n_words_added, comparison->n_words_removed, comparison->n_words_same);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Before: version")), mandate_text_new_styled (MANDATE_SPAN_BOLD, before->number));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("SHA-256 of the text")), mandate_pack_text_hash (self, old_sum));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("After: version")), mandate_text_new_styled (MANDATE_SPAN_BOLD, version->number));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("SHA-256 of the text")), mandate_pack_text_hash (self, new_sum));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Counted")), mandate_text_new (counted));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In the author’s words")), mandate_pack_text_or (self, version->change_summary, mandate_pack_say (self, N_ ("not stated"))));
}

/* The sentence shows what it says. */
static void
add_key (const MandatePackContext *self,
         GPtrArray                *blocks)
{
  MandateText *text = mandate_text_new (NULL);

  mandate_text_append (text, MANDATE_SPAN_INSERTED, mandate_pack_say (self, N_ ("Bold and underlined")));
  mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
  /* Translators: ends a sentence that begins with “Bold and underlined”, and is followed by “Struck through”. */
  mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("is new.")));
  mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
  mandate_text_append (text, MANDATE_SPAN_REMOVED, mandate_pack_say (self, N_ ("Struck through")));
  mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
  /* Translators: ends a sentence that begins with “Struck through”. */
  mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("was taken out. The margin says where something changed.")));
  mandate_pack_add_text (blocks, text);
}

/**
 * mandate_policy_new_comparison:
 * @context: a context
 * @version: a policy version of its register
 * @before: the version that it is held against
 *
 * Returns: (transfer full): what changed, as a document of its own
 */
MandateDocument *
mandate_policy_new_comparison (MandatePackContext   *context,
                               MandatePolicyVersion *version,
                               MandatePolicyVersion *before)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare (before->text != NULL ? before->text : "", version->text != NULL ? version->text : "");
  MandatePolicy *policy = mandate_policy_part_find_policy (&alone, version);
  GPtrArray     *blocks = mandate_blocks_new ();
  /* Translators: %1$s is a policy, %2$s and %3$s the numbers of two versions. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (&alone, N_ ("%1$s: from %2$s to %3$s")), policy->title, before->number, version->number);
  MandateDocument *document = mandate_policy_part_new_document (&alone, version, title);

  mandate_policy_part_add_title (&alone, blocks, mandate_pack_say (&alone, N_ ("What changed")), title);
  add_versions (&alone, blocks, version, before, comparison);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (&alone, N_ ("Where something changed")), NULL, NULL);
  if (mandate_policy_changes_add_headings (&alone, blocks, comparison) == 0)
    mandate_pack_add_paragraph (blocks, mandate_pack_say (&alone, N_ ("Both versions say the same, word for word.")));

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (&alone, N_ ("Both texts in one")), NULL, NULL);
  add_key (&alone, blocks);
  mandate_policy_changes_add_text (&alone, blocks, comparison);
  g_ptr_array_add (blocks, mandate_block_new_band (mandate_pack_say (&alone, N_ ("End of the comparison")), NULL));
  mandate_document_add_blocks (document, blocks);

  return document;
}
