/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEWS_PAGE (mandate_reviews_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewsPage, mandate_reviews_page, MANDATE, REVIEWS_PAGE, MandatePage)

MandatePage *mandate_reviews_page_new (MandateSession *session);
guint        mandate_reviews_page_count (MandateSession *session);

G_END_DECLS
