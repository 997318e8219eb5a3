/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of a policy after its approval: told, given out, looked at again. */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"

static const MandateColumnSpec telling_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Version"), 1, MANDATE_ALIGN_START },
  { N_ ("To"), 2.6, MANDATE_ALIGN_START },
  { N_ ("Channel"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Acknowledge by"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Proof"), 1.3, MANDATE_ALIGN_START },
};

static const MandateColumnSpec disclosure_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Version"), 1, MANDATE_ALIGN_START },
  { N_ ("Given to"), 2.6, MANDATE_ALIGN_START },
  { N_ ("What"), 1.6, MANDATE_ALIGN_START },
  { N_ ("How, and why"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Given by"), 1.5, MANDATE_ALIGN_START },
};

static const MandateColumnSpec review_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Version"), 1, MANDATE_ALIGN_START },
  { N_ ("Occasion"), 2, MANDATE_ALIGN_START },
  { N_ ("Outcome"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Why"), 4, MANDATE_ALIGN_START },
};

/* Returns: (nullable): the version, if it is one of the policy's */
static MandatePolicyVersion *
find_version (const MandatePackContext *self,
              MandatePolicy            *policy,
              const char               *id)
{
  MandatePolicyVersion *version = mandate_register_find (self->reg, MANDATE_TYPE_POLICY_VERSION, id);

  return version != NULL && g_strcmp0 (version->policy, mandate_record_get_id (MANDATE_RECORD (policy))) == 0 ? version : NULL;
}

static void
add_telling (const MandatePackContext *self,
             MandateBlock             *table,
             MandateCommunication     *communication,
             MandatePolicyVersion     *version)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (communication);
  MandateText     *proof = mandate_text_new (NULL);

  mandate_pack_append_evidence (self, proof, link);
  if (mandate_text_get_n_spans (proof) == 0)
    mandate_text_append (proof, MANDATE_SPAN_PLAIN, "\u2013");

  mandate_pack_add_happened_cell (self, row, communication->sent_on, link);
  mandate_pack_add_cell (self, row, version->number);
  mandate_row_add_cell (row, mandate_pack_text_or (self, communication->audience, mandate_pack_say (self, N_ ("not stated"))));
  mandate_row_add_cell (row, mandate_pack_text_or (self, communication->channel, mandate_pack_say (self, N_ ("not stated"))));
  mandate_row_add_cell (row, mandate_text_new (communication->acknowledge_until != NULL ? communication->acknowledge_until : "\u2013"));
  mandate_row_add_cell (row, proof);
}

/**
 * mandate_pack_add_policy_telling:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @policy: a policy
 * @shown: the version of it that is shown
 *
 * Adds how the policy was made known within the organisation (5.2 f).
 */
void
mandate_pack_add_policy_telling (const MandatePackContext *self,
                                 GPtrArray                *blocks,
                                 MandatePolicy            *policy,
                                 MandatePolicyVersion     *shown)
{
  g_autoptr (GPtrArray) told = mandate_pack_list (self, MANDATE_TYPE_COMMUNICATION, NULL, NULL, "-sent_on,title");
  g_autofree char *id = mandate_pack_make_id ("told", policy);
  g_autofree char *link = mandate_pack_make_link (shown);
  const guint      gap = mandate_pack_find_gap (self, link);
  const char      *sentence = mandate_pack_say (self, N_ ("No message about this policy was recorded."));
  MandateBlock    *table = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("How it was made known")), id, "5.2 f,7.4")->heading.contents_level = 2;

  for (guint i = 0; i < told->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (told, i);
      MandatePolicyVersion *version = find_version (self, policy, communication->policy_version);

      if (version == NULL || communication->sent_on == NULL || g_strcmp0 (communication->sent_on, self->as_of) > 0)
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, telling_columns, G_N_ELEMENTS (telling_columns));
      add_telling (self, table, communication, version);
    }

  if (table == NULL && gap > 0)
    mandate_pack_add_missing (self, blocks, gap, sentence);
  else if (table == NULL)
    mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_BOLD, sentence));
}

static MandateText *
write_recipient (const MandatePackContext *self,
                 MandateDisclosure        *disclosure)
{
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, disclosure->recipient);
  const char  *party = mandate_pack_get_choice (self, disclosure, "party");

  if (party != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, party);
    }

  return text;
}

static MandateText *
write_way (const MandatePackContext *self,
           MandateDisclosure        *disclosure)
{
  MandateText *text = mandate_text_new (disclosure->method);

  if (disclosure->reason != NULL)
    {
      if (mandate_text_get_n_spans (text) > 0)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, "; ");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, disclosure->reason);
    }
  if (mandate_text_get_n_spans (text) == 0)
    mandate_text_append (text, MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("not stated")));

  return text;
}

static void
add_disclosure (const MandatePackContext *self,
                MandateBlock             *table,
                MandateDisclosure        *disclosure,
                MandatePolicyVersion     *version)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (disclosure);

  mandate_pack_add_happened_cell (self, row, disclosure->given_on, link);
  mandate_pack_add_cell (self, row, version->number);
  mandate_row_add_cell (row, write_recipient (self, disclosure));
  mandate_pack_add_cell (self, row, mandate_pack_get_choice (self, disclosure, "content"));
  mandate_row_add_cell (row, write_way (self, disclosure));
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, disclosure->given_by), mandate_pack_say (self, N_ ("not stated"))));
}

/**
 * mandate_pack_add_disclosures:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @policy: a policy
 *
 * Adds who outside got which version, and what of it (5.2 g).
 */
void
mandate_pack_add_disclosures (const MandatePackContext *self,
                              GPtrArray                *blocks,
                              MandatePolicy            *policy)
{
  g_autoptr (GPtrArray) given = mandate_pack_list (self, MANDATE_TYPE_DISCLOSURE, NULL, NULL, "-given_on,recipient");
  g_autofree char *id = mandate_pack_make_id ("disclosures", policy);
  MandateBlock    *table = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Who outside has it")), id, "5.2 g")->heading.contents_level = 2;

  for (guint i = 0; i < given->len; i++)
    {
      MandateDisclosure    *disclosure = g_ptr_array_index (given, i);
      MandatePolicyVersion *version = find_version (self, policy, disclosure->policy_version);

      if (version == NULL || g_strcmp0 (disclosure->given_on, self->as_of) > 0)
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, disclosure_columns, G_N_ELEMENTS (disclosure_columns));
      add_disclosure (self, table, disclosure, version);
    }

  if (table == NULL)
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("It was given to nobody outside so far.")));
}

static void
add_look (const MandatePackContext *self,
          MandateBlock             *table,
          MandateReview            *review,
          MandatePolicyVersion     *version)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (review);
  g_autofree char *target = mandate_pack_find_target (self, link);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));
  MandateText     *why = mandate_pack_text_or (self, review->outcome_reason, not_stated);

  mandate_pack_append_reference (self, why, target);
  mandate_pack_add_happened_cell (self, row, review->held_on, link);
  mandate_pack_add_cell (self, row, version->number);
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_choice (self, review, "occasion"), not_stated));
  mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_choice (self, review, "outcome"), mandate_pack_say (self, N_ ("not decided"))));
  mandate_row_add_cell (row, why);
}

/**
 * mandate_pack_add_policy_looks:
 * @self: a context
 * @blocks: (element-type MandateBlock): where they are added
 * @policy: a policy
 *
 * Adds the reviews in which the text was looked at, and what came of each.
 */
void
mandate_pack_add_policy_looks (const MandatePackContext *self,
                               GPtrArray                *blocks,
                               MandatePolicy            *policy)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list (self, MANDATE_TYPE_REVIEW, NULL, NULL, "-held_on,title");
  g_autofree char *id = mandate_pack_make_id ("looks", policy);
  MandateBlock    *table = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("When it was looked at again")), id, "5.2");

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview        *review = g_ptr_array_index (reviews, i);
      MandatePolicyVersion *version = find_version (self, policy, review->policy_version);

      if (version == NULL || !mandate_review_was_held (review) || g_strcmp0 (review->held_on, self->as_of) > 0)
        continue;

      if (table == NULL)
        table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, review_columns, G_N_ELEMENTS (review_columns));
      add_look (self, table, review, version);
    }

  if (table == NULL)
    mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("No review of this policy was recorded yet.")));
}
