/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-meeting-topic.h"
#include "mandate-review-addendum.h"
#include "mandate-review-guest.h"
#include "mandate-review.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* The agenda of a meeting, who comes to it, and what is added to its minutes. */

GPtrArray *mandate_meeting_list_topics (MandateRegister *reg,
                                        MandateReview   *self);
GPtrArray *mandate_meeting_list_guests (MandateRegister *reg,
                                        MandateReview   *self);
GPtrArray *mandate_meeting_list_addenda (MandateRegister *reg,
                                         MandateReview   *self);

void                 mandate_meeting_begin (MandateChange            *change,
                                            MandateReview            *self,
                                            const MandateTranslation *translation,
                                            const char               *today);
MandateMeetingTopic *mandate_meeting_put_topic (MandateChange *change,
                                                MandateReview *self,
                                                const char    *title,
                                                GError       **error);
gboolean             mandate_meeting_set_topic (MandateChange *change,
                                                const char    *topic,
                                                const char    *field,
                                                const char    *text,
                                                GError       **error);
gboolean             mandate_meeting_move_topic (MandateChange *change,
                                                 MandateReview *self,
                                                 const char    *topic,
                                                 int            by);
void                 mandate_meeting_put_substitute (MandateChange *change,
                                                     MandateReview *self,
                                                     const char    *person,
                                                     const char    *stands_for);
MandateReviewGuest  *mandate_meeting_put_guest (MandateChange *change,
                                                MandateReview *self,
                                                const char    *name,
                                                const char    *comes_from,
                                                GError       **error);

MandateReviewAddendum *mandate_meeting_put_addendum (MandateChange *change,
                                                     MandateReview *self,
                                                     const char    *person,
                                                     const char    *content,
                                                     const char    *today,
                                                     GError       **error);

G_END_DECLS
