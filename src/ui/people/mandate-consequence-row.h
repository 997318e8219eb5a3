/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-leaving.h"
#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_consequence_row_new (MandateSession           *session,
                                        const MandateConsequence *consequence,
                                        const char               *person,
                                        const char               *on,
                                        guint                     position);

G_END_DECLS
