/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EVIDENCE_LINK (mandate_evidence_link_get_type ())
G_DECLARE_FINAL_TYPE (MandateEvidenceLink, mandate_evidence_link, MANDATE, EVIDENCE_LINK, MandateRecord)

/**
 * MandateEvidenceLink:
 *
 * What a piece of evidence proves.
 */
struct _MandateEvidenceLink
{
  MandateRecord parent_instance;

  char *evidence; /* id of an evidence */
  char *target;
  char *clause;
};

G_END_DECLS
