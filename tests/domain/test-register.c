/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-register-private.h"
#include "mandate-sample.h"

typedef struct
{
  MandateSchema   *schema;
  MandateRegister *reg;
  GString         *changes; /* “position-removed+added ” of each items-changed */
  gboolean         found;
} Fixture;

static void
items_changed_cb (Fixture    *fixture,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GListModel *list)
{
  g_string_append_printf (fixture->changes, "%u-%u+%u ", position, removed, added);

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (MandateRecord) record = g_list_model_get_item (list, i);

      fixture->found = mandate_register_find_any (fixture->reg, mandate_record_get_id (record)) == record;
    }
}

static MandateRecordList *
get_samples (Fixture *fixture)
{
  return mandate_register_get_list (fixture->reg, MANDATE_TYPE_SAMPLE);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->schema = mandate_sample_schema_new ();
  fixture->reg = mandate_register_new (fixture->schema);
  fixture->changes = g_string_new (NULL);
  g_signal_connect_swapped (get_samples (fixture), "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
  g_string_free (fixture->changes, TRUE);
  mandate_schema_free (fixture->schema);
}

static gpointer
add_sample (Fixture    *fixture,
            const char *id,
            const char *title)
{
  return mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE, id, "title", title, NULL);
}

/* The ends of the ids, in the order of the list: “aa bb ”. */
static char *
join_ids (MandateRecordList *list)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      const char *id = mandate_record_get_id (mandate_record_list_get (list, i));

      g_string_append_printf (ids, "%s ", id + strlen (id) - 2);
    }

  return g_string_free (ids, FALSE);
}

static void
test_new_has_an_empty_list_of_each_type (Fixture      *fixture,
                                         gconstpointer data)
{
  for (guint i = 0; i < mandate_schema_get_n_types (fixture->schema); i++)
    {
      GType              type = mandate_schema_get_type_at (fixture->schema, i);
      MandateRecordList *list = mandate_register_get_list (fixture->reg, type);

      g_assert_cmpuint (mandate_record_list_get_length (list), ==, 0);
      g_assert_cmpuint (g_list_model_get_item_type (G_LIST_MODEL (list)), ==, type);
      g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 0));
    }
}

static void
test_get_schema_is_the_one_it_was_made_of (Fixture      *fixture,
                                           gconstpointer data)
{
  g_assert_true (mandate_register_get_schema (fixture->reg) == fixture->schema);
}

static void
test_add_keeps_the_order_of_ids (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *ids = NULL;

  add_sample (fixture, ID_C, "C");
  add_sample (fixture, ID_A, "A");
  add_sample (fixture, ID_D, "D");
  add_sample (fixture, ID_B, "B");

  ids = join_ids (get_samples (fixture));
  g_assert_cmpstr (ids, ==, "aa bb cc dd ");
  g_assert_cmpstr (fixture->changes->str, ==, "0-0+1 0-0+1 2-0+1 1-0+1 ");
}

static void
test_add_is_found_by_whom_the_list_tells (Fixture      *fixture,
                                          gconstpointer data)
{
  add_sample (fixture, ID_A, "A");

  g_assert_true (fixture->found);
}

static void
test_add_of_a_type_leaves_other_lists_alone (Fixture      *fixture,
                                             gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_A, NULL);

  g_assert_cmpuint (mandate_record_list_get_length (get_samples (fixture)), ==, 0);
  g_assert_cmpstr (fixture->changes->str, ==, "");
}

static void
test_add_refuses_an_id_that_is_there (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (MandateSchema) schema = mandate_sample_schema_new ();
      g_autoptr (MandateRegister) reg = mandate_register_new (schema);

      mandate_test_add (reg, MANDATE_TYPE_SAMPLE, ID_A, NULL);
      mandate_test_add (reg, MANDATE_TYPE_SAMPLE, ID_A, NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*CRITICAL*mandate_register_add*");
}

static void
test_remove_forgets_the_record (Fixture      *fixture,
                                gconstpointer data)
{
  MandateRecord *sample = add_sample (fixture, ID_B, "B");

  add_sample (fixture, ID_A, "A");
  g_string_truncate (fixture->changes, 0);
  mandate_register_remove (fixture->reg, sample);

  g_assert_null (mandate_register_find_any (fixture->reg, ID_B));
  g_assert_nonnull (mandate_register_find_any (fixture->reg, ID_A));
  g_assert_cmpstr (fixture->changes->str, ==, "1-1+0 ");
}

static void
test_remove_lets_a_record_come_back (Fixture      *fixture,
                                     gconstpointer data)
{
  MandateRecord   *sample = g_object_ref (add_sample (fixture, ID_B, "B"));
  g_autofree char *ids = NULL;

  add_sample (fixture, ID_A, "A");
  add_sample (fixture, ID_C, "C");
  mandate_register_remove (fixture->reg, sample);
  mandate_register_add (fixture->reg, sample);
  g_object_unref (sample);

  ids = join_ids (get_samples (fixture));
  g_assert_cmpstr (ids, ==, "aa bb cc ");
}

static void
test_remove_lets_the_record_go (Fixture      *fixture,
                                gconstpointer data)
{
  MandateRecord *sample = g_object_ref (add_sample (fixture, ID_A, "A"));

  mandate_register_remove (fixture->reg, sample);

  g_assert_finalize_object (sample);
}

static void
test_remove_leaves_a_record_of_the_same_id_alone (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (MandateSchema) schema = mandate_sample_schema_new ();
      g_autoptr (MandateRegister) reg = mandate_register_new (schema);
      MandateRecord *record = mandate_test_add (reg, MANDATE_TYPE_SAMPLE, ID_A, NULL);
      g_autoptr (MandateRecord) copy = mandate_record_copy (record);

      mandate_register_remove (reg, copy);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*CRITICAL*mandate_register_remove*");
}

static void
test_find_wants_id_and_type (Fixture      *fixture,
                             gconstpointer data)
{
  MandateRecord *sample = add_sample (fixture, ID_A, "A");

  g_assert_true (mandate_register_find (fixture->reg, MANDATE_TYPE_SAMPLE, ID_A) == (gpointer) sample);
  g_assert_null (mandate_register_find (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_A));
  g_assert_null (mandate_register_find (fixture->reg, MANDATE_TYPE_SAMPLE, ID_B));
  g_assert_null (mandate_register_find (fixture->reg, MANDATE_TYPE_SAMPLE, NULL));
}

static void
test_find_tells_ids_apart_that_end_alike (Fixture      *fixture,
                                          gconstpointer data)
{
  MandateRecord *one = add_sample (fixture, "10000000-0000-7000-8000-0000000000aa", "One");
  MandateRecord *two = add_sample (fixture, "20000000-0000-7000-8000-0000000000aa", "Two");

  g_assert_true (mandate_register_find_any (fixture->reg, "10000000-0000-7000-8000-0000000000aa") == (gpointer) one);
  g_assert_true (mandate_register_find_any (fixture->reg, "20000000-0000-7000-8000-0000000000aa") == (gpointer) two);
}

static void
test_find_takes_short_ids (Fixture      *fixture,
                           gconstpointer data)
{
  MandateRecord *sample = add_sample (fixture, "x", "Short");

  g_assert_true (mandate_register_find_any (fixture->reg, "x") == (gpointer) sample);
  g_assert_null (mandate_register_find_any (fixture->reg, ""));
}

static void
test_find_only_finds_the_one_record (Fixture      *fixture,
                                     gconstpointer data)
{
  MandateRecord *house;

  g_assert_null (mandate_register_find_only (fixture->reg, MANDATE_TYPE_SAMPLE_HOUSE));

  house = mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_HOUSE, NULL, NULL);
  g_assert_true (mandate_register_find_only (fixture->reg, MANDATE_TYPE_SAMPLE_HOUSE) == (gpointer) house);
  g_assert_null (mandate_register_find_only (fixture->reg, MANDATE_TYPE_SAMPLE));
}

static void
test_find_link_finds (Fixture      *fixture,
                      gconstpointer data)
{
  MandateRecord *sample = add_sample (fixture, ID_A, "A");

  g_assert_true (mandate_register_find_link (fixture->reg, "sample/" ID_A) == (gpointer) sample);
}

static void
test_find_link_finds_nothing (Fixture      *fixture,
                              gconstpointer data)
{
  add_sample (fixture, ID_A, "A");

  g_assert_null (mandate_register_find_link (fixture->reg, data));
}

static GPtrArray *
create_samples (guint n)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (samples, mandate_record_new (MANDATE_TYPE_SAMPLE, NULL));

  return samples;
}

static void
test_take_all_fills_at_once (Fixture      *fixture,
                             gconstpointer data)
{
  GPtrArray *samples = create_samples (1000);

  mandate_register_take_all (fixture->reg, MANDATE_TYPE_SAMPLE, samples);

  g_assert_cmpstr (fixture->changes->str, ==, "0-0+1000 ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_samples (fixture))), ==, 1000);

  for (guint i = 0; i < 1000; i++)
    {
      MandateRecord *sample = mandate_record_list_get (get_samples (fixture), i);

      g_assert_true (mandate_register_find_any (fixture->reg, mandate_record_get_id (sample)) == (gpointer) sample);
    }
}

static void
test_take_all_takes_none (Fixture      *fixture,
                          gconstpointer data)
{
  mandate_register_take_all (fixture->reg, MANDATE_TYPE_SAMPLE, create_samples (0));

  g_assert_cmpuint (mandate_record_list_get_length (get_samples (fixture)), ==, 0);
}

static void
test_lists_stay_sorted_by_chance (Fixture      *fixture,
                                  gconstpointer data)
{
  MandateRecordList *list = get_samples (fixture);

  for (guint i = 0; i < 2000; i++)
    {
      guint length = mandate_record_list_get_length (list);

      if (length > 0 && g_test_rand_int_range (0, 3) == 0)
        {
          mandate_register_remove (fixture->reg, mandate_record_list_get (list, g_test_rand_int_range (0, length)));
        }
      else
        {
          g_autofree char *id = g_strdup_printf ("%08x-0000-7000-8000-%012u", (guint) g_test_rand_int (), i);

          add_sample (fixture, id, "By chance");
        }
    }

  for (guint i = 1; i < mandate_record_list_get_length (list); i++)
    g_assert_cmpstr (mandate_record_get_id (mandate_record_list_get (list, i - 1)), <,
                     mandate_record_get_id (mandate_record_list_get (list, i)));
}

static void
assert_described (Fixture    *fixture,
                  gpointer    record,
                  const char *expected)
{
  g_autofree char *description = mandate_register_describe (fixture->reg, record);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_describe_is_the_name (Fixture      *fixture,
                           gconstpointer data)
{
  assert_described (fixture, add_sample (fixture, ID_A, "Pear"), "Pear");
}

static void
test_describe_joins_the_names_of_what_it_names (Fixture      *fixture,
                                                gconstpointer data)
{
  add_sample (fixture, ID_A, "Pear");
  add_sample (fixture, ID_B, "Apple");

  assert_described (fixture, mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_C, "whole", ID_A, "neighbour", ID_B, NULL), "Apple · Pear");
}

static void
test_describe_looks_through_records_without_a_name (Fixture      *fixture,
                                                    gconstpointer data)
{
  add_sample (fixture, ID_A, "Pear");
  mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_B, "whole", ID_A, NULL);

  assert_described (fixture, mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_C, "inside", ID_B, NULL), "Pear");
}

static void
test_describe_is_the_id_where_nothing_has_a_name (Fixture      *fixture,
                                                  gconstpointer data)
{
  assert_described (fixture, mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_C, "whole", ID_A, NULL), ID_C);
}

static void
test_describe_of_a_record_that_names_itself_is_its_id (Fixture      *fixture,
                                                       gconstpointer data)
{
  assert_described (fixture, mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_C, "inside", ID_C, NULL), ID_C);
}

/* No change gets them past the check, but a damaged file may. */
static void
test_describe_of_records_that_name_each_other_ends (Fixture      *fixture,
                                                    gconstpointer data)
{
  MandateRecord   *part = mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_C, "inside", ID_D, NULL);
  g_autofree char *description = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_D, "inside", ID_C, NULL);
  description = mandate_register_describe (fixture->reg, part);

  g_assert_nonnull (description);
}

static void
test_describe_amid_looks_at_newer_records_first (Fixture      *fixture,
                                                 gconstpointer data)
{
  g_autoptr (GHashTable) newer = g_hash_table_new (g_str_hash, g_str_equal);
  MandateRecord *part = mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_C, "whole", ID_A, "neighbour", ID_B, NULL);
  g_autoptr (MandateRecord) renamed = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_A, "title", "Quince", NULL);
  g_autofree char *description = NULL;

  add_sample (fixture, ID_A, "Pear");
  add_sample (fixture, ID_B, "Apple");
  g_hash_table_insert (newer, (gpointer) ID_A, renamed);

  description = _mandate_register_describe_amid (fixture->reg, part, newer);
  g_assert_cmpstr (description, ==, "Apple · Quince");
}

#define ADD(path, function) g_test_add ("/register/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    const char *link;
  } wrong_links[] = {
    { "by-no-link", NULL },
    { "by-an-empty-link", "" },
    { "by-an-id-alone", ID_A },
    { "by-a-slash-alone", "/" },
    { "by-another-type", "sample-part/" ID_A },
    { "by-a-part-of-the-type", "sam/" ID_A },
    { "by-more-than-the-type", "samples/" ID_A },
    { "by-another-id", "sample/" ID_B },
    { "without-an-id", "sample/" },
  };

  g_test_init (&argc, &argv, NULL);

  ADD ("new/has-an-empty-list-of-each-type", test_new_has_an_empty_list_of_each_type);
  ADD ("get-schema/is-the-one-it-was-made-of", test_get_schema_is_the_one_it_was_made_of);
  ADD ("add/keeps-the-order-of-ids", test_add_keeps_the_order_of_ids);
  ADD ("add/is-found-by-whom-the-list-tells", test_add_is_found_by_whom_the_list_tells);
  ADD ("add/of-a-type-leaves-other-lists-alone", test_add_of_a_type_leaves_other_lists_alone);
  g_test_add_func ("/register/add/refuses-an-id-that-is-there", test_add_refuses_an_id_that_is_there);
  ADD ("remove/forgets-the-record", test_remove_forgets_the_record);
  ADD ("remove/lets-a-record-come-back", test_remove_lets_a_record_come_back);
  ADD ("remove/lets-the-record-go", test_remove_lets_the_record_go);
  g_test_add_func ("/register/remove/leaves-a-record-of-the-same-id-alone", test_remove_leaves_a_record_of_the_same_id_alone);
  ADD ("find/wants-id-and-type", test_find_wants_id_and_type);
  ADD ("find/tells-ids-apart-that-end-alike", test_find_tells_ids_apart_that_end_alike);
  ADD ("find/takes-short-ids", test_find_takes_short_ids);
  ADD ("find-only/finds-the-one-record", test_find_only_finds_the_one_record);
  ADD ("find-link/finds", test_find_link_finds);

  for (guint i = 0; i < G_N_ELEMENTS (wrong_links); i++)
    {
      g_autofree char *path = g_strdup_printf ("/register/find-link/finds-nothing-%s", wrong_links[i].path);

      g_test_add (path, Fixture, wrong_links[i].link, set_up, test_find_link_finds_nothing, tear_down);
    }

  ADD ("take-all/fills-at-once", test_take_all_fills_at_once);
  ADD ("take-all/takes-none", test_take_all_takes_none);
  ADD ("lists/stay-sorted-by-chance", test_lists_stay_sorted_by_chance);
  ADD ("describe/is-the-name", test_describe_is_the_name);
  ADD ("describe/joins-the-names-of-what-it-names", test_describe_joins_the_names_of_what_it_names);
  ADD ("describe/looks-through-records-without-a-name", test_describe_looks_through_records_without_a_name);
  ADD ("describe/is-the-id-where-nothing-has-a-name", test_describe_is_the_id_where_nothing_has_a_name);
  ADD ("describe/of-a-record-that-names-itself-is-its-id", test_describe_of_a_record_that_names_itself_is_its_id);
  ADD ("describe/of-records-that-name-each-other-ends", test_describe_of_records_that_name_each_other_ends);
  ADD ("describe-amid/looks-at-newer-records-first", test_describe_amid_looks_at_newer_records_first);

  return g_test_run ();
}
