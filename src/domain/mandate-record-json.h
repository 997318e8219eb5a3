/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "mandate-record.h"

G_BEGIN_DECLS

JsonNode      *mandate_record_to_json (MandateRecord *record);
MandateRecord *mandate_record_from_json (GType       type,
                                         JsonObject *object,
                                         GError    **error);

G_END_DECLS
