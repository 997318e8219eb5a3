/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-draft.h"
#include "mandate-review-plan.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PLAN_ATTENDEES (mandate_plan_attendees_get_type ())
G_DECLARE_FINAL_TYPE (MandatePlanAttendees, mandate_plan_attendees, MANDATE, PLAN_ATTENDEES, AdwBin)

GtkWidget *mandate_plan_attendees_new (MandateSession    *session,
                                       MandateDraft      *draft,
                                       MandateReviewPlan *plan);

void mandate_plan_attendees_add (MandateDraft      *draft,
                                 MandateReviewPlan *plan,
                                 const char        *person,
                                 const char        *substitute);
void mandate_plan_attendees_drop_all (MandateDraft      *draft,
                                      MandateReviewPlan *plan);
void mandate_plan_attendees_copy (MandateDraft      *draft,
                                  MandateReviewPlan *from,
                                  MandateReviewPlan *to);

G_END_DECLS
