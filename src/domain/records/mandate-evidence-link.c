/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence-link.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateEvidenceLink, evidence, REFERENCE, N_ ("Evidence"), .is_required = TRUE, .is_part_of = TRUE, .references = "evidence"),
  MANDATE_FIELD (MandateEvidenceLink, target, LINK, N_ ("Proves"), .is_required = TRUE, .is_part_of = TRUE, .help = N_ ("Type and id of a record, such as review/ID.")),
  MANDATE_FIELD (MandateEvidenceLink, clause, TEXT, N_ ("Clause"), .help = N_ ("Such as 5.1 d.")),
};

G_DEFINE_FINAL_TYPE (MandateEvidenceLink, mandate_evidence_link, MANDATE_TYPE_RECORD)

static void
mandate_evidence_link_class_init (MandateEvidenceLinkClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "evidence-link",
                                 N_ ("Use of evidence"), N_ ("Uses of evidence"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_evidence_link_init (MandateEvidenceLink *self)
{
}
