/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A finished PDF goes to the printer as it is: printed anew, page by page, its
 * letters would become pictures. In a sandbox the desktop prints it for us.
 */

#include "config.h"

#include "mandate-compat.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <gtk/gtkunixprint.h>
#include <unistd.h>

#define PORTAL_NAME      "org.freedesktop.portal.Desktop"
#define PORTAL_PATH      "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Print"

/* What is to be printed, for a task. */
typedef struct
{
  char *title;
  int   fd;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  if (order->fd >= 0)
    close (order->fd);
  g_free (order->title);
  g_free (order);
}

static gboolean
has_portal (void)
{
  return g_strcmp0 (g_getenv ("GTK_USE_PORTAL"), "1") == 0 || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static void
portal_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GVariant) answer = NULL;
  GError *error = NULL;

  answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, &error);
  if (answer != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Without a token of an earlier question, the portal asks for the printer itself. */
static void
print_by_portal (GTask *task)
{
  const Order *order = g_task_get_task_data (task);
  GError      *error = NULL;
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  const int index = bus != NULL ? g_unix_fd_list_append (fds, order->fd, &error) : -1;

  if (index < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  g_dbus_connection_call_with_unix_fd_list (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "Print",
                                            g_variant_new ("(ssha{sv})", "", order->title, index, NULL), G_VARIANT_TYPE ("(o)"),
                                            G_DBUS_CALL_FLAGS_NONE, -1, fds, NULL, portal_cb, g_object_ref (task));
}

static void
sent_cb (GtkPrintJob  *job,
         gpointer      data,
         const GError *error)
{
  g_autoptr (GTask) task = data;

  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_error_copy (error));
}

static void
send_job (GTask              *task,
          GtkPrintUnixDialog *dialog,
          GtkPrinter         *printer)
{
  const Order *order = g_task_get_task_data (task);
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);
  g_autoptr (GtkPrintJob) job = gtk_print_job_new (order->title, printer, settings, gtk_print_unix_dialog_get_page_setup (dialog));
  GError *error = NULL;

  if (gtk_print_job_set_source_fd (job, order->fd, &error))
    gtk_print_job_send (job, sent_cb, g_object_ref (task), NULL);
  else
    g_task_return_error (task, error);
}

static void
response_cb (GtkPrintUnixDialog *dialog,
             int                 response,
             gpointer            data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);

  if (response != GTK_RESPONSE_OK || printer == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", ""); /* lint: allow untranslated-error, because nobody is told what one did oneself */
  else if (!gtk_printer_accepts_pdf (printer))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("“%s” can’t print a PDF as it is. Open the document and print it there."), gtk_printer_get_name (printer));
  else
    send_job (task, dialog, printer);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
release_task (gpointer  task,
              GClosure *closure)
{
  g_object_unref (task);
}

/**
 * mandate_print_pdf_async:
 * @parent: (nullable): the window that asks
 * @title: of the document, as the printer lists it
 * @fd: of a PDF, which is read and not closed
 * @callback: called when it is with the printer, or is not to be printed
 * @data: for @callback
 *
 * Asks for the printer, and prints the document.
 */
void
mandate_print_pdf_async (GtkWindow          *parent,
                         const char         *title,
                         int                 fd,
                         GAsyncReadyCallback callback,
                         gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, callback, data);
  Order     *order = g_new0 (Order, 1);
  GtkWidget *dialog;

  order->title = g_strdup (title);
  order->fd = dup (fd);
  g_task_set_task_data (task, order, order_free);

  if (order->fd < 0 || lseek (order->fd, 0, SEEK_SET) != 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The document can’t be read any more. Open it and print it there."));
      return;
    }

  if (has_portal ())
    {
      print_by_portal (task);
      return;
    }

  dialog = gtk_print_unix_dialog_new (_ ("Print"), parent);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_object_ref (task), release_task, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * mandate_print_pdf_finish:
 * @result: what the callback was given
 * @error: return location for an error; G_IO_ERROR_CANCELLED if nobody chose a printer
 *
 * Returns: whether the document is with the printer
 */
gboolean
mandate_print_pdf_finish (GAsyncResult *result,
                          GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
