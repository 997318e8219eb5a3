/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-back.h"
#include "sample.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static void
test_sample_is_a_sound_file (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
  g_autofree char *check = written_pdf_read (pdf, "qpdf", "--check", "FILE", NULL);
  g_autofree char *info = written_pdf_read (pdf, "pdfinfo", "FILE", NULL);

  assert_contains (check, "No syntax or stream encoding errors found");
  assert_contains (info, "Title:           Leadership evidence");
  assert_contains (info, "Author:          Meridian Tide Ltd");
  assert_contains (info, "Subject:         ISO/IEC 27001:2022 clause 5");
  assert_contains (info, "CreationDate:    Fri Oct 30 00:00:00 2026");
  assert_contains (info, "Tagged:          yes");
}

static void
test_counts_the_annex_pages_to_come (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
  const MandateAnnexPlace *first;
  const MandateAnnexPlace *second;
  g_autofree char         *page = NULL;

  g_assert_cmpuint (pdf->result->n_pages, ==, 11);
  g_assert_cmpuint (pdf->result->n_pages_total, ==, 11 + 2 + 3);
  g_assert_cmpuint (pdf->result->annexes->len, ==, 2);

  first = g_ptr_array_index (pdf->result->annexes, 0);
  second = g_ptr_array_index (pdf->result->annexes, 1);
  g_assert_cmpstr (first->number, ==, "A-1");
  g_assert_cmpuint (first->sheet_page, ==, 9);
  g_assert_cmpuint (first->n_pages, ==, 2);
  g_assert_cmpuint (second->sheet_page, ==, 10);

  page = written_pdf_read_page (pdf, second->sheet_page);
  assert_contains (page, "Page 12 of 16");
}

static void
test_page_references_name_the_page_that_is_printed (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
  g_autofree char *structure = written_pdf_read_structure (pdf);
  g_autofree char *contents = written_pdf_read_page (pdf, 2);

  assert_contains (structure, "\"→\302\240p.\302\24012\"");
  assert_contains (structure, "5.2 Information security policy 4");
  assert_contains (contents, "Words used in this pack");
  assert_contains (structure, "Words used in this pack 16");
}

static void
test_bookmarks_lead_to_their_pages (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
  g_autofree char *json = written_pdf_read (pdf, "qpdf", "--json", "--json-key=outlines", "FILE", NULL);
  g_autofree char *names = written_pdf_read (pdf, "pdfinfo", "-dests", "FILE", NULL);

  assert_contains (json, "\"title\": \"Resources, 2026\"");
  assert_contains (json, "\"title\": \"Money, in euros\"");
  assert_contains (json, "\"title\": \"A-4  All-hands notes, 12 October 2026\"");
  assert_contains (json, "\"destpageposfrom1\": 10");
  assert_lacks (json, "\"title\": \"Contents\"");
  assert_contains (names, "   4 [ XYZ");
  assert_contains (names, "\"policy\"");
  assert_contains (names, "\"A-4\"");
}

static void
test_links_are_drawn_for_references (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
  g_autofree char *json = written_pdf_read (pdf, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-", NULL);

  /* Seven points, a fact, a paragraph, a link, and the lines of the contents. */
  g_assert_cmpuint (count_in (json, "/Subtype /Link"), ==, 7 + 1 + 1 + 1 + 11);
}

static void
test_fonts_are_embedded_and_only_noto (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
  g_autofree char *fonts = written_pdf_read (pdf, "pdffonts", "FILE", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 6);

  for (guint i = 2; lines[i] != NULL; i++)
    {
      assert_contains (lines[i], "+Noto");
      assert_contains (lines[i], "yes yes yes");
    }
}

static void
test_structure_gives_back_the_source (void)
{
  static const char *const sources[] = {
    "The office finds five affidavits; flat files of fjords are off the first floor — “quoted”, it’s 50 % of £1,000.",
    "Ελένη Παππά υπέγραψε την πολιτική στις 13 Οκτωβρίου· το πρωτότυπο βρίσκεται στο γραφείο και αντίγραφο στο αρχείο.",
    "Алексей Иванов утвердил политику информационной безопасности и передал её всем заинтересованным сторонам в срок.",
    "Nguyễn Thị Hương đã phê duyệt chính sách an toàn thông tin và gửi đến mọi người trong công ty vào ngày hôm đó.",
    "王小明批准了信息安全政策并传达给所有相关方，包括员工、承包商和能够访问组织资产、流程及服务的外部提供者。",
    "אבי כהן אישר את מדיניות אבטחת המידע והעביר אותה לכל בעלי העניין",
  };
  GPtrArray *blocks = mandate_blocks_new ();
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *structure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      MandateBlock *table = mandate_block_new_table (MANDATE_DENSITY_NORMAL);
      MandateRow   *row = mandate_block_add_row (table);

      for (guint j = 0; j < 4; j++)
        {
          mandate_block_add_column (table, mandate_text_new ("Head"), 1, MANDATE_ALIGN_START);
          mandate_row_add_cell (row, mandate_text_new (sources[i]));
        }

      for (guint j = 0; j < 4; j++)
        g_ptr_array_add (blocks, mandate_block_new_paragraph ((MandateVoice) j, mandate_text_new (sources[i])));

      g_ptr_array_add (blocks, table);
    }

  pdf = written_pdf_new_from_blocks (blocks);
  structure = written_pdf_read_structure (pdf);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", sources[i]);

      if (count_in (structure, quoted) != 8)
        g_error ("“%s” reads back whole %u times of 8 in:\n%s", sources[i], count_in (structure, quoted), structure);
    }
}

static void
test_same_records_make_the_same_bytes (void)
{
  char *bytes[2] = { NULL, NULL };
  gsize lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MandateDocument) document = sample_document_new ("en");
      g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
      g_autoptr (GError) error = NULL;

      g_file_get_contents (pdf->path, &bytes[i], &lengths[i], &error);
      g_assert_no_error (error);
    }

  g_assert_cmpmem (bytes[0], lengths[0], bytes[1], lengths[1]);
  g_free (bytes[0]);
  g_free (bytes[1]);
}

static void
test_draft_says_so_on_each_page (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *all = NULL;

  mandate_document_set_is_draft (document, TRUE);
  pdf = written_pdf_new (document);
  all = written_pdf_read (pdf, "pdftotext", "FILE", "-", NULL);
  g_assert_cmpuint (count_in (all, "DRAFT"), ==, pdf->result->n_pages);
}

static void
test_right_to_left_pack_is_mirrored (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("he");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);
  g_autofree char *check = written_pdf_read (pdf, "qpdf", "--check", "FILE", NULL);
  g_autofree char *boxes = written_pdf_read (pdf, "pdftotext", "-bbox", "-f", "2", "-l", "2", "FILE", "-", NULL);
  const char      *title = strstr (boxes, ">Contents<");
  double           x_max;

  assert_contains (check, "No syntax or stream encoding errors found");
  /* The first is the running head. */
  g_assert_nonnull (title);
  title = strstr (title + 1, ">Contents<");
  g_assert_nonnull (title);
  title = g_strrstr_len (boxes, title - boxes, "xMax=\"");
  x_max = g_ascii_strtod (title + strlen ("xMax=\""), NULL);
  g_assert_cmpfloat_with_epsilon (x_max, 595.276 - 71.25, 2);
}

/* The baseline of a title is a whole number of points, and what has no ink there cairo would leave out. */
static void
test_words_from_right_to_left_keep_the_spaces_between_them (void)
{
  GPtrArray *blocks = mandate_blocks_new ();
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *structure = NULL;

  g_ptr_array_add (blocks, mandate_block_new_part ("part", "שלום עולם טוב", NULL));
  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new ("Text")));
  pdf = written_pdf_new_from_blocks (blocks);
  structure = written_pdf_read_structure (pdf);
  assert_contains (structure, "שלום עולם טוב");
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  if (fraction > .3)
    g_cancellable_cancel (data);
}

static void
test_cancelling_stops_it (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MandatePdfResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  g_assert_false (mandate_pdf_write_document (document, fd, cancel_cb, cancellable, cancellable, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (result);
  close (fd);
}

static void
test_full_disk_is_an_error (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (GError) error = NULL;
  const int fd = open ("/dev/full", O_WRONLY | O_CLOEXEC);

  g_assert_false (mandate_pdf_write_document (document, fd, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MANDATE_PDF_WRITER_ERROR, MANDATE_PDF_WRITER_ERROR_WRITE);
  assert_contains (error->message, g_strerror (ENOSPC));
  close (fd);
}

static void
test_reference_to_nothing_is_an_error (void)
{
  GPtrArray   *blocks = mandate_blocks_new ();
  MandateText *text = mandate_text_new ("See ");
  g_autoptr (MandateDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  mandate_text_append_reference (text, "not-there");
  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, text));
  document = document_from_blocks (blocks);

  g_assert_false (mandate_pdf_write_document (document, fd, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MANDATE_PDF_WRITER_ERROR, MANDATE_PDF_WRITER_ERROR_UNRESOLVED);
  assert_contains (error->message, "not-there");
  close (fd);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_progress_goes_forward_to_the_end (void)
{
  g_autoptr (MandateDocument) document = sample_document_new ("en");
  g_autoptr (GError) error = NULL;
  const int fd = open ("/dev/null", O_WRONLY | O_CLOEXEC);
  double    last = 0;

  mandate_pdf_write_document (document, fd, progress_cb, &last, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (last, 1, 1e-9);
  close (fd);
}

static void
test_document_without_blocks_has_a_page (void)
{
  g_autoptr (MandateDocument) document = mandate_document_new ("Nothing", "en");
  g_autoptr (WrittenPdf) pdf = written_pdf_new (document);

  g_assert_cmpuint (pdf->result->n_pages, ==, 1);
}

static void
test_numbers_settle_where_they_grow_longer (void)
{
  GPtrArray *blocks = mandate_blocks_new ();
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *first = NULL;

  /* The reference is to page 100, which takes a digit more than was thought. */
  g_ptr_array_add (blocks, mandate_block_new_contents ());

  for (guint i = 1; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("part'%u \"%%é", i);
      MandateText     *text = mandate_text_new ("See");

      g_ptr_array_add (blocks, mandate_block_new_part (id, id, NULL));
      mandate_text_append_reference (text, "part'99 \"%é");
      g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, text));
    }

  pdf = written_pdf_new_from_blocks (blocks);
  first = written_pdf_read_page (pdf, 4);
  g_assert_cmpuint (pdf->result->n_pages, ==, 102);
  assert_contains (first, "102");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add_func ("/pdf-writer/" path, func)
  ADD ("sample-is-a-sound-file", test_sample_is_a_sound_file);
  ADD ("counts-the-annex-pages-to-come", test_counts_the_annex_pages_to_come);
  ADD ("page-references-name-the-page-that-is-printed", test_page_references_name_the_page_that_is_printed);
  ADD ("bookmarks-lead-to-their-pages", test_bookmarks_lead_to_their_pages);
  ADD ("links-are-drawn-for-references", test_links_are_drawn_for_references);
  ADD ("fonts-are-embedded-and-only-noto", test_fonts_are_embedded_and_only_noto);
  ADD ("structure-gives-back-the-source", test_structure_gives_back_the_source);
  ADD ("same-records-make-the-same-bytes", test_same_records_make_the_same_bytes);
  ADD ("draft-says-so-on-each-page", test_draft_says_so_on_each_page);
  ADD ("right-to-left-pack-is-mirrored", test_right_to_left_pack_is_mirrored);
  ADD ("words-from-right-to-left-keep-the-spaces-between-them", test_words_from_right_to_left_keep_the_spaces_between_them);
  ADD ("cancelling-stops-it", test_cancelling_stops_it);
  ADD ("full-disk-is-an-error", test_full_disk_is_an_error);
  ADD ("reference-to-nothing-is-an-error", test_reference_to_nothing_is_an_error);
  ADD ("progress-goes-forward-to-the-end", test_progress_goes_forward_to_the_end);
  ADD ("document-without-blocks-has-a-page", test_document_without_blocks_has_a_page);
  ADD ("numbers-settle-where-they-grow-longer", test_numbers_settle_where_they_grow_longer);
#undef ADD

  return g_test_run ();
}
