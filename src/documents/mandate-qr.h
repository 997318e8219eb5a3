/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-matrix.h"

G_BEGIN_DECLS

MandateMatrix *mandate_qr_new (const char *text);

G_END_DECLS
