/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-board.h"

#include "mandate-raci-rows.h"

/* Between the head and what has the focus, for the line around it. */
#define SPACE 4

/**
 * MandateRaciBoard:
 *
 * The head of the chart and its rows. While the page scrolls through the rows,
 * the head stays at its upper edge: a letter says nothing without its column.
 */
struct _MandateRaciBoard
{
  GtkWidget parent_instance;

  GtkWidget *rows;
  GtkWidget *head; /* the last child: drawn, and pointed at, above the rows */

  /* While it is mapped */
  GtkViewport *viewport; /* (unowned) (nullable) of the page */
  GtkRoot     *root;     /* (unowned) */
  gulong       scrolled_handler;
  gulong       focus_handler;
};

G_DEFINE_FINAL_TYPE (MandateRaciBoard, mandate_raci_board, GTK_TYPE_WIDGET)

static GtkAdjustment *
get_adjustment (MandateRaciBoard *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport));
}

/* How far it has gone out of the page at its upper edge. */
static int
find_hidden (MandateRaciBoard *self)
{
  graphene_rect_t bounds;

  if (self->viewport == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), GTK_WIDGET (self->viewport), &bounds))
    return 0;

  return MAX ((int) -bounds.origin.y, 0);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        y)
{
  gtk_widget_allocate (widget, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) y)));
}

static void
mandate_raci_board_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MandateRaciBoard *self = MANDATE_RACI_BOARD (widget);
  const int         head = measure_height (self->head, width);

  allocate (self->rows, width, MAX (height - head, 0), head);
  allocate (self->head, width, head, CLAMP (find_hidden (self), 0, MAX (height - head, 0)));
}

static void
mandate_raci_board_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  MandateRaciBoard *self = MANDATE_RACI_BOARD (widget);
  int               head_minimum, head_natural;

  gtk_widget_measure (self->rows, orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->head, orientation, for_size, &head_minimum, &head_natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      /* The head is given no more than it needs, and the rows the rest. */
      *natural += head_minimum;
      *minimum += head_minimum;
      return;
    }

  *minimum = MAX (*minimum, head_minimum);
  *natural = MAX (*natural, head_natural);
}

static GtkSizeRequestMode
mandate_raci_board_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The head comes first, wherever it is drawn. */
static gboolean
mandate_raci_board_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  MandateRaciBoard *self = MANDATE_RACI_BOARD (widget);
  GtkWidget        *first = direction == GTK_DIR_TAB_FORWARD ? self->head : self->rows;
  GtkWidget        *second = direction == GTK_DIR_TAB_FORWARD ? self->rows : self->head;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mandate_raci_board_parent_class)->focus (widget, direction);

  return (gtk_widget_get_focus_child (widget) != second && gtk_widget_child_focus (first, direction)) || gtk_widget_child_focus (second, direction);
}

/* The page shows what has the focus, but does not know that the head lies over it. */
static void
focus_moved_cb (MandateRaciBoard *self)
{
  GtkWidget      *focus = gtk_root_get_focus (self->root);
  GtkWidget      *content = gtk_viewport_get_child (self->viewport);
  graphene_rect_t bounds;
  double          last;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->rows) || !gtk_widget_compute_bounds (focus, content, &bounds))
    return;

  last = bounds.origin.y - gtk_widget_get_height (self->head) - SPACE;
  if (gtk_adjustment_get_value (get_adjustment (self)) > last)
    gtk_adjustment_set_value (get_adjustment (self), last);
}

static void
mandate_raci_board_map (GtkWidget *widget)
{
  MandateRaciBoard *self = MANDATE_RACI_BOARD (widget);

  self->viewport = GTK_VIEWPORT (gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT));
  self->root = gtk_widget_get_root (widget);

  if (self->viewport != NULL)
    {
      self->scrolled_handler = g_signal_connect_object (get_adjustment (self), "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
      self->focus_handler = g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
    }

  GTK_WIDGET_CLASS (mandate_raci_board_parent_class)->map (widget);
}

static void
mandate_raci_board_unmap (GtkWidget *widget)
{
  MandateRaciBoard *self = MANDATE_RACI_BOARD (widget);

  if (self->viewport != NULL)
    {
      g_clear_signal_handler (&self->scrolled_handler, get_adjustment (self));
      g_clear_signal_handler (&self->focus_handler, self->root);
    }
  self->viewport = NULL;

  GTK_WIDGET_CLASS (mandate_raci_board_parent_class)->unmap (widget);
}

static void
mandate_raci_board_dispose (GObject *object)
{
  MandateRaciBoard *self = MANDATE_RACI_BOARD (object);

  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);

  G_OBJECT_CLASS (mandate_raci_board_parent_class)->dispose (object);
}

static void
mandate_raci_board_class_init (MandateRaciBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_board_dispose;
  widget_class->measure = mandate_raci_board_measure;
  widget_class->size_allocate = mandate_raci_board_size_allocate;
  widget_class->get_request_mode = mandate_raci_board_get_request_mode;
  widget_class->focus = mandate_raci_board_focus;
  widget_class->map = mandate_raci_board_map;
  widget_class->unmap = mandate_raci_board_unmap;

  gtk_widget_class_set_css_name (widget_class, "raci-board");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mandate_raci_board_init (MandateRaciBoard *self)
{
  self->rows = mandate_raci_rows_new ();
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/**
 * mandate_raci_board_new:
 * @head: what stands above the rows
 *
 * Returns: (transfer floating): a head without rows
 */
GtkWidget *
mandate_raci_board_new (GtkWidget *head)
{
  MandateRaciBoard *self = g_object_new (MANDATE_TYPE_RACI_BOARD, NULL);

  self->head = head;
  gtk_widget_set_parent (head, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/* (transfer none): where the rows are added. */
GtkBox *
mandate_raci_board_get_rows (MandateRaciBoard *self)
{
  return GTK_BOX (self->rows);
}
