/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "documents-fixture.h"

#include <string.h>

/* Ids of the two mandated roles and of the organisation are given; the others are counted. */
char *
make_test_id (guint number)
{
  switch (number)
    {
    case 1:
      return g_strdup (MANDATE_ORGANISATION_ID);
    case 2:
      return g_strdup (MANDATE_ROLE_CONFORMANCE_ID);
    case 3:
      return g_strdup (MANDATE_ROLE_REPORTING_ID);
    default:
      return g_strdup_printf ("01900000-0000-7000-8000-%012u", number);
    }
}

/* A value “#12” stands for the test id 12. */
gpointer
put_record (DocumentsFixture *self,
            GType             type,
            guint             number,
            ...)
{
  g_autofree char *id = make_test_id (number);
  MandateRecord   *record = mandate_record_new (type, id);
  va_list          arguments;
  const char      *field;

  va_start (arguments, number);
  while ((field = va_arg (arguments, const char *)) != NULL)
    {
      const char      *value = va_arg (arguments, const char *);
      const char      *hash = strchr (value, '#');
      g_autofree char *own = NULL;
      g_autoptr (GError) error = NULL;

      if (hash != NULL && g_ascii_isdigit (hash[1]))
        {
          g_autofree char *prefix = g_strndup (value, hash - value);
          g_autofree char *other = make_test_id (atoi (hash + 1));

          own = g_strconcat (prefix, other, NULL);
        }

      mandate_record_set (record, field, own != NULL ? own : value, &error);
      g_assert_no_error (error);
    }
  va_end (arguments);

  mandate_register_add (self->reg, record);
  g_object_unref (record);

  return record;
}

MandateFinding *
add_finding (DocumentsFixture   *self,
             const char         *clause,
             MandateFindingState state,
             const char         *found,
             const char         *where,
             const char         *proof)
{
  /* Findings are in the pack's language. */
  const gboolean  is_german = g_str_equal (mandate_translation_get_language (self->translation), "de");
  MandateFinding *finding = g_new0 (MandateFinding, 1);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);

  finding->check = g_strdup (clause);
  finding->requirement = g_strdup (clause);
  finding->clause = g_strdup (clause);
  finding->state = state;
  finding->asked = g_strdup_printf (is_german ? "Verlangt in %s" : "Asked by %s", clause);
  finding->looked_for = is_german ? g_strdup ("Gesucht") : g_strdup_printf ("Looked for %s", found);
  finding->found = g_strdup (is_german ? "Gefunden" : found);
  finding->where = g_strdup (where);
  finding->happened_on = g_strdup ("2026-10-13");
  finding->proofs = g_ptr_array_new_with_free_func (g_free);
  if (proof != NULL)
    g_ptr_array_add (finding->proofs, g_strdup (proof));

  g_ptr_array_add (findings, finding);
  mandate_pack_context_take_findings (self->context, g_steal_pointer (&findings));

  return finding;
}

void
documents_fixture_set_up (DocumentsFixture *self,
                          const char       *language)
{
  self->reg = mandate_register_new (mandate_schema_get ());
  self->translation = mandate_translation_new (language != NULL ? language : "en");
  self->context = mandate_pack_context_new (self->reg, AS_OF, self->translation);
  self->context->pack_id = g_strdup ("PT-2026-01");
  self->context->pack_version = g_strdup ("2");
  self->context->program_version = g_strdup ("0.1.0");
}

void
documents_fixture_set_up_empty (DocumentsFixture *self,
                                gconstpointer     language)
{
  documents_fixture_set_up (self, language);
}

static void
add_people (DocumentsFixture *self)
{
  put_record (self, MANDATE_TYPE_ORGANISATION, 1, "legal_name", "Pines & Tiles Ltd", "scope", "The workshop and its office", "what_it_does", "Roofs houses.", "currency", "EUR", NULL);
  put_record (self, MANDATE_TYPE_PERSON, 10, "name", "Ada Quill", "job_title", "Owner", "is_top_management", "true", NULL);
  put_record (self, MANDATE_TYPE_PERSON, 11, "name", "Bo Reyes", "job_title", "Office", NULL);
  put_record (self, MANDATE_TYPE_PERSON, 12, "name", "Cy Stone", "joined_on", "2026-01-02", NULL);
  put_record (self, MANDATE_TYPE_PERSON, 13, "name", "Di Gone", "left_on", "2026-03-31", NULL);
  put_record (self, MANDATE_TYPE_BODY, 15, "name", "The board", "kind", "board", "is_top_management", "true", NULL);

  put_record (self, MANDATE_TYPE_ROLE, 2, "title", "Keeper", "mandate", "conformance", "authority", "Stops work", NULL);
  put_record (self, MANDATE_TYPE_ROLE, 3, "title", "Teller", "mandate", "performance-reporting", "reports_to", "#20", NULL);
  put_record (self, MANDATE_TYPE_ROLE, 20, "title", "Owner", "mandate", "none", "responsibilities", "Answers\nDecides", "hours_a_month", "8", NULL);
  put_record (self, MANDATE_TYPE_ROLE, 21, "title", "Supplier lead", "mandate", "none", NULL);
  put_record (self, MANDATE_TYPE_ROLE_HOLDING, 25, "role", "#2", "person", "#11", "held_from", "2026-02-01", "accepted_on", "2026-02-02", "appointed_by", "#10", "deputy", "#12", NULL);
  put_record (self, MANDATE_TYPE_ROLE_HOLDING, 26, "role", "#3", "person", "#12", "held_from", "2026-02-01", "appointed_by", "#10", NULL);
  put_record (self, MANDATE_TYPE_ROLE_HOLDING, 27, "role", "#20", "body", "#15", "held_from", "2025-02-01", NULL);

  put_record (self, MANDATE_TYPE_RACI_ACTIVITY, 30, "title", "Approve the policy", "position", "1", NULL);
  put_record (self, MANDATE_TYPE_RACI_ACTIVITY, 31, "title", "Manage suppliers", "position", "2", NULL);
  put_record (self, MANDATE_TYPE_RACI_CELL, 32, "activity", "#30", "role", "#20", "letter", "accountable", NULL);
  put_record (self, MANDATE_TYPE_RACI_CELL, 33, "activity", "#30", "role", "#2", "letter", "responsible", NULL);
}

static void
add_policy (DocumentsFixture *self)
{
  MandatePolicyVersion *version;
  g_autofree char      *sum = NULL;

  put_record (self, MANDATE_TYPE_POLICY, 40, "title", "Security policy", "identifier", "ISP-01", "owner", "#10", "classification", "internal", NULL);
  version = put_record (self, MANDATE_TYPE_POLICY_VERSION, 41, "policy", "#40", "number", "2.0", "state", "in-force", "author", "#10",
                        "text", "# Our policy\n\nWe lock doors.\n\n* Every day\n* Every night\n", "effective_on", "2026-05-01", NULL);
  put_record (self, MANDATE_TYPE_POLICY_VERSION, 42, "policy", "#40", "number", "1.0", "state", "superseded", "text", "Old words", "effective_on", "2025-05-01", NULL);
  sum = mandate_policy_version_hash_text (version);
  put_record (self, MANDATE_TYPE_APPROVAL, 43, "policy_version", "#41", "person", "#10", "capacity", "Owner", "decision", "approved", "decided_on", "2026-04-20", "text_sha256", sum, "note", "Small firm; read by Bo", NULL);
  put_record (self, MANDATE_TYPE_ACKNOWLEDGEMENT, 44, "policy_version", "#41", "person", "#11", "acknowledged_on", "2026-05-04", "method", "paper", NULL);
  put_record (self, MANDATE_TYPE_POLICY, 45, "title", "Access policy", "kind", "topic-specific", NULL);
}

static void
add_meetings (DocumentsFixture *self)
{
  put_record (self, MANDATE_TYPE_REVIEW_PLAN, 50, "title", "Yearly review", "every", "12", "unit", "months", "first_on", "2025-10-01", "owner", "#10", NULL);
  put_record (self, MANDATE_TYPE_REVIEW, 51, "title", "Autumn review", "plan", "#50", "state", "held", "planned_on", "2026-10-10", "held_on", "2026-10-13", "chair", "#10", "suitability", "It fits", NULL);
  put_record (self, MANDATE_TYPE_REVIEW, 52, "title", "Next review", "plan", "#50", "state", "planned", "planned_on", "2027-10-10", NULL);
  put_record (self, MANDATE_TYPE_REVIEW, 53, "title", "Fire drill", "kind", "exercise", "state", "held", "planned_on", "2026-06-01", "held_on", "2026-06-02", NULL);
  put_record (self, MANDATE_TYPE_REVIEW_ATTENDANCE, 54, "review", "#51", "person", "#10", "presence", "present", NULL);
  put_record (self, MANDATE_TYPE_REVIEW_ATTENDANCE, 55, "review", "#51", "person", "#12", "presence", "apologies", NULL);
  put_record (self, MANDATE_TYPE_REVIEW_INPUT, 56, "review", "#51", "input", "earlier-actions", "content", "All done", NULL);
  put_record (self, MANDATE_TYPE_REVIEW_INPUT, 57, "review", "#51", "input", "feedback", "nothing_because", "nobody wrote", NULL);
  put_record (self, MANDATE_TYPE_DECISION, 58, "title", "Buy a safe", "review", "#51", "kind", "improvement", "decided_on", "2026-10-13", "decided_by", "#10", "owner", "#11", "due_on", "2026-11-01", NULL);
  put_record (self, MANDATE_TYPE_ACTION, 59, "title", "Order the safe", "decision", "#58", "owner", "#11", "due_on", "2026-11-01", NULL);
  put_record (self, MANDATE_TYPE_DECISION, 60, "title", "Paint the door", "kind", "other", NULL);
  put_record (self, MANDATE_TYPE_ACTION, 61, "title", "Find paint", "state", "done", "done_on", "2026-07-01", NULL);
}

static void
add_rest (DocumentsFixture *self)
{
  put_record (self, MANDATE_TYPE_BUSINESS_GOAL, 70, "title", "Win the school roofs", NULL);
  put_record (self, MANDATE_TYPE_OBJECTIVE, 71, "title", "Faster restore", "business_goal", "#70", "measure", "Restore time", "unit", "min", "target", "40.5", "due_on", "2026-12-31", "owner", "#12", NULL);
  put_record (self, MANDATE_TYPE_OBJECTIVE_READING, 72, "objective", "#71", "read_on", "2026-09-30", "value", "38.25", NULL);
  put_record (self, MANDATE_TYPE_RESOURCE, 73, "title", "Safe", "year", "2026", "currency", "EUR", "requested_amount", "1900", "requested_on", "2026-06-02", NULL);
  put_record (self, MANDATE_TYPE_RESOURCE, 74, "title", "Course", "kind", "training", "year", "2026", "currency", "EUR", "requested_amount", "2150", "approved_amount", "2150", "used_amount", "1000.50", "decision", "approved", "decided_by", "#10", "decided_on", "2026-02-16", "decided_in", "#51", "adequacy", "adequate", NULL);
  put_record (self, MANDATE_TYPE_RESOURCE, 75, "title", "Bo's Fridays", "kind", "hours", "year", "2025", "requested_hours", "400", "approved_hours", "360", "decision", "in-part", NULL);
  put_record (self, MANDATE_TYPE_COMMUNICATION, 76, "title", "Why we lock doors", "kind", "all-hands", "sent_on", "2026-10-14", "sent_by", "#10", "audience", "Everyone", NULL);
  put_record (self, MANDATE_TYPE_COMMUNICATION, 77, "title", "Third quarter", "kind", "report", "sent_on", "2026-10-01", "sent_by", "#12", NULL);
  put_record (self, MANDATE_TYPE_COMMUNICATION, 78, "title", "Winter talk", "planned_on", "2026-12-01", NULL);
  put_record (self, MANDATE_TYPE_EVIDENCE, 80, "title", "Signed policy", "number", "1", "file_name", "policy.pdf", "size", "214881", "sha256", "4539e4b4889079c2a00afeae0bfc1439840ef2379a1fb81c8ba27361ad476d6b", "happened_on", "2026-04-20", NULL);
  put_record (self, MANDATE_TYPE_EVIDENCE, 81, "title", "Wiki page", "number", "2", "link", "https://wiki.example/doors", NULL);
  put_record (self, MANDATE_TYPE_EVIDENCE_LINK, 82, "evidence", "#80", "target", "approval/#43", "clause", "5.2", NULL);
  put_record (self, MANDATE_TYPE_EVIDENCE_LINK, 83, "evidence", "#81", "target", "communication/#76", "clause", "5.1 d", NULL);
  put_record (self, MANDATE_TYPE_COMMITMENT, 84, "letter", "d", "answer", "Ada says it at each breakfast.", NULL);
  put_record (self, MANDATE_TYPE_LEADERSHIP_ACT, 85, "title", "Bo cleared the back room", "kind", "obstacle", "person", "#10", "happened_on", "2026-08-03", "is_of_b", "true", "is_of_f", "true", NULL);
}

static char *
link_to (const char *type,
         guint       number)
{
  g_autofree char *id = make_test_id (number);

  return g_strconcat (type, "/", id, NULL);
}

static void
add_context (DocumentsFixture *self)
{
  MandatePackEntry  *entry;
  MandatePackChange *change;
  g_autofree char   *approval = link_to ("approval", 43);
  g_autofree char   *resource = link_to ("resource", 73);
  g_autofree char   *role = link_to ("role", 21);
  g_autofree char   *version = link_to ("policy-version", 41);
  g_autofree char   *first = make_test_id (80);
  g_autofree char   *second = make_test_id (81);

  mandate_pack_context_add_annex (self->context, mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, second), 0, NULL);
  mandate_pack_context_add_annex (self->context, mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, first), 3, NULL);
  mandate_pack_context_add_recorded (self->context, approval, "2026-04-21T08:15:00Z", 41);
  mandate_pack_context_add_revision (self->context, "1", "2026-05-02", "Ada Quill", "First pack");

  entry = mandate_pack_context_add_entry (self->context, 44, "2026-05-01T10:00:00Z", "Ada Quill", "Put the policy in force");
  change = mandate_pack_entry_add_change (entry, "Policy 2.0", "State", "Approved", "In force");
  change->link = g_strdup (version);
  mandate_pack_context_add_entry (self->context, 43, "2026-04-30T10:00:00Z", "Bo Reyes", "Opened the workspace");

  add_finding (self, "5.3", MANDATE_FINDING_GAP, "The role Supplier lead is vacant.", role, NULL);
  add_finding (self, "5.1 c", MANDATE_FINDING_GAP, "Nobody decided on the safe.", resource, resource);
  add_finding (self, "5.2", MANDATE_FINDING_SHOWN, "Approved by the owner.", version, approval);
  add_finding (self, "5.2 f", MANDATE_FINDING_IN_PART, "One of three read it.", version, version);
  add_finding (self, "9.3", MANDATE_FINDING_NOT_DUE, "Planned.", "review-plan", NULL);

  self->context->records_sha256 = g_strdup ("16a0eeb0791b6c92451fd284dd9f599e0a7dbe7f6ebea6e2d2d06c7f74aec112");
  self->context->journal_sha256 = g_strdup ("79e4fd01545c0d801d4cc97036caf21aecb4c50a33ad12f2be77eb490ed71b4c");
  self->context->journal_seq = 44;
  self->context->journal_at = g_strdup ("2026-05-01T10:00:00Z");
  self->context->classification = g_strdup ("Confidential");
}

void
documents_fixture_set_up_rich (DocumentsFixture *self,
                               gconstpointer     language)
{
  documents_fixture_set_up (self, language);
  add_people (self);
  add_policy (self);
  add_meetings (self);
  add_rest (self);
  add_context (self);
}

void
documents_fixture_tear_down (DocumentsFixture *self,
                             gconstpointer     data)
{
  mandate_pack_context_unref (self->context);
  mandate_translation_free (self->translation);
  g_assert_finalize_object (self->reg);
}
