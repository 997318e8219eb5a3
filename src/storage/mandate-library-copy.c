/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Taking in a copy of a workspace. The file may come from anywhere, so nothing
 * of it counts before all of it was looked at; what is refused leaves no trace.
 */

#include "config.h"

#include "mandate-library-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "mandate-migrator.h"
#include "mandate-uuid.h"
#include "mandate-verification.h"

/* Of the header of an SQLite file. */
#define MAGIC              "SQLite format 3"
#define HEADER_SIZE        100
#define APPLICATION_OFFSET 68

/* Evidence lies in the file; more than this is no records of leadership. */
#define MAX_SIZE ((gint64) 2 * 1024 * 1024 * 1024)

void
_mandate_arrival_clear (MandateArrival *arrival)
{
  if (arrival->folder != NULL)
    _mandate_library_remove_folder (arrival->folder);

  g_free (arrival->library);
  g_free (arrival->folder);
  g_free (arrival->path);
}

static gboolean
refuse (const char *path,
        GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS,
               /* Translators: %s is a file name. */
               _ ("“%s” is not a copy of a workspace. Choose a file that Mandate exported."), name);

  return FALSE;
}

/* Says why before the reason, which stands in @error already. */
static gboolean
refuse_damaged (const char *path,
                GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  /* Translators: %s is a file name; what is wrong with it follows. */
  g_prefix_error (error, _ ("“%s” is damaged, and nothing of it was taken in. Try another copy. "), name);

  return FALSE;
}

static gboolean
check_size (const char *path,
            GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *limit = g_format_size_full (MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  GStatBuf         status;

  if (g_stat (path, &status) != 0 || status.st_size <= MAX_SIZE)
    return TRUE;

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS,
               /* Translators: %1$s is a file name, %2$s a size. */
               _ ("“%1$s” is larger than %2$s, and no workspace is that large."), name, limit);

  return FALSE;
}

static gboolean
read_header (const char *path,
             guint8     *header,
             gsize      *size,
             GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL)
    return refuse (path, error);

  stream = g_file_read (file, NULL, error);

  return stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream), header, HEADER_SIZE, size, NULL, error);
}

/* Before anything is copied: most files that are no copies differ in the first bytes. */
static gboolean
check_header (const char *path,
              GError    **error)
{
  guint8  header[HEADER_SIZE] = { 0 };
  guint32 application;
  gsize   size;

  if (!read_header (path, header, &size, error))
    return FALSE;

  memcpy (&application, header + APPLICATION_OFFSET, sizeof application);
  if (size < HEADER_SIZE || memcmp (header, MAGIC, sizeof MAGIC) != 0 || GUINT32_FROM_BE (application) != MANDATE_APPLICATION_ID)
    return refuse (path, error);

  return TRUE;
}

/* Of a workspace in use, the latest actions are in a file beside it, at first even the header. */
static gboolean
check_not_in_use (const char *path,
                  GError    **error)
{
  g_autofree char *beside = g_strconcat (path, "-wal", NULL);
  g_autofree char *name = NULL;
  GStatBuf         status;

  if (g_stat (beside, &status) != 0 || status.st_size == 0)
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
               /* Translators: %s is a file name. */
               _ ("“%s” is in use, so that a part of it is elsewhere. Export a copy of that workspace and open the copy."), name);

  return FALSE;
}

static gboolean
copy_file (MandateArrival *arrival,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (arrival->source);
  g_autoptr (GFile) to = NULL;
  g_autoptr (GError) reason = NULL;

  if (g_mkdir_with_parents (arrival->library, 0700) != 0 || g_mkdtemp_full (arrival->folder, 0700) == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* Translators: %1$s is a folder, %2$s a reason of the system. */
                   _ ("Could not make the folder “%1$s”: %2$s. Check who may write there."), arrival->folder, g_strerror (errno));
      return FALSE;
    }

  arrival->path = g_build_filename (arrival->folder, MANDATE_LIBRARY_FILE_NAME, NULL);
  to = g_file_new_for_path (arrival->path);

  if (g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL, &reason))
    return TRUE;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NO_SPACE, _ ("The disk is full. Free some space and try again."));
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/* What breaks off too early can't even be opened; where it was put meanwhile is nobody's concern. */
static MandateDatabase *
open_arrived (const MandateArrival *arrival,
              GError              **error)
{
  g_autoptr (GError) reason = NULL;
  MandateDatabase *database = mandate_database_open (arrival->path, MANDATE_DATABASE_READ_WRITE, &reason);

  if (g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED))
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED, _ ("The file is damaged. Restore a backup."));
      refuse_damaged (arrival->source, error);
    }
  else if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return database;
}

static MandateDatabase *
open_fresh (GError **error)
{
  g_autoptr (MandateDatabase) fresh = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, error);

  return fresh != NULL && mandate_migrate (fresh, MANDATE_MIGRATIONS, error) ? g_steal_pointer (&fresh) : NULL;
}

static gboolean
is_ours (MandateDatabase *fresh,
         const char      *name,
         const char      *sql,
         gboolean        *is_ours_too,
         GError         **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (fresh, "SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = ?1 AND sql = ?2", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, name);
  mandate_statement_bind_text (statement, 2, sql);

  return mandate_statement_step (statement, is_ours_too, error);
}

/*
 * A trigger or view of its own could do what nobody sees. Of those that a
 * workspace has, an older one may lack some; none may be another.
 */
static gboolean
check_triggers (MandateDatabase *database,
                MandateDatabase *fresh,
                const char      *source,
                GError         **error)
{
  g_autoptr (MandateStatement) theirs = mandate_database_prepare (database, "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')", error);
  gboolean has_row = theirs != NULL;

  while (has_row)
    {
      gboolean known;

      if (!mandate_statement_step (theirs, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      if (!is_ours (fresh, mandate_statement_get_text (theirs, 0), mandate_statement_get_text (theirs, 1), &known, error))
        return FALSE;

      if (!known)
        return refuse (source, error);
    }

  return FALSE;
}

/* A newer program may have triggers that are not known here; that it is newer is what a person has to hear. */
static gboolean
check_version (MandateDatabase *database,
               MandateDatabase *fresh,
               GError         **error)
{
  gint64 theirs, ours;

  if (!mandate_database_read_integer (database, "PRAGMA user_version", &theirs, error) ||
      !mandate_database_read_integer (fresh, "PRAGMA user_version", &ours, error))
    return FALSE;

  return theirs <= ours || mandate_migrate (database, MANDATE_MIGRATIONS, error);
}

static gboolean
check_structure (MandateDatabase *database,
                 const char      *source,
                 GError         **error)
{
  return mandate_verify_structure (database, error) || refuse_damaged (source, error);
}

/* Brought to the newest schema, it must be that schema, to the letter. */
static gboolean
check_content (MandateArrival *arrival,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (MandateDatabase) fresh = open_fresh (error);
  g_autoptr (MandateDatabase) database = fresh != NULL ? open_arrived (arrival, error) : NULL;
  gint64   n_workspaces;
  gboolean same;

  if (database == NULL || !check_structure (database, arrival->source, error) || !check_version (database, fresh, error) ||
      !check_triggers (database, fresh, arrival->source, error) || !mandate_migrate (database, MANDATE_MIGRATIONS, error) ||
      !mandate_migrator_compare (database, fresh, &same, error) ||
      !mandate_database_read_integer (database, "SELECT count(*) FROM workspace", &n_workspaces, error))
    return FALSE;

  if (!same || n_workspaces != 1)
    return refuse (arrival->source, error);

  /* Its journal is what makes it comparable with any other copy. */
  return mandate_verify (database, arrival->path, mandate_schema_get (), MANDATE_MIGRATIONS, cancellable, error) ||
         refuse_damaged (arrival->source, error);
}

/**
 * _mandate_arrival_receive:
 * @arrival: with its source
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Copies a file to where it can be looked at, and looks at all of it. The copy
 * is of the newest schema then, and closed.
 *
 * Returns: whether it is a sound workspace
 */
gboolean
_mandate_arrival_receive (MandateArrival *arrival,
                          GCancellable   *cancellable,
                          GError        **error)
{
  if (!check_not_in_use (arrival->source, error) || !check_header (arrival->source, error) || !check_size (arrival->source, error))
    return FALSE;

  arrival->library = mandate_library_get_folder ();
  arrival->folder = g_build_filename (arrival->library, "copy-XXXXXX", NULL);

  return copy_file (arrival, cancellable, error) && check_content (arrival, cancellable, error);
}

/**
 * _mandate_library_has_workspace:
 * @items: (element-type MandateLibraryItem): the workspaces of this computer
 * @workspace_id: the id of a workspace's file
 * @but: (nullable): the folder of one that does not count
 *
 * Returns: whether one of them has it
 */
gboolean
_mandate_library_has_workspace (GPtrArray  *items,
                                const char *workspace_id,
                                const char *but)
{
  for (guint i = 0; i < items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->workspace_id, workspace_id) == 0 && g_strcmp0 (item->id, but) != 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
_mandate_arrival_write_identity (MandateArrival *arrival,
                                 const char     *id,
                                 const char     *name,
                                 GError        **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (arrival->path, MANDATE_DATABASE_READ_WRITE, error);
  g_autoptr (MandateStatement) statement = database != NULL ? mandate_database_prepare (database, "UPDATE workspace SET id = ?1, name = ?2", error) : NULL;

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, id);
  mandate_statement_bind_text (statement, 2, name);

  return mandate_statement_run (statement, error);
}

/* Two workspaces on one computer have neither the same id nor the same name. */
static gboolean
tell_apart (MandateArrival *arrival,
            const char     *name,
            GError        **error)
{
  g_autoptr (MandateLibraryItem) arrived = _mandate_library_read_file (arrival->path, error);
  g_autoptr (GPtrArray) items = arrived != NULL ? mandate_library_list (error) : NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *unique = NULL;
  g_autofree char *id = NULL;

  if (items == NULL)
    return FALSE;

  id = g_strdup (arrived->workspace_id);

  if (!mandate_uuid_is_valid (id) || _mandate_library_has_workspace (items, id, NULL))
    {
      g_free (id);
      id = mandate_uuid_new ();
      /* Translators: %s is what a workspace is called. */
      wanted = g_strdup_printf (_ ("%s (copy)"), arrived->name);
    }

  unique = name != NULL ? g_strdup (name) : mandate_library_make_name (wanted != NULL ? wanted : arrived->name, NULL, error);

  return unique != NULL && _mandate_arrival_write_identity (arrival, id, unique, error);
}

static MandateLibraryItem *
move_in (MandateArrival *arrival,
         GError        **error)
{
  g_autofree char *id = mandate_uuid_new ();
  g_autofree char *folder = g_build_filename (arrival->library, id, NULL);

  if (g_rename (arrival->folder, folder) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* Translators: %1$s is a folder, %2$s a reason of the system. */
                   _ ("Could not make the folder “%1$s”: %2$s. Check who may write there."), folder, g_strerror (errno));
      return NULL;
    }

  g_clear_pointer (&arrival->folder, g_free);

  return _mandate_library_read_item (arrival->library, id);
}

/**
 * mandate_library_add_copy:
 * @path: (type filename): a file that mandate_workspace_export_copy() wrote
 * @cancellable: (nullable): to stop the copying
 * @error: return location for an error
 *
 * Takes in a copy as a workspace of its own. One of the same id that is here
 * already stays as it is; the newcomer gets another id, and its name says that
 * it is a copy. Touches no workspace that is open, and so may run in any thread.
 *
 * Returns: (transfer full): the new workspace, or %NULL on error
 */
MandateLibraryItem *
mandate_library_add_copy (const char   *path,
                          GCancellable *cancellable,
                          GError      **error)
{
  return mandate_library_add_copy_as (path, NULL, cancellable, error);
}

/**
 * mandate_library_add_copy_as:
 * @path: (type filename): a file that mandate_workspace_export_copy() wrote
 * @name: (nullable): what it is to be called here, or %NULL for its own name
 * @cancellable: (nullable): to stop the copying
 * @error: return location for an error
 *
 * Takes in a copy as mandate_library_add_copy() does, under a name of the
 * user's choice, which no other workspace may have.
 *
 * Returns: (transfer full): the new workspace, or %NULL on error
 */
MandateLibraryItem *
mandate_library_add_copy_as (const char   *path,
                             const char   *name,
                             GCancellable *cancellable,
                             GError      **error)
{
  g_auto (MandateArrival) arrival = { .source = path };

  g_return_val_if_fail (path != NULL, NULL);

  if ((name != NULL && !_mandate_library_check_name (name, error)) || !_mandate_arrival_receive (&arrival, cancellable, error) ||
      !tell_apart (&arrival, name, error))
    return NULL;

  return move_in (&arrival, error);
}
