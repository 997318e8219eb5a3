/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-plan-attendee.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewPlanAttendee, plan, REFERENCE, N_ ("Plan"), .is_required = TRUE, .is_part_of = TRUE, .references = "review-plan"),
  MANDATE_FIELD (MandateReviewPlanAttendee, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
  MANDATE_FIELD (MandateReviewPlanAttendee, substitute, REFERENCE, N_ ("Substitute"), .references = "person", .help = N_ ("Who comes when this person cannot.")),
};

G_DEFINE_FINAL_TYPE (MandateReviewPlanAttendee, mandate_review_plan_attendee, MANDATE_TYPE_RECORD)

static void
mandate_review_plan_attendee_class_init (MandateReviewPlanAttendeeClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "review-plan-attendee",
                                 N_ ("Invitation"), N_ ("Invitations"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_review_plan_attendee_init (MandateReviewPlanAttendee *self)
{
}
