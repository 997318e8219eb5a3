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

typedef struct
{
  MandateWorkspace         *workspace; /* (unowned) */
  const MandatePackOptions *options;   /* (unowned) */
  MandatePackSource        *source;    /* (owned) */
  MandatePackContext       *context;   /* (owned) */
  MandateManifest          *manifest;  /* (owned) */
  MandatePackProgressFunc   progress;
  gpointer                  data;
  GCancellable             *cancellable;
  MandatePackProgress       state;
  double                    from;
  double                    to;
  double                    looked;  /* how much of the whole is done then */
  double                    written; /* likewise */
} Making;

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->state.omissions, g_ptr_array_unref);
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

void
mandate_pack_report_free (MandatePackReport *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->omissions, g_ptr_array_unref);
  g_ptr_array_unref (self->parts);
  g_free (self->missing_signs);
  g_free (self->pack);
  g_free (self->sha256);
  g_free (self->as_of);
  g_free (self->language);
  g_free (self);
}

/**
 * mandate_pack_report_describe_missing:
 * @self: a report
 *
 * Returns: (transfer full) (nullable): in words of the screen, which signs
 *   stand as empty boxes and what to install against it
 */
char *
mandate_pack_report_describe_missing (const MandatePackReport *self)
{
  if (self->missing_signs == NULL || *self->missing_signs == '\0')
    return NULL;

  /* Translators: %s is a few signs of a script. The names are those of packages. */
  return g_strdup_printf (_ ("No font on this computer has these signs, and empty boxes stand for them: %s. Install the Noto fonts (in Debian fonts-noto-core, for Chinese, Japanese and Korean fonts-noto-cjk) and save it again."), self->missing_signs);
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

/* It never goes back, not even where a file that failed late means another try. */
static void
report_progress (double   fraction,
                 gpointer data)
{
  Making *making = data;

  making->state.fraction = MAX (making->state.fraction, making->from + fraction * (making->to - making->from));
  if (making->progress != NULL)
    making->progress (&making->state, making->data);
}

static void
set_stage (Making          *making,
           MandatePackStage stage,
           double           from,
           double           to)
{
  making->state.stage = stage;
  making->state.n_done = 0;
  making->state.n_total = 0;
  making->from = from;
  making->to = to;
}

static void
measure_work (Making    *making,
              GPtrArray *evidence,
              guint      n_annex_pages)
{
  g_autofree char *hash = NULL;
  MandatePackWork  work = { .n_files = evidence->len, .n_annex_pages = n_annex_pages, .embeds = making->options->embeds };

  for (guint i = 0; i < evidence->len; i++)
    work.n_bytes += MAX (((MandateEvidence *) g_ptr_array_index (evidence, i))->size, 0);
  mandate_workspace_get_head (making->workspace, &work.n_entries, &hash, NULL);
  mandate_pack_work_share (&work, &making->looked, &making->written);
}

/* Said at once: whoever waits may break off, and mend the file first. */
static void
note_omission (Making                *making,
               const MandatePackFile *file)
{
  MandatePackOmission *omission;

  if (file->reason == NULL || file->evidence->sha256 == NULL)
    return;

  omission = g_new0 (MandatePackOmission, 1);
  omission->number = mandate_evidence_format_number (file->evidence);
  omission->title = g_strdup (file->evidence->title);
  omission->reason = g_strdup (_ (file->reason));
  omission->link = g_strconcat ("evidence/", mandate_record_get_id (MANDATE_RECORD (file->evidence)), NULL);
  omission->is_fault = file->is_fault;
  g_ptr_array_add (making->state.omissions, omission);
}

static void
looked_cb (GPtrArray *files,
           guint      n_total,
           gpointer   data)
{
  Making *making = data;

  note_omission (making, g_ptr_array_index (files, files->len - 1));
  making->state.n_done = files->len;
  making->state.n_total = n_total;
  report_progress ((double) files->len / n_total, making);
}

/* All files are looked into, and their pages are counted. */
static void
share_again (Making *making)
{
  g_autoptr (GPtrArray) evidence = mandate_pack_files_list_evidence (making->source->reg);
  const double looked = making->looked;
  guint        n_pages = 0;

  for (guint i = 0; i < making->source->files->len; i++)
    n_pages += ((const MandatePackFile *) g_ptr_array_index (making->source->files, i))->n_pages;

  measure_work (making, evidence, n_pages);
  making->written = looked + (1 - looked) * (making->written - making->looked) / (1 - making->looked);
  making->looked = looked;
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

/* Stamps are printed in a face that every reader has, and it has Latin letters
 * alone: without words they say the same in any language. */
static char *
make_stamp (Making     *making,
            const char *number,
            guint       sheet,
            guint       n_pages)
{
  g_autofree char *place = g_strdup_printf ("{page+%u} / %u", sheet, n_pages);
  /* Translators: printed above each page of a piece of evidence; {page} and {pages} become figures. %1$s is its number, %2$s “98 / 133”. */
  g_autofree char *stamp = g_strdup_printf (mandate_translate (making->source->translation, N_ ("Evidence %1$s, page {page} of {pages} · page of the pack %2$s")), number, place);

  for (const char *p = stamp; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)) && g_unichar_get_script (g_utf8_get_char (p)) != G_UNICODE_SCRIPT_LATIN)
      return g_strdup_printf ("%s: {page} / {pages} · %s", number, place);

  return g_steal_pointer (&stamp);
}

static GPtrArray *
place_annexes (Making           *making,
               MandatePdfResult *result,
               GArray           *indices)
{
  GPtrArray *annexes = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pdf_annex_free);
  guint      n_before = 0;

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

          stamp = make_stamp (making, number, place->sheet_page + n_before, result->n_pages_total);
          g_ptr_array_add (annexes, mandate_pdf_annex_new (file->pdf, place->sheet_page, stamp));
          g_array_append_val (indices, f);
        }

      n_before += place->n_pages;
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

      mandate_pack_file_give_up (file, N_ ("The file is damaged, so its pages can't be shown."));
      note_omission (making, file);
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
    .is_rtl = result->is_rtl,
  };
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) annexes = place_annexes (making, result, indices);
  g_autoptr (GPtrArray) attachments = list_attachments (making, result, error);
  g_autoptr (GPtrArray) failed = NULL;

  making->state.n_total = annexes->len;
  report_progress (0, making);
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
  set_stage (making, MANDATE_PACK_STAGE_WRITING, making->looked, making->written);
  report_progress (0, making);
  done = mandate_logo_prepare (document, making->cancellable, error) &&
         mandate_pdf_write_document (document, body, report_progress, making, making->cancellable, &result, error);

  done = done || name_full_disk (error);

  set_stage (making, MANDATE_PACK_STAGE_ASSEMBLING, making->written, 1);
  done = done && ftruncate (output, 0) == 0 && lseek (output, 0, SEEK_SET) == 0 && lseek (body, 0, SEEK_SET) == 0 &&
         assemble (making, document, body, result, output, again, error);
  close (body);

  if (done)
    {
      list_parts (result, report);
      g_free (report->missing_signs);
      report->missing_signs = g_strdup (result->missing);
      report->n_pages = making->manifest->n_pages;
      report->n_gaps = making->manifest->n_gaps;
    }

  return done;
}

static MandatePackReport *
new_report (void)
{
  MandatePackReport *report = g_new0 (MandatePackReport, 1);

  report->parts = g_ptr_array_new_with_free_func (place_free);

  return report;
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

static void
begin (Making *making)
{
  g_autoptr (GPtrArray) evidence = mandate_pack_files_list_evidence (mandate_workspace_get_register (making->workspace));

  making->state.omissions = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pack_omission_free);
  measure_work (making, evidence, 0);
  set_stage (making, MANDATE_PACK_STAGE_LOOKING, 0, making->looked);
  report_progress (0, making);
}

/* In the order of their numbers, and not in that in which they failed. */
static void
list_omissions (Making            *making,
                MandatePackReport *report)
{
  g_ptr_array_set_size (making->state.omissions, 0);
  for (guint i = 0; i < making->source->files->len; i++)
    note_omission (making, g_ptr_array_index (making->source->files, i));

  report->omissions = g_ptr_array_ref (making->state.omissions);
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
  g_auto (Making) making = { .workspace = workspace, .options = options, .progress = progress, .data = data, .cancellable = cancellable };
  gboolean again = TRUE;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (options != NULL && path != NULL, NULL);

  output = mandate_output_file_new (path, options->may_replace, error);
  if (output == NULL || !mandate_pack_options_check (options, error))
    return NULL;

  begin (&making);
  making.source = mandate_pack_source_new (workspace, options, looked_cb, &making, cancellable, error);
  if (making.source == NULL)
    return NULL;
  share_again (&making);

  while (again)
    if (!try_once (&making, mandate_output_file_get_fd (output), &again, report, error))
      return NULL;

  report->pack = g_strdup (making.manifest->pack);
  report->as_of = g_strdup (making.manifest->as_of);
  report->language = g_strdup (making.manifest->language);
  report->entry = making.manifest->entry;
  report->n_inbox = making.source->n_inbox;
  report->sha256 = mandate_pack_tail_append (mandate_output_file_get_fd (output), options->key, cancellable, error);
  if (report->sha256 == NULL)
    return NULL;

  list_omissions (&making, report);

  return mandate_output_file_finish (output, error) ? g_steal_pointer (&report) : NULL;
}
