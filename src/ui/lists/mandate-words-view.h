/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-pdf-client.h"

G_BEGIN_DECLS

GtkWidget *mandate_words_view_new (const MandatePdfWords *words);

G_END_DECLS
