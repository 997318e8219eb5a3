/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-records.h"
#include "mandate-reporting-lines.h"
#include "mandate-sample.h"

/* Who reports to whom, as of a day. */

#define TODAY "2026-11-22"

#define ANA     "00000000-0000-7000-8000-000000000101"
#define JONAS   "00000000-0000-7000-8000-000000000102"
#define MIRA    "00000000-0000-7000-8000-000000000103"
#define BOARD   "00000000-0000-7000-8000-000000000111"
#define SEAT    "00000000-0000-7000-8000-000000000112"
#define OWNER   "00000000-0000-7000-8000-000000000201"
#define BACKUPS "00000000-0000-7000-8000-000000000202"
#define LEAD    MANDATE_ROLE_CONFORMANCE_ID
#define REPORT  MANDATE_ROLE_REPORTING_ID
#define HELD_O  "00000000-0000-7000-8000-000000000301"
#define HELD_L  "00000000-0000-7000-8000-000000000302"
#define HELD_R  "00000000-0000-7000-8000-000000000303"

/* Ana, the owner; Jonas, who leads and reports to her; Mira, who reports on performance to Jonas; nobody for backups. */
typedef struct
{
  MandateRegister *reg;
  MandateChange   *change;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  fixture->reg = reg;
  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", "is_top_management", "yes", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, JONAS, "name", "Jonas Weber", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, MIRA, "name", "Mira Şahin", "left_on", "2026-12-31", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, OWNER, "title", "Owner", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, LEAD, "title", "Security lead", "mandate", "conformance", "reports_to", OWNER, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, REPORT, "title", "Reporting", "mandate", "performance-reporting", "reports_to", LEAD, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, BACKUPS, "title", "Backups", "reports_to", LEAD, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, HELD_O, "role", OWNER, "person", ANA, "held_from", "2026-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, HELD_L, "role", LEAD, "person", JONAS, "held_from", "2026-01-01", "deputy", MIRA, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, HELD_R, "role", REPORT, "person", MIRA, "held_from", "2026-01-01", NULL);
  fixture->change = mandate_change_new (reg, "Try");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static MandateReportingPlace *
find_place (GPtrArray  *places,
            const char *role)
{
  const int index = mandate_reporting_lines_find (places, role);

  g_assert_cmpint (index, >=, 0);

  return g_ptr_array_index (places, index);
}

static void
assert_above (GPtrArray  *places,
              const char *role,
              const char *above)
{
  g_assert_cmpint (find_place (places, role)->above, ==, mandate_reporting_lines_find (places, above));
}

static void
set_above (Fixture    *fixture,
           const char *role,
           const char *above)
{
  MandateRole *record = mandate_register_find (fixture->reg, MANDATE_TYPE_ROLE, role);

  g_free (record->reports_to);
  record->reports_to = g_strdup (above);
}

static void
test_each_role_stands_below_the_one_it_reports_to (Fixture      *fixture,
                                                   gconstpointer data)
{
  g_autoptr (GPtrArray) places = mandate_reporting_lines_read (fixture->reg, TODAY);

  g_assert_cmpuint (places->len, ==, 4);
  assert_above (places, LEAD, OWNER);
  assert_above (places, REPORT, LEAD);
  assert_above (places, BACKUPS, LEAD);
  g_assert_cmpint (find_place (places, OWNER)->above, ==, -1);
  g_assert_cmpuint (find_place (places, REPORT)->level, ==, 2);
  g_assert_cmpuint (find_place (places, LEAD)->n_below, ==, 2);
  g_assert_true (mandate_reporting_lines_has_any (places));

  for (guint i = 0; i < places->len; i++)
    g_assert_cmpint (((MandateReportingPlace *) g_ptr_array_index (places, i))->above, <, (int) i);
}

static void
test_roles_are_in_the_order_of_their_titles (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autoptr (GPtrArray) places = mandate_reporting_lines_read (fixture->reg, TODAY);

  g_assert_cmpint (mandate_reporting_lines_find (places, BACKUPS), <, mandate_reporting_lines_find (places, REPORT));
}

static void
test_holders_are_those_of_the_day (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GPtrArray) today = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_autoptr (GPtrArray) later = mandate_reporting_lines_read (fixture->reg, "2027-06-01");
  g_autofree char *name = NULL;
  g_autofree char *gone = NULL;

  name = mandate_reporting_place_name_holder (fixture->reg, g_ptr_array_index (find_place (today, REPORT)->holdings, 0), TODAY);
  gone = mandate_reporting_place_name_holder (fixture->reg, g_ptr_array_index (find_place (later, REPORT)->holdings, 0), "2027-06-01");
  g_assert_cmpstr (name, ==, "Mira Şahin");
  g_assert_null (gone);
  g_assert_cmpuint (find_place (today, REPORT)->n_here, ==, 1);
  g_assert_false (find_place (today, REPORT)->problems & MANDATE_REPORTING_VACANT);
  g_assert_true (find_place (later, REPORT)->problems & MANDATE_REPORTING_VACANT);
}

static void
test_a_body_holds_a_role_through_its_members (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *name = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", "kind", "board", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, "00000000-0000-7000-8000-000000000304", "role", BACKUPS, "body", BOARD, "held_from", "2026-01-01", NULL);
  before = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_assert_true (find_place (before, BACKUPS)->problems & MANDATE_REPORTING_VACANT);

  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY_MEMBER, SEAT, "body", BOARD, "person", ANA, NULL);
  after = mandate_reporting_lines_read (fixture->reg, TODAY);
  name = mandate_reporting_place_name_holder (fixture->reg, g_ptr_array_index (find_place (after, BACKUPS)->holdings, 0), TODAY);
  g_assert_false (find_place (after, BACKUPS)->problems & MANDATE_REPORTING_VACANT);
  g_assert_cmpstr (name, ==, "Board");
}

static void
test_a_line_to_a_vacant_role_is_a_problem (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (GPtrArray) before = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_false (find_place (before, REPORT)->problems & MANDATE_REPORTING_TO_NOBODY);
  set_above (fixture, REPORT, BACKUPS);
  after = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_assert_true (find_place (after, REPORT)->problems & MANDATE_REPORTING_TO_NOBODY);
}

static void
test_reporting_on_performance_ends_at_the_top (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autoptr (GPtrArray) right = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GPtrArray) written = NULL;

  g_assert_false (find_place (right, REPORT)->problems & MANDATE_REPORTING_NOT_TO_TOP);

  set_above (fixture, LEAD, NULL);
  wrong = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_assert_true (find_place (wrong, REPORT)->problems & MANDATE_REPORTING_NOT_TO_TOP);
  g_assert_false (find_place (wrong, LEAD)->problems & MANDATE_REPORTING_NOT_TO_TOP);

  set_above (fixture, REPORT, NULL);
  mandate_record_set (mandate_register_find (fixture->reg, MANDATE_TYPE_ROLE, REPORT), "reporting_line", "Each quarter, in person, to the board.", NULL);
  written = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_assert_false (find_place (written, REPORT)->problems & MANDATE_REPORTING_NOT_TO_TOP);
}

static void
test_a_circle_is_opened_and_named (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  /* Neither copy had it, the merged one does. */
  set_above (fixture, OWNER, REPORT);
  places = mandate_reporting_lines_read (fixture->reg, TODAY);

  g_assert_cmpuint (places->len, ==, 4);
  g_assert_cmpint (find_place (places, OWNER)->above, ==, -1);
  g_assert_true (find_place (places, OWNER)->problems & MANDATE_REPORTING_CIRCLE);
  g_assert_true (find_place (places, LEAD)->problems & MANDATE_REPORTING_CIRCLE);
  g_assert_true (find_place (places, REPORT)->problems & MANDATE_REPORTING_CIRCLE);
  g_assert_false (find_place (places, BACKUPS)->problems & MANDATE_REPORTING_CIRCLE);
}

static void
test_a_role_that_reports_to_itself_stands_at_the_top (Fixture      *fixture,
                                                      gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  set_above (fixture, OWNER, OWNER);
  places = mandate_reporting_lines_read (fixture->reg, TODAY);
  g_assert_cmpuint (places->len, ==, 4);
  g_assert_true (find_place (places, OWNER)->problems & MANDATE_REPORTING_CIRCLE);
}

static void
test_the_record_refuses_a_circle (Fixture      *fixture,
                                  gconstpointer data)
{
  MandateRole *owner = mandate_change_edit (fixture->change, MANDATE_TYPE_ROLE, OWNER);

  mandate_record_set (MANDATE_RECORD (owner), "reports_to", REPORT, NULL);
  g_assert_true (mandate_reporting_lines_come_back (fixture->change, owner));
  mandate_test_assert_refused (fixture->change, "comes back to this role");

  g_clear_pointer (&owner->reports_to, g_free);
  mandate_test_assert_passes (fixture->change);
}

static void
test_a_role_in_a_circle_can_be_edited (Fixture      *fixture,
                                       gconstpointer data)
{
  MandateRole *owner;

  set_above (fixture, OWNER, REPORT);
  owner = mandate_change_edit (fixture->change, MANDATE_TYPE_ROLE, OWNER);
  mandate_record_set (MANDATE_RECORD (owner), "purpose", "Leads the company.", NULL);
  mandate_test_assert_passes (fixture->change);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/reporting-lines/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("each-role-stands-below-the-one-it-reports-to", test_each_role_stands_below_the_one_it_reports_to);
  ADD ("roles-are-in-the-order-of-their-titles", test_roles_are_in_the_order_of_their_titles);
  ADD ("holders-are-those-of-the-day", test_holders_are_those_of_the_day);
  ADD ("a-body-holds-a-role-through-its-members", test_a_body_holds_a_role_through_its_members);
  ADD ("a-line-to-a-vacant-role-is-a-problem", test_a_line_to_a_vacant_role_is_a_problem);
  ADD ("reporting-on-performance-ends-at-the-top", test_reporting_on_performance_ends_at_the_top);
  ADD ("a-circle-is-opened-and-named", test_a_circle_is_opened_and_named);
  ADD ("a-role-that-reports-to-itself-stands-at-the-top", test_a_role_that_reports_to_itself_stands_at_the_top);
  ADD ("the-record-refuses-a-circle", test_the_record_refuses_a_circle);
  ADD ("a-role-in-a-circle-can-be-edited", test_a_role_in_a_circle_can_be_edited);

  return g_test_run ();
}
