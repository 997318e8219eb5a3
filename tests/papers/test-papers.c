/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of a policy, printed and read back by other programs. */

#include <string.h>

#include "mandate-leadership-papers.h"
#include "mandate-policy-papers.h"
#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-sign-off.h"
#include "papers-fixture.h"
#include "read-back.h"

static WrittenPdf *
print (MandateDocument *document,
       const char      *name)
{
  WrittenPdf      *written = written_pdf_new (document);
  g_autofree char *checked = written_pdf_read (written, "qpdf", "--check", "FILE", NULL);

  papers_keep (written->path, name);
  assert_contains (checked, "No syntax or stream encoding errors found");
  g_object_unref (document);

  return written;
}

static char *
read_text (WrittenPdf *written)
{
  return written_pdf_read (written, "pdftotext", "FILE", "-", NULL);
}

/* Whether @first stands before @second, and both are there. */
static void
assert_order (const char *text,
              const char *first,
              const char *second)
{
  assert_contains (text, first);
  assert_contains (strstr (text, first), second);
}

static void
test_policy_has_header_revisions_text_and_end (PapersFixture *self,
                                               gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_document (self->context, self->second), "policy.pdf");
  g_autofree char *text = read_text (written);
  g_autofree char *structure = written_pdf_read_structure (written);

  assert_order (text, "Information security policy", "ISP-01");
  assert_order (text, "Mira Kornwinkel, managing director", "2026-09-21");
  assert_order (text, "2027-09-30", "Revisions");
  assert_order (text, "Payments are part of it", "First version.");
  assert_order (text, "Why we have this policy", "Every September, and after every incident.");
  assert_order (text, "Every September", "End of the policy");
  assert_contains (text, "Page 1 of");
  assert_contains (text, "Internal");
  assert_lacks (text, "mandate:");
  assert_order (structure, "H1", "Table");
}

static void
assert_marked (PapersFixture *self,
               const char    *state,
               const char    *word)
{
  g_autofree char *name = g_strdup_printf ("policy-%s.pdf", state);
  g_autoptr (MandateDocument) document = NULL;
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  mandate_test_set (self->second, "state", state);
  document = mandate_policy_new_document (self->context, self->second);
  g_assert_cmpstr (mandate_document_get_watermark (document), ==, word);
  g_assert_cmpint (mandate_document_get_is_draft (document), ==, word != NULL);

  written = print (g_object_ref (document), name);
  text = read_text (written);

  /* In the header of each page as a word; behind the text as a picture of it. */
  if (word != NULL)
    {
      g_autofree char *loud = g_utf8_strup (word, -1);

      g_assert_cmpuint (count_in (text, loud), ==, written->result->n_pages);
    }
}

static void
test_policy_that_does_not_hold_says_so_on_each_page (PapersFixture *self,
                                                     gconstpointer  data)
{
  assert_marked (self, "draft", "Draft");
  assert_marked (self, "in-review", "Draft");
  assert_marked (self, "approved", "Not in force yet");
  assert_marked (self, "superseded", "Superseded");
  assert_marked (self, "withdrawn", "Withdrawn");
  assert_marked (self, "in-force", NULL);
}

/* Nobody’s words get between those of the policy, and no screen reader hears it. */
static void
test_watermark_is_a_picture_outside_the_structure (PapersFixture *self,
                                                   gconstpointer  data)
{
  g_autoptr (WrittenPdf) plain = print (mandate_policy_new_document (self->context, self->second), "plain.pdf");
  g_autofree char *before = written_pdf_read_structure (plain);
  g_autoptr (MandateDocument) document = mandate_policy_new_document (self->context, self->second);
  g_autoptr (WrittenPdf) marked = NULL;
  g_autofree char *after = NULL;

  mandate_document_set_watermark (document, "Entwurf");
  marked = print (g_object_ref (document), "marked.pdf");
  after = written_pdf_read_structure (marked);

  g_assert_cmpstr (before, ==, after);
}

static void
test_approval_page_names_text_signers_and_code (PapersFixture *self,
                                                gconstpointer  data)
{
  g_autofree char *code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_APPROVAL, self->second);
  g_autofree char *sum = mandate_policy_version_hash_text (self->second);
  g_autofree char *words = mandate_sign_off_hash_to_words (sum);
  g_autofree char *first = g_strndup (sum, 8);
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_approval_page (self->context, self->second, NULL), "approval.pdf");
  g_autofree char *text = read_text (written);
  g_autofree char *structure = written_pdf_read_structure (written);

  g_assert_cmpuint (written->result->n_pages, ==, 1);
  assert_order (text, "Approval page", code);
  assert_contains (text, first);
  assert_contains (text, words);
  assert_order (text, "Approved as it stands", "Signature");
  assert_contains (text, "Mira Kornwinkel, Managing director");
  /* Mira wrote the second version herself. */
  assert_contains (text, "Mira Kornwinkel wrote this text");
  assert_order (structure, "Figure", code);
}

static void
test_approval_page_of_a_body_has_a_line_for_each_member (PapersFixture *self,
                                                         gconstpointer  data)
{
  MandateRecord *board = mandate_test_add (self->reg, MANDATE_TYPE_BODY, ID_A, "name", "The board", "is_top_management", "true", NULL);
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  for (guint i = 4; i < 8; i++)
    {
      g_autofree char *person = g_strdup_printf ("01900000-0000-7000-8000-0000000001%02x", i);

      mandate_test_add (self->reg, MANDATE_TYPE_BODY_MEMBER, NULL, "body", ID_A, "person", person, "is_chair", i == 5 ? "true" : "false",
                        "left_on", i == 7 ? "2026-01-31" : "", NULL);
    }

  written = print (mandate_policy_new_approval_page (self->context, self->second, board), "approval-body.pdf");
  text = read_text (written);
  assert_contains (text, "The board approves Information security policy, version 2.0");
  assert_contains (text, "Petra Wójcik");
  assert_contains (text, "Lê Thị Mai");
  assert_lacks (text, "Søren Bang");
  assert_lacks (text, "wrote this text");
}

static void
test_sheet_has_a_row_for_everybody_who_has_not_signed (PapersFixture *self,
                                                       gconstpointer  data)
{
  g_autofree char *code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_ACKNOWLEDGEMENT, self->second);
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_acknowledgement_sheet (self->context, self->second), "sheet.pdf");
  g_autofree char *text = read_text (written);

  assert_contains (text, code);
  assert_contains (text, "1 of 9 people in scope; 1 on leave");
  assert_contains (text, "Aylin Yıldız");
  assert_contains (text, "Lê Thị Mai");
  /* Away people are last, and those who have signed are gone. */
  assert_order (text, "Ute Freifrau", "Jens Ohlsen");
  assert_contains (text, "on leave");
  assert_lacks (text, "Tobias Acker");
}

static void
test_sheet_of_150_people_has_the_code_on_each_page (PapersFixture *self,
                                                    gconstpointer  data)
{
  g_autofree char *code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_ACKNOWLEDGEMENT, self->second);
  g_autofree char *half = g_strndup (code, strlen (code) / 2);
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_acknowledgement_sheet (self->context, self->second), "sheet-150.pdf");

  g_assert_cmpuint (written->result->n_pages, >=, 6);
  g_assert_cmpuint (written->result->n_pages, <=, 10);

  for (guint i = 1; i <= written->result->n_pages; i++)
    {
      g_autofree char *page = written_pdf_read_page (written, i);

      assert_contains (page, half);
      assert_contains (page, "Signature");
      assert_contains (page, "Name");
    }
}

static void
test_sheet_says_when_nobody_is_left (PapersFixture *self,
                                     gconstpointer  data)
{
  MandateRecordList *people = mandate_register_get_list (self->reg, MANDATE_TYPE_PERSON);
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    mandate_test_add (self->reg, MANDATE_TYPE_ACKNOWLEDGEMENT, NULL, "policy_version", mandate_record_get_id (MANDATE_RECORD (self->second)),
                      "person", mandate_record_get_id (mandate_record_list_get (people, i)), "acknowledged_on", "2026-10-05", NULL);

  written = print (mandate_policy_new_acknowledgement_sheet (self->context, self->second), "sheet-done.pdf");
  text = read_text (written);
  assert_contains (text, "nobody left to sign");
  assert_contains (text, "9 of 9 people in scope");
}

static void
test_memo_says_what_changed_where_until_when_and_whom_to_ask (PapersFixture *self,
                                                              gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_memo (self->context, self->second), "memo.pdf");
  g_autofree char *text = read_text (written);

  g_assert_cmpuint (written->result->n_pages, ==, 1);
  assert_order (text, "What changed for you", "1 October 2026");
  assert_contains (text, "takes the place of version 1.0");
  assert_order (text, "Payments are part of it", "6 Work from home: new");
  assert_contains (text, "3 What we promise: changed");
  assert_lacks (text, "2 For whom it holds:");
  assert_contains (text, "Intranet, Rules");
  assert_contains (text, "Confirm until 6 December 2026");
  assert_contains (text, "tobias@kornwinkel.example");
}

static void
test_memo_of_a_small_change_asks_for_nothing (PapersFixture *self,
                                              gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  mandate_test_set (self->second, "is_material", "false");
  written = print (mandate_policy_new_memo (self->context, self->second), "memo-small.pdf");
  text = read_text (written);
  assert_contains (text, "need not confirm it again");
  assert_lacks (text, "Confirm until");
}

static void
test_extract_leaves_house_rules_out (PapersFixture *self,
                                     gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_extract (self->context, self->second), "extract.pdf");
  g_autofree char *text = read_text (written);

  assert_contains (text, "Information security policy: extract");
  assert_order (text, "Why we have this policy", "When we look at it again");
  assert_contains (text, "what we have signed with the growers");
  assert_lacks (text, "password manager");
  assert_lacks (text, "Lock the screen");
  assert_lacks (text, "Tobias");
}

static void
test_extract_of_a_public_policy_is_all_of_it (PapersFixture *self,
                                              gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  mandate_test_set (self->policy, "classification", "public");
  written = print (mandate_policy_new_extract (self->context, self->second), "extract-public.pdf");
  text = read_text (written);
  assert_contains (text, "password manager");
}

/* Better nothing than house rules: an imported text has no marks that say which part is which. */
static void
test_extract_of_a_text_without_marks_gives_nothing_away (PapersFixture *self,
                                                         gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  mandate_test_set (self->second, "text", "# Policy\n\nThe safe is behind the oven.\n");
  written = print (mandate_policy_new_extract (self->context, self->second), "extract-imported.pdf");
  text = read_text (written);
  assert_lacks (text, "oven");
  assert_contains (text, "not marked");
}

static void
test_comparison_shows_words_that_came_and_went (PapersFixture *self,
                                                gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_comparison (self->context, self->second, self->first), "comparison.pdf");
  g_autofree char *text = read_text (written);

  assert_order (text, "Where something changed", "6 Work from home: new");
  assert_order (text, "6 Work from home: new", "Both texts in one");
  assert_contains (text, "Lock the screen when you get up.");
  assert_lacks (text, "mandate:");
}

static void
test_comparison_with_itself_says_that_nothing_changed (PapersFixture *self,
                                                       gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = print (mandate_policy_new_comparison (self->context, self->second, self->second), "comparison-same.pdf");
  g_autofree char *text = read_text (written);

  assert_contains (text, "the same, word for word");
}

static void
test_header_page_goes_with_a_file_that_was_issued (PapersFixture *self,
                                                   gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  mandate_test_add (self->reg, MANDATE_TYPE_EVIDENCE, ID_A, "title", "The policy as it was issued", "number", "7", "file_name", "Leitlinie 2024.pdf", "media_type", "application/pdf",
                    "sha256", "4539e4b4889079c2a00afeae0bfc1439840ef2379a1fb81c8ba27361ad476d6b", NULL);
  mandate_test_set (self->second, "issued_as", ID_A);
  written = print (mandate_policy_new_header_page (self->context, self->second), "header.pdf");
  text = read_text (written);
  assert_order (text, "Revisions", "Leitlinie 2024.pdf");
  assert_contains (text, "E-007");
  assert_contains (text, "4539e4b4");
  assert_lacks (text, "password manager");
}

/* All of them, on the other paper and in the other language. */
static void
test_all_are_made_on_letter_paper_in_german (PapersFixture *self,
                                             gconstpointer  data)
{
  MandateDocument *documents[] = {
    mandate_policy_new_document (self->context, self->second),
    mandate_policy_new_approval_page (self->context, self->second, NULL),
    mandate_policy_new_acknowledgement_sheet (self->context, self->second),
    mandate_policy_new_memo (self->context, self->second),
    mandate_policy_new_extract (self->context, self->second),
    mandate_policy_new_comparison (self->context, self->second, self->first),
    mandate_policy_new_header_page (self->context, self->second),
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *name = g_strdup_printf ("german-%u.pdf", i);
      g_autoptr (WrittenPdf) written = print (documents[i], name);
      g_autofree char *info = written_pdf_read (written, "pdfinfo", "FILE", NULL);

      assert_contains (info, "612 x 792");
      assert_contains (info, "Tagged:          yes");
    }
}

static const PapersOptions crowd = { .n_people = 150 };
static const PapersOptions german = { .language = "de", .paper = "letter" };

#define ADD(name, options, func) g_test_add ("/papers/" name, PapersFixture, options, papers_fixture_set_up, func, papers_fixture_tear_down)

static void
test_what_was_shown_is_a_list (PapersFixture *self,
                               gconstpointer  data)
{
  g_autoptr (WrittenPdf) written = NULL;
  g_autofree char *text = NULL;

  mandate_test_add (self->reg, MANDATE_TYPE_AUDIT_SHOWING, "01900000-0000-7000-8000-000000000901", "title",
                    "Clause 5.1 d: Top management says why effective information security management matters, and why it matters to meet what it asks for.",
                    "shown_on", AS_OF, "shown_at", "10:42", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_AUDIT_SHOWING, "01900000-0000-7000-8000-000000000902", "title", "Mira Kornwinkel",
                    "shown_on", AS_OF, "shown_at", "10:50", "subject", "person/01900000-0000-7000-8000-000000000100", NULL);
  written = print (mandate_showings_new_document (self->context, AS_OF), "showings.pdf");
  text = read_text (written);

  assert_contains (text, "Shown to the auditor");
  assert_order (text, "2 things were shown", "10:42");
  assert_order (text, "10:42", "10:50");
  assert_contains (text, "Page 1 of 1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("policy/has-header-revisions-text-and-end", NULL, test_policy_has_header_revisions_text_and_end);
  ADD ("policy/that-does-not-hold-says-so-on-each-page", NULL, test_policy_that_does_not_hold_says_so_on_each_page);
  ADD ("policy/watermark-is-a-picture-outside-the-structure", NULL, test_watermark_is_a_picture_outside_the_structure);
  ADD ("policy/header-page-goes-with-a-file-that-was-issued", NULL, test_header_page_goes_with_a_file_that_was_issued);
  ADD ("approval/names-text-signers-and-code", NULL, test_approval_page_names_text_signers_and_code);
  ADD ("approval/of-a-body-has-a-line-for-each-member", NULL, test_approval_page_of_a_body_has_a_line_for_each_member);
  ADD ("sheet/has-a-row-for-everybody-who-has-not-signed", NULL, test_sheet_has_a_row_for_everybody_who_has_not_signed);
  ADD ("sheet/of-150-people-has-the-code-on-each-page", &crowd, test_sheet_of_150_people_has_the_code_on_each_page);
  ADD ("sheet/says-when-nobody-is-left", NULL, test_sheet_says_when_nobody_is_left);
  ADD ("memo/says-what-changed-where-until-when-and-whom-to-ask", NULL, test_memo_says_what_changed_where_until_when_and_whom_to_ask);
  ADD ("memo/of-a-small-change-asks-for-nothing", NULL, test_memo_of_a_small_change_asks_for_nothing);
  ADD ("extract/leaves-house-rules-out", NULL, test_extract_leaves_house_rules_out);
  ADD ("extract/of-a-public-policy-is-all-of-it", NULL, test_extract_of_a_public_policy_is_all_of_it);
  ADD ("extract/of-a-text-without-marks-gives-nothing-away", NULL, test_extract_of_a_text_without_marks_gives_nothing_away);
  ADD ("comparison/shows-words-that-came-and-went", NULL, test_comparison_shows_words_that_came_and_went);
  ADD ("comparison/with-itself-says-that-nothing-changed", NULL, test_comparison_with_itself_says_that_nothing_changed);
  ADD ("showings/are-a-list-in-the-order-of-the-day", NULL, test_what_was_shown_is_a_list);
  ADD ("all/are-made-on-letter-paper-in-german", &german, test_all_are_made_on_letter_paper_in_german);

  return g_test_run ();
}
