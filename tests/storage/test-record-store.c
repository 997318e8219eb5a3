/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "mandate-migrator.h"
#include "mandate-record-store.h"
#include "mandate-test-storage.h"

#define N_VARIANTS 14

typedef struct
{
  MandateDatabase *database;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->database = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  mandate_migrate (fixture->database, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  /* The references of these records are to nothing. */
  mandate_database_execute (fixture->database, "PRAGMA foreign_keys = OFF", &error);
  g_assert_no_error (error);

  /* And their rules are not what is tested here. */
  sqlite3_db_config (mandate_database_get_handle (fixture->database), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_database_free (fixture->database);
}

static void
save (Fixture       *fixture,
      MandateRecord *record)
{
  g_autoptr (GError) error = NULL;

  mandate_record_store_save (fixture->database, record, &error);
  g_assert_no_error (error);
}

static MandateRegister *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_record_store_load (fixture->database, reg, &error);
  g_assert_no_error (error);

  return reg;
}

static MandateRecord *
make_filled (GType type,
             guint variant)
{
  if (mandate_record_type_get_only_id (type) != NULL && variant > 0)
    return NULL;

  return mandate_test_make_record (type, variant);
}

/* Only what must not be empty is given. */
static MandateRecord *
make_empty (GType type)
{
  MandateRecord      *record = mandate_test_make_record (type, 1);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].is_required)
      continue;
    else if (mandate_field_is_textual (&fields[i]))
      mandate_record_take_text (record, &fields[i], NULL);
    else if (fields[i].kind == MANDATE_FIELD_NUMBER)
      mandate_record_set_number (record, &fields[i], NAN);
    else
      mandate_record_set_integer (record, &fields[i], MANDATE_UNSET);

  return record;
}

static void
assert_same (MandateRegister *reg,
             MandateRecord   *record)
{
  MandateRecord *loaded = mandate_register_find (reg, G_OBJECT_TYPE (record), mandate_record_get_id (record));

  g_assert_nonnull (loaded);
  g_assert_true (loaded != record);
  g_assert_true (mandate_record_equal (loaded, record));
}

static void
test_every_type_comes_back_filled (Fixture      *fixture,
                                   gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MandateRegister) reg = NULL;

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    for (guint variant = 0; variant < N_VARIANTS; variant++)
      {
        MandateRecord *record = make_filled (mandate_schema_get_type_at (schema, i), variant);

        if (record == NULL)
          continue;

        save (fixture, record);
        g_ptr_array_add (records, record);
      }

  reg = load (fixture);
  for (guint i = 0; i < records->len; i++)
    assert_same (reg, g_ptr_array_index (records, i));
}

static void
test_every_type_comes_back_empty (Fixture      *fixture,
                                  gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MandateRegister) reg = NULL;

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      MandateRecord *record = make_empty (mandate_schema_get_type_at (schema, i));

      save (fixture, record);
      g_ptr_array_add (records, record);
    }

  reg = load (fixture);
  for (guint i = 0; i < records->len; i++)
    assert_same (reg, g_ptr_array_index (records, i));
}

static void
test_saving_again_replaces_every_field (Fixture      *fixture,
                                        gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);
      g_autoptr (MandateRecord) record = mandate_test_make_record (type, 0);
      g_autoptr (MandateRecord) other = make_empty (type);
      g_autoptr (MandateRegister) before = NULL;
      g_autoptr (MandateRegister) after = NULL;

      save (fixture, record);
      before = load (fixture);
      assert_same (before, record);

      mandate_record_assign (record, other);
      save (fixture, record);
      after = load (fixture);
      assert_same (after, record);
      g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (after, type)), ==, 1);
    }
}

static void
test_load_sorts_by_id (Fixture      *fixture,
                       gconstpointer data)
{
  static const char *const ids[] = { "b", "ä", "B", "10", "9", "a", "-" };
  g_autoptr (MandateRegister) reg = NULL;
  MandateRecordList *list;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (MandateRecord) person = mandate_record_new (MANDATE_TYPE_PERSON, ids[i]);

      mandate_record_set (person, "name", "Bo", NULL);
      save (fixture, person);
    }

  reg = load (fixture);
  list = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  g_assert_cmpuint (mandate_record_list_get_length (list), ==, G_N_ELEMENTS (ids));

  for (guint i = 1; i < mandate_record_list_get_length (list); i++)
    g_assert_cmpstr (mandate_record_get_id (mandate_record_list_get (list, i - 1)), <,
                     mandate_record_get_id (mandate_record_list_get (list, i)));
}

static void
test_load_gives_values_that_are_its_own (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (MandateRecord) record = mandate_test_make_record (MANDATE_TYPE_PERSON, 0);
  g_autoptr (MandateRegister) first = NULL;
  g_autoptr (MandateRegister) second = NULL;
  MandatePerson *one;
  MandatePerson *two;

  save (fixture, record);
  first = load (fixture);
  second = load (fixture);
  one = mandate_register_find (first, MANDATE_TYPE_PERSON, mandate_record_get_id (record));
  two = mandate_register_find (second, MANDATE_TYPE_PERSON, mandate_record_get_id (record));

  g_assert_true (one != two);
  g_assert_true (one->name != two->name);
  g_assert_cmpstr (one->name, ==, two->name);
}

static void
test_remove_takes_just_that_record (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRecord) goes = mandate_test_make_record (MANDATE_TYPE_PERSON, 0);
  g_autoptr (MandateRecord) stays = mandate_test_make_record (MANDATE_TYPE_PERSON, 1);
  g_autoptr (MandateRegister) reg = NULL;

  save (fixture, goes);
  save (fixture, stays);
  mandate_record_store_remove (fixture->database, goes, &error);
  g_assert_no_error (error);

  reg = load (fixture);
  g_assert_null (mandate_register_find (reg, MANDATE_TYPE_PERSON, mandate_record_get_id (goes)));
  assert_same (reg, stays);
}

static void
test_save_reports_a_broken_rule_and_works_on (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_PERSON, NULL);

  g_assert_false (mandate_record_store_save (fixture->database, record, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);

  /* The statement that failed is free again. */
  mandate_record_set (record, "name", "Bo", NULL);
  save (fixture, record);
}

/* What another program wrote into the file must not bring this one down. */
static void
test_load_survives_what_it_never_writes (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRegister) reg = NULL;
  MandatePerson   *person;
  MandateResource *resource;

  mandate_database_execute (fixture->database,
                            "INSERT INTO person (id, name, is_external, is_top_management) VALUES ('a', '', 0, 0),"
                            " ('b', cast (x'41004200ff' AS TEXT), 1, 0), ('c', cast (x'fffe' AS TEXT), 0, 1);"
                            "PRAGMA ignore_check_constraints = ON;"
                            "INSERT INTO resource (id, title, kind, is_recurring, decision, requested_amount)"
                            " VALUES ('r', 'x', 'no-such-choice', 7, '', -9223372036854775808)",
                            &error);
  g_assert_no_error (error);

  reg = load (fixture);
  person = mandate_register_find (reg, MANDATE_TYPE_PERSON, "a");
  g_assert_null (person->name);
  person = mandate_register_find (reg, MANDATE_TYPE_PERSON, "b");
  g_assert_cmpstr (person->name, ==, "A");
  resource = mandate_register_find (reg, MANDATE_TYPE_RESOURCE, "r");
  g_assert_cmpint (resource->requested_amount, ==, MANDATE_UNSET);
}

static void
test_load_refuses_an_id_that_two_records_have (Fixture      *fixture,
                                               gconstpointer data)
{
  const char *id = "00000000-0000-7000-8000-0000000000aa";
  g_autoptr (MandateRecord) person = mandate_record_new (MANDATE_TYPE_PERSON, id);
  g_autoptr (MandateRecord) body = mandate_record_new (MANDATE_TYPE_BODY, id);
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (GError) error = NULL;

  mandate_record_set (person, "name", "Ana", NULL);
  mandate_record_set (body, "name", "Board", NULL);
  save (fixture, person);
  save (fixture, body);

  g_assert_false (mandate_record_store_load (fixture->database, reg, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/record-store/save/every-type-comes-back-filled", Fixture, NULL, set_up, test_every_type_comes_back_filled, tear_down);
  g_test_add ("/record-store/save/every-type-comes-back-empty", Fixture, NULL, set_up, test_every_type_comes_back_empty, tear_down);
  g_test_add ("/record-store/save/again-replaces-every-field", Fixture, NULL, set_up, test_saving_again_replaces_every_field, tear_down);
  g_test_add ("/record-store/save/reports-a-broken-rule-and-works-on", Fixture, NULL, set_up, test_save_reports_a_broken_rule_and_works_on, tear_down);
  g_test_add ("/record-store/load/sorts-by-id", Fixture, NULL, set_up, test_load_sorts_by_id, tear_down);
  g_test_add ("/record-store/load/gives-values-that-are-its-own", Fixture, NULL, set_up, test_load_gives_values_that_are_its_own, tear_down);
  g_test_add ("/record-store/load/survives-what-it-never-writes", Fixture, NULL, set_up, test_load_survives_what_it_never_writes, tear_down);
  g_test_add ("/record-store/load/refuses-an-id-that-two-records-have", Fixture, NULL, set_up, test_load_refuses_an_id_that_two_records_have, tear_down);
  g_test_add ("/record-store/remove/takes-just-that-record", Fixture, NULL, set_up, test_remove_takes_just_that_record, tear_down);

  return g_test_run ();
}
