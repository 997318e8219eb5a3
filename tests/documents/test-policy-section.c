/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pack says of a policy's life after its approval. */

#include <string.h>

#include "documents-fixture.h"
#include "mandate-builders.h"
#include "mandate-pack-records.h"
#include "mandate-sign-off.h"

static char *
build (DocumentsFixture *self)
{
  g_autofree char *id = make_test_id (40);
  g_autoptr (GPtrArray) blocks = NULL;

  mandate_pack_context_number_gaps (self->context);
  blocks = mandate_build_policy (self->context, mandate_register_find_any (self->reg, id), TRUE);

  return dump_blocks (blocks);
}

static gpointer
find (DocumentsFixture *self,
      guint             number)
{
  g_autofree char *id = make_test_id (number);

  return mandate_register_find_any (self->reg, id);
}

static void
test_names_how_it_was_made_known (DocumentsFixture *self,
                                  gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_COMMUNICATION, 301, "title", "Security policy 2.0", "kind", "policy", "audience", "Everyone", "channel", "All-hands", "sent_on", "2026-05-02",
              "policy_version", "#41", "acknowledge_until", "2026-05-16", NULL);
  put_record (self, MANDATE_TYPE_COMMUNICATION, 302, "title", "Something else", "sent_on", "2026-05-03", "audience", "Growers", NULL);
  put_record (self, MANDATE_TYPE_COMMUNICATION, 303, "title", "Still to come", "planned_on", "2026-12-01", "policy_version", "#41", "audience", "Customers", NULL);
  text = build (self);

  assert_has_words (text, "[How it was made known]");
  assert_has_words (text, "[2.0][Everyone][All-hands][2026-05-16]");
  g_assert_null (strstr (text, "Growers"));
  g_assert_null (strstr (text, "Customers"));
}

static void
test_says_that_nobody_was_told (DocumentsFixture *self,
                                gconstpointer     data)
{
  g_autofree char *text = build (self);

  assert_has_words (text, "No message about this policy was recorded.");
}

static void
test_names_who_outside_has_what (DocumentsFixture *self,
                                 gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_DISCLOSURE, 311, "policy_version", "#41", "recipient", "Big Baker Ltd", "party", "customer", "given_on", "2026-06-01", "content", "extract",
              "method", "By email", "reason", "Their supplier audit", "given_by", "#11", NULL);
  put_record (self, MANDATE_TYPE_DISCLOSURE, 312, "policy_version", "#41", "recipient", "After the day", "party", "customer", "given_on", "2027-01-01", "content", "whole", NULL);
  text = build (self);

  assert_has_words (text, "[Who outside has it]");
  assert_has_words (text, "Big Baker Ltd");
  assert_has_words (text, "[The public extract][By email; Their supplier audit][Bo Reyes]");
  g_assert_null (strstr (text, "After the day"));
}

static void
test_names_reviews_with_outcome_and_reason (DocumentsFixture *self,
                                            gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_REVIEW, 321, "title", "Policy review", "kind", "policy-review", "state", "closed", "held_on", "2026-10-05", "occasion", "incident",
              "policy_version", "#41", "outcome", "no-change", "outcome_reason", "The rule was right; it was not followed.", NULL);
  text = build (self);

  assert_has_words (text, "[When it was looked at again]");
  assert_has_words (text, "[2.0][A serious incident][No change][The rule was right; it was not followed.");
}

static void
test_approval_on_paper_has_its_code (DocumentsFixture *self,
                                     gconstpointer     data)
{
  MandateApproval *approval = mandate_pack_find_approval (self->context, mandate_record_get_id (find (self, 41)));
  g_autofree char *code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_APPROVAL, find (self, 41));
  g_autofree char *text = NULL;

  mandate_record_set (MANDATE_RECORD (approval), "method", "paper", NULL);
  text = build (self);
  assert_has_words (text, code);
  assert_has_words (text, "On paper; the approval page of this text has the code");
}

static void
test_header_says_whom_where_and_as_which_file (DocumentsFixture *self,
                                               gconstpointer     data)
{
  MandatePolicyVersion *version = find (self, 41);
  MandatePolicy        *policy = find (self, 40);
  g_autofree char      *file = make_test_id (80);
  g_autofree char      *text = NULL;

  mandate_record_set (MANDATE_RECORD (policy), "audience", "staff", NULL);
  mandate_record_set (MANDATE_RECORD (policy), "published_at", "Intranet", NULL);
  mandate_record_set (MANDATE_RECORD (policy), "published_checked_on", "2026-11-01", NULL);
  mandate_record_set (MANDATE_RECORD (version), "published_on", "2026-05-01", NULL);
  mandate_record_set (MANDATE_RECORD (version), "withdrawn_on", "2026-11-20", NULL);
  mandate_record_set (MANDATE_RECORD (version), "withdrawal_reason", "We were sold.", NULL);
  text = build (self);

  assert_has_words (text, "[Everyone who is not external]");
  assert_has_words (text, "[Intranet; this version since 1 May 2026; last checked on 1 November 2026]");
  assert_has_words (text, "[2026-11-20: We were sold.]");
  g_assert_null (strstr (text, "Issued file"));

  mandate_record_set (MANDATE_RECORD (version), "issued_as", file, NULL);
  g_free (text);
  text = build (self);
  assert_has_words (text, "[Issued file][E-001");
}

#define ADD(name, func) g_test_add (name, DocumentsFixture, NULL, documents_fixture_set_up_rich, func, documents_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/policy-section/names-how-it-was-made-known", test_names_how_it_was_made_known);
  ADD ("/policy-section/says-that-nobody-was-told", test_says_that_nobody_was_told);
  ADD ("/policy-section/names-who-outside-has-what", test_names_who_outside_has_what);
  ADD ("/policy-section/names-reviews-with-outcome-and-reason", test_names_reviews_with_outcome_and_reason);
  ADD ("/policy-section/approval-on-paper-has-its-code", test_approval_on_paper_has_its_code);
  ADD ("/policy-section/header-says-whom-where-and-as-which-file", test_header_says_whom_where_and_as_which_file);

  return g_test_run ();
}
