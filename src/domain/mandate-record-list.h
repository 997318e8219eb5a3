/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RECORD_LIST (mandate_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MandateRecordList, mandate_record_list, MANDATE, RECORD_LIST, GObject)

MandateRecordList *mandate_record_list_new (GType type);

guint    mandate_record_list_get_length (MandateRecordList *self);
gpointer mandate_record_list_get (MandateRecordList *self,
                                  guint              position);

void mandate_record_list_add (MandateRecordList *self,
                              MandateRecord     *record);
void mandate_record_list_remove (MandateRecordList *self,
                                 MandateRecord     *record);
void mandate_record_list_take_all (MandateRecordList *self,
                                   GPtrArray         *records);

G_END_DECLS
