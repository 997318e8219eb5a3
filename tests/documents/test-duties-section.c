/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-builders.h"
#include "mandate-duties-builder.h"
#include "mandate-registers-builder.h"

#include <string.h>

#include "documents-fixture.h"

/* Who the organisation is, what it owes and where security is part of its business. */

static char *
build (DocumentsFixture *self,
       GPtrArray *(*make) (const MandatePackContext *context))
{
  g_autoptr (GPtrArray) blocks = NULL;

  mandate_pack_context_number_gaps (self->context);
  blocks = make (self->context);

  return dump_blocks (blocks);
}

static GPtrArray *
build_integration (const MandatePackContext *context)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_integration (context, blocks);

  return blocks;
}

static GPtrArray *
build_audits (const MandatePackContext *context)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_audits (context, blocks);

  return blocks;
}

static void
test_profile_shows_what_bears_on_it (DocumentsFixture *self,
                                     gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_CONTEXT_ISSUE, 300, "title", "One head", "side", "inside", "effect", "Work stops.", "noted_on", "2025-01-01", NULL);
  put_record (self, MANDATE_TYPE_CONTEXT_ISSUE, 301, "title", "Long over", "ended_on", "2020-01-01", NULL);
  put_record (self, MANDATE_TYPE_INTERESTED_PARTY, 302, "name", "Clinic", "needs", "Word in a day", NULL);
  text = build (self, mandate_build_profile);

  assert_has_words (text, "One head");
  assert_has_words (text, "Work stops.");
  assert_has_words (text, "Clinic");
  assert_has_words (text, "Word in a day");
  g_assert_null (strstr (text, "Long over"));
}

static void
test_profile_says_what_was_concluded_on_climate (DocumentsFixture *self,
                                                 gconstpointer     data)
{
  MandateRecord   *organisation = mandate_register_find_only (self->reg, MANDATE_TYPE_ORGANISATION);
  g_autofree char *text = NULL;

  g_assert_true (mandate_record_set (organisation, "climate_matters", "not-relevant", NULL));
  g_assert_true (mandate_record_set (organisation, "climate_conclusion", "We sit on a hill.", NULL));
  g_assert_true (mandate_record_set (organisation, "climate_concluded_on", "2025-02-03", NULL));
  text = build (self, mandate_build_profile);

  assert_has_words (text, "No, it does not matter");
  assert_has_words (text, "We sit on a hill.");
  assert_has_words (text, "Considered on 3 February 2025");
}

static void
test_obligations_say_what_is_done (DocumentsFixture *self,
                                   gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_OBLIGATION, 303, "title", "Privacy law", "reason", "We keep names", "verdict", "partly", "assessed_on", "2025-03-01", "review_on", "2030-03-01", NULL);
  put_record (self, MANDATE_TYPE_ACTION, 304, "title", "Write the list", "obligation", "#303", "due_on", "2030-01-01", NULL);
  text = build (self, mandate_build_obligations);

  assert_has_words (text, "Privacy law");
  assert_has_words (text, "Fulfilled in part");
  assert_has_words (text, "looked at again on 2030-03-01");
  assert_has_words (text, "Write the list, 2030-01-01");
}

static void
test_business_shows_steps_and_reviews (DocumentsFixture *self,
                                       gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_PROCESS, 305, "title", "Hiring", "security_step", "Papers first", NULL);
  put_record (self, MANDATE_TYPE_INITIATIVE, 306, "title", "New shop", "state", "under-way", NULL);
  text = build (self, build_integration);

  assert_has_words (text, "Papers first");
  assert_has_words (text, "New shop");
  assert_has_words (text, "not yet");
}

static void
test_empty_registers_say_so (DocumentsFixture *self,
                             gconstpointer     data)
{
  g_autofree char *duties = build (self, mandate_build_obligations);
  g_autofree char *profile = build (self, mandate_build_profile);
  g_autofree char *integration = build (self, build_integration);
  g_autofree char *audits = build (self, build_audits);

  assert_has_words (duties, "No requirement of law, contracts or customers is on record.");
  assert_has_words (integration, "No process is on record.");
  assert_has_words (integration, "No initiative is on record.");
  assert_has_words (audits, "No internal audit that was held is on record.");
  assert_has_words (profile, "No issue is on record.");
  assert_has_words (profile, "No interested party is on record.");
}

static void
test_scope_names_who_approved_it (DocumentsFixture *self,
                                  gconstpointer     data)
{
  MandateRecord   *organisation = mandate_register_find_only (self->reg, MANDATE_TYPE_ORGANISATION);
  g_autofree char *link = g_strconcat ("organisation/", mandate_record_get_id (organisation), NULL);
  g_autofree char *before = build (self, mandate_build_profile);
  g_autofree char *after = NULL;

  put_record (self, MANDATE_TYPE_PERSON, 310, "name", "Ada Top", "job_title", "Owner", "is_top_management", "true", NULL);
  put_record (self, MANDATE_TYPE_DECISION, 311, "title", "The scope holds", "kind", "isms-change", "decided_on", "2025-05-06", "decided_by", "#310", "concerns", link, NULL);
  put_record (self, MANDATE_TYPE_DECISION, 312, "title", "About nothing of it", "kind", "other", "decided_on", "2026-01-01", NULL);
  after = build (self, mandate_build_profile);

  assert_has_words (before, "no decision on record");
  assert_has_words (after, "2025-05-06");
  assert_has_words (after, "Ada Top, Owner");
  assert_has_words (after, "The scope holds");
  g_assert_null (strstr (after, "no decision on record"));
  g_assert_null (strstr (after, "About nothing of it"));
}

static void
test_audits_say_whether_who_audited_was_free_to (DocumentsFixture *self,
                                                 gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_PERSON, 320, "name", "Olga Outside", "is_external", "true", NULL);
  put_record (self, MANDATE_TYPE_REVIEW, 321, "title", "Audit of the spring", "kind", "internal-audit", "state", "held", "held_on", "2026-02-03", "chair", "#320", "notes", "All of clause 5.", NULL);
  put_record (self, MANDATE_TYPE_REVIEW, 322, "title", "Audit to come", "kind", "internal-audit", "state", "planned", "planned_on", "2030-02-03", NULL);
  put_record (self, MANDATE_TYPE_OBSERVATION, 323, "title", "A list is old", "review", "#321", "seen_on", "2026-02-03", "closed_on", "2026-03-01", NULL);
  put_record (self, MANDATE_TYPE_OBSERVATION, 324, "title", "A key is lost", "review", "#321", "seen_on", "2026-02-03", NULL);
  text = build (self, build_audits);

  assert_has_words (text, "Olga Outside");
  assert_has_words (text, "from outside");
  assert_has_words (text, "All of clause 5.");
  assert_has_words (text, "1 of 2 closed");
  assert_has_words (text, "none attached");
  g_assert_null (strstr (text, "Audit to come"));
}

static void
test_gap_has_the_action_that_mends_it_as_its_plan (DocumentsFixture *self,
                                                   gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;

  mandate_pack_context_take_findings (self->context, mandate_check_run_all (self->reg, AS_OF, self->translation));
  for (guint i = 0; key == NULL && i < self->context->findings->len; i++)
    if (((MandateFinding *) g_ptr_array_index (self->context->findings, i))->state == MANDATE_FINDING_GAP)
      key = mandate_finding_make_key (g_ptr_array_index (self->context->findings, i));
  g_assert_nonnull (key);

  put_record (self, MANDATE_TYPE_ACTION, 330, "title", "Done with before", "gap", key, "state", "done", "due_on", "2025-01-01", NULL);
  put_record (self, MANDATE_TYPE_ACTION, 331, "title", "Mend it by then", "gap", key, "state", "open", "due_on", "2027-04-05", NULL);
  mandate_pack_context_number_gaps (self->context);
  blocks = mandate_build_gaps (self->context);
  text = dump_blocks (blocks);

  assert_has_words (text, "Mend it by then");
  assert_has_words (text, "2027-04-05");
  g_assert_null (strstr (text, "Done with before"));
}

#define ADD(path, set_up, function) g_test_add (path, DocumentsFixture, "en", set_up, function, documents_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/documents/duties/profile-shows-what-bears-on-it", documents_fixture_set_up_rich, test_profile_shows_what_bears_on_it);
  ADD ("/documents/duties/profile-says-what-was-concluded-on-climate", documents_fixture_set_up_rich, test_profile_says_what_was_concluded_on_climate);
  ADD ("/documents/duties/obligations-say-what-is-done", documents_fixture_set_up_rich, test_obligations_say_what_is_done);
  ADD ("/documents/duties/business-shows-steps-and-reviews", documents_fixture_set_up_rich, test_business_shows_steps_and_reviews);
  ADD ("/documents/duties/scope-names-who-approved-it", documents_fixture_set_up_rich, test_scope_names_who_approved_it);
  ADD ("/documents/duties/audits-say-whether-who-audited-was-free-to", documents_fixture_set_up_rich, test_audits_say_whether_who_audited_was_free_to);
  ADD ("/documents/duties/gap-has-the-action-that-mends-it-as-its-plan", documents_fixture_set_up_rich, test_gap_has_the_action_that_mends_it_as_its_plan);
  ADD ("/documents/duties/empty-registers-say-so", documents_fixture_set_up_empty, test_empty_registers_say_so);

  return g_test_run ();
}
