/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form-row.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MEMBER_ROW (mandate_member_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateMemberRow, mandate_member_row, MANDATE, MEMBER_ROW, MandateFormRow)

GtkWidget *mandate_member_row_new (MandateSession *session,
                                   MandateRecord  *membership);

void mandate_member_row_update (MandateMemberRow *self);

G_END_DECLS
