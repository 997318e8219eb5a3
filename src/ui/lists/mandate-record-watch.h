/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

/**
 * MandateRecordWatch:
 *
 * Records that somebody wants to hear of when they change.
 */
typedef struct _MandateRecordWatch MandateRecordWatch;

MandateRecordWatch *mandate_record_watch_new (GCallback changed,
                                              gpointer  data);
void                mandate_record_watch_free (MandateRecordWatch *self);

void mandate_record_watch_add (MandateRecordWatch *self,
                               MandateRecord      *record);

G_END_DECLS
