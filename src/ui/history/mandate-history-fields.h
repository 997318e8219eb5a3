/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_history_fields_new (MandateSession            *session,
                                       const MandateRecordChange *change,
                                       gboolean                   is_narrow);

G_END_DECLS
