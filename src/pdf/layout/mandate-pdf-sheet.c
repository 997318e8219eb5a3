/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-sheet-private.h"

#define A4_WIDTH      595.276
#define A4_HEIGHT     841.89
#define LETTER_WIDTH  612.0
#define LETTER_HEIGHT 792.0
#define BINDING       71.25
#define EDGE_MARGIN   14.0
#define EDGE_WIDTH    14.25
#define HATCH_STEP    3.0

/* Every colour that says something is darker than grey .35, so that it
 * survives a hard black-and-white copy. */
static const double inks[][3] = {
  [MANDATE_PDF_INK] = { .09, .09, .09 },
  [MANDATE_PDF_SECOND] = { .25, .25, .25 },
  [MANDATE_PDF_ROW] = { .33, .33, .33 },
  [MANDATE_PDF_GRID] = { .74, .74, .74 },
  [MANDATE_PDF_FILL] = { .84, .84, .84 },
  [MANDATE_PDF_TINT] = { .925, .925, .925 },
  [MANDATE_PDF_WHITE] = { 1, 1, 1 },
  [MANDATE_PDF_BLUE] = { .09, .22, .40 },
  [MANDATE_PDF_RED] = { .63, .07, .09 },
  [MANDATE_PDF_OCHRE] = { .48, .31, 0 },
  [MANDATE_PDF_GREEN] = { .04, .31, .19 },
};

/*
 * _mandate_pdf_geometry:
 *
 * The top edge of a landscape sheet is its binding edge: the page is read with
 * the pack turned, and its edge mark then shows at the same height as the others.
 */
MandatePdfGeometry
_mandate_pdf_geometry (MandatePaperSize paper,
                       gboolean         is_landscape)
{
  const gboolean     is_letter = paper == MANDATE_PAPER_LETTER;
  const double       width = is_letter ? LETTER_WIDTH : A4_WIDTH;
  const double       height = is_letter ? LETTER_HEIGHT : A4_HEIGHT;
  MandatePdfGeometry self = { .is_landscape = is_landscape };

  if (is_landscape)
    {
      self.width = height;
      self.height = width;
      self.text_x = 48.75;
      self.text_width = height - 71.29 - self.text_x;
      self.header = 78.75;
      self.title = 108.75;
      self.top = 97.5;
      self.footer = width - 40.276;
    }
  else
    {
      self.width = width;
      self.height = height;
      self.text_x = BINDING;
      self.text_width = is_letter ? 465 : 450;
      self.header = 41.25;
      self.title = 90;
      self.top = 71.25;
      self.footer = is_letter ? 742.5 : 802.5;
    }

  self.header_rule = self.header + 5.25;
  self.footer_rule = self.footer - 12.75;
  self.bottom = self.footer_rule - 13.5;
  self.tags_x = self.text_x + self.text_width + 7.5;
  self.edge = (is_landscape ? self.height : self.width) - EDGE_MARGIN - EDGE_WIDTH;

  return self;
}

/* Mirrors a box of a right-to-left page. */
double
_mandate_pdf_sheet_flip (const MandatePdfSheet *self,
                         double                 x,
                         double                 width)
{
  return self->is_mirrored ? self->geometry.width - x - width : x;
}

void
_mandate_pdf_sheet_set_ink (MandatePdfSheet *self,
                            MandatePdfInk    ink)
{
  if (self->cr == NULL || self->ink == ink)
    return;

  self->ink = ink;
  cairo_set_source_rgb (self->cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

/* A rule across, whose upper edge is at y. */
void
_mandate_pdf_sheet_rule (MandatePdfSheet *self,
                         double           x,
                         double           y,
                         double           width,
                         double           thickness,
                         MandatePdfInk    ink)
{
  _mandate_pdf_sheet_fill (self, x, y, width, thickness, ink);
}

/* A line of a chart's grid. */
void
_mandate_pdf_sheet_upright (MandatePdfSheet *self,
                            double           x,
                            double           y,
                            double           height)
{
  _mandate_pdf_sheet_fill (self, x - .375, y, .75, height, MANDATE_PDF_GRID);
}

void
_mandate_pdf_sheet_fill (MandatePdfSheet *self,
                         double           x,
                         double           y,
                         double           width,
                         double           height,
                         MandatePdfInk    ink)
{
  if (self->cr == NULL || width <= 0 || height <= 0)
    return;

  _mandate_pdf_sheet_set_ink (self, ink);
  cairo_rectangle (self->cr, _mandate_pdf_sheet_flip (self, x, width), y, width, height);
  cairo_fill (self->cr);
}

void
_mandate_pdf_sheet_outline (MandatePdfSheet *self,
                            double           x,
                            double           y,
                            double           width,
                            double           height,
                            double           thickness,
                            MandatePdfInk    ink,
                            gboolean         is_dashed)
{
  static const double dashes[] = { 3, 2 };

  if (self->cr == NULL)
    return;

  _mandate_pdf_sheet_set_ink (self, ink);
  cairo_set_line_width (self->cr, thickness);
  cairo_set_dash (self->cr, dashes, is_dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_rectangle (self->cr,
                   _mandate_pdf_sheet_flip (self, x, width) + thickness / 2,
                   y + thickness / 2,
                   MAX (0, width - thickness),
                   MAX (0, height - thickness));
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

/* An outlined box with slanting lines: it stays apart from a full and an empty one on a grey copy. */
void
_mandate_pdf_sheet_hatch (MandatePdfSheet *self,
                          double           x,
                          double           y,
                          double           width,
                          double           height,
                          MandatePdfInk    ink)
{
  double start;

  if (self->cr == NULL || width <= 0 || height <= 0)
    return;

  start = _mandate_pdf_sheet_flip (self, x, width);
  _mandate_pdf_sheet_set_ink (self, ink);
  cairo_save (self->cr);
  cairo_rectangle (self->cr, start, y, width, height);
  cairo_clip (self->cr);
  cairo_set_line_width (self->cr, .9);
  for (double at = -height; at < width; at += HATCH_STEP)
    {
      cairo_move_to (self->cr, start + at, y + height);
      cairo_line_to (self->cr, start + at + height, y);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);

  _mandate_pdf_sheet_outline (self, x, y, width, height, .9, ink, FALSE);
}

/* Dots between a title and its page number, on one grid so that they stand in columns. */
void
_mandate_pdf_sheet_dots (MandatePdfSheet *self,
                         double           x,
                         double           y,
                         double           width)
{
  static const double dashes[] = { 0, MANDATE_PDF_UNIT };
  double              start;

  if (self->cr == NULL || width < 2 * MANDATE_PDF_UNIT)
    return;

  start = _mandate_pdf_sheet_flip (self, x, width);
  _mandate_pdf_sheet_set_ink (self, MANDATE_PDF_SECOND);
  cairo_save (self->cr);
  cairo_set_line_width (self->cr, .75);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (self->cr, ((int) (start / MANDATE_PDF_UNIT) + 1) * MANDATE_PDF_UNIT, y);
  cairo_line_to (self->cr, start + width, y);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* What was requested, on a bar whose upper edge is at y. */
void
_mandate_pdf_sheet_triangle (MandatePdfSheet *self,
                             double           x,
                             double           y)
{
  if (self->cr == NULL)
    return;

  x = _mandate_pdf_sheet_flip (self, x, 0);
  _mandate_pdf_sheet_set_ink (self, MANDATE_PDF_INK);
  cairo_move_to (self->cr, x - 3, y - 2.25);
  cairo_line_to (self->cr, x + 3, y - 2.25);
  cairo_line_to (self->cr, x, y + 2.25);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

/* A line of a drawing; dashes tell lines apart that have one colour on a grey copy. */
void
_mandate_pdf_sheet_line (MandatePdfSheet *self,
                         double           x1,
                         double           y1,
                         double           x2,
                         double           y2,
                         double           thickness,
                         MandatePdfInk    ink,
                         const double    *dashes,
                         int              n_dashes)
{
  if (self->cr == NULL)
    return;

  _mandate_pdf_sheet_set_ink (self, ink);
  cairo_set_line_width (self->cr, thickness);
  cairo_set_dash (self->cr, dashes, n_dashes, 0);
  cairo_move_to (self->cr, _mandate_pdf_sheet_flip (self, x1, 0), y1);
  cairo_line_to (self->cr, _mandate_pdf_sheet_flip (self, x2, 0), y2);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

void
_mandate_pdf_sheet_disc (MandatePdfSheet *self,
                         double           x,
                         double           y,
                         double           radius,
                         MandatePdfInk    ink)
{
  if (self->cr == NULL)
    return;

  _mandate_pdf_sheet_set_ink (self, ink);
  cairo_new_path (self->cr);
  cairo_arc (self->cr, _mandate_pdf_sheet_flip (self, x, 0), y, radius, 0, 2 * G_PI);
  cairo_fill (self->cr);
}

void
_mandate_pdf_sheet_tag (MandatePdfSheet *self,
                        const char      *tag)
{
  if (self->cr != NULL && tag != NULL)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
_mandate_pdf_sheet_untag (MandatePdfSheet *self,
                          const char      *tag)
{
  if (self->cr != NULL && tag != NULL)
    cairo_tag_end (self->cr, tag);
}

/*
 * cairo has no attribute for the words that stand in for a figure. They are
 * kept in the order in which figures are drawn, which is that of the
 * structure tree, and put in when the file is completed.
 */
void
_mandate_pdf_sheet_begin_figure (MandatePdfSheet *self,
                                 const char      *words)
{
  _mandate_pdf_sheet_tag (self, "Figure");

  if (self->cr != NULL)
    g_ptr_array_add (self->figures, g_strdup (words));
}

void
_mandate_pdf_sheet_end_figure (MandatePdfSheet *self)
{
  _mandate_pdf_sheet_untag (self, "Figure");
}
