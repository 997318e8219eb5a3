/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-workspace-list.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-library.h"
#include "mandate-screen-text.h"

/**
 * MandateWorkspaceList:
 *
 * The workspaces of this computer to choose from, in a popover: looked up each
 * time that it opens, because other programs make and remove some too.
 */
struct _MandateWorkspaceList
{
  AdwBin parent_instance;

  char      *current; /* (nullable) path of the one that is open */
  GPtrArray *items;   /* (nullable) (owned) in the order of the rows */

  /* Template children */
  GtkListBox *rows;
  GtkLabel   *empty_label;
};

G_DEFINE_FINAL_TYPE (MandateWorkspaceList, mandate_workspace_list, ADW_TYPE_BIN)

static void
row_activated_cb (MandateWorkspaceList *self,
                  GtkListBoxRow        *row)
{
  const MandateLibraryItem *item = g_ptr_array_index (self->items, gtk_list_box_row_get_index (row));
  GtkWidget                *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-workspace", "s", item->id);
}

static char *
describe (const MandateLibraryItem *item)
{
  g_autofree char *date = NULL;
  g_autofree char *day = NULL;
  g_autofree char *today = mandate_date_today ();

  if (item->problem != NULL)
    return g_strdup (_ ("Can’t be read"));

  if (item->changed_at == NULL || *item->changed_at == '\0')
    return g_strdup (item->is_sample ? _ ("Sample") : _ ("Nothing recorded yet"));

  date = mandate_date_of_moment (item->changed_at);
  day = mandate_screen_format_day (date, today);

  /* Translators: %s is a day on which something was last recorded. */
  return g_strdup_printf (item->is_sample ? _ ("Sample · changed %s") : _ ("Changed %s"), day);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (const MandateLibraryItem *item,
            gboolean                  is_current)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *subtitle = describe (item);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), create_label (item->name, "name"));
  gtk_box_append (GTK_BOX (texts), create_label (subtitle, "caption"));
  gtk_widget_set_opacity (check, is_current ? 1 : 0);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, item->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, is_current ? _ ("Open") : subtitle, -1);

  return row;
}

static void
fill (MandateWorkspaceList *self)
{
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = mandate_library_list (&error);

  gtk_label_set_label (self->empty_label, error != NULL ? error->message : _ ("No workspaces yet"));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), self->items == NULL || self->items->len == 0);

  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (self->items, i);

      gtk_list_box_append (self->rows, create_row (item, g_strcmp0 (item->path, self->current) == 0));
    }
}

static void
mandate_workspace_list_map (GtkWidget *widget)
{
  fill (MANDATE_WORKSPACE_LIST (widget));

  GTK_WIDGET_CLASS (mandate_workspace_list_parent_class)->map (widget);
}

static void
mandate_workspace_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_WORKSPACE_LIST);

  G_OBJECT_CLASS (mandate_workspace_list_parent_class)->dispose (object);
}

static void
mandate_workspace_list_finalize (GObject *object)
{
  MandateWorkspaceList *self = MANDATE_WORKSPACE_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->current);

  G_OBJECT_CLASS (mandate_workspace_list_parent_class)->finalize (object);
}

static void
mandate_workspace_list_class_init (MandateWorkspaceListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_workspace_list_dispose;
  object_class->finalize = mandate_workspace_list_finalize;
  widget_class->map = mandate_workspace_list_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/workspace-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateWorkspaceList, rows);
  gtk_widget_class_bind_template_child (widget_class, MandateWorkspaceList, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mandate_workspace_list_init (MandateWorkspaceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_workspace_list_set_current:
 * @self: a list
 * @path: (nullable) (type filename): the file of the workspace that is open
 *
 * Marks that workspace when the list is shown next.
 */
void
mandate_workspace_list_set_current (MandateWorkspaceList *self,
                                    const char           *path)
{
  g_free (self->current);
  self->current = g_strdup (path);
}
