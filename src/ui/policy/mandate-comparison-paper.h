/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-text-comparison.h"

G_BEGIN_DECLS

GtkWidget *mandate_comparison_paper_new (const MandateTextComparison *comparison,
                                         gboolean                     only_changes);

G_END_DECLS
