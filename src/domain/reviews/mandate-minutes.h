/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-review.h"

G_BEGIN_DECLS

char *mandate_minutes_hash (MandateRegister *reg,
                            MandateReview   *review);
char *mandate_minutes_hash_invitation (MandateReview *review);

gboolean       mandate_minutes_are_final (MandateReview *review);
MandateReview *mandate_minutes_find_next (MandateRegister *reg,
                                          MandateReview   *review);
GPtrArray     *mandate_minutes_list_actions (MandateRegister *reg,
                                             MandateReview   *review);
MandateReview *mandate_minutes_put_confirmed (MandateChange *change,
                                              MandateReview *review,
                                              const char    *person,
                                              const char    *confirmation,
                                              GError       **error);

G_END_DECLS
