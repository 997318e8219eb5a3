/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

char          *mandate_field_text_new (MandateRegister    *reg,
                                       MandateRecord      *record,
                                       const MandateField *field);
MandateRecord *mandate_field_text_find_other (MandateRegister    *reg,
                                              MandateRecord      *record,
                                              const MandateField *field);

G_END_DECLS
