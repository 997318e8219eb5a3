/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-text-bin.h"

/**
 * MandateTextBin:
 *
 * What is read from top to bottom: how wide it is decides how high it is, and never
 * the other way round.
 *
 * A #GtkStack asks what it shows how narrow it could be at the height that it gets,
 * and so does whatever is not to fill its place. Nobody needs the answer here, and
 * to find it every line of text within would be laid out anew for dozens of widths.
 */
struct _MandateTextBin
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (MandateTextBin, mandate_text_bin, ADW_TYPE_BIN)

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child != NULL)
    gtk_widget_measure (child, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural, NULL, NULL);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
mandate_text_bin_class_init (MandateTextBinClass *klass)
{
}

static void
mandate_text_bin_init (MandateTextBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (get_request_mode, measure, allocate));
}

/**
 * mandate_text_bin_new:
 * @child: (transfer floating): what is read
 *
 * Returns: (transfer floating): a bin for @child
 */
GtkWidget *
mandate_text_bin_new (GtkWidget *child)
{
  return g_object_new (MANDATE_TYPE_TEXT_BIN, "child", child, NULL);
}
