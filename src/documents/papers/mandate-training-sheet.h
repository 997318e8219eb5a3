/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"
#include "mandate-pack-context.h"
#include "mandate-training.h"

G_BEGIN_DECLS

MandateDocument *mandate_training_new_sheet (MandatePackContext *context,
                                             MandateTraining    *training);

G_END_DECLS
