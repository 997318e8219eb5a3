/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role.h"

#include <glib/gi18n-lib.h>

static const MandateChoice mandate_choices[] = {
  { "none", N_ ("None") },
  { "conformance", N_ ("Conformance (5.3 a)") },
  { "performance-reporting", N_ ("Performance reporting (5.3 b)") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRole, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateRole, mandate, CHOICE, N_ ("Mandated responsibility"), .is_required = TRUE, .choices = mandate_choices, .initial = "none", .help = N_ ("The two responsibilities that the standard wants assigned by name.")),
  MANDATE_FIELD (MandateRole, purpose, LONG_TEXT, N_ ("Purpose")),
  MANDATE_FIELD (MandateRole, responsibilities, LONG_TEXT, N_ ("Responsibilities"), .help = N_ ("One a line.")),
  MANDATE_FIELD (MandateRole, authority, LONG_TEXT, N_ ("Authority"), .help = N_ ("What the holder may decide, stop, sign, spend or ask for; one a line.")),
  MANDATE_FIELD (MandateRole, required_competence, LONG_TEXT, N_ ("Required competence"), .help = N_ ("What the holder has to know or have done (7.2).")),
  MANDATE_FIELD (MandateRole, reports_to, REFERENCE, N_ ("Reports to"), .references = "role"),
  MANDATE_FIELD (MandateRole, reporting_line, LONG_TEXT, N_ ("Reporting line to top management"), .help = N_ ("How, how often and in what form the holder reports to the top.")),
  MANDATE_FIELD (MandateRole, hours_a_month, INTEGER, N_ ("Hours a month"), .minimum = 0, .maximum = 400),
};

G_DEFINE_FINAL_TYPE (MandateRole, mandate_role, MANDATE_TYPE_RECORD)

static void
mandate_role_class_init (MandateRoleClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "role",
                                 N_ ("Role"), N_ ("Roles"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_role_init (MandateRole *self)
{
}
