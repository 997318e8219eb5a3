/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-grid.h"

#include "mandate-adaptive-bin.h"
#include "mandate-label.h"

/* So many fields still stand beside each other where it is narrow. */
#define MAX_NARROW 4
#define PER_LINE   2

/* What is in a field. */
typedef struct
{
  GtkWidget *button;
  GtkWidget *column;
  GtkWidget *number;
  GtkWidget *note;
} Field;

/* What is in a row. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *clamp; /* keeps a long title from pushing the fields aside */
  GtkWidget *title;
  GtkWidget *line;
} Row;

/**
 * MandateFieldGrid:
 *
 * Rows by columns with a number in each field, and the empty ones plain to see. A
 * field does something; arrow keys go from field to field. Where it is narrow,
 * the fields of a row stand below its title.
 */
struct _MandateFieldGrid
{
  AdwBin parent_instance;

  char               *action;
  int                 title_width;
  MandateAdaptiveBin *bin;
  GtkWidget          *card;
  GtkWidget          *head;     /* (nullable) until it has a shape */
  GtkWidget         **headings; /* (owned) (array length=n_columns) */
  Row                *rows;     /* (owned) (array length=n_rows) */
  Field              *fields;   /* (owned) */
  guint               n_rows;
  guint               n_columns;
};

G_DEFINE_FINAL_TYPE (MandateFieldGrid, mandate_field_grid, ADW_TYPE_BIN)

static Field *
get_field (MandateFieldGrid *self,
           guint             row,
           guint             column)
{
  return &self->fields[row * self->n_columns + column];
}

static void
arrange_row (MandateFieldGrid *self,
             guint             row,
             gboolean          is_narrow)
{
  const guint       per_line = is_narrow && self->n_columns > MAX_NARROW ? PER_LINE : self->n_columns;
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->rows[row].line);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->rows[row].box), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->rows[row].clamp, is_narrow ? -1 : self->title_width, -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->rows[row].clamp), is_narrow ? G_MAXINT16 : self->title_width);

  for (guint i = 0; i < self->n_columns; i++)
    {
      Field          *field = get_field (self, row, i);
      GtkLayoutChild *child = gtk_layout_manager_get_layout_child (layout, field->button);

      gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (child), (int) (i % per_line));
      gtk_grid_layout_child_set_row (GTK_GRID_LAYOUT_CHILD (child), (int) (i / per_line));
      gtk_widget_set_visible (field->column, is_narrow);
    }
}

static void
arrange (MandateFieldGrid *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->bin);

  if (self->head != NULL)
    gtk_widget_set_visible (self->head, !is_narrow);

  for (guint i = 0; i < self->n_rows; i++)
    arrange_row (self, i, is_narrow);
}

static gboolean
find_focus (MandateFieldGrid *self,
            int              *row,
            int              *column)
{
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    if (gtk_widget_has_focus (self->fields[i].button))
      {
        *row = (int) (i / self->n_columns);
        *column = (int) (i % self->n_columns);
        return TRUE;
      }

  return FALSE;
}

static gboolean
key_pressed_cb (MandateFieldGrid *self,
                guint             keyval)
{
  return mandate_field_grid_handle_key (self, keyval);
}

static void
mandate_field_grid_finalize (GObject *object)
{
  MandateFieldGrid *self = MANDATE_FIELD_GRID (object);

  g_free (self->action);
  g_free (self->headings);
  g_free (self->rows);
  g_free (self->fields);

  G_OBJECT_CLASS (mandate_field_grid_parent_class)->finalize (object);
}

static void
mandate_field_grid_class_init (MandateFieldGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_field_grid_finalize;
}

static void
mandate_field_grid_init (MandateFieldGrid *self)
{
}

/**
 * mandate_field_grid_new:
 * @action: what a field does; its target is a pair “(uu)” of row and column
 * @threshold: narrower than this, fields stand below the titles of their rows
 * @title_width: of the titles of rows, elsewhere
 *
 * Returns: (transfer floating): a grid without fields
 */
GtkWidget *
mandate_field_grid_new (const char *action,
                        int         threshold,
                        int         title_width)
{
  MandateFieldGrid   *self = g_object_new (MANDATE_TYPE_FIELD_GRID, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->action = g_strdup (action);
  self->title_width = title_width;
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->card, "card");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->card, keys);
  self->bin = MANDATE_ADAPTIVE_BIN (mandate_adaptive_bin_new (threshold));
  mandate_adaptive_bin_set_child (self->bin, self->card);
  g_signal_connect_object (self->bin, "notify::is-narrow", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bin));

  return GTK_WIDGET (self);
}

static GtkWidget *
create_line (void)
{
  return g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 6, "row-spacing", 6, "hexpand", TRUE, NULL);
}

static GtkWidget *
create_head (MandateFieldGrid *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *line = create_line ();

  gtk_widget_set_size_request (space, self->title_width, -1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->headings[i] = mandate_label_new (NULL, "caption-heading");
      gtk_label_set_xalign (GTK_LABEL (self->headings[i]), 0.5);
      gtk_label_set_justify (GTK_LABEL (self->headings[i]), GTK_JUSTIFY_CENTER);
      gtk_widget_set_valign (self->headings[i], GTK_ALIGN_END);
      gtk_widget_add_css_class (self->headings[i], "quiet");
      gtk_grid_attach (GTK_GRID (line), self->headings[i], (int) i, 0, 1, 1);
    }

  gtk_box_append (GTK_BOX (head), space);
  gtk_box_append (GTK_BOX (head), line);
  gtk_widget_add_css_class (head, "coverage-head");

  return head;
}

static GtkWidget *
create_text (GtkWidget  *box,
             const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
create_field (MandateFieldGrid *self,
              guint             row,
              guint             column)
{
  Field     *field = get_field (self, row, column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  field->column = create_text (box, "caption");
  field->number = create_text (box, "title-4");
  field->note = create_text (box, "caption");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  field->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (field->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (field->button), self->action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (field->button), "(uu)", row, column);
  gtk_widget_add_css_class (field->button, "flat");
  gtk_widget_add_css_class (field->button, "coverage-field");

  return field->button;
}

static GtkWidget *
create_row (MandateFieldGrid *self,
            guint             row)
{
  Row *made = &self->rows[row];

  made->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  made->title = mandate_label_new (NULL, "heading");
  made->line = create_line ();
  made->clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", self->title_width, "tightening-threshold", self->title_width, "child", made->title, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    gtk_grid_attach (GTK_GRID (made->line), create_field (self, row, i), (int) i, 0, 1, 1);

  gtk_box_append (GTK_BOX (made->box), made->clamp);
  gtk_box_append (GTK_BOX (made->box), made->line);
  gtk_widget_add_css_class (made->box, "coverage-row");

  return made->box;
}

/**
 * mandate_field_grid_set_shape:
 * @self: a grid
 * @n_rows: how many rows
 * @n_columns: how many columns
 *
 * Makes its fields; if it has these already, nothing changes.
 */
void
mandate_field_grid_set_shape (MandateFieldGrid *self,
                              guint             n_rows,
                              guint             n_columns)
{
  GtkWidget *child;

  if (self->head != NULL && self->n_rows == n_rows && self->n_columns == n_columns)
    return;

  while ((child = gtk_widget_get_first_child (self->card)) != NULL)
    gtk_box_remove (GTK_BOX (self->card), child);

  g_free (self->headings);
  g_free (self->rows);
  g_free (self->fields);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->headings = g_new0 (GtkWidget *, n_columns);
  self->rows = g_new0 (Row, n_rows);
  self->fields = g_new0 (Field, n_rows * n_columns);

  self->head = create_head (self);
  gtk_box_append (GTK_BOX (self->card), self->head);
  for (guint i = 0; i < n_rows; i++)
    gtk_box_append (GTK_BOX (self->card), create_row (self, i));

  arrange (self);
}

void
mandate_field_grid_set_row (MandateFieldGrid *self,
                            guint             row,
                            const char       *title)
{
  g_return_if_fail (row < self->n_rows);

  gtk_label_set_label (GTK_LABEL (self->rows[row].title), title);
}

/**
 * mandate_field_grid_set_column:
 * @self: a grid
 * @column: from 0
 * @title: above the fields
 * @short_title: in each field, where it is narrow
 *
 * Says what the fields of a column are about.
 */
void
mandate_field_grid_set_column (MandateFieldGrid *self,
                               guint             column,
                               const char       *title,
                               const char       *short_title)
{
  g_return_if_fail (column < self->n_columns);

  gtk_label_set_label (GTK_LABEL (self->headings[column]), title);
  for (guint i = 0; i < self->n_rows; i++)
    gtk_label_set_label (GTK_LABEL (get_field (self, i, column)->column), short_title);
}

/**
 * mandate_field_grid_set_field:
 * @self: a grid
 * @row: from 0
 * @column: from 0
 * @field: what it says
 *
 * Brings a field up to date.
 */
void
mandate_field_grid_set_field (MandateFieldGrid       *self,
                              guint                   row,
                              guint                   column,
                              const MandateGridField *field)
{
  Field *shown = NULL;

  g_return_if_fail (row < self->n_rows && column < self->n_columns);

  shown = get_field (self, row, column);
  gtk_label_set_label (GTK_LABEL (shown->number), field->number);
  gtk_label_set_label (GTK_LABEL (shown->note), field->note != NULL ? field->note : "");
  gtk_widget_set_visible (shown->note, field->note != NULL);
  gtk_widget_set_tooltip_text (shown->button, field->tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shown->button), GTK_ACCESSIBLE_PROPERTY_LABEL, field->name, -1);

  if (field->is_empty)
    gtk_widget_add_css_class (shown->button, "empty");
  else
    gtk_widget_remove_css_class (shown->button, "empty");
}

/**
 * mandate_field_grid_get_field:
 * @self: a grid
 * @row: from 0
 * @column: from 0
 *
 * Returns: (transfer none): the button that it is
 */
GtkWidget *
mandate_field_grid_get_field (MandateFieldGrid *self,
                              guint             row,
                              guint             column)
{
  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, NULL);

  return get_field (self, row, column)->button;
}

/**
 * mandate_field_grid_handle_key:
 * @self: a grid
 * @keyval: a key
 *
 * Goes from field to field with the arrow keys; the start of a line is where
 * the language has it.
 *
 * Returns: whether the key was one of those
 */
gboolean
mandate_field_grid_handle_key (MandateFieldGrid *self,
                               guint             keyval)
{
  const int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int       row, column;

  if (!find_focus (self, &row, &column))
    return FALSE;

  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    column += forward;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    column -= forward;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    row++;
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    row--;
  else
    return FALSE;

  if (row >= 0 && row < (int) self->n_rows && column >= 0 && column < (int) self->n_columns)
    gtk_widget_grab_focus (get_field (self, (guint) row, (guint) column)->button);

  return TRUE;
}
