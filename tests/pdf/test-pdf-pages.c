/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-back.h"

#include <math.h>
#include <string.h>

/* Where things fall: breaks between pages, and what must not break. */

static MandateBlock *
create_table (guint n_columns)
{
  MandateBlock *table = mandate_block_new_table (MANDATE_DENSITY_NORMAL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title = g_strdup_printf ("Head%u", i);

      mandate_block_add_column (table, mandate_text_new (title), 1, MANDATE_ALIGN_START);
    }

  return table;
}

static GPtrArray *
blocks_with (MandateBlock *block)
{
  GPtrArray *blocks = mandate_blocks_new ();

  g_ptr_array_add (blocks, block);

  return blocks;
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

static void
test_table_repeats_its_head_on_each_page (void)
{
  MandateBlock *table = create_table (2);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *structure = NULL;

  for (guint i = 0; i < 100; i++)
    {
      MandateRow *row = mandate_block_add_row (table);

      mandate_row_add_cell (row, mandate_text_new ("a"));
      mandate_row_add_cell (row, mandate_text_new ("b"));
    }

  pdf = written_pdf_new_from_blocks (blocks_with (table));
  g_assert_cmpuint (pdf->result->n_pages, ==, 3);

  for (guint i = 1; i <= pdf->result->n_pages; i++)
    {
      g_autofree char *page = written_pdf_read_page (pdf, i);

      g_assert_cmpuint (count_in (page, "Head1"), ==, 1);
    }

  /* To those who listen it is read once. */
  structure = written_pdf_read_structure (pdf);
  g_assert_cmpuint (count_in (structure, "Head1"), ==, 1);
}

/* How far down the word stands whose first letters are given. */
static double
find_bottom (WrittenPdf *pdf,
             const char *word)
{
  g_autofree char *boxes = written_pdf_read (pdf, "pdftotext", "-bbox", "FILE", "-", NULL);
  g_autofree char *end = g_strdup_printf ("\">%s", word);
  const char      *found = strstr (boxes, end);
  const char      *bottom;

  g_assert_nonnull (found);
  bottom = g_strrstr_len (boxes, found - boxes, "yMax=\"");

  return g_ascii_strtod (bottom + strlen ("yMax=\""), NULL);
}

static void
test_heading_after_a_long_table_stays_above_the_footer (void)
{
  for (guint n_rows = 60; n_rows < 85; n_rows++)
    {
      GPtrArray    *blocks = mandate_blocks_new ();
      MandateBlock *long_table = create_table (1);
      MandateBlock *short_table = create_table (1);
      g_autoptr (WrittenPdf) pdf = NULL;

      for (guint i = 0; i < n_rows; i++)
        mandate_row_add_cell (mandate_block_add_row (long_table), mandate_text_new ("a"));

      for (guint i = 0; i < 3; i++)
        mandate_row_add_cell (mandate_block_add_row (short_table), mandate_text_new ("b"));

      g_ptr_array_add (blocks, long_table);
      g_ptr_array_add (blocks, mandate_block_new_heading (2, mandate_text_new ("Afterwards")));
      g_ptr_array_add (blocks, short_table);

      pdf = written_pdf_new_from_blocks (blocks);
      g_assert_cmpfloat (find_bottom (pdf, "Afterwards"), <, 776.25);
    }
}

static void
test_table_leaves_short_rows_whole (void)
{
  MandateBlock *table = create_table (1);
  g_autoptr (WrittenPdf) pdf = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("first%02u\nmiddle%02u\nlast%02u", i, i, i);

      mandate_row_add_cell (mandate_block_add_row (table), mandate_text_new (text));
    }

  pdf = written_pdf_new_from_blocks (blocks_with (table));
  g_assert_cmpuint (pdf->result->n_pages, >=, 3);

  for (guint i = 1; i <= pdf->result->n_pages; i++)
    {
      g_autofree char *page = written_pdf_read_page (pdf, i);

      g_assert_cmpuint (count_in (page, "first"), ==, count_in (page, "last"));
      g_assert_cmpuint (count_in (page, "first"), ==, count_in (page, "middle"));
    }
}

/* What is parted has lost its first column. */
static void
test_table_parts_only_rows_of_more_than_twelve_lines (void)
{
  for (guint n_lines = 12; n_lines <= 13; n_lines++)
    {
      MandateBlock    *table = create_table (2);
      g_autofree char *text = repeat ("line\n", n_lines - 1);
      g_autofree char *cell = g_strconcat (text, "last", NULL);
      g_autoptr (WrittenPdf) pdf = NULL;
      guint n_parted = 0;

      for (guint i = 0; i < 40; i++)
        {
          MandateRow *row = mandate_block_add_row (table);

          mandate_row_add_cell (row, mandate_text_new ("point"));
          mandate_row_add_cell (row, mandate_text_new (cell));
        }

      pdf = written_pdf_new_from_blocks (blocks_with (table));

      for (guint i = 1; i <= pdf->result->n_pages; i++)
        {
          g_autofree char *page = written_pdf_read_page (pdf, i);

          n_parted += count_in (page, "point") != count_in (page, "last");
        }

      if (n_lines > 12)
        g_assert_cmpuint (n_parted, >, 0);
      else
        g_assert_cmpuint (n_parted, ==, 0);
    }
}

/* In some languages the word is longer than “gap”, and large packs have gaps of three digits. */
static void
test_flag_stays_off_the_edge_mark (void)
{
  MandateBlock *table = create_table (1);
  MandateRow   *row = mandate_block_add_row (table);
  g_autoptr (MandateDocument) document = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char      *boxes = NULL;
  const char           *found;
  MandateDocumentLabels labels;

  row->gap = 134;
  mandate_row_add_cell (row, mandate_text_new ("cell"));
  document = document_from_blocks (blocks_with (table));
  labels = *mandate_document_get_labels (document);
  labels.gap = "LÜCKE {number}";
  mandate_document_set_labels (document, &labels);

  pdf = written_pdf_new (document);
  boxes = written_pdf_read (pdf, "pdftotext", "-bbox", "FILE", "-", NULL);
  found = strstr (boxes, ">134<");
  g_assert_nonnull (found);
  g_assert_cmpfloat (g_ascii_strtod (g_strrstr_len (boxes, found - boxes, "xMax=\"") + strlen ("xMax=\""), NULL), <, 565);
  found = strstr (boxes, ">LÜCKE<");
  g_assert_nonnull (found);
  g_assert_cmpfloat (g_ascii_strtod (g_strrstr_len (boxes, found - boxes, "xMin=\"") + strlen ("xMin=\""), NULL), >, 522);
}

/* Where not all of them find room, the longest is broken alone. */
static void
test_table_breaks_the_longest_word_alone (void)
{
  MandateBlock *table = create_table (5);
  MandateRow   *row = mandate_block_add_row (table);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *page = NULL;

  mandate_row_add_cell (row, mandate_text_new ("Informationssicherheitsbeauftragtenbestellung"));
  for (guint i = 1; i < 5; i++)
    mandate_row_add_cell (row, mandate_text_new ("Teambesprechungen am 2026-11-23"));

  pdf = written_pdf_new_from_blocks (blocks_with (table));
  page = written_pdf_read_page (pdf, 1);
  g_assert_cmpuint (count_in (page, "Teambesprechungen"), ==, 4);
  g_assert_cmpuint (count_in (page, "2026-11-23"), ==, 4);
  g_assert_cmpuint (count_in (page, "beauftragtenbestellung"), ==, 0);
}

static void
test_table_splits_a_cell_taller_than_a_page (void)
{
  MandateBlock    *table = create_table (3);
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *text = repeat ("line\n", 200);
  g_autofree char *all = NULL;
  g_autofree char *tags = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  mandate_row_add_cell (row, mandate_text_new ("subject"));
  mandate_row_add_cell (row, mandate_text_new (text));
  mandate_row_add_cell (row, mandate_text_new ("beside"));
  pdf = written_pdf_new_from_blocks (blocks_with (table));
  all = written_pdf_read (pdf, "pdftotext", "FILE", "-", NULL);

  g_assert_cmpuint (pdf->result->n_pages, ==, 4);
  g_assert_cmpuint (count_in (all, "line"), ==, 200);
  g_assert_cmpuint (count_in (all, "beside"), ==, 1);

  /* Each page says what goes on there; who has it read out hears it once. */
  tags = written_pdf_read (pdf, "pdfinfo", "-struct-text", "FILE", NULL);
  g_assert_cmpuint (count_in (all, "subject"), ==, 4);
  g_assert_cmpuint (count_in (tags, "subject"), ==, 1);
}

static void
test_table_keeps_a_band_with_its_first_row (void)
{
  MandateBlock *table = create_table (1);
  g_autoptr (WrittenPdf) pdf = NULL;

  for (guint i = 0; i < 120; i++)
    {
      mandate_block_add_band_row (table, mandate_text_new ("band"), "note");
      mandate_row_add_cell (mandate_block_add_row (table), mandate_text_new ("below"));
    }

  pdf = written_pdf_new_from_blocks (blocks_with (table));

  for (guint i = 1; i <= pdf->result->n_pages; i++)
    {
      g_autofree char *page = written_pdf_read_page (pdf, i);

      g_assert_cmpuint (count_in (page, "band"), ==, count_in (page, "below"));
    }
}

static void
test_table_may_be_empty (void)
{
  GPtrArray *blocks = blocks_with (create_table (0));
  g_autoptr (WrittenPdf) pdf = NULL;

  g_ptr_array_add (blocks, create_table (3));
  g_ptr_array_add (blocks, mandate_block_new_facts ());
  g_ptr_array_add (blocks, mandate_block_new_list (FALSE, 1));
  g_ptr_array_add (blocks, mandate_block_new_chart ("a", "b", "c", "d", "e"));
  g_ptr_array_add (blocks, mandate_block_new_contents ());
  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new (NULL)));
  mandate_block_add_row (g_ptr_array_index (blocks, 1));
  pdf = written_pdf_new_from_blocks (blocks);
  g_assert_cmpuint (pdf->result->n_pages, ==, 1);
}

/* @n lines, and rows between them, which end elsewhere than lines do. */
static GPtrArray *
fill (guint n,
      guint n_rows)
{
  GPtrArray       *blocks = mandate_blocks_new ();
  MandateBlock    *table = mandate_block_new_table (MANDATE_DENSITY_NORMAL);
  g_autofree char *filling = repeat ("x\n", n);

  mandate_block_add_column (table, NULL, 1, MANDATE_ALIGN_START);
  for (guint i = 0; i < n_rows; i++)
    mandate_row_add_cell (mandate_block_add_row (table), mandate_text_new ("y"));
  g_ptr_array_add (blocks, table);
  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new (filling)));

  return blocks;
}

static void
test_heading_stays_with_what_follows (void)
{
  for (guint n = 0; n < 4 * 6; n++)
    {
      GPtrArray *blocks = fill (36 + n / 4, n % 4);
      g_autoptr (WrittenPdf) pdf = NULL;

      g_ptr_array_add (blocks, mandate_block_new_heading (2, mandate_text_new ("Heading")));
      g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new ("following\nfollowing\nfollowing")));
      pdf = written_pdf_new_from_blocks (blocks);

      for (guint i = 1; i <= pdf->result->n_pages; i++)
        {
          g_autofree char *page = written_pdf_read_page (pdf, i);

          g_assert_cmpuint (count_in (page, "Heading") * 3, ==, count_in (page, "following"));
        }
    }
}

static void
test_line_stays_with_the_table_that_it_leads_up_to (void)
{
  for (guint n = 0; n < 4 * 6; n++)
    {
      GPtrArray    *blocks = fill (36 + n / 4, n % 4);
      MandateBlock *table = create_table (1);
      g_autoptr (WrittenPdf) pdf = NULL;

      for (guint i = 0; i < 3; i++)
        mandate_row_add_cell (mandate_block_add_row (table), mandate_text_new ("row"));

      g_ptr_array_add (blocks, mandate_block_new_heading (2, mandate_text_new ("Above")));
      g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new ("Leading up")));
      g_ptr_array_add (blocks, table);
      pdf = written_pdf_new_from_blocks (blocks);

      for (guint i = 1; i <= pdf->result->n_pages; i++)
        {
          g_autofree char *page = written_pdf_read_page (pdf, i);

          g_assert_cmpuint (count_in (page, "Above"), ==, count_in (page, "Leading up"));
          g_assert_cmpuint (count_in (page, "Above"), <=, count_in (page, "Head0"));
        }
    }
}

static void
test_paragraph_leaves_no_line_alone (void)
{
  for (guint n = 36; n < 48; n++)
    {
      GPtrArray       *blocks = mandate_blocks_new ();
      g_autofree char *filling = repeat ("x\n", n);
      g_autoptr (WrittenPdf) pdf = NULL;

      g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new (filling)));
      g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new ("line\nline\nline\nline\nline")));
      pdf = written_pdf_new_from_blocks (blocks);

      for (guint i = 1; i <= pdf->result->n_pages; i++)
        {
          g_autofree char *page = written_pdf_read_page (pdf, i);

          g_assert_cmpuint (count_in (page, "line"), !=, 1);
          g_assert_cmpuint (count_in (page, "line"), !=, 4);
        }
    }
}

static void
test_paragraph_over_pages_reads_as_one (void)
{
  g_autofree char *text = repeat ("words that go on and on ", 600);
  g_autofree char *structure = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  g_strchomp (text);
  pdf = written_pdf_new_from_blocks (blocks_with (mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new (text))));
  structure = written_pdf_read_structure (pdf);

  g_assert_cmpuint (pdf->result->n_pages, >, 1);
  g_assert_cmpuint (count_in (structure, "P (block)"), ==, 1);
  g_assert_cmpuint (count_in (structure, "words"), ==, 600);
  assert_lacks (structure, "Page ");
}

static void
test_part_in_landscape_turns_its_pages_alone (void)
{
  GPtrArray       *blocks = mandate_blocks_new ();
  MandateBlock    *wide = mandate_block_new_part ("wide", "Wide", NULL);
  g_autofree char *info = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  wide->part.is_landscape = TRUE;
  g_ptr_array_add (blocks, mandate_block_new_part ("one", "One", NULL));
  g_ptr_array_add (blocks, wide);
  g_ptr_array_add (blocks, mandate_block_new_page_break ());
  g_ptr_array_add (blocks, mandate_block_new_part ("two", "Two", NULL));
  pdf = written_pdf_new_from_blocks (blocks);
  info = written_pdf_read (pdf, "pdfinfo", "-l", "4", "FILE", NULL);

  assert_contains (info, "Page    1 size:  595.276 x 841.89");
  assert_contains (info, "Page    2 size:  841.89 x 595.276");
  assert_contains (info, "Page    3 size:  841.89 x 595.276");
  assert_contains (info, "Page    4 size:  595.276 x 841.89");
}

static void
test_letter_paper_is_letter (void)
{
  g_autoptr (MandateDocument) document = document_from_blocks (blocks_with (mandate_block_new_part ("a", "A", NULL)));
  g_autofree char *info = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  mandate_document_set_paper (document, MANDATE_PAPER_LETTER);
  pdf = written_pdf_new (document);
  info = written_pdf_read (pdf, "pdfinfo", "FILE", NULL);
  assert_contains (info, "612 x 792 pts");
}

static void
test_chart_survives_figures_that_are_none (void)
{
  static const double figures[] = { NAN, INFINITY, -INFINITY, -5, 0, 1e300 };
  MandateBlock       *chart = mandate_block_new_chart ("Kind", "Asked", "Given", "Used", "undecided");
  g_autofree char    *page = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      MandateBar *bar = mandate_block_add_bar (chart, "bar");

      bar->requested = figures[i];
      bar->approved = figures[(i + 1) % G_N_ELEMENTS (figures)];
      bar->used = figures[(i + 2) % G_N_ELEMENTS (figures)];
      bar->is_undecided = i % 2 == 0;
    }

  pdf = written_pdf_new_from_blocks (blocks_with (chart));
  page = written_pdf_read_page (pdf, 1);
  g_assert_cmpuint (count_in (page, "bar"), ==, 6);
  assert_lacks (page, "nan");
}

static void
test_shares_say_in_words_what_they_draw (void)
{
  MandateBlock    *shares = mandate_block_new_shares ("Quarter", "Done", "Open, in time", "Overdue", "One thing is overdue.");
  g_autofree char *structure = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  mandate_block_add_share (shares, "Spring", 7, 3, 1);
  mandate_block_add_share (shares, "Nothing at all", 0, 0, 0);
  mandate_block_add_share (shares, "Everything", G_MAXUINT / 4, G_MAXUINT / 4, G_MAXUINT / 4);
  pdf = written_pdf_new_from_blocks (blocks_with (shares));
  structure = written_pdf_read (pdf, "pdfinfo", "-struct-text", "FILE", NULL);

  assert_contains (structure, "Caption");
  assert_contains (structure, "One thing is overdue.");
  assert_contains (structure, "Spring");
  assert_contains (structure, "\"7\"");
  assert_contains (structure, "\"3\"");
  assert_contains (structure, "\"1\"");
}

static MandateBlock *
new_trend (guint n_points)
{
  MandateTrend *trend = mandate_trend_new ("It goes down.");

  trend->day_title = g_strdup ("Read on");
  trend->value_title = g_strdup ("Value");
  trend->note_title = g_strdup ("Note");
  trend->baseline = 90;
  trend->baseline_text = g_strdup ("Baseline 90");
  trend->target = 40;
  trend->target_text = g_strdup ("Target 40");
  trend->due_on = g_strdup ("2027-01-01");
  trend->due_day = 1000;

  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char   *on = g_strdup_printf ("day %u", i);
      MandateTrendPoint *point = mandate_trend_add (trend, on, (int) i * 10, 90. - i);

      point->figure = g_strdup_printf ("%u", 90 - i);
      point->text = g_strdup_printf ("%u min", 90 - i);
      point->is_void = i == 1;
      point->note = i == 1 ? g_strdup ("Corrected to 80 min") : NULL;
    }

  return mandate_block_new_trend (trend);
}

static void
test_trend_is_a_table_and_a_drawing (void)
{
  g_autoptr (WrittenPdf) pdf = written_pdf_new_from_blocks (blocks_with (new_trend (4)));
  g_autofree char *structure = written_pdf_read (pdf, "pdfinfo", "-struct-text", "FILE", NULL);
  g_autofree char *page = written_pdf_read_page (pdf, 1);

  assert_contains (structure, "Caption");
  assert_contains (structure, "It goes down.");
  assert_contains (structure, "day 0");
  assert_contains (structure, "89 min");
  assert_contains (structure, "Corrected to 80 min");
  assert_contains (page, "Target 40");
  assert_contains (page, "Baseline 90");
  assert_contains (page, "2027-01-01");
}

static void
test_trend_longer_than_a_page_goes_on (void)
{
  g_autoptr (WrittenPdf) pdf = written_pdf_new_from_blocks (blocks_with (new_trend (80)));
  g_autofree char *all = written_pdf_read (pdf, "pdftotext", "FILE", "-", NULL);

  assert_contains (all, "day 79");
  g_assert_cmpuint (count_in (all, " min"), ==, 81);
}

static void
test_trend_without_anything_to_draw_is_a_table (void)
{
  MandateTrend      *trend = mandate_trend_new ("Nothing holds.");
  MandateTrendPoint *point = mandate_trend_add (trend, "then", 0, NAN);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *page = NULL;

  point->text = g_strdup ("unknown");
  pdf = written_pdf_new_from_blocks (blocks_with (mandate_block_new_trend (trend)));
  page = written_pdf_read_page (pdf, 1);
  assert_contains (page, "unknown");
  assert_lacks (page, "nan");
}

static void
test_list_may_be_nested_deep (void)
{
  MandateBlock    *list = mandate_block_new_list (TRUE, 1);
  GPtrArray       *blocks = blocks_with (list);
  g_autofree char *all = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  for (guint i = 0; i < 60; i++)
    {
      GPtrArray    *item = mandate_block_add_item (list);
      MandateBlock *inner = mandate_block_new_list (TRUE, 1);

      g_ptr_array_add (item, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new ("level")));
      g_ptr_array_add (item, inner);
      list = inner;
    }

  pdf = written_pdf_new_from_blocks (blocks);
  all = written_pdf_read (pdf, "pdftotext", "FILE", "-", NULL);
  g_assert_cmpuint (count_in (all, "level"), ==, 60);
}

static void
test_facts_longer_than_a_page_go_on (void)
{
  MandateBlock    *facts = mandate_block_new_facts ();
  g_autofree char *text = repeat ("line\n", 150);
  g_autofree char *all = NULL;
  g_autoptr (WrittenPdf) pdf = NULL;

  mandate_block_add_name (facts, "Held by", mandate_text_new ("Aoife Brennan"));
  mandate_block_add_fact (facts, "Long", mandate_text_new (text));
  pdf = written_pdf_new_from_blocks (blocks_with (facts));
  all = written_pdf_read (pdf, "pdftotext", "FILE", "-", NULL);
  g_assert_cmpuint (count_in (all, "line"), ==, 150);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add_func ("/pdf-pages/" path, func)
  ADD ("table/repeats-its-head-on-each-page", test_table_repeats_its_head_on_each_page);
  ADD ("heading/after-a-long-table-stays-above-the-footer", test_heading_after_a_long_table_stays_above_the_footer);
  ADD ("table/leaves-short-rows-whole", test_table_leaves_short_rows_whole);
  ADD ("table/breaks-the-longest-word-alone", test_table_breaks_the_longest_word_alone);
  ADD ("table/parts-only-rows-of-more-than-twelve-lines", test_table_parts_only_rows_of_more_than_twelve_lines);
  ADD ("table/flag-stays-off-the-edge-mark", test_flag_stays_off_the_edge_mark);
  ADD ("table/splits-a-cell-taller-than-a-page", test_table_splits_a_cell_taller_than_a_page);
  ADD ("table/keeps-a-band-with-its-first-row", test_table_keeps_a_band_with_its_first_row);
  ADD ("table/may-be-empty", test_table_may_be_empty);
  ADD ("heading/stays-with-what-follows", test_heading_stays_with_what_follows);
  ADD ("line/stays-with-the-table-that-it-leads-up-to", test_line_stays_with_the_table_that_it_leads_up_to);
  ADD ("paragraph/leaves-no-line-alone", test_paragraph_leaves_no_line_alone);
  ADD ("paragraph/over-pages-reads-as-one", test_paragraph_over_pages_reads_as_one);
  ADD ("part/in-landscape-turns-its-pages-alone", test_part_in_landscape_turns_its_pages_alone);
  ADD ("paper/letter-is-letter", test_letter_paper_is_letter);
  ADD ("chart/survives-figures-that-are-none", test_chart_survives_figures_that_are_none);
  ADD ("shares/say-in-words-what-they-draw", test_shares_say_in_words_what_they_draw);
  ADD ("trend/is-a-table-and-a-drawing", test_trend_is_a_table_and_a_drawing);
  ADD ("trend/longer-than-a-page-goes-on", test_trend_longer_than_a_page_goes_on);
  ADD ("trend/without-anything-to-draw-is-a-table", test_trend_without_anything_to_draw_is_a_table);
  ADD ("list/may-be-nested-deep", test_list_may_be_nested_deep);
  ADD ("facts/longer-than-a-page-go-on", test_facts_longer_than_a_page_go_on);
#undef ADD

  return g_test_run ();
}
