/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-minutes-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-minutes.h"
#include "mandate-pdf-view.h"

/**
 * MandateMinutesWindow:
 *
 * The minutes of a review, as they will be printed and signed.
 */
struct _MandateMinutesWindow
{
  AdwWindow parent_instance;

  MandateSession *session;
  GCancellable   *cancellable;
  GBytes         *pdf; /* (nullable) not written yet */
  char           *name;

  AdwWindowTitle *title;
  MandatePdfView *view;
  GtkWidget      *save_button;
};

G_DEFINE_FINAL_TYPE (MandateMinutesWindow, mandate_minutes_window, ADW_TYPE_WINDOW)

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandateMinutesWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    mandate_session_tell_error (self->session, error);
  else
    mandate_session_tell (self->session, _ ("The minutes are saved."));

  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateMinutesWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, self->pdf, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb, g_object_ref (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (self->session, error);
}

static void
save_clicked_cb (MandateMinutesWindow *self)
{
  mandate_save_file_async (GTK_WINDOW (self), _ ("Save the Minutes"), self->name, MANDATE_FILE_KIND_PDF, chosen_cb, g_object_ref (self));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (MandateMinutesWindow) self = data;
  g_autoptr (GError) error = NULL;

  self->pdf = mandate_minutes_write_finish (result, &error);
  gtk_widget_set_sensitive (self->save_button, self->pdf != NULL);

  if (self->pdf != NULL)
    mandate_pdf_view_set_pdf (self->view, self->pdf);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_pdf_view_set_message (self->view, _ ("The Minutes Could Not Be Written"), error->message);
}

static void
mandate_minutes_window_dispose (GObject *object)
{
  MandateMinutesWindow *self = MANDATE_MINUTES_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_minutes_window_parent_class)->dispose (object);
}

static void
mandate_minutes_window_finalize (GObject *object)
{
  MandateMinutesWindow *self = MANDATE_MINUTES_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->name);

  G_OBJECT_CLASS (mandate_minutes_window_parent_class)->finalize (object);
}

static void
mandate_minutes_window_class_init (MandateMinutesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_minutes_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_minutes_window_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_minutes_window_init (MandateMinutesWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->cancellable = g_cancellable_new ();
  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Minutes"), ""));
  self->view = MANDATE_PDF_VIEW (mandate_pdf_view_new ());
  self->save_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Save…"), "sensitive", FALSE, NULL);
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 860);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/**
 * mandate_minutes_window_open:
 * @from: what was pressed
 * @session: an open workspace
 * @review: a review of its register
 *
 * Shows the minutes of @review as they are on record now.
 */
void
mandate_minutes_window_open (GtkWidget      *from,
                             MandateSession *session,
                             MandateReview  *review)
{
  MandateMinutesWindow *self = g_object_new (MANDATE_TYPE_MINUTES_WINDOW, NULL);
  GtkRoot              *root = gtk_widget_get_root (from);
  g_autofree char      *title = g_strdelimit (g_strdup (review->title), "/", '-');

  self->session = g_object_ref (session);
  self->name = g_strconcat (title, ".pdf", NULL);
  adw_window_title_set_subtitle (self->title, review->title);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Minutes"));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));

  mandate_minutes_write_async (session, review, self->cancellable, written_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
