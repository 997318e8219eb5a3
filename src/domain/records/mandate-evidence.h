/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EVIDENCE (mandate_evidence_get_type ())
G_DECLARE_FINAL_TYPE (MandateEvidence, mandate_evidence, MANDATE, EVIDENCE, MandateRecord)

/**
 * MandateEvidence:
 *
 * A file or a link that proves something; the bytes lie beside the records.
 */
struct _MandateEvidence
{
  MandateRecord parent_instance;

  char  *title;
  gint64 number;
  char  *file_name;
  char  *media_type;
  gint64 size;
  char  *sha256;
  char  *link;
  char  *happened_on;
  char  *source;
  char  *owner; /* (nullable) id of a person */
  char  *valid_until;
  char  *notes;
  char  *inbox_from;
  char  *replaces; /* (nullable) id of an evidence */
};

char *mandate_evidence_format_number (MandateEvidence *self);

gboolean mandate_evidence_is_out_of_date (MandateEvidence *self,
                                          const char      *today);

G_END_DECLS
