/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no gap but worth a thought, and what the edition of 2022 changed. */

#include "mandate-check-cases.h"

#include <string.h>

#include "mandate-advice.h"
#include "mandate-edition.h"

static GPtrArray *
advise (MandateRegister *reg)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  return mandate_advice_list (reg, AS_OF, english);
}

/* The good register, with everybody who has a part in security in IT, and Eva in sales. */
static MandateRegister *
make_register_of_it (void)
{
  static const Edit edits[] = {
    { "person/ben", "department", "IT" },
    { "person/cara", "job_title", "Head of IT" },
    { "person/dan", "department", "Informatik" },
    { "person/eva", "name", "Eva Ebner" },
    { "person/eva", "department", "Sales" },
  };
  MandateRegister *reg = make_good_register ();

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    apply_edit (reg, &edits[i]);

  return reg;
}

static void
test_is_given_where_all_are_in_it (void)
{
  g_autoptr (MandateRegister) reg = make_register_of_it ();
  g_autoptr (GPtrArray) list = advise (reg);
  const MandateAdvice *advice;

  g_assert_cmpuint (list->len, ==, 1);
  advice = g_ptr_array_index (list, 0);
  g_assert_cmpstr (advice->id, ==, "all-in-it");
  g_assert_cmpstr (advice->found, ==, "Besides top management, all who work on security are in IT: Ben Bauer, Cara Cohn, Dan Diaz.");
  g_assert_nonnull (strstr (advice->advice, "somebody who knows the daily work elsewhere"));
  g_assert_cmpstr (advice->where, ==, "role");
}

static void
test_is_silent_where_one_is_not (void)
{
  static const Edit edits[] = {
    { "person/ben", "department", "Sales" },
    { "objective/training", "owner", "person/eva" },
    { "action/open", "owner", "person/eva" },
    { "role-holding/auditor", "person", "person/eva" },
    /* With computers in the word, but not of the department. */
    { "person/dan", "department", "Makes it happen" },
    { "person/cara", "job_title", "Information security officer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (MandateRegister) reg = make_register_of_it ();
      g_autoptr (GPtrArray) list = NULL;

      apply_edit (reg, &edits[i]);
      list = advise (reg);
      g_test_message ("%s", edits[i].record);
      g_assert_cmpuint (list->len, ==, 0);
    }
}

static void
test_is_silent_where_nobody_else_is_there (void)
{
  static const Edit gone = { "person/eva", "left_on", "2020-01-01" };
  g_autoptr (MandateRegister) reg = make_register_of_it ();
  g_autoptr (GPtrArray) list = NULL;

  apply_edit (reg, &gone);
  list = advise (reg);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_is_silent_without_records (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (GPtrArray) list = advise (reg);

  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_names_the_one_on_whom_all_rests (void)
{
  static const Edit edits[] = {
    { "role-holding/auditor", "person", "person/ben" },
    { "action/open", "owner", "person/ben" },
    { "role-holding/conformance", "deputy", "person/ben" },
  };
  g_autoptr (MandateRegister) reg = make_register_of_it ();
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    apply_edit (reg, &edits[i]);
  list = advise (reg);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((MandateAdvice *) g_ptr_array_index (list, 0))->found, ==, "Besides top management, all work on security rests on one person in IT: Ben Bauer.");
}

/* It is no gap: the checks find no more of them than without it. */
static void
test_is_no_gap (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateRegister) reg = make_register_of_it ();
  g_autoptr (GPtrArray) findings = mandate_check_run_all (reg, AS_OF, english);

  for (guint i = 0; i < findings->len; i++)
    g_assert_null (strstr (((MandateFinding *) g_ptr_array_index (findings, i))->found, "in IT"));
}

static const MandateEditionChange *
find_change (const char *clause)
{
  guint                       n;
  const MandateEditionChange *changes = mandate_edition_changes_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (changes[i].clause, clause))
      return &changes[i];

  g_assert_not_reached ();
}

static char *
describe (const char          *clause,
          MandateRegister     *reg,
          MandateFindingState *state)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) findings = mandate_check_run_all (reg, AS_OF, english);

  return mandate_edition_change_describe (find_change (clause), reg, findings, english, state);
}

/* Each names a check that there is: otherwise it would say “nothing” of whatever is on record. */
static void
test_changes_know_their_checks (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (GPtrArray) findings = mandate_check_run_all (reg, AS_OF, english);
  guint                       n;
  const MandateEditionChange *changes = mandate_edition_changes_list (&n);

  g_assert_cmpuint (n, ==, 14);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", changes[i].clause);
      g_assert_true (mandate_schema_find_type (mandate_schema_get (), changes[i].where, NULL) != G_TYPE_INVALID);
      if (changes[i].check != NULL)
        find_check (changes[i].check);
    }

  g_assert_null (find_change ("6.3")->clause_2013);
  g_assert_cmpstr (find_change ("10.1")->clause_2013, ==, "10.2");
  g_assert_cmpstr (find_change ("10.2")->clause_2013, ==, "10.1");
}

static void
test_changes_say_what_is_on_record (void)
{
  static const Edit silence = { "role-holding/auditor", "communicated_on", NULL };
  static const Edit plain = { "decision/moved", "title", "Other rooms" };
  static const Edit change = { "decision/moved", "kind", "isms-change" };
  g_autoptr (MandateRegister) reg = make_good_register ();
  MandateFindingState state;
  g_autofree char    *told = describe ("5.3", reg, &state);
  g_autofree char    *untold = NULL;
  g_autofree char    *before = NULL;
  g_autofree char    *after = NULL;

  g_assert_cmpint (state, ==, MANDATE_FINDING_SHOWN);
  apply_edit (reg, &silence);
  untold = describe ("5.3", reg, &state);
  g_assert_cmpstr (told, !=, untold);

  before = describe ("6.3", reg, &state);
  apply_edit (reg, &plain);
  apply_edit (reg, &change);
  after = describe ("6.3", reg, &state);
  g_assert_cmpint (state, ==, MANDATE_FINDING_IN_PART);
  g_assert_cmpstr (before, !=, after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/advice/all-in-it/is-given-where-all-are-in-it", test_is_given_where_all_are_in_it);
  g_test_add_func ("/advice/all-in-it/is-silent-where-one-is-not", test_is_silent_where_one_is_not);
  g_test_add_func ("/advice/all-in-it/is-silent-where-nobody-else-is-there", test_is_silent_where_nobody_else_is_there);
  g_test_add_func ("/advice/all-in-it/is-silent-without-records", test_is_silent_without_records);
  g_test_add_func ("/advice/all-in-it/names-the-one-on-whom-all-rests", test_names_the_one_on_whom_all_rests);
  g_test_add_func ("/advice/all-in-it/is-no-gap", test_is_no_gap);
  g_test_add_func ("/edition/changes-know-their-checks", test_changes_know_their_checks);
  g_test_add_func ("/edition/changes-say-what-is-on-record", test_changes_say_what_is_on_record);

  return g_test_run ();
}
