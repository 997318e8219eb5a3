/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MandatePdfWriterError:
 * @MANDATE_PDF_WRITER_ERROR_FAILED: the page layout gave up
 * @MANDATE_PDF_WRITER_ERROR_WRITE: the file could not be written
 * @MANDATE_PDF_WRITER_ERROR_UNRESOLVED: a link or a page reference leads to nothing
 */
typedef enum
{
  MANDATE_PDF_WRITER_ERROR_FAILED,
  MANDATE_PDF_WRITER_ERROR_WRITE,
  MANDATE_PDF_WRITER_ERROR_UNRESOLVED,
} MandatePdfWriterError;

#define MANDATE_PDF_WRITER_ERROR (mandate_pdf_writer_error_quark ())
GQuark mandate_pdf_writer_error_quark (void);

/**
 * MandateAnnexPlace:
 * @number: the evidence's number
 * @sheet_page: its sheet's page in the file written, from 1: before any annex
 *   pages are put in
 * @n_pages: how many pages to put in after the sheet
 */
typedef struct
{
  char *number; /* (owned) */
  guint sheet_page;
  guint n_pages;
} MandateAnnexPlace;

/**
 * MandatePartPlace:
 * @id: the part's id
 * @page: where it starts, from 1, with the annex pages to be put in before it
 */
typedef struct
{
  char *id; /* (owned) */
  guint page;
} MandatePartPlace;

/**
 * MandatePdfResult:
 * @n_pages: pages written
 * @n_pages_total: pages with those to be put in, as printed at the foot of each
 * @annexes: (element-type MandateAnnexPlace): where pages are to be put in
 * @parts: (element-type MandatePartPlace): those of the first level of the contents, in their order
 * @figures: (element-type utf8): what each figure says in words, in their order
 * @missing: signs that no font has, some of them; empty where there are none
 * @is_rtl: whether the pages run from right to left
 */
typedef struct
{
  guint      n_pages;
  guint      n_pages_total;
  GPtrArray *annexes; /* (owned) */
  GPtrArray *parts;   /* (owned) */
  GPtrArray *figures; /* (owned) */
  char      *missing; /* (owned) */
  gboolean   is_rtl;
} MandatePdfResult;

void mandate_pdf_result_free (MandatePdfResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfResult, mandate_pdf_result_free)

/**
 * MandatePdfProgress:
 * @fraction: what is done, from 0 to 1
 * @data: what was given to mandate_pdf_write_document()
 */
typedef void (*MandatePdfProgress) (double   fraction,
                                    gpointer data);

gboolean mandate_pdf_write_document (MandateDocument   *document,
                                     int                fd,
                                     MandatePdfProgress progress,
                                     gpointer           data,
                                     GCancellable      *cancellable,
                                     MandatePdfResult **result,
                                     GError           **error);

G_END_DECLS
