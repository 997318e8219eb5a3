/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_ATTENDANCE (mandate_review_attendance_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewAttendance, mandate_review_attendance, MANDATE, REVIEW_ATTENDANCE, MandateRecord)

/**
 * MandateReviewAttendance:
 *
 * Who was at a review, who sent apologies.
 */
struct _MandateReviewAttendance
{
  MandateRecord parent_instance;

  char *review; /* id of a review */
  char *person; /* id of a person */
  char *presence;
  char *stands_for; /* (nullable) id of a person */
};

MandateReviewAttendance *mandate_review_attendance_find (MandateChange *change,
                                                         const char    *review,
                                                         const char    *person);
gboolean                 mandate_review_attendance_was_there (MandateReviewAttendance *self);

G_END_DECLS
