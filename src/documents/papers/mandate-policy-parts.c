/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-figures.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-qr.h"

/* What stands across the pages of a text that does not hold. */
static const struct
{
  const char *state;
  const char *word;
} watermarks[] = {
  { "draft", N_ ("Draft") },
  { "in-review", N_ ("Draft") },
  { "approved", N_ ("Not in force yet") },
  { "superseded", N_ ("Superseded") },
  { "withdrawn", N_ ("Withdrawn") },
};

static const MandateColumnSpec revision_columns[] = {
  { N_ ("Version"), 1, MANDATE_ALIGN_START },
  { N_ ("In force from"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Author"), 2, MANDATE_ALIGN_START },
  { N_ ("Approved"), 2.2, MANDATE_ALIGN_START },
  { N_ ("What changed"), 4, MANDATE_ALIGN_START },
};

MandatePolicy *
mandate_policy_part_find_policy (const MandatePackContext *self,
                                 MandatePolicyVersion     *version)
{
  return mandate_register_find (self->reg, MANDATE_TYPE_POLICY, version->policy);
}

/**
 * mandate_policy_part_name:
 * @self: a context
 * @version: a policy version
 *
 * Returns: (transfer full): “Information security policy, version 2.0”
 */
char *
mandate_policy_part_name (const MandatePackContext *self,
                          MandatePolicyVersion     *version)
{
  MandatePolicy *policy = mandate_policy_part_find_policy (self, version);

  /* Translators: %1$s is a policy, %2$s the number of its version. */
  return g_strdup_printf (mandate_pack_say (self, N_ ("%1$s, version %2$s")), policy != NULL ? policy->title : "", version->number);
}

/**
 * mandate_policy_part_new_document:
 * @context: a context that stands alone
 * @version: a policy version
 * @title: what the document is called
 *
 * Returns: (transfer full): a document that names id, version and classification of the policy on each page
 */
MandateDocument *
mandate_policy_part_new_document (MandatePackContext   *context,
                                  MandatePolicyVersion *version,
                                  const char           *title)
{
  MandatePolicy     *policy = mandate_policy_part_find_policy (context, version);
  MandatePackContext named = *context;

  named.pack_version = version->number;
  named.classification = (char *) mandate_pack_get_choice (context, policy, "classification");

  return mandate_pack_document_new (&named, title, policy->identifier != NULL ? policy->identifier : policy->title);
}

/* The title of a document that has no other parts. */
MandateBlock *
mandate_policy_part_add_title (const MandatePackContext *self,
                               GPtrArray                *blocks,
                               const char               *title,
                               const char               *subtitle)
{
  MandateBlock *part = mandate_block_new_part ("title", title, subtitle);

  part->part.contents_level = 1;
  g_ptr_array_add (blocks, part);

  return part;
}

/**
 * mandate_policy_part_set_state:
 * @self: a context
 * @document: a document that shows the text of @version
 * @version: a policy version
 *
 * Says on each page that the text does not hold, where it does not: large and
 * pale behind the words, and boxed in the header, which a copier keeps.
 */
void
mandate_policy_part_set_state (const MandatePackContext *self,
                               MandateDocument          *document,
                               MandatePolicyVersion     *version)
{
  for (guint i = 0; i < G_N_ELEMENTS (watermarks); i++)
    {
      const char           *word = mandate_pack_say (self, watermarks[i].word);
      g_autofree char      *loud = g_utf8_strup (word, -1);
      MandateDocumentLabels labels = *mandate_document_get_labels (document);

      if (g_strcmp0 (version->state, watermarks[i].state) != 0)
        continue;

      labels.draft = loud;
      mandate_document_set_labels (document, &labels);
      mandate_document_set_is_draft (document, TRUE);
      mandate_document_set_watermark (document, word);
    }
}

/**
 * mandate_policy_part_write_approver:
 * @self: a context
 * @approval: an approval
 *
 * Returns: (transfer full): the person or the body
 */
MandateText *
mandate_policy_part_write_approver (const MandatePackContext *self,
                                    MandateApproval          *approval)
{
  MandateBody *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, approval->body);

  if (approval->person == NULL && body != NULL)
    return mandate_text_new (body->name);

  return mandate_pack_text_or (self, mandate_pack_get_person_name (self, approval->person), mandate_pack_say (self, N_ ("nobody")));
}

static MandateText *
write_approved (const MandatePackContext *self,
                MandateApproval          *approval)
{
  MandateText *text;

  if (approval == NULL)
    return mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not approved")));

  text = mandate_policy_part_write_approver (self, approval);
  if (approval->capacity != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, approval->capacity);
    }

  return text;
}

static void
add_day (const MandatePackContext *self,
         MandateBlock             *facts,
         const char               *label,
         const char               *day)
{
  mandate_block_add_fact (facts, label, mandate_pack_text_or (self, day, mandate_pack_say (self, N_ ("no date"))));
}

static void
add_withdrawal (const MandatePackContext *self,
                MandateBlock             *facts,
                MandatePolicyVersion     *version)
{
  if (version->withdrawn_on == NULL)
    return;

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Withdrawn on")), mandate_text_new_styled (MANDATE_SPAN_BOLD, version->withdrawn_on));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Why")), mandate_pack_text_or (self, version->withdrawal_reason, mandate_pack_say (self, N_ ("not stated"))));
}

/**
 * mandate_policy_part_add_facts:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @version: a policy version
 *
 * Adds what a controlled document says about itself (7.5.2, 7.5.3).
 */
void
mandate_policy_part_add_facts (const MandatePackContext *self,
                               GPtrArray                *blocks,
                               MandatePolicyVersion     *version)
{
  MandatePolicy   *policy = mandate_policy_part_find_policy (self, version);
  MandateApproval *approval = mandate_pack_find_approval (self, mandate_record_get_id (MANDATE_RECORD (version)));
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Document id")), mandate_pack_text_or (self, policy->identifier, not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Version")), mandate_text_new_styled (MANDATE_SPAN_BOLD, version->number));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Status")), mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_get_choice (self, version, "state")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Classification")), mandate_pack_text_or (self, mandate_pack_get_choice (self, policy, "classification"), not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Owner")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, policy->owner), mandate_pack_say (self, N_ ("nobody"))));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Author")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, version->author), not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Approved by")), write_approved (self, approval));
  add_day (self, facts, mandate_pack_say (self, N_ ("Approved on")), approval != NULL ? approval->decided_on : NULL);
  add_day (self, facts, mandate_pack_say (self, N_ ("In force from")), version->effective_on);
  add_day (self, facts, mandate_pack_say (self, N_ ("Next review on")), version->next_review_on);
  add_withdrawal (self, facts, version);
}

static MandateText *
write_revision_approval (const MandatePackContext *self,
                         MandatePolicyVersion     *version)
{
  MandateApproval *approval = mandate_pack_find_approval (self, mandate_record_get_id (MANDATE_RECORD (version)));
  MandateText     *text;

  if (approval == NULL)
    return mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not approved")));

  text = mandate_policy_part_write_approver (self, approval);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, approval->decided_on);

  return text;
}

/**
 * mandate_policy_part_add_revisions:
 * @self: a context
 * @blocks: (element-type MandateBlock): where the table is added
 * @version: a policy version
 *
 * Adds the versions up to @version, the latest first. Ids are in the order in
 * which versions were begun.
 */
void
mandate_policy_part_add_revisions (const MandatePackContext *self,
                                   GPtrArray                *blocks,
                                   MandatePolicyVersion     *version)
{
  g_autoptr (GPtrArray) versions = mandate_pack_list (self, MANDATE_TYPE_POLICY_VERSION, "policy", version->policy, NULL);
  MandateBlock *table;

  mandate_pack_add_heading (blocks, 3, mandate_pack_say (self, N_ ("Revisions")), NULL, NULL);
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, revision_columns, G_N_ELEMENTS (revision_columns));

  for (guint i = versions->len; i > 0; i--)
    {
      MandatePolicyVersion *other = g_ptr_array_index (versions, i - 1);
      MandateRow           *row;

      if (strcmp (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (MANDATE_RECORD (version))) > 0)
        continue;

      row = mandate_block_add_row (table);
      mandate_pack_add_cell (self, row, other->number);
      mandate_row_add_cell (row, mandate_pack_text_or (self, other->effective_on, mandate_pack_say (self, N_ ("no date"))));
      mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, other->author), mandate_pack_say (self, N_ ("not stated"))));
      mandate_row_add_cell (row, write_revision_approval (self, other));
      mandate_row_add_cell (row, mandate_pack_text_or (self, other->change_summary, mandate_pack_say (self, N_ ("not stated"))));
    }
}

/**
 * mandate_policy_part_add_hash:
 * @self: a context
 * @facts: a facts block
 * @sha256: the sum of a text
 *
 * Adds the sum as figures and as words, which can be compared over the telephone.
 */
void
mandate_policy_part_add_hash (const MandatePackContext *self,
                              MandateBlock             *facts,
                              const char               *sha256)
{
  g_autofree char *words = mandate_sign_off_hash_to_words (sha256);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("SHA-256 of the text")), mandate_pack_text_hash (self, sha256));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Its start, in words")), mandate_text_new_styled (MANDATE_SPAN_BOLD, words));
}

/**
 * mandate_policy_part_add_code:
 * @self: a context
 * @document: the document; its further pages carry the code in the margin
 * @blocks: (element-type MandateBlock): where the box is added, on its first page
 * @purpose: what is signed
 * @version: the policy version that it is signed for
 * @title: what is signed, in words
 *
 * Adds the code by which a scan of the paper finds @version again.
 */
void
mandate_policy_part_add_code (const MandatePackContext *self,
                              MandateDocument          *document,
                              GPtrArray                *blocks,
                              MandateSignOffPurpose     purpose,
                              MandatePolicyVersion     *version,
                              const char               *title)
{
  g_autofree char *code = mandate_sign_off_code_make_for (purpose, version);

  g_ptr_array_add (blocks, mandate_block_new_code (mandate_qr_new (code), title,
                                                   mandate_pack_say (self, N_ ("The code is of exactly this text: a version that was changed since has another. Sign, scan all pages, and drop the file on the window of Mandate; the code says where it belongs. Where no scan is at hand, type the code."))));
  mandate_document_take_code (document, mandate_qr_new (code));
}
