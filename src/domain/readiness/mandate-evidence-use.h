/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-evidence.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateEvidenceStanding:
 * @MANDATE_EVIDENCE_CURRENT: it proves something, and is good
 * @MANDATE_EVIDENCE_REPLACED: something newer took its place
 * @MANDATE_EVIDENCE_INBOX: it came in, and nobody said what it proves
 * @MANDATE_EVIDENCE_OUT_OF_DATE: past the day until which it was good
 * @MANDATE_EVIDENCE_GETTING_OLD: soon to be
 * @MANDATE_EVIDENCE_UNUSED: it proves nothing
 *
 * How a piece of evidence stands; of several that hold, the first in this order
 * but for the first.
 */
typedef enum
{
  MANDATE_EVIDENCE_CURRENT,
  MANDATE_EVIDENCE_REPLACED,
  MANDATE_EVIDENCE_INBOX,
  MANDATE_EVIDENCE_OUT_OF_DATE,
  MANDATE_EVIDENCE_GETTING_OLD,
  MANDATE_EVIDENCE_UNUSED,
} MandateEvidenceStanding;

MandateEvidenceStanding mandate_evidence_get_standing (MandateRegister *reg,
                                                       MandateEvidence *evidence,
                                                       const char      *today);
const char             *mandate_evidence_standing_get_name (MandateEvidenceStanding standing);

GPtrArray *mandate_evidence_list_uses (MandateRegister *reg,
                                       MandateEvidence *evidence);
gboolean   mandate_evidence_is_used (MandateRegister *reg,
                                     MandateEvidence *evidence);
gboolean   mandate_evidence_proves (MandateRegister *reg,
                                    MandateEvidence *evidence,
                                    const char      *target);
gboolean   mandate_evidence_is_in_inbox (MandateRegister *reg,
                                         MandateEvidence *evidence);
guint      mandate_evidence_count_inbox (MandateRegister *reg);
gboolean   mandate_evidence_is_getting_old (MandateEvidence *evidence,
                                            const char      *today);

MandateEvidence *mandate_evidence_find_successor (MandateRegister *reg,
                                                  MandateEvidence *evidence);
MandateEvidence *mandate_evidence_find_file (MandateRegister *reg,
                                             const char      *sha256);
char            *mandate_evidence_describe_uses (MandateRegister *reg,
                                                 MandateEvidence *evidence);

G_END_DECLS
