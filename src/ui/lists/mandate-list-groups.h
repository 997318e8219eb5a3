/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-list-spec.h"
#include "mandate-record-view.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LIST_HEADING (mandate_list_heading_get_type ())
G_DECLARE_FINAL_TYPE (MandateListHeading, mandate_list_heading, MANDATE, LIST_HEADING, GObject)

const char *mandate_list_heading_get_text (MandateListHeading *self);

#define MANDATE_TYPE_LIST_GROUPS (mandate_list_groups_get_type ())
G_DECLARE_FINAL_TYPE (MandateListGroups, mandate_list_groups, MANDATE, LIST_GROUPS, GObject)

MandateListGroups *mandate_list_groups_new (MandateRecordView     *view,
                                            const MandateListSpec *spec,
                                            const char            *today);

void mandate_list_groups_set_is_wanted (MandateListGroups *self,
                                        gboolean           is_wanted);

G_END_DECLS
