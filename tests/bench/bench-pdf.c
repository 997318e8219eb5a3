/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-content.h"
#include "mandate-pdf-client.h"
#include "mandate-pdf-writer.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
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

/* What the program does with a body once it is laid out: tags are made whole, and all of it is packed. */
static gboolean
assemble (MandatePdfResult *result,
          int               body,
          int               output,
          GError          **error)
{
  const MandatePdfMetadata metadata = { .title = "Benchmark", .language = "en", .date = "2026-10-30T00:00:00Z", .figures = result->figures };
  g_autoptr (GPtrArray) annexes = g_ptr_array_new ();

  return mandate_pdf_assemble (body, annexes, NULL, &metadata, output, NULL, NULL, NULL, NULL, error);
}

static double
get_seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
get_helper_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double) usage.ru_maxrss / 1024;
}

/* A whole pack of so many sections: tags, contents, bookmarks and links, packed as the program does. */
int
main (int    argc,
      char **argv)
{
  const char  *path = argc > 1 ? argv[1] : "bench.pdf";
  const guint  n = argc > 2 ? (guint) atoi (argv[2]) : 1000;
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (MandateDocument) document = mandate_document_new ("Benchmark", "en");
  g_autoptr (MandatePdfResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *body_path = g_strconcat (path, ".body", NULL);
  double           laid_out;
  int              body = open (body_path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  int              output = open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  unlink (body_path);
  mandate_document_set_date (document, "2026-10-30");
  mandate_document_add_chapter (document, build_contents, NULL, NULL);

  for (guint i = 1; i <= n; i++)
    mandate_document_add_chapter (document, build_section, GUINT_TO_POINTER (i), NULL);

  if (!mandate_pdf_write_document (document, body, NULL, NULL, NULL, &result, &error))
    g_error ("%s", error->message);
  laid_out = (double) clock () / CLOCKS_PER_SEC;

  if (lseek (body, 0, SEEK_SET) != 0 || !assemble (result, body, output, &error))
    g_error ("%s", error->message);

  g_print ("%u pages, %.3f s of processor laying out, %.3f s in all, peak %.1f MB, helper %.1f MB, body %" G_GOFFSET_FORMAT " bytes\n", result->n_pages, laid_out,
           get_seconds_since (start), bench_get_peak_megabytes (), get_helper_megabytes (), (goffset) lseek (body, 0, SEEK_END));
  close (body);
  close (output);

  return 0;
}
