/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-content.h"
#include "mandate-pdf-writer.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static GPtrArray *
build_contents (gpointer data)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *part = mandate_block_new_part ("contents", "Contents", NULL);

  part->part.contents_level = 0;
  g_ptr_array_add (blocks, part);
  g_ptr_array_add (blocks, mandate_block_new_contents ());

  return blocks;
}

static GPtrArray *
build_section (gpointer data)
{
  const guint number = GPOINTER_TO_UINT (data);
  g_autoptr (BenchSection) section = bench_section_new (number);
  g_autofree char *id = g_strdup_printf ("s%u", number);
  GPtrArray       *blocks = mandate_blocks_new ();
  MandateBlock    *table = mandate_block_new_table (MANDATE_DENSITY_TIGHT);

  g_ptr_array_add (blocks, mandate_block_new_part (id, section->title, NULL));

  for (guint i = 0; i < BENCH_N_PARAGRAPHS; i++)
    g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new (section->paragraphs[i])));

  for (guint i = 0; i < BENCH_N_COLUMNS; i++)
    mandate_block_add_column (table, mandate_text_new (section->cells[0][i]), bench_weights[i], MANDATE_ALIGN_START);

  for (guint i = 1; i < BENCH_N_ROWS; i++)
    {
      MandateRow *row = mandate_block_add_row (table);

      for (guint j = 0; j < BENCH_N_COLUMNS; j++)
        mandate_row_add_cell (row, mandate_text_new (section->cells[i][j]));
    }

  g_ptr_array_add (blocks, table);

  return blocks;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (MandateDocument) document = mandate_document_new ("Benchmark", "en");
  g_autoptr (MandatePdfResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const guint  n = argc > 2 ? (guint) atoi (argv[2]) : 1000;
  const gint64 start = g_get_monotonic_time ();
  int          fd = open (argc > 1 ? argv[1] : "bench.pdf", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  mandate_document_set_date (document, "2026-10-30");
  mandate_document_add_chapter (document, build_contents, NULL, NULL);

  for (guint i = 1; i <= n; i++)
    mandate_document_add_chapter (document, build_section, GUINT_TO_POINTER (i), NULL);

  if (!mandate_pdf_write_document (document, fd, NULL, NULL, NULL, &result, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_print ("layout: %u pages, %.3f s, peak %.1f MB\n", result->n_pages, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, bench_get_peak_megabytes ());
  close (fd);

  return 0;
}
