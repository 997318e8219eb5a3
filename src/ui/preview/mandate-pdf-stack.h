/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-pages.h"

G_BEGIN_DECLS

/* Pixels of CSS are 96 to the inch, points 72. */
#define MANDATE_PDF_PIXELS_A_POINT (96.0 / 72.0)

#define MANDATE_PDF_MIN_ZOOM 0.5
#define MANDATE_PDF_MAX_ZOOM 4.0

/* Where a page lies. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  double scale; /* pixels a point */
} MandatePdfSheet;

/**
 * MandatePdfStack:
 *
 * Pages one below the other, in pixels of the screen.
 */
typedef struct
{
  MandatePdfSheet *sheets; /* (owned) */
  guint            n_sheets;
  double           width;
  double           height;
  gboolean         is_resized; /* pages changed their size since this was last set to %FALSE */
} MandatePdfStack;

void     mandate_pdf_stack_arrange (MandatePdfStack *self,
                                    MandatePdfPages *pages,
                                    MandatePdfLayer  layer,
                                    int              width,
                                    double           zoom);
void     mandate_pdf_stack_clear (MandatePdfStack *self);
gboolean mandate_pdf_stack_is_outdated (const MandatePdfStack *self,
                                        MandatePdfPages       *pages);
guint    mandate_pdf_stack_find (const MandatePdfStack *self,
                                 double                 y);
void     mandate_pdf_stack_draw (const MandatePdfStack *self,
                                 GtkSnapshot           *snapshot,
                                 GtkWidget             *widget,
                                 MandatePdfPages       *pages,
                                 MandatePdfLayer        layer,
                                 guint                  page,
                                 guint                  page_read,
                                 int                    match);

double mandate_pdf_step_zoom (double zoom,
                              int    direction);

G_END_DECLS
