/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-poppler.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

static gboolean
parse_arguments (char  **arguments,
                 guint  *page,
                 double *scale)
{
  guint64 number = 0;
  char   *end = NULL;

  if (!g_ascii_string_to_unsigned (arguments[0], 10, 0, MANDATE_PDF_MAX_PAGES, &number, NULL))
    return FALSE;

  *page = (guint) number;
  *scale = g_ascii_strtod (arguments[1], &end);

  return end != arguments[1] && *end == '\0' && isfinite (*scale) && *scale > 0;
}

static MandatePdfStatus
draw (PopplerPage             *page,
      double                   scale,
      const MandatePdfPicture *picture,
      guchar                  *pixels)
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;

  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, (int) picture->width, (int) picture->height, (int) picture->width * 4);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return status == CAIRO_STATUS_SUCCESS ? MANDATE_PDF_STATUS_OK : MANDATE_PDF_STATUS_DAMAGED;
}

static MandatePdfStatus
render (PopplerPage *page,
        double       scale,
        GBytes     **answer)
{
  MandatePdfPicture  picture = { 0 };
  double             width;
  double             height;
  g_autofree guchar *buffer = NULL;
  gsize              size;
  MandatePdfStatus   status;

  poppler_page_get_size (page, &width, &height);
  width = ceil (width * scale);
  height = ceil (height * scale);

  /* The comparison is false for what is not a number as well. */
  if (!(width >= 1 && height >= 1 && width <= MANDATE_PDF_MAX_SIDE && height <= MANDATE_PDF_MAX_SIDE && width * height <= MANDATE_PDF_MAX_PIXELS))
    return MANDATE_PDF_STATUS_TOO_LARGE;

  picture.width = (guint32) width;
  picture.height = (guint32) height;
  size = sizeof picture + (gsize) picture.width * picture.height * 4;
  buffer = g_try_malloc (size);
  if (buffer == NULL)
    return MANDATE_PDF_STATUS_TOO_LARGE;

  memcpy (buffer, &picture, sizeof picture);
  status = draw (page, scale, &picture, buffer + sizeof picture);
  if (status == MANDATE_PDF_STATUS_OK)
    *answer = g_bytes_new_take (g_steal_pointer (&buffer), size);

  return status;
}

/**
 * helper_render:
 * @arguments: the page, from 0; pixels a point
 * @answer: (out): a MandatePdfPicture with its pixels
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_render (char   **arguments,
               GBytes **answer)
{
  g_autoptr (HelperDocument) document = NULL;
  g_autoptr (HelperPage) page = NULL;
  HelperFile       file = { NULL, 0 };
  guint            index;
  double           scale;
  MandatePdfStatus status;

  if (!parse_arguments (arguments, &index, &scale))
    return MANDATE_PDF_STATUS_FAILED;

  status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);
  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_poppler_open (&file, &document);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  page = poppler_document_get_page (document, (int) index);
  if (page == NULL)
    return MANDATE_PDF_STATUS_DAMAGED;

  return render (page, scale, answer);
}
