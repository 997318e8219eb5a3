/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-secret-keyring.h"
#include "mandate-secret.h"
#include "mandate-template-store.h"
#include "mandate-ui-resources.h"

/**
 * MandateApplication:
 *
 * The program with its one window: which workspace is open, what is remembered
 * of the last time, and what is done from anywhere.
 */
G_DEFINE_FINAL_TYPE (MandateApplication, mandate_application, ADW_TYPE_APPLICATION)

static void
window_gone (gpointer data,
             GObject *window)
{
  MandateApplication *self = data;

  self->window = NULL;
  mandate_reminders_set_session (self->reminders, NULL);
  mandate_calendar_follower_set_session (self->calendar, NULL);
  mandate_scan_folder_set_session (self->scans, NULL);
}

static void
remember_page (MandateApplication *self)
{
  const char *page = mandate_window_get_page (self->window);

  if (page != NULL)
    mandate_settings_set_string (self->settings, "last-page", page);
}

static void
create_window (MandateApplication *self)
{
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  self->window = mandate_window_new (ADW_APPLICATION (self));
  g_object_weak_ref (G_OBJECT (self->window), window_gone, self);

  g_object_bind_property (self->settings, "window-width", self->window, "default-width", flags);
  g_object_bind_property (self->settings, "window-height", self->window, "default-height", flags);
  g_object_bind_property (self->settings, "window-maximized", self->window, "maximized", flags);
  _mandate_application_take_drops (self);
  g_signal_connect_object (self->window, "notify::page", G_CALLBACK (remember_page), self, G_CONNECT_SWAPPED);
}

/* Unless somebody has begun something else by then. */
static void
first_frame_cb (MandateApplication *self,
                GdkFrameClock      *clock)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, self);

  if (self->window != NULL && self->errand == NULL && !self->has_copy && _mandate_application_get_session (self) == NULL)
    _mandate_application_show_start (self);
}

/* On the very first start there is nothing to wait for, and no use for the pages. */
static void
show_start_soon (MandateApplication *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  if (*mandate_settings_get_string (self->settings, "last-workspace") == '\0')
    _mandate_application_show_start (self);
  else
    g_signal_connect_object (clock, "after-paint", G_CALLBACK (first_frame_cb), self, G_CONNECT_SWAPPED);
}

/**
 * _mandate_application_show_window:
 * @self: the program
 *
 * Brings the window to the front. At the start, what it shows comes after its
 * first frame, however many records there are.
 */
void
_mandate_application_show_window (MandateApplication *self)
{
  gboolean is_first = self->window == NULL;

  if (is_first)
    create_window (self);

  gtk_window_present (GTK_WINDOW (self->window));

  if (is_first)
    show_start_soon (self);
}

static void
mandate_application_activate (GApplication *application)
{
  _mandate_application_show_window (MANDATE_APPLICATION (application));
}

static void
mandate_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  MandateApplication *self = MANDATE_APPLICATION (application);

  _mandate_application_show_window (self);

  for (int i = 0; i < n_files; i++)
    _mandate_application_open_file (self, files[i]);
}

static void
apply_color_scheme (MandateApplication *self)
{
  AdwStyleManager *manager = adw_application_get_style_manager (ADW_APPLICATION (self));
  const char      *scheme = mandate_settings_get_string (self->settings, "color-scheme");

  if (g_str_equal (scheme, "dark"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  else if (g_str_equal (scheme, "light"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
apply_actor (MandateApplication *self)
{
  MandateSession *session = _mandate_application_get_session (self);

  if (session != NULL)
    _mandate_application_apply_actor (self, session);
}

/* Ended by the system or from a terminal, nothing is lost either. */
static gboolean
end_cb (gpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

static void
mandate_application_startup (GApplication *application)
{
  MandateApplication *self = MANDATE_APPLICATION (application);
  g_autoptr (GPtrArray) problems = NULL;

  G_APPLICATION_CLASS (mandate_application_parent_class)->startup (application);
  mandate_close_popovers_in_time ();
  mandate_ignore_hidden_popovers ();

  problems = mandate_template_store_load ();
  self->reminders = mandate_reminders_new (application, self->settings);
  self->calendar = mandate_calendar_follower_new (self->settings);
  self->scans = mandate_scan_folder_new (self->settings);
  if (self->keyring == NULL)
    self->keyring = MANDATE_KEYRING (mandate_secret_keyring_new ());
  _mandate_application_add_actions (self);

  g_signal_connect_object (self->settings, "notify::color-scheme", G_CALLBACK (apply_color_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::working-as", G_CALLBACK (apply_actor), self, G_CONNECT_SWAPPED);
  apply_color_scheme (self);

  self->sources[0] = g_unix_signal_add (SIGINT, end_cb, self);
  self->sources[1] = g_unix_signal_add (SIGTERM, end_cb, self);
}

static void
mandate_application_shutdown (GApplication *application)
{
  MandateApplication *self = MANDATE_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->sources); i++)
    g_clear_handle_id (&self->sources[i], g_source_remove);

  if (self->errand != NULL)
    g_cancellable_cancel (self->errand);

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));

  g_clear_object (&self->calendar);
  g_clear_object (&self->scans);
  g_clear_object (&self->reminders);

  G_APPLICATION_CLASS (mandate_application_parent_class)->shutdown (application);
}

/* Needs no display, and does not bother a window that is open. */
static int
mandate_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("mandate %s\n", VERSION);

  return 0;
}

static void
mandate_application_dispose (GObject *object)
{
  MandateApplication *self = MANDATE_APPLICATION (object);

  if (self->window != NULL)
    g_object_weak_unref (G_OBJECT (self->window), window_gone, self);
  self->window = NULL;

  g_clear_object (&self->errand);
  g_clear_object (&self->keyring);
  g_clear_object (&self->calendar);
  g_clear_object (&self->scans);
  g_clear_object (&self->reminders);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mandate_application_parent_class)->dispose (object);
}

static void
mandate_application_finalize (GObject *object)
{
  MandateApplication *self = MANDATE_APPLICATION (object);

  g_free (self->then_action);
  g_free (self->then_target);

  G_OBJECT_CLASS (mandate_application_parent_class)->finalize (object);
}

static void
mandate_application_class_init (MandateApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = mandate_application_dispose;
  object_class->finalize = mandate_application_finalize;
  application_class->activate = mandate_application_activate;
  application_class->handle_local_options = mandate_application_handle_local_options;
  application_class->open = mandate_application_open;
  application_class->shutdown = mandate_application_shutdown;
  application_class->startup = mandate_application_startup;
}

static void
mandate_application_init (MandateApplication *self)
{
  mandate_secret_forbid_core_dumps ();

  self->settings = mandate_settings_new ();
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, _ ("Say which version this is"), NULL);
}

/**
 * mandate_application_new:
 *
 * Returns: (transfer full): the program
 */
MandateApplication *
mandate_application_new (void)
{
  /* Named here, the resources are linked. */
  mandate_ui_get_resource ();

  return g_object_new (MANDATE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/mandate_isms/Mandate",
                       NULL);
}

/**
 * mandate_application_get_settings:
 * @self: the program
 *
 * Returns: (transfer none): what is set for this person
 */
MandateSettings *
mandate_application_get_settings (MandateApplication *self)
{
  return self->settings;
}

/**
 * mandate_application_set_keyring:
 * @self: the program, before it is started
 * @keyring: (transfer none): where keys and passphrases are
 *
 * Has it use another keyring than that of the desktop.
 */
void
mandate_application_set_keyring (MandateApplication *self,
                                 MandateKeyring     *keyring)
{
  g_set_object (&self->keyring, keyring);
}
