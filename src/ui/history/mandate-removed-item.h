/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REMOVED_ITEM (mandate_removed_item_get_type ())
G_DECLARE_FINAL_TYPE (MandateRemovedItem, mandate_removed_item, MANDATE, REMOVED_ITEM, GObject)

MandateRemovedItem *mandate_removed_item_new (MandateSession *session,
                                              MandateRemoval *removal);

const MandateRemoval *mandate_removed_item_get_removal (MandateRemovedItem *self);
const char           *mandate_removed_item_get_name (MandateRemovedItem *self);
char                 *mandate_removed_item_make_subtitle (MandateRemovedItem *self,
                                                          const char         *today);
gboolean              mandate_removed_item_matches (MandateRemovedItem *self,
                                                    const char         *folded);

G_END_DECLS
