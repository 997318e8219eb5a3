/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SIGNED_PAPER (mandate_signed_paper_get_type ())
G_DECLARE_FINAL_TYPE (MandateSignedPaper, mandate_signed_paper, MANDATE, SIGNED_PAPER, AdwWindow)

void mandate_signed_paper_open (GtkWidget      *from,
                                MandateSession *session,
                                GFile          *file,
                                GBytes         *content,
                                const char     *codes);

G_END_DECLS
