/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 50,000 records as objects, against the bare steps through the same rows. */

#include "mandate-bench.h"
#include "mandate-migrator.h"
#include "mandate-record-store.h"
#include "mandate-test-storage.h"

#define N_RECORDS 50000
#define N_ROUNDS  15
#define GOAL      4.0

typedef struct
{
  MandateDatabase *database;
} Bench;

static void
load_register (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());

  if (!mandate_record_store_load (bench->database, reg, &error))
    g_error ("%s", error->message);
}

static gsize
read_table (sqlite3    *handle,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table);
  sqlite3_stmt    *row;
  gsize            sum = 0;

  if (sqlite3_prepare_v2 (handle, sql, -1, &row, NULL) != SQLITE_OK)
    g_error ("The floor could not be read.");

  while (sqlite3_step (row) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (row); i++)
      switch (sqlite3_column_type (row, i))
        {
        case SQLITE_TEXT:
          sum += *sqlite3_column_text (row, i);
          break;
        case SQLITE_FLOAT:
          sum += sqlite3_column_double (row, i) > 0;
          break;
        default:
          sum += sqlite3_column_int64 (row, i);
          break;
        }

  sqlite3_finalize (row);

  return sum;
}

static void
step_through_rows (gpointer data)
{
  Bench               *bench = data;
  const MandateSchema *schema = mandate_schema_get ();
  volatile gsize       sum = 0;

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    sum += read_table (mandate_database_get_handle (bench->database), mandate_record_type_get_table (mandate_schema_get_type_at (schema, i)));
}

/* A line of text where a line is wanted, a paragraph where there is room for one. */
static void
shorten_texts (MandateRecord *record)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_LONG_TEXT)
      mandate_record_take_text (record, &fields[i], g_strdup ("What was said, what follows from it, and who will see to it until when. Two sentences, as people write them."));
}

static void
fill (Bench *bench)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autoptr (GError) error = NULL;

  mandate_database_execute (bench->database, "PRAGMA foreign_keys = OFF; BEGIN", &error);

  for (guint i = 0; i < N_RECORDS; i++)
    {
      GType type = mandate_schema_get_type_at (schema, i % mandate_schema_get_n_types (schema));
      g_autoptr (MandateRecord) record = NULL;

      if (mandate_record_type_get_only_id (type) != NULL)
        type = MANDATE_TYPE_PERSON;

      record = mandate_test_make_record (type, i);
      shorten_texts (record);
      if (!mandate_record_store_save (bench->database, record, &error))
        g_error ("%s", error->message);
    }

  mandate_database_execute (bench->database, "COMMIT", &error);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = mandate_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.db", NULL);
  g_autoptr (GError) error = NULL;
  Bench    bench = { .database = mandate_database_open (path, MANDATE_DATABASE_CREATE, &error) };
  gboolean is_met;

  if (error != NULL || !mandate_migrate (bench.database, MANDATE_MIGRATIONS, &error))
    g_error ("%s", error->message);

  fill (&bench);
  is_met = mandate_bench_report ("register of 50,000", mandate_bench_interleave (N_ROUNDS, load_register, step_through_rows, &bench), GOAL);

  mandate_database_free (bench.database);
  mandate_test_remove_folder (folder);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}
