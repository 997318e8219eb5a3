/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-job-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEADER        "%PDF-"
#define HEADER_WITHIN 1024

G_DEFINE_QUARK (MandatePdfError, mandate_pdf_error)

/**
 * _mandate_pdf_error_message:
 * @code: what is wrong
 *
 * Returns: what the user is told: what it is, and what to do about it
 */
const char *
_mandate_pdf_error_message (MandatePdfError code)
{
  switch (code)
    {
    case MANDATE_PDF_ERROR_NOT_PDF:
      return _ ("The file is not a PDF. Save or print it as a PDF and attach that.");
    case MANDATE_PDF_ERROR_ENCRYPTED:
      return _ ("The file is protected with a password. Save a copy without a password and attach that.");
    case MANDATE_PDF_ERROR_DAMAGED:
      return _ ("The file is damaged and cannot be read. Get it again from where it came from, or print it to a new PDF and attach that.");
    case MANDATE_PDF_ERROR_EMPTY:
      return _ ("The file has no pages. Check that it is the right one, and attach one with pages.");
    case MANDATE_PDF_ERROR_TOO_LARGE:
      return _ ("The file is too large. Split it, or save it with smaller pictures, and attach that.");
    case MANDATE_PDF_ERROR_UNSUPPORTED:
      return _ ("The file is of a kind that cannot be used here. Print it to a new PDF, or save a picture as PNG, and attach that.");
    case MANDATE_PDF_ERROR_CRASHED:
      return _ ("The file could not be read: something in it stops the reader. Print it to a new PDF and attach that.");
    case MANDATE_PDF_ERROR_TIMED_OUT:
      return _ ("The file takes too long to read. Print it to a new PDF and attach that.");
    case MANDATE_PDF_ERROR_FAILED:
    default:
      return _ ("Reading the file failed. Try again; if it happens again, install Mandate anew.");
    }
}

void
_mandate_pdf_error_set (GError        **error,
                        MandatePdfError code)
{
  g_set_error_literal (error, MANDATE_PDF_ERROR, (int) code, _mandate_pdf_error_message (code));
}

/**
 * _mandate_pdf_error_from_status:
 * @status: what the helper says
 * @code: (out): what the user is told of it
 *
 * Returns: %FALSE if @status is no fault: it is OK, or one that doesn't exist
 */
gboolean
_mandate_pdf_error_from_status (guint32          status,
                                MandatePdfError *code)
{
  switch (status)
    {
    case MANDATE_PDF_STATUS_NOT_PDF:
      *code = MANDATE_PDF_ERROR_NOT_PDF;
      return TRUE;
    case MANDATE_PDF_STATUS_ENCRYPTED:
      *code = MANDATE_PDF_ERROR_ENCRYPTED;
      return TRUE;
    case MANDATE_PDF_STATUS_DAMAGED:
      *code = MANDATE_PDF_ERROR_DAMAGED;
      return TRUE;
    case MANDATE_PDF_STATUS_EMPTY:
      *code = MANDATE_PDF_ERROR_EMPTY;
      return TRUE;
    case MANDATE_PDF_STATUS_TOO_LARGE:
      *code = MANDATE_PDF_ERROR_TOO_LARGE;
      return TRUE;
    case MANDATE_PDF_STATUS_UNSUPPORTED:
      *code = MANDATE_PDF_ERROR_UNSUPPORTED;
      return TRUE;
    case MANDATE_PDF_STATUS_FAILED:
    case MANDATE_PDF_STATUS_UNPROTECTED:
    case MANDATE_PDF_STATUS_UNWRITTEN:
      *code = MANDATE_PDF_ERROR_FAILED;
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * _mandate_pdf_check_file:
 * @pdf: a file
 * @max_size: how large it may be
 * @code: (out): what is wrong with it
 *
 * Refuses what needs no helper to be refused.
 *
 * Returns: whether it is worth reading
 */
gboolean
_mandate_pdf_check_file (GBytes          *pdf,
                         gsize            max_size,
                         MandatePdfError *code)
{
  gsize       length;
  const char *data = g_bytes_get_data (pdf, &length);

  if (length > max_size)
    {
      *code = MANDATE_PDF_ERROR_TOO_LARGE;
      return FALSE;
    }

  if (length == 0 || memmem (data, MIN (length, HEADER_WITHIN), HEADER, strlen (HEADER)) == NULL)
    {
      *code = MANDATE_PDF_ERROR_NOT_PDF;
      return FALSE;
    }

  return TRUE;
}
