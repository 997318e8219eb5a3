/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-interested-party.h"

#include <glib/gi18n-lib.h>

static const MandateChoice kind_choices[] = {
  { "customer", N_ ("Customer") },
  { "authority", N_ ("Authority") },
  { "supplier", N_ ("Supplier") },
  { "owner", N_ ("Owner or shareholder") },
  { "staff", N_ ("Staff") },
  { "insurer", N_ ("Insurer") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateInterestedParty, name, TEXT, N_ ("Name"), .is_required = TRUE),
  MANDATE_FIELD (MandateInterestedParty, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "customer"),
  MANDATE_FIELD (MandateInterestedParty, needs, LONG_TEXT, N_ ("What they need")),
  MANDATE_FIELD (MandateInterestedParty, looked_on, DATE, N_ ("Last looked at")),
};

G_DEFINE_FINAL_TYPE (MandateInterestedParty, mandate_interested_party, MANDATE_TYPE_RECORD)

static void
mandate_interested_party_class_init (MandateInterestedPartyClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "interested-party",
                                 N_ ("Interested party"), N_ ("Interested parties"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_interested_party_init (MandateInterestedParty *self)
{
}
