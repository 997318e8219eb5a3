/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Puts files behind a body as the program does, each of their pages stamped:
 *
 *   put-together OUTPUT BODY FILE…
 *
 * Prints the largest memory that the helper took, in KiB.
 */

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "mandate-pdf-client.h"

static GPtrArray *
map_annexes (char **paths)
{
  GPtrArray *annexes = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pdf_annex_free);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GMappedFile) file = g_mapped_file_new (paths[i], FALSE, &error);
      g_autoptr (GBytes) bytes = NULL;

      if (file == NULL)
        g_error ("%s", error->message);

      bytes = g_mapped_file_get_bytes (file);
      g_ptr_array_add (annexes, mandate_pdf_annex_new (bytes, G_MAXUINT, "Evidence, page {page} of {pages}"));
    }

  return annexes;
}

int
main (int    argc,
      char **argv)
{
  static const MandatePdfMetadata metadata = { .title = "Pack", .language = "en", .date = "2026-01-31T12:00:00Z" };
  g_autoptr (GPtrArray) annexes = NULL;
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  int           output;
  int           body;

  if (argc < 3)
    g_error ("put-together OUTPUT BODY FILE…");

  annexes = map_annexes (argv + 3);
  output = g_open (argv[1], O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  body = g_open (argv[2], O_RDONLY | O_CLOEXEC, 0);
  if (output < 0 || body < 0 || !mandate_pdf_assemble (body, annexes, NULL, &metadata, output, NULL, NULL, NULL, NULL, &error))
    g_error ("%s", error != NULL ? error->message : "a file can't be opened");

  close (body);
  close (output);
  getrusage (RUSAGE_CHILDREN, &usage);
  g_print ("%ld\n", usage.ru_maxrss);

  return 0;
}
