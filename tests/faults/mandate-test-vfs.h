/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What SQLite asks a file system for. */
typedef enum
{
  MANDATE_TEST_CALL_WRITE,
  MANDATE_TEST_CALL_SYNC,
  MANDATE_TEST_CALL_TRUNCATE,
  MANDATE_TEST_CALL_OPEN,
  MANDATE_TEST_CALL_DELETE,
  MANDATE_TEST_CALL_READ,
} MandateTestCallKind;

#define MANDATE_TEST_N_CALLS (MANDATE_TEST_CALL_READ + 1)

/**
 * MandateTestCall:
 * @kind: what is asked for
 * @path: (nullable): of which file; %NULL for one without a name
 * @bytes: (nullable): what is to be written
 * @size: how many bytes
 * @offset: where; for truncating, how many bytes remain
 * @flags: of opening, SQLite's; of deleting, whether the folder is to be synced
 */
typedef struct
{
  MandateTestCallKind kind;
  const char         *path;
  gconstpointer       bytes;
  int                 size;
  gint64              offset;
  int                 flags;
} MandateTestCall;

/**
 * MandateTestCallFunc:
 *
 * Returns: %SQLITE_OK where the call is to be carried out, or how it fails
 */
typedef int (*MandateTestCallFunc) (const MandateTestCall *call,
                                    gpointer               data);

/**
 * MandateTestVfs:
 *
 * SQLite's own file system with somebody in between. Of a write that fails,
 * half is written.
 */
typedef struct _MandateTestVfs MandateTestVfs;

MandateTestVfs *mandate_test_vfs_install (MandateTestCallFunc function,
                                          gpointer            data);
void            mandate_test_vfs_remove (MandateTestVfs *self);

G_END_DECLS
