/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_AUDIT_SHOWING (mandate_audit_showing_get_type ())
G_DECLARE_FINAL_TYPE (MandateAuditShowing, mandate_audit_showing, MANDATE, AUDIT_SHOWING, MandateRecord)

/**
 * MandateAuditShowing:
 *
 * Something that was shown to an auditor, and when.
 */
struct _MandateAuditShowing
{
  MandateRecord parent_instance;

  char *title;
  char *shown_on;
  char *shown_at; /* (nullable) time of day, “10:42” */
  char *subject;  /* (nullable) link to the record */
};

G_END_DECLS
