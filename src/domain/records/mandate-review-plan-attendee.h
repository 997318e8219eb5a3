/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_PLAN_ATTENDEE (mandate_review_plan_attendee_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewPlanAttendee, mandate_review_plan_attendee, MANDATE, REVIEW_PLAN_ATTENDEE, MandateRecord)

/**
 * MandateReviewPlanAttendee:
 *
 * Who is asked to each review of a rhythm, and who comes instead (9.3.1).
 */
struct _MandateReviewPlanAttendee
{
  MandateRecord parent_instance;

  char *plan;       /* id of a review-plan */
  char *person;     /* id of a person */
  char *substitute; /* (nullable) id of a person */
};

G_END_DECLS
