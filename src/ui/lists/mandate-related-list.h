/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RELATED_LIST (mandate_related_list_get_type ())
G_DECLARE_FINAL_TYPE (MandateRelatedList, mandate_related_list, MANDATE, RELATED_LIST, AdwBin)

GPtrArray *mandate_related_list_new_all (MandateSession *session,
                                         MandateRecord  *record);

void mandate_related_list_refresh (MandateRelatedList *self);

G_END_DECLS
