/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviews for the calendar that people already use: where the file goes is asked, then it is written. */

#include "config.h"

#include "mandate-calendar-saving.h"

#include <glib/gi18n-lib.h>

#include "mandate-calendar-file.h"
#include "mandate-compat.h"

/* What is needed when the place has been chosen. */
typedef struct
{
  MandateSession *session;    /* (owned) */
  MandateReview  *invitation; /* (owned) (nullable) */
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->invitation);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/**
 * mandate_calendar_saving_write:
 * @session: an open workspace
 * @invitation: (nullable): a review; %NULL for all
 * @path: where the file goes, as the person chose it
 *
 * Writes the file, and says that it is there, or what is in the way.
 *
 * Returns: whether it is there
 */
gboolean
mandate_calendar_saving_write (MandateSession *session,
                               MandateReview  *invitation,
                               const char     *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = mandate_calendar_file_write (mandate_session_get_workspace (session), mandate_session_get_today (session), invitation);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *message = g_strdup_printf (_ ("“%s” is saved. Open it with your calendar."), shown);

  if (file == NULL)
    {
      mandate_session_tell (session, _ ("The review has no day yet. Set it, then invite."));
      return FALSE;
    }

  if (!mandate_calendar_file_save (file, path, TRUE, &error))
    {
      mandate_session_tell_error (session, error);
      return FALSE;
    }

  mandate_session_tell (session, message);

  return TRUE;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    mandate_calendar_saving_write (self->session, self->invitation, path);
  else if (file != NULL)
    mandate_session_tell (self->session, _ ("Files can only be saved on this computer. Choose a folder of it."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (self->session, error);
}

/**
 * mandate_calendar_saving_start:
 * @parent: the window
 * @session: an open workspace
 * @invitation: (nullable): a review; %NULL for all
 *
 * Asks where the calendar file is to go, and writes it there.
 */
void
mandate_calendar_saving_start (GtkWindow      *parent,
                               MandateSession *session,
                               MandateReview  *invitation)
{
  Saving          *self = g_new0 (Saving, 1);
  g_autofree char *name = mandate_calendar_file_make_name (mandate_session_get_workspace (session), mandate_session_get_today (session), invitation);

  self->session = g_object_ref (session);
  g_set_object (&self->invitation, invitation);
  mandate_save_file_async (parent, invitation != NULL ? _ ("Save the Invitation") : _ ("Add to Calendar"), name, MANDATE_FILE_KIND_CALENDAR, chosen_cb, self);
}
