/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-reporting-lines.h"

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

static gboolean
is_mandated (MandateRole *self)
{
  return self->mandate != NULL && !g_str_equal (self->mandate, "none");
}

/* The two mandated responsibilities can be reassigned, never given up (5.3 a and b). */
static void
mandate_role_check (MandateRecord *record,
                    MandateChange *change)
{
  MandateRole *self = MANDATE_ROLE (record);
  MandateRole *old = (MandateRole *) mandate_change_find_old (change, record);

  if (old != NULL && is_mandated (old) && g_strcmp0 (old->mandate, self->mandate) != 0)
    mandate_change_refuse (change, record, "mandate", _ ("this responsibility is one that the standard asks for by name and can't become another. Give it to another person instead."));

  if (g_strcmp0 (self->reports_to, mandate_record_get_id (record)) == 0)
    mandate_change_refuse (change, record, "reports_to", _ ("a role can't report to itself. Choose another role, or none."));
  else if ((old == NULL || g_strcmp0 (old->reports_to, self->reports_to) != 0) && mandate_reporting_lines_come_back (change, self))
    mandate_change_refuse (change, record, "reports_to", _ ("the line comes back to this role: the role that it reports to reports to it in turn. Choose another role, or none."));
}

static void
mandate_role_check_removal (MandateRecord *record,
                            MandateChange *change)
{
  if (is_mandated (MANDATE_ROLE (record)))
    mandate_change_refuse (change, record, NULL, _ ("the standard asks for this responsibility by name, so it can't be removed. Give it to another person instead."));
}

static void
mandate_role_class_init (MandateRoleClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "role",
                                 N_ ("Role"), N_ ("Roles"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_role_check;
  record_class->check_removal = mandate_role_check_removal;
}

static void
mandate_role_init (MandateRole *self)
{
}
