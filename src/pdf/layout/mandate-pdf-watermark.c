/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#include <math.h>
#include <string.h>

/* What the word may take of the page's diagonal. */
#define SHARE .72

static void
trace_word (cairo_t              *cr,
            const MandatePdfWord *word)
{
  for (guint i = 0; i < word->n_runs; i++)
    {
      cairo_set_scaled_font (cr, word->runs[i].font);
      cairo_glyph_path (cr, word->glyphs + word->runs[i].first_glyph, (int) word->runs[i].n_glyphs);
    }
}

/*
 * _mandate_pdf_draw_watermark:
 *
 * Draws the word as a shape, not as text: it lies behind what is read, outside
 * the structure, and does not come between the lines when they are copied.
 */
void
_mandate_pdf_draw_watermark (MandatePdfPress *self)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const MandatePdfLook     *look = _mandate_pdf_look (MANDATE_PDF_LOOK_WATERMARK);
  const char               *text = mandate_document_get_watermark (self->document);
  cairo_t                  *cr = self->sheet.cr;
  MandatePdfFace           *face;
  MandatePdfWord           *word;
  double                    scale;

  if (text == NULL || cr == NULL)
    return;

  face = _mandate_pdf_type_get_face (self->type, look->family, look->size, look->is_bold, look->is_italic);
  word = _mandate_pdf_face_shape (face, text, (guint) strlen (text), self->setting.is_rtl);
  scale = MIN (1.9, SHARE * hypot (geometry->width, geometry->height) / MAX (1, word->width));

  cairo_save (cr);
  cairo_translate (cr, geometry->width / 2, geometry->height / 2);
  cairo_rotate (cr, -atan2 (geometry->height, geometry->width));
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -word->width / 2, .36 * look->size);
  cairo_new_path (cr);
  trace_word (cr, word);
  _mandate_pdf_sheet_set_ink (&self->sheet, look->ink);
  cairo_fill (cr);
  cairo_restore (cr);

  /* Restoring took the colour and the font back. */
  self->sheet.ink = MANDATE_PDF_GRID;
  _mandate_pdf_word_unref (word);
}
