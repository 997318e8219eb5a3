/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pack says of plan, log, feedback and trainings, and the sheet that people sign at a training. */

#include "documents-fixture.h"

#include "mandate-builders.h"
#include "mandate-records.h"
#include "mandate-sign-off.h"
#include "mandate-training-sheet.h"

static char *
build (DocumentsFixture *fixture)
{
  g_autoptr (GPtrArray) blocks = NULL;

  mandate_pack_context_number_gaps (fixture->context);
  blocks = mandate_build_communications (fixture->context);

  return dump_blocks (blocks);
}

static void
test_plan_says_what_when_to_whom_how_and_by_whom (DocumentsFixture *fixture,
                                                  gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_COMMUNICATION_PLAN, 200, "title", "A word from the owner", "subject", "importance", "audience", "Everyone", "channel", "At breakfast", "person", "#10", "every", "3", "first_on", "2026-12-01", NULL);
  put_record (fixture, MANDATE_TYPE_COMMUNICATION_PLAN, 201, "title", "First day", "subject", "roles", "occasion", "When somebody joins", NULL);
  put_record (fixture, MANDATE_TYPE_COMMUNICATION_PLAN, 202, "title", "Yearly talk", "subject", "rules", "first_on", "2026-03-02", NULL);
  text = build (fixture);

  assert_has_words (text, "[A word from the owner\nWhy it matters][every 3 months\nnext on 2026-12-01][Everyone][At breakfast][Ada Quill]");
  assert_has_words (text, "[First day\nWho does what][When somebody joins][not stated][not stated][not stated]");
  assert_has_words (text, "[Yearly talk\nRules and habits][once\nnext on 2026-03-02]");
  assert_has_words (text, "Overdue");
}

static void
test_coverage_shows_empty_fields (DocumentsFixture *fixture,
                                  gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_COMMUNICATION_PLAN, 200, "title", "A word from the owner", "subject", "importance", "audience", "everyone", NULL);
  put_record (fixture, MANDATE_TYPE_COMMUNICATION, 201, "title", "Doors again", "subject", "rules", "audience", "Everyone", "sent_on", "2026-11-01", NULL);
  text = build (fixture);

  assert_has_words (text, "Who heard about what");
  assert_has_words (text, "[everyone][\u2013\nplanned][\u2013][\u2013][\u2013][\u2013][\u2013][1]");
}

static void
test_feedback_has_its_answer_and_what_followed (DocumentsFixture *fixture,
                                                gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_ACTION, 200, "title", "One password less", NULL);
  put_record (fixture, MANDATE_TYPE_FEEDBACK, 201, "title", "Too many passwords", "received_on", "2026-10-01", "sender", "A driver", "answer", "One less", "answered_on", "2026-10-03", "action", "#200", NULL);
  put_record (fixture, MANDATE_TYPE_FEEDBACK, 202, "title", "Dark yard", "received_on", "2026-11-20", NULL);
  text = build (fixture);

  assert_has_words (text, "[Too many passwords\nA driver][One less\n2026-10-03][One password less]");
  assert_has_words (text, "[Dark yard][none yet][nothing more]");
}

static void
test_trainings_are_counted_with_their_whole (DocumentsFixture *fixture,
                                             gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_TRAINING, 200, "title", "Yearly briefing", "person", "#11", "held_on", "2026-10-01", "effect", "All reported", NULL);
  put_record (fixture, MANDATE_TYPE_TRAINING_ATTENDANCE, 201, "training", "#200", "person", "#10", "is_present", "yes", NULL);
  put_record (fixture, MANDATE_TYPE_TRAINING_ATTENDANCE, 202, "training", "#200", "person", "#11", "is_present", "yes", NULL);
  text = build (fixture);

  assert_has_words (text, "[Yearly briefing\nAwareness, Bo Reyes][2 of 3 people took part\nMissing: Cy Stone\nOf top management: Ada Quill][All reported]");
}

static void
test_what_is_missing_is_said (DocumentsFixture *fixture,
                              gconstpointer     data)
{
  g_autofree char *text = build (fixture);

  assert_has_words (text, "No plan says what is told, when, to whom and how.");
  assert_has_words (text, "No feedback is on record.");
  assert_has_words (text, "No training is on record.");
}

static void
test_sheet_finds_its_training (DocumentsFixture *fixture,
                               gconstpointer     data)
{
  MandateTraining *training = put_record (fixture, MANDATE_TYPE_TRAINING, 200, "title", "Yearly briefing", "planned_on", "2026-12-01", "person", "#11", NULL);
  g_autoptr (MandateDocument) document = NULL;
  g_autofree char      *text = NULL;
  MandateSignOffPurpose purpose;

  mandate_record_set (mandate_register_find (fixture->reg, MANDATE_TYPE_PERSON, training->person), "leave_from", "2026-11-01", NULL);
  document = mandate_training_new_sheet (fixture->context, training);
  text = dump_document (document);

  assert_has_words (text, "[Training][Yearly briefing]");
  assert_has_words (text, "[1][Ada Quill][Owner][]");
  assert_has_words (text, "[2][Cy Stone][][]");
  assert_has_words (text, "[5][][][]");
  g_assert_true ((gpointer) mandate_sign_off_find_record (fixture->reg, text, &purpose) == training);
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_ATTENDANCE);

  mandate_record_set (MANDATE_RECORD (training), "title", "Another", NULL);
  g_assert_null (mandate_sign_off_find_record (fixture->reg, text, NULL));
}

static void
add (const char *path,
     void (*run) (DocumentsFixture *fixture,
                  gconstpointer     data))
{
  g_test_add (path, DocumentsFixture, NULL, documents_fixture_set_up_rich, run, documents_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/communication/the-plan-says-what-when-to-whom-how-and-by-whom", test_plan_says_what_when_to_whom_how_and_by_whom);
  add ("/communication/coverage-shows-empty-fields", test_coverage_shows_empty_fields);
  add ("/communication/feedback-has-its-answer-and-what-followed", test_feedback_has_its_answer_and_what_followed);
  add ("/communication/trainings-are-counted-with-their-whole", test_trainings_are_counted_with_their_whole);
  add ("/communication/what-is-missing-is-said", test_what_is_missing_is_said);
  add ("/training-sheet/finds-its-training", test_sheet_finds_its_training);

  return g_test_run ();
}
