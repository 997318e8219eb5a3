/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy that a first version of the program wrote, and a workspace that went on with today's. */

#include "mandate-migrator.h"
#include "mandate-old-file.h"
#include "mandate-test-storage.h"
#include "mandate-workspace-merge.h"

static void
test_bring_in (void)
{
  MandateTestWorkspace here = { 0 };
  g_autofree char     *old = NULL;
  g_autofree char     *before = NULL;
  g_autofree char     *after = NULL;
  g_autofree char     *person = NULL;
  g_autoptr (MandateMergePlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  MandateRegister *reg;

  here.folder = mandate_test_make_folder ();
  here.path = g_build_filename (here.folder, "workspace.db", NULL);
  here.clock = g_date_time_new_now_utc ();
  old = g_build_filename (here.folder, "old.mandate", NULL);
  mandate_test_make_old_file (old);
  mandate_test_execute (old, "PRAGMA journal_mode = DELETE");
  before = mandate_test_hash_file (old);

  /* As it was three actions earlier. */
  mandate_test_make_old_file (here.path);
  mandate_test_execute (here.path, "DELETE FROM person WHERE id IN (SELECT id FROM person ORDER BY id DESC LIMIT 3); DELETE FROM journal WHERE seq > 6");
  here.workspace = mandate_workspace_open (here.path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  person = mandate_test_add_person (&here, "Ana");

  plan = mandate_workspace_compare_copy (here.workspace, old, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mandate_merge_plan_get_n_there (plan), ==, 3);
  g_assert_true (mandate_workspace_merge (here.workspace, plan, &error));
  g_assert_no_error (error);

  reg = mandate_workspace_get_register (here.workspace);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_PERSON)), ==, 10);
  mandate_test_verify (&here);

  after = mandate_test_hash_file (old);
  g_assert_cmpstr (after, ==, before);

  g_clear_pointer (&plan, mandate_merge_plan_free);
  mandate_test_tear_down (&here, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/old-copy/is-brought-in-and-stays-as-it-is", test_bring_in);

  return g_test_run ();
}
