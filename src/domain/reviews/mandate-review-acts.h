/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-action.h"
#include "mandate-change.h"
#include "mandate-decision.h"
#include "mandate-observation.h"
#include "mandate-person.h"
#include "mandate-review-attendance.h"
#include "mandate-review-input.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/*
 * What happens while a review is held. Each act is put into a change, so that
 * it is recorded as it happens.
 */

MandateReviewInput      *mandate_review_find_input (MandateRegister *reg,
                                                    MandateReview   *self,
                                                    const char      *input);
MandateReviewAttendance *mandate_review_find_attendance (MandateRegister *reg,
                                                         MandateReview   *self,
                                                         const char      *person);
gboolean                 mandate_review_may_be_attended_by (const MandateReview *self,
                                                            MandatePerson       *person,
                                                            const char          *today);
gboolean                 mandate_review_input_is_dealt_with (MandateReviewInput *input);
guint                    mandate_review_count_inputs (MandateRegister *reg,
                                                      MandateReview   *self,
                                                      guint           *n_wanted);

gboolean         mandate_review_put_text (MandateChange *change,
                                          MandateReview *self,
                                          const char    *field,
                                          const char    *text,
                                          GError       **error);
gboolean         mandate_review_put_input (MandateChange *change,
                                           MandateReview *self,
                                           const char    *input,
                                           const char    *field,
                                           const char    *text,
                                           GError       **error);
void             mandate_review_put_presence (MandateChange *change,
                                              MandateReview *self,
                                              const char    *person,
                                              const char    *presence);
MandateDecision *mandate_review_put_decision (MandateChange *change,
                                              MandateReview *self,
                                              const char    *point,
                                              const char    *title,
                                              const char    *owner,
                                              const char    *due_on,
                                              const char    *today,
                                              GError       **error);
MandateAction   *mandate_review_put_action (MandateChange *change,
                                            MandateReview *self,
                                            const char    *point,
                                            const char    *title,
                                            const char    *owner,
                                            const char    *due_on,
                                            const char    *today,
                                            GError       **error);
const char      *mandate_review_propose_kind (const char *point);
void             mandate_review_decide_on (MandateChange   *change,
                                           MandateDecision *decision,
                                           const char      *link);
void             mandate_review_take_back (MandateChange   *change,
                                           MandateDecision *decision);
MandateReview   *mandate_review_put_held (MandateChange *change,
                                          MandateReview *self,
                                          const char    *held_on);
MandateReview   *mandate_review_put_closed (MandateChange *change,
                                            MandateReview *self,
                                            const char    *held_on);

MandateObservation *mandate_review_put_observation (MandateChange *change,
                                                    MandateReview *self,
                                                    const char    *title,
                                                    const char    *owner,
                                                    const char    *today,
                                                    GError       **error);

G_END_DECLS
