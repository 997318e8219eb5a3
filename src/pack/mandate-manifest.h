/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

char *mandate_manifest_hash_records (MandateRegister *reg);

G_END_DECLS
