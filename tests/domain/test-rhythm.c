/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-rhythm.h"

#include "mandate-agenda.h"
#include "mandate-records.h"
#include "mandate-rhythm-proposal.h"
#include "mandate-sample.h"

/* On which days a plan wants its reviews; 2026 begins on a Thursday. */

#define TODAY "2026-11-22"

typedef struct
{
  MandateRegister   *reg;
  MandateReviewPlan *plan;
  GPtrArray         *free_days;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->plan = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, ID_E, "title", "Plan", "every", "1", "first_on", "2026-01-31", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->free_days, g_ptr_array_unref);
  g_assert_finalize_object (fixture->reg);
}

static void
add_free (Fixture    *fixture,
          const char *title,
          const char *from,
          const char *until,
          const char *is_yearly)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_FREE_DAY, NULL, "title", title, "starts_on", from, "ends_on", until, "is_yearly", is_yearly, NULL);
  g_clear_pointer (&fixture->free_days, g_ptr_array_unref);
  fixture->free_days = mandate_rhythm_list_free_days (fixture->reg);
}

typedef struct
{
  const char *path;
  const char *every;
  const char *unit;
  const char *nth;
  const char *weekday;
  const char *first_on;
  const char *days[4];
} DaysRow;

static const DaysRow series[] = {
  { "the-31st-does-not-drift", "1", "months", "", "", "2026-01-31", { "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30" } },
  { "leap-day-comes-back", "1", "years", "", "", "2024-02-29", { "2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28" } },
  { "leap-day-each-fourth-year-is-one", "4", "years", "", "", "2024-02-29", { "2024-02-29", "2028-02-29", "2032-02-29", "2036-02-29" } },
  { "weeks-keep-the-weekday", "2", "weeks", "", "", "2026-12-21", { "2026-12-21", "2027-01-04", "2027-01-18", "2027-02-01" } },
  { "second-tuesday", "3", "months", "second", "tuesday", "2026-01-01", { "2026-01-13", "2026-04-14", "2026-07-14", "2026-10-13" } },
  { "last-friday-is-the-fifth-if-there-is-one", "1", "months", "last", "friday", "2026-01-01", { "2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24" } },
  { "last-sunday-of-february", "1", "years", "last", "sunday", "2026-02-01", { "2026-02-22", "2027-02-28", "2028-02-27", "2029-02-25" } },
  { "weekday-before-the-first-day-waits-a-month", "1", "months", "first", "monday", "2026-01-06", { "2026-02-02", "2026-03-02", "2026-04-06", "2026-05-04" } },
  { "weekday-before-the-first-day-waits-a-year", "1", "years", "first", "monday", "2026-01-06", { "2027-01-04", "2028-01-03", "2029-01-01", "2030-01-07" } },
  { "without-a-weekday-it-is-that-of-the-first-day", "1", "months", "third", "", "2026-01-15", { "2026-01-15", "2026-02-19", "2026-03-19", "2026-04-16" } },
};

static void
test_series (Fixture      *fixture,
             gconstpointer data)
{
  const DaysRow *row = data;

  mandate_test_set (fixture->plan, "every", row->every);
  mandate_test_set (fixture->plan, "unit", row->unit);
  mandate_test_set (fixture->plan, "nth", row->nth);
  mandate_test_set (fixture->plan, "weekday", row->weekday);
  mandate_test_set (fixture->plan, "first_on", row->first_on);

  for (guint i = 0; i < G_N_ELEMENTS (row->days); i++)
    {
      g_autofree char *day = mandate_rhythm_get_day (fixture->plan, i, NULL);
      gboolean         is_exact;

      g_assert_cmpstr (day, ==, row->days[i]);
      g_assert_cmpint (mandate_rhythm_find_position (fixture->plan, day, NULL, &is_exact), ==, i);
      g_assert_true (is_exact);
    }
}

typedef struct
{
  const char *path;
  const char *moves;
  const char *day;
  const char *expected;
} MoveRow;

static const MoveRow moves[] = {
  { "saturday-becomes-monday", "next", "2026-11-28", "2026-11-30" },
  { "sunday-becomes-friday", "previous", "2026-11-29", "2026-11-27" },
  { "sunday-stays", "stays", "2026-11-29", "2026-11-29" },
  { "sunday-stays-where-nothing-is-said", "", "2026-11-29", "2026-11-29" },
  { "working-day-stays", "next", "2026-11-27", "2026-11-27" },
  { "holiday-runs-into-the-weekend", "next", "2026-12-24", "2027-01-04" },
  { "holiday-is-left-backward", "previous", "2027-01-01", "2026-12-23" },
  { "holiday-of-each-year-is-left-in-another-year", "next", "2030-12-31", "2031-01-02" },
  { "day-off-once-is-off-once", "next", "2026-06-05", "2026-06-08" },
  { "day-off-once-is-none-next-year", "next", "2028-06-05", "2028-06-05" },
};

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  const MoveRow   *row = data;
  g_autofree char *day = NULL;

  add_free (fixture, "Between the years", "2026-12-24", "2027-01-01", "yes");
  add_free (fixture, "Bridge", "2026-06-05", "", "no");
  mandate_test_set (fixture->plan, "moves", row->moves);
  day = mandate_rhythm_leave_day_off (fixture->plan, row->day, fixture->free_days);

  g_assert_cmpstr (day, ==, row->expected);
}

static void
test_free_days_tell_their_name (Fixture      *fixture,
                                gconstpointer data)
{
  add_free (fixture, "Between the years", "2026-12-24", "2027-01-01", "yes");

  g_assert_cmpstr (mandate_rhythm_find_free_day ("2029-12-25", fixture->free_days), ==, "Between the years");
  g_assert_null (mandate_rhythm_find_free_day ("2029-01-02", fixture->free_days));
}

/* From the day on which a review was planned, or held. */

typedef struct
{
  const char *path;
  const char *counts_from;
  const char *first_planned_on;
  const char *planned_on;
  const char *held_on;
  const char *due;
} DueRow;

static const DueRow dues[] = {
  { "from-planned-it-keeps-to-the-plan", "planned", "", "2026-02-28", "2026-03-11", "2026-03-31" },
  { "from-planned-a-move-does-not-shift-it", "planned", "2026-02-28", "2026-03-09", "2026-03-11", "2026-03-31" },
  { "from-planned-another-day-counts-from-there", "planned", "", "2026-02-14", "2026-02-14", "2026-03-14" },
  { "from-held-it-follows", "held", "", "2026-02-28", "2026-03-11", "2026-04-11" },
  { "from-planned-without-a-planned-day-it-follows", "planned", "", "", "2026-03-11", "2026-04-11" },
};

static void
test_due (Fixture      *fixture,
          gconstpointer data)
{
  const DueRow    *row = data;
  MandateReview   *last = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Last", "state", "closed", "first_planned_on", row->first_planned_on,
                                            "planned_on", row->planned_on, "held_on", row->held_on, NULL);
  g_autofree char *due = NULL;

  mandate_test_set (fixture->plan, "counts_from", row->counts_from);
  due = mandate_rhythm_get_due_day (fixture->plan, last, NULL);

  g_assert_cmpstr (due, ==, row->due);
}

static void
test_weekday_follows_the_day_held (Fixture      *fixture,
                                   gconstpointer data)
{
  MandateReview   *last = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Last", "state", "closed", "held_on", "2026-03-11", NULL);
  g_autofree char *due = NULL;

  mandate_test_set (fixture->plan, "nth", "second");
  mandate_test_set (fixture->plan, "weekday", "tuesday");
  mandate_test_set (fixture->plan, "every", "3");
  due = mandate_rhythm_get_due_day (fixture->plan, last, NULL);

  g_assert_cmpstr (due, ==, "2026-06-09");
}

static void
test_what_ended_wants_nothing (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *day = NULL;
  g_autoptr (GPtrArray) coming = NULL;

  mandate_test_set (fixture->plan, "ended_on", "2026-06-30");
  day = mandate_agenda_get_next_day (fixture->reg, fixture->plan, TODAY);
  coming = mandate_agenda_list_reviews (fixture->reg, TODAY);

  g_assert_null (day);
  g_assert_cmpuint (coming->len, ==, 0);
}

static void
test_what_will_end_wants_nothing_after (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GPtrArray) wanted = NULL;

  mandate_test_set (fixture->plan, "ended_on", "2026-04-29");
  wanted = mandate_rhythm_list_wanted (fixture->reg, fixture->plan, "2026-01-01", "2030-01-01");

  g_assert_cmpuint (wanted->len, ==, 3);
}

static void
test_missed_is_over (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *day = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Missed", "state", "missed", "planned_on", "2026-10-31", NULL);
  day = mandate_agenda_get_next_day (fixture->reg, fixture->plan, TODAY);

  g_assert_cmpstr (day, ==, "2026-11-30");
}

static void
test_day_that_is_set_is_taken (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GPtrArray) wanted = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Set", "planned_on", "2026-03-05", "first_planned_on", "2026-02-28", NULL);
  wanted = mandate_rhythm_list_wanted (fixture->reg, fixture->plan, "2026-01-01", "2026-04-30");

  g_assert_cmpuint (wanted->len, ==, 4);
  for (guint i = 0; i < wanted->len; i++)
    g_assert_cmpint (((MandateRhythmDay *) g_ptr_array_index (wanted, i))->is_taken, ==, i == 1);
}

static void
test_from_held_one_day_is_known (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GPtrArray) wanted = NULL;

  mandate_test_set (fixture->plan, "counts_from", "held");
  wanted = mandate_rhythm_list_wanted (fixture->reg, fixture->plan, "2026-01-01", "2026-12-31");

  g_assert_cmpuint (wanted->len, ==, 1);
}

/* What may be written down. */

static void
test_plan_is_refused (Fixture      *fixture,
                      gconstpointer data)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Plan");
  MandateRecord *plan = mandate_change_edit (change, MANDATE_TYPE_REVIEW_PLAN, ID_E);

  mandate_test_set (plan, "weekday", "monday");
  mandate_test_assert_refused (change, "place in the month");
  mandate_test_set (plan, "nth", "first");
  mandate_test_assert_passes (change);
  mandate_test_set (plan, "unit", "weeks");
  mandate_test_assert_refused (change, "needs months or years");
  mandate_test_set (plan, "unit", "years");
  mandate_test_set (plan, "weekday", "");
  mandate_test_set (plan, "first_on", "");
  mandate_test_assert_refused (change, "which weekday");
  mandate_change_free (change);
}

static void
test_plan_without_its_place_loses_the_weekday (Fixture      *fixture,
                                               gconstpointer data)
{
  MandateChange     *change;
  MandateReviewPlan *plan;

  mandate_test_set (fixture->plan, "nth", "first");
  mandate_test_set (fixture->plan, "weekday", "monday");
  change = mandate_change_new (fixture->reg, "Plan");
  plan = mandate_change_edit (change, MANDATE_TYPE_REVIEW_PLAN, ID_E);
  mandate_test_set (plan, "nth", "");
  mandate_test_assert_passes (change);

  g_assert_null (plan->weekday);
  mandate_change_free (change);
}

static void
test_nobody_is_asked_twice (Fixture      *fixture,
                            gconstpointer data)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Ask");

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_A, "name", "Ana", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, NULL, "plan", ID_E, "person", ID_A, NULL);
  mandate_test_put (change, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, NULL, "plan", ID_E, "person", ID_A, NULL);
  mandate_test_assert_refused (change, "asked already");
  mandate_change_free (change);
}

static void
test_nobody_stands_in_for_themselves (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Ask");

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_A, "name", "Ana", NULL);
  mandate_test_put (change, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, NULL, "plan", ID_E, "person", ID_A, "substitute", ID_A, NULL);
  mandate_test_assert_refused (change, "stand in for themselves");
  mandate_change_free (change);
}

static void
test_free_days_of_a_year_are_refused (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Free");
  MandateRecord *free_day = mandate_test_put (change, MANDATE_TYPE_FREE_DAY, NULL, "title", "Summer", "starts_on", "2026-07-01", "ends_on", "2027-07-01", NULL);

  mandate_test_assert_refused (change, "two months");
  mandate_test_set (free_day, "ends_on", "2026-06-30");
  mandate_test_assert_refused (change, "");
  mandate_test_set (free_day, "ends_on", "2026-08-15");
  mandate_test_assert_passes (change);
  mandate_change_free (change);
}

/* Reviews of a plan. */

static void
add_people (Fixture *fixture)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_A, "name", "Ana", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_B, "name", "Bert", "leave_from", "2026-11-01", "leave_until", "2026-12-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_C, "name", "Cora", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, NULL, "plan", ID_E, "person", ID_A, "substitute", ID_C, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, NULL, "plan", ID_E, "person", ID_B, "substitute", ID_C, NULL);
}

static void
test_who_attends_is_invited (Fixture      *fixture,
                             gconstpointer day)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Plan");
  gboolean       is_away = g_str_has_prefix (day, "2026-11");
  g_autoptr (GPtrArray) invited = NULL;

  add_people (fixture);
  mandate_rhythm_plan_review (change, fixture->plan, day);
  mandate_test_assert_passes (change);
  invited = mandate_change_list (change, MANDATE_TYPE_REVIEW_ATTENDANCE);

  g_assert_cmpuint (invited->len, ==, 2);
  for (guint i = 0; i < invited->len; i++)
    {
      MandateReviewAttendance *attendance = g_ptr_array_index (invited, i);
      gboolean                 is_substitute = g_str_equal (attendance->person, ID_C);

      g_assert_cmpstr (attendance->presence, ==, "invited");
      g_assert_cmpstr (attendance->stands_for, ==, is_substitute ? ID_B : NULL);
      if (!is_away)
        g_assert_false (is_substitute);
      else
        g_assert_true (is_substitute || g_str_equal (attendance->person, ID_A));
    }
  mandate_change_free (change);
}

/* Cora comes herself, and for Bert: before or after him on the list. */
static void
test_who_stands_in_and_is_asked_has_one_seat (Fixture      *fixture,
                                              gconstpointer own)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Plan");
  g_autoptr (GPtrArray) invited = NULL;
  MandateReviewAttendance *seat = NULL;

  add_people (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, own, "plan", ID_E, "person", ID_C, NULL);
  mandate_rhythm_plan_review (change, fixture->plan, "2026-11-30");
  mandate_test_assert_passes (change);
  invited = mandate_change_list (change, MANDATE_TYPE_REVIEW_ATTENDANCE);

  g_assert_cmpuint (invited->len, ==, 2);
  for (guint i = 0; i < invited->len; i++)
    if (g_str_equal (((MandateReviewAttendance *) g_ptr_array_index (invited, i))->person, ID_C))
      seat = g_ptr_array_index (invited, i);
  g_assert_nonnull (seat);
  g_assert_cmpstr (seat->stands_for, ==, ID_B);
  mandate_change_free (change);
}

static MandateReview *
add_planned (Fixture *fixture)
{
  return mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_D, "title", "Review", "planned_on", "2026-10-31", "plan", ID_E, NULL);
}

static void
test_move_asks_why_once (Fixture      *fixture,
                         gconstpointer data)
{
  MandateReview *review = add_planned (fixture);
  MandateChange *change = mandate_change_new (fixture->reg, "Move");

  mandate_rhythm_put_moved (change, review, "2026-11-10", NULL, NULL);
  mandate_test_assert_refused (change, "Say why, once");
  mandate_rhythm_put_moved (change, review, "2026-11-10", "The chair was ill.", NULL);
  mandate_test_assert_passes (change);
  mandate_test_commit (&change);
  g_assert_cmpstr (review->first_planned_on, ==, "2026-10-31");

  mandate_rhythm_put_moved (change, review, "2026-11-17", NULL, NULL);
  mandate_test_assert_passes (change);
  mandate_test_commit (&change);
  g_assert_cmpstr (review->first_planned_on, ==, "2026-10-31");
  g_assert_cmpstr (review->planned_on, ==, "2026-11-17");
  mandate_change_free (change);
}

static void
test_missing_asks_why_and_plans_the_next (Fixture      *fixture,
                                          gconstpointer data)
{
  MandateReview *review = add_planned (fixture);
  MandateChange *change = mandate_change_new (fixture->reg, "Miss");
  g_autoptr (GPtrArray) reviews = NULL;

  mandate_change_set_today (change, TODAY);
  mandate_rhythm_put_missed (change, review, "", NULL);
  mandate_test_assert_refused (change, "Say why");
  mandate_change_free (change);

  change = mandate_change_new (fixture->reg, "Miss");
  mandate_change_set_today (change, TODAY);
  mandate_rhythm_put_missed (change, review, "Nobody had time.", NULL);
  mandate_test_assert_passes (change);
  mandate_test_commit (&change);

  g_assert_cmpstr (review->state, ==, "missed");
  g_assert_cmpstr (mandate_agenda_find_set (fixture->reg, fixture->plan)->planned_on, ==, "2026-11-30");
  mandate_change_free (change);
}

static void
test_next_is_planned_once (Fixture      *fixture,
                           gconstpointer data)
{
  MandateReview *review = add_planned (fixture);
  MandateChange *change = mandate_change_new (fixture->reg, "Hold");
  MandateReview *next;

  mandate_change_set_today (change, TODAY);
  mandate_test_set (review, "state", "held");
  mandate_test_set (review, "held_on", "2026-11-20");
  next = mandate_rhythm_plan_next (change, review);
  g_assert_cmpstr (next->planned_on, ==, "2026-11-30");
  g_assert_null (mandate_rhythm_plan_next (change, review));
  mandate_change_free (change);
}

static void
test_next_of_an_ended_plan_is_not_planned (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateReview *review = add_planned (fixture);
  MandateChange *change = mandate_change_new (fixture->reg, "Hold");

  mandate_change_set_today (change, TODAY);
  mandate_test_set (fixture->plan, "ended_on", "2026-11-21");
  mandate_test_set (review, "state", "held");
  g_assert_null (mandate_rhythm_plan_next (change, review));
  mandate_change_free (change);
}

#define ADD(path, function)           ADD_WITH (path, NULL, function)
#define ADD_WITH(path, row, function) g_test_add ("/rhythm/" path, Fixture, row, set_up, function, tear_down)

#define ADD_ROWS(group, rows, function)                                               \
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)                                     \
    {                                                                                 \
      g_autofree char *path = g_strconcat ("/rhythm/" group "/", rows[i].path, NULL); \
      g_test_add (path, Fixture, &rows[i], set_up, function, tear_down);              \
    }

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS ("series", series, test_series)
  ADD_ROWS ("day-off", moves, test_move)
  ADD_ROWS ("due", dues, test_due)
  ADD ("free-days-tell-their-name", test_free_days_tell_their_name);
  ADD ("weekday-follows-the-day-held", test_weekday_follows_the_day_held);
  ADD ("what-ended-wants-nothing", test_what_ended_wants_nothing);
  ADD ("what-will-end-wants-nothing-after", test_what_will_end_wants_nothing_after);
  ADD ("missed-is-over", test_missed_is_over);
  ADD ("day-that-is-set-is-taken", test_day_that_is_set_is_taken);
  ADD ("from-held-one-day-is-known", test_from_held_one_day_is_known);
  ADD ("plan/weekday-and-its-place-go-together", test_plan_is_refused);
  ADD ("plan/without-its-place-loses-the-weekday", test_plan_without_its_place_loses_the_weekday);
  ADD ("attendee/nobody-is-asked-twice", test_nobody_is_asked_twice);
  ADD ("attendee/nobody-stands-in-for-themselves", test_nobody_stands_in_for_themselves);
  ADD ("free-day/a-year-is-refused", test_free_days_of_a_year_are_refused);
  ADD_WITH ("review/who-attends-is-invited", "2027-01-11", test_who_attends_is_invited);
  ADD_WITH ("review/substitute-comes-for-who-is-away", "2026-11-30", test_who_attends_is_invited);
  ADD_WITH ("review/substitute-who-is-asked-later-has-one-seat", "00000000-0000-7000-8000-ffffffffffff", test_who_stands_in_and_is_asked_has_one_seat);
  ADD_WITH ("review/substitute-who-is-asked-first-has-one-seat", "00000000-0000-7000-8000-000000000001", test_who_stands_in_and_is_asked_has_one_seat);
  ADD ("review/move-asks-why-once", test_move_asks_why_once);
  ADD ("review/missing-asks-why-and-plans-the-next", test_missing_asks_why_and_plans_the_next);
  ADD ("review/next-is-planned-once", test_next_is_planned_once);
  ADD ("review/next-of-an-ended-plan-is-not-planned", test_next_of_an_ended_plan_is_not_planned);

  return g_test_run ();
}
