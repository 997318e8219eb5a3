/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What proves that leaders act, and that roles are mastered, handed over and watched, as lists (5.1, 5.3, 7.2). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-compensation.h"
#include "mandate-competence.h"
#include "mandate-delegation.h"
#include "mandate-list-specs.h"
#include "mandate-raci-exception.h"

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const char *
describe_competence_state (MandateRecord    *record,
                           MandateRegister  *reg,
                           const char       *today,
                           MandateChipState *state)
{
  MandateCompetence *self = MANDATE_COMPETENCE (record);

  if (self->expires_on != NULL && strcmp (self->expires_on, today) < 0)
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Run out");
    }

  *state = g_strcmp0 (self->state, "met") == 0 ? MANDATE_CHIP_READY : MANDATE_CHIP_TO_DO;

  return mandate_field_get_choice_label (mandate_record_type_find_field (MANDATE_TYPE_COMPETENCE, "state", NULL), self->state);
}

static const char *
describe_delegation_state (MandateRecord    *record,
                           MandateRegister  *reg,
                           const char       *today,
                           MandateChipState *state)
{
  MandateDelegation *self = MANDATE_DELEGATION (record);

  *state = MANDATE_CHIP_NOTHING;

  return self->held_until != NULL && strcmp (self->held_until, today) <= 0 ? C_ ("state", "Over") : NULL;
}

static const char *
describe_exception_state (MandateRecord    *record,
                          MandateRegister  *reg,
                          const char       *today,
                          MandateChipState *state)
{
  if (mandate_raci_exception_is_in_force (MANDATE_RACI_EXCEPTION (record), today))
    return NULL;

  *state = MANDATE_CHIP_TO_DO;

  return C_ ("state", "To be looked at again");
}

const MandateListSpec mandate_competence_list_spec = {
  .type = "competence",
  .title = N_ ("Competence"),
  .icon = "starred-symbolic",
  .add_label = N_ ("Add a Competence"),
  .empty_title = N_ ("Nothing Written Down Yet"),
  .empty_text = N_ ("What a role needs, and what shows that its holder can do it: a course, a certificate, years of doing it."),
  .empty_action = N_ ("Add a Competence"),
  .details = FIELDS ("person", "role", "has"),
  .trailing = "expires_on",
  .sorts = FIELDS ("need", "person", "expires_on"),
  .filter_field = "state",
  .form_fields = FIELDS ("person", "role", "need", "has", "state", "acquired_on", "expires_on", "plan", "planned_on", "effectiveness"),
  .state = describe_competence_state,
};

const MandateListSpec mandate_delegation_list_spec = {
  .type = "delegation",
  .title = N_ ("Delegations"),
  .icon = "mail-forward-symbolic",
  .add_label = N_ ("Add a Delegation"),
  .empty_title = N_ ("Nothing Delegated"),
  .empty_text = N_ ("Who hands over part of what is theirs to decide writes it down here: what, to whom, until when. They go on answering for it."),
  .empty_action = N_ ("Add a Delegation"),
  .details = FIELDS ("delegator", "person", "role"),
  .trailing = "held_until",
  .sorts = FIELDS ("subject", "delegator", "held_from", "held_until"),
  .form_fields = FIELDS ("delegator", "person", "role", "subject", "held_from", "held_until", "limits", "stays", "accepted_on"),
  .state = describe_delegation_state,
};

const MandateListSpec mandate_clause_watch_list_spec = {
  .type = "clause-watch",
  .title = N_ ("Clauses"),
  .icon = "view-reveal-symbolic",
  .add_label = N_ ("Watch a Clause"),
  .empty_title = N_ ("Nobody Watches Yet"),
  .empty_text = N_ ("Clauses 4 to 10 of the standard: for each, who keeps an eye on it, and when they last looked."),
  .empty_action = N_ ("Watch a Clause"),
  .details = FIELDS ("person", "notes"),
  .trailing = "looked_on",
  .sorts = FIELDS ("clause", "person", "looked_on"),
  .form_fields = FIELDS ("clause", "person", "looked_on", "notes"),
};

const MandateListSpec mandate_raci_exception_list_spec = {
  .type = "raci-exception",
  .title = N_ ("Exceptions"),
  .icon = "dialog-warning-symbolic",
  .add_label = N_ ("Record an Exception"),
  .empty_title = N_ ("No Exceptions"),
  .empty_text = N_ ("Where a small organisation has to break a rule of who does what: why, and what makes up for it. The pack prints it openly."),
  .empty_action = N_ ("Record an Exception"),
  .details = FIELDS ("activity", "reason", "measure"),
  .trailing = "review_on",
  .sorts = FIELDS ("rule", "activity", "accepted_on", "review_on"),
  .filter_field = "rule",
  .form_fields = FIELDS ("rule", "activity", "reason", "measure", "accepted_by", "accepted_on", "review_on"),
  .state = describe_exception_state,
  .propose = mandate_compensation_list,
  .proposals_are_read = TRUE,
};

const MandateListSpec mandate_leadership_act_list_spec = {
  .type = "leadership-act",
  .title = N_ ("Acts of Leadership"),
  .icon = "emblem-ok-symbolic",
  .add_label = N_ ("Add an Act"),
  .empty_title = N_ ("Nothing Written Down Yet"),
  .empty_text = N_ ("What leaders did and no other record says."),
  .empty_action = N_ ("Add an Act"),
  .details = FIELDS ("person", "kind", "audience"),
  .trailing = "happened_on",
  .sorts = FIELDS ("happened_on", "title", "person", "kind"),
  .is_descending = TRUE,
  .filter_field = "kind",
  .form_fields = FIELDS ("title", "kind", "person", "happened_on", "audience", "is_of_a", "is_of_b", "is_of_c", "is_of_d", "is_of_e", "is_of_f", "is_of_g", "is_of_h", "about", "notes"),
};
