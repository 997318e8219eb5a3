/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* renameat2 */

#include "config.h"

#include "mandate-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

struct _MandateOutputFile
{
  char    *path;
  char    *temporary;
  int      fd;
  gboolean may_replace;
  gboolean is_private;
};

static void
set_error (const char *path,
           int         number,
           GError    **error)
{
  if (number == EEXIST)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 /* Translators: %s is a file name. */
                 _ ("“%s” is there already. Choose another name, or allow it to be replaced."), path);
  else if (number == ENOSPC || number == EDQUOT)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 /* Translators: %s is a file name. */
                 _ ("The disk is full; “%s” was not written. Free some space and try again."), path);
  else
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
                 /* Translators: %1$s is a file name, %2$s a reason of the system. */
                 _ ("Could not write “%1$s”: %2$s."), path, g_strerror (number));
}

/**
 * mandate_output_file_new:
 * @path: (type filename): where the file is to be
 * @may_replace: whether a file that is there already is replaced
 * @error: return location for an error
 *
 * Returns: (transfer full): the file, open, empty and not yet in its place
 */
MandateOutputFile *
mandate_output_file_new (const char *path,
                         gboolean    may_replace,
                         GError    **error)
{
  g_autoptr (MandateOutputFile) self = g_new0 (MandateOutputFile, 1);

  self->fd = -1;
  self->path = g_strdup (path);
  self->may_replace = may_replace;

  if (!may_replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      set_error (path, EEXIST, error);
      return NULL;
    }

  self->temporary = g_strconcat (path, ".XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0600);

  if (self->fd >= 0)
    return g_steal_pointer (&self);

  set_error (path, errno, error);
  g_clear_pointer (&self->temporary, g_free);

  return NULL;
}

/**
 * mandate_output_file_new_private:
 * @path: (type filename): where the file is to be, and none is yet
 * @error: return location for an error
 *
 * Returns: (transfer full): a file that will be readable by its owner alone
 */
MandateOutputFile *
mandate_output_file_new_private (const char *path,
                                 GError    **error)
{
  MandateOutputFile *self = mandate_output_file_new (path, FALSE, error);

  if (self != NULL)
    self->is_private = TRUE;

  return self;
}

void
mandate_output_file_free (MandateOutputFile *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    close (self->fd);

  if (self->temporary != NULL)
    g_unlink (self->temporary);

  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

int
mandate_output_file_get_fd (MandateOutputFile *self)
{
  return self->fd;
}

/**
 * mandate_output_file_get_temporary:
 * @self: a file
 *
 * Returns: (transfer none) (type filename): where it is until it is finished
 */
const char *
mandate_output_file_get_temporary (MandateOutputFile *self)
{
  return self->temporary;
}

static gboolean
move_into_place (MandateOutputFile *self)
{
  /* Between the first look and now somebody may have put a file there. */
  if (!self->may_replace && renameat2 (AT_FDCWD, self->temporary, AT_FDCWD, self->path, RENAME_NOREPLACE) == 0)
    return TRUE;

  if (!self->may_replace && errno != EINVAL && errno != ENOSYS)
    return FALSE;

  if (!self->may_replace && g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return FALSE;
    }

  return g_rename (self->temporary, self->path) == 0;
}

/* That a file was moved is known to its folder alone. Not every file system can sync one; then the file is all that can be. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const int        fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

/**
 * mandate_output_file_finish:
 * @self: a file that is written
 * @error: return location for an error
 *
 * Makes it last and moves it into its place, with the permissions that new
 * files of this user have, unless it is private.
 *
 * Returns: whether it is there
 */
gboolean
mandate_output_file_finish (MandateOutputFile *self,
                            GError           **error)
{
  mode_t mask = umask (0);
  mode_t mode;

  umask (mask);
  mode = self->is_private ? 0600 : 0666 & ~mask;

  if (fchmod (self->fd, mode) != 0 || fsync (self->fd) != 0 || !move_into_place (self))
    {
      set_error (self->path, errno, error);
      return FALSE;
    }

  sync_folder (self->path);
  g_clear_pointer (&self->temporary, g_free);

  return TRUE;
}

/**
 * mandate_output_file_put:
 * @from: (type filename): a file that is written and closed
 * @to: (type filename): where it is to be, on the same file system
 * @error: return location for an error
 *
 * Makes a file last and moves it, in one step, over the one that is there.
 *
 * Returns: whether it is there
 */
gboolean
mandate_output_file_put (const char *from,
                         const char *to,
                         GError    **error)
{
  const int      fd = open (from, O_RDONLY | O_CLOEXEC);
  const gboolean is_there = fd >= 0 && fsync (fd) == 0 && g_rename (from, to) == 0;

  if (!is_there)
    set_error (to, errno, error);

  if (fd >= 0)
    close (fd);

  if (is_there)
    sync_folder (to);

  return is_there;
}
