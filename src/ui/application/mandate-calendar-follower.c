/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-calendar-follower.h"

#include <glib/gi18n-lib.h>

#include "mandate-calendar-file.h"

/**
 * MandateCalendarFollower:
 *
 * Keeps the calendar file of the open workspace up to date, in the folder that
 * the person chose: written when the workspace is opened and after each change,
 * whole or not at all, and only if it says something else than before.
 */
struct _MandateCalendarFollower
{
  GObject parent_instance;

  MandateSettings *settings;
  MandateSession  *session; /* (nullable) */
  char            *written; /* (nullable) what the file says */
  guint            source;
};

G_DEFINE_FINAL_TYPE (MandateCalendarFollower, mandate_calendar_follower, G_TYPE_OBJECT)

/* It is said what is in the way, and tried again with the next change. */
static void
tell_problem (MandateCalendarFollower *self,
              const GError            *error)
{
  /* Translators: %s says what went wrong. */
  g_autofree char *message = g_strdup_printf (_ ("The calendar file is not up to date: %s"), error->message);

  mandate_session_tell (self->session, message);
}

static void
write_file (MandateCalendarFollower *self)
{
  const char       *folder = mandate_settings_get_string (self->settings, "calendar-folder");
  MandateWorkspace *workspace = mandate_session_get_workspace (self->session);
  const char       *today = mandate_session_get_today (self->session);
  g_autofree char  *name = mandate_calendar_file_make_name (workspace, today, NULL);
  g_autofree char  *path = g_build_filename (folder, name, NULL);
  g_autofree char  *file = mandate_calendar_file_write (workspace, today, NULL);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (file, self->written) == 0 && g_file_test (path, G_FILE_TEST_EXISTS))
    return;

  g_clear_pointer (&self->written, g_free);
  if (mandate_calendar_file_save (file, path, TRUE, &error))
    self->written = g_steal_pointer (&file);
  else
    tell_problem (self, error);
}

static gboolean
write_cb (gpointer data)
{
  MandateCalendarFollower *self = data;

  self->source = 0;
  write_file (self);

  return G_SOURCE_REMOVE;
}

/* Several changes at once are one; nothing of a sample is anybody's. */
static void
queue_write (MandateCalendarFollower *self)
{
  if (self->session == NULL || *mandate_settings_get_string (self->settings, "calendar-folder") == '\0' ||
      mandate_workspace_get_is_sample (mandate_session_get_workspace (self->session)))
    return;

  if (self->source == 0)
    self->source = g_idle_add (write_cb, self);
}

static void
folder_cb (MandateCalendarFollower *self)
{
  g_clear_pointer (&self->written, g_free);
  queue_write (self);
}

static void
mandate_calendar_follower_finalize (GObject *object)
{
  MandateCalendarFollower *self = MANDATE_CALENDAR_FOLLOWER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_free (self->written);

  G_OBJECT_CLASS (mandate_calendar_follower_parent_class)->finalize (object);
}

static void
mandate_calendar_follower_class_init (MandateCalendarFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_calendar_follower_finalize;
}

static void
mandate_calendar_follower_init (MandateCalendarFollower *self)
{
}

/**
 * mandate_calendar_follower_new:
 * @settings: (transfer none): where the file is to be
 *
 * Returns: (transfer full): a follower, of nothing until it has a session
 */
MandateCalendarFollower *
mandate_calendar_follower_new (MandateSettings *settings)
{
  MandateCalendarFollower *self = g_object_new (MANDATE_TYPE_CALENDAR_FOLLOWER, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "notify::calendar-folder", G_CALLBACK (folder_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mandate_calendar_follower_set_session:
 * @self: a follower
 * @session: (nullable): the open workspace
 *
 * Writes the file now, and after each change from now on. A change that was not
 * followed yet is, before another workspace is looked at.
 */
void
mandate_calendar_follower_set_session (MandateCalendarFollower *self,
                                       MandateSession          *session)
{
  if (self->source != 0)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      write_file (self);
    }

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  g_clear_pointer (&self->written, g_free);

  if (session == NULL)
    return;

  g_signal_connect_object (session, "changed", G_CALLBACK (queue_write), self, G_CONNECT_SWAPPED);
  queue_write (self);
}
