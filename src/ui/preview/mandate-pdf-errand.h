/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pdf-pages.h"

G_BEGIN_DECLS

typedef enum
{
  MANDATE_PDF_ERRAND_INSPECT,
  MANDATE_PDF_ERRAND_RENDER,
  MANDATE_PDF_ERRAND_FIND,
  MANDATE_PDF_ERRAND_TEXT,
} MandatePdfErrandKind;

/* One call of the helper; what a thread does with it, nobody else touches meanwhile. */
typedef struct
{
  MandatePdfErrandKind kind;
  GBytes              *pdf; /* (owned) */
  MandatePdfLayer      layer;
  guint                page;
  double               scale;
  char                *words; /* (owned) (nullable) */
  GCancellable        *cancellable;

  MandatePdfInfo *info;
  GdkTexture     *texture;
  GArray         *matches;
  char           *text;
} MandatePdfErrand;

MandatePdfErrand *mandate_pdf_errand_new (MandatePdfErrandKind kind,
                                          GBytes              *pdf);
void              mandate_pdf_errand_run_async (MandatePdfErrand   *self,
                                                gpointer            source,
                                                GAsyncReadyCallback callback);
MandatePdfErrand *mandate_pdf_errand_finish (GAsyncResult *result,
                                             GError      **error);

G_END_DECLS
