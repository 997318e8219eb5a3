/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mandate-exchange.h"
#include "mandate-migrator.h"
#include "mandate-random-act.h"
#include "mandate-test-storage.h"
#include "mandate-workspace-merge.h"

#define N_ROUNDS  4
#define N_BEFORE  25
#define N_ACTIONS 12
#define N_KILLS   25

static GDateTime *
read_clock (gpointer data)
{
  MandateTestWorkspace *machine = data;
  GDateTime            *now = g_date_time_ref (machine->clock);

  g_date_time_unref (machine->clock);
  machine->clock = g_date_time_add_seconds (now, 61);

  return now;
}

/* The same workspace on one more computer, as of now. */
static void
carry_over (MandateTestWorkspace *from,
            MandateTestWorkspace *to,
            const char           *actor)
{
  g_autoptr (GError) error = NULL;

  to->folder = mandate_test_make_folder ();
  to->path = g_build_filename (to->folder, "workspace.db", NULL);
  mandate_workspace_export_copy (from->workspace, to->path, FALSE, &error);
  g_assert_no_error (error);
  to->workspace = mandate_workspace_open (to->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  to->clock = g_date_time_ref (from->clock);
  mandate_workspace_set_clock (to->workspace, read_clock, to);
  mandate_workspace_set_actor (to->workspace, actor, NULL);
}

typedef struct
{
  MandateTestWorkspace here;
  MandateTestWorkspace there;
  char                *person;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  mandate_test_set_up (&fixture->here, NULL);
  mandate_workspace_set_clock (fixture->here.workspace, read_clock, &fixture->here);
  mandate_workspace_set_actor (fixture->here.workspace, "Hana", NULL);
  fixture->person = mandate_test_add_person (&fixture->here, "Ana");
  carry_over (&fixture->here, &fixture->there, "Theo");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_tear_down (&fixture->here, NULL);
  mandate_test_tear_down (&fixture->there, NULL);
  g_free (fixture->person);
}

static char *
export_copy (MandateTestWorkspace *from)
{
  static guint     n_copies;
  g_autofree char *name = g_strdup_printf ("copy-%u.mandate", ++n_copies);
  g_autofree char *path = g_build_filename (from->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  mandate_workspace_export_copy (from->workspace, path, FALSE, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static MandateMergePlan *
compare_file (MandateTestWorkspace *to,
              const char           *path)
{
  g_autoptr (GError) error = NULL;
  MandateMergePlan *plan = mandate_workspace_compare_copy (to->workspace, path, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

static MandateMergePlan *
compare (MandateTestWorkspace *to,
         MandateTestWorkspace *from)
{
  g_autofree char *path = export_copy (from);

  return compare_file (to, path);
}

static GPtrArray *
get_items (MandateMergePlan *plan)
{
  return mandate_merge_get_items (mandate_merge_plan_get_merge (plan));
}

/* By what is said, and not by who says it; nothing is thrown away. */
static void
answer (MandateMergePlan *plan)
{
  GPtrArray *items = get_items (plan);

  for (guint i = 0; i < items->len; i++)
    {
      MandateMergeItem *item = g_ptr_array_index (items, i);

      g_assert_true (item->ours.actor != NULL || item->theirs.actor != NULL);

      if (item->field == NULL)
        item->choice = item->ours.has_record ? MANDATE_MERGE_OURS : MANDATE_MERGE_THEIRS;
      else
        item->choice = g_strcmp0 (item->ours.value, item->theirs.value) > 0 ? MANDATE_MERGE_OURS : MANDATE_MERGE_THEIRS;
    }
}

static void
merge (MandateTestWorkspace *to,
       MandateMergePlan     *plan)
{
  g_autoptr (GError) error = NULL;
  gboolean done = mandate_workspace_merge (to->workspace, plan, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  mandate_test_assert_register_matches_file (to);
  mandate_test_verify (to);
}

static void
bring_in_file (MandateTestWorkspace *to,
               const char           *path)
{
  g_autoptr (MandateMergePlan) plan = compare_file (to, path);

  if (!mandate_merge_plan_has_news (plan))
    return;

  answer (plan);
  merge (to, plan);
}

static void
bring_in (MandateTestWorkspace *to,
          MandateTestWorkspace *from)
{
  g_autofree char *path = export_copy (from);

  bring_in_file (to, path);
}

static void
assert_refused (MandateTestWorkspace *to,
                MandateMergePlan     *plan,
                GQuark                domain,
                int                   code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = mandate_test_dump (to);
  g_autofree char *after = NULL;
  const gint64     head = mandate_test_get_head (to);

  g_assert_false (mandate_workspace_merge (to->workspace, plan, &error));
  g_assert_error (error, domain, code);
  after = mandate_test_dump (to);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (mandate_test_get_head (to), ==, head);
}

/* All of both would not be read by anybody. */
static void
tell_difference (const char *first,
                 const char *second)
{
  g_auto (GStrv) one = g_strsplit (first, "\n", -1);
  g_auto (GStrv) other = g_strsplit (second, "\n", -1);

  for (guint i = 0; one[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) other, one[i]))
      g_test_message ("only here: %s", one[i]);

  for (guint i = 0; other[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) one, other[i]))
      g_test_message ("only there: %s", other[i]);
}

static void
assert_alike (MandateTestWorkspace *one,
              MandateTestWorkspace *other)
{
  g_autofree char *first = mandate_test_dump_register (mandate_workspace_get_register (one->workspace));
  g_autofree char *second = mandate_test_dump_register (mandate_workspace_get_register (other->workspace));

  tell_difference (first, second);
  g_assert_true (g_str_equal (first, second));
}

static char *
read_field (MandateTestWorkspace *machine,
            const char           *id,
            const char           *field)
{
  MandateRecord *record = mandate_register_find_any (mandate_workspace_get_register (machine->workspace), id);

  g_assert_nonnull (record);

  return mandate_record_format (record, mandate_record_type_find_field (G_OBJECT_TYPE (record), field, NULL));
}

static void
assert_field (MandateTestWorkspace *machine,
              const char           *id,
              const char           *field,
              const char           *value)
{
  g_autofree char *found = read_field (machine, id, field);

  g_assert_cmpstr (found, ==, value);
}

static void
test_one_chain (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (MandateMergePlan) plan = NULL;
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *their_hash = NULL;
  g_autofree char *our_hash = NULL;
  gint64           seq;

  mandate_test_edit (&fixture->here, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Berg");
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "job_title", "Owner");
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "email", "ana@example.org");
  mandate_workspace_get_head (fixture->there.workspace, &seq, &their_hash, &error);
  mandate_workspace_get_head (fixture->here.workspace, &seq, &our_hash, &error);

  plan = compare (&fixture->here, &fixture->there);
  g_assert_cmpuint (mandate_merge_plan_get_n_there (plan), ==, 2);
  g_assert_cmpuint (get_items (plan)->len, ==, 0);
  merge (&fixture->here, plan);

  assert_field (&fixture->here, fixture->person, "name", "Ana Berg");
  assert_field (&fixture->here, fixture->person, "job_title", "Owner");

  entry = mandate_workspace_read_entry (fixture->here.workspace, seq + 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry->kind, ==, MANDATE_ENTRY_MERGE);
  g_assert_cmpstr (entry->previous_hash, ==, our_hash);
  g_assert_cmpstr (entry->other_parent, ==, their_hash);
  g_assert_cmpstr (entry->label, ==, "Brought in 2 changes of the copy of 1 January 2024");
}

static void
test_label_has_day_of_the_computer (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (MandateMergePlan) plan = NULL;
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  gint64           seq;

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "job_title", "Owner");
  plan = compare (&fixture->here, &fixture->there);
  g_setenv ("TZ", "-11:00", TRUE);
  merge (&fixture->here, plan);
  g_setenv ("TZ", "UTC", TRUE);

  mandate_workspace_get_head (fixture->here.workspace, &seq, &hash, &error);
  entry = mandate_workspace_read_entry (fixture->here.workspace, seq, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->label, ==, "Brought in 1 change of the copy of 31 December 2023");
}

typedef struct
{
  const char *path;
  const char *copy;
} Files;

static gpointer
compare_in_thread (gpointer data)
{
  const Files *files = data;

  return mandate_merge_plan_new (files->path, files->copy, NULL, NULL);
}

/* Meanwhile the workspace is open, as it is in a window. */
static void
test_plan_of_another_thread (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *copy = NULL;
  g_autoptr (MandateMergePlan) plan = NULL;
  Files files = { mandate_workspace_get_path (fixture->here.workspace), NULL };

  mandate_test_edit (&fixture->here, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Berg");
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "job_title", "Owner");
  files.copy = copy = export_copy (&fixture->there);

  plan = g_thread_join (g_thread_new ("compare", compare_in_thread, &files));
  g_assert_nonnull (plan);
  mandate_merge_plan_adopt (plan);
  g_assert_cmpuint (get_items (plan)->len, ==, 1);
  answer (plan);
  merge (&fixture->here, plan);
  assert_field (&fixture->here, fixture->person, "name", "Ana Tal");
  assert_field (&fixture->here, fixture->person, "job_title", "Owner");
}

static void
test_who_and_when (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (MandateMergePlan) plan = NULL;
  MandateMergeItem *item;

  mandate_test_edit (&fixture->here, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Berg");
  mandate_test_edit (&fixture->here, MANDATE_TYPE_PERSON, fixture->person, "email", "ana@example.org");
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");

  plan = compare (&fixture->here, &fixture->there);
  g_assert_cmpuint (get_items (plan)->len, ==, 1);
  item = g_ptr_array_index (get_items (plan), 0);
  g_assert_cmpstr (item->base, ==, "Ana");
  g_assert_cmpstr (item->ours.value, ==, "Ana Berg");
  g_assert_cmpstr (item->ours.actor, ==, "Hana");
  g_assert_cmpstr (item->ours.recorded_at, ==, "2024-01-01T00:01:01.000Z");
  g_assert_cmpstr (item->theirs.value, ==, "Ana Tal");
  g_assert_cmpstr (item->theirs.actor, ==, "Theo");

  assert_refused (&fixture->here, plan, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  item->choice = MANDATE_MERGE_THEIRS;
  merge (&fixture->here, plan);
  assert_field (&fixture->here, fixture->person, "name", "Ana Tal");
}

static void
test_nothing_new (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (MandateMergePlan) plan = compare (&fixture->here, &fixture->there);
  g_autoptr (MandateMergePlan) again = NULL;
  g_autoptr (MandateMergePlan) back = NULL;

  g_assert_false (mandate_merge_plan_has_news (plan));
  assert_refused (&fixture->here, plan, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING);

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  bring_in (&fixture->here, &fixture->there);
  again = compare (&fixture->here, &fixture->there);
  g_assert_false (mandate_merge_plan_has_news (again));

  /* All that is new there is that the changes were brought in. */
  back = compare (&fixture->there, &fixture->here);
  g_assert_false (mandate_merge_plan_has_news (back));
}

static void
test_stranger (Fixture      *fixture,
               gconstpointer data)
{
  MandateTestWorkspace stranger = { 0 };
  g_autofree char     *path = NULL;
  g_autofree char     *id = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 head = mandate_test_get_head (&fixture->here);

  mandate_test_set_up (&stranger, NULL);
  id = mandate_test_add_person (&stranger, "Ana");
  path = export_copy (&stranger);

  g_assert_null (mandate_workspace_compare_copy (fixture->here.workspace, path, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS);
  g_assert_nonnull (strstr (error->message, "another workspace"));
  g_assert_cmpint (mandate_test_get_head (&fixture->here), ==, head);
  mandate_test_tear_down (&stranger, NULL);
}

static void
test_changed_meanwhile (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (MandateMergePlan) plan = NULL;

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  plan = compare (&fixture->here, &fixture->there);
  mandate_test_edit (&fixture->here, MANDATE_TYPE_PERSON, fixture->person, "email", "ana@example.org");
  assert_refused (&fixture->here, plan, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE);
}

static char *
attach (MandateTestWorkspace *machine,
        const char           *text)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = mandate_workspace_keep_file (machine->workspace, content, &error);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (machine->workspace), "Attach");
  MandateRecord *evidence = mandate_change_create (change, MANDATE_TYPE_EVIDENCE, NULL);

  g_assert_no_error (error);
  mandate_record_set (evidence, "title", text, NULL);
  mandate_record_set (evidence, "sha256", sum, NULL);
  mandate_test_commit (machine, change);

  return g_strdup (mandate_record_get_id (evidence));
}

static void
test_evidence (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *ours = attach (&fixture->here, "Minutes");
  g_autofree char *theirs = attach (&fixture->there, "Letter");
  g_autofree char *sum = read_field (&fixture->there, theirs, "sha256");
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  bring_in (&fixture->here, &fixture->there);
  content = mandate_workspace_read_file (fixture->here.workspace, sum, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "Letter", 6);

  one = read_field (&fixture->here, ours, "number");
  other = read_field (&fixture->here, theirs, "number");
  g_assert_cmpstr (one, !=, other);
}

static void
test_approval (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *version = mandate_test_approve_policy (&fixture->there, "We care.");
  MandateRegister *reg = mandate_workspace_get_register (fixture->here.workspace);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  bring_in (&fixture->here, &fixture->there);
  assert_field (&fixture->here, version, "state", "approved");
  assert_field (&fixture->here, version, "text", "We care.");

  /* The guards are back. */
  g_assert_null (mandate_workspace_undo (fixture->here.workspace, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  change = mandate_change_new (reg, "Edit");
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, version), "text", "We don't.", NULL);
  g_assert_false (mandate_workspace_commit (fixture->here.workspace, change, &error));
}

static void
test_needed (Fixture      *fixture,
             gconstpointer data)
{
  MandateRegister *reg = mandate_workspace_get_register (fixture->there.workspace);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Add an action");
  MandateRecord *action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);

  mandate_record_set (action, "title", "Train", NULL);
  mandate_record_set (action, "owner", fixture->person, NULL);
  mandate_test_commit (&fixture->there, change);
  mandate_test_remove (&fixture->here, MANDATE_TYPE_PERSON, fixture->person);

  bring_in (&fixture->here, &fixture->there);
  assert_field (&fixture->here, fixture->person, "name", "Ana");
  bring_in (&fixture->there, &fixture->here);
  assert_alike (&fixture->here, &fixture->there);
}

/*
 * Taken back before anybody else knew of it, a removal is none. It does not
 * matter that the other copy added the record later in its journal, when it
 * was brought in there for the first time.
 */
static void
test_removal_taken_back (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *person = mandate_test_add_person (&fixture->here, "Ben");
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  bring_in (&fixture->there, &fixture->here);
  mandate_test_remove (&fixture->here, MANDATE_TYPE_PERSON, person);
  mandate_test_undo (&fixture->here);
  ours = export_copy (&fixture->here);
  theirs = export_copy (&fixture->there);

  bring_in_file (&fixture->here, theirs);
  assert_field (&fixture->here, person, "name", "Ben");
  bring_in_file (&fixture->there, ours);
  assert_field (&fixture->there, person, "name", "Ben");
  assert_alike (&fixture->here, &fixture->there);
}

static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (MandateMergePlan) plan = NULL;

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  bring_in (&fixture->here, &fixture->there);
  mandate_test_undo (&fixture->here);
  assert_field (&fixture->here, fixture->person, "name", "Ana");
  mandate_test_verify (&fixture->here);

  plan = compare (&fixture->here, &fixture->there);
  g_assert_false (mandate_merge_plan_has_news (plan));

  mandate_test_redo (&fixture->here);
  assert_field (&fixture->here, fixture->person, "name", "Ana Tal");
  mandate_test_verify (&fixture->here);
}

/* Both did the same: a merge without a change to any record. Undo looks past it. */
static void
test_undo_looks_past_empty_merge (Fixture      *fixture,
                                  gconstpointer data)
{
  const gint64 head = mandate_test_get_head (&fixture->here);

  mandate_test_edit (&fixture->here, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  bring_in (&fixture->here, &fixture->there);
  g_assert_cmpint (mandate_test_get_head (&fixture->here), ==, head + 2);

  mandate_test_undo (&fixture->here);
  assert_field (&fixture->here, fixture->person, "name", "Ana");
  mandate_test_verify (&fixture->here);
}

static void
test_tampering (Fixture      *fixture,
                gconstpointer data)
{
  const char *const harms[] = {
    "UPDATE journal_branch SET label = 'Nothing'",
    "UPDATE journal_branch SET changeset = x''",
    "UPDATE journal_branch SET merged_by = 1",
    "UPDATE journal_branch SET merged_by = merged_by + 1 WHERE seq = 2",
    "DELETE FROM journal_branch WHERE seq = 2",
    "DELETE FROM journal_branch",
    "INSERT INTO journal_branch SELECT 'other', 9, recorded_at, happened_on, actor, kind, reverses, label, changeset, previous_hash, "
    "'0000', person, login, other_parent, merged_by FROM journal_branch WHERE seq = 2",
  };

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Berg");
  bring_in (&fixture->here, &fixture->there);
  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "email", "ana@example.org");
  bring_in (&fixture->here, &fixture->there);

  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    {
      MandateTestWorkspace harmed;
      g_autoptr (GError) error = NULL;

      carry_over (&fixture->here, &harmed, "Mallory");
      mandate_test_execute (harmed.path, harms[i]);
      mandate_test_reopen (&harmed);
      g_assert_false (mandate_workspace_verify (harmed.workspace, NULL, &error));
      g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
      mandate_test_tear_down (&harmed, NULL);
    }
}

static void
test_broken_copy (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  path = export_copy (&fixture->there);
  mandate_test_execute (path, "UPDATE journal SET label = 'Harmless' WHERE seq = 2");
  g_assert_null (mandate_workspace_compare_copy (fixture->here.workspace, path, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
}

/* As text, too, a history has both parents. */
static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  MandateTestWorkspace taken = { 0 };
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_edit (&fixture->there, MANDATE_TYPE_PERSON, fixture->person, "name", "Ana Tal");
  bring_in (&fixture->here, &fixture->there);
  document = mandate_exchange_export (fixture->here.workspace, &error);
  g_assert_no_error (error);

  mandate_test_set_up (&taken, NULL);
  g_assert_true (mandate_exchange_import (taken.workspace, document, &error));
  g_assert_no_error (error);
  assert_alike (&taken, &fixture->here);
  mandate_test_verify (&taken);
  mandate_test_tear_down (&taken, NULL);
}

static void
act (MandateTestWorkspace *machine,
     guint                 n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MandateChange) change = mandate_test_act_at_random (mandate_workspace_get_register (machine->workspace));
      const int dice = g_test_rand_int_range (0, 12);

      if (dice == 0)
        g_free (mandate_workspace_undo (machine->workspace, NULL));
      else if (dice == 1)
        g_free (mandate_workspace_redo (machine->workspace, NULL));
      else if (change != NULL)
        mandate_test_commit (machine, change);
    }
}

/* Again and again, each before it knows of what the other brought in. */
static void
test_two_copies (Fixture      *fixture,
                 gconstpointer data)
{
  act (&fixture->here, N_BEFORE);
  bring_in (&fixture->there, &fixture->here);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *ours = NULL;
      g_autofree char *theirs = NULL;

      act (&fixture->here, N_ACTIONS);
      act (&fixture->there, N_ACTIONS);
      ours = export_copy (&fixture->here);
      theirs = export_copy (&fixture->there);
      bring_in_file (&fixture->here, theirs);
      bring_in_file (&fixture->there, ours);
      assert_alike (&fixture->here, &fixture->there);
    }

  bring_in (&fixture->here, &fixture->there);
  bring_in (&fixture->there, &fixture->here);
  assert_alike (&fixture->here, &fixture->there);
}

static void
test_three_copies (Fixture      *fixture,
                   gconstpointer data)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      MandateTestWorkspace base;
      MandateTestWorkspace machines[3];
      MandateTestWorkspace last;
      char                *copies[3];

      carry_over (&fixture->here, &base, "Hana");
      act (&base, N_BEFORE);

      for (guint i = 0; i < 3; i++)
        {
          carry_over (&base, &machines[i], "Theo");
          act (&machines[i], N_ACTIONS);
          copies[i] = export_copy (&machines[i]);
        }

      carry_over (&machines[0], &last, "Lea");

      for (guint i = 0; i < 3; i++)
        {
          bring_in_file (&machines[i], copies[(i + 1) % 3]);

          /* The other two at once, once they have met. */
          if (i == 1)
            bring_in (&last, &machines[1]);

          bring_in_file (&machines[i], copies[(i + 2) % 3]);
        }

      assert_alike (&machines[0], &last);
      assert_alike (&machines[0], &machines[1]);
      assert_alike (&machines[0], &machines[2]);

      /* By three ways that crossed. */
      act (&machines[0], N_ACTIONS);
      act (&machines[1], N_ACTIONS);
      g_free (copies[0]);
      g_free (copies[1]);
      copies[0] = export_copy (&machines[0]);
      copies[1] = export_copy (&machines[1]);
      bring_in_file (&machines[0], copies[1]);
      bring_in_file (&machines[1], copies[0]);
      assert_alike (&machines[0], &machines[1]);
      bring_in (&machines[2], &machines[0]);
      bring_in (&machines[0], &machines[2]);
      assert_alike (&machines[0], &machines[2]);

      for (guint i = 0; i < 3; i++)
        {
          mandate_test_tear_down (&machines[i], NULL);
          g_free (copies[i]);
        }

      mandate_test_tear_down (&last, NULL);
      mandate_test_tear_down (&base, NULL);
    }
}

static void
merge_and_die (const char *path,
               const char *copy)
{
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, NULL);
  g_autoptr (MandateMergePlan) plan = mandate_workspace_compare_copy (workspace, copy, NULL, NULL);

  answer (plan);
  mandate_workspace_merge (workspace, plan, NULL);
  _exit (0);
}

static void
test_kill (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char     *before = NULL;
  g_autofree char     *after = NULL;
  g_autofree char     *copy = NULL;
  MandateTestWorkspace done;

  act (&fixture->here, N_BEFORE);
  act (&fixture->there, N_BEFORE);
  copy = export_copy (&fixture->there);
  before = mandate_test_dump_register (mandate_workspace_get_register (fixture->here.workspace));
  carry_over (&fixture->here, &done, "Hana");
  bring_in_file (&done, copy);
  after = mandate_test_dump_register (mandate_workspace_get_register (done.workspace));
  mandate_test_tear_down (&done, NULL);

  for (guint i = 0; i < N_KILLS; i++)
    {
      MandateTestWorkspace victim;
      g_autofree char     *found = NULL;
      const useconds_t     wait = g_test_rand_int_range (0, 40000);
      pid_t                child;

      carry_over (&fixture->here, &victim, "Hana");
      g_assert_finalize_object (g_steal_pointer (&victim.workspace));

      child = fork ();
      if (child == 0)
        merge_and_die (victim.path, copy);

      usleep (wait);
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);

      victim.workspace = mandate_workspace_open (victim.path, mandate_schema_get (), MANDATE_MIGRATIONS, NULL);
      g_assert_nonnull (victim.workspace);
      found = mandate_test_dump_register (mandate_workspace_get_register (victim.workspace));
      g_assert_true (g_str_equal (found, before) || g_str_equal (found, after));
      mandate_test_verify (&victim);
      mandate_test_tear_down (&victim, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = mandate_test_make_folder ();
  int              result;

  /* GLib’s own way to have folders of one’s own is not free of leaks. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/merge/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("is-one-entry-that-names-both-parents", test_one_chain);
  ADD ("names-the-day-where-the-computer-is", test_label_has_day_of_the_computer);
  ADD ("is-planned-in-another-thread", test_plan_of_another_thread);
  ADD ("asks-and-says-who-and-when", test_who_and_when);
  ADD ("brings-in-nothing-twice", test_nothing_new);
  ADD ("refuses-another-workspace", test_stranger);
  ADD ("refuses-a-plan-of-before", test_changed_meanwhile);
  ADD ("brings-evidence-along", test_evidence);
  ADD ("brings-approvals-along-and-guards-them", test_approval);
  ADD ("keeps-what-is-needed", test_needed);
  ADD ("keeps-what-was-removed-and-taken-back", test_removal_taken_back);
  ADD ("can-be-undone", test_undo);
  ADD ("without-a-change-is-not-undone", test_undo_looks_past_empty_merge);
  ADD ("notices-a-change-to-what-was-brought-in", test_tampering);
  ADD ("refuses-a-broken-copy", test_broken_copy);
  ADD ("survives-export-and-import", test_export);
  ADD ("of-two-copies-ends-alike-either-way-round", test_two_copies);
  ADD ("of-three-copies-ends-alike-in-any-order", test_three_copies);
  ADD ("that-is-killed-leaves-old-or-new", test_kill);
#undef ADD

  result = g_test_run ();
  mandate_test_remove_folder (folder);

  return result;
}
