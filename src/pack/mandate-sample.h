/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-workspace.h"

G_BEGIN_DECLS

gboolean mandate_sample_fill (MandateWorkspace *workspace,
                              const char       *language,
                              const char       *today,
                              GError          **error);

G_END_DECLS
