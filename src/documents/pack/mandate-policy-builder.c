/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-figures.h"
#include "mandate-markdown.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-parts.h"
#include "mandate-policy-telling.h"

static const MandatePartSpec missing_part = {
  .id = "policy",
  .title = N_ ("Information security policy"),
  .question = N_ ("Which text holds, word for word, and who approved exactly that?"),
  .running_head = N_ ("5.2 Policy"),
  .clause = "5.2",
  .tags = "5.2",
  .edge = MANDATE_EDGE_POLICY,
  .level = 1,
};

static const MandateColumnSpec version_columns[] = {
  { N_ ("Version"), 1, MANDATE_ALIGN_START },
  { N_ ("Approved on"), 1.4, MANDATE_ALIGN_START },
  { N_ ("In force from"), 1.4, MANDATE_ALIGN_START },
  { N_ ("State"), 1.5, MANDATE_ALIGN_START },
  { N_ ("What changed"), 4.2, MANDATE_ALIGN_START },
};

static gboolean
has_state (MandatePolicyVersion *version,
           const char           *state)
{
  return g_strcmp0 (version->state, state) == 0;
}

static void
add_policy_part (const MandatePackContext *self,
                 GPtrArray                *blocks,
                 MandatePolicy            *policy,
                 gboolean                  is_first)
{
  g_autofree char *id = mandate_pack_make_id ("policy", policy);
  MandatePartSpec  spec = missing_part;
  MandateBlock    *part;

  spec.id = id;
  spec.clause = is_first ? "5.2" : NULL;
  spec.level = is_first ? 1 : 2;

  part = mandate_pack_add_part (self, blocks, &spec);
  g_free (part->part.title);
  part->part.title = g_strdup (policy->title != NULL ? policy->title : "");
}

/* Where it is found, and that somebody looked whether it still is. */
static MandateText *
make_place (const MandatePackContext *self,
            MandatePolicy            *policy,
            MandatePolicyVersion     *version)
{
  MandateText *text = mandate_pack_text_or (self, policy->published_at, mandate_pack_say (self, N_ ("not stated")));

  if (version->published_on != NULL)
    {
      g_autofree char *day = mandate_date_to_words (version->published_on, self->translation);
      /* Translators: %s is a day; follows a place. */
      g_autofree char *since = g_strdup_printf (mandate_pack_say (self, N_ ("; this version since %s")), day);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, since);
    }

  if (policy->published_checked_on != NULL)
    {
      g_autofree char *day = mandate_date_to_words (policy->published_checked_on, self->translation);
      /* Translators: %s is a day; follows a place. */
      g_autofree char *checked = g_strdup_printf (mandate_pack_say (self, N_ ("; last checked on %s")), day);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, checked);
    }

  return text;
}

static void
add_withdrawal (const MandatePackContext *self,
                MandateBlock             *facts,
                MandatePolicyVersion     *version)
{
  MandateText *text;

  if (version->withdrawn_on == NULL)
    return;

  text = mandate_text_new_styled (MANDATE_SPAN_BOLD, version->withdrawn_on);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, ": ");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, version->withdrawal_reason != NULL ? version->withdrawal_reason : mandate_pack_say (self, N_ ("not stated")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Withdrawn on")), text);
}

/* The file that was issued, where the text was read from one. */
static void
add_issued_file (const MandatePackContext *self,
                 MandateBlock             *facts,
                 MandatePolicyVersion     *version)
{
  MandateEvidence *issued = mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, version->issued_as);
  g_autofree char *number = issued != NULL ? mandate_evidence_format_number (issued) : NULL;
  g_autofree char *link = issued != NULL ? mandate_pack_make_link (issued) : NULL;
  g_autofree char *target = mandate_pack_find_target (self, link);
  MandateText     *text;

  if (issued == NULL)
    return;

  text = mandate_text_new_styled (MANDATE_SPAN_BOLD, number);
  mandate_pack_append_reference (self, text, target);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, "; ");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("issued as this file, whose text follows")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Issued file")), text);
}

static void
add_header_facts (const MandatePackContext *self,
                  GPtrArray                *blocks,
                  MandatePolicy            *policy,
                  MandatePolicyVersion     *version)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));
  g_autofree char *link = mandate_pack_make_link (policy);
  g_autofree char *audience = mandate_policy_name_audience (self->reg, policy);

  facts->gap = mandate_pack_find_gap (self, link);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Document id")), mandate_pack_text_or (self, policy->identifier, not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Version")), mandate_pack_text_or_none (self, version->number));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("State")), mandate_pack_text_or_none (self, mandate_pack_get_choice (self, version, "state")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In force from")), mandate_pack_text_or (self, version->effective_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Owner")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, policy->owner), mandate_pack_say (self, N_ ("nobody"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Author")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, version->author), not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Classification")), mandate_pack_text_or (self, mandate_pack_get_choice (self, policy, "classification"), not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Who acknowledges it")), mandate_text_new (mandate_pack_say (self, audience)));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Published at")), make_place (self, policy, version));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Given to outsiders")), mandate_pack_text_or (self, policy->outsiders, not_stated));
  add_withdrawal (self, facts, version);
  add_issued_file (self, facts, version);
}

static const char *
say_band (const MandatePackContext *self,
          MandatePolicyVersion     *version)
{
  if (has_state (version, "withdrawn"))
    return mandate_pack_say (self, N_ ("Withdrawn text, word for word"));

  if (has_state (version, "draft") || has_state (version, "in-review"))
    return mandate_pack_say (self, N_ ("Draft, not issued: the text as it stands"));

  return mandate_pack_say (self, N_ ("Issued text, word for word"));
}

static void
add_issued_text (const MandatePackContext *self,
                 GPtrArray                *blocks,
                 MandatePolicyVersion     *version)
{
  g_autofree char *sum = mandate_policy_version_hash_text (version);
  g_autofree char *short_sum = mandate_figure_short_hash (sum);
  g_autofree char *number = g_strdup_printf (mandate_pack_say (self, N_ ("version %s")), version->number != NULL ? version->number : "");
  g_autofree char *end = g_strjoin (" · ", number, short_sum, NULL);

  g_ptr_array_add (blocks, mandate_block_new_band (say_band (self, version), end));
  mandate_markdown_append (blocks, version->text, MANDATE_VOICE_ISSUED);
  g_ptr_array_add (blocks, mandate_block_new_band (mandate_pack_say (self, N_ ("The text ends here")), NULL));
}

static void
add_versions (const MandatePackContext *self,
              GPtrArray                *blocks,
              MandatePolicy            *policy)
{
  g_autoptr (GPtrArray) versions = mandate_pack_list (self, MANDATE_TYPE_POLICY_VERSION, "policy", mandate_record_get_id (MANDATE_RECORD (policy)), "-effective_on,-number");
  g_autofree char *id = mandate_pack_make_id ("versions", policy);
  MandateBlock    *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Versions")), id, "7.5")->heading.contents_level = 2;

  if (versions->len == 0)
    {
      g_autofree char *link = mandate_pack_make_link (policy);

      mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, link), mandate_pack_say (self, N_ ("No version of this policy is on record.")));
      return;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_NORMAL, version_columns, G_N_ELEMENTS (version_columns));
  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);
      MandateApproval      *approval = mandate_pack_find_approval (self, mandate_record_get_id (MANDATE_RECORD (version)));
      MandateRow           *row = mandate_block_add_row (table);

      mandate_pack_add_cell (self, row, version->number);
      mandate_row_add_cell (row, mandate_pack_text_or (self, approval != NULL ? approval->decided_on : NULL, mandate_pack_say (self, N_ ("not approved"))));
      mandate_row_add_cell (row, mandate_pack_text_or (self, version->effective_on, mandate_pack_say (self, N_ ("no date"))));
      mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, version, "state"));
      mandate_row_add_cell (row, mandate_pack_text_or (self, version->change_summary, mandate_pack_say (self, N_ ("not stated"))));
    }
}

/**
 * mandate_build_missing_policy:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): what stands in place of the policies
 */
GPtrArray *
mandate_build_missing_policy (const MandatePackContext *self)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (self, blocks, &missing_part);
  mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_POLICY);

  return blocks;
}

/**
 * mandate_build_policy:
 * @self: a context whose gaps are numbered
 * @policy: a policy
 * @is_first: whether it is the pack's first
 *
 * The text as issued, its approval, its versions, how it was made known, who
 * acknowledged it, who outside has it, and when it was looked at again.
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_policy (const MandatePackContext *self,
                      MandatePolicy            *policy,
                      gboolean                  is_first)
{
  MandatePolicyVersion *version = mandate_pack_find_shown_version (self, mandate_record_get_id (MANDATE_RECORD (policy)));
  GPtrArray            *blocks = mandate_blocks_new ();

  add_policy_part (self, blocks, policy, is_first);

  if (version == NULL)
    {
      g_autofree char *link = mandate_pack_make_link (policy);
      guint            gap = mandate_pack_find_gap (self, link);

      if (gap == 0)
        gap = mandate_pack_find_section_gap (self, MANDATE_SECTION_POLICY);

      mandate_pack_add_missing (self, blocks, gap, mandate_pack_say (self, N_ ("This policy has no text yet.")));
      add_versions (self, blocks, policy);

      return blocks;
    }

  add_header_facts (self, blocks, policy, version);
  add_issued_text (self, blocks, version);
  mandate_pack_add_approval (self, blocks, policy, version, is_first ? 2 : 3);
  add_versions (self, blocks, policy);
  mandate_pack_add_policy_telling (self, blocks, policy, version);
  mandate_pack_add_acknowledgements (self, blocks, policy, version, is_first ? 2 : 3);
  mandate_pack_add_disclosures (self, blocks, policy);
  mandate_pack_add_policy_looks (self, blocks, policy);

  return blocks;
}
