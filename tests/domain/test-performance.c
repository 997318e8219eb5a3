/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-performance.h"

#include "mandate-performance-acts.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* How the management system performs, counted; and the reports on it. */

#define UNTIL "2026-11-22"

static MandateRegister *
register_new (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ID_A, "name", "Ada Quill", "is_top_management", "true", NULL);

  return reg;
}

static MandateProgress
judge_only (MandateRegister *reg)
{
  g_autoptr (MandatePerformance) figures = mandate_performance_new (reg, "2026-10-01", UNTIL);

  g_assert_cmpuint (figures->objectives->len, ==, 1);

  return ((MandateObjectiveProgress *) g_ptr_array_index (figures->objectives, 0))->progress;
}

static void
test_objectives_are_judged_by_their_readings (void)
{
  static const struct
  {
    const char     *baseline;
    const char     *readings[2]; /* in June and in September; "" for none */
    const char     *due_on;
    const char     *state;
    MandateProgress progress;
  } rows[] = {
    { "90", { "", "" }, "2026-12-31", "open", MANDATE_PROGRESS_NEVER_MEASURED },
    { "90", { "80", "60" }, "2026-12-31", "open", MANDATE_PROGRESS_ON_TRACK },
    { "90", { "60", "80" }, "2026-12-31", "open", MANDATE_PROGRESS_BEHIND },
    { "90", { "60", "60" }, "2026-12-31", "open", MANDATE_PROGRESS_ON_TRACK },
    { "90", { "", "95" }, "2026-12-31", "open", MANDATE_PROGRESS_BEHIND },
    { "90", { "80", "40" }, "2026-12-31", "open", MANDATE_PROGRESS_REACHED },
    { "10", { "80", "40" }, "2026-12-31", "open", MANDATE_PROGRESS_REACHED },
    { "10", { "20", "39" }, "2026-12-31", "open", MANDATE_PROGRESS_ON_TRACK },
    { "90", { "80", "60" }, "2026-11-21", "open", MANDATE_PROGRESS_PAST },
    { "90", { "80", "60" }, "2026-12-31", "missed", MANDATE_PROGRESS_MISSED },
    { "90", { "", "" }, "2026-01-31", "met", MANDATE_PROGRESS_REACHED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      MandateRegister *reg = register_new ();

      mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE, ID_B, "title", "Restore", "baseline", rows[i].baseline, "target", "40", "due_on", rows[i].due_on, "state", rows[i].state, NULL);
      if (*rows[i].readings[1] != '\0')
        mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE_READING, NULL, "objective", ID_B, "read_on", "2026-09-30", "value", rows[i].readings[1], NULL);
      if (*rows[i].readings[0] != '\0')
        mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE_READING, NULL, "objective", ID_B, "read_on", "2026-06-30", "value", rows[i].readings[0], NULL);
      mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE_READING, NULL, "objective", ID_B, "read_on", "2026-11-23", "value", "1", NULL);
      mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE, NULL, "title", "Given up", "state", "dropped", NULL);

      g_test_message ("row %u", i);
      g_assert_cmpint (judge_only (reg), ==, rows[i].progress);
      g_assert_finalize_object (reg);
    }
}

static void
test_old_readings_say_nothing (void)
{
  MandateRegister *reg = register_new ();

  mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE, ID_B, "title", "Restore", "target", "40", "due_on", "2026-12-31", NULL);
  mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE_READING, NULL, "objective", ID_B, "read_on", "2025-11-21", "value", "20", NULL);
  g_assert_cmpint (judge_only (reg), ==, MANDATE_PROGRESS_NOT_MEASURED);
  g_assert_finalize_object (reg);
}

static void
assert_actions (const MandatePerformance *figures,
                guint                     quarter,
                guint                     n_done,
                guint                     n_open,
                guint                     n_overdue)
{
  g_assert_cmpuint (figures->quarters[quarter].n_done, ==, n_done);
  g_assert_cmpuint (figures->quarters[quarter].n_open, ==, n_open);
  g_assert_cmpuint (figures->quarters[quarter].n_overdue, ==, n_overdue);
}

static void
test_actions_are_counted_at_the_end_of_each_quarter (void)
{
  MandateRegister *reg = register_new ();
  g_autoptr (MandatePerformance) figures = NULL;

  mandate_test_add (reg, MANDATE_TYPE_DECISION, ID_B, "title", "Buy a safe", "decided_on", "2026-02-10", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ACTION, NULL, "title", "Late and done", "decision", ID_B, "due_on", "2026-05-01", "state", "done", "done_on", "2026-08-15", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ACTION, NULL, "title", "Late", "raised_on", "2026-07-02", "due_on", "2026-11-21", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ACTION, NULL, "title", "In time", "raised_on", "2026-10-13", "due_on", "2026-11-22", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ACTION, NULL, "title", "Called off", "raised_on", "2026-01-13", "due_on", "2026-03-22", "state", "cancelled", NULL);
  figures = mandate_performance_new (reg, "2026-07-01", UNTIL);

  g_assert_cmpuint (figures->quarters[0].year, ==, 2026);
  g_assert_cmpuint (figures->quarters[0].quarter, ==, 1);
  g_assert_cmpstr (figures->quarters[2].ends_on, ==, "2026-09-30");
  g_assert_cmpstr (figures->quarters[3].ends_on, ==, UNTIL);
  assert_actions (figures, 0, 0, 1, 0);
  assert_actions (figures, 1, 0, 0, 1);
  assert_actions (figures, 2, 1, 1, 0);
  assert_actions (figures, 3, 0, 1, 1);

  g_assert_cmpuint (figures->done->len, ==, 1);
  g_assert_cmpuint (figures->open->len, ==, 1);
  g_assert_cmpuint (figures->overdue->len, ==, 1);
  g_assert_finalize_object (reg);
}

static void
test_quarters_go_back_over_new_year (void)
{
  MandateRegister *reg = register_new ();
  g_autoptr (MandatePerformance) figures = mandate_performance_new (reg, "2024-01-01", "2024-02-29");

  g_assert_cmpuint (figures->quarters[0].year, ==, 2023);
  g_assert_cmpuint (figures->quarters[0].quarter, ==, 2);
  g_assert_cmpstr (figures->quarters[0].starts_on, ==, "2023-04-01");
  g_assert_cmpstr (figures->quarters[2].ends_on, ==, "2023-12-31");
  g_assert_cmpstr (figures->quarters[3].starts_on, ==, "2024-01-01");
  g_assert_finalize_object (reg);
}

static void
test_reviews_are_in_time_late_or_missed (void)
{
  MandateRegister *reg = register_new ();
  g_autoptr (MandatePerformance) figures = NULL;

  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "A week after", "state", "closed", "planned_on", "2026-10-06", "held_on", "2026-10-13", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "Moved", "state", "held", "first_planned_on", "2026-10-05", "planned_on", "2026-10-13", "held_on", "2026-10-13", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "Missed", "state", "missed", "planned_on", "2026-11-20", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "Forgotten", "state", "planned", "planned_on", "2026-11-14", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "May still be held", "state", "planned", "planned_on", "2026-11-15", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "To come", "state", "planned", "planned_on", "2026-12-15", NULL);
  figures = mandate_performance_new (reg, "2026-10-01", UNTIL);

  g_assert_cmpuint (figures->quarters[3].n_in_time, ==, 1);
  g_assert_cmpuint (figures->quarters[3].n_late, ==, 1);
  g_assert_cmpuint (figures->quarters[3].n_missed, ==, 2);
  g_assert_cmpuint (figures->reviews->len, ==, 2);
  g_assert_finalize_object (reg);
}

static void
test_observations_stay_until_they_are_closed (void)
{
  MandateRegister *reg = register_new ();
  g_autoptr (MandatePerformance) figures = NULL;

  mandate_test_add (reg, MANDATE_TYPE_OBSERVATION, NULL, "title", "Old and open", "seen_on", "2024-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_OBSERVATION, NULL, "title", "Closed in the time", "seen_on", "2026-01-01", "closed_on", "2026-10-02", NULL);
  mandate_test_add (reg, MANDATE_TYPE_OBSERVATION, NULL, "title", "Closed before", "seen_on", "2026-01-01", "closed_on", "2026-09-30", NULL);
  mandate_test_add (reg, MANDATE_TYPE_OBSERVATION, NULL, "title", "Not seen yet", "seen_on", "2026-11-23", NULL);
  figures = mandate_performance_new (reg, "2026-10-01", UNTIL);

  g_assert_cmpuint (figures->observations->len, ==, 2);
  g_assert_finalize_object (reg);
}

static MandatePerformanceReport *
add_report (MandateRegister *reg)
{
  return mandate_test_add (reg, MANDATE_TYPE_PERFORMANCE_REPORT, ID_B, "title", "Third quarter", "asked_by", ID_A, "due_on", "2026-10-10", NULL);
}

static MandateChange *
edit_report (MandateRegister *reg)
{
  MandateChange *change = mandate_change_new (reg, "Edit");

  mandate_change_edit (change, MANDATE_TYPE_PERFORMANCE_REPORT, ID_B);

  return change;
}

static void
set (MandateChange *change,
     const char    *field,
     const char    *value)
{
  mandate_test_set (mandate_change_find (change, MANDATE_TYPE_PERFORMANCE_REPORT, ID_B), field, value);
}

static void
test_delivered_has_content_and_a_reader (void)
{
  MandateRegister *reg = register_new ();
  MandateChange   *change;

  add_report (reg);
  change = edit_report (reg);
  set (change, "delivered_on", "2026-10-09");
  set (change, "content", "All is well.");
  mandate_test_assert_refused (change, "say who got it");
  set (change, "delivered_to", ID_A);
  set (change, "content", "");
  mandate_test_assert_refused (change, "Write the report first");
  set (change, "content", "All is well.");
  mandate_test_commit (&change);

  mandate_change_edit (change, MANDATE_TYPE_PERFORMANCE_REPORT, ID_B);
  set (change, "content", "All was well.");
  mandate_test_assert_refused (change, "it was delivered as it stood");
  set (change, "delivered_on", "");
  mandate_test_assert_passes (change);

  mandate_change_free (change);
  g_assert_finalize_object (reg);
}

static void
test_what_is_asked_for_is_due (void)
{
  MandateRegister *reg = register_new ();
  g_autoptr (MandateChange) change = NULL;

  add_report (reg);
  change = edit_report (reg);
  set (change, "due_on", "");
  mandate_test_assert_refused (change, "Say until when");
  set (change, "asked_by", "");
  mandate_test_assert_passes (change);

  g_clear_pointer (&change, mandate_change_free);
  g_assert_finalize_object (reg);
}

static void
test_a_draft_is_told_from_what_people_wrote (void)
{
  MandateRegister          *reg = register_new ();
  MandatePerformanceReport *report = add_report (reg);
  MandateChange            *change = mandate_change_new (reg, "Draft");

  g_assert_false (mandate_performance_report_was_edited (report));

  g_assert_nonnull (mandate_performance_report_put_draft (change, report, "# Draft\n\nOne.\n", "2026-07-01", "2026-09-30", NULL));
  mandate_test_commit (&change);
  report = mandate_register_find (reg, MANDATE_TYPE_PERFORMANCE_REPORT, ID_B);
  g_assert_false (mandate_performance_report_was_edited (report));

  mandate_test_set (report, "content", "# Draft\n\nOne, and it is good.\n");
  g_assert_true (mandate_performance_report_was_edited (report));
  mandate_change_free (change);
  g_assert_finalize_object (reg);
}

static void
test_a_report_begins_where_the_last_one_ended (void)
{
  MandateRegister          *reg = register_new ();
  MandatePerformanceReport *report = add_report (reg);
  g_autofree char          *from = NULL;
  g_autofree char          *until = NULL;

  mandate_performance_report_find_period (report, reg, UNTIL, &from, &until);
  g_assert_cmpstr (from, ==, "2026-08-22");
  g_assert_cmpstr (until, ==, UNTIL);
  g_clear_pointer (&from, g_free);
  g_clear_pointer (&until, g_free);

  mandate_test_add (reg, MANDATE_TYPE_PERFORMANCE_REPORT, NULL, "title", "Second", "covers_until", "2026-06-30", "delivered_on", "2026-07-04", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERFORMANCE_REPORT, NULL, "title", "Not delivered", "covers_until", "2026-09-30", NULL);
  mandate_performance_report_find_period (report, reg, UNTIL, &from, &until);
  g_assert_cmpstr (from, ==, "2026-07-01");
  g_assert_finalize_object (reg);
}

static void
test_delivering_names_who_asked (void)
{
  MandateRegister          *reg = register_new ();
  MandatePerformanceReport *report = add_report (reg);

  g_assert_true (mandate_performance_report_is_overdue (report, UNTIL));
  g_assert_true (mandate_performance_report_deliver (MANDATE_RECORD (report), UNTIL));
  g_assert_cmpstr (report->delivered_on, ==, UNTIL);
  g_assert_cmpstr (report->delivered_to, ==, ID_A);
  g_assert_false (mandate_performance_report_deliver (MANDATE_RECORD (report), "2026-11-30"));
  g_assert_false (mandate_performance_report_is_overdue (report, UNTIL));
  g_assert_finalize_object (reg);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/performance/objectives/are-judged-by-their-readings", test_objectives_are_judged_by_their_readings);
  g_test_add_func ("/performance/objectives/measured-a-year-ago-are-not-measured", test_old_readings_say_nothing);
  g_test_add_func ("/performance/actions/are-counted-at-the-end-of-each-quarter", test_actions_are_counted_at_the_end_of_each_quarter);
  g_test_add_func ("/performance/quarters/go-back-over-new-year", test_quarters_go_back_over_new_year);
  g_test_add_func ("/performance/reviews/are-in-time-late-or-missed", test_reviews_are_in_time_late_or_missed);
  g_test_add_func ("/performance/observations/stay-until-they-are-closed", test_observations_stay_until_they_are_closed);
  g_test_add_func ("/performance/report/delivered-has-content-and-a-reader", test_delivered_has_content_and_a_reader);
  g_test_add_func ("/performance/report/that-somebody-asked-for-is-due", test_what_is_asked_for_is_due);
  g_test_add_func ("/performance/report/draft-is-told-from-what-people-wrote", test_a_draft_is_told_from_what_people_wrote);
  g_test_add_func ("/performance/report/begins-where-the-last-one-ended", test_a_report_begins_where_the_last_one_ended);
  g_test_add_func ("/performance/report/delivered-goes-to-who-asked", test_delivering_names_who_asked);

  return g_test_run ();
}
