/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <malloc.h>
#include <string.h>
#include <unistd.h>

#define OUTPUT_PATH "/proc/self/fd/" G_STRINGIFY (MANDATE_PDF_OUTPUT_FD)

/* Reading takes about half of the time, writing the other half. */
#define HALF (MANDATE_PDF_PROGRESS_WHOLE / 2)

typedef struct
{
  guint32     index; /* what the caller calls it */
  guint64     offset;
  guint64     length;
  guint32     after_page;
  const char *stamp; /* (unowned) of the job */
  guint       first; /* its pages among the imported ones */
  guint       n_pages;
} Annex;

typedef struct
{
  GVariant       *job;
  HelperMetadata  metadata;
  GVariantIter   *figures;  /* of the job */
  const char     *password; /* (unowned) of the job; empty for none */
  GArray         *annexes;  /* of Annex */
  HelperFile      body;
  HelperFile      evidence;
  HelperFile      attached;
  qpdf_data       attached_pdf; /* read from until the pack is written */
  HelperOutput    output;
  GArray         *body_ids; /* object numbers of the body's own pages */
  GVariantBuilder failed;
} Assembly;

static MandatePdfStatus
read_job (Assembly *assembly)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariantIter) annexes = NULL;
  HelperFile file = { NULL, 0 };
  Annex      annex = { 0 };

  if (helper_file_map (MANDATE_PDF_JOB_FD, &file) != MANDATE_PDF_STATUS_OK)
    return MANDATE_PDF_STATUS_FAILED;

  bytes = g_bytes_new_static (file.data, file.length);
  assembly->job = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MANDATE_PDF_JOB_TYPE), bytes, FALSE));
  if (!g_variant_is_normal_form (assembly->job))
    return MANDATE_PDF_STATUS_FAILED;

  g_variant_get (assembly->job,
                 "(&s&s&s&s&sba(uttus)as)",
                 &assembly->metadata.title,
                 &assembly->metadata.author,
                 &assembly->metadata.language,
                 &assembly->metadata.date,
                 &assembly->password,
                 &assembly->metadata.is_rtl,
                 &annexes,
                 &assembly->figures);

  while (g_variant_iter_next (annexes, "(uttu&s)", &annex.index, &annex.offset, &annex.length, &annex.after_page, &annex.stamp))
    g_array_append_val (assembly->annexes, annex);

  return MANDATE_PDF_STATUS_OK;
}

static MandatePdfStatus
open_body (Assembly *assembly)
{
  MandatePdfStatus status = helper_file_map (MANDATE_PDF_INPUT_FD, &assembly->body);
  qpdf_data        pdf = NULL;
  int              n_pages;

  if (status == MANDATE_PDF_STATUS_OK)
    status = helper_pdf_open (assembly->body.data, assembly->body.length, &pdf);
  if (status != MANDATE_PDF_STATUS_OK)
    return MANDATE_PDF_STATUS_FAILED;

  assembly->output.pdf = pdf;
  n_pages = qpdf_get_num_pages (pdf);

  for (int i = 0; i < n_pages; i++)
    {
      int id = qpdf_oh_get_object_id (pdf, qpdf_get_page_n (pdf, (size_t) i));

      g_array_append_val (assembly->body_ids, id);
    }

  helper_structure_complete (pdf, assembly->figures);
  qpdf_oh_release_all (pdf);

  return helper_pdf_status (pdf);
}

static MandatePdfStatus
import_annex (Assembly *assembly,
              Annex    *annex)
{
  GArray          *page_ids = assembly->output.page_ids;
  qpdf_data        source = NULL;
  MandatePdfStatus status;

  annex->first = page_ids->len;

  if (annex->offset > assembly->evidence.length || annex->length > assembly->evidence.length - annex->offset)
    return MANDATE_PDF_STATUS_FAILED;

  status = helper_pdf_open (assembly->evidence.data + annex->offset, annex->length, &source);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  status = helper_pdf_import (&assembly->output, source, annex->stamp[0] != '\0' ? annex->stamp : NULL);
  qpdf_cleanup (&source);

  if (status == MANDATE_PDF_STATUS_OK)
    annex->n_pages = page_ids->len - annex->first;

  return status;
}

/* An annex that can't be taken over is named in the answer and left out; the others go on. */
static void
import_annexes (Assembly *assembly)
{
  for (guint i = 0; i < assembly->annexes->len; i++)
    {
      Annex           *annex = &g_array_index (assembly->annexes, Annex, i);
      MandatePdfStatus status = import_annex (assembly, annex);

      if (status != MANDATE_PDF_STATUS_OK)
        g_variant_builder_add (&assembly->failed, "(uu)", annex->index, (guint32) status);

      helper_file_forget (&assembly->evidence);
      helper_send_progress (HALF * (i + 1) / assembly->annexes->len);
    }
}

static void
append_pages (qpdf_data pdf,
              qpdf_oh   kids,
              GArray   *ids,
              guint     first,
              guint     n_pages)
{
  for (guint i = first; i < first + n_pages; i++)
    {
      qpdf_oh page = qpdf_get_object_by_id (pdf, g_array_index (ids, int, i), 0);

      qpdf_oh_append_item (pdf, kids, page);
      qpdf_oh_release (pdf, page);
    }
}

/* The annexes that belong after the body's first @n_before pages, in the caller's order. */
static void
append_annexes (Assembly *assembly,
                qpdf_oh   kids,
                guint     n_before)
{
  for (guint i = 0; i < assembly->annexes->len; i++)
    {
      const Annex *annex = &g_array_index (assembly->annexes, Annex, i);

      if (MIN (annex->after_page, assembly->body_ids->len) == n_before)
        append_pages (assembly->output.pdf, kids, assembly->output.page_ids, annex->first, annex->n_pages);
    }
}

/*
 * All pages were imported behind the body; now they are put where they
 * belong, in one go. To insert each at its place would renumber the pages
 * behind it every time.
 */
static MandatePdfStatus
order_pages (Assembly *assembly)
{
  qpdf_data pdf = assembly->output.pdf;
  qpdf_oh   pages = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/Pages");
  qpdf_oh   kids = qpdf_oh_new_array (pdf);

  if (assembly->output.page_ids->len == 0)
    return MANDATE_PDF_STATUS_OK;

  append_annexes (assembly, kids, 0);
  for (guint i = 0; i < assembly->body_ids->len; i++)
    {
      append_pages (pdf, kids, assembly->body_ids, i, 1);
      append_annexes (assembly, kids, i + 1);
    }

  qpdf_oh_replace_key (pdf, pages, "/Kids", kids);
  qpdf_oh_replace_key (pdf, pages, "/Count", qpdf_oh_new_integer (pdf, qpdf_oh_get_array_n_items (pdf, kids)));
  if (qpdf_update_all_pages_cache (pdf) & QPDF_ERRORS)
    return MANDATE_PDF_STATUS_FAILED;

  return helper_pdf_status (pdf);
}

static void
progress_cb (int   percent,
             void *data)
{
  const Assembly *assembly = data;

  helper_file_forget (&assembly->body);
  helper_file_forget (&assembly->evidence);
  helper_file_forget (&assembly->attached);
  helper_send_progress (HALF + HALF * (guint) CLAMP (percent, 0, 100) / 100);
}

/*
 * A full disk is no error to qpdf where it shows only as the last bytes leave
 * its buffer. So the last bytes are looked for.
 */
static gboolean
output_is_whole (void)
{
  static const char end[] = "%%EOF\n";
  char              found[sizeof end - 1];
  off_t             size = lseek (MANDATE_PDF_OUTPUT_FD, 0, SEEK_END);

  return size >= (off_t) sizeof found &&
         pread (MANDATE_PDF_OUTPUT_FD, found, sizeof found, size - (off_t) sizeof found) == sizeof found &&
         memcmp (found, end, sizeof found) == 0;
}

/*
 * With a password each file is another, because its keys are made by chance.
 * It is the owner's, too: an empty one would open the file to everybody.
 */
static void
set_protection (Assembly *assembly)
{
  qpdf_data pdf = assembly->output.pdf;

  if (assembly->password[0] == '\0')
    qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  else
    qpdf_set_r6_encryption_parameters2 (pdf, assembly->password, assembly->password, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
}

/*
 * qpdf writes to a name, not to an open file. The name of the open file is
 * the only one the sandbox lets it write. A kernel that can't limit names
 * lets it write none, and then the document is made in memory.
 */
static MandatePdfStatus
write_document (Assembly *assembly)
{
  qpdf_data pdf = assembly->output.pdf;
  gboolean  is_in_memory = FALSE;

  if (qpdf_init_write (pdf, OUTPUT_PATH) & QPDF_ERRORS)
    {
      helper_pdf_status (pdf);
      is_in_memory = TRUE;
      if (qpdf_init_write_memory (pdf) & QPDF_ERRORS)
        return MANDATE_PDF_STATUS_FAILED;
    }

  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  set_protection (assembly);
  /* Streams are copied as they are packed; to unpack what others packed is to invite bombs. */
  qpdf_set_decode_level (pdf, qpdf_dl_none);
  qpdf_register_progress_reporter (pdf, progress_cb, assembly);

  if (qpdf_write (pdf) & QPDF_ERRORS)
    return output_is_whole () ? MANDATE_PDF_STATUS_FAILED : MANDATE_PDF_STATUS_UNWRITTEN;

  if (is_in_memory)
    helper_write_all (MANDATE_PDF_OUTPUT_FD, qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));

  return output_is_whole () ? MANDATE_PDF_STATUS_OK : MANDATE_PDF_STATUS_UNWRITTEN;
}

static MandatePdfStatus
assemble (Assembly *assembly)
{
  MandatePdfStatus status = read_job (assembly);

  if (status == MANDATE_PDF_STATUS_OK)
    status = open_body (assembly);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  /* With no annexes there is nothing to map. */
  if (assembly->annexes->len > 0 && helper_file_map (MANDATE_PDF_ANNEXES_FD, &assembly->evidence) != MANDATE_PDF_STATUS_OK)
    return MANDATE_PDF_STATUS_FAILED;

  import_annexes (assembly);
  status = order_pages (assembly);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  helper_metadata_set (assembly->output.pdf, &assembly->metadata);
  status = helper_pdf_status (assembly->output.pdf);
  if (status == MANDATE_PDF_STATUS_OK && helper_file_map (MANDATE_PDF_ATTACHED_FD, &assembly->attached) == MANDATE_PDF_STATUS_OK)
    status = helper_attach (assembly->output.pdf, &assembly->attached, &assembly->attached_pdf);

  return status == MANDATE_PDF_STATUS_OK ? write_document (assembly) : status;
}

/*
 * qpdf takes and gives back some hundred kilobytes for every small stream.
 * Left to itself, the allocator would ask the kernel for them each time,
 * which is a third of the time of an assembly.
 */
static void
keep_freed_memory (void)
{
  mallopt (M_MMAP_THRESHOLD, 1024 * 1024);
  mallopt (M_TRIM_THRESHOLD, 8 * 1024 * 1024);
}

/**
 * helper_assemble:
 * @arguments: none
 * @answer: (out): a MANDATE_PDF_FAILED_TYPE, the annexes that were left out
 *
 * Puts the annexes into the body and writes the pack.
 *
 * Returns: OK or what is wrong with the whole of it
 */
MandatePdfStatus
helper_assemble (char   **arguments,
                 GBytes **answer)
{
  g_autoptr (GArray) annexes = g_array_new (FALSE, FALSE, sizeof (Annex));
  g_autoptr (GArray) page_ids = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) body_ids = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GVariant) failed = NULL;
  Assembly         assembly = { .annexes = annexes, .body_ids = body_ids, .output = { .page_ids = page_ids } };
  MandatePdfStatus status;

  keep_freed_memory ();
  g_variant_builder_init (&assembly.failed, G_VARIANT_TYPE (MANDATE_PDF_FAILED_TYPE));
  status = assemble (&assembly);
  failed = g_variant_ref_sink (g_variant_builder_end (&assembly.failed));
  *answer = g_variant_get_data_as_bytes (failed);

  /* The documents are not taken apart, object by object: the process ends with this answer. */
  g_clear_pointer (&assembly.figures, g_variant_iter_free);
  g_clear_pointer (&assembly.job, g_variant_unref);

  return status;
}
