/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-pdf-client.h"

G_BEGIN_DECLS

/**
 * MandatePdfLayer:
 * @MANDATE_PDF_SHEETS: pages to read
 * @MANDATE_PDF_THUMBNAILS: pages to choose from
 *
 * The sizes in which pages are kept.
 */
typedef enum
{
  MANDATE_PDF_SHEETS,
  MANDATE_PDF_THUMBNAILS,
  MANDATE_N_PDF_LAYERS,
} MandatePdfLayer;

/**
 * MandatePdfWish:
 * @page: a page, from 0
 * @scale: in pixels a point
 *
 * A page that is to be drawn.
 */
typedef struct
{
  guint  page;
  double scale;
} MandatePdfWish;

#define MANDATE_TYPE_PDF_PAGES (mandate_pdf_pages_get_type ())
G_DECLARE_FINAL_TYPE (MandatePdfPages, mandate_pdf_pages, MANDATE, PDF_PAGES, GObject)

MandatePdfPages *mandate_pdf_pages_new (GBytes *pdf);
void             mandate_pdf_pages_stop (MandatePdfPages *self);

guint       mandate_pdf_pages_get_n_pages (MandatePdfPages *self);
const char *mandate_pdf_pages_get_fault (MandatePdfPages *self);

void        mandate_pdf_pages_get_size (MandatePdfPages *self,
                                        guint            page,
                                        double          *width,
                                        double          *height);
GdkTexture *mandate_pdf_pages_get_texture (MandatePdfPages *self,
                                           MandatePdfLayer  layer,
                                           guint            page);
const char *mandate_pdf_pages_get_problem (MandatePdfPages *self,
                                           guint            page);
const char *mandate_pdf_pages_get_text (MandatePdfPages *self,
                                        guint            page);

void mandate_pdf_pages_wish (MandatePdfPages      *self,
                             MandatePdfLayer       layer,
                             const MandatePdfWish *wishes,
                             guint                 n_wishes);

void    mandate_pdf_pages_find (MandatePdfPages *self,
                                const char      *words);
GArray *mandate_pdf_pages_get_matches (MandatePdfPages *self);

G_END_DECLS
