/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateEvidence, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateEvidence, number, INTEGER, N_ ("Number"), .minimum = 1, .maximum = 1000000, .help = N_ ("Given by the program; printed as E-001.")),
  MANDATE_FIELD (MandateEvidence, file_name, TEXT, N_ ("File name")),
  MANDATE_FIELD (MandateEvidence, media_type, TEXT, N_ ("Media type")),
  MANDATE_FIELD (MandateEvidence, size, INTEGER, N_ ("Size in bytes"), .minimum = 0, .maximum = 9000000000000000000),
  MANDATE_FIELD (MandateEvidence, sha256, SHA256, N_ ("SHA-256")),
  MANDATE_FIELD (MandateEvidence, link, TEXT, N_ ("Link"), .help = N_ ("Where it is kept, if not here.")),
  MANDATE_FIELD (MandateEvidence, happened_on, DATE, N_ ("Happened on"), .help = N_ ("The day that it is about.")),
  MANDATE_FIELD (MandateEvidence, source, TEXT, N_ ("Source"), .help = N_ ("Where it came from.")),
  MANDATE_FIELD (MandateEvidence, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateEvidence, valid_until, DATE, N_ ("Good until"), .not_before = "happened_on"),
  MANDATE_FIELD (MandateEvidence, notes, LONG_TEXT, N_ ("Notes")),
};

G_DEFINE_FINAL_TYPE (MandateEvidence, mandate_evidence, MANDATE_TYPE_RECORD)

static void
mandate_evidence_class_init (MandateEvidenceClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "evidence",
                                 N_ ("Evidence"), N_ ("Evidence"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_evidence_init (MandateEvidence *self)
{
}
