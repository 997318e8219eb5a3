/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-sheet-private.h"

#include <math.h>

/* Marks are drawn in a box of 7 by 7 around the origin. */
#define BOX 7.0

MandatePdfInk
_mandate_pdf_mark_get_ink (MandateMark mark)
{
  switch (mark)
    {
    case MANDATE_MARK_SHOWN:
      return MANDATE_PDF_GREEN;
    case MANDATE_MARK_IN_PART:
      return MANDATE_PDF_OCHRE;
    case MANDATE_MARK_GAP:
      return MANDATE_PDF_RED;
    case MANDATE_MARK_NONE:
    case MANDATE_MARK_NOT_DUE:
    case MANDATE_MARK_ACCEPTED:
    default:
      return MANDATE_PDF_INK;
    }
}

static void
draw_shown (MandatePdfSheet *self)
{
  cairo_arc (self->cr, 0, 0, 3.5, 0, 2 * G_PI);
  cairo_fill (self->cr);

  _mandate_pdf_sheet_set_ink (self, MANDATE_PDF_WHITE);
  cairo_set_line_width (self->cr, 1.1);
  cairo_move_to (self->cr, -1.7, .1);
  cairo_line_to (self->cr, -.4, 1.4);
  cairo_line_to (self->cr, 1.8, -1.3);
  cairo_stroke (self->cr);
}

/* Its start half is full in either direction of writing. */
static void
draw_in_part (MandatePdfSheet *self)
{
  cairo_set_line_width (self->cr, .9);
  cairo_arc (self->cr, 0, 0, 3.05, 0, 2 * G_PI);
  cairo_stroke (self->cr);
  cairo_arc (self->cr, 0, 0, 3.05, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

static void
draw_gap (MandatePdfSheet *self)
{
  cairo_set_line_width (self->cr, 1.6);
  cairo_rectangle (self->cr, -2.7, -2.7, 5.4, 5.4);
  cairo_stroke (self->cr);
}

static void
draw_not_due (MandatePdfSheet *self)
{
  cairo_set_line_width (self->cr, .8);
  cairo_arc (self->cr, 0, 0, 3.1, 0, 2 * G_PI);
  cairo_stroke (self->cr);
  cairo_move_to (self->cr, 0, -1.9);
  cairo_line_to (self->cr, 0, 0);
  cairo_line_to (self->cr, 1.5, .7);
  cairo_stroke (self->cr);
}

static void
draw_accepted (MandatePdfSheet *self)
{
  cairo_set_line_width (self->cr, .9);
  cairo_move_to (self->cr, 0, -3.5);
  cairo_line_to (self->cr, 3.5, 0);
  cairo_line_to (self->cr, 0, 3.5);
  cairo_line_to (self->cr, -3.5, 0);
  cairo_close_path (self->cr);
  cairo_stroke (self->cr);
  cairo_arc (self->cr, 0, 0, 1.1, 0, 2 * G_PI);
  cairo_fill (self->cr);
}

/*
 * _mandate_pdf_sheet_mark:
 *
 * Draws a state mark @size high. They are not mirrored: a silhouette that
 * changed with the language would have to be learned anew.
 */
void
_mandate_pdf_sheet_mark (MandatePdfSheet *self,
                         MandateMark      mark,
                         double           x,
                         double           baseline,
                         double           size)
{
  if (self->cr == NULL || mark == MANDATE_MARK_NONE)
    return;

  cairo_save (self->cr);
  cairo_translate (self->cr, _mandate_pdf_sheet_flip (self, x, size) + size / 2, baseline - 3 * size / BOX);
  cairo_scale (self->cr, size / BOX, size / BOX);
  self->ink = MANDATE_PDF_WHITE;
  _mandate_pdf_sheet_set_ink (self, _mandate_pdf_mark_get_ink (mark));

  switch (mark)
    {
    case MANDATE_MARK_SHOWN:
      draw_shown (self);
      break;
    case MANDATE_MARK_IN_PART:
      draw_in_part (self);
      break;
    case MANDATE_MARK_GAP:
      draw_gap (self);
      break;
    case MANDATE_MARK_NOT_DUE:
      draw_not_due (self);
      break;
    case MANDATE_MARK_ACCEPTED:
      draw_accepted (self);
      break;
    case MANDATE_MARK_NONE:
    default:
      break;
    }

  /* Restoring takes the colour back too. */
  cairo_restore (self->cr);
  self->ink = MANDATE_PDF_WHITE;
  _mandate_pdf_sheet_set_ink (self, MANDATE_PDF_INK);
}
