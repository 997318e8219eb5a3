/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One writer for each workspace.
 *
 * SQLite lets programs take turns at writing; a register in memory would then
 * be of yesterday without knowing. So the first one that opens a workspace for
 * writing locks a file beside it until it closes the workspace or ends, however
 * it ends: the kernel lets go of the lock. The file itself stays, and means nothing.
 */

#include "config.h"

#include "mandate-writer-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "mandate-database.h"

struct _MandateWriterLock
{
  int fd;
};

/**
 * mandate_writer_lock_get_path:
 * @path: (type filename): a workspace's file
 *
 * Returns: (transfer full) (type filename): what is locked for it: “workspace.lock”
 *   for “workspace.db”
 */
char *
mandate_writer_lock_get_path (const char *path)
{
  g_autofree char *base = g_str_has_suffix (path, ".db") ? g_strndup (path, strlen (path) - strlen (".db")) : g_strdup (path);

  return g_strconcat (base, ".lock", NULL);
}

static void
set_error (const char *path,
           int         number,
           GError    **error)
{
  if (number == EWOULDBLOCK)
    g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY,
                         _ ("Another program has this workspace open. Close it there first, then open it here again. Until then it can only be read."));
  else if (number == ENOSPC || number == EDQUOT)
    g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NO_SPACE,
                         _ ("The disk is full. Free some space and open the workspace again. Until then it can only be read."));
  else
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_FAILED,
                 /* Translators: %1$s is a file name, %2$s a reason of the system. */
                 _ ("The folder of the workspace can't be written (“%1$s”: %2$s). Check who may write there. Until then it can only be read."),
                 path, g_strerror (number));
}

/**
 * mandate_writer_lock_take:
 * @path: (type filename): a workspace's file
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_READ_ONLY where
 *   somebody else has the lock
 *
 * Belongs to the open file and not to the process: a second one is refused
 * within the same program too, and programs that this one starts don't get it.
 *
 * Returns: (transfer full): the lock, or %NULL on error
 */
MandateWriterLock *
mandate_writer_lock_take (const char *path,
                          GError    **error)
{
  g_autofree char   *name = mandate_writer_lock_get_path (path);
  int                fd = open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  MandateWriterLock *self;

  if (fd < 0)
    {
      set_error (name, errno, error);
      return NULL;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      set_error (name, errno, error);
      close (fd);
      return NULL;
    }

  self = g_new0 (MandateWriterLock, 1);
  self->fd = fd;

  return self;
}

void
mandate_writer_lock_release (MandateWriterLock *self)
{
  if (self == NULL)
    return;

  /* Closing alone would leave it to a child that is just being started. */
  flock (self->fd, LOCK_UN);
  close (self->fd);
  g_free (self);
}
