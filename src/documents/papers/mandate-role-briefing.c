/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A role on a page for whoever holds it, and what of it was handed to another. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-role-papers.h"
#include "mandate-role-parts.h"
#include "mandate-sign-off.h"

static void
add_holders (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandateRole              *role)
{
  g_autoptr (GPtrArray) holdings = mandate_pack_list_holdings (self, mandate_record_get_id (MANDATE_RECORD (role)));
  MandateBlock *facts = mandate_pack_add_facts (blocks, TRUE);

  if (holdings->len == 0)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Held by")), mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("nobody"))));

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      g_autofree char    *holder = mandate_role_part_describe_holder (self, holding);
      g_autofree char    *deputy = mandate_pack_describe_person (self, holding->deputy);
      g_autofree char    *from = mandate_date_to_words (holding->held_from, self->translation);

      mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Held by")), mandate_pack_text_or (self, holder, mandate_pack_say (self, N_ ("nobody"))));
      mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("From")), mandate_text_new (from));
      if (deputy != NULL)
        mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Deputy")), mandate_text_new (deputy));
    }

  mandate_role_part_add_line (self, facts, role);
}

/**
 * mandate_role_new_briefing:
 * @context: a context
 * @role: a role of its register
 *
 * Returns: (transfer full): what the role is there for, does, may decide and
 *   takes, for whoever begins with it
 */
MandateDocument *
mandate_role_new_briefing (MandatePackContext *context,
                           MandateRole        *role)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, role->title, mandate_pack_say (&alone, N_ ("Role briefing")));

  add_holders (&alone, blocks, role);
  mandate_role_part_add_content (&alone, blocks, role);
  mandate_role_part_add_activities (&alone, blocks, role);
  mandate_pack_add_heading (blocks, 3, mandate_pack_say (&alone, N_ ("In doubt")), NULL, NULL);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (&alone, N_ ("When two rules contradict each other, when time or means are not enough, or when somebody asks you to look away: say so to whoever you report to, and to top management if that does not help.")));
  mandate_document_add_blocks (document, blocks);

  return document;
}

static void
add_delegation_facts (const MandatePackContext *self,
                      GPtrArray                *blocks,
                      MandateDelegation        *delegation)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  MandateRole     *role = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, delegation->role);
  g_autofree char *by = mandate_pack_describe_person (self, delegation->delegator);
  g_autofree char *to = mandate_pack_describe_person (self, delegation->person);
  g_autofree char *from = mandate_date_to_words (delegation->held_from, self->translation);
  g_autofree char *accepted = delegation->accepted_on != NULL ? mandate_date_to_words (delegation->accepted_on, self->translation) : NULL;
  g_autofree char *until = delegation->held_until != NULL ? mandate_date_to_words (delegation->held_until, self->translation) : NULL;
  const char      *nobody = mandate_pack_say (self, N_ ("nobody"));

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("What is delegated")), mandate_text_new (delegation->subject));
  if (role != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Part of the role")), mandate_text_new (role->title));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Delegated by")), mandate_pack_text_or (self, by, nobody));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Delegated to")), mandate_pack_text_or (self, to, nobody));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("From")), mandate_text_new_styled (MANDATE_SPAN_BOLD, from));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Until")), mandate_text_new (until != NULL ? until : mandate_pack_say (self, N_ ("until it is taken back"))));
  if (accepted != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Accepted on")), mandate_text_new (accepted));
}

static void
add_delegation_code (const MandatePackContext *self,
                     MandateDocument          *document,
                     GPtrArray                *blocks,
                     MandateDelegation        *delegation)
{
  g_autofree char *code = mandate_sign_off_code_make_for_delegation (delegation);

  mandate_role_part_add_code (document, blocks, code, delegation->subject,
                              mandate_pack_say (self, N_ ("The code is of exactly this delegation: when it is changed, it has another. Sign, scan all pages, and drop the file on the window of Mandate; the code says where it belongs. Where no scan is at hand, type the code.")));
}

/**
 * mandate_delegation_new_record:
 * @context: a context
 * @delegation: a delegation of its register
 *
 * Returns: (transfer full): what is delegated, within which limits, and what
 *   stays, to be signed by both
 */
MandateDocument *
mandate_delegation_new_record (MandatePackContext *context,
                               MandateDelegation  *delegation)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  GPtrArray         *blocks = mandate_blocks_new ();
  g_autofree char   *by = mandate_pack_describe_person (&alone, delegation->delegator);
  g_autofree char   *to = mandate_pack_describe_person (&alone, delegation->person);
  MandateDocument   *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Delegation record")), mandate_pack_get_organisation_name (&alone));

  add_delegation_code (&alone, document, blocks, delegation);
  add_delegation_facts (&alone, blocks, delegation);
  mandate_role_part_add_section (&alone, blocks, mandate_pack_say (&alone, N_ ("Limits")),
                                 delegation->limits != NULL ? delegation->limits : mandate_pack_say (&alone, N_ ("None besides those of the role.")));
  mandate_role_part_add_section (&alone, blocks, mandate_pack_say (&alone, N_ ("What stays with the delegator")), delegation->stays);
  mandate_role_part_add_signature (&alone, blocks, mandate_pack_say (&alone, N_ ("Delegated by")), by != NULL ? by : "",
                                   mandate_pack_say (&alone, N_ ("I hand this over within these limits, and go on answering for it.")));
  mandate_role_part_add_signature (&alone, blocks, mandate_pack_say (&alone, N_ ("Delegated to")), to != NULL ? to : "",
                                   mandate_pack_say (&alone, N_ ("I take this on within these limits, and say so when I cannot keep to them.")));
  mandate_document_add_blocks (document, blocks);

  return document;
}
