/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a workspace: to write, where nobody else does and it can be written, or else to read. */

#include "config.h"

#include "mandate-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "mandate-migrator.h"
#include "mandate-record-store.h"
#include "mandate-uuid.h"

/* What a full disk left of a file must not be taken for a workspace without records. */
static gboolean
check_not_empty (MandateWorkspace *self,
                 GError          **error)
{
  gint64 n_tables;

  if (!mandate_database_read_integer (self->database, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (n_tables > 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS, _ ("The file is not a workspace of this program."));

  return FALSE;
}

/* Does not yet look at what is in the file, but that it can be read at all. */
static gboolean
connect_as (MandateWorkspace   *self,
            MandateDatabaseMode mode,
            GError            **error)
{
  g_clear_pointer (&self->database, mandate_database_free);
  self->mode = mode;
  self->database = mandate_database_open (self->path, mode, error);

  return self->database != NULL && (mode == MANDATE_DATABASE_CREATE || check_not_empty (self, error));
}

/* Whether the file is all there is, and can be read where SQLite may put nothing beside it. */
static gboolean
is_whole (MandateWorkspace *self)
{
  g_autofree char *beside = g_strconcat (self->path, "-wal", NULL);
  GStatBuf         status;

  /* An empty one that nobody else can have made is what is left of the first try. */
  return g_stat (beside, &status) != 0 || (self->lock != NULL && status.st_size == 0);
}

/* Where nothing can be written beside the file, it can still be read: a medium that is read-only, a disk that is full. */
static gboolean
connect_file (MandateWorkspace   *self,
              MandateDatabaseMode mode,
              GError            **error)
{
  g_autoptr (GError) reason = NULL;
  const gboolean is_disturbed = self->refusal != NULL && self->refusal->code == MANDATE_STORAGE_ERROR_READ_ONLY;

  if (connect_as (self, mode, &reason))
    return TRUE;

  if (mode == MANDATE_DATABASE_READ_WRITE && !is_disturbed && is_whole (self) &&
      (self->refusal != NULL || g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NO_SPACE)) &&
      connect_as (self, MANDATE_DATABASE_IMMUTABLE, NULL))
    {
      if (self->refusal == NULL)
        g_set_error_literal (&self->refusal, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NO_SPACE,
                             _ ("The disk is full. Free some space and open the workspace again. Until then it can only be read."));

      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/* Whoever only reads has to be the one writer for as long as an old file is brought up to date. */
static gboolean
bring_up_to_date (MandateWorkspace *self,
                  GError          **error)
{
  gboolean is_current = FALSE;

  if (self->refusal == NULL && self->lock != NULL)
    return mandate_migrate (self->database, self->migrations, error);

  if (!mandate_migrator_check (self->database, self->migrations, &is_current, error))
    return FALSE;

  if (is_current)
    return TRUE;

  if (self->refusal != NULL)
    {
      g_propagate_error (error, g_error_copy (self->refusal));
      g_prefix_error (error, "%s ", _ ("The workspace was written by an older version of Mandate and has to be brought up to date first."));
      return FALSE;
    }

  self->lock = mandate_writer_lock_take (self->path, error);

  return self->lock != NULL && mandate_migrate (self->database, self->migrations, error);
}

static MandateWorkspace *
open_database (const char          *path,
               MandateDatabaseMode  mode,
               const MandateSchema *schema,
               const char          *migrations,
               GError             **error)
{
  g_autoptr (MandateWorkspace) self = g_object_new (MANDATE_TYPE_WORKSPACE, NULL);

  /* Absolute, it means the same file when it is opened again for a rewind. */
  self->path = g_canonicalize_filename (path, NULL);
  self->schema = schema;
  self->migrations = g_strdup (migrations);

  if (mode != MANDATE_DATABASE_READ_ONLY)
    self->lock = mandate_writer_lock_take (self->path, &self->refusal);

  if (mode == MANDATE_DATABASE_CREATE && self->lock == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->refusal));
      return NULL;
    }

  /* Also what is only read has to be opened for writing: SQLite keeps beside it who reads what. */
  if (!connect_file (self, mode == MANDATE_DATABASE_READ_ONLY ? MANDATE_DATABASE_READ_WRITE : mode, error) ||
      !bring_up_to_date (self, error))
    return NULL;

  if (self->refusal != NULL || mode == MANDATE_DATABASE_READ_ONLY)
    g_clear_pointer (&self->lock, mandate_writer_lock_release);

  return self->lock != NULL || mandate_database_set_read_only (self->database, error) ? g_steal_pointer (&self) : NULL;
}

/* In one transaction: records of different moments would not fit together. */
static gboolean
load (MandateWorkspace *self,
      GError          **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin_reading (self->database, error);
  g_autofree char *hash = NULL;
  gint64           is_sample;

  if (transaction == NULL)
    return FALSE;

  self->id = mandate_database_read_text (self->database, "SELECT id FROM workspace", error);
  if (self->id == NULL)
    return FALSE;

  self->name = mandate_database_read_text (self->database, "SELECT name FROM workspace", error);
  if (self->name == NULL || !mandate_database_read_integer (self->database, "SELECT is_sample FROM workspace", &is_sample, error))
    return FALSE;

  self->is_sample = is_sample == 1;
  self->reg = mandate_register_new (self->schema);

  return mandate_journal_get_head (self->database, &self->head, &hash, error) &&
         mandate_record_store_load (self->database, self->reg, error);
}

static gboolean
write_identity (MandateWorkspace *self,
                const char       *name,
                gboolean          is_sample,
                GError          **error)
{
  g_autofree char *id = mandate_uuid_new ();
  g_autofree char *moment = _mandate_workspace_format_moment (self);
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (self->database, "INSERT INTO workspace (only, id, name, created_at, is_sample) VALUES (1, ?1, ?2, ?3, ?4)", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, id);
  mandate_statement_bind_text (statement, 2, name);
  mandate_statement_bind_text (statement, 3, moment);
  mandate_statement_bind_integer (statement, 4, is_sample);

  return mandate_statement_run (statement, error);
}

/**
 * mandate_workspace_create:
 * @path: (type filename): where there is no file yet
 * @name: what people call it
 * @is_sample: whether it is an example, and marked as one
 * @schema: the record types; must outlive the workspace
 * @migrations: resource folder of the schema's migrations
 * @error: return location for an error
 *
 * Returns: (transfer full): a workspace without records, or %NULL on error
 */
MandateWorkspace *
mandate_workspace_create (const char          *path,
                          const char          *name,
                          gboolean             is_sample,
                          const MandateSchema *schema,
                          const char          *migrations,
                          GError             **error)
{
  g_autoptr (MandateWorkspace) self = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      /* Translators: %s is a file name. */
      g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_EXISTS, _ ("There is a file “%s” already."), path);
      return NULL;
    }

  self = open_database (path, MANDATE_DATABASE_CREATE, schema, migrations, error);

  if (self == NULL || !write_identity (self, name, is_sample, error) || !load (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

static MandateWorkspace *
open_existing (const char          *path,
               MandateDatabaseMode  mode,
               const MandateSchema *schema,
               const char          *migrations,
               GError             **error)
{
  g_autoptr (MandateWorkspace) self = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      /* Translators: %s is a file name. */
      g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("There is no file “%s”."), path);
      return NULL;
    }

  self = open_database (path, mode, schema, migrations, error);

  if (self == NULL || !load (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mandate_workspace_open:
 * @path: (type filename): a workspace's file
 * @schema: the record types; must outlive the workspace
 * @migrations: resource folder of the schema's migrations
 * @error: return location for an error
 *
 * Opens a workspace on a connection of its own and loads its register. Where
 * somebody else has it open, or nothing can be written where it lies, it can
 * only be read: see mandate_workspace_is_read_only().
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateWorkspace *
mandate_workspace_open (const char          *path,
                        const MandateSchema *schema,
                        const char          *migrations,
                        GError             **error)
{
  return open_existing (path, MANDATE_DATABASE_READ_WRITE, schema, migrations, error);
}

/**
 * mandate_workspace_open_for_reading:
 * @path: (type filename): a workspace's file
 * @schema: the record types; must outlive the workspace
 * @migrations: resource folder of the schema's migrations
 * @error: return location for an error
 *
 * Opens a workspace only to read it, and so keeps nobody from writing to it.
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateWorkspace *
mandate_workspace_open_for_reading (const char          *path,
                                    const MandateSchema *schema,
                                    const char          *migrations,
                                    GError             **error)
{
  return open_existing (path, MANDATE_DATABASE_READ_ONLY, schema, migrations, error);
}

/**
 * mandate_workspace_is_read_only:
 * @self: a workspace
 *
 * Returns: whether whatever would change it fails
 */
gboolean
mandate_workspace_is_read_only (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return self->lock == NULL;
}

/**
 * mandate_workspace_get_refusal:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): why it can only be read and what to do
 *   about it; %NULL where it can be written, or was opened for reading
 */
const char *
mandate_workspace_get_refusal (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->refusal != NULL ? self->refusal->message : NULL;
}

/* Before anything is written: that it may be, and would end up where it is looked for. */
gboolean
_mandate_workspace_check_writable (MandateWorkspace *self,
                                   GError          **error)
{
  if (self->refusal != NULL)
    {
      g_propagate_error (error, g_error_copy (self->refusal));
      return FALSE;
    }

  if (self->lock == NULL)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY, _ ("The workspace was opened only to be read."));
      return FALSE;
    }

  if (!mandate_database_has_moved (self->database))
    return TRUE;

  /* Translators: %s is a file name. */
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE,
               _ ("The file “%s” was moved, replaced or deleted while the workspace was open. Nothing was recorded. "
                  "Put it back, or open the workspace again."),
               self->path);

  return FALSE;
}
