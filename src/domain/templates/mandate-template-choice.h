/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

MandateChange *mandate_template_choice_new_change (MandateRegister *reg,
                                                   const char      *name,
                                                   GError         **error);
char          *mandate_template_choice_tell (MandateRegister *reg,
                                             const char      *language);

G_END_DECLS
