/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

gboolean _mandate_wizard_add_task (MandateSession *session,
                                   const char     *title,
                                   GError        **error);

G_END_DECLS
