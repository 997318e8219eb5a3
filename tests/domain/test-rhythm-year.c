/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-rhythm-year.h"

#include "mandate-records.h"
#include "mandate-sample.h"

/* The year of a plan of four reviews a year, seen from the first of August. */

#define TODAY "2026-08-01"

static MandateRegister *
new_year (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_REVIEW_PLAN, ID_E, "title", "Plan", "every", "3", "first_on", "2026-01-15", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Winter", "plan", ID_E, "state", "closed", "planned_on", "2026-01-15", "held_on", "2026-01-15", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, ID_B, "title", "Spring", "plan", ID_E, "state", "held", "first_planned_on", "2026-04-15", "planned_on", "2026-04-20",
                    "held_on", "2026-04-21", "moved_reason", "The chair was ill.", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, ID_C, "title", "Summer", "plan", ID_E, "state", "missed", "planned_on", "2026-07-15", "missed_reason", "Holidays", NULL);

  return reg;
}

static char *
describe (MandateRegister *reg,
          int              year)
{
  static const char *const words[] = { "held", "planned", "wanted", "overdue", "missed" };
  g_autoptr (GPtrArray) rows = mandate_rhythm_list_year (reg, year, TODAY);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateRhythmRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s:", row->plan != NULL ? row->plan->title : "none");
      for (guint j = 0; j < row->facts->len; j++)
        {
          const MandateRhythmFact *fact = g_ptr_array_index (row->facts, j);

          g_string_append_printf (text, " %s %s", words[fact->state], fact->day);
          if (fact->first_day != NULL)
            g_string_append_printf (text, " (%s)", fact->first_day);
          if (fact->reason != NULL)
            g_string_append_printf (text, " [%s]", fact->reason);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_year (MandateRegister *reg,
             int              year,
             const char      *expected)
{
  g_autofree char *text = describe (reg, year);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_year_has_what_was_and_what_comes (void)
{
  MandateRegister *reg = new_year ();

  assert_year (reg, 2026,
               "Plan: held 2026-01-15 held 2026-04-21 (2026-04-15) [The chair was ill.] missed 2026-07-15 [Holidays] wanted 2026-10-15\n");
  assert_year (reg, 2027, "Plan: wanted 2027-01-15 wanted 2027-04-15 wanted 2027-07-15 wanted 2027-10-15\n");
  assert_year (reg, 2025, "");
  g_assert_finalize_object (reg);
}

static void
test_day_that_is_set_is_not_wanted_again (void)
{
  MandateRegister *reg = new_year ();

  mandate_test_add (reg, MANDATE_TYPE_REVIEW, ID_D, "title", "Autumn", "plan", ID_E, "planned_on", "2026-10-19", NULL);
  assert_year (reg, 2026,
               "Plan: held 2026-01-15 held 2026-04-21 (2026-04-15) [The chair was ill.] missed 2026-07-15 [Holidays] planned 2026-10-19\n");
  g_assert_finalize_object (reg);
}

static void
test_what_is_past_is_overdue (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_REVIEW_PLAN, ID_E, "title", "Plan", "every", "6", "first_on", "2026-01-15", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Winter", "plan", ID_E, "planned_on", "2026-01-15", NULL);
  assert_year (reg, 2026, "Plan: overdue 2026-01-15 overdue 2026-07-15\n");
  g_assert_finalize_object (reg);
}

static void
test_review_of_no_plan_has_a_row (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Extra", "kind", "exercise", "planned_on", "2026-09-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, ID_B, "title", "No day", "kind", "exercise", NULL);
  assert_year (reg, 2026, "none: planned 2026-09-01\n");
  g_assert_finalize_object (reg);
}

static void
test_on_time_counts_from_the_first_day (void)
{
  MandateRegister *reg = new_year ();
  g_autoptr (GPtrArray) rows = mandate_rhythm_list_year (reg, 2026, TODAY);
  guint n_over;

  g_assert_cmpuint (mandate_rhythm_count_on_time (rows, &n_over), ==, 1);
  g_assert_cmpuint (n_over, ==, 3);
  g_assert_finalize_object (reg);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rhythm-year/has-what-was-and-what-comes", test_year_has_what_was_and_what_comes);
  g_test_add_func ("/rhythm-year/day-that-is-set-is-not-wanted-again", test_day_that_is_set_is_not_wanted_again);
  g_test_add_func ("/rhythm-year/what-is-past-is-overdue", test_what_is_past_is_overdue);
  g_test_add_func ("/rhythm-year/review-of-no-plan-has-a-row", test_review_of_no_plan_has_a_row);
  g_test_add_func ("/rhythm-year/on-time-counts-from-the-first-day", test_on_time_counts_from_the_first_day);

  return g_test_run ();
}
