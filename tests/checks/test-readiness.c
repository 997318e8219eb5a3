/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each requirement of the catalogue stands, and what has nothing to apply to. */

#include "mandate-check-cases.h"

#include "mandate-explanation.h"
#include "mandate-readiness.h"

#define OUTSIDERS_UNSETTLED         \
  {                                 \
    "policy/isp", "outsiders", NULL \
  }

/* A firm of which nobody outside may ask for the policy, as it was decided. */
static const Edit exemption[] = {
  OUTSIDERS_UNSETTLED,
  { "decision/none", "title", "Nobody asks for the policy" },
  { "decision/none", "kind", "not-applicable" },
  { "decision/none", "reason", "We have no customers yet." },
  { "decision/none", "explains", "requirement 5.2-g" },
  { "decision/none", "decided_on", "2026-02-01" },
  { "decision/none", "owner", "person/ben" },
  { "decision/none", "due_on", "2026-12-31" },
};

static MandateRegister *
make_exempt_register (void)
{
  MandateRegister *reg = make_good_register ();

  for (guint i = 0; i < G_N_ELEMENTS (exemption); i++)
    apply_edit (reg, &exemption[i]);

  return reg;
}

static GPtrArray *
run_all (MandateRegister *reg)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  return mandate_check_run_all (reg, AS_OF, english);
}

static const MandateReadiness *
find_row (GPtrArray  *rows,
          const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MandateReadiness *row = g_ptr_array_index (rows, i);

      if (g_str_equal (mandate_requirement_get_id (row->requirement), id))
        return row;
    }

  return NULL;
}

static void
test_every_finding_is_in_one_row (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) findings = run_all (reg);
  g_autoptr (GPtrArray) rows = mandate_readiness_list (findings, MANDATE_AUDIT_STAGE_ANY);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateReadiness *row = g_ptr_array_index (rows, i);

      g_assert_cmpuint (row->findings->len, >, 0);
      n += row->findings->len;
      if (i > 0)
        g_assert_cmpuint (mandate_requirement_get_position (((MandateReadiness *) g_ptr_array_index (rows, i - 1))->requirement), <, mandate_requirement_get_position (row->requirement));
    }

  g_assert_cmpuint (n, ==, findings->len);
}

static void
test_one_gap_is_what_a_row_says (void)
{
  const Edit unsettled = OUTSIDERS_UNSETTLED;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const MandateReadiness *row;

  apply_edit (reg, &unsettled);
  findings = run_all (reg);
  rows = mandate_readiness_list (findings, MANDATE_AUDIT_STAGE_ANY);
  row = find_row (rows, "5.2-g");

  g_assert_cmpint (row->state, ==, MANDATE_FINDING_GAP);
  g_assert_cmpuint (mandate_readiness_count_gaps (row), ==, 1);
  g_assert_cmpint (find_row (rows, "5.2-d")->state, ==, MANDATE_FINDING_SHOWN);
  g_assert_cmpuint (mandate_readiness_count_ready (rows), <, rows->len);
}

/* A row that nothing looks at would never be a gap. */
static void
test_each_requirement_is_looked_at (void)
{
  const MandateCatalogue *catalogue = mandate_catalogue_get ();
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (GPtrArray) findings = run_all (reg);
  g_autoptr (GPtrArray) rows = mandate_readiness_list (findings, MANDATE_AUDIT_STAGE_ANY);

  g_assert_cmpuint (rows->len, ==, mandate_catalogue_get_n_requirements (catalogue));
  g_assert_cmpuint (mandate_readiness_count_ready (rows), ==, 0);
}

static void
test_a_proof_is_named_once (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) findings = run_all (reg);
  g_autoptr (GPtrArray) rows = mandate_readiness_list (findings, MANDATE_AUDIT_STAGE_ANY);

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateReadiness *row = g_ptr_array_index (rows, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < row->proofs->len; j++)
        g_assert_true (g_hash_table_add (seen, g_ptr_array_index (row->proofs, j)));
    }
}

static void
test_each_stage_asks_for_its_own (void)
{
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) findings = run_all (reg);
  g_autoptr (GPtrArray) first = mandate_readiness_list (findings, MANDATE_AUDIT_STAGE_1);
  g_autoptr (GPtrArray) second = mandate_readiness_list (findings, MANDATE_AUDIT_STAGE_2);

  g_assert_nonnull (find_row (first, "5.2-d"));
  g_assert_null (find_row (second, "5.2-d"));
  g_assert_null (find_row (first, "5.1-d"));
  g_assert_nonnull (find_row (second, "5.1-d"));
  g_assert_nonnull (find_row (first, "5.2-appr"));
  g_assert_nonnull (find_row (second, "5.2-appr"));
}

/* Otherwise a check that gets another name would change its stage and nobody would know. */
static void
test_stages_leave_no_check_out (void)
{
  guint n_first = 0, n_second = 0, n_both = 0;

  for (guint i = 0; i < mandate_check_get_n_checks (); i++)
    {
      const char    *id = mandate_check_get_id (i);
      const gboolean is_first = mandate_check_is_asked_at (id, MANDATE_AUDIT_STAGE_1);
      const gboolean is_second = mandate_check_is_asked_at (id, MANDATE_AUDIT_STAGE_2);

      g_assert_true (is_first || is_second);
      g_assert_true (mandate_check_is_asked_at (id, MANDATE_AUDIT_STAGE_ANY));
      n_first += is_first && !is_second;
      n_second += is_second && !is_first;
      n_both += is_first && is_second;
    }

  g_assert_cmpuint (n_first, ==, mandate_audit_stage_count_own (MANDATE_AUDIT_STAGE_1));
  g_assert_cmpuint (n_second, ==, mandate_audit_stage_count_own (MANDATE_AUDIT_STAGE_2));
  g_assert_cmpuint (n_both, >, 0);
}

static void
test_a_decision_exempts (void)
{
  g_autoptr (MandateRegister) reg = make_exempt_register ();
  g_autofree char *where = make_link ("decision/none");
  g_autoptr (GPtrArray) findings = run_check (reg, "policy-outsiders");
  MandateFinding *finding = find_finding (findings, MANDATE_FINDING_NOT_APPLICABLE, "We have no customers yet.");

  g_assert_nonnull (finding);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (finding->where, ==, where);
  g_assert_cmpstr (finding->happened_on, ==, "2026-02-01");
  g_assert_nonnull (mandate_exemption_find (reg, "5.2-g", AS_OF));
}

static void
test_a_decision_is_looked_at_again (void)
{
  const Edit due = { "decision/none", "due_on", "2026-06-29" };
  g_autoptr (MandateRegister) reg = make_exempt_register ();
  g_autoptr (GPtrArray) findings = NULL;

  apply_edit (reg, &due);
  findings = run_check (reg, "policy-outsiders");
  g_assert_nonnull (find_finding (findings, MANDATE_FINDING_GAP, "was to be looked at again on 29 June 2026"));
}

static void
test_a_decision_to_come_exempts_from_nothing (void)
{
  const Edit later = { "decision/none", "decided_on", "2026-07-01" };
  g_autoptr (MandateRegister) reg = make_exempt_register ();
  g_autoptr (GPtrArray) findings = NULL;

  apply_edit (reg, &later);
  findings = run_check (reg, "policy-outsiders");
  g_assert_nonnull (find_finding (findings, MANDATE_FINDING_GAP, "not settled"));
}

static void
test_a_reason_is_needed (void)
{
  const Edit none = { "decision/none", "reason", NULL };
  g_autoptr (MandateRegister) reg = make_exempt_register ();

  apply_edit (reg, &none);
  g_assert_null (mandate_exemption_find (reg, "5.2-g", AS_OF));
}

static void
test_what_is_shown_stays_shown (void)
{
  const Edit settled = { "policy/isp", "outsiders", "Customers get it on request." };
  g_autoptr (MandateRegister) reg = make_exempt_register ();
  g_autoptr (GPtrArray) findings = NULL;

  apply_edit (reg, &settled);
  findings = run_check (reg, "policy-outsiders");
  g_assert_cmpint (((MandateFinding *) g_ptr_array_index (findings, 0))->state, ==, MANDATE_FINDING_SHOWN);
}

static void
test_most_requirements_always_apply (void)
{
  const Edit              another = { "decision/none", "explains", "requirement 5.2-d" };
  const MandateCatalogue *catalogue = mandate_catalogue_get ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateRegister) reg = make_exempt_register ();
  guint n = 0;

  apply_edit (reg, &another);
  g_assert_null (mandate_exemption_find (reg, "5.2-d", AS_OF));
  g_assert_null (mandate_exemption_find (reg, "8.99", AS_OF));

  for (guint i = 0; i < mandate_catalogue_get_n_requirements (catalogue); i++)
    {
      const MandateRequirement *requirement = mandate_catalogue_get_requirement (catalogue, i);

      n += mandate_requirement_may_not_apply (requirement);
      g_assert_true (mandate_requirement_may_not_apply (requirement) == (mandate_requirement_get_exempt (requirement, english) != NULL));
    }

  g_assert_cmpuint (n, ==, 2);
}

static void
test_a_gap_finds_its_explanation (void)
{
  const Edit unsettled = OUTSIDERS_UNSETTLED;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) findings = NULL;
  MandateFinding  *gap;
  g_autofree char *key = NULL;
  Edit             edits[] = {
                { "decision/why", "title", "Later" },
                { "decision/why", "explains", NULL },
                { "decision/why", "reason", "After the move." },
  };

  apply_edit (reg, &unsettled);
  findings = run_check (reg, "policy-outsiders");
  gap = find_finding (findings, MANDATE_FINDING_GAP, "not settled");
  g_assert_null (mandate_explanation_find (reg, gap));

  key = mandate_finding_make_key (gap);
  edits[1].value = key;
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    apply_edit (reg, &edits[i]);
  g_assert_cmpstr (mandate_explanation_find (reg, gap)->reason, ==, "After the move.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readiness/has-every-finding-in-one-row", test_every_finding_is_in_one_row);
  g_test_add_func ("/readiness/one-gap-is-what-a-row-says", test_one_gap_is_what_a_row_says);
  g_test_add_func ("/readiness/looks-at-each-requirement", test_each_requirement_is_looked_at);
  g_test_add_func ("/readiness/names-a-proof-once", test_a_proof_is_named_once);
  g_test_add_func ("/readiness/each-stage-asks-for-its-own", test_each_stage_asks_for_its_own);
  g_test_add_func ("/readiness/stages-name-checks-that-exist", test_stages_leave_no_check_out);
  g_test_add_func ("/readiness/a-gap-finds-its-explanation", test_a_gap_finds_its_explanation);
  g_test_add_func ("/exemption/a-decision-with-a-reason-exempts", test_a_decision_exempts);
  g_test_add_func ("/exemption/a-decision-whose-day-has-passed-is-the-gap", test_a_decision_is_looked_at_again);
  g_test_add_func ("/exemption/a-decision-to-come-exempts-from-nothing", test_a_decision_to_come_exempts_from_nothing);
  g_test_add_func ("/exemption/needs-a-reason", test_a_reason_is_needed);
  g_test_add_func ("/exemption/what-is-shown-stays-shown", test_what_is_shown_stays_shown);
  g_test_add_func ("/exemption/most-requirements-always-apply", test_most_requirements_always_apply);

  return g_test_run ();
}
