/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-objective-reading.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateObjectiveReading, objective, REFERENCE, N_ ("Objective"), .is_required = TRUE, .is_part_of = TRUE, .references = "objective"),
  MANDATE_FIELD (MandateObjectiveReading, read_on, DATE, N_ ("Read on"), .is_required = TRUE),
  MANDATE_FIELD (MandateObjectiveReading, value, NUMBER, N_ ("Value"), .is_required = TRUE),
  MANDATE_FIELD (MandateObjectiveReading, note, LONG_TEXT, N_ ("Note")),
  MANDATE_FIELD (MandateObjectiveReading, corrects, REFERENCE, N_ ("Corrects"), .references = "objective-reading", .since_schema = 7),
};

G_DEFINE_FINAL_TYPE (MandateObjectiveReading, mandate_objective_reading, MANDATE_TYPE_RECORD)

static void
mandate_objective_reading_class_init (MandateObjectiveReadingClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "objective-reading",
                                 N_ ("Reading"), N_ ("Readings"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_objective_reading_init (MandateObjectiveReading *self)
{
}
