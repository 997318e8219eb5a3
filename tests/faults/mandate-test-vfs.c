/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-test-vfs.h"

struct _MandateTestVfs
{
  sqlite3_vfs         base; /* as SQLite knows it */
  sqlite3_vfs        *real;
  MandateTestCallFunc function;
  gpointer            data;
};

typedef struct
{
  sqlite3_file    base;
  MandateTestVfs *vfs;
  const char     *path; /* (nullable) (unowned) SQLite's, as long as the file is open */
  sqlite3_file   *real; /* behind this one, in the same piece of memory */
} File;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
ask (sqlite3_file       *file,
     MandateTestCallKind kind,
     gconstpointer       bytes,
     int                 size,
     gint64              offset)
{
  File                 *self = (File *) file;
  const MandateTestCall call = { kind, self->path, bytes, size, offset, 0 };

  return self->vfs->function (&call, self->vfs->data);
}

static int
file_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
file_read (sqlite3_file *file,
           void         *bytes,
           int           size,
           sqlite3_int64 offset)
{
  int result = ask (file, MANDATE_TEST_CALL_READ, NULL, size, offset);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xRead (get_real (file), bytes, size, offset);
}

static int
file_write (sqlite3_file *file,
            const void   *bytes,
            int           size,
            sqlite3_int64 offset)
{
  int result = ask (file, MANDATE_TEST_CALL_WRITE, bytes, size, offset);
  int written = get_real (file)->pMethods->xWrite (get_real (file), bytes, result == SQLITE_OK ? size : size / 2, offset);

  return result != SQLITE_OK ? result : written;
}

static int
file_truncate (sqlite3_file *file,
               sqlite3_int64 size)
{
  int result = ask (file, MANDATE_TEST_CALL_TRUNCATE, NULL, 0, size);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
file_sync (sqlite3_file *file,
           int           flags)
{
  int result = ask (file, MANDATE_TEST_CALL_SYNC, NULL, 0, 0);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
file_lock (sqlite3_file *file,
           int           level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
file_unlock (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file,
                          int          *is_reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), is_reserved);
}

static int
file_control (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

/* Nothing is promised: a sector may be half written, and neighbours may be lost with it. */
static int
file_sector_size (sqlite3_file *file)
{
  return 512;
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return 0;
}

static int
file_shm_map (sqlite3_file   *file,
              int             page,
              int             size,
              int             extend,
              void volatile **memory)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), page, size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *file,
               int           offset,
               int           n,
               int           flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
file_shm_unmap (sqlite3_file *file,
                int           remove)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs  *vfs,
          const char   *path,
          sqlite3_file *file,
          int           flags,
          int          *flags_out)
{
  MandateTestVfs       *self = (MandateTestVfs *) vfs;
  const MandateTestCall call = { MANDATE_TEST_CALL_OPEN, path, NULL, 0, 0, flags };
  File                 *opened = (File *) file;
  int                   result = self->function (&call, self->data);

  opened->base.pMethods = NULL;
  if (result != SQLITE_OK)
    return result;

  opened->vfs = self;
  opened->path = path;
  opened->real = (sqlite3_file *) (opened + 1);
  result = self->real->xOpen (self->real, path, opened->real, flags, flags_out);

  if (opened->real->pMethods != NULL)
    opened->base.pMethods = &methods;

  return result;
}

static int
vfs_delete (sqlite3_vfs *vfs,
            const char  *path,
            int          sync_folder)
{
  MandateTestVfs       *self = (MandateTestVfs *) vfs;
  const MandateTestCall call = { MANDATE_TEST_CALL_DELETE, path, NULL, 0, 0, sync_folder };
  int                   result = self->function (&call, self->data);

  return result != SQLITE_OK ? result : self->real->xDelete (self->real, path, sync_folder);
}

static int
vfs_access (sqlite3_vfs *vfs,
            const char  *path,
            int          flags,
            int         *result)
{
  MandateTestVfs *self = (MandateTestVfs *) vfs;

  return self->real->xAccess (self->real, path, flags, result);
}

static int
vfs_full_pathname (sqlite3_vfs *vfs,
                   const char  *path,
                   int          size,
                   char        *result)
{
  MandateTestVfs *self = (MandateTestVfs *) vfs;

  return self->real->xFullPathname (self->real, path, size, result);
}

/**
 * mandate_test_vfs_install:
 * @function: decides on each call
 * @data: for @function
 *
 * Returns: (transfer full): a file system through which every file goes that
 *   is opened from now on, until mandate_test_vfs_remove()
 */
MandateTestVfs *
mandate_test_vfs_install (MandateTestCallFunc function,
                          gpointer            data)
{
  MandateTestVfs *self = g_new0 (MandateTestVfs, 1);

  self->real = sqlite3_vfs_find (NULL);
  self->function = function;
  self->data = data;

  self->base = *self->real;
  self->base.pNext = NULL;
  self->base.zName = "mandate-test";
  self->base.szOsFile = sizeof (File) + self->real->szOsFile;
  self->base.xOpen = vfs_open;
  self->base.xDelete = vfs_delete;
  self->base.xAccess = vfs_access;
  self->base.xFullPathname = vfs_full_pathname;
  g_assert_cmpint (sqlite3_vfs_register (&self->base, TRUE), ==, SQLITE_OK);

  return self;
}

void
mandate_test_vfs_remove (MandateTestVfs *self)
{
  g_assert_cmpint (sqlite3_vfs_unregister (&self->base), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_vfs_register (self->real, TRUE), ==, SQLITE_OK);
  g_free (self);
}
