/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that the example organisation attached: letters, scans and photographs, drawn here. */

#include "config.h"

#include "mandate-sample-files.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <unistd.h>

#include "mandate-document.h"
#include "mandate-markdown.h"
#include "mandate-pdf-writer.h"

/* A4 at 100 dots per inch. */
#define SCAN_WIDTH  827
#define SCAN_HEIGHT 1170
#define A4_WIDTH    595.28
#define A4_HEIGHT   841.89

#define PHOTO_WIDTH  1200
#define PHOTO_HEIGHT 800

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* What a temporary file holds, whose descriptor is closed. */
static GBytes *
take_file (const char *path,
           int         fd,
           GError    **error)
{
  char    *content = NULL;
  gsize    size;
  gboolean read;

  close (fd);
  read = g_file_get_contents (path, &content, &size, error);
  g_unlink (path);

  return read ? g_bytes_new_take (content, size) : NULL;
}

/* A letter as a word processor would make it: the pack's own writer does. */
static GBytes *
make_document (const char *heading,
               const char *body,
               const char *language,
               const char *date,
               GError    **error)
{
  g_autoptr (MandateDocument) document = mandate_document_new (heading, language);
  GPtrArray       *blocks = mandate_blocks_new ();
  g_autofree char *path = NULL;
  int              fd = g_file_open_tmp ("mandate-sample-XXXXXX", &path, error);

  if (fd < 0)
    return NULL;

  g_ptr_array_add (blocks, mandate_block_new_heading (1, mandate_text_new (heading)));
  mandate_markdown_append (blocks, body, MANDATE_VOICE_ISSUED);
  mandate_document_add_blocks (document, blocks);
  mandate_document_set_date (document, date);

  if (mandate_pdf_write_document (document, fd, NULL, NULL, NULL, NULL, error))
    return take_file (path, fd, error);

  close (fd);
  g_unlink (path);

  return NULL;
}

static void
show_text (cairo_t    *cr,
           const char *font,
           const char *text,
           double      width)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (description);
}

/* On a scanned sheet stands what was printed, not how it was marked up. */
static char *
strip_markup (const char *body)
{
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = lines[i];

      if (g_str_has_prefix (line, "|--") || g_str_has_prefix (line, "| --"))
        continue;

      for (char *c = line; *c != '\0'; c++)
        if (*c != '*' && *c != '#')
          g_string_append (text, *c == '|' ? "   " : (char[]){ *c, '\0' });

      g_string_append_c (text, '\n');
    }

  return g_strdup (text->str);
}

/* Paper as a flatbed sees it: not quite white, not quite straight. */
static cairo_surface_t *
draw_scan (const char *heading,
           const char *body)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCAN_WIDTH, SCAN_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autofree char *text = strip_markup (body);

  cairo_set_source_rgb (cr, .96, .95, .92);
  cairo_paint (cr);
  cairo_rotate (cr, .006);
  cairo_set_source_rgb (cr, .13, .13, .16);
  cairo_move_to (cr, 90, 90);
  show_text (cr, "Noto Sans Bold 24", heading, SCAN_WIDTH - 180);
  cairo_move_to (cr, 90, 190);
  show_text (cr, "Noto Serif 17", text, SCAN_WIDTH - 180);
  cairo_destroy (cr);

  return surface;
}

static GBytes *
make_scan (const char *heading,
           const char *body,
           const char *date)
{
  cairo_surface_t *scan = draw_scan (heading, body);
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, A4_WIDTH, A4_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autofree char *moment = g_strdup_printf ("%sT00:00:00Z", date);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, heading);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  cairo_scale (cr, A4_WIDTH / SCAN_WIDTH, A4_HEIGHT / SCAN_HEIGHT);
  cairo_set_source_surface (cr, scan, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (scan);

  return g_byte_array_free_to_bytes (bytes);
}

/* A whiteboard in its frame. */
static GBytes *
make_picture (const char *heading,
              const char *body)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PHOTO_WIDTH, PHOTO_HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  GByteArray      *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, .62, .64, .66);
  cairo_paint (cr);
  cairo_rectangle (cr, 40, 40, PHOTO_WIDTH - 80, PHOTO_HEIGHT - 80);
  cairo_set_source_rgb (cr, .97, .975, .97);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, .1, .2, .5);
  cairo_move_to (cr, 90, 80);
  show_text (cr, "Noto Sans Bold 38", heading, PHOTO_WIDTH - 180);
  cairo_set_source_rgb (cr, .12, .12, .14);
  cairo_move_to (cr, 90, 180);
  show_text (cr, "Noto Sans 30", body, PHOTO_WIDTH - 180);
  cairo_destroy (cr);

  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

/* As a mail program saves it; @body begins with who wrote to whom. */
static GBytes *
make_mail (const char *heading,
           const char *body,
           const char *date)
{
  g_autofree char *moment = g_strdup_printf ("%sT08:30:00Z", date);
  g_autoptr (GDateTime) written = g_date_time_new_from_iso8601 (moment, NULL);
  g_autofree char         *subject = g_base64_encode ((const guchar *) heading, strlen (heading));
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  char                    *mail;

  /* In English, whatever the language: RFC 5322, 3.3. */
  mail = g_strdup_printf ("Subject: =?utf-8?B?%s?=\nDate: %d %s %d 08:30:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n%s",
                          subject, g_date_time_get_day_of_month (written), months[g_date_time_get_month (written) - 1], g_date_time_get_year (written), body);

  return g_bytes_new_take (mail, strlen (mail));
}

/**
 * mandate_sample_make_file:
 * @kind: `document`, `scan`, `picture` or `mail`
 * @heading: what stands at its top
 * @body: CommonMark
 * @language: language of the text
 * @date: the day it bears
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes of a PDF file, of a PNG for a picture, or of
 *   an e-mail
 */
GBytes *
mandate_sample_make_file (const char *kind,
                          const char *heading,
                          const char *body,
                          const char *language,
                          const char *date,
                          GError    **error)
{
  if (g_str_equal (kind, "picture"))
    return make_picture (heading, body);

  if (g_str_equal (kind, "mail"))
    return make_mail (heading, body, date);

  if (g_str_equal (kind, "scan"))
    return make_scan (heading, body, date);

  return make_document (heading, body, language, date, error);
}
