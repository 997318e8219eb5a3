/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-meeting-papers.h"

#include "documents-fixture.h"
#include "mandate-sign-off.h"

/* What is printed of a meeting. */

#define ADD(name, func) g_test_add (name, DocumentsFixture, NULL, documents_fixture_set_up_rich, func, documents_fixture_tear_down)

static MandateReview *
find_review (DocumentsFixture *fixture,
             guint             number)
{
  g_autofree char *id = make_test_id (number);

  return mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW, id);
}

static char *
dump_minutes (DocumentsFixture *fixture,
              guint             number)
{
  g_autoptr (MandateDocument) document = mandate_minutes_new_document (fixture->context, find_review (fixture, number));

  return dump_document (document);
}

static void
set (gpointer    record,
     const char *field,
     const char *value)
{
  g_autoptr (GError) error = NULL;

  mandate_record_set (record, field, value, &error);
  g_assert_no_error (error);
}

static void
test_inputs_show_what_was_frozen_beside_what_was_said (DocumentsFixture *fixture,
                                                       gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_REVIEW_INPUT, 200, "review", "#51", "input", "objectives", "prepared", "Faster restore: 38 of 40 min", "prepared_on", "2026-10-13", "content", "Nearly there", NULL);
  text = dump_minutes (fixture, 51);

  assert_has_words (text, "[What the records said][What was said]");
  assert_has_words (text, "as it was put before the meeting on 13 October 2026");
  assert_has_words (text, "[Fulfilment of objectives][Faster restore: 38 of 40 min][Nearly there]");
  assert_has_words (text, "[Actions from earlier reviews][\u2013][All done]");
}

static void
test_decisions_stand_by_their_kind (DocumentsFixture *fixture,
                                    gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_DECISION, 200, "title", "Accept the old door", "review", "#51", "kind", "risk-acceptance", "decided_on", "2026-10-13", "reason", "Two years at most", NULL);
  text = dump_minutes (fixture, 51);

  assert_has_words (text, "[Improvement][2026-10-13][Buy a safe][Bo Reyes][2026-11-01]");
  assert_has_words (text, "[Risk acceptance][2026-10-13][Accept the old door\nTwo years at most][nobody][no date]");
}

static void
test_substitutes_say_for_whom_they_came (DocumentsFixture *fixture,
                                         gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_REVIEW_ATTENDANCE, 200, "review", "#51", "person", "#11", "presence", "substitute", "stands_for", "#12", NULL);
  text = dump_minutes (fixture, 51);

  assert_has_words (text, "[Present][Ada Quill (top management)]");
  assert_has_words (text, "[As a substitute][Bo Reyes, for Cy Stone]");
  assert_has_words (text, "[Apologies][Cy Stone]");
  assert_has_words (text, "[Next date][2027-10-10]");
}

static void
test_conclusions_have_a_verdict_and_a_reason (DocumentsFixture *fixture,
                                              gconstpointer     data)
{
  g_autofree char *text = NULL;

  set (find_review (fixture, 51), "suitable", "partly");
  text = dump_minutes (fixture, 51);

  assert_has_words (text, "[Suitability][In part. It fits]");
  assert_has_words (text, "[Adequacy][not stated]");
}

static void
test_corrections_stand_at_the_end (DocumentsFixture *fixture,
                                   gconstpointer     data)
{
  g_autofree char *before = dump_minutes (fixture, 51);
  g_autofree char *text = NULL;

  g_assert_null (strstr (before, "Corrections after closing"));

  put_record (fixture, MANDATE_TYPE_REVIEW_ADDENDUM, 200, "review", "#51", "written_on", "2026-10-20", "person", "#11", "content", "The safe is the larger one.", NULL);
  text = dump_minutes (fixture, 51);
  assert_has_words (text, "[Corrections after closing]");
  assert_has_words (text, "[2026-10-20][Bo Reyes][The safe is the larger one.]");
}

static void
test_an_exercise_has_scenario_topics_and_lessons (DocumentsFixture *fixture,
                                                  gconstpointer     data)
{
  g_autofree char *text = NULL;

  set (find_review (fixture, 53), "scenario", "The office burns at noon.");
  set (find_review (fixture, 53), "lessons", "The list of numbers hung inside.");
  put_record (fixture, MANDATE_TYPE_MEETING_TOPIC, 200, "review", "#53", "position", "1", "title", "Who calls whom", "prepared", "The list", "content", "Nobody had it", NULL);
  put_record (fixture, MANDATE_TYPE_ACTION, 201, "title", "Hang the list outside", "review", "#53", "owner", "#11", "due_on", "2026-07-01", NULL);
  text = dump_minutes (fixture, 53);

  assert_has_words (text, "[Fire drill, 2 June 2026][Who was there, what was said, and who does what by when?]");
  assert_has_words (text, "[The office burns at noon.]");
  assert_has_words (text, "[1][Who calls whom][The list][Nobody had it]");
  assert_has_words (text, "[The list of numbers hung inside.]");
  assert_has_words (text, "[Nothing was decided.]");
  assert_has_words (text, "[Hang the list outside][Bo Reyes][2026-07-01]");
  g_assert_null (strstr (text, "9.3.2"));
}

static void
test_closed_minutes_are_signed_by_their_code (DocumentsFixture *fixture,
                                              gconstpointer     data)
{
  MandateReview        *review = find_review (fixture, 51);
  g_autofree char      *open = dump_minutes (fixture, 51);
  g_autofree char      *closed = NULL;
  g_autofree char      *confirmed = NULL;
  MandateSignOffPurpose purpose;

  g_assert_null (mandate_sign_off_code_find (open));

  set (review, "state", "closed");
  closed = dump_minutes (fixture, 51);
  g_assert_true ((gpointer) mandate_sign_off_find_record (fixture->reg, closed, &purpose) == review);
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_MINUTES);
  assert_has_words (closed, "[Minutes confirmed][not yet]");
  assert_has_words (closed, "[Chair][Ada Quill, Owner][These minutes say what was said and decided.]");

  set (review, "confirmed_on", "2026-10-20");
  set (review, "confirmed_by", "01900000-0000-7000-8000-000000000010");
  set (review, "confirmation", "in-program");
  confirmed = dump_minutes (fixture, 51);
  g_assert_null (mandate_sign_off_code_find (confirmed));
  assert_has_words (confirmed, "[Minutes confirmed][2026-10-20, Ada Quill, In the program]");
}

static void
test_the_sheet_has_a_line_for_everybody_who_is_expected (DocumentsFixture *fixture,
                                                         gconstpointer     data)
{
  g_autoptr (MandateDocument) document = NULL;
  g_autofree char      *text = NULL;
  MandateSignOffPurpose purpose;

  put_record (fixture, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, 200, "plan", "#50", "person", "#10", NULL);
  put_record (fixture, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, 201, "plan", "#50", "person", "#12", "substitute", "#11", NULL);
  document = mandate_attendance_new_sheet (fixture->context, find_review (fixture, 52));
  text = dump_document (document);

  assert_has_words (text, "[Meeting][Next review]");
  assert_has_words (text, "[1][Ada Quill\ntop management][Owner][][]");
  assert_has_words (text, "[2][Cy Stone][][][]");
  assert_has_words (text, "[5][][][][]");
  g_assert_true ((gpointer) mandate_sign_off_find_record (fixture->reg, text, &purpose) == find_review (fixture, 52));
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_ATTENDANCE);
}

static void
test_the_sheet_leaves_out_who_sent_apologies (DocumentsFixture *fixture,
                                              gconstpointer     data)
{
  g_autoptr (MandateDocument) document = NULL;
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_REVIEW_ATTENDANCE, 200, "review", "#51", "person", "#11", "presence", "invited", "stands_for", "#12", NULL);
  document = mandate_attendance_new_sheet (fixture->context, find_review (fixture, 51));
  text = dump_document (document);

  assert_has_words (text, "[Bo Reyes][Office][Cy Stone][]");
  g_assert_null (strstr (text, "[Cy Stone][][][]"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/meeting-papers/minutes/show-what-was-frozen-beside-what-was-said", test_inputs_show_what_was_frozen_beside_what_was_said);
  ADD ("/meeting-papers/minutes/group-decisions-by-their-kind", test_decisions_stand_by_their_kind);
  ADD ("/meeting-papers/minutes/say-for-whom-a-substitute-came", test_substitutes_say_for_whom_they_came);
  ADD ("/meeting-papers/minutes/conclude-with-a-verdict-and-a-reason", test_conclusions_have_a_verdict_and_a_reason);
  ADD ("/meeting-papers/minutes/end-with-corrections", test_corrections_stand_at_the_end);
  ADD ("/meeting-papers/minutes/of-an-exercise-have-scenario-topics-and-lessons", test_an_exercise_has_scenario_topics_and_lessons);
  ADD ("/meeting-papers/minutes/carry-a-code-once-they-are-closed", test_closed_minutes_are_signed_by_their_code);
  ADD ("/meeting-papers/sheet/has-a-line-for-everybody-who-is-expected", test_the_sheet_has_a_line_for_everybody_who_is_expected);
  ADD ("/meeting-papers/sheet/leaves-out-who-sent-apologies", test_the_sheet_leaves_out_who_sent_apologies);

  return g_test_run ();
}
