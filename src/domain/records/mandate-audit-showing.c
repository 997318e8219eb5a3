/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-audit-showing.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateAuditShowing, title, TEXT, N_ ("What was shown"), .is_required = TRUE, .help = N_ ("As it was called then.")),
  MANDATE_FIELD (MandateAuditShowing, shown_on, DATE, N_ ("Shown on"), .is_required = TRUE),
  MANDATE_FIELD (MandateAuditShowing, shown_at, TEXT, N_ ("At"), .help = N_ ("Hours and minutes, such as 10:42.")),
  MANDATE_FIELD (MandateAuditShowing, subject, LINK, N_ ("Record")),
};

G_DEFINE_FINAL_TYPE (MandateAuditShowing, mandate_audit_showing, MANDATE_TYPE_RECORD)

static void
mandate_audit_showing_class_init (MandateAuditShowingClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "audit-showing",
                                 N_ ("Shown in an audit"), N_ ("Shown in audits"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_audit_showing_init (MandateAuditShowing *self)
{
}
