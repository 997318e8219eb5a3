/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a version of a policy reached, and who is late. */

#include "mandate-policy-reach.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define TODAY  "2026-06-30"
#define POLICY "00000000-0000-7000-8000-000000000001"
#define V1     "00000000-0000-7000-8000-000000000011"
#define V2     "00000000-0000-7000-8000-000000000012"
#define ANNA   "00000000-0000-7000-8000-000000000021"
#define BEN    "00000000-0000-7000-8000-000000000022"
#define CARA   "00000000-0000-7000-8000-000000000023"
#define DAN    "00000000-0000-7000-8000-000000000024"

/* Anna and Ben; Cara, who is external; Dan, who joined in May. Version 1.0 is in force since January, and was told on the 20th. */
typedef struct
{
  MandateRegister *reg;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  fixture->reg = reg;
  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANNA, "name", "Anna", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, BEN, "name", "Ben", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, CARA, "name", "Cara", "is_external", "yes", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, DAN, "name", "Dan", "joined_on", "2026-05-04", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, NULL, "name", "Olaf", "left_on", "2026-03-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY_VERSION, V1, "policy", POLICY, "number", "1.0", "state", "in-force", "is_material", "yes", "effective_on", "2026-01-15", NULL);
  mandate_test_add (reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "Our policy", "kind", "policy", "policy_version", V1, "sent_on", "2026-01-20", "acknowledge_until", "2026-02-10", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

static void
acknowledge (Fixture    *fixture,
             const char *version,
             const char *person,
             const char *on)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACKNOWLEDGEMENT, NULL, "policy_version", version, "person", person, "acknowledged_on", on, NULL);
}

static MandatePolicyReach *
look (Fixture    *fixture,
      const char *version)
{
  return mandate_policy_reach_new (fixture->reg, mandate_register_find_any (fixture->reg, version), TODAY);
}

static const MandatePolicyReader *
find_reader (MandatePolicyReach *reach,
             const char         *person)
{
  for (guint i = 0; i < reach->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      if (g_str_equal (mandate_record_get_id (MANDATE_RECORD (reader->person)), person))
        return reader;
    }

  return NULL;
}

static void
assert_described (MandatePolicyReach *reach,
                  const char         *expected)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autofree char *text = mandate_policy_reach_describe (reach, english);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_counts_everyone_who_is_here (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  acknowledge (fixture, V1, ANNA, "2026-01-25");
  acknowledge (fixture, V1, BEN, "2026-07-01");
  reach = look (fixture, V1);

  assert_described (reach, "1 of 4 people in scope");
  g_assert_cmpuint (reach->n_missing, ==, 3);
}

static void
test_leaves_out_whom_it_is_not_for (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  mandate_test_set (mandate_register_find_any (fixture->reg, POLICY), "audience", "staff");
  reach = look (fixture, V1);

  assert_described (reach, "0 of 3 people in scope; 1 not in scope");
  g_assert_null (find_reader (reach, CARA));
}

static void
test_counts_the_chosen (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  mandate_test_set (mandate_register_find_any (fixture->reg, POLICY), "audience", "chosen");
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_AUDIENCE, NULL, "policy", POLICY, "person", CARA, NULL);
  reach = look (fixture, V1);

  assert_described (reach, "0 of 1 person in scope; 3 not in scope");
  g_assert_nonnull (find_reader (reach, CARA));
}

static void
test_counts_people_on_leave_apart (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  mandate_test_set (mandate_register_find_any (fixture->reg, BEN), "leave_from", "2026-01-01");
  mandate_test_set (mandate_register_find_any (fixture->reg, ANNA), "leave_from", "2026-06-01");
  acknowledge (fixture, V1, ANNA, "2026-01-25");
  reach = look (fixture, V1);

  assert_described (reach, "1 of 4 people in scope; 1 on leave");
  g_assert_true (find_reader (reach, BEN)->is_on_leave);
  g_assert_false (find_reader (reach, BEN)->is_overdue);
}

static void
test_gives_time_after_a_leave (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  mandate_test_set (mandate_register_find_any (fixture->reg, BEN), "leave_from", "2026-01-01");
  mandate_test_set (mandate_register_find_any (fixture->reg, BEN), "leave_until", "2026-06-20");
  reach = look (fixture, V1);

  g_assert_cmpstr (find_reader (reach, BEN)->due_on, ==, "2026-07-04");
  g_assert_false (find_reader (reach, BEN)->is_overdue);
  g_assert_true (find_reader (reach, ANNA)->is_overdue);
}

static void
test_gives_newcomers_time_from_their_first_day (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  mandate_test_set (mandate_register_find_any (fixture->reg, POLICY), "acknowledge_within_days", "30");
  reach = look (fixture, V1);

  g_assert_true (find_reader (reach, DAN)->is_newcomer);
  g_assert_cmpstr (find_reader (reach, DAN)->due_on, ==, "2026-06-03");
  g_assert_false (find_reader (reach, ANNA)->is_newcomer);
  g_assert_cmpstr (find_reader (reach, ANNA)->due_on, ==, "2026-02-10");
  g_assert_cmpuint (reach->n_overdue, ==, 4);
  g_assert_cmpstr (reach->overdue_since, ==, "2026-02-10");
}

static void
test_counts_fourteen_days_where_none_are_said (Fixture      *fixture,
                                               gconstpointer data)
{
  MandateRecordList *messages = mandate_register_get_list (fixture->reg, MANDATE_TYPE_COMMUNICATION);
  g_autoptr (MandatePolicyReach) reach = NULL;

  mandate_test_set (mandate_record_list_get (messages, 0), "acknowledge_until", "");
  reach = look (fixture, V1);

  g_assert_cmpstr (reach->due_on, ==, "2026-02-03");
}

static void
test_nobody_is_late_before_it_was_told (Fixture      *fixture,
                                        gconstpointer data)
{
  MandateRecordList *messages = mandate_register_get_list (fixture->reg, MANDATE_TYPE_COMMUNICATION);
  g_autoptr (MandatePolicyReach) reach = NULL;

  mandate_test_set (mandate_record_list_get (messages, 0), "sent_on", "2026-07-01");
  reach = look (fixture, V1);

  g_assert_null (reach->told);
  g_assert_cmpuint (reach->n_missing, ==, 4);
  g_assert_cmpuint (reach->n_overdue, ==, 0);
}

static void
test_small_change_inherits_what_was_acknowledged (Fixture      *fixture,
                                                  gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  acknowledge (fixture, V1, ANNA, "2026-01-25");
  mandate_test_set (mandate_register_find_any (fixture->reg, V1), "state", "superseded");
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, V2, "policy", POLICY, "number", "1.1", "state", "in-force", "effective_on", "2026-06-01", NULL);
  reach = look (fixture, V2);

  assert_described (reach, "1 of 4 people in scope");
  g_assert_nonnull (reach->told);
}

static void
test_material_change_asks_again (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (MandatePolicyReach) reach = NULL;

  acknowledge (fixture, V1, ANNA, "2026-01-25");
  mandate_test_set (mandate_register_find_any (fixture->reg, V1), "state", "superseded");
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, V2, "policy", POLICY, "number", "2.0", "state", "in-force", "is_material", "yes", "effective_on", "2026-06-01", NULL);
  reach = look (fixture, V2);

  assert_described (reach, "0 of 4 people in scope");
  g_assert_null (reach->told);
}

#define ADD(path, test) g_test_add ("/policy-reach/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("counts-everyone-who-is-here", test_counts_everyone_who_is_here);
  ADD ("leaves-out-whom-it-is-not-for", test_leaves_out_whom_it_is_not_for);
  ADD ("counts-the-chosen", test_counts_the_chosen);
  ADD ("counts-people-on-leave-apart", test_counts_people_on_leave_apart);
  ADD ("gives-time-after-a-leave", test_gives_time_after_a_leave);
  ADD ("gives-newcomers-time-from-their-first-day", test_gives_newcomers_time_from_their_first_day);
  ADD ("counts-fourteen-days-where-none-are-said", test_counts_fourteen_days_where_none_are_said);
  ADD ("nobody-is-late-before-it-was-told", test_nobody_is_late_before_it_was_told);
  ADD ("small-change-inherits-what-was-acknowledged", test_small_change_inherits_what_was_acknowledged);
  ADD ("material-change-asks-again", test_material_change_asks_again);

  return g_test_run ();
}
