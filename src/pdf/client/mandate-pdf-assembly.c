/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-job-private.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* One annex, and all of them: the helper maps them at once. */
#define MAX_ANNEX    ((gsize) 500 * 1024 * 1024)
#define MAX_EVIDENCE ((gsize) 1536 * 1024 * 1024)

#define MILLISECONDS 300000u

typedef struct
{
  GPtrArray      *annexes;  /* (unowned) of MandatePdfAnnex */
  GPtrArray      *failures; /* (owned) of MandatePdfFailure */
  GVariantBuilder listed;
  int             job_fd;
  int             evidence_fd;
  int             attached_fd;
} Assembly;

MandatePdfAnnex *
mandate_pdf_annex_new (GBytes     *pdf,
                       guint       after_page,
                       const char *stamp)
{
  MandatePdfAnnex *self = g_new0 (MandatePdfAnnex, 1);

  self->pdf = g_bytes_ref (pdf);
  self->after_page = after_page;
  self->stamp = g_strdup (stamp);

  return self;
}

void
mandate_pdf_annex_free (MandatePdfAnnex *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->pdf);
  g_free (self->stamp);
  g_free (self);
}

static void
failure_free (gpointer data)
{
  MandatePdfFailure *failure = data;

  g_free (failure->reason);
  g_free (failure);
}

static void
add_failure (Assembly       *assembly,
             guint           index,
             MandatePdfError code)
{
  MandatePdfFailure *failure = g_new0 (MandatePdfFailure, 1);

  failure->index = index;
  failure->code = code;
  failure->reason = g_strdup (_mandate_pdf_error_message (code));
  g_ptr_array_add (assembly->failures, failure);
}

static int
compare_failures (gconstpointer a,
                  gconstpointer b)
{
  const MandatePdfFailure *left = *(MandatePdfFailure *const *) a;
  const MandatePdfFailure *right = *(MandatePdfFailure *const *) b;

  return (left->index > right->index) - (left->index < right->index);
}

/* All annexes go into one file in memory: a pack may have more of them than a process may have open files. */
static gboolean
list_annexes (Assembly *assembly,
              GError  **error)
{
  guint64 offset = 0;

  for (guint i = 0; i < assembly->annexes->len; i++)
    {
      const MandatePdfAnnex *annex = g_ptr_array_index (assembly->annexes, i);
      guint64                length = g_bytes_get_size (annex->pdf);
      MandatePdfError        code;

      if (!_mandate_pdf_check_file (annex->pdf, MIN (MAX_ANNEX, MAX_EVIDENCE - offset), &code))
        {
          add_failure (assembly, i, code);
          continue;
        }
      if (!_mandate_pdf_memory_append (assembly->evidence_fd, annex->pdf, error))
        return FALSE;

      g_variant_builder_add (&assembly->listed, "(uttus)", i, offset, length, annex->after_page, annex->stamp != NULL ? annex->stamp : "");
      offset += length;
    }

  return _mandate_pdf_memory_seal (assembly->evidence_fd, error);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static GVariant *
list_figures (const MandatePdfMetadata *metadata)
{
  GVariantBuilder figures;

  g_variant_builder_init (&figures, G_VARIANT_TYPE ("as"));
  for (guint i = 0; metadata->figures != NULL && i < metadata->figures->len; i++)
    g_variant_builder_add (&figures, "s", g_ptr_array_index (metadata->figures, i));

  return g_variant_builder_end (&figures);
}

static gboolean
write_job (Assembly                 *assembly,
           const MandatePdfMetadata *metadata,
           GError                  **error)
{
  g_autoptr (GVariant) job = NULL;
  g_autoptr (GBytes) bytes = NULL;

  job = g_variant_ref_sink (g_variant_new ("(sssssb@a(uttus)@as)",
                                           or_empty (metadata->title),
                                           or_empty (metadata->author),
                                           or_empty (metadata->language),
                                           or_empty (metadata->date),
                                           or_empty (metadata->password),
                                           metadata->is_rtl,
                                           g_variant_builder_end (&assembly->listed),
                                           list_figures (metadata)));
  bytes = g_variant_get_data_as_bytes (job);

  return _mandate_pdf_memory_append (assembly->job_fd, bytes, error) && _mandate_pdf_memory_seal (assembly->job_fd, error);
}

/* The helper can name only annexes that it was given, each once, and only with a reason. */
static gboolean
parse_failures (Assembly *assembly,
                GBytes   *answer)
{
  g_autoptr (GVariant) list = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (MANDATE_PDF_FAILED_TYPE), answer, FALSE));
  GVariantIter iter;
  gint64       previous = -1;
  guint32      index;
  guint32      status;

  if (!g_variant_is_normal_form (list))
    return FALSE;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(uu)", &index, &status))
    {
      MandatePdfError code;

      if (index >= assembly->annexes->len || (gint64) index <= previous || !_mandate_pdf_error_from_status (status, &code))
        return FALSE;

      previous = index;
      add_failure (assembly, index, code);
    }

  g_ptr_array_sort (assembly->failures, compare_failures);

  return TRUE;
}

static gboolean
run (Assembly            *assembly,
     const MandatePdfJob *job,
     GCancellable        *cancellable,
     GError             **error)
{
  g_autoptr (GBytes) answer = _mandate_pdf_job_run (job, cancellable, error);

  if (answer == NULL)
    return FALSE;

  if (!parse_failures (assembly, answer))
    {
      _mandate_pdf_error_set (error, MANDATE_PDF_ERROR_CRASHED);
      return FALSE;
    }

  return TRUE;
}

/* A caller that doesn't ask which annexes are missing must not think that none is. */
static gboolean
hand_out_failures (Assembly   *assembly,
                   GPtrArray **failed,
                   GError    **error)
{
  const MandatePdfFailure *first;

  if (failed != NULL)
    {
      *failed = g_steal_pointer (&assembly->failures);
      return TRUE;
    }
  if (assembly->failures->len == 0)
    return TRUE;

  first = g_ptr_array_index (assembly->failures, 0);
  g_set_error (error, MANDATE_PDF_ERROR, (int) first->code, _ ("Annex %u could not be added: %s"), first->index + 1, first->reason);

  return FALSE;
}

static gboolean
assembly_init (Assembly  *assembly,
               GPtrArray *annexes,
               GError   **error)
{
  assembly->annexes = annexes;
  assembly->failures = g_ptr_array_new_with_free_func (failure_free);
  g_variant_builder_init (&assembly->listed, G_VARIANT_TYPE ("a(uttus)"));
  assembly->evidence_fd = -1;
  assembly->attached_fd = -1;
  assembly->job_fd = _mandate_pdf_memory_new (error);
  if (assembly->job_fd >= 0)
    assembly->evidence_fd = _mandate_pdf_memory_new (error);
  if (assembly->evidence_fd >= 0)
    assembly->attached_fd = _mandate_pdf_memory_new (error);

  return assembly->attached_fd >= 0;
}

static void
assembly_clear (Assembly *assembly)
{
  g_clear_pointer (&assembly->failures, g_ptr_array_unref);
  g_variant_builder_clear (&assembly->listed);
  if (assembly->job_fd >= 0)
    close (assembly->job_fd);
  if (assembly->evidence_fd >= 0)
    close (assembly->evidence_fd);
  if (assembly->attached_fd >= 0)
    close (assembly->attached_fd);
}

/**
 * mandate_pdf_assemble:
 * @body_fd: our own pages, open for reading: a regular file or one in memory
 * @annexes: (element-type MandatePdfAnnex): what to put between them
 * @attachments: (nullable) (element-type MandatePdfAttachment): what hangs on the pack
 * @metadata: what the pack is
 * @output_fd: where it is written, from the start: a regular file or one in memory, open for reading and writing
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it
 * @failed: (out) (optional) (element-type MandatePdfFailure): the annexes that
 *   were left out, by index; without it, one left out is an error
 * @error: return location
 *
 * Makes a pack: the pages of each annex stand, unchanged but for a strip on
 * top that holds the stamp, after the body's page they belong to. The body
 * keeps its outline, links, tags and named destinations. The same input
 * gives the same bytes.
 *
 * When it fails, what is in @output_fd is of no use. The file's position is
 * not moved.
 *
 * Returns: whether a pack was written
 */
gboolean
mandate_pdf_assemble (int                       body_fd,
                      GPtrArray                *annexes,
                      GPtrArray                *attachments,
                      const MandatePdfMetadata *metadata,
                      int                       output_fd,
                      MandatePdfProgress        progress,
                      gpointer                  progress_data,
                      GCancellable             *cancellable,
                      GPtrArray               **failed,
                      GError                  **error)
{
  Assembly      assembly = { 0 };
  MandatePdfJob job = { .arguments = { "assemble" }, .milliseconds = MILLISECONDS, .progress = progress, .progress_data = progress_data };
  gboolean      is_done;

  g_return_val_if_fail (body_fd >= 0 && output_fd >= 0, FALSE);
  g_return_val_if_fail (annexes != NULL, FALSE);
  g_return_val_if_fail (metadata != NULL, FALSE);

  is_done = assembly_init (&assembly, annexes, error) &&
            list_annexes (&assembly, error) &&
            _mandate_pdf_attachments_write (assembly.attached_fd, attachments, error) &&
            _mandate_pdf_memory_seal (assembly.attached_fd, error) &&
            write_job (&assembly, metadata, error);

  if (is_done)
    {
      job.fds[MANDATE_PDF_INPUT_FD - MANDATE_PDF_INPUT_FD] = body_fd;
      job.fds[MANDATE_PDF_JOB_FD - MANDATE_PDF_INPUT_FD] = assembly.job_fd;
      job.fds[MANDATE_PDF_ANNEXES_FD - MANDATE_PDF_INPUT_FD] = assembly.evidence_fd;
      job.fds[MANDATE_PDF_OUTPUT_FD - MANDATE_PDF_INPUT_FD] = output_fd;
      job.fds[MANDATE_PDF_ATTACHED_FD - MANDATE_PDF_INPUT_FD] = assembly.attached_fd;
      job.n_fds = MANDATE_PDF_MAX_FDS;
      job.max_answer = 64 + (gsize) annexes->len * 8;
      is_done = run (&assembly, &job, cancellable, error) && hand_out_failures (&assembly, failed, error);
    }
  assembly_clear (&assembly);

  return is_done;
}
