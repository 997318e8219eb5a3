/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Empty is a gap: what a pack says where there is nothing to print. */

#include "config.h"

#include "mandate-pack-sections.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-records.h"

typedef struct
{
  const char *clause;
  const char *where[3];     /* where a check would send the reader; the first is ours */
  gboolean    needs_clause; /* whether other clauses have gaps at the same places */
  const char *asked;
  const char *looked_for;
  const char *found;
} Section;

static const Section sections[MANDATE_N_SECTIONS] = {
  [MANDATE_SECTION_TOP_MANAGEMENT] = {
    "5.1",
    { "person", "body", NULL },
    TRUE,
    N_ ("Somebody at the top answers for information security"),
    N_ ("A person or body marked as top management"),
    N_ ("Nobody is marked as top management."),
  },
  [MANDATE_SECTION_POLICY] = {
    "5.2",
    { "policy", "policy-version", NULL },
    FALSE,
    N_ ("There is an information security policy in writing"),
    N_ ("A policy with a text"),
    N_ ("No policy with a text is on record."),
  },
  [MANDATE_SECTION_CONFORMANCE] = {
    "5.3 a",
    { "role/" MANDATE_ROLE_CONFORMANCE_ID, "role", "role-holding" },
    TRUE,
    N_ ("Somebody sees to it that the management system conforms"),
    N_ ("A holder of the conformance role on the day of this pack"),
    N_ ("Nobody holds the responsibility for conformance."),
  },
  [MANDATE_SECTION_REPORTING] = {
    "5.3 b",
    { "role/" MANDATE_ROLE_REPORTING_ID, "role", "role-holding" },
    TRUE,
    N_ ("Somebody reports to top management how the system does"),
    N_ ("A holder of the performance reporting role on the day of this pack"),
    N_ ("Nobody holds the responsibility for performance reporting."),
  },
  [MANDATE_SECTION_ROLES] = {
    "5.3",
    { "role", NULL },
    FALSE,
    N_ ("The roles that matter to information security are assigned"),
    N_ ("A register of roles"),
    N_ ("No roles are on record."),
  },
  [MANDATE_SECTION_RACI] = {
    "5.3",
    { "raci-activity", "raci-cell", NULL },
    FALSE,
    N_ ("It is clear who does what and who answers for it"),
    N_ ("A RACI matrix with activities"),
    N_ ("No activities are on record, so nobody is named as answering for them."),
  },
  [MANDATE_SECTION_OBJECTIVES] = {
    "6.2",
    { "objective", NULL },
    FALSE,
    N_ ("There are information security objectives"),
    N_ ("Objectives with measure, target, owner and date"),
    N_ ("No objectives are on record."),
  },
  [MANDATE_SECTION_RESOURCES] = {
    "7.1",
    { "resource", NULL },
    FALSE,
    N_ ("The resources that are needed were decided on"),
    N_ ("Money, hours or things that were requested, approved or used"),
    N_ ("No resources are on record, neither requested nor approved."),
  },
  [MANDATE_SECTION_COMMUNICATIONS] = {
    "7.4",
    { "communication", "communication-plan", NULL },
    FALSE,
    N_ ("Leaders say why information security matters"),
    N_ ("Statements, briefings and messages with their day"),
    N_ ("No communication is on record, neither planned nor sent."),
  },
  [MANDATE_SECTION_EVIDENCE] = {
    "7.5",
    { "evidence", NULL },
    TRUE,
    N_ ("What is said can be seen in documents"),
    N_ ("Files or links recorded as evidence"),
    N_ ("No file and no link is recorded as evidence."),
  },
  [MANDATE_SECTION_REVIEW_PLAN] = {
    "9.3",
    { "review-plan", NULL },
    FALSE,
    N_ ("Reviews are planned at intervals"),
    N_ ("A plan that says what is reviewed how often"),
    N_ ("No review plan is on record."),
  },
  [MANDATE_SECTION_MANAGEMENT_REVIEW] = {
    "9.3",
    { "review", NULL },
    FALSE,
    N_ ("Top management reviews the management system"),
    N_ ("Minutes of a management review that was held"),
    N_ ("No management review that was held is on record."),
  },
};

static gboolean
has_records (const MandatePackContext *self,
             GType                     type)
{
  return mandate_record_list_get_length (mandate_register_get_list (self->reg, type)) > 0;
}

static gboolean
has_top_management (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) people = mandate_pack_list_top_management (self);
  MandateRecordList *bodies = mandate_register_get_list (self->reg, MANDATE_TYPE_BODY);

  for (guint i = 0; i < mandate_record_list_get_length (bodies); i++)
    if (((MandateBody *) mandate_record_list_get (bodies, i))->is_top_management)
      return TRUE;

  return people->len > 0;
}

static gboolean
has_policy_text (const MandatePackContext *self)
{
  MandateRecordList *policies = mandate_register_get_list (self->reg, MANDATE_TYPE_POLICY);

  for (guint i = 0; i < mandate_record_list_get_length (policies); i++)
    if (mandate_pack_find_shown_version (self, mandate_record_get_id (mandate_record_list_get (policies, i))) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_mandate_held (const MandatePackContext *self,
                 const char               *mandate)
{
  MandateRecord *role = mandate_pack_find_mandated_role (self, mandate);
  g_autoptr (GPtrArray) holdings = role != NULL ? mandate_pack_list_holdings (self, mandate_record_get_id (role)) : NULL;

  return holdings != NULL && holdings->len > 0;
}

static gboolean
has_held_review (const MandatePackContext *self)
{
  g_autoptr (GPtrArray) reviews = mandate_pack_list_held_reviews (self);

  return reviews->len > 0;
}

/**
 * mandate_pack_is_section_empty:
 * @self: a context
 * @section: a part of the pack
 *
 * Returns: whether there is nothing to print in it
 */
gboolean
mandate_pack_is_section_empty (const MandatePackContext *self,
                               MandatePackSection        section)
{
  switch (section)
    {
    case MANDATE_SECTION_TOP_MANAGEMENT:
      return !has_top_management (self);
    case MANDATE_SECTION_POLICY:
      return !has_policy_text (self);
    case MANDATE_SECTION_CONFORMANCE:
      return !is_mandate_held (self, "conformance");
    case MANDATE_SECTION_REPORTING:
      return !is_mandate_held (self, "performance-reporting");
    case MANDATE_SECTION_ROLES:
      return !has_records (self, MANDATE_TYPE_ROLE);
    case MANDATE_SECTION_RACI:
      return !has_records (self, MANDATE_TYPE_RACI_ACTIVITY);
    case MANDATE_SECTION_OBJECTIVES:
      return !has_records (self, MANDATE_TYPE_OBJECTIVE);
    case MANDATE_SECTION_RESOURCES:
      return !has_records (self, MANDATE_TYPE_RESOURCE);
    case MANDATE_SECTION_COMMUNICATIONS:
      return !has_records (self, MANDATE_TYPE_COMMUNICATION);
    case MANDATE_SECTION_EVIDENCE:
      return self->annexes->len == 0;
    case MANDATE_SECTION_REVIEW_PLAN:
      return !has_records (self, MANDATE_TYPE_REVIEW_PLAN);
    case MANDATE_SECTION_MANAGEMENT_REVIEW:
      return !has_held_review (self);
    case MANDATE_N_SECTIONS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

const char *
mandate_pack_get_section_clause (MandatePackSection section)
{
  return sections[section].clause;
}

/**
 * mandate_pack_say_section_missing:
 * @self: a context
 * @section: an empty part of the pack
 *
 * Returns: the sentence that stands there instead
 */
const char *
mandate_pack_say_section_missing (const MandatePackContext *self,
                                  MandatePackSection        section)
{
  return mandate_translate (self->translation, sections[section].found);
}

static gboolean
is_about (const MandateFinding *finding,
          const Section        *section)
{
  if (section->needs_clause && !g_str_has_prefix (finding->clause, section->clause))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (section->where) && section->where[i] != NULL; i++)
    if (g_strcmp0 (finding->where, section->where[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * mandate_pack_find_section_gap:
 * @self: a context whose gaps are numbered
 * @section: an empty part of the pack
 *
 * Returns: the number of its gap, or 0
 */
guint
mandate_pack_find_section_gap (const MandatePackContext *self,
                               MandatePackSection        section)
{
  for (guint i = 0; i < self->gaps->len; i++)
    if (is_about (((MandatePackGap *) g_ptr_array_index (self->gaps, i))->finding, &sections[section]))
      return i + 1;

  return 0;
}

static gboolean
is_covered (const MandatePackContext *self,
            const Section            *section)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->state == MANDATE_FINDING_GAP && is_about (finding, section))
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_pack_list_empty_sections:
 * @self: a context
 *
 * Returns: (transfer full) (element-type MandateFinding): a gap for each part
 *   that is empty and that no finding names
 */
GPtrArray *
mandate_pack_list_empty_sections (const MandatePackContext *self)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);

  for (guint i = 0; i < MANDATE_N_SECTIONS; i++)
    {
      const Section  *section = &sections[i];
      MandateFinding *finding;

      if (!mandate_pack_is_section_empty (self, i) || is_covered (self, section))
        continue;

      finding = g_new0 (MandateFinding, 1);
      finding->check = g_strdup_printf ("pack-%u", i);
      finding->requirement = g_strdup (section->clause);
      finding->clause = g_strdup (section->clause);
      finding->state = MANDATE_FINDING_GAP;
      finding->asked = g_strdup (mandate_translate (self->translation, section->asked));
      finding->looked_for = g_strdup (mandate_translate (self->translation, section->looked_for));
      finding->found = g_strdup (mandate_translate (self->translation, section->found));
      finding->where = g_strdup (section->where[0]);
      finding->proofs = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (missing, finding);
    }

  return missing;
}
