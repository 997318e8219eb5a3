/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-line-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mandate-tree.h"

#define MARGIN     18
#define LINE_WIDTH 1.2

/* To show all of a large organisation, smaller than anybody reads. */
#define LEAST_FIT .1

/**
 * MandateLineChart:
 *
 * The roles as boxes, each below the one that it reports to. The boxes are
 * widgets of their own, so that the keyboard and screen readers reach each; Tab
 * goes into the chart and out again, arrows go along the lines.
 */
struct _MandateLineChart
{
  GtkWidget parent_instance;

  GPtrArray   *boxes; /* (owned) (element-type MandateLineBox) unowned elements */
  GArray      *above; /* (owned) (element-type int) */
  MandateTree *tree;  /* (owned) (nullable) of the heights that the boxes have now */
  double       zoom;
  double       scale; /* what the zoom comes to */
  double       x;     /* of the first box, unscaled margins included */
  guint        last;  /* box that had the focus */
};

G_DEFINE_FINAL_TYPE (MandateLineChart, mandate_line_chart, GTK_TYPE_WIDGET)

static const MandateTreeStyle style = { .gap = 18, .drop = 34, .step = 10, .indent = 22, .column = 6 };

static gboolean
is_current (MandateLineChart *self,
            const int        *heights)
{
  if (self->tree == NULL || self->tree->boxes->len != self->boxes->len)
    return FALSE;

  for (guint i = 0; i < self->boxes->len; i++)
    if (mandate_tree_get (self->tree, i)->height != heights[i] || mandate_tree_get (self->tree, i)->parent != g_array_index (self->above, int, i))
      return FALSE;

  return TRUE;
}

/* A box that asks for another height asks the chart to measure itself anew. */
static void
lay_out (MandateLineChart *self)
{
  g_autofree int *heights = g_new (int, self->boxes->len + 1);

  for (guint i = 0; i < self->boxes->len; i++)
    gtk_widget_measure (g_ptr_array_index (self->boxes, i), GTK_ORIENTATION_VERTICAL, MANDATE_LINE_BOX_WIDTH, NULL, &heights[i], NULL, NULL);

  if (is_current (self, heights))
    return;

  g_clear_pointer (&self->tree, mandate_tree_free);
  self->tree = mandate_tree_new (&style);
  for (guint i = 0; i < self->boxes->len; i++)
    mandate_tree_add (self->tree, g_array_index (self->above, int, i), MANDATE_LINE_BOX_WIDTH, heights[i]);
  mandate_tree_lay_out (self->tree);
}

static void
mandate_line_chart_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  MandateLineChart *self = MANDATE_LINE_CHART (widget);
  double            size;

  lay_out (self);
  size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->tree->width : self->tree->height;

  if (self->zoom == MANDATE_LINE_CHART_FIT)
    {
      *minimum = (int) (size * LEAST_FIT) + 2 * MARGIN;
      *natural = (int) size + 2 * MARGIN;
    }
  else
    *minimum = *natural = (int) (size * self->zoom) + 2 * MARGIN;
}

static double
find_scale (MandateLineChart *self,
            int               width,
            int               height)
{
  double scale = 1;

  if (self->zoom != MANDATE_LINE_CHART_FIT)
    return self->zoom;

  if (self->tree->width > 0)
    scale = MIN ((width - 2 * MARGIN) / self->tree->width, (height - 2 * MARGIN) / self->tree->height);

  return CLAMP (scale, LEAST_FIT, 1);
}

static double
mirror (MandateLineChart *self,
        double            x,
        double            width)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? self->tree->width - x - width : x;
}

static void
mandate_line_chart_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MandateLineChart *self = MANDATE_LINE_CHART (widget);

  lay_out (self);
  self->scale = find_scale (self, width, height);
  self->x = MAX (MARGIN, (int) ((width - self->tree->width * self->scale) / 2));

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const MandateTreeBox *box = mandate_tree_get (self->tree, i);
      const double          x = self->x + mirror (self, box->x, box->width) * self->scale;
      const double          y = MARGIN + box->y * self->scale;
      GskTransform         *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (int) x, (float) (int) y));

      gtk_widget_allocate (g_ptr_array_index (self->boxes, i), (int) box->width, (int) box->height, -1,
                           gsk_transform_scale (transform, (float) self->scale, (float) self->scale));
    }
}

static void
draw_line (MandateLineChart      *self,
           GtkSnapshot           *snapshot,
           const MandateTreeLine *line,
           const GdkRGBA         *color)
{
  const double start = MIN (line->x1, line->x2);
  const double width = MAX (line->x1, line->x2) - start;
  const double thickness = MAX (1, round (LINE_WIDTH * self->scale));
  const double x1 = round (self->x + mirror (self, start, width) * self->scale - thickness / 2);
  const double y1 = round (MARGIN + MIN (line->y1, line->y2) * self->scale - thickness / 2);
  const double x2 = round (self->x + (mirror (self, start, width) + width) * self->scale + thickness / 2);
  const double y2 = round (MARGIN + MAX (line->y1, line->y2) * self->scale + thickness / 2);

  /* On whole pixels, or lines that meet would be darker there. */
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT ((float) x1, (float) y1, (float) (x2 - x1), (float) (y2 - y1)));
}

static void
mandate_line_chart_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  MandateLineChart *self = MANDATE_LINE_CHART (widget);
  GdkRGBA           color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);

  /* Drawn as one, or crossings would be darker than the lines. */
  gtk_snapshot_push_opacity (snapshot, .62);
  for (guint i = 0; self->tree != NULL && i < self->tree->lines->len; i++)
    draw_line (self, snapshot, &g_array_index (self->tree->lines, MandateTreeLine, i), &color);
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (mandate_line_chart_parent_class)->snapshot (widget, snapshot);
}

static int
find_focus (MandateLineChart *self)
{
  for (guint i = 0; i < self->boxes->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->boxes, i)))
      return (int) i;

  return -1;
}

/* One stop of Tab, where one left it. */
static gboolean
mandate_line_chart_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  MandateLineChart *self = MANDATE_LINE_CHART (widget);

  if (find_focus (self) >= 0 || self->boxes->len == 0)
    return FALSE;

  return gtk_widget_grab_focus (g_ptr_array_index (self->boxes, MIN (self->last, self->boxes->len - 1)));
}

static void
focus_changed_cb (MandateLineChart *self)
{
  const int index = find_focus (self);

  if (index >= 0)
    self->last = (guint) index;
}

static gboolean
move_shortcut_cb (GtkWidget *widget,
                  GVariant  *parameters,
                  gpointer   data)
{
  return mandate_line_chart_move_focus (MANDATE_LINE_CHART (widget), g_variant_get_uint32 (parameters));
}

static void
mandate_line_chart_dispose (GObject *object)
{
  MandateLineChart *self = MANDATE_LINE_CHART (object);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->boxes, 0);

  G_OBJECT_CLASS (mandate_line_chart_parent_class)->dispose (object);
}

static void
mandate_line_chart_finalize (GObject *object)
{
  MandateLineChart *self = MANDATE_LINE_CHART (object);

  g_ptr_array_unref (self->boxes);
  g_array_unref (self->above);
  g_clear_pointer (&self->tree, mandate_tree_free);

  G_OBJECT_CLASS (mandate_line_chart_parent_class)->finalize (object);
}

static void
mandate_line_chart_class_init (MandateLineChartClass *klass)
{
  static const guint keys[][2] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up },
    { GDK_KEY_Down, GDK_KEY_KP_Down },
    { GDK_KEY_Left, GDK_KEY_KP_Left },
    { GDK_KEY_Right, GDK_KEY_KP_Right },
    { GDK_KEY_Home, GDK_KEY_KP_Home },
    { GDK_KEY_End, GDK_KEY_KP_End },
  };
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_line_chart_dispose;
  object_class->finalize = mandate_line_chart_finalize;
  widget_class->measure = mandate_line_chart_measure;
  widget_class->size_allocate = mandate_line_chart_size_allocate;
  widget_class->snapshot = mandate_line_chart_snapshot;
  widget_class->focus = mandate_line_chart_focus;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys[i]); j++)
      gtk_widget_class_add_binding (widget_class, keys[i][j], 0, move_shortcut_cb, "u", keys[i][0]);

  gtk_widget_class_set_css_name (widget_class, "line-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mandate_line_chart_init (MandateLineChart *self)
{
  self->boxes = g_ptr_array_new ();
  self->above = g_array_new (FALSE, FALSE, sizeof (int));
  self->zoom = self->scale = 1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reporting lines"), -1);
}

/**
 * mandate_line_chart_new:
 *
 * Returns: (transfer floating): a chart that shows nothing yet
 */
GtkWidget *
mandate_line_chart_new (void)
{
  return g_object_new (MANDATE_TYPE_LINE_CHART, NULL);
}

/**
 * mandate_line_chart_show:
 * @self: a chart
 * @session: an open workspace
 * @places: (element-type MandateReportingPlace): where its roles stand
 *
 * Shows these. The focus stays on the role that has it.
 */
void
mandate_line_chart_show (MandateLineChart *self,
                         MandateSession   *session,
                         GPtrArray        *places)
{
  const int        focus = find_focus (self);
  g_autofree char *role = focus >= 0 ? g_strdup (mandate_line_box_get_role (g_ptr_array_index (self->boxes, focus))) : NULL;
  MandateLineBox  *box;

  while (self->boxes->len > places->len)
    gtk_widget_unparent (g_ptr_array_remove_index (self->boxes, self->boxes->len - 1));

  g_array_set_size (self->above, 0);
  for (guint i = 0; i < places->len; i++)
    {
      const MandateReportingPlace *place = g_ptr_array_index (places, i);

      if (i >= self->boxes->len)
        {
          GtkWidget *added = mandate_line_box_new ();

          gtk_widget_set_parent (added, GTK_WIDGET (self));
          g_signal_connect_object (added, "notify::has-focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
          g_ptr_array_add (self->boxes, added);
        }

      mandate_line_box_show (g_ptr_array_index (self->boxes, i), session, places, place);
      g_array_append_val (self->above, place->above);
    }

  box = role != NULL ? mandate_line_chart_find_box (self, role) : NULL;
  if (box != NULL && !gtk_widget_has_focus (GTK_WIDGET (box)))
    gtk_widget_grab_focus (GTK_WIDGET (box));

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
mandate_line_chart_get_zoom (MandateLineChart *self)
{
  return self->zoom;
}

/**
 * mandate_line_chart_set_zoom:
 * @self: a chart
 * @zoom: 1 is the size that texts have elsewhere, or %MANDATE_LINE_CHART_FIT
 */
void
mandate_line_chart_set_zoom (MandateLineChart *self,
                             double            zoom)
{
  if (zoom != MANDATE_LINE_CHART_FIT)
    zoom = CLAMP (zoom, MANDATE_LINE_CHART_MIN_ZOOM, MANDATE_LINE_CHART_MAX_ZOOM);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mandate_line_chart_get_actual_zoom:
 * @self: a chart
 *
 * Returns: what the zoom comes to; of a chart that fits, as it was shown last
 */
double
mandate_line_chart_get_actual_zoom (MandateLineChart *self)
{
  return self->zoom == MANDATE_LINE_CHART_FIT ? self->scale : self->zoom;
}

/**
 * mandate_line_chart_find_top:
 * @self: a chart that is wider than its window
 *
 * Returns: where the middle of the first box is, which stands at the top
 */
double
mandate_line_chart_find_top (MandateLineChart *self)
{
  const MandateTreeBox *box;

  if (self->boxes->len == 0)
    return 0;

  lay_out (self);
  box = mandate_tree_get (self->tree, 0);

  return MARGIN + (mirror (self, box->x, box->width) + box->width / 2) * mandate_line_chart_get_actual_zoom (self);
}

/**
 * mandate_line_chart_find_box:
 * @self: a chart
 * @role: id of a role
 *
 * Returns: (transfer none) (nullable): its box
 */
MandateLineBox *
mandate_line_chart_find_box (MandateLineChart *self,
                             const char       *role)
{
  for (guint i = 0; i < self->boxes->len; i++)
    if (g_strcmp0 (mandate_line_box_get_role (g_ptr_array_index (self->boxes, i)), role) == 0)
      return g_ptr_array_index (self->boxes, i);

  return NULL;
}

static int
find_next (MandateLineChart *self,
           guint             index,
           guint             keyval)
{
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Up:
      return mandate_tree_find_next (self->tree, index, MANDATE_TREE_UP);
    case GDK_KEY_Down:
      return mandate_tree_find_next (self->tree, index, MANDATE_TREE_DOWN);
    case GDK_KEY_Left:
      return mandate_tree_find_next (self->tree, index, is_rtl ? MANDATE_TREE_AFTER : MANDATE_TREE_BEFORE);
    case GDK_KEY_Right:
      return mandate_tree_find_next (self->tree, index, is_rtl ? MANDATE_TREE_BEFORE : MANDATE_TREE_AFTER);
    case GDK_KEY_Home:
      return 0;
    case GDK_KEY_End:
      return (int) self->boxes->len - 1;
    default:
      return -1;
    }
}

/**
 * mandate_line_chart_move_focus:
 * @self: a chart
 * @keyval: an arrow, Home or End
 *
 * Moves the focus to the box above, below or beside. Where there is none it
 * stays: an arrow does not leave the chart.
 *
 * Returns: whether the chart has the focus
 */
gboolean
mandate_line_chart_move_focus (MandateLineChart *self,
                               guint             keyval)
{
  const int index = find_focus (self);
  int       next;

  if (index < 0)
    return FALSE;

  lay_out (self);
  next = find_next (self, (guint) index, keyval);
  if (next >= 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->boxes, next));

  return TRUE;
}
