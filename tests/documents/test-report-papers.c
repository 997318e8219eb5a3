/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-report-papers.h"

#include "documents-fixture.h"

/* What top management is told of performance, on paper. */

#define ADD(name, func) g_test_add (name, DocumentsFixture, NULL, documents_fixture_set_up_rich, func, documents_fixture_tear_down)

static void
test_draft_tells_what_is_on_record (DocumentsFixture *fixture,
                                    gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_OBSERVATION, 200, "title", "Laptop left on a train", "source", "incident", "kind", "weakness", "seen_on", "2026-10-05", "correction", "Locked from afar", NULL);
  put_record (fixture, MANDATE_TYPE_OBSERVATION, 201, "title", "Signature missing", "source", "audit", "seen_on", "2026-09-15", "cause", "Nobody was told", "closed_on", "2026-10-30", NULL);
  text = mandate_report_write_draft (fixture->context, "2026-10-01", AS_OF);

  assert_has_words (text, "from 1 October 2026 to 22 November 2026");
  assert_has_words (text, "## Objectives\n\n1 of 1 objectives are reached or on track.");
  assert_has_words (text, "- **Faster restore**: ");
  assert_has_words (text, "now 38.25 min; target 40.5 min; by 31 December 2026");
  assert_has_words (text, "0 done in this time, 0 open and in time, 1 overdue.");
  assert_has_words (text, "- **Order the safe**: Bo Reyes; due on 1 November 2026");
  assert_has_words (text, "## Incidents\n\n- **Laptop left on a train**: Weakness; seen on 5 October 2026; correction: Locked from afar; open");
  assert_has_words (text, "- **Signature missing**: Nonconformity; seen on 15 September 2026; cause: Nobody was told; closed on 30 October 2026");
  assert_has_words (text, "- **Autumn review**: held on 13 October 2026");
  assert_has_words (text, "- Asked for \u20ac\u00a04,050, approved \u20ac\u00a02,150, used \u20ac\u00a01,000.50.");
  assert_has_words (text, "- **Security policy 2.0**: ");
  assert_has_words (text, "decide\n\n- **Safe**: \u20ac\u00a01,900");
}

static void
test_empty_records_are_said_to_be_empty (DocumentsFixture *fixture,
                                         gconstpointer     data)
{
  g_autofree char *text = mandate_report_write_draft (fixture->context, "2026-10-01", AS_OF);

  assert_has_words (text, "No objectives are on record.");
  assert_has_words (text, "No incident is on record");
  assert_has_words (text, "No audit was held in this time");
  assert_has_words (text, "Nothing was asked for in this year.");
  assert_has_words (text, "No policy is in force.");
  assert_has_words (text, "Nothing on record waits for a decision.");
}

/* A title is a title, whatever signs are in it. */
static void
test_signs_of_titles_mean_nothing (DocumentsFixture *fixture,
                                   gconstpointer     data)
{
  MandatePerformanceReport *report;
  g_autoptr (MandateDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *pages = NULL;

  put_record (fixture, MANDATE_TYPE_OBSERVATION, 200, "title", "<b> *not* # [bold](x) `y`", "source", "incident", "seen_on", "2026-10-05", NULL);
  text = mandate_report_write_draft (fixture->context, "2026-10-01", AS_OF);
  report = put_record (fixture, MANDATE_TYPE_PERFORMANCE_REPORT, 201, "title", "Third quarter", "content", text, NULL);
  document = mandate_report_new_document (fixture->context, report);
  pages = dump_document (document);

  assert_has_words (pages, "<b> *not* # [bold](x) `y`");
}

static void
test_report_has_a_head_and_its_words (DocumentsFixture *fixture,
                                      gconstpointer     data)
{
  MandatePerformanceReport *report = put_record (fixture, MANDATE_TYPE_PERFORMANCE_REPORT, 200, "title", "Third quarter", "asked_by", "#10", "due_on", "2026-10-10",
                                                 "covers_from", "2026-07-01", "covers_until", "2026-09-30", "written_by", "#12", "content", "All is **well**.",
                                                 "delivered_on", "2026-10-09", "delivered_to", "#10", "review", "#51", NULL);
  g_autoptr (MandateDocument) document = mandate_report_new_document (fixture->context, report);
  g_autofree char *text = dump_document (document);

  assert_has_words (text, "[Covers][2026-07-01 \u2013 2026-09-30]");
  assert_has_words (text, "[Written by][Cy Stone][Asked for by][Ada Quill, Owner][Due on][2026-10-10][Delivered on][2026-10-09][Delivered to][Ada Quill, Owner][Presented in][Autumn review]");
  assert_has_words (text, "[All is well.]");
}

static void
test_report_without_words_says_so (DocumentsFixture *fixture,
                                   gconstpointer     data)
{
  MandatePerformanceReport *report = put_record (fixture, MANDATE_TYPE_PERFORMANCE_REPORT, 200, "title", "Third quarter", NULL);
  g_autoptr (MandateDocument) document = mandate_report_new_document (fixture->context, report);
  g_autofree char *text = dump_document (document);

  assert_has_words (text, "Nothing is written in this report yet.");
  assert_has_words (text, "[Delivered on][not yet]");
}

static void
test_summary_says_each_figure (DocumentsFixture *fixture,
                               gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_leadership_new_summary (fixture->context);
  g_autofree char *text = dump_document (document);

  assert_has_words (text, "[1 of 1 objectives are reached or on track.]");
  assert_has_words (text, "[All objectives 1 0 0]");
  assert_has_words (text, "[Open and in time: 0. Overdue: 1.");
  assert_has_words (text, "[Q1 2026 0 ");
  assert_has_words (text, "[Q4 2026, so far 0 0 1]");
  assert_has_words (text, "[2 of 2 reviews that were due were held in time, that is within 7 days");
  assert_has_words (text, "[1 of 3 acknowledgements of policies in force are on record.]");
  assert_has_words (text, "[Security policy 1 ");
  assert_has_words (text, "[Resources in 2026]");
  assert_has_words (text, "[4,050.00]");
}

static void
test_summary_of_nothing_names_what_is_missing (DocumentsFixture *fixture,
                                               gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_leadership_new_summary (fixture->context);
  g_autofree char *text = dump_document (document);

  assert_has_words (text, "No objectives are on record.");
  assert_has_words (text, "No policy is in force.");
  assert_has_words (text, "Nothing was asked for in this year.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/report-papers/draft/tells-what-is-on-record", test_draft_tells_what_is_on_record);
  g_test_add ("/report-papers/draft/says-what-is-empty", DocumentsFixture, "en", documents_fixture_set_up_empty, test_empty_records_are_said_to_be_empty, documents_fixture_tear_down);
  ADD ("/report-papers/draft/keeps-signs-of-titles-as-they-are", test_signs_of_titles_mean_nothing);
  ADD ("/report-papers/report/has-a-head-and-its-words", test_report_has_a_head_and_its_words);
  ADD ("/report-papers/report/without-words-says-so", test_report_without_words_says_so);
  ADD ("/report-papers/summary/says-each-figure", test_summary_says_each_figure);
  g_test_add ("/report-papers/summary/names-what-is-missing", DocumentsFixture, "en", documents_fixture_set_up_empty, test_summary_of_nothing_names_what_is_missing, documents_fixture_tear_down);

  return g_test_run ();
}
