/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-strip.h"

/**
 * MandateRaciStrip:
 *
 * What stands above the columns. Where there is no room for all of them it
 * shows those that fit; the rows below share its adjustment, and so move with
 * it while the activities beside them stay.
 */
struct _MandateRaciStrip
{
  GtkWidget parent_instance;

  GtkAdjustment       *adjustment;
  MandateRaciStripFill fill;
  gpointer             owner; /* (unowned) has the strip, so that it lives longer */
  GPtrArray           *cells; /* (owned) (element-type GtkWidget) unowned elements, the children */
};

G_DEFINE_FINAL_TYPE (MandateRaciStrip, mandate_raci_strip, GTK_TYPE_WIDGET)

static void
mandate_raci_strip_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (widget);

  *minimum = self->cells->len > 0 ? MANDATE_RACI_COLUMN : 0;
  *natural = (int) self->cells->len * MANDATE_RACI_COLUMN;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      int height;

      gtk_widget_measure (g_ptr_array_index (self->cells, i), GTK_ORIENTATION_VERTICAL, MANDATE_RACI_COLUMN, &height, NULL, NULL, NULL);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

static void
mandate_raci_strip_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (widget);
  gboolean          is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int               needed = MAX ((int) self->cells->len * MANDATE_RACI_COLUMN, width);
  double            value = CLAMP (gtk_adjustment_get_value (self->adjustment), 0, needed - width);

  for (guint i = 0; i < self->cells->len; i++)
    {
      double start = i * (double) MANDATE_RACI_COLUMN - value;
      double x = is_rtl ? width - MANDATE_RACI_COLUMN - start : start;

      gtk_widget_allocate (g_ptr_array_index (self->cells, i), MANDATE_RACI_COLUMN, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0)));
    }

  gtk_adjustment_configure (self->adjustment, value, 0, needed, MANDATE_RACI_COLUMN, width, width);
}

/* Of hundreds of columns a dozen are seen. */
static void
mandate_raci_strip_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (widget);
  double            value = gtk_adjustment_get_value (self->adjustment);
  guint             end = MIN ((guint) ((value + gtk_widget_get_width (widget)) / MANDATE_RACI_COLUMN) + 1, self->cells->len);

  for (guint i = (guint) (value / MANDATE_RACI_COLUMN); i < end; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->cells, i), snapshot);
}

static void
mandate_raci_strip_dispose (GObject *object)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (object);
  GtkWidget        *child;

  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (mandate_raci_strip_parent_class)->dispose (object);
}

static void
mandate_raci_strip_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_RACI_STRIP (object)->cells);

  G_OBJECT_CLASS (mandate_raci_strip_parent_class)->finalize (object);
}

static void
mandate_raci_strip_class_init (MandateRaciStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_strip_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_raci_strip_finalize;
  widget_class->measure = mandate_raci_strip_measure;
  widget_class->size_allocate = mandate_raci_strip_size_allocate;
  widget_class->snapshot = mandate_raci_strip_snapshot;

  gtk_widget_class_set_css_name (widget_class, "raci-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mandate_raci_strip_init (MandateRaciStrip *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * mandate_raci_strip_new:
 * @adjustment: what the strip and the rows below share
 * @fill: makes a cell show a column
 * @owner: what @fill is called with; has the strip among its children
 *
 * Returns: (transfer floating): a strip without columns
 */
GtkWidget *
mandate_raci_strip_new (GtkAdjustment       *adjustment,
                        MandateRaciStripFill fill,
                        gpointer             owner)
{
  MandateRaciStrip *self = g_object_new (MANDATE_TYPE_RACI_STRIP, NULL);

  self->adjustment = g_object_ref_sink (adjustment);
  self->fill = fill;
  self->owner = owner;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mandate_raci_strip_set_n_columns:
 * @self: a strip
 * @n_columns: how many columns there are now
 *
 * Shows them anew, whichever they are.
 */
void
mandate_raci_strip_set_n_columns (MandateRaciStrip *self,
                                  guint             n_columns)
{
  while (self->cells->len > n_columns)
    gtk_widget_unparent (g_ptr_array_steal_index (self->cells, self->cells->len - 1));

  for (guint i = 0; i < n_columns; i++)
    {
      GtkWidget *before = i < self->cells->len ? g_ptr_array_index (self->cells, i) : NULL;
      GtkWidget *cell = self->fill (self->owner, before, i);

      if (before != NULL)
        continue;

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
}

/* Scrolls no further than is needed to see the column. */
void
mandate_raci_strip_show_column (MandateRaciStrip *self,
                                guint             column)
{
  gtk_adjustment_clamp_page (self->adjustment, column * MANDATE_RACI_COLUMN, (column + 1) * MANDATE_RACI_COLUMN);
}
