/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Jumps about in files as somebody does who looks for a page: each page is
 * drawn by a helper of its own, as for the window.
 *
 *   bench-preview JUMPS FILE…
 */

#include "mandate-bench.h"
#include "mandate-pdf-client.h"

/* Of A4 893 by 1263 pixels: as wide as a window of 1000 pixels shows it. */
#define SCALE 1.5

typedef struct
{
  GBytes *pdf;
  guint   n_pages;
} File;

static void
open_file (File       *file,
           const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, &error);
  g_autoptr (MandatePdfInfo) info = NULL;

  if (mapped == NULL)
    g_error ("%s", error->message);

  file->pdf = g_mapped_file_get_bytes (mapped);
  info = mandate_pdf_inspect (file->pdf, NULL, &error);
  if (info == NULL)
    g_error ("%s", error->message);

  file->n_pages = info->n_pages;
}

static double
draw (const File *file,
      GRand      *rand)
{
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = mandate_pdf_render_page (file->pdf, (guint) g_rand_int_range (rand, 0, (gint32) file->n_pages), SCALE, NULL, &error);

  if (surface == NULL)
    g_error ("%s", error->message);
  cairo_surface_destroy (surface);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int    argc,
      char **argv)
{
  const guint        n_jumps = argc > 1 ? (guint) atoi (argv[1]) : 0;
  const guint        n_files = argc > 2 ? (guint) argc - 2 : 0;
  g_autofree File   *files = g_new0 (File, n_files + 1);
  g_autofree double *times = g_new0 (double, n_jumps + 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  if (n_jumps == 0 || n_files == 0)
    g_error ("bench-preview JUMPS FILE…");

  for (guint i = 0; i < n_files; i++)
    open_file (&files[i], argv[2 + i]);
  for (guint i = 0; i < n_jumps; i++)
    times[i] = draw (&files[g_rand_int_range (rand, 0, (gint32) n_files)], rand);

  qsort (times, n_jumps, sizeof *times, mandate_bench_compare);
  g_print ("median=%.1f p95=%.1f\n", times[n_jumps / 2], times[n_jumps * 95 / 100]);

  for (guint i = 0; i < n_files; i++)
    g_bytes_unref (files[i].pdf);

  return 0;
}
