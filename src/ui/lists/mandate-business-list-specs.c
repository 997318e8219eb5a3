/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where security is part of the business, what applies to it, and who expects what (4.1, 4.2, 5.1 b, 5.2 c). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-business-proposals.h"
#include "mandate-date.h"
#include "mandate-list-specs.h"
#include "mandate-records.h"

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* For so long a verdict is good, as long as nobody says otherwise. */
#define MONTHS_TO_ASSESS 12

static const MandateListSibling business_lists[] = {
  { "processes", N_ ("Processes") },
  { "initiatives", N_ ("Initiatives") },
  { "obligations", N_ ("Obligations") },
  { "parties", N_ ("Parties") },
  { "issues", N_ ("Issues") },
  { NULL, NULL },
};

static const char *
describe_process_state (MandateRecord    *record,
                        MandateRegister  *reg,
                        const char       *today,
                        MandateChipState *state)
{
  MandateProcess *process = MANDATE_PROCESS (record);

  *state = process->security_step != NULL && process->owner != NULL ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO;

  if (process->security_step == NULL)
    return C_ ("state", "No step yet");

  return process->owner != NULL ? C_ ("state", "Looked after") : C_ ("state", "No owner");
}

static const char *
describe_initiative_state (MandateRecord    *record,
                           MandateRegister  *reg,
                           const char       *today,
                           MandateChipState *state)
{
  MandateInitiative *initiative = MANDATE_INITIATIVE (record);

  *state = initiative->reviewed_on != NULL ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO;

  return initiative->reviewed_on != NULL ? C_ ("state", "Looked at") : C_ ("state", "Not looked at");
}

static const struct
{
  MandateChipState chip;
  const char      *word;
} obligation_looks[] = {
  [MANDATE_OBLIGATION_UNKNOWN] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Not assessed yet") },
  [MANDATE_OBLIGATION_MET] = { MANDATE_CHIP_READY, NC_ ("state", "Fulfilled") },
  [MANDATE_OBLIGATION_UNDER_WAY] = { MANDATE_CHIP_PLANNED, NC_ ("state", "Under way") },
  [MANDATE_OBLIGATION_UNANSWERED] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Nothing is done") },
  [MANDATE_OBLIGATION_LOOK_AGAIN] = { MANDATE_CHIP_OVERDUE, NC_ ("state", "To be looked at again") },
};

static const char *
describe_obligation_state (MandateRecord    *record,
                           MandateRegister  *reg,
                           const char       *today,
                           MandateChipState *state)
{
  MandateObligationStanding standing = mandate_obligation_get_standing (MANDATE_OBLIGATION (record), reg, today);

  *state = obligation_looks[standing].chip;

  return g_dpgettext2 (GETTEXT_PACKAGE, "state", obligation_looks[standing].word);
}

/* Assessing is asked in one step: the verdict, its day, and when somebody looks again. */
static gboolean
begin_assessment (MandateRecord   *copy,
                  MandateRegister *reg,
                  const char      *today)
{
  g_autofree char *again = mandate_date_add_months (today, MONTHS_TO_ASSESS);

  mandate_record_set (copy, "assessed_on", today, NULL);

  return mandate_record_set (copy, "review_on", again, NULL);
}

static const char *const assessment_fields[] = { "verdict", "assessed_on", "review_on", "notes", NULL };

static const MandateListAct obligation_acts[] = {
  { "assess", N_ ("Assess…"), assessment_fields, begin_assessment, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

/* The security review of what is planned or under way. */
static gboolean
begin_look (MandateRecord   *copy,
            MandateRegister *reg,
            const char      *today)
{
  if (MANDATE_INITIATIVE (copy)->reviewed_on != NULL)
    return FALSE;

  return mandate_record_set (copy, "reviewed_on", today, NULL);
}

static const char *const look_fields[] = { "reviewed_on", "reviewed_by", "result", NULL };

static const MandateListAct initiative_acts[] = {
  { "look", N_ ("Look at Its Security…"), look_fields, begin_look, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

static GPtrArray *
propose_processes (MandateRegister          *reg,
                   const char               *today,
                   const MandateTranslation *translation)
{
  return mandate_business_propose_new (reg, MANDATE_TYPE_PROCESS, translation);
}

static GPtrArray *
propose_obligations (MandateRegister          *reg,
                     const char               *today,
                     const MandateTranslation *translation)
{
  return mandate_business_propose_new (reg, MANDATE_TYPE_OBLIGATION, translation);
}

static GPtrArray *
propose_parties (MandateRegister          *reg,
                 const char               *today,
                 const MandateTranslation *translation)
{
  return mandate_business_propose_new (reg, MANDATE_TYPE_INTERESTED_PARTY, translation);
}

static GPtrArray *
propose_issues (MandateRegister          *reg,
                const char               *today,
                const MandateTranslation *translation)
{
  return mandate_business_propose_new (reg, MANDATE_TYPE_CONTEXT_ISSUE, translation);
}

static void
begin_party (MandateRecord *record,
             const char    *today)
{
  mandate_record_set (record, "looked_on", today, NULL);
}

static void
begin_issue (MandateRecord *record,
             const char    *today)
{
  mandate_record_set (record, "noted_on", today, NULL);
}

const MandateListSpec mandate_process_list_spec = {
  .type = "process",
  .title = N_ ("Processes"),
  .icon = "emblem-system-symbolic",
  .add_label = N_ ("Add a Process"),
  .empty_title = N_ ("No Processes Yet"),
  .empty_text = N_ ("Buying, hiring, leaving, building, selling: at which step does somebody look after security?"),
  .empty_action = N_ ("Add a Process"),
  .details = FIELDS ("security_step", "owner"),
  .trailing = "checked_on",
  .sorts = FIELDS ("title", "owner", "checked_on"),
  .form_fields = FIELDS ("title", "owner", "security_step", "proof", "checked_on"),
  .state = describe_process_state,
  .propose = propose_processes,
  .siblings = business_lists,
};

const MandateListSpec mandate_initiative_list_spec = {
  .type = "initiative",
  .title = N_ ("Initiatives"),
  .icon = "applications-engineering-symbolic",
  .add_label = N_ ("Add an Initiative"),
  .empty_title = N_ ("No Initiatives Yet"),
  .empty_text = N_ ("A project, a purchase, a change: who looked at what it means for security, and what came of it."),
  .empty_action = N_ ("Add an Initiative"),
  .details = FIELDS ("state", "owner", "result"),
  .trailing = "starts_on",
  .sorts = FIELDS ("starts_on", "title", "owner", "reviewed_on"),
  .is_descending = TRUE,
  .filter_field = "state",
  .form_fields = FIELDS ("title", "owner", "starts_on", "ends_on", "state", "reviewed_on", "reviewed_by", "result"),
  .state = describe_initiative_state,
  .acts = initiative_acts,
  .siblings = business_lists,
};

const MandateListSpec mandate_obligation_list_spec = {
  .type = "obligation",
  .title = N_ ("Obligations"),
  .icon = "accessories-dictionary-symbolic",
  .add_label = N_ ("Add an Obligation"),
  .empty_title = N_ ("No Obligations Yet"),
  .empty_text = N_ ("Laws, contracts and customers’ demands that apply, why they do, and whether they are met."),
  .empty_action = N_ ("Add an Obligation"),
  .details = FIELDS ("kind", "party", "owner"),
  .trailing = "review_on",
  .sorts = FIELDS ("title", "kind", "owner", "assessed_on", "review_on"),
  .filter_field = "verdict",
  .form_fields = FIELDS ("title", "kind", "party", "reason", "owner", "method", "verdict", "assessed_on", "review_on", "notes"),
  .state = describe_obligation_state,
  .acts = obligation_acts,
  .propose = propose_obligations,
  .siblings = business_lists,
};

const MandateListSpec mandate_interested_party_list_spec = {
  .type = "interested-party",
  .title = N_ ("Interested Parties"),
  .icon = "system-users-symbolic",
  .add_label = N_ ("Add an Interested Party"),
  .empty_title = N_ ("No Interested Parties Yet"),
  .empty_text = N_ ("Customers, authorities, insurers, owners: who expects something of your security, and what."),
  .empty_action = N_ ("Add an Interested Party"),
  .details = FIELDS ("kind", "needs"),
  .trailing = "looked_on",
  .sorts = FIELDS ("name", "kind", "looked_on"),
  .filter_field = "kind",
  .form_fields = FIELDS ("name", "kind", "needs", "looked_on"),
  .begin = begin_party,
  .propose = propose_parties,
  .siblings = business_lists,
};

const MandateListSpec mandate_context_issue_list_spec = {
  .type = "context-issue",
  .title = N_ ("Issues Inside and Outside"),
  .icon = "weather-few-clouds-symbolic",
  .add_label = N_ ("Add an Issue"),
  .empty_title = N_ ("No Issues Yet"),
  .empty_text = N_ ("What inside or around the organisation bears on its security: a new law, a new shop, one person who knows it all."),
  .empty_action = N_ ("Add an Issue"),
  .details = FIELDS ("side", "effect"),
  .trailing = "noted_on",
  .sorts = FIELDS ("noted_on", "title", "side"),
  .is_descending = TRUE,
  .filter_field = "side",
  .form_fields = FIELDS ("title", "side", "effect", "noted_on", "ended_on"),
  .begin = begin_issue,
  .propose = propose_issues,
  .siblings = business_lists,
};
