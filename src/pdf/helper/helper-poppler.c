/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-poppler.h"

#include <string.h>

/**
 * helper_poppler_open:
 * @file: a mapped file
 * @opened: (out): the document, with at least one page, when OK is returned
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_poppler_open (const HelperFile *file,
                     PopplerDocument **opened)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (file->data, file->length);
  g_autoptr (GError) error = NULL;
  g_autoptr (HelperDocument) document = poppler_document_new_from_bytes (bytes, NULL, &error);

  if (document == NULL)
    return g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? MANDATE_PDF_STATUS_ENCRYPTED : MANDATE_PDF_STATUS_DAMAGED;

  if (poppler_document_get_n_pages (document) <= 0)
    return MANDATE_PDF_STATUS_EMPTY;

  *opened = g_steal_pointer (&document);

  return MANDATE_PDF_STATUS_OK;
}

/**
 * helper_poppler_dup_page_text:
 * @document: a document
 * @index: a page, from 0
 *
 * Returns: (transfer full) (nullable): its text as valid UTF-8
 */
char *
helper_poppler_dup_page_text (PopplerDocument *document,
                              int              index)
{
  g_autoptr (HelperPage) page = poppler_document_get_page (document, index);
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}
