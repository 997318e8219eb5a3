/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-saving.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-log.h"

/**
 * MandatePackSaving:
 *
 * How far the pack that is being saved is; then where it is and what it names,
 * or why it could not be saved.
 */
struct _MandatePackSaving
{
  AdwBin parent_instance;

  MandateSession    *session; /* (owned) (nullable) whose pack it is */
  MandatePackMaking *making;  /* (owned) (nullable) */
  gboolean           is_busy;

  /* Template children */
  GtkImage       *icon;
  GtkLabel       *title;
  GtkLabel       *details;
  GtkProgressBar *progress;
  GtkWidget      *cancel_button;
  GtkWidget      *done_buttons;
};

G_DEFINE_FINAL_TYPE (MandatePackSaving, mandate_pack_saving, ADW_TYPE_BIN)

/* Not what can be pressed next, but whether it worked, is what one hears first. */
static void
show (MandatePackSaving *self,
      const char        *icon,
      const char        *title,
      const char        *details)
{
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->details, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), details != NULL && *details != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->is_busy);
  gtk_widget_set_visible (self->cancel_button, self->is_busy);
  gtk_widget_set_visible (self->done_buttons, !self->is_busy && mandate_pack_making_get_report (self->making) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static char *
list_omissions (const MandatePackReport *report)
{
  g_autofree char *missing = mandate_pack_report_describe_missing (report);
  g_autoptr (GString) list = g_string_new (missing);

  for (guint i = 0; i < report->omissions->len; i++)
    {
      const MandatePackOmission *omission = g_ptr_array_index (report->omissions, i);

      if (list->len > 0)
        g_string_append_c (list, '\n');
      /* Translators: %1$s is a number such as E-012, %2$s a title, %3$s a sentence. */
      g_string_append_printf (list, _ ("%1$s “%2$s” is named, but not shown: %3$s"), omission->number, omission->title, omission->reason);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
show_report (MandatePackSaving       *self,
             const MandatePackReport *report)
{
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", report->n_pages), report->n_pages);
  g_autofree char *gaps = g_strdup_printf (ngettext ("%u gap named", "%u gaps named", report->n_gaps), report->n_gaps);
  /* Translators: how many pages and how many gaps: Saved: 27 pages, 3 gaps named. */
  g_autofree char *title = g_strdup_printf (_ ("Saved: %1$s, %2$s"), pages, gaps);
  g_autofree char *omissions = list_omissions (report);

  show (self, "object-select-symbolic", title, omissions);
}

/* Where nothing can be changed, the pack is saved all the same. */
static void
keep_in_log (MandatePackSaving *self)
{
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (mandate_session_is_read_only (self->session))
    return;

  change = mandate_pack_log_new_change (mandate_session_get_register (self->session), mandate_pack_making_get_options (self->making),
                                        mandate_pack_making_get_report (self->making), mandate_pack_making_get_path (self->making),
                                        mandate_session_get_today (self->session));
  if (!mandate_session_commit (self->session, change, &error))
    mandate_session_tell_error (self->session, error);
}

static void
done_cb (MandatePackSaving *self)
{
  const GError *error = mandate_pack_making_get_error (self->making);

  self->is_busy = FALSE;

  if (error == NULL)
    {
      show_report (self, mandate_pack_making_get_report (self->making));
      keep_in_log (self);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  else
    show (self, "dialog-warning-symbolic", _ ("The pack was not saved"), error->message);
}

static void
progress_cb (MandatePackSaving *self)
{
  gtk_progress_bar_set_fraction (self->progress, mandate_pack_making_get_fraction (self->making));
}

static void
cancel_cb (MandatePackSaving *self)
{
  mandate_pack_making_cancel (self->making);
}

static void
open_cb (MandatePackSaving *self)
{
  g_autofree char *uri = g_filename_to_uri (mandate_pack_making_get_path (self->making), NULL, NULL);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
open_folder (MandatePackSaving *self)
{
  g_autofree char *folder = g_path_get_dirname (mandate_pack_making_get_path (self->making));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandatePackSaving) self = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (answer == NULL && self->making != NULL)
    open_folder (self);
}

/* The file manager marks the file in its folder; where there is none that can, the folder is opened. */
static void
show_in_folder_cb (MandatePackSaving *self)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *uri = g_filename_to_uri (mandate_pack_making_get_path (self->making), NULL, NULL);
  const char      *uris[] = { uri, NULL };

  if (bus == NULL)
    {
      open_folder (self);
      return;
    }

  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, shown_cb, g_object_ref (self));
}

static void
close_cb (MandatePackSaving *self)
{
  if (self->is_busy)
    mandate_pack_making_cancel (self->making);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
mandate_pack_saving_dispose (GObject *object)
{
  MandatePackSaving *self = MANDATE_PACK_SAVING (object);

  if (self->making != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->making, self);
      mandate_pack_making_cancel (self->making);
    }
  g_clear_object (&self->making);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_pack_saving_parent_class)->dispose (object);
}

static void
mandate_pack_saving_class_init (MandatePackSavingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_pack_saving_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/pack-saving.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, icon);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, title);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, details);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, progress);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, done_buttons);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_in_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
mandate_pack_saving_init (MandatePackSaving *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_pack_saving_start:
 * @self: a panel
 * @session: an open workspace
 * @making: (transfer none): a pack that is about to be made
 *
 * Makes the pack, shows how far it is, and puts it into the log. One that was being saved before is
 * given up.
 */
void
mandate_pack_saving_start (MandatePackSaving *self,
                           MandateSession    *session,
                           MandatePackMaking *making)
{
  if (self->making != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->making, self);
      mandate_pack_making_cancel (self->making);
    }

  g_set_object (&self->session, session);
  g_set_object (&self->making, making);
  self->is_busy = TRUE;
  g_signal_connect_object (making, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (making, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);

  gtk_progress_bar_set_fraction (self->progress, 0);
  show (self, NULL, _ ("Saving the pack…"), NULL);
  mandate_pack_making_start (making);
}

/* Whether a pack is being saved. */
gboolean
mandate_pack_saving_is_busy (MandatePackSaving *self)
{
  return self->is_busy;
}
