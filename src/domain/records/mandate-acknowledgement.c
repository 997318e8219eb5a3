/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-acknowledgement.h"

#include <glib/gi18n-lib.h>

static const MandateChoice method_choices[] = {
  { "in-program", N_ ("In the program") },
  { "paper", N_ ("On paper") },
  { "email", N_ ("By email") },
  { "briefing", N_ ("At a briefing") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateAcknowledgement, policy_version, REFERENCE, N_ ("Policy version"), .is_required = TRUE, .references = "policy-version"),
  MANDATE_FIELD (MandateAcknowledgement, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateAcknowledgement, acknowledged_on, DATE, N_ ("Acknowledged on"), .is_required = TRUE),
  MANDATE_FIELD (MandateAcknowledgement, method, CHOICE, N_ ("Method"), .choices = method_choices),
};

G_DEFINE_FINAL_TYPE (MandateAcknowledgement, mandate_acknowledgement, MANDATE_TYPE_RECORD)

static void
mandate_acknowledgement_class_init (MandateAcknowledgementClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "acknowledgement",
                                 N_ ("Acknowledgement"), N_ ("Acknowledgements"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_acknowledgement_init (MandateAcknowledgement *self)
{
}
