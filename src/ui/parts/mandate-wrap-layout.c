/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-wrap-layout.h"

/**
 * MandateWrapLayout:
 *
 * Children beside each other like words, each as wide as it likes to be, in as
 * many lines as it takes; what newer versions of libadwaita have a box for.
 */
struct _MandateWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MandateWrapLayout, mandate_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkWidget *child,
           int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, available));
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* The first child of the next line; how high this one is, too. */
static GtkWidget *
find_line_end (MandateWrapLayout *self,
               GtkWidget         *first,
               int                available,
               int               *height)
{
  int        x = 0;
  GtkWidget *child;

  *height = 0;

  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;

      width = get_width (child, available);
      if (x > 0 && x + width > available)
        break;

      x += width + self->spacing;
      *height = MAX (*height, get_height (child, width));
    }

  return child;
}

static void
measure_width (GtkWidget         *widget,
               MandateWrapLayout *self,
               int               *minimum,
               int               *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
mandate_wrap_layout_measure (GtkLayoutManager *layout,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  MandateWrapLayout *self = MANDATE_WRAP_LAYOUT (layout);
  int                available = for_size >= 0 ? for_size : G_MAXINT;
  int                height;

  *minimum = 0;
  *natural = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, self, minimum, natural);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      child = find_line_end (self, child, available, &height);
      *natural += height + (*natural > 0 ? self->spacing : 0);
    }

  *minimum = *natural;
}

static void
mandate_wrap_layout_allocate (GtkLayoutManager *layout,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  MandateWrapLayout *self = MANDATE_WRAP_LAYOUT (layout);
  gboolean           is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int                y = 0;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;)
    {
      int        line_height;
      GtkWidget *end = find_line_end (self, first, width, &line_height);
      int        x = 0;

      for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
        {
          GtkAllocation place = { x, y, 0, line_height };

          if (!gtk_widget_should_layout (child))
            continue;

          place.width = get_width (child, width);
          if (is_rtl)
            place.x = width - x - place.width;
          gtk_widget_size_allocate (child, &place, -1);
          x += place.width + self->spacing;
        }

      y += line_height + self->spacing;
      first = end;
    }
}

static GtkSizeRequestMode
mandate_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mandate_wrap_layout_class_init (MandateWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = mandate_wrap_layout_measure;
  layout_class->allocate = mandate_wrap_layout_allocate;
  layout_class->get_request_mode = mandate_wrap_layout_get_request_mode;
}

static void
mandate_wrap_layout_init (MandateWrapLayout *self)
{
}

/**
 * mandate_wrap_layout_new:
 * @spacing: between children and between lines
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
mandate_wrap_layout_new (int spacing)
{
  MandateWrapLayout *self = g_object_new (MANDATE_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
