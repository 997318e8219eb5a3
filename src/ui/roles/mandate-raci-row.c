/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-letter.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-problem.h"
#include "mandate-raci-strip.h"
#include "mandate-raci.h"
#include "mandate-role.h"

/**
 * MandateRaciRow:
 *
 * An activity: its name, which can be changed in place, a letter for each role,
 * and below them what is wrong and how to end it.
 */
struct _MandateRaciRow
{
  GtkWidget parent_instance;

  MandateSession *session;
  char           *activity;
  GPtrArray      *spots; /* (owned) (element-type MandateRaciSpot) unowned elements */

  MandateRaciStrip   *strip;
  MandateRaciProblem *problem;

  /* Template children */
  GtkWidget *content;
  GtkWidget *line;
  GtkImage  *icon;
  GtkStack  *head;
  GtkLabel  *title;
  GtkEntry  *entry;
};

G_DEFINE_FINAL_TYPE (MandateRaciRow, mandate_raci_row, GTK_TYPE_WIDGET)

static void
stop_renaming (MandateRaciRow *self)
{
  gtk_stack_set_visible_child_name (self->head, "title");
  if (self->spots->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->spots, 0));
}

static void
entry_activate_cb (MandateRaciRow *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*title == '\0' || mandate_raci_edit_rename (self->session, self->activity, title))
    stop_renaming (self);
}

static gboolean
entry_key_pressed_cb (MandateRaciRow *self,
                      guint           keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_renaming (self);

  return GDK_EVENT_STOP;
}

static void
rename_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mandate_raci_row_rename (MANDATE_RACI_ROW (widget));
}

static void
move_up_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MandateRaciRow *self = MANDATE_RACI_ROW (widget);

  mandate_raci_edit_move (self->session, self->activity, -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  MandateRaciRow *self = MANDATE_RACI_ROW (widget);

  mandate_raci_edit_move (self->session, self->activity, 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateRaciRow *self = MANDATE_RACI_ROW (widget);
  MandateRecord  *record = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_RACI_ACTIVITY, self->activity);

  if (record != NULL)
    mandate_session_remove (self->session, record);
}

static void
mandate_raci_row_dispose (GObject *object)
{
  MandateRaciRow *self = MANDATE_RACI_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_RACI_ROW);
  g_clear_pointer (&self->spots, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_raci_row_parent_class)->dispose (object);
}

static void
mandate_raci_row_finalize (GObject *object)
{
  g_free (MANDATE_RACI_ROW (object)->activity);

  G_OBJECT_CLASS (mandate_raci_row_parent_class)->finalize (object);
}

static void
mandate_raci_row_class_init (MandateRaciRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_raci_row_finalize;

  gtk_widget_class_set_css_name (widget_class, "raci-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/raci-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateRaciRow, content);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciRow, line);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciRow, head);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciRow, title);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);

  gtk_widget_class_install_action (widget_class, "activity.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "activity.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "activity.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "activity.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "activity.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "activity.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "activity.move-down", NULL);
}

static void
mandate_raci_row_init (MandateRaciRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->spots = g_ptr_array_new ();
}

static void
add_spots (MandateRaciRow *self,
           GPtrArray      *roles)
{
  for (guint i = 0; i < roles->len; i++)
    {
      GtkWidget *spot = mandate_raci_spot_new (self->activity, mandate_record_get_id (g_ptr_array_index (roles, i)));
      GtkWidget *bin = adw_bin_new ();

      adw_bin_set_child (ADW_BIN (bin), spot);
      mandate_raci_strip_append (self->strip, bin);
      g_ptr_array_add (self->spots, spot);
    }
}

/**
 * mandate_raci_row_new:
 * @session: an open workspace
 * @activity: id of an activity
 * @roles: (element-type MandateRole): the columns
 * @adjustment: what the strips of the grid share
 *
 * Returns: (transfer floating): a row, up to date
 */
GtkWidget *
mandate_raci_row_new (MandateSession *session,
                      const char     *activity,
                      GPtrArray      *roles,
                      GtkAdjustment  *adjustment)
{
  MandateRaciRow *self = g_object_new (MANDATE_TYPE_RACI_ROW, NULL);

  self->session = g_object_ref (session);
  self->activity = g_strdup (activity);
  mandate_editing_allow_actions (session, self, "activity.rename", "activity.move-up", "activity.move-down", "activity.remove", NULL);
  self->strip = MANDATE_RACI_STRIP (mandate_raci_strip_new (adjustment));
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->strip));
  add_spots (self, roles);

  self->problem = MANDATE_RACI_PROBLEM (mandate_raci_problem_new (session, activity));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->problem));
  mandate_raci_row_update (self);

  return GTK_WIDGET (self);
}

static void
update_spot (MandateRaciRow  *self,
             MandateRaciSpot *spot,
             const char      *title,
             gboolean         has_clash)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  const char      *role_id = mandate_raci_spot_get_role (spot);
  MandateRole     *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, role_id);
  const char      *letter = mandate_raci_find_letter (reg, self->activity, role_id);
  g_autofree char *holders = mandate_roles_name_holders (self->session, role_id);
  /* Translators: an activity, a role, who holds it, and what a letter of RACI means. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s, %3$s: %4$s"), title,
                                           role != NULL && role->title != NULL ? role->title : "",
                                           holders != NULL ? holders : _ ("nobody"), mandate_letter_get_word (letter));

  mandate_raci_spot_set (spot, letter, has_clash && g_strcmp0 (letter, "accountable") == 0, name);
}

/**
 * mandate_raci_row_update:
 * @self: a row
 *
 * Brings name, letters and problem up to date.
 */
void
mandate_raci_row_update (MandateRaciRow *self)
{
  MandateRegister     *reg = mandate_session_get_register (self->session);
  MandateRaciActivity *activity = mandate_register_find (reg, MANDATE_TYPE_RACI_ACTIVITY, self->activity);
  const char          *title = activity != NULL && activity->title != NULL ? activity->title : "";
  g_autoptr (GPtrArray) accountable = mandate_raci_list_roles (reg, self->activity, "accountable");
  gboolean has_problem = mandate_raci_problem_update (self->problem);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), has_problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  for (guint i = 0; i < self->spots->len; i++)
    update_spot (self, g_ptr_array_index (self->spots, i), title, accountable->len > 1);

  if (has_problem)
    gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
}

const char *
mandate_raci_row_get_activity (MandateRaciRow *self)
{
  return self->activity;
}

MandateRaciSpot *
mandate_raci_row_get_spot (MandateRaciRow *self,
                           guint           column)
{
  return column < self->spots->len ? g_ptr_array_index (self->spots, column) : NULL;
}

void
mandate_raci_row_show_column (MandateRaciRow *self,
                              guint           column)
{
  mandate_raci_strip_show_column (self->strip, column);
}

/**
 * mandate_raci_row_rename:
 * @self: a row
 *
 * Lets the person write the activity's name anew, in its place; Escape leaves
 * it as it was.
 */
void
mandate_raci_row_rename (MandateRaciRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_label (self->title));
  gtk_stack_set_visible_child_name (self->head, "entry");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
