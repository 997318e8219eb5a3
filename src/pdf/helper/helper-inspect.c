/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper-poppler.h"

#include <stdlib.h>
#include <string.h>

#define MAX_INFO_BYTES 2000

/* Even a drawing of a whole plant is smaller. */
#define MAX_CONTENT_BYTES (64u * 1024 * 1024)

/* Text is looked for in the first pages, and no longer than this. */
#define TEXT_PAGES        20
#define TEXT_MICROSECONDS (1 * G_USEC_PER_SEC)

typedef struct
{
  guint    n_pages;
  double   width;
  double   height;
  char    *title;  /* (owned) */
  char    *moment; /* (owned) when it was made, as it says */
  gboolean is_restricted;
  gboolean has_form;
  gboolean has_signature;
} Facts;

static char *
dup_info (qpdf_data   pdf,
          const char *key)
{
  qpdf_oh          info = qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Info");
  qpdf_oh          value = qpdf_oh_get_key_if_dict (pdf, info, key);
  g_autofree char *valid = NULL;
  const char      *end;

  if (!qpdf_oh_is_string (pdf, value))
    return g_strdup ("");

  valid = g_utf8_make_valid (qpdf_oh_get_utf8_value (pdf, value), -1);
  if (strlen (valid) <= MAX_INFO_BYTES)
    return g_steal_pointer (&valid);

  end = g_utf8_find_prev_char (valid, valid + MAX_INFO_BYTES);

  return g_strndup (valid, (gsize) (end - valid));
}

static void
read_form (qpdf_data pdf,
           Facts    *facts)
{
  qpdf_oh form = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/AcroForm");
  qpdf_oh fields = qpdf_oh_get_key_if_dict (pdf, form, "/Fields");
  qpdf_oh flags = qpdf_oh_get_key_if_dict (pdf, form, "/SigFlags");

  facts->has_form = qpdf_oh_is_array (pdf, fields) && qpdf_oh_get_array_n_items (pdf, fields) > 0;
  facts->has_signature = qpdf_oh_is_integer (pdf, flags) && (qpdf_oh_get_int_value (pdf, flags) & 1) != 0;
}

static void
read_size (qpdf_data pdf,
           Facts    *facts)
{
  qpdf_oh   page = qpdf_get_page_n (pdf, 0);
  HelperBox box = helper_page_box (pdf, page);
  double    unit = helper_page_unit (pdf, page);
  gboolean  is_turned = helper_page_rotation (pdf, page) % 180 != 0;
  double    width = (box.x1 - box.x0) * unit;
  double    height = (box.y1 - box.y0) * unit;

  facts->width = is_turned ? height : width;
  facts->height = is_turned ? width : height;
}

/*
 * What a page draws with must unpack to a size that a reader can bear: a file
 * of 700 bytes was seen to unpack to 6 GB.
 */
static MandatePdfStatus
unpack_pages (qpdf_data pdf)
{
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    {
      unsigned char *content = NULL;
      size_t         length = 0;
      const gboolean is_broken = qpdf_oh_get_page_content_data (pdf, qpdf_get_page_n (pdf, (size_t) i), &content, &length) & QPDF_ERRORS;

      free (content);

      if (length > MAX_CONTENT_BYTES)
        return MANDATE_PDF_STATUS_TOO_LARGE;

      /* Content that can't be unpacked is drawn as far as it goes; that is the reader's business. */
      if (is_broken)
        helper_pdf_status (pdf);
    }

  return MANDATE_PDF_STATUS_OK;
}

/* Does to every page what an assembly would do to it, so that what passes here can be put in a pack. */
static MandatePdfStatus
rehearse_import (qpdf_data source)
{
  g_autoptr (GArray) page_ids = g_array_new (FALSE, FALSE, sizeof (int));
  HelperOutput     output = { helper_pdf_new (), page_ids, 0, 0 };
  MandatePdfStatus status = MANDATE_PDF_STATUS_FAILED;

  if (!(qpdf_empty_pdf (output.pdf) & QPDF_ERRORS))
    status = helper_pdf_import (&output, source, "{page}/{pages}");
  qpdf_cleanup (&output.pdf);

  return status;
}

static MandatePdfStatus
read_facts (const HelperFile *file,
            Facts            *facts)
{
  qpdf_data        pdf = NULL;
  MandatePdfStatus status = helper_pdf_open (file->data, file->length, &pdf);

  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  status = unpack_pages (pdf);
  /* The rehearsal gives every page the attributes it inherits. */
  if (status == MANDATE_PDF_STATUS_OK)
    status = rehearse_import (pdf);
  if (status == MANDATE_PDF_STATUS_OK)
    {
      facts->n_pages = (guint) qpdf_get_num_pages (pdf);
      facts->is_restricted = qpdf_is_encrypted (pdf);
      facts->title = dup_info (pdf, "/Title");
      facts->moment = dup_info (pdf, "/CreationDate");
      read_size (pdf, facts);
      read_form (pdf, facts);
      status = helper_pdf_status (pdf);
    }

  qpdf_cleanup (&pdf);

  return status;
}

static gboolean
has_text (PopplerDocument *document)
{
  gint64 end = g_get_monotonic_time () + TEXT_MICROSECONDS;
  int    n_pages = MIN (poppler_document_get_n_pages (document), TEXT_PAGES);

  for (int i = 0; i < n_pages && g_get_monotonic_time () < end; i++)
    {
      g_autofree char *text = helper_poppler_dup_page_text (document, i);

      if (text != NULL && *g_strstrip (text) != '\0')
        return TRUE;
    }

  return FALSE;
}

/**
 * helper_inspect:
 * @arguments: none
 * @answer: (out): a MANDATE_PDF_INSPECT_TYPE
 *
 * Reads a file with both libraries: a file that only one of them can read
 * would be in the pack and not on the screen, or the other way round.
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_inspect (char   **arguments,
                GBytes **answer)
{
  g_autoptr (HelperDocument) document = NULL;
  g_autoptr (GVariant) result = NULL;
  g_autofree char *title = NULL;
  g_autofree char *moment = NULL;
  HelperFile       file = { NULL, 0 };
  Facts            facts = { 0 };
  MandatePdfStatus status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);

  if (status == MANDATE_PDF_STATUS_OK)
    status = read_facts (&file, &facts);
  title = facts.title;
  moment = facts.moment;
  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_poppler_open (&file, &document);
  /* The other library has seen pages. */
  if (status == MANDATE_PDF_STATUS_EMPTY && facts.n_pages > 0)
    status = MANDATE_PDF_STATUS_DAMAGED;
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  result = g_variant_ref_sink (g_variant_new (MANDATE_PDF_INSPECT_TYPE,
                                              facts.n_pages,
                                              facts.width,
                                              facts.height,
                                              title,
                                              facts.is_restricted,
                                              has_text (document),
                                              facts.has_form,
                                              facts.has_signature,
                                              moment));
  *answer = g_variant_get_data_as_bytes (result);

  return MANDATE_PDF_STATUS_OK;
}
