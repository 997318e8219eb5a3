/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-objective-progress.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* Which readings count, and how far an objective has come by them. */

#define UNTIL "2026-11-22"

#define OBJECTIVE ID_A
#define OTHER     ID_B
#define FIRST     "00000000-0000-7000-8000-000000000101"
#define SECOND    "00000000-0000-7000-8000-000000000102"
#define THIRD     "00000000-0000-7000-8000-000000000103"

/* From 90 in January to 40 at the end of the year. */
typedef struct
{
  MandateRegister  *reg;
  MandateChange    *change;
  MandateObjective *objective;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Try");
  mandate_change_set_today (fixture->change, UNTIL);
  fixture->objective = mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE, OBJECTIVE, "title", "Restore", "baseline", "90", "target", "40",
                                         "approved_on", "2026-01-01", "due_on", "2027-01-01", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static void
add_reading (Fixture    *fixture,
             const char *id,
             const char *read_on,
             const char *value,
             const char *corrects)
{
  MandateRecord *reading = mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE_READING, id, "objective", OBJECTIVE, "read_on", read_on, "value", value, NULL);

  if (corrects != NULL)
    mandate_test_set (reading, "corrects", corrects);
}

static void
assert_progress (Fixture        *fixture,
                 MandateProgress expected)
{
  g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (fixture->reg, fixture->objective, UNTIL);

  g_assert_cmpstr (mandate_progress_get_name (progress->progress), ==, mandate_progress_get_name (expected));
}

static void
test_corrected_readings_do_not_count (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GPtrArray) readings = NULL;

  add_reading (fixture, FIRST, "2026-06-30", "600", NULL);
  add_reading (fixture, SECOND, "2026-06-30", "61", FIRST);
  add_reading (fixture, THIRD, "2026-06-29", "60", SECOND);
  readings = mandate_objective_list_readings (fixture->reg, fixture->objective, UNTIL);

  g_assert_cmpuint (readings->len, ==, 1);
  g_assert_cmpstr (mandate_record_get_id (g_ptr_array_index (readings, 0)), ==, THIRD);
  assert_progress (fixture, MANDATE_PROGRESS_ON_TRACK);
}

static void
test_readings_come_by_their_day (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GPtrArray) readings = NULL;

  add_reading (fixture, FIRST, "2026-09-30", "50", NULL);
  add_reading (fixture, SECOND, "2026-06-30", "60", NULL);
  add_reading (fixture, THIRD, "2026-11-23", "10", NULL);
  readings = mandate_objective_list_readings (fixture->reg, fixture->objective, UNTIL);

  g_assert_cmpuint (readings->len, ==, 2);
  g_assert_cmpstr (mandate_record_get_id (g_ptr_array_index (readings, 0)), ==, SECOND);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (mandate_objective_find_last_reading (fixture->reg, fixture->objective, UNTIL))), ==, FIRST);
}

static void
test_late_is_behind (Fixture      *fixture,
                     gconstpointer data)
{
  /* Three quarters of the time are over, and a fifth of the way may be missing: 90 - 50 * (.75 - .2) = 62. */
  add_reading (fixture, FIRST, "2026-10-01", "62", NULL);
  assert_progress (fixture, MANDATE_PROGRESS_ON_TRACK);
  mandate_test_set (mandate_register_find (fixture->reg, MANDATE_TYPE_OBJECTIVE_READING, FIRST), "value", "63");
  assert_progress (fixture, MANDATE_PROGRESS_BEHIND);
}

static void
test_worse_than_before_is_behind (Fixture      *fixture,
                                  gconstpointer data)
{
  add_reading (fixture, FIRST, "2026-05-01", "45", NULL);
  add_reading (fixture, SECOND, "2026-06-01", "46", NULL);
  assert_progress (fixture, MANDATE_PROGRESS_BEHIND);
}

static void
test_without_a_day_only_falling_back_is_behind (Fixture      *fixture,
                                                gconstpointer data)
{
  mandate_test_set (fixture->objective, "due_on", "");
  add_reading (fixture, FIRST, "2026-11-01", "90", NULL);
  assert_progress (fixture, MANDATE_PROGRESS_ON_TRACK);
  add_reading (fixture, SECOND, "2026-11-02", "91", NULL);
  assert_progress (fixture, MANDATE_PROGRESS_BEHIND);
}

static void
test_states_without_readings (Fixture      *fixture,
                              gconstpointer data)
{
  assert_progress (fixture, MANDATE_PROGRESS_NEVER_MEASURED);
  add_reading (fixture, FIRST, "2025-11-21", "60", NULL);
  assert_progress (fixture, MANDATE_PROGRESS_NOT_MEASURED);
  mandate_test_set (fixture->objective, "due_on", "2026-11-21");
  assert_progress (fixture, MANDATE_PROGRESS_PAST);
  mandate_test_set (fixture->objective, "state", "missed");
  assert_progress (fixture, MANDATE_PROGRESS_MISSED);
  mandate_test_set (fixture->objective, "state", "met");
  assert_progress (fixture, MANDATE_PROGRESS_REACHED);
  mandate_test_set (fixture->objective, "state", "dropped");
  assert_progress (fixture, MANDATE_PROGRESS_DROPPED);
}

static MandateRecord *
put_reading (Fixture    *fixture,
             const char *objective,
             const char *corrects)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_OBJECTIVE_READING, NULL, "objective", objective, "read_on", "2026-06-30", "value", "60", "corrects", corrects, NULL);
}

static void
test_reading_is_never_edited (Fixture      *fixture,
                              gconstpointer data)
{
  add_reading (fixture, FIRST, "2026-06-30", "600", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_OBJECTIVE_READING, FIRST, data, g_str_equal (data, "note") ? "Better" : g_str_equal (data, "value") ? "60"
                                                                                                                                                      : "2026-06-29",
                    NULL);
  mandate_test_assert_refused (fixture->change, "a reading stays as it was written down");
}

static void
test_reading_is_never_removed (Fixture      *fixture,
                               gconstpointer data)
{
  add_reading (fixture, FIRST, "2026-06-30", "600", NULL);
  mandate_change_remove (fixture->change, mandate_register_find (fixture->reg, MANDATE_TYPE_OBJECTIVE_READING, FIRST));
  mandate_test_assert_refused (fixture->change, "a reading is kept");
}

static void
test_readings_go_with_their_objective (Fixture      *fixture,
                                       gconstpointer data)
{
  add_reading (fixture, FIRST, "2026-06-30", "600", NULL);
  add_reading (fixture, SECOND, "2026-06-30", "60", FIRST);
  mandate_change_remove (fixture->change, MANDATE_RECORD (fixture->objective));
  mandate_test_assert_passes (fixture->change);
}

static void
test_reading_of_tomorrow_is_refused (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_set (put_reading (fixture, OBJECTIVE, ""), "read_on", "2026-11-23");
  mandate_test_assert_refused (fixture->change, "that day has not come");
}

static void
test_correction_is_accepted_once (Fixture      *fixture,
                                  gconstpointer data)
{
  add_reading (fixture, FIRST, "2026-06-30", "600", NULL);
  put_reading (fixture, OBJECTIVE, FIRST);
  mandate_test_assert_passes (fixture->change);
  add_reading (fixture, SECOND, "2026-06-30", "60", FIRST);
  mandate_test_assert_refused (fixture->change, "that reading was corrected already");
}

static void
test_correction_is_of_the_same_objective (Fixture      *fixture,
                                          gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE, OTHER, "title", "Other", NULL);
  add_reading (fixture, FIRST, "2026-06-30", "600", NULL);
  put_reading (fixture, OTHER, FIRST);
  mandate_test_assert_refused (fixture->change, "that is a reading of another objective");
}

static void
test_goal_knows_its_objectives (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GPtrArray) objectives = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_BUSINESS_GOAL, ID_C, "title", "Grow", NULL);
  mandate_test_set (fixture->objective, "business_goal", ID_C);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE, OTHER, "title", "Given up", "business_goal", ID_C, "state", "dropped", NULL);
  objectives = mandate_business_goal_list_objectives (fixture->reg, ID_C);

  g_assert_cmpuint (objectives->len, ==, 1);
  g_assert_true (g_ptr_array_index (objectives, 0) == fixture->objective);
}

static void
test_role_targets_are_off_until_wanted (Fixture      *fixture,
                                        gconstpointer data)
{
  MandateRecord *organisation;

  g_assert_false (mandate_organisation_has_role_targets (fixture->reg));
  organisation = mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "legal_name", "Bakery", NULL);
  g_assert_false (mandate_organisation_has_role_targets (fixture->reg));
  mandate_test_set (organisation, "targets_of", "roles");
  g_assert_true (mandate_organisation_has_role_targets (fixture->reg));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  add ("/objectives/readings/corrected-ones-do-not-count", test_corrected_readings_do_not_count);
  add ("/objectives/readings/come-by-their-day", test_readings_come_by_their_day);
  add ("/objectives/progress/late-is-behind", test_late_is_behind);
  add ("/objectives/progress/worse-than-before-is-behind", test_worse_than_before_is_behind);
  add ("/objectives/progress/without-a-day-only-falling-back-is-behind", test_without_a_day_only_falling_back_is_behind);
  add ("/objectives/progress/without-readings-it-has-states-of-its-own", test_states_without_readings);
  g_test_add ("/objectives/reading/keeps-its-value", Fixture, "value", set_up, test_reading_is_never_edited, tear_down);
  g_test_add ("/objectives/reading/keeps-its-day", Fixture, "read_on", set_up, test_reading_is_never_edited, tear_down);
  g_test_add ("/objectives/reading/keeps-its-note", Fixture, "note", set_up, test_reading_is_never_edited, tear_down);
  add ("/objectives/reading/is-never-removed", test_reading_is_never_removed);
  add ("/objectives/reading/goes-with-its-objective", test_readings_go_with_their_objective);
  add ("/objectives/reading/of-tomorrow-is-refused", test_reading_of_tomorrow_is_refused);
  add ("/objectives/correction/is-accepted-once", test_correction_is_accepted_once);
  add ("/objectives/correction/is-of-the-same-objective", test_correction_is_of_the_same_objective);
  add ("/objectives/goal/knows-its-objectives", test_goal_knows_its_objectives);
  add ("/objectives/role-targets/are-off-until-wanted", test_role_targets_are_off_until_wanted);
#undef add

  return g_test_run ();
}
