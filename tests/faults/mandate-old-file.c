/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workspace as the first version of the program left it. */

#include "mandate-old-file.h"

#include "mandate-journal.h"
#include "mandate-migrator.h"

#define FIRST_SCHEMA "/io/github/mandate_isms/Mandate/test/first-schema"
#define NO_HASH      "0000000000000000000000000000000000000000000000000000000000000000"

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
                              "INSERT INTO journal (seq, entry, recorded_at, actor, kind, label, changeset, previous_hash, hash)"
                              " VALUES (?1, ?2, ?3, ?4, 'action', ?5, ?6, ?7, ?8)",
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
  mandate_statement_run (statement, &error);
  g_assert_no_error (error);
}

static char *
add_person (MandateDatabase *database,
            gint64           seq,
            const char      *previous_hash)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO person (id, name, is_external, is_top_management) VALUES ('01890a5d-ac96-774b-bcce-b3020000%04d', 'Person %d', 0, 0)", (int) seq, (int) seq);
  g_autoptr (MandateEntry) entry = g_new0 (MandateEntry, 1);
  sqlite3_session *session;
  void            *changeset;
  int              size;

  entry->seq = seq;
  entry->entry = g_strdup_printf ("01890a5d-ac96-774b-bcce-b3030000%04d", (int) seq);
  entry->recorded_at = g_strdup_printf ("2024-01-%02dT08:00:00.000Z", (int) seq);
  entry->actor = g_strdup ("ana");
  entry->label = g_strdup ("Add a person");
  entry->previous_hash = g_strdup (previous_hash);

  g_assert_cmpint (sqlite3session_create (mandate_database_get_handle (database), "main", &session), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (session, "person"), ==, SQLITE_OK);
  execute (database, sql);
  g_assert_cmpint (sqlite3session_changeset (session, &size, &changeset), ==, SQLITE_OK);
  sqlite3session_delete (session);

  append (database, entry, changeset, size);
  sqlite3_free (changeset);

  return g_strdup (entry->hash);
}

void
mandate_test_make_old_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_CREATE, &error);
  g_autofree char *hash = g_strdup (NO_HASH);

  g_assert_no_error (error);
  mandate_migrate (database, FIRST_SCHEMA, &error);
  g_assert_no_error (error);

  execute (database, "INSERT INTO workspace (only, id, name, created_at, is_sample)"
                     " VALUES (1, '01890a5d-ac96-774b-bcce-b302099a8057', 'Bakery', '2024-01-01T08:00:00.000Z', 0)");

  for (gint64 seq = 1; seq <= 9; seq++)
    {
      char *next = add_person (database, seq, hash);

      g_free (hash);
      hash = next;
    }
}
