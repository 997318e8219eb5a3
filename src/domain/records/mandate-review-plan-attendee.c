/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-plan-attendee.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewPlanAttendee, plan, REFERENCE, N_ ("Plan"), .is_required = TRUE, .is_part_of = TRUE, .references = "review-plan"),
  MANDATE_FIELD (MandateReviewPlanAttendee, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateReviewPlanAttendee, substitute, REFERENCE, N_ ("Substitute"), .references = "person", .help = N_ ("Who comes when this person cannot.")),
};

G_DEFINE_FINAL_TYPE (MandateReviewPlanAttendee, mandate_review_plan_attendee, MANDATE_TYPE_RECORD)

static gboolean
is_asked_twice (MandateReviewPlanAttendee *self,
                MandateChange             *change)
{
  g_autoptr (GPtrArray) attendees = mandate_change_list (change, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE);

  for (guint i = 0; i < attendees->len; i++)
    {
      MandateReviewPlanAttendee *other = g_ptr_array_index (attendees, i);

      if (g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (MANDATE_RECORD (self))) != 0 &&
          g_strcmp0 (other->plan, self->plan) == 0 && g_strcmp0 (other->person, self->person) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
mandate_review_plan_attendee_check (MandateRecord *record,
                                    MandateChange *change)
{
  MandateReviewPlanAttendee *self = MANDATE_REVIEW_PLAN_ATTENDEE (record);

  if (is_asked_twice (self, change))
    mandate_change_refuse (change, record, "person", "%s", _ ("this person is asked already. Choose another one."));

  if (self->substitute != NULL && g_strcmp0 (self->substitute, self->person) == 0)
    mandate_change_refuse (change, record, "substitute", "%s", _ ("nobody can stand in for themselves. Choose another person, or nobody."));
}

static void
mandate_review_plan_attendee_class_init (MandateReviewPlanAttendeeClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review-plan-attendee",
                                 N_ ("Invitation"), N_ ("Invitations"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_review_plan_attendee_check;
}

static void
mandate_review_plan_attendee_init (MandateReviewPlanAttendee *self)
{
}
