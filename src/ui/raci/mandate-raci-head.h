/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-raci-sheet.h"

G_BEGIN_DECLS

GtkWidget *mandate_raci_head_fill (MandateRaciSheet *sheet,
                                   GtkWidget        *cell,
                                   guint             column);

G_END_DECLS
