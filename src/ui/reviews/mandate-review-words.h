/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-review-plan.h"

G_BEGIN_DECLS

char *mandate_review_words_say_rhythm (MandateReviewPlan *plan);

G_END_DECLS
