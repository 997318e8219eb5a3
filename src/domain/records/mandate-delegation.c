/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-delegation.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateDelegation, delegator, REFERENCE, N_ ("Delegated by"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateDelegation, person, REFERENCE, N_ ("Delegated to"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateDelegation, role, REFERENCE, N_ ("Part of the role"), .references = "role"),
  MANDATE_FIELD (MandateDelegation, subject, TEXT, N_ ("What is delegated"), .is_required = TRUE),
  MANDATE_FIELD (MandateDelegation, held_from, DATE, N_ ("From"), .is_required = TRUE),
  MANDATE_FIELD (MandateDelegation, held_until, DATE, N_ ("Until"), .not_before = "held_from"),
  MANDATE_FIELD (MandateDelegation, limits, LONG_TEXT, N_ ("Limits"), .help = N_ ("Up to how much, and what needs a question first.")),
  MANDATE_FIELD (MandateDelegation, stays, LONG_TEXT, N_ ("What stays with the delegator"), .help = N_ ("Who delegates goes on answering for it.")),
  MANDATE_FIELD (MandateDelegation, accepted_on, DATE, N_ ("Accepted on")),
};

G_DEFINE_FINAL_TYPE (MandateDelegation, mandate_delegation, MANDATE_TYPE_RECORD)

static void
mandate_delegation_class_init (MandateDelegationClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "delegation",
                                 N_ ("Delegation"), N_ ("Delegations"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_delegation_init (MandateDelegation *self)
{
}
