/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-check-cases.h"

#include <string.h>

/* A small firm that has everything: each case breaks something in it. */
static const Edit good[] = {
  { "organisation/", "legal_name", "Bergwerk GmbH" },
  { "organisation/", "scope", "The office in Freiberg and the mine plan service." },
  { "organisation/", "climate_conclusion", "Considered, not relevant, because nothing runs on site." },

  { "person/anna", "name", "Anna Adler" },
  { "person/anna", "is_top_management", "yes" },
  { "person/ben", "name", "Ben Bauer" },
  { "person/cara", "name", "Cara Cohn" },
  { "person/cara", "is_external", "yes" },
  { "person/dan", "name", "Dan Diaz" },
  { "person/dan", "joined_on", "2026-05-04" },
  { "person/old", "name", "Olaf Old" },
  { "person/old", "left_on", "2025-12-31" },

  { "policy/isp", "title", "Security policy" },
  { "policy/isp", "identifier", "ISP-01" },
  { "policy/isp", "owner", "person/ben" },
  { "policy/isp", "classification", "internal" },
  { "policy/isp", "published_at", "Wiki, first page" },
  { "policy/isp", "outsiders", "Customers get it on request." },
  { "policy/isp", "audience", "staff" },
  { "policy-version/v1", "policy", "policy/isp" },
  { "policy-version/v1", "number", "1.0" },
  { "policy-version/v1", "state", "in-force" },
  { "policy-version/v1", "text", "# Policy\n\nBergwerk GmbH plans mines. We meet the requirements of law and contract. We keep improving. Each year we set objectives." },
  { "policy-version/v1", "author", "person/ben" },
  { "policy-version/v1", "effective_on", "2026-01-15" },
  { "policy-version/v1", "next_review_on", "2027-01-15" },
  { "approval/a1", "policy_version", "policy-version/v1" },
  { "approval/a1", "person", "person/anna" },
  { "approval/a1", "capacity", "owner" },
  { "approval/a1", "decided_on", "2026-01-10" },
  { "acknowledgement/anna", "policy_version", "policy-version/v1" },
  { "acknowledgement/anna", "person", "person/anna" },
  { "acknowledgement/anna", "acknowledged_on", "2026-01-20" },
  { "acknowledgement/ben", "policy_version", "policy-version/v1" },
  { "acknowledgement/ben", "person", "person/ben" },
  { "acknowledgement/ben", "acknowledged_on", "2026-01-21" },
  { "acknowledgement/dan", "policy_version", "policy-version/v1" },
  { "acknowledgement/dan", "person", "person/dan" },
  { "acknowledgement/dan", "acknowledged_on", "2026-05-05" },

  { "role/conformance", "title", "Security lead" },
  { "role/conformance", "mandate", "conformance" },
  { "role/conformance", "authority", "May stop what breaks the rules." },
  { "role/conformance", "required_competence", "Course on the standard" },
  { "role/conformance", "hours_a_month", "16" },
  { "role-holding/conformance", "role", "role/conformance" },
  { "role-holding/conformance", "person", "person/ben" },
  { "role-holding/conformance", "held_from", "2026-01-02" },
  { "role-holding/conformance", "appointed_by", "person/anna" },
  { "role-holding/conformance", "accepted_on", "2026-01-03" },
  { "role-holding/conformance", "communicated_on", "2026-01-05" },
  { "role-holding/conformance", "deputy", "person/dan" },
  { "role/reporting", "title", "Reporter" },
  { "role/reporting", "mandate", "performance-reporting" },
  { "role/reporting", "authority", "May ask for any figure." },
  { "role/reporting", "required_competence", "Knows the figures" },
  { "role/reporting", "reporting_line", "A report to Anna every quarter" },
  { "role-holding/reporting", "role", "role/reporting" },
  { "role-holding/reporting", "person", "person/ben" },
  { "role-holding/reporting", "held_from", "2026-01-02" },
  { "role-holding/reporting", "appointed_by", "person/anna" },
  { "role-holding/reporting", "accepted_on", "2026-01-03" },
  { "role-holding/reporting", "communicated_on", "2026-01-05" },
  { "role-holding/reporting", "deputy", "person/anna" },
  { "role/auditor", "title", "Internal auditor" },
  { "role/auditor", "required_competence", "Has audited before" },
  { "role-holding/auditor", "role", "role/auditor" },
  { "role-holding/auditor", "person", "person/cara" },
  { "role-holding/auditor", "held_from", "2026-01-02" },
  { "role-holding/auditor", "communicated_on", "2026-01-05" },
  { "clause-watch/4", "clause", "clause-4" },
  { "clause-watch/4", "person", "person/ben" },
  { "clause-watch/4", "looked_on", "2026-02-14" },
  { "clause-watch/5", "clause", "clause-5" },
  { "clause-watch/5", "person", "person/ben" },
  { "clause-watch/5", "looked_on", "2026-02-15" },
  { "clause-watch/6", "clause", "clause-6" },
  { "clause-watch/6", "person", "person/ben" },
  { "clause-watch/6", "looked_on", "2026-02-16" },
  { "clause-watch/7", "clause", "clause-7" },
  { "clause-watch/7", "person", "person/ben" },
  { "clause-watch/7", "looked_on", "2026-02-17" },
  { "clause-watch/8", "clause", "clause-8" },
  { "clause-watch/8", "person", "person/ben" },
  { "clause-watch/8", "looked_on", "2026-02-18" },
  { "clause-watch/9", "clause", "clause-9" },
  { "clause-watch/9", "person", "person/ben" },
  { "clause-watch/9", "looked_on", "2026-02-19" },
  { "clause-watch/10", "clause", "clause-10" },
  { "clause-watch/10", "person", "person/ben" },
  { "clause-watch/10", "looked_on", "2026-02-20" },
  { "raci-activity/incidents", "title", "Handle incidents" },
  { "raci-cell/accountable", "activity", "raci-activity/incidents" },
  { "raci-cell/accountable", "role", "role/reporting" },
  { "raci-cell/accountable", "letter", "accountable" },
  { "raci-cell/responsible", "activity", "raci-activity/incidents" },
  { "raci-cell/responsible", "role", "role/conformance" },
  { "raci-cell/responsible", "letter", "responsible" },

  { "evidence/ben", "title", "Certificate of Ben" },
  { "evidence/ben", "number", "1" },
  { "evidence/ben", "sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
  { "evidence/ben", "valid_until", "2028-01-01" },
  { "evidence-link/ben", "evidence", "evidence/ben" },
  { "evidence-link/ben", "target", "person/ben" },
  { "evidence-link/ben", "clause", "5.1 b" },
  { "evidence-link/cara", "evidence", "evidence/ben" },
  { "evidence-link/cara", "target", "role-holding/auditor" },

  { "review-plan/plan", "title", "Yearly review" },
  { "review-plan/plan", "first_on", "2026-03-01" },
  { "review/last", "title", "Review of 2026" },
  { "review/last", "state", "closed" },
  { "review/last", "held_on", "2026-03-10" },
  { "review/last", "suitability", "It fits." },
  { "review/last", "adequacy", "It covers all." },
  { "review/last", "effectiveness", "It works." },
  { "review-attendance/anna", "review", "review/last" },
  { "review-attendance/anna", "person", "person/anna" },
  { "review/next", "title", "Review of 2027" },
  { "review/next", "planned_on", "2027-03-01" },
  { "decision/d1", "title", "Buy a password manager" },
  { "decision/d1", "review", "review/last" },
  { "decision/d1", "owner", "person/ben" },
  { "decision/d1", "due_on", "2026-04-30" },
  { "decision/d1", "decided_on", "2026-03-10" },
  { "action/done", "title", "Roll out the password manager" },
  { "action/done", "owner", "person/ben" },
  { "action/done", "due_on", "2026-04-30" },
  { "action/done", "state", "done" },
  { "action/done", "done_on", "2026-04-20" },
  { "action/done", "effect_checked_on", "2026-05-20" },
  { "action/done", "effect", "Nobody writes passwords down any more." },
  { "action/done", "review", "review/last" },
  { "action/open", "title", "Test the backups" },
  { "action/open", "review", "review/last" },
  { "action/open", "owner", "person/dan" },
  { "action/open", "due_on", "2026-09-30" },

  { "observation/slip", "title", "Notes with passwords" },
  { "observation/slip", "seen_on", "2026-02-10" },
  { "observation/slip", "owner", "person/ben" },
  { "observation/slip", "cause", "No place to keep them" },
  { "observation/slip", "correction", "Notes shredded" },
  { "observation/slip", "closed_on", "2026-05-21" },
  { "risk-decision/van", "title", "The van is stolen with the list" },
  { "risk-decision/van", "owner", "person/ben" },
  { "risk-decision/van", "due_on", "2026-12-31" },
  { "risk-state/van", "risk_decision", "risk-decision/van" },
  { "risk-state/van", "noted_on", "2026-05-01" },

  { "resource/tool", "title", "Password manager" },
  { "resource/tool", "year", "2026" },
  { "resource/tool", "currency", "EUR" },
  { "resource/tool", "approved_amount", "1200" },
  { "resource/tool", "requested_on", "2026-02-01" },
  { "resource/tool", "requested_by", "person/ben" },
  { "resource/tool", "decision", "approved" },
  { "resource/tool", "decided_on", "2026-03-10" },
  { "resource/tool", "decided_by", "person/anna" },
  { "resource/tool", "adequacy", "adequate" },
  { "business-goal/goal", "title", "Win larger customers" },
  { "objective/training", "title", "Everyone is trained" },
  { "objective/training", "business_goal", "business-goal/goal" },
  { "objective/training", "measure", "Share of people trained" },
  { "objective/training", "unit", "%" },
  { "objective/training", "target", "95" },
  { "objective/training", "due_on", "2026-12-31" },
  { "objective/training", "owner", "person/ben" },
  { "objective/training", "resources_needed", "Two afternoons" },
  { "objective/training", "evaluation", "Counted from the attendance sheets" },
  { "objective-reading/training", "objective", "objective/training" },
  { "objective-reading/training", "read_on", "2026-04-01" },
  { "objective-reading/training", "value", "85" },

  { "process/hiring", "title", "Hiring" },
  { "process/hiring", "owner", "person/ben" },
  { "process/hiring", "security_step", "Access is asked for on paper." },
  { "process/hiring", "checked_on", "2026-04-02" },
  { "interested-party/customers", "name", "Customers" },
  { "interested-party/customers", "needs", "That their data stays theirs" },
  { "interested-party/customers", "looked_on", "2026-03-10" },
  { "context-issue/one-head", "title", "One person knows it all" },
  { "context-issue/one-head", "side", "inside" },
  { "context-issue/one-head", "effect", "Work stops when Ben is ill" },
  { "context-issue/one-head", "noted_on", "2026-03-01" },
  { "obligation/privacy", "title", "Data protection law" },
  { "obligation/privacy", "party", "interested-party/customers" },
  { "obligation/privacy", "reason", "We keep addresses" },
  { "obligation/privacy", "owner", "person/ben" },
  { "obligation/privacy", "verdict", "met" },
  { "obligation/privacy", "assessed_on", "2026-03-05" },
  { "obligation/privacy", "review_on", "2027-03-05" },
  { "leadership-act/lessons", "title", "Asked what the exercise taught us" },
  { "leadership-act/lessons", "kind", "follow-up" },
  { "leadership-act/lessons", "person", "person/anna" },
  { "leadership-act/lessons", "happened_on", "2026-05-20" },
  { "leadership-act/lessons", "is_of_b", "yes" },
  { "leadership-act/lessons", "is_of_g", "yes" },
  { "communication/talk", "title", "Why we lock screens" },
  { "communication/talk", "audience", "Everyone" },
  { "communication/talk", "channel", "All-hands" },
  { "communication/talk", "sent_on", "2026-02-02" },
  { "communication/talk", "sent_by", "person/anna" },
  { "communication/policy", "title", "Our policy" },
  { "communication/policy", "kind", "policy" },
  { "communication/policy", "policy_version", "policy-version/v1" },
  { "communication/policy", "audience", "Staff" },
  { "communication/policy", "channel", "Mail" },
  { "communication/policy", "sent_on", "2026-01-20" },
  { "communication/policy", "sent_by", "person/ben" },
  { "communication/report", "title", "First quarter" },
  { "communication/report", "kind", "report" },
  { "communication/report", "audience", "Anna" },
  { "communication/report", "channel", "Paper" },
  { "communication/report", "sent_on", "2026-04-05" },
  { "communication/report", "sent_by", "person/ben" },
  { "communication-plan/quarter", "title", "Why it matters" },
  { "communication-plan/quarter", "audience", "Everyone" },
  { "communication-plan/quarter", "channel", "All-hands" },
  { "communication-plan/quarter", "person", "person/anna" },
  { "communication-plan/quarter", "every", "6" },
  { "communication-plan/quarter", "first_on", "2026-02-02" },
  { "communication/talk", "plan", "communication-plan/quarter" },
  { "feedback/rule", "title", "The rule on screens does not work in the mine" },
  { "feedback/rule", "received_on", "2026-02-10" },
  { "feedback/rule", "answer", "There it is changed." },
  { "feedback/rule", "answered_on", "2026-02-12" },
  { "training/yearly", "title", "Yearly briefing" },
  { "training/yearly", "held_on", "2026-05-12" },
  { "training/yearly", "person", "person/ben" },
  { "training/yearly", "audience", "staff" },
  { "training/yearly", "effect", "In June all knew whom to call." },
  { "training-attendance/anna", "training", "training/yearly" },
  { "training-attendance/anna", "person", "person/anna" },
  { "training-attendance/anna", "is_present", "yes" },
  { "training-attendance/ben", "training", "training/yearly" },
  { "training-attendance/ben", "person", "person/ben" },
  { "training-attendance/ben", "is_present", "yes" },
  { "training-attendance/dan", "training", "training/yearly" },
  { "training-attendance/dan", "person", "person/dan" },
  { "training-attendance/dan", "is_present", "yes" },
};

static const char *const inputs[] = {
  "earlier-actions",
  "context-changes",
  "interested-parties",
  "nonconformities",
  "measurements",
  "audit-results",
  "objectives",
  "feedback",
  "risks",
  "improvements",
};

/* (transfer full): the id that a name such as “person/anna” stands for; the organisation has its own. */
char *
make_id (const char *name)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_MD5, name, -1);

  if (g_str_has_prefix (name, "organisation/"))
    return g_strdup (MANDATE_ORGANISATION_ID);

  return g_strdup_printf ("%.8s-%.4s-7%.3s-8%.3s-%.12s", sum, sum + 8, sum + 13, sum + 17, sum + 20);
}

char *
make_link (const char *name)
{
  g_autofree char *id = make_id (name);
  g_autofree char *type = g_strndup (name, strcspn (name, "/"));

  return g_strdup_printf ("%s/%s", type, id);
}

static MandateRecord *
find_or_add (MandateRegister *reg,
             const char      *name,
             const char      *id)
{
  MandateRecord   *found = mandate_register_find_any (reg, id);
  g_autofree char *type_name = g_strndup (name, strcspn (name, "/"));
  g_autoptr (MandateRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  GType type;

  if (found != NULL)
    return found;

  type = mandate_schema_find_type (mandate_schema_get (), type_name, &error);
  g_assert_no_error (error);

  record = mandate_record_new (type, id);
  mandate_register_add (reg, record);

  return record;
}

void
apply_edit (MandateRegister *reg,
            const Edit      *edit)
{
  g_autofree char    *id = make_id (edit->record);
  MandateRecord      *record = find_or_add (reg, edit->record, id);
  g_autofree char    *value = NULL;
  const MandateField *field;
  g_autoptr (GError) error = NULL;

  if (edit->field == NULL)
    {
      mandate_register_remove (reg, record);
      return;
    }

  field = mandate_record_type_find_field (G_OBJECT_TYPE (record), edit->field, &error);
  g_assert_no_error (error);

  if (edit->value != NULL && field->kind == MANDATE_FIELD_REFERENCE)
    value = make_id (edit->value);
  else if (edit->value != NULL && field->kind == MANDATE_FIELD_LINK)
    value = make_link (edit->value);
  else
    value = g_strdup (edit->value != NULL ? edit->value : "");

  mandate_record_set (record, edit->field, value, &error);
  g_assert_no_error (error);
}

static void
add_inputs (MandateRegister *reg)
{
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autofree char *name = g_strdup_printf ("review-input/%s", inputs[i]);

      apply_edit (reg, &(Edit){ name, "review", "review/last" });
      apply_edit (reg, &(Edit){ name, "input", inputs[i] });
      apply_edit (reg, &(Edit){ name, i % 2 ? "content" : "nothing_because", "Said." });
    }
}

/* (transfer full): of which every check says that it is shown, or not due. */
MandateRegister *
make_good_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());
  g_autofree char *version_id = make_id ("policy-version/v1");
  g_autofree char *sum = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    apply_edit (reg, &good[i]);

  add_inputs (reg);

  sum = mandate_policy_version_hash_text (mandate_register_find_any (reg, version_id));
  apply_edit (reg, &(Edit){ "approval/a1", "text_sha256", sum });

  return reg;
}

guint
find_check (const char *id)
{
  for (guint i = 0; i < mandate_check_get_n_checks (); i++)
    if (g_str_equal (mandate_check_get_id (i), id))
      return i;

  g_error ("There is no check “%s”", id);
}

GPtrArray *
run_check (MandateRegister *reg,
           const char      *id)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  return mandate_check_run (find_check (id), reg, AS_OF, english);
}

MandateFinding *
find_finding (GPtrArray          *findings,
              MandateFindingState state,
              const char         *found)
{
  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding *finding = g_ptr_array_index (findings, i);

      if (finding->state == state && strstr (finding->found, found) != NULL)
        return finding;

      g_test_message ("state %d: %s", finding->state, finding->found);
    }

  return NULL;
}

/* In running text days are words; dates such as 2026-06-30 are for tables. */
void
assert_days_in_words (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      MandateFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s", finding->found);
      g_assert_false (g_regex_match_simple ("\\d{4}-\\d\\d-\\d\\d|\\(null\\)", finding->found, 0, 0));
    }
}

static void
test_case (gconstpointer data)
{
  const CheckCase *expected = data;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autofree char *check = g_strndup (expected->path, strcspn (expected->path, "/"));
  g_autofree char *where = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  MandateFinding *finding;

  for (guint i = 0; i < G_N_ELEMENTS (expected->edits) && expected->edits[i].record != NULL; i++)
    apply_edit (reg, &expected->edits[i]);

  findings = run_check (reg, check);
  finding = find_finding (findings, expected->state, expected->found);
  g_assert_nonnull (finding);
  assert_days_in_words (findings);

  if (expected->where != NULL)
    {
      where = strchr (expected->where, '/') != NULL ? make_link (expected->where) : g_strdup (expected->where);
      g_assert_cmpstr (finding->where, ==, where);
    }

  /* What is to be mended is not at the same time shown. */
  for (guint i = 0; i < findings->len && expected->state == MANDATE_FINDING_GAP; i++)
    g_assert_cmpint (((MandateFinding *) g_ptr_array_index (findings, i))->state, !=, MANDATE_FINDING_SHOWN);
}

void
add_check_cases (const CheckCase *cases,
                 guint            n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat ("/checks/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}

static guint
count_expected (const TypicalFindings *firm,
                const MandateFinding  *finding)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (firm->gaps) && firm->gaps[i].check != NULL; i++)
    n += g_str_equal (finding->check, firm->gaps[i].check) && g_str_equal (finding->found, firm->gaps[i].found);

  return n;
}

static void
test_typical_findings (gconstpointer data)
{
  const TypicalFindings *firm = data;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GPtrArray) list = NULL;
  guint n = 0, n_expected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (firm->edits) && firm->edits[i].record != NULL; i++)
    apply_edit (reg, &firm->edits[i]);
  while (n_expected < G_N_ELEMENTS (firm->gaps) && firm->gaps[n_expected].check != NULL)
    n_expected++;

  list = mandate_check_run_all (reg, AS_OF, english);

  for (guint i = 0; i < list->len; i++)
    {
      MandateFinding *finding = g_ptr_array_index (list, i);

      if (finding->state != MANDATE_FINDING_GAP)
        continue;

      if (count_expected (firm, finding) != 1)
        g_error ("%s: %s", finding->check, finding->found);
      n++;
    }

  g_assert_cmpuint (n, ==, n_expected);
}

/* Adds the test that exactly those gaps are found. */
void
add_typical_findings (const TypicalFindings *firm)
{
  g_autofree char *path = g_strconcat ("/checks/typical-findings/", firm->name, NULL);

  g_test_add_data_func (path, firm, test_typical_findings);
}
