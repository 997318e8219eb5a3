/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-pages.h"

G_BEGIN_DECLS

/* A page in one size. */
typedef struct
{
  GdkTexture *texture; /* (owned) (nullable) */
  double      scale;
} MandatePdfShown;

typedef struct
{
  double          width; /* in points; 0 as long as it is taken to be that of the first */
  double          height;
  double          max_scale; /* 0 if it was never refused */
  char           *problem;   /* (owned) (nullable) why it can't be shown */
  MandatePdfShown pictures[MANDATE_N_PDF_LAYERS];
} MandatePdfStored;

/**
 * MandatePdfStore:
 *
 * What is known of the pages of a file, within a bound of memory.
 */
typedef struct
{
  GArray *pages; /* (element-type MandatePdfStored) */
  double  width; /* in points, of the first page */
  double  height;
  GArray *wishes[MANDATE_N_PDF_LAYERS]; /* (element-type MandatePdfWish) what is looked at */
} MandatePdfStore;

MandatePdfStore *mandate_pdf_store_new (void);
void             mandate_pdf_store_free (MandatePdfStore *self);

MandatePdfStored *mandate_pdf_store_get (MandatePdfStore *self,
                                         guint            page);
void              mandate_pdf_store_get_size (MandatePdfStore *self,
                                              guint            page,
                                              double          *width,
                                              double          *height);
double            mandate_pdf_store_limit_scale (MandatePdfStore *self,
                                                 guint            page,
                                                 double           scale);
gboolean          mandate_pdf_store_has (MandatePdfStore      *self,
                                         MandatePdfLayer       layer,
                                         const MandatePdfWish *wish);
void              mandate_pdf_store_take (MandatePdfStore *self,
                                          MandatePdfLayer  layer,
                                          guint            page,
                                          GdkTexture      *texture,
                                          double           scale);

gboolean mandate_pdf_is_same_scale (double one,
                                    double other);

G_END_DECLS
