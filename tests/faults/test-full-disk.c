/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A small disk that nobody else sees, with less and less room on it, and one
 * that can't be written.
 */

#define _GNU_SOURCE /* unshare */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "mandate-library.h"
#include "mandate-migrator.h"
#include "mandate-old-file.h"
#include "mandate-test-faults.h"

#define STEP      4096
#define MAX_STEPS 400

typedef struct
{
  char   *folder; /* the disk */
  char   *path;
  char   *copy;
  char   *ballast;
  GBytes *story;
  GBytes *old;
} Disk;

typedef enum
{
  ERRAND_OPERATION,
  ERRAND_MIGRATE,
  ERRAND_COPY,
} Errand;

static Disk disk; /* one for the whole program: it can't be given back before its end */

static void
write_text (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY);

  if (fd < 0 || write (fd, text, strlen (text)) < 0)
    g_test_message ("%s: %s", path, g_strerror (errno));
  if (fd >= 0)
    close (fd);
}

/* Whoever is not root becomes it in a world of its own, where that is allowed. */
static gboolean
leave_the_world (void)
{
  g_autofree char *users = g_strdup_printf ("0 %d 1", (int) getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %d 1", (int) getgid ());

  if (getuid () == 0)
    return unshare (CLONE_NEWNS) == 0;

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return FALSE;

  write_text ("/proc/self/setgroups", "deny");
  write_text ("/proc/self/uid_map", users);
  write_text ("/proc/self/gid_map", groups);

  return TRUE;
}

static gboolean
mount_disk (void)
{
  if (!leave_the_world () || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    return FALSE;

  disk.folder = g_dir_make_tmp ("mandate-XXXXXX", NULL);

  return disk.folder != NULL && mount ("tmpfs", disk.folder, "tmpfs", MS_NOSUID | MS_NODEV, "size=16m") == 0;
}

static GBytes *
read_file (const char *path)
{
  char *content;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));

  return g_bytes_new_take (content, size);
}

static void
set_up (void)
{
  if (disk.path != NULL)
    return;

  disk.path = g_build_filename (disk.folder, "workspace.db", NULL);
  disk.copy = g_build_filename (disk.folder, "copy.mandate", NULL);
  disk.ballast = g_build_filename (disk.folder, "ballast", NULL);

  mandate_test_tell_story (disk.path, MANDATE_MIGRATIONS);
  disk.story = read_file (disk.path);
  mandate_test_clear_folder (disk.folder);
  mandate_test_make_old_file (disk.path);
  disk.old = read_file (disk.path);
  mandate_test_clear_folder (disk.folder);
}

static void
tear_down (void)
{
  umount2 (disk.folder, MNT_DETACH);
  g_rmdir (disk.folder);
  g_clear_pointer (&disk.story, g_bytes_unref);
  g_clear_pointer (&disk.old, g_bytes_unref);
  g_free (disk.folder);
  g_free (disk.path);
  g_free (disk.copy);
  g_free (disk.ballast);
}

/* Fills the disk but for so much. */
static void
leave_room (gsize room)
{
  int            fd = open (disk.ballast, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  struct statvfs status;
  gsize          size;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fstatvfs (fd, &status), ==, 0);
  size = status.f_bavail * status.f_bsize;
  g_assert_cmpuint (size, >, room);
  g_assert_cmpint (posix_fallocate (fd, 0, size - room), ==, 0);
  close (fd);
}

static gboolean
run (Errand                      errand,
     const MandateTestOperation *operation,
     GError                    **error)
{
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open (disk.path, mandate_schema_get (), MANDATE_MIGRATIONS, error);

  if (workspace == NULL || errand == ERRAND_MIGRATE)
    return workspace != NULL;

  if (errand == ERRAND_COPY)
    return mandate_workspace_export_copy (workspace, disk.copy, FALSE, error);

  return operation->run (workspace, error);
}

static void
assert_told_of_full_disk (GError     *error,
                          const char *when)
{
  mandate_test_assert_told (error, when);
  if (strstr (error->message, "disk is full") == NULL || strstr (error->message, "Free some space") == NULL)
    g_error ("%s: “%s” does not say what to do", when, error->message);
}

static void
assert_whole (Errand                      errand,
              const MandateTestOperation *operation,
              gboolean                    is_done,
              gint64                      n_before,
              const char                 *when)
{
  g_autoptr (MandateWorkspace) workspace = mandate_test_open (disk.path);
  g_autofree char *stray = NULL;
  const guint      n_whole = errand == ERRAND_OPERATION ? operation->n_entries : 0;

  mandate_test_assert_sound (workspace, when);
  g_assert_cmpint (mandate_test_count_entries (workspace), ==, n_before + (is_done ? n_whole : 0));

  if (errand == ERRAND_COPY && is_done)
    {
      g_autoptr (MandateWorkspace) copy = mandate_test_open (disk.copy);

      mandate_test_assert_sound (copy, when);
      return;
    }

  stray = mandate_test_find_stray (disk.folder);
  if (stray != NULL)
    g_error ("%s: “%s” was left behind", when, stray);
}

static gint64
count_entries (GBytes *file)
{
  g_autoptr (MandateWorkspace) workspace = NULL;

  mandate_test_clear_folder (disk.folder);
  mandate_test_put_file (disk.path, file);
  workspace = mandate_test_open (disk.path);

  return mandate_test_count_entries (workspace);
}

/* Page by page more room, until there is enough. */
static void
fill (Errand                      errand,
      const MandateTestOperation *operation,
      const char                 *name)
{
  GBytes *file;
  gint64  n_before;
  guint   n_full = 0;
  guint   n_done = 0;

  set_up ();
  file = errand == ERRAND_MIGRATE ? disk.old : disk.story;
  n_before = count_entries (file);

  for (guint step = 0; n_done < 3; step++)
    {
      g_autofree char *when = g_strdup_printf ("%s with %u bytes left", name, step * STEP);
      g_autoptr (GError) error = NULL;
      gboolean is_done;

      g_assert_cmpuint (step, <, MAX_STEPS);
      mandate_test_clear_folder (disk.folder);
      mandate_test_put_file (disk.path, file);
      leave_room (step * STEP);

      is_done = run (errand, operation, &error);
      g_assert_cmpint (g_unlink (disk.ballast), ==, 0);

      if (is_done)
        n_done++;
      else
        assert_told_of_full_disk (error, when);

      n_full += !is_done;
      assert_whole (errand, operation, is_done, n_before, when);
    }

  g_test_message ("%s: %u times without room", name, n_full);
  g_assert_cmpuint (n_full, >, 5);
  mandate_test_clear_folder (disk.folder);
}

static void
test_operation (gconstpointer data)
{
  const MandateTestOperation *operation = data;

  fill (ERRAND_OPERATION, operation, operation->name);
}

static void
test_migrating (void)
{
  fill (ERRAND_MIGRATE, NULL, "migrate");
}

static void
test_copying (void)
{
  fill (ERRAND_COPY, NULL, "copy");
}

static void
assert_readable (gint64 n_entries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open (disk.path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_autoptr (MandateRegister) past = NULL;
  g_autofree char *elsewhere = g_build_filename (g_get_user_data_dir (), "copy.mandate", NULL);

  g_assert_no_error (error);
  g_assert_true (mandate_workspace_is_read_only (workspace));
  g_assert_nonnull (strstr (mandate_workspace_get_refusal (workspace), "can only be read"));
  g_assert_cmpint (mandate_test_count_entries (workspace), ==, n_entries);
  mandate_test_assert_sound (workspace, "read only");

  past = mandate_workspace_rewind (workspace, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (past, MANDATE_TYPE_PERSON)), ==, 1);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  mandate_workspace_export_copy (workspace, elsewhere, TRUE, &error);
  g_assert_no_error (error);

  g_assert_false (mandate_test_get_operations (&(guint){ 0 })[0].run (workspace, &error));
  g_assert_cmpstr (error->message, ==, mandate_workspace_get_refusal (workspace));
}

static void
test_full_disk_can_be_read (void)
{
  gint64 n_entries;

  set_up ();
  n_entries = count_entries (disk.story);
  mandate_test_clear_folder (disk.folder);
  mandate_test_put_file (disk.path, disk.story);
  leave_room (0);
  assert_readable (n_entries);
  mandate_test_clear_folder (disk.folder);
}

static void
remount (unsigned long flags)
{
  g_assert_cmpint (mount ("tmpfs", disk.folder, "tmpfs", MS_NOSUID | MS_NODEV | MS_REMOUNT | flags, "size=16m"), ==, 0);
}

static void
test_disk_that_can_not_be_written_can_be_read (void)
{
  gint64 n_entries;

  set_up ();
  n_entries = count_entries (disk.story);
  mandate_test_clear_folder (disk.folder);
  mandate_test_put_file (disk.path, disk.story);
  remount (MS_RDONLY);
  assert_readable (n_entries);
  remount (0);
  mandate_test_clear_folder (disk.folder);
}

static void
test_old_file_on_a_disk_that_can_not_be_written_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  set_up ();
  mandate_test_clear_folder (disk.folder);
  mandate_test_put_file (disk.path, disk.old);
  remount (MS_RDONLY);
  g_assert_null (mandate_workspace_open (disk.path, mandate_schema_get (), MANDATE_MIGRATIONS, &error));
  g_assert_nonnull (strstr (error->message, "has to be brought up to date first"));
  mandate_test_assert_told (error, "an old file");
  remount (0);
  mandate_test_clear_folder (disk.folder);
}

/* Runs mandatectl with its output on the disk; returns what it ends with. */
static int
run_command (const char        *output,
             char             **said,
             const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | (output == NULL ? G_SUBPROCESS_FLAGS_STDOUT_SILENCE : 0));
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_subprocess_launcher_set_stdout_file_path (launcher, output);
  child = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, NULL, said, &error);
  g_assert_no_error (error);

  return g_subprocess_get_exit_status (child);
}

static void
make_sample (void)
{
  const char *const argv[] = { g_getenv ("MANDATECTL"), "sample", "Bakery", NULL };
  g_autofree char  *said = NULL;

  g_assert_cmpint (run_command (NULL, &said, argv), ==, 0);
}

static void
test_exporting (void)
{
  const char *const argv[] = { g_getenv ("MANDATECTL"), "export", "Bakery", NULL };

  set_up ();
  make_sample ();

  for (guint room = 0; room <= 5 * STEP; room += STEP)
    {
      g_autofree char *said = NULL;

      mandate_test_clear_folder (disk.folder);
      leave_room (room);
      g_assert_cmpint (run_command (disk.copy, &said, argv), ==, 4);
      g_assert_nonnull (strstr (said, "Free some space"));
    }

  mandate_test_clear_folder (disk.folder);
}

static void
test_making_a_pack (void)
{
  static const gsize rooms[] = { 0, STEP, 16 * STEP, 100 * STEP };
  g_autofree char   *pack = NULL;

  set_up ();
  make_sample ();
  pack = g_build_filename (disk.folder, "pack.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      const char *const argv[] = { g_getenv ("MANDATECTL"), "pack", "Bakery", "-o", pack, NULL };
      g_autofree char  *said = NULL;
      g_autofree char  *stray = NULL;

      mandate_test_clear_folder (disk.folder);
      leave_room (rooms[i]);
      g_assert_cmpint (run_command (NULL, &said, argv), ==, 4);
      g_assert_nonnull (strstr (said, "Free some space"));
      stray = mandate_test_find_stray (disk.folder);
      g_assert_null (stray);
    }

  mandate_test_clear_folder (disk.folder);
}

static void
test_skip (void)
{
  g_test_skip ("no file system can be mounted here: neither as root nor in a user namespace");
}

static void
add_tests (void)
{
  guint                       n_operations;
  const MandateTestOperation *operations = mandate_test_get_operations (&n_operations);

  /* First: a disk can't be closed to writing while a program that was started for the others is on its way out. */
  g_test_add_func ("/read-only-disk/can-be-read", test_disk_that_can_not_be_written_can_be_read);
  g_test_add_func ("/read-only-disk/old-file-is-refused", test_old_file_on_a_disk_that_can_not_be_written_is_refused);

  for (guint i = 0; i < n_operations; i++)
    {
      g_autofree char *path = g_strconcat ("/full-disk/whole-or-not-at-all/", operations[i].name, NULL);

      g_test_add_data_func (path, &operations[i], test_operation);
    }

  g_test_add_func ("/full-disk/whole-or-not-at-all/migrate", test_migrating);
  g_test_add_func ("/full-disk/whole-or-not-at-all/copy", test_copying);
  g_test_add_func ("/full-disk/says-so/export", test_exporting);
  g_test_add_func ("/full-disk/says-so/pack", test_making_a_pack);
  g_test_add_func ("/full-disk/can-be-read", test_full_disk_can_be_read);
}

int
main (int   argc,
      char *argv[])
{
  /* Before anything starts a thread: a world of its own is for programs that have one. */
  const gboolean is_mounted = mount_disk ();
  int            result;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  if (is_mounted)
    add_tests ();
  else
    g_test_add_func ("/full-disk/skipped", test_skip);

  result = g_test_run ();
  if (is_mounted)
    tear_down ();

  return result;
}
