/* SPDX-License-Identifier: GPL-3.0-or-later */

/* 1,000 actions of a copy brought in beside 1,000 of our own, against applying the same changesets bare. */

#include <glib/gstdio.h>

#include "mandate-bench.h"
#include "mandate-library.h"
#include "mandate-migrator.h"
#include "mandate-test-storage.h"
#include "mandate-workspace-merge.h"

#define N_RECORDS 500
#define N_ACTIONS 1000
#define N_ROUNDS  9
#define GOAL      3.0

typedef struct
{
  MandateTestWorkspace fixture;
  GPtrArray           *ids;
  GPtrArray           *changesets; /* (element-type GBytes) */
  char                *copy;
  GPtrArray           *workspaces; /* (element-type MandateWorkspace) one a round */
  GPtrArray           *databases;  /* (element-type MandateDatabase) one a round */
  guint                round;
  guint                bare_round;
} Bench;

static void
die (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static MandateWorkspace *
open_copy (Bench      *bench,
           const char *name,
           guint       number)
{
  g_autofree char  *file = g_strdup_printf ("%s-%u.mandate", name, number);
  g_autofree char  *path = g_build_filename (bench->fixture.folder, file, NULL);
  MandateWorkspace *workspace;
  GError           *error = NULL;

  mandate_workspace_export_copy (bench->fixture.workspace, path, TRUE, &error);
  die (error);
  workspace = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  die (error);

  return workspace;
}

/* Every fourth a new record, the others edit one field of one, which is not the other side's. */
static void
act (Bench            *bench,
     MandateWorkspace *workspace,
     const char       *field)
{
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Edit a person");
      g_autofree char *value = g_strdup_printf ("%s %u", field, i);
      GError          *error = NULL;
      MandateRecord   *person;

      if (i % 4 == 0)
        person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
      else
        person = mandate_change_edit (change, MANDATE_TYPE_PERSON, g_ptr_array_index (bench->ids, i % bench->ids->len));

      if (i % 4 == 0)
        mandate_record_set (person, "name", "Somebody", NULL);
      mandate_record_set (person, field, value, NULL);
      mandate_workspace_commit (workspace, change, &error);
      die (error);
    }
}

static void
bring_in (gpointer data)
{
  Bench            *bench = data;
  MandateWorkspace *workspace = g_ptr_array_index (bench->workspaces, bench->round++);
  GError           *error = NULL;
  g_autoptr (MandateMergePlan) plan = mandate_workspace_compare_copy (workspace, bench->copy, NULL, &error);

  die (error);
  mandate_workspace_merge (workspace, plan, &error);
  die (error);
}

static int
stop (void                   *data,
      int                     reason,
      sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static void
apply_bare (gpointer data)
{
  Bench   *bench = data;
  sqlite3 *handle = mandate_database_get_handle (g_ptr_array_index (bench->databases, bench->bare_round++));

  sqlite3_exec (handle, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", NULL, NULL, NULL);

  for (guint i = 0; i < bench->changesets->len; i++)
    {
      gsize         size;
      gconstpointer bytes = g_bytes_get_data (g_ptr_array_index (bench->changesets, i), &size);

      if (sqlite3changeset_apply (handle, size, (void *) bytes, NULL, stop, NULL) != SQLITE_OK)
        g_error ("The floor does not hold.");
    }

  if (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    g_error ("The floor could not be written.");
}

static void
set_up (Bench *bench)
{
  g_autoptr (MandateWorkspace) theirs = NULL;
  GError *error = NULL;
  gint64  head;

  mandate_test_set_up (&bench->fixture, NULL);
  bench->ids = g_ptr_array_new_with_free_func (g_free);
  bench->changesets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  bench->workspaces = g_ptr_array_new_with_free_func (g_object_unref);
  bench->databases = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_database_free);

  for (guint i = 0; i < N_RECORDS; i++)
    g_ptr_array_add (bench->ids, mandate_test_add_person (&bench->fixture, "Somebody"));

  theirs = open_copy (bench, "theirs", 0);
  head = mandate_test_get_head (&bench->fixture);
  act (bench, theirs, "job_title");
  act (bench, bench->fixture.workspace, "department");

  for (gint64 seq = head + 1; seq <= head + N_ACTIONS; seq++)
    g_ptr_array_add (bench->changesets, mandate_workspace_read_changeset (theirs, seq, &error));

  bench->copy = g_build_filename (bench->fixture.folder, "copy.mandate", NULL);
  mandate_workspace_export_copy (theirs, bench->copy, FALSE, &error);
  die (error);
}

/* Each round needs files of its own; making them is not measured. */
static void
prepare (Bench *bench,
         guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MandateWorkspace) bare = open_copy (bench, "bare", i);
      GError *error = NULL;

      g_ptr_array_add (bench->workspaces, open_copy (bench, "round", i));
      g_ptr_array_add (bench->databases, mandate_database_open (mandate_workspace_get_path (bare), MANDATE_DATABASE_READ_WRITE, &error));
      die (error);
    }
}

static void
remove_library (const char *data_folder)
{
  g_autofree char *library = mandate_library_get_folder ();
  g_autofree char *folder = g_path_get_dirname (library);

  g_rmdir (library);
  g_rmdir (folder);
  g_rmdir (data_folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data_folder = mandate_test_make_folder ();
  Bench            bench = { 0 };
  gboolean         is_met;

  /* Copies are looked at where workspaces lie, which is not to be the user's folder. */
  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  set_up (&bench);
  prepare (&bench, N_ROUNDS + 1);

  is_met = mandate_bench_report ("merge", mandate_bench_interleave (N_ROUNDS, bring_in, apply_bare, &bench), GOAL);

  g_ptr_array_unref (bench.workspaces);
  g_ptr_array_unref (bench.databases);
  g_ptr_array_unref (bench.changesets);
  g_ptr_array_unref (bench.ids);
  g_free (bench.copy);
  mandate_test_tear_down (&bench.fixture, NULL);
  remove_library (data_folder);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}
