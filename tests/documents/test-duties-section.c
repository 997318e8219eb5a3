/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-duties-builder.h"

#include <string.h>

#include "documents-fixture.h"

/* Who the organisation is, what it owes and where security is part of its business. */

static char *
build (DocumentsFixture *self,
       void (*add) (const MandatePackContext *context,
                    GPtrArray                *blocks))
{
  g_autoptr (GPtrArray) blocks = mandate_blocks_new ();

  mandate_pack_context_number_gaps (self->context);
  add (self->context, blocks);

  return dump_blocks (blocks);
}

static void
test_profile_shows_what_bears_on_it (DocumentsFixture *self,
                                     gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_CONTEXT_ISSUE, 300, "title", "One head", "side", "inside", "effect", "Work stops.", "noted_on", "2025-01-01", NULL);
  put_record (self, MANDATE_TYPE_CONTEXT_ISSUE, 301, "title", "Long over", "ended_on", "2020-01-01", NULL);
  put_record (self, MANDATE_TYPE_INTERESTED_PARTY, 302, "name", "Clinic", "needs", "Word in a day", NULL);
  text = build (self, mandate_pack_add_profile);

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
  text = build (self, mandate_pack_add_profile);

  assert_has_words (text, "No, it does not matter");
  assert_has_words (text, "We sit on a hill.");
  assert_has_words (text, "Considered on 2025-02-03");
}

static void
test_obligations_say_what_is_done (DocumentsFixture *self,
                                   gconstpointer     data)
{
  g_autofree char *text = NULL;

  put_record (self, MANDATE_TYPE_OBLIGATION, 303, "title", "Privacy law", "reason", "We keep names", "verdict", "partly", "assessed_on", "2025-03-01", "review_on", "2030-03-01", NULL);
  put_record (self, MANDATE_TYPE_ACTION, 304, "title", "Write the list", "obligation", "#303", "due_on", "2030-01-01", NULL);
  text = build (self, mandate_pack_add_duties);

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
  text = build (self, mandate_pack_add_duties);

  assert_has_words (text, "Papers first");
  assert_has_words (text, "New shop");
  assert_has_words (text, "not yet");
}

static void
test_empty_registers_say_so (DocumentsFixture *self,
                             gconstpointer     data)
{
  g_autofree char *duties = build (self, mandate_pack_add_duties);
  g_autofree char *profile = build (self, mandate_pack_add_profile);

  assert_has_words (duties, "No requirement of law, contracts or customers is on record.");
  assert_has_words (duties, "No process is on record.");
  assert_has_words (duties, "No initiative is on record.");
  assert_has_words (profile, "No issue is on record.");
  assert_has_words (profile, "No interested party is on record.");
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
  ADD ("/documents/duties/empty-registers-say-so", documents_fixture_set_up_empty, test_empty_registers_say_so);

  return g_test_run ();
}
