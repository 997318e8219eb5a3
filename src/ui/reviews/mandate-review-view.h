/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_VIEW (mandate_review_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewView, mandate_review_view, MANDATE, REVIEW_VIEW, AdwBin)

void mandate_review_view_show_topic (MandateReviewView *self,
                                     guint              topic);
void mandate_review_view_show_place (MandateReviewView *self,
                                     const char        *place);

G_END_DECLS
