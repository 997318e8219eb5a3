/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A zoom that gives the pages all the width there is. */
#define MANDATE_PDF_ZOOM_FIT 0.0

#define MANDATE_TYPE_PDF_VIEW (mandate_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (MandatePdfView, mandate_pdf_view, MANDATE, PDF_VIEW, AdwBin)

GtkWidget *mandate_pdf_view_new (void);

typedef struct _MandatePdfPages MandatePdfPages;

MandatePdfPages *mandate_pdf_view_set_pdf (MandatePdfView *self,
                                           GBytes         *pdf);

void mandate_pdf_view_set_message (MandatePdfView *self,
                                   const char     *title,
                                   const char     *text);
void mandate_pdf_view_set_progress (MandatePdfView *self,
                                    double          fraction);

guint mandate_pdf_view_get_n_pages (MandatePdfView *self);
guint mandate_pdf_view_get_page (MandatePdfView *self);
void  mandate_pdf_view_set_page (MandatePdfView *self,
                                 guint           page);

double mandate_pdf_view_get_zoom (MandatePdfView *self);
void   mandate_pdf_view_set_zoom (MandatePdfView *self,
                                  double          zoom);

void mandate_pdf_view_begin_search (MandatePdfView *self);

G_END_DECLS
