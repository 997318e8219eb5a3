/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-letter.h"
#include "mandate-raci-cells.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-problem.h"

/**
 * MandateRaciRow:
 *
 * An activity: its name, which can be changed in place, a letter for each
 * column, and below them what is wrong and how to end it.
 */
struct _MandateRaciRow
{
  GtkWidget parent_instance;

  MandateSession   *session;
  char             *activity;
  MandateRaciSheet *sheet; /* (owned) (nullable) */

  MandateRaciCells   *cells;
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
  gtk_widget_child_focus (GTK_WIDGET (self->cells), GTK_DIR_TAB_FORWARD);
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
  g_clear_pointer (&self->sheet, mandate_raci_sheet_unref);
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
}

/* (transfer full): the letters in words, each once, with the role where they are a person's. */
static char *
describe_letters (MandateRaciRow          *self,
                  const MandateRaciColumn *column,
                  gboolean                 with_meaning)
{
  MandateRaciChart *chart = mandate_raci_sheet_get_chart (self->sheet);
  gboolean          with_role = mandate_raci_sheet_get_kind (self->sheet) == MANDATE_RACI_PEOPLE;
  GString          *words = g_string_new (NULL);

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    for (guint j = 0; j < column->roles->len; j++)
      {
        MandateRole     *role = g_ptr_array_index (column->roles, j);
        const char      *value = mandate_letter_get_value (i);
        const char      *word = with_meaning ? mandate_letter_get_meaning (value) : mandate_letter_get_word (value);
        g_autofree char *explained = with_meaning ? g_strdup_printf ("%s: %s", mandate_letter_get_word (value), word) : g_strdup (word);

        if (g_strcmp0 (mandate_raci_chart_find_letter (chart, self->activity, mandate_record_get_id (MANDATE_RECORD (role))), value) != 0)
          continue;

        g_string_append_printf (words, "%s%s", words->len > 0 ? with_meaning ? "\n" : ", " : "", explained);
        if (with_role)
          g_string_append_printf (words, " (%s)", role->title);
      }

  return g_string_free (words, FALSE);
}

static char *
describe_cell (gpointer owner,
               guint    column,
               char   **tooltip)
{
  MandateRaciRow          *self = owner;
  const MandateRaciColumn *shown = mandate_raci_sheet_get_column (self->sheet, column);
  const char              *title = mandate_raci_sheet_get_title (self->sheet, column);
  g_autofree char         *words = describe_letters (self, shown, FALSE);
  const char              *letters = *words != '\0' ? words : mandate_letter_get_word (NULL);

  *tooltip = *words != '\0' ? describe_letters (self, shown, TRUE) : NULL;

  if (mandate_raci_sheet_get_kind (self->sheet) == MANDATE_RACI_PEOPLE)
    /* Translators: what a letter of RACI means, a person, an activity. */
    return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), letters, title, gtk_label_get_label (self->title));

  /* Translators: what a letter of RACI means, who holds a role, the role, an activity. */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s, %4$s"), letters, mandate_raci_sheet_get_second_line (self->sheet, column), title, gtk_label_get_label (self->title));
}

static guint
read_letters (gpointer owner,
              guint    column)
{
  MandateRaciRow *self = owner;
  GPtrArray      *roles = mandate_raci_sheet_get_column (self->sheet, column)->roles;
  guint           letters = 0;

  for (guint i = 0; i < roles->len; i++)
    {
      const char *letter = mandate_raci_chart_find_letter (mandate_raci_sheet_get_chart (self->sheet), self->activity, mandate_record_get_id (g_ptr_array_index (roles, i)));

      for (guint j = 0; letter != NULL && j < MANDATE_N_LETTERS; j++)
        if (g_str_equal (mandate_letter_get_value (j), letter))
          letters |= 1u << j;
    }

  return letters;
}

/**
 * mandate_raci_row_new:
 * @session: an open workspace
 * @activity: id of an activity
 * @adjustment: what the strips of the grid share
 *
 * Returns: (transfer floating): a row, empty until it is updated
 */
GtkWidget *
mandate_raci_row_new (MandateSession *session,
                      const char     *activity,
                      GtkAdjustment  *adjustment)
{
  MandateRaciRow *self = g_object_new (MANDATE_TYPE_RACI_ROW, NULL);

  self->session = g_object_ref (session);
  self->activity = g_strdup (activity);
  mandate_editing_allow_actions (session, self, "activity.rename", "activity.move-up", "activity.move-down", "activity.remove", NULL);
  self->cells = MANDATE_RACI_CELLS (mandate_raci_cells_new (activity, adjustment, read_letters, describe_cell, self));
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->cells));

  self->problem = MANDATE_RACI_PROBLEM (mandate_raci_problem_new (session, activity, FALSE));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->problem));

  return GTK_WIDGET (self);
}

/**
 * mandate_raci_row_update:
 * @self: a row
 * @sheet: who does what
 *
 * Brings name, columns, letters and problem up to date.
 */
void
mandate_raci_row_update (MandateRaciRow   *self,
                         MandateRaciSheet *sheet)
{
  MandateRaciChart    *chart = mandate_raci_sheet_get_chart (sheet);
  MandateRaciActivity *activity = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_RACI_ACTIVITY, self->activity);
  const char          *title = activity != NULL && activity->title != NULL ? activity->title : "";
  g_autoptr (GPtrArray) accountable = mandate_raci_chart_list_roles (chart, self->activity, "accountable");
  gboolean has_problem = mandate_raci_problem_update (self->problem, chart);

  mandate_raci_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, mandate_raci_sheet_unref);
  self->sheet = sheet;

  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), has_problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  mandate_raci_cells_update (self->cells, mandate_raci_sheet_get_n_columns (sheet), accountable->len > 1);

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

/* Returns: (nullable): where the activity and the column meet; there only until mandate_raci_row_keep_spot() keeps another. */
MandateRaciSpot *
mandate_raci_row_get_spot (MandateRaciRow *self,
                           guint           column)
{
  return mandate_raci_cells_get_spot (self->cells, column);
}

/* Lets the spot of that column stay, or none if -1. */
void
mandate_raci_row_keep_spot (MandateRaciRow *self,
                            int             column)
{
  mandate_raci_cells_keep_spot (self->cells, column);
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
