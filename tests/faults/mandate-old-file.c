/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workspaces as earlier versions of the program left them. */

#include "mandate-old-file.h"

#include "mandate-journal.h"
#include "mandate-migrator.h"
#include "mandate-schema.h"

#define SCHEMAS "/io/github/mandate_isms/Mandate/test/schema-%u"
#define NO_HASH "0000000000000000000000000000000000000000000000000000000000000000"

static void
execute (MandateDatabase *database,
         const char      *sql)
{
  g_autoptr (GError) error = NULL;

  mandate_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

/* In the words of the first schema, whose journal has fewer columns than that of today. */
static void
append (MandateDatabase *database,
        MandateEntry    *entry,
        gconstpointer    changeset,
        gsize            size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database,
                              "INSERT INTO journal (seq, entry, recorded_at, actor, kind, label, changeset, previous_hash, hash, reverses)"
                              " VALUES (?1, ?2, ?3, ?4, ?9, ?5, ?6, ?7, ?8, nullif (?10, 0))",
                              &error);

  g_assert_no_error (error);
  entry->hash = mandate_entry_compute_hash (entry, changeset, size);
  mandate_statement_bind_integer (statement, 1, entry->seq);
  mandate_statement_bind_text (statement, 2, entry->entry);
  mandate_statement_bind_text (statement, 3, entry->recorded_at);
  mandate_statement_bind_text (statement, 4, entry->actor);
  mandate_statement_bind_text (statement, 5, entry->label);
  mandate_statement_bind_bytes (statement, 6, changeset, size);
  mandate_statement_bind_text (statement, 7, entry->previous_hash);
  mandate_statement_bind_text (statement, 8, entry->hash);
  mandate_statement_bind_text (statement, 9, mandate_entry_kind_to_string (entry->kind));
  mandate_statement_bind_integer (statement, 10, entry->reverses);
  mandate_statement_run (statement, &error);
  g_assert_no_error (error);
}

/* An entry of a day of its own, after the last one. */
static void
record_entry (MandateDatabase *database,
              const char      *label,
              MandateEntryKind kind,
              gint64           reverses,
              gconstpointer    changeset,
              gsize            size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateEntry) entry = g_new0 (MandateEntry, 1);

  mandate_journal_get_head (database, &entry->seq, &entry->previous_hash, &error);
  g_assert_no_error (error);

  entry->seq++;
  entry->entry = g_strdup_printf ("01890a5d-ac96-774b-bcce-b3030000%04d", (int) entry->seq);
  entry->recorded_at = g_strdup_printf ("2024-%02d-%02dT08:00:00.000Z", 1 + (int) (entry->seq - 1) / 28, 1 + (int) (entry->seq - 1) % 28);
  entry->actor = g_strdup ("ana");
  entry->label = g_strdup (label);
  entry->kind = kind;
  entry->reverses = reverses;
  append (database, entry, changeset, size);
}

/* Does it, and returns what it did. */
static GBytes *
perform (MandateDatabase *database,
         const char      *table,
         const char      *sql)
{
  sqlite3_session *session;
  void            *changeset;
  int              size;

  g_assert_cmpint (sqlite3session_create (mandate_database_get_handle (database), "main", &session), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (session, table), ==, SQLITE_OK);
  execute (database, sql);
  g_assert_cmpint (sqlite3session_changeset (session, &size, &changeset), ==, SQLITE_OK);
  sqlite3session_delete (session);

  return g_bytes_new_with_free_func (changeset, size, sqlite3_free, changeset);
}

static GBytes *
act (MandateDatabase *database,
     const char      *table,
     const char      *label,
     MandateEntryKind kind,
     gint64           reverses,
     const char      *sql)
{
  GBytes       *changeset = perform (database, table, sql);
  gsize         size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);

  if (size > 0)
    record_entry (database, label, kind, reverses, bytes, size);

  return changeset;
}

static void
act_plainly (MandateDatabase *database,
             const char      *table,
             const char      *label,
             const char      *sql)
{
  g_autoptr (GBytes) changeset = act (database, table, label, MANDATE_ENTRY_ACTION, 0, sql);
}

static MandateDatabase *
create (const char *path,
        guint       version)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *migrations = g_strdup_printf (SCHEMAS, version);
  MandateDatabase *database = mandate_database_open (path, MANDATE_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  mandate_migrate (database, migrations, &error);
  g_assert_no_error (error);

  execute (database, "INSERT INTO workspace (only, id, name, created_at, is_sample)"
                     " VALUES (1, '01890a5d-ac96-774b-bcce-b302099a8057', 'Bakery', '2024-01-01T08:00:00.000Z', 0)");

  return database;
}

/* Nine people, one after the other. */
void
mandate_test_make_old_file (const char *path)
{
  g_autoptr (MandateDatabase) database = create (path, 1);

  for (int i = 1; i <= 9; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO person (id, name, is_external, is_top_management) VALUES ('01890a5d-ac96-774b-bcce-b3020000%04d', 'Person %d', 0, 0)", i, i);

      act_plainly (database, "person", "Add a person", sql);
    }
}

/* What the table of that version has of what today's has. */
static void
copy_table (MandateDatabase *database,
            const char      *table)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *list = g_strdup_printf ("SELECT group_concat(name) FROM pragma_table_info('%s', 'main')", table);
  g_autofree char *columns = mandate_database_read_text (database, list, &error);
  g_autofree char *sql = NULL;
  g_autofree char *label = g_strdup_printf ("Add: %s", table);

  g_assert_no_error (error);
  sql = g_strdup_printf ("INSERT INTO main.%s (%s) SELECT %s FROM source.%s ORDER BY 1", table, columns, columns, table);
  act_plainly (database, table, label, sql);
}

/**
 * mandate_test_make_old_copy:
 * @path: (type filename): where there is no file yet
 * @version: a schema of an earlier release
 * @source: (type filename): a workspace of today's schema
 *
 * Makes a file of that schema with the records of today's, recorded table by
 * table; then something is changed, undone and done again.
 */
void
mandate_test_make_old_copy (const char *path,
                            guint       version,
                            const char *source)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autoptr (MandateDatabase) database = create (path, version);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) change = NULL;
  g_autoptr (GBytes) undo = NULL;
  g_autoptr (GBytes) redo = NULL;
  g_autofree char *attach = g_strdup_printf ("PRAGMA foreign_keys = OFF; ATTACH '%s' AS source", source);
  g_autofree char *hash = NULL;
  gint64           seq;

  execute (database, attach);
  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    copy_table (database, mandate_record_type_get_table (mandate_schema_get_type_at (schema, i)));
  execute (database, "INSERT INTO main.evidence_file SELECT * FROM source.evidence_file; DETACH source; PRAGMA foreign_keys = ON");

  change = act (database, "person", "Note something", MANDATE_ENTRY_ACTION, 0, "UPDATE person SET notes = 'Bakes' WHERE id = (SELECT min(id) FROM person)");
  mandate_journal_get_head (database, &seq, &hash, &error);
  g_assert_no_error (error);
  undo = act (database, "person", "Undo: Note something", MANDATE_ENTRY_UNDO, seq, "UPDATE person SET notes = NULL WHERE id = (SELECT min(id) FROM person)");
  redo = act (database, "person", "Redo: Note something", MANDATE_ENTRY_REDO, seq + 1, "UPDATE person SET notes = 'Bakes' WHERE id = (SELECT min(id) FROM person)");
}
