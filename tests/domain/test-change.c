/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-sample.h"

/*
 * The register holds sample A, “Apple”, and sample B, “Bear”; the part C of A
 * beside B, and the part D inside C.
 */
typedef struct
{
  MandateSchema   *schema;
  MandateRegister *reg;
  MandateChange   *change;
  MandateRecord   *apple;
  MandateRecord   *bear;
  MandateRecord   *part;
  MandateRecord   *inner;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->schema = mandate_sample_schema_new ();
  fixture->reg = mandate_register_new (fixture->schema);
  fixture->change = mandate_change_new (fixture->reg, "Try");
  fixture->apple = mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE, ID_A, "title", "Apple", NULL);
  fixture->bear = mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE, ID_B, "title", "Bear", NULL);
  fixture->part = mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_C, "whole", ID_A, NULL);
  fixture->inner = mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_D, "whole", ID_A, "inside", ID_C, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
  mandate_schema_free (fixture->schema);
}

static gpointer
put_sample (Fixture    *fixture,
            const char *id,
            const char *title)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, id, "title", title, NULL);
}

static void
assert_counts (Fixture *fixture,
               guint    n_puts,
               guint    n_removals)
{
  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, n_puts);
  g_assert_cmpuint (mandate_change_get_removals (fixture->change)->len, ==, n_removals);
}

/* The ids' ends of the records of a type as they will be, in order: “aa bb ”. */
static char *
join_ids (Fixture *fixture,
          GType    type)
{
  g_autoptr (GPtrArray) records = mandate_change_list (fixture->change, type);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (ids, "%s ", mandate_record_get_id (g_ptr_array_index (records, i)) + 34);

  return g_string_free (ids, FALSE);
}

static void
assert_ids (Fixture    *fixture,
            GType       type,
            const char *expected)
{
  g_autofree char *ids = join_ids (fixture, type);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_new_changes_nothing (Fixture      *fixture,
                          gconstpointer data)
{
  assert_counts (fixture, 0, 0);
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (mandate_change_get_label (fixture->change), ==, "Try");
  g_assert_null (mandate_change_get_happened_on (fixture->change));
  g_assert_true (mandate_change_get_register (fixture->change) == fixture->reg);
}

static void
test_free_takes_nothing (void)
{
  mandate_change_free (NULL);
}

static void
test_free_lets_all_records_go (Fixture      *fixture,
                               gconstpointer data)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Another");
  MandateRecord *put = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);
  MandateRecord *replaced = mandate_record_new (MANDATE_TYPE_SAMPLE, ID_E);
  MandateRecord *replacing = mandate_record_new (MANDATE_TYPE_SAMPLE, ID_E);
  MandateRecord *forgotten = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);

  mandate_change_put (change, put);
  mandate_change_put (change, replaced);
  mandate_change_put (change, replacing);
  mandate_change_put (change, forgotten);
  mandate_change_remove (change, forgotten);
  mandate_change_free (change);

  g_assert_finalize_object (put);
  g_assert_finalize_object (replaced);
  g_assert_finalize_object (replacing);
  g_assert_finalize_object (forgotten);
}

static void
test_happened_on_can_be_set_anew (Fixture      *fixture,
                                  gconstpointer data)
{
  mandate_change_set_happened_on (fixture->change, "2024-01-01");
  mandate_change_set_happened_on (fixture->change, "2024-03-31");
  g_assert_cmpstr (mandate_change_get_happened_on (fixture->change), ==, "2024-03-31");

  mandate_change_set_happened_on (fixture->change, mandate_change_get_happened_on (fixture->change));
  g_assert_cmpstr (mandate_change_get_happened_on (fixture->change), ==, "2024-03-31");

  mandate_change_set_happened_on (fixture->change, NULL);
  g_assert_null (mandate_change_get_happened_on (fixture->change));
}

static void
test_create_puts_a_new_record (Fixture      *fixture,
                               gconstpointer data)
{
  MandateRecord *created = mandate_change_create (fixture->change, MANDATE_TYPE_SAMPLE, ID_E);

  assert_counts (fixture, 1, 0);
  g_assert_true (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, ID_E) == (gpointer) created);
  g_assert_null (mandate_change_find_old (fixture->change, created));
  g_assert_null (mandate_register_find_any (fixture->reg, ID_E));
}

static void
test_create_gives_a_fresh_id (Fixture      *fixture,
                              gconstpointer data)
{
  MandateRecord *one = mandate_change_create (fixture->change, MANDATE_TYPE_SAMPLE, NULL);
  MandateRecord *two = mandate_change_create (fixture->change, MANDATE_TYPE_SAMPLE, NULL);

  g_assert_cmpstr (mandate_record_get_id (one), <, mandate_record_get_id (two));
  assert_counts (fixture, 2, 0);
}

static void
test_edit_gives_a_copy (Fixture      *fixture,
                        gconstpointer data)
{
  MandateSample *edited = mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_A);

  mandate_test_set (edited, "title", "Avocado");

  g_assert_cmpstr (MANDATE_SAMPLE (fixture->apple)->title, ==, "Apple");
  g_assert_true (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, ID_A) == (gpointer) edited);
  g_assert_true (mandate_change_find_old (fixture->change, MANDATE_RECORD (edited)) == fixture->apple);
}

static void
test_edit_gives_the_same_copy_again (Fixture      *fixture,
                                     gconstpointer data)
{
  gpointer edited = mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_A);

  g_assert_true (mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_A) == edited);
  assert_counts (fixture, 1, 0);
}

static void
test_edit_gives_what_the_change_made (Fixture      *fixture,
                                      gconstpointer data)
{
  gpointer created = put_sample (fixture, ID_E, "Elder");

  g_assert_true (mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_E) == created);
}

static void
test_edit_gives_nothing_for_what_is_not_there (Fixture      *fixture,
                                               gconstpointer data)
{
  g_assert_null (mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_E));
  g_assert_null (mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_A));

  mandate_change_remove (fixture->change, fixture->bear);
  g_assert_null (mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_B));
  assert_counts (fixture, 0, 1);
}

static void
test_put_counts_a_record_once (Fixture      *fixture,
                               gconstpointer data)
{
  MandateRecord *put = put_sample (fixture, ID_E, "Elder");

  mandate_change_put (fixture->change, put);

  assert_counts (fixture, 1, 0);
}

static void
test_put_takes_the_place_of_an_earlier_put (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (MandateRecord) later = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_E, "title", "Later", NULL);

  put_sample (fixture, ID_E, "Earlier");
  mandate_change_put (fixture->change, later);

  assert_counts (fixture, 1, 0);
  g_assert_true (g_ptr_array_index (mandate_change_get_puts (fixture->change), 0) == later);
  g_assert_true (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, ID_E) == (gpointer) later);
}

/* Ids in the tables belong to the records: many replacements show whether one outlives its record. */
static void
test_put_survives_many_replacements (Fixture      *fixture,
                                     gconstpointer data)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (MandateRecord) record = mandate_test_create (MANDATE_TYPE_SAMPLE, i % 2 ? ID_A : ID_E, "title", "Again", NULL);

      mandate_change_put (fixture->change, record);
      if (i % 7 == 0)
        mandate_change_remove (fixture->change, record);
    }

  assert_counts (fixture, 2, 0);
  mandate_test_assert_passes (fixture->change);
}

static void
test_put_after_a_removal_keeps_the_record (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (MandateRecord) bear = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_B, "title", "Bear again", NULL);

  mandate_change_remove (fixture->change, fixture->bear);
  mandate_change_put (fixture->change, bear);

  assert_counts (fixture, 1, 0);
  g_assert_true (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, ID_B) == (gpointer) bear);
  assert_ids (fixture, MANDATE_TYPE_SAMPLE, "aa bb ");
  mandate_test_assert_passes (fixture->change);
}

static void
test_remove_after_an_edit_forgets_the_edit (Fixture      *fixture,
                                            gconstpointer data)
{
  gpointer edited = mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_B);

  mandate_change_remove (fixture->change, edited);

  assert_counts (fixture, 0, 1);
  g_assert_true (g_ptr_array_index (mandate_change_get_removals (fixture->change), 0) == fixture->bear);
  g_assert_null (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, ID_B));
  assert_ids (fixture, MANDATE_TYPE_SAMPLE, "aa ");
  mandate_test_assert_passes (fixture->change);
}

static void
test_remove_of_a_new_record_leaves_nothing (Fixture      *fixture,
                                            gconstpointer data)
{
  mandate_change_remove (fixture->change, put_sample (fixture, ID_E, "Elder"));

  assert_counts (fixture, 0, 0);
  g_assert_null (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, ID_E));
  mandate_test_assert_passes (fixture->change);
}

static void
test_remove_counts_a_record_once (Fixture      *fixture,
                                  gconstpointer data)
{
  mandate_change_remove (fixture->change, fixture->bear);
  mandate_change_remove (fixture->change, fixture->bear);

  assert_counts (fixture, 0, 1);
}

static void
test_remove_leaves_the_register_alone (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_change_remove (fixture->change, fixture->bear);
  mandate_test_assert_passes (fixture->change);

  g_assert_true (mandate_register_find_any (fixture->reg, ID_B) == (gpointer) fixture->bear);
}

static void
test_remove_takes_parts_along (Fixture      *fixture,
                               gconstpointer data)
{
  mandate_change_remove (fixture->change, fixture->apple);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 3);
  assert_ids (fixture, MANDATE_TYPE_SAMPLE_PART, "");
}

static void
test_remove_takes_parts_of_parts_along (Fixture      *fixture,
                                        gconstpointer data)
{
  mandate_change_remove (fixture->change, fixture->part);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 2);
  assert_ids (fixture, MANDATE_TYPE_SAMPLE, "aa bb ");
}

static void
test_remove_takes_parts_that_are_edited_along (Fixture      *fixture,
                                               gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_C, "neighbour", ID_B, NULL);
  mandate_change_remove (fixture->change, fixture->apple);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 3);
}

static void
test_remove_takes_new_parts_along (Fixture      *fixture,
                                   gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_E, "whole", ID_A, NULL);
  mandate_change_remove (fixture->change, fixture->apple);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 3);
}

static void
test_remove_of_a_new_whole_takes_its_parts_along (Fixture      *fixture,
                                                  gconstpointer data)
{
  MandateRecord *whole = put_sample (fixture, ID_E, "Elder");

  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_PART, NULL, "whole", ID_E, NULL);
  mandate_change_remove (fixture->change, whole);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 0);
}

static void
test_remove_takes_parts_by_link_along (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_E, "whole", ID_A, "about", "sample/" ID_B, NULL);
  mandate_change_remove (fixture->change, fixture->bear);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 2);
}

static void
test_remove_takes_parts_along_that_name_another_that_goes (Fixture      *fixture,
                                                           gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_PART, ID_E, "whole", ID_A, "neighbour", ID_B, NULL);
  mandate_change_remove (fixture->change, fixture->apple);
  mandate_change_remove (fixture->change, fixture->bear);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 5);
}

static void
test_remove_keeps_a_part_that_moved (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_C, "whole", ID_B, NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_D, "whole", ID_B, NULL);
  mandate_change_remove (fixture->change, fixture->apple);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 2, 1);
}

static void
test_remove_of_parts_in_a_circle_ends (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_test_set (fixture->part, "inside", ID_D);
  mandate_change_remove (fixture->change, fixture->inner);
  mandate_test_assert_passes (fixture->change);

  assert_counts (fixture, 0, 2);
}

static void
test_remove_is_refused_while_a_record_names_it (Fixture      *fixture,
                                                gconstpointer data)
{
  mandate_test_set (fixture->apple, "leader", ID_B);
  mandate_change_remove (fixture->change, fixture->bear);

  mandate_test_assert_refused (fixture->change, "Sample “Apple”, Leader: it still names “Bear”, so that can't be removed. Change this first.");
}

static void
test_remove_is_refused_while_a_link_names_it (Fixture      *fixture,
                                              gconstpointer data)
{
  mandate_test_set (fixture->apple, "subject", "sample/" ID_B);
  mandate_change_remove (fixture->change, fixture->bear);

  mandate_test_assert_refused (fixture->change, "Sample “Apple”, Subject: it still names “Bear”");
}

static void
test_remove_is_refused_while_a_part_that_stays_names_it (Fixture      *fixture,
                                                         gconstpointer data)
{
  mandate_test_set (fixture->part, "neighbour", ID_B);
  mandate_change_remove (fixture->change, fixture->bear);

  mandate_test_assert_refused (fixture->change, "Part “Bear · Apple”, Neighbour: it still names “Bear”");
}

static void
test_remove_passes_once_no_record_names_it (Fixture      *fixture,
                                            gconstpointer data)
{
  mandate_test_set (fixture->apple, "leader", ID_B);
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "leader", "", NULL);
  mandate_change_remove (fixture->change, fixture->bear);

  mandate_test_assert_passes (fixture->change);
}

static void
test_remove_passes_where_a_record_names_itself (Fixture      *fixture,
                                                gconstpointer data)
{
  mandate_test_set (fixture->bear, "leader", ID_B);
  mandate_change_remove (fixture->change, fixture->bear);

  mandate_test_assert_passes (fixture->change);
}

static void
test_remove_is_refused_for_the_one_record (Fixture      *fixture,
                                           gconstpointer data)
{
  mandate_change_remove (fixture->change, mandate_test_add (fixture->reg, MANDATE_TYPE_SAMPLE_HOUSE, NULL, "name", "Tudor", NULL));

  mandate_test_assert_refused (fixture->change, "House “Tudor”: a workspace always has this record.");
}

static void
test_remove_survives_a_link_that_is_none (Fixture      *fixture,
                                          gconstpointer data)
{
  mandate_record_take_text (fixture->part, mandate_record_type_find_field (MANDATE_TYPE_SAMPLE_PART, "about", NULL), g_strdup ("nonsense"));
  mandate_change_remove (fixture->change, fixture->bear);

  mandate_test_assert_passes (fixture->change);
}

static void
test_find_wants_id_and_type (Fixture      *fixture,
                             gconstpointer data)
{
  put_sample (fixture, ID_E, "Elder");

  g_assert_null (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_E));
  g_assert_null (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_A));
  g_assert_null (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, NULL));
}

static void
test_find_looks_through_at_the_register (Fixture      *fixture,
                                         gconstpointer data)
{
  g_assert_true (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE, ID_A) == (gpointer) fixture->apple);
}

static void
test_list_is_as_it_will_be (Fixture      *fixture,
                            gconstpointer data)
{
  put_sample (fixture, ID_E, "Elder");
  put_sample (fixture, ID_A, "Avocado");
  mandate_change_remove (fixture->change, fixture->bear);

  assert_ids (fixture, MANDATE_TYPE_SAMPLE, "ee aa ");
}

static void
test_check_refuses_an_empty_required_field (Fixture      *fixture,
                                            gconstpointer data)
{
  put_sample (fixture, ID_A, "");

  mandate_test_assert_refused (fixture->change, "Sample “" ID_A "”, Title: this can't be left empty.");
}

static void
test_check_refuses_a_required_field_of_blanks (Fixture      *fixture,
                                               gconstpointer data)
{
  put_sample (fixture, ID_A, "   ");

  mandate_test_assert_refused (fixture->change, "this can't be left empty.");
}

static void
test_check_refuses_a_date_before_the_one_it_follows (Fixture      *fixture,
                                                     gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "starts_on", "2024-03-31", "ends_on", "2024-03-30", NULL);

  mandate_test_assert_refused (fixture->change, "Sample “Apple”, Ends on: 30 March 2024 is before “Starts on” (31 March 2024). Give that day or a later one.");
}

static void
test_check_takes_dates_in_order (Fixture      *fixture,
                                 gconstpointer data)
{
  static const char *const dates[][2] = {
    { "2024-03-31", "2024-03-31" },
    { "2024-03-31", "2024-04-01" },
    { "2024-03-31", "" },
    { "", "2024-03-31" },
    { "0999-12-31", "1000-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "starts_on", dates[i][0], "ends_on", dates[i][1], NULL);
      mandate_test_assert_passes (fixture->change);
    }
}

static void
test_check_refuses_a_reference_to_nothing (Fixture      *fixture,
                                           gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "leader", ID_E, NULL);

  mandate_test_assert_refused (fixture->change, "Sample “Apple”, Leader: there is no sample with the id “" ID_E "”.");
}

static void
test_check_refuses_a_reference_to_another_type (Fixture      *fixture,
                                                gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "leader", ID_C, NULL);

  mandate_test_assert_refused (fixture->change, "there is no sample with the id “" ID_C "”.");
}

static void
test_check_refuses_a_reference_to_what_goes (Fixture      *fixture,
                                             gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "leader", ID_B, NULL);
  mandate_change_remove (fixture->change, fixture->bear);

  mandate_test_assert_refused (fixture->change, "Sample “Apple”, Leader: there is no sample with the id “" ID_B "”.");
}

static void
test_check_takes_a_reference_to_what_comes (Fixture      *fixture,
                                            gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "leader", ID_E, NULL);
  put_sample (fixture, ID_E, "Elder");

  mandate_test_assert_passes (fixture->change);
}

static void
test_check_takes_a_reference_to_itself (Fixture      *fixture,
                                        gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "leader", ID_A, NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_check_refuses_a_link (Fixture      *fixture,
                           gconstpointer data)
{
  const char         *link = data;
  const MandateField *subject = mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "subject", NULL);
  g_autofree char    *expected = g_strdup_printf ("Sample “Apple”, Subject: there is no record “%s”.", link);

  mandate_record_take_text (mandate_change_edit (fixture->change, MANDATE_TYPE_SAMPLE, ID_A), subject, g_strdup (link));

  mandate_test_assert_refused (fixture->change, expected);
}

static void
test_check_takes_a_link_to_any_type (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "subject", "sample-part/" ID_C, NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_B, "subject", "sample/" ID_A, NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_check_refuses_a_second_one_of_one (Fixture      *fixture,
                                        gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_HOUSE, ID_E, "name", "Tudor", NULL);

  mandate_test_assert_refused (fixture->change, "House “Tudor”: there is one already; change that one (id " MANDATE_SAMPLE_HOUSE_ID ").");
}

static void
test_check_refuses_an_id_of_another_type (Fixture      *fixture,
                                          gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_PART, ID_B, "whole", ID_A, NULL);

  mandate_test_assert_refused (fixture->change, "its id " ID_B " belongs to a record of another type.");
}

static void
test_check_refuses_an_id_that_two_types_are_given (Fixture      *fixture,
                                                   gconstpointer data)
{
  put_sample (fixture, ID_E, "Elder");
  mandate_change_create (fixture->change, MANDATE_TYPE_SAMPLE_HOUSE, ID_E);
  mandate_test_set (mandate_change_find (fixture->change, MANDATE_TYPE_SAMPLE_HOUSE, ID_E), "name", "Tudor");

  g_assert_false (mandate_change_check (fixture->change, NULL));
  assert_counts (fixture, 2, 0);
}

static void
test_check_names_all_problems_one_a_line (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  put_sample (fixture, ID_A, "");
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_B, "leader", ID_E, NULL);

  g_assert_false (mandate_change_check (fixture->change, &error));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_prefix (lines[0], "Sample “" ID_A "”, Title: "));
  g_assert_true (g_str_has_prefix (lines[1], "Sample “Bear”, Leader: "));
}

static void
test_check_names_a_new_record_by_what_is_new_with_it (Fixture      *fixture,
                                                      gconstpointer data)
{
  put_sample (fixture, ID_E, "Elder");
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_PART, NULL, "whole", ID_E, "inside", ID_A, NULL);

  mandate_test_assert_refused (fixture->change, "Part “Elder · Apple”, Inside: there is no sample-part");
}

static void
test_check_begins_anew_each_time (Fixture      *fixture,
                                  gconstpointer data)
{
  put_sample (fixture, ID_A, "");
  g_assert_false (mandate_change_check (fixture->change, NULL));
  put_sample (fixture, ID_A, "Avocado");

  mandate_test_assert_passes (fixture->change);
}

static void
test_check_keeps_percent_signs_as_they_are (Fixture      *fixture,
                                            gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE, ID_A, "title", "%s %n 100 %", "leader", ID_E, NULL);

  mandate_test_assert_refused (fixture->change, "Sample “%s %n 100 %”, Leader: ");
}

static void
test_check_lets_records_complete_themselves (Fixture      *fixture,
                                             gconstpointer data)
{
  MandateSampleHouse *house = mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_HOUSE, NULL, "name", "Tudor", NULL);

  put_sample (fixture, ID_E, "Elder");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpint (house->n_samples, ==, 3);
}

static void
test_check_asks_the_rule_of_the_type (Fixture      *fixture,
                                      gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_SAMPLE_HOUSE, NULL, "name", "Usher", NULL);

  mandate_test_assert_refused (fixture->change, "House “Usher”, Name: it fell. Choose another.");
}

static void
test_refuse_names_no_field_that_there_is_not (Fixture      *fixture,
                                              gconstpointer data)
{
  mandate_change_refuse (fixture->change, fixture->apple, "nothing", "it is %u.", 7u);
  mandate_change_refuse (fixture->change, fixture->apple, NULL, "it is.");

  /* Problems of before a check are forgotten by it. */
  mandate_test_assert_passes (fixture->change);
}

static void
test_check_tells_each_problem_by_itself (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  const MandateProblem *problem;
  GPtrArray            *problems;

  put_sample (fixture, ID_A, "");
  g_assert_false (mandate_change_check (fixture->change, &error));

  /* Found again, they are not found twice, and what was told before stays. */
  g_assert_false (mandate_change_check (fixture->change, NULL));
  copy = g_error_copy (error);
  problems = mandate_record_error_get_problems (copy);
  g_assert_cmpuint (problems->len, ==, 1);

  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (problem->record, ==, ID_A);
  g_assert_cmpstr (problem->field, ==, "title");
  g_assert_cmpstr (problem->text, ==, "this can't be left empty.");
}

#define ADD(path, function) g_test_add ("/change/" path, Fixture, NULL, set_up, function, tear_down)

static void
add_tests_of_removals (void)
{
  ADD ("remove/after-an-edit-forgets-the-edit", test_remove_after_an_edit_forgets_the_edit);
  ADD ("remove/of-a-new-record-leaves-nothing", test_remove_of_a_new_record_leaves_nothing);
  ADD ("remove/counts-a-record-once", test_remove_counts_a_record_once);
  ADD ("remove/leaves-the-register-alone", test_remove_leaves_the_register_alone);
  ADD ("remove/takes-parts-along", test_remove_takes_parts_along);
  ADD ("remove/takes-parts-of-parts-along", test_remove_takes_parts_of_parts_along);
  ADD ("remove/takes-parts-that-are-edited-along", test_remove_takes_parts_that_are_edited_along);
  ADD ("remove/takes-new-parts-along", test_remove_takes_new_parts_along);
  ADD ("remove/of-a-new-whole-takes-its-parts-along", test_remove_of_a_new_whole_takes_its_parts_along);
  ADD ("remove/takes-parts-by-link-along", test_remove_takes_parts_by_link_along);
  ADD ("remove/takes-parts-along-that-name-another-that-goes", test_remove_takes_parts_along_that_name_another_that_goes);
  ADD ("remove/keeps-a-part-that-moved", test_remove_keeps_a_part_that_moved);
  ADD ("remove/of-parts-in-a-circle-ends", test_remove_of_parts_in_a_circle_ends);
  ADD ("remove/is-refused-while-a-record-names-it", test_remove_is_refused_while_a_record_names_it);
  ADD ("remove/is-refused-while-a-link-names-it", test_remove_is_refused_while_a_link_names_it);
  ADD ("remove/is-refused-while-a-part-that-stays-names-it", test_remove_is_refused_while_a_part_that_stays_names_it);
  ADD ("remove/passes-once-no-record-names-it", test_remove_passes_once_no_record_names_it);
  ADD ("remove/passes-where-a-record-names-itself", test_remove_passes_where_a_record_names_itself);
  ADD ("remove/is-refused-for-the-one-record", test_remove_is_refused_for_the_one_record);
  ADD ("remove/survives-a-link-that-is-none", test_remove_survives_a_link_that_is_none);
}

static void
add_tests_of_checks (void)
{
  static const struct
  {
    const char *path;
    const char *link;
  } wrong_links[] = {
    { "to-nothing", "sample/" ID_E },
    { "to-another-type", "sample/" ID_C },
    { "to-no-type", "zeppelin/" ID_A },
    { "without-a-slash", ID_A },
    { "of-a-slash-alone", "/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong_links); i++)
    {
      g_autofree char *path = g_strdup_printf ("/change/check/refuses-a-link-%s", wrong_links[i].path);

      g_test_add (path, Fixture, wrong_links[i].link, set_up, test_check_refuses_a_link, tear_down);
    }

  ADD ("check/refuses-an-empty-required-field", test_check_refuses_an_empty_required_field);
  ADD ("check/refuses-a-required-field-of-blanks", test_check_refuses_a_required_field_of_blanks);
  ADD ("check/refuses-a-date-before-the-one-it-follows", test_check_refuses_a_date_before_the_one_it_follows);
  ADD ("check/takes-dates-in-order", test_check_takes_dates_in_order);
  ADD ("check/refuses-a-reference-to-nothing", test_check_refuses_a_reference_to_nothing);
  ADD ("check/refuses-a-reference-to-another-type", test_check_refuses_a_reference_to_another_type);
  ADD ("check/refuses-a-reference-to-what-goes", test_check_refuses_a_reference_to_what_goes);
  ADD ("check/takes-a-reference-to-what-comes", test_check_takes_a_reference_to_what_comes);
  ADD ("check/takes-a-reference-to-itself", test_check_takes_a_reference_to_itself);
  ADD ("check/takes-a-link-to-any-type", test_check_takes_a_link_to_any_type);
  ADD ("check/refuses-a-second-one-of-one", test_check_refuses_a_second_one_of_one);
  ADD ("check/refuses-an-id-of-another-type", test_check_refuses_an_id_of_another_type);
  ADD ("check/refuses-an-id-that-two-types-are-given", test_check_refuses_an_id_that_two_types_are_given);
  ADD ("check/names-all-problems-one-a-line", test_check_names_all_problems_one_a_line);
  ADD ("check/names-a-new-record-by-what-is-new-with-it", test_check_names_a_new_record_by_what_is_new_with_it);
  ADD ("check/begins-anew-each-time", test_check_begins_anew_each_time);
  ADD ("check/keeps-percent-signs-as-they-are", test_check_keeps_percent_signs_as_they_are);
  ADD ("check/lets-records-complete-themselves", test_check_lets_records_complete_themselves);
  ADD ("check/asks-the-rule-of-the-type", test_check_asks_the_rule_of_the_type);
  ADD ("refuse/names-no-field-that-there-is-not", test_refuse_names_no_field_that_there_is_not);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("check/tells-each-problem-by-itself", test_check_tells_each_problem_by_itself);
  ADD ("new/changes-nothing", test_new_changes_nothing);
  g_test_add_func ("/change/free/takes-nothing", test_free_takes_nothing);
  ADD ("free/lets-all-records-go", test_free_lets_all_records_go);
  ADD ("happened-on/can-be-set-anew", test_happened_on_can_be_set_anew);
  ADD ("create/puts-a-new-record", test_create_puts_a_new_record);
  ADD ("create/gives-a-fresh-id", test_create_gives_a_fresh_id);
  ADD ("edit/gives-a-copy", test_edit_gives_a_copy);
  ADD ("edit/gives-the-same-copy-again", test_edit_gives_the_same_copy_again);
  ADD ("edit/gives-what-the-change-made", test_edit_gives_what_the_change_made);
  ADD ("edit/gives-nothing-for-what-is-not-there", test_edit_gives_nothing_for_what_is_not_there);
  ADD ("put/counts-a-record-once", test_put_counts_a_record_once);
  ADD ("put/takes-the-place-of-an-earlier-put", test_put_takes_the_place_of_an_earlier_put);
  ADD ("put/survives-many-replacements", test_put_survives_many_replacements);
  ADD ("put/after-a-removal-keeps-the-record", test_put_after_a_removal_keeps_the_record);
  ADD ("find/wants-id-and-type", test_find_wants_id_and_type);
  ADD ("find/looks-through-at-the-register", test_find_looks_through_at_the_register);
  ADD ("list/is-as-it-will-be", test_list_is_as_it_will_be);
  add_tests_of_removals ();
  add_tests_of_checks ();

  return g_test_run ();
}
