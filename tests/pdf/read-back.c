/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-back.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

WrittenPdf *
written_pdf_new (MandateDocument *document)
{
  WrittenPdf *self = g_new0 (WrittenPdf, 1);
  g_autoptr (GError) error = NULL;
  const int fd = g_file_open_tmp ("mandate-XXXXXX.pdf", &self->path, &error);
  gboolean  is_written;

  g_assert_no_error (error);

  is_written = mandate_pdf_write_document (document, fd, NULL, NULL, NULL, &self->result, &error);
  g_assert_no_error (error);
  g_assert_true (is_written);
  close (fd);

  return self;
}

/* Takes @blocks, as the only chapter of a document. */
MandateDocument *
document_from_blocks (GPtrArray *blocks)
{
  MandateDocument *document = mandate_document_new ("Test", "en");

  mandate_document_set_date (document, "2026-10-30");
  mandate_document_add_blocks (document, blocks);

  return document;
}

WrittenPdf *
written_pdf_new_from_blocks (GPtrArray *blocks)
{
  g_autoptr (MandateDocument) document = document_from_blocks (blocks);

  return written_pdf_new (document);
}

void
written_pdf_free (WrittenPdf *self)
{
  g_unlink (self->path);
  g_free (self->path);
  mandate_pdf_result_free (self->result);
  g_free (self);
}

/* Returns: what @program prints when it is given the arguments and then the file */
char *
written_pdf_read (WrittenPdf *self,
                  const char *program,
                  ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  char   *output = NULL;
  int     status = 0;
  va_list args;

  g_strv_builder_add (builder, program);
  va_start (args, program);

  for (const char *arg = va_arg (args, const char *); arg != NULL; arg = va_arg (args, const char *))
    g_strv_builder_add (builder, strcmp (arg, "FILE") == 0 ? self->path : arg);

  va_end (args);
  argv = g_strv_builder_end (builder);
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return output;
}

char *
written_pdf_read_page (WrittenPdf *self,
                       guint       page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);

  return written_pdf_read (self, "pdftotext", "-f", number, "-l", number, "-layout", "FILE", "-", NULL);
}

char *
written_pdf_read_structure (WrittenPdf *self)
{
  return written_pdf_read (self, "pdfinfo", "-struct-text", "FILE", NULL);
}

guint
count_in (const char *text,
          const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}
