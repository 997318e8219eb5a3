/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "mandate-resource-ledger.h"

#define AS_OF "2026-11-22"

static MandateRegister *
new_register (void)
{
  return mandate_register_new (mandate_schema_get ());
}

/* @values: name and text in turn. */
static MandateResource *
add (MandateRegister *reg,
     const char      *title,
     ...)
{
  g_autoptr (GError) error = NULL;
  MandateResource *resource = mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);
  const char      *name;
  va_list          values;

  mandate_record_set (MANDATE_RECORD (resource), "title", title, &error);
  mandate_record_set (MANDATE_RECORD (resource), "year", "2026", &error);

  va_start (values, title);
  while ((name = va_arg (values, const char *)) != NULL)
    {
      const char *text = va_arg (values, const char *);

      mandate_record_set (MANDATE_RECORD (resource), name, text != NULL ? text : "", &error);
      g_assert_no_error (error);
    }
  va_end (values);

  mandate_register_add (reg, MANDATE_RECORD (resource));
  g_object_unref (resource);

  return resource;
}

static const MandateLedgerRow *
get_row (const MandateResourceLedger *ledger,
         guint                        group,
         guint                        row)
{
  g_assert_cmpuint (ledger->groups->len, >, group);
  g_assert_cmpuint (((MandateLedgerGroup *) g_ptr_array_index (ledger->groups, group))->rows->len, >, row);

  return g_ptr_array_index (((MandateLedgerGroup *) g_ptr_array_index (ledger->groups, group))->rows, row);
}

static MandateLedgerState
find_state (const char *decision,
            const char *requested,
            const char *approved,
            const char *used)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateResourceLedger) ledger = NULL;

  add (reg, "Training", "kind", "training", "decision", decision, "requested_hours", requested, "approved_hours", approved, "used_hours", used, NULL);
  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);

  return get_row (ledger, 0, 0)->state;
}

static void
test_states (void)
{
  g_assert_cmpint (find_state ("undecided", "18", NULL, NULL), ==, MANDATE_LEDGER_UNDECIDED);
  g_assert_cmpint (find_state ("approved", "18", "18", "9"), ==, MANDATE_LEDGER_IN_FULL);
  g_assert_cmpint (find_state ("approved", "18", NULL, NULL), ==, MANDATE_LEDGER_IN_FULL);
  g_assert_cmpint (find_state ("approved", "18", "9", "9"), ==, MANDATE_LEDGER_IN_PART);
  g_assert_cmpint (find_state ("in-part", NULL, "9", "9"), ==, MANDATE_LEDGER_IN_PART);
  g_assert_cmpint (find_state ("refused", "18", NULL, NULL), ==, MANDATE_LEDGER_REFUSED);
  g_assert_cmpint (find_state ("approved", "18", "18", "0"), ==, MANDATE_LEDGER_NOT_USED);
}

static void
test_decision_to_come_is_none (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateResourceLedger) before = NULL;
  g_autoptr (MandateResourceLedger) after = NULL;

  add (reg, "Router", "decision", "approved", "decided_on", "2026-11-23", NULL);
  before = mandate_resource_ledger_new (reg, 2026, AS_OF);
  after = mandate_resource_ledger_new (reg, 2026, "2026-11-23");

  g_assert_cmpint (get_row (before, 0, 0)->state, ==, MANDATE_LEDGER_UNDECIDED);
  g_assert_cmpint (get_row (after, 0, 0)->state, ==, MANDATE_LEDGER_IN_FULL);
}

static void
test_groups_kinds_and_units (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateResourceLedger) ledger = NULL;
  MandateLedgerGroup *group;

  add (reg, "Course", "kind", "training", "currency", "EUR", "requested_amount", "100", "requested_hours", "8", NULL);
  add (reg, "Late", "kind", "hours", "requested_hours", "5", "requested_on", "2026-03-01", "decision", "approved", "approved_hours", "5", NULL);
  add (reg, "Early", "kind", "hours", "requested_hours", "4", "requested_on", "2026-02-01", "decision", "in-part", "approved_hours", "3", NULL);
  add (reg, "Waiting", "kind", "hours", "requested_hours", "99", "requested_on", "2026-04-01", NULL);
  add (reg, "Dollars", "kind", "training", "currency", "USD", "requested_amount", "1", NULL);
  add (reg, "Last year", "kind", "hours", "year", "2025", "decision", "refused", NULL);
  add (reg, "No figure", "kind", "equipment", NULL);
  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);

  g_assert_cmpuint (ledger->resources->len, ==, 6);
  g_assert_cmpuint (ledger->groups->len, ==, 5);

  group = g_ptr_array_index (ledger->groups, 0);
  g_assert_cmpstr (group->kind->value, ==, "hours");
  g_assert_null (group->currency);
  g_assert_cmpuint (group->rows->len, ==, 3);
  g_assert_cmpstr (get_row (ledger, 0, 0)->resource->title, ==, "Early");
  g_assert_cmpstr (get_row (ledger, 0, 1)->resource->title, ==, "Late");
  g_assert_cmpint (group->decided.requested, ==, 9);
  g_assert_cmpint (group->decided.approved, ==, 8);
  g_assert_cmpint (group->decided.used, ==, MANDATE_UNSET);
  g_assert_cmpint (group->total.requested, ==, 108);

  g_assert_cmpstr (get_row (ledger, 1, 0)->resource->title, ==, "No figure");
  g_assert_cmpstr (get_row (ledger, 2, 0)->resource->title, ==, "Course");
  g_assert_null (get_row (ledger, 2, 0)->currency);
  g_assert_cmpstr (get_row (ledger, 3, 0)->resource->title, ==, "Course");
  g_assert_cmpstr (get_row (ledger, 3, 0)->currency, ==, "EUR");
  g_assert_cmpint (get_row (ledger, 3, 0)->figures.requested, ==, 10000);
  g_assert_cmpstr (get_row (ledger, 4, 0)->currency, ==, "USD");
}

static void
test_sums_keep_units_apart (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateResourceLedger) ledger = NULL;
  g_autoptr (GPtrArray) currencies = NULL;

  add (reg, "A", "currency", "USD", "requested_amount", "1", NULL);
  add (reg, "B", "currency", "EUR", "requested_amount", "2", "used_amount", "1.50", NULL);
  add (reg, "C", "currency", "EUR", "requested_amount", "3", "requested_hours", "7", NULL);
  add (reg, "D", "currency", "CHF", NULL);
  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);
  currencies = mandate_resource_ledger_list_currencies (ledger);

  g_assert_cmpuint (currencies->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (currencies, 0), ==, "EUR");
  g_assert_cmpstr (g_ptr_array_index (currencies, 1), ==, "USD");
  g_assert_cmpint (mandate_resource_ledger_sum (ledger, "EUR").requested, ==, 500);
  g_assert_cmpint (mandate_resource_ledger_sum (ledger, "EUR").approved, ==, 0);
  g_assert_cmpint (mandate_resource_ledger_sum (ledger, "EUR").used, ==, 150);
  g_assert_cmpint (mandate_resource_ledger_sum (ledger, NULL).requested, ==, 7);
}

static void
test_sums_do_not_turn_over (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateResourceLedger) ledger = NULL;
  MandateResource *huge = add (reg, "A", "currency", "EUR", "decision", "approved", "requested_amount", "1", NULL);

  huge->requested_amount = G_MAXINT64 - 1;
  add (reg, "B", "currency", "EUR", "decision", "approved", "requested_amount", "1", NULL);
  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);

  g_assert_cmpint (mandate_resource_ledger_sum (ledger, "EUR").requested, ==, G_MAXINT64);
  g_assert_cmpint (((MandateLedgerGroup *) g_ptr_array_index (ledger->groups, 0))->decided.requested, ==, G_MAXINT64);
}

static void
test_shortfall (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateResourceLedger) ledger = NULL;

  add (reg, "1 in part", "decision", "in-part", "requested_hours", "18", "approved_hours", "9", NULL);
  add (reg, "2 refused", "decision", "refused", "requested_hours", "18", NULL);
  add (reg, "3 explained", "decision", "refused", "requested_hours", "18", "adequacy", "adequate", "adequacy_reason", "The host does it.", NULL);
  add (reg, "4 more than asked", "decision", "approved", "requested_hours", "1", "approved_hours", "2", "adequacy", "adequate", NULL);
  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);

  g_assert_cmpint (get_row (ledger, 0, 0)->shortfall, ==, 9);
  g_assert_true (get_row (ledger, 0, 0)->is_open);
  g_assert_cmpint (get_row (ledger, 0, 1)->shortfall, ==, 18);
  g_assert_true (get_row (ledger, 0, 1)->is_open);
  g_assert_cmpint (get_row (ledger, 0, 2)->shortfall, ==, 18);
  g_assert_false (get_row (ledger, 0, 2)->is_open);
  g_assert_cmpint (get_row (ledger, 0, 3)->shortfall, ==, 0);
  g_assert_cmpuint (ledger->n_in_full, ==, 1);
  g_assert_cmpuint (ledger->fell_short->len, ==, 2);
}

static void
test_verdict (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  MandateResource *resource;

#define ASSERT_VERDICT(expected)                                                               \
  {                                                                                            \
    g_autoptr (MandateResourceLedger) ledger = mandate_resource_ledger_new (reg, 2026, AS_OF); \
    g_assert_cmpint (ledger->verdict, ==, expected);                                           \
  }

  ASSERT_VERDICT (MANDATE_VERDICT_NOTHING);

  resource = add (reg, "Router", "currency", "EUR", "requested_amount", "10", NULL);
  ASSERT_VERDICT (MANDATE_VERDICT_UNDECIDED);

  mandate_record_set (MANDATE_RECORD (resource), "decision", "approved", NULL);
  mandate_record_set (MANDATE_RECORD (resource), "approved_amount", "10", NULL);
  ASSERT_VERDICT (MANDATE_VERDICT_NOT_JUDGED);

  mandate_record_set (MANDATE_RECORD (resource), "adequacy", "adequate", NULL);
  ASSERT_VERDICT (MANDATE_VERDICT_ENOUGH);

  mandate_record_set (MANDATE_RECORD (resource), "adequacy", "short", NULL);
  mandate_record_set (MANDATE_RECORD (resource), "adequacy_reason", "One shop has none.", NULL);
  ASSERT_VERDICT (MANDATE_VERDICT_SHORT);

  mandate_record_set (MANDATE_RECORD (resource), "adequacy", "adequate", NULL);
  add (reg, "Course", "year", "2025", "is_recurring", "true", "decision", "approved", NULL);
  ASSERT_VERDICT (MANDATE_VERDICT_NOT_JUDGED);
}

/* (transfer full): what a management review said on resources. */
static MandateRecord *
add_conclusion (MandateRegister *reg,
                const char      *held_on)
{
  g_autoptr (MandateRecord) review = mandate_record_new (g_type_from_name ("MandateReview"), NULL);
  MandateRecord *input = mandate_record_new (MANDATE_TYPE_REVIEW_INPUT, NULL);

  mandate_record_set (review, "kind", "management-review", NULL);
  mandate_record_set (review, "held_on", held_on, NULL);
  mandate_record_set (review, "state", "held", NULL);
  mandate_record_set (input, "review", mandate_record_get_id (review), NULL);
  mandate_record_set (input, "input", "resource-adequacy", NULL);
  mandate_record_set (input, "content", "It is enough.", NULL);
  mandate_register_add (reg, review);
  mandate_register_add (reg, input);

  return input;
}

static void
test_review_judges_for_all (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateRecord) input = add_conclusion (reg, "2026-06-01");
  g_autoptr (MandateResourceLedger) ledger = NULL;
  g_autoptr (MandateResourceLedger) earlier = NULL;

  add (reg, "Router", "decision", "approved", NULL);
  add (reg, "Old router", "year", "2025", "decision", "approved", NULL);

  ledger = mandate_resource_ledger_new (reg, 2026, AS_OF);
  g_assert_cmpint (ledger->verdict, ==, MANDATE_VERDICT_ENOUGH);
  g_assert_true (MANDATE_RECORD (ledger->conclusion) == input);

  earlier = mandate_resource_ledger_new (reg, 2025, AS_OF);
  g_assert_null (earlier->conclusion);
  g_assert_cmpint (earlier->verdict, ==, MANDATE_VERDICT_NOT_JUDGED);
}

/* It waits for an answer in the year that runs, while its figures stay where they were. */
static void
test_open_request_goes_on (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (GPtrArray) years = NULL;
  g_autoptr (MandateResourceLedger) current = NULL;
  g_autoptr (MandateResourceLedger) next = NULL;
  MandateLedgerRow *row;

  add (reg, "Batteries", "year", "2026", "decision", "undecided", "requested_amount", "28000", "currency", "EUR", "kind", "tools", NULL);
  add (reg, "Router", "year", "2026", "decision", "approved", NULL);

  years = mandate_resources_list_years (reg, "2027-01-07");
  g_assert_cmpuint (years->len, ==, 2);

  current = mandate_resource_ledger_new (reg, 2027, "2027-01-07");
  g_assert_cmpuint (current->resources->len, ==, 1);
  g_assert_cmpint (current->verdict, ==, MANDATE_VERDICT_UNDECIDED);
  row = g_ptr_array_index (current->undecided, 0);
  g_assert_cmpstr (row->resource->title, ==, "Batteries");
  g_assert_cmpint (row->figures.requested, ==, MANDATE_UNSET);

  next = mandate_resource_ledger_new (reg, 2028, "2027-01-07");
  g_assert_cmpuint (next->resources->len, ==, 0);
}

/* A meeting speaks of the year in which it is held, also when that is over. */
static void
test_review_judges_its_own_year (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (MandateRecord) input = add_conclusion (reg, "2026-06-01");
  g_autoptr (MandateResourceLedger) current = NULL;
  g_autoptr (MandateResourceLedger) earlier = NULL;

  add (reg, "Router", "year", "2026", "decision", "approved", NULL);
  add (reg, "New router", "year", "2027", "decision", "approved", NULL);

  current = mandate_resource_ledger_new (reg, 2027, "2027-01-07");
  g_assert_null (current->conclusion);
  g_assert_cmpint (current->verdict, ==, MANDATE_VERDICT_NOT_JUDGED);

  earlier = mandate_resource_ledger_new (reg, 2026, "2027-01-07");
  g_assert_true (MANDATE_RECORD (earlier->conclusion) == input);
  g_assert_cmpint (earlier->verdict, ==, MANDATE_VERDICT_ENOUGH);
}

static const char *
decide (const char *requested,
        const char *approved,
        const char *hours,
        const char *approved_hours)
{
  g_autoptr (MandateRegister) reg = new_register ();
  MandateResource *resource = add (reg, "A", "currency", "EUR", "requested_amount", requested, "approved_amount", approved, "requested_hours", hours, "approved_hours", approved_hours, NULL);

  mandate_resource_decide_by_figures (resource);

  return g_intern_string (resource->decision);
}

static void
test_decision_follows_figures (void)
{
  g_assert_cmpstr (decide ("10", "10", NULL, NULL), ==, "approved");
  g_assert_cmpstr (decide ("10", "12", NULL, NULL), ==, "approved");
  g_assert_cmpstr (decide ("10", "9.99", NULL, NULL), ==, "in-part");
  g_assert_cmpstr (decide ("10", "0", NULL, NULL), ==, "refused");
  g_assert_cmpstr (decide ("10", NULL, NULL, NULL), ==, "refused");
  g_assert_cmpstr (decide ("10", "10", "5", NULL), ==, "in-part");
  g_assert_cmpstr (decide (NULL, NULL, "5", "5"), ==, "approved");
  g_assert_cmpstr (decide (NULL, NULL, NULL, NULL), ==, "approved");
}

static void
test_years (void)
{
  g_autoptr (MandateRegister) reg = new_register ();
  g_autoptr (GPtrArray) years = NULL;

  add (reg, "A", "year", "2024", NULL);
  add (reg, "B", "year", "2026", NULL);
  add (reg, "C", "year", NULL, "decided_on", "2025-05-05", NULL);
  add (reg, "D", "year", NULL, NULL);
  add (reg, "E", "year", "2026", NULL);
  years = mandate_resources_list_years (reg, AS_OF);

  g_assert_cmpuint (years->len, ==, 4);
  g_assert_cmpint (GPOINTER_TO_INT (g_ptr_array_index (years, 0)), ==, 2026);
  g_assert_cmpint (GPOINTER_TO_INT (g_ptr_array_index (years, 1)), ==, 2025);
  g_assert_cmpint (GPOINTER_TO_INT (g_ptr_array_index (years, 2)), ==, 2024);
  g_assert_cmpint (GPOINTER_TO_INT (g_ptr_array_index (years, 3)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/resource-ledger/tells-what-became-of-a-request", test_states);
  g_test_add_func ("/resource-ledger/takes-a-decision-to-come-for-none", test_decision_to_come_is_none);
  g_test_add_func ("/resource-ledger/groups-by-kind-and-unit", test_groups_kinds_and_units);
  g_test_add_func ("/resource-ledger/keeps-units-apart-in-sums", test_sums_keep_units_apart);
  g_test_add_func ("/resource-ledger/never-turns-a-sum-over", test_sums_do_not_turn_over);
  g_test_add_func ("/resource-ledger/leaves-a-shortfall-open-until-it-is-explained", test_shortfall);
  g_test_add_func ("/resource-ledger/says-whether-it-was-enough", test_verdict);
  g_test_add_func ("/resource-ledger/lets-a-review-judge-for-all", test_review_judges_for_all);
  g_test_add_func ("/resource-ledger/keeps-a-request-without-an-answer-in-the-year-that-runs", test_open_request_goes_on);
  g_test_add_func ("/resource-ledger/lets-a-review-judge-its-own-year", test_review_judges_its_own_year);
  g_test_add_func ("/resource-ledger/takes-the-decision-from-the-figures", test_decision_follows_figures);
  g_test_add_func ("/resource-ledger/lists-years-the-latest-first", test_years);

  return g_test_run ();
}
