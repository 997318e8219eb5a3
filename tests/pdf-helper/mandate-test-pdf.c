/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-test-pdf.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define CATALOG "<< /Type /Catalog /Pages 2 0 R >>"
#define PAGES   "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"

/* A grey picture of 8 by 8 pixels. */
#define JPEG                                                                                                                 \
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/" \
  "2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAIAAgDASIAAhEBAxEB/8QA" \
  "HwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkK" \
  "FhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG" \
  "x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC" \
  "AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOE" \
  "hYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwAooooA/9k="

GBytes *
mandate_test_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

GBytes *
mandate_test_repeat (const char *text,
                     gsize       n_times)
{
  gsize    length = strlen (text);
  GString *all = g_string_sized_new (length * n_times);

  for (gsize i = 0; i < n_times; i++)
    g_string_append_len (all, text, (gssize) length);

  return g_string_free_to_bytes (all);
}

GBytes *
mandate_test_deflate (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (output, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

/* Objects are numbered from 1 and the first one is the catalog. */
GBytes *
mandate_test_pdf_from_objects (GBytes *const *objects,
                               gsize          n_objects)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  GString *file = g_string_new ("%PDF-1.7\n");
  gsize    start;

  for (gsize i = 0; i < n_objects; i++)
    {
      gsize       length;
      const char *data = g_bytes_get_data (objects[i], &length);

      g_array_append_val (offsets, file->len);
      g_string_append_printf (file, "%" G_GSIZE_FORMAT " 0 obj\n", i + 1);
      g_string_append_len (file, data, (gssize) length);
      g_string_append (file, "\nendobj\n");
    }

  start = file->len;
  g_string_append_printf (file, "xref\n0 %" G_GSIZE_FORMAT "\n0000000000 65535 f \n", n_objects + 1);
  for (gsize i = 0; i < n_objects; i++)
    g_string_append_printf (file, "%010" G_GSIZE_FORMAT " 00000 n \n", g_array_index (offsets, gsize, i));
  g_string_append_printf (file, "trailer << /Size %" G_GSIZE_FORMAT " /Root 1 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", n_objects + 1, start);

  return g_string_free_to_bytes (file);
}

GBytes *
mandate_test_pdf_from_texts (const char *const *objects)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (gsize i = 0; objects[i] != NULL; i++)
    g_ptr_array_add (all, mandate_test_bytes (objects[i]));

  return mandate_test_pdf_from_objects ((GBytes *const *) all->pdata, all->len);
}

static GBytes *
make_stream (GBytes     *data,
             const char *entries)
{
  GString *stream = g_string_new (NULL);
  gsize    length;
  gpointer bytes = (gpointer) g_bytes_get_data (data, &length);

  g_string_append_printf (stream, "<< /Length %" G_GSIZE_FORMAT " %s >> stream\n", length, entries);
  g_string_append_len (stream, bytes, (gssize) length);
  g_string_append (stream, "\nendstream");

  return g_string_free_to_bytes (stream);
}

/* One page with @content as object 4; @more_objects are numbered from 5. */
GBytes *
mandate_test_pdf_with_content (GBytes            *content,
                               const char        *filter,
                               const char        *page_entries,
                               const char *const *more_objects)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *page = g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>", page_entries);

  g_ptr_array_add (all, mandate_test_bytes (CATALOG));
  g_ptr_array_add (all, mandate_test_bytes (PAGES));
  g_ptr_array_add (all, mandate_test_bytes (page));
  g_ptr_array_add (all, make_stream (content, filter));
  for (gsize i = 0; more_objects != NULL && more_objects[i] != NULL; i++)
    g_ptr_array_add (all, mandate_test_bytes (more_objects[i]));

  return mandate_test_pdf_from_objects ((GBytes *const *) all->pdata, all->len);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Pages as our own writer makes them: text, a link, an outline; “@word-1” stands on the first, and so on. */
GBytes *
mandate_test_pdf_with_words (const char *word,
                             guint       n_pages)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 595, 842);
  cairo_t         *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-01-31T12:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Grüße");
  cairo_set_font_size (cr, 20);

  for (guint i = 1; i <= n_pages; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s-%u", word, i);

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, text, "page=1 pos=[0 0]", 0);
      cairo_tag_begin (cr, "P", NULL);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, "uri='https://example.org/'");
      cairo_move_to (cr, 100, 100);
      cairo_show_text (cr, text);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
      cairo_tag_end (cr, "P");
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

/* A page filled with one pixel. All such files have the same object numbers, as those of one scanner do. */
GBytes *
mandate_test_pdf_scan (guint8 red,
                       guint8 green,
                       guint8 blue)
{
  g_autofree char  *pixel = g_strdup_printf ("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB "
                                              "/BitsPerComponent 8 /Filter /ASCIIHexDecode /Length 7 >> stream\n%02x%02x%02x>\nendstream",
                                             red,
                                             green,
                                             blue);
  const char *const more[] = { pixel, NULL };
  g_autoptr (GBytes) content = mandate_test_bytes ("q 595 0 0 842 0 0 cm /I Do Q");

  return mandate_test_pdf_with_content (content, "", "/Resources << /XObject << /I 5 0 R >> >>", more);
}

int
mandate_test_fd_new (GBytes *content)
{
  int fd = memfd_create ("mandate-test", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  if (content != NULL)
    g_assert_cmpint (write (fd, g_bytes_get_data (content, NULL), g_bytes_get_size (content)), ==, (gssize) g_bytes_get_size (content));

  return fd;
}

GBytes *
mandate_test_fd_read (int fd)
{
  off_t    size = lseek (fd, 0, SEEK_END);
  gpointer data;

  g_assert_cmpint (size, >=, 0);
  data = g_malloc ((gsize) size + 1);
  g_assert_cmpint (pread (fd, data, (gsize) size, 0), ==, size);

  return g_bytes_new_take (data, (gsize) size);
}

gboolean
mandate_test_has_program (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  return path != NULL;
}

/**
 * mandate_test_run:
 * @input: a file
 * @arguments: a program with its arguments; “@INPUT@” stands for the file
 *
 * Returns: (transfer full): what it wrote; it must succeed
 */
char *
mandate_test_run (GBytes            *input,
                  const char *const *arguments)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "input.pdf", NULL);
  g_autoptr (GPtrArray) real = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (input, NULL), (gssize) g_bytes_get_size (input), &error);
  g_assert_no_error (error);

  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (real, (gpointer) (strcmp (arguments[i], "@INPUT@") == 0 ? path : arguments[i]));
  g_ptr_array_add (real, NULL);

  process = g_subprocess_newv ((const char *const *) real->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  g_remove (path);
  g_rmdir (folder);

  if (!g_subprocess_get_successful (process))
    g_test_message ("%s: %.*s", arguments[0], (int) g_bytes_get_size (output), (const char *) g_bytes_get_data (output, NULL));
  g_assert_true (g_subprocess_get_successful (process));

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

/* With an empty password the file can be read, but its owner restricted what may be done with it. */
GBytes *
mandate_test_pdf_encrypt (GBytes     *pdf,
                          const char *user_password)
{
  g_autofree char  *folder = g_dir_make_tmp ("mandate-test-XXXXXX", NULL);
  g_autofree char  *path = g_build_filename (folder, "encrypted.pdf", NULL);
  const char *const arguments[] = { "qpdf", "--encrypt", user_password, "owner", "256", "--print=none", "--", "@INPUT@", path, NULL };
  g_autofree char  *output = mandate_test_run (pdf, arguments);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);

  return g_bytes_new_take (data, length);
}

GBytes *
mandate_test_png (int    width,
                  int    height,
                  double red,
                  double green,
                  double blue)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, red, green, blue);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append_cb, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
mandate_test_jpeg (void)
{
  gsize    length;
  gpointer data = g_base64_decode (JPEG, &length);

  return g_bytes_new_take (data, length);
}

gboolean
mandate_test_contains (GBytes     *bytes,
                       const char *text)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) != NULL;
}

guint32
mandate_test_pixel (cairo_surface_t *surface,
                    int              x,
                    int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);
  guint32       pixel;

  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));
  memcpy (&pixel, row + (gsize) x * sizeof pixel, sizeof pixel);

  return pixel & 0xffffff;
}
