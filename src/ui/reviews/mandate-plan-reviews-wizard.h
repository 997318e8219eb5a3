/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PLAN_REVIEWS_WIZARD (mandate_plan_reviews_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MandatePlanReviewsWizard, mandate_plan_reviews_wizard, MANDATE, PLAN_REVIEWS_WIZARD, MandateWizard)

G_END_DECLS
