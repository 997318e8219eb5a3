/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list on which people sign that they know the policy (5.2 f, 7.3). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-papers.h"
#include "mandate-policy-parts.h"
#include "mandate-policy-reach.h"

static const MandateColumnSpec signer_columns[] = {
  { "", .5, MANDATE_ALIGN_START },
  { N_ ("Name"), 3, MANDATE_ALIGN_START },
  { N_ ("Department"), 2, MANDATE_ALIGN_START },
  { N_ ("Date"), 1.6, MANDATE_ALIGN_START },
  { N_ ("Signature"), 3.4, MANDATE_ALIGN_START },
};

static void
add_facts (const MandatePackContext *self,
           GPtrArray                *blocks,
           MandatePolicyVersion     *version,
           const MandatePolicyReach *reach)
{
  MandatePolicy   *policy = mandate_policy_part_find_policy (self, version);
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  g_autofree char *counted = mandate_policy_reach_describe (reach, self->translation);
  g_autofree char *sum = mandate_policy_version_hash_text (version);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Where it is")), mandate_pack_text_or (self, policy->published_at, mandate_pack_say (self, N_ ("not stated"))));
  if (version->effective_on != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In force from")), mandate_text_new (version->effective_on));
  if (reach->due_on != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Please sign until")), mandate_text_new_styled (MANDATE_SPAN_BOLD, reach->due_on));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Acknowledged so far")), mandate_text_new (counted));
  mandate_policy_part_add_hash (self, facts, sum);
}

static void
add_row (const MandatePackContext  *self,
         MandateBlock              *table,
         const MandatePolicyReader *reader,
         guint                      number)
{
  MandateRow      *row = mandate_block_add_row (table);
  MandateText     *name = mandate_text_new_styled (MANDATE_SPAN_BOLD, reader->person->name);
  g_autofree char *figure = g_strdup_printf ("%u", number);

  if (reader->is_on_leave)
    {
      mandate_text_append (name, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (name, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("on leave; signs after coming back")));
    }

  mandate_row_add_cell (row, mandate_text_new (figure));
  mandate_row_add_cell (row, name);
  mandate_row_add_cell (row, mandate_text_new (reader->person->department != NULL ? reader->person->department : "\u2013"));
  mandate_row_add_cell (row, mandate_text_new (""));
  mandate_row_add_cell (row, mandate_text_new (""));
}

/* Those who have not signed yet: those who are here, and then those who are away. */
static guint
add_signers (const MandatePackContext *self,
             GPtrArray                *blocks,
             const MandatePolicyReach *reach)
{
  MandateBlock *table = NULL;
  guint         n = 0;

  for (guint is_away = 0; is_away < 2; is_away++)
    for (guint i = 0; i < reach->readers->len; i++)
      {
        const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

        if (reader->acknowledgement != NULL || reader->is_on_leave != (is_away == 1))
          continue;

        if (table == NULL)
          table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_HANDWRITING, signer_columns, G_N_ELEMENTS (signer_columns));

        add_row (self, table, reader, ++n);
      }

  return n;
}

/**
 * mandate_policy_new_acknowledgement_sheet:
 * @context: a context
 * @version: a policy version of its register
 *
 * A row for everybody in scope who has not acknowledged the version yet, and
 * the code on each page: the pages may come back one by one.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_policy_new_acknowledgement_sheet (MandatePackContext   *context,
                                          MandatePolicyVersion *version)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (context->reg, version, context->as_of);
  GPtrArray       *blocks = mandate_blocks_new ();
  g_autofree char *name = mandate_policy_part_name (&alone, version);
  /* Translators: %s is a policy with the number of its version. */
  g_autofree char *title = g_strdup_printf (mandate_pack_say (&alone, N_ ("Acknowledgement of %s")), name);
  /* Translators: %s is a policy with the number of its version. */
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say (&alone, N_ ("With my signature I confirm: I have read %s, I understand it, and I will follow it. What I did not understand I have asked.")), name);
  MandateDocument *document = mandate_policy_part_new_document (&alone, version, title);

  mandate_policy_part_add_title (&alone, blocks, mandate_pack_say (&alone, N_ ("Acknowledgement sheet")), mandate_pack_get_organisation_name (&alone));
  mandate_policy_part_add_code (&alone, document, blocks, MANDATE_SIGN_OFF_ACKNOWLEDGEMENT, version, title);
  add_facts (&alone, blocks, version, reach);
  mandate_pack_add_paragraph (blocks, sentence);

  if (add_signers (&alone, blocks, reach) == 0)
    mandate_pack_add_paragraph (blocks, mandate_pack_say (&alone, N_ ("Everybody in scope has acknowledged this version: there is nobody left to sign.")));

  mandate_document_add_blocks (document, blocks);

  return document;
}
