/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

char *mandate_pack_describe_acknowledgements (const MandatePackContext *self,
                                              MandatePolicyVersion     *version);
char *mandate_pack_describe_objectives (const MandatePackContext *self);

char *mandate_pack_describe_resources (const MandatePackContext *self,
                                       gint64                    year);

G_END_DECLS
