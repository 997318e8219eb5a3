/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-pages.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PDF_PAPER (mandate_pdf_paper_get_type ())
G_DECLARE_FINAL_TYPE (MandatePdfPaper, mandate_pdf_paper, MANDATE, PDF_PAPER, GtkWidget)

void mandate_pdf_paper_set_pages (MandatePdfPaper *self,
                                  MandatePdfPages *pages);

guint mandate_pdf_paper_get_page (MandatePdfPaper *self);
void  mandate_pdf_paper_set_page (MandatePdfPaper *self,
                                  guint            page);
void  mandate_pdf_paper_turn (MandatePdfPaper *self,
                              int              n_pages);
void  mandate_pdf_paper_show_place (MandatePdfPaper       *self,
                                    const MandatePdfMatch *match);

void   mandate_pdf_paper_set_zoom (MandatePdfPaper *self,
                                   double           zoom);
double mandate_pdf_paper_get_actual_zoom (MandatePdfPaper *self);

void mandate_pdf_paper_set_match (MandatePdfPaper *self,
                                  int              match);

G_END_DECLS
