/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-records.h"
#include "mandate-sample.h"

/* The rules of record types that no field table can express. */

#define OWNER    "00000000-0000-7000-8000-000000000101"
#define CLERK    "00000000-0000-7000-8000-000000000102"
#define BOARD    "00000000-0000-7000-8000-000000000103"
#define POLICY   "00000000-0000-7000-8000-000000000104"
#define VERSION  "00000000-0000-7000-8000-000000000105"
#define ROLE     "00000000-0000-7000-8000-000000000109"
#define HOLDING  "00000000-0000-7000-8000-00000000010a"
#define ACTIVITY "00000000-0000-7000-8000-00000000010b"
#define CELL     "00000000-0000-7000-8000-00000000010c"
#define EVIDENCE "00000000-0000-7000-8000-00000000010d"
#define ROLE_2   "00000000-0000-7000-8000-00000000010f"

#define SEAL "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/* An owner (top management), a clerk, a board, and a policy with a draft that the clerk wrote. */
typedef struct
{
  MandateRegister *reg;
  MandateChange   *change;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Try");

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, VERSION, "policy", POLICY, "number", "2.0", "text", "We care.", "author", CLERK, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static void
test_role_keeps_its_mandate (Fixture      *fixture,
                             gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", "mandate", "conformance", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_ROLE, ROLE, "mandate", data, NULL);

  mandate_test_assert_refused (fixture->change, "Role “Security lead”, Mandated responsibility: this responsibility is one that the standard asks for by name");
}

static void
test_role_can_get_a_mandate (Fixture      *fixture,
                             gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_ROLE, ROLE, "mandate", "performance-reporting", NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_role_with_a_mandate_can_change_otherwise (Fixture      *fixture,
                                               gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", "mandate", "conformance", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_ROLE, ROLE, "title", "Security officer", NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_role_with_a_mandate_is_not_removed (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_change_remove (fixture->change, mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", "mandate", "conformance", NULL));

  mandate_test_assert_refused (fixture->change, "Role “Security lead”: the standard asks for this responsibility by name, so it can't be removed.");
}

static void
test_role_without_a_mandate_is_removed_with_its_parts (Fixture      *fixture,
                                                       gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, HOLDING, "role", ROLE, "person", CLERK, "held_from", "2024-01-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, ACTIVITY, "title", "Backups", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_CELL, CELL, "role", ROLE, "activity", ACTIVITY, "letter", "responsible", NULL);
  mandate_change_remove (fixture->change, mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Helper", NULL));
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpuint (mandate_change_get_removals (fixture->change)->len, ==, 3);
}

static void
test_role_does_not_report_to_itself (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_ROLE, ROLE, "title", "Hermit", "reports_to", ROLE, NULL);

  mandate_test_assert_refused (fixture->change, "Role “Hermit”, Reports to: a role can't report to itself.");
}

static void
test_role_of_a_damaged_file_can_be_mended (Fixture      *fixture,
                                           gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", "mandate", "", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_ROLE, ROLE, "mandate", "conformance", NULL);

  mandate_test_assert_passes (fixture->change);
}

static MandateRoleHolding *
put_holding (Fixture    *fixture,
             const char *field,
             const char *text)
{
  if (mandate_register_find_any (fixture->reg, ROLE) == NULL)
    mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", NULL);

  return mandate_test_put (fixture->change, MANDATE_TYPE_ROLE_HOLDING, HOLDING, "role", ROLE, "person", CLERK, "held_from", "2024-01-01", field, text, NULL);
}

static void
test_holding_is_by_a_person (Fixture      *fixture,
                             gconstpointer data)
{
  put_holding (fixture, "deputy", OWNER);

  mandate_test_assert_passes (fixture->change);
}

static void
test_holding_is_refused_by_nobody (Fixture      *fixture,
                                   gconstpointer data)
{
  put_holding (fixture, "person", "");

  mandate_test_assert_refused (fixture->change, "Role holding “Security lead”: a role is held by a person or by a body.");
}

static void
test_holding_is_refused_by_a_person_and_a_body (Fixture      *fixture,
                                                gconstpointer data)
{
  put_holding (fixture, "body", BOARD);

  mandate_test_assert_refused (fixture->change, "Role holding “Security lead · Carl Clerk · Board”: ");
}

static void
test_holding_has_another_person_as_deputy (Fixture      *fixture,
                                           gconstpointer data)
{
  put_holding (fixture, "deputy", CLERK);

  mandate_test_assert_refused (fixture->change, "Deputy: nobody can stand in for themselves.");
}

static void
test_holding_ends_no_earlier_than_it_begins (Fixture      *fixture,
                                             gconstpointer data)
{
  put_holding (fixture, "held_until", "2023-12-31");

  mandate_test_assert_refused (fixture->change, "Until: 31 December 2023 is before “From” (1 January 2024).");
}

/* Whether somebody who began on 2024-01-01 and ended on 2024-07-01 was there. */
static const struct
{
  const char *date;
  gboolean    is_current;
} days[] = {
  { "2023-12-31", FALSE },
  { "2024-01-01", TRUE },
  { "2024-06-30", TRUE },
  { "2024-07-01", FALSE },
  { "2025-01-01", FALSE },
};

static void
test_holding_lasts_from_its_first_day_until_its_last (void)
{
  g_autoptr (MandateRoleHolding) holding = mandate_test_create (MANDATE_TYPE_ROLE_HOLDING, NULL, "held_from", "2024-01-01", "held_until", "2024-07-01", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (mandate_role_holding_is_current (holding, days[i].date), ==, days[i].is_current);

  mandate_test_set (holding, "held_until", "");
  g_assert_true (mandate_role_holding_is_current (holding, "9999-12-31"));

  mandate_test_set (holding, "held_from", "");
  g_assert_false (mandate_role_holding_is_current (holding, "2024-01-01"));
}

static void
test_person_is_active_between_joining_and_leaving (void)
{
  g_autoptr (MandatePerson) person = mandate_test_create (MANDATE_TYPE_PERSON, NULL, "joined_on", "2024-01-01", "left_on", "2024-07-01", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (mandate_person_is_active (person, days[i].date), ==, days[i].is_current);

  mandate_test_set (person, "joined_on", "");
  mandate_test_set (person, "left_on", "");
  g_assert_true (mandate_person_is_active (person, "0001-01-01"));
}

static void
test_membership_is_current_between_its_days (void)
{
  g_autoptr (MandateBodyMember) member = mandate_test_create (MANDATE_TYPE_BODY_MEMBER, NULL, "joined_on", "2024-01-01", "left_on", "2024-07-01", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (mandate_body_member_is_current (member, days[i].date), ==, days[i].is_current);

  mandate_test_set (member, "joined_on", "");
  mandate_test_set (member, "left_on", "");
  g_assert_true (mandate_body_member_is_current (member, "0001-01-01"));
}

static void
add_cell (Fixture *fixture)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE_2, "title", "Helper", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, ACTIVITY, "title", "Backups", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_CELL, CELL, "role", ROLE, "activity", ACTIVITY, "letter", "responsible", NULL);
}

static void
test_cell_is_the_only_one_of_role_and_activity (Fixture      *fixture,
                                                gconstpointer data)
{
  add_cell (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_RACI_CELL, NULL, "role", ROLE, "activity", ACTIVITY, "letter", "accountable", NULL);

  mandate_test_assert_refused (fixture->change, "RACI letter “Backups · Security lead”, Letter: this role already has a letter for this activity.");
}

static void
test_cell_can_change_its_letter (Fixture      *fixture,
                                 gconstpointer data)
{
  add_cell (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_RACI_CELL, CELL, "letter", "informed", NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_cell_of_another_role_has_its_place (Fixture      *fixture,
                                         gconstpointer data)
{
  add_cell (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_RACI_CELL, NULL, "role", ROLE_2, "activity", ACTIVITY, "letter", "accountable", NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_cell_can_follow_one_that_goes (Fixture      *fixture,
                                    gconstpointer data)
{
  add_cell (fixture);
  mandate_change_remove (fixture->change, mandate_register_find_any (fixture->reg, CELL));
  mandate_test_put (fixture->change, MANDATE_TYPE_RACI_CELL, NULL, "role", ROLE, "activity", ACTIVITY, "letter", "accountable", NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_resource_wants_a_currency_for_its (Fixture      *fixture,
                                        gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_RESOURCE, NULL, "title", "Safe", data, "1200", NULL);

  mandate_test_assert_refused (fixture->change, "Resource “Safe”, Currency: an amount needs its currency.");
}

static void
test_resource_passes_with_a_currency (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateResource *resource = mandate_test_put (fixture->change, MANDATE_TYPE_RESOURCE, NULL, "title", "Safe", "requested_amount", "1200", "currency", "JPY", NULL);

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpint (resource->requested_amount, ==, 1200);
}

static void
test_resource_of_hours_wants_no_currency (Fixture      *fixture,
                                          gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_RESOURCE, NULL, "title", "Time", "kind", "hours", "requested_hours", "40", NULL);

  mandate_test_assert_passes (fixture->change);
}

static MandateEvidence *
put_evidence (Fixture    *fixture,
              const char *id,
              const char *number)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_EVIDENCE, id, "title", "Minutes", "link", "shelf 3", "number", number, NULL);
}

static void
test_evidence_gets_the_next_number (Fixture      *fixture,
                                    gconstpointer data)
{
  MandateEvidence *first;
  MandateEvidence *second;
  g_autofree char *printed = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, EVIDENCE, "title", "Old", "link", "shelf 2", "number", "11", NULL);
  first = put_evidence (fixture, NULL, "");
  second = put_evidence (fixture, NULL, "");
  mandate_test_assert_passes (fixture->change);

  printed = mandate_evidence_format_number (first);
  g_assert_cmpstr (printed, ==, "E-012");
  g_assert_cmpint (second->number, ==, 13);
}

static void
test_evidence_is_number_one_at_first (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateEvidence *first = put_evidence (fixture, NULL, "");

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpint (first->number, ==, 1);
}

static void
test_evidence_number_is_not_given_twice (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, EVIDENCE, "title", "Old", "link", "shelf 2", "number", "11", NULL);
  put_evidence (fixture, NULL, "11");

  mandate_test_assert_refused (fixture->change, "Evidence “Minutes”, Number: the number E-011 is taken.");
}

static void
test_evidence_number_is_not_changed (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, EVIDENCE, "title", "Minutes", "link", "shelf 2", "number", "11", NULL);
  put_evidence (fixture, EVIDENCE, "12");

  mandate_test_assert_refused (fixture->change, "Number: the number E-011 was given once and stays.");
}

static void
test_evidence_number_comes_back_where_it_was_emptied (Fixture      *fixture,
                                                      gconstpointer data)
{
  MandateEvidence *edited;

  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, EVIDENCE, "title", "Minutes", "link", "shelf 2", "number", "11", NULL);
  edited = put_evidence (fixture, EVIDENCE, "");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpint (edited->number, ==, 11);
}

static void
test_evidence_is_refused_without_file_and_link (Fixture      *fixture,
                                                gconstpointer data)
{
  mandate_test_set (put_evidence (fixture, NULL, ""), "link", "");

  mandate_test_assert_refused (fixture->change, "Evidence “Minutes”: evidence is a file or a link.");
}

static void
test_evidence_is_refused_with_file_and_link (Fixture      *fixture,
                                             gconstpointer data)
{
  mandate_test_set (put_evidence (fixture, NULL, ""), "sha256", SEAL);

  mandate_test_assert_refused (fixture->change, "Evidence “Minutes”: evidence is a file or a link.");
}

static void
test_evidence_takes_its_uses_along (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, ID_A, "evidence", EVIDENCE, "target", "person/" OWNER, NULL);
  mandate_change_remove (fixture->change, mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, EVIDENCE, "title", "Minutes", "link", "shelf 2", NULL));
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpuint (mandate_change_get_removals (fixture->change)->len, ==, 2);
}

static void
test_organisation_stays (Fixture      *fixture,
                         gconstpointer data)
{
  mandate_change_remove (fixture->change, mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bakery Ltd", NULL));

  mandate_test_assert_refused (fixture->change, "Organisation “Bakery Ltd”: a workspace always has this record.");
}

#define ADD(path, function)           ADD_WITH (path, NULL, function)
#define ADD_WITH(path, row, function) g_test_add ("/rules/" path, Fixture, row, set_up, function, tear_down)

static void
add_tests_of_policies (void)
{
}

static void
add_tests_of_roles (void)
{
  ADD_WITH ("role/keeps-its-mandate/against-none", "none", test_role_keeps_its_mandate);
  ADD_WITH ("role/keeps-its-mandate/against-the-other", "performance-reporting", test_role_keeps_its_mandate);
  ADD ("role/can-get-a-mandate", test_role_can_get_a_mandate);
  ADD ("role/with-a-mandate-can-change-otherwise", test_role_with_a_mandate_can_change_otherwise);
  ADD ("role/with-a-mandate-is-not-removed", test_role_with_a_mandate_is_not_removed);
  ADD ("role/without-a-mandate-is-removed-with-its-parts", test_role_without_a_mandate_is_removed_with_its_parts);
  ADD ("role/does-not-report-to-itself", test_role_does_not_report_to_itself);
  ADD ("role/of-a-damaged-file-can-be-mended", test_role_of_a_damaged_file_can_be_mended);
  ADD ("role-holding/is-by-a-person", test_holding_is_by_a_person);
  ADD ("role-holding/is-refused-by-nobody", test_holding_is_refused_by_nobody);
  ADD ("role-holding/is-refused-by-a-person-and-a-body", test_holding_is_refused_by_a_person_and_a_body);
  ADD ("role-holding/has-another-person-as-deputy", test_holding_has_another_person_as_deputy);
  ADD ("role-holding/ends-no-earlier-than-it-begins", test_holding_ends_no_earlier_than_it_begins);
  g_test_add_func ("/rules/role-holding/lasts-from-its-first-day-until-its-last", test_holding_lasts_from_its_first_day_until_its_last);
  g_test_add_func ("/rules/person/is-active-between-joining-and-leaving", test_person_is_active_between_joining_and_leaving);
  g_test_add_func ("/rules/body-member/is-current-between-its-days", test_membership_is_current_between_its_days);
  ADD ("raci-cell/is-the-only-one-of-role-and-activity", test_cell_is_the_only_one_of_role_and_activity);
  ADD ("raci-cell/can-change-its-letter", test_cell_can_change_its_letter);
  ADD ("raci-cell/of-another-role-has-its-place", test_cell_of_another_role_has_its_place);
  ADD ("raci-cell/can-follow-one-that-goes", test_cell_can_follow_one_that_goes);
}

static void
add_tests_of_the_rest (void)
{
  ADD_WITH ("resource/wants-a-currency-for-its/requested-amount", "requested_amount", test_resource_wants_a_currency_for_its);
  ADD_WITH ("resource/wants-a-currency-for-its/approved-amount", "approved_amount", test_resource_wants_a_currency_for_its);
  ADD_WITH ("resource/wants-a-currency-for-its/used-amount", "used_amount", test_resource_wants_a_currency_for_its);
  ADD ("resource/passes-with-a-currency", test_resource_passes_with_a_currency);
  ADD ("resource/of-hours-wants-no-currency", test_resource_of_hours_wants_no_currency);
  ADD ("evidence/gets-the-next-number", test_evidence_gets_the_next_number);
  ADD ("evidence/is-number-one-at-first", test_evidence_is_number_one_at_first);
  ADD ("evidence/number-is-not-given-twice", test_evidence_number_is_not_given_twice);
  ADD ("evidence/number-is-not-changed", test_evidence_number_is_not_changed);
  ADD ("evidence/number-comes-back-where-it-was-emptied", test_evidence_number_comes_back_where_it_was_emptied);
  ADD ("evidence/is-refused-without-file-and-link", test_evidence_is_refused_without_file_and_link);
  ADD ("evidence/is-refused-with-file-and-link", test_evidence_is_refused_with_file_and_link);
  ADD ("evidence/takes-its-uses-along", test_evidence_takes_its_uses_along);
  ADD ("organisation/stays", test_organisation_stays);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_tests_of_policies ();
  add_tests_of_roles ();
  add_tests_of_the_rest ();

  return g_test_run ();
}
