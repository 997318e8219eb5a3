/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_BODY_VIEW (mandate_body_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateBodyView, mandate_body_view, MANDATE, BODY_VIEW, AdwBin)

GtkWidget *mandate_body_view_new (MandateSession *session,
                                  MandateRecord  *body);

void mandate_body_view_show_member (MandateBodyView *self,
                                    const char      *membership);
void mandate_body_view_add_member (MandateBodyView *self);

G_END_DECLS
