/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-migrator.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "mandate-journal-index.h"
#include "mandate-journal.h"
#include "mandate-recording.h"
#include "mandate-storage-resources.h"
#include "mandate-uuid.h"
#include "mandate-whole-schema-resources.h"

/* What follows it in a migration changes records, and not tables. */
#define RECORDS_LINE "\n-- records\n"

/* The migrations by number, from 1: “0001-records.sql” is the first. */
static GPtrArray *
list_migrations (const char *folder,
                 GError    **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (names == NULL)
    return NULL;

  g_ptr_array_set_size (paths, g_strv_length (names));

  for (guint i = 0; names[i] != NULL; i++)
    {
      int number = atoi (names[i]);

      g_return_val_if_fail (number >= 1 && (guint) number <= paths->len, NULL);
      g_return_val_if_fail (g_ptr_array_index (paths, number - 1) == NULL, NULL);

      g_ptr_array_index (paths, number - 1) = g_build_path ("/", folder, names[i], NULL);
    }

  return g_steal_pointer (&paths);
}

static gboolean
append_entry (MandateDatabase *database,
              guint            version,
              GBytes          *changeset,
              GError         **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (MandateEntry) entry = g_new0 (MandateEntry, 1);

  entry->entry = mandate_uuid_new ();
  entry->recorded_at = mandate_journal_format_moment (now);
  entry->actor = g_strdup ("Mandate");
  entry->login = g_strdup (g_get_user_name ());
  entry->kind = MANDATE_ENTRY_MIGRATION;
  /* Translators: %u is a number of the schema. */
  entry->label = g_strdup_printf (_ ("Records brought to schema %u"), version);

  return mandate_journal_append (database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error);
}

/*
 * What a migration does to records is recorded like anything else, or no day
 * before it could be gone back to.
 */
static gboolean
run_recorded (MandateDatabase *database,
              const char      *sql,
              guint            version,
              GError         **error)
{
  g_autoptr (MandateRecording) recording = mandate_recording_start (database, error);
  g_autoptr (GBytes) changeset = NULL;

  if (recording == NULL || !mandate_database_execute (database, sql, error))
    return FALSE;

  changeset = mandate_recording_finish (recording, error);
  if (changeset == NULL || g_bytes_get_size (changeset) == 0)
    return changeset != NULL;

  return append_entry (database, version, changeset, error);
}

/* A script whose second part, from the line “-- records”, changes records. */
static gboolean
run_script (MandateDatabase *database,
            const char      *script,
            guint            version,
            GError         **error)
{
  const char      *records = strstr (script, RECORDS_LINE);
  g_autofree char *tables = records != NULL ? g_strndup (script, records - script) : g_strdup (script);

  return mandate_database_execute (database, tables, error) && (records == NULL || run_recorded (database, records, version, error));
}

static gboolean
migrate_to (MandateDatabase *database,
            const char      *path,
            guint            version,
            GError         **error)
{
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %u", version);
  g_autoptr (MandateTransaction) transaction = NULL;

  if (script == NULL)
    return FALSE;

  transaction = mandate_database_begin (database, error);

  if (transaction == NULL ||
      !run_script (database, g_bytes_get_data (script, NULL), version, error) ||
      !mandate_database_execute (database, set_version, error))
    return FALSE;

  return mandate_transaction_commit (g_steal_pointer (&transaction), error);
}

/*
 * What the migrations come to, if that was worked out when the program was
 * built: one by one they take a fresh file a hundred times as long.
 */
static GBytes *
find_whole_schema (const char *migrations)
{
  g_autofree char *path = g_strconcat (migrations, "-whole.sql", NULL);

  (void) mandate_whole_schema_get_resource ();

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static gboolean
create_whole (MandateDatabase *database,
              GBytes          *script,
              guint            version,
              GError         **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %u", version);
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (database, error);

  if (transaction == NULL ||
      !mandate_database_execute (database, g_bytes_get_data (script, NULL), error) ||
      !mandate_database_execute (database, set_version, error))
    return FALSE;

  return mandate_transaction_commit (g_steal_pointer (&transaction), error);
}

static gboolean
check_application (MandateDatabase *database,
                   gint64           version,
                   gboolean        *is_fresh,
                   GError         **error)
{
  gint64 application;
  gint64 n_tables;

  if (!mandate_database_read_integer (database, "PRAGMA application_id", &application, error) ||
      !mandate_database_read_integer (database, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  *is_fresh = version == 0 && n_tables == 0;
  if (*is_fresh || application == MANDATE_APPLICATION_ID)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS, _ ("The file is not a workspace of this program."));

  return FALSE;
}

static gboolean
write_application (MandateDatabase *database,
                   GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d", MANDATE_APPLICATION_ID);

  return mandate_database_execute (database, sql, error);
}

/* What there is to do: the migrations, the number of the last one done, and whether there was none yet. */
static GPtrArray *
look (MandateDatabase *database,
      const char      *migrations,
      gint64          *version,
      gboolean        *is_fresh,
      GError         **error)
{
  g_autoptr (GPtrArray) paths = NULL;

  /* Named here, the program's own migrations are linked in wherever files are migrated. */
  (void) mandate_storage_get_resource ();

  paths = list_migrations (migrations, error);
  if (paths == NULL || !mandate_database_read_integer (database, "PRAGMA user_version", version, error) ||
      !check_application (database, *version, is_fresh, error) || !mandate_journal_index_enable (database, error))
    return NULL;

  if (*version <= paths->len)
    return g_steal_pointer (&paths);

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_TOO_NEW,
               _ ("The workspace was written by a newer version of Mandate (schema %d, this program knows %u). Update Mandate to open it."),
               (int) *version, paths->len);

  return NULL;
}

/**
 * mandate_migrator_check:
 * @database: a connection
 * @migrations: resource folder of the migrations
 * @is_current: (out): whether there is nothing to migrate
 * @error: return location for an error
 *
 * Looks whether this program can read the file as it is, and writes nothing.
 *
 * Returns: whether the file is one of this program, and none of a newer one
 */
gboolean
mandate_migrator_check (MandateDatabase *database,
                        const char      *migrations,
                        gboolean        *is_current,
                        GError         **error)
{
  g_autoptr (GPtrArray) paths = NULL;
  gboolean is_fresh;
  gint64   version;

  paths = look (database, migrations, &version, &is_fresh, error);
  if (paths == NULL)
    return FALSE;

  *is_current = version == paths->len;

  return TRUE;
}

/* Everything that a file consists of, and does by itself. */
static char *
describe_schema (MandateDatabase *database,
                 GError         **error)
{
  return mandate_database_read_text (database,
                                     "SELECT group_concat(quote(type) || quote(name) || quote(tbl_name) || quote(sql), '\n') FROM "
                                     "(SELECT * FROM sqlite_schema WHERE type IN ('table', 'index', 'trigger', 'view') ORDER BY type, name)",
                                     error);
}

/**
 * mandate_migrator_compare:
 * @database: a connection
 * @other: another one
 * @same: (out): whether both have the same schema, to the letter
 * @error: return location for an error
 *
 * Returns: whether the schemas could be read
 */
gboolean
mandate_migrator_compare (MandateDatabase *database,
                          MandateDatabase *other,
                          gboolean        *same,
                          GError         **error)
{
  g_autofree char *theirs = describe_schema (database, error);
  g_autofree char *ours = theirs != NULL ? describe_schema (other, error) : NULL;

  *same = g_strcmp0 (theirs, ours) == 0;

  return ours != NULL;
}

/* Step by step, as files were that have records. */
static gboolean
migrate_from (MandateDatabase *database,
              GPtrArray       *paths,
              guint            version,
              GError         **error)
{
  for (guint number = version + 1; number <= paths->len; number++)
    if (!migrate_to (database, g_ptr_array_index (paths, number - 1), number, error))
      {
        /* Translators: %u is a number of the schema. */
        g_prefix_error (error, _ ("Could not bring the workspace to schema %u: "), number);
        return FALSE;
      }

  return TRUE;
}

/**
 * mandate_migrate:
 * @database: a connection
 * @migrations: resource folder of the migrations
 * @error: return location for an error
 *
 * Brings a file to the newest schema, one transaction a step; a fresh one at once. The number of
 * the last step is the file's `user_version`. A file of a newer program, or of
 * another one, is refused and left as it is, to the byte.
 *
 * Returns: whether the file now has the newest schema
 */
gboolean
mandate_migrate (MandateDatabase *database,
                 const char      *migrations,
                 GError         **error)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GBytes) whole = NULL;
  gboolean is_fresh;
  gint64   version;

  paths = look (database, migrations, &version, &is_fresh, error);
  if (paths == NULL)
    return FALSE;

  if (!mandate_database_execute (database, "PRAGMA journal_mode = WAL", error) ||
      (is_fresh && !write_application (database, error)))
    return FALSE;

  whole = is_fresh ? find_whole_schema (migrations) : NULL;

  return whole != NULL ? create_whole (database, whole, paths->len, error) : migrate_from (database, paths, version, error);
}
