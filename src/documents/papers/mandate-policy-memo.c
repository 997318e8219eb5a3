/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “What changed for you”: one page for everybody, in place of a mail that nobody reads (5.2 f, 7.4). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-changes.h"
#include "mandate-policy-papers.h"
#include "mandate-policy-parts.h"
#include "mandate-policy-reach.h"
#include "mandate-policy-telling.h"
#include "mandate-template-texts.h"

static MandatePolicyVersion *
find_before (const MandatePackContext *self,
             MandatePolicyVersion     *version)
{
  return mandate_register_find (self->reg, MANDATE_TYPE_POLICY_VERSION, version->based_on);
}

static void
add_facts (const MandatePackContext *self,
           GPtrArray                *blocks,
           MandatePolicyVersion     *version)
{
  MandatePolicy   *policy = mandate_policy_part_find_policy (self, version);
  MandateBlock    *facts = mandate_pack_add_facts (blocks, FALSE);
  g_autofree char *audience = mandate_policy_name_audience (self->reg, policy);
  g_autofree char *name = mandate_policy_part_name (self, version);
  g_autofree char *owner = mandate_pack_describe_person (self, policy->owner);
  g_autofree char *day = mandate_date_to_words (self->as_of, self->translation);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("To")), mandate_text_new (mandate_pack_say (self, audience)));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("From")), mandate_pack_text_or (self, owner, mandate_pack_get_organisation_name (self)));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Date")), mandate_text_new (day));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("About")), mandate_text_new_styled (MANDATE_SPAN_BOLD, name));
}

static void
add_opening (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandatePolicyVersion     *version,
             MandatePolicyVersion     *before)
{
  g_autofree char *name = mandate_policy_part_name (self, version);
  g_autofree char *day = mandate_date_to_words (version->effective_on, self->translation);
  g_autofree char *sentence = NULL;

  if (day == NULL)
    sentence = g_strdup_printf (mandate_pack_say (self, N_ ("There is a new text: %s.")), name);
  else if (before == NULL)
    sentence = mandate_template_say (mandate_pack_find_organisation (self), self->translation, "letters.memo.new", "policy", name, "day", day, NULL);
  else
    sentence = mandate_template_say (mandate_pack_find_organisation (self), self->translation, "letters.memo.replaces", "policy", name, "day", day, "before", before->number, NULL);

  mandate_pack_add_paragraph (blocks, sentence);
}

static void
add_changes (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandatePolicyVersion     *version,
             MandatePolicyVersion     *before)
{
  g_autoptr (MandateTextComparison) comparison = NULL;

  mandate_pack_add_heading (blocks, 2, before != NULL ? mandate_pack_say (self, N_ ("What changed for you")) : mandate_pack_say (self, N_ ("What is new for you")), NULL, NULL);

  if (version->change_summary != NULL)
    mandate_pack_add_paragraph (blocks, version->change_summary);

  if (before == NULL || before->text == NULL || version->text == NULL)
    return;

  comparison = mandate_text_compare (before->text, version->text);
  if (comparison->n_changes == 0)
    return;

  mandate_pack_add_sentence (self, blocks, "letters.memo.parts");
  mandate_policy_changes_add_headings (self, blocks, comparison);
}

static void
add_until (const MandatePackContext *self,
           GPtrArray                *items,
           MandatePolicyVersion     *version)
{
  MandatePolicy *policy = mandate_policy_part_find_policy (self, version);
  const int      days = policy->acknowledge_within_days != MANDATE_UNSET ? (int) policy->acknowledge_within_days : MANDATE_POLICY_ACKNOWLEDGE_DAYS;
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (self->reg, version, self->as_of);
  g_autofree char *proposed = mandate_date_add_days (self->as_of, days);
  g_autofree char *day = mandate_date_to_words (reach->due_on != NULL ? reach->due_on : proposed, self->translation);
  g_autofree char *sentence = mandate_template_say (mandate_pack_find_organisation (self), self->translation, "letters.memo.confirm", "day", day, NULL);

  mandate_pack_add_paragraph (items, sentence);
}

static void
add_to_do (const MandatePackContext *self,
           GPtrArray                *blocks,
           MandatePolicyVersion     *version,
           MandatePolicyVersion     *before)
{
  MandatePolicy   *policy = mandate_policy_part_find_policy (self, version);
  MandateBlock    *list = mandate_block_new_list (TRUE, 1);
  g_autofree char *place = NULL;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("What to do")), NULL, NULL);

  place = policy->published_at != NULL ? mandate_template_say (mandate_pack_find_organisation (self), self->translation, "letters.memo.read", "place", policy->published_at, NULL)
                                       : mandate_template_say (mandate_pack_find_organisation (self), self->translation, "letters.memo.find", NULL);
  mandate_pack_add_paragraph (mandate_block_add_item (list), place);

  if (version->is_material || before == NULL)
    add_until (self, mandate_block_add_item (list), version);
  else
    mandate_pack_add_sentence (self, mandate_block_add_item (list), "letters.memo.confirmed");

  g_ptr_array_add (blocks, list);
}

static void
add_whom_to_ask (const MandatePackContext *self,
                 GPtrArray                *blocks,
                 MandatePolicyVersion     *version)
{
  MandatePolicy   *policy = mandate_policy_part_find_policy (self, version);
  MandatePerson   *owner = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, policy->owner);
  g_autofree char *who = mandate_pack_describe_person (self, policy->owner);
  MandateText     *text;

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Whom to ask")), NULL, NULL);
  if (owner == NULL)
    {
      mandate_pack_add_sentence (self, blocks, "letters.memo.ask");
      return;
    }

  text = mandate_text_new_styled (MANDATE_SPAN_BOLD, who);
  if (owner->email != NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, ", ");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, owner->email);
    }
  mandate_pack_add_text (blocks, text);
  mandate_pack_add_sentence (self, blocks, "letters.memo.objections");
}

/**
 * mandate_policy_new_memo:
 * @context: a context
 * @version: a policy version of its register
 *
 * Returns: (transfer full): what changed with @version, for the people whom it is for
 */
MandateDocument *
mandate_policy_new_memo (MandatePackContext   *context,
                         MandatePolicyVersion *version)
{
  MandatePackContext    alone = mandate_pack_context_stand_alone (context);
  MandatePolicyVersion *before = find_before (&alone, version);
  GPtrArray            *blocks = mandate_blocks_new ();
  const char           *title = before != NULL ? mandate_pack_say (&alone, N_ ("What changed for you")) : mandate_pack_say (&alone, N_ ("What is new for you"));
  MandateDocument      *document = mandate_policy_part_new_document (&alone, version, title);

  mandate_policy_part_add_title (&alone, blocks, title, mandate_pack_get_organisation_name (&alone));
  add_facts (&alone, blocks, version);
  add_opening (&alone, blocks, version, before);
  add_changes (&alone, blocks, version, before);
  add_to_do (&alone, blocks, version, before);
  add_whom_to_ask (&alone, blocks, version);
  mandate_document_add_blocks (document, blocks);

  return document;
}
