/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an outsider may have of the policy (5.2 g): the promises, not the locks. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-markdown.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-outline.h"
#include "mandate-policy-papers.h"
#include "mandate-policy-parts.h"

/* The parts that are fit for outsiders, by their anchors; house rules are not. */
static const char *const open_parts[] = { "purpose", "scope", "requirements", "improvement", "objectives", "responsibility", "review", NULL };

static gboolean
is_public (const MandatePackContext *self,
           MandatePolicyVersion     *version)
{
  return g_strcmp0 (mandate_policy_part_find_policy (self, version)->classification, "public") == 0;
}

static guint
add_open_parts (GPtrArray  *blocks,
                const char *text)
{
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read (text);
  gsize last = 0;
  guint n = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const MandatePolicySection *section = g_ptr_array_index (sections, i);
      g_autofree char            *part = NULL;

      /* Anchors on lines next to each other share what follows. */
      if (section->anchor == NULL || !g_strv_contains (open_parts, section->anchor) || section->end <= last)
        continue;

      part = g_strndup (text + section->start, section->end - section->start);
      mandate_markdown_append (blocks, part, MANDATE_VOICE_ISSUED);
      last = section->end;
      n++;
    }

  return n;
}

static void
add_facts (const MandatePackContext *self,
           GPtrArray                *blocks,
           MandatePolicyVersion     *version)
{
  MandateOrganisation *organisation = mandate_pack_find_organisation (self);
  MandateApproval     *approval = mandate_pack_find_approval (self, mandate_record_get_id (MANDATE_RECORD (version)));
  MandateBlock        *facts = mandate_pack_add_facts (blocks, TRUE);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Version")), mandate_text_new_styled (MANDATE_SPAN_BOLD, version->number));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Status")), mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_get_choice (self, version, "state")));
  if (version->effective_on != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In force from")), mandate_text_new (version->effective_on));
  if (approval != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Approved on")), mandate_text_new (approval->decided_on));
  if (organisation != NULL && organisation->scope != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Scope of the management system")), mandate_text_new (organisation->scope));
}

static void
add_parts (const MandatePackContext *self,
           GPtrArray                *blocks,
           MandatePolicyVersion     *version)
{
  const char *text = version->text != NULL ? version->text : "";
  const char *start = is_public (self, version) ? mandate_pack_say (self, N_ ("The policy, word for word")) : mandate_pack_say (self, N_ ("Parts of the policy, word for word"));
  guint       n = 1;

  g_ptr_array_add (blocks, mandate_block_new_band (start, NULL));

  if (is_public (self, version))
    mandate_markdown_append (blocks, text, MANDATE_VOICE_ISSUED);
  else
    n = add_open_parts (blocks, text);

  if (n == 0)
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("The parts of this text are not marked, so nothing of it can be taken out for outsiders.")));

  g_ptr_array_add (blocks, mandate_block_new_band (mandate_pack_say (self, N_ ("End of the extract")), NULL));
}

/**
 * mandate_policy_new_extract:
 * @context: a context
 * @version: a policy version of its register
 *
 * The parts of the text that say why, for whom and what is promised, as they
 * stand. House rules, names of readers and what else is for the inside is left
 * out, unless the policy is public.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_policy_new_extract (MandatePackContext   *context,
                            MandatePolicyVersion *version)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandatePolicy     *policy = mandate_policy_part_find_policy (&alone, version);
  GPtrArray         *blocks = mandate_blocks_new ();
  g_autofree char   *day = mandate_date_to_words (alone.as_of, alone.translation);
  /* Translators: %s is a policy. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (&alone, N_ ("%s: extract")), policy->title);
  MandateDocument *document;

  alone.pack_version = version->number;
  alone.classification = (char *) mandate_pack_say (&alone, N_ ("Extract for interested parties"));
  document = mandate_pack_document_new (&alone, title, policy->title);

  mandate_policy_part_set_state (&alone, document, version);
  mandate_policy_part_add_title (&alone, blocks, title, mandate_pack_get_organisation_name (&alone));
  add_facts (&alone, blocks, version);
  add_parts (&alone, blocks, version);
  if (!is_public (&alone, version))
    mandate_pack_add_note (blocks, mandate_pack_say (&alone, N_ ("Rules that are for our people alone are left out; the numbers of parts are those of the whole text. Ask us for more, and say what for.")));
  mandate_document_add_blocks (document, blocks);

  return document;
}
