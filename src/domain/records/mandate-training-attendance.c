/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-training-attendance.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateTrainingAttendance, training, REFERENCE, N_ ("Training"), .is_required = TRUE, .is_part_of = TRUE, .references = "training"),
  MANDATE_FIELD (MandateTrainingAttendance, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateTrainingAttendance, is_present, BOOLEAN, N_ ("Took part")),
};

G_DEFINE_FINAL_TYPE (MandateTrainingAttendance, mandate_training_attendance, MANDATE_TYPE_RECORD)

static void
mandate_training_attendance_class_init (MandateTrainingAttendanceClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "training-attendance",
                                 N_ ("Participation"), N_ ("Participations"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_training_attendance_init (MandateTrainingAttendance *self)
{
}
