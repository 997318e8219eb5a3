/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-print-window.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "mandate-compat.h"
#include "mandate-pdf-view.h"

/**
 * MandatePrintWindow:
 *
 * A document as it will be printed, to be looked at and saved as a file.
 */
struct _MandatePrintWindow
{
  AdwWindow parent_instance;

  MandateSession *session;
  GCancellable   *cancellable;
  GBytes         *pdf; /* (nullable) not written yet */
  char           *name;

  AdwWindowTitle *title;
  MandatePdfView *view;
  GtkWidget      *save_button;
  GtkWidget      *print_button;
};

G_DEFINE_FINAL_TYPE (MandatePrintWindow, mandate_print_window, ADW_TYPE_WINDOW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandatePrintWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (g_task_get_task_data (G_TASK (result)));
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *message = g_strdup_printf (_ ("“%s” is saved."), shown);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    mandate_session_tell_error (self->session, error);
  else
    mandate_session_tell (self->session, message);

  gtk_window_close (GTK_WINDOW (self));
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const MandatePrintWindow *self = source;
  GError                   *error = NULL;

  if (mandate_print_save (self->pdf, data, TRUE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
save (MandatePrintWindow *self,
      GFile              *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, saved_cb, g_object_ref (self));

  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_task_run_in_thread (task, save_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandatePrintWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    save (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (self->session, error);
}

static void
save_clicked_cb (MandatePrintWindow *self)
{
  mandate_save_file_async (GTK_WINDOW (self), _ ("Save the Document"), self->name, MANDATE_FILE_KIND_PDF, chosen_cb, g_object_ref (self));
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (MandatePrintWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!mandate_print_pdf_finish (result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->session != NULL)
    mandate_session_tell_error (self->session, error);
}

/* A printer takes a file; this one has no name, and goes when it is printed. */
static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandatePrintWindow *self = MANDATE_PRINT_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const int        fd = g_file_open_tmp ("mandate-print-XXXXXX", &path, &error);

  if (fd >= 0)
    {
      g_unlink (path);
      if (mandate_print_write_to (self->pdf, fd, &error))
        mandate_print_pdf_async (GTK_WINDOW (self), adw_window_title_get_title (self->title), fd, printed_cb, g_object_ref (self));
      close (fd);
    }

  if (error != NULL)
    mandate_session_tell_error (self->session, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (MandatePrintWindow) self = data;
  g_autoptr (GError) error = NULL;

  self->pdf = mandate_print_finish (result, &error);
  gtk_widget_set_sensitive (self->save_button, self->pdf != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.print", self->pdf != NULL);

  if (self->pdf != NULL)
    mandate_pdf_view_set_pdf (self->view, self->pdf);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_pdf_view_set_message (self->view, _ ("The Document Could Not Be Written"), error->message);
}

static void
mandate_print_window_dispose (GObject *object)
{
  MandatePrintWindow *self = MANDATE_PRINT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_print_window_parent_class)->dispose (object);
}

static void
mandate_print_window_finalize (GObject *object)
{
  MandatePrintWindow *self = MANDATE_PRINT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->name);

  G_OBJECT_CLASS (mandate_print_window_parent_class)->finalize (object);
}

static void
mandate_print_window_class_init (MandatePrintWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_print_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_print_window_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "document.print", NULL, print_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_p, GDK_CONTROL_MASK, "document.print", NULL);
}

static void
mandate_print_window_init (MandatePrintWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->cancellable = g_cancellable_new ();
  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->view = MANDATE_PDF_VIEW (mandate_pdf_view_new ());
  self->save_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Save…"), "sensitive", FALSE, NULL);
  self->print_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("_Print…"), "use-underline", TRUE, "action-name", "document.print", NULL);
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->print_button);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 860);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.print", FALSE);
}

/**
 * mandate_print_window_open:
 * @from: what was pressed
 * @session: an open workspace
 * @title: what the window is called
 * @order: what it shows
 *
 * Shows a document of what is on record now, and offers to save it.
 */
void
mandate_print_window_open (GtkWidget               *from,
                           MandateSession          *session,
                           const char              *title,
                           const MandatePrintOrder *order)
{
  MandatePrintWindow *self = g_object_new (MANDATE_TYPE_PRINT_WINDOW, NULL);
  MandateWorkspace   *workspace = mandate_session_get_workspace (session);
  GtkRoot            *root = gtk_widget_get_root (from);
  g_autofree char    *subject = order->record != NULL ? mandate_register_describe (mandate_session_get_register (session), order->record) : NULL;

  self->session = g_object_ref (session);
  self->name = mandate_print_make_file_name (workspace, order);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subject != NULL ? subject : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));

  mandate_print_write_async (workspace, order, self->cancellable, written_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
