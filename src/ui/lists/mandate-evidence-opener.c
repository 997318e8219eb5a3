/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence is looked at in the program that the person uses for such files. */

#include "config.h"

#include "mandate-evidence-opener.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/**
 * mandate_evidence_make_file_name:
 * @evidence: a piece of evidence
 *
 * What was imported may be called anything; of a path only the last part is a name.
 *
 * Returns: (transfer full) (nullable) (type filename): what a copy of it is called
 */
char *
mandate_evidence_make_file_name (MandateEvidence *evidence)
{
  g_autofree char *name = evidence->file_name != NULL ? g_path_get_basename (evidence->file_name) : NULL;

  if (name == NULL || g_str_equal (name, ".") || g_str_equal (name, "..") || g_str_equal (name, G_DIR_SEPARATOR_S))
    return mandate_evidence_format_number (evidence);

  return g_filename_from_utf8 (name, -1, NULL, NULL, NULL);
}

/**
 * mandate_evidence_write_copy:
 * @workspace: an open workspace
 * @evidence: evidence whose file is kept in it
 * @folder: where copies go
 * @error: return location for an error
 *
 * Writes a copy that can be read only: what somebody changes there would not
 * come back into the workspace.
 *
 * Returns: (transfer full): the copy, or %NULL on error
 */
GFile *
mandate_evidence_write_copy (MandateWorkspace *workspace,
                             MandateEvidence  *evidence,
                             const char       *folder,
                             GError          **error)
{
  g_autoptr (GBytes) content = mandate_workspace_read_file (workspace, evidence->sha256, error);
  g_autofree char *name = mandate_evidence_make_file_name (evidence);
  g_autofree char *own_folder = g_build_filename (folder, evidence->sha256, NULL);
  g_autofree char *path = g_build_filename (own_folder, name != NULL ? name : evidence->sha256, NULL);
  gsize            size;
  gconstpointer    data;

  if (content == NULL)
    return NULL;

  if (g_mkdir_with_parents (own_folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                   /* Translators: %1$s is a folder, %2$s a reason. */
                   _ ("Could not make the folder “%1$s”: %2$s"), own_folder, g_strerror (code));
      return NULL;
    }

  data = g_bytes_get_data (content, &size);
  if (!g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_CONSISTENT, 0400, error))
    return NULL;

  return g_file_new_for_path (path);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (MandateSession) session = data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  g_prefix_error (&error, "%s", _ ("No program could open it: "));
  mandate_session_tell_error (session, error);
}

/* In memory only, and gone when the person logs out; in a sandbox, the part of it that others can see. */
static char *
get_folder (void)
{
  return g_build_filename (g_get_user_runtime_dir (), "app", APPLICATION_ID, "opened", NULL);
}

/**
 * mandate_evidence_write_copy_to_look:
 * @workspace: an open workspace
 * @evidence: evidence whose file is kept in it
 * @error: return location for an error
 *
 * Does what mandate_evidence_write_copy() does, where copies are that are only
 * looked at.
 *
 * Returns: (transfer full): the copy, or %NULL on error
 */
GFile *
mandate_evidence_write_copy_to_look (MandateWorkspace *workspace,
                                     MandateEvidence  *evidence,
                                     GError          **error)
{
  g_autofree char *folder = get_folder ();

  return mandate_evidence_write_copy (workspace, evidence, folder, error);
}

static char *
find_uri (MandateSession  *session,
          MandateEvidence *evidence,
          GError         **error)
{
  g_autoptr (GFile) copy = NULL;

  if (evidence->sha256 != NULL)
    {
      copy = mandate_evidence_write_copy_to_look (mandate_session_get_workspace (session), evidence, error);
      return copy != NULL ? g_file_get_uri (copy) : NULL;
    }

  if (evidence->link != NULL && g_uri_is_valid (evidence->link, G_URI_FLAGS_NONE, NULL))
    return g_strdup (evidence->link);

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %s is where something is kept, as a person wrote it. */
               _ ("“%s” is not an address that a program can open. Look for it there."), evidence->link != NULL ? evidence->link : "");

  return NULL;
}

/**
 * mandate_evidence_open:
 * @session: an open workspace
 * @evidence: evidence of it
 * @widget: what was pressed
 *
 * Opens a copy of the file, or the link, with the program for it; tells if
 * that does not work.
 */
void
mandate_evidence_open (MandateSession  *session,
                       MandateEvidence *evidence,
                       GtkWidget       *widget)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = find_uri (session, evidence, &error);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  if (uri == NULL)
    {
      mandate_session_tell_error (session, error);
      return;
    }

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, g_object_ref (session));
}
