/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-reminder.h"

#include "mandate-records.h"
#include "mandate-sample.h"

/* What people are reminded of, and when. Monday is 30 November 2026, so that the week ends on 6 December. */

#define SUNDAY      "2026-11-29"
#define MONDAY      "2026-11-30"
#define TUESDAY     "2026-12-01"
#define NEXT_MONDAY "2026-12-07"

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

static gpointer
plan_review (Fixture    *fixture,
             const char *id,
             const char *planned_on)
{
  return mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, id, "title", "Olga’s review", "planned_on", planned_on, NULL);
}

static void
add_plan (Fixture    *fixture,
          const char *first_on)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, ID_E, "title", "Olga’s plan", "every", "6", "first_on", first_on, NULL);
}

static void
add_action (Fixture    *fixture,
            const char *state,
            const char *due_on)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Call Olga", "state", state, "due_on", due_on, NULL);
}

/* The ids with their titles and bodies, a line each. */
static char *
remind (Fixture    *fixture,
        const char *setting,
        const char *today,
        const char *looked_on)
{
  g_autoptr (GPtrArray) reminders = mandate_reminder_list (fixture->reg, setting, today, looked_on);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    {
      const MandateReminder *reminder = g_ptr_array_index (reminders, i);

      g_string_append_printf (lines, "%s: %s: %s\n", reminder->id, reminder->title, reminder->body);
    }

  return g_string_free (lines, FALSE);
}

#define assert_reminds(fixture, setting, today, looked_on, expected)                 \
  G_STMT_START                                                                       \
  {                                                                                  \
    g_autofree char *reminded = remind ((fixture), (setting), (today), (looked_on)); \
    g_assert_cmpstr (reminded, ==, (expected));                                      \
  }                                                                                  \
  G_STMT_END

static void
test_nothing_is_said_of_nothing (Fixture      *fixture,
                                 gconstpointer setting)
{
  assert_reminds (fixture, setting, MONDAY, NULL, "");
}

static void
test_none_means_none (Fixture      *fixture,
                      gconstpointer data)
{
  plan_review (fixture, ID_A, TUESDAY);

  assert_reminds (fixture, "none", MONDAY, NULL, "");
}

/* What the week counts. */

typedef struct
{
  const char *path;
  const char *looked_on;
  const char *today;
  gboolean    says;
} WeekRow;

static const WeekRow mondays[] = {
  { "is-said-at-the-first-look", NULL, TUESDAY, TRUE },
  { "is-said-where-the-day-before-is-empty", "", TUESDAY, TRUE },
  { "is-said-where-the-day-before-is-no-day", "tomorrow", TUESDAY, TRUE },
  { "is-said-on-monday", SUNDAY, MONDAY, TRUE },
  { "is-said-on-the-first-day-after-monday", SUNDAY, "2026-12-03", TRUE },
  { "is-said-after-weeks-away", "2026-10-14", "2026-12-06", TRUE },
  { "is-not-said-twice-a-day", MONDAY, MONDAY, FALSE },
  { "is-not-said-twice-a-week", MONDAY, "2026-12-06", FALSE },
  { "is-said-again-next-week", "2026-12-06", NEXT_MONDAY, TRUE },
  { "is-said-where-the-clock-was-ahead", "2030-01-01", MONDAY, TRUE },
};

static void
test_week (Fixture      *fixture,
           gconstpointer data)
{
  const WeekRow   *row = data;
  g_autofree char *reminded = NULL;

  add_action (fixture, "open", MONDAY);
  reminded = remind (fixture, "weekly", row->today, row->looked_on);

  g_assert_cmpint (g_str_has_prefix (reminded, "digest: 1 thing this week: 1 action is due."), ==, row->says);
  g_assert_cmpint (*reminded != '\0', ==, row->says);
}

static void
test_week_ends_on_sunday (Fixture      *fixture,
                          gconstpointer data)
{
  add_action (fixture, "open", "2026-12-06");
  add_action (fixture, "open", NEXT_MONDAY);

  assert_reminds (fixture, "weekly", TUESDAY, SUNDAY, "digest: 1 thing this week: 1 action is due.\n");
}

static void
test_week_counts_each_kind (Fixture      *fixture,
                            gconstpointer data)
{
  plan_review (fixture, ID_A, "2026-12-03");
  add_action (fixture, "open", MONDAY);
  add_action (fixture, "open", "2026-12-04");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, ID_C, "role", ID_D, "person", ID_E, "held_from", "2024-01-01", "held_until", "2026-12-06", NULL);

  assert_reminds (fixture, "weekly", MONDAY, SUNDAY,
                  "digest: 4 things this week: 1 review is due.\n2 actions are due.\n1 role ends.\n");
}

static void
test_week_counts_what_is_overdue (Fixture      *fixture,
                                  gconstpointer data)
{
  plan_review (fixture, ID_A, "2025-12-03");
  add_action (fixture, "open", SUNDAY);
  add_action (fixture, "open", TUESDAY);

  assert_reminds (fixture, "weekly-and-reviews", MONDAY, SUNDAY,
                  "digest: 3 things this week: 1 review is due.\n2 actions are due.\n2 of these are overdue.\n");
}

static void
test_week_is_silent_on_what_is_over (Fixture      *fixture,
                                     gconstpointer data)
{
  add_action (fixture, "done", SUNDAY);
  add_action (fixture, "cancelled", TUESDAY);
  add_action (fixture, "open", "");
  mandate_test_set (plan_review (fixture, ID_A, TUESDAY), "state", "missed");
  plan_review (fixture, ID_B, "");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, ID_C, "role", ID_D, "person", ID_E, "held_from", "2024-01-01", "held_until", SUNDAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, ID_D, "role", ID_D, "person", ID_E, "held_from", "2024-01-01", NULL);

  assert_reminds (fixture, "weekly-and-reviews", MONDAY, NULL, "");
}

static void
test_weekly_says_nothing_of_a_single_review (Fixture      *fixture,
                                             gconstpointer data)
{
  plan_review (fixture, ID_A, "2026-12-15");

  assert_reminds (fixture, "weekly", TUESDAY, MONDAY, "");
}

/* The days before a review, which is on Tuesday, 15 December 2026. */

typedef struct
{
  const char *path;
  const char *looked_on;
  const char *today;
  const char *title; /* (nullable) */
} ReviewRow;

static const ReviewRow days[] = {
  { "is-not-announced-15-days-before", SUNDAY, MONDAY, NULL },
  { "is-announced-14-days-before", MONDAY, TUESDAY, "A review is due in 14 days" },
  { "is-announced-when-the-day-was-missed", MONDAY, "2026-12-04", "A review is due in 11 days" },
  { "is-announced-at-the-first-look", NULL, "2026-12-12", "A review is due in 3 days" },
  { "is-not-announced-twice", TUESDAY, TUESDAY, NULL },
  { "is-not-announced-in-between", TUESDAY, "2026-12-13", NULL },
  { "is-announced-on-the-day-before", "2026-12-13", "2026-12-14", "A review is due tomorrow" },
  { "is-announced-on-the-day-if-the-one-before-was-missed", "2026-12-13", "2026-12-15", "A review is due today" },
  { "is-not-announced-on-the-day-again", "2026-12-14", "2026-12-15", NULL },
  { "is-announced-once-if-both-days-were-missed", MONDAY, "2026-12-14", "A review is due tomorrow" },
  { "is-not-announced-when-it-is-past", MONDAY, "2026-12-16", NULL },
};

/* (transfer full) (nullable): the only reminder that is no digest. */
static MandateReminder *
find_review_reminder (Fixture    *fixture,
                      const char *today,
                      const char *looked_on)
{
  g_autoptr (GPtrArray) reminders = mandate_reminder_list (fixture->reg, "weekly-and-reviews", today, looked_on);

  if (reminders->len > 0 && g_str_equal (((MandateReminder *) g_ptr_array_index (reminders, 0))->id, "digest"))
    g_ptr_array_remove_index (reminders, 0);
  g_assert_cmpuint (reminders->len, <=, 1);

  return reminders->len > 0 ? g_ptr_array_steal_index (reminders, 0) : NULL;
}

static void
test_review (Fixture      *fixture,
             gconstpointer data)
{
  const ReviewRow *row = data;
  g_autoptr (MandateReminder) reminder = NULL;

  plan_review (fixture, ID_A, "2026-12-15");
  reminder = find_review_reminder (fixture, row->today, row->looked_on);

  g_assert_cmpstr (reminder != NULL ? reminder->title : NULL, ==, row->title);
}

static void
test_review_leads_to_its_record (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (MandateReminder) reminder = NULL;

  plan_review (fixture, ID_A, "2026-12-15");
  reminder = find_review_reminder (fixture, TUESDAY, MONDAY);

  g_assert_cmpstr (reminder->id, ==, "review-" ID_A);
  g_assert_cmpstr (reminder->target, ==, "review/" ID_A);
  g_assert_cmpstr (reminder->body, ==, "It is planned for Tuesday, 15 December.");
}

static void
test_week_leads_to_the_overview (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GPtrArray) reminders = NULL;

  add_action (fixture, "open", MONDAY);
  reminders = mandate_reminder_list (fixture->reg, "weekly", MONDAY, NULL);

  g_assert_cmpuint (reminders->len, ==, 1);
  g_assert_null (((MandateReminder *) g_ptr_array_index (reminders, 0))->target);
}

static void
test_each_review_has_its_own (Fixture      *fixture,
                              gconstpointer data)
{
  plan_review (fixture, ID_A, "2026-12-15");
  plan_review (fixture, ID_B, "2026-12-02");

  assert_reminds (fixture, "weekly-and-reviews", TUESDAY, MONDAY,
                  "review-" ID_B ": A review is due tomorrow: It is planned for Wednesday, 2 December.\n"
                  "review-" ID_A ": A review is due in 14 days: It is planned for Tuesday, 15 December.\n");
}

static void
test_no_name_is_told (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *reminded = NULL;

  plan_review (fixture, ID_A, "2026-12-02");
  add_action (fixture, "open", TUESDAY);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, ID_E, "title", "Olga’s plan", "kind", "exercise", "first_on", "2026-12-03", NULL);

  reminded = remind (fixture, "weekly-and-reviews", TUESDAY, NULL);
  g_assert_true (g_str_has_prefix (reminded, "digest: 3 things this week: "));
  g_assert_nonnull (strstr (reminded, "review-" ID_A));
  g_assert_nonnull (strstr (reminded, "review-" ID_E));
  g_assert_null (strstr (reminded, "Olga"));
}

/* What a plan wants where no day is set. */

static void
test_plan_counts_from_its_first_day (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (MandateReminder) reminder = NULL;

  add_plan (fixture, "2026-12-15");
  reminder = find_review_reminder (fixture, TUESDAY, MONDAY);

  g_assert_cmpstr (reminder->id, ==, "review-" ID_E);
  g_assert_cmpstr (reminder->target, ==, "review-plan/" ID_E);
  g_assert_cmpstr (reminder->body, ==, "Your plan wants it by Tuesday, 15 December. Set the day.");
}

static void
test_plan_counts_from_the_last_review (Fixture      *fixture,
                                       gconstpointer state)
{
  add_plan (fixture, "2020-01-01");
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Earlier", "state", state, "held_on", "2025-12-20", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_B, "title", "Last", "state", state, "held_on", "2026-06-15", NULL);

  assert_reminds (fixture, "weekly-and-reviews", TUESDAY, MONDAY,
                  "review-" ID_E ": A review is due in 14 days: Your plan wants it by Tuesday, 15 December. Set the day.\n");
}

static void
test_plan_is_silent_when_a_day_is_set (Fixture      *fixture,
                                       gconstpointer plan)
{
  add_plan (fixture, "2026-12-15");
  mandate_test_set (plan_review (fixture, ID_A, "2027-01-20"), "plan", plan);

  assert_reminds (fixture, "weekly-and-reviews", TUESDAY, NULL, "");
}

static void
test_plan_speaks_when_the_day_is_of_another (Fixture      *fixture,
                                             gconstpointer field)
{
  add_plan (fixture, "2026-12-15");
  mandate_test_set (plan_review (fixture, ID_A, "2027-01-20"), field, g_str_equal (field, "plan") ? ID_D : "exercise");

  assert_reminds (fixture, "weekly-and-reviews", TUESDAY, MONDAY,
                  "review-" ID_E ": A review is due in 14 days: Your plan wants it by Tuesday, 15 December. Set the day.\n");
}

static void
test_plan_speaks_when_the_review_has_no_day (Fixture      *fixture,
                                             gconstpointer data)
{
  add_plan (fixture, "2026-12-15");
  plan_review (fixture, ID_A, "");

  assert_reminds (fixture, "weekly-and-reviews", TUESDAY, MONDAY,
                  "review-" ID_E ": A review is due in 14 days: Your plan wants it by Tuesday, 15 December. Set the day.\n");
}

static void
test_plan_without_a_first_day_is_silent (Fixture      *fixture,
                                         gconstpointer data)
{
  add_plan (fixture, "");

  assert_reminds (fixture, "weekly-and-reviews", TUESDAY, NULL, "");
}

static void
test_plan_that_is_behind_is_overdue (Fixture      *fixture,
                                     gconstpointer data)
{
  add_plan (fixture, "2026-03-01");

  assert_reminds (fixture, "weekly-and-reviews", MONDAY, SUNDAY,
                  "digest: 1 thing this week: 1 review is due.\n1 of these is overdue.\n");
}

#define ADD(path, function)           ADD_WITH (path, NULL, function)
#define ADD_WITH(path, row, function) g_test_add ("/reminder/" path, Fixture, row, set_up, function, tear_down)

static void
add_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mondays); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder/week/%s", mondays[i].path);

      g_test_add (path, Fixture, &mondays[i], set_up, test_week, tear_down);
    }

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder/review/%s", days[i].path);

      g_test_add (path, Fixture, &days[i], set_up, test_review, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_WITH ("nothing-is-said-of-nothing/weekly", "weekly", test_nothing_is_said_of_nothing);
  ADD_WITH ("nothing-is-said-of-nothing/weekly-and-reviews", "weekly-and-reviews", test_nothing_is_said_of_nothing);
  ADD ("none-means-none", test_none_means_none);
  ADD ("no-name-is-told", test_no_name_is_told);
  add_rows ();
  ADD ("week/ends-on-sunday", test_week_ends_on_sunday);
  ADD ("week/counts-each-kind", test_week_counts_each_kind);
  ADD ("week/counts-what-is-overdue", test_week_counts_what_is_overdue);
  ADD ("week/is-silent-on-what-is-over", test_week_is_silent_on_what_is_over);
  ADD ("week/leads-to-the-overview", test_week_leads_to_the_overview);
  ADD ("review/is-not-announced-if-only-the-week-is-wanted", test_weekly_says_nothing_of_a_single_review);
  ADD ("review/leads-to-its-record", test_review_leads_to_its_record);
  ADD ("review/has-its-own", test_each_review_has_its_own);
  ADD ("plan/counts-from-its-first-day", test_plan_counts_from_its_first_day);
  ADD_WITH ("plan/counts-from-the-last-review/held", "held", test_plan_counts_from_the_last_review);
  ADD_WITH ("plan/counts-from-the-last-review/closed", "closed", test_plan_counts_from_the_last_review);
  ADD_WITH ("plan/is-silent-when-a-day-is-set/for-its-kind", "", test_plan_is_silent_when_a_day_is_set);
  ADD_WITH ("plan/is-silent-when-a-day-is-set/for-it", ID_E, test_plan_is_silent_when_a_day_is_set);
  ADD_WITH ("plan/speaks-when-the-day-is-of-another/plan", "plan", test_plan_speaks_when_the_day_is_of_another);
  ADD_WITH ("plan/speaks-when-the-day-is-of-another/kind", "kind", test_plan_speaks_when_the_day_is_of_another);
  ADD ("plan/speaks-when-the-review-has-no-day", test_plan_speaks_when_the_review_has_no_day);
  ADD ("plan/without-a-first-day-is-silent", test_plan_without_a_first_day_is_silent);
  ADD ("plan/that-is-behind-is-overdue", test_plan_that_is_behind_is_overdue);

  return g_test_run ();
}
