/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-attendance.h"

#include <glib/gi18n-lib.h>

#include "mandate-review-lock.h"

static const MandateChoice presence_choices[] = {
  { "invited", N_ ("Invited") },
  { "present", N_ ("Present") },
  { "substitute", N_ ("Present as a substitute") },
  { "apologies", N_ ("Apologies") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewAttendance, review, REFERENCE, N_ ("Review"), .is_required = TRUE, .is_part_of = TRUE, .references = "review"),
  MANDATE_FIELD (MandateReviewAttendance, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateReviewAttendance, presence, CHOICE, N_ ("Presence"), .is_required = TRUE, .choices = presence_choices, .initial = "present"),
  MANDATE_FIELD (MandateReviewAttendance, stands_for, REFERENCE, N_ ("Comes for"), .references = "person", .since_schema = 6),
};

G_DEFINE_FINAL_TYPE (MandateReviewAttendance, mandate_review_attendance, MANDATE_TYPE_RECORD)

static void
mandate_review_attendance_check (MandateRecord *record,
                                 MandateChange *change)
{
  MandateReviewAttendance *self = MANDATE_REVIEW_ATTENDANCE (record);

  _mandate_review_lock_part (record, change, NULL);

  if (self->stands_for != NULL && g_strcmp0 (self->stands_for, self->person) == 0)
    mandate_change_refuse (change, record, "stands_for", _ ("nobody stands in for themselves. Name whom the person came for."));
}

static void
mandate_review_attendance_check_removal (MandateRecord *record,
                                         MandateChange *change)
{
  _mandate_review_lock_part_removal (record, change);
}

static void
mandate_review_attendance_class_init (MandateReviewAttendanceClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review-attendance",
                                 N_ ("Attendance"), N_ ("Attendance"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_review_attendance_check;
  record_class->check_removal = mandate_review_attendance_check_removal;
}

static void
mandate_review_attendance_init (MandateReviewAttendance *self)
{
}

/**
 * mandate_review_attendance_find:
 * @change: a change
 * @review: id of a review
 * @person: id of a person
 *
 * Somebody has one seat in a review, in their own place or in that of another.
 *
 * Returns: (transfer none) (nullable): that seat, as it will be
 */
MandateReviewAttendance *
mandate_review_attendance_find (MandateChange *change,
                                const char    *review,
                                const char    *person)
{
  g_autoptr (GPtrArray) seats = mandate_change_list (change, MANDATE_TYPE_REVIEW_ATTENDANCE);

  for (guint i = 0; i < seats->len; i++)
    {
      MandateReviewAttendance *seat = g_ptr_array_index (seats, i);

      if (g_strcmp0 (seat->review, review) == 0 && g_strcmp0 (seat->person, person) == 0)
        return seat;
    }

  return NULL;
}

/**
 * mandate_review_attendance_was_there:
 * @self: an attendance
 *
 * Returns: whether the person took part, in their own place or for somebody
 */
gboolean
mandate_review_attendance_was_there (MandateReviewAttendance *self)
{
  g_return_val_if_fail (MANDATE_IS_REVIEW_ATTENDANCE (self), FALSE);

  return g_strcmp0 (self->presence, "present") == 0 || g_strcmp0 (self->presence, "substitute") == 0;
}
