/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What all migrations come to, for a file that is new: SQLite reads the whole
 * schema again for every column that is added to a table, which a fresh file
 * can be spared. Run when the program is built.
 *
 *     make-whole-schema FOLDER FILE    resource folder of the migrations, and where to write
 */

#include <gio/gio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "mandate-storage-resources.h"

/* Tables before what stands on them; what a virtual table makes for itself, it makes again. */
#define STATEMENTS "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' " \
                   "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') "                     \
                   "ORDER BY type <> 'table', rowid"

/* Nothing is in a journal without entries. */
static void
changeset_records (sqlite3_context *context,
                   int              n_values,
                   sqlite3_value  **values)
{
  sqlite3_result_text (context, "[]", -1, SQLITE_STATIC);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
run (sqlite3    *handle,
     const char *path)
{
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (sqlite3_exec (handle, g_bytes_get_data (script, NULL), NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (handle));
}

static void
migrate (sqlite3    *handle,
         const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", folder, names[i], NULL);

      run (handle, path);
    }
}

static int
append_statement (gpointer data,
                  int      n_columns,
                  char   **values,
                  char   **names)
{
  g_string_append_printf (data, "%s;\n", values[0]);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GString) script = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;

  g_assert (argc == 3);
  mandate_storage_get_resource ();
  g_assert (sqlite3_open (":memory:", &handle) == SQLITE_OK);
  sqlite3_create_function (handle, "changeset_records", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, changeset_records, NULL, NULL);
  migrate (handle, argv[1]);

  if (sqlite3_exec (handle, STATEMENTS, append_statement, script, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (handle));

  sqlite3_close (handle);

  if (!g_file_set_contents (argv[2], script->str, script->len, &error))
    g_error ("%s", error->message);

  return 0;
}
