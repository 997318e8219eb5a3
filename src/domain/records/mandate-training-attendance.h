/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_TRAINING_ATTENDANCE (mandate_training_attendance_get_type ())
G_DECLARE_FINAL_TYPE (MandateTrainingAttendance, mandate_training_attendance, MANDATE, TRAINING_ATTENDANCE, MandateRecord)

/**
 * MandateTrainingAttendance:
 *
 * That somebody was to take part in a training, and whether they did.
 */
struct _MandateTrainingAttendance
{
  MandateRecord parent_instance;

  char    *training; /* id of a training */
  char    *person;   /* id of a person */
  gboolean is_present;
};

G_END_DECLS
