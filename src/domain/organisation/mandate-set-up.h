/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

void mandate_set_up (MandateChange            *change,
                     const char               *name,
                     const MandateTranslation *translation);

G_END_DECLS
