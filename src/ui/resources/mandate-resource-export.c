/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The resources of all years, saved as a table. */

#include "config.h"

#include "mandate-resource-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-compat.h"
#include "mandate-resource-csv.h"

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandateSession) session = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    mandate_session_tell (session, _ ("The resources are saved as a table."));
  else
    mandate_session_tell_error (session, error);
}

/**
 * mandate_resource_export_write:
 * @session: an open workspace
 * @file: where to
 *
 * Writes the table, and says so when it is done.
 */
void
mandate_resource_export_write (MandateSession *session,
                               GFile          *file)
{
  MandateRegister   *reg = mandate_session_get_register (session);
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *csv = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *marked;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    g_ptr_array_add (all, mandate_record_list_get (list, i));

  csv = mandate_resource_csv_write (reg, all);
  /* With a byte order mark: spreadsheets take a table for one of the last century without. */
  marked = g_strconcat ("\xEF\xBB\xBF", csv, NULL);
  bytes = g_bytes_new_take (marked, strlen (marked));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, saved_cb, g_object_ref (session));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateSession) session = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    mandate_resource_export_write (session, file);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (session, error);
}

/**
 * mandate_resource_export_choose:
 * @from: a widget of the window
 * @session: an open workspace
 *
 * Asks where to save the table, and saves it.
 */
void
mandate_resource_export_choose (GtkWidget      *from,
                                MandateSession *session)
{
  mandate_save_file_async (GTK_WINDOW (gtk_widget_get_root (from)), _ ("Export Resources"), _ ("Resources.csv"), MANDATE_FILE_KIND_TABLE,
                           chosen_cb, g_object_ref (session));
}
