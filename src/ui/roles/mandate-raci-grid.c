/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-grid.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-letter.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-row.h"
#include "mandate-raci-strip.h"
#include "mandate-raci.h"
#include "mandate-role.h"

/**
 * MandateRaciGrid:
 *
 * Who does what: activities by roles, a letter where they meet. One spot has
 * the focus; arrows move it, the letters themselves set it, and each key is one
 * change.
 */
struct _MandateRaciGrid
{
  GtkWidget parent_instance;

  MandateSession *session;
  GPtrArray      *roles; /* (owned) (element-type utf8) ids of the columns */
  GPtrArray      *rows;  /* (owned) (element-type MandateRaciRow) unowned elements */
  GtkAdjustment  *adjustment;
  GtkWidget      *box;
  GtkWidget      *popover;
  GtkWidget      *scrollbar; /* (unowned) (nullable) */
  guint           scrollbar_source;
  guint           row;
  guint           column;
};

G_DEFINE_FINAL_TYPE (MandateRaciGrid, mandate_raci_grid, GTK_TYPE_WIDGET)

static MandateRaciSpot *
get_spot (MandateRaciGrid *self,
          guint            row,
          guint            column)
{
  return row < self->rows->len ? mandate_raci_row_get_spot (g_ptr_array_index (self->rows, row), column) : NULL;
}

/* One spot at a time is in the way of Tab: a grid is one stop, not a hundred. */
static void
set_current (MandateRaciGrid *self,
             guint            row,
             guint            column,
             gboolean         grab)
{
  MandateRaciSpot *before = get_spot (self, self->row, self->column);
  MandateRaciSpot *spot;

  if (self->rows->len == 0 || self->roles->len == 0)
    return;

  self->row = MIN (row, self->rows->len - 1);
  self->column = MIN (column, self->roles->len - 1);
  spot = get_spot (self, self->row, self->column);
  gtk_widget_set_focusable (GTK_WIDGET (spot), TRUE);

  if (grab)
    {
      gtk_widget_grab_focus (GTK_WIDGET (spot));
      mandate_raci_row_show_column (g_ptr_array_index (self->rows, self->row), self->column);
    }

  if (before != NULL && before != spot)
    gtk_widget_set_focusable (GTK_WIDGET (before), FALSE);
}

static gboolean
find_place (MandateRaciGrid *self,
            const char      *activity,
            const char      *role,
            guint           *row,
            guint           *column)
{
  for (*row = 0; *row < self->rows->len; (*row)++)
    if (g_strcmp0 (mandate_raci_row_get_activity (g_ptr_array_index (self->rows, *row)), activity) == 0)
      break;

  return *row < self->rows->len && g_ptr_array_find_with_equal_func (self->roles, role, g_str_equal, column);
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

  if (row < 0 || column < 0 || row >= (int) self->rows->len || column >= (int) self->roles->len)
    return GDK_EVENT_PROPAGATE;

  set_current (self, (guint) row, (guint) column, TRUE);

  return GDK_EVENT_STOP;
}

static void
set_letter (MandateRaciGrid *self,
            const char      *letter)
{
  MandateRaciSpot *spot = get_spot (self, self->row, self->column);

  mandate_raci_edit_letter (self->session, mandate_raci_spot_get_activity (spot), mandate_raci_spot_get_role (spot), letter);
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
      return move (self, 0, (int) self->roles->len - 1 - (int) self->column);
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
  const char *letter = g_variant_get_string (parameter, NULL);

  set_letter (MANDATE_RACI_GRID (widget), *letter != '\0' ? letter : NULL);
}

/* The letters in words, for the mouse and for those who don't know them yet. */
static GMenu *
create_letter_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) letters = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    {
      const char      *value = mandate_letter_get_value (i);
      g_autofree char *label = g_strdup_printf ("%s — %s", mandate_letter_get_word (value), mandate_letter_get_meaning (value));
      g_autofree char *action = g_strdup_printf ("raci.set-letter::%s", value);

      g_menu_append (letters, label, action);
    }

  g_menu_append (none, _ ("No Part"), "raci.set-letter::");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (letters));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));

  return menu;
}

static void
show_letters (MandateRaciGrid *self)
{
  graphene_rect_t bounds;
  GdkRectangle    spot;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (get_spot (self, self->row, self->column)), GTK_WIDGET (self), &bounds))
    return;

  spot.x = (int) bounds.origin.x;
  spot.y = (int) bounds.origin.y;
  spot.width = (int) bounds.size.width;
  spot.height = (int) bounds.size.height;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &spot);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (MandateRaciGrid *self,
            int              n_press,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *spot = picked != NULL && MANDATE_IS_RACI_SPOT (picked) ? picked : picked != NULL ? gtk_widget_get_ancestor (picked, MANDATE_TYPE_RACI_SPOT)
                                                                                              : NULL;
  guint      row, column;

  if (spot == NULL || !find_place (self, mandate_raci_spot_get_activity (MANDATE_RACI_SPOT (spot)), mandate_raci_spot_get_role (MANDATE_RACI_SPOT (spot)), &row, &column))
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
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
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

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
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
  gtk_widget_measure (MANDATE_RACI_GRID (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
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
  gtk_widget_class_install_action (widget_class, "raci.set-letter", "s", set_letter_action);
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

static void
mandate_raci_grid_init (MandateRaciGrid *self)
{
  g_autoptr (GMenu) menu = create_letter_menu ();

  self->roles = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_overflow (self->box, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
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

static GtkWidget *
create_head_label (const char *text,
                   const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 5);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A role and who holds it; leads to the role. */
static GtkWidget *
create_column_head (MandateRaciGrid *self,
                    MandateRole     *role)
{
  const char      *id = mandate_record_get_id (MANDATE_RECORD (role));
  g_autofree char *holders = mandate_roles_name_holders (self->session, id);
  g_autofree char *link = g_strdup_printf ("role/%s", id);
  const char      *who = holders != NULL ? holders : _ ("Nobody yet");
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s", role->title, who);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget       *title = create_head_label (role->title, "caption-heading");

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_head_label (who, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), holders != NULL ? "quiet" : "vacant");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link);

  return button;
}

static void
add_head (MandateRaciGrid *self,
          GPtrArray       *roles)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = gtk_label_new (_ ("Activity"));
  GtkWidget *strip = mandate_raci_strip_new (self->adjustment);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_size_request (title, 200, -1);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "quiet");
  gtk_box_append (GTK_BOX (head), title);

  for (guint i = 0; i < roles->len; i++)
    mandate_raci_strip_append (MANDATE_RACI_STRIP (strip), create_column_head (self, g_ptr_array_index (roles, i)));

  gtk_box_append (GTK_BOX (head), strip);
  gtk_widget_add_css_class (head, "raci-head");
  gtk_box_append (GTK_BOX (self->box), head);
}

static void
add_scrollbar (MandateRaciGrid *self)
{
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment);
  gtk_widget_set_visible (self->scrollbar, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->scrollbar);
  queue_scrollbar (self);
}

static GPtrArray *
list_roles (MandateRaciGrid *self)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE);
  GPtrArray         *roles = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    g_ptr_array_add (roles, mandate_record_list_get (list, i));

  return roles;
}

/* Whether the rows and columns are those that are shown. */
static gboolean
is_same (MandateRaciGrid *self,
         GPtrArray       *activities,
         GPtrArray       *roles)
{
  if (activities->len != self->rows->len || roles->len != self->roles->len)
    return FALSE;

  for (guint i = 0; i < activities->len; i++)
    if (!g_str_equal (mandate_record_get_id (g_ptr_array_index (activities, i)), mandate_raci_row_get_activity (g_ptr_array_index (self->rows, i))))
      return FALSE;

  for (guint i = 0; i < roles->len; i++)
    if (!g_str_equal (mandate_record_get_id (g_ptr_array_index (roles, i)), g_ptr_array_index (self->roles, i)))
      return FALSE;

  return TRUE;
}

static void
clear (MandateRaciGrid *self)
{
  GtkWidget *child;

  self->scrollbar = NULL;
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->roles, 0);

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
fill (MandateRaciGrid *self,
      GPtrArray       *activities,
      GPtrArray       *roles)
{
  add_head (self, roles);

  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (self->roles, g_strdup (mandate_record_get_id (g_ptr_array_index (roles, i))));

  for (guint i = 0; i < activities->len; i++)
    {
      GtkWidget *row = mandate_raci_row_new (self->session, mandate_record_get_id (g_ptr_array_index (activities, i)), roles, self->adjustment);

      gtk_box_append (GTK_BOX (self->box), row);
      g_ptr_array_add (self->rows, row);
    }

  add_scrollbar (self);
}

/* Rows came, went or moved: the focus stays with the activity and the role that it was on. */
static void
rebuild (MandateRaciGrid *self,
         GPtrArray       *activities,
         GPtrArray       *roles)
{
  MandateRaciSpot *spot = get_spot (self, self->row, self->column);
  g_autofree char *activity = spot != NULL ? g_strdup (mandate_raci_spot_get_activity (spot)) : NULL;
  g_autofree char *role = spot != NULL ? g_strdup (mandate_raci_spot_get_role (spot)) : NULL;
  gboolean         had_focus = has_focus (self);
  guint            row, column;

  clear (self);
  fill (self, activities, roles);

  if (activity != NULL && find_place (self, activity, role, &row, &column))
    set_current (self, row, column, had_focus);
  else
    set_current (self, self->row, self->column, had_focus);
}

/**
 * mandate_raci_grid_update:
 * @self: a grid
 *
 * Brings it up to date: letters in place, rows anew only where they changed.
 */
void
mandate_raci_grid_update (MandateRaciGrid *self)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (mandate_session_get_register (self->session));
  g_autoptr (GPtrArray) roles = list_roles (self);
  GtkWidget *head = gtk_widget_get_first_child (self->box);

  if (head == NULL || !is_same (self, activities, roles))
    {
      rebuild (self, activities, roles);
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    mandate_raci_row_update (g_ptr_array_index (self->rows, i));

  gtk_box_remove (GTK_BOX (self->box), head);
  add_head (self, roles);
  gtk_box_reorder_child_after (GTK_BOX (self->box), gtk_widget_get_last_child (self->box), NULL);
}

/**
 * mandate_raci_grid_find_spot:
 * @self: a grid
 * @activity: id of an activity
 * @role: id of a role
 *
 * Returns: (transfer none) (nullable): where they meet
 */
MandateRaciSpot *
mandate_raci_grid_find_spot (MandateRaciGrid *self,
                             const char      *activity,
                             const char      *role)
{
  guint row, column;

  return find_place (self, activity, role, &row, &column) ? get_spot (self, row, column) : NULL;
}

/**
 * mandate_raci_grid_focus:
 * @self: a grid
 * @activity: id of an activity
 * @role: (nullable): id of a role, or %NULL for the first
 *
 * Moves the focus there.
 */
void
mandate_raci_grid_focus (MandateRaciGrid *self,
                         const char      *activity,
                         const char      *role)
{
  const char *wanted = role == NULL && self->roles->len > 0 ? g_ptr_array_index (self->roles, 0) : role;
  guint       row, column;

  if (wanted != NULL && find_place (self, activity, wanted, &row, &column))
    set_current (self, row, column, TRUE);
}
