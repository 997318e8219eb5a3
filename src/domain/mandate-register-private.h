/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

char *_mandate_register_describe_amid (MandateRegister *self,
                                       MandateRecord   *record,
                                       GHashTable      *newer);

G_END_DECLS
