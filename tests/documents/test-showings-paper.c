/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-leadership-papers.h"

#include "documents-fixture.h"
#include "mandate-records.h"

/* The list of what was shown to an auditor, on paper. */

#define DAY "2026-11-20"

#define ADD(name, func) g_test_add (name, DocumentsFixture, NULL, documents_fixture_set_up_rich, func, documents_fixture_tear_down)

static char *
print (DocumentsFixture *fixture)
{
  g_autoptr (MandateDocument) document = mandate_showings_new_document (fixture->context, DAY);

  return dump_document (document);
}

static void
test_list (DocumentsFixture *fixture,
           gconstpointer     data)
{
  MandatePerson   *person = put_record (fixture, MANDATE_TYPE_PERSON, 210, "name", "Ida Frost", NULL);
  g_autofree char *link = g_strconcat ("person/", mandate_record_get_id (MANDATE_RECORD (person)), NULL);
  g_autofree char *gone = make_test_id (999);
  g_autofree char *removed = g_strconcat ("evidence/", gone, NULL);
  g_autofree char *text = NULL;

  put_record (fixture, MANDATE_TYPE_AUDIT_SHOWING, 201, "title", "Ida Frost", "shown_on", DAY, "shown_at", "10:50", "subject", link, NULL);
  put_record (fixture, MANDATE_TYPE_AUDIT_SHOWING, 200, "title", "Clause 5.1 d: Says why it matters", "shown_on", DAY, "shown_at", "09:15", NULL);
  put_record (fixture, MANDATE_TYPE_AUDIT_SHOWING, 202, "title", "An old letter", "shown_on", DAY, "shown_at", "11:05", "subject", removed, NULL);
  put_record (fixture, MANDATE_TYPE_AUDIT_SHOWING, 203, "title", "Another day", "shown_on", "2026-11-19", "shown_at", "09:00", NULL);
  text = print (fixture);
  g_test_message ("%s", text);

  assert_has_words (text, "On 20 November 2026 3 things were shown.");
  assert_has_words (text, "[09:15][Clause 5.1 d: Says why it matters][Requirement][10:50][Ida Frost][Person][11:05][An old letter][Removed since]");
  g_assert_cmpuint (count_words (text, "Another day"), ==, 0);
}

/* Nothing has no table. */
static void
test_nothing (DocumentsFixture *fixture,
              gconstpointer     data)
{
  g_autofree char *text = print (fixture);

  assert_has_words (text, "On 20 November 2026 0 things were shown.");
  g_assert_cmpuint (count_words (text, "What was shown"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/showings-paper/lists-what-was-shown-that-day-in-its-order", test_list);
  ADD ("/showings-paper/of-nothing-says-so", test_nothing);

  return g_test_run ();
}
