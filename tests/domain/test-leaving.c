/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-holders.h"
#include "mandate-leaving.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#include <string.h>

#define ANA      "00000000-0000-7000-8000-000000000101"
#define JO       "00000000-0000-7000-8000-000000000102"
#define MO       "00000000-0000-7000-8000-000000000103"
#define BO       "00000000-0000-7000-8000-000000000104"
#define LEAD     "00000000-0000-7000-8000-00000000053a"
#define REPORTER "00000000-0000-7000-8000-00000000053b"
#define BACKUPS  "00000000-0000-7000-8000-000000000201"
#define BOARD    "00000000-0000-7000-8000-000000000301"
#define ACTIVITY "00000000-0000-7000-8000-000000000401"
#define POLICY   "00000000-0000-7000-8000-000000000501"
#define REVIEW   "00000000-0000-7000-8000-000000000601"
#define HOLDING  "00000000-0000-7000-8000-000000000701"
#define TODAY    "2026-03-01"

/* A bakery: Ana directs it, Jo leads security with Mo as deputy, Bo reports. */
static MandateRegister *
create_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", "is_top_management", "true", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, JO, "name", "Jo Weber", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, MO, "name", "Mo Diaz", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, BO, "name", "Bo Klein", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, LEAD, "title", "Security lead", "mandate", "conformance", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, REPORTER, "title", "Reporter", "mandate", "performance-reporting", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, BACKUPS, "title", "Backups", "reports_to", LEAD, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, HOLDING, "role", LEAD, "person", JO, "held_from", "2020-01-01", "deputy", MO, "is_lead", "true", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", REPORTER, "person", BO, "held_from", "2020-01-01", "deputy", JO, NULL);

  return reg;
}

/* “kind title (successor reason; …)” a line, with “!” where it is urgent and “-” where it can't be handed over. */
static char *
list_as_text (MandateRegister *reg,
              const char      *person)
{
  g_autoptr (GPtrArray) consequences = mandate_leaving_list (reg, person, TODAY);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < consequences->len; i++)
    {
      MandateConsequence *consequence = g_ptr_array_index (consequences, i);

      g_string_append_printf (text, "%s%s%s", consequence->is_urgent ? "!" : "", consequence->can_hand_over ? "" : "-", consequence->title);
      for (guint j = 0; j < consequence->successors->len; j++)
        {
          MandateSuccessor *successor = g_ptr_array_index (consequence->successors, j);

          g_string_append_printf (text, "%s%s %s", j == 0 ? " (" : "; ", successor->person->name, successor->reason);
        }
      g_string_append (text, consequence->successors->len > 0 ? ")\n" : "\n");
    }

  return g_string_free (text, FALSE);
}

static void
assert_lists (MandateRegister *reg,
              const char      *person,
              const char      *expected)
{
  g_autofree char *text = list_as_text (reg, person);

  g_assert_cmpstr (text, ==, expected);
}

/* Takes @change's records over, as a commit does. */
static void
apply (MandateRegister *reg,
       MandateChange   *change)
{
  GPtrArray *puts = NULL;

  mandate_test_assert_passes (change);
  puts = mandate_change_get_puts (change);

  for (guint i = 0; i < puts->len; i++)
    {
      MandateRecord *put = g_ptr_array_index (puts, i);
      MandateRecord *old = mandate_register_find (reg, G_OBJECT_TYPE (put), mandate_record_get_id (put));

      if (old != NULL)
        mandate_record_assign (old, put);
      else
        mandate_register_add (reg, put);
    }

  for (guint i = 0; i < mandate_change_get_removals (change)->len; i++)
    mandate_register_remove (reg, g_ptr_array_index (mandate_change_get_removals (change), i));
}

static void
hand_over (MandateRegister *reg,
           const char      *person,
           guint            position,
           const char      *to)
{
  g_autoptr (GPtrArray) consequences = mandate_leaving_list (reg, person, TODAY);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Hand over");

  mandate_leaving_hand_over (change, g_ptr_array_index (consequences, position), to, TODAY);
  apply (reg, change);
}

static void
record_leaving (MandateRegister *reg,
                const char      *person)
{
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Leave");

  mandate_leaving_record (change, person, TODAY);
  apply (reg, change);
}

static void
test_lists_roles_with_the_deputy_first (void)
{
  g_autoptr (MandateRegister) reg = create_register ();

  assert_lists (reg, JO,
                "!Holds the role “Security lead” (Mo Diaz deputy; Bo Klein holds “Reporter”; Ana Pérez top management)\n"
                "Stands in for Bo Klein as “Reporter” (Ana Pérez top management)\n");
  assert_lists (reg, MO, "Stands in for Jo Weber as “Security lead” (Bo Klein holds “Reporter”; Ana Pérez top management)\n");
}

static void
test_lists_the_last_of_top_management (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *text = list_as_text (reg, ANA);

  mandate_test_assert_contains (text, "!-Nobody else is top management\n");
  mandate_test_add (reg, MANDATE_TYPE_PERSON, NULL, "name", "Eva", "is_top_management", "true", NULL);
  assert_lists (reg, ANA, "");
}

static void
test_names_nobody_who_is_gone_or_away (void)
{
  g_autoptr (MandateRegister) reg = create_register ();

  mandate_test_set (mandate_register_find (reg, MANDATE_TYPE_PERSON, MO), "left_on", "2026-02-28");
  mandate_test_set (mandate_register_find (reg, MANDATE_TYPE_PERSON, BO), "leave_from", "2026-02-01");
  assert_lists (reg, JO,
                "!Holds the role “Security lead” (Ana Pérez top management)\n"
                "Stands in for Bo Klein as “Reporter” (Ana Pérez top management)\n");
}

static void
test_lists_activities_that_nobody_is_left_for (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  mandate_test_add (reg, MANDATE_TYPE_RACI_ACTIVITY, ACTIVITY, "title", "Look after backups", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", ACTIVITY, "role", LEAD, "letter", "accountable", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", ACTIVITY, "role", REPORTER, "letter", "responsible", NULL);
  before = list_as_text (reg, JO);
  mandate_test_assert_contains (before, "!-Nobody would answer for “Look after backups” (Mo Diaz");
  g_assert_null (strstr (before, "would do"));

  record_leaving (reg, JO);
  after = list_as_text (reg, JO);
  mandate_test_assert_contains (after, "Nobody would answer for “Look after backups”");

  hand_over (reg, JO, 0, MO);
  assert_lists (reg, JO, "Stands in for Bo Klein as “Reporter” (Mo Diaz holds “Security lead”; Ana Pérez top management)\n");
}

static void
test_counts_members_of_bodies_as_holders (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *text = NULL;

  mandate_test_add (reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY_MEMBER, NULL, "body", BOARD, "person", JO, "is_chair", "true", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", BACKUPS, "body", BOARD, "held_from", "2020-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_ACTIVITY, ACTIVITY, "title", "Restore", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", ACTIVITY, "role", BACKUPS, "letter", "responsible", NULL);

  text = list_as_text (reg, JO);
  mandate_test_assert_contains (text, "\nChairs “Board” (Mo Diaz deputy");
  mandate_test_assert_contains (text, "\n!-Nobody would do “Restore”");
}

static void
test_who_holds_a_role_twice_leaves_it_vacant (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *text = NULL;

  mandate_test_add (reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY_MEMBER, NULL, "body", BOARD, "person", JO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", LEAD, "body", BOARD, "held_from", "2020-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_ACTIVITY, ACTIVITY, "title", "Watch", NULL);
  mandate_test_add (reg, MANDATE_TYPE_RACI_CELL, NULL, "activity", ACTIVITY, "role", LEAD, "letter", "accountable", NULL);

  text = list_as_text (reg, JO);
  g_assert_true (g_str_has_prefix (text, "!Holds the role “Security lead”"));
  mandate_test_assert_contains (text, "\n!-Nobody would answer for “Watch”");
}

static void
test_lists_what_is_owned_and_to_come (void)
{
  g_autoptr (MandateRegister) reg = create_register ();

  mandate_test_add (reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", "owner", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", POLICY, "number", "1.0", "state", "draft", "text", "Ask Mo Diaz.", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", POLICY, "number", "0.9", "state", "superseded", "text", "Ask Mo Diaz.", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", POLICY, "number", "1.1", "state", "draft", "text", "Ask Mo Diazzi.", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Spring", "planned_on", "2026-04-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL, "review", REVIEW, "person", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "Autumn", "state", "planned", "chair", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW, NULL, "title", "Past", "state", "held", "held_on", "2026-01-01", "chair", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ACTION, NULL, "title", "Fix the door", "owner", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_ACTION, NULL, "title", "Old", "owner", MO, "state", "done", "done_on", "2026-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_OBJECTIVE, NULL, "title", "Fewer mistakes", "owner", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_BUSINESS_GOAL, NULL, "title", "Grow", "owner", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_REVIEW_PLAN, NULL, "title", "Yearly", "owner", MO, NULL);
  mandate_test_add (reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Safe", "requested_by", MO, NULL);

  assert_lists (reg, MO,
                "Stands in for Jo Weber as “Security lead” (Bo Klein holds “Reporter”; Ana Pérez top management)\n"
                "-“Policy 1.0” names the person in its text (Ana Pérez top management)\n"
                "Owns the policy “Policy” (Ana Pérez top management)\n"
                "Is to chair “Autumn” (Ana Pérez top management)\n"
                "Looks after the review plan “Yearly” (Ana Pérez top management)\n"
                "Has to do “Fix the door” (Ana Pérez top management)\n"
                "Owns the objective “Fewer mistakes” (Ana Pérez top management)\n"
                "Owns the business goal “Grow” (Ana Pérez top management)\n"
                "Asked for “Safe”, which is undecided (Ana Pérez top management)\n"
                "Is to attend “Spring” (Ana Pérez top management)\n");

  /* All but the text can be handed over, one after the other. */
  for (guint n = 9; n > 0; n--)
    hand_over (reg, MO, n == 9 ? 0 : 1, ANA);
  assert_lists (reg, MO, "-“Policy 1.0” names the person in its text (Ana Pérez top management)\n");
}

static void
test_leaves_an_approval_to_the_rest_of_top_management (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *text = NULL;

  mandate_test_add (reg, MANDATE_TYPE_PERSON, NULL, "name", "Eva", "is_top_management", "true", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", NULL);
  mandate_test_add (reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", POLICY, "number", "1.0", "state", "in-review", "text", "Text", NULL);

  assert_lists (reg, ANA, "-“Policy 1.0” waits for approval by top management (Eva top management)\n");
}

static void
test_recording_ends_roles_and_memberships_in_one_change (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Leave");
  MandateRoleHolding *future;

  future = mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", BACKUPS, "person", JO, "held_from", "2026-06-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", BACKUPS, "person", JO, "held_from", "2019-01-01", "held_until", "2020-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY_MEMBER, NULL, "body", BOARD, "person", JO, NULL);

  mandate_leaving_record (change, JO, TODAY);
  g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, 4);
  apply (reg, change);

  g_assert_cmpstr (((MandatePerson *) mandate_register_find (reg, MANDATE_TYPE_PERSON, JO))->left_on, ==, TODAY);
  g_assert_cmpstr (((MandateRoleHolding *) mandate_register_find (reg, MANDATE_TYPE_ROLE_HOLDING, HOLDING))->held_until, ==, TODAY);
  g_assert_cmpstr (future->held_until, ==, "2026-06-01");
  g_assert_false (mandate_holders_is_held (reg, LEAD, TODAY));
}

static void
test_recording_is_refused_before_the_person_joined (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Leave");

  mandate_test_set (mandate_register_find (reg, MANDATE_TYPE_PERSON, JO), "joined_on", "2026-05-01");
  mandate_leaving_record (change, JO, TODAY);
  mandate_test_assert_refused (change, "Left on");
}

static void
test_leave_keeps_the_roles (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Leave");

  mandate_leaving_record_leave (change, JO, TODAY, "2026-09-30");
  g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, 1);
  apply (reg, change);
  g_assert_true (mandate_holders_is_held (reg, LEAD, TODAY));
}

static void
test_a_role_is_handed_over_without_a_day_between (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (GPtrArray) holdings = NULL;
  MandateRoleHolding *next;

  hand_over (reg, JO, 0, MO);
  holdings = mandate_holders_list_current (reg, LEAD, TODAY);
  g_assert_cmpuint (holdings->len, ==, 1);
  next = g_ptr_array_index (holdings, 0);
  g_assert_cmpstr (next->person, ==, MO);
  g_assert_cmpstr (next->held_from, ==, TODAY);
  g_assert_true (next->is_lead);
  g_assert_null (next->deputy);
  g_assert_null (next->accepted_on);
  g_assert_cmpstr (((MandateRoleHolding *) mandate_register_find (reg, MANDATE_TYPE_ROLE_HOLDING, HOLDING))->held_until, ==, TODAY);
}

static void
test_who_holds_it_too_takes_the_lead (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  MandateRoleHolding *second = mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", LEAD, "person", BO, "held_from", "2021-01-01", NULL);
  g_autoptr (GPtrArray) holdings = NULL;
  MandateRoleHolding *next;

  hand_over (reg, JO, 0, BO);
  holdings = mandate_holders_list_current (reg, LEAD, TODAY);
  g_assert_cmpuint (holdings->len, ==, 1);
  next = g_ptr_array_index (holdings, 0);
  g_assert_cmpstr (next->person, ==, BO);
  g_assert_cmpstr (next->held_from, ==, TODAY);
  g_assert_true (next->is_lead);

  /* What Bo held until then was not the lead. */
  g_assert_cmpstr (second->held_until, ==, TODAY);
  g_assert_false (second->is_lead);
}

static void
test_who_left_and_is_still_needed_is_named (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (GPtrArray) none = mandate_leaving_list_needed (reg);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  /* As a list that is taken over says it: without a word on what hangs on the person. */
  mandate_test_set (mandate_register_find (reg, MANDATE_TYPE_PERSON, MO), "left_on", "2026-02-28");
  before = mandate_leaving_list_needed (reg);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (g_ptr_array_index (before, 0) == mandate_register_find (reg, MANDATE_TYPE_PERSON, MO));

  mandate_test_set (mandate_register_find (reg, MANDATE_TYPE_ROLE_HOLDING, HOLDING), "deputy", BO);
  after = mandate_leaving_list_needed (reg);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_who_returns_is_here_again (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  MandatePerson *mo = mandate_register_find (reg, MANDATE_TYPE_PERSON, MO);
  MandateChange *change = mandate_change_new (reg, "Return");

  mandate_test_set (mo, "left_on", "2026-02-28");
  mandate_leaving_record_return (change, MO, "2026-03-01");
  mandate_test_commit (&change);
  g_assert_null (mo->left_on);

  mandate_test_set (mo, "leave_from", "2026-01-01");
  mandate_leaving_record_return (change, MO, "2026-03-01");
  mandate_test_commit (&change);
  g_assert_cmpstr (mo->leave_until, ==, "2026-02-28");

  mandate_test_set (mo, "leave_until", "");
  mandate_test_set (mo, "leave_from", "2026-04-01");
  mandate_leaving_record_return (change, MO, "2026-03-01");
  mandate_test_commit (&change);
  g_assert_null (mo->leave_from);
  mandate_change_free (change);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/leaving/list/names-roles-and-the-deputy-first", test_lists_roles_with_the_deputy_first);
  g_test_add_func ("/leaving/list/says-that-the-last-of-top-management-goes", test_lists_the_last_of_top_management);
  g_test_add_func ("/leaving/list/proposes-nobody-who-is-gone-or-away", test_names_nobody_who_is_gone_or_away);
  g_test_add_func ("/leaving/list/names-activities-that-nobody-is-left-for", test_lists_activities_that_nobody_is_left_for);
  g_test_add_func ("/leaving/list/counts-members-of-bodies-as-holders", test_counts_members_of_bodies_as_holders);
  g_test_add_func ("/leaving/list/counts-who-holds-a-role-twice-once", test_who_holds_a_role_twice_leaves_it_vacant);
  g_test_add_func ("/leaving/list/names-what-is-owned-and-to-come", test_lists_what_is_owned_and_to_come);
  g_test_add_func ("/leaving/list/leaves-an-approval-to-the-rest-of-top-management", test_leaves_an_approval_to_the_rest_of_top_management);
  g_test_add_func ("/leaving/record/ends-roles-and-memberships-in-one-change", test_recording_ends_roles_and_memberships_in_one_change);
  g_test_add_func ("/leaving/record/is-refused-before-the-person-joined", test_recording_is_refused_before_the_person_joined);
  g_test_add_func ("/leaving/record/leave-keeps-the-roles", test_leave_keeps_the_roles);
  g_test_add_func ("/leaving/hand-over/leaves-no-day-between", test_a_role_is_handed_over_without_a_day_between);
  g_test_add_func ("/leaving/hand-over/gives-the-lead-to-who-holds-it-too", test_who_holds_it_too_takes_the_lead);
  g_test_add_func ("/leaving/who-left-and-is-still-needed-is-named", test_who_left_and_is_still_needed_is_named);
  g_test_add_func ("/leaving/who-returns-is-here-again", test_who_returns_is_here_again);

  return g_test_run ();
}
