/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-duty.h"
#include "mandate-holders.h"
#include "mandate-raci-rules.h"
#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-starter.h"

/* Who does what, who holds what, and what a new organisation begins with. */

#define TODAY "2026-11-22"

#define ANA     "00000000-0000-7000-8000-000000000101"
#define JONAS   "00000000-0000-7000-8000-000000000102"
#define OWNER   "00000000-0000-7000-8000-000000000201"
#define LEAD    MANDATE_ROLE_CONFORMANCE_ID
#define HELD_A  "00000000-0000-7000-8000-000000000301"
#define HELD_J  "00000000-0000-7000-8000-000000000302"
#define POLICY  "00000000-0000-7000-8000-000000000401"
#define ACCESS  "00000000-0000-7000-8000-000000000402"
#define REVIEWS "00000000-0000-7000-8000-000000000403"
#define CELL_A  "00000000-0000-7000-8000-000000000501"
#define CELL_R  "00000000-0000-7000-8000-000000000502"

/* Ana, the owner, and Jonas, who leads; one activity that Ana answers for and Jonas does. */
typedef struct
{
  MandateRegister    *reg;
  MandateChange      *change;
  MandateTranslation *english;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  fixture->reg = reg;
  fixture->english = mandate_translation_new ("en");
  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", "is_top_management", "yes", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, JONAS, "name", "Jonas Weber", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, OWNER, "title", "Owner", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, LEAD, "title", "Security lead", "mandate", "conformance", "authority", "Stop unsafe work", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, HELD_A, "role", OWNER, "person", ANA, "held_from", "2026-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, HELD_J, "role", LEAD, "person", JONAS, "held_from", "2026-01-01",
                    "appointed_by", ANA, "accepted_on", "2026-01-02", "communicated_on", "2026-01-03", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_ACTIVITY, POLICY, "title", "Approve the policy", "position", "10", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, CELL_A, "activity", POLICY, "role", OWNER, "letter", "accountable", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, CELL_R, "activity", POLICY, "role", LEAD, "letter", "responsible", NULL);
  fixture->change = mandate_change_new (reg, "Try");
  mandate_change_set_today (fixture->change, TODAY);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  mandate_translation_free (fixture->english);
  g_assert_finalize_object (fixture->reg);
}

static void
set_letter (Fixture    *fixture,
            const char *role,
            const char *letter)
{
  mandate_raci_set_letter (fixture->change, POLICY, role, letter);
  mandate_test_commit (&fixture->change);
}

static MandateRaciProblems
find_open_problems (Fixture    *fixture,
                    const char *date)
{
  g_autoptr (MandateRaciChart) chart = mandate_raci_chart_new (fixture->reg, date);

  return mandate_raci_chart_find_open_problems (chart, POLICY);
}

static void
test_row_is_ready (Fixture      *fixture,
                   gconstpointer data)
{
  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, 0);
}

static void
test_row_needs_an_a (Fixture      *fixture,
                     gconstpointer data)
{
  set_letter (fixture, OWNER, NULL);

  g_assert_null (mandate_raci_find_letter (fixture->reg, POLICY, OWNER));
  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, MANDATE_RACI_NO_ACCOUNTABLE);
}

static void
test_row_has_one_a (Fixture      *fixture,
                    gconstpointer data)
{
  set_letter (fixture, LEAD, "accountable");

  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, MANDATE_RACI_MANY_ACCOUNTABLE | MANDATE_RACI_NO_RESPONSIBLE);
}

static void
test_row_is_held (Fixture      *fixture,
                  gconstpointer data)
{
  mandate_record_set (mandate_register_find (fixture->reg, MANDATE_TYPE_PERSON, JONAS), "left_on", "2026-10-31", NULL);

  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, MANDATE_RACI_NOT_HELD);
  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, "2026-10-30"), ==, 0);
}

/* 5.1: whoever does it, what the top answers for stays there. */
static void
test_row_of_the_top_stays_there (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateRecord *ana = mandate_register_find (fixture->reg, MANDATE_TYPE_PERSON, ANA);
  MandateRecord *row = mandate_register_find (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, POLICY);

  mandate_record_set (ana, "is_top_management", "no", NULL);
  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, MANDATE_RACI_NOT_TOP_MANAGEMENT);

  mandate_record_set (row, "title", "Handle incidents", NULL);
  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, 0);
}

/* A letter is a role's; groups and roles that nobody holds are not lost when one looks by people. */
static void
test_columns_of_people_lose_no_role (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (MandateRaciChart) chart = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  const MandateRaciColumn *ana, *group, *nobody;
  MandateRecord           *body = mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, NULL, "name", "All staff", "kind", "group", NULL);
  MandateRecord           *staff = mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, NULL, "title", "Staff", NULL);
  MandateRecord           *vacant = mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, NULL, "title", "Auditor", NULL);
  MandateRecord           *second = mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, NULL, "title", "Speaker", NULL);

  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", mandate_record_get_id (staff), "body", mandate_record_get_id (body), "held_from", "2026-01-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", mandate_record_get_id (second), "person", ANA, "held_from", "2026-01-01", NULL);
  chart = mandate_raci_chart_new (fixture->reg, TODAY);
  columns = mandate_raci_chart_list_columns (chart, MANDATE_RACI_PEOPLE);

  g_assert_cmpuint (columns->len, ==, 4);
  group = g_ptr_array_index (columns, 0);
  ana = g_ptr_array_index (columns, 1);
  nobody = g_ptr_array_index (columns, 3);
  g_assert_true (group->record == body);
  g_assert_cmpstr (ana->id, ==, ANA);
  g_assert_cmpuint (ana->roles->len, ==, 2);
  g_assert_true (mandate_raci_column_has_letter (ana, chart, POLICY, "accountable"));
  g_assert_false (mandate_raci_column_has_letter (ana, chart, POLICY, "responsible"));
  g_assert_null (nobody->record);
  g_assert_true (g_ptr_array_index (nobody->roles, 0) == vacant);
}

static void
test_titles_tell_what_stays_with_the_top (void)
{
  const char *const stays[] = { "Approve the policy", "Set objectives", "Approve money and time", "Accept residual risk", "Hold the management review",
                                "Leitlinie freigeben", "Ziele setzen", "Geld und Zeit genehmigen", "Restrisiken annehmen", "Managementbewertung durchführen",
                                "Approuver la politique", "Fixar los objetivos", "Aprobar los recursos" };
  const char *const leaves[] = { "Handle incidents", "Grant and review access", "Call the police", "Object to a change", "Vorfälle behandeln" };

  for (guint i = 0; i < G_N_ELEMENTS (stays); i++)
    g_assert_true (mandate_raci_is_of_top_management (stays[i]));
  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++)
    g_assert_false (mandate_raci_is_of_top_management (leaves[i]));
}

/* 9.2, typical finding 12; accepted by the top it is open no longer, until the day. */
static void
test_row_of_own_work_can_be_accepted (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateRecord *row = mandate_register_find (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, POLICY);

  mandate_record_set (row, "title", "Audit the management system", NULL);
  g_assert_cmpint (find_open_problems (fixture, TODAY), ==, MANDATE_RACI_OWN_WORK);

  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_EXCEPTION, NULL, "activity", POLICY, "rule", "own-work", "reason", "We are two.", "measure", "An outsider looks.",
                    "accepted_by", ANA, "accepted_on", "2026-10-01", "review_on", TODAY, NULL);
  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, MANDATE_RACI_OWN_WORK);
  g_assert_cmpint (find_open_problems (fixture, TODAY), ==, 0);
  g_assert_cmpint (find_open_problems (fixture, "2026-09-30"), ==, MANDATE_RACI_OWN_WORK);
  g_assert_cmpint (find_open_problems (fixture, "2026-11-23"), ==, MANDATE_RACI_OWN_WORK);
}

static void
test_keep_ends_the_clash (Fixture      *fixture,
                          gconstpointer data)
{
  set_letter (fixture, LEAD, "accountable");
  mandate_raci_keep_accountable (fixture->change, POLICY, LEAD);
  mandate_test_commit (&fixture->change);

  g_assert_cmpint (mandate_raci_find_problems (fixture->reg, POLICY, TODAY), ==, MANDATE_RACI_NOT_TOP_MANAGEMENT);
  g_assert_cmpstr (mandate_raci_find_letter (fixture->reg, POLICY, LEAD), ==, "accountable");
  g_assert_cmpstr (mandate_raci_find_letter (fixture->reg, POLICY, OWNER), ==, "responsible");
}

static char *
list_titles (Fixture *fixture)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (fixture->reg);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < activities->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", ((MandateRaciActivity *) g_ptr_array_index (activities, i))->title);

  return g_string_free (titles, FALSE);
}

static void
test_rows_move (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *titles = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, ACCESS, "title", "Grant access", "position", "20", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, REVIEWS, "title", "Hold reviews", "position", "30", NULL);

  g_assert_false (mandate_raci_move_activity (fixture->change, POLICY, -1));
  g_assert_true (mandate_raci_move_activity (fixture->change, REVIEWS, -1));
  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 2);
  mandate_test_commit (&fixture->change);

  titles = list_titles (fixture);
  g_assert_cmpstr (titles, ==, "Approve the policy, Hold reviews, Grant access");
}

static void
test_rows_move_where_positions_are_missing (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char *titles = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, ACCESS, "title", "Grant access", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, REVIEWS, "title", "Hold reviews", NULL);
  g_assert_true (mandate_raci_move_activity (fixture->change, ACCESS, 2));
  mandate_test_commit (&fixture->change);

  titles = list_titles (fixture);
  g_assert_cmpstr (titles, ==, "Hold reviews, Approve the policy, Grant access");
}

static void
test_new_rows_come_last (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *titles = NULL;

  mandate_raci_add_activity (fixture->change, "Train people");
  mandate_test_commit (&fixture->change);

  titles = list_titles (fixture);
  g_assert_cmpstr (titles, ==, "Approve the policy, Train people");
}

static void
test_duty_is_complete (Fixture      *fixture,
                       gconstpointer data)
{
  MandateRole        *role = mandate_register_find (fixture->reg, MANDATE_TYPE_ROLE, LEAD);
  MandateRoleHolding *holding = mandate_register_find (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, HELD_J);

  g_assert_cmpint (mandate_duty_find_role_gaps (fixture->reg, role, TODAY), ==, 0);
  g_assert_cmpint (mandate_duty_find_holding_gaps (fixture->reg, holding, TODAY), ==, 0);
}

static void
test_duty_names_what_it_lacks (Fixture      *fixture,
                               gconstpointer data)
{
  MandateRole        *role = mandate_register_find (fixture->reg, MANDATE_TYPE_ROLE, LEAD);
  MandateRoleHolding *holding = mandate_register_find (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, HELD_J);

  mandate_test_set (role, "authority", "");
  mandate_test_set (holding, "appointed_by", JONAS);
  mandate_test_set (holding, "accepted_on", "2026-11-23");
  mandate_test_set (holding, "communicated_on", "");

  g_assert_cmpint (mandate_duty_find_role_gaps (fixture->reg, role, TODAY), ==, MANDATE_DUTY_NO_AUTHORITY);
  g_assert_cmpint (mandate_duty_find_holding_gaps (fixture->reg, holding, TODAY), ==,
                   MANDATE_DUTY_APPOINTED_BELOW | MANDATE_DUTY_NOT_ACCEPTED | MANDATE_DUTY_NOT_KNOWN);
  g_assert_cmpint (mandate_duty_find_role_gaps (fixture->reg, role, "2025-01-01"), ==, MANDATE_DUTY_NO_AUTHORITY | MANDATE_DUTY_NO_HOLDER);
}

static void
test_giving_a_role_ends_the_holding_before (Fixture      *fixture,
                                            gconstpointer data)
{
  MandateRoleHolding *before = mandate_register_find (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, HELD_J);
  g_autoptr (GPtrArray) holdings = NULL;

  mandate_holders_give (fixture->change, LEAD, ANA, "2026-11-01");
  mandate_test_commit (&fixture->change);

  holdings = mandate_holders_list_current (fixture->reg, LEAD, TODAY);
  g_assert_cmpuint (holdings->len, ==, 1);
  g_assert_cmpstr (((MandateRoleHolding *) g_ptr_array_index (holdings, 0))->person, ==, ANA);
  g_assert_cmpstr (before->held_until, ==, "2026-11-01");
}

static void
test_giving_a_role_again_keeps_the_holding (Fixture      *fixture,
                                            gconstpointer data)
{
  MandateRoleHolding *holding = mandate_holders_give (fixture->change, LEAD, JONAS, "2026-11-01");

  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (holding)), ==, HELD_J);
  g_assert_cmpstr (holding->held_from, ==, "2026-01-01");
  g_assert_cmpstr (holding->accepted_on, ==, "2026-01-02");
}

/* For organisations of any size, with and without the proposed roles. */
static void
assert_starter_is_ready (Fixture    *fixture,
                         const char *size,
                         guint       n_activities)
{
  g_autoptr (GPtrArray) activities = NULL;

  mandate_starter_add_activities (fixture->change, size, fixture->english);
  mandate_test_commit (&fixture->change);
  activities = mandate_raci_list_activities (fixture->reg);
  g_assert_cmpuint (activities->len, ==, 1 + n_activities);
  g_assert_cmpuint (mandate_starter_count_activities (size), ==, n_activities);

  for (guint i = 0; i < activities->len; i++)
    g_assert_cmpint (mandate_raci_find_problems (fixture->reg, mandate_record_get_id (g_ptr_array_index (activities, i)), TODAY) & ~(MANDATE_RACI_NOT_HELD | MANDATE_RACI_NOT_TOP_MANAGEMENT), ==, 0);
}

static void
add_reporting_role (Fixture *fixture)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, MANDATE_ROLE_REPORTING_ID, "title", "Reporting", "mandate", "performance-reporting", NULL);
}

static void
test_starter_without_roles (Fixture      *fixture,
                            gconstpointer data)
{
  add_reporting_role (fixture);
  assert_starter_is_ready (fixture, NULL, 11);
}

static void
test_starter_with_roles (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GPtrArray) roles = mandate_starter_list_roles ("established");

  add_reporting_role (fixture);
  for (guint i = 0; i < roles->len; i++)
    mandate_starter_add_role (fixture->change, g_ptr_array_index (roles, i), fixture->english);
  mandate_test_commit (&fixture->change);

  for (guint i = 0; i < roles->len; i++)
    g_assert_nonnull (mandate_starter_find_role (fixture->reg, g_ptr_array_index (roles, i), fixture->english));

  assert_starter_is_ready (fixture, "established", 18);
}

/* What the roles take is said for the size; lines are drawn whichever comes first; everybody's roles are a group's. */
static void
test_starter_roles_are_whole (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GPtrArray) roles = mandate_starter_list_roles ("established");
  guint n_groups = 0;

  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Kornwinkel", "size_profile", "established", NULL);
  for (guint i = roles->len; i > 0; i--)
    mandate_starter_add_role (fixture->change, g_ptr_array_index (roles, i - 1), fixture->english);
  mandate_test_commit (&fixture->change);

  for (guint i = 0; i < roles->len; i++)
    {
      const MandateStarterRole *proposal = g_ptr_array_index (roles, i);
      MandateRole              *role = mandate_starter_find_role (fixture->reg, proposal, fixture->english);
      const gboolean            is_group = mandate_holders_is_held (fixture->reg, mandate_record_get_id (MANDATE_RECORD (role)), TODAY);

      g_assert_nonnull (role->purpose);
      g_assert_nonnull (role->authority);
      g_assert_true ((role->reports_to == NULL) == (proposal->kind == MANDATE_STARTER_TOP));
      g_assert_true ((role->hours_a_month == MANDATE_UNSET) == is_group);
      n_groups += is_group;
    }

  g_assert_cmpuint (n_groups, ==, 2);
}

static void
test_starter_grows_with_size (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GPtrArray) starting = mandate_starter_list_roles ("starting");
  g_autoptr (GPtrArray) growing = mandate_starter_list_roles ("growing");

  g_assert_cmpuint (starting->len, <, growing->len);
  g_assert_null (mandate_starter_find_role (fixture->reg, g_ptr_array_index (starting, 0), fixture->english));
}

static void
test_starter_speaks_the_language_of_the_documents (Fixture      *fixture,
                                                   gconstpointer data)
{
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");
  g_autoptr (GPtrArray) roles = mandate_starter_list_roles (NULL);
  const MandateStarterRole *proposal = g_ptr_array_index (roles, 0);
  MandateRole              *role = mandate_starter_add_role (fixture->change, proposal, german);

  g_assert_cmpstr (role->title, ==, mandate_translate (german, proposal->title));
  mandate_test_commit (&fixture->change);
  g_assert_nonnull (mandate_starter_find_role (fixture->reg, proposal, german));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/raci/row/with-one-a-and-an-r-is-ready", test_row_is_ready);
  ADD ("/raci/row/needs-somebody-accountable", test_row_needs_an_a);
  ADD ("/raci/row/has-no-more-than-one-accountable", test_row_has_one_a);
  ADD ("/raci/row/needs-roles-that-are-held", test_row_is_held);
  ADD ("/raci/row/of-the-top-stays-there", test_row_of_the_top_stays_there);
  ADD ("/raci/row/of-own-work-can-be-accepted-for-a-time", test_row_of_own_work_can_be_accepted);
  g_test_add_func ("/raci/titles/tell-what-stays-with-the-top", test_titles_tell_what_stays_with_the_top);
  ADD ("/starter/roles/are-whole", test_starter_roles_are_whole);
  ADD ("/raci/keep/leaves-one-accountable-and-gives-the-other-the-doing", test_keep_ends_the_clash);
  ADD ("/raci/move/trades-the-positions-of-two-rows", test_rows_move);
  ADD ("/raci/move/counts-anew-where-positions-are-missing", test_rows_move_where_positions_are_missing);
  ADD ("/raci/add/puts-a-new-row-below-the-others", test_new_rows_come_last);
  ADD ("/duty/lacks-nothing-with-all-its-facts", test_duty_is_complete);
  ADD ("/duty/names-what-it-lacks-on-a-day", test_duty_names_what_it_lacks);
  ADD ("/holders/give/ends-the-holding-before", test_giving_a_role_ends_the_holding_before);
  ADD ("/holders/give/keeps-what-the-person-holds-already", test_giving_a_role_again_keeps_the_holding);
  ADD ("/raci/columns/of-people-lose-no-role", test_columns_of_people_lose_no_role);
  ADD ("/starter/activities/are-ready-with-the-two-mandated-roles-alone", test_starter_without_roles);
  ADD ("/starter/activities/are-ready-with-all-roles", test_starter_with_roles);
  ADD ("/starter/roles/are-more-for-larger-organisations", test_starter_grows_with_size);
  ADD ("/starter/roles/speak-the-language-of-the-documents", test_starter_speaks_the_language_of_the_documents);

  return g_test_run ();
}
