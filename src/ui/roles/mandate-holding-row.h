/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form-row.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HOLDING_ROW (mandate_holding_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateHoldingRow, mandate_holding_row, MANDATE, HOLDING_ROW, MandateFormRow)

GtkWidget *mandate_holding_row_new (MandateSession *session,
                                    MandateRecord  *holding);

void mandate_holding_row_update (MandateHoldingRow *self);

G_END_DECLS
