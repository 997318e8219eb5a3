/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which workspace is open: at the start, by choice, and when that fails. */

#include "config.h"

#include "mandate-application-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-busy.h"
#include "mandate-errands.h"
#include "mandate-trouble.h"
#include "mandate-welcome.h"

/* Most of the time what is waited for is there before anybody wonders. */
#define BUSY_AFTER_MS 300

/* The id in the library, which is what its folder is called. */
static char *
find_id (MandateWorkspace *workspace)
{
  g_autofree char *folder = g_path_get_dirname (mandate_workspace_get_path (workspace));

  return g_path_get_basename (folder);
}

/* (transfer none) (nullable): that of today, also while the window shows an earlier day */
MandateSession *
_mandate_application_get_session (MandateApplication *self)
{
  MandateSession *shown = self->window != NULL ? mandate_window_get_session (self->window) : NULL;

  return shown != NULL ? mandate_session_get_present (shown) : NULL;
}

void
_mandate_application_tell_error (MandateApplication *self,
                                 const GError       *error)
{
  if (self->window != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_window_tell (self->window, error->message);
}

static void
show_trouble (MandateApplication *self,
              const char         *title,
              const GError       *error)
{
  mandate_window_set_session (self->window, NULL);
  mandate_window_show_view (self->window, mandate_trouble_new (title, error));
}

void
_mandate_application_show_welcome (MandateApplication *self)
{
  mandate_window_show_view (self->window, mandate_welcome_new (_mandate_application_get_session (self) != NULL));
}

static void
do_what_follows (MandateApplication *self)
{
  g_autofree char *action = g_steal_pointer (&self->then_action);
  g_autofree char *target = g_steal_pointer (&self->then_target);

  if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), action, "s", target);
}

/**
 * _mandate_application_then:
 * @self: the program
 * @action: an action of the window that takes a text
 * @target: the text
 *
 * Shows the window and leads there, as soon as a workspace is open.
 */
void
_mandate_application_then (MandateApplication *self,
                           const char         *action,
                           const char         *target)
{
  g_free (self->then_action);
  g_free (self->then_target);
  self->then_action = g_strdup (action);
  self->then_target = g_strdup (target);

  _mandate_application_show_window (self);

  if (_mandate_application_get_session (self) != NULL && self->errand == NULL)
    do_what_follows (self);
}

/* What a person says in the session holds at the next start, too. */
static void
working_as_cb (MandateSession     *session,
               GParamSpec         *pspec,
               MandateApplication *self)
{
  const char *workspace = mandate_workspace_get_id (mandate_session_get_workspace (session));

  mandate_settings_set_working_as (self->settings, workspace, mandate_session_get_working_as (session));
}

/**
 * _mandate_application_apply_actor:
 * @self: the program
 * @session: an open workspace
 *
 * Has what is recorded bear the name of who works here, or asks for it. In the
 * sample everybody is invented.
 */
void
_mandate_application_apply_actor (MandateApplication *self,
                                  MandateSession     *session)
{
  MandateWorkspace *workspace = mandate_session_get_workspace (session);
  g_autofree char  *name = mandate_settings_find_working_as (self->settings, mandate_workspace_get_id (workspace));

  if (name != NULL || mandate_workspace_get_is_sample (workspace))
    mandate_session_set_working_as (session, name != NULL ? name : "");
  else
    mandate_session_ask_who (session);
}

/**
 * _mandate_application_use:
 * @self: the program
 * @workspace: (transfer none): an open workspace
 * @page: (nullable): the id of the page to begin with
 *
 * Shows @workspace in the window, and at the next start again.
 */
void
_mandate_application_use (MandateApplication *self,
                          MandateWorkspace   *workspace,
                          const char         *page)
{
  g_autoptr (MandateSession) session = mandate_session_new (workspace);
  g_autofree char *id = find_id (workspace);

  _mandate_application_apply_actor (self, session);
  g_signal_connect_object (session, "notify::working-as", G_CALLBACK (working_as_cb), self, 0);

  mandate_window_show_session (self->window, session, page);
  mandate_keeper_start (mandate_session_get_keeper (session), self->keyring);
  mandate_settings_set_string (self->settings, "last-workspace", id);
  mandate_reminders_set_session (self->reminders, session);
  mandate_calendar_follower_set_session (self->calendar, session);
  mandate_scan_folder_set_session (self->scans, session);
}

void
mandate_errand_free (MandateErrand *errand)
{
  g_clear_handle_id (&errand->busy_source, g_source_remove);
  g_object_unref (errand->self);
  g_object_unref (errand->cancellable);
  g_free (errand);
}

static gboolean
busy_cb (gpointer data)
{
  MandateErrand *errand = data;

  errand->busy_source = 0;
  if (errand->self->errand == errand->cancellable && errand->self->window != NULL)
    mandate_window_show_view (errand->self->window, mandate_busy_new (errand->sentence, errand->can_stop ? errand->cancellable : NULL));

  return G_SOURCE_REMOVE;
}

/**
 * _mandate_application_begin_errand:
 * @self: the program, with its window
 * @sentence: (nullable): what is done; %NULL where something else says it
 * @can_stop: whether the person may stop it
 *
 * Only the last errand counts: who chose another workspace meanwhile wants that.
 *
 * Returns: (transfer full): what the callback is given, and ends with
 *   _mandate_application_end_errand()
 */
MandateErrand *
_mandate_application_begin_errand (MandateApplication *self,
                                   const char         *sentence,
                                   gboolean            can_stop)
{
  MandateErrand *errand = g_new0 (MandateErrand, 1);

  if (self->errand != NULL)
    g_cancellable_cancel (self->errand);
  g_clear_object (&self->errand);

  errand->self = g_object_ref (self);
  errand->cancellable = g_cancellable_new ();
  self->errand = g_object_ref (errand->cancellable);
  errand->sentence = sentence;
  errand->can_stop = can_stop;
  if (sentence != NULL)
    errand->busy_source = g_timeout_add (BUSY_AFTER_MS, busy_cb, errand);

  return errand;
}

/**
 * _mandate_application_end_errand:
 * @errand: what was begun
 *
 * Returns: whether what came of it is still wanted
 */
gboolean
_mandate_application_end_errand (MandateErrand *errand)
{
  if (errand->self->errand != errand->cancellable)
    return FALSE;

  g_clear_object (&errand->self->errand);

  return errand->self->window != NULL;
}

/* Who tries again wants to hear that it was of no use. */
static gboolean
is_refused_again (MandateApplication *self,
                  MandateWorkspace   *workspace)
{
  MandateSession   *session = _mandate_application_get_session (self);
  MandateWorkspace *before = session != NULL ? mandate_session_get_workspace (session) : NULL;

  return before != NULL && mandate_workspace_get_refusal (before) != NULL && mandate_workspace_get_refusal (workspace) != NULL &&
         g_str_equal (mandate_workspace_get_path (before), mandate_workspace_get_path (workspace));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateErrand) errand = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_errand_finish (result, &error);
  g_autofree char *page = g_strdup (mandate_settings_get_string (errand->self->settings, "last-page"));
  gboolean         is_again;

  if (!_mandate_application_end_errand (errand))
    return;

  if (workspace == NULL)
    {
      show_trouble (errand->self, _ ("The Workspace Can’t Be Opened"), error);
      return;
    }

  is_again = is_refused_again (errand->self, workspace);
  _mandate_application_use (errand->self, workspace, page);
  if (is_again)
    mandate_window_tell (errand->self->window, _ ("It can still only be read"));
  do_what_follows (errand->self);
}

/**
 * _mandate_application_open:
 * @self: the program, with its window
 * @id: a workspace's id in the library
 *
 * Opens that workspace in place of the one that is open.
 */
void
_mandate_application_open (MandateApplication *self,
                           const char         *id)
{
  MandateErrand *errand = _mandate_application_begin_errand (self, _ ("Opening the workspace…"), FALSE);

  mandate_open_workspace_async (id, errand->cancellable, opened_cb, errand);
}

/**
 * _mandate_application_reopen:
 * @self: the program, with its window
 *
 * Opens the workspace once more, which may be written to by now.
 */
void
_mandate_application_reopen (MandateApplication *self)
{
  MandateSession  *session = _mandate_application_get_session (self);
  g_autofree char *id = session != NULL ? find_id (mandate_session_get_workspace (session)) : NULL;

  if (id != NULL)
    _mandate_application_open (self, id);
}

/**
 * _mandate_application_go_back:
 * @self: the program, with its window
 *
 * Shows what was shown before: it has not been touched.
 */
void
_mandate_application_go_back (MandateApplication *self)
{
  if (_mandate_application_get_session (self) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.close-view", "s", "");
  else
    _mandate_application_show_start (self);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandateErrand) errand = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_errand_finish (result, &error);

  if (!_mandate_application_end_errand (errand))
    return;

  if (workspace != NULL)
    {
      _mandate_application_use (errand->self, workspace, NULL);
      do_what_follows (errand->self);
      return;
    }

  _mandate_application_go_back (errand->self);
  _mandate_application_tell_error (errand->self, error);
}

/* The session is new, but what was done last can be taken back; a file that was replaced is among the backups. */
static void
tell_restored (MandateSession   *session,
               MandateRestoreWay way)
{
  if (way == MANDATE_RESTORE_ENTRY)
    {
      mandate_session_include_last (session);
      mandate_session_tell_undoable (session, _ ("Everything is as it was then"));
    }
  else
    mandate_session_tell (session, _ ("Everything is as it was then. What was there before is the newest backup."));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (MandateErrand) errand = data;
  g_autoptr (GError) error = NULL;
  MandateRestoreWay way;
  g_autoptr (MandateWorkspace) workspace = mandate_restore_backup_finish (result, &way, &error);
  MandateApplication *self = errand->self;

  if (!_mandate_application_end_errand (errand))
    return;

  if (workspace == NULL)
    {
      _mandate_application_tell_error (self, error);
      _mandate_application_open (self, mandate_settings_get_string (self->settings, "last-workspace"));
      return;
    }

  _mandate_application_use (self, workspace, "backups");
  tell_restored (_mandate_application_get_session (self), way);
}

/**
 * _mandate_application_restore:
 * @self: the program, with an open workspace
 * @backup: what a backup of it is called
 *
 * Closes the workspace, makes it what it was then, and opens it again.
 */
void
_mandate_application_restore (MandateApplication *self,
                              const char         *backup)
{
  g_autofree char *id = find_id (mandate_session_get_workspace (_mandate_application_get_session (self)));
  MandateErrand   *errand = _mandate_application_begin_errand (self, _ ("Restoring the backup…"), FALSE);

  mandate_reminders_set_session (self->reminders, NULL);
  mandate_calendar_follower_set_session (self->calendar, NULL);
  mandate_scan_folder_set_session (self->scans, NULL);
  mandate_window_set_session (self->window, NULL);
  mandate_window_show_view (self->window, mandate_busy_new (errand->sentence, NULL));

  mandate_restore_backup_async (id, backup, errand->cancellable, restored_cb, errand);
}

/**
 * _mandate_application_explore:
 * @self: the program, with its window
 *
 * Makes an example organisation and shows it.
 */
void
_mandate_application_explore (MandateApplication *self)
{
  MandateErrand *errand = _mandate_application_begin_errand (self, _ ("Making the sample company: two years of work in a moment…"), FALSE);

  mandate_create_sample_async (errand->cancellable, added_cb, errand);
}

/* (transfer none) (nullable): the one that was open last, else any that can be read */
static const MandateLibraryItem *
choose_item (MandateApplication *self,
             GPtrArray          *items)
{
  const char               *last = mandate_settings_get_string (self->settings, "last-workspace");
  const MandateLibraryItem *first = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->id, last))
        return item;

      if (first == NULL && item->problem == NULL)
        first = item;
    }

  return first != NULL ? first : g_ptr_array_index (items, 0);
}

/**
 * _mandate_application_show_start:
 * @self: the program, with its window
 *
 * Opens the workspace that was open last; where there is none yet, shows the
 * ways to come to one.
 */
void
_mandate_application_show_start (MandateApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = mandate_library_list (&error);

  if (items == NULL)
    show_trouble (self, _ ("The Workspaces Can’t Be Listed"), error);
  else if (items->len == 0)
    _mandate_application_show_welcome (self);
  else
    _mandate_application_open (self, choose_item (self, items)->id);
}
