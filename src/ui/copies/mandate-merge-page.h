/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"
#include "mandate-workspace-merge.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MERGE_PAGE (mandate_merge_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateMergePage, mandate_merge_page, MANDATE, MERGE_PAGE, AdwBin)

GtkWidget *mandate_merge_page_new (MandateSession   *session,
                                   MandateMergePlan *plan);

MandateMergePlan *mandate_merge_page_get_plan (MandateMergePage *self);
void              mandate_merge_page_set_is_busy (MandateMergePage *self,
                                                  gboolean          is_busy);
void              mandate_merge_page_show_done (MandateMergePage *self);

G_END_DECLS
