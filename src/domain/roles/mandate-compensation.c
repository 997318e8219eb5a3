/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where a few people wear all the hats, rules that are made for many can't be
 * kept. That is no fault as long as it is said openly, with what makes up for
 * it: here are words to begin with. What is recorded is an exception like any other.
 */

#include "config.h"

#include "mandate-compensation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-duty.h"
#include "mandate-holders.h"
#include "mandate-raci-rules.h"
#include "mandate-records.h"

/* A year later somebody asks whether it is still so. */
#define REVIEW_DAYS 365

/* One look for what cannot be kept. */
typedef struct
{
  MandateRegister *reg;   /* (unowned) */
  const char      *today; /* (unowned) */
} Look;

/* (transfer container) (element-type MandatePerson): who is here and holds a role that @is_meant. */
static GPtrArray *
list_holders (const Look *look,
              gboolean (*is_meant) (MandateRole *role))
{
  MandateRecordList *roles = mandate_register_get_list (look->reg, MANDATE_TYPE_ROLE);
  GPtrArray         *people = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *role = mandate_record_list_get (roles, i);
      g_autoptr (GPtrArray) holders = is_meant (role) ? mandate_holders_list_people (look->reg, mandate_record_get_id (MANDATE_RECORD (role)), look->today) : NULL;

      if (holders != NULL)
        g_ptr_array_extend (people, holders, NULL, NULL);
    }

  return people;
}

static gboolean
is_of_conformance (MandateRole *role)
{
  return g_strcmp0 (role->mandate, "conformance") == 0;
}

static gboolean
is_of_reporting (MandateRole *role)
{
  return g_strcmp0 (role->mandate, "performance-reporting") == 0;
}

static gboolean
is_of_audit (MandateRole *role)
{
  return role->title != NULL && mandate_raci_is_about_audit (role->title);
}

static gboolean
share_somebody (GPtrArray *first,
                GPtrArray *second)
{
  for (guint i = 0; i < first->len; i++)
    if (g_ptr_array_find (second, g_ptr_array_index (first, i), NULL))
      return TRUE;

  return FALSE;
}

/* 9.2: who is responsible for conformance audits, too. */
static gboolean
audits_own_work (const Look *look)
{
  g_autoptr (GPtrArray) responsible = list_holders (look, is_of_conformance);
  g_autoptr (GPtrArray) auditors = list_holders (look, is_of_audit);

  return share_somebody (responsible, auditors);
}

/* 5.3 a and b in one hand: the standard allows it, an auditor asks. */
static gboolean
holds_both (const Look *look)
{
  g_autoptr (GPtrArray) responsible = list_holders (look, is_of_conformance);
  g_autoptr (GPtrArray) reporting = list_holders (look, is_of_reporting);

  return share_somebody (responsible, reporting);
}

static gboolean
has_no_deputy (const Look *look)
{
  static const char *const ids[] = { MANDATE_ROLE_CONFORMANCE_ID, MANDATE_ROLE_REPORTING_ID };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GPtrArray) holdings = mandate_holders_list_current (look->reg, ids[i], look->today);

      if (holdings->len == 1 && ((MandateRoleHolding *) g_ptr_array_index (holdings, 0))->person != NULL && !mandate_duty_has_deputy (look->reg, ids[i], look->today))
        return TRUE;
    }

  return FALSE;
}

/* 5.1 h: there are others, who could lead, or nobody but the top. */
static gboolean
leads_alone (const Look *look)
{
  MandateRecordList *people = mandate_register_get_list (look->reg, MANDATE_TYPE_PERSON);
  gboolean           has_top = FALSE;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (!mandate_person_is_active (person, look->today))
        continue;

      if (!person->is_top_management)
        return FALSE;
      has_top = TRUE;
    }

  return has_top;
}

/* What cannot be kept by few, and honest words for it (S3; E.4 of what auditors accept). */
static const struct
{
  const char *rule;
  gboolean (*is_met) (const Look *look);
  const char *reason;  /* translatable */
  const char *measure; /* translatable */
} cases[] = {
  { "own-work", audits_own_work,
    N_ ("We are too few for an internal auditor who has no part in the work."),
    N_ ("Somebody from outside audits once a year: an external auditor, or a colleague of a befriended firm for whom we do the same. Until then the work is looked through a second time, at least three months later and by a list.") },
  { "both-mandated", holds_both,
    N_ ("There is one person with the knowledge for it; to part the two roles would leave one of them empty."),
    N_ ("What is reported shows the figures with their sources, so that top management can check them without the reporter; once a year somebody from outside looks whether they are right.") },
  { "no-deputy", has_no_deputy,
    N_ ("Nobody else here can take the role over for long."),
    N_ ("What has to go on in an absence, with passwords and telephone numbers, lies sealed with top management; an outside service provider is agreed as help; absences of more than four weeks are planned.") },
  { "leads-alone", leads_alone,
    N_ ("Nobody here leads besides the owner; there are no other managers who could."),
    N_ ("The owner leads on security in each area and writes down what was done. With the first manager who joins, part of it is handed over.") },
};

/**
 * mandate_compensation_is_offered:
 * @reg: the records
 *
 * Returns: whether the organisation is so small that rules can't all be kept
 */
gboolean
mandate_compensation_is_offered (MandateRegister *reg)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);

  return organisation != NULL && g_strcmp0 (organisation->size_profile, "starting") == 0;
}

/* (transfer none) (nullable): the only one who could accept it. */
static MandatePerson *
find_only_top (const Look *look)
{
  MandateRecordList *people = mandate_register_get_list (look->reg, MANDATE_TYPE_PERSON);
  MandatePerson     *found = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (!person->is_top_management || !mandate_person_is_active (person, look->today))
        continue;

      if (found != NULL)
        return NULL;
      found = person;
    }

  return found;
}

static MandateProposal *
make_proposal (const Look               *look,
               guint                     index,
               const MandateTranslation *translation)
{
  MandateProposal *proposal = mandate_proposal_new (MANDATE_TYPE_RACI_EXCEPTION);
  MandatePerson   *top = find_only_top (look);
  g_autofree char *review_on = mandate_date_add_days (look->today, REVIEW_DAYS);

  mandate_record_set (proposal->record, "rule", cases[index].rule, NULL);
  mandate_record_set (proposal->record, "reason", mandate_translate (translation, cases[index].reason), NULL);
  mandate_record_set (proposal->record, "measure", mandate_translate (translation, cases[index].measure), NULL);
  mandate_record_set (proposal->record, "accepted_on", look->today, NULL);
  mandate_record_set (proposal->record, "review_on", review_on, NULL);
  if (top != NULL)
    mandate_record_set (proposal->record, "accepted_by", mandate_record_get_id (MANDATE_RECORD (top)), NULL);

  proposal->title = mandate_record_describe (proposal->record);
  /* Translators: %1$s is why it is so, %2$s what makes up for it; both are sentences. */
  proposal->detail = g_strdup_printf (mandate_translate (translation, N_ ("%1$s What makes up for it: %2$s")), mandate_translate (translation, cases[index].reason),
                                      mandate_translate (translation, cases[index].measure));

  return proposal;
}

/**
 * mandate_compensation_list:
 * @reg: the records
 * @today: the day
 * @translation: the language of the documents
 *
 * Lists what a very small organisation can't keep, with honest words for why
 * and for what makes up for it. Nothing is recorded by itself.
 *
 * Returns: (transfer full) (element-type MandateProposal): an exception each,
 *   where there is none yet
 */
GPtrArray *
mandate_compensation_list (MandateRegister          *reg,
                           const char               *today,
                           const MandateTranslation *translation)
{
  const Look look = { reg, today };
  GPtrArray *proposals = mandate_proposals_new ();

  for (guint i = 0; mandate_compensation_is_offered (reg) && i < G_N_ELEMENTS (cases); i++)
    if (cases[i].is_met (&look))
      g_ptr_array_add (proposals, make_proposal (&look, i, translation));

  mandate_proposals_keep_new (proposals, reg, "rule");

  return proposals;
}

/**
 * mandate_compensation_is_for:
 * @reg: the records
 * @finding: a gap
 * @today: the day
 *
 * Returns: whether there are ready words for what makes up for it, see
 *   mandate_compensation_list(): the organisation is so small that it can hardly
 *   be mended
 */
gboolean
mandate_compensation_is_for (MandateRegister      *reg,
                             const MandateFinding *finding,
                             const char           *today)
{
  static const struct
  {
    const char *check;
    gboolean (*is_met) (const Look *look);
  } checks[] = {
    { "audit-independence", audits_own_work },
    { "other-leaders", leads_alone },
    { "conformance-role", has_no_deputy },
    { "reporting-role", has_no_deputy },
  };
  const Look look = { reg, today };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].check, finding->check))
      return mandate_compensation_is_offered (reg) && checks[i].is_met (&look);

  return FALSE;
}

/**
 * mandate_compensation_get_approval_note:
 * @translation: the language of the documents
 *
 * Returns: words for an approval by the person who wrote the text; an
 *   exception of its own is the note of the approval
 */
const char *
mandate_compensation_get_approval_note (const MandateTranslation *translation)
{
  return mandate_translate (translation, N_ ("There is one manager here, who wrote the text and approves it. To make up for that, it was read again after some days, somebody else who works here read it and said what was unclear, and somebody from outside looks at it with the next audit."));
}

/**
 * mandate_compensation_find:
 * @reg: the records
 * @rule: a rule of an exception that is of no activity
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the exception that is in force on that
 *   day and was accepted by top management
 */
MandateRaciException *
mandate_compensation_find (MandateRegister *reg,
                           const char      *rule,
                           const char      *date)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RACI_EXCEPTION);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRaciException *exception = mandate_record_list_get (list, i);

      if (g_strcmp0 (exception->rule, rule) == 0 && mandate_raci_exception_is_in_force (exception, date) &&
          mandate_holders_was_top_management (reg, exception->accepted_by, NULL, exception->accepted_on))
        return exception;
    }

  return NULL;
}
