/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PROOF_WINDOW (mandate_proof_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateProofWindow, mandate_proof_window, MANDATE, PROOF_WINDOW, AdwWindow)

GtkWidget *mandate_proof_window_open (GtkWidget      *parent,
                                      MandateSession *session,
                                      GFile          *file);

void mandate_proof_window_choose (GtkWidget      *parent,
                                  MandateSession *session);

G_END_DECLS
