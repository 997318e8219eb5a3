/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-cells.h"

#include <string.h>

#include "mandate-letter.h"
#include "mandate-raci-stamps.h"
#include "mandate-raci-strip.h"

#define UNREAD 0xff

/**
 * MandateRaciCells:
 *
 * The letters of one row, drawn: a chart of eighty activities and sixty roles
 * is no place for a widget a letter. A widget stands only where the focus is,
 * for the keyboard and for those who listen. Moves with the strip above.
 */
struct _MandateRaciCells
{
  GtkWidget parent_instance;

  char                    *activity;
  GtkAdjustment           *adjustment;
  MandateRaciCellsRead     read;
  MandateRaciCellsDescribe describe;
  gpointer                 owner;   /* (unowned) has the cells, so that it lives longer */
  GByteArray              *letters; /* (owned) of each column, as far as they were seen */
  GHashTable              *spots;   /* (owned) column to a spot, which is a child */
  gboolean                 is_clash;
  int                      pointed_at; /* a column, -1 for none */
};

G_DEFINE_FINAL_TYPE (MandateRaciCells, mandate_raci_cells, GTK_TYPE_WIDGET)

static guint
get_letters (MandateRaciCells *self,
             guint             column)
{
  if (self->letters->data[column] == UNREAD)
    self->letters->data[column] = (guint8) self->read (self->owner, column);

  return self->letters->data[column];
}

static double
get_x (MandateRaciCells *self,
       guint             column)
{
  double start = column * (double) MANDATE_RACI_COLUMN - gtk_adjustment_get_value (self->adjustment);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - MANDATE_RACI_COLUMN - start;

  return start;
}

static void
draw_cell (MandateRaciCells  *self,
           MandateRaciStamps *stamps,
           GtkSnapshot       *snapshot,
           guint              column)
{
  guint  letters = get_letters (self, column);
  guint  n_letters = letters == 0 ? 1 : 0;
  double x, y;

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    n_letters += (letters >> i) & 1;

  x = get_x (self, column) + (MANDATE_RACI_COLUMN - n_letters * (MANDATE_RACI_STAMP + MANDATE_RACI_STAMP_GAP) + MANDATE_RACI_STAMP_GAP) / 2.0;
  y = (gtk_widget_get_height (GTK_WIDGET (self)) - MANDATE_RACI_STAMP) / 2;

  if (letters == 0)
    mandate_raci_stamps_draw (stamps, snapshot, MANDATE_N_LETTERS, FALSE, x, y);

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    if (letters & (1u << i))
      {
        mandate_raci_stamps_draw (stamps, snapshot, i, self->is_clash && i == 0, x, y);
        x += MANDATE_RACI_STAMP + MANDATE_RACI_STAMP_GAP;
      }
}

static void
draw_pointed_at (MandateRaciCells *self,
                 GtkSnapshot      *snapshot)
{
  double          side = MANDATE_RACI_STAMP + 8;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) (get_x (self, (guint) self->pointed_at) + (MANDATE_RACI_COLUMN - side) / 2),
                                               (float) ((gtk_widget_get_height (GTK_WIDGET (self)) - side) / 2), (float) side, (float) side);
  GskRoundedRect  outline;
  GdkRGBA         color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.06f;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 10);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
mandate_raci_cells_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  MandateRaciCells  *self = MANDATE_RACI_CELLS (widget);
  MandateRaciStamps *stamps = MANDATE_RACI_STAMPS (mandate_raci_stamps_find (widget));
  double             value = gtk_adjustment_get_value (self->adjustment);
  guint              first = (guint) (value / MANDATE_RACI_COLUMN);
  guint              end = MIN ((guint) ((value + gtk_widget_get_width (widget)) / MANDATE_RACI_COLUMN) + 1, self->letters->len);

  if (self->pointed_at >= 0 && (guint) self->pointed_at < self->letters->len)
    draw_pointed_at (self, snapshot);

  for (guint column = first; stamps != NULL && column < end; column++)
    draw_cell (self, stamps, snapshot, column);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
mandate_raci_cells_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  MandateRaciCells *self = MANDATE_RACI_CELLS (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = MANDATE_RACI_STAMP + 14;
      return;
    }

  *minimum = self->letters->len > 0 ? MANDATE_RACI_COLUMN : 0;
  *natural = (int) self->letters->len * MANDATE_RACI_COLUMN;
}

static void
mandate_raci_cells_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MandateRaciCells *self = MANDATE_RACI_CELLS (widget);
  GHashTableIter    iter;
  gpointer          column, spot;

  g_hash_table_iter_init (&iter, self->spots);
  while (g_hash_table_iter_next (&iter, &column, &spot))
    {
      gtk_widget_measure (spot, GTK_ORIENTATION_VERTICAL, MANDATE_RACI_COLUMN, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (spot, MANDATE_RACI_COLUMN, height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) get_x (self, GPOINTER_TO_UINT (column)), 0)));
    }
}

static void
moved_cb (MandateRaciCells *self)
{
  if (g_hash_table_size (self->spots) > 0)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
point_at (MandateRaciCells *self,
          int               column)
{
  if (self->pointed_at == column)
    return;

  self->pointed_at = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (MandateRaciCells *self,
           double            x)
{
  guint column;

  point_at (self, mandate_raci_cells_find_column (self, x, &column) ? (int) column : -1);
}

static void
leave_cb (MandateRaciCells *self)
{
  point_at (self, -1);
}

static gboolean
mandate_raci_cells_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    is_by_keyboard,
                                  GtkTooltip *tooltip)
{
  MandateRaciCells *self = MANDATE_RACI_CELLS (widget);
  g_autofree char  *name = NULL;
  g_autofree char  *text = NULL;
  guint             column;

  if (is_by_keyboard || !mandate_raci_cells_find_column (self, x, &column))
    return FALSE;

  name = self->describe (self->owner, column, &text);
  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

static void
remove_spots (MandateRaciCells *self,
              int               but)
{
  GHashTableIter iter;
  gpointer       column, spot;

  g_hash_table_iter_init (&iter, self->spots);
  while (g_hash_table_iter_next (&iter, &column, &spot))
    if (GPOINTER_TO_INT (column) != but)
      {
        g_hash_table_iter_remove (&iter);
        gtk_widget_unparent (spot);
      }
}

static void
mandate_raci_cells_dispose (GObject *object)
{
  MandateRaciCells *self = MANDATE_RACI_CELLS (object);

  remove_spots (self, -1);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (mandate_raci_cells_parent_class)->dispose (object);
}

static void
mandate_raci_cells_finalize (GObject *object)
{
  MandateRaciCells *self = MANDATE_RACI_CELLS (object);

  g_byte_array_unref (self->letters);
  g_hash_table_unref (self->spots);
  g_free (self->activity);

  G_OBJECT_CLASS (mandate_raci_cells_parent_class)->finalize (object);
}

static void
mandate_raci_cells_class_init (MandateRaciCellsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_cells_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_raci_cells_finalize;
  widget_class->measure = mandate_raci_cells_measure;
  widget_class->size_allocate = mandate_raci_cells_size_allocate;
  widget_class->snapshot = mandate_raci_cells_snapshot;
  widget_class->query_tooltip = mandate_raci_cells_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "raci-cells");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mandate_raci_cells_init (MandateRaciCells *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->letters = g_byte_array_new ();
  self->spots = g_hash_table_new (NULL, NULL);
  self->pointed_at = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * mandate_raci_cells_new:
 * @activity: id of an activity
 * @adjustment: what the rows of the grid share, and what its head sets up
 * @read: reads the letters of a column
 * @describe: says them in words
 * @owner: what both are called with; has the cells among its children
 *
 * Returns: (transfer floating): cells without columns
 */
GtkWidget *
mandate_raci_cells_new (const char              *activity,
                        GtkAdjustment           *adjustment,
                        MandateRaciCellsRead     read,
                        MandateRaciCellsDescribe describe,
                        gpointer                 owner)
{
  MandateRaciCells *self = g_object_new (MANDATE_TYPE_RACI_CELLS, NULL);

  self->activity = g_strdup (activity);
  self->adjustment = g_object_ref_sink (adjustment);
  self->read = read;
  self->describe = describe;
  self->owner = owner;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
update_spot (MandateRaciCells *self,
             MandateRaciSpot  *spot,
             guint             column)
{
  g_autofree char *tooltip = NULL;
  g_autofree char *name = self->describe (self->owner, column, &tooltip);

  mandate_raci_spot_set (spot, get_letters (self, column), name, tooltip);
}

/**
 * mandate_raci_cells_update:
 * @self: cells
 * @n_columns: how many columns there are now
 * @is_clash: whether several are accountable, and must not be
 *
 * Reads the letters anew where they are seen.
 */
void
mandate_raci_cells_update (MandateRaciCells *self,
                           guint             n_columns,
                           gboolean          is_clash)
{
  GHashTableIter iter;
  gpointer       column, spot;

  if (n_columns != self->letters->len)
    {
      remove_spots (self, -1);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }

  g_byte_array_set_size (self->letters, n_columns);
  if (n_columns > 0)
    memset (self->letters->data, UNREAD, n_columns);
  self->is_clash = is_clash;

  g_hash_table_iter_init (&iter, self->spots);
  while (g_hash_table_iter_next (&iter, &column, &spot))
    update_spot (self, spot, GPOINTER_TO_UINT (column));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mandate_raci_cells_get_spot:
 * @self: cells
 * @column: a column
 *
 * Returns: (transfer none) (nullable): what can have the focus there; it is
 *   there from now on until mandate_raci_cells_keep_spot() keeps another
 */
MandateRaciSpot *
mandate_raci_cells_get_spot (MandateRaciCells *self,
                             guint             column)
{
  GtkWidget *spot = g_hash_table_lookup (self->spots, GUINT_TO_POINTER (column));

  if (spot != NULL || column >= self->letters->len)
    return (MandateRaciSpot *) spot;

  spot = mandate_raci_spot_new ();
  gtk_widget_set_parent (spot, GTK_WIDGET (self));
  g_hash_table_insert (self->spots, GUINT_TO_POINTER (column), spot);
  update_spot (self, MANDATE_RACI_SPOT (spot), column);

  return MANDATE_RACI_SPOT (spot);
}

/* The spot of that column, or none if -1, is the only one from now on. */
void
mandate_raci_cells_keep_spot (MandateRaciCells *self,
                              int               column)
{
  remove_spots (self, column);
}

/**
 * mandate_raci_cells_find_column:
 * @self: cells
 * @x: from their left edge
 * @column: (out): the column there
 *
 * Returns: whether there is one
 */
gboolean
mandate_raci_cells_find_column (MandateRaciCells *self,
                                double            x,
                                guint            *column)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double   from_start = (is_rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x) + gtk_adjustment_get_value (self->adjustment);

  *column = from_start > 0 ? (guint) (from_start / MANDATE_RACI_COLUMN) : 0;

  return from_start >= 0 && *column < self->letters->len;
}
