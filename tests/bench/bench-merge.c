/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-bench.h"
#include "mandate-pdf-client.h"

#include <cairo-pdf.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#define N_FILES  10
#define N_PAGES  50
#define N_ROUNDS 7
#define GOAL     1.5

/* A file of text pages, as word processors make them. */
static void
make_file (const char *path,
           guint       number)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_font_size (cr, 10);
  for (guint page = 0; page < N_PAGES; page++)
    {
      for (guint line = 0; line < 55; line++)
        {
          g_autofree char *text = g_strdup_printf ("File %u, page %u, line %u: minutes of the review and what follows from them", number, page, line);

          cairo_move_to (cr, 60, 60 + 13 * line);
          cairo_show_text (cr, text);
        }
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static double
time_client (GPtrArray  *paths,
             const char *output_path)
{
  static const MandatePdfMetadata metadata = { "Pack", "Bench", "en", "2026-01-31T12:00:00Z" };
  g_autoptr (GPtrArray) annexes = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pdf_annex_free);
  g_autoptr (GError) error = NULL;
  int    body_fd = g_open (g_ptr_array_index (paths, 0), O_RDONLY | O_CLOEXEC, 0);
  int    output_fd = g_open (output_path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GMappedFile) file = g_mapped_file_new (g_ptr_array_index (paths, i), FALSE, NULL);
      g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);

      g_ptr_array_add (annexes, mandate_pdf_annex_new (bytes, i + 1, "Evidence, page {page} of {pages}"));
    }

  if (!mandate_pdf_assemble (body_fd, annexes, NULL, &metadata, output_fd, NULL, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  close (body_fd);
  close (output_fd);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* The same files: the body is one of them, so qpdf gets it too. */
static double
time_qpdf (GPtrArray  *paths,
           const char *output_path)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_ptr_array_add (arguments, (gpointer) "qpdf");
  g_ptr_array_add (arguments, (gpointer) "--empty");
  g_ptr_array_add (arguments, (gpointer) "--object-streams=generate");
  g_ptr_array_add (arguments, (gpointer) "--deterministic-id");
  g_ptr_array_add (arguments, (gpointer) "--pages");
  g_ptr_array_add (arguments, g_ptr_array_index (paths, 0));
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (arguments, g_ptr_array_index (paths, i));
  g_ptr_array_add (arguments, (gpointer) "--");
  g_ptr_array_add (arguments, (gpointer) output_path);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_newv ((const char *const *) arguments->pdata, G_SUBPROCESS_FLAGS_NONE, &error);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    g_error ("%s", error->message);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

/* Holds putting 500 annex pages into a pack, stamped and in the sandbox, against qpdf, which only joins the files. */
int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autofree char *output_path = g_build_filename (folder, "output.pdf", NULL);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  double   ours[N_ROUNDS];
  double   theirs[N_ROUNDS];
  gboolean is_met;

  if (qpdf == NULL)
    {
      g_print ("merge: qpdf is not installed, skipped\n");
      return 77;
    }

  for (guint i = 0; i < N_FILES; i++)
    {
      g_ptr_array_add (paths, g_strdup_printf ("%s/%u.pdf", folder, i));
      make_file (g_ptr_array_index (paths, i), i);
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      ours[i] = time_client (paths, output_path);
      theirs[i] = time_qpdf (paths, output_path);
    }

  qsort (ours, N_ROUNDS, sizeof ours[0], compare_doubles);
  qsort (theirs, N_ROUNDS, sizeof theirs[0], compare_doubles);
  is_met = mandate_bench_report ("merge of 500 annex pages",
                                 (MandateBenchResult){ .measured = ours[N_ROUNDS / 2] * 1000, .floor = theirs[N_ROUNDS / 2] * 1000 },
                                 GOAL);

  for (guint i = 0; i < paths->len; i++)
    g_unlink (g_ptr_array_index (paths, i));
  g_unlink (output_path);
  g_rmdir (folder);

  return is_met ? 0 : 1;
}
