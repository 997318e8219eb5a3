/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <glib/gi18n-lib.h>

#include "mandate-record-search.h"

/* Nobody reads more; who looks for another one types some letters. */
#define MAX_MATCHES 50

/**
 * MandateReferenceRow:
 *
 * Another record, found by some letters of its name. A person who is not
 * there yet is added by typing the name.
 */
struct _MandateReferenceRow
{
  MandateFieldRow parent_instance;

  GtkMenuButton *button;
  GtkLabel      *value;
  GtkWidget     *search;
  GtkListBox    *matches;

  MandateRecordSearch *records; /* (nullable) while somebody is looking */
};

G_DEFINE_FINAL_TYPE (MandateReferenceRow, mandate_reference_row, MANDATE_TYPE_FIELD_ROW)

static GType
get_target_type (MandateReferenceRow *self)
{
  MandateFieldRow *row = MANDATE_FIELD_ROW (self);

  return mandate_schema_find_type (mandate_schema_get (), mandate_field_row_get_field (row)->references, NULL);
}

static MandateRegister *
get_register (MandateReferenceRow *self)
{
  return mandate_session_get_register (mandate_field_row_get_session (MANDATE_FIELD_ROW (self)));
}

static void
show_value (MandateReferenceRow *self)
{
  MandateFieldRow *row = MANDATE_FIELD_ROW (self);
  const char      *id = mandate_record_get_text (mandate_field_row_get_record (row), mandate_field_row_get_field (row));
  MandateRecord   *target = id != NULL ? mandate_register_find (get_register (self), get_target_type (self), id) : NULL;
  g_autofree char *name = target != NULL ? mandate_register_describe (get_register (self), target) : NULL;
  const char      *open = g_str_equal (mandate_field_row_get_field (row)->references, "person") ? _ ("Nobody chosen") : _ ("Nothing chosen");

  gtk_label_set_label (self->value, name != NULL ? name : open);
  mandate_field_row_set_said_value (row, name != NULL ? name : open);
}

static void
choose (MandateReferenceRow *self,
        const char          *id)
{
  mandate_field_row_take (MANDATE_FIELD_ROW (self), id);
  show_value (self);
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/* Whether a record of the type needs no more than a name, so that typing one makes it. */
static const MandateField *
find_name_field (GType type)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);
  const MandateField *name = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      if (!fields[i].is_required || fields[i].initial != NULL)
        continue;
      if (name != NULL || fields[i].kind != MANDATE_FIELD_TEXT)
        return NULL;
      name = &fields[i];
    }

  return name;
}

static void
add_record (MandateReferenceRow *self,
            const char          *name)
{
  MandateSession *session = mandate_field_row_get_session (MANDATE_FIELD_ROW (self));
  GType           type = get_target_type (self);
  /* Translators: %s is the name of somebody or something that is new. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), name);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);
  MandateRecord   *record = mandate_change_create (change, type, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (record));
  g_autoptr (GError) error = NULL;

  if (!mandate_record_parse (record, find_name_field (type), name, &error) || !mandate_session_commit (session, change, &error))
    {
      mandate_field_row_set_problem (MANDATE_FIELD_ROW (self), error->message);
      return;
    }

  mandate_session_tell_undoable (session, label);
  choose (self, id);
}

static GtkWidget *
create_match (const char *label,
              const char *id)
{
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", text, NULL);

  gtk_widget_set_name (row, id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return row;
}

static gboolean
can_add (MandateReferenceRow *self,
         const char          *typed)
{
  return *typed != '\0' && find_name_field (get_target_type (self)) != NULL && !mandate_record_search_is_exact (self->records, typed);
}

static void
fill (MandateReferenceRow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *row;

  if (self->records == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->matches))) != NULL)
    gtk_list_box_remove (self->matches, row);

  found = mandate_record_search_find (self->records, typed, MAX_MATCHES);
  for (guint i = 0; i < found->len; i++)
    {
      const MandateMatch *match = g_ptr_array_index (found, i);

      gtk_list_box_append (self->matches, create_match (match->name, mandate_record_get_id (match->record)));
    }

  if (can_add (self, typed))
    {
      /* Translators: %s is a name that somebody typed. */
      g_autofree char *label = g_strdup_printf (_ ("Add “%s”"), typed);

      gtk_list_box_append (self->matches, create_match (label, "add"));
    }
  else if (*typed == '\0' && !mandate_field_row_get_field (MANDATE_FIELD_ROW (self))->is_required)
    gtk_list_box_append (self->matches, create_match (_ ("Leave Open"), "none"));
}

static void
row_activated_cb (MandateReferenceRow *self,
                  GtkListBoxRow       *row)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (row));

  if (g_str_equal (id, "add"))
    add_record (self, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  else
    choose (self, g_str_equal (id, "none") ? "" : id);
}

/* Enter takes the first one that is left. */
static void
search_activate_cb (MandateReferenceRow *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->matches, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

static void
close_popover (MandateReferenceRow *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
closed_cb (MandateReferenceRow *self)
{
  g_clear_pointer (&self->records, mandate_record_search_free);
}

static GtkWidget *
create_popover_content (MandateReferenceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "max-content-height", 280,
                                      NULL);
  GtkWidget *matches = gtk_list_box_new ();

  self->search = gtk_search_entry_new ();
  self->matches = GTK_LIST_BOX (matches);
  gtk_list_box_set_selection_mode (self->matches, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (matches, "navigation-sidebar");
  gtk_widget_set_size_request (self->search, 240, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (matches), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Matches"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (close_popover), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matches, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search), 0);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), matches);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  MandateReferenceRow *self = data;

  if (self->matches == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      gtk_popover_set_child (GTK_POPOVER (popover), create_popover_content (self));
      g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, popover);
    }

  closed_cb (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->records = mandate_record_search_new (get_register (self), get_target_type (self));
  fill (self);
}

static void
mandate_reference_row_build (MandateFieldRow *row)
{
  MandateReferenceRow *self = MANDATE_REFERENCE_ROW (row);
  GtkWidget           *button = gtk_menu_button_new ();
  GtkWidget           *value = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = GTK_MENU_BUTTON (button);
  self->value = GTK_LABEL (value);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_menu_button_set_child (self->button, box);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL); /* a menu button keeps it in the middle */
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_add_css_class (button, "field-drop-down");
  mandate_field_row_set_editor (row, button, NULL);
}

static void
mandate_reference_row_show (MandateFieldRow *row)
{
  show_value (MANDATE_REFERENCE_ROW (row));
}

static void
mandate_reference_row_finalize (GObject *object)
{
  closed_cb (MANDATE_REFERENCE_ROW (object));

  G_OBJECT_CLASS (mandate_reference_row_parent_class)->finalize (object);
}

static void
mandate_reference_row_class_init (MandateReferenceRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_reference_row_finalize;
  row_class->build = mandate_reference_row_build;
  row_class->show = mandate_reference_row_show;
}

static void
mandate_reference_row_init (MandateReferenceRow *self)
{
}
