/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

void mandate_editing_offer (MandateSession *session,
                            gpointer        widget);
void mandate_editing_allow (MandateSession *session,
                            gpointer        widget);
void mandate_editing_allow_actions (MandateSession *session,
                                    gpointer        widget,
                                    ...) G_GNUC_NULL_TERMINATED;
void mandate_editing_take_files (MandateSession *session,
                                 gpointer        widget,
                                 GCallback       dropped,
                                 gpointer        object);

G_END_DECLS
