/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-bars.h"

#include "mandate-resource-text.h"

#define N_BARS        3
#define BAR_HEIGHT    6
#define BAR_GAP       4
#define MINIMUM_WIDTH 60
#define NATURAL_WIDTH 170

/**
 * MandateResourceBars:
 *
 * What was requested, approved and used, as three bars of one scale. Each
 * request has a scale of its own: the numbers stand beside it.
 */
struct _MandateResourceBars
{
  GtkWidget parent_instance;

  GtkWidget *bars[N_BARS];
  double     shares[N_BARS]; /* of the longest; negative where nothing is known */
};

G_DEFINE_FINAL_TYPE (MandateResourceBars, mandate_resource_bars, GTK_TYPE_WIDGET)

static const char *const css_classes[N_BARS] = { "requested", "approved", "used" };

static void
mandate_resource_bars_dispose (GObject *object)
{
  MandateResourceBars *self = MANDATE_RESOURCE_BARS (object);

  for (guint i = 0; i < N_BARS; i++)
    g_clear_pointer (&self->bars[i], gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_resource_bars_parent_class)->dispose (object);
}

static void
mandate_resource_bars_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = N_BARS * BAR_HEIGHT + (N_BARS - 1) * BAR_GAP;
}

static void
mandate_resource_bars_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  MandateResourceBars *self = MANDATE_RESOURCE_BARS (widget);
  const gboolean       is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int            top = (height - N_BARS * BAR_HEIGHT - (N_BARS - 1) * BAR_GAP) / 2;

  for (guint i = 0; i < N_BARS; i++)
    {
      /* Whatever is more than nothing can be seen. */
      const int     length = MAX ((int) (self->shares[i] * width), BAR_HEIGHT);
      GtkAllocation place = { is_rtl ? width - length : 0, top + i * (BAR_HEIGHT + BAR_GAP), length, BAR_HEIGHT };

      if (self->shares[i] > 0)
        gtk_widget_size_allocate (self->bars[i], &place, -1);
    }
}

static void
mandate_resource_bars_class_init (MandateResourceBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_resource_bars_dispose;
  widget_class->measure = mandate_resource_bars_measure;
  widget_class->size_allocate = mandate_resource_bars_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "resource-bars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mandate_resource_bars_init (MandateResourceBars *self)
{
  for (guint i = 0; i < N_BARS; i++)
    {
      self->bars[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (self->bars[i], "resource-bar");
      gtk_widget_add_css_class (self->bars[i], css_classes[i]);
      gtk_widget_set_parent (self->bars[i], GTK_WIDGET (self));
    }
}

/**
 * mandate_resource_bars_new_for:
 * @figures: what was requested, approved and used
 * @currency: (nullable): of the figures; %NULL for hours
 *
 * Returns: their bars, which say the figures to those who can't see them
 */
GtkWidget *
mandate_resource_bars_new_for (const MandateResourceFigures *figures,
                               const char                   *currency)
{
  MandateResourceBars *self = g_object_new (MANDATE_TYPE_RESOURCE_BARS, NULL);
  const gint64         values[N_BARS] = { figures->requested, figures->approved, figures->used };
  g_autofree char     *words = mandate_resource_describe_figures (figures, currency);
  gint64               longest = 0;

  for (guint i = 0; i < N_BARS; i++)
    longest = MAX (longest, values[i]);

  for (guint i = 0; i < N_BARS; i++)
    {
      self->shares[i] = longest > 0 ? (double) MAX (values[i], 0) / longest : 0;
      gtk_widget_set_child_visible (self->bars[i], self->shares[i] > 0);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return GTK_WIDGET (self);
}

/**
 * mandate_resource_bars_new:
 * @row: a request
 *
 * Returns: its bars
 */
GtkWidget *
mandate_resource_bars_new (const MandateLedgerRow *row)
{
  return mandate_resource_bars_new_for (&row->figures, row->currency);
}
