/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-policy-parts.h"

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

/* A paper that was signed carries the code, by which it is known again in the annex. */
static MandateText *
make_method (const MandatePackContext *self,
             MandatePolicyVersion     *version,
             MandateApproval          *approval)
{
  MandateText     *text = mandate_pack_text_or (self, mandate_pack_get_choice (self, approval, "method"), mandate_pack_say (self, N_ ("not stated")));
  g_autofree char *code = NULL;
  g_autofree char *words = NULL;

  if (g_strcmp0 (approval->method, "paper") != 0)
    return text;

  code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_APPROVAL, version);
  /* Translators: %s is a code; follows “On paper”. */
  words = g_strdup_printf (mandate_pack_say (self, N_ ("; the approval page of this text has the code %s")), code);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, words);

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

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Approved by")), mandate_policy_part_write_approver (self, approval));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("In the capacity of")), make_capacity (self, approval));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Decision")), make_decision (self, approval));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Happened on")), mandate_text_new_styled (MANDATE_SPAN_BOLD, approval->decided_on != NULL ? approval->decided_on : mandate_pack_say (self, N_ ("no date"))));

  if (recorded != NULL)
    mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Recorded on")), recorded);

  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Method")), make_method (self, version, approval));

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

/**
 * mandate_pack_add_approval:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @policy: a policy
 * @version: the version of it that is shown
 * @contents_level: of the heading
 *
 * Adds who approved exactly the text of @version, and how that can be checked.
 */
void
mandate_pack_add_approval (const MandatePackContext *self,
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
