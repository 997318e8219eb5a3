/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <string.h>

/**
 * helper_pdf_new:
 *
 * Returns: a qpdf context that says nothing on standard error
 */
qpdf_data
helper_pdf_new (void)
{
  qpdf_data pdf = qpdf_init ();

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);

  return pdf;
}

/**
 * helper_pdf_status:
 * @pdf: a context
 *
 * Takes the error of the last calls, if any.
 *
 * Returns: what it means
 */
MandatePdfStatus
helper_pdf_status (qpdf_data pdf)
{
  qpdf_error error;

  if (!qpdf_has_error (pdf))
    return MANDATE_PDF_STATUS_OK;

  error = qpdf_get_error (pdf);

  switch (qpdf_get_error_code (pdf, error))
    {
    case qpdf_e_password:
      return MANDATE_PDF_STATUS_ENCRYPTED;
    case qpdf_e_unsupported:
      return MANDATE_PDF_STATUS_UNSUPPORTED;
    case qpdf_e_system:
    case qpdf_e_internal:
      /* what() of the C++ exception is all that is left of it here */
      if (strstr (qpdf_get_error_full_text (pdf, error), "bad_alloc") != NULL)
        return MANDATE_PDF_STATUS_TOO_LARGE;
      return MANDATE_PDF_STATUS_DAMAGED;
    case qpdf_e_success:
    case qpdf_e_damaged_pdf:
    case qpdf_e_pages:
    case qpdf_e_object:
    case qpdf_e_json:
    case qpdf_e_linearization:
    default:
      return MANDATE_PDF_STATUS_DAMAGED;
    }
}

static MandatePdfStatus
check_pages (qpdf_data pdf)
{
  int n_pages = qpdf_get_num_pages (pdf);

  if (n_pages < 0)
    {
      MandatePdfStatus status = helper_pdf_status (pdf);

      return status == MANDATE_PDF_STATUS_OK ? MANDATE_PDF_STATUS_DAMAGED : status;
    }
  /* Pages that are there but can't be read are not none. */
  if (n_pages == 0)
    return qpdf_more_warnings (pdf) ? MANDATE_PDF_STATUS_DAMAGED : MANDATE_PDF_STATUS_EMPTY;
  if ((guint) n_pages > MANDATE_PDF_MAX_PAGES)
    return MANDATE_PDF_STATUS_TOO_LARGE;

  return MANDATE_PDF_STATUS_OK;
}

/**
 * helper_pdf_open:
 * @data: bytes that outlive what is made from them
 * @length: how many
 * @opened: (out): a context with at least one page, when OK is returned
 *
 * Opens a file without a password: one that is only restricted by its owner
 * can be opened so, and one that needs a password to be read cannot.
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_pdf_open (const char *data,
                 gsize       length,
                 qpdf_data  *opened)
{
  qpdf_data        pdf = helper_pdf_new ();
  MandatePdfStatus status;

  if (qpdf_read_memory (pdf, "file", data, length, "") & QPDF_ERRORS)
    status = helper_pdf_status (pdf);
  else
    status = check_pages (pdf);

  if (status == MANDATE_PDF_STATUS_OK)
    *opened = pdf;
  else
    qpdf_cleanup (&pdf);

  return status;
}

/*
 * The structure tree of an annex stays behind, and its numbers would now
 * point into the tree of the pack: a reader would take an annex for a
 * heading of ours.
 */
static void
drop_structure (qpdf_data pdf,
                qpdf_oh   annotations)
{
  int n_annotations = qpdf_oh_is_array (pdf, annotations) ? qpdf_oh_get_array_n_items (pdf, annotations) : 0;

  for (int i = 0; i < n_annotations; i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (pdf, annotations, i);

      if (qpdf_oh_is_dictionary (pdf, annotation))
        qpdf_oh_remove_key (pdf, annotation, "/StructParent");
    }
}

/*
 * Links within an annex name its pages, and a page that is not there yet
 * would be left out of them. So pages come first, without their annotations.
 */
static qpdf_oh
take_annotations (qpdf_data source,
                  qpdf_oh   page)
{
  qpdf_oh annotations = qpdf_oh_get_key (source, page, "/Annots");

  if (!qpdf_oh_is_array (source, annotations))
    return 0;

  /* Only an object with a number can be copied to another document. */
  if (!qpdf_oh_is_indirect (source, annotations))
    annotations = qpdf_make_indirect_object (source, annotations);
  qpdf_oh_remove_key (source, page, "/Annots");

  return annotations;
}

static MandatePdfStatus
import_annotations (HelperOutput *output,
                    qpdf_data     source,
                    int           page_id,
                    qpdf_oh       annotations)
{
  qpdf_oh page = qpdf_get_object_by_id (output->pdf, page_id, 0);
  qpdf_oh copy = qpdf_oh_copy_foreign_object (output->pdf, source, annotations);

  drop_structure (output->pdf, copy);
  qpdf_oh_replace_key (output->pdf, page, "/Annots", copy);
  qpdf_oh_release_all (output->pdf);

  return helper_pdf_status (output->pdf);
}

/* “{page+98}” is the page's number in what it is put into. */
static void
expand_number (GString *text,
               int      page)
{
  static const char mark[] = "{page+";
  const char       *found = strstr (text->str, mark);
  char             *end = NULL;
  const guint64     before = found != NULL ? g_ascii_strtoull (found + strlen (mark), &end, 10) : 0;
  g_autofree char  *number = NULL;
  const gssize      start = found != NULL ? found - text->str : 0;

  if (end == NULL || *end != '}' || before > G_MAXINT)
    return;

  number = g_strdup_printf ("%" G_GUINT64_FORMAT, before + (guint) page);
  g_string_erase (text, start, end + 1 - found);
  g_string_insert (text, start, number);
}

static char *
expand_stamp (const char *template,
              int page,
              int n_pages)
{
  g_autoptr (GString) text = g_string_new (template);
  g_autofree char *page_text = g_strdup_printf ("%d", page);
  g_autofree char *pages_text = g_strdup_printf ("%d", n_pages);

  expand_number (text, page);
  g_string_replace (text, "{page}", page_text, 0);
  g_string_replace (text, "{pages}", pages_text, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static MandatePdfStatus
import_page (HelperOutput *output,
             qpdf_data     source,
             qpdf_oh       page,
             const char   *stamp)
{
  MandatePdfStatus status = MANDATE_PDF_STATUS_OK;
  int              id;

  if (qpdf_add_page (output->pdf, source, page, QPDF_FALSE) & QPDF_ERRORS)
    {
      status = helper_pdf_status (output->pdf);

      return status == MANDATE_PDF_STATUS_OK ? MANDATE_PDF_STATUS_DAMAGED : status;
    }

  page = qpdf_get_page_n (output->pdf, (size_t) qpdf_get_num_pages (output->pdf) - 1);
  qpdf_oh_remove_key (output->pdf, page, "/StructParents");

  if (stamp != NULL)
    status = helper_stamp_page (output, page, stamp);
  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_pdf_status (source);
  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_pdf_status (output->pdf);

  id = qpdf_oh_get_object_id (output->pdf, page);
  g_array_append_val (output->page_ids, id);

  /* Handles stay until they are released; those of a thousand pages are many. */
  qpdf_oh_release_all (output->pdf);

  return status;
}

/**
 * helper_pdf_import:
 * @output: where the pages go, after its last
 * @source: what they are taken from; may be closed afterwards, its bytes must stay
 * @stamp: (nullable): what stands above each page, with {page} and {pages}, and
 *   {page+N} once, for its number where N pages come before the first
 *
 * Takes over all pages as they are, stamped. When a page cannot be taken
 * over, those before it are in @output nevertheless: the caller leaves them
 * out of the page tree, and so they are not written.
 *
 * Returns: OK or what is wrong with the source
 */
MandatePdfStatus
helper_pdf_import (HelperOutput *output,
                   qpdf_data     source,
                   const char   *stamp)
{
  int                 n_pages = qpdf_get_num_pages (source);
  guint               first = output->page_ids->len;
  MandatePdfStatus    status = MANDATE_PDF_STATUS_OK;
  g_autofree qpdf_oh *annotations = g_new0 (qpdf_oh, (gsize) n_pages);

  for (int i = 0; i < n_pages && status == MANDATE_PDF_STATUS_OK; i++)
    {
      g_autofree char *text = stamp != NULL ? expand_stamp (stamp, i + 1, n_pages) : NULL;
      qpdf_oh          page = qpdf_get_page_n (source, (size_t) i);

      annotations[i] = take_annotations (source, page);
      status = import_page (output, source, page, text);
    }

  for (int i = 0; i < n_pages && status == MANDATE_PDF_STATUS_OK; i++)
    {
      if (annotations[i] != 0)
        status = import_annotations (output, source, g_array_index (output->page_ids, int, first + (guint) i), annotations[i]);
    }

  return status;
}
