/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is missing in a part of the pack, and what each kind of audit gets to see. */

#include <string.h>

#include "documents-fixture.h"
#include "mandate-audit-pack.h"
#include "mandate-decision.h"
#include "mandate-pack-hints.h"

static void
add_checked (DocumentsFixture   *self,
             const char         *check,
             const char         *clause,
             MandateFindingState state)
{
  MandateFinding *finding = add_finding (self, clause, state, "Something.", "person", NULL);

  g_free (finding->check);
  finding->check = g_strdup (check);
}

static const MandatePackPart *
find_part (const char *id)
{
  guint                  n_parts;
  const MandatePackPart *parts = mandate_pack_parts_get (&n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (g_str_equal (parts[i].id, id))
      return &parts[i];

  g_error ("there is no part “%s”", id);
}

static void
assert_hint (DocumentsFixture *self,
             const char       *part,
             const char       *audit,
             const char       *state,
             const char       *rest)
{
  const MandatePackHint hint = mandate_pack_hint_make (find_part (part), self->context->findings, self->reg, audit);
  g_autofree char      *said = mandate_pack_hint_describe (&hint);
  g_autofree char      *rest_said = mandate_pack_hint_describe_rest (&hint);

  g_assert_cmpstr (said, ==, state);
  g_assert_cmpstr (rest_said, ==, rest);
  g_assert_true (mandate_pack_hint_is_ready (&hint) == g_str_equal (state, "Ready"));
}

/* “raci” is asked about at stage 1 alone, “resources-decided” at stage 2, “roles-held” at both. */
static void
test_hint_follows_the_audit (DocumentsFixture *self,
                             gconstpointer     data)
{
  add_checked (self, "raci", "5.3", MANDATE_FINDING_GAP);
  add_checked (self, "roles-held", "5.3", MANDATE_FINDING_GAP);
  add_checked (self, "roles-made-known", "5.3", MANDATE_FINDING_GAP);
  add_checked (self, "roles-held", "5.3", MANDATE_FINDING_IN_PART);
  add_checked (self, "resources-decided", "7.1", MANDATE_FINDING_GAP);
  add_checked (self, "policy-wording", "5.2", MANDATE_FINDING_SHOWN);

  assert_hint (self, "mandated", "stage-1", "2 gaps", "1 gap for Stage 2 · 1 point shown in part");
  assert_hint (self, "resources", "stage-1", "Ready", "1 gap for Stage 2");
  for (guint i = 0; i < 4; i++)
    {
      static const char *const others[] = { "stage-2", "surveillance", "internal", "customer" };

      assert_hint (self, "mandated", others[i], "3 gaps", "1 point shown in part");
      assert_hint (self, "resources", others[i], "1 gap", NULL);
      assert_hint (self, "policy", others[i], "Ready", NULL);
    }
}

static void
test_explained_gap_is_said_and_stays_a_gap (DocumentsFixture *self,
                                            gconstpointer     data)
{
  g_autofree char *key = NULL;

  add_checked (self, "resources-decided", "7.1", MANDATE_FINDING_GAP);
  key = mandate_finding_make_key (g_ptr_array_index (self->context->findings, 0));
  put_record (self, MANDATE_TYPE_DECISION, 1, "title", "Explained", "explains", key, "reason", "The owners decide in December.", NULL);

  assert_hint (self, "resources", "stage-2", "1 gap", "1 gap explained");
}

static void
test_each_kind_says_what_it_asks (DocumentsFixture *self,
                                  gconstpointer     data)
{
  guint                   n_kinds;
  const MandateAuditKind *kinds = mandate_audit_kinds_get (&n_kinds);

  g_assert_cmpuint (n_kinds, ==, 5);
  g_assert_null (mandate_audit_kind_find (NULL));
  g_assert_null (mandate_audit_kind_find ("stage-3"));

  for (guint i = 0; i < n_kinds; i++)
    {
      g_assert_true (mandate_audit_kind_find (kinds[i].id) == &kinds[i]);
      g_assert_true (g_str_has_suffix (kinds[i].question, "?"));
      g_assert_true (kinds[i].has_history == (strcmp (kinds[i].id, "customer") != 0));
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (kinds[i].question, !=, kinds[k].question);
    }
}

static void
test_cover_says_what_the_audit_asks (DocumentsFixture *self,
                                     gconstpointer     data)
{
  g_autoptr (MandateDocument) document = NULL;
  g_autofree char *text = NULL;

  self->context->prepared_for = g_strdup ("Stage 2 audit");
  self->context->question = g_strdup ("Is it done, and does it work?");
  document = mandate_audit_pack_new_document (self->context);
  text = dump_document (document);
  assert_has_words (text, "Stage 2 audit");
  assert_has_words (text, "Is it done, and does it work?");
}

static void
test_customer_does_not_see_single_changes (DocumentsFixture *self,
                                           gconstpointer     data)
{
  g_autoptr (MandateDocument) open = mandate_audit_pack_new_document (self->context);
  g_autofree char *open_text = dump_document (open);
  g_autoptr (MandateDocument) hidden = NULL;
  g_autofree char *hidden_text = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) references = NULL;

  assert_has_words (open_text, "What is struck through went out");
  self->context->hides_history = TRUE;
  hidden = mandate_audit_pack_new_document (self->context);
  hidden_text = dump_document (hidden);
  assert_has_words (hidden_text, "This pack is for a customer, so the single changes are left out");
  g_assert_null (strstr (hidden_text, "What is struck through went out"));

  /* The part is there, and nothing leads to what is not. */
  ids = list_ids (hidden);
  references = list_references (hidden);
  g_assert_true (g_ptr_array_find_with_equal_func (ids, "changes", g_str_equal, NULL));
  for (guint i = 0; i < references->len; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (ids, g_ptr_array_index (references, i), g_str_equal, NULL));
}

static void
add (const char *path,
     gpointer    set_up,
     gpointer    func)
{
  g_test_add (path, DocumentsFixture, "en", set_up, func, documents_fixture_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/pack-hints/follow-the-audit", documents_fixture_set_up_empty, test_hint_follows_the_audit);
  add ("/pack-hints/say-that-a-gap-is-explained", documents_fixture_set_up_empty, test_explained_gap_is_said_and_stays_a_gap);
  add ("/audit-kinds/each-says-what-it-asks", documents_fixture_set_up_empty, test_each_kind_says_what_it_asks);
  add ("/audit-kinds/cover-says-what-the-audit-asks", documents_fixture_set_up_rich, test_cover_says_what_the_audit_asks);
  add ("/audit-kinds/customer-does-not-see-single-changes", documents_fixture_set_up_rich, test_customer_does_not_see_single_changes);

  return g_test_run ();
}
