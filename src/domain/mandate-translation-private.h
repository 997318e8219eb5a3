/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-translation.h"

G_BEGIN_DECLS

MandateTranslation *_mandate_translation_new_for_json (const char *language,
                                                       GBytes     *json);

G_END_DECLS
