/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole workspace as one file that can be carried elsewhere. */

#include "config.h"

#include "mandate-workspace-private.h"

#include <glib/gstdio.h>

#include "mandate-output-file.h"

/* What SQLite puts beside a file that it writes. */
static void
remove_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (journal);
}

/* As of one moment, whoever writes meanwhile; application_id and user_version go with it. */
static gboolean
write_copy (MandateWorkspace *self,
            const char       *to,
            GError          **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (self->path, self->mode == MANDATE_DATABASE_IMMUTABLE ? self->mode : MANDATE_DATABASE_READ_WRITE, error);
  g_autoptr (MandateStatement) statement = database != NULL ? mandate_database_prepare (database, "VACUUM INTO ?1", error) : NULL;

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, to);

  return mandate_statement_run (statement, error);
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

  if (!write_copy (self, mandate_output_file_get_temporary (output), error))
    {
      remove_journal (mandate_output_file_get_temporary (output));
      return FALSE;
    }

  return mandate_output_file_finish (output, error);
}
