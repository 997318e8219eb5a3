/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-disclosure.h"

#include <glib/gi18n-lib.h>

static const MandateChoice party_choices[] = {
  { "customer", N_ ("Customer") },
  { "supplier", N_ ("Supplier") },
  { "authority", N_ ("Public authority") },
  { "partner", N_ ("Partner") },
  { "insurer", N_ ("Insurer") },
  { "certifier", N_ ("Certifier") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

static const MandateChoice content_choices[] = {
  { "extract", N_ ("The public extract") },
  { "whole", N_ ("The whole text") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateDisclosure, policy_version, REFERENCE, N_ ("Policy version"), .is_required = TRUE, .references = "policy-version"),
  MANDATE_FIELD (MandateDisclosure, recipient, TEXT, N_ ("Given to"), .is_required = TRUE, .help = N_ ("The firm or authority, and who asked there.")),
  MANDATE_FIELD (MandateDisclosure, party, CHOICE, N_ ("Interested party"), .is_required = TRUE, .choices = party_choices, .initial = "customer"),
  MANDATE_FIELD (MandateDisclosure, given_on, DATE, N_ ("Given on"), .is_required = TRUE),
  MANDATE_FIELD (MandateDisclosure, given_by, REFERENCE, N_ ("Given by"), .references = "person"),
  MANDATE_FIELD (MandateDisclosure, content, CHOICE, N_ ("What was given"), .is_required = TRUE, .choices = content_choices, .initial = "extract"),
  MANDATE_FIELD (MandateDisclosure, method, TEXT, N_ ("How"), .help = N_ ("By email, on paper, through a page.")),
  MANDATE_FIELD (MandateDisclosure, reason, LONG_TEXT, N_ ("Why they asked")),
};

G_DEFINE_FINAL_TYPE (MandateDisclosure, mandate_disclosure, MANDATE_TYPE_RECORD)

static void
mandate_disclosure_class_init (MandateDisclosureClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "disclosure",
                                 N_ ("Disclosure"), N_ ("Disclosures"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_disclosure_init (MandateDisclosure *self)
{
}
