/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A single bit of a workspace's file is turned over. Whatever is in the file
 * afterwards is another thing than before, and so has to be noticed; what
 * SQLite reads nothing from may be as it likes.
 *
 * What the workspace is called on this computer, its id and when it was made are
 * labels: they are no records, no entry tells of them, and nothing proves them.
 * Since when a key seals is told by the entry of the journal that enrolled it.
 * The words by which the journal is searched are taken from it, and only help to find.
 *
 *     test-flips [--flips=N] [--seed=N]    so many that say something else
 */

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mandate-migrator.h"
#include "mandate-sealing.h"
#include "mandate-test-faults.h"

#define USUAL_FLIPS 600

/* So many at a time by a program of their own, which may end as it likes. */
#define BATCH 50

/* A flip must not keep the program busy for ever. */
#define PATIENCE 60

typedef struct
{
  guint n_flips;
  guint seed;
} Options;

static Options options; /* of the command line */

/* What became of the flips of a batch. */
typedef struct
{
  guint n_noticed;
  guint n_nothing; /* nothing in the file is different */
  guint n_missed;
  char  missed[1000];
} Outcome;

typedef struct
{
  char   *folder;
  char   *path;
  GBytes *file;
  char   *content; /* all that can be read from it */
} Fixture;

static void
append_rows (GString    *dump,
             sqlite3    *handle,
             const char *sql)
{
  sqlite3_stmt *row;
  int           result = sqlite3_prepare_v2 (handle, sql, -1, &row, NULL);

  g_string_append_printf (dump, "%s\n", sql);

  while (result == SQLITE_OK && (result = sqlite3_step (row)) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (row); i++)
        {
          const int        type = sqlite3_column_type (row, i);
          const int        size = sqlite3_column_bytes (row, i);
          g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, sqlite3_column_blob (row, i), size);

          g_string_append_printf (dump, " %d:%d:%s", type, size, sum);
        }

      g_string_append_c (dump, '\n');
      result = SQLITE_OK;
    }

  g_string_append_printf (dump, "%d\n", result);
  sqlite3_finalize (row);
}

static GPtrArray *
list_tables (sqlite3 *handle)
{
  GPtrArray    *tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *row;

  if (sqlite3_prepare_v2 (handle, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", -1, &row, NULL) == SQLITE_OK)
    while (sqlite3_step (row) == SQLITE_ROW)
      g_ptr_array_add (tables, g_strdup ((const char *) sqlite3_column_text (row, 0)));

  sqlite3_finalize (row);

  return tables;
}

static const char *
get_columns (const char *table)
{
  if (g_str_equal (table, "workspace"))
    return "only, is_sample";

  return g_str_equal (table, "seal_key") ? "fingerprint, public_key" : "*";
}

static char *
read_everything (const char *path)
{
  g_autoptr (GPtrArray) tables = NULL;
  GString *dump = g_string_new (NULL);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);

  append_rows (dump, handle, "PRAGMA application_id");
  append_rows (dump, handle, "PRAGMA user_version");
  append_rows (dump, handle, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");

  tables = list_tables (handle);
  for (guint i = 0; i < tables->len; i++)
    {
      const char      *table = g_ptr_array_index (tables, i);
      g_autofree char *sql = NULL;

      if (g_str_has_prefix (table, "journal_text"))
        continue;

      sql = g_strdup_printf ("SELECT %s FROM \"%s\" ORDER BY 1", get_columns (table), table);

      append_rows (dump, handle, sql);
    }

  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);

  return g_string_free (dump, FALSE);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autofree char *packed = NULL;
  char            *content;
  gsize            size;

  fixture->folder = mandate_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "workspace.db", NULL);
  packed = g_build_filename (fixture->folder, "packed.db", NULL);
  mandate_test_tell_story (fixture->path, MANDATE_MIGRATIONS);

  /* Without free space, nearly every bit says something. */
  workspace = mandate_test_open (fixture->path);
  mandate_workspace_export_copy (workspace, packed, FALSE, &error);
  g_assert_no_error (error);
  g_clear_object (&workspace);

  g_assert_true (g_file_get_contents (packed, &content, &size, NULL));
  fixture->file = g_bytes_new_take (content, size);
  mandate_test_clear_folder (fixture->folder);
  mandate_test_put_file (fixture->path, fixture->file);
  fixture->content = read_everything (fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_bytes_unref (fixture->file);
  g_free (fixture->content);
  mandate_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
is_noticed (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open_for_reading (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  if (workspace != NULL && mandate_workspace_verify (workspace, NULL, &error) && mandate_sealing_verify (workspace, NULL, &error))
    return FALSE;

  g_assert_nonnull (error);

  return TRUE;
}

/* The first line that differs, in a few words. */
static void
describe (const char *before,
          const char *after,
          gsize       offset,
          Outcome    *outcome)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) new = g_strsplit (after, "\n", -1);
  const char *table = "";

  for (guint i = 0; old[i] != NULL && new[i] != NULL; i++)
    {
      if (g_str_has_prefix (old[i], "SELECT") || g_str_has_prefix (old[i], "PRAGMA"))
        table = old[i];

      if (!g_str_equal (old[i], new[i]))
        {
          g_snprintf (outcome->missed, sizeof outcome->missed, "byte %zu: %s: \n%s\n%s", offset, table, old[i], new[i]);
          return;
        }
    }
}

static void
flip (Fixture *fixture,
      GRand   *random,
      Outcome *outcome)
{
  gsize            size;
  g_autofree char *bytes = g_memdup2 (g_bytes_get_data (fixture->file, &size), g_bytes_get_size (fixture->file));
  const gsize      offset = g_rand_int_range (random, 0, size);
  g_autoptr (GBytes) flipped = NULL;
  g_autofree char *content = NULL;

  bytes[offset] ^= 1 << g_rand_int_range (random, 0, 8);
  flipped = g_bytes_new_take (g_steal_pointer (&bytes), size);
  mandate_test_clear_folder (fixture->folder);
  mandate_test_put_file (fixture->path, flipped);

  if (is_noticed (fixture))
    {
      outcome->n_noticed++;
      return;
    }

  content = read_everything (fixture->path);
  if (g_str_equal (content, fixture->content))
    {
      outcome->n_nothing++;
      return;
    }

  outcome->n_missed++;
  describe (fixture->content, content, offset, outcome);
}

static Outcome
run_batch (Fixture *fixture,
           guint    seed)
{
  Outcome outcome = { 0 };
  int     ends[2];
  int     status;
  pid_t   pid;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);

  if (pid == 0)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);

      for (guint i = 0; i < BATCH; i++)
        {
          alarm (PATIENCE);
          flip (fixture, random, &outcome);
        }

      _exit (write (ends[1], &outcome, sizeof outcome) == sizeof outcome ? 0 : 1);
    }

  close (ends[1]);
  if (read (ends[0], &outcome, sizeof outcome) != sizeof outcome)
    g_test_message ("batch of seed %u did not end well", seed);
  close (ends[0]);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("batch of seed %u: signal %d", seed, WIFSIGNALED (status) ? WTERMSIG (status) : 0);

  return outcome;
}

static void
test_every_bit_that_says_something_else_is_noticed (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (options.seed);
  Outcome sum = { 0 };

  g_test_message ("seed %u, %zu bytes", options.seed, g_bytes_get_size (fixture->file));

  while (sum.n_noticed + sum.n_missed < options.n_flips)
    {
      Outcome outcome = run_batch (fixture, g_rand_int (random));

      sum.n_noticed += outcome.n_noticed;
      sum.n_nothing += outcome.n_nothing;
      sum.n_missed += outcome.n_missed;
      if (outcome.n_missed > 0)
        g_test_message ("missed: %s", outcome.missed);
    }

  g_test_message ("%u noticed, %u changed nothing, %u missed", sum.n_noticed, sum.n_nothing, sum.n_missed);
  g_assert_cmpuint (sum.n_missed, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  options.n_flips = mandate_test_read_count (argc, argv, "--flips=", USUAL_FLIPS);
  options.seed = mandate_test_read_count (argc, argv, "--seed=", 3);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/flips/every-bit-that-says-something-else-is-noticed", Fixture, NULL, set_up,
              test_every_bit_that_says_something_else_is_noticed, tear_down);

  return g_test_run ();
}
