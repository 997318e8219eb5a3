/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-strip.h"

/**
 * MandateRaciStrip:
 *
 * The columns of one row. Where there is no room for all of them it shows as
 * many as fit; all strips of a grid share an adjustment, and so move together
 * while the activities beside them stay.
 */
struct _MandateRaciStrip
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustment;
  GtkWidget     *box;
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
  int               width;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->box, orientation, width, minimum, natural, NULL, NULL);
      return;
    }

  *minimum = MIN (width, MANDATE_RACI_COLUMN);
  *natural = width;
}

static void
mandate_raci_strip_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (widget);
  gboolean          is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int               needed;
  double            value, offset;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed, NULL, NULL);
  needed = MAX (needed, width);
  value = CLAMP (gtk_adjustment_get_value (self->adjustment), 0, needed - width);
  offset = is_rtl ? width - needed + value : -value;

  gtk_widget_allocate (self->box, needed, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (offset, 0)));
  gtk_adjustment_configure (self->adjustment, value, 0, needed, MANDATE_RACI_COLUMN, width, width);
}

static void
mandate_raci_strip_dispose (GObject *object)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (mandate_raci_strip_parent_class)->dispose (object);
}

static void
mandate_raci_strip_class_init (MandateRaciStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_strip_dispose;
  widget_class->measure = mandate_raci_strip_measure;
  widget_class->size_allocate = mandate_raci_strip_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "raci-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mandate_raci_strip_init (MandateRaciStrip *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * mandate_raci_strip_new:
 * @adjustment: what all strips of a grid share
 *
 * Returns: (transfer floating): a strip without columns
 */
GtkWidget *
mandate_raci_strip_new (GtkAdjustment *adjustment)
{
  MandateRaciStrip *self = g_object_new (MANDATE_TYPE_RACI_STRIP, NULL);

  self->adjustment = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
mandate_raci_strip_append (MandateRaciStrip *self,
                           GtkWidget        *column)
{
  gtk_widget_set_size_request (column, MANDATE_RACI_COLUMN, -1);
  gtk_box_append (GTK_BOX (self->box), column);
}

GtkWidget *
mandate_raci_strip_get_first (MandateRaciStrip *self)
{
  return gtk_widget_get_first_child (self->box);
}

/* Scrolls no further than is needed to see the column. */
void
mandate_raci_strip_show_column (MandateRaciStrip *self,
                                guint             column)
{
  gtk_adjustment_clamp_page (self->adjustment, column * MANDATE_RACI_COLUMN, (column + 1) * MANDATE_RACI_COLUMN);
}
