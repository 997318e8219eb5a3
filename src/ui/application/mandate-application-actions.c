/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done from anywhere, and its keys. */

#include "config.h"

#include "mandate-application-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-errands.h"
#include "mandate-organisation-window.h"
#include "mandate-preferences.h"
#include "mandate-set-up.h"

typedef GAsyncResult Result;

static GtkWindow *
get_parent (MandateApplication *self)
{
  return GTK_WINDOW (self->window);
}

/* Versions and paths; nothing of what is recorded. */
static char *
describe_program (void)
{
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *library = mandate_library_get_folder ();
  const char      *helper = g_getenv ("MANDATE_PDF_HELPER");

  return g_strdup_printf ("Mandate %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n%s\n\nlanguage: %s\nworkspaces: %s\nPDF helper: %s\n",
                          VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          system != NULL ? system : "", g_get_language_names ()[0], library, helper != NULL ? helper : "installed");
}

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  g_autofree char *info = describe_program ();

  mandate_show_about (get_parent (data), info);
}

static void
show_preferences (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  MandateApplication *self = data;

  if (self->window != NULL)
    mandate_show_preferences (get_parent (self), mandate_preferences_new (self->settings, _mandate_application_get_session (self)));
}

/* Made when it is asked for: as GTK's own help overlay it would be made at each start. */
static void
show_shortcuts (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/mandate_isms/Mandate/ui/help-overlay.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (shortcuts, get_parent (data));
  gtk_window_present (shortcuts);
}

/* Closed, the window has what was typed last written down. */
static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       data)
{
  MandateApplication *self = data;

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));

  g_application_quit (data);
}

static void
new_workspace (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  _mandate_application_show_window (data);
  _mandate_application_show_welcome (data);
}

static MandateWorkspace *
create_workspace (GError **error)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();
  g_autofree char *name = mandate_library_make_name (_ ("My Organisation"), NULL, error);
  g_autoptr (MandateWorkspace) workspace = name != NULL ? mandate_library_create (name, FALSE, error) : NULL;
  g_autoptr (MandateChange) change = NULL;

  if (workspace == NULL)
    return NULL;

  change = mandate_change_new (mandate_workspace_get_register (workspace), _ ("Set up the workspace"));
  mandate_set_up (change, name, translation);

  if (mandate_workspace_commit (workspace, change, error))
    return g_steal_pointer (&workspace);

  g_clear_object (&workspace);
  mandate_library_delete (name, NULL);

  return NULL;
}

static void
set_up (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  MandateApplication *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;

  _mandate_application_show_window (self);
  workspace = create_workspace (&error);

  if (workspace == NULL)
    {
      _mandate_application_tell_error (self, error);
      return;
    }

  _mandate_application_use (self, workspace, NULL);
  mandate_window_open_wizard (self->window, "set-up");
}

static void
explore_sample (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  _mandate_application_show_window (data);
  _mandate_application_explore (data);
}

static void
open_workspace (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  _mandate_application_show_window (data);
  _mandate_application_open (data, g_variant_get_string (parameter, NULL));
}

static void
reopen_workspace (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  _mandate_application_reopen (data);
}

static void
file_chosen_cb (GObject *source,
                Result  *result,
                gpointer data)
{
  g_autoptr (MandateApplication) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);

  if (file != NULL && self->window != NULL)
    _mandate_application_open_file (self, file);
}

static void
open_copy (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  _mandate_application_show_window (data);
  mandate_open_file_async (get_parent (data), _ ("Open a Copy"), MANDATE_FILE_KIND_COPY, file_chosen_cb, g_object_ref (data));
}

static void
exported_cb (GObject *source,
             Result  *result,
             gpointer data)
{
  g_autoptr (MandateApplication) self = data;
  g_autoptr (GError) error = NULL;

  if (!mandate_export_copy_finish (result, &error))
    _mandate_application_tell_error (self, error);
  else if (self->window != NULL)
    mandate_window_tell (self->window, _ ("The copy is there, with everything in it"));
}

static void
place_chosen_cb (GObject *source,
                 Result  *result,
                 gpointer data)
{
  g_autoptr (MandateApplication) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);
  MandateSession *session = _mandate_application_get_session (self);

  if (file != NULL && session != NULL)
    mandate_export_copy_async (mandate_session_get_workspace (session), g_file_peek_path (file), exported_cb, g_object_ref (self));
}

/* A file name that says what and when, without what file systems don't like. */
static char *
propose_file_name (MandateSession *session)
{
  g_autofree char *name = g_strdup_printf ("%s %s.mandate", mandate_session_get_name (session), mandate_session_get_today (session));

  return g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|", '-');
}

static void
export_copy (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  MandateSession  *session = _mandate_application_get_session (data);
  g_autofree char *name = session != NULL ? propose_file_name (session) : NULL;

  if (session != NULL)
    mandate_save_file_async (get_parent (data), _ ("Export a Copy"), name, MANDATE_FILE_KIND_WORKSPACE, place_chosen_cb, g_object_ref (data));
}

static void
restore_backup (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  if (_mandate_application_get_session (data) != NULL)
    _mandate_application_restore (data, g_variant_get_string (parameter, NULL));
}

static void
delete_workspace_now (MandateApplication *self)
{
  MandateSession  *session = _mandate_application_get_session (self);
  g_autofree char *id = g_strdup (mandate_settings_get_string (self->settings, "last-workspace"));
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateLibraryItem) item = session != NULL ? mandate_library_find_id (id, &error) : NULL;

  if (item == NULL)
    return;

  mandate_reminders_set_session (self->reminders, NULL);
  mandate_calendar_follower_set_session (self->calendar, NULL);
  mandate_scan_folder_set_session (self->scans, NULL);
  mandate_window_set_session (self->window, NULL);

  mandate_extra_folder_choose (item->path, NULL, NULL);

  if (mandate_library_delete_item (item, &error))
    mandate_window_tell (self->window, _ ("The workspace is gone"));
  else
    _mandate_application_tell_error (self, error);

  _mandate_application_show_start (self);
}

static void
delete_confirmed_cb (GObject *source,
                     Result  *result,
                     gpointer data)
{
  g_autoptr (MandateApplication) self = data;

  if (mandate_confirm_finish (result))
    delete_workspace_now (self);
}

static void
delete_workspace (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  MandateSession  *session = _mandate_application_get_session (data);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  g_autofree char *hash = NULL;
  gint64           n_entries = 0;

  if (session == NULL)
    return;

  mandate_workspace_get_head (mandate_session_get_workspace (session), &n_entries, &hash, NULL);
  /* Translators: %s is what an organisation is called. */
  heading = g_strdup_printf (_ ("Delete “%s” for Good?"), mandate_session_get_name (session));
  body = g_strdup_printf (ngettext ("All records, files and documents of this workspace go, and its history of %u entry. This can’t be undone. Copies that were exported stay.",
                                    "All records, files and documents of this workspace go, and its history of %u entries. This can’t be undone. Copies that were exported stay.",
                                    n_entries),
                          (guint) n_entries);

  mandate_confirm_async (get_parent (data), heading, body, _ ("_Delete"), TRUE, delete_confirmed_cb, g_object_ref (data));
}

static void
show_organisation (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  MandateApplication *self = data;
  MandateSession     *session = self->window != NULL ? mandate_window_get_session (self->window) : NULL;

  if (session != NULL)
    gtk_window_present (GTK_WINDOW (mandate_organisation_window_new (get_parent (data), session)));
}

static void
show_library (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  g_autofree char *folder = mandate_library_get_folder ();
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri (uri, NULL, &error))
    _mandate_application_tell_error (data, error);
}

static void
make_pack (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  _mandate_application_then (data, "win.show-page", "pack");
}

/* What is to be done, is to be done today. */
static void
lead_to (MandateApplication *self,
         const char         *action,
         const char         *target)
{
  MandateSession *session = _mandate_application_get_session (self);

  if (session != NULL && session != mandate_window_get_session (self->window))
    mandate_window_set_session (self->window, session);

  _mandate_application_then (self, action, target);
}

static void
plan_review (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  lead_to (data, "win.show-link", "review-plan");
}

static void
open_item (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  const char *link = g_variant_get_string (parameter, NULL);

  if (*link != '\0')
    lead_to (data, "win.show-link", link);
  else
    lead_to (data, "win.show-page", "overview");
}

static void
remind_later (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  MandateApplication *self = data;

  mandate_reminders_postpone (self->reminders, g_variant_get_string (parameter, NULL));
}

static void
scan_folder_chosen_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      data)
{
  g_autoptr (MandateApplication) self = data;
  g_autoptr (GFile) folder = mandate_choose_file_finish (result, NULL);

  if (folder != NULL)
    mandate_scan_folder_choose (self->scans, folder);
}

static void
choose_scan_folder (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  MandateApplication *self = data;

  if (_mandate_application_get_session (self) != NULL)
    mandate_choose_folder_async (get_parent (self), _ ("The Folder That Scans Come Into"), scan_folder_chosen_cb, g_object_ref (self));
}

static void
read_scan_folder (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  mandate_scan_folder_read (((MandateApplication *) data)->scans);
}

static void
leave_scan_folder (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  mandate_scan_folder_choose (((MandateApplication *) data)->scans, NULL);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = show_about },
  { .name = "preferences", .activate = show_preferences },
  { .name = "shortcuts", .activate = show_shortcuts },
  { .name = "quit", .activate = quit },
  { .name = "new-workspace", .activate = new_workspace },
  { .name = "set-up", .activate = set_up },
  { .name = "explore-sample", .activate = explore_sample },
  { .name = "open-workspace", .activate = open_workspace, .parameter_type = "s" },
  { .name = "reopen-workspace", .activate = reopen_workspace },
  { .name = "open-copy", .activate = open_copy },
  { .name = "export-copy", .activate = export_copy },
  { .name = "restore-backup", .activate = restore_backup, .parameter_type = "s" },
  { .name = "delete-workspace", .activate = delete_workspace },
  { .name = "show-library", .activate = show_library },
  { .name = "show-organisation", .activate = show_organisation },
  { .name = "choose-scan-folder", .activate = choose_scan_folder },
  { .name = "read-scan-folder", .activate = read_scan_folder },
  { .name = "leave-scan-folder", .activate = leave_scan_folder },
  { .name = "make-pack", .activate = make_pack },
  { .name = "plan-review", .activate = plan_review },
  { .name = "open-item", .activate = open_item, .parameter_type = "s" },
  { .name = "remind-later", .activate = remind_later, .parameter_type = "s" },
};

/* What a text field has a use for itself is not among them: these come first. */
static const struct
{
  const char *action;
  const char *keys[3];
} keys[] = {
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question", "<Control>F1" } },
  { "app.quit", { "<Control>q" } },
  { "app.new-workspace", { "<Control><Shift>n" } },
  { "app.open-copy", { "<Control>o" } },
  { "app.export-copy", { "<Control><Shift>s" } },
  { "app.make-pack", { "<Control>e" } },
  { "window.close", { "<Control>w" } },
  { "win.save", { "<Control>s" } },
  { "win.add-item", { "<Control>n" } },
  { "win.find", { "<Control>f" } },
  { "win.help", { "F1" } },
  { "win.next-page", { "<Control>Page_Down" } },
  { "win.previous-page", { "<Control>Page_Up" } },
  { "win.go-to-other-pane", { "F6" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.look-back", { "<Control>l" } },
  { "win.earlier-day", { "<Alt>Page_Up" } },
  { "win.later-day", { "<Alt>Page_Down" } },
  { "win.back-to-today", { "<Control><Shift>l" } },
};

static void
add_keys (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].keys);

  for (int n = 1; n <= 9; n++)
    {
      g_autofree char  *action = g_strdup_printf ("win.show-nth-page(%d)", n);
      g_autofree char  *key = g_strdup_printf ("<Control>%d", n);
      const char *const accels[] = { key, NULL };

      gtk_application_set_accels_for_action (application, action, accels);
    }
}

/**
 * _mandate_application_add_actions:
 * @self: the program
 *
 * Makes known what can be done from anywhere.
 */
void
_mandate_application_add_actions (MandateApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_keys (GTK_APPLICATION (self));

  g_object_bind_property (self->scans, "is-chosen", g_action_map_lookup_action (G_ACTION_MAP (self), "read-scan-folder"), "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->scans, "is-chosen", g_action_map_lookup_action (G_ACTION_MAP (self), "leave-scan-folder"), "enabled", G_BINDING_SYNC_CREATE);
}
