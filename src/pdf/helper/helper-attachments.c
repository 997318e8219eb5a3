/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <stdlib.h>
#include <string.h>

/* A tree of names is nested by who writes thousands of them, and without end by who means harm. */
#define MAX_DEPTH 16

typedef struct
{
  qpdf_data       pdf;
  const char     *wanted; /* name of the attachment whose bytes are asked for */
  GBytes         *found;  /* (owned) (nullable) */
  guint           n_files;
  GVariantBuilder files;
} Reading;

static MandatePdfStatus
read_password (char **password)
{
  HelperFile       file = { NULL, 0 };
  MandatePdfStatus status = helper_file_map (MANDATE_PDF_JOB_FD, &file);

  if (status == MANDATE_PDF_STATUS_EMPTY)
    {
      *password = g_strdup ("");
      return MANDATE_PDF_STATUS_OK;
    }

  if (status == MANDATE_PDF_STATUS_OK && file.length <= MANDATE_PDF_MAX_PASSWORD)
    *password = g_strndup (file.data, file.length);

  return *password != NULL ? MANDATE_PDF_STATUS_OK : MANDATE_PDF_STATUS_FAILED;
}

static MandatePdfStatus
add_stream (Reading    *reading,
            const char *name,
            qpdf_oh     stream)
{
  g_autofree char *sha256 = NULL;
  unsigned char   *data = NULL;
  size_t           length = 0;
  QPDF_BOOL        is_unpacked = QPDF_FALSE;

  if (qpdf_oh_get_stream_data (reading->pdf, stream, qpdf_dl_generalized, &is_unpacked, &data, &length) & QPDF_ERRORS)
    {
      free (data);
      return helper_pdf_status (reading->pdf);
    }

  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, length);
  g_variant_builder_add (&reading->files, "(sts)", name, (guint64) length, sha256);
  reading->n_files++;
  if (reading->found == NULL && g_str_equal (name, reading->wanted) && length <= MANDATE_PDF_MAX_WANTED)
    reading->found = g_bytes_new (data, length);
  free (data);

  return MANDATE_PDF_STATUS_OK;
}

static MandatePdfStatus
add_file (Reading *reading,
          qpdf_oh  key,
          qpdf_oh  file)
{
  qpdf_oh          streams = qpdf_oh_get_key_if_dict (reading->pdf, file, "/EF");
  qpdf_oh          stream = qpdf_oh_get_key_if_dict (reading->pdf, streams, "/F");
  g_autofree char *name = qpdf_oh_is_string (reading->pdf, key) ? g_utf8_make_valid (qpdf_oh_get_utf8_value (reading->pdf, key), -1) : NULL;

  if (name == NULL || !qpdf_oh_is_stream (reading->pdf, stream))
    return MANDATE_PDF_STATUS_DAMAGED;
  if (reading->n_files >= MANDATE_PDF_MAX_ATTACHED)
    return MANDATE_PDF_STATUS_TOO_LARGE;

  return add_stream (reading, name, stream);
}

static MandatePdfStatus
walk (Reading *reading,
      qpdf_oh  node,
      guint    depth)
{
  qpdf_oh          names = qpdf_oh_get_key_if_dict (reading->pdf, node, "/Names");
  qpdf_oh          kids = qpdf_oh_get_key_if_dict (reading->pdf, node, "/Kids");
  const int        n_names = qpdf_oh_is_array (reading->pdf, names) ? qpdf_oh_get_array_n_items (reading->pdf, names) : 0;
  const int        n_kids = qpdf_oh_is_array (reading->pdf, kids) ? qpdf_oh_get_array_n_items (reading->pdf, kids) : 0;
  MandatePdfStatus status = depth < MAX_DEPTH ? MANDATE_PDF_STATUS_OK : MANDATE_PDF_STATUS_DAMAGED;

  for (int i = 0; i + 1 < n_names && status == MANDATE_PDF_STATUS_OK; i += 2)
    status = add_file (reading, qpdf_oh_get_array_item (reading->pdf, names, i), qpdf_oh_get_array_item (reading->pdf, names, i + 1));

  for (int i = 0; i < n_kids && status == MANDATE_PDF_STATUS_OK; i++)
    status = walk (reading, qpdf_oh_get_array_item (reading->pdf, kids, i), depth + 1);

  return status;
}

static MandatePdfStatus
read_files (Reading          *reading,
            const HelperFile *file,
            GBytes          **answer)
{
  g_autoptr (GVariant) result = NULL;
  qpdf_oh          names = qpdf_oh_get_key (reading->pdf, qpdf_get_root (reading->pdf), "/Names");
  const int        n_pages = qpdf_get_num_pages (reading->pdf);
  MandatePdfStatus status;

  g_variant_builder_init (&reading->files, G_VARIANT_TYPE ("a(sts)"));
  status = walk (reading, qpdf_oh_get_key_if_dict (reading->pdf, names, "/EmbeddedFiles"), 0);
  helper_file_forget (file);
  if (reading->found == NULL)
    reading->found = g_bytes_new_static ("", 0);
  result = g_variant_ref_sink (g_variant_new ("(ub@aya(sts))", (guint) MAX (n_pages, 0), qpdf_is_encrypted (reading->pdf),
                                              g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, reading->found, TRUE), &reading->files));
  *answer = g_variant_get_data_as_bytes (result);
  g_clear_pointer (&reading->found, g_bytes_unref);

  return status == MANDATE_PDF_STATUS_OK ? helper_pdf_status (reading->pdf) : status;
}

/**
 * helper_attachments:
 * @arguments: the name of the attachment whose bytes are wanted
 * @answer: (out): a MANDATE_PDF_ATTACHED_TYPE
 *
 * Reads what is attached to a file: of each name, size and checksum.
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_attachments (char   **arguments,
                    GBytes **answer)
{
  g_autofree char *password = NULL;
  HelperFile       file = { NULL, 0 };
  Reading          reading = { .wanted = arguments[0] };
  MandatePdfStatus status = read_password (&password);

  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  reading.pdf = helper_pdf_new ();
  if (qpdf_read_memory (reading.pdf, "file", file.data, file.length, password) & QPDF_ERRORS)
    status = helper_pdf_status (reading.pdf);
  else
    status = read_files (&reading, &file, answer);
  qpdf_cleanup (&reading.pdf);

  return status;
}
