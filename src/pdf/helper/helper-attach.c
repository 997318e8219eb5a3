/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

/**
 * helper_attach:
 * @pdf: a context
 * @attached: a PDF without pages, made by the client: its attachments are the ones to add
 * @source: (out): the context of @attached; freed after @pdf is written, because streams are copied then
 *
 * Hangs the attachments of one file onto another. They are not held in
 * memory: their bytes go from file to file when @pdf is written.
 *
 * Returns: OK or FAILED
 */
MandatePdfStatus
helper_attach (qpdf_data         pdf,
               const HelperFile *attached,
               qpdf_data        *source)
{
  qpdf_data from = helper_pdf_new ();
  qpdf_oh   root;
  qpdf_oh   files;
  qpdf_oh   associated;
  qpdf_oh   names;

  *source = from;
  if (qpdf_read_memory (from, "attached", attached->data, attached->length, "") & QPDF_ERRORS)
    return MANDATE_PDF_STATUS_FAILED;

  root = qpdf_get_root (from);
  files = qpdf_oh_get_key (from, qpdf_oh_get_key (from, root, "/Names"), "/EmbeddedFiles");
  associated = qpdf_oh_get_key (from, root, "/AF");
  if (!qpdf_oh_is_indirect (from, files) || !qpdf_oh_is_indirect (from, associated))
    return MANDATE_PDF_STATUS_FAILED;

  names = helper_pdf_get_dictionary (pdf, qpdf_get_root (pdf), "/Names");
  qpdf_oh_replace_key (pdf, names, "/EmbeddedFiles", qpdf_oh_copy_foreign_object (pdf, from, files));
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/AF", qpdf_oh_copy_foreign_object (pdf, from, associated));

  return helper_pdf_status (from) == MANDATE_PDF_STATUS_OK ? helper_pdf_status (pdf) : MANDATE_PDF_STATUS_FAILED;
}
