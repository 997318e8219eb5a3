/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-saving.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "mandate-compat.h"
#include "mandate-pack-log.h"
#include "mandate-wrap-layout.h"

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

enum
{
  PROP_0,
  PROP_IS_SAVED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_saved (MandatePackSaving *self)
{
  return !self->is_busy && self->making != NULL && mandate_pack_making_get_report (self->making) != NULL;
}

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
  gtk_widget_set_sensitive (self->cancel_button, self->is_busy);
  gtk_widget_set_visible (self->done_buttons, is_saved (self));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SAVED]);
}

static void
show_report (MandatePackSaving       *self,
             const MandatePackReport *report)
{
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", report->n_pages), report->n_pages);
  g_autofree char *gaps = g_strdup_printf (ngettext ("%u gap named", "%u gaps named", report->n_gaps), report->n_gaps);
  /* Translators: how many pages and how many gaps: Saved: 27 pages, 3 gaps named. */
  g_autofree char *title = g_strdup_printf (_ ("Saved: %1$s, %2$s"), pages, gaps);
  g_autofree char *missing = mandate_pack_report_describe_missing (report);
  g_autofree char *omissions = mandate_pack_omissions_describe_faults (report->omissions, missing);

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
show_cancelled (MandatePackSaving *self)
{
  const gboolean is_there = g_file_test (mandate_pack_making_get_path (self->making), G_FILE_TEST_EXISTS);

  show (self, NULL, _ ("Cancelled"), is_there ? _ ("The file that was there before is as it was.") : _ ("No file was written."));
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
    show_cancelled (self);
  else
    show (self, "dialog-warning-symbolic", _ ("The pack was not saved"), error->message);
}

static void
progress_cb (MandatePackSaving *self)
{
  g_autofree char *text = mandate_pack_making_describe_progress (self->making);

  gtk_progress_bar_set_fraction (self->progress, mandate_pack_making_get_fraction (self->making));
  if (gtk_widget_get_sensitive (self->cancel_button))
    gtk_label_set_text (self->details, text);
  gtk_widget_set_visible (GTK_WIDGET (self->details), TRUE);
}

/* What is being written is put away first. */
static void
cancel_cb (MandatePackSaving *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  gtk_label_set_text (self->details, _ ("Cancelling…"));
  mandate_pack_making_cancel (self->making);
}

/**
 * mandate_pack_saving_open:
 * @self: a panel whose pack is saved
 *
 * Opens the pack in the program that shows such files.
 */
void
mandate_pack_saving_open (MandatePackSaving *self)
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

/**
 * mandate_pack_saving_show_in_folder:
 * @self: a panel whose pack is saved
 *
 * The file manager marks the file in its folder; where there is none that can,
 * the folder is opened.
 */
void
mandate_pack_saving_show_in_folder (MandatePackSaving *self)
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
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (MandatePackSaving) self = data;
  g_autoptr (GError) error = NULL;

  if (!mandate_print_pdf_finish (result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->session != NULL)
    mandate_session_tell_error (self->session, error);
}

/**
 * mandate_pack_saving_print:
 * @self: a panel whose pack is saved
 *
 * Asks for the printer, and prints the very file.
 */
void
mandate_pack_saving_print (MandatePackSaving *self)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  const char      *path = mandate_pack_making_get_path (self->making);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_filename_display_name (name);
  const int        fd = open (path, O_RDONLY | O_CLOEXEC);
  g_autoptr (GError) error = NULL;

  if (fd < 0)
    {
      /* Translators: %s is the name of a file. */
      g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("“%s” is not where it was saved any more. Save the pack again."), title);
      mandate_session_tell_error (self->session, error);
      return;
    }

  mandate_print_pdf_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, title, fd, printed_cb, g_object_ref (self));
  close (fd);
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
mandate_pack_saving_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_boolean (value, is_saved (MANDATE_PACK_SAVING (object)));
}

static void
mandate_pack_saving_class_init (MandatePackSavingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_pack_saving_dispose;
  G_OBJECT_CLASS (klass)->get_property = mandate_pack_saving_get_property;

  /**
   * MandatePackSaving:is-saved:
   *
   * Whether there is a file that can be opened and printed.
   */
  properties[PROP_IS_SAVED] = g_param_spec_boolean ("is-saved", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/pack-saving.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, icon);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, title);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, details);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, progress);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePackSaving, done_buttons);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
mandate_pack_saving_init (MandatePackSaving *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->done_buttons, mandate_wrap_layout_new (6));
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
