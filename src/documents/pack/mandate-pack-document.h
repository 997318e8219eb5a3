/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

const char        *mandate_pack_get_organisation_name (const MandatePackContext *self);
MandateDocument   *mandate_pack_document_new (MandatePackContext *context,
                                              const char         *title,
                                              const char         *header);
MandatePackContext mandate_pack_context_stand_alone (const MandatePackContext *context);

G_END_DECLS
