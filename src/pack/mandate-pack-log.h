/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-pack.h"

G_BEGIN_DECLS

gboolean       mandate_pack_log_has_type (GType type);
MandateChange *mandate_pack_log_new_change (MandateRegister          *reg,
                                            const MandatePackOptions *options,
                                            const MandatePackReport  *report,
                                            const char               *path,
                                            const char               *today);

G_END_DECLS
