/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-next-step.h"

#include <string.h>

#include "mandate-organisation.h"
#include "mandate-standing.h"
#include "mandate-wizard-draft.h"

#define TODAY "2026-11-22"

typedef struct
{
  MandateRegister *reg;
  GPtrArray       *findings;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->findings);
  g_assert_finalize_object (fixture->reg);
}

static gpointer
add (Fixture *fixture,
     GType    type)
{
  g_autoptr (MandateRecord) record = mandate_record_new (type, NULL);

  mandate_register_add (fixture->reg, record);

  return mandate_register_find_any (fixture->reg, mandate_record_get_id (record));
}

static void
add_finding (Fixture            *fixture,
             const char         *clause,
             MandateFindingState state)
{
  MandateFinding *finding = g_new0 (MandateFinding, 1);

  finding->clause = g_strdup (clause);
  finding->found = g_strdup ("Nobody said it.");
  finding->where = g_strdup ("communication");
  finding->state = state;
  finding->proofs = g_ptr_array_new ();
  g_ptr_array_add (fixture->findings, finding);
}

static void
test_an_empty_workspace_is_set_up_first (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (MandateNextStep) step = mandate_next_step_find (fixture->reg, fixture->findings, TODAY);

  g_assert_cmpstr (step->wizard, ==, "set-up");
  g_assert_cmpuint (step->minutes, >, 0);
}

static void
test_then_the_policy_is_drafted (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateRecord *organisation = add (fixture, MANDATE_TYPE_ORGANISATION);
  g_autoptr (MandateNextStep) step = NULL;

  mandate_record_set (organisation, "scope", "Both shops", NULL);
  step = mandate_next_step_find (fixture->reg, fixture->findings, TODAY);

  g_assert_cmpstr (step->wizard, ==, "policy");
}

static void
test_what_was_begun_comes_first (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateRecord *draft = add (fixture, MANDATE_TYPE_WIZARD_DRAFT);
  g_autoptr (MandateNextStep) step = NULL;

  mandate_record_set (draft, "wizard", "resource", NULL);
  step = mandate_next_step_find (fixture->reg, fixture->findings, TODAY);

  g_assert_cmpstr (step->wizard, ==, "resource");
  g_assert_nonnull (strstr (step->title, "continue"));
}

static void
test_findings_are_counted_by_clause (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GPtrArray) standings = NULL;
  MandateStanding *first;

  add_finding (fixture, "5.1 d", MANDATE_FINDING_GAP);
  add_finding (fixture, "5.1 e", MANDATE_FINDING_SHOWN);
  add_finding (fixture, "9.3.2 a", MANDATE_FINDING_NOT_DUE);
  standings = mandate_standing_list (fixture->findings);

  g_assert_cmpuint (standings->len, ==, 2);
  first = g_ptr_array_index (standings, 0);
  g_assert_cmpstr (first->clause, ==, "5.1");
  g_assert_cmpuint (mandate_standing_count (first), ==, 2);
  g_assert_cmpuint (first->gaps->len, ==, 1);
  g_assert_cmpstr (((MandateStanding *) g_ptr_array_index (standings, 1))->clause, ==, "9.3");
  g_assert_cmpuint (mandate_findings_count (fixture->findings, MANDATE_FINDING_GAP), ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/next-step/an-empty-workspace-is-set-up-first", test_an_empty_workspace_is_set_up_first);
  ADD ("/next-step/then-the-policy-is-drafted", test_then_the_policy_is_drafted);
  ADD ("/next-step/what-was-begun-comes-first", test_what_was_begun_comes_first);
  ADD ("/standing/findings-are-counted-by-clause", test_findings_are_counted_by_clause);

  return g_test_run ();
}
