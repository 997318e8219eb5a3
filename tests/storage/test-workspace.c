/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>

#include "mandate-migrator.h"
#include "mandate-test-storage.h"
#include "mandate-uuid.h"

typedef MandateTestWorkspace Fixture;

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_workspace_get_register (fixture->workspace);
}

static guint
count (Fixture *fixture,
       GType    type)
{
  return mandate_record_list_get_length (mandate_register_get_list (get_register (fixture), type));
}

static gint64
read_integer (const char *path,
              const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_READ_ONLY, &error);
  gint64 value;

  g_assert_no_error (error);
  mandate_database_read_integer (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
test_create_names_the_workspace (Fixture      *fixture,
                                 gconstpointer data)
{
  g_assert_cmpstr (mandate_workspace_get_name (fixture->workspace), ==, "Bakery");
  g_assert_cmpstr (mandate_workspace_get_path (fixture->workspace), ==, fixture->path);
  g_assert_true (mandate_uuid_is_valid (mandate_workspace_get_id (fixture->workspace)));
  g_assert_false (mandate_workspace_get_is_sample (fixture->workspace));
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 0);
  mandate_test_verify (fixture);
}

static void
test_create_refuses_a_file_that_is_there (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  before = mandate_test_hash_file (fixture->path);

  g_assert_null (mandate_workspace_create (fixture->path, "Other", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_EXISTS);

  after = mandate_test_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_open_finds_what_was_committed (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana Pérez");
  g_autofree char *workspace_id = g_strdup (mandate_workspace_get_id (fixture->workspace));
  MandatePerson   *person;

  mandate_test_reopen (fixture);
  person = mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id);

  g_assert_cmpstr (person->name, ==, "Ana Pérez");
  g_assert_cmpstr (mandate_workspace_get_name (fixture->workspace), ==, "Bakery");
  g_assert_cmpstr (mandate_workspace_get_id (fixture->workspace), ==, workspace_id);
  mandate_test_assert_register_matches_file (fixture);
}

static void
test_open_does_not_make_a_file (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Such as a full disk leaves: to take it for a workspace would hide that all is lost. */
static void
test_open_refuses_an_empty_file (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "empty.db", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_null (mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS);

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, ==, 0);
}

static void
test_open_takes_any_file_name (void)
{
  static const char *const names[] = {
    "with space.db",
    "O'Brien \"quoted\".db",
    "Büro 日本 👩.db",
    "what?mode=memory.db",
    "100%41.db",
    "a#b;c--d.db",
    "file:odd.db",
    ":memory:x.db",
    "-dash.db",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Fixture fixture = { 0 };
      g_autoptr (MandateRegister) then = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;

      g_test_message ("%s", names[i]);
      fixture.folder = mandate_test_make_folder ();
      fixture.path = g_build_filename (fixture.folder, names[i], NULL);
      fixture.workspace = mandate_workspace_create (fixture.path, "Odd", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
      g_assert_no_error (error);
      mandate_test_set_clock (&fixture, "2024-01-01T00:00:00Z");

      id = mandate_test_add_person (&fixture, "Ana");
      mandate_test_remove (&fixture, MANDATE_TYPE_PERSON, id);
      then = mandate_workspace_rewind (fixture.workspace, 1, &error);
      g_assert_no_error (error);
      g_assert_nonnull (mandate_register_find (then, MANDATE_TYPE_PERSON, id));
      mandate_test_verify (&fixture);
      g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));

      mandate_test_tear_down (&fixture, NULL);
    }
}

static void
test_relative_path_means_the_same_file_later (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  fixture.folder = mandate_test_make_folder ();
  fixture.path = g_strdup ("file:workspace.db");
  mandate_test_set_clock (&fixture, "2024-01-01T00:00:00Z");

  g_assert_cmpint (g_chdir (fixture.folder), ==, 0);
  fixture.workspace = mandate_workspace_create (fixture.path, "Relative", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test ("file:workspace.db", G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_chdir (before), ==, 0);

  id = mandate_test_add_person (&fixture, "Ana");
  mandate_test_verify (&fixture);
  mandate_test_tear_down (&fixture, NULL);
}

static void
test_commit_brings_the_register_up_to_date (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana Pérez");
  MandatePerson   *person = mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id);

  g_assert_nonnull (person);
  g_assert_cmpstr (person->name, ==, "Ana Pérez");
  mandate_test_assert_register_matches_file (fixture);
}

static void
test_commit_does_not_keep_the_objects_of_the_change (Fixture      *fixture,
                                                     gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add");
  MandatePerson *given = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandatePerson *kept;

  mandate_record_set (MANDATE_RECORD (given), "name", "Ana", NULL);
  mandate_test_commit (fixture, change);
  kept = mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, mandate_record_get_id (MANDATE_RECORD (given)));

  g_assert_true (kept != given);
  mandate_record_set (MANDATE_RECORD (given), "name", "Somebody else", NULL);
  g_assert_cmpstr (kept->name, ==, "Ana");
}

static void
test_invalid_change_leaves_all_as_it_was (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *before = mandate_test_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add");
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, id), "name", "Bo", NULL);
  mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  g_assert_false (mandate_workspace_commit (fixture->workspace, change, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);

  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 1);
  mandate_test_assert_register_matches_file (fixture);
}

/* What the domain let through is refused by the schema: at once, or when the transaction ends. */
static void
test_constraint_leaves_all_as_it_was (Fixture      *fixture,
                                      gconstpointer data)
{
  const char      *setup = data;
  g_autofree char *first = mandate_test_add_person (fixture, "Ana");
  g_autofree char *second = mandate_test_add_person (fixture, "Bo");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *third = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Edit");
  g_autoptr (GError) error = NULL;

  mandate_test_execute (fixture->path, setup);
  before = mandate_test_dump (fixture);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, first), "name", "Anna", NULL);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, second), "name", "Forbidden", NULL);

  g_assert_false (mandate_workspace_commit (fixture->workspace, change, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);

  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 2);
  mandate_test_assert_register_matches_file (fixture);

  /* And work goes on. */
  third = mandate_test_add_person (fixture, "Cy");
  mandate_test_undo (fixture);
  mandate_test_execute (fixture->path, "DROP TRIGGER no; DROP TABLE IF EXISTS pair");
  mandate_test_verify (fixture);
}

static void
test_change_of_nothing_leaves_no_entry (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateChange) empty = mandate_change_new (get_register (fixture), "Nothing");

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Ana");
  mandate_test_commit (fixture, empty);

  g_assert_cmpint (mandate_test_get_head (fixture), ==, 1);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Bo");
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 2);
}

static void
test_entry_says_who_when_and_what (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Hire “Bö” 100 %s");
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_set_clock (fixture, "2024-02-29T23:30:15.250-05:00");
  mandate_workspace_set_actor (fixture->workspace, "Zoë Łęcka", NULL);
  mandate_change_set_happened_on (change, "2024-02-01");
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", "Bo", NULL);
  mandate_test_commit (fixture, change);

  entry = mandate_workspace_read_entry (fixture->workspace, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->recorded_at, ==, "2024-03-01T04:30:15.250Z");
  g_assert_cmpstr (entry->happened_on, ==, "2024-02-01");
  g_assert_cmpstr (entry->actor, ==, "Zoë Łęcka");
  g_assert_cmpstr (entry->label, ==, "Hire “Bö” 100 %s");
  g_assert_cmpint (entry->kind, ==, MANDATE_ENTRY_ACTION);
  g_assert_cmpint (entry->reverses, ==, 0);
  g_assert_true (mandate_uuid_is_valid (entry->entry));
}

static void
test_entry_without_a_day_is_whole (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Hire");

  mandate_change_set_happened_on (change, "");
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", "Bo", NULL);
  mandate_test_commit (fixture, change);

  mandate_test_verify (fixture);
}

static void
test_entries_are_found_by_day (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = mandate_test_add_person (fixture, "Ana");
  g_autofree char *second = NULL;
  gint64           seq;

  mandate_test_set_clock (fixture, "2024-05-05T12:00:00Z");
  second = mandate_test_add_person (fixture, "Bo");

  mandate_workspace_find_entry_on (fixture->workspace, "2024-05-04", &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 1);
  mandate_workspace_find_entry_on (fixture->workspace, "2024-05-05", &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 2);
}

static void
test_changes_are_listed_field_by_field (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  MandateRecordChange *change;
  MandateFieldChange  *field;

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "is_external", "true");
  changes = mandate_workspace_list_changes (fixture->workspace, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 1);

  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (change->id, ==, id);
  g_assert_true (change->type == MANDATE_TYPE_PERSON);
  g_assert_cmpint (change->operation, ==, MANDATE_OPERATION_CHANGED);
  g_assert_cmpuint (change->fields->len, ==, 1);

  field = g_ptr_array_index (change->fields, 0);
  g_assert_cmpstr (field->field->name, ==, "is_external");
  g_assert_cmpstr (field->before, ==, "false");
  g_assert_cmpstr (field->after, ==, "true");
}

static void
count_cb (gpointer    object,
          GParamSpec *pspec,
          gpointer    data)
{
  GPtrArray *names = data;

  g_ptr_array_add (names, (gpointer) pspec->name);
}

static void
test_object_stays_the_same_and_tells_what_changed (Fixture      *fixture,
                                                   gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *other_id = mandate_test_add_person (fixture, "Bo");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) other_names = g_ptr_array_new ();
  MandatePerson *person = mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id);
  MandatePerson *other = mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, other_id);

  g_signal_connect (person, "notify", G_CALLBACK (count_cb), names);
  g_signal_connect (other, "notify", G_CALLBACK (count_cb), other_names);

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "job_title", "Baker");
  g_assert_cmpstr (person->job_title, ==, "Baker");
  mandate_test_undo (fixture);
  g_assert_null (person->job_title);
  mandate_test_redo (fixture);
  g_assert_cmpstr (person->job_title, ==, "Baker");

  g_assert_true (mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id) == (gpointer) person);
  g_assert_cmpuint (names->len, ==, 3);
  for (guint i = 0; i < names->len; i++)
    g_assert_cmpstr (g_ptr_array_index (names, i), ==, "job-title");
  g_assert_cmpuint (other_names->len, ==, 0);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    data)
{
  GString *story = data;

  g_string_append_printf (story, "%u-%u+%u ", position, removed, added);
}

static void
test_list_tells_of_just_the_rows_that_came_or_went (Fixture      *fixture,
                                                    gconstpointer data)
{
  MandateRecordList *people = mandate_register_get_list (get_register (fixture), MANDATE_TYPE_PERSON);
  g_autoptr (GString) story = g_string_new (NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_signal_connect (people, "items-changed", G_CALLBACK (items_changed_cb), story);

  first = mandate_test_add_person (fixture, "Ana");
  second = mandate_test_add_person (fixture, "Bo");
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, first, "name", "Anna");
  mandate_test_remove (fixture, MANDATE_TYPE_PERSON, first);
  mandate_test_undo (fixture);
  g_signal_handlers_disconnect_by_func (people, items_changed_cb, story);

  g_assert_cmpstr (story->str, ==, "0-0+1 1-0+1 0-1+0 0-0+1 ");
}

static void
commit_once_cb (GListModel *model,
                guint       position,
                guint       removed,
                guint       added,
                gpointer    data)
{
  Fixture         *fixture = data;
  g_autofree char *id = NULL;

  g_signal_handlers_disconnect_by_func (model, commit_once_cb, data);
  id = mandate_test_add_person (fixture, "Second");
}

/* A screen that reacts to a record by writing another. */
static void
test_commit_may_follow_from_a_commit (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *id = NULL;

  g_signal_connect (mandate_register_get_list (get_register (fixture), MANDATE_TYPE_PERSON), "items-changed", G_CALLBACK (commit_once_cb), fixture);
  id = mandate_test_add_person (fixture, "First");

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_PERSON), ==, 2);
  mandate_test_assert_register_matches_file (fixture);
  mandate_test_verify (fixture);
}

static void
test_record_may_name_a_later_one_of_its_change (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add roles");
  MandateRecord *low = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);
  MandateRecord *high = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);

  mandate_record_set (low, "title", "Deputy", NULL);
  mandate_record_set (low, "reports_to", mandate_record_get_id (high), NULL);
  mandate_record_set (high, "title", "Lead", NULL);
  mandate_test_commit (fixture, change);

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_ROLE), ==, 2);
  mandate_test_undo (fixture);
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_ROLE), ==, 0);
}

/* With every field filled in but those that name other records, or bytes that are kept. */
static MandateRecord *
make_unconnected (GType type)
{
  MandateRecord      *record = mandate_test_make_record (type, 0);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_REFERENCE || fields[i].kind == MANDATE_FIELD_LINK || g_str_equal (fields[i].name, "logo"))
      mandate_record_take_text (record, &fields[i], NULL);

  return record;
}

/* Those that must name another record are not among them; the domain refuses them. */
static void
test_types_of_all_kinds_can_be_undone (Fixture      *fixture,
                                       gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autofree char     *before = mandate_test_dump (fixture);
  g_autofree char     *after = NULL;

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);
      g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add");
      g_autoptr (MandateRecord) record = make_unconnected (type);
      g_autoptr (GError) error = NULL;

      mandate_change_put (change, record);
      if (!mandate_workspace_commit (fixture->workspace, change, &error))
        g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
    }

  g_assert_cmpint (mandate_test_get_head (fixture), >, 10);
  mandate_test_assert_register_matches_file (fixture);
  while (mandate_test_get_head (fixture) < 100)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = mandate_workspace_undo (fixture->workspace, &error);

      if (label == NULL)
        {
          g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING);
          break;
        }
    }

  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  mandate_test_verify (fixture);
}

static void
test_writer_that_is_in_the_way_is_named (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) opening = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) one = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_WRITE, &opening);
  g_autoptr (MandateDatabase) two = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_WRITE, &opening);
  g_autoptr (MandateTransaction) first = NULL;
  g_autoptr (MandateTransaction) second = NULL;
  g_autoptr (MandateTransaction) third = NULL;

  g_assert_no_error (opening);
  sqlite3_busy_timeout (mandate_database_get_handle (two), 0);

  first = mandate_database_begin (one, &opening);
  g_assert_no_error (opening);
  second = mandate_database_begin (two, &error);
  g_assert_null (second);
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "Another program"));

  g_clear_pointer (&first, mandate_transaction_rollback);
  third = mandate_database_begin (two, &opening);
  g_assert_no_error (opening);
}

static void
test_read_only_connection_reads_beside_a_writer (Fixture      *fixture,
                                                 gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) reader = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_cmpint (read_integer (fixture->path, "SELECT count(*) FROM person"), ==, 1);
  g_assert_false (mandate_database_execute (reader, "DELETE FROM person", &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_FAILED);
}

static GBytes *
make_content (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static char *
keep (Fixture *fixture,
      GBytes  *content)
{
  g_autoptr (GError) error = NULL;
  char *sha256 = mandate_workspace_keep_file (fixture->workspace, content, &error);

  g_assert_no_error (error);

  return sha256;
}

static void
assert_kept (Fixture    *fixture,
             const char *sha256,
             GBytes     *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = mandate_workspace_read_file (fixture->workspace, sha256, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, content));
}

static void
test_file_comes_back_as_it_was (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GBytes) binary = g_bytes_new ("\0\1\2\xff\0", 5);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) large = g_bytes_new_take (g_strnfill (20000000, 'x'), 20000000);
  g_autofree char *first = keep (fixture, binary);
  g_autofree char *second = keep (fixture, empty);
  g_autofree char *third = keep (fixture, large);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, large);

  g_assert_cmpstr (third, ==, sum);
  mandate_test_reopen (fixture);
  assert_kept (fixture, first, binary);
  assert_kept (fixture, second, empty);
  assert_kept (fixture, third, large);
  mandate_test_verify (fixture);
}

static void
test_same_file_is_kept_once (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GBytes) content = make_content ("minutes");
  g_autofree char *first = keep (fixture, content);
  g_autofree char *second = keep (fixture, content);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpint (read_integer (fixture->path, "SELECT count(*) FROM evidence_file"), ==, 1);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 0);
}

static void
test_missing_file_is_said_to_be_missing (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "never kept", -1);

  g_assert_null (mandate_workspace_read_file (fixture->workspace, sum, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND);
}

/* As the message of the error says. */
static void
test_altered_file_is_found_and_mended_by_attaching_it_again (Fixture      *fixture,
                                                             gconstpointer data)
{
  g_autoptr (GBytes) content = make_content ("minutes");
  g_autofree char *sha256 = keep (fixture, content);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_execute (fixture->path, "UPDATE evidence_file SET content = x'00'");
  g_assert_null (mandate_workspace_read_file (fixture->workspace, sha256, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);

  again = keep (fixture, content);
  assert_kept (fixture, again, content);
}

/* A file system that is soon full, and that nobody else sees. */
static void
test_full_disk_loses_nothing (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *folder = mandate_test_make_folder ();
  g_autofree char *text = g_strnfill (3000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) creating = NULL;
  gint64 n_done = 0;

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV, "size=2m") != 0)
    {
      g_assert_cmpint (g_rmdir (folder), ==, 0);
      g_test_skip ("a file system can be mounted by root only");
      return;
    }

  fixture.path = g_build_filename (folder, "workspace.db", NULL);
  mandate_test_set_clock (&fixture, "2024-01-01T00:00:00Z");
  fixture.workspace = mandate_workspace_create (fixture.path, "Full", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &creating);
  g_assert_no_error (creating);

  while (error == NULL)
    {
      g_autoptr (MandateChange) change = mandate_change_new (get_register (&fixture), "Add");
      MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

      mandate_record_set (person, "name", "Ana", NULL);
      mandate_record_set (person, "notes", text, NULL);
      n_done += mandate_workspace_commit (fixture.workspace, change, &error);
    }

  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "disk is full"));

  g_assert_cmpint (n_done, >, 10);
  g_assert_cmpint (mandate_test_get_head (&fixture), ==, n_done);
  g_assert_cmpint (count (&fixture, MANDATE_TYPE_PERSON), ==, n_done);
  mandate_test_assert_register_matches_file (&fixture);
  mandate_test_verify (&fixture);

  /* There is room again, and work goes on. */
  g_assert_cmpint (mount ("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV | MS_REMOUNT, "size=8m"), ==, 0);
  mandate_test_undo (&fixture);
  mandate_test_reopen (&fixture);
  g_assert_cmpint (count (&fixture, MANDATE_TYPE_PERSON), ==, n_done - 1);
  mandate_test_verify (&fixture);

  g_assert_finalize_object (fixture.workspace);
  g_assert_cmpint (umount (folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (fixture.path);
  g_date_time_unref (fixture.clock);
}

#define ADD(path, data, function) g_test_add ("/workspace/" path, Fixture, data, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("create/names-the-workspace", NULL, test_create_names_the_workspace);
  ADD ("create/refuses-a-file-that-is-there", NULL, test_create_refuses_a_file_that_is_there);
  ADD ("open/finds-what-was-committed", NULL, test_open_finds_what_was_committed);
  ADD ("open/does-not-make-a-file", NULL, test_open_does_not_make_a_file);
  ADD ("open/refuses-an-empty-file", NULL, test_open_refuses_an_empty_file);
  g_test_add_func ("/workspace/open/takes-any-file-name", test_open_takes_any_file_name);
  g_test_add_func ("/workspace/open/relative-path-means-the-same-file-later", test_relative_path_means_the_same_file_later);
  ADD ("commit/brings-the-register-up-to-date", NULL, test_commit_brings_the_register_up_to_date);
  ADD ("commit/does-not-keep-the-objects-of-the-change", NULL, test_commit_does_not_keep_the_objects_of_the_change);
  ADD ("commit/invalid-change-leaves-all-as-it-was", NULL, test_invalid_change_leaves_all_as_it_was);
  ADD ("commit/constraint-leaves-all-as-it-was", "CREATE TRIGGER no BEFORE UPDATE ON person WHEN NEW.name = 'Forbidden' BEGIN SELECT RAISE (ABORT, 'no'); END", test_constraint_leaves_all_as_it_was);
  ADD ("commit/constraint-that-rolls-back-leaves-all-as-it-was", "CREATE TRIGGER no BEFORE UPDATE ON person WHEN NEW.name = 'Forbidden' BEGIN SELECT RAISE (ROLLBACK, 'no'); END", test_constraint_leaves_all_as_it_was);
  ADD ("commit/constraint-at-the-end-leaves-all-as-it-was", "CREATE TABLE pair (name TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED);"
                                                            "CREATE TRIGGER no BEFORE UPDATE ON person WHEN NEW.name = 'Forbidden' BEGIN INSERT INTO pair VALUES ('nobody'); END",
       test_constraint_leaves_all_as_it_was);
  ADD ("commit/of-nothing-leaves-no-entry", NULL, test_change_of_nothing_leaves_no_entry);
  ADD ("commit/may-follow-from-a-commit", NULL, test_commit_may_follow_from_a_commit);
  ADD ("commit/record-may-name-a-later-one-of-its-change", NULL, test_record_may_name_a_later_one_of_its_change);
  ADD ("commit/types-of-all-kinds-can-be-undone", NULL, test_types_of_all_kinds_can_be_undone);
  ADD ("entry/says-who-when-and-what", NULL, test_entry_says_who_when_and_what);
  ADD ("entry/without-a-day-is-whole", NULL, test_entry_without_a_day_is_whole);
  ADD ("entry/is-found-by-day", NULL, test_entries_are_found_by_day);
  ADD ("entry/changes-are-listed-field-by-field", NULL, test_changes_are_listed_field_by_field);
  ADD ("register/object-stays-the-same-and-tells-what-changed", NULL, test_object_stays_the_same_and_tells_what_changed);
  ADD ("register/list-tells-of-just-the-rows-that-came-or-went", NULL, test_list_tells_of_just_the_rows_that_came_or_went);
  ADD ("writers/one-that-is-in-the-way-is-named", NULL, test_writer_that_is_in_the_way_is_named);
  ADD ("writers/read-only-connection-reads-beside-one", NULL, test_read_only_connection_reads_beside_a_writer);
  ADD ("file/comes-back-as-it-was", NULL, test_file_comes_back_as_it_was);
  ADD ("file/is-kept-once", NULL, test_same_file_is_kept_once);
  ADD ("file/missing-is-said-to-be-missing", NULL, test_missing_file_is_said_to_be_missing);
  ADD ("file/altered-is-mended-by-attaching-it-again", NULL, test_altered_file_is_found_and_mended_by_attaching_it_again);
  g_test_add_func ("/workspace/full-disk/loses-nothing", test_full_disk_loses_nothing);

  return g_test_run ();
}
