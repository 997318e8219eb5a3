/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-recovery-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-pdf-view.h"
#include "mandate-print.h"
#include "mandate-recovery-sheet.h"

/**
 * MandateRecoveryWindow:
 *
 * The recovery sheet as it will be printed, with the passphrase or with a line
 * to write it on.
 */
struct _MandateRecoveryWindow
{
  AdwWindow parent_instance;

  MandateSession *session;
  MandateSecret  *passphrase; /* (nullable) */
  GCancellable   *cancellable;
  GBytes         *pdf; /* (nullable) not written yet */

  MandatePdfView *view;
  GtkWidget      *save_button;
  GtkWidget      *passphrase_button;
};

G_DEFINE_FINAL_TYPE (MandateRecoveryWindow, mandate_recovery_window, ADW_TYPE_WINDOW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandateRecoveryWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    mandate_session_tell_error (self->session, error);
  else
    mandate_session_tell (self->session, _ ("The recovery sheet is saved. Print it, and delete the file if the passphrase is on it."));

  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateRecoveryWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, self->pdf, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, saved_cb, g_object_ref (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (self->session, error);
}

static void
save_clicked_cb (MandateRecoveryWindow *self)
{
  mandate_save_file_async (GTK_WINDOW (self), _ ("Save the Recovery Sheet"), _ ("Recovery sheet.pdf"), MANDATE_FILE_KIND_PDF, chosen_cb, g_object_ref (self));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (MandateRecoveryWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = mandate_print_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (self->save_button, pdf != NULL);

  if (pdf == NULL)
    {
      mandate_pdf_view_set_message (self->view, _ ("The Sheet Could Not Be Written"), error->message);
      return;
    }

  self->pdf = g_steal_pointer (&pdf);
  mandate_pdf_view_set_pdf (self->view, self->pdf);
}

static void
write_sheet (MandateRecoveryWindow *self)
{
  const gboolean with_passphrase = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->passphrase_button));
  g_autoptr (MandateDocument) sheet = mandate_recovery_sheet_new (self->session, with_passphrase ? self->passphrase : NULL);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pdf, g_bytes_unref);

  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (self->save_button, FALSE);
  mandate_print_document_async (sheet, self->cancellable, written_cb, g_object_ref (self));
}

static void
mandate_recovery_window_dispose (GObject *object)
{
  MandateRecoveryWindow *self = MANDATE_RECOVERY_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_recovery_window_parent_class)->dispose (object);
}

static void
mandate_recovery_window_finalize (GObject *object)
{
  MandateRecoveryWindow *self = MANDATE_RECOVERY_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->passphrase, mandate_secret_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);

  G_OBJECT_CLASS (mandate_recovery_window_parent_class)->finalize (object);
}

static void
mandate_recovery_window_class_init (MandateRecoveryWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_recovery_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_recovery_window_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_foot (MandateRecoveryWindow *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->passphrase_button = gtk_check_button_new_with_label (_ ("Print the passphrase on it"));
  gtk_box_append (GTK_BOX (foot), self->passphrase_button);
  gtk_widget_add_css_class (foot, "foot");
  g_signal_connect_object (self->passphrase_button, "toggled", G_CALLBACK (write_sheet), self, G_CONNECT_SWAPPED);

  return foot;
}

static void
mandate_recovery_window_init (MandateRecoveryWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->view = MANDATE_PDF_VIEW (mandate_pdf_view_new ());
  self->save_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Save…"), "sensitive", FALSE, NULL);
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);

  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), create_foot (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 700, 820);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Recovery Sheet"));
}

/**
 * mandate_recovery_window_open:
 * @parent: the window that asks
 * @session: an open workspace
 * @passphrase: (nullable): what opens its sealed copies, where that is known
 *
 * Shows the recovery sheet. The passphrase is on it only if the person wants that.
 */
void
mandate_recovery_window_open (GtkWindow      *parent,
                              MandateSession *session,
                              MandateSecret  *passphrase)
{
  MandateRecoveryWindow *self = g_object_new (MANDATE_TYPE_RECOVERY_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->passphrase = passphrase != NULL ? mandate_secret_ref (passphrase) : NULL;
  gtk_widget_set_visible (gtk_widget_get_parent (self->passphrase_button), passphrase != NULL);
  write_sheet (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * mandate_recovery_window_get_pdf:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the sheet that is shown
 */
GBytes *
mandate_recovery_window_get_pdf (MandateRecoveryWindow *self)
{
  return self->pdf;
}
