/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The logo at the head of the first page: above the bar of a cover, above the title of a paper. */

#include "mandate-pdf-press-private.h"

#include <math.h>

#define MAX_WIDTH    150.0
#define MAX_HEIGHT   37.5
#define PAPER_HEIGHT 30.0
#define SPACE        9.0
#define BELOW_HEADER 9.0
#define POINTS_A_DOT 0.75

static double
get_scale (const MandatePicture *logo,
           double                max_height)
{
  return fmin (fmin (MAX_WIDTH / logo->width, max_height / logo->height), POINTS_A_DOT);
}

/* How far it moves down what stands on the first page of a paper; a cover has room for it. */
double
_mandate_pdf_get_logo_room (MandatePdfPress *self)
{
  const MandatePicture *logo = mandate_document_get_logo (self->document);

  if (logo == NULL || self->n_pages != 1 || !self->has_frame)
    return 0;

  return logo->height * get_scale (logo, PAPER_HEIGHT) + SPACE;
}

static void
paint (const MandatePdfSheet *sheet,
       const MandatePicture  *logo,
       double                 x,
       double                 y,
       double                 scale)
{
  gconstpointer    pixels = g_bytes_get_data (logo->pixels, NULL);
  cairo_surface_t *surface;

  /* Cairo takes no const, and writes nothing. */
  surface = cairo_image_surface_create_for_data ((guchar *) pixels, CAIRO_FORMAT_RGB24, (int) logo->width, (int) logo->height, (int) logo->stride);
  cairo_save (sheet->cr);
  cairo_translate (sheet->cr, x, y);
  cairo_scale (sheet->cr, scale, scale);
  cairo_set_source_surface (sheet->cr, surface, 0, 0);
  /* Not cairo_paint(): what has no bounds makes cairo forget the tags before it. */
  cairo_rectangle (sheet->cr, 0, 0, logo->width, logo->height);
  cairo_fill (sheet->cr);
  cairo_restore (sheet->cr);
  cairo_surface_destroy (surface);
}

/* On the first page, before all else that is read. */
void
_mandate_pdf_draw_logo (MandatePdfPress *self)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const MandatePicture     *logo = mandate_document_get_logo (self->document);
  double                    scale, y;

  if (logo == NULL || self->n_pages != 1 || self->sheet.cr == NULL)
    return;

  scale = get_scale (logo, self->has_frame ? PAPER_HEIGHT : MAX_HEIGHT);
  y = self->has_frame ? geometry->header_rule + BELOW_HEADER : geometry->top - SPACE - logo->height * scale;

  _mandate_pdf_sheet_begin_figure (&self->sheet, logo->words);
  paint (&self->sheet, logo, _mandate_pdf_sheet_flip (&self->sheet, geometry->text_x, logo->width * scale), y, scale);
  _mandate_pdf_sheet_end_figure (&self->sheet);
}
