/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of roles, printed and read back by other programs. */

#include <stdio.h>
#include <string.h>

#include "mandate-audit-pack.h"
#include "mandate-builders.h"
#include "mandate-leadership-papers.h"
#include "mandate-records.h"
#include "mandate-role-papers.h"
#include "mandate-sample.h"
#include "mandate-sign-off.h"
#include "papers-fixture.h"
#include "read-back.h"

#define MIRA             "01900000-0000-7000-8000-000000000100"
#define TOBIAS           "01900000-0000-7000-8000-000000000101"
#define AYLIN            "01900000-0000-7000-8000-000000000102"
#define TOP              "01900000-0000-7000-8000-000000000301"
#define INC              "01900000-0000-7000-8000-000000000302"
#define STAFF            "01900000-0000-7000-8000-000000000303"
#define GROUP            "01900000-0000-7000-8000-000000000304"
#define LARGE_ROLES      60
#define LARGE_ACTIVITIES 80

#define HELD "01900000-0000-7000-8000-000000000311"
#define ROW  "01900000-0000-7000-8000-000000000321"

static const PapersOptions german = { .language = "de" };
static const PapersOptions letter = { .paper = "letter" };

static const char *
pick (gconstpointer data,
      const char   *english,
      const char   *deutsch)
{
  return data == &german ? deutsch : english;
}

static MandateRecord *
hold (PapersFixture *self,
      const char    *id,
      const char    *role,
      const char    *person)
{
  return mandate_test_add (self->reg, MANDATE_TYPE_ROLE_HOLDING, id, "role", role, "person", person, "held_from", "2026-01-07",
                           "appointed_by", MIRA, "deputy", g_str_equal (person, AYLIN) ? TOBIAS : AYLIN, NULL);
}

static void
add_roles (PapersFixture *self,
           gconstpointer  data)
{
  mandate_test_add (self->reg, MANDATE_TYPE_ROLE, TOP, "title", pick (data, "Top management", "Oberste Leitung"), NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_ROLE, MANDATE_ROLE_CONFORMANCE_ID, "title", pick (data, "Security lead", "Sicherheitsverantwortlicher"), "mandate", "conformance",
                    "purpose", pick (data, "Sees that the mill does what it promised its customers and the standard asks.", "Sorgt dafür, dass die Mühle tut, was sie den Kunden zugesagt hat und die Norm verlangt."),
                    "responsibilities", pick (data, "Keeps policy and risks up to date\nWatches clauses 4 to 10\nPrepares the management review", "Hält Leitlinie und Risiken aktuell\nHat die Kapitel 4 bis 10 im Blick\nBereitet die Managementbewertung vor"),
                    "authority", pick (data, "Stop unsafe work\nAsk for any record\nSpend up to 500 EUR", "Unsichere Arbeit anhalten\nJede Aufzeichnung einsehen\nBis 500 EUR ausgeben"),
                    "required_competence", pick (data, "Course on the standard", "Lehrgang zur Norm"), "reports_to", TOP, "hours_a_month", "16",
                    "reporting_line", pick (data, "Talks with the owner every month", "Spricht monatlich mit der Inhaberin"), NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_ROLE, INC, "title", pick (data, "Incident contact", "Ansprechperson für Vorfälle"), "responsibilities", pick (data, "Takes reports", "Nimmt Meldungen an"), NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_ROLE, STAFF, "title", pick (data, "All staff and access", "Alle und Zugang"), NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_BODY, GROUP, "name", pick (data, "All staff", "Alle Beschäftigten"), "kind", "group", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", STAFF, "body", GROUP, "held_from", "2026-01-07", NULL);
  hold (self, NULL, TOP, MIRA);
  hold (self, HELD, MANDATE_ROLE_CONFORMANCE_ID, TOBIAS);
  hold (self, NULL, INC, AYLIN);
}

static void
add_proof (PapersFixture *self,
           gconstpointer  data)
{
  mandate_test_add (self->reg, MANDATE_TYPE_RACI_ACTIVITY, ROW, "title", pick (data, "Handle incidents", "Vorfälle behandeln"), "position", "1", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", ROW, "role", MANDATE_ROLE_CONFORMANCE_ID, "letter", "accountable", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", ROW, "role", INC, "letter", "accountable", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_RACI_EXCEPTION, NULL, "activity", ROW, "rule", "many-accountable", "reason", pick (data, "Two shifts.", "Zwei Schichten."),
                    "measure", pick (data, "A book is handed over.", "Ein Buch wird übergeben."), "accepted_by", MIRA, "accepted_on", "2026-03-01", "review_on", "2027-03-01", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_ACTION, NULL, "title", pick (data, "Try out restoring", "Wiederherstellen erproben"), "owner", TOBIAS, "due_on", "2026-12-15", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_ACTION, NULL, "title", pick (data, "Look for a new till", "Neue Kasse suchen"), "owner", TOBIAS, "due_on", "2027-12-15", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_CLAUSE_WATCH, NULL, "clause", "clause-8", "person", TOBIAS, "looked_on", "2026-06-01", "notes", pick (data, "Two suppliers without a contract.", "Zwei Lieferanten ohne Vertrag."), NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_COMPETENCE, NULL, "person", TOBIAS, "role", MANDATE_ROLE_CONFORMANCE_ID, "need", pick (data, "Course on the standard", "Lehrgang zur Norm"),
                    "has", pick (data, "Three days in Kiel", "Drei Tage in Kiel"), "state", "met", "acquired_on", "2024-10-01", "expires_on", "2026-09-30",
                    "plan", pick (data, "Refresher", "Auffrischung"), "planned_on", "2027-01-15", NULL);
}

static MandateDelegation *
add_delegation (PapersFixture *self,
                gconstpointer  data)
{
  return mandate_test_add (self->reg, MANDATE_TYPE_DELEGATION, NULL, "delegator", TOBIAS, "person", AYLIN, "role", MANDATE_ROLE_CONFORMANCE_ID,
                           "subject", pick (data, "Look through access twice a year", "Zugänge zweimal im Jahr durchsehen"), "held_from", "2026-02-01",
                           "limits", pick (data, "Withdraws, but does not grant", "Entzieht, aber vergibt nicht"), "stays", pick (data, "Tobias answers for the result.", "Tobias verantwortet das Ergebnis."), NULL);
}

static void
set_up (PapersFixture *self,
        gconstpointer  data)
{
  papers_fixture_set_up (self, data);
  add_roles (self, data);
  add_proof (self, data);
}

static char *
print (MandateDocument *document,
       const char      *name,
       gconstpointer    data,
       guint            max_pages)
{
  g_autoptr (WrittenPdf) written = written_pdf_new (document);
  g_autofree char *checked = written_pdf_read (written, "qpdf", "--check", "FILE", NULL);
  g_autofree char *file = g_strdup_printf ("%s-%s.pdf", name, data == &german ? "de" : (data == &letter ? "letter" : "en"));

  papers_keep (written->path, file);
  assert_contains (checked, "No syntax or stream encoding errors found");
  g_assert_cmpuint (written->result->n_pages, <=, max_pages);
  g_object_unref (document);

  return written_pdf_read (written, "pdftotext", "-layout", "FILE", "-", NULL);
}

static MandateRoleHolding *
get_held (PapersFixture *self)
{
  return mandate_register_find (self->reg, MANDATE_TYPE_ROLE_HOLDING, HELD);
}

static void
test_appointment_names_all_that_is_taken_on (PapersFixture *self,
                                             gconstpointer  data)
{
  g_autofree char *code = mandate_sign_off_code_make_for_appointment (self->reg, get_held (self));
  g_autofree char *text = print (mandate_role_new_appointment (self->context, get_held (self)), "appointment", data, 2);
  const char      *facts[] = { code, "Tobias Acker", "Mira Kornwinkel", "Aylin Yıldız", "16", "500 EUR", "5.3 a" };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    assert_contains (text, facts[i]);
  assert_contains (text, pick (data, "Stop unsafe work", "Unsichere Arbeit anhalten"));
}

/* The code of the letter brings a scan back to the holding, until the role is another. */
static void
test_appointment_is_found_by_its_code (PapersFixture *self,
                                       gconstpointer  data)
{
  g_autofree char      *text = print (mandate_role_new_appointment (self->context, get_held (self)), "appointment", data, 2);
  MandateSignOffPurpose purpose = MANDATE_SIGN_OFF_APPROVAL;

  g_assert_true ((gpointer) mandate_sign_off_find_record (self->reg, text, &purpose) == get_held (self));
  g_assert_cmpint (purpose, ==, MANDATE_SIGN_OFF_APPOINTMENT);
  g_assert_null (mandate_sign_off_find (self->reg, text, NULL));

  mandate_test_set (get_held (self), "accepted_on", "2026-01-08");
  g_assert_nonnull (mandate_sign_off_find_record (self->reg, text, NULL));

  mandate_test_set (mandate_register_find (self->reg, MANDATE_TYPE_ROLE, MANDATE_ROLE_CONFORMANCE_ID), "authority", "Nothing at all");
  g_assert_null (mandate_sign_off_find_record (self->reg, text, NULL));
}

static void
test_insert_goes_into_a_job_description (PapersFixture *self,
                                         gconstpointer  data)
{
  g_autofree char *text = print (mandate_role_new_insert (self->context, get_held (self)), "insert", data, 2);

  assert_contains (text, "Tobias Acker");
  assert_contains (text, pick (data, "Ask for any record", "Jede Aufzeichnung einsehen"));
}

static void
test_briefing_says_in_words_what_the_letters_mean (PapersFixture *self,
                                                   gconstpointer  data)
{
  g_autofree char *text = print (mandate_role_new_briefing (self->context, mandate_register_find (self->reg, MANDATE_TYPE_ROLE, MANDATE_ROLE_CONFORMANCE_ID)), "briefing", data, 1);

  assert_contains (text, "Tobias Acker");
  assert_contains (text, pick (data, "Handle incidents", "Vorfälle behandeln"));
}

static void
test_tell_sheet_is_one_page_of_people (PapersFixture *self,
                                       gconstpointer  data)
{
  g_autofree char *text = print (mandate_role_new_tell_sheet (self->context), "tell", data, 1);

  assert_contains (text, "Aylin Yıldız");
  assert_contains (text, "tobias@kornwinkel.example");
  assert_contains (text, "Mira Kornwinkel");
  /* A group is nobody whom one could tell. */
  assert_lacks (text, pick (data, "All staff", "Alle Beschäftigten"));
}

static void
test_tell_sheet_is_one_page_when_full (PapersFixture *self,
                                       gconstpointer  data)
{
  const char *const titles[] = { "Access and devices", "Privacy lead", "Suppliers" };
  g_autofree char  *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      MandateRecord *role = mandate_test_add (self->reg, MANDATE_TYPE_ROLE, NULL, "title", titles[i], NULL);

      hold (self, NULL, mandate_record_get_id (role), TOBIAS);
    }
  mandate_test_set (mandate_register_find (self->reg, MANDATE_TYPE_PERSON, AYLIN), "is_top_management", "true");

  text = print (mandate_role_new_tell_sheet (self->context), "tell-full", data, 1);
  assert_contains (text, "Mira Kornwinkel");
}

static void
test_handover_says_what_cannot_wait (PapersFixture *self,
                                     gconstpointer  data)
{
  g_autofree char *text = NULL;

  add_delegation (self, data);
  text = print (mandate_role_new_handover (self->context, get_held (self)), "handover", data, 2);
  assert_contains (text, "Aylin Yıldız");
  assert_contains (text, "2026-12-15");
  assert_lacks (text, "2027-12-15");
  assert_contains (text, pick (data, "Look through access", "Zugänge zweimal"));
}

static void
test_delegation_record_says_what_stays (PapersFixture *self,
                                        gconstpointer  data)
{
  g_autofree char *text = print (mandate_delegation_new_record (self->context, add_delegation (self, data)), "delegation", data, 1);

  assert_contains (text, pick (data, "Tobias answers for the result.", "Tobias verantwortet das Ergebnis."));
  assert_contains (text, pick (data, "Withdraws, but does not grant", "Entzieht, aber vergibt nicht"));
}

static void
test_receipt_adds_up_what_was_given (PapersFixture *self,
                                     gconstpointer  data)
{
  g_autofree char *text = NULL;

  mandate_test_add (self->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Safe", "currency", "EUR", "approved_amount", "1200", "used_amount", "1000",
                    "decision", "approved", "decided_on", "2026-02-01", "decided_by", MIRA, NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_LEADERSHIP_ACT, NULL, "title", "Asked what the exercise taught", "kind", "follow-up", "person", MIRA,
                    "happened_on", "2026-05-20", "is_of_e", "yes", "is_of_g", "yes", NULL);
  text = print (mandate_leadership_new_receipt (self->context, "2026-01-01"), "receipt", data, 1);

  assert_contains (text, "2026-05-20");
  assert_contains (text, "e, g");
  assert_contains (text, "Asked what the exercise taught");
  if (data != &german)
    {
      assert_contains (text, "from 1 January 2026 to");
      assert_contains (text, "€ 1,200, of which € 1,000 was used");
    }
}

static void
test_competence_table_says_what_ran_out (PapersFixture *self,
                                         gconstpointer  data)
{
  g_autofree char *text = print (mandate_competence_new_table (self->context), "competence", data, 1);

  assert_contains (text, "Tobias Acker");
  assert_contains (text, "2026-09-30");
  assert_contains (text, "2027-01-15");
  if (data != &german)
    assert_contains (text, "run out");
}

static void
test_roles_document_prints_watches_delegations_and_exceptions (PapersFixture *self,
                                                               gconstpointer  data)
{
  g_autofree char *text = NULL;

  add_delegation (self, data);
  text = print (mandate_roles_new_document (self->context), "roles", data, 10);
  assert_contains (text, pick (data, "Two suppliers without a", "Zwei Lieferanten ohne"));
  assert_contains (text, pick (data, "Tobias answers for the", "Tobias verantwortet"));
  assert_contains (text, pick (data, "A book is handed over.", "Ein Buch wird übergeben."));
  assert_contains (text, "2027-03-01");
}

/* As many activities and roles as a large organisation has. */
static void
add_large_chart (PapersFixture *self)
{
  static const char *const letters[] = { "accountable", "responsible", "consulted", "informed" };

  for (guint i = 0; i < LARGE_ROLES; i++)
    {
      g_autofree char *id = g_strdup_printf ("01900000-0000-7000-8000-%012u", 2000 + i);
      g_autofree char *title = g_strdup_printf ("Coordinator of information processing Q%02u", i);

      mandate_test_add (self->reg, MANDATE_TYPE_ROLE, id, "title", title, NULL);
      hold (self, NULL, id, i % 2 == 0 ? TOBIAS : AYLIN);
    }

  for (guint i = 0; i < LARGE_ACTIVITIES; i++)
    {
      g_autofree char *id = g_strdup_printf ("01900000-0000-7000-8000-%012u", 3000 + i);
      g_autofree char *title = g_strdup_printf ("Activity number %02u of the year", i);
      g_autofree char *position = g_strdup_printf ("%u", 10 + i);

      mandate_test_add (self->reg, MANDATE_TYPE_RACI_ACTIVITY, id, "title", title, "position", position, NULL);
      for (guint j = 0; j < LARGE_ROLES; j++)
        {
          g_autofree char *role = g_strdup_printf ("01900000-0000-7000-8000-%012u", 2000 + j);

          mandate_test_add (self->reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", id, "role", role, "letter", j == i % LARGE_ROLES ? letters[0] : letters[1 + (i + j) % 3], NULL);
        }
    }
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;

  return n;
}

/* Returns: whether @page has the table; then it has its head, and what the letters mean, and marks the rows that it has. */
static gboolean
check_matrix_page (const char *page,
                   guint      *rows)
{
  gboolean has_rows = FALSE;

  for (guint i = 0; i < LARGE_ACTIVITIES; i++)
    {
      g_autofree char *title = g_strdup_printf ("number %02u of", i);
      guint            n = count (page, title);

      rows[i] += n;
      has_rows |= n > 0;
    }

  if (!has_rows)
    return FALSE;

  assert_contains (page, "Activity");
  assert_contains (page, "does it");
  assert_contains (page, "asked before");
  assert_contains (page, "told after");
  assert_contains (page, "Coordinator");

  return TRUE;
}

static void
assert_is_landscape (WrittenPdf *written,
                     const char *page)
{
  g_autofree char *info = written_pdf_read (written, "pdfinfo", "-f", page, "-l", page, "FILE", NULL);
  const char      *size = strstr (info, " size:");
  double           width, height;

  g_assert_nonnull (size);
  g_assert_cmpint (sscanf (size, " size: %lf x %lf", &width, &height), ==, 2);
  g_assert_cmpfloat (width, >, height);
}

static void
test_large_chart_loses_no_row_and_no_column (PapersFixture *self,
                                             gconstpointer  data)
{
  guint rows[LARGE_ACTIVITIES] = { 0 };
  guint n_heads[LARGE_ROLES] = { 0 };
  g_autoptr (WrittenPdf) written = NULL;
  guint n_pages = 0;
  guint n_tables;

  add_large_chart (self);
  n_tables = (mandate_record_list_get_length (mandate_register_get_list (self->reg, MANDATE_TYPE_ROLE)) + 9) / 10;
  written = written_pdf_new_from_blocks (mandate_build_raci (self->context));
  papers_keep (written->path, "raci-large.pdf");

  for (guint i = 1; i <= written->result->n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *page = written_pdf_read (written, "pdftotext", "-layout", "-f", number, "-l", number, "FILE", "-", NULL);

      if (!check_matrix_page (page, rows))
        continue;

      assert_is_landscape (written, number);
      n_pages++;
      for (guint j = 0; j < LARGE_ROLES; j++)
        {
          g_autofree char *mark = g_strdup_printf ("Q%02u", j);

          n_heads[j] += count (page, mark);
        }
    }

  g_assert_cmpuint (n_pages, >=, n_tables);
  for (guint i = 0; i < LARGE_ACTIVITIES; i++)
    g_assert_cmpuint (rows[i], ==, n_tables);
  /* Each head stands on all pages of its table, which are several. */
  for (guint i = 0; i < LARGE_ROLES; i++)
    g_assert_cmpuint (n_heads[i], >=, 2);
  g_assert_cmpuint (n_pages, <=, 40);
}

#define ADD(path, function)                                                                                        \
  g_test_add ("/role-papers/" path, PapersFixture, NULL, set_up, function, papers_fixture_tear_down);              \
  g_test_add ("/role-papers/in-german/" path, PapersFixture, &german, set_up, function, papers_fixture_tear_down); \
  g_test_add ("/role-papers/on-letter-paper/" path, PapersFixture, &letter, set_up, function, papers_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("appointment/names-all-that-is-taken-on", test_appointment_names_all_that_is_taken_on);
  ADD ("appointment/is-found-by-its-code", test_appointment_is_found_by_its_code);
  ADD ("insert/goes-into-a-job-description", test_insert_goes_into_a_job_description);
  ADD ("briefing/says-in-words-what-the-letters-mean", test_briefing_says_in_words_what_the_letters_mean);
  ADD ("tell-sheet/is-one-page-of-people", test_tell_sheet_is_one_page_of_people);
  ADD ("tell-sheet/is-one-page-when-full", test_tell_sheet_is_one_page_when_full);
  ADD ("handover/says-what-cannot-wait", test_handover_says_what_cannot_wait);
  ADD ("delegation/says-what-stays", test_delegation_record_says_what_stays);
  ADD ("competence/says-what-ran-out", test_competence_table_says_what_ran_out);
  g_test_add ("/role-papers/raci/large-loses-no-row-and-no-column", PapersFixture, NULL, set_up, test_large_chart_loses_no_row_and_no_column, papers_fixture_tear_down);
  g_test_add ("/role-papers/on-letter-paper/raci/large-loses-no-row-and-no-column", PapersFixture, &letter, set_up, test_large_chart_loses_no_row_and_no_column, papers_fixture_tear_down);
  ADD ("receipt/adds-up-what-was-given", test_receipt_adds_up_what_was_given);
  ADD ("roles/prints-watches-delegations-and-exceptions", test_roles_document_prints_watches_delegations_and_exceptions);

  return g_test_run ();
}
