/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The paper on which top management approves exactly one text (5.2, 7.5.2 c). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-papers.h"
#include "mandate-policy-parts.h"

/* A box to tick, drawn around a blank as wide as a letter. */
#define BOX "\u2003"

/* As long as the text is wide, on the narrower paper. */
#define BLANK "_____________________________________________________________________________________________"

static const MandateColumnSpec member_columns[] = {
  { N_ ("Name"), 3, MANDATE_ALIGN_START },
  { N_ ("Function"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Date"), 1.8, MANDATE_ALIGN_START },
  { N_ ("Signature"), 3.6, MANDATE_ALIGN_START },
};

static void
add_subject (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandatePolicyVersion     *version)
{
  MandatePolicy   *policy = mandate_policy_part_find_policy (self, version);
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char *name = mandate_policy_part_name (self, version);
  g_autofree char *sum = mandate_policy_version_hash_text (version);
  const char      *not_stated = mandate_pack_say (self, N_ ("not stated"));

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Document")), mandate_text_new (name));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Document id")), mandate_pack_text_or (self, policy->identifier, not_stated));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Author")), mandate_pack_text_or (self, mandate_pack_get_person_name (self, version->author), not_stated));
  if (version->written_on != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Text written on")), mandate_text_new (version->written_on));
  if (version->effective_on != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("To be in force from")), mandate_text_new (version->effective_on));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("What changed")), mandate_pack_text_or (self, version->change_summary, not_stated));
  mandate_policy_part_add_hash (self, facts, sum);
}

static void
add_box (MandateText *text,
         const char  *words)
{
  if (mandate_text_get_n_spans (text) > 0)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, "\u2003\u2003");
  mandate_text_append (text, MANDATE_SPAN_BOXED, BOX);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\u00a0\u00a0");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, words);
}

static void
add_decision (const MandatePackContext *self,
              GPtrArray                *blocks)
{
  MandateText *text = mandate_text_new (NULL);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Decision")), NULL, NULL);
  add_box (text, mandate_pack_say (self, N_ ("Approved as it stands")));
  add_box (text, mandate_pack_say (self, N_ ("Not approved, because:")));
  mandate_pack_add_text (blocks, text);
  mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_SECONDARY, BLANK));
}

/* Who wrote it may approve it only with a reason that is on record. */
static void
add_same_person (const MandatePackContext *self,
                 GPtrArray                *blocks,
                 MandatePolicyVersion     *version)
{
  const char *name = mandate_pack_get_person_name (self, version->author);
  /* Translators: %s is a person. */
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say (self, N_ ("%s wrote this text and signs for it, too. Why, and who else looked at it:")), name);
  mandate_pack_add_paragraph (blocks, sentence);
  mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_SECONDARY, BLANK));
}

static void
add_signature (const MandatePackContext *self,
               GPtrArray                *blocks,
               MandatePolicyVersion     *version,
               const char               *who)
{
  g_autofree char *name = mandate_policy_part_name (self, version);
  /* Translators: %s is a policy with the number of its version. */
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say (self, N_ ("I approve %s, as it was laid before me, for the organisation.")), name);
  MandateBlock    *block = mandate_block_new_signature (mandate_pack_say (self, N_ ("Top management")), who, sentence);

  block->signature.signature_label = g_strdup (mandate_pack_say (self, N_ ("Signature")));
  block->signature.date_label = g_strdup (mandate_pack_say (self, N_ ("Date (year, month, day)")));
  block->signature.place_label = g_strdup (mandate_pack_say (self, N_ ("Place")));
  g_ptr_array_add (blocks, block);
}

static void
add_person (const MandatePackContext *self,
            GPtrArray                *blocks,
            MandatePolicyVersion     *version,
            const char               *person)
{
  g_autofree char *who = mandate_pack_describe_person (self, person);

  add_signature (self, blocks, version, who);
}

/* Returns: (transfer container) (element-type MandateBodyMember): who is in the body on the day */
static GPtrArray *
list_members (const MandatePackContext *self,
              gpointer                  body)
{
  GPtrArray *members = mandate_pack_list (self, MANDATE_TYPE_BODY_MEMBER, "body", mandate_record_get_id (body), NULL);

  for (guint i = members->len; i > 0; i--)
    if (!mandate_body_member_is_current (g_ptr_array_index (members, i - 1), self->as_of))
      g_ptr_array_remove_index (members, i - 1);

  return members;
}

static void
add_body (const MandatePackContext *self,
          GPtrArray                *blocks,
          MandatePolicyVersion     *version,
          MandateBody              *body)
{
  g_autoptr (GPtrArray) members = list_members (self, body);
  g_autofree char *name = mandate_policy_part_name (self, version);
  /* Translators: %1$s is a body such as a board, %2$s a policy with the number of its version. */
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say (self, N_ ("%1$s approves %2$s, as it was laid before it. Meeting of (date): ____________________")), body->name, name);
  MandateBlock    *table;

  mandate_pack_add_paragraph (blocks, sentence);
  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_HANDWRITING, member_columns, G_N_ELEMENTS (member_columns));

  for (guint i = 0; i < members->len; i++)
    {
      MandateBodyMember *member = g_ptr_array_index (members, i);
      MandateRow        *row = mandate_block_add_row (table);

      mandate_row_add_cell (row, mandate_pack_text_or (self, mandate_pack_get_person_name (self, member->person), mandate_pack_say (self, N_ ("nobody"))));
      mandate_row_add_cell (row, mandate_text_new (member->is_chair ? mandate_pack_say (self, N_ ("Chair")) : mandate_pack_say (self, N_ ("Member"))));
      mandate_row_add_cell (row, mandate_text_new (""));
      mandate_row_add_cell (row, mandate_text_new (""));
    }
}

static void
add_top_management (const MandatePackContext *self,
                    GPtrArray                *blocks,
                    MandatePolicyVersion     *version)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_top_management (self);

  for (guint i = 0; i < people->len; i++)
    add_person (self, blocks, version, mandate_record_get_id (g_ptr_array_index (people, i)));

  if (people->len == 0)
    add_signature (self, blocks, version, mandate_pack_say (self, N_ ("Name and function: ______________________________")));
}

static gboolean
is_signed_by (const MandatePackContext *self,
              MandatePolicyVersion     *version,
              MandateRecord            *approver,
              const char               *person)
{
  MandatePerson *found = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, person);

  if (found == NULL)
    return FALSE;

  if (approver == NULL)
    return found->is_top_management && mandate_person_is_active (found, self->as_of);

  if (MANDATE_IS_BODY (approver))
    {
      g_autoptr (GPtrArray) members = list_members (self, approver);

      for (guint i = 0; i < members->len; i++)
        if (g_strcmp0 (((MandateBodyMember *) g_ptr_array_index (members, i))->person, person) == 0)
          return TRUE;

      return FALSE;
    }

  return g_strcmp0 (mandate_record_get_id (approver), person) == 0;
}

static void
add_signers (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandatePolicyVersion     *version,
             MandateRecord            *approver)
{
  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Signed by")), NULL, NULL);

  if (approver == NULL)
    add_top_management (self, blocks, version);
  else if (MANDATE_IS_BODY (approver))
    add_body (self, blocks, version, MANDATE_BODY (approver));
  else
    add_person (self, blocks, version, mandate_record_get_id (approver));
}

/**
 * mandate_policy_new_approval_page:
 * @context: a context
 * @version: a policy version of its register
 * @approver: (nullable): the person or body that is to sign, or %NULL for
 *   everybody of top management
 *
 * What is signed, for exactly which text, by whom; to be scanned afterwards.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_policy_new_approval_page (MandatePackContext   *context,
                                  MandatePolicyVersion *version,
                                  MandateRecord        *approver)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  g_autofree char   *name = mandate_policy_part_name (&alone, version);
  /* Translators: %s is a policy with the number of its version. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (&alone, N_ ("Approval of %s")), name);
  MandateDocument *document = mandate_policy_part_new_document (&alone, version, title);

  mandate_policy_part_add_title (&alone, blocks, mandate_pack_say (&alone, N_ ("Approval page")), mandate_pack_get_organisation_name (&alone));
  mandate_policy_part_add_code (&alone, document, blocks, MANDATE_SIGN_OFF_APPROVAL, version, title);
  add_subject (&alone, blocks, version);
  add_decision (&alone, blocks);
  if (is_signed_by (&alone, version, approver, version->author))
    add_same_person (&alone, blocks, version);
  add_signers (&alone, blocks, version, approver);
  mandate_document_add_blocks (document, blocks);

  return document;
}
