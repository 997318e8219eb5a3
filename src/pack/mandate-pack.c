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

#include "mandate-logo-picture.h"
#include "mandate-output-file.h"
#include "mandate-pack-annexes.h"
#include "mandate-pack-source.h"
#include "mandate-pack-tail.h"
#include "mandate-pdf-client.h"
#include "mandate-pdf-writer.h"

/* How much of the whole each step is, roughly. */
#define FRACTION_PREPARED 0.2
#define FRACTION_WRITTEN  0.6

typedef struct
{
  const MandatePackOptions *options;  /* (unowned) */
  MandatePackSource        *source;   /* (owned) */
  MandatePackContext       *context;  /* (owned) */
  MandateManifest          *manifest; /* (owned) */
  MandatePackProgressFunc   progress;
  gpointer                  data;
  GCancellable             *cancellable;
  double                    from;
  double                    to;
} Making;

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->manifest, mandate_manifest_free);
  g_clear_pointer (&making->context, mandate_pack_context_unref);
  g_clear_pointer (&making->source, mandate_pack_source_free);
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
  g_free (self->pack);
  g_free (self->sha256);
  g_free (self->as_of);
  g_free (self->language);
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

      for (guint f = 0; f < making->source->files->len; f++)
        {
          MandatePackFile *file = g_ptr_array_index (making->source->files, f);
          g_autofree char *number = mandate_evidence_format_number (file->evidence);
          g_autofree char *stamp = NULL;

          if (file->pdf == NULL || g_strcmp0 (number, place->number) != 0)
            continue;

          /* Translators: printed above each page of a piece of evidence; {page} and {pages} become figures. */
          stamp = g_strdup_printf (mandate_translate (making->source->translation, N_ ("Evidence %s, page {page} of {pages}")), number);
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
      MandatePackFile         *file = g_ptr_array_index (making->source->files, g_array_index (indices, guint, failure->index));

      mandate_pack_file_give_up (file, mandate_translate (making->source->translation, N_ ("The file is damaged, so its pages can't be shown.")));
    }

  return failed != NULL && failed->len > 0;
}

static MandateManifestFile *
find_listed (Making          *making,
             MandateEvidence *evidence)
{
  for (guint i = 0; i < making->manifest->files->len; i++)
    {
      MandateManifestFile *listed = g_ptr_array_index (making->manifest->files, i);

      if (g_str_equal (listed->id, mandate_record_get_id (MANDATE_RECORD (evidence))))
        return listed;
    }

  return NULL;
}

static guint
find_part_page (const MandatePdfResult *result,
                const char             *id)
{
  for (guint i = 0; i < result->parts->len; i++)
    {
      const MandatePartPlace *place = g_ptr_array_index (result->parts, i);

      if (g_str_equal (place->id, id))
        return place->page;
    }

  return 0;
}

/* What only the layout knows: on which page what begins. Annex pages move those after them. */
static void
fill_pages (Making                 *making,
            const MandatePdfResult *result)
{
  guint n_before = 0;

  making->manifest->n_pages = result->n_pages_total;
  for (guint i = 0; i < making->manifest->parts->len; i++)
    {
      MandateManifestPart *part = g_ptr_array_index (making->manifest->parts, i);

      part->page = g_str_equal (part->id, "cover") ? 1 : find_part_page (result, part->id);
    }

  for (guint i = 0; i < result->annexes->len; i++)
    {
      const MandateAnnexPlace *place = g_ptr_array_index (result->annexes, i);

      for (guint f = 0; f < making->manifest->files->len; f++)
        {
          MandateManifestFile *listed = g_ptr_array_index (making->manifest->files, f);

          if (g_strcmp0 (listed->number, place->number) == 0)
            listed->page = place->sheet_page + n_before;
        }
      n_before += place->n_pages;
    }
}

/* “E-012 Minutes of March.pdf”: the number keeps names apart, and readers save under the rest. */
static char *
make_attached_name (MandateEvidence *evidence)
{
  g_autofree char *number = mandate_evidence_format_number (evidence);
  g_autofree char *name = g_strconcat (number, " ", evidence->file_name != NULL ? evidence->file_name : evidence->title, NULL);

  for (char *p = name; *p != '\0'; p++)
    if ((guchar) *p < 0x20 || strchr ("/\\:*?\"<>|", *p) != NULL)
      *p = '-';

  return g_steal_pointer (&name);
}

/* A file that is not with the records any more, or not what it was, is named in the pack and missing here. */
static gboolean
attach_originals (Making    *making,
                  GPtrArray *attachments,
                  GError   **error)
{
  for (guint i = 0; i < making->source->files->len; i++)
    {
      const MandatePackFile *file = g_ptr_array_index (making->source->files, i);
      MandateManifestFile   *listed = find_listed (making, file->evidence);
      g_autoptr (GBytes) content = NULL;

      if (g_cancellable_set_error_if_cancelled (making->cancellable, error))
        return FALSE;

      content = file->evidence->sha256 != NULL ? mandate_workspace_read_file (making->source->workspace, file->evidence->sha256, NULL) : NULL;
      if (content == NULL || listed == NULL)
        continue;

      g_free (listed->attachment);
      listed->attachment = make_attached_name (file->evidence);
      g_ptr_array_add (attachments, mandate_pdf_attachment_new (listed->attachment, file->evidence->media_type, file->evidence->title, content));
    }

  return TRUE;
}

/* The manifest comes last, because it lists the others. */
static GPtrArray *
list_attachments (Making                 *making,
                  const MandatePdfResult *result,
                  GError                **error)
{
  g_autoptr (GPtrArray) attachments = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pdf_attachment_free);
  g_autoptr (GBytes) json = NULL;

  fill_pages (making, result);
  if (making->options->embeds && !attach_originals (making, attachments, error))
    return NULL;

  json = mandate_manifest_to_json (making->manifest);
  g_ptr_array_add (attachments, mandate_pdf_attachment_new (MANDATE_MANIFEST_NAME, "application/json",
                                                            /* Translators: says what a file that hangs on the pack is. */
                                                            mandate_translate (making->source->translation, N_ ("What this pack is made of, for programs")), json));

  return g_steal_pointer (&attachments);
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
  const MandatePdfMetadata metadata = {
    .title = mandate_document_get_title (document),
    .author = mandate_document_get_author (document),
    .language = mandate_document_get_language (document),
    .date = making->source->as_of,
    .password = making->options->password,
    .figures = result->figures,
  };
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) annexes = place_annexes (making, result, indices);
  g_autoptr (GPtrArray) attachments = list_attachments (making, result, error);
  g_autoptr (GPtrArray) failed = NULL;

  if (attachments == NULL ||
      !mandate_pdf_assemble (body, annexes, attachments, &metadata, output, report_progress, making, making->cancellable, &failed, error))
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

  g_clear_pointer (&making->manifest, mandate_manifest_free);
  g_clear_pointer (&making->context, mandate_pack_context_unref);
  making->context = mandate_pack_source_new_context (making->source, making->cancellable, error);
  if (making->context == NULL)
    return FALSE;

  body = open_temporary (error);
  if (body < 0)
    return FALSE;

  document = mandate_pack_source_new_document (making->source, making->context);
  making->manifest = mandate_pack_source_new_manifest (making->source, making->context, document);
  set_stage (making, FRACTION_PREPARED, FRACTION_WRITTEN);
  done = mandate_logo_prepare (document, making->cancellable, error) &&
         mandate_pdf_write_document (document, body, report_progress, making, making->cancellable, &result, error);

  done = done || name_full_disk (error);

  set_stage (making, FRACTION_WRITTEN, 1);
  done = done && ftruncate (output, 0) == 0 && lseek (output, 0, SEEK_SET) == 0 && lseek (body, 0, SEEK_SET) == 0 &&
         assemble (making, document, body, result, output, again, error);
  close (body);

  if (done)
    {
      list_parts (result, report);
      report->n_pages = making->manifest->n_pages;
      report->n_gaps = making->manifest->n_gaps;
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
  for (guint i = 0; i < making->source->files->len; i++)
    {
      MandatePackFile     *file = g_ptr_array_index (making->source->files, i);
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
 * mandate_pack_options_copy:
 * @self: what is wanted
 *
 * Returns: (transfer full): a copy that owns what it names
 */
MandatePackOptions *
mandate_pack_options_copy (const MandatePackOptions *self)
{
  MandatePackOptions *copy = g_new (MandatePackOptions, 1);

  *copy = *self;
  copy->audit = g_strdup (self->audit);
  copy->as_of = g_strdup (self->as_of);
  copy->language = g_strdup (self->language);
  copy->paper = g_strdup (self->paper);
  copy->password = g_strdup (self->password);
  copy->key = self->key != NULL ? mandate_secret_ref ((MandateSecret *) self->key) : NULL;

  return copy;
}

/**
 * mandate_pack_options_free:
 * @self: (nullable): from mandate_pack_options_copy()
 */
void
mandate_pack_options_free (MandatePackOptions *self)
{
  if (self == NULL)
    return;

  g_free ((char *) self->audit);
  g_free ((char *) self->as_of);
  g_free ((char *) self->language);
  g_free ((char *) self->paper);
  g_free ((char *) self->password);
  g_clear_pointer ((MandateSecret **) &self->key, mandate_secret_unref);
  g_free (self);
}

/**
 * mandate_pack_options_check:
 * @options: what is wanted
 * @error: return location for an error that says what does not go
 *
 * Returns: whether such a pack can be made
 */
gboolean
mandate_pack_options_check (const MandatePackOptions *options,
                            GError                  **error)
{
  const char *message = NULL;

  if (options->redactions != 0 && options->embeds)
    message = _ ("Files can’t be attached to a pack that leaves something out: nothing can be left out of them. Choose one of the two.");
  else if (options->password != NULL && *options->password == '\0')
    message = _ ("The password is empty. Type one, or make the pack without.");
  else if (options->password != NULL && strlen (options->password) > MANDATE_PDF_MAX_PASSWORD_BYTES)
    message = _ ("The password is too long: PDF readers take 127 bytes. Choose a shorter one.");

  if (message != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, message);

  return message == NULL;
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
  g_auto (Making) making = { .options = options, .progress = progress, .data = data, .cancellable = cancellable };
  gboolean again = TRUE;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (options != NULL && path != NULL, NULL);

  output = mandate_output_file_new (path, options->may_replace, error);
  if (output == NULL || !mandate_pack_options_check (options, error))
    return NULL;

  set_stage (&making, 0, FRACTION_PREPARED);
  making.source = mandate_pack_source_new (workspace, options, cancellable, error);
  if (making.source == NULL)
    return NULL;

  while (again)
    if (!try_once (&making, mandate_output_file_get_fd (output), &again, report, error))
      return NULL;

  report->pack = g_strdup (making.manifest->pack);
  report->as_of = g_strdup (making.manifest->as_of);
  report->language = g_strdup (making.manifest->language);
  report->entry = making.manifest->entry;
  report->sha256 = mandate_pack_tail_append (mandate_output_file_get_fd (output), options->key, cancellable, error);
  if (report->sha256 == NULL)
    return NULL;

  list_omissions (&making, report);

  return mandate_output_file_finish (output, error) ? g_steal_pointer (&report) : NULL;
}
