/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_BODIES_LIST (mandate_bodies_list_get_type ())
G_DECLARE_FINAL_TYPE (MandateBodiesList, mandate_bodies_list, MANDATE, BODIES_LIST, AdwBin)

GtkWidget *mandate_bodies_list_new (MandateSession *session);

void mandate_bodies_list_add_body (MandateBodiesList *self);

G_END_DECLS
