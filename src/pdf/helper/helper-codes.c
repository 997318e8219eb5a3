/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-poppler.h"

#include <math.h>
#include <string.h>
#include <zbar.h>

/* Pixels along the longer side: some 205, 300 and 110 dots an inch of a whole
 * sheet. What can't be read at one of them often can at another. */
static const double sides[] = { 2400, 3500, 1300 };

#define MAX_SCANNED_PAGES 60
#define MAX_CODE          1024u
#define MAX_MICROSECONDS  (8 * G_USEC_PER_SEC)

typedef struct
{
  PopplerDocument      *document; /* (unowned) */
  zbar_image_scanner_t *scanner;  /* (owned) */
  GString              *codes;    /* (unowned) one a line */
  gint64                end;      /* when to give up */
} Search;

static void
append_code (GString    *codes,
             const char *data,
             guint       length)
{
  g_autofree char *valid = g_utf8_make_valid (data, (gssize) MIN (length, MAX_CODE));

  g_string_append (codes, g_strdelimit (valid, "\n\r\f", ' '));
  g_string_append_c (codes, '\n');
}

/* Takes over @grey, as large as the picture. */
static guint
read_picture (const Search *self,
              guchar       *grey,
              guint         width,
              guint         height)
{
  zbar_image_t *image = zbar_image_create ();
  guint         n = 0;

  zbar_image_set_format (image, zbar_fourcc ('Y', '8', '0', '0'));
  zbar_image_set_size (image, width, height);
  zbar_image_set_data (image, grey, (unsigned long) width * height, NULL);

  if (zbar_scan_image (self->scanner, image) > 0)
    for (const zbar_symbol_t *symbol = zbar_image_first_symbol (image); symbol != NULL; symbol = zbar_symbol_next (symbol), n++)
      append_code (self->codes, zbar_symbol_get_data (symbol), zbar_symbol_get_data_length (symbol));

  zbar_image_destroy (image);
  g_free (grey);

  return n;
}

/* What the eye takes for grey, in eight bits. */
static guchar *
to_grey (cairo_surface_t *surface,
         guint            width,
         guint            height)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  const gsize   stride = (gsize) cairo_image_surface_get_stride (surface);
  guchar       *grey = g_try_malloc ((gsize) width * height);

  for (gsize y = 0; grey != NULL && y < height; y++)
    for (gsize x = 0; x < width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, pixels + y * stride + 4 * x, sizeof pixel);
        grey[y * width + x] = (guchar) (((pixel >> 16 & 255) * 77 + (pixel >> 8 & 255) * 150 + (pixel & 255) * 29) >> 8);
      }

  return grey;
}

static guint
read_page_at (const Search *self,
              PopplerPage  *page,
              double        side)
{
  double           page_width;
  double           page_height;
  double           scale;
  cairo_surface_t *surface;
  cairo_t         *cr;
  guchar          *grey;
  guint            width;
  guint            height;

  poppler_page_get_size (page, &page_width, &page_height);
  scale = side / MAX (page_width, page_height);

  /* The comparison is false for what is not a number as well. */
  if (!(scale > 0 && page_width * scale >= 1 && page_height * scale >= 1))
    return 0;

  width = (guint) ceil (page_width * scale);
  height = (guint) ceil (page_height * scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  grey = cairo_status (cr) == CAIRO_STATUS_SUCCESS ? to_grey (surface, width, height) : NULL;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return grey != NULL ? read_picture (self, grey, width, height) : 0;
}

static guint
read_pages_at (const Search *self,
               int           n_pages,
               double        side)
{
  guint n = 0;

  for (int i = 0; i < n_pages && g_get_monotonic_time () < self->end; i++)
    {
      g_autoptr (HelperPage) page = poppler_document_get_page (self->document, i);

      if (page != NULL)
        n += read_page_at (self, page, side);
    }

  return n;
}

static void
read_pages (PopplerDocument *document,
            GString         *codes)
{
  const int n_pages = MIN (poppler_document_get_n_pages (document), MAX_SCANNED_PAGES);
  Search    self = { document, zbar_image_scanner_create (), codes, g_get_monotonic_time () + MAX_MICROSECONDS };
  guint     n = 0;

  zbar_image_scanner_set_config (self.scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config (self.scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);

  /* A paper has its code on each page: one that is found will do for those that are not. */
  for (guint i = 0; n == 0 && i < G_N_ELEMENTS (sides); i++)
    n = read_pages_at (&self, n_pages, sides[i]);

  zbar_image_scanner_destroy (self.scanner);
}

/* Whole pages until there is no room: a code is not cut in half. */
static void
append_text (PopplerDocument *document,
             GString         *codes)
{
  const int n_pages = poppler_document_get_n_pages (document);

  for (int i = 0; i < n_pages; i++)
    {
      g_autofree char *text = helper_poppler_dup_page_text (document, i);

      if (text == NULL)
        continue;
      if (codes->len + strlen (text) + 1 > MANDATE_PDF_MAX_TEXT)
        return;

      g_string_append_printf (codes, "\f%s", text);
    }
}

/**
 * helper_codes:
 * @arguments: none
 * @answer: (out): what the QR codes of the pages say, a line each, then the
 *   text of the pages, with a form feed before each
 *
 * Reads a PDF, or a picture as if it were the only thing on a page.
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_codes (char   **arguments,
              GBytes **answer)
{
  g_autoptr (HelperDocument) document = NULL;
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GBytes) page = NULL;
  HelperFile       file = { NULL, 0 };
  MandatePdfStatus status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);

  if (status == MANDATE_PDF_STATUS_OK && helper_image_is_known (&file))
    {
      status = helper_image_to_pdf (&file, "a4", &page);
      if (status == MANDATE_PDF_STATUS_OK)
        file.data = (char *) g_bytes_get_data (page, &file.length);
    }
  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_poppler_open (&file, &document);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  read_pages (document, codes);
  append_text (document, codes);

  *answer = g_string_free_to_bytes (g_steal_pointer (&codes));

  return MANDATE_PDF_STATUS_OK;
}
