/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which evidence can be shown as pages, and what to say of the rest. */

#include "config.h"

#include "mandate-pack-annexes.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-use.h"
#include "mandate-pdf-client.h"

static void
file_free (gpointer data)
{
  MandatePackFile *file = data;

  g_clear_pointer (&file->pdf, g_bytes_unref);
  g_free (file);
}

/* The client's own messages are in the screen's language; a pack has its own. */
static const char *
explain (const GError *error)
{
  static const char *const reasons[] = {
    [MANDATE_PDF_ERROR_NOT_PDF] = N_ ("The file calls itself a PDF and is none."),
    [MANDATE_PDF_ERROR_ENCRYPTED] = N_ ("The file is locked with a password, so its pages can't be shown."),
    [MANDATE_PDF_ERROR_DAMAGED] = N_ ("The file is damaged, so its pages can't be shown."),
    [MANDATE_PDF_ERROR_EMPTY] = N_ ("The file has no pages."),
    [MANDATE_PDF_ERROR_TOO_LARGE] = N_ ("The file needs more memory than a page may, so it can't be shown."),
    [MANDATE_PDF_ERROR_UNSUPPORTED] = N_ ("The file is of a kind whose pages can't be shown."),
    [MANDATE_PDF_ERROR_CRASHED] = N_ ("The file broke off the program that reads PDFs, so it can't be shown."),
    [MANDATE_PDF_ERROR_TIMED_OUT] = N_ ("The file took too long to read, so it can't be shown."),
    [MANDATE_PDF_ERROR_FAILED] = N_ ("The file could not be read."),
  };

  if (error->domain == MANDATE_PDF_ERROR && (guint) error->code < G_N_ELEMENTS (reasons))
    return reasons[error->code];

  return reasons[MANDATE_PDF_ERROR_FAILED];
}

static gboolean
is_picture (MandateEvidence *evidence)
{
  return g_strcmp0 (evidence->media_type, "image/png") == 0 || g_strcmp0 (evidence->media_type, "image/jpeg") == 0;
}

/* Sets either the pages or the reason why there are none. */
static gboolean
read_pages (MandatePackFile *file,
            GBytes          *content,
            const char      *paper,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (MandatePdfInfo) info = NULL;

  if (is_picture (file->evidence))
    {
      file->pdf = mandate_pdf_from_image (content, paper, cancellable, error);
      file->n_pages = file->pdf != NULL ? 1 : 0;
      return file->pdf != NULL;
    }

  if (g_strcmp0 (file->evidence->media_type, "application/pdf") != 0)
    {
      file->reason = N_ ("The file is kept with the records; it is of a kind that has no pages to show.");
      return TRUE;
    }

  info = mandate_pdf_inspect (content, cancellable, error);
  if (info == NULL)
    return FALSE;

  file->pdf = g_bytes_ref (content);
  file->n_pages = info->n_pages;

  return TRUE;
}

static gboolean
prepare_file (MandatePackFile  *file,
              MandateWorkspace *workspace,
              const char       *paper,
              gboolean          is_redacted,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) reason = NULL;

  if (file->evidence->sha256 == NULL)
    {
      file->reason = N_ ("Not kept with the records; see where it is kept.");
      return TRUE;
    }

  if (is_redacted)
    {
      file->reason = N_ ("Not shown, because this pack leaves something out; it can be seen at the organisation.");
      return TRUE;
    }

  content = mandate_workspace_read_file (workspace, file->evidence->sha256, &reason);
  if (content == NULL && g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND))
    file->reason = N_ ("The file is named, but it is not with the records.");
  else if (content == NULL && g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED))
    file->reason = N_ ("The kept file is not what it was when it was attached.");

  file->is_fault = file->reason != NULL;
  if (file->is_fault)
    return TRUE;

  if (content != NULL && read_pages (file, content, paper, cancellable, &reason))
    return TRUE;

  if (content == NULL || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  file->reason = explain (reason);
  file->is_fault = TRUE;

  return TRUE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const MandateEvidence *first = *(MandateEvidence *const *) a;
  const MandateEvidence *second = *(MandateEvidence *const *) b;

  return (first->number > second->number) - (first->number < second->number);
}

/**
 * mandate_pack_files_list_evidence:
 * @reg: the records that a pack shows
 *
 * What waits in the inbox proves nothing yet, so no pack shows or names it.
 *
 * Returns: (transfer container) (element-type MandateEvidence): the evidence of
 *   a pack by number
 */
GPtrArray *
mandate_pack_files_list_evidence (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);
  GPtrArray         *evidence = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (!mandate_evidence_is_in_inbox (reg, mandate_record_list_get (list, i)))
      g_ptr_array_add (evidence, mandate_record_list_get (list, i));

  g_ptr_array_sort (evidence, compare_numbers);

  return evidence;
}

/**
 * mandate_pack_files_prepare:
 * @workspace: where the bytes are kept
 * @reg: the records that the pack shows
 * @paper: (nullable): `a4` or `letter`
 * @is_redacted: whether something is left out of the pack, and so all pages of evidence
 * @progress: (nullable) (scope call): told after each file
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error; a file that can't be read is none
 *
 * Looks into every attached file but those in the inbox, in the helper.
 *
 * Returns: (transfer full) (element-type MandatePackFile): that evidence by number
 */
GPtrArray *
mandate_pack_files_prepare (MandateWorkspace    *workspace,
                            MandateRegister     *reg,
                            const char          *paper,
                            gboolean             is_redacted,
                            MandatePackFilesFunc progress,
                            gpointer             data,
                            GCancellable        *cancellable,
                            GError             **error)
{
  g_autoptr (GPtrArray) evidence = mandate_pack_files_list_evidence (reg);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (file_free);

  for (guint i = 0; i < evidence->len; i++)
    {
      MandatePackFile *file = g_new0 (MandatePackFile, 1);

      file->evidence = g_ptr_array_index (evidence, i);
      g_ptr_array_add (files, file);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !prepare_file (file, workspace, paper, is_redacted, cancellable, error))
        return NULL;

      if (progress != NULL)
        progress (files, evidence->len, data);
    }

  return g_steal_pointer (&files);
}

/**
 * mandate_pack_file_give_up:
 * @self: a file
 * @reason: (translatable) why its pages can't be shown after all; a constant
 *
 * Lets the pack name the file instead of showing it.
 */
void
mandate_pack_file_give_up (MandatePackFile *self,
                           const char      *reason)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->reason = reason;
  self->is_fault = TRUE;
  self->n_pages = 0;
}
