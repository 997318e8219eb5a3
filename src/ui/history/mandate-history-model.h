/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-history-entry.h"

G_BEGIN_DECLS

/**
 * MandateHistoryFilter:
 * @search: (nullable): beginnings of words of what was done or of who did it
 * @actor: (nullable): who did it
 * @record_type: %G_TYPE_INVALID, or the type of a record that was touched
 * @record: (nullable): id of a record that was touched
 * @from: (nullable): first day, in ISO 8601
 * @until: (nullable): last day, in ISO 8601
 *
 * Which entries a person wants to see.
 */
typedef struct
{
  char *search;
  char *actor;
  GType record_type;
  char *record;
  char *from;
  char *until;
} MandateHistoryFilter;

void     mandate_history_filter_clear (MandateHistoryFilter *self);
gboolean mandate_history_filter_is_empty (const MandateHistoryFilter *self);

#define MANDATE_TYPE_HISTORY_MODEL (mandate_history_model_get_type ())
G_DECLARE_FINAL_TYPE (MandateHistoryModel, mandate_history_model, MANDATE, HISTORY_MODEL, GObject)

MandateHistoryModel *mandate_history_model_new (MandateSession *session);

void mandate_history_model_set_filter (MandateHistoryModel        *self,
                                       const MandateHistoryFilter *filter);
void mandate_history_model_refresh (MandateHistoryModel *self);

gboolean mandate_history_model_starts_day (MandateHistoryModel *self,
                                           guint                position);
gboolean mandate_history_model_ends_day (MandateHistoryModel *self,
                                         guint                position);

gboolean mandate_history_model_is_open (MandateHistoryModel *self,
                                        gint64               seq);
void     mandate_history_model_set_open (MandateHistoryModel *self,
                                         gint64               seq,
                                         gboolean             is_open);

G_END_DECLS
