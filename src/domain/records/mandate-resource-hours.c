/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-hours.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateResourceHours, resource, REFERENCE, N_ ("Resource"), .is_required = TRUE, .is_part_of = TRUE, .references = "resource"),
  MANDATE_FIELD (MandateResourceHours, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateResourceHours, planned_hours, INTEGER, N_ ("Planned hours"), .minimum = 0, .maximum = 100000),
  MANDATE_FIELD (MandateResourceHours, used_hours, INTEGER, N_ ("Spent hours"), .minimum = 0, .maximum = 100000),
};

G_DEFINE_FINAL_TYPE (MandateResourceHours, mandate_resource_hours, MANDATE_TYPE_RECORD)

/* Whoever is counted twice is planned twice. */
static void
mandate_resource_hours_check (MandateRecord *record,
                              MandateChange *change)
{
  MandateResourceHours *self = MANDATE_RESOURCE_HOURS (record);
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_RESOURCE_HOURS);

  for (guint i = 0; i < all->len; i++)
    {
      MandateResourceHours *other = g_ptr_array_index (all, i);

      if (!g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (record)) &&
          g_strcmp0 (other->resource, self->resource) == 0 && g_strcmp0 (other->person, self->person) == 0)
        {
          mandate_change_refuse (change, record, "person", _ ("this person’s hours are here already. Change the figures there."));
          return;
        }
    }
}

static void
mandate_resource_hours_class_init (MandateResourceHoursClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "resource-hours",
                                 N_ ("Hours of a person"), N_ ("Hours of people"),
                                 fields, G_N_ELEMENTS (fields));
  MANDATE_RECORD_CLASS (klass)->check = mandate_resource_hours_check;
}

static void
mandate_resource_hours_init (MandateResourceHours *self)
{
}
