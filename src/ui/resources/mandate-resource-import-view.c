/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-import-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-resource-csv.h"
#include "mandate-resource-table.h"

/**
 * MandateResourceImportView:
 *
 * Bringing in a table of resources: what is new, what differs, and what is left
 * out. What differs is written only where the person says so.
 */
struct _MandateResourceImportView
{
  MandateImportView parent_instance;

  MandateResourceImport *import; /* (nullable) (owned) */
  gboolean               takes_over;
};

G_DEFINE_FINAL_TYPE (MandateResourceImportView, mandate_resource_import_view, MANDATE_TYPE_IMPORT_VIEW)

static gboolean
mandate_resource_import_view_read (MandateImportView *view,
                                   GBytes            *data,
                                   GError           **error)
{
  MandateResourceImportView *self = MANDATE_RESOURCE_IMPORT_VIEW (view);
  gsize                      size;
  const char                *text = g_bytes_get_data (data, &size);
  MandateResourceImport     *import = mandate_resource_import_read (text != NULL ? text : "", (gssize) size, mandate_session_get_register (mandate_import_view_get_session (view)),
                                                                mandate_resource_table_get_columns (), error);

  if (import == NULL)
    return FALSE;

  g_clear_pointer (&self->import, mandate_resource_import_free);
  self->import = import;

  return TRUE;
}

static void
show_new (MandateResourceImportView *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < self->import->resources->len; i++)
    {
      const MandateImportedResource *row = g_ptr_array_index (self->import->resources, i);

      if (row->known == NULL)
        g_ptr_array_add (lines, row->resource->title);
    }

  mandate_import_view_add_rows (MANDATE_IMPORT_VIEW (self), _ ("New Resources"), lines);
}

static void
show_verb (MandateResourceImportView *self)
{
  self->import->takes_over = self->takes_over;
  mandate_import_view_set_verb (MANDATE_IMPORT_VIEW (self), _ ("Take Over"), mandate_resource_import_count_changes (self->import) > 0);
}

static void
switched_cb (MandateResourceImportView *self,
             GParamSpec                *pspec,
             GtkSwitch                 *control)
{
  self->takes_over = gtk_switch_get_active (control);
  show_verb (self);
}

static void
show_differences (MandateResourceImportView *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *group, *row, *control;

  for (guint i = 0; i < self->import->resources->len; i++)
    {
      const MandateImportedResource *resource = g_ptr_array_index (self->import->resources, i);

      for (guint j = 0; j < resource->differences->len; j++)
        g_ptr_array_add (lines, mandate_resource_import_describe_difference (resource, g_ptr_array_index (resource->differences, j)));
    }

  if (lines->len == 0)
    return;

  group = mandate_import_view_add_group (MANDATE_IMPORT_VIEW (self), _ ("What Differs"), NULL);
  row = mandate_import_view_new_row (_ ("Write what the table says"), _ ("Otherwise what is here stays as it is."));
  control = g_object_new (GTK_TYPE_SWITCH, "active", self->takes_over, "valign", GTK_ALIGN_CENTER, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  g_signal_connect_object (control, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  for (guint i = 0; i < lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mandate_import_view_new_row (g_ptr_array_index (lines, i), NULL));
}

static void
mandate_resource_import_view_show (MandateImportView *view)
{
  MandateResourceImportView *self = MANDATE_RESOURCE_IMPORT_VIEW (view);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  if (mandate_resource_import_count_new (self->import) + mandate_resource_import_count_different (self->import) == 0)
    g_ptr_array_add (nothing, (gpointer) _ ("Nothing differs from what is here."));

  mandate_import_view_add_rows (view, _ ("Left Out"), self->import->remarks);
  show_new (self);
  show_differences (self);
  mandate_import_view_add_rows (view, _ ("What Stays"), nothing);
  show_verb (self);
}

static char *
mandate_resource_import_view_describe (MandateImportView *view)
{
  return mandate_resource_import_describe (MANDATE_RESOURCE_IMPORT_VIEW (view)->import);
}

static void
mandate_resource_import_view_apply (MandateImportView *view,
                                    MandateChange     *change)
{
  mandate_resource_import_apply (MANDATE_RESOURCE_IMPORT_VIEW (view)->import, change);
}

static void
mandate_resource_import_view_finalize (GObject *object)
{
  g_clear_pointer (&MANDATE_RESOURCE_IMPORT_VIEW (object)->import, mandate_resource_import_free);

  G_OBJECT_CLASS (mandate_resource_import_view_parent_class)->finalize (object);
}

static void
mandate_resource_import_view_class_init (MandateResourceImportViewClass *klass)
{
  MandateImportViewClass *view_class = MANDATE_IMPORT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_resource_import_view_finalize;
  view_class->kind = MANDATE_FILE_KIND_TABLE;
  view_class->title = N_ ("Import Resources");
  view_class->explanation = N_ ("A table saved as CSV: the names of the columns in its first line, a resource in each line below. Export yours to see how it looks.");
  view_class->read = mandate_resource_import_view_read;
  view_class->show = mandate_resource_import_view_show;
  view_class->describe = mandate_resource_import_view_describe;
  view_class->apply = mandate_resource_import_view_apply;
}

static void
mandate_resource_import_view_init (MandateResourceImportView *self)
{
}

GtkWidget *
mandate_resource_import_view_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_RESOURCE_IMPORT_VIEW, "session", session, NULL);
}
