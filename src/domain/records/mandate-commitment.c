/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-commitment.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateCommitment, letter, CHOICE, N_ ("Commitment"), .is_required = TRUE, .choices = mandate_commitments),
  MANDATE_FIELD (MandateCommitment, answer, LONG_TEXT, N_ ("In one sentence")),
  MANDATE_FIELD (MandateCommitment, shown_on, DATE, N_ ("Last shown on")),
};

G_DEFINE_FINAL_TYPE (MandateCommitment, mandate_commitment, MANDATE_TYPE_RECORD)

static void
mandate_commitment_class_init (MandateCommitmentClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "commitment",
                                 N_ ("Commitment"), N_ ("Commitments"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_commitment_init (MandateCommitment *self)
{
}
