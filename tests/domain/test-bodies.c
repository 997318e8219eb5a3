/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-bodies.h"
#include "mandate-duty.h"
#include "mandate-holders.h"
#include "mandate-organisation.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* Who decides together, and who holds a role beside whom. */

#define ANA    "00000000-0000-7000-8000-000000000101"
#define JO     "00000000-0000-7000-8000-000000000102"
#define MO     "00000000-0000-7000-8000-000000000103"
#define BOARD  "00000000-0000-7000-8000-000000000104"
#define CHAIR  "00000000-0000-7000-8000-000000000105"
#define MEMBER "00000000-0000-7000-8000-000000000106"
#define FORMER "00000000-0000-7000-8000-000000000107"
#define LEAD   "00000000-0000-7000-8000-000000000108"
#define HELD   "00000000-0000-7000-8000-000000000109"

#define TODAY "2026-03-01"

/* Ana has the chair of the board, Jo belongs to it, Mo did; Jo holds a role. */
static MandateRegister *
create_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", "is_top_management", "yes", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, JO, "name", "Jo Weber", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, MO, "name", "Mo Diaz", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", "kind", "board", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY_MEMBER, FORMER, "body", BOARD, "person", MO, "is_chair", "yes", "left_on", "2024-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY_MEMBER, MEMBER, "body", BOARD, "person", JO, "joined_on", "2022-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_BODY_MEMBER, CHAIR, "body", BOARD, "person", ANA, "is_chair", "yes", "joined_on", "2023-01-01", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE, LEAD, "title", "Security lead", "mandate", "conformance", NULL);
  mandate_test_add (reg, MANDATE_TYPE_ROLE_HOLDING, HELD, "role", LEAD, "person", JO, "held_from", "2020-01-01", NULL);

  return reg;
}

static MandateChange *
begin (MandateRegister *reg)
{
  MandateChange *change = mandate_change_new (reg, "Try");

  mandate_change_set_today (change, TODAY);

  return change;
}

static MandateBodyMember *
find_member (MandateRegister *reg,
             const char      *id)
{
  return mandate_register_find (reg, MANDATE_TYPE_BODY_MEMBER, id);
}

static void
assert_order (MandateRegister *reg,
              const char      *expected)
{
  g_autoptr (GPtrArray) members = mandate_bodies_list_members (reg, BOARD, TODAY);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, ((MandateBodyMember *) g_ptr_array_index (members, i))->person);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", person->name);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_the_chair_comes_first_and_who_left_last (void)
{
  g_autoptr (MandateRegister) reg = create_register ();

  assert_order (reg, "Ana Pérez, Jo Weber, Mo Diaz");
}

static void
test_one_member_has_the_chair (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = begin (reg);

  mandate_bodies_make_chair (change, MEMBER);
  mandate_test_commit (&change);

  g_assert_true (find_member (reg, MEMBER)->is_chair);
  g_assert_false (find_member (reg, CHAIR)->is_chair);
  g_assert_true (find_member (reg, FORMER)->is_chair);
  g_assert_true (mandate_bodies_find_chair (reg, BOARD, TODAY) == find_member (reg, MEMBER));
  assert_order (reg, "Jo Weber, Ana Pérez, Mo Diaz");
}

static void
test_a_body_without_a_chair_lacks_one (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  MandateBody *board = mandate_register_find (reg, MANDATE_TYPE_BODY, BOARD);

  g_assert_false (mandate_bodies_lacks_chair (reg, board, TODAY));
  mandate_test_set (MANDATE_RECORD (find_member (reg, CHAIR)), "is_chair", "no");
  g_assert_true (mandate_bodies_lacks_chair (reg, board, TODAY));

  mandate_test_set (MANDATE_RECORD (board), "kind", "group");
  g_assert_false (mandate_bodies_lacks_chair (reg, board, TODAY));

  mandate_test_set (MANDATE_RECORD (board), "kind", "board");
  mandate_test_set (MANDATE_RECORD (find_member (reg, MEMBER)), "left_on", "2026-01-01");
  g_assert_false (mandate_bodies_lacks_chair (reg, board, TODAY));
}

static void
test_a_chair_who_left_has_none (void)
{
  g_autoptr (MandateRegister) reg = create_register ();

  mandate_test_set (mandate_register_find (reg, MANDATE_TYPE_PERSON, ANA), "left_on", "2026-02-01");
  g_assert_null (mandate_bodies_find_chair (reg, BOARD, TODAY));
}

static void
test_nobody_belongs_to_a_body_twice (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = begin (reg);
  MandateBodyMember *again;

  g_assert_true (mandate_bodies_add_member (change, BOARD, JO, TODAY) == find_member (reg, MEMBER));
  again = mandate_bodies_add_member (change, BOARD, MO, TODAY);
  g_assert_true (again != find_member (reg, FORMER));
  g_assert_true (mandate_bodies_add_member (change, BOARD, MO, NULL) == again);
  mandate_test_commit (&change);
  g_assert_cmpstr (again->joined_on, ==, TODAY);
}

static void
test_a_membership_ends_not_before_it_began (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = begin (reg);

  mandate_bodies_end_membership (change, MEMBER, "2021-06-01");
  mandate_bodies_end_membership (change, CHAIR, TODAY);
  mandate_test_commit (&change);
  g_assert_cmpstr (find_member (reg, MEMBER)->left_on, ==, "2022-01-01");
  g_assert_cmpstr (find_member (reg, CHAIR)->left_on, ==, TODAY);
}

static char *
list_proposals (MandateRegister *reg)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) proposals = mandate_bodies_list_proposals (reg, english, TODAY);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((const MandateBodyProposal *) g_ptr_array_index (proposals, i))->name);

  return g_string_free (text, FALSE);
}

static void
test_proposals_fit_the_number_of_people (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autofree char *small = list_proposals (reg);
  g_autofree char *large = NULL;
  g_autofree char *alone = NULL;
  g_autoptr (MandateRegister) empty = mandate_register_new (mandate_schema_get ());

  g_assert_cmpstr (small, ==, "All staff");
  mandate_test_add (reg, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "legal_name", "Mill", "people_count", "50", NULL);
  large = list_proposals (reg);
  g_assert_cmpstr (large, ==, "All staff, Information security committee");
  alone = list_proposals (empty);
  g_assert_cmpstr (alone, ==, "");
}

static void
test_what_was_proposed_is_proposed_once (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GPtrArray) proposals = NULL;
  g_autofree char *after = NULL;
  MandateBody     *board = NULL;

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", "is_top_management", "yes", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, JO, "name", "Jo Weber", "is_top_management", "yes", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, MO, "name", "Mo Diaz", NULL);
  proposals = mandate_bodies_list_proposals (reg, english, TODAY);
  g_assert_cmpuint (proposals->len, ==, 2);

  change = begin (reg);
  for (guint i = 0; i < proposals->len; i++)
    board = mandate_bodies_add_proposed (change, g_ptr_array_index (proposals, i), english);
  mandate_test_commit (&change);

  after = list_proposals (reg);
  g_assert_cmpstr (after, ==, "");

  /* Who decides together belongs to it; who has the chair nobody has said. */
  {
    g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, mandate_record_get_id (MANDATE_RECORD (board)), TODAY);

    g_assert_cmpuint (members->len, ==, 2);
    g_assert_true (mandate_bodies_lacks_chair (reg, board, TODAY));
  }
}

static MandateRoleHolding *
find_holding (MandateRegister *reg,
              const char      *id)
{
  return mandate_register_find (reg, MANDATE_TYPE_ROLE_HOLDING, id);
}

static void
test_several_hold_a_role_and_one_leads (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) beside = begin (reg);
  g_autoptr (MandateChange) first = NULL;
  g_autoptr (MandateChange) second = NULL;
  MandateRole     *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, LEAD);
  g_autofree char *board = g_strdup (mandate_record_get_id (MANDATE_RECORD (mandate_holders_add (beside, LEAD, NULL, BOARD, TODAY))));

  mandate_test_commit (&beside);
  g_assert_true (mandate_duty_find_role_gaps (reg, role, TODAY) & MANDATE_DUTY_NO_LEAD);

  first = begin (reg);
  mandate_holders_lead (first, HELD);
  mandate_test_commit (&first);
  g_assert_false (mandate_duty_find_role_gaps (reg, role, TODAY) & MANDATE_DUTY_NO_LEAD);

  second = begin (reg);
  mandate_holders_lead (second, board);
  mandate_test_commit (&second);
  g_assert_false (find_holding (reg, HELD)->is_lead);
  g_assert_true (find_holding (reg, board)->is_lead);
}

static void
test_one_of_several_hands_over_and_the_others_stay (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) beside = begin (reg);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char    *other = g_strdup (mandate_record_get_id (MANDATE_RECORD (mandate_holders_add (beside, LEAD, ANA, NULL, "2025-01-01"))));
  MandateRoleHolding *next;

  mandate_holders_lead (beside, HELD);
  mandate_test_commit (&beside);

  change = begin (reg);
  next = mandate_holders_replace (change, find_holding (reg, HELD), MO, NULL, TODAY);
  g_assert_true (next->is_lead);
  mandate_test_commit (&change);
  g_assert_cmpstr (find_holding (reg, HELD)->held_until, ==, TODAY);
  g_assert_true (find_holding (reg, HELD)->is_lead); /* it is over, and stays what it was */
  g_assert_null (find_holding (reg, other)->held_until);

  all = mandate_holders_list_all (reg, LEAD);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (((MandateRoleHolding *) g_ptr_array_index (all, 0))->person, ==, MO);
  g_assert_cmpstr (((MandateRoleHolding *) g_ptr_array_index (all, 2))->person, ==, JO);
}

static void
test_whoever_holds_a_role_holds_it_once (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = begin (reg);

  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (mandate_holders_add (change, LEAD, JO, NULL, TODAY))), ==, HELD);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (mandate_holders_replace (change, find_holding (reg, HELD), JO, NULL, "2021-01-01"))), ==, HELD);
  mandate_test_commit (&change);
  g_assert_cmpstr (find_holding (reg, HELD)->held_from, ==, "2021-01-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bodies/the-chair-comes-first-and-who-left-last", test_the_chair_comes_first_and_who_left_last);
  g_test_add_func ("/bodies/one-member-has-the-chair", test_one_member_has_the_chair);
  g_test_add_func ("/bodies/several-who-decide-together-lack-a-chair", test_a_body_without_a_chair_lacks_one);
  g_test_add_func ("/bodies/a-chair-who-left-has-none", test_a_chair_who_left_has_none);
  g_test_add_func ("/bodies/nobody-belongs-to-a-body-twice", test_nobody_belongs_to_a_body_twice);
  g_test_add_func ("/bodies/a-membership-ends-not-before-it-began", test_a_membership_ends_not_before_it_began);
  g_test_add_func ("/bodies/proposals-fit-the-number-of-people", test_proposals_fit_the_number_of_people);
  g_test_add_func ("/bodies/what-was-proposed-is-proposed-once", test_what_was_proposed_is_proposed_once);
  g_test_add_func ("/holders/several-hold-a-role-and-one-leads", test_several_hold_a_role_and_one_leads);
  g_test_add_func ("/holders/one-of-several-hands-over-and-the-others-stay", test_one_of_several_hands_over_and_the_others_stay);
  g_test_add_func ("/holders/whoever-holds-a-role-holds-it-once", test_whoever_holds_a_role_holds_it_once);

  return g_test_run ();
}
