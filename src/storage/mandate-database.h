/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define MANDATE_STORAGE_ERROR (mandate_storage_error_quark ())

/**
 * MandateStorageError:
 * @MANDATE_STORAGE_ERROR_FAILED: the file could not be read or written
 * @MANDATE_STORAGE_ERROR_CONSTRAINT: the data would break a rule of the schema
 * @MANDATE_STORAGE_ERROR_TOO_NEW: the file is of a newer version of the program
 * @MANDATE_STORAGE_ERROR_NOT_OURS: the file is no workspace
 * @MANDATE_STORAGE_ERROR_DAMAGED: the journal or the content is not what it was
 * @MANDATE_STORAGE_ERROR_STALE: another program changed the workspace
 * @MANDATE_STORAGE_ERROR_NOTHING: there is nothing to undo or redo
 * @MANDATE_STORAGE_ERROR_NOT_FOUND: there is no such workspace, entry or file
 * @MANDATE_STORAGE_ERROR_EXISTS: the name is taken
 * @MANDATE_STORAGE_ERROR_READ_ONLY: the workspace can only be read, because another program has it open
 * @MANDATE_STORAGE_ERROR_NO_SPACE: there is no room left on the disk
 */
typedef enum
{
  MANDATE_STORAGE_ERROR_FAILED,
  MANDATE_STORAGE_ERROR_CONSTRAINT,
  MANDATE_STORAGE_ERROR_TOO_NEW,
  MANDATE_STORAGE_ERROR_NOT_OURS,
  MANDATE_STORAGE_ERROR_DAMAGED,
  MANDATE_STORAGE_ERROR_STALE,
  MANDATE_STORAGE_ERROR_NOTHING,
  MANDATE_STORAGE_ERROR_NOT_FOUND,
  MANDATE_STORAGE_ERROR_EXISTS,
  MANDATE_STORAGE_ERROR_READ_ONLY,
  MANDATE_STORAGE_ERROR_NO_SPACE,
} MandateStorageError;

GQuark mandate_storage_error_quark (void);

/* “Mndt”: at byte 68 of every workspace file. */
#define MANDATE_APPLICATION_ID 0x4d6e6474

/**
 * MandateDatabase:
 *
 * A connection to SQLite. It belongs to the thread that opened it.
 */
typedef struct _MandateDatabase    MandateDatabase;
typedef struct _MandateStatement   MandateStatement;
typedef struct _MandateTransaction MandateTransaction;

typedef enum
{
  MANDATE_DATABASE_READ_WRITE, /* must exist */
  MANDATE_DATABASE_CREATE,     /* may exist */
  MANDATE_DATABASE_READ_ONLY,
  MANDATE_DATABASE_IMMUTABLE, /* read only, and nobody writes meanwhile */
} MandateDatabaseMode;

MandateDatabase *mandate_database_open (const char         *path,
                                        MandateDatabaseMode mode,
                                        GError            **error);
void             mandate_database_free (MandateDatabase *self);
char            *mandate_database_make_name (const char         *path,
                                             MandateDatabaseMode mode);

gboolean mandate_database_set_read_only (MandateDatabase *self,
                                         GError         **error);
gboolean mandate_database_has_moved (MandateDatabase *self);
void     mandate_database_adopt (MandateDatabase *self);
sqlite3 *mandate_database_get_handle (MandateDatabase *self);
gboolean mandate_database_execute (MandateDatabase *self,
                                   const char      *sql,
                                   GError         **error);
gboolean mandate_database_execute_beside (MandateDatabase *self,
                                          const char      *sql,
                                          GError         **error);
gboolean mandate_database_read_integer (MandateDatabase *self,
                                        const char      *sql,
                                        gint64          *value,
                                        GError         **error);
char    *mandate_database_read_text (MandateDatabase *self,
                                     const char      *sql,
                                     GError         **error);
void     mandate_database_set_error (MandateDatabase *self,
                                     int              result,
                                     GError         **error);

MandateStatement *mandate_database_prepare (MandateDatabase *self,
                                            const char      *sql,
                                            GError         **error);
void              mandate_statement_release (MandateStatement *self);
void              mandate_statement_bind_integer (MandateStatement *self,
                                                  int               parameter,
                                                  gint64            value);
void              mandate_statement_bind_number (MandateStatement *self,
                                                 int               parameter,
                                                 double            value);
void              mandate_statement_bind_text (MandateStatement *self,
                                               int               parameter,
                                               const char       *value);
void              mandate_statement_bind_bytes (MandateStatement *self,
                                                int               parameter,
                                                const void       *value,
                                                gsize             size);
gboolean          mandate_statement_step (MandateStatement *self,
                                          gboolean         *has_row,
                                          GError          **error);
gboolean          mandate_statement_run (MandateStatement *self,
                                         GError          **error);
gint64            mandate_statement_get_integer (MandateStatement *self,
                                                 int               column);
const char       *mandate_statement_get_text (MandateStatement *self,
                                              int               column);
int               mandate_statement_get_n_columns (MandateStatement *self);
sqlite3_value    *mandate_statement_get_value (MandateStatement *self,
                                               int               column);
GBytes           *mandate_statement_dup_bytes (MandateStatement *self,
                                               int               column);

MandateTransaction *mandate_database_begin (MandateDatabase *self,
                                            GError         **error);
MandateTransaction *mandate_database_begin_reading (MandateDatabase *self,
                                                    GError         **error);
gboolean            mandate_transaction_commit (MandateTransaction *self,
                                                GError            **error);
void                mandate_transaction_rollback (MandateTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateDatabase, mandate_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateStatement, mandate_statement_release)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTransaction, mandate_transaction_rollback)

G_END_DECLS
