/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What falls into which fiscal year, what is carried over, and what records refuse. */

#include <glib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-fiscal-year.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-resource-ledger.h"
#include "mandate-resource-people.h"
#include "mandate-resource-span.h"

#define AS_OF "2026-11-22"

static void
set (gpointer    record,
     const char *field,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  mandate_record_set (record, field, text, &error);
  g_assert_no_error (error);
}

/* A register whose fiscal year begins with @starts. */
static MandateRegister *
new_register (const char *starts)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (MandateRecord) organisation = mandate_record_new (MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);

  set (organisation, "legal_name", "Example");
  set (organisation, "fiscal_year_starts", starts);
  mandate_register_add (reg, organisation);

  return reg;
}

/* @values: name and text in turn. */
static MandateResource *
add (MandateRegister *reg,
     const char      *title,
     ...)
{
  g_autoptr (MandateRecord) resource = mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);
  const char *name;
  va_list     values;

  set (resource, "title", title);
  set (resource, "currency", "EUR");
  va_start (values, title);
  while ((name = va_arg (values, const char *)) != NULL)
    set (resource, name, va_arg (values, const char *));
  va_end (values);
  mandate_register_add (reg, resource);

  return MANDATE_RESOURCE (resource);
}

static void
assert_share (MandateRegister *reg,
              MandateResource *resource,
              gint64           year,
              gint64           requested,
              gint64           approved,
              gint64           used)
{
  const MandateResourceFigures share = mandate_resource_get_share (reg, resource, "EUR", year);

  g_assert_cmpint (share.requested, ==, requested);
  g_assert_cmpint (share.approved, ==, approved);
  g_assert_cmpint (share.used, ==, used);
}

static void
test_year_begins_where_the_organisation_says (void)
{
  g_autoptr (MandateRegister) calendar = new_register ("");
  g_autoptr (MandateRegister) april = new_register ("4");
  g_autofree char *first = mandate_fiscal_year_get_first_day (april, 2026);
  g_autofree char *last = mandate_fiscal_year_get_last_day (april, 2026);
  g_autofree char *name = mandate_fiscal_year_describe (april, 2026);
  g_autofree char *turn = mandate_fiscal_year_describe (april, 1999);
  g_autofree char *plain = mandate_fiscal_year_describe (calendar, 2026);

  g_assert_cmpint (mandate_fiscal_year_find (calendar, "2026-03-31"), ==, 2026);
  g_assert_cmpint (mandate_fiscal_year_find (april, "2026-03-31"), ==, 2025);
  g_assert_cmpint (mandate_fiscal_year_find (april, "2026-04-01"), ==, 2026);
  g_assert_cmpstr (first, ==, "2026-04-01");
  g_assert_cmpstr (last, ==, "2027-03-31");
  g_assert_cmpstr (name, ==, "2026/27");
  g_assert_cmpstr (turn, ==, "1999/00");
  g_assert_cmpstr (plain, ==, "2026");
}

/* Who writes the last day there is means that it never ends. */
static void
test_the_last_year_ends_with_the_last_day (void)
{
  g_autoptr (MandateRegister) april = new_register ("4");
  g_autofree char *last = mandate_fiscal_year_get_last_day (april, 9999);
  MandateResource *resource = add (april, "For ever", "covers_from", "9999-12-31", NULL);
  g_autoptr (MandateResourceLedger) ledger = mandate_resource_ledger_new (april, mandate_resource_find_year (april, resource), AS_OF);

  g_assert_cmpstr (last, ==, "9999-12-31");
  g_assert_cmpuint (ledger->resources->len, ==, 1);
}

/* Neither eight thousand years to choose from, nor an eight-thousandth of the price in each. */
static void
test_an_end_beyond_all_plans_is_none (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *once = add (reg, "Licence for ever", "year", "2025", "covers_from", "2025-10-01", "covers_until", "9999-12-31",
                               "requested_amount", "100.00", "approved_amount", "100.00", "used_amount", "100.00", "decision", "approved", NULL);
  MandateResource *yearly = add (reg, "Subscription", "year", "2024", "recurs", "yearly", "covers_until", "9999-12-31",
                                 "requested_amount", "60.00", "approved_amount", "60.00", "decision", "approved", NULL);
  MandateResource *lease = add (reg, "Lease", "year", "2026", "covers_from", "2026-01-01", "covers_until", "2028-12-31",
                                "requested_amount", "90.00", "approved_amount", "90.00", "decision", "approved", NULL);
  g_autoptr (GPtrArray) years = mandate_resources_list_years (reg, AS_OF);

  g_assert_cmpuint (years->len, ==, 5);
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpint (GPOINTER_TO_INT (g_ptr_array_index (years, i)), ==, 2028 - (int) i);

  assert_share (reg, once, 2025, 10000, 10000, 10000);
  assert_share (reg, once, 2026, MANDATE_UNSET, MANDATE_UNSET, MANDATE_UNSET);
  assert_share (reg, yearly, 2026, 6000, 6000, MANDATE_UNSET);
  assert_share (reg, lease, 2028, 3000, 3000, MANDATE_UNSET);
}

static void
test_a_verdict_on_an_earlier_year_is_an_old_one (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");

  g_assert_true (mandate_resource_is_short (reg, add (reg, "A", "year", "2026", "adequacy", "short", NULL), AS_OF));
  g_assert_false (mandate_resource_is_short (reg, add (reg, "B", "year", "2025", "adequacy", "short", NULL), AS_OF));
  g_assert_false (mandate_resource_is_short (reg, add (reg, "C", "covers_from", "2025-12-31", "adequacy", "short", NULL), AS_OF));
  g_assert_false (mandate_resource_is_short (reg, add (reg, "D", "decided_on", "2025-12-31", "adequacy", "short", NULL), AS_OF));
  g_assert_true (mandate_resource_is_short (reg, add (reg, "E", "adequacy", "short", NULL), AS_OF));
}

static void
test_what_goes_beyond_a_year_is_spread_over_its_months (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *licence = add (reg, "Licence", "year", "2025", "covers_from", "2025-10-01", "covers_until", "2026-12-31",
                                  "requested_amount", "100.00", "approved_amount", "100.00", "used_amount", "50.00", "decision", "approved", NULL);

  assert_share (reg, licence, 2025, 2000, 2000, 2000);
  assert_share (reg, licence, 2026, 8000, 8000, 3000);
  assert_share (reg, licence, 2027, MANDATE_UNSET, MANDATE_UNSET, MANDATE_UNSET);
  assert_share (reg, licence, 2024, MANDATE_UNSET, MANDATE_UNSET, MANDATE_UNSET);
}

static void
test_parts_add_up_to_the_whole (void)
{
  g_autoptr (MandateRegister) reg = new_register ("4");

  for (int cents = 0; cents < 500; cents += 7)
    {
      g_autofree char *amount = g_strdup_printf ("%d.%02d", cents / 100, cents % 100);
      MandateResource *contract = add (reg, amount, "covers_from", "2024-02-15", "covers_until", "2027-06-30",
                                       "requested_amount", amount, "approved_amount", amount, "used_amount", amount, "decision", "approved", NULL);
      gint64           requested = 0, used = 0;

      for (gint64 year = 2023; year <= 2027; year++)
        {
          requested += mandate_resource_get_share (reg, contract, "EUR", year).requested;
          used += mandate_resource_get_share (reg, contract, "EUR", year).used;
        }

      g_assert_cmpint (requested, ==, cents);
      g_assert_cmpint (used, ==, cents);
    }
}

static void
test_the_largest_amount_does_not_turn_over (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *large = add (reg, "Large", "covers_from", "2025-01-01", "covers_until", "2026-12-31", NULL);

  large->requested_amount = G_MAXINT64 - 1;

  g_assert_cmpint (mandate_resource_get_share (reg, large, "EUR", 2025).requested, ==, (G_MAXINT64 - 1) / 2);
}

static void
test_what_recurs_goes_on_with_what_was_approved (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *service = add (reg, "Service", "year", "2024", "recurs", "monthly", "covers_until", "2026-06-30",
                                  "requested_amount", "1200", "approved_amount", "600", "used_amount", "500", "decision", "in-part", NULL);

  assert_share (reg, service, 2024, 120000, 60000, 50000);
  assert_share (reg, service, 2025, 60000, 60000, MANDATE_UNSET);
  assert_share (reg, service, 2026, 30000, 30000, MANDATE_UNSET);
  assert_share (reg, service, 2027, MANDATE_UNSET, MANDATE_UNSET, MANDATE_UNSET);
}

static void
test_what_was_refused_does_not_go_on (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *refused = add (reg, "Service", "year", "2024", "recurs", "yearly", "decision", "refused", NULL);

  g_assert_true (mandate_resource_falls_into (reg, refused, 2024));
  g_assert_false (mandate_resource_falls_into (reg, refused, 2025));
}

static void
test_a_later_request_takes_the_place_of_what_recurs (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *first = add (reg, "Service", "year", "2023", "recurs", "yearly", "decision", "approved", "approved_amount", "5", NULL);
  MandateResource *by_name = add (reg, "Service", "year", "2025", "recurs", "yearly", "decision", "approved", NULL);

  add (reg, "Better service", "year", "2026", "carried_from", mandate_record_get_id (MANDATE_RECORD (by_name)), NULL);

  g_assert_true (mandate_resource_falls_into (reg, first, 2024));
  g_assert_false (mandate_resource_falls_into (reg, first, 2025));
  g_assert_false (mandate_resource_falls_into (reg, by_name, 2026));
}

static void
test_ledger_shows_what_goes_on_in_its_year (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateResourceLedger) ledger = NULL;
  g_autoptr (GPtrArray) years = NULL;
  MandateLedgerGroup *group;
  MandateLedgerRow   *row;

  add (reg, "Service", "year", "2024", "recurs", "yearly", "decision", "approved", "decided_on", "2024-01-01", "approved_amount", "5", NULL);
  years = mandate_resources_list_years (reg, AS_OF);
  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);

  g_assert_cmpuint (years->len, ==, 3);
  g_assert_cmpint (GPOINTER_TO_INT (g_ptr_array_index (years, 0)), ==, 2026);
  group = g_ptr_array_index (ledger->groups, 0);
  row = g_ptr_array_index (group->rows, 0);
  g_assert_true (row->runs_on);
  g_assert_cmpint (row->state, ==, MANDATE_LEDGER_IN_FULL);
  g_assert_cmpint (mandate_resource_ledger_sum (ledger, "EUR").approved, ==, 500);
}

static void
test_conclusion_on_a_kind_judges_all_of_it (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateRecord) conclusion = mandate_record_new (MANDATE_TYPE_RESOURCE_CONCLUSION, NULL);
  g_autoptr (MandateResourceLedger) before = NULL;
  g_autoptr (MandateResourceLedger) enough = NULL;
  g_autoptr (MandateResourceLedger) too_little = NULL;

  add (reg, "Service", "year", "2026", "decision", "approved", "approved_amount", "5", NULL);
  before = mandate_resource_ledger_new (reg, 2026, AS_OF);
  set (conclusion, "year", "2026");
  set (conclusion, "kind", "money");
  set (conclusion, "adequacy", "adequate");
  mandate_register_add (reg, conclusion);
  enough = mandate_resource_ledger_new (reg, 2026, AS_OF);
  set (conclusion, "adequacy", "short");
  too_little = mandate_resource_ledger_new (reg, 2026, AS_OF);

  g_assert_cmpint (before->verdict, ==, MANDATE_VERDICT_NOT_JUDGED);
  g_assert_cmpint (enough->verdict, ==, MANDATE_VERDICT_ENOUGH);
  g_assert_cmpint (too_little->verdict, ==, MANDATE_VERDICT_SHORT);
  g_assert_cmpuint (too_little->concluded->len, ==, 1);
}

static void
test_unfunded_is_what_was_refused_or_cut (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateResourceLedger) ledger = NULL;
  g_autoptr (GPtrArray) unfunded = NULL;

  add (reg, "Cut", "year", "2026", "requested_on", "2026-01-01", "decision", "in-part", "requested_amount", "5", "approved_amount", "3", NULL);
  add (reg, "Given", "year", "2026", "requested_on", "2026-01-02", "decision", "approved", "requested_amount", "5", "approved_amount", "5", NULL);
  add (reg, "Refused", "year", "2026", "requested_on", "2026-01-03", "decision", "refused", "requested_amount", "7", NULL);
  add (reg, "Waiting", "year", "2026", "requested_on", "2026-01-04", "requested_amount", "7", NULL);
  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);
  unfunded = mandate_resource_ledger_list_unfunded (ledger);

  g_assert_cmpuint (unfunded->len, ==, 2);
  g_assert_cmpint (((MandateLedgerRow *) g_ptr_array_index (unfunded, 0))->shortfall, ==, 200);
  g_assert_cmpint (((MandateLedgerRow *) g_ptr_array_index (unfunded, 1))->shortfall, ==, 700);
}

static void
test_shortfall_is_carried_into_the_next_year (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateResource) next = mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  MandateResource *cut = add (reg, "Tests", "year", "2025", "kind", "training", "decision", "in-part", "decided_on", "2025-02-01",
                              "requested_amount", "5000", "approved_amount", "2000", "requested_hours", "8", "approved_hours", "8", "control", "A.8.8", NULL);

  add (reg, "Enough all the same", "year", "2025", "decision", "refused", "requested_amount", "5", "adequacy", "adequate", NULL);
  add (reg, "Given", "year", "2025", "decision", "approved", "requested_amount", "5", "approved_amount", "5", NULL);
  before = mandate_resources_list_to_carry (reg, 2025, AS_OF);
  mandate_resource_carry (next, cut, 2026);
  mandate_register_add (reg, MANDATE_RECORD (next));
  after = mandate_resources_list_to_carry (reg, 2025, AS_OF);

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (g_ptr_array_index (before, 0) == cut);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpint (next->year, ==, 2026);
  g_assert_cmpint (next->requested_amount, ==, 300000);
  g_assert_cmpint (next->requested_hours, ==, 8);
  g_assert_cmpstr (next->control, ==, "A.8.8");
  g_assert_cmpstr (next->kind, ==, "training");
  g_assert_cmpint (next->approved_amount, ==, MANDATE_UNSET);
  g_assert_cmpstr (next->decision, ==, "undecided");
}

static void
assert_refused (MandateRegister *reg,
                MandateRecord   *record,
                const char      *sentence)
{
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Test");
  g_autoptr (GError) error = NULL;

  g_object_ref (record);
  if (mandate_register_find_any (reg, mandate_record_get_id (record)) != NULL)
    mandate_register_remove (reg, record);
  mandate_change_put (change, record);
  g_assert_false (mandate_change_check (change, &error));
  g_assert_nonnull (error);
  mandate_register_add (reg, record);
  g_object_unref (record);
  if (strstr (error->message, sentence) == NULL)
    g_error ("“%s” says nothing of “%s”", error->message, sentence);
}

static void
test_decision_and_figures_agree (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *refused = add (reg, "A", "decision", "refused", "requested_amount", "5", "approved_amount", "3", NULL);
  MandateResource *in_part = add (reg, "B", "decision", "in-part", "requested_amount", "5", "approved_amount", "5", NULL);

  assert_refused (reg, MANDATE_RECORD (refused), "so it was not refused");
  assert_refused (reg, MANDATE_RECORD (in_part), "all that was asked for was approved");
}

static void
test_period_begins_in_its_year (void)
{
  g_autoptr (MandateRegister) reg = new_register ("4");
  MandateResource *resource = add (reg, "A", "year", "2026", "covers_from", "2026-03-31", NULL);

  assert_refused (reg, MANDATE_RECORD (resource), "in the fiscal year 2025, and the year is 2026");
}

static void
test_nothing_is_carried_over_in_a_circle (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *first = add (reg, "A", "year", "2025", NULL);
  MandateResource *second = add (reg, "B", "year", "2026", "carried_from", mandate_record_get_id (MANDATE_RECORD (first)), NULL);

  set (first, "carried_from", mandate_record_get_id (MANDATE_RECORD (second)));
  assert_refused (reg, MANDATE_RECORD (first), "is of a later year");
  set (first, "carried_from", mandate_record_get_id (MANDATE_RECORD (first)));
  assert_refused (reg, MANDATE_RECORD (first), "carried over from itself");
}

static void
test_conclusion_says_why_and_comes_once (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateRecord) first = mandate_record_new (MANDATE_TYPE_RESOURCE_CONCLUSION, NULL);
  g_autoptr (MandateRecord) second = mandate_record_new (MANDATE_TYPE_RESOURCE_CONCLUSION, NULL);

  set (first, "year", "2026");
  set (first, "kind", "money");
  set (first, "adequacy", "short");
  assert_refused (reg, first, "why it is enough, or too little");

  set (first, "reason", "No budget for tests.");
  mandate_record_assign (second, first);
  assert_refused (reg, second, "a conclusion on this kind for 2026 already");
}

static void
test_hours_of_a_person_come_once (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  MandateResource *resource = add (reg, "Hours", NULL);
  g_autoptr (MandateRecord) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);
  g_autoptr (MandateRecord) first = mandate_record_new (MANDATE_TYPE_RESOURCE_HOURS, NULL);
  g_autoptr (MandateRecord) second = mandate_record_new (MANDATE_TYPE_RESOURCE_HOURS, NULL);

  set (person, "name", "Ana");
  mandate_register_add (reg, person);
  set (first, "resource", mandate_record_get_id (MANDATE_RECORD (resource)));
  set (first, "person", mandate_record_get_id (person));
  mandate_register_add (reg, first);
  mandate_record_assign (second, first);

  assert_refused (reg, second, "hours are here already");
}

/* Writes what a person spent, and returns the used hours of the resource then. */
static gint64
spend (MandateChange   *change,
       MandateResource *resource,
       const char      *person,
       const char      *spent)
{
  g_autoptr (GError) error = NULL;
  MandateResourceHours *hours = mandate_change_create (change, MANDATE_TYPE_RESOURCE_HOURS, NULL);

  set (hours, "resource", mandate_record_get_id (MANDATE_RECORD (resource)));
  set (hours, "person", person);
  g_assert_true (mandate_resource_hours_write (change, hours, "used_hours", spent, &error));
  g_assert_no_error (error);

  return ((MandateResource *) mandate_change_find (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (MANDATE_RECORD (resource))))->used_hours;
}

static void
test_used_hours_are_what_people_spent (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Spend");
  MandateResource *resource = add (reg, "Hours", "kind", "hours", NULL);

  g_assert_cmpint (spend (change, resource, "00000000-0000-7000-8000-000000000101", "30"), ==, 30);
  g_assert_cmpint (spend (change, resource, "00000000-0000-7000-8000-000000000102", "12"), ==, 42);
}

static void
test_used_hours_that_somebody_set_stay (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Spend");
  MandateResource *resource = add (reg, "Hours", "kind", "hours", "used_hours", "90", NULL);

  g_assert_cmpint (spend (change, resource, "00000000-0000-7000-8000-000000000101", "30"), ==, 90);
}

static void
test_hours_that_are_taken_away_are_not_used (void)
{
  g_autoptr (MandateRegister) reg = new_register ("");
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Correct");
  MandateResource *resource = add (reg, "Hours", "kind", "hours", "used_hours", "42", NULL);
  const char      *spent[] = { "30", "12" };
  g_autoptr (GPtrArray) hours = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spent); i++)
    {
      g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_RESOURCE_HOURS, NULL);

      set (record, "resource", mandate_record_get_id (MANDATE_RECORD (resource)));
      set (record, "used_hours", spent[i]);
      mandate_register_add (reg, record);
    }

  hours = mandate_resource_list_hours (reg, resource);
  g_assert_cmpuint (hours->len, ==, 2);
  g_assert_cmpint (mandate_resource_sum_spent (hours), ==, 42);
  mandate_resource_hours_remove (change, g_ptr_array_index (hours, 0));
  resource = mandate_change_find (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (MANDATE_RECORD (resource)));
  g_assert_cmpint (resource->used_hours, ==, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resource-span/a-year-begins-where-the-organisation-says", test_year_begins_where_the_organisation_says);
  g_test_add_func ("/resource-span/last-year-ends-with-the-last-day", test_the_last_year_ends_with_the_last_day);
  g_test_add_func ("/resource-span/an-end-beyond-all-plans-is-none", test_an_end_beyond_all_plans_is_none);
  g_test_add_func ("/resource-span/verdict-on-an-earlier-year-is-an-old-one", test_a_verdict_on_an_earlier_year_is_an_old_one);
  g_test_add_func ("/resource-span/what-goes-beyond-a-year-is-spread-over-its-months", test_what_goes_beyond_a_year_is_spread_over_its_months);
  g_test_add_func ("/resource-span/parts-add-up-to-the-whole", test_parts_add_up_to_the_whole);
  g_test_add_func ("/resource-span/the-largest-amount-does-not-turn-over", test_the_largest_amount_does_not_turn_over);
  g_test_add_func ("/resource-span/what-recurs-goes-on-with-what-was-approved", test_what_recurs_goes_on_with_what_was_approved);
  g_test_add_func ("/resource-span/what-was-refused-does-not-go-on", test_what_was_refused_does_not_go_on);
  g_test_add_func ("/resource-span/a-later-request-takes-the-place-of-what-recurs", test_a_later_request_takes_the_place_of_what_recurs);
  g_test_add_func ("/resource-span/the-ledger-shows-what-goes-on-in-its-year", test_ledger_shows_what_goes_on_in_its_year);
  g_test_add_func ("/resource-span/a-conclusion-on-a-kind-judges-all-of-it", test_conclusion_on_a_kind_judges_all_of_it);
  g_test_add_func ("/resource-span/unfunded-is-what-was-refused-or-cut", test_unfunded_is_what_was_refused_or_cut);
  g_test_add_func ("/resource-span/a-shortfall-is-carried-into-the-next-year", test_shortfall_is_carried_into_the_next_year);
  g_test_add_func ("/resource-span/a-decision-and-its-figures-agree", test_decision_and_figures_agree);
  g_test_add_func ("/resource-span/a-period-begins-in-its-year", test_period_begins_in_its_year);
  g_test_add_func ("/resource-span/nothing-is-carried-over-in-a-circle", test_nothing_is_carried_over_in_a_circle);
  g_test_add_func ("/resource-span/a-conclusion-says-why-and-comes-once", test_conclusion_says_why_and_comes_once);
  g_test_add_func ("/resource-span/hours-of-a-person-come-once", test_hours_of_a_person_come_once);
  g_test_add_func ("/resource-span/used-hours-are-what-people-spent", test_used_hours_are_what_people_spent);
  g_test_add_func ("/resource-span/used-hours-that-somebody-set-stay", test_used_hours_that_somebody_set_stay);
  g_test_add_func ("/resource-span/hours-that-are-taken-away-are-not-used", test_hours_that_are_taken_away_are_not_used);

  return g_test_run ();
}
