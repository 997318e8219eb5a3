/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-review-topic.h"
#include "mandate-session.h"

G_BEGIN_DECLS

gboolean mandate_review_clerk_note (MandateSession     *session,
                                    MandateReview      *review,
                                    const MandateTopic *topic,
                                    const char         *text);
gboolean mandate_review_clerk_note_topic (MandateSession *session,
                                          MandateReview  *review,
                                          const char     *topic,
                                          const char     *field,
                                          const char     *text);
void     mandate_review_clerk_begin (MandateSession *session,
                                     MandateReview  *review);
char    *mandate_review_clerk_propose_nothing (MandateSession     *session,
                                               MandateReview      *review,
                                               const MandateTopic *topic);
gboolean mandate_review_clerk_note_nothing (MandateSession     *session,
                                            MandateReview      *review,
                                            const MandateTopic *topic,
                                            const char         *reason);
gboolean mandate_review_clerk_note_field (MandateSession *session,
                                          MandateReview  *review,
                                          const char     *field,
                                          const char     *text);
gboolean mandate_review_clerk_note_presence (MandateSession *session,
                                             MandateReview  *review,
                                             const char     *person,
                                             const char     *presence);
gboolean mandate_review_clerk_note_substitute (MandateSession *session,
                                               MandateReview  *review,
                                               const char     *person,
                                               const char     *stands_for);
void     mandate_review_clerk_note_guest (MandateSession *session,
                                          MandateReview  *review,
                                          const char     *name,
                                          const char     *comes_from);
gboolean mandate_review_clerk_commit (MandateSession *session,
                                      MandateChange  *change,
                                      gboolean        is_filled,
                                      GError         *error);

G_END_DECLS
