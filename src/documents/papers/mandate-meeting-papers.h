/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/*
 * The papers of a meeting, each on its own. All are pure functions of the
 * records and in the language of the context.
 */
MandateDocument *mandate_minutes_new_document (MandatePackContext *context,
                                               MandateReview      *review);
MandateDocument *mandate_attendance_new_sheet (MandatePackContext *context,
                                               MandateReview      *review);

G_END_DECLS
