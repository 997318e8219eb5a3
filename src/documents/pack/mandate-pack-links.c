/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which page of the pack shows a record. */

#include "config.h"

#include "mandate-pack-links.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-fiscal-year.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-resource-span.h"

/* Pages in one cell; the rest is counted. */
#define MAX_PROOFS 5

/**
 * mandate_pack_make_id:
 * @kind: what the block is about it
 * @record: a record
 *
 * Returns: (transfer full): the id of the block: “approval/ID”
 */
char *
mandate_pack_make_id (const char *kind,
                      gpointer    record)
{
  return g_strconcat (kind, "/", mandate_record_get_id (record), NULL);
}

static char *
find_version_target (const MandatePackContext *self,
                     const char               *version,
                     const char               *kind)
{
  MandatePolicyVersion *found = mandate_register_find (self->reg, MANDATE_TYPE_POLICY_VERSION, version);
  MandateRecord        *policy = found != NULL ? mandate_register_find (self->reg, MANDATE_TYPE_POLICY, found->policy) : NULL;

  if (policy == NULL)
    return NULL;

  if (mandate_pack_find_shown_version (self, found->policy) == found)
    return mandate_pack_make_id (kind, policy);

  /* An older version has its row in the table of versions. */
  return mandate_pack_make_id ("versions", policy);
}

static char *
find_review_target (const MandatePackContext *self,
                    const char               *review)
{
  MandateReview *found = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, review);

  if (found != NULL && mandate_pack_has_minutes (self, found))
    return mandate_pack_make_id ("review", found);

  /* Of an audit the pack shows no minutes, but what came of it. */
  if (found != NULL && mandate_review_was_held (found) && g_strcmp0 (found->kind, "internal-audit") == 0)
    return g_strdup ("internal-audits");

  return g_strdup ("reviews");
}

/* With its minutes; without any, in the list of those that were taken elsewhere. */
static char *
find_decision_target (const MandatePackContext *self,
                      MandateDecision          *decision)
{
  MandateReview *review = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, decision->review);

  return review != NULL && mandate_pack_has_minutes (self, review) ? mandate_pack_make_id ("review", review) : g_strdup ("decisions");
}

static char *
find_action_target (const MandatePackContext *self,
                    MandateAction            *action)
{
  MandateDecision *decision = mandate_register_find (self->reg, MANDATE_TYPE_DECISION, action->decision);
  const char      *id = decision != NULL && decision->review != NULL ? decision->review : action->review;
  MandateReview   *review = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, id);

  return review != NULL && mandate_pack_has_minutes (self, review) ? mandate_pack_make_id ("review", review) : g_strdup ("actions");
}

static char *
find_role_target (const MandatePackContext *self,
                  const char               *role)
{
  MandateRole *found = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, role);

  if (found != NULL && found == mandate_pack_find_mandated_role (self, "conformance"))
    return g_strdup ("conformance");

  if (found != NULL && found == mandate_pack_find_mandated_role (self, "performance-reporting"))
    return g_strdup ("reporting");

  return g_strdup ("roles");
}

static char *
find_evidence_target (const MandatePackContext *self,
                      const char               *evidence)
{
  for (guint i = 0; i < self->annexes->len; i++)
    {
      const MandatePackAnnex *annex = g_ptr_array_index (self->annexes, i);

      if (g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (annex->evidence)), evidence) == 0)
        return mandate_evidence_format_number (annex->evidence);
    }

  return g_strdup ("annexes");
}

/**
 * mandate_pack_make_year_id:
 * @year: a fiscal year, or 0 for what has none
 *
 * Returns: (transfer full): id of the part that shows the resources of @year
 */
char *
mandate_pack_make_year_id (gint64 year)
{
  return g_strdup_printf ("resources/%" G_GINT64_FORMAT, year);
}

/* What goes on is shown year by year; the year that is looked at is the one that a reader wants. */
static char *
find_resource_target (const MandatePackContext *self,
                      MandateResource          *resource)
{
  const gint64 own = mandate_resource_find_year (self->reg, resource);
  const gint64 last = mandate_resource_find_last_year (self->reg, resource);
  const gint64 year = MIN (last, MAX (own, mandate_fiscal_year_find (self->reg, self->as_of)));

  return mandate_pack_make_year_id (mandate_resource_falls_into (self->reg, resource, year) ? year : own);
}

/* The parts that show all records of a type. */
static const char *
find_part_of_type (GType type)
{
  if (type == MANDATE_TYPE_OBJECTIVE || type == MANDATE_TYPE_OBJECTIVE_READING || type == MANDATE_TYPE_BUSINESS_GOAL)
    return "objectives";
  if (type == MANDATE_TYPE_COMMUNICATION || type == MANDATE_TYPE_COMMUNICATION_PLAN || type == MANDATE_TYPE_FEEDBACK || type == MANDATE_TYPE_TRAINING)
    return "communications";
  if (type == MANDATE_TYPE_RACI_ACTIVITY || type == MANDATE_TYPE_RACI_CELL || type == MANDATE_TYPE_RACI_EXCEPTION)
    return "raci";
  if (type == MANDATE_TYPE_COMPETENCE)
    return "competences";
  if (type == MANDATE_TYPE_DELEGATION)
    return "delegations";
  if (type == MANDATE_TYPE_CLAUSE_WATCH)
    return "watches";
  if (type == MANDATE_TYPE_PERSON || type == MANDATE_TYPE_BODY || type == MANDATE_TYPE_BODY_MEMBER)
    return "people";
  if (type == MANDATE_TYPE_REVIEW_PLAN || type == MANDATE_TYPE_REVIEW_PLAN_ATTENDEE || type == MANDATE_TYPE_FREE_DAY)
    return "reviews";
  if (type == MANDATE_TYPE_OBSERVATION)
    return "observations";
  if (type == MANDATE_TYPE_RISK_DECISION || type == MANDATE_TYPE_RISK_STATE)
    return "risk-decisions";
  if (type == MANDATE_TYPE_PERFORMANCE_REPORT)
    return "reports";
  if (type == MANDATE_TYPE_ORGANISATION)
    return "profile";
  if (type == MANDATE_TYPE_CONTEXT_ISSUE)
    return "issues";
  if (type == MANDATE_TYPE_INTERESTED_PARTY)
    return "parties";
  if (type == MANDATE_TYPE_OBLIGATION)
    return "obligations";
  if (type == MANDATE_TYPE_PROCESS)
    return "processes";
  if (type == MANDATE_TYPE_INITIATIVE)
    return "initiatives";
  if (type == MANDATE_TYPE_LEADERSHIP_ACT)
    return "acts";
  if (type == MANDATE_TYPE_COMMITMENT)
    return "commitments";

  return NULL;
}

static char *
find_disclosure_target (const MandatePackContext *self,
                        MandateDisclosure        *disclosure)
{
  MandatePolicyVersion *version = mandate_register_find (self->reg, MANDATE_TYPE_POLICY_VERSION, disclosure->policy_version);
  MandatePolicy        *policy = version != NULL ? mandate_register_find (self->reg, MANDATE_TYPE_POLICY, version->policy) : NULL;

  return policy != NULL && mandate_pack_find_shown_version (self, version->policy) != NULL ? mandate_pack_make_id ("disclosures", policy) : NULL;
}

static char *
find_policy_target (const MandatePackContext *self,
                    MandateRecord            *record)
{
  const GType type = G_OBJECT_TYPE (record);

  if (type == MANDATE_TYPE_POLICY)
    return mandate_pack_make_id ("policy", record);
  if (type == MANDATE_TYPE_POLICY_VERSION)
    return find_version_target (self, mandate_record_get_id (record), "policy");
  if (type == MANDATE_TYPE_APPROVAL)
    return find_version_target (self, ((MandateApproval *) record)->policy_version, "approval");
  if (type == MANDATE_TYPE_ACKNOWLEDGEMENT)
    return find_version_target (self, ((MandateAcknowledgement *) record)->policy_version, "acknowledgements");
  if (type == MANDATE_TYPE_DISCLOSURE)
    return find_disclosure_target (self, MANDATE_DISCLOSURE (record));

  return NULL;
}

static char *
find_meeting_target (const MandatePackContext *self,
                     MandateRecord            *record)
{
  const GType type = G_OBJECT_TYPE (record);

  if (type == MANDATE_TYPE_REVIEW)
    return find_review_target (self, mandate_record_get_id (record));
  if (type == MANDATE_TYPE_REVIEW_INPUT)
    return find_review_target (self, ((MandateReviewInput *) record)->review);
  if (type == MANDATE_TYPE_REVIEW_ATTENDANCE)
    return find_review_target (self, ((MandateReviewAttendance *) record)->review);
  if (type == MANDATE_TYPE_MEETING_TOPIC)
    return find_review_target (self, ((MandateMeetingTopic *) record)->review);
  if (type == MANDATE_TYPE_REVIEW_ADDENDUM)
    return find_review_target (self, ((MandateReviewAddendum *) record)->review);
  if (type == MANDATE_TYPE_DECISION)
    return find_decision_target (self, MANDATE_DECISION (record));
  if (type == MANDATE_TYPE_ACTION)
    return find_action_target (self, MANDATE_ACTION (record));

  return NULL;
}

/**
 * mandate_pack_find_target:
 * @self: a context
 * @link: (nullable): “type/id” of a record
 *
 * Returns: (transfer full) (nullable): id of the block of the pack that shows
 *   the record, or %NULL where none does
 */
char *
mandate_pack_find_target (const MandatePackContext *self,
                          const char               *link)
{
  MandateRecord *record = mandate_register_find_link (self->reg, link);
  char          *target;
  GType          type;

  if (record == NULL)
    return NULL;

  type = G_OBJECT_TYPE (record);

  if (type == MANDATE_TYPE_ROLE)
    return find_role_target (self, mandate_record_get_id (record));
  if (type == MANDATE_TYPE_ROLE_HOLDING)
    return find_role_target (self, ((MandateRoleHolding *) record)->role);
  if (type == MANDATE_TYPE_EVIDENCE)
    return find_evidence_target (self, mandate_record_get_id (record));
  if (type == MANDATE_TYPE_EVIDENCE_LINK)
    return find_evidence_target (self, ((MandateEvidenceLink *) record)->evidence);
  if (type == MANDATE_TYPE_RESOURCE)
    return find_resource_target (self, MANDATE_RESOURCE (record));
  if (type == MANDATE_TYPE_RESOURCE_CONCLUSION)
    return mandate_pack_make_year_id (((MandateResourceConclusion *) record)->year);

  target = find_policy_target (self, record);
  if (target == NULL)
    target = find_meeting_target (self, record);

  return target != NULL ? target : g_strdup (find_part_of_type (type));
}

static char *
describe_version (const MandatePackContext *self,
                  MandatePolicyVersion     *version,
                  const char               *of)
{
  return g_strdup_printf ("%s %s", of, version != NULL && version->number != NULL ? version->number : "");
}

/**
 * mandate_pack_name_record:
 * @self: a context
 * @record: a record
 *
 * Returns: (transfer full): what the pack calls it: the name it was given, or
 *   words of the pack's language where it is called after a choice
 */
char *
mandate_pack_name_record (const MandatePackContext *self,
                          gpointer                  record)
{
  if (MANDATE_IS_CLAUSE_WATCH (record))
    return g_strdup (mandate_pack_get_choice (self, record, "clause"));

  return mandate_register_describe (self->reg, record);
}

/**
 * mandate_pack_describe_proof:
 * @self: a context
 * @link: “type/id” of a record
 *
 * Returns: (transfer full) (nullable): a short name, for narrow columns:
 *   “Policy 3.0”, “E-012”
 */
char *
mandate_pack_describe_proof (const MandatePackContext *self,
                             const char               *link)
{
  gpointer record = mandate_register_find_link (self->reg, link);

  if (record == NULL)
    return NULL;

  if (MANDATE_IS_POLICY_VERSION (record))
    return describe_version (self, record, mandate_pack_say (self, N_ ("Policy")));

  if (MANDATE_IS_APPROVAL (record))
    return describe_version (self,
                             mandate_register_find (self->reg, MANDATE_TYPE_POLICY_VERSION, ((MandateApproval *) record)->policy_version),
                             mandate_pack_say (self, N_ ("Approval")));

  if (MANDATE_IS_REVIEW (record) && mandate_review_get_day (record) != NULL)
    return g_strdup_printf (mandate_pack_say (self, N_ ("Review %s")), mandate_review_get_day (record));

  if (MANDATE_IS_EVIDENCE (record))
    return mandate_evidence_format_number (record);

  if (MANDATE_IS_EVIDENCE_LINK (record))
    {
      MandateEvidence *evidence = mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, ((MandateEvidenceLink *) record)->evidence);

      return evidence != NULL ? mandate_evidence_format_number (evidence) : NULL;
    }

  if (MANDATE_IS_ROLE_HOLDING (record))
    return mandate_pack_describe_holder (self, record);

  if (MANDATE_IS_ACKNOWLEDGEMENT (record))
    return g_strdup (mandate_pack_say (self, N_ ("Acknowledgements")));

  return mandate_pack_name_record (self, record);
}

/**
 * mandate_pack_append_reference:
 * @self: a context
 * @text: a text
 * @target: (nullable): id of a block of the pack
 *
 * Adds “ → p. N”, unless the document stands alone.
 */
void
mandate_pack_append_reference (const MandatePackContext *self,
                               MandateText              *text,
                               const char               *target)
{
  if (target == NULL || self->is_alone)
    return;

  mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
  mandate_text_append_reference (text, target);
}

/* How many of the links, from @first on, lead to the same block as the first of them. */
static guint
count_alike (const MandatePackContext *self,
             GPtrArray                *links,
             guint                     first,
             const char               *target)
{
  guint n = 0;

  for (guint i = first; i < links->len; i++)
    {
      g_autofree char *other = mandate_pack_find_target (self, g_ptr_array_index (links, i));

      n += g_strcmp0 (target, other) == 0;
    }

  return n;
}

static void
append_more (const MandatePackContext *self,
             MandateText              *text,
             guint                     n)
{
  /* Translators: after the name of a proof: how many others there are. */
  g_autofree char *more = g_strdup_printf (mandate_pack_say_count (self, "and %u more", "and %u more", n), n);

  mandate_text_append (text, MANDATE_SPAN_SECONDARY, more);
}

/**
 * mandate_pack_append_proofs:
 * @self: a context
 * @text: a text
 * @links: (nullable) (element-type utf8): “type/id” of records
 *
 * Adds a line for each page that shows some of the records, with the short
 * name of the first: a reader wants the page, not a second list of what is on it.
 */
void
mandate_pack_append_proofs (const MandatePackContext *self,
                            MandateText              *text,
                            GPtrArray                *links)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_left = 0;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const char      *link = g_ptr_array_index (links, i);
      g_autofree char *target = mandate_pack_find_target (self, link);
      g_autofree char *name = mandate_pack_describe_proof (self, link);
      guint            n_alike;

      if (name == NULL || target == NULL || g_hash_table_contains (seen, target))
        continue;

      n_alike = count_alike (self, links, i, target);
      g_hash_table_add (seen, g_strdup (target));

      if (g_hash_table_size (seen) > MAX_PROOFS)
        {
          n_left += n_alike;
          continue;
        }

      mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_text_get_n_spans (text) > 0 ? "\n" : "");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, name);

      if (n_alike > 1)
        {
          mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
          append_more (self, text, n_alike - 1);
        }

      mandate_pack_append_reference (self, text, target);
    }

  if (n_left > 0)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      append_more (self, text, n_left);
    }
}

/**
 * mandate_pack_append_evidence:
 * @self: a context
 * @text: a text
 * @link: “type/id” of a record
 *
 * Adds the evidence that proves the record, with the pages of its annexes.
 */
void
mandate_pack_append_evidence (const MandatePackContext *self,
                              MandateText              *text,
                              const char               *link)
{
  g_autoptr (GPtrArray) uses = mandate_pack_list (self, MANDATE_TYPE_EVIDENCE_LINK, "target", link, NULL);
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < uses->len; i++)
    {
      MandateEvidenceLink *use = g_ptr_array_index (uses, i);
      MandateEvidence     *evidence = mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, use->evidence);
      g_autofree char     *name = NULL;
      g_autofree char     *target = NULL;

      if (evidence == NULL || g_ptr_array_find (seen, evidence, NULL))
        continue;

      g_ptr_array_add (seen, evidence);
      name = mandate_evidence_format_number (evidence);
      target = find_evidence_target (self, use->evidence);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_text_get_n_spans (text) > 0 ? "; " : "");
      mandate_text_append (text, MANDATE_SPAN_PLAIN, name);
      mandate_pack_append_reference (self, text, target);
    }
}
