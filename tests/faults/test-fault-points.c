/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every single thing that SQLite asks of the disk fails once, or fails from
 * then on, or is the last thing before the program is killed.
 *
 *     test-fault-points [--step=N]    of the later ones only every N-th
 */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mandate-migrator.h"
#include "mandate-old-file.h"
#include "mandate-test-faults.h"
#include "mandate-test-vfs.h"

#define MAX_POINTS 2000

/* The first ones differ most; those of a long operation are much alike. */
#define N_FIRST    20
#define USUAL_STEP 4

static guint step; /* of the command line */

typedef enum
{
  MODE_ONCE,
  MODE_FOR_GOOD,
  MODE_KILL,
  N_MODES,
} Mode;

typedef struct
{
  MandateTestCallKind kind;
  Mode                mode;
  guint               n; /* which call of that kind */

  gboolean is_armed;
  guint    n_calls;
  gboolean is_hit;
} Point;

/* What is done while the disk fails. */
typedef struct
{
  const char                 *name;
  const MandateTestOperation *operation; /* (nullable) on an open workspace; without one, it is just opened */
  gboolean                    is_copied;
  GBytes                     *file;
  gint64                      n_entries;
} Scenario;

typedef struct
{
  char           *folder;
  char           *path;
  char           *copy;
  GBytes         *story;
  GBytes         *old;
  MandateTestVfs *vfs;
  Point           point;
} Fixture;

static const char *const kind_names[] = { "write", "sync", "truncate", "open", "delete", "read" };
static const char *const mode_names[] = { "once", "for good", "killed" };

static int
get_failure (const Point *point)
{
  switch (point->kind)
    {
    case MANDATE_TEST_CALL_WRITE:
      return point->n % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    case MANDATE_TEST_CALL_SYNC:
      return SQLITE_IOERR_FSYNC;
    case MANDATE_TEST_CALL_TRUNCATE:
      return SQLITE_IOERR_TRUNCATE;
    case MANDATE_TEST_CALL_OPEN:
      return SQLITE_CANTOPEN;
    case MANDATE_TEST_CALL_DELETE:
      return SQLITE_IOERR_DELETE;
    case MANDATE_TEST_CALL_READ:
    default:
      return SQLITE_IOERR_READ;
    }
}

static int
fail_at_the_point (const MandateTestCall *call,
                   gpointer               data)
{
  Point *point = data;

  if (!point->is_armed || call->kind != point->kind)
    return SQLITE_OK;

  point->n_calls++;
  if (point->n_calls < point->n || (point->n_calls > point->n && point->mode != MODE_FOR_GOOD))
    return SQLITE_OK;

  point->is_hit = TRUE;
  if (point->mode == MODE_KILL)
    kill (getpid (), SIGKILL);

  return get_failure (point);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, size);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = mandate_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "workspace.db", NULL);
  fixture->copy = g_build_filename (fixture->folder, "copy.mandate", NULL);

  mandate_test_tell_story (fixture->path, MANDATE_MIGRATIONS);
  fixture->story = read_file (fixture->path);
  mandate_test_clear_folder (fixture->folder);

  mandate_test_make_old_file (fixture->path);
  fixture->old = read_file (fixture->path);
  mandate_test_clear_folder (fixture->folder);

  fixture->vfs = mandate_test_vfs_install (fail_at_the_point, &fixture->point);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_vfs_remove (fixture->vfs);
  g_bytes_unref (fixture->story);
  g_bytes_unref (fixture->old);
  mandate_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->copy);
}

static gboolean
do_it (Fixture          *fixture,
       const Scenario   *scenario,
       MandateWorkspace *workspace,
       GError          **error)
{
  if (scenario->is_copied)
    return mandate_workspace_export_copy (workspace, fixture->copy, FALSE, error);

  return scenario->operation->run (workspace, error);
}

/* Whoever is told that something failed does it again: it must not be there twice. */
static gboolean
do_it_again (Fixture          *fixture,
             const Scenario   *scenario,
             MandateWorkspace *workspace,
             const char       *when)
{
  g_autoptr (GError) error = NULL;

  if (do_it (fixture, scenario, workspace, &error))
    return TRUE;

  mandate_test_assert_told (error, when);
  if (!g_error_matches (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE))
    g_error ("%s: it can't be done again: %s", when, error->message);

  return FALSE;
}

/* Returns whether it was reported as done. */
static gboolean
suffer (Fixture        *fixture,
        const Scenario *scenario,
        const char     *when)
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (scenario->operation != NULL || scenario->is_copied)
    workspace = mandate_test_open (fixture->path);

  fixture->point.is_armed = TRUE;

  if (workspace == NULL)
    {
      workspace = mandate_workspace_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
      is_done = workspace != NULL;
    }
  else
    {
      is_done = do_it (fixture, scenario, workspace, &error);
    }

  if (!is_done)
    mandate_test_assert_told (error, when);

  if (!is_done && fixture->point.mode == MODE_ONCE && workspace != NULL)
    is_done = do_it_again (fixture, scenario, workspace, when);

  g_clear_object (&workspace);
  fixture->point.is_armed = FALSE;

  return is_done;
}

static gboolean
suffer_to_death (Fixture        *fixture,
                 const Scenario *scenario,
                 const char     *when)
{
  pid_t pid = fork ();
  int   status;

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      suffer (fixture, scenario, when);
      _exit (0);
    }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  if (WIFSIGNALED (status) && WTERMSIG (status) != SIGKILL)
    g_error ("%s: ended by signal %d", when, WTERMSIG (status));

  fixture->point.is_hit = WIFSIGNALED (status);

  return FALSE;
}

static void
assert_copied (Fixture    *fixture,
               gboolean    is_done,
               const char *when)
{
  g_autofree char *stray = NULL;

  if (g_file_test (fixture->copy, G_FILE_TEST_EXISTS))
    {
      g_autoptr (MandateWorkspace) copy = mandate_test_open (fixture->copy);

      mandate_test_assert_sound (copy, when);
      g_clear_object (&copy);
    }
  else if (is_done)
    {
      g_error ("%s: the copy is not there", when);
    }

  for (const char *const *end = (const char *const[]){ "", "-wal", "-shm", ".lock", NULL }; *end != NULL; end++)
    {
      g_autofree char *path = g_strconcat (fixture->copy, *end, NULL);

      g_unlink (path);
    }

  /* What a killed program leaves, it can't remove. */
  stray = mandate_test_find_stray (fixture->folder);
  if (stray != NULL && fixture->point.mode != MODE_KILL)
    g_error ("%s: “%s” was left behind", when, stray);
}

static void
assert_kept (Fixture        *fixture,
             const Scenario *scenario,
             gboolean        is_done,
             const char     *when)
{
  g_autoptr (MandateWorkspace) workspace = mandate_test_open (fixture->path);
  const gint64 n_new = mandate_test_count_entries (workspace) - scenario->n_entries;
  const guint  n_whole = scenario->operation != NULL ? scenario->operation->n_entries : 0;

  mandate_test_assert_sound (workspace, when);

  if (n_new != n_whole && (n_new != 0 || is_done))
    g_error ("%s: %d entries are there, %s", when, (int) n_new, is_done ? "and it was reported as done" : "which is a part");
}

static gboolean
run_point (Fixture        *fixture,
           const Scenario *scenario)
{
  Point           *point = &fixture->point;
  g_autofree char *when = g_strdup_printf ("%s, %s %u %s", scenario->name, kind_names[point->kind], point->n, mode_names[point->mode]);
  gboolean         is_done;

  mandate_test_clear_folder (fixture->folder);
  mandate_test_put_file (fixture->path, scenario->file);
  point->n_calls = 0;
  point->is_hit = FALSE;

  if (point->mode == MODE_KILL)
    is_done = suffer_to_death (fixture, scenario, when);
  else
    is_done = suffer (fixture, scenario, when);

  if (scenario->is_copied)
    assert_copied (fixture, is_done, when);

  assert_kept (fixture, scenario, is_done, when);

  return point->is_hit;
}

static guint
run_scenario (Fixture  *fixture,
              Scenario *scenario)
{
  guint n_points = 0;

  for (int mode = 0; mode < N_MODES; mode++)
    for (int kind = 0; kind < MANDATE_TEST_N_CALLS; kind++)
      for (guint n = 1;; n += n < N_FIRST ? 1 : step)
        {
          g_assert_cmpuint (n, <, MAX_POINTS);
          fixture->point = (Point){ .kind = kind, .mode = mode, .n = n };
          if (!run_point (fixture, scenario))
            break;

          n_points++;
        }

  g_test_message ("%s: %u points", scenario->name, n_points);

  return n_points;
}

static gint64
count_entries (Fixture *fixture,
               GBytes  *file)
{
  g_autoptr (MandateWorkspace) workspace = NULL;

  mandate_test_clear_folder (fixture->folder);
  mandate_test_put_file (fixture->path, file);
  workspace = mandate_test_open (fixture->path);

  return mandate_test_count_entries (workspace);
}

static void
test_operation (Fixture      *fixture,
                gconstpointer data)
{
  const MandateTestOperation *operation = data;
  Scenario                    scenario = { operation->name, operation, FALSE, fixture->story, count_entries (fixture, fixture->story) };

  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 20);
}

static void
test_opening (Fixture      *fixture,
              gconstpointer data)
{
  Scenario scenario = { "open", NULL, FALSE, fixture->story, count_entries (fixture, fixture->story) };

  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 20);
}

static void
test_migrating (Fixture      *fixture,
                gconstpointer data)
{
  Scenario scenario = { "migrate", NULL, FALSE, fixture->old, count_entries (fixture, fixture->old) };

  g_assert_cmpint (scenario.n_entries, >, 0);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 100);
}

static void
test_copying (Fixture      *fixture,
              gconstpointer data)
{
  Scenario scenario = { "copy", NULL, TRUE, fixture->story, count_entries (fixture, fixture->story) };

  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 100);
}

int
main (int   argc,
      char *argv[])
{
  guint                       n_operations;
  const MandateTestOperation *operations = mandate_test_get_operations (&n_operations);

  step = MAX (mandate_test_read_count (argc, argv, "--step=", USUAL_STEP), 1);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < n_operations; i++)
    {
      g_autofree char *path = g_strconcat ("/fault-points/whole-or-not-at-all/", operations[i].name, NULL);

      g_test_add (path, Fixture, &operations[i], set_up, test_operation, tear_down);
    }

  g_test_add ("/fault-points/nothing-is-lost/open", Fixture, NULL, set_up, test_opening, tear_down);
  g_test_add ("/fault-points/nothing-is-lost/migrate", Fixture, NULL, set_up, test_migrating, tear_down);
  g_test_add ("/fault-points/nothing-is-lost/copy", Fixture, NULL, set_up, test_copying, tear_down);

  return g_test_run ();
}
