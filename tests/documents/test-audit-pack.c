/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-audit-pack.h"
#include "mandate-meeting-papers.h"
#include "mandate-policy-papers.h"
#include "mandate-schema.h"

#include <string.h>

#include "documents-fixture.h"

static void
assert_references_are_found (MandateDocument *document)
{
  g_autoptr (GPtrArray) ids = list_ids (document);
  g_autoptr (GPtrArray) references = list_references (document);

  for (guint i = 0; i < references->len; i++)
    if (!g_ptr_array_find_with_equal_func (ids, g_ptr_array_index (references, i), g_str_equal, NULL))
      g_error ("no block has the id “%s”", (const char *) g_ptr_array_index (references, i));
}

static void
test_refers_only_to_blocks_that_exist (DocumentsFixture *self,
                                       gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autoptr (GPtrArray) references = list_references (document);

  g_assert_cmpuint (references->len, >, 20);
  assert_references_are_found (document);
}

static void
test_refers_only_to_blocks_that_exist_without_records (DocumentsFixture *self,
                                                       gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);

  assert_references_are_found (document);
}

/* (transfer full): its id. With what it can't be without, and nothing else: so little may be on record on somebody's first day. */
static char *
put_bare_record (DocumentsFixture *self,
                 GType             type,
                 guint            *number)
{
  g_autofree char *id = make_test_id ((*number)++);
  g_autoptr (MandateRecord) record = mandate_record_new (type, id);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!fields[i].is_required)
      {
        continue;
      }
    else if (fields[i].kind == MANDATE_FIELD_REFERENCE)
      {
        mandate_record_take_text (record, &fields[i], put_bare_record (self, mandate_schema_find_type (mandate_schema_get (), fields[i].references, NULL), number));
      }
    else if (fields[i].kind == MANDATE_FIELD_TEXT || fields[i].kind == MANDATE_FIELD_LONG_TEXT)
      {
        mandate_record_take_text (record, &fields[i], g_strdup ("Something"));
      }
    else if (fields[i].kind == MANDATE_FIELD_INTEGER || fields[i].kind == MANDATE_FIELD_NUMBER)
      {
        mandate_record_set (record, fields[i].name, "2026", NULL);
      }
    else if (fields[i].kind == MANDATE_FIELD_DATE)
      {
        mandate_record_take_text (record, &fields[i], g_strdup ("2026-05-04"));
      }
    else if (fields[i].kind == MANDATE_FIELD_CHOICE)
      {
        mandate_record_take_text (record, &fields[i], g_strdup (fields[i].choices[0].value));
      }

  mandate_register_add (self->reg, record);

  return g_steal_pointer (&id);
}

static void
test_refers_only_to_blocks_that_exist_beside_any_single_record (void)
{
  const MandateSchema *schema = mandate_schema_get ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      DocumentsFixture fixture = { 0 };
      guint            number = 900;

      g_test_message ("%s", mandate_record_type_get_name (mandate_schema_get_type_at (schema, i)));
      documents_fixture_set_up_empty (&fixture, "en");
      g_free (put_bare_record (&fixture, mandate_schema_get_type_at (schema, i), &number));
      mandate_pack_context_take_findings (fixture.context, mandate_check_run_all (fixture.reg, AS_OF, fixture.translation));
      {
        g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (fixture.context);

        assert_references_are_found (document);
      }
      documents_fixture_tear_down (&fixture, NULL);
    }
}

static void
test_gives_each_block_its_own_id (DocumentsFixture *self,
                                  gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autoptr (GPtrArray) ids = list_ids (document);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_add (seen, g_ptr_array_index (ids, i)));
}

static void
test_is_the_same_twice (DocumentsFixture *self,
                        gconstpointer     data)
{
  g_autoptr (MandateDocument) one = mandate_audit_pack_new_document (self->context);
  g_autoptr (MandateDocument) other = mandate_audit_pack_new_document (self->context);
  g_autofree char *one_text = dump_document (one);
  g_autofree char *other_text = dump_document (other);

  g_assert_cmpstr (one_text, ==, other_text);
}

static void
test_says_what_is_missing_without_records (DocumentsFixture *self,
                                           gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autofree char         *text = dump_document (document);
  static const char *const sentences[] = {
    "Organisation not named",
    "Nobody is marked as top management.",
    "No policy with a text is on record.",
    "Nobody holds the responsibility for conformance.",
    "Nobody holds the responsibility for performance reporting.",
    "No roles are on record.",
    "No activities are on record",
    "No objectives are on record.",
    "No resources are on record",
    "No communication is on record",
    "No file and no link is recorded as evidence.",
    "No review plan is on record.",
    "No management review that was held is on record.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    assert_has_words (text, sentences[i]);

  g_assert_cmpuint (self->context->gaps->len, ==, 12);
  g_assert_null (strstr (text, "(null)"));
}

static void
test_says_each_gap_once_beside_the_checks (DocumentsFixture *self,
                                           gconstpointer     data)
{
  g_autoptr (MandateDocument) document = NULL;
  guint n_gaps;

  mandate_pack_context_take_findings (self->context, mandate_check_run_all (self->reg, AS_OF, self->translation));
  n_gaps = mandate_pack_count_findings (self->context, MANDATE_FINDING_GAP);
  document = mandate_audit_pack_new_document (self->context);

  for (guint i = 0; i < self->context->gaps->len; i++)
    {
      const MandatePackGap *gap = g_ptr_array_index (self->context->gaps, i);

      g_test_message ("%u %s %s %s", i + 1, gap->finding->clause, gap->finding->where, gap->finding->found);
    }

  /* The checks speak of all empty parts but the RACI, the review plan and the evidence. */
  g_assert_cmpuint (self->context->gaps->len, >=, n_gaps);
  assert_references_are_found (document);
}

static void
test_flags_each_empty_part (DocumentsFixture *self,
                            gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);

  for (guint i = 0; i < mandate_document_get_n_chapters (document); i++)
    {
      g_autoptr (GPtrArray) blocks = mandate_document_build_chapter (document, i);

      for (guint j = 0; j < blocks->len; j++)
        {
          const MandateBlock *block = g_ptr_array_index (blocks, j);
          g_autofree char    *words = block->kind == MANDATE_BLOCK_PARAGRAPH ? mandate_text_to_string (block->paragraph.text) : NULL;

          if (words != NULL && g_str_has_suffix (words, "on record.") && mandate_text_get_span (block->paragraph.text, 0)->mark == MANDATE_MARK_GAP &&
              strstr (words, "No report") == NULL && strstr (words, "No business") == NULL)
            g_assert_cmpuint (block->gap, >, 0);
        }
    }
}

static void
test_orders_its_parts (DocumentsFixture *self,
                       gconstpointer     data)
{
  static const char *const order[] = {
    "cover", "document-control", "contents", "summary", "index", "leadership", "mandated", "roles", "raci",
    "objectives", "reviews", "resources/2026", "resources/2025", "communications", "documents", "changes", "gaps",
    "signatures", "annexes", "E-001", "E-002", "words"
  };
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autoptr (GPtrArray) ids = list_ids (document);
  guint last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint place;

      g_assert_true (g_ptr_array_find_with_equal_func (ids, order[i], g_str_equal, &place));
      g_assert_true (i == 0 || place > last);
      last = place;
    }
}

static void
test_counts_alike_on_cover_summary_and_index (DocumentsFixture *self,
                                              gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autofree char *text = dump_document (document);

  g_assert_cmpuint (self->context->gaps->len, ==, 2);
  assert_has_words (text, "[2 gaps, named and numbered]");
  assert_has_words (text, "[2 gaps, 1 in part]");
  assert_has_words (text, "5 points were looked at.");
}

static void
test_never_judges (DocumentsFixture *self,
                   gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autofree char *text = dump_document (document);

  g_assert_null (strstr (text, "ompliant"));
  g_assert_null (strstr (text, "ompliance"));
  g_assert_null (strchr (text, '%'));
  g_assert_null (strstr (text, "(null)"));
}

static void
test_names_itself_on_every_page (DocumentsFixture *self,
                                 gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autofree char *header = mandate_text_to_string (mandate_document_get_header (document));

  g_assert_cmpstr (header, ==, "PT-2026-01 · version 2 · Confidential");
  g_assert_cmpstr (mandate_document_get_footer (document), ==, "Pines & Tiles Ltd · as of 22 November 2026");
  g_assert_cmpstr (mandate_document_get_labels (document)->page_of, ==, "Page {page} of {pages}");
}

static void
test_is_german_throughout (DocumentsFixture *self,
                           gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (self->context);
  g_autofree char         *text = dump_document (document);
  static const char *const english[] = {
    "[Policy]", "[State]", "[none]", "not stated", "Nobody ", " is on record", "Held by", "[Gap", "Shown",
    " points", "Which ", "Annex]", "Page"
  };

  g_assert_cmpstr (mandate_document_get_language (document), ==, "de");
  g_assert_cmpstr (mandate_document_get_footer (document), ==, "Pines & Tiles Ltd · Stand 22. November 2026");
  assert_has_words (text, "Oberste Leitung");
  assert_has_words (text, "1.900");
  assert_has_words (text, "Managementbewertung");

  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    if (strstr (text, english[i]) != NULL)
      g_error ("English “%s” in a German pack:\n%.200s", english[i], strstr (text, english[i]));
}

static void
test_keeps_its_context (DocumentsFixture *self,
                        gconstpointer     data)
{
  MandatePackContext *context = mandate_pack_context_new (self->reg, AS_OF, self->translation);
  g_autoptr (MandateDocument) document = mandate_audit_pack_new_document (context);
  g_autoptr (GPtrArray) blocks = NULL;

  mandate_pack_context_unref (context);
  blocks = mandate_document_build_chapter (document, 0);
  g_assert_cmpuint (blocks->len, ==, 1);
}

static void
test_refers_to_nothing_outside_itself (DocumentsFixture *self,
                                       gconstpointer     data)
{
  g_autofree char *version_id = make_test_id (41);
  g_autofree char *review_id = make_test_id (51);
  g_autoptr (MandateDocument) policy = mandate_policy_new_document (self->context, mandate_register_find_any (self->reg, version_id));
  g_autoptr (MandateDocument) minutes = mandate_minutes_new_document (self->context, mandate_register_find_any (self->reg, review_id));
  g_autoptr (MandateDocument) roles = mandate_roles_new_document (self->context);
  MandateDocument *documents[] = { policy, minutes, roles };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GPtrArray) references = list_references (documents[i]);
      g_autoptr (GPtrArray) blocks = mandate_document_build_chapter (documents[i], 0);

      g_assert_cmpuint (references->len, ==, 0);
      g_assert_cmpint (((MandateBlock *) g_ptr_array_index (blocks, 0))->kind, ==, MANDATE_BLOCK_PART);
    }
}

static void
add (const char *path,
     gpointer    set_up,
     const char *language,
     gpointer    func)
{
  g_test_add (path, DocumentsFixture, language, set_up, func, documents_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/audit-pack/refers-only-to-blocks-that-exist", documents_fixture_set_up_rich, "en", test_refers_only_to_blocks_that_exist);
  add ("/audit-pack/refers-only-to-blocks-that-exist-without-records", documents_fixture_set_up_empty, "en", test_refers_only_to_blocks_that_exist_without_records);
  g_test_add_func ("/audit-pack/refers-only-to-blocks-that-exist-beside-any-single-record", test_refers_only_to_blocks_that_exist_beside_any_single_record);
  add ("/audit-pack/gives-each-block-its-own-id", documents_fixture_set_up_rich, "en", test_gives_each_block_its_own_id);
  add ("/audit-pack/is-the-same-twice", documents_fixture_set_up_rich, "en", test_is_the_same_twice);
  add ("/audit-pack/says-what-is-missing-without-records", documents_fixture_set_up_empty, "en", test_says_what_is_missing_without_records);
  add ("/audit-pack/says-each-gap-once-beside-the-checks", documents_fixture_set_up_empty, "en", test_says_each_gap_once_beside_the_checks);
  add ("/audit-pack/refers-only-to-blocks-that-exist-after-the-checks", documents_fixture_set_up_rich, "en", test_says_each_gap_once_beside_the_checks);
  add ("/audit-pack/flags-each-empty-part", documents_fixture_set_up_empty, "en", test_flags_each_empty_part);
  add ("/audit-pack/orders-its-parts", documents_fixture_set_up_rich, "en", test_orders_its_parts);
  add ("/audit-pack/counts-alike-on-cover-summary-and-index", documents_fixture_set_up_rich, "en", test_counts_alike_on_cover_summary_and_index);
  add ("/audit-pack/never-judges", documents_fixture_set_up_rich, "en", test_never_judges);
  add ("/audit-pack/names-itself-on-every-page", documents_fixture_set_up_rich, "en", test_names_itself_on_every_page);
  add ("/audit-pack/is-german-throughout", documents_fixture_set_up_rich, "de", test_is_german_throughout);
  add ("/audit-pack/is-german-without-records", documents_fixture_set_up_empty, "de", test_refers_only_to_blocks_that_exist_without_records);
  add ("/audit-pack/keeps-its-context", documents_fixture_set_up_rich, "en", test_keeps_its_context);
  add ("/documents/refer-to-nothing-outside-themselves", documents_fixture_set_up_rich, "en", test_refers_to_nothing_outside_itself);

  return g_test_run ();
}
