/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-figures.h"
#include "mandate-markdown.h"
#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

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

static void
add_header_facts (const MandatePackContext *self,
                  GPtrArray                *blocks,
                  MandatePolicy            *policy,
                  MandatePolicyVersion     *version)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));
  g_autofree char *link = mandate_pack_make_link (policy);

  facts->gap = mandate_pack_find_gap (self, link);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Document id")), mandate_pack_text_or (self, policy->identifier, not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Version")), mandate_pack_text_or_none (self, version->number));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("State")), mandate_pack_text_or_none (self, mandate_pack_get_choice (self, version, "state")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In force from")), mandate_pack_text_or (self, version->effective_on, mandate_pack_say (self, N_ ("no date"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Owner")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, policy->owner), mandate_pack_say (self, N_ ("nobody"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Author")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, version->author), not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Classification")), mandate_pack_text_or (self, mandate_pack_get_choice (self, policy, "classification"), not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Published at")), mandate_pack_text_or (self, policy->published_at, not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Given to outsiders")), mandate_pack_text_or (self, policy->outsiders, not_stated));
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

static MandateText *
make_approver (const MandatePackContext *self,
               MandateApproval          *approval)
{
  MandateBody *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, approval->body);

  if (approval->person == NULL && body != NULL)
    return mandate_text_new (body->name);

  return mandate_pack_text_or (self, mandate_pack_get_person_name (self, approval->person), mandate_pack_say (self, N_ ("nobody")));
}

static gboolean
is_by_top_management (const MandatePackContext *self,
                      MandateApproval          *approval)
{
  MandateBody   *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, approval->body);
  MandatePerson *person = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, approval->person);

  return (person != NULL && person->is_top_management) || (body != NULL && body->is_top_management);
}

static MandateText *
make_capacity (const MandatePackContext *self,
               MandateApproval          *approval)
{
  MandateText *text = mandate_pack_text_or (self, approval->capacity, mandate_pack_say (self, N_ ("not stated")));

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "; ");

  if (is_by_top_management (self, approval))
    mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("recorded as top management")));
  else
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not recorded as top management")));

  mandate_pack_append_reference (self, text, "people");

  return text;
}

static MandateText *
make_decision (const MandatePackContext *self,
               MandateApproval          *approval)
{
  MandateText     *text = mandate_pack_text_or_none (self, mandate_pack_get_choice (self, approval, "decision"));
  MandateReview   *review = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, approval->review);
  g_autofree char *link = review != NULL ? mandate_pack_make_link (review) : NULL;
  g_autofree char *target = mandate_pack_find_target (self, link);

  if (review == NULL)
    return text;

  mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, review->title);
  mandate_pack_append_reference (self, text, target);

  return text;
}

static MandateText *
make_sum (const MandatePackContext *self,
          MandatePolicyVersion     *version,
          MandateApproval          *approval)
{
  g_autofree char *sum = mandate_policy_version_hash_text (version);
  MandateText     *text = mandate_pack_text_hash (self, approval->text_sha256);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

  if (g_strcmp0 (sum, approval->text_sha256) == 0)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("computed anew for this pack: the same")));
  else
    mandate_text_append_mark (text, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("the text above has another sum: it is not the one that was approved")));

  return text;
}

static void
add_approval_facts (const MandatePackContext *self,
                    GPtrArray                *blocks,
                    MandatePolicyVersion     *version,
                    MandateApproval          *approval)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char *link = mandate_pack_make_link (approval);
  MandateText     *recorded = mandate_pack_text_recorded (self, link);
  MandateText     *evidence = mandate_text_new (NULL);

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Approved by")), make_approver (self, approval));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In the capacity of")), make_capacity (self, approval));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Decision")), make_decision (self, approval));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Happened on")), mandate_text_new_styled (MANDATE_SPAN_BOLD, approval->decided_on != NULL ? approval->decided_on : mandate_pack_say (self, N_ ("no date"))));

  if (recorded != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Recorded on")), recorded);

  mandate_pack_append_evidence (self, evidence, link);
  if (mandate_text_get_n_spans (evidence) == 0)
    mandate_text_append (evidence, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("none attached")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Paper or file")), evidence);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("SHA-256 of the text")), make_sum (self, version, approval));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Next review on")), mandate_pack_text_or (self, version->next_review_on, mandate_pack_say (self, N_ ("no date"))));
}

static void
add_exception (const MandatePackContext *self,
               GPtrArray                *blocks,
               MandateApproval          *approval)
{
  MandateText  *title;
  MandateBlock *heading;
  MandateBlock *facts;

  if (!mandate_pack_is_approver_author (self, approval))
    return;

  title = mandate_text_new (NULL);
  if (approval->note != NULL)
    mandate_text_append_mark (title, MANDATE_MARK_ACCEPTED, mandate_pack_say (self, N_ ("Exception accepted")));
  else
    mandate_text_append_mark (title, MANDATE_MARK_GAP, mandate_pack_say (self, N_ ("Exception without a reason")));

  heading = mandate_block_new_heading (3, title);
  heading->tags = g_strsplit ("5.2", ",", -1);
  g_ptr_array_add (blocks, heading);

  facts = mandate_pack_add_facts (blocks, TRUE);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("What differs")), mandate_text_new (mandate_pack_say (self, N_ ("Author and approver are one person"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Why, and what makes up for it")), mandate_pack_text_or_none (self, approval->note));
}

static void
add_approval (const MandatePackContext *self,
              GPtrArray                *blocks,
              MandatePolicy            *policy,
              MandatePolicyVersion     *version,
              guint                     contents_level)
{
  g_autofree char *id = mandate_pack_make_id ("approval", policy);
  g_autofree char *link = mandate_pack_make_link (version);
  MandateApproval *approval = mandate_pack_find_approval (self, mandate_record_get_id (MANDATE_RECORD (version)));
  MandateBlock    *heading = mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Approval of exactly this text")), id, "5.2");

  heading->heading.contents_level = contents_level;

  if (approval == NULL)
    {
      mandate_pack_add_missing (self, blocks, mandate_pack_find_gap (self, link), mandate_pack_say (self, N_ ("No approval of this text is on record.")));
      return;
    }

  add_approval_facts (self, blocks, version, approval);
  add_exception (self, blocks, approval);
}

static void
add_versions (const MandatePackContext *self,
              GPtrArray                *blocks,
              MandatePolicy            *policy)
{
  g_autoptr (GPtrArray) versions = mandate_pack_list (self, MANDATE_TYPE_POLICY_VERSION, "policy", mandate_record_get_id (MANDATE_RECORD (policy)), "-effective_on,-number");
  g_autofree char *id = mandate_pack_make_id ("versions", policy);
  MandateBlock    *table;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Versions")), id, "7.5");

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
 * The text as issued, its approval, its versions and who acknowledged it.
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
  add_approval (self, blocks, policy, version, is_first ? 2 : 3);
  add_versions (self, blocks, policy);
  mandate_pack_add_acknowledgements (self, blocks, policy, version, is_first ? 2 : 3);

  return blocks;
}
