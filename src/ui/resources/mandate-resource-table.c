/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-editing.h"
#include "mandate-fiscal-year.h"
#include "mandate-follow.h"
#include "mandate-label.h"
#include "mandate-resource-cell.h"
#include "mandate-resource-csv.h"
#include "mandate-resource-ledger.h"

/* The columns, in their order; what is pasted without a head goes by them, too. */
static const char *const columns[] = {
  "title", "kind", "year", "currency", "requested_amount", "approved_amount", "used_amount",
  "requested_hours", "approved_hours", "used_hours", "decision", "decided_on", "decided_by", NULL
};

#define WIDE 220

/**
 * MandateResourceTable:
 *
 * All resources as a table, for whoever keeps the books: sorted, filtered,
 * edited in place, and pasted into from a spreadsheet.
 */
struct _MandateResourceTable
{
  GtkBox parent_instance;

  MandateSession *session;
  GListStore     *store; /* (owned) (element-type MandateResource) copies of what is on record */
  GtkFilter      *filter;
  GPtrArray      *cells; /* (unowned) (element-type MandateResourceCell) those there are */
  GPtrArray      *years; /* (owned) integers in pointers */

  GtkDropDown   *year_choice;
  GtkDropDown   *kind_choice;
  GtkDropDown   *state_choice;
  GtkDropDown   *sort_choice;
  GtkColumnView *view;
  GtkLabel      *count;
  GtkLabel      *problem;
};

G_DEFINE_FINAL_TYPE (MandateResourceTable, mandate_resource_table, GTK_TYPE_BOX)

enum
{
  SIGNAL_PASTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const MandateField *
get_field (const char *name)
{
  return mandate_record_type_find_field (MANDATE_TYPE_RESOURCE, name, NULL);
}

static void
show_problem (MandateResourceTable *self,
              const char           *why)
{
  gtk_label_set_label (self->problem, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), why != NULL);
}

static void
forget_cell (gpointer data,
             GObject *cell)
{
  g_ptr_array_remove (data, cell);
}

static void
setup_cb (MandateResourceTable     *self,
          GtkListItem              *item,
          GtkSignalListItemFactory *factory)
{
  const MandateField *field = NULL;
  GListModel         *list = gtk_column_view_get_columns (self->view);
  GtkWidget          *cell;

  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (list, i);

      if (gtk_column_view_column_get_factory (column) == GTK_LIST_ITEM_FACTORY (factory))
        field = get_field (columns[i]);
    }

  g_return_if_fail (field != NULL);

  cell = mandate_resource_cell_new (self->session, field);
  g_signal_connect_object (cell, "refused", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);
  g_object_weak_ref (G_OBJECT (cell), forget_cell, self->cells);
  g_ptr_array_add (self->cells, cell);
  gtk_list_item_set_child (item, cell);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (MandateResourceTable *self,
         GtkListItem          *item)
{
  mandate_resource_cell_set_resource (MANDATE_RESOURCE_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (MandateResourceTable *self,
           GtkListItem          *item)
{
  mandate_resource_cell_set_resource (MANDATE_RESOURCE_CELL (gtk_list_item_get_child (item)), NULL);
}

static int
compare (gconstpointer first,
         gconstpointer second,
         gpointer      data)
{
  const MandateField *field = data;
  const char         *a, *b;

  if (field->kind == MANDATE_FIELD_INTEGER || field->kind == MANDATE_FIELD_MONEY)
    {
      const gint64 m = mandate_record_get_integer ((MandateRecord *) first, field);
      const gint64 n = mandate_record_get_integer ((MandateRecord *) second, field);

      return (m > n) - (m < n);
    }

  a = mandate_record_get_text ((MandateRecord *) first, field);
  b = mandate_record_get_text ((MandateRecord *) second, field);

  return g_utf8_collate (a != NULL ? a : "", b != NULL ? b : "");
}

static GtkColumnViewColumn *
new_column (MandateResourceTable *self,
            const char           *name)
{
  const MandateField  *field = get_field (name);
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, (gpointer) field, NULL));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (_ (field->label), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (g_str_equal (name, "title"))
    gtk_column_view_column_set_fixed_width (column, WIDE);

  return column;
}

/* (nullable): the value that a choice stands at; its first line is for all. */
static const char *
get_chosen (GtkDropDown         *choice,
            const MandateChoice *choices)
{
  const guint selected = gtk_drop_down_get_selected (choice);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? NULL : choices[selected - 1].value;
}

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  MandateResourceTable *self = data;
  MandateResource      *resource = item;
  const char           *kind = get_chosen (self->kind_choice, mandate_resource_kinds);
  const char           *state = get_chosen (self->state_choice, get_field ("decision")->choices);
  const guint           year = gtk_drop_down_get_selected (self->year_choice);

  if (kind != NULL && g_strcmp0 (kind, resource->kind) != 0)
    return FALSE;
  if (state != NULL && g_strcmp0 (state, resource->decision) != 0)
    return FALSE;

  return year == 0 || year > self->years->len ||
         mandate_resource_falls_into (mandate_session_get_register (self->session), resource, GPOINTER_TO_INT (g_ptr_array_index (self->years, year - 1)));
}

static void
show_count (MandateResourceTable *self)
{
  const guint      n = g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (self->view)));
  g_autofree char *text = g_strdup_printf (ngettext ("%u resource", "%u resources", n), n);

  gtk_label_set_label (self->count, text);
}

static void
filter_cb (MandateResourceTable *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

static void
sort_cb (MandateResourceTable *self)
{
  const guint selected = gtk_drop_down_get_selected (self->sort_choice);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  if (self->view == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  column = g_list_model_get_item (gtk_column_view_get_columns (self->view), selected);
  gtk_column_view_sort_by_column (self->view, column, GTK_SORT_ASCENDING);
}

/* (nullable): the copy of a record, and where it stands. */
static MandateResource *
find_copy (MandateResourceTable *self,
           const char           *id,
           guint                *position)
{
  for (*position = 0; *position < g_list_model_get_n_items (G_LIST_MODEL (self->store)); (*position)++)
    {
      g_autoptr (MandateRecord) copy = g_list_model_get_item (G_LIST_MODEL (self->store), *position);

      if (g_str_equal (mandate_record_get_id (copy), id))
        return MANDATE_RESOURCE (copy);
    }

  return NULL;
}

static void
remove_gone (MandateResourceTable *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->store)); i-- > 0;)
    {
      g_autoptr (MandateRecord) copy = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (mandate_register_find (reg, MANDATE_TYPE_RESOURCE, mandate_record_get_id (copy)) == NULL)
        g_list_store_remove (self->store, i);
    }
}

static void
fill_years (MandateResourceTable *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (GPtrArray) years = mandate_resources_list_years (reg, mandate_session_get_today (self->session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (self->years != NULL && years->len == self->years->len && memcmp (years->pdata, self->years->pdata, years->len * sizeof (gpointer)) == 0)
    return;

  g_clear_pointer (&self->years, g_ptr_array_unref);
  self->years = g_steal_pointer (&years);
  gtk_string_list_append (names, _ ("All Years"));
  for (guint i = 0; i < self->years->len; i++)
    {
      const int        year = GPOINTER_TO_INT (g_ptr_array_index (self->years, i));
      g_autofree char *name = year > 0 ? mandate_fiscal_year_describe (reg, year) : g_strdup (_ ("Without a Year"));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->year_choice, G_LIST_MODEL (names));
}

/* Rows stay where they are while one types: only what came or went moves them. */
static void
fill (MandateResourceTable *self)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_RESOURCE);

  fill_years (self);
  remove_gone (self);
  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord *record = mandate_record_list_get (list, i);
      guint          position;
      gpointer       copy = find_copy (self, mandate_record_get_id (record), &position);

      if (copy != NULL)
        {
          mandate_record_assign (copy, record);
          continue;
        }

      copy = mandate_record_copy (record);
      g_list_store_append (self->store, copy);
      g_object_unref (copy);
    }

  for (guint i = 0; i < self->cells->len; i++)
    mandate_resource_cell_refresh (g_ptr_array_index (self->cells, i));
  show_count (self);
}

static GtkDropDown *
add_choice (MandateResourceTable *self,
            GtkWidget            *bar,
            const char           *label,
            GtkStringList        *names,
            GCallback             chosen)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  gtk_widget_set_tooltip_text (choice, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* What the focus comes to is the button inside, which GTK gives no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (choice)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (choice, "notify::selected", chosen, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), choice);

  return GTK_DROP_DOWN (choice);
}

static GtkStringList *
list_choices (const char          *all,
              const MandateChoice *choices)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, all);
  for (; choices->value != NULL; choices++)
    gtk_string_list_append (names, _ (choices->label));

  return names;
}

static GtkStringList *
list_columns (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      /* Translators: %s is the head of a column. */
      g_autofree char *name = g_strdup_printf (_ ("By %s"), _ (get_field (columns[i])->label));

      gtk_string_list_append (names, name);
    }

  return names;
}

static GtkWidget *
create_bar (MandateResourceTable *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *paste;
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, NULL);

  gtk_widget_add_css_class (bar, "table-bar");
  self->year_choice = add_choice (self, bar, _ ("Year"), gtk_string_list_new (NULL), G_CALLBACK (filter_cb));
  self->kind_choice = add_choice (self, bar, _ ("Kind"), list_choices (_ ("All Kinds"), mandate_resource_kinds), G_CALLBACK (filter_cb));
  self->state_choice = add_choice (self, bar, _ ("Decision"), list_choices (_ ("All Decisions"), get_field ("decision")->choices), G_CALLBACK (filter_cb));
  self->sort_choice = add_choice (self, bar, _ ("Order"), list_columns (), G_CALLBACK (sort_cb));
  self->count = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_label_set_xalign (self->count, 1);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->count));
  paste = gtk_button_new_with_mnemonic (_ ("_Paste Rows"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (paste), "table.paste");
  gtk_widget_set_tooltip_text (paste, _ ("Copy rows in a spreadsheet, then paste them here"));
  mandate_editing_offer (self->session, paste);
  gtk_box_append (GTK_BOX (bar), paste);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), bar);

  return scrolled;
}

static GtkWidget *
create_view (MandateResourceTable *self)
{
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = new_column (self, columns[i]);

      gtk_column_view_append_column (self->view, column);
    }

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->store)), self->filter);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (gtk_column_view_get_sorter (self->view)));
  {
    g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));

    gtk_column_view_set_model (self->view, model);
  }
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Resources"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

/* One value goes into the cell that one types in. */
static gboolean
paste_into_cell (MandateResourceTable *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
         gtk_widget_activate_action (focus, "clipboard.paste", NULL);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (MandateResourceTable) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (self->session == NULL)
    return;

  if (text != NULL && strpbrk (text, "\t\n") != NULL)
    mandate_resource_table_paste (self, text);
  else if (text == NULL || !paste_into_cell (self))
    show_problem (self, _ ("There is no table to paste. Copy some rows in your spreadsheet first."));
}

static void
paste_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb, g_object_ref (widget));
}

static void
mandate_resource_table_dispose (GObject *object)
{
  MandateResourceTable *self = MANDATE_RESOURCE_TABLE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  self->filter = NULL;
  for (guint i = 0; self->cells != NULL && i < self->cells->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->cells, i), forget_cell, self->cells);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_resource_table_parent_class)->dispose (object);
}

static void
mandate_resource_table_class_init (MandateResourceTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_resource_table_dispose;

  /**
   * MandateResourceTable::pasted:
   * @text: rows of a spreadsheet
   */
  signals[SIGNAL_PASTED] = g_signal_new ("pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "table.paste", NULL, paste_action);
}

/* Before the cell sees it: rows of a spreadsheet are not for one cell. */
static void
add_keys (MandateResourceTable *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK), gtk_named_action_new ("table.paste")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
mandate_resource_table_init (MandateResourceTable *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->store = g_list_store_new (MANDATE_TYPE_RESOURCE);
  self->cells = g_ptr_array_new ();
  add_keys (self);
}

/**
 * mandate_resource_table_new:
 * @session: an open workspace
 *
 * Returns: a table of all its resources
 */
GtkWidget *
mandate_resource_table_new (MandateSession *session)
{
  MandateResourceTable *self = g_object_new (MANDATE_TYPE_RESOURCE_TABLE, NULL);

  self->session = g_object_ref (session);
  self->problem = GTK_LABEL (mandate_label_new (NULL, "error"));
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "table-problem");
  show_problem (self, NULL);
  gtk_box_append (GTK_BOX (self), create_bar (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->problem));
  fill_years (self);
  gtk_box_append (GTK_BOX (self), create_view (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.paste", !mandate_session_is_read_only (session));
  mandate_follow (self, session, "changed", G_CALLBACK (fill));
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_resource_table_get_columns:
 *
 * Returns: (transfer none) (array zero-terminated): the fields of the columns, in their order
 */
const char *const *
mandate_resource_table_get_columns (void)
{
  return columns;
}

/**
 * mandate_resource_table_paste:
 * @self: a table
 * @text: rows of a spreadsheet
 *
 * Hands the rows on: what would happen is shown before it does.
 */
void
mandate_resource_table_paste (MandateResourceTable *self,
                              const char           *text)
{
  show_problem (self, NULL);
  g_signal_emit (self, signals[SIGNAL_PASTED], 0, text);
}
