/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_DETAILS_ROW (mandate_review_details_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewDetailsRow, mandate_review_details_row, MANDATE, REVIEW_DETAILS_ROW, AdwExpanderRow)

GtkWidget     *mandate_review_details_row_new (MandateSession *session,
                                               MandateRecord  *record);
void           mandate_review_details_row_update (MandateReviewDetailsRow *self);
MandateRecord *mandate_review_details_row_get_record (MandateReviewDetailsRow *self);

G_END_DECLS
