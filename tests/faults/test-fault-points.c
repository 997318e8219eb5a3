/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every single thing that SQLite asks of the disk fails once, or fails from
 * then on, or is the last thing before the program is killed.
 *
 *     test-fault-points [--step=N]    of the later ones only every N-th, and fewer and fewer
 */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mandate-library.h"
#include "mandate-migrator.h"
#include "mandate-old-file.h"
#include "mandate-test-faults.h"
#include "mandate-test-library.h"
#include "mandate-test-vfs.h"
#include "mandate-workspace-merge.h"

#define MAX_POINTS 5000

/* The first ones differ most; those of a long operation are much alike. */
#define N_FIRST    8
#define USUAL_STEP 16

#define FOLDER_ID "01890a5d-ac96-774b-bcce-b302099a8057"
#define BACKUP    "2024-02-02T080000Z-hand.mandate"

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

typedef struct
{
  char           *data;    /* where the library is */
  char           *folder;  /* of the workspace */
  char           *backups; /* of the workspace */
  char           *path;
  char           *copy;
  char           *other; /* a copy that went a way of its own */
  GBytes         *story;
  GBytes         *backup;
  GBytes         *there;
  GBytes         *here;
  GBytes         *old;
  MandateTestVfs *vfs;
  Point           point;
} Fixture;

/* What is done while the disk fails. */
typedef struct
{
  const char                 *name;
  const MandateTestOperation *operation; /* (nullable) on an open workspace */
  gboolean (*act) (Fixture          *fixture,
                   MandateWorkspace *workspace,
                   GError          **error); /* (nullable) instead; with neither, the file is just opened */
  gboolean is_closed;               /* whether nobody has the workspace open meanwhile */
  GBytes  *file;
  gint64   n_entries;
  gint64   n_whole; /* so many more are there when it is done */
} Scenario;

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

static MandateTestOperation
find_operation (const char *name)
{
  guint                       n_operations;
  const MandateTestOperation *operations = mandate_test_get_operations (&n_operations);

  for (guint i = 0; i < n_operations; i++)
    if (g_str_equal (operations[i].name, name))
      return operations[i];

  g_assert_not_reached ();
}

/* The file with one thing more done in it. */
static GBytes *
go_on (Fixture    *fixture,
       GBytes     *file,
       const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  GBytes *result;

  mandate_test_put_file (fixture->path, file);
  workspace = mandate_test_open (fixture->path);
  find_operation (name).run (workspace, &error);
  g_assert_no_error (error);
  g_clear_object (&workspace);
  result = read_file (fixture->path);
  mandate_test_clear_folder (fixture->folder);

  return result;
}

/* As a backup is: with no log beside it. */
static GBytes *
pack (Fixture *fixture,
      GBytes  *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;

  mandate_test_put_file (fixture->path, file);
  workspace = mandate_test_open (fixture->path);
  mandate_workspace_export_copy (workspace, fixture->copy, FALSE, &error);
  g_assert_no_error (error);
  g_clear_object (&workspace);
  mandate_test_clear_folder (fixture->folder);

  return read_file (fixture->copy);
}

static void
make_folders (Fixture *fixture)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (fixture->backups, 0700), ==, 0);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->data = g_build_filename (g_get_user_data_dir (), "mandate", NULL);
  fixture->folder = g_build_filename (fixture->data, "workspaces", FOLDER_ID, NULL);
  fixture->backups = g_build_filename (fixture->data, "backups", FOLDER_ID, NULL);
  fixture->path = g_build_filename (fixture->folder, "workspace.db", NULL);
  fixture->copy = g_build_filename (fixture->data, "copy.mandate", NULL);
  fixture->other = g_build_filename (fixture->data, "other.mandate", NULL);
  make_folders (fixture);

  mandate_test_tell_story (fixture->path, MANDATE_MIGRATIONS);
  fixture->story = read_file (fixture->path);
  mandate_test_clear_folder (fixture->folder);
  fixture->backup = pack (fixture, fixture->story);
  fixture->there = go_on (fixture, fixture->story, "record");
  fixture->here = go_on (fixture, fixture->story, "attach");

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
  g_bytes_unref (fixture->backup);
  g_bytes_unref (fixture->there);
  g_bytes_unref (fixture->here);
  g_bytes_unref (fixture->old);
  mandate_test_clear_folder (fixture->data);
  g_free (fixture->data);
  g_free (fixture->folder);
  g_free (fixture->backups);
  g_free (fixture->path);
  g_free (fixture->copy);
  g_free (fixture->other);
}

static gboolean
copy_it (Fixture          *fixture,
         MandateWorkspace *workspace,
         GError          **error)
{
  return mandate_workspace_export_copy (workspace, fixture->copy, FALSE, error);
}

static gboolean
back_up (Fixture          *fixture,
         MandateWorkspace *workspace,
         GError          **error)
{
  g_autoptr (MandateBackup) backup = mandate_backup_make (fixture->path, MANDATE_BACKUP_DAILY, NULL, NULL, error);

  return backup != NULL;
}

static gboolean
restore (Fixture          *fixture,
         MandateWorkspace *workspace,
         GError          **error)
{
  g_autoptr (MandateLibraryItem) item = mandate_library_find_id (FOLDER_ID, error);
  g_autoptr (MandateBackup) backup = item != NULL ? mandate_backup_find (fixture->path, BACKUP, error) : NULL;

  return backup != NULL && mandate_library_restore (item, backup, NULL, NULL, error);
}

static gboolean
bring_in (Fixture          *fixture,
          MandateWorkspace *workspace,
          GError          **error)
{
  g_autoptr (MandateMergePlan) plan = mandate_workspace_compare_copy (workspace, fixture->other, NULL, error);

  return plan != NULL && mandate_workspace_merge (workspace, plan, error);
}

static gboolean
do_it (Fixture          *fixture,
       const Scenario   *scenario,
       MandateWorkspace *workspace,
       GError          **error)
{
  if (scenario->act != NULL)
    return scenario->act (fixture, workspace, error);

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

  if (!scenario->is_closed)
    workspace = mandate_test_open (fixture->path);

  fixture->point.is_armed = TRUE;

  if (scenario->act == NULL && scenario->operation == NULL)
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

  if (!is_done && fixture->point.mode == MODE_ONCE && (workspace != NULL || scenario->act != NULL))
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
assert_copy_is_sound (const char *path,
                      const char *when)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) copy = mandate_workspace_open_for_reading (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  if (copy == NULL)
    g_error ("%s: %s: %s", when, path, error->message);

  mandate_test_assert_sound (copy, when);
}

static void
assert_copied (Fixture    *fixture,
               gboolean    is_done,
               const char *when)
{
  if (g_file_test (fixture->copy, G_FILE_TEST_EXISTS))
    assert_copy_is_sound (fixture->copy, when);
  else if (is_done)
    g_error ("%s: the copy is not there", when);
}

static void
assert_backups_are_sound (Fixture    *fixture,
                          guint       at_least,
                          const char *when)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = mandate_backup_list (fixture->path, &error);

  g_assert_no_error (error);
  if (backups->len < at_least)
    g_error ("%s: the backup is not there", when);

  for (guint i = 0; i < backups->len; i++)
    assert_copy_is_sound (((MandateBackup *) g_ptr_array_index (backups, i))->path, when);
}

static char *
find_other (const char        *folder,
            const char *const *ours)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_strv_contains (ours, name) && !g_str_has_suffix (name, "Z-daily.mandate") && !g_str_has_suffix (name, "Z-restore.mandate") &&
        strstr (name, "Z-damaged.mandate") == NULL)
      return g_strdup (name);

  return NULL;
}

/* What a killed program leaves, it can't remove. */
static void
assert_nothing_is_left_behind (Fixture    *fixture,
                               const char *when)
{
  const char *const ours[] = { "backups", "workspaces", FOLDER_ID, "other.mandate", "copy.mandate", BACKUP, NULL };
  g_autofree char  *library = g_path_get_dirname (fixture->folder);
  const char *const folders[] = { fixture->data, library, fixture->backups };
  g_autofree char  *stray = mandate_test_find_stray (fixture->folder);

  if (fixture->point.mode == MODE_KILL)
    return;

  for (guint i = 0; stray == NULL && i < G_N_ELEMENTS (folders); i++)
    stray = find_other (folders[i], ours);

  if (stray != NULL)
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

  mandate_test_assert_sound (workspace, when);

  if (n_new != scenario->n_whole && (n_new != 0 || is_done))
    g_error ("%s: %d entries are there, %s", when, (int) n_new, is_done ? "and it was reported as done" : "which is a part");
}

static void
prepare (Fixture        *fixture,
         const Scenario *scenario)
{
  mandate_test_clear_folder (fixture->data);
  make_folders (fixture);
  mandate_test_put_file (fixture->path, scenario->file);

  if (scenario->act == restore)
    {
      g_autofree char *backup = g_build_filename (fixture->backups, BACKUP, NULL);

      mandate_test_put_file (backup, fixture->backup);
    }

  if (scenario->act == bring_in)
    mandate_test_put_file (fixture->other, fixture->there);
}

static gboolean
run_point (Fixture        *fixture,
           const Scenario *scenario)
{
  Point           *point = &fixture->point;
  g_autofree char *when = g_strdup_printf ("%s, %s %u %s", scenario->name, kind_names[point->kind], point->n, mode_names[point->mode]);
  gboolean         is_done;

  prepare (fixture, scenario);
  point->n_calls = 0;
  point->is_hit = FALSE;

  if (point->mode == MODE_KILL)
    is_done = suffer_to_death (fixture, scenario, when);
  else
    is_done = suffer (fixture, scenario, when);

  assert_nothing_is_left_behind (fixture, when);
  if (scenario->act == copy_it)
    assert_copied (fixture, is_done, when);

  assert_backups_are_sound (fixture, scenario->act == restore || (scenario->act == back_up && is_done), when);
  assert_kept (fixture, scenario, is_done, when);

  return point->is_hit;
}

static guint
get_step (guint n)
{
  if (step == 1 || n < N_FIRST)
    return 1;

  return MAX (step, n / 4);
}

static guint
run_scenario (Fixture  *fixture,
              Scenario *scenario)
{
  guint n_points = 0;

  for (int mode = 0; mode < N_MODES; mode++)
    for (int kind = 0; kind < MANDATE_TEST_N_CALLS; kind++)
      for (guint n = 1;; n += get_step (n))
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

static void
count_entries (Fixture  *fixture,
               Scenario *scenario)
{
  g_autoptr (MandateWorkspace) workspace = NULL;

  prepare (fixture, scenario);
  workspace = mandate_test_open (fixture->path);
  scenario->n_entries = mandate_test_count_entries (workspace);
}

static void
test_operation (Fixture      *fixture,
                gconstpointer data)
{
  const MandateTestOperation *operation = data;
  Scenario                    scenario = { .name = operation->name, .operation = operation, .file = fixture->story, .n_whole = operation->n_entries };

  count_entries (fixture, &scenario);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 20);
}

static void
test_opening (Fixture      *fixture,
              gconstpointer data)
{
  Scenario scenario = { .name = "open", .is_closed = TRUE, .file = fixture->story };

  count_entries (fixture, &scenario);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 20);
}

static void
test_migrating (Fixture      *fixture,
                gconstpointer data)
{
  Scenario scenario = { .name = "migrate", .is_closed = TRUE, .file = fixture->old };

  count_entries (fixture, &scenario);
  g_assert_cmpint (scenario.n_entries, >, 0);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 50);
}

static void
test_copying (Fixture      *fixture,
              gconstpointer data)
{
  Scenario scenario = { .name = "copy", .act = copy_it, .file = fixture->story };

  count_entries (fixture, &scenario);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 50);
}

static void
test_backing_up (Fixture      *fixture,
                 gconstpointer data)
{
  Scenario scenario = { .name = "backup", .act = back_up, .file = fixture->story };

  count_entries (fixture, &scenario);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 50);
}

static void
test_restoring (Fixture      *fixture,
                gconstpointer data)
{
  Scenario scenario = { .name = "restore", .act = restore, .is_closed = TRUE, .file = fixture->here, .n_whole = 1 };

  count_entries (fixture, &scenario);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 50);
}

static void
test_bringing_in (Fixture      *fixture,
                  gconstpointer data)
{
  Scenario scenario = { .name = "merge", .act = bring_in, .file = fixture->here, .n_whole = 1 };

  count_entries (fixture, &scenario);
  g_assert_cmpuint (run_scenario (fixture, &scenario), >, 50);
}

#define ADD(name, function) \
  g_test_add ("/fault-points/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  guint                       n_operations;
  const MandateTestOperation *operations = mandate_test_get_operations (&n_operations);
  MandateTestLibrary          library;
  int                         result;

  step = MAX (mandate_test_read_count (argc, argv, "--step=", USUAL_STEP), 1);
  mandate_test_library_begin (&library);
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < n_operations; i++)
    {
      g_autofree char *path = g_strconcat ("/fault-points/whole-or-not-at-all/", operations[i].name, NULL);

      g_test_add (path, Fixture, &operations[i], set_up, test_operation, tear_down);
    }

  ADD ("whole-or-not-at-all/restore", test_restoring);
  ADD ("whole-or-not-at-all/merge", test_bringing_in);
  ADD ("nothing-is-lost/open", test_opening);
  ADD ("nothing-is-lost/migrate", test_migrating);
  ADD ("nothing-is-lost/copy", test_copying);
  ADD ("nothing-is-lost/backup", test_backing_up);

  result = g_test_run ();
  mandate_test_library_end (&library);

  return result;
}
