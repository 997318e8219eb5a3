/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"
#include "mandate-pdf-type-private.h"

G_BEGIN_DECLS

/* Vertical steps are multiples of the unit; so is nearly everything else. */
#define MANDATE_PDF_UNIT 3.75

/* Where things stand on a page, in points from its top left corner. */
typedef struct
{
  double   width;
  double   height;
  double   text_x;
  double   text_width;
  double   top;    /* of the text */
  double   bottom; /* of the text */
  double   title;  /* baselines and rules */
  double   header;
  double   header_rule;
  double   footer;
  double   footer_rule;
  double   tags_x;
  double   edge; /* start of the edge marks, from the top of landscape pages */
  gboolean is_landscape;
} MandatePdfGeometry;

/* The page under the pen; without a context everything is measured and nothing drawn. */
typedef struct
{
  cairo_surface_t   *surface; /* (owned) (nullable) */
  cairo_t           *cr;      /* (owned) (nullable) */
  MandatePdfGeometry geometry;
  MandatePdfInk      ink;
  gboolean           is_mirrored;
  GArray            *glyphs;   /* (owned) of a line, used again */
  GArray            *clusters; /* (owned) */
  GPtrArray         *figures;  /* (owned) (element-type utf8) what each drawn so far says in words */
} MandatePdfSheet;

MandatePdfGeometry _mandate_pdf_geometry (MandatePaperSize paper,
                                          gboolean         is_landscape);

void _mandate_pdf_sheet_set_ink (MandatePdfSheet *self,
                                 MandatePdfInk    ink);
void _mandate_pdf_sheet_rule (MandatePdfSheet *self,
                              double           x,
                              double           y,
                              double           width,
                              double           thickness,
                              MandatePdfInk    ink);
void _mandate_pdf_sheet_upright (MandatePdfSheet *self,
                                 double           x,
                                 double           y,
                                 double           height);
void _mandate_pdf_sheet_fill (MandatePdfSheet *self,
                              double           x,
                              double           y,
                              double           width,
                              double           height,
                              MandatePdfInk    ink);
void _mandate_pdf_sheet_outline (MandatePdfSheet *self,
                                 double           x,
                                 double           y,
                                 double           width,
                                 double           height,
                                 double           thickness,
                                 MandatePdfInk    ink,
                                 gboolean         is_dashed);
void _mandate_pdf_sheet_hatch (MandatePdfSheet *self,
                               double           x,
                               double           y,
                               double           width,
                               double           height,
                               MandatePdfInk    ink);
void _mandate_pdf_sheet_dots (MandatePdfSheet *self,
                              double           x,
                              double           y,
                              double           width);
void _mandate_pdf_sheet_triangle (MandatePdfSheet *self,
                                  double           x,
                                  double           y);
void _mandate_pdf_sheet_line (MandatePdfSheet *self,
                              double           x1,
                              double           y1,
                              double           x2,
                              double           y2,
                              double           thickness,
                              MandatePdfInk    ink,
                              const double    *dashes,
                              int              n_dashes);
void _mandate_pdf_sheet_disc (MandatePdfSheet *self,
                              double           x,
                              double           y,
                              double           radius,
                              MandatePdfInk    ink);
void _mandate_pdf_sheet_mark (MandatePdfSheet *self,
                              MandateMark      mark,
                              double           x,
                              double           baseline,
                              double           size);
void _mandate_pdf_sheet_tag (MandatePdfSheet *self,
                             const char      *tag);
void _mandate_pdf_sheet_untag (MandatePdfSheet *self,
                               const char      *tag);
void _mandate_pdf_sheet_begin_figure (MandatePdfSheet *self,
                                      const char      *words);
void _mandate_pdf_sheet_end_figure (MandatePdfSheet *self);

double        _mandate_pdf_sheet_flip (const MandatePdfSheet *self,
                                       double                 x,
                                       double                 width);
MandatePdfInk _mandate_pdf_mark_get_ink (MandateMark mark);

G_END_DECLS
