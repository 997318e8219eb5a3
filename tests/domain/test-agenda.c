/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-agenda.h"

#include "mandate-records.h"
#include "mandate-sample.h"

/* What is due and what is getting old, on 30 November 2026. */

#define YESTERDAY "2026-11-29"
#define TODAY     "2026-11-30"
#define TOMORROW  "2026-12-01"

typedef struct
{
  MandateRegister *reg;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

/* One item a line: day, title, detail, and “!” if it is overdue. Takes @items. */
static char *
write_items (GPtrArray *items)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const MandateAgendaItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (lines, "%s %s: %s%s\n", item->date, item->title, item->detail, item->is_overdue ? "!" : "");
    }

  g_ptr_array_unref (items);

  return g_string_free (lines, FALSE);
}

static void
assert_coming (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *coming = write_items (mandate_agenda_list_coming (fixture->reg, TODAY));

  g_assert_cmpstr (coming, ==, expected);
}

static void
assert_ageing (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *ageing = write_items (mandate_agenda_list_ageing (fixture->reg, TODAY));

  g_assert_cmpstr (ageing, ==, expected);
}

static void
add_plan (Fixture    *fixture,
          const char *counts_from)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, ID_E, "title", "Twice a year", "every", "6", "counts_from", counts_from, "first_on", TOMORROW, NULL);
}

static void
add_evidence (Fixture    *fixture,
              const char *title,
              const char *valid_until)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, NULL, "title", title, "valid_until", valid_until, NULL);
}

static void
test_nothing_is_due_of_nothing (Fixture      *fixture,
                                gconstpointer data)
{
  assert_coming (fixture, "");
  assert_ageing (fixture, "");
}

static void
test_coming_is_in_order (Fixture      *fixture,
                         gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Review", "planned_on", "2027-01-05", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_D, "name", "Olga Owner", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_B, "title", "Buy a safe", "owner", ID_D, "due_on", YESTERDAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_C, "title", "Sell the old one", "due_on", TODAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE, NULL, "title", "No lost list", "due_on", "2026-12-31", NULL);
  add_evidence (fixture, "Contract", "2027-06-01");

  assert_coming (fixture, "2026-11-29 Buy a safe: Olga Owner!\n"
                          "2026-11-30 Sell the old one: Nobody is named for it\n"
                          "2026-12-31 No lost list: To be reached by then\n"
                          "2027-01-05 Review: The day is set\n"
                          "2027-06-01 Contract: Its shelf life ends\n");
}

static void
test_coming_leads_to_the_record (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;
  MandateRecord *action = mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_B, "title", "Buy a safe", "due_on", TODAY, NULL);

  items = mandate_agenda_list_coming (fixture->reg, TODAY);

  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (((MandateAgendaItem *) g_ptr_array_index (items, 0))->link, ==, "action/" ID_B);
  g_assert_true (((MandateAgendaItem *) g_ptr_array_index (items, 0))->record == action);
}

static void
test_coming_is_without_what_is_over (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Held", "state", "held", "planned_on", TOMORROW, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Missed", "state", "missed", "planned_on", YESTERDAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Done", "state", "done", "due_on", TODAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Canceled", "state", "cancelled", "due_on", TODAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE, NULL, "title", "Met", "state", "met", "due_on", TODAY, NULL);
  add_evidence (fixture, "Old", YESTERDAY);

  assert_coming (fixture, "");
}

static void
test_plan_counts (Fixture      *fixture,
                  gconstpointer counts_from)
{
  add_plan (fixture, counts_from);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Last", "state", "closed", "planned_on", "2026-06-10", "held_on", "2026-07-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_B, "title", "Before", "state", "closed", "planned_on", "2026-01-10", "held_on", "2026-01-10", NULL);

  assert_coming (fixture, g_str_equal (counts_from, "held") ? "2027-01-01 Twice a year: By your plan; no day is set\n"
                                                            : "2026-12-10 Twice a year: By your plan; no day is set\n");
}

static void
test_plan_is_silent_when_a_day_is_set (Fixture      *fixture,
                                       gconstpointer data)
{
  add_plan (fixture, "held");
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Review", "plan", ID_E, "planned_on", "2027-02-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_B, "title", "Sooner", "planned_on", "2027-01-01", NULL);

  assert_coming (fixture, "2027-01-01 Sooner: The day is set\n2027-02-01 Review: The day is set\n");
  g_assert_cmpstr (mandate_agenda_find_set (fixture->reg, mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, ID_E))->title, ==, "Sooner");
}

static void
test_plan_looks_at_its_own_reviews (Fixture      *fixture,
                                    gconstpointer data)
{
  add_plan (fixture, "held");
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Exercise", "kind", "exercise", "planned_on", "2027-02-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_B, "title", "Of another plan", "plan", ID_D, "state", "held", "held_on", TODAY, NULL);

  assert_coming (fixture, "2026-12-01 Twice a year: By your plan; no day is set\n2027-02-01 Exercise: The day is set\n");
}

static void
test_plan_does_not_count_what_is_still_to_come (Fixture      *fixture,
                                                gconstpointer data)
{
  add_plan (fixture, "held");
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Wrong year", "state", "held", "held_on", "2028-01-01", NULL);

  assert_coming (fixture, "2026-12-01 Twice a year: By your plan; no day is set\n");
}

static void
add_policy (Fixture *fixture)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, ID_A, "title", "Policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_B, "policy", ID_A, "number", "2.0", "state", "in-force", "next_review_on", TOMORROW, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_C, "policy", ID_A, "number", "1.0", "state", "superseded", "next_review_on", YESTERDAY, NULL);
}

static void
test_policy_in_force_is_looked_at_again (Fixture      *fixture,
                                         gconstpointer data)
{
  add_policy (fixture);

  assert_coming (fixture, "2026-12-01 Policy 2.0: To be looked at again\n");
}

static void
test_policy_is_not_listed_twice (Fixture      *fixture,
                                 gconstpointer data)
{
  add_policy (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_D, "title", "Look at the policy", "kind", "policy-review", "planned_on", TOMORROW, NULL);

  assert_coming (fixture, "2026-12-01 Look at the policy: The day is set\n");
}

static void
test_ageing_is_the_oldest_first (Fixture      *fixture,
                                 gconstpointer data)
{
  add_evidence (fixture, "In a month", "2026-12-30");
  add_evidence (fixture, "Later", "2026-12-31");
  add_evidence (fixture, "Today", TODAY);
  add_evidence (fixture, "Old", "2025-01-01");
  add_evidence (fixture, "For ever", "");

  assert_ageing (fixture, "2025-01-01 Old: Past its shelf life!\n"
                          "2026-11-30 Today: Its shelf life ends\n"
                          "2026-12-30 In a month: Its shelf life ends\n");
}

static void
test_reviews_are_listed_alone (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *reviews = NULL;

  add_plan (fixture, "held");
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Exercise", "kind", "exercise", "planned_on", YESTERDAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Buy a safe", "due_on", TODAY, NULL);

  reviews = write_items (mandate_agenda_list_reviews (fixture->reg, TODAY));
  g_assert_cmpstr (reviews, ==, "2026-11-29 Exercise: The day is set!\n2026-12-01 Twice a year: By your plan; no day is set\n");
}

#define ADD(path, function)           ADD_WITH (path, NULL, function)
#define ADD_WITH(path, row, function) g_test_add ("/agenda/" path, Fixture, row, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing-is-due-of-nothing", test_nothing_is_due_of_nothing);
  ADD ("coming/is-in-order", test_coming_is_in_order);
  ADD ("coming/leads-to-the-record", test_coming_leads_to_the_record);
  ADD ("coming/is-without-what-is-over", test_coming_is_without_what_is_over);
  ADD_WITH ("plan/counts-from/held", "held", test_plan_counts);
  ADD_WITH ("plan/counts-from/planned", "planned", test_plan_counts);
  ADD ("plan/is-silent-when-a-day-is-set", test_plan_is_silent_when_a_day_is_set);
  ADD ("plan/looks-at-its-own-reviews", test_plan_looks_at_its_own_reviews);
  ADD ("plan/does-not-count-what-is-still-to-come", test_plan_does_not_count_what_is_still_to_come);
  ADD ("policy/in-force-is-looked-at-again", test_policy_in_force_is_looked_at_again);
  ADD ("policy/is-not-listed-twice", test_policy_is_not_listed_twice);
  ADD ("ageing/is-the-oldest-first", test_ageing_is_the_oldest_first);
  ADD ("reviews/are-listed-alone", test_reviews_are_listed_alone);

  return g_test_run ();
}
