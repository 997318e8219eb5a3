/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-strip.h"

/* As many columns are there before anybody knows how many there is room for. */
#define FIRST_COLUMNS 12

/**
 * MandateRaciStrip:
 *
 * What stands above the columns. It has cells only for those that there is room
 * for, however many there are, and lets a cell that goes out at one end come in
 * at the other. The rows below share its adjustment, and so move with it while
 * the activities beside them stay.
 */
struct _MandateRaciStrip
{
  GtkWidget parent_instance;

  GtkAdjustment       *adjustment;
  MandateRaciStripFill fill;
  gpointer             owner; /* (unowned) has the strip, so that it lives longer */
  GHashTable          *cells; /* (owned) column to its cell, which is a child */
  guint                n_columns;
  int                  height;
};

G_DEFINE_FINAL_TYPE (MandateRaciStrip, mandate_raci_strip, GTK_TYPE_WIDGET)

static GtkWidget *
find_cell (MandateRaciStrip *self,
           guint             column)
{
  return g_hash_table_lookup (self->cells, GUINT_TO_POINTER (column));
}

static void
put_cell (MandateRaciStrip *self,
          GtkWidget        *spare,
          guint             column)
{
  GtkWidget *cell = self->fill (self->owner, spare, column);

  if (spare == NULL)
    gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_hash_table_insert (self->cells, GUINT_TO_POINTER (column), cell);
}

/* (nullable): a cell that nobody sees, taken from its column. */
static GtkWidget *
take_spare (MandateRaciStrip *self,
            guint             first,
            guint             end)
{
  GHashTableIter iter;
  gpointer       column, cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &column, &cell))
    if (GPOINTER_TO_UINT (column) < first || GPOINTER_TO_UINT (column) >= end)
      {
        g_hash_table_iter_remove (&iter);
        return cell;
      }

  return NULL;
}

/* So that each column that is to be seen has a cell. */
static void
fill_columns (MandateRaciStrip *self,
              double            value,
              double            width)
{
  double room = width > 0 ? width : FIRST_COLUMNS * MANDATE_RACI_COLUMN;
  guint  first = (guint) (value / MANDATE_RACI_COLUMN);
  guint  end = MIN ((guint) ((value + room) / MANDATE_RACI_COLUMN) + 1, self->n_columns);

  for (guint column = first; column < end; column++)
    if (find_cell (self, column) == NULL)
      put_cell (self, take_spare (self, first, end), column);
}

static void
moved_cb (MandateRaciStrip *self)
{
  fill_columns (self, gtk_adjustment_get_value (self->adjustment), gtk_adjustment_get_page_size (self->adjustment));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* A row doesn't grow and shrink while one scrolls: it stays as high as it had to be. */
static int
measure_height (MandateRaciStrip *self)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self)); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int height;

      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, MANDATE_RACI_COLUMN, &height, NULL, NULL, NULL);
      self->height = MAX (self->height, height);
    }

  return self->height;
}

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

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self);
      return;
    }

  *minimum = self->n_columns > 0 ? MANDATE_RACI_COLUMN : 0;
  *natural = (int) self->n_columns * MANDATE_RACI_COLUMN;
}

static void
allocate_cells (MandateRaciStrip *self,
                int               width,
                int               height,
                double            value)
{
  gboolean       is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GHashTableIter iter;
  gpointer       column, cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &column, &cell))
    {
      double start = GPOINTER_TO_INT (column) * (double) MANDATE_RACI_COLUMN - value;
      double x = is_rtl ? width - MANDATE_RACI_COLUMN - start : start;

      /* What is new has not been measured yet. */
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, MANDATE_RACI_COLUMN, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (cell, MANDATE_RACI_COLUMN, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0)));
    }
}

static void
mandate_raci_strip_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (widget);
  int               needed = MAX ((int) self->n_columns * MANDATE_RACI_COLUMN, width);
  double            value = CLAMP (gtk_adjustment_get_value (self->adjustment), 0, needed - width);

  fill_columns (self, value, width);
  allocate_cells (self, width, height, value);
  gtk_adjustment_configure (self->adjustment, value, 0, needed, MANDATE_RACI_COLUMN, width, width);
}

static void
clear (MandateRaciStrip *self)
{
  GtkWidget *child;

  g_hash_table_remove_all (self->cells);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
mandate_raci_strip_dispose (GObject *object)
{
  MandateRaciStrip *self = MANDATE_RACI_STRIP (object);

  clear (self);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (mandate_raci_strip_parent_class)->dispose (object);
}

static void
mandate_raci_strip_finalize (GObject *object)
{
  g_hash_table_unref (MANDATE_RACI_STRIP (object)->cells);

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

  gtk_widget_class_set_css_name (widget_class, "raci-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mandate_raci_strip_init (MandateRaciStrip *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * mandate_raci_strip_new:
 * @adjustment: what all strips of a grid share
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
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mandate_raci_strip_set_n_columns:
 * @self: a strip
 * @n_columns: how many columns there are now
 *
 * Shows them anew, whichever they are: cells that there are already are filled again.
 */
void
mandate_raci_strip_set_n_columns (MandateRaciStrip *self,
                                  guint             n_columns)
{
  GHashTableIter iter;
  gpointer       column, cell;

  if (n_columns != self->n_columns)
    {
      clear (self);
      self->n_columns = n_columns;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &column, &cell))
    self->fill (self->owner, cell, GPOINTER_TO_UINT (column));

  fill_columns (self, gtk_adjustment_get_value (self->adjustment), gtk_adjustment_get_page_size (self->adjustment));
}

/* Scrolls no further than is needed to see the column. */
void
mandate_raci_strip_show_column (MandateRaciStrip *self,
                                guint             column)
{
  gtk_adjustment_clamp_page (self->adjustment, column * MANDATE_RACI_COLUMN, (column + 1) * MANDATE_RACI_COLUMN);
}
