/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-raci-chart.h"
#include "mandate-session.h"

G_BEGIN_DECLS

typedef struct _MandateRaciSheet MandateRaciSheet;

MandateRaciSheet *mandate_raci_sheet_new (MandateSession    *session,
                                          MandateRaciColumns kind);
MandateRaciSheet *mandate_raci_sheet_ref (MandateRaciSheet *self);
void              mandate_raci_sheet_unref (MandateRaciSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRaciSheet, mandate_raci_sheet_unref)

MandateRaciChart        *mandate_raci_sheet_get_chart (MandateRaciSheet *self);
MandateRaciColumns       mandate_raci_sheet_get_kind (MandateRaciSheet *self);
guint                    mandate_raci_sheet_get_n_columns (MandateRaciSheet *self);
const MandateRaciColumn *mandate_raci_sheet_get_column (MandateRaciSheet *self,
                                                        guint             column);
gboolean                 mandate_raci_sheet_find_column (MandateRaciSheet *self,
                                                         const char       *id,
                                                         guint            *column);
const char              *mandate_raci_sheet_get_title (MandateRaciSheet *self,
                                                       guint             column);
const char              *mandate_raci_sheet_get_second_line (MandateRaciSheet *self,
                                                             guint             column);
gboolean                 mandate_raci_sheet_is_vacant (MandateRaciSheet *self,
                                                       guint             column);

G_END_DECLS
