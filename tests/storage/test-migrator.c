/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "mandate-migrator.h"
#include "mandate-test-storage.h"

#define YOUNG_ORCHARD "/io/github/mandate_isms/Mandate/test/young-orchard"
#define ORCHARD       "/io/github/mandate_isms/Mandate/test/orchard"
#define BROKEN        "/io/github/mandate_isms/Mandate/test/broken"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = mandate_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "file.db", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
migrate (Fixture    *fixture,
         const char *migrations,
         GError    **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (fixture->path, MANDATE_DATABASE_CREATE, error);

  return database != NULL && mandate_migrate (database, migrations, error);
}

static void
migrate_well (Fixture    *fixture,
              const char *migrations)
{
  g_autoptr (GError) error = NULL;

  migrate (fixture, migrations, &error);
  g_assert_no_error (error);
}

static gint64
read_integer (Fixture    *fixture,
              const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_ONLY, &error);
  gint64 value;

  g_assert_no_error (error);
  mandate_database_read_integer (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static guint
count_migrations (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_strv_length (names);
}

static void
create_foreign (Fixture    *fixture,
                const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

/* Refused, with every byte as it was and nothing laid beside it. */
static void
assert_refused (Fixture            *fixture,
                MandateStorageError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) opening_error = NULL;
  g_autofree char *before = mandate_test_hash_file (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_false (migrate (fixture, MANDATE_MIGRATIONS, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, (int) code);

  g_assert_null (mandate_workspace_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &opening_error));
  g_assert_error (opening_error, MANDATE_STORAGE_ERROR, (int) code);

  after = mandate_test_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_fresh_file_gets_the_newest_schema (Fixture      *fixture,
                                        gconstpointer data)
{
  migrate_well (fixture, MANDATE_MIGRATIONS);

  g_assert_cmpint (read_integer (fixture, "PRAGMA user_version"), ==, count_migrations (MANDATE_MIGRATIONS));
  g_assert_cmpint (read_integer (fixture, "PRAGMA application_id"), ==, MANDATE_APPLICATION_ID);
  g_assert_cmpint (read_integer (fixture, "SELECT count(*) FROM sqlite_schema WHERE name = 'journal'"), ==, 1);
}

static void
test_newest_schema_stays_as_it_is (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  migrate_well (fixture, MANDATE_MIGRATIONS);
  before = mandate_test_hash_file (fixture->path);
  migrate_well (fixture, MANDATE_MIGRATIONS);
  after = mandate_test_hash_file (fixture->path);

  g_assert_cmpstr (after, ==, before);
}

static MandateDatabase *
open_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  MandateDatabase *database = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, &error);

  g_assert_no_error (error);

  return database;
}

/* At once or step by step from the first schema, it comes to the same, to the letter. */
static void
test_fresh_file_is_what_the_steps_lead_to (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = g_resources_lookup_data (MANDATE_MIGRATIONS "/0001-records.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (MandateDatabase) fresh = open_in_memory ();
  g_autoptr (MandateDatabase) stepwise = open_in_memory ();
  g_autofree char *head = g_strdup_printf ("PRAGMA user_version = 1; PRAGMA application_id = %d", MANDATE_APPLICATION_ID);
  gboolean         same;

  g_assert_no_error (error);
  mandate_migrate (fresh, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  mandate_database_execute (stepwise, g_bytes_get_data (first, NULL), &error);
  g_assert_no_error (error);
  mandate_database_execute (stepwise, head, &error);
  g_assert_no_error (error);
  mandate_migrate (stepwise, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  mandate_migrator_compare (fresh, stepwise, &same, &error);
  g_assert_no_error (error);
  g_assert_true (same);
}

static void
test_older_file_is_brought_forward (Fixture      *fixture,
                                    gconstpointer data)
{
  migrate_well (fixture, YOUNG_ORCHARD);
  create_foreign (fixture, "INSERT INTO orchard_tree VALUES ('a', 'Apple', NULL, 1)");
  migrate_well (fixture, ORCHARD);

  g_assert_cmpint (read_integer (fixture, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (read_integer (fixture, "SELECT count(*) FROM orchard_tree WHERE height IS NULL AND is_protected IS NULL"), ==, 1);
}

static void
test_files_are_kept_as_safely_as_can_be (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = NULL;
  g_autofree char *mode = NULL;
  gint64           synchronous;
  gint64           foreign_keys;

  database = mandate_database_open (fixture->path, MANDATE_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  mandate_migrate (database, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  mode = mandate_database_read_text (database, "PRAGMA journal_mode", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mode, ==, "wal");

  mandate_database_read_integer (database, "PRAGMA synchronous", &synchronous, &error);
  g_assert_no_error (error);
  g_assert_cmpint (synchronous, ==, 2);

  mandate_database_read_integer (database, "PRAGMA foreign_keys", &foreign_keys, &error);
  g_assert_no_error (error);
  g_assert_cmpint (foreign_keys, ==, 1);
}

static void
test_newer_file_is_refused_and_left_alone (Fixture      *fixture,
                                           gconstpointer data)
{
  migrate_well (fixture, MANDATE_MIGRATIONS);
  create_foreign (fixture, "PRAGMA user_version = 999");

  assert_refused (fixture, MANDATE_STORAGE_ERROR_TOO_NEW);
}

static void
test_file_of_another_program_is_refused_and_left_alone (Fixture      *fixture,
                                                        gconstpointer data)
{
  create_foreign (fixture, data);

  assert_refused (fixture, MANDATE_STORAGE_ERROR_NOT_OURS);
}

static void
test_text_is_refused_and_left_alone (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (10000, 'a');

  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);

  assert_refused (fixture, MANDATE_STORAGE_ERROR_NOT_OURS);
}

static void
test_failure_leaves_the_old_schema (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  migrate_well (fixture, YOUNG_ORCHARD);
  create_foreign (fixture, "INSERT INTO orchard_tree VALUES ('a', 'Apple', NULL, 1)");

  g_assert_false (migrate (fixture, BROKEN, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "schema 2"));

  g_assert_cmpint (read_integer (fixture, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (read_integer (fixture, "SELECT count(*) FROM sqlite_schema WHERE name = 'half_way'"), ==, 0);
  g_assert_cmpint (read_integer (fixture, "SELECT count(*) FROM orchard_tree"), ==, 1);

  /* What failed once may work with the next version of the program. */
  migrate_well (fixture, ORCHARD);
  g_assert_cmpint (read_integer (fixture, "PRAGMA user_version"), ==, 2);
}

static const char *
get_sql_type (const MandateField *field)
{
  if (mandate_field_is_textual (field))
    return "TEXT";

  return field->kind == MANDATE_FIELD_NUMBER ? "REAL" : "INTEGER";
}

/* A column that came later allows NULL, because older entries of the journal leave it so. */
static gboolean
needs_value (const MandateField *field)
{
  return (field->is_required || field->kind == MANDATE_FIELD_BOOLEAN) && field->since_schema <= 1;
}

static void
assert_columns_match (MandateDatabase *database,
                      GType            type)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT name, type, \"notnull\", pk, dflt_value IS NULL FROM pragma_table_info ('%s') ORDER BY cid", mandate_record_type_get_table (type));
  g_autoptr (MandateStatement) row = mandate_database_prepare (database, sql, &error);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);
  gboolean            has_row;

  g_assert_no_error (error);
  mandate_statement_step (row, &has_row, &error);
  g_assert_no_error (error);
  g_assert_true (has_row);
  g_assert_cmpstr (mandate_statement_get_text (row, 0), ==, "id");
  g_assert_cmpstr (mandate_statement_get_text (row, 1), ==, "TEXT");
  g_assert_cmpint (mandate_statement_get_integer (row, 2), ==, 1);
  g_assert_cmpint (mandate_statement_get_integer (row, 3), ==, 1);

  for (guint i = 0; i < n_fields; i++)
    {
      mandate_statement_step (row, &has_row, &error);
      g_assert_no_error (error);
      g_assert_true (has_row);
      g_assert_cmpstr (mandate_statement_get_text (row, 0), ==, fields[i].name);
      g_assert_cmpstr (mandate_statement_get_text (row, 1), ==, get_sql_type (&fields[i]));
      g_assert_cmpint (mandate_statement_get_integer (row, 2), ==, needs_value (&fields[i]));
      g_assert_cmpint (mandate_statement_get_integer (row, 3), ==, 0);
      g_assert_cmpint (mandate_statement_get_integer (row, 4), ==, 1);
    }

  mandate_statement_step (row, &has_row, &error);
  g_assert_no_error (error);
  g_assert_false (has_row);
}

/* Foreign-key actions would run a second time while a changeset is applied. */
static void
assert_references_match (MandateDatabase *database,
                         GType            type)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT \"from\", \"table\", \"to\", on_update, on_delete FROM pragma_foreign_key_list ('%s')", mandate_record_type_get_table (type));
  g_autoptr (MandateStatement) row = mandate_database_prepare (database, sql, &error);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);
  guint               n_left = 0;
  gboolean            has_row;

  for (guint i = 0; i < n_fields; i++)
    n_left += fields[i].references != NULL;

  while (mandate_statement_step (row, &has_row, &error) && has_row)
    {
      const MandateField *field = mandate_record_type_find_field (type, mandate_statement_get_text (row, 0), &error);
      GType               referenced;

      g_assert_no_error (error);
      g_assert_nonnull (field->references);
      referenced = mandate_schema_find_type (mandate_schema_get (), field->references, &error);
      g_assert_no_error (error);

      g_assert_cmpstr (mandate_statement_get_text (row, 1), ==, mandate_record_type_get_table (referenced));
      g_assert_cmpstr (mandate_statement_get_text (row, 2), ==, "id");
      g_assert_cmpstr (mandate_statement_get_text (row, 3), ==, "NO ACTION");
      g_assert_cmpstr (mandate_statement_get_text (row, 4), ==, "NO ACTION");
      n_left--;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 0);
}

static void
assert_table_is_strict (MandateDatabase *database,
                        GType            type)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT strict AND wr FROM pragma_table_list ('%s') WHERE schema = 'main'", mandate_record_type_get_table (type));
  gint64           is_strict;

  mandate_database_read_integer (database, sql, &is_strict, &error);
  g_assert_no_error (error);
  g_assert_cmpint (is_strict, ==, 1);
}

static void
test_schema_is_that_of_the_field_tables (void)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  mandate_migrate (database, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);

      g_test_message ("%s", mandate_record_type_get_table (type));
      assert_columns_match (database, type);
      assert_references_match (database, type);
      assert_table_is_strict (database, type);
    }
}

static void
test_schema_has_no_table_that_nobody_knows (void)
{
  static const char *const beside[] = { "workspace", "evidence_file", "journal", "journal_branch", "journal_record", "journal_set_back", "seal", "seal_key", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, &error);
  g_autoptr (MandateStatement) row = NULL;
  gboolean has_row;

  g_assert_no_error (error);
  mandate_migrate (database, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  row = mandate_database_prepare (database, "SELECT name FROM sqlite_schema WHERE type = 'table'", &error);
  g_assert_no_error (error);

  while (mandate_statement_step (row, &has_row, &error) && has_row)
    {
      const char *table = mandate_statement_get_text (row, 0);

      g_test_message ("%s", table);
      g_assert_true (g_strv_contains (beside, table) || g_str_has_prefix (table, "journal_text") || mandate_schema_find_table (mandate_schema_get (), table) != G_TYPE_INVALID);
    }

  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/migrator/migrate/fresh-file-gets-the-newest-schema", Fixture, NULL, set_up, test_fresh_file_gets_the_newest_schema, tear_down);
  g_test_add ("/migrator/migrate/newest-schema-stays-as-it-is", Fixture, NULL, set_up, test_newest_schema_stays_as_it_is, tear_down);
  g_test_add_func ("/migrator/migrate/fresh-file-is-what-the-steps-lead-to", test_fresh_file_is_what_the_steps_lead_to);
  g_test_add ("/migrator/migrate/older-file-is-brought-forward", Fixture, NULL, set_up, test_older_file_is_brought_forward, tear_down);
  g_test_add ("/migrator/migrate/files-are-kept-as-safely-as-can-be", Fixture, NULL, set_up, test_files_are_kept_as_safely_as_can_be, tear_down);
  g_test_add ("/migrator/refuse/newer-file", Fixture, NULL, set_up, test_newer_file_is_refused_and_left_alone, tear_down);
  g_test_add ("/migrator/refuse/file-of-another-program", Fixture, "CREATE TABLE bookmark (url TEXT)", set_up, test_file_of_another_program_is_refused_and_left_alone, tear_down);
  g_test_add ("/migrator/refuse/file-of-another-program-with-a-version", Fixture, "PRAGMA user_version = 1; PRAGMA application_id = 7; CREATE TABLE bookmark (url TEXT)", set_up, test_file_of_another_program_is_refused_and_left_alone, tear_down);
  g_test_add ("/migrator/refuse/empty-file-of-another-program", Fixture, "PRAGMA user_version = 3", set_up, test_file_of_another_program_is_refused_and_left_alone, tear_down);
  g_test_add ("/migrator/refuse/text", Fixture, NULL, set_up, test_text_is_refused_and_left_alone, tear_down);
  g_test_add ("/migrator/fail/leaves-the-old-schema", Fixture, NULL, set_up, test_failure_leaves_the_old_schema, tear_down);
  g_test_add_func ("/migrator/schema/is-that-of-the-field-tables", test_schema_is_that_of_the_field_tables);
  g_test_add_func ("/migrator/schema/has-no-table-that-nobody-knows", test_schema_has_no_table_that_nobody_knows);

  return g_test_run ();
}
