/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One workspace, several programs, and what they do to each other. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mandate-library.h"
#include "mandate-migrator.h"
#include "mandate-test-storage.h"
#include "mandate-workspace-private.h"

typedef MandateTestWorkspace Fixture;

static MandateWorkspace *
open_second (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MandateWorkspace *second = mandate_workspace_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  g_assert_no_error (error);

  return second;
}

/* Another program that has the workspace open until it is told to end, or killed. */
typedef struct
{
  pid_t pid;
  int   stop;
} Program;

static void
hold (const char *path,
      int         ready,
      int         stop)
{
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, NULL);
  const char is_writer = workspace != NULL && !mandate_workspace_is_read_only (workspace);
  char       end;

  if (write (ready, &is_writer, 1) == 1 && read (stop, &end, 1) < 0)
    _exit (2);

  g_clear_object (&workspace);
  _exit (0);
}

static Program
start_program (const char *path,
               gboolean   *is_writer)
{
  Program program;
  char    answer = 0;
  int     ready[2];
  int     stop[2];

  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (stop), ==, 0);

  program.pid = fork ();
  g_assert_cmpint (program.pid, >=, 0);
  if (program.pid == 0)
    {
      close (stop[1]);
      hold (path, ready[1], stop[0]);
    }

  close (ready[1]);
  close (stop[0]);
  g_assert_cmpint (read (ready[0], &answer, 1), ==, 1);
  close (ready[0]);

  program.stop = stop[1];
  *is_writer = answer;

  return program;
}

static void
end_program (Program *program,
             gboolean by_force)
{
  int status;

  if (by_force)
    kill (program->pid, SIGKILL);

  close (program->stop);
  g_assert_cmpint (waitpid (program->pid, &status, 0), ==, program->pid);
  g_assert_true (by_force ? WIFSIGNALED (status) : WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
assert_may_only_read (MandateWorkspace *workspace,
                      const char       *id)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Edit");
  g_autoptr (GBytes) content = g_bytes_new_static ("Minutes", 7);
  g_autoptr (GError) committing = NULL;
  g_autoptr (GError) undoing = NULL;
  g_autoptr (GError) redoing = NULL;
  g_autoptr (GError) keeping = NULL;
  g_autoptr (GError) naming = NULL;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, id), "job_title", "Baker", NULL);

  g_assert_true (mandate_workspace_is_read_only (workspace));
  g_assert_false (mandate_workspace_commit (workspace, change, &committing));
  g_assert_error (committing, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY);
  g_assert_null (mandate_workspace_undo (workspace, &undoing));
  g_assert_error (undoing, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY);
  g_assert_null (mandate_workspace_redo (workspace, &redoing));
  g_assert_nonnull (redoing);
  g_assert_null (mandate_workspace_keep_file (workspace, content, &keeping));
  g_assert_error (keeping, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY);
  g_assert_false (mandate_workspace_set_name (workspace, "Mill", &naming));
  g_assert_error (naming, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY);
}

static void
test_second_that_opens_it_is_told_and_may_only_read (Fixture      *fixture,
                                                     gconstpointer data)
{
  g_autofree char  *id = mandate_test_add_person (fixture, "Ana");
  MandateWorkspace *second = open_second (fixture);

  g_assert_false (mandate_workspace_is_read_only (fixture->workspace));
  g_assert_null (mandate_workspace_get_refusal (fixture->workspace));
  g_assert_nonnull (strstr (mandate_workspace_get_refusal (second), "Another program has this workspace open. Close it there first"));
  assert_may_only_read (second, id);
  g_assert_nonnull (mandate_register_find (mandate_workspace_get_register (second), MANDATE_TYPE_PERSON, id));

  /* The first may go on, and when it is closed, the next one may write. */
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  mandate_test_undo (fixture);
  g_assert_finalize_object (second);
  mandate_test_reopen (fixture);
  g_assert_false (mandate_workspace_is_read_only (fixture->workspace));
  mandate_test_redo (fixture);
  mandate_test_verify (fixture);
}

static void
test_reading_keeps_nobody_from_writing (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateWorkspace) reader = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  reader = mandate_workspace_open_for_reading (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  fixture->workspace = open_second (fixture);

  g_assert_null (mandate_workspace_get_refusal (reader));
  assert_may_only_read (reader, id);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  g_assert_true (mandate_workspace_verify (reader, NULL, &error));
  g_assert_no_error (error);
}

static void
test_what_another_program_did_all_the_same_is_not_written_over (Fixture      *fixture,
                                                                gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *lock = mandate_writer_lock_get_path (fixture->path);
  g_autoptr (MandateWorkspace) second = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) committing = NULL;
  g_autoptr (GError) undoing = NULL;

  /* As on a disk in a network that knows of no locks. */
  g_assert_cmpint (g_unlink (lock), ==, 0);
  second = open_second (fixture);
  change = mandate_change_new (mandate_workspace_get_register (second), "Edit");
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, id), "job_title", "Baker", NULL);

  g_assert_false (mandate_workspace_commit (second, change, &committing));
  g_assert_error (committing, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE);
  g_assert_null (mandate_workspace_undo (second, &undoing));
  g_assert_error (undoing, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE);

  /* Nothing came of it, and the first may go on. */
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 2);
  mandate_test_undo (fixture);
  mandate_test_verify (fixture);
}

static int
report_failure (void       *data,
                sqlite3    *handle,
                const char *name,
                int         n_pages)
{
  return SQLITE_IOERR;
}

static void
test_what_could_not_be_committed_but_is_there_counts_as_done (Fixture      *fixture,
                                                              gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");

  /* SQLite calls this when everything is on the disk, and passes on what it says. */
  sqlite3_wal_hook (mandate_database_get_handle (fixture->workspace->database), report_failure, NULL);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  mandate_test_undo (fixture);

  g_assert_cmpint (mandate_test_get_head (fixture), ==, 3);
  mandate_test_assert_register_matches_file (fixture);
  mandate_test_reopen (fixture);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 3);
  mandate_test_verify (fixture);
}

static void
refuse_to_write (Fixture    *fixture,
                 const char *id)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Edit");
  g_autoptr (GBytes) content = g_bytes_new_static ("Minutes", 7);
  g_autoptr (GError) committing = NULL;
  g_autoptr (GError) keeping = NULL;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, id), "name", "Anna", NULL);
  g_assert_false (mandate_workspace_commit (fixture->workspace, change, &committing));
  g_assert_error (committing, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE);
  g_assert_nonnull (strstr (committing->message, "was moved, replaced or deleted"));
  g_assert_null (mandate_workspace_keep_file (fixture->workspace, content, &keeping));
  g_assert_error (keeping, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE);
}

static void
test_file_that_is_gone_or_another_one_is_not_written (Fixture      *fixture,
                                                      gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *elsewhere = g_strconcat (fixture->path, ".moved", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  refuse_to_write (fixture, id);

  g_assert_true (g_file_set_contents (fixture->path, "Something else", -1, NULL));
  before = mandate_test_hash_file (fixture->path);
  refuse_to_write (fixture, id);
  after = mandate_test_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, before);

  /* Put back, it is written again. */
  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  mandate_test_reopen (fixture);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 2);
  mandate_test_verify (fixture);
}

static void
test_writer_that_ended_in_whatever_way_is_in_nobodys_way (Fixture      *fixture,
                                                          gconstpointer data)
{
  const gboolean   by_force = GPOINTER_TO_INT (data);
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  gboolean         is_writer;
  Program          program;

  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));

  program = start_program (fixture->path, &is_writer);
  g_assert_true (is_writer);
  fixture->workspace = open_second (fixture);
  assert_may_only_read (fixture->workspace, id);
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  end_program (&program, by_force);

  fixture->workspace = open_second (fixture);
  g_assert_false (mandate_workspace_is_read_only (fixture->workspace));
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  mandate_test_verify (fixture);
}

static void
test_second_program_is_told_too (Fixture      *fixture,
                                 gconstpointer data)
{
  gboolean is_writer;
  Program  program = start_program (fixture->path, &is_writer);

  g_assert_false (is_writer);
  end_program (&program, FALSE);
}

/* The program that is started inherits what is open; the lock is not. */
static void
test_programs_that_are_started_do_not_keep_the_lock (Fixture      *fixture,
                                                     gconstpointer data)
{
  const char *const argv[] = { "cat", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE, &error);

  g_assert_no_error (error);
  mandate_test_reopen (fixture);
  g_assert_false (mandate_workspace_is_read_only (fixture->workspace));

  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (child), NULL, NULL));
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
}

static void
test_workspace_that_is_in_use_is_not_removed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_library_create ("Bakery", FALSE, &error);

  g_assert_no_error (error);
  g_assert_false (mandate_library_delete ("Bakery", &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_finalize_object (g_steal_pointer (&workspace));
  g_assert_true (mandate_library_delete ("Bakery", &error));
  g_assert_no_error (error);
}

/* What mandatectl ends with, and what it says. */
static int
run (const char *data_home,
     char      **said,
     const char *command,
     ...)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;
  va_list rest;

  g_ptr_array_add (argv, (char *) g_getenv ("MANDATECTL"));
  va_start (rest, command);
  for (const char *word = command; word != NULL; word = va_arg (rest, const char *))
    g_ptr_array_add (argv, (char *) word);
  va_end (rest);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data_home, TRUE);
  child = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_clear_pointer (said, g_free);
  g_subprocess_communicate_utf8 (child, NULL, NULL, said, NULL, &error);
  g_assert_no_error (error);

  return g_subprocess_get_exit_status (child);
}

static void
test_command_line_reads_what_is_open_and_says_why_it_does_not_write (void)
{
  const char      *home = g_get_user_data_dir ();
  g_autofree char *said = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (run (home, &said, "new", "Bakery", NULL), ==, 0);
  workspace = mandate_library_open ("Bakery", &error);
  g_assert_no_error (error);

  g_assert_cmpint (run (home, &said, "list", NULL), ==, 0);
  g_assert_cmpint (run (home, &said, "show", "Bakery", NULL), ==, 0);
  g_assert_cmpint (run (home, &said, "journal", "Bakery", NULL), ==, 0);
  g_assert_cmpint (run (home, &said, "verify", "Bakery", NULL), ==, 0);
  g_assert_cmpint (run (home, &said, "export", "Bakery", NULL), ==, 0);
  g_assert_cmpint (run (home, &said, "check", "Bakery", NULL), <=, 1);

  g_assert_cmpint (run (home, &said, "record", "Bakery", "person", "name=Ana", NULL), ==, 4);
  g_assert_nonnull (strstr (said, "Another program has this workspace open. Close it there first"));
  g_assert_cmpint (run (home, &said, "undo", "Bakery", NULL), ==, 4);
  g_assert_cmpint (run (home, &said, "delete", "Bakery", NULL), ==, 4);

  g_assert_finalize_object (g_steal_pointer (&workspace));
  g_assert_cmpint (run (home, &said, "record", "Bakery", "person", "name=Ana", NULL), ==, 0);
  g_assert_cmpint (run (home, &said, "delete", "Bakery", NULL), ==, 0);
}

#define ADD(path, data, function) g_test_add ("/writers/" path, Fixture, data, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("second-that-opens-it-is-told-and-may-only-read", NULL, test_second_that_opens_it_is_told_and_may_only_read);
  ADD ("second-program-is-told-too", NULL, test_second_program_is_told_too);
  ADD ("one-that-ended-is-in-nobodys-way", GINT_TO_POINTER (FALSE), test_writer_that_ended_in_whatever_way_is_in_nobodys_way);
  ADD ("one-that-was-killed-is-in-nobodys-way", GINT_TO_POINTER (TRUE), test_writer_that_ended_in_whatever_way_is_in_nobodys_way);
  ADD ("programs-that-are-started-do-not-keep-the-lock", NULL, test_programs_that_are_started_do_not_keep_the_lock);
  ADD ("reading-keeps-nobody-from-writing", NULL, test_reading_keeps_nobody_from_writing);
  ADD ("what-another-did-all-the-same-is-not-written-over", NULL, test_what_another_program_did_all_the_same_is_not_written_over);
  ADD ("what-could-not-be-committed-but-is-there-counts-as-done", NULL, test_what_could_not_be_committed_but_is_there_counts_as_done);
  ADD ("file-that-is-gone-or-another-one-is-not-written", NULL, test_file_that_is_gone_or_another_one_is_not_written);
  g_test_add_func ("/writers/workspace-that-is-in-use-is-not-removed", test_workspace_that_is_in_use_is_not_removed);
  g_test_add_func ("/writers/command-line-reads-what-is-open-and-says-why-it-does-not-write",
                   test_command_line_reads_what_is_open_and_says_why_it_does_not_write);

  return g_test_run ();
}
