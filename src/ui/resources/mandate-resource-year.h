/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_YEAR (mandate_resource_year_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceYear, mandate_resource_year, MANDATE, RESOURCE_YEAR, GtkBox)

GtkWidget *mandate_resource_year_new (MandateSession *session);
void       mandate_resource_year_show (MandateResourceYear *self,
                                       gint64               year);

G_END_DECLS
