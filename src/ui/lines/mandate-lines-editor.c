/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-lines-editor.h"

#include <glib/gi18n-lib.h>

#include "mandate-follow.h"
#include "mandate-raci-edits.h"
#include "mandate-reporting-lines.h"

/**
 * MandateLinesEditor:
 *
 * For each role, the role that it reports to. Each choice is recorded at once.
 */
struct _MandateLinesEditor
{
  AdwWindow parent_instance;

  MandateSession *session;
  GtkListBox     *list;
  GPtrArray      *rows;    /* (owned) (element-type AdwComboRow) unowned elements */
  GPtrArray      *roles;   /* (owned) (element-type utf8) id of the role of each row */
  GPtrArray      *choices; /* (owned) (element-type GPtrArray of utf8) ids that each row offers, after the first */
};

G_DEFINE_FINAL_TYPE (MandateLinesEditor, mandate_lines_editor, ADW_TYPE_WINDOW)

static void
set_above (MandateLinesEditor *self,
           const char         *id,
           const char         *above)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  MandateRole     *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, id);
  g_autofree char *label = NULL;
  g_autoptr (MandateChange) change = NULL;

  if (role == NULL || g_strcmp0 (role->reports_to, above) == 0)
    return;

  /* Translators: %s is a role. */
  label = g_strdup_printf (_ ("Reporting line of “%s” changed"), role->title);
  change = mandate_change_new (reg, label);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ROLE, id), "reports_to", above != NULL ? above : "", NULL);
  mandate_roles_commit (self->session, change);
}

static void
selected_cb (MandateLinesEditor *self,
             GParamSpec         *pspec,
             AdwComboRow        *row)
{
  const guint selected = adw_combo_row_get_selected (row);
  guint       index;
  GPtrArray  *ids;

  if (!g_ptr_array_find (self->rows, row, &index) || selected == GTK_INVALID_LIST_POSITION)
    return;

  ids = g_ptr_array_index (self->choices, index);
  set_above (self, g_ptr_array_index (self->roles, index), selected > 0 ? g_ptr_array_index (ids, selected - 1) : NULL);
}

/* Whether @index stands somewhere below @top, or is it. */
static gboolean
is_below (GPtrArray *places,
          int        index,
          int        top)
{
  while (index >= 0 && index != top)
    index = ((MandateReportingPlace *) g_ptr_array_index (places, index))->above;

  return index == top;
}

/* All roles but those that report to it themselves, however far below. */
static void
update_row (MandateLinesEditor *self,
            GPtrArray          *places,
            GPtrArray          *roles,
            guint               index)
{
  const char                  *id = mandate_record_get_id (g_ptr_array_index (roles, index));
  const int                    at = mandate_reporting_lines_find (places, id);
  const MandateReportingPlace *place = g_ptr_array_index (places, at);
  AdwComboRow                 *row = g_ptr_array_index (self->rows, index);
  GPtrArray                   *ids = g_ptr_array_index (self->choices, index);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *title = g_markup_escape_text (place->role->title, -1);
  guint            selected = 0;

  gtk_string_list_append (names, _ ("Nobody: it stands at the top"));
  g_ptr_array_set_size (ids, 0);

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *other = g_ptr_array_index (roles, i);
      const char  *other_id = mandate_record_get_id (MANDATE_RECORD (other));

      if (is_below (places, mandate_reporting_lines_find (places, other_id), at))
        continue;

      gtk_string_list_append (names, other->title);
      g_ptr_array_add (ids, g_strdup (other_id));
      if (g_strcmp0 (place->role->reports_to, other_id) == 0)
        selected = ids->len;
    }

  g_signal_handlers_block_by_func (row, selected_cb, self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, selected);
  g_signal_handlers_unblock_by_func (row, selected_cb, self);
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  MandateRole *one = *(MandateRole *const *) a;
  MandateRole *two = *(MandateRole *const *) b;
  const int    by_title = g_utf8_collate (one->title, two->title);

  return by_title != 0 ? by_title : g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (one)), mandate_record_get_id (MANDATE_RECORD (two)));
}

/* By title, so that a row stays where it is while lines change. */
static GPtrArray *
list_roles (GPtrArray *places)
{
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (roles, ((MandateReportingPlace *) g_ptr_array_index (places, i))->role);

  g_ptr_array_sort (roles, compare_titles);

  return roles;
}

static void
add_row (MandateLinesEditor *self)
{
  GtkWidget *row = adw_combo_row_new ();

  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->choices, g_ptr_array_new_with_free_func (g_free));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
update (MandateLinesEditor *self)
{
  g_autoptr (GPtrArray) places = mandate_reporting_lines_read (mandate_session_get_register (self->session), mandate_session_get_today (self->session));

  g_autoptr (GPtrArray) roles = list_roles (places);

  while (self->rows->len > places->len)
    {
      gtk_list_box_remove (self->list, g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_remove_index (self->rows, self->rows->len - 1);
      g_ptr_array_remove_index (self->choices, self->choices->len - 1);
    }
  while (self->rows->len < places->len)
    add_row (self);

  g_ptr_array_set_size (self->roles, 0);
  for (guint i = 0; i < roles->len; i++)
    {
      g_ptr_array_add (self->roles, g_strdup (mandate_record_get_id (g_ptr_array_index (roles, i))));
      update_row (self, places, roles, i);
    }
}

static void
mandate_lines_editor_dispose (GObject *object)
{
  MandateLinesEditor *self = MANDATE_LINES_EDITOR (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_lines_editor_parent_class)->dispose (object);
}

static void
mandate_lines_editor_finalize (GObject *object)
{
  MandateLinesEditor *self = MANDATE_LINES_EDITOR (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_lines_editor_parent_class)->finalize (object);
}

static void
mandate_lines_editor_class_init (MandateLinesEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_lines_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_lines_editor_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_content (MandateLinesEditor *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *help = gtk_label_new (_ ("Say for each role which role it reports to. What you choose is recorded at once."));

  gtk_label_set_wrap (GTK_LABEL (help), TRUE);
  gtk_label_set_xalign (GTK_LABEL (help), 0);
  gtk_widget_add_css_class (help, "quiet");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Which role each reports to"), -1);
  gtk_box_append (GTK_BOX (content), help);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (content, "lines-editor");

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "child", content, NULL);
}

static void
mandate_lines_editor_init (MandateLinesEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_ptr_array_new ();
  self->roles = g_ptr_array_new_with_free_func (g_free);
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), create_content (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Change Reporting Lines"));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 620);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/**
 * mandate_lines_editor_open:
 * @from: what was pressed
 * @session: an open workspace
 *
 * Lets somebody say which role each role reports to.
 *
 * Returns: (transfer none): the window, which lives until it is closed
 */
MandateLinesEditor *
mandate_lines_editor_open (GtkWidget      *from,
                           MandateSession *session)
{
  MandateLinesEditor *self = g_object_new (MANDATE_TYPE_LINES_EDITOR, NULL);
  GtkRoot            *root = gtk_widget_get_root (from);

  self->session = g_object_ref (session);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));

  mandate_follow (self, session, "settled", G_CALLBACK (update));
  update (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}
