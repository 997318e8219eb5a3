/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-minutes.h"

#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-sign-off.h"

/* The minutes of a review: what is signed, and who stands in for them. */

typedef struct
{
  MandateRegister    *reg;
  MandateReview      *review;
  MandateReviewInput *input;
  MandateDecision    *decision;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_A, "name", "Ada Quill", "is_top_management", "true", NULL);
  fixture->review = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_B, "title", "Autumn exercise", "kind", "exercise", "state", "closed",
                                      "held_on", "2026-10-13", "chair", ID_A, NULL);
  fixture->input = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, NULL, "review", ID_B, "input", "feedback", "content", "All well", NULL);
  fixture->decision = mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, ID_C, "review", ID_B, "title", "Buy a safe", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

static void
assert_found (Fixture              *fixture,
              MandateSignOffPurpose wanted)
{
  g_autofree char      *code = mandate_sign_off_code_make_for_review (fixture->reg, wanted, fixture->review);
  g_autofree char      *scan = g_strdup_printf ("Minutes\n%s\nSigned", code);
  MandateSignOffPurpose purpose;

  g_assert_true ((gpointer) mandate_sign_off_find_record (fixture->reg, scan, &purpose) == fixture->review);
  g_assert_cmpint (purpose, ==, wanted);
}

static void
test_signed_paper_finds_its_review (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autofree char *minutes = mandate_sign_off_code_make_for_review (fixture->reg, MANDATE_SIGN_OFF_MINUTES, fixture->review);
  g_autofree char *sheet = mandate_sign_off_code_make_for_review (fixture->reg, MANDATE_SIGN_OFF_ATTENDANCE, fixture->review);

  g_assert_true (g_str_has_prefix (minutes, "MM-"));
  g_assert_true (g_str_has_prefix (sheet, "MP-"));
  assert_found (fixture, MANDATE_SIGN_OFF_MINUTES);
  assert_found (fixture, MANDATE_SIGN_OFF_ATTENDANCE);
}

/* Each of these is signed for; the paper of before is of another text. */
static void
test_what_was_said_is_signed (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *code = mandate_sign_off_code_make_for_review (fixture->reg, MANDATE_SIGN_OFF_MINUTES, fixture->review);
  gpointer         records[] = { fixture->review, fixture->review, fixture->input, fixture->input, fixture->decision };
  const char      *fields[] = { "held_on", "effectiveness", "content", "prepared", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autofree char *before = mandate_test_format (records[i], fields[i]);

      mandate_test_set (records[i], fields[i], "2026-10-14");
      g_assert_null (mandate_sign_off_find_record (fixture->reg, code, NULL));
      mandate_test_set (records[i], fields[i], before != NULL ? before : "");
      g_assert_nonnull (mandate_sign_off_find_record (fixture->reg, code, NULL));
    }

  mandate_test_add (fixture->reg, MANDATE_TYPE_MEETING_TOPIC, NULL, "review", ID_B, "position", "1", "title", "What we did not expect", NULL);
  g_assert_null (mandate_sign_off_find_record (fixture->reg, code, NULL));
}

static void
test_what_becomes_of_it_is_not_signed (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *code = mandate_sign_off_code_make_for_review (fixture->reg, MANDATE_SIGN_OFF_MINUTES, fixture->review);

  mandate_test_set (fixture->decision, "due_on", "2027-01-01");
  mandate_test_set (fixture->review, "confirmed_on", "2026-10-20");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Order it", "decision", ID_C, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ADDENDUM, NULL, "review", ID_B, "written_on", "2026-10-19", "content", "It was Bo", NULL);

  g_assert_nonnull (mandate_sign_off_find_record (fixture->reg, code, NULL));
}

static void
test_sheet_is_found_after_the_meeting (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *code = mandate_sign_off_code_make_for_review (fixture->reg, MANDATE_SIGN_OFF_ATTENDANCE, fixture->review);

  mandate_test_set (fixture->review, "held_on", "2026-10-14");
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL, "review", ID_B, "person", ID_A, NULL);

  g_assert_nonnull (mandate_sign_off_find_record (fixture->reg, code, NULL));
}

static void
test_confirmed_minutes_say_by_whom_and_how (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (fixture->reg, "Confirm");
  g_autoptr (GError) error = NULL;
  MandateReview *review;

  mandate_change_set_today (change, "2026-10-20");
  review = mandate_minutes_put_confirmed (change, fixture->review, ID_A, "paper", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (review->confirmed_on, ==, "2026-10-20");
  g_assert_cmpstr (review->confirmed_by, ==, ID_A);
  g_assert_cmpstr (review->confirmation, ==, "paper");
  mandate_test_assert_passes (change);
}

static void
test_open_minutes_are_not_confirmed (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (fixture->reg, "Confirm");
  g_autoptr (GError) error = NULL;

  mandate_test_set (fixture->review, "state", "held");
  g_assert_null (mandate_minutes_put_confirmed (change, fixture->review, ID_A, "paper", &error));
  mandate_test_assert_contains (error->message, "Close the review first");
}

static void
test_confirmed_before_it_was_held_is_refused (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (fixture->reg, "Confirm");

  mandate_change_set_today (change, "2026-10-12");
  g_assert_nonnull (mandate_minutes_put_confirmed (change, fixture->review, ID_A, "paper", NULL));
  mandate_test_assert_refused (change, "confirmed when the review was held, or later");
}

static void
test_next_date_is_of_the_same_series (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateReview *next;

  g_assert_null (mandate_minutes_find_next (fixture->reg, fixture->review));

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Review", "kind", "management-review", "planned_on", "2026-11-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Late", "kind", "exercise", "planned_on", "2027-04-01", NULL);
  next = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Spring", "kind", "exercise", "planned_on", "2027-03-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Before", "kind", "exercise", "planned_on", "2026-03-01", NULL);

  g_assert_true (mandate_minutes_find_next (fixture->reg, fixture->review) == next);
}

/* What was held since stands in minutes of the past, and what was missed does not. */
static void
test_next_date_of_the_past_is_that_which_followed (Fixture      *fixture,
                                                   gconstpointer data)
{
  MandateReview *followed;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Skipped", "kind", "exercise", "planned_on", "2026-12-01", "state", "missed", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Planned", "kind", "exercise", "planned_on", "2027-09-01", NULL);
  followed = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Held", "kind", "exercise", "planned_on", "2026-03-01", "held_on", "2027-02-01", "state", "held", NULL);

  g_assert_true (mandate_minutes_find_next (fixture->reg, fixture->review) == followed);
}

static void
test_actions_follow_with_or_without_a_decision (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (GPtrArray) actions = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Order it", "decision", ID_C, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Tell the neighbors", "review", ID_B, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, NULL, "title", "Something else", NULL);

  actions = mandate_minutes_list_actions (fixture->reg, fixture->review);
  g_assert_cmpuint (actions->len, ==, 2);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/minutes/code/of-a-signed-paper-finds-its-review", test_signed_paper_finds_its_review);
  ADD ("/minutes/code/is-of-what-was-said", test_what_was_said_is_signed);
  ADD ("/minutes/code/stays-whatever-becomes-of-it", test_what_becomes_of_it_is_not_signed);
  ADD ("/minutes/code/of-the-sheet-is-found-after-the-meeting", test_sheet_is_found_after_the_meeting);
  ADD ("/minutes/confirm/says-by-whom-and-how", test_confirmed_minutes_say_by_whom_and_how);
  ADD ("/minutes/confirm/waits-until-the-review-is-closed", test_open_minutes_are_not_confirmed);
  ADD ("/minutes/confirm/is-not-before-the-meeting", test_confirmed_before_it_was_held_is_refused);
  ADD ("/minutes/next/is-of-the-same-series", test_next_date_is_of_the_same_series);
  ADD ("/minutes/next/of-the-past-is-that-which-followed", test_next_date_of_the_past_is_that_which_followed);
  ADD ("/minutes/actions/follow-with-or-without-a-decision", test_actions_follow_with_or_without_a_decision);

  return g_test_run ();
}
