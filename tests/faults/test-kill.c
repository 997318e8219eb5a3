/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A program that works at random is killed at random. Nothing that it reported
 * as done may be lost, and nothing may be there in part.
 *
 *     test-kill [--rounds=N] [--seed=N]
 */

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mandate-attach.h"
#include "mandate-library.h"
#include "mandate-migrator.h"
#include "mandate-test-faults.h"

#define USUAL_ROUNDS 1000

/* After so many microseconds a worker is killed; on a slow machine later, or it would never come to do anything. */
#define MIN_PATIENCE 500
#define MAX_PATIENCE 9000

/* More entries than that take long to verify. */
#define MAX_ENTRIES 60

/* What the worker says of each action that was reported to it as done. */
typedef struct
{
  gint64 seq;
  char   hash[65];
  char   file[65]; /* sum of the bytes it kept, or empty */
} Receipt;

typedef struct
{
  guint n_rounds;
  guint seed;
} Options;

static Options options; /* of the command line */

static MandateRecord *
pick (GRand             *random,
      MandateRecordList *list)
{
  guint n = mandate_record_list_get_length (list);

  return n > 0 ? mandate_record_list_get (list, g_rand_int_range (random, 0, n)) : NULL;
}

static gboolean
add (MandateWorkspace *workspace,
     GRand            *random)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Add");
  g_autofree char *notes = g_strnfill (g_rand_int_range (random, 1, 4000), 'n');
  MandateRecord   *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  mandate_record_set (person, "name", "Ana", NULL);
  mandate_record_set (person, "notes", notes, NULL);

  return mandate_workspace_commit (workspace, change, NULL);
}

static gboolean
alter (MandateWorkspace *workspace,
       GRand            *random,
       gboolean          is_removed)
{
  MandateRegister *reg = mandate_workspace_get_register (workspace);
  MandateRecord   *record = pick (random, mandate_register_get_list (reg, MANDATE_TYPE_PERSON));
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Alter");
  g_autofree char *title = g_strdup_printf ("Baker %u", g_rand_int (random));

  if (record == NULL)
    return FALSE;

  if (is_removed)
    mandate_change_remove (change, record);
  else
    mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, mandate_record_get_id (record)), "job_title", title, NULL);

  return mandate_workspace_commit (workspace, change, NULL);
}

static gboolean
attach (MandateWorkspace *workspace,
        GRand            *random,
        char             *sum)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Attach");
  gsize  size = g_rand_int_range (random, 1, 40000);
  guint *bytes = g_malloc0 (size + sizeof *bytes);
  g_autoptr (GBytes) content = NULL;
  MandateEvidence *evidence;

  *bytes = g_rand_int (random);
  content = g_bytes_new_take (bytes, size + sizeof *bytes);
  evidence = mandate_attach_bytes (workspace, change, content, "Minutes.txt", NULL, NULL);

  if (evidence == NULL || !mandate_workspace_commit (workspace, change, NULL))
    return FALSE;

  g_strlcpy (sum, evidence->sha256, sizeof ((Receipt *) NULL)->file);

  return TRUE;
}

static gboolean
act (MandateWorkspace *workspace,
     GRand            *random,
     Receipt          *receipt)
{
  g_autofree char *label = NULL;

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      return attach (workspace, random, receipt->file);
    case 1:
      return alter (workspace, random, TRUE);
    case 2:
      label = mandate_workspace_undo (workspace, NULL);
      return label != NULL;
    case 3:
      label = mandate_workspace_redo (workspace, NULL);
      return label != NULL;
    case 4:
    case 5:
    case 6:
      return alter (workspace, random, FALSE);
    default:
      return add (workspace, random);
    }
}

static void
work (const char *path,
      guint       seed,
      int         receipts)
{
  g_autoptr (MandateWorkspace) workspace = mandate_test_open (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  while (TRUE)
    {
      Receipt          receipt = { 0 };
      g_autofree char *hash = NULL;

      if (!act (workspace, random, &receipt) || !mandate_workspace_get_head (workspace, &receipt.seq, &hash, NULL))
        continue;

      g_strlcpy (receipt.hash, hash, sizeof receipt.hash);
      if (write (receipts, &receipt, sizeof receipt) != sizeof receipt)
        _exit (1);
    }
}

/* Starts a worker, kills it, and returns what it reported. */
static GArray *
run_worker (const char *path,
            guint       seed,
            guint       patience)
{
  GArray *receipts = g_array_new (FALSE, FALSE, sizeof (Receipt));
  Receipt receipt;
  pid_t   pid;
  int     ends[2];
  int     status;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);

  if (pid == 0)
    {
      close (ends[0]);
      work (path, seed, ends[1]);
    }

  close (ends[1]);
  g_usleep (patience);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  while (read (ends[0], &receipt, sizeof receipt) == sizeof receipt)
    g_array_append_val (receipts, receipt);
  close (ends[0]);

  return receipts;
}

/* How long a worker takes on this machine, from its start to the first action that is done. */
static gint64
measure_first (const char *path)
{
  const gint64 start = g_get_monotonic_time ();
  Receipt      receipt;
  pid_t        pid;
  int          ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);

  if (pid == 0)
    {
      close (ends[0]);
      work (path, options.seed, ends[1]);
    }

  close (ends[1]);
  g_assert_cmpint (read (ends[0], &receipt, sizeof receipt), ==, sizeof receipt);
  close (ends[0]);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);

  return g_get_monotonic_time () - start;
}

static void
assert_kept (MandateWorkspace *workspace,
             GArray           *receipts,
             const char       *when)
{
  mandate_test_assert_sound (workspace, when);

  for (guint i = 0; i < receipts->len; i++)
    {
      const Receipt *receipt = &g_array_index (receipts, Receipt, i);
      g_autoptr (MandateEntry) entry = mandate_workspace_read_entry (workspace, receipt->seq, NULL);
      g_autoptr (GBytes) content = NULL;

      if (entry == NULL || strcmp (entry->hash, receipt->hash) != 0)
        g_error ("%s: entry %d was reported as done and is lost", when, (int) receipt->seq);

      if (receipt->file[0] == '\0')
        continue;

      content = mandate_workspace_read_file (workspace, receipt->file, NULL);
      if (content == NULL)
        g_error ("%s: a file was reported as kept and is lost", when);
    }
}

static void
test_what_was_done_is_there_and_nothing_in_part (void)
{
  g_autofree char *folder = mandate_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "workspace.db", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (options.seed);
  guint n_done = 0;
  int   patience;

  g_test_message ("seed %u", options.seed);
  mandate_test_tell_story (path, MANDATE_MIGRATIONS);
  patience = MAX (MAX_PATIENCE, (int) (3 * measure_first (path)));

  for (guint round = 0; round < options.n_rounds; round++)
    {
      g_autofree char *when = g_strdup_printf ("seed %u, round %u", options.seed, round);
      g_autoptr (GArray) receipts = run_worker (path, g_rand_int (random), g_rand_int_range (random, MIN_PATIENCE, patience));
      g_autoptr (MandateWorkspace) workspace = mandate_test_open (path);
      gboolean is_long;

      assert_kept (workspace, receipts, when);
      n_done += receipts->len;

      is_long = mandate_test_count_entries (workspace) > MAX_ENTRIES;
      g_clear_object (&workspace);

      if (is_long)
        {
          mandate_test_clear_folder (folder);
          mandate_test_tell_story (path, MANDATE_MIGRATIONS);
        }
    }

  g_test_message ("killed %u times, %u actions were done", options.n_rounds, n_done);
  g_assert_cmpuint (n_done, >, options.n_rounds);
  mandate_test_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  options.n_rounds = mandate_test_read_count (argc, argv, "--rounds=", USUAL_ROUNDS);
  options.seed = mandate_test_read_count (argc, argv, "--seed=", 1);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill/what-was-done-is-there-and-nothing-in-part", test_what_was_done_is_there_and_nothing_in_part);

  return g_test_run ();
}
