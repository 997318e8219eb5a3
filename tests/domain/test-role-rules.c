/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-records.h"
#include "mandate-sample.h"

/* The rules of what proves that roles are known, held and mastered. */

#define OLGA     "00000000-0000-7000-8000-000000000101"
#define CARL     "00000000-0000-7000-8000-000000000102"
#define LEFT     "00000000-0000-7000-8000-000000000103"
#define BOARD    "00000000-0000-7000-8000-000000000104"
#define MEMBER   "00000000-0000-7000-8000-000000000105"
#define ROLE     "00000000-0000-7000-8000-000000000106"
#define HELD     "00000000-0000-7000-8000-000000000107"
#define ROLE_2   "00000000-0000-7000-8000-000000000108"
#define HELD_2   "00000000-0000-7000-8000-000000000109"
#define ACTIVITY "00000000-0000-7000-8000-00000000010a"
#define NEW      "00000000-0000-7000-8000-000000000201"

/* Olga, the owner, holds a role until the end of 2026, and another as a member of the board; Carl holds none. */
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

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OLGA, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CARL, "name", "Carl Clerk", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, LEFT, "name", "Lea Left", "left_on", "2026-01-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY_MEMBER, MEMBER, "body", BOARD, "person", OLGA, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Access", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, HELD, "role", ROLE, "person", OLGA, "held_from", "2026-01-01", "held_until", "2026-12-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE_2, "title", "Risks", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, HELD_2, "role", ROLE_2, "body", BOARD, "held_from", "2026-01-01", "is_lead", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_ACTIVITY, ACTIVITY, "title", "Grant access", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

/* What one record is, and (nullable) why it is refused. */
typedef struct
{
  const char *path;
  const char *type;
  const char *fields[9][2];
  const char *refused;
} Case;

#define GIVEN                   \
  { "delegator", OLGA },        \
    { "person", CARL },         \
  {                             \
    "subject", "Approve access" \
  }
#define EXCEPTION                   \
  { "reason", "We are two." },      \
  {                                 \
    "measure", "An outsider looks." \
  }

static const Case cases[] = {
  { "delegation/passes-without-a-role", "delegation", { GIVEN, { "held_from", "2026-03-01" } }, NULL },
  { "delegation/is-not-to-oneself", "delegation", { GIVEN, { "held_from", "2026-03-01" }, { "person", OLGA } }, "nobody delegates to themselves" },
  { "delegation/is-not-by-somebody-who-left", "delegation", { GIVEN, { "held_from", "2026-03-01" }, { "delegator", LEFT } }, "Lea Left is not with you on 1 March 2026" },
  { "delegation/is-not-to-somebody-who-left", "delegation", { GIVEN, { "held_from", "2026-03-01" }, { "person", LEFT } }, "Lea Left is not with you on 1 March 2026" },
  { "delegation/may-have-begun-before-somebody-left", "delegation", { GIVEN, { "held_from", "2026-01-01" }, { "person", LEFT } }, NULL },
  { "delegation/is-of-a-role-that-is-held", "delegation", { GIVEN, { "held_from", "2025-03-01" }, { "role", ROLE } }, "does not hold this role on 1 March 2025" },
  { "delegation/has-an-end-where-the-holding-has-one", "delegation", { GIVEN, { "held_from", "2026-03-01" }, { "role", ROLE } }, "holds the role only until 31 December 2026" },
  { "delegation/is-no-longer-than-the-holding", "delegation", { GIVEN, { "held_from", "2026-03-01" }, { "role", ROLE }, { "held_until", "2027-01-01" } }, "holds the role only until 31 December 2026" },
  { "delegation/may-be-as-long-as-the-holding", "delegation", { GIVEN, { "held_from", "2026-03-01" }, { "role", ROLE }, { "held_until", "2026-12-31" } }, NULL },
  { "delegation/may-be-by-a-member-of-the-body-that-holds-it", "delegation", { GIVEN, { "held_from", "2026-03-01" }, { "role", ROLE_2 } }, NULL },

  { "competence/that-is-there-says-what-there-is", "competence", { { "person", CARL }, { "need", "Audit course" }, { "state", "met" } }, "not what there is" },
  { "competence/that-is-there-passes", "competence", { { "person", CARL }, { "need", "Audit course" }, { "state", "met" }, { "has", "Certificate" } }, NULL },
  { "competence/that-is-missing-passes", "competence", { { "person", CARL }, { "need", "Audit course" } }, NULL },

  { "role-holding/has-one-lead", "role-holding", { { "role", ROLE_2 }, { "person", CARL }, { "held_from", "2026-05-01" }, { "is_lead", "yes" } }, "somebody else leads this role" },
  { "role-holding/may-have-several-holders", "role-holding", { { "role", ROLE_2 }, { "person", CARL }, { "held_from", "2026-05-01" } }, NULL },
  { "role-holding/may-have-had-another-lead-before", "role-holding", { { "role", ROLE_2 }, { "person", CARL }, { "held_from", "2025-05-01" }, { "held_until", "2026-01-01" }, { "is_lead", "yes" } }, NULL },

  { "raci-exception/is-accepted-by-the-top", "raci-exception", { EXCEPTION, { "activity", ACTIVITY }, { "rule", "no-responsible" }, { "accepted_on", "2026-03-01" }, { "accepted_by", OLGA } }, NULL },
  { "raci-exception/is-not-accepted-below-the-top", "raci-exception", { EXCEPTION, { "activity", ACTIVITY }, { "rule", "no-responsible" }, { "accepted_on", "2026-03-01" }, { "accepted_by", CARL } }, "Carl Clerk did not belong to top management" },
  { "raci-exception/is-not-accepted-by-nobody", "raci-exception", { EXCEPTION, { "activity", ACTIVITY }, { "rule", "no-responsible" }, { "accepted_on", "2026-03-01" } }, "is accepted by somebody" },
  { "raci-exception/is-of-one-activity", "raci-exception", { EXCEPTION, { "rule", "no-responsible" }, { "accepted_on", "2026-03-01" }, { "accepted_by", OLGA } }, "is made for one activity" },
  { "raci-exception/may-be-of-all-audits", "raci-exception", { EXCEPTION, { "rule", "own-work" }, { "accepted_on", "2026-03-01" }, { "accepted_by", OLGA } }, NULL },
};

static void
put (Fixture    *fixture,
     const Case *row,
     const char *id)
{
  g_autoptr (GError) error = NULL;
  GType          type = mandate_schema_find_type (mandate_schema_get (), row->type, &error);
  MandateRecord *record = mandate_change_create (fixture->change, type, id);

  for (guint i = 0; i < G_N_ELEMENTS (row->fields) && row->fields[i][0] != NULL; i++)
    {
      mandate_record_set (record, row->fields[i][0], row->fields[i][1], &error);
      g_assert_no_error (error);
    }
}

static void
test_case (Fixture      *fixture,
           gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GError) error = NULL;

  put (fixture, row, NEW);

  if (row->refused == NULL)
    {
      mandate_test_assert_passes (fixture->change);
      return;
    }

  g_assert_false (mandate_change_check (fixture->change, &error));
  g_assert_nonnull (strstr (error->message, row->refused));
}

/* 5.1: nobody gets rid of accountability by saying nothing about it. */
/* Who takes the lead, or is appointed anew, goes on holding the role from the day on which the holding before ends. */
static void
test_delegation_lasts_as_long_as_holdings_that_follow_each_other (Fixture      *fixture,
                                                                  gconstpointer data)
{
  MandateRecord *delegation = mandate_test_put (fixture->change, MANDATE_TYPE_DELEGATION, NEW, "delegator", OLGA, "person", CARL, "subject", "Approve access", "role", ROLE, "held_from", "2026-03-01", NULL);
  MandateRecord *next = mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", ROLE, "person", OLGA, "held_from", "2026-12-31", "held_until", "2027-12-31", NULL);

  mandate_test_assert_refused (fixture->change, "holds the role only until 31 December 2027");
  mandate_test_set (delegation, "held_until", "2027-12-31");
  mandate_test_assert_passes (fixture->change);
  mandate_test_set (delegation, "held_until", "");
  mandate_test_set (next, "held_until", "");
  mandate_test_assert_passes (fixture->change);
  mandate_test_set (next, "held_from", "2027-01-01");
  mandate_test_assert_refused (fixture->change, "holds the role only until 31 December 2026");
}

static void
test_delegation_says_what_stays (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateDelegation *delegation;

  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Kornwinkel", "language", "en", NULL);
  put (fixture, &cases[0], NEW);
  mandate_test_assert_passes (fixture->change);

  delegation = mandate_change_find (fixture->change, MANDATE_TYPE_DELEGATION, NEW);
  g_assert_true (g_str_has_prefix (delegation->stays, "Accountability stays"));
  g_assert_true (mandate_delegation_is_current (delegation, "2026-03-01"));
  g_assert_false (mandate_delegation_is_current (delegation, "2026-02-28"));
}

static void
test_exception_is_looked_at_within_a_year (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateRaciException *exception;

  mandate_test_put (fixture->change, MANDATE_TYPE_RACI_EXCEPTION, NEW, "rule", "own-work", "reason", "We are two.", "measure", "An outsider looks.",
                    "accepted_on", "2026-03-01", "accepted_by", OLGA, NULL);
  mandate_test_assert_passes (fixture->change);

  exception = mandate_change_find (fixture->change, MANDATE_TYPE_RACI_EXCEPTION, NEW);
  g_assert_cmpstr (exception->review_on, ==, "2027-03-01");
  g_assert_false (mandate_raci_exception_is_in_force (exception, "2026-02-28"));
  g_assert_true (mandate_raci_exception_is_in_force (exception, "2026-03-01"));
  g_assert_true (mandate_raci_exception_is_in_force (exception, "2027-03-01"));
  g_assert_false (mandate_raci_exception_is_in_force (exception, "2027-03-02"));
}

static void
test_exception_is_made_once (Fixture      *fixture,
                             gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_RACI_EXCEPTION, NULL, "rule", "own-work", "reason", "We are two.", "measure", "An outsider looks.",
                    "accepted_on", "2026-03-01", "accepted_by", OLGA, NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_RACI_EXCEPTION, NEW, "rule", "own-work", "reason", "Still two.", "measure", "Another outsider looks.",
                    "accepted_on", "2026-04-01", "accepted_by", OLGA, NULL);

  mandate_test_assert_refused (fixture->change, "this exception is on record already");
}

static void
test_clause_is_watched_once (Fixture      *fixture,
                             gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_CLAUSE_WATCH, NULL, "clause", "clause-8", "person", CARL, NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_CLAUSE_WATCH, NEW, "clause", "clause-8", "person", OLGA, NULL);

  mandate_test_assert_refused (fixture->change, "this clause is watched already");
}

static void
test_competence_expires_after_its_last_day (Fixture      *fixture,
                                            gconstpointer data)
{
  MandateCompetence *competence =
    MANDATE_COMPETENCE (mandate_test_add (fixture->reg, MANDATE_TYPE_COMPETENCE, NULL, "person", CARL, "need", "Audit course", "has", "Certificate", "state", "met",
                                          "acquired_on", "2025-01-01", "expires_on", "2026-06-30", NULL));

  g_assert_false (mandate_competence_is_met (competence, "2024-12-31"));
  g_assert_true (mandate_competence_is_met (competence, "2026-06-30"));
  g_assert_false (mandate_competence_is_met (competence, "2026-07-01"));
}

#define ADD(path, function) g_test_add ("/role-rules/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/role-rules/", cases[i].path, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }

  ADD ("delegation/lasts-as-long-as-holdings-that-follow-each-other", test_delegation_lasts_as_long_as_holdings_that_follow_each_other);
  ADD ("delegation/says-what-stays", test_delegation_says_what_stays);
  ADD ("raci-exception/is-looked-at-within-a-year", test_exception_is_looked_at_within_a_year);
  ADD ("raci-exception/is-made-once", test_exception_is_made_once);
  ADD ("clause-watch/is-one-for-each-clause", test_clause_is_watched_once);
  ADD ("competence/expires-after-its-last-day", test_competence_expires_after_its_last_day);

  return g_test_run ();
}
