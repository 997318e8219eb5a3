/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record-query.h"

G_BEGIN_DECLS

/* The most work of a slice, in steps such as a comparison; time may end it sooner. */
#define MANDATE_RECORD_VIEW_SLICE 16384

#define MANDATE_TYPE_RECORD_VIEW (mandate_record_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateRecordView, mandate_record_view, MANDATE, RECORD_VIEW, GObject)

MandateRecordView *mandate_record_view_new (MandateRegister *reg,
                                            GType            type);

void mandate_record_view_set_search (MandateRecordView  *self,
                                     const char         *search,
                                     MandateRecordFinder finder,
                                     gpointer            data);
void mandate_record_view_set_filter (MandateRecordView     *self,
                                     const MandateField    *field,
                                     const char            *value,
                                     MandateRecordPredicate predicate,
                                     const char            *today);
void mandate_record_view_set_sort (MandateRecordView  *self,
                                   const MandateField *field,
                                   gboolean            is_descending);

gboolean mandate_record_view_get_is_busy (MandateRecordView *self);
guint    mandate_record_view_get_total (MandateRecordView *self);
guint    mandate_record_view_get_longest_slice (MandateRecordView *self);

G_END_DECLS
