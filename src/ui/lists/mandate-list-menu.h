/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-list-spec.h"
#include "mandate-record-view.h"

G_BEGIN_DECLS

#define MANDATE_LIST_EVERYTHING "everything"
#define MANDATE_LIST_MADE       "made"

GMenuModel *mandate_list_menu_new (const MandateListSpec *spec);

char *mandate_list_menu_get_filter_label (const MandateListSpec *spec,
                                          const char            *filter);
void  mandate_list_menu_apply_filter (const MandateListSpec *spec,
                                      const char            *filter,
                                      MandateRecordView     *view,
                                      const char            *today,
                                      const char            *person);
void  mandate_list_menu_apply_sort (const MandateListSpec *spec,
                                    const char            *sort,
                                    gboolean               is_descending,
                                    MandateRecordView     *view);
char *mandate_list_menu_format_count (const MandateListSpec *spec,
                                      const char            *filter,
                                      guint                  n_shown,
                                      guint                  n_all);

G_END_DECLS
