/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

GPtrArray *mandate_people_list_deciders (MandateRegister *reg,
                                         const char      *today);

G_END_DECLS
