/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole workspace as one file that can be carried elsewhere. */

#include "config.h"

#include "mandate-workspace-private.h"

#include <glib/gstdio.h>

#include "mandate-output-file.h"

/**
 * _mandate_workspace_write_copy:
 * @from: (type filename): a workspace's file
 * @mode: how it is opened
 * @to: (type filename): an empty file, or none
 * @error: return location for an error
 *
 * Copies a file as of one moment, whoever writes meanwhile; application_id and
 * user_version go with it. Where that fails, @to is left to be removed, and
 * nothing beside it.
 *
 * Returns: whether all was copied
 */
gboolean
_mandate_workspace_write_copy (const char         *from,
                               MandateDatabaseMode mode,
                               const char         *to,
                               GError            **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (from, mode, error);
  g_autoptr (MandateStatement) statement = database != NULL ? mandate_database_prepare (database, "VACUUM INTO ?1", error) : NULL;
  g_autofree char *journal = NULL;

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, to);

  if (mandate_statement_run (statement, error))
    return TRUE;

  journal = g_strconcat (to, "-journal", NULL);
  g_unlink (journal);

  return FALSE;
}

/**
 * mandate_workspace_export_copy:
 * @self: a workspace
 * @path: (type filename): where the copy is to be
 * @may_replace: whether a file that is there already is replaced
 * @error: return location for an error
 *
 * Writes the records, the journal and the evidence into one file, which
 * mandate_library_add_copy() takes in. It is there when it is whole, and not
 * before. Works on a connection of its own, so that it may be called from any
 * thread while the workspace is in use.
 *
 * Returns: whether the copy is there
 */
gboolean
mandate_workspace_export_copy (MandateWorkspace *self,
                               const char       *path,
                               gboolean          may_replace,
                               GError          **error)
{
  g_autoptr (MandateOutputFile) output = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  output = mandate_output_file_new (path, may_replace, error);
  if (output == NULL)
    return FALSE;

  return _mandate_workspace_write_copy (self->path, self->mode, mandate_output_file_get_temporary (output), error) &&
         mandate_output_file_finish (output, error);
}
