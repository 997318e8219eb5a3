/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

MandateChange *mandate_test_act_at_random (MandateRegister *reg);

G_END_DECLS
