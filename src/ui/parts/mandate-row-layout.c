/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-row-layout.h"

/**
 * MandateRowLayout:
 *
 * Children beside each other, each as wide as it likes to be; what expands
 * takes the rest. As a box does it, but for one thing: before a box gives a
 * height it tries out at which height its children would be narrow enough,
 * which lays out every label with several lines some dozen times.
 */
struct _MandateRowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MandateRowLayout, mandate_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
list_children (GtkWidget        *widget,
               GtkRequestedSize *sizes)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      if (sizes != NULL)
        {
          sizes[n].data = child;
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &sizes[n].minimum_size, &sizes[n].natural_size, NULL, NULL);
        }
      n++;
    }

  return n;
}

/* Afterwards the minimum of each size is the width that the child has. */
static void
share_out (MandateRowLayout *self,
           GtkRequestedSize *sizes,
           guint             n,
           int               width)
{
  int   rest = width - (int) (n - 1) * self->spacing;
  guint n_expanding = 0;

  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      rest -= sizes[i].minimum_size;
      n_expanding += gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL);
    }

  rest = gtk_distribute_natural_allocation (MAX (rest, 0), n, sizes);

  for (guint i = 0; i < n && n_expanding > 0; i++)
    if (gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL))
      {
        const int share = rest / (int) n_expanding--;

        sizes[i].minimum_size += share;
        rest -= share;
      }
}

static void
mandate_row_layout_measure (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  MandateRowLayout            *self = MANDATE_ROW_LAYOUT (layout);
  const guint                  n = list_children (widget, NULL);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, n);

  *minimum = 0;
  *natural = 0;
  list_children (widget, sizes);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    share_out (self, sizes, n, for_size);

  for (guint i = 0; i < n; i++)
    {
      int child_minimum, child_natural;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += sizes[i].minimum_size + (i > 0 ? self->spacing : 0);
          *natural += sizes[i].natural_size + (i > 0 ? self->spacing : 0);
          continue;
        }

      gtk_widget_measure (sizes[i].data, GTK_ORIENTATION_VERTICAL, for_size >= 0 ? sizes[i].minimum_size : -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
mandate_row_layout_allocate (GtkLayoutManager *layout,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  MandateRowLayout            *self = MANDATE_ROW_LAYOUT (layout);
  const gboolean               is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const guint                  n = list_children (widget, NULL);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, n);
  int                          x = 0;

  list_children (widget, sizes);
  share_out (self, sizes, n, width);

  for (guint i = 0; i < n; i++)
    {
      const int           child_width = sizes[i].minimum_size;
      const GtkAllocation place = { is_rtl ? width - x - child_width : x, 0, child_width, height };

      gtk_widget_size_allocate (sizes[i].data, &place, -1);
      x += child_width + self->spacing;
    }
}

static GtkSizeRequestMode
mandate_row_layout_get_request_mode (GtkLayoutManager *layout,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mandate_row_layout_class_init (MandateRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = mandate_row_layout_measure;
  layout_class->allocate = mandate_row_layout_allocate;
  layout_class->get_request_mode = mandate_row_layout_get_request_mode;
}

static void
mandate_row_layout_init (MandateRowLayout *self)
{
}

/**
 * mandate_row_layout_new:
 * @spacing: between children
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
mandate_row_layout_new (int spacing)
{
  MandateRowLayout *self = g_object_new (MANDATE_TYPE_ROW_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
