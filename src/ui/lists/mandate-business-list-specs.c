/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where security is part of the business, what applies to it, and who expects what (4.1, 4.2, 5.1 b, 5.2 c). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-list-specs.h"
#include "mandate-records.h"

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

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

static const char *
describe_obligation_state (MandateRecord    *record,
                           MandateRegister  *reg,
                           const char       *today,
                           MandateChipState *state)
{
  MandateObligation *obligation = MANDATE_OBLIGATION (record);

  if (obligation->review_on != NULL && strcmp (obligation->review_on, today) < 0)
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "To be looked at again");
    }

  *state = g_strcmp0 (obligation->verdict, "met") == 0 ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO;

  return mandate_field_get_choice_label (mandate_record_type_find_field (MANDATE_TYPE_OBLIGATION, "verdict", NULL), obligation->verdict);
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
  .siblings = business_lists,
};
