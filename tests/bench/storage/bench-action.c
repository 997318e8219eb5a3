/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One action, from the change to the disk, against the least that makes 4 KiB last. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "mandate-bench.h"
#include "mandate-test-storage.h"

#define N_ROUNDS  2000
#define N_RECORDS 500
#define GOAL      2.0

typedef struct
{
  MandateTestWorkspace fixture;
  char                *path;
  int                  file;
  GPtrArray           *ids;
  guint                number;
} Bench;

static void
append_and_sync (gpointer data)
{
  static char page[4096];
  Bench      *bench = data;

  memset (page, bench->number, sizeof page);
  if (write (bench->file, page, sizeof page) != sizeof page || fdatasync (bench->file) != 0)
    g_error ("The floor could not be written.");
}

/* As a person would: every fourth a new record, the others edit one. */
static void
commit (gpointer data)
{
  Bench           *bench = data;
  MandateRegister *reg = mandate_workspace_get_register (bench->fixture.workspace);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Edit a person");
  g_autofree char *name = g_strdup_printf ("Person %u", ++bench->number);
  g_autoptr (GError) error = NULL;
  MandateRecord *person;

  if (bench->number % 4 == 0)
    person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  else
    person = mandate_change_edit (change, MANDATE_TYPE_PERSON, g_ptr_array_index (bench->ids, bench->number % bench->ids->len));

  mandate_record_set (person, "name", name, NULL);
  mandate_record_set (person, "job_title", "Baker, mornings", NULL);

  if (!mandate_workspace_commit (bench->fixture.workspace, change, &error))
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

  bench.path = g_build_filename (bench.fixture.folder, "floor", NULL);
  bench.file = g_open (bench.path, O_WRONLY | O_CREAT | O_APPEND, 0600);

  is_met = mandate_bench_report ("action", mandate_bench_interleave (N_ROUNDS, commit, append_and_sync, &bench), GOAL);

  close (bench.file);
  g_free (bench.path);
  g_ptr_array_unref (bench.ids);
  mandate_test_tear_down (&bench.fixture, NULL);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}
