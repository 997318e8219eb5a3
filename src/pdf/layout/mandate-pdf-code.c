/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#include <string.h>

#define HEIGHT  112.5
#define SIDE    90.0
#define WHITE   11.25
#define RUNNING 46.5

/* White between the text and the code, which needs four squares of it. */
#define RUNNING_WHITE 10.5

/* Above the footer, in the outer margin, where no table and no hand gets to. */
#define RUNNING_FOOT 37.5

/* Squares that touch are drawn as one, or a viewer shows hairlines between them. */
static void
draw_matrix (MandatePdfSheet     *sheet,
             const MandateMatrix *matrix,
             double               x,
             double               y,
             double               side)
{
  const double square = side / matrix->side;

  if (sheet->cr == NULL)
    return;

  /* Black, not ink: what a copier thinks is a tint, it prints as dots. */
  cairo_set_source_rgb (sheet->cr, 0, 0, 0);
  sheet->ink = MANDATE_PDF_GRID;
  x = _mandate_pdf_sheet_flip (sheet, x, side);

  for (guint row = 0; row < matrix->side; row++)
    for (guint i = 0; i < matrix->side; i++)
      {
        const guint8 *line = matrix->squares + (gsize) row * matrix->side;
        guint         n = 0;

        while (i + n < matrix->side && line[i + n] != 0)
          n++;

        if (n > 0)
          cairo_rectangle (sheet->cr, x + i * square, y + row * square, n * square, square);
        i += n;
      }

  cairo_fill (sheet->cr);
}

double
_mandate_pdf_get_code_height (void)
{
  return HEIGHT;
}

/*
 * _mandate_pdf_print_code:
 *
 * A box with the code. The text of the code is in the same figure, and stands
 * in for the picture wherever that can't be seen.
 */
void
_mandate_pdf_print_code (MandatePdfPress    *self,
                         const MandateBlock *block)
{
  const MandateCode        *code = &block->code;
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              x = geometry->text_x;
  const double              text_x = x + SIDE + 2 * WHITE;
  const double              width = geometry->text_width - SIDE - 3 * WHITE;
  double                    y;

  _mandate_pdf_press_begin_block (self, 11.25, HEIGHT);
  _mandate_pdf_press_place (self, block->id, self->y);
  _mandate_pdf_press_flag (self, block->tags, block->gap, self->y + 20);
  _mandate_pdf_sheet_outline (&self->sheet, x, self->y, geometry->text_width, HEIGHT, .75, MANDATE_PDF_INK, FALSE);

  _mandate_pdf_sheet_begin_figure (&self->sheet, code->matrix->text);
  draw_matrix (&self->sheet, code->matrix, x + WHITE, self->y + WHITE, SIDE);
  y = _mandate_pdf_press_print_lines (self, code->matrix->text, MANDATE_PDF_LOOK_CODE_LARGE, "Span", text_x, self->y + 9.375, width);
  _mandate_pdf_sheet_end_figure (&self->sheet);

  y = _mandate_pdf_press_print_lines (self, code->title, MANDATE_PDF_LOOK_TABLE_BOLD, "P", text_x, y + MANDATE_PDF_UNIT, width);
  if (code->notice != NULL)
    _mandate_pdf_press_print_lines (self, code->notice, MANDATE_PDF_LOOK_NOTE, "P", text_x, y + 1.875, width);

  self->y += HEIGHT;
  self->space = 11.25;
}

/* In the outer margin of a page that has no box: each sheet of a scan is known by itself. */
void
_mandate_pdf_draw_running_code (MandatePdfPress *self)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const MandateMatrix      *code = mandate_document_get_code (self->document);
  const double              margin = geometry->text_x + geometry->text_width;
  const double              x = margin + RUNNING_WHITE;
  const double              y = geometry->footer_rule - RUNNING_FOOT - RUNNING;
  g_autofree char          *first = NULL;
  const char               *rest;

  if (code == NULL || geometry->is_landscape)
    return;

  rest = code->text + strlen (code->text) / 2;
  first = g_strndup (code->text, rest - code->text);

  draw_matrix (&self->sheet, code, x, y, RUNNING);
  _mandate_pdf_press_print (self, first, MANDATE_PDF_LOOK_CODE, x - 7.5, y + RUNNING + 15, RUNNING + 15, MANDATE_ALIGN_CENTER);
  _mandate_pdf_press_print (self, rest, MANDATE_PDF_LOOK_CODE, x - 7.5, y + RUNNING + 26.25, RUNNING + 15, MANDATE_ALIGN_CENTER);
}
