/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-rows.h"

#include "mandate-list-groups.h"
#include "mandate-record-row.h"

/**
 * MandateRecordRows:
 *
 * The rows that a list view has at the moment, for what concerns all of them:
 * which record is looked at beside the list, and that names and days may have
 * changed.
 */
struct _MandateRecordRows
{
  GObject parent_instance;

  MandateSession        *session;
  const MandateListSpec *spec;
  GPtrArray             *rows;    /* (owned) (element-type MandateRecordRow) */
  MandateRecord         *current; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (MandateRecordRows, mandate_record_rows, G_TYPE_OBJECT)

static void
mark (GtkWidget  *widget,
      const char *css_class,
      gboolean    is_marked)
{
  if (is_marked)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
mark_row (MandateRecordRows *self,
          MandateRecordRow  *row)
{
  MandateRecord *record = mandate_record_row_get_record (row);
  GtkWidget     *list_row = gtk_widget_get_parent (GTK_WIDGET (row));

  if (list_row == NULL)
    return;

  mark (list_row, "group", record == NULL);
  mark (list_row, "current", record != NULL && record == self->current);
}

static void
row_destroyed_cb (MandateRecordRows *self,
                  GtkWidget         *row)
{
  g_ptr_array_remove_fast (self->rows, row);
}

static void
row_set_up_cb (MandateRecordRows *self,
               GtkListItem       *item)
{
  GtkWidget *row = mandate_record_row_new (self->session, self->spec);

  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_destroyed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
row_bound_cb (MandateRecordRows *self,
              GtkListItem       *item)
{
  MandateRecordRow *row = MANDATE_RECORD_ROW (gtk_list_item_get_child (item));
  gpointer          shown = gtk_list_item_get_item (item);
  const gboolean    is_heading = MANDATE_IS_LIST_HEADING (shown);

  if (is_heading)
    mandate_record_row_set_heading (row, mandate_list_heading_get_text (shown));
  else
    mandate_record_row_set_record (row, shown);

  gtk_list_item_set_activatable (item, !is_heading);
  mark_row (self, row);
}

static void
mandate_record_rows_finalize (GObject *object)
{
  MandateRecordRows *self = MANDATE_RECORD_ROWS (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->current);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_record_rows_parent_class)->finalize (object);
}

static void
mandate_record_rows_class_init (MandateRecordRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_record_rows_finalize;
}

static void
mandate_record_rows_init (MandateRecordRows *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * mandate_record_rows_new:
 * @session: an open workspace
 * @spec: (transfer none): what the rows show; must live as long as they
 *
 * Returns: (transfer full): rows, none as yet
 */
MandateRecordRows *
mandate_record_rows_new (MandateSession        *session,
                         const MandateListSpec *spec)
{
  MandateRecordRows *self = g_object_new (MANDATE_TYPE_RECORD_ROWS, NULL);

  self->session = g_object_ref (session);
  self->spec = spec;

  return self;
}

/**
 * mandate_record_rows_new_factory:
 * @self: rows, which must live as long as the list
 *
 * Returns: (transfer full): what makes them for a list of records and headings
 */
GtkListItemFactory *
mandate_record_rows_new_factory (MandateRecordRows *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bound_cb), self, G_CONNECT_SWAPPED);

  return factory;
}

/**
 * mandate_record_rows_set_current:
 * @self: rows
 * @record: (nullable): what is looked at beside the list
 *
 * Marks the row of @record, and no other.
 */
void
mandate_record_rows_set_current (MandateRecordRows *self,
                                 MandateRecord     *record)
{
  g_set_object (&self->current, record);

  for (guint i = 0; i < self->rows->len; i++)
    mark_row (self, g_ptr_array_index (self->rows, i));
}

void
mandate_record_rows_refresh (MandateRecordRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    mandate_record_row_refresh (g_ptr_array_index (self->rows, i));
}
