/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records before 10,000 actions, against the bare inverses applied to a copy that is there already. */

#include "mandate-bench.h"
#include "mandate-migrator.h"
#include "mandate-rewind.h"
#include "mandate-test-storage.h"

#define N_ACTIONS 10000
#define N_RECORDS 300
#define N_ROUNDS  9
#define GOAL      3.0

typedef struct
{
  MandateTestWorkspace fixture;
  GPtrArray           *ids;
  GPtrArray           *inverses;
  MandateDatabase     *scratch;
} Bench;

static void
rewind_workspace (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRegister) then = mandate_workspace_rewind (bench->fixture.workspace, N_RECORDS, &error);

  if (then == NULL)
    g_error ("%s", error->message);
}

/* Entry by entry, with the chain and all: what an auditor waits for. */
static void
verify_workspace (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  if (!mandate_workspace_verify (bench->fixture.workspace, NULL, &error))
    g_error ("%s", error->message);
}

static int
conflict_cb (void                   *data,
             int                     reason,
             sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static void
apply_inverses (gpointer data)
{
  Bench   *bench = data;
  sqlite3 *handle = mandate_database_get_handle (bench->scratch);

  sqlite3_exec (handle, "BEGIN", NULL, NULL, NULL);

  for (guint i = 0; i < bench->inverses->len; i++)
    {
      GBytes       *inverse = g_ptr_array_index (bench->inverses, i);
      gsize         size;
      gconstpointer bytes = g_bytes_get_data (inverse, &size);

      if (sqlite3changeset_apply (handle, size, (void *) bytes, NULL, conflict_cb, NULL) != SQLITE_OK)
        g_error ("The floor could not be applied.");
    }

  sqlite3_exec (handle, "ROLLBACK", NULL, NULL, NULL);
}

static void
act (Bench *bench,
     guint  number)
{
  const guint      place = g_random_int_range (0, bench->ids->len);
  const char      *id = g_ptr_array_index (bench->ids, place);
  g_autofree char *name = g_strdup_printf ("Person %u", number);

  if (number % 4 == 0)
    {
      mandate_test_remove (&bench->fixture, MANDATE_TYPE_PERSON, id);
      g_free (g_ptr_array_index (bench->ids, place));
      g_ptr_array_index (bench->ids, place) = mandate_test_add_person (&bench->fixture, name);
    }
  else
    {
      mandate_test_edit (&bench->fixture, MANDATE_TYPE_PERSON, id, "name", name);
    }
}

static void
collect_inverses (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) source = mandate_database_open (bench->fixture.path, MANDATE_DATABASE_READ_ONLY, &error);

  bench->inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (gint64 seq = mandate_test_get_head (&bench->fixture); seq > N_RECORDS; seq--)
    {
      g_autoptr (GBytes) changeset = mandate_journal_read_changeset (source, seq, &error);

      g_ptr_array_add (bench->inverses, mandate_changeset_invert (changeset, &error));
    }

  bench->scratch = mandate_rewind_open (bench->fixture.path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  if (error != NULL)
    g_error ("%s", error->message);
}

int
main (int   argc,
      char *argv[])
{
  Bench    bench = { 0 };
  gboolean is_met;

  mandate_test_set_up (&bench.fixture, NULL);
  bench.ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_RECORDS; i++)
    g_ptr_array_add (bench.ids, mandate_test_add_person (&bench.fixture, "Somebody"));

  for (guint i = 0; mandate_test_get_head (&bench.fixture) < N_RECORDS + N_ACTIONS; i++)
    act (&bench, i);

  collect_inverses (&bench);
  is_met = mandate_bench_report ("rewind 10,000", mandate_bench_interleave (N_ROUNDS, rewind_workspace, apply_inverses, &bench), GOAL);
  is_met &= mandate_bench_report ("verify 10,000", mandate_bench_interleave (N_ROUNDS, verify_workspace, apply_inverses, &bench), GOAL);

  mandate_database_free (bench.scratch);
  g_ptr_array_unref (bench.inverses);
  g_ptr_array_unref (bench.ids);
  mandate_test_tear_down (&bench.fixture, NULL);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}
