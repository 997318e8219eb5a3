/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-rows.h"

/**
 * MandateRaciRows:
 *
 * A box that draws those of its rows that are seen. The page around it scrolls,
 * and of eighty rows a dozen are on the screen.
 */
struct _MandateRaciRows
{
  GtkBox parent_instance;

  GtkAdjustment *adjustment; /* (owned) (nullable) of the page, while it is mapped */
  gulong         handler;
};

G_DEFINE_FINAL_TYPE (MandateRaciRows, mandate_raci_rows, GTK_TYPE_BOX)

static gboolean
is_seen (GtkWidget *row,
         GtkWidget *viewport)
{
  graphene_rect_t bounds;

  return viewport == NULL || !gtk_widget_compute_bounds (row, viewport, &bounds) ||
         (bounds.origin.y < gtk_widget_get_height (viewport) && bounds.origin.y + bounds.size.height > 0);
}

static void
mandate_raci_rows_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (is_seen (row, viewport))
      gtk_widget_snapshot_child (widget, row, snapshot);
}

static void
mandate_raci_rows_map (GtkWidget *widget)
{
  MandateRaciRows *self = MANDATE_RACI_ROWS (widget);
  GtkWidget       *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    {
      self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
      self->handler = g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }

  GTK_WIDGET_CLASS (mandate_raci_rows_parent_class)->map (widget);
}

static void
mandate_raci_rows_unmap (GtkWidget *widget)
{
  MandateRaciRows *self = MANDATE_RACI_ROWS (widget);

  if (self->adjustment != NULL)
    g_clear_signal_handler (&self->handler, self->adjustment);
  g_clear_object (&self->adjustment);

  GTK_WIDGET_CLASS (mandate_raci_rows_parent_class)->unmap (widget);
}

static void
mandate_raci_rows_class_init (MandateRaciRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mandate_raci_rows_snapshot;
  widget_class->map = mandate_raci_rows_map;
  widget_class->unmap = mandate_raci_rows_unmap;

  gtk_widget_class_set_css_name (widget_class, "box");
}

static void
mandate_raci_rows_init (MandateRaciRows *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
mandate_raci_rows_new (void)
{
  return g_object_new (MANDATE_TYPE_RACI_ROWS, NULL);
}
