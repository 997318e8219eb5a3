/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PACK_MAKING (mandate_pack_making_get_type ())
G_DECLARE_FINAL_TYPE (MandatePackMaking, mandate_pack_making, MANDATE, PACK_MAKING, GObject)

MandatePackMaking *mandate_pack_making_new (MandateSession           *session,
                                            const MandatePackOptions *options,
                                            const char               *path);
void               mandate_pack_making_start (MandatePackMaking *self);
void               mandate_pack_making_cancel (MandatePackMaking *self);

double                    mandate_pack_making_get_fraction (MandatePackMaking *self);
char                     *mandate_pack_making_describe_progress (MandatePackMaking *self);
const char               *mandate_pack_making_get_path (MandatePackMaking *self);
const MandatePackOptions *mandate_pack_making_get_options (MandatePackMaking *self);
const MandatePackReport  *mandate_pack_making_get_report (MandatePackMaking *self);
const GError             *mandate_pack_making_get_error (MandatePackMaking *self);

G_END_DECLS
