/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-grid.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-letter.h"
#include "mandate-raci-board.h"
#include "mandate-raci-cells.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-head.h"
#include "mandate-raci-row.h"
#include "mandate-raci-stamps.h"
#include "mandate-raci-strip.h"

/**
 * MandateRaciGrid:
 *
 * Who does what: activities by roles or by people, a letter where they meet.
 * One spot has the focus; arrows move it, the letters themselves set it, and
 * each key is one change. A letter is a role's: where a person has several, the
 * grid asks which.
 */
struct _MandateRaciGrid
{
  GtkWidget parent_instance;

  MandateSession   *session;
  MandateRaciSheet *sheet; /* (owned) (nullable) */
  GPtrArray        *rows;  /* (owned) (element-type MandateRaciRow) unowned elements */
  GtkAdjustment    *adjustment;
  GtkWidget        *stamps;
  GtkWidget        *board;
  GtkBox           *box;  /* (unowned) of the board */
  MandateRaciStrip *head; /* (unowned) of the board */
  GtkWidget        *popover;
  GtkWidget        *scrollbar; /* (unowned) (nullable) */
  guint             scrollbar_source;
  guint             row;
  guint             column;
};

G_DEFINE_FINAL_TYPE (MandateRaciGrid, mandate_raci_grid, GTK_TYPE_WIDGET)

static guint
get_n_columns (MandateRaciGrid *self)
{
  return self->sheet != NULL ? mandate_raci_sheet_get_n_columns (self->sheet) : 0;
}

static MandateRaciSpot *
get_spot (MandateRaciGrid *self,
          guint            row,
          guint            column)
{
  return row < self->rows->len ? mandate_raci_row_get_spot (g_ptr_array_index (self->rows, row), column) : NULL;
}

/* One spot at a time is there, in the way of Tab: a grid is one stop, not a hundred. */
static void
set_current (MandateRaciGrid *self,
             guint            row,
             guint            column,
             gboolean         grab)
{
  MandateRaciSpot *spot;

  if (self->rows->len == 0 || get_n_columns (self) == 0)
    return;

  self->row = MIN (row, self->rows->len - 1);
  self->column = MIN (column, get_n_columns (self) - 1);
  spot = get_spot (self, self->row, self->column);
  gtk_widget_set_focusable (GTK_WIDGET (spot), TRUE);

  if (grab)
    {
      gtk_widget_grab_focus (GTK_WIDGET (spot));
      mandate_raci_strip_show_column (self->head, self->column);
    }

  for (guint i = 0; i < self->rows->len; i++)
    mandate_raci_row_keep_spot (g_ptr_array_index (self->rows, i), i == self->row ? (int) self->column : -1);
}

static gboolean
find_row (MandateRaciGrid *self,
          const char      *activity,
          guint           *row)
{
  for (*row = 0; *row < self->rows->len; (*row)++)
    if (g_strcmp0 (mandate_raci_row_get_activity (g_ptr_array_index (self->rows, *row)), activity) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
find_place (MandateRaciGrid *self,
            const char      *activity,
            const char      *id,
            guint           *row,
            guint           *column)
{
  return find_row (self, activity, row) && self->sheet != NULL && mandate_raci_sheet_find_column (self->sheet, id, column);
}

static gboolean
has_focus (MandateRaciGrid *self)
{
  MandateRaciSpot *spot = get_spot (self, self->row, self->column);

  return spot != NULL && gtk_widget_has_focus (GTK_WIDGET (spot));
}

static gboolean
move (MandateRaciGrid *self,
      int              rows,
      int              columns)
{
  int row = (int) self->row + rows;
  int column = (int) self->column + columns;

  if (row < 0 || column < 0 || row >= (int) self->rows->len || column >= (int) get_n_columns (self))
    return GDK_EVENT_PROPAGATE;

  set_current (self, (guint) row, (guint) column, TRUE);

  return GDK_EVENT_STOP;
}

static GPtrArray *
get_roles (MandateRaciGrid *self)
{
  return mandate_raci_sheet_get_column (self->sheet, self->column)->roles;
}

static const char *
get_activity (MandateRaciGrid *self)
{
  return mandate_raci_row_get_activity (g_ptr_array_index (self->rows, self->row));
}

/* Of several roles it may be plain which is meant: to clear a letter, the one that has one. */
static MandateRole *
find_role (MandateRaciGrid *self,
           const char      *letter)
{
  GPtrArray   *roles = get_roles (self);
  MandateRole *found = NULL;

  if (roles->len == 1)
    return g_ptr_array_index (roles, 0);

  for (guint i = 0; letter == NULL && i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);

      if (mandate_raci_chart_find_letter (mandate_raci_sheet_get_chart (self->sheet), get_activity (self), mandate_record_get_id (MANDATE_RECORD (role))) == NULL)
        continue;

      if (found != NULL)
        return NULL;
      found = role;
    }

  return found;
}

static void
add_choice (GMenu       *menu,
            const char  *label,
            MandateRole *role,
            const char  *letter)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "raci.set-letter", "(ss)", mandate_record_get_id (MANDATE_RECORD (role)), letter != NULL ? letter : "");
  g_menu_append_item (menu, item);
}

/* The letters in words, for the mouse and for those who don't know them yet. */
static void
add_letters (GMenu       *menu,
             const char  *heading,
             MandateRole *role)
{
  g_autoptr (GMenu) letters = g_menu_new ();

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    {
      const char      *value = mandate_letter_get_value (i);
      g_autofree char *label = g_strdup_printf ("%s — %s", mandate_letter_get_word (value), mandate_letter_get_meaning (value));

      add_choice (letters, label, role, value);
    }

  add_choice (letters, _ ("No Part"), role, NULL);
  g_menu_append_section (menu, heading, G_MENU_MODEL (letters));
}

static void
pop_up (MandateRaciGrid *self,
        GMenu           *menu)
{
  graphene_rect_t bounds;
  GdkRectangle    spot;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (get_spot (self, self->row, self->column)), GTK_WIDGET (self), &bounds))
    return;

  spot.x = (int) bounds.origin.x;
  spot.y = (int) bounds.origin.y;
  spot.width = (int) bounds.size.width;
  spot.height = (int) bounds.size.height;
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &spot);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
show_letters (MandateRaciGrid *self)
{
  GPtrArray *roles = get_roles (self);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);

      add_letters (menu, roles->len > 1 ? role->title : NULL, role);
    }

  pop_up (self, menu);
}

/* As which of their roles somebody is to have the letter, or to have none. */
static void
ask_role (MandateRaciGrid *self,
          const char      *letter)
{
  GPtrArray *roles = get_roles (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  /* Translators: %s is what a letter of RACI means, such as Accountable; a list of roles follows. */
  g_autofree char *heading = letter != NULL ? g_strdup_printf (_ ("%s as"), mandate_letter_get_word (letter)) : g_strdup (_ ("No part as"));

  for (guint i = 0; i < roles->len; i++)
    add_choice (choices, ((MandateRole *) g_ptr_array_index (roles, i))->title, g_ptr_array_index (roles, i), letter);

  g_menu_append_section (menu, heading, G_MENU_MODEL (choices));
  pop_up (self, menu);
}

static void
set_letter (MandateRaciGrid *self,
            const char      *letter)
{
  MandateRole *role = find_role (self, letter);

  if (role != NULL)
    mandate_raci_edit_letter (self->session, get_activity (self), mandate_record_get_id (MANDATE_RECORD (role)), letter);
  else if (letter != NULL || mandate_raci_spot_get_letter (get_spot (self, self->row, self->column)) != NULL)
    ask_role (self, letter);
}

/* From none to A, R, C, I and back to none. */
static void
cycle (MandateRaciGrid *self)
{
  const char *letter = mandate_raci_spot_get_letter (get_spot (self, self->row, self->column));
  guint       next = 0;

  while (letter != NULL && next < MANDATE_N_LETTERS && g_strcmp0 (mandate_letter_get_value (next++), letter) != 0)
    continue;

  set_letter (self, mandate_letter_get_value (next));
}

static gboolean
handle_letter (MandateRaciGrid *self,
               guint            keyval)
{
  gunichar typed = g_unichar_toupper (gdk_keyval_to_unicode (keyval));

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    if (typed == (gunichar) *mandate_letter_get_sign (mandate_letter_get_value (i)))
      {
        set_letter (self, mandate_letter_get_value (i));
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

/**
 * mandate_raci_grid_handle_key:
 * @self: a grid
 * @keyval: a key
 * @state: what is held down with it
 *
 * Does what the key means for the current spot.
 *
 * Returns: whether it means anything
 */
gboolean
mandate_raci_grid_handle_key (MandateRaciGrid *self,
                              guint            keyval,
                              GdkModifierType  state)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || get_spot (self, self->row, self->column) == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
      return move (self, -1, 0);
    case GDK_KEY_Down:
      return move (self, 1, 0);
    case GDK_KEY_Left:
      return move (self, 0, -forward);
    case GDK_KEY_Right:
      return move (self, 0, forward);
    case GDK_KEY_Home:
      return move (self, 0, -(int) self->column);
    case GDK_KEY_End:
      return move (self, 0, (int) get_n_columns (self) - 1 - (int) self->column);
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      set_letter (self, NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      cycle (self);
      return GDK_EVENT_STOP;
    default:
      return handle_letter (self, keyval);
    }
}

static gboolean
key_pressed_cb (MandateRaciGrid *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  return has_focus (self) ? mandate_raci_grid_handle_key (self, keyval, state) : GDK_EVENT_PROPAGATE;
}

static void
set_letter_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  MandateRaciGrid *self = MANDATE_RACI_GRID (widget);
  const char      *role, *letter;

  g_variant_get (parameter, "(&s&s)", &role, &letter);
  mandate_raci_edit_letter (self->session, get_activity (self), role, *letter != '\0' ? letter : NULL);
}

static void
pressed_cb (MandateRaciGrid *self,
            int              n_press,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cells = picked != NULL && !MANDATE_IS_RACI_CELLS (picked) ? gtk_widget_get_ancestor (picked, MANDATE_TYPE_RACI_CELLS) : picked;
  GtkWidget *activity = cells != NULL ? gtk_widget_get_ancestor (cells, MANDATE_TYPE_RACI_ROW) : NULL;
  double     cells_x, cells_y;
  guint      row, column;

  if (activity == NULL || !g_ptr_array_find (self->rows, activity, &row))
    return;

  gtk_widget_translate_coordinates (GTK_WIDGET (self), cells, x, y, &cells_x, &cells_y);
  if (!mandate_raci_cells_find_column (MANDATE_RACI_CELLS (cells), cells_x, &column))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  set_current (self, row, column, TRUE);
  show_letters (self);
}

static gboolean
scroll_cb (MandateRaciGrid          *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double          distance = state & GDK_SHIFT_MASK ? dx + dy : dx;

  if (distance == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + distance * MANDATE_RACI_COLUMN);

  return GDK_EVENT_STOP;
}

static gboolean
show_scrollbar_cb (gpointer data)
{
  MandateRaciGrid *self = data;

  self->scrollbar_source = 0;
  if (self->scrollbar != NULL)
    gtk_widget_set_visible (self->scrollbar, gtk_adjustment_get_upper (self->adjustment) > gtk_adjustment_get_page_size (self->adjustment));

  return G_SOURCE_REMOVE;
}

/* Not while widths are being given out: a scrollbar that comes or goes changes them. */
static void
queue_scrollbar (MandateRaciGrid *self)
{
  if (self->scrollbar_source == 0)
    self->scrollbar_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_scrollbar_cb, self, NULL);
}

static void
mandate_raci_grid_dispose (GObject *object)
{
  MandateRaciGrid *self = MANDATE_RACI_GRID (object);

  g_clear_handle_id (&self->scrollbar_source, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->board, gtk_widget_unparent);
  g_clear_pointer (&self->stamps, gtk_widget_unparent);
  g_clear_pointer (&self->sheet, mandate_raci_sheet_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_raci_grid_parent_class)->dispose (object);
}

static void
mandate_raci_grid_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  MandateRaciGrid *self = MANDATE_RACI_GRID (widget);

  gtk_widget_allocate (self->stamps, 0, 0, -1, NULL);
  gtk_widget_allocate (self->board, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
mandate_raci_grid_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  gtk_widget_measure (MANDATE_RACI_GRID (widget)->stamps, orientation, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (MANDATE_RACI_GRID (widget)->board, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
mandate_raci_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mandate_raci_grid_class_init (MandateRaciGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_grid_dispose;
  widget_class->measure = mandate_raci_grid_measure;
  widget_class->size_allocate = mandate_raci_grid_size_allocate;
  widget_class->get_request_mode = mandate_raci_grid_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "raci-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "raci.set-letter", "(ss)", set_letter_action);
}

static void
add_controllers (MandateRaciGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
fill_head (gpointer   owner,
           GtkWidget *cell,
           guint      column)
{
  return mandate_raci_head_fill (MANDATE_RACI_GRID (owner)->sheet, cell, column);
}

static GtkWidget *
create_head (MandateRaciGrid *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = gtk_label_new (_ ("Activity"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_size_request (title, 200, -1);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "quiet");
  gtk_box_append (GTK_BOX (head), title);

  self->head = MANDATE_RACI_STRIP (mandate_raci_strip_new (self->adjustment, fill_head, self));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->head));
  gtk_widget_add_css_class (head, "raci-head");

  return head;
}

static void
mandate_raci_grid_init (MandateRaciGrid *self)
{
  self->rows = g_ptr_array_new ();
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->stamps = mandate_raci_stamps_new ();
  gtk_widget_set_parent (self->stamps, GTK_WIDGET (self));
  self->board = mandate_raci_board_new (create_head (self));
  self->box = mandate_raci_board_get_rows (MANDATE_RACI_BOARD (self->board));
  gtk_widget_set_parent (self->board, GTK_WIDGET (self));
  self->popover = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Who does what"), -1);
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (queue_scrollbar), self, G_CONNECT_SWAPPED);
  add_controllers (self);
}

/**
 * mandate_raci_grid_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): a grid, empty until it is updated
 */
GtkWidget *
mandate_raci_grid_new (MandateSession *session)
{
  MandateRaciGrid *self = g_object_new (MANDATE_TYPE_RACI_GRID, NULL);

  self->session = g_object_ref (session);
  mandate_editing_allow_actions (session, self, "raci.set-letter", NULL);

  return GTK_WIDGET (self);
}

static void
add_scrollbar (MandateRaciGrid *self)
{
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment);
  gtk_widget_set_visible (self->scrollbar, FALSE);
  gtk_box_append (self->box, self->scrollbar);
  queue_scrollbar (self);
}

/* Whether the rows are those that are shown. */
static gboolean
is_same (MandateRaciGrid *self,
         GPtrArray       *activities)
{
  if (self->scrollbar == NULL || activities->len != self->rows->len)
    return FALSE;

  for (guint i = 0; i < activities->len; i++)
    if (!g_str_equal (mandate_record_get_id (g_ptr_array_index (activities, i)), mandate_raci_row_get_activity (g_ptr_array_index (self->rows, i))))
      return FALSE;

  return TRUE;
}

static void
build (MandateRaciGrid *self,
       GPtrArray       *activities)
{
  GtkWidget *child;

  self->scrollbar = NULL;
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < activities->len; i++)
    {
      GtkWidget *row = mandate_raci_row_new (self->session, mandate_record_get_id (g_ptr_array_index (activities, i)), self->adjustment);

      gtk_box_append (self->box, row);
      g_ptr_array_add (self->rows, row);
    }
  add_scrollbar (self);
}

static void
fill (MandateRaciGrid *self)
{
  mandate_raci_strip_set_n_columns (self->head, mandate_raci_sheet_get_n_columns (self->sheet));

  for (guint i = 0; i < self->rows->len; i++)
    mandate_raci_row_update (g_ptr_array_index (self->rows, i), self->sheet);
}

/**
 * mandate_raci_grid_update:
 * @self: a grid
 * @sheet: who does what
 *
 * Brings it up to date: letters in place, rows anew only where they came, went
 * or moved. The focus stays with the activity and the column that it was on.
 */
void
mandate_raci_grid_update (MandateRaciGrid  *self,
                          MandateRaciSheet *sheet)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (mandate_session_get_register (self->session));
  gboolean         had_focus = has_focus (self);
  gboolean         has_place = self->row < self->rows->len && self->column < get_n_columns (self);
  g_autofree char *activity = has_place ? g_strdup (get_activity (self)) : NULL;
  g_autofree char *id = has_place ? g_strdup (mandate_raci_sheet_get_column (self->sheet, self->column)->id) : NULL;
  guint            row = self->row;
  guint            column = self->column;

  mandate_raci_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, mandate_raci_sheet_unref);
  self->sheet = sheet;

  if (!is_same (self, activities))
    build (self, activities);
  fill (self);

  if (activity == NULL || !find_place (self, activity, id, &row, &column))
    {
      row = self->row;
      column = self->column;
    }
  set_current (self, row, column, had_focus && !has_focus (self));
}

/**
 * mandate_raci_grid_find_spot:
 * @self: a grid
 * @activity: id of an activity
 * @id: id of a column, or of a role in it
 *
 * Returns: (transfer none) (nullable): where they meet
 */
MandateRaciSpot *
mandate_raci_grid_find_spot (MandateRaciGrid *self,
                             const char      *activity,
                             const char      *id)
{
  guint row, column;

  return find_place (self, activity, id, &row, &column) ? get_spot (self, row, column) : NULL;
}

/**
 * mandate_raci_grid_focus:
 * @self: a grid
 * @activity: id of an activity
 * @id: (nullable): id of a column, or of a role in it, or %NULL for the first
 *
 * Moves the focus there.
 */
void
mandate_raci_grid_focus (MandateRaciGrid *self,
                         const char      *activity,
                         const char      *id)
{
  guint row, column = 0;

  if (id == NULL ? find_row (self, activity, &row) : find_place (self, activity, id, &row, &column))
    set_current (self, row, column, TRUE);
}
