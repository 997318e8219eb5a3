/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-hours.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateResourceHours, resource, REFERENCE, N_ ("Resource"), .is_required = TRUE, .is_part_of = TRUE, .references = "resource"),
  MANDATE_FIELD (MandateResourceHours, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateResourceHours, planned_hours, INTEGER, N_ ("Planned hours"), .minimum = 0, .maximum = 100000),
  MANDATE_FIELD (MandateResourceHours, used_hours, INTEGER, N_ ("Spent hours"), .minimum = 0, .maximum = 100000),
};

G_DEFINE_FINAL_TYPE (MandateResourceHours, mandate_resource_hours, MANDATE_TYPE_RECORD)

static void
mandate_resource_hours_class_init (MandateResourceHoursClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "resource-hours",
                                 N_ ("Hours of a person"), N_ ("Hours of people"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_resource_hours_init (MandateResourceHours *self)
{
}
