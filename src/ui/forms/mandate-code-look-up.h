/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-field.h"
#include "mandate-look-up.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_CODE_LOOK_UP (mandate_code_look_up_get_type ())
G_DECLARE_FINAL_TYPE (MandateCodeLookUp, mandate_code_look_up, MANDATE, CODE_LOOK_UP, MandateLookUp)

GtkWidget *mandate_code_look_up_new (MandateFieldKind kind);

G_END_DECLS
