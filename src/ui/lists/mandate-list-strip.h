/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-list-spec.h"

G_BEGIN_DECLS

GtkWidget *mandate_list_strip_new (const MandateListSpec *spec);
void       mandate_list_strip_set_is_narrow (GtkWidget *strip,
                                             gboolean   is_narrow);

G_END_DECLS
