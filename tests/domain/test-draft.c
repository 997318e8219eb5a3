/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "mandate-draft.h"
#include "mandate-records.h"
#include "mandate-sample.h"

typedef struct
{
  MandateRegister *reg;
  MandateDraft    *draft;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->draft = mandate_draft_new (fixture->reg);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->reg);
}

/* A value for the field, another one for another @seed where the kind allows. */
static char *
make_value (const MandateField *field,
            guint               seed)
{
  switch (field->kind)
    {
    case MANDATE_FIELD_TEXT:
      return g_strdup_printf ("„Text“ %u \\ \"quoted\"", seed);
    case MANDATE_FIELD_LONG_TEXT:
      return g_strdup_printf ("  Line %u\n\n\tLine two  \n", seed);
    case MANDATE_FIELD_CHOICE:
      return g_strdup (field->choices[0].value);
    case MANDATE_FIELD_DATE:
      return g_strdup_printf ("2024-02-%02u", seed % 28 + 1);
    case MANDATE_FIELD_COUNTRY:
      return g_strdup ("DE");
    case MANDATE_FIELD_CURRENCY:
      return g_strdup ("KWD"); /* three places: an amount that is read before it would come out ten times too small */
    case MANDATE_FIELD_SHA256:
      return g_strdup ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    case MANDATE_FIELD_REFERENCE:
      return g_strdup (ID_A);
    case MANDATE_FIELD_LINK:
      return g_strdup ("person/" ID_B);
    case MANDATE_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, field->maximum != 0 ? field->maximum : (gint64) seed);
    case MANDATE_FIELD_MONEY:
      return g_strdup ("1200.505");
    case MANDATE_FIELD_NUMBER:
      return g_strdup ("0.1");
    case MANDATE_FIELD_BOOLEAN:
      return g_strdup ("true");
    default:
      g_assert_not_reached ();
    }
}

static void
fill_in (MandateRecord *record)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_fields; i++)
      {
        g_autofree char *value = make_value (&fields[i], i);

        if ((fields[i].kind == MANDATE_FIELD_MONEY) == (pass == 1))
          mandate_test_set (record, fields[i].name, value);
      }
}

static void
clear_all (MandateRecord *record)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    mandate_test_set (record, fields[i].name, "");
}

/* Everything of @draft, read back from its text. */
static MandateDraft *
read_back (MandateDraft    *draft,
           MandateRegister *reg,
           GType            extra_type)
{
  g_autofree char *json = mandate_draft_to_json (draft);
  g_autofree char *again = NULL;
  MandateDraft    *copy = mandate_draft_new (reg);
  g_autoptr (GError) error = NULL;

  mandate_draft_load_json (copy, json, &extra_type, extra_type != G_TYPE_INVALID ? 1 : 0, &error);
  g_assert_no_error (error);

  again = mandate_draft_to_json (copy);
  g_assert_cmpstr (again, ==, json);

  return copy;
}

static void
assert_kept (Fixture    *fixture,
             const char *key)
{
  g_autoptr (MandateDraft) copy = read_back (fixture->draft, fixture->reg, G_TYPE_INVALID);
  MandateRecord *before = mandate_draft_find (fixture->draft, key);
  MandateRecord *after = mandate_draft_find (copy, key);

  g_assert_nonnull (after);
  g_assert_true (G_OBJECT_TYPE (after) == G_OBJECT_TYPE (before));
  g_assert_cmpstr (mandate_record_get_id (after), ==, mandate_record_get_id (before));
  g_assert_true (mandate_record_equal (before, after));
}

static void
test_keeps_every_type_with_all_fields (Fixture      *fixture,
                                       gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType       type = mandate_schema_get_type_at (schema, i);
      const char *name = mandate_record_type_get_name (type);

      fill_in (mandate_draft_get (fixture->draft, name, type));
      assert_kept (fixture, name);
    }
}

static void
test_keeps_every_type_with_no_field (Fixture      *fixture,
                                     gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType       type = mandate_schema_get_type_at (schema, i);
      const char *name = mandate_record_type_get_name (type);

      clear_all (mandate_draft_get (fixture->draft, name, type));
      assert_kept (fixture, name);
    }
}

static void
test_keeps_types_that_are_not_in_the_schema (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autoptr (MandateDraft) copy = NULL;
  MandateSample *sample = mandate_draft_get (fixture->draft, "sample", MANDATE_TYPE_SAMPLE);
  MandateSample *after;

  mandate_test_set (sample, "currency", "KWD");
  mandate_test_set (sample, "price", "1.234");
  mandate_test_set (sample, "weight", "0.30000000000000004");

  copy = read_back (fixture->draft, fixture->reg, MANDATE_TYPE_SAMPLE);
  after = mandate_draft_find (copy, "sample");

  g_assert_cmpint (after->price, ==, 1234);
  g_assert_cmpfloat (after->weight, ==, 0.30000000000000004);
  g_assert_true (isnan (after->share));
}

static void
test_reads_amounts_before_their_currency (Fixture      *fixture,
                                          gconstpointer data)
{
  const GType type = MANDATE_TYPE_SAMPLE;
  g_autoptr (GError) error = NULL;

  mandate_draft_load_json (fixture->draft,
                           "{\"format\": \"mandate-draft\", \"version\": 1, \"notes\": {}, \"records\": "
                           "{\"a\": {\"record\": {\"price\": \"1.234\", \"currency\": \"KWD\"}, \"type\": \"sample\"}}}",
                           &type, 1, &error);
  g_assert_no_error (error);

  g_assert_cmpint (((MandateSample *) mandate_draft_find (fixture->draft, "a"))->price, ==, 1234);
}

static void
test_reads_nothing_as_nothing (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mandate_draft_get (fixture->draft, "a", MANDATE_TYPE_PERSON);
  mandate_draft_load_json (fixture->draft, data, NULL, 0, &error);

  g_assert_no_error (error);
  g_assert_null (mandate_draft_find (fixture->draft, "a"));
}

static void
assert_refused (Fixture    *fixture,
                const char *json,
                const char *part)
{
  g_autoptr (GError) error = NULL;

  mandate_draft_get (fixture->draft, "before", MANDATE_TYPE_PERSON);

  g_assert_false (mandate_draft_load_json (fixture->draft, json, NULL, 0, &error));
  g_assert_nonnull (error);
  mandate_test_assert_contains (error->message, part);
  g_assert_nonnull (mandate_draft_find (fixture->draft, "before"));
}

#define HEAD "{\"format\": \"mandate-draft\", \"version\": 1, \"notes\": {}, \"records\": {\"a\": "

static void
test_refuses_what_a_newer_version_wrote (Fixture      *fixture,
                                         gconstpointer data)
{
  assert_refused (fixture, HEAD "{\"type\": \"person\", \"record\": {\"name\": \"A\", \"shoe_size\": 44}}}}", "newer version of Mandate: this one does not know “shoe_size”");
  assert_refused (fixture, HEAD "{\"type\": \"shoe\", \"record\": {}}}}", "newer version of Mandate: this one does not know “shoe”");
  assert_refused (fixture, "{\"format\": \"mandate-draft\", \"version\": 2}", "newer version");
}

static void
test_refuses_what_is_damaged (Fixture      *fixture,
                              gconstpointer data)
{
  static const char *const damaged[] = {
    "no JSON",
    "[]",
    "{}",
    "{\"format\": \"mandate-workspace\", \"version\": 1, \"notes\": {}, \"records\": {}}",
    "{\"format\": \"mandate-draft\", \"version\": \"x\", \"notes\": {}, \"records\": {}}",
    "{\"format\": \"mandate-draft\", \"version\": 1, \"notes\": {}}",
    "{\"format\": \"mandate-draft\", \"version\": 1, \"notes\": {\"a\": []}, \"records\": {}}",
    HEAD "7}}",
    HEAD "{\"type\": \"person\"}}}",
    HEAD "{\"type\": 7, \"record\": {}}}}",
  };
  static char deep[200000];

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    assert_refused (fixture, damaged[i], "damaged");

  /* A copy from elsewhere brings drafts along, and the parser calls itself for each bracket. */
  memset (deep, '[', sizeof deep - 1);
  assert_refused (fixture, deep, "damaged");

  assert_refused (fixture, HEAD "{\"type\": \"person\", \"record\": {\"left_on\": \"soon\"}}}}", "“soon” is not a date");
}

static void
test_makes_a_record_once (Fixture      *fixture,
                          gconstpointer data)
{
  MandatePolicy *policy = mandate_draft_get (fixture->draft, "policy", MANDATE_TYPE_POLICY);

  g_assert_cmpint (policy->review_every_months, ==, 12);
  g_assert_true (mandate_draft_get (fixture->draft, "policy", MANDATE_TYPE_POLICY) == policy);
  g_assert_true (mandate_draft_find (fixture->draft, "policy") == policy);

  mandate_draft_drop (fixture->draft, "policy");
  g_assert_null (mandate_draft_find (fixture->draft, "policy"));
}

static void
test_has_no_use_for_a_record_of_another_type (Fixture      *fixture,
                                              gconstpointer data)
{
  mandate_draft_get (fixture->draft, "a", MANDATE_TYPE_POLICY);

  g_assert_true (MANDATE_IS_PERSON (mandate_draft_get (fixture->draft, "a", MANDATE_TYPE_PERSON)));
}

static void
test_edits_a_copy (Fixture      *fixture,
                   gconstpointer data)
{
  MandatePerson *person = mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_A, "name", "Ada", NULL);
  MandatePerson *copy = mandate_draft_edit (fixture->draft, "me", MANDATE_RECORD (person));

  mandate_test_set (copy, "name", "Bea");

  g_assert_cmpstr (person->name, ==, "Ada");
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (copy)), ==, ID_A);
  g_assert_true (mandate_draft_edit (fixture->draft, "me", MANDATE_RECORD (person)) == copy);
}

static void
test_lists_keys_by_number (Fixture      *fixture,
                           gconstpointer data)
{
  static const char *const keys[] = { "goal-10", "goal-2", "policy", "goal-1", "goal-2b" };
  static const char *const sorted[] = { "goal-1", "goal-2", "goal-2b", "goal-10" };
  g_autoptr (GPtrArray) goals = NULL;
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    mandate_draft_get (fixture->draft, keys[i], MANDATE_TYPE_OBJECTIVE);

  goals = mandate_draft_list_keys (fixture->draft, "goal-");
  all = mandate_draft_list_keys (fixture->draft, "");

  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpuint (goals->len, ==, G_N_ELEMENTS (sorted));
  for (guint i = 0; i < goals->len; i++)
    g_assert_cmpstr (g_ptr_array_index (goals, i), ==, sorted[i]);
}

static void
test_puts_copies_of_what_the_schema_knows (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (fixture->reg, "Try");
  MandatePerson *person = mandate_draft_get (fixture->draft, "a", MANDATE_TYPE_PERSON);
  GPtrArray     *puts;

  mandate_test_set (person, "name", "Ada");
  mandate_draft_get (fixture->draft, "b", MANDATE_TYPE_SAMPLE);
  mandate_draft_put_all (fixture->draft, change);

  puts = mandate_change_get_puts (change);
  g_assert_cmpuint (puts->len, ==, 1);
  g_assert_true (g_ptr_array_index (puts, 0) != (gpointer) person);
  g_assert_true (mandate_record_equal (g_ptr_array_index (puts, 0), MANDATE_RECORD (person)));
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_tells_of_a_change (Fixture      *fixture,
                        gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->draft, "changed", G_CALLBACK (count), &n);
  mandate_draft_touch (fixture->draft);

  g_assert_cmpuint (n, ==, 1);
}

static void
test_keeps_notes (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (MandateDraft) copy = NULL;

  mandate_draft_set_note (fixture->draft, "size", "established");
  mandate_draft_set_note (fixture->draft, "gone", "x");
  mandate_draft_set_note (fixture->draft, "gone", NULL);

  copy = read_back (fixture->draft, fixture->reg, G_TYPE_INVALID);

  g_assert_cmpstr (mandate_draft_get_note (copy, "size"), ==, "established");
  g_assert_null (mandate_draft_get_note (copy, "gone"));
}

static void
test_knows_an_untouched_example (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateOrganisation *organisation = mandate_draft_get (fixture->draft, "us", MANDATE_TYPE_ORGANISATION);
  g_autoptr (MandateDraft) copy = NULL;

  g_assert_false (mandate_draft_is_example (fixture->draft, "us", "scope"));

  mandate_test_set (organisation, "scope", "The bakery.\n");
  mandate_draft_mark_example (fixture->draft, "us", "scope", "The bakery.\n");
  mandate_draft_mark_example (fixture->draft, "us", "exclusions", "Never put there.");

  copy = read_back (fixture->draft, fixture->reg, G_TYPE_INVALID);
  g_assert_true (mandate_draft_is_example (copy, "us", "scope"));
  g_assert_false (mandate_draft_is_example (copy, "us", "exclusions"));

  mandate_test_set (organisation, "scope", "The bakery and the shop.\n");
  g_assert_false (mandate_draft_is_example (fixture->draft, "us", "scope"));
}

static void
test_forgets_examples_with_their_record (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_draft_mark_example (fixture->draft, "us", "scope", "The bakery.");
  mandate_draft_drop (fixture->draft, "us");

  mandate_test_set (mandate_draft_get (fixture->draft, "us", MANDATE_TYPE_ORGANISATION), "scope", "The bakery.");
  g_assert_false (mandate_draft_is_example (fixture->draft, "us", "scope"));
}

#define ADD(path, data, test) g_test_add ("/draft/" path, Fixture, data, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("json/keeps-every-type-with-all-fields", NULL, test_keeps_every_type_with_all_fields);
  ADD ("json/keeps-every-type-with-no-field", NULL, test_keeps_every_type_with_no_field);
  ADD ("json/keeps-types-that-are-not-in-the-schema", NULL, test_keeps_types_that_are_not_in_the_schema);
  ADD ("json/reads-amounts-that-stand-before-their-currency", NULL, test_reads_amounts_before_their_currency);
  ADD ("json/reads-an-empty-text-as-nothing", "", test_reads_nothing_as_nothing);
  ADD ("json/reads-no-text-as-nothing", NULL, test_reads_nothing_as_nothing);
  ADD ("json/refuses-what-a-newer-version-wrote", NULL, test_refuses_what_a_newer_version_wrote);
  ADD ("json/refuses-what-is-damaged", NULL, test_refuses_what_is_damaged);
  ADD ("records/are-made-once", NULL, test_makes_a_record_once);
  ADD ("records/of-another-type-are-replaced", NULL, test_has_no_use_for_a_record_of_another_type);
  ADD ("records/of-the-register-are-copied", NULL, test_edits_a_copy);
  ADD ("records/are-listed-by-number", NULL, test_lists_keys_by_number);
  ADD ("records/are-put-as-copies-where-the-schema-knows-them", NULL, test_puts_copies_of_what_the_schema_knows);
  ADD ("signal/tells-of-a-change", NULL, test_tells_of_a_change);
  ADD ("notes/are-kept", NULL, test_keeps_notes);
  ADD ("examples/are-examples-until-they-are-edited", NULL, test_knows_an_untouched_example);
  ADD ("examples/are-forgotten-with-their-record", NULL, test_forgets_examples_with_their_record);

  return g_test_run ();
}
