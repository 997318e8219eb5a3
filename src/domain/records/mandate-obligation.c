/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-obligation.h"

#include <glib/gi18n-lib.h>

static const MandateChoice kind_choices[] = {
  { "law", N_ ("Law") },
  { "regulation", N_ ("Regulation") },
  { "contract", N_ ("Contract") },
  { "customer", N_ ("Demand of a customer") },
  { NULL, NULL },
};

static const MandateChoice verdict_choices[] = {
  { "unknown", N_ ("Not assessed yet") },
  { "met", N_ ("Fulfilled") },
  { "partly", N_ ("Fulfilled in part") },
  { "not-met", N_ ("Not fulfilled") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateObligation, title, TEXT, N_ ("Obligation"), .is_required = TRUE),
  MANDATE_FIELD (MandateObligation, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "law"),
  MANDATE_FIELD (MandateObligation, party, REFERENCE, N_ ("Interested party"), .references = "interested-party"),
  MANDATE_FIELD (MandateObligation, reason, LONG_TEXT, N_ ("Why it applies")),
  MANDATE_FIELD (MandateObligation, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateObligation, method, LONG_TEXT, N_ ("How it is assessed")),
  MANDATE_FIELD (MandateObligation, verdict, CHOICE, N_ ("Verdict"), .is_required = TRUE, .choices = verdict_choices, .initial = "unknown"),
  MANDATE_FIELD (MandateObligation, assessed_on, DATE, N_ ("Assessed on")),
  MANDATE_FIELD (MandateObligation, review_on, DATE, N_ ("Looked at again on")),
  MANDATE_FIELD (MandateObligation, notes, LONG_TEXT, N_ ("Notes")),
};

G_DEFINE_FINAL_TYPE (MandateObligation, mandate_obligation, MANDATE_TYPE_RECORD)

static void
mandate_obligation_class_init (MandateObligationClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "obligation",
                                 N_ ("Obligation"), N_ ("Obligations"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_obligation_init (MandateObligation *self)
{
}
