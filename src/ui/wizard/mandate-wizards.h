/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_wizards_create (const char     *name,
                                   MandateSession *session,
                                   MandateRecord  *subject);

G_END_DECLS
