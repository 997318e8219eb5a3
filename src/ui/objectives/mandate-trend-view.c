/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-trend-view.h"

#include <math.h>

#include "mandate-compat.h"

#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 420
#define HEIGHT        180
#define POINT_RADIUS  4
#define POINT_MARGIN  18
#define LABEL_GAP     7

/**
 * MandateTrendView:
 *
 * Readings over time as a line with points, between the lines of baseline and
 * target. Lines are told apart by their dashes, points say their values; what
 * is drawn is also said as its accessible label.
 */
struct _MandateTrendView
{
  GtkWidget parent_instance;

  MandateTrend *trend;
};

G_DEFINE_FINAL_TYPE (MandateTrendView, mandate_trend_view, GTK_TYPE_WIDGET)

static const double target_dashes[] = { 8, 4 };
static const double baseline_dashes[] = { 1.5, 3.5 };

/* While it is drawn. */
typedef struct
{
  MandateTrendView *view;
  GtkSnapshot      *snapshot;
  cairo_t          *cr;
  GdkRGBA           ink;
  GdkRGBA           quiet;
  GdkRGBA           accent;
  double            width;
  double            foot; /* where the days begin */
} Drawing;

static void
mandate_trend_view_finalize (GObject *object)
{
  mandate_trend_free (MANDATE_TREND_VIEW (object)->trend);

  G_OBJECT_CLASS (mandate_trend_view_parent_class)->finalize (object);
}

static void
mandate_trend_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : HEIGHT;
}

/* Time begins where reading does. */
static double
mirror (const Drawing *self,
        double         x)
{
  return gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL ? self->width - x : x;
}

static double
find_x (const Drawing *self,
        int            day)
{
  return mirror (self, POINT_MARGIN + mandate_trend_place_day (self->view->trend, day) * (self->width - 2 * POINT_MARGIN));
}

static double
find_y (const Drawing *self,
        double         value)
{
  return self->foot * (1 - mandate_trend_place_value (self->view->trend, value));
}

/* Writes around @x: from it on for 0, up to it for 1, on both sides of it for a half. */
static void
write_text (const Drawing *self,
            const char    *text,
            double         x,
            double         top,
            double         share,
            gboolean       is_bold,
            const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  PangoAttrList *attributes = pango_attr_list_new ();
  int            width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, &width, &height);

  if (gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  x = CLAMP (x - share * width, 0, MAX (0, self->width - width));
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) (top < 0 ? -top - height : top)));
  gtk_snapshot_append_layout (self->snapshot, layout, color);
  gtk_snapshot_restore (self->snapshot);
}

static void
draw_line (const Drawing *self,
           double         x1,
           double         y1,
           double         x2,
           double         y2,
           double         width,
           const double  *dashes,
           int            n_dashes)
{
  cairo_set_line_width (self->cr, width);
  cairo_set_dash (self->cr, dashes, n_dashes, 0);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

static void
draw_frame (const Drawing *self)
{
  const MandateTrend      *trend = self->view->trend;
  const MandateTrendPoint *last = mandate_trend_get_last (trend);

  gdk_cairo_set_source_rgba (self->cr, &self->quiet);
  draw_line (self, 0, self->foot, self->width, self->foot, 1, NULL, 0);
  if (trend->due_on != NULL && trend->due_day >= last->day)
    draw_line (self, find_x (self, trend->due_day), 0, find_x (self, trend->due_day), self->foot, 1, NULL, 0);

  gdk_cairo_set_source_rgba (self->cr, &self->ink);
  if (isfinite (trend->baseline))
    draw_line (self, 0, find_y (self, trend->baseline), self->width, find_y (self, trend->baseline), 1.5, baseline_dashes, G_N_ELEMENTS (baseline_dashes));
  if (isfinite (trend->target))
    draw_line (self, 0, find_y (self, trend->target), self->width, find_y (self, trend->target), 1.5, target_dashes, G_N_ELEMENTS (target_dashes));
}

static void
draw_points (const Drawing *self)
{
  const MandateTrend      *trend = self->view->trend;
  const MandateTrendPoint *before = NULL;

  gdk_cairo_set_source_rgba (self->cr, &self->accent);

  for (guint i = 0; i < trend->points->len; i++)
    {
      const MandateTrendPoint *point = g_ptr_array_index (trend->points, i);

      if (point->is_void || !isfinite (point->value))
        continue;

      if (before != NULL)
        draw_line (self, find_x (self, before->day), find_y (self, before->value), find_x (self, point->day), find_y (self, point->value), 2, NULL, 0);
      cairo_new_path (self->cr);
      cairo_arc (self->cr, find_x (self, point->day), find_y (self, point->value), POINT_RADIUS, 0, 2 * G_PI);
      cairo_fill (self->cr);
      before = point;
    }
}

static void
write_values (const Drawing *self)
{
  const MandateTrend *trend = self->view->trend;

  for (guint i = 0; i < trend->points->len; i++)
    {
      const MandateTrendPoint *point = g_ptr_array_index (trend->points, i);
      double                   y;

      if (!mandate_trend_is_labelled (trend, point))
        continue;

      y = find_y (self, point->value);
      write_text (self, point->figure, find_x (self, point->day), mandate_trend_is_label_above (trend, point) ? -(y - LABEL_GAP) : y + LABEL_GAP, .5, TRUE, &self->ink);
    }
}

/* The target is written where the readings begin, the baseline where they end: there is room. */
static void
write_words (const Drawing *self)
{
  const MandateTrend      *trend = self->view->trend;
  const MandateTrendPoint *first = mandate_trend_get_first (trend);
  const MandateTrendPoint *last = mandate_trend_get_last (trend);
  const gboolean           ends_due = trend->due_on != NULL && trend->due_day >= last->day;
  const double             end = ends_due ? self->width - POINT_MARGIN - LABEL_GAP : self->width;

  if (trend->target_text != NULL)
    write_text (self, trend->target_text, mirror (self, 0), -(find_y (self, trend->target) - 1), 0, FALSE, &self->ink);
  if (trend->baseline_text != NULL)
    write_text (self, trend->baseline_text, mirror (self, end), -(find_y (self, trend->baseline) - 1), 1, FALSE, &self->ink);

  write_text (self, first->on, mirror (self, 0), self->foot + 3, 0, FALSE, &self->ink);
  if (ends_due || last->day > first->day)
    write_text (self, ends_due ? trend->due_on : last->on, mirror (self, self->width), self->foot + 3, 1, FALSE, &self->ink);
}

static int
measure_line (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
mandate_trend_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  MandateTrendView *self = MANDATE_TREND_VIEW (widget);
  const int         width = gtk_widget_get_width (widget);
  const int         height = gtk_widget_get_height (widget);
  Drawing           drawing = { .view = self, .snapshot = snapshot, .width = width, .foot = height - measure_line (widget) };

  if (!mandate_trend_can_be_drawn (self->trend))
    return;

  mandate_get_color (widget, &drawing.ink);
  mandate_lookup_color (widget, "accent_color", &drawing.accent);
  drawing.quiet = drawing.ink;
  drawing.quiet.alpha *= .4f;

  drawing.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_frame (&drawing);
  draw_points (&drawing);
  cairo_destroy (drawing.cr);

  write_words (&drawing);
  write_values (&drawing);
}

static void
mandate_trend_view_class_init (MandateTrendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_trend_view_finalize;
  widget_class->measure = mandate_trend_view_measure;
  widget_class->snapshot = mandate_trend_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "trend-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mandate_trend_view_init (MandateTrendView *self)
{
}

/**
 * mandate_trend_view_new:
 * @trend: (transfer full): readings over time
 *
 * Returns: (transfer floating): their drawing
 */
GtkWidget *
mandate_trend_view_new (MandateTrend *trend)
{
  MandateTrendView *self = g_object_new (MANDATE_TYPE_TREND_VIEW, NULL);

  self->trend = trend;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, trend->sentence, -1);

  return GTK_WIDGET (self);
}
