/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Copies that only a passphrase opens. Between the workspace and the sealed
 * file there is a plain one, in a folder that only its owner may enter, beside
 * the workspaces themselves; it is removed whatever happens.
 */

#include "config.h"

#include "mandate-sealed-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "mandate-library.h"
#include "mandate-migrator.h"
#include "mandate-output-file.h"
#include "mandate-schema.h"
#include "mandate-sealing.h"

#define PLAIN_NAME "copy.mandate"

/* A folder for one plain file. */
typedef struct
{
  char *folder;
  char *file;
} Scratch;

static void
scratch_clear (Scratch *scratch)
{
  static const char *const beside[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; scratch->folder != NULL && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *file = g_strconcat (scratch->file, beside[i], NULL);

      g_unlink (file);
    }

  if (scratch->folder != NULL)
    g_rmdir (scratch->folder);

  g_clear_pointer (&scratch->folder, g_free);
  g_clear_pointer (&scratch->file, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scratch, scratch_clear)

static gboolean
scratch_make (Scratch *scratch,
              GError **error)
{
  g_autofree char *workspaces = mandate_library_get_folder ();
  g_autofree char *above = g_path_get_dirname (workspaces);
  g_autofree char *folder = g_build_filename (above, "plain-XXXXXX", NULL);

  if (g_mkdir_with_parents (above, 0700) != 0 || g_mkdtemp_full (folder, 0700) == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* Translators: %1$s is a folder, %2$s a reason of the system. */
                   _ ("Could not make the folder “%1$s”: %2$s. Check who may write there."), folder, g_strerror (errno));
      return FALSE;
    }

  scratch->file = g_build_filename (folder, PLAIN_NAME, NULL);
  scratch->folder = g_steal_pointer (&folder);

  return TRUE;
}

/**
 * mandate_sealed_copy_write_file:
 * @from: (type filename): a plain copy, such as a backup
 * @path: (type filename): where the sealed one is to be
 * @may_replace: whether a file that is there already is replaced
 * @passphrase: what opens it
 * @cost: what each try of a passphrase costs
 * @progress: (nullable): called now and then
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Seals a copy. Before the sealed one counts, it is opened again to its last
 * byte: a copy that can't be opened is none.
 *
 * Returns: whether it is there
 */
gboolean
mandate_sealed_copy_write_file (const char           *from,
                                const char           *path,
                                gboolean              may_replace,
                                const MandateSecret  *passphrase,
                                MandateSealedCost     cost,
                                MandateSealedProgress progress,
                                gpointer              data,
                                GCancellable         *cancellable,
                                GError              **error)
{
  g_autoptr (MandateOutputFile) output = mandate_output_file_new (path, may_replace, error);

  return output != NULL &&
         mandate_sealed_file_seal (from, mandate_output_file_get_fd (output), passphrase, cost, progress, data, cancellable, error) &&
         mandate_sealed_file_check (mandate_output_file_get_temporary (output), passphrase, NULL, NULL, cancellable, error) &&
         mandate_output_file_finish (output, error);
}

/**
 * mandate_sealed_copy_write:
 * @workspace: a workspace
 * @path: (type filename): where the copy is to be
 * @may_replace: whether a file that is there already is replaced
 * @passphrase: what opens it
 * @cost: what each try of a passphrase costs
 * @progress: (nullable): called now and then
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Writes all of a workspace into one file that only the passphrase opens. May
 * be called from any thread while the workspace is in use.
 *
 * Returns: whether it is there
 */
gboolean
mandate_sealed_copy_write (MandateWorkspace     *workspace,
                           const char           *path,
                           gboolean              may_replace,
                           const MandateSecret  *passphrase,
                           MandateSealedCost     cost,
                           MandateSealedProgress progress,
                           gpointer              data,
                           GCancellable         *cancellable,
                           GError              **error)
{
  g_auto (Scratch) scratch = { 0 };

  return scratch_make (&scratch, error) && mandate_workspace_export_copy (workspace, scratch.file, FALSE, error) &&
         mandate_sealed_copy_write_file (scratch.file, path, may_replace, passphrase, cost, progress, data, cancellable, error);
}

struct _MandateOpenedCopy
{
  Scratch scratch; /* empty for a copy that was plain */
  char   *path;
};

void
mandate_opened_copy_free (MandateOpenedCopy *self)
{
  if (self == NULL)
    return;

  scratch_clear (&self->scratch);
  g_free (self->path);
  g_free (self);
}

/* Nobody but its owner may read it, and nothing is there under that name yet. */
static int
create_file (const char *path,
             GError    **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                 /* Translators: %1$s is a file, %2$s a reason of the system. */
                 _ ("Could not write “%1$s”: %2$s."), path, g_strerror (errno));

  return fd;
}

static gboolean
unseal (MandateOpenedCopy    *self,
        const char           *path,
        const MandateSecret  *passphrase,
        MandateSealedProgress progress,
        gpointer              data,
        GCancellable         *cancellable,
        GError              **error)
{
  gboolean done;
  int      fd;

  if (passphrase == NULL)
    {
      g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE,
                           _ ("The copy is sealed. Give the passphrase that it was sealed with."));
      return FALSE;
    }

  if (!scratch_make (&self->scratch, error))
    return FALSE;

  fd = create_file (self->scratch.file, error);
  if (fd < 0)
    return FALSE;

  done = mandate_sealed_file_open (path, fd, passphrase, progress, data, cancellable, error);
  close (fd);

  return done;
}

/**
 * mandate_opened_copy_new:
 * @path: (type filename): a copy, plain or sealed
 * @passphrase: (nullable): what opens it, if it is sealed
 * @progress: (nullable): called now and then
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes a plain file of a copy. That it is a workspace, and whose, is looked at
 * by whoever takes it in.
 *
 * Returns: (transfer full): the copy, or %NULL on error
 */
MandateOpenedCopy *
mandate_opened_copy_new (const char           *path,
                         const MandateSecret  *passphrase,
                         MandateSealedProgress progress,
                         gpointer              data,
                         GCancellable         *cancellable,
                         GError              **error)
{
  g_autoptr (MandateOpenedCopy) self = g_new0 (MandateOpenedCopy, 1);
  const gboolean is_sealed = mandate_sealed_file_is_sealed (path);

  if (is_sealed && !unseal (self, path, passphrase, progress, data, cancellable, error))
    return NULL;

  self->path = g_strdup (is_sealed ? self->scratch.file : path);

  return g_steal_pointer (&self);
}

/**
 * mandate_opened_copy_get_path:
 * @self: an opened copy
 *
 * Returns: (type filename) (transfer none): where it is, plain
 */
const char *
mandate_opened_copy_get_path (MandateOpenedCopy *self)
{
  return self->path;
}

static gboolean
verify_scratch (Scratch *scratch,
                guint   *n_seals,
                GError **error)
{
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open_for_reading (scratch->file, mandate_schema_get (), MANDATE_MIGRATIONS, error);

  return workspace != NULL && mandate_sealing_verify (workspace, n_seals, error);
}

/**
 * mandate_opened_copy_verify_seals:
 * @self: an opened copy that mandate_library_look_at_copy() found no fault with
 * @n_seals: (out) (optional): how many seals it has
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Checks the seals of a copy, on a copy of the copy: to open a file where it lies
 * would lay others beside it. That its journal is whole was found before.
 *
 * Returns: whether all is as it was sealed
 */
gboolean
mandate_opened_copy_verify_seals (MandateOpenedCopy *self,
                                  guint             *n_seals,
                                  GCancellable      *cancellable,
                                  GError           **error)
{
  g_auto (Scratch) scratch = { 0 };
  g_autoptr (GFile) from = g_file_new_for_path (self->path);
  g_autoptr (GFile) to = NULL;

  if (!scratch_make (&scratch, error))
    return FALSE;

  to = g_file_new_for_path (scratch.file);

  return g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL, error) &&
         verify_scratch (&scratch, n_seals, error);
}
