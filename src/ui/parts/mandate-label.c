/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-label.h"

/**
 * mandate_label_new:
 * @text: (nullable): what it says
 * @style: (nullable): a style class
 *
 * Returns: (transfer floating): a label of any number of lines, which breaks
 *   words that are wider than the window
 */
GtkWidget *
mandate_label_new (const char *text,
                   const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}
