/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MANDATE_ROTATION_DAYS   7
#define MANDATE_ROTATION_WEEKS  4
#define MANDATE_ROTATION_MONTHS 12
#define MANDATE_ROTATION_LAST   3

void mandate_backup_rotation_choose (GDateTime *const *moments,
                                     guint             n_moments,
                                     GDateTime        *now,
                                     gboolean         *keep);

G_END_DECLS
