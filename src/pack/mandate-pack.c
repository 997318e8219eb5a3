/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The audit pack: the records of one moment, what the checks find in them, the
 * documents that say so, and the evidence behind them, as one PDF file.
 */

#include "config.h"

#include "mandate-pack.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "mandate-audit-pack.h"
#include "mandate-check.h"
#include "mandate-date.h"
#include "mandate-manifest.h"
#include "mandate-organisation.h"
#include "mandate-output-file.h"
#include "mandate-pack-annexes.h"
#include "mandate-pack-history.h"
#include "mandate-pack-parts.h"
#include "mandate-past.h"
#include "mandate-pdf-client.h"
#include "mandate-pdf-writer.h"

/* How much of the whole each step is, roughly. */
#define FRACTION_PREPARED 0.2
#define FRACTION_WRITTEN  0.6

typedef struct
{
  MandateWorkspace       *workspace; /* (unowned) */
  MandateRegister        *reg;       /* (owned) */
  MandateTranslation     *translation;
  const char             *audit; /* (nullable) what the cover says it is for, in the pack's language */
  char                   *as_of;
  gint64                  seq;
  char                   *paper;
  GPtrArray              *files; /* (owned) (element-type MandatePackFile) */
  MandatePackContext     *context;
  MandatePackProgressFunc progress;
  gpointer                data;
  GCancellable           *cancellable;
  double                  from;
  double                  to;
} Making;

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->context, mandate_pack_context_unref);
  g_clear_pointer (&making->files, g_ptr_array_unref);
  g_clear_pointer (&making->translation, mandate_translation_free);
  g_clear_object (&making->reg);
  g_clear_pointer (&making->as_of, g_free);
  g_clear_pointer (&making->paper, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static void
place_free (gpointer data)
{
  MandatePackPlace *place = data;

  g_free (place->id);
  g_free (place);
}

static void
omission_free (gpointer data)
{
  MandatePackOmission *omission = data;

  g_free (omission->number);
  g_free (omission->title);
  g_free (omission->reason);
  g_free (omission);
}

void
mandate_pack_report_free (MandatePackReport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->omissions);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * mandate_pack_report_find_page:
 * @self: a report
 * @part: id of a part of the pack
 *
 * Returns: the page on which it starts, or 0 if there is no such part. A part
 *   that comes once for each of something starts with the first.
 */
guint
mandate_pack_report_find_page (const MandatePackReport *self,
                               const char              *part)
{
  const gsize length = strlen (part);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const MandatePackPlace *place = g_ptr_array_index (self->parts, i);

      if (g_str_has_prefix (place->id, part) && (place->id[length] == '\0' || place->id[length] == '/'))
        return place->page;
    }

  return 0;
}

static void
report_progress (double   fraction,
                 gpointer data)
{
  Making *making = data;

  if (making->progress != NULL)
    making->progress (making->from + fraction * (making->to - making->from), making->data);
}

static void
set_stage (Making *making,
           double  from,
           double  to)
{
  making->from = from;
  making->to = to;
  report_progress (0, making);
}

/* The records of the moment; without a date, those that are there now. */
static gboolean
choose_moment (Making     *making,
               const char *as_of,
               GError    **error)
{
  g_autofree char *today = mandate_date_today ();
  g_autofree char *hash = NULL;
  g_autoptr (MandatePast) past = NULL;

  making->as_of = g_strdup (as_of != NULL ? as_of : today);

  if (as_of == NULL || g_str_equal (as_of, today))
    {
      making->reg = g_object_ref (mandate_workspace_get_register (making->workspace));
      return mandate_workspace_get_head (making->workspace, &making->seq, &hash, error);
    }

  past = mandate_workspace_look_back (making->workspace, as_of, error);
  if (past == NULL || !mandate_past_check_begun (past, error))
    return FALSE;

  making->seq = past->seq;
  making->reg = g_object_ref (past->reg);

  return TRUE;
}

static void
choose_language (Making *making)
{
  MandateOrganisation *organisation = mandate_register_find_only (making->reg, MANDATE_TYPE_ORGANISATION);

  making->translation = mandate_translation_new (organisation != NULL && organisation->language != NULL ? organisation->language : "en");
  making->paper = g_strdup (organisation != NULL && organisation->paper != NULL ? organisation->paper : "a4");
}

static gboolean
has_seal (GPtrArray          *seals,
          const MandateEntry *entry)
{
  for (guint i = 0; i < seals->len; i++)
    {
      const MandateKeptSeal *seal = g_ptr_array_index (seals, i);

      if (seal->seq == entry->seq && g_strcmp0 (seal->entry_hash, entry->hash) == 0)
        return TRUE;
    }

  return FALSE;
}

/*
 * The last entry that was sealed itself, or says more than that the one before
 * was. A key that was enrolled, too, is an entry that may be sealed.
 */
static gboolean
step_over_seals (Making  *making,
                 GError **error)
{
  g_autoptr (GPtrArray) seals = mandate_workspace_list_seals (making->workspace, error);

  while (seals != NULL && making->seq > 0)
    {
      g_autoptr (MandateEntry) entry = mandate_workspace_read_entry (making->workspace, making->seq, error);

      if (entry == NULL)
        return FALSE;

      if (entry->kind != MANDATE_ENTRY_SEAL || has_seal (seals, entry))
        return TRUE;

      making->seq--;
    }

  return seals != NULL;
}

static void
take_seal (MandatePackContext    *context,
           const MandateKeptSeal *seal,
           GPtrArray             *keys)
{
  g_free (context->seal);
  context->seal = g_strdup (seal->signature);
  g_free (context->sealed_at);
  context->sealed_at = g_strdup (seal->made_at);
  g_free (context->key);
  context->key = g_strdup (seal->fingerprint);

  for (guint i = 0; i < keys->len; i++)
    {
      const MandateSealKey *key = g_ptr_array_index (keys, i);

      if (g_strcmp0 (key->fingerprint, seal->fingerprint) != 0)
        continue;

      g_free (context->public_key);
      context->public_key = g_strdup (key->public_key);
    }
}

/* The newest seal over the pack's last entry, and the key that it was made with. */
static gboolean
fill_seal (Making  *making,
           GError **error)
{
  g_autoptr (GPtrArray) seals = mandate_workspace_list_seals (making->workspace, error);
  g_autoptr (GPtrArray) keys = seals != NULL ? mandate_workspace_list_seal_keys (making->workspace, error) : NULL;

  if (keys == NULL)
    return FALSE;

  for (guint i = 0; i < seals->len; i++)
    {
      const MandateKeptSeal *seal = g_ptr_array_index (seals, i);

      if (seal->seq == making->seq && g_strcmp0 (seal->entry_hash, making->context->journal_sha256) == 0)
        take_seal (making->context, seal, keys);
    }

  return TRUE;
}

static gboolean
fill_journal_head (Making  *making,
                   GError **error)
{
  MandatePackContext *context = making->context;
  g_autoptr (MandateEntry) head = NULL;

  if (!step_over_seals (making, error))
    return FALSE;

  context->journal_seq = making->seq;
  if (making->seq == 0)
    return TRUE;

  head = mandate_workspace_read_entry (making->workspace, making->seq, error);
  if (head == NULL)
    return FALSE;

  context->journal_sha256 = g_strdup (head->hash);
  context->journal_at = g_strdup (head->recorded_at);

  return fill_seal (making, error);
}

static gboolean
fill_context (Making  *making,
              GError **error)
{
  MandatePackContext *context = mandate_pack_context_new (making->reg, making->as_of, making->translation);

  making->context = context;
  context->records_sha256 = mandate_manifest_hash_records (making->reg);
  context->pack_id = g_strdup_printf ("MP-%s-%.6s", making->as_of, context->records_sha256);
  context->program_version = g_strdup (VERSION);
  context->prepared_for = g_strdup (making->audit);
  context->is_sample = mandate_workspace_get_is_sample (making->workspace);

  mandate_pack_context_take_findings (context, mandate_check_run_all (making->reg, making->as_of, making->translation));

  for (guint i = 0; i < making->files->len; i++)
    {
      MandatePackFile *file = g_ptr_array_index (making->files, i);

      mandate_pack_context_add_annex (context, file->evidence, file->n_pages, file->reason);
    }

  if (!fill_journal_head (making, error) ||
      !mandate_pack_history_fill (context, making->workspace, making->seq, making->cancellable, error))
    return FALSE;

  mandate_pack_context_number_gaps (context);

  return TRUE;
}

/* A file without a name, for what is only needed in between. */
static int
open_temporary (GError **error)
{
  g_autofree char *path = NULL;
  int              fd = g_file_open_tmp ("mandate-pack-XXXXXX", &path, error);

  if (fd >= 0)
    g_unlink (path);

  return fd;
}

static GPtrArray *
place_annexes (Making           *making,
               MandatePdfResult *result,
               GArray           *indices)
{
  GPtrArray *annexes = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pdf_annex_free);

  for (guint i = 0; i < result->annexes->len; i++)
    {
      const MandateAnnexPlace *place = g_ptr_array_index (result->annexes, i);

      for (guint f = 0; f < making->files->len; f++)
        {
          MandatePackFile *file = g_ptr_array_index (making->files, f);
          g_autofree char *number = mandate_evidence_format_number (file->evidence);
          g_autofree char *stamp = NULL;

          if (file->pdf == NULL || g_strcmp0 (number, place->number) != 0)
            continue;

          /* Translators: printed above each page of a piece of evidence; {page} and {pages} become figures. */
          stamp = g_strdup_printf (mandate_translate (making->translation, N_ ("Evidence %s, page {page} of {pages}")), number);
          g_ptr_array_add (annexes, mandate_pdf_annex_new (file->pdf, place->sheet_page, stamp));
          g_array_append_val (indices, f);
        }
    }

  return annexes;
}

/* What failed is given up and named; whether anything did. */
static gboolean
give_up_failed (Making    *making,
                GPtrArray *failed,
                GArray    *indices)
{
  for (guint i = 0; failed != NULL && i < failed->len; i++)
    {
      const MandatePdfFailure *failure = g_ptr_array_index (failed, i);
      MandatePackFile         *file = g_ptr_array_index (making->files, g_array_index (indices, guint, failure->index));

      mandate_pack_file_give_up (file, mandate_translate (making->translation, N_ ("The file is damaged, so its pages can't be shown.")));
    }

  return failed != NULL && failed->len > 0;
}

static gboolean
assemble (Making           *making,
          MandateDocument  *document,
          int               body,
          MandatePdfResult *result,
          int               output,
          gboolean         *again,
          GError          **error)
{
  MandateOrganisation *organisation = mandate_register_find_only (making->reg, MANDATE_TYPE_ORGANISATION);
  MandatePdfMetadata   metadata = {
      .title = mandate_document_get_title (document),
      .author = organisation != NULL ? organisation->legal_name : NULL,
      .language = mandate_translation_get_language (making->translation),
      .date = making->as_of,
      .figures = result->figures,
  };
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) annexes = place_annexes (making, result, indices);
  g_autoptr (GPtrArray) failed = NULL;

  if (!mandate_pdf_assemble (body, annexes, &metadata, output, report_progress, making, making->cancellable, &failed, error))
    return FALSE;

  *again = give_up_failed (making, failed, indices);

  return TRUE;
}

/* Always FALSE: to whoever waits for the pack, a full disk is a full disk, whichever part of the work met it. */
static gboolean
name_full_disk (GError **error)
{
  if (error == NULL || !g_error_matches (*error, MANDATE_PDF_WRITER_ERROR, MANDATE_PDF_WRITER_ERROR_WRITE))
    return FALSE;

  g_clear_error (error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               /* Translators: %s is a folder. */
               _ ("The disk of “%s” is full or can't be written. Free some space there and try again."), g_get_tmp_dir ());

  return FALSE;
}

static void
list_parts (const MandatePdfResult *result,
            MandatePackReport      *report)
{
  g_ptr_array_set_size (report->parts, 0);

  for (guint i = 0; i < result->parts->len; i++)
    {
      const MandatePartPlace *part = g_ptr_array_index (result->parts, i);
      MandatePackPlace       *place = g_new0 (MandatePackPlace, 1);

      place->id = g_strdup (part->id);
      place->page = part->page;
      g_ptr_array_add (report->parts, place);
    }
}

/* One try: page numbers count annex pages, so a file that fails late means another. */
static gboolean
try_once (Making            *making,
          int                output,
          gboolean          *again,
          MandatePackReport *report,
          GError           **error)
{
  g_autoptr (MandateDocument) document = NULL;
  g_autoptr (MandatePdfResult) result = NULL;
  gboolean done;
  int      body;

  g_clear_pointer (&making->context, mandate_pack_context_unref);

  if (!fill_context (making, error))
    return FALSE;

  body = open_temporary (error);
  if (body < 0)
    return FALSE;

  document = mandate_audit_pack_new_document (making->context);
  set_stage (making, FRACTION_PREPARED, FRACTION_WRITTEN);
  done = mandate_pdf_write_document (document, body, report_progress, making, making->cancellable, &result, error);

  done = done || name_full_disk (error);

  set_stage (making, FRACTION_WRITTEN, 1);
  done = done && ftruncate (output, 0) == 0 && lseek (output, 0, SEEK_SET) == 0 && lseek (body, 0, SEEK_SET) == 0 &&
         assemble (making, document, body, result, output, again, error);
  close (body);

  if (done)
    {
      list_parts (result, report);
      report->n_pages = result->n_pages_total;
      report->n_gaps = mandate_pack_count_findings (making->context, MANDATE_FINDING_GAP);
    }

  return done;
}

static MandatePackReport *
new_report (void)
{
  MandatePackReport *report = g_new0 (MandatePackReport, 1);

  report->omissions = g_ptr_array_new_with_free_func (omission_free);
  report->parts = g_ptr_array_new_with_free_func (place_free);

  return report;
}

static void
list_omissions (Making            *making,
                MandatePackReport *report)
{
  for (guint i = 0; i < making->files->len; i++)
    {
      MandatePackFile     *file = g_ptr_array_index (making->files, i);
      MandatePackOmission *omission;

      if (file->reason == NULL || file->evidence->sha256 == NULL)
        continue;

      omission = g_new0 (MandatePackOmission, 1);
      omission->number = mandate_evidence_format_number (file->evidence);
      omission->title = g_strdup (file->evidence->title);
      omission->reason = g_strdup (file->reason);
      g_ptr_array_add (report->omissions, omission);
    }
}

/**
 * mandate_pack_write:
 * @workspace: a workspace, opened in this thread
 * @options: what is wanted
 * @path: (type filename): where the file is to be
 * @progress: (nullable): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes the audit pack. The file is there when it is whole; on an error, what
 * was there before still is. An attached file that can't be read stops
 * nothing: the pack names it, and why.
 *
 * The same records and the same day give the same bytes.
 *
 * Returns: (transfer full): what became of it, or %NULL on error
 */
MandatePackReport *
mandate_pack_write (MandateWorkspace         *workspace,
                    const MandatePackOptions *options,
                    const char               *path,
                    MandatePackProgressFunc   progress,
                    gpointer                  data,
                    GCancellable             *cancellable,
                    GError                  **error)
{
  g_autoptr (MandateOutputFile) output = NULL;
  g_autoptr (MandatePackReport) report = new_report ();
  g_auto (Making) making = { .workspace = workspace, .progress = progress, .data = data, .cancellable = cancellable };
  gboolean again = TRUE;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (options != NULL && path != NULL, NULL);

  output = mandate_output_file_new (path, options->may_replace, error);
  if (output == NULL || !choose_moment (&making, options->as_of, error))
    return NULL;

  choose_language (&making);
  making.audit = options->audit != NULL ? mandate_audit_kind_get_title (options->audit, making.translation) : NULL;
  set_stage (&making, 0, FRACTION_PREPARED);
  making.files = mandate_pack_files_prepare (workspace, making.reg, making.paper, making.translation, cancellable, error);
  if (making.files == NULL)
    return NULL;

  while (again)
    if (!try_once (&making, mandate_output_file_get_fd (output), &again, report, error))
      return NULL;

  list_omissions (&making, report);

  return mandate_output_file_finish (output, error) ? g_steal_pointer (&report) : NULL;
}
