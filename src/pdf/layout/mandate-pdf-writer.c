/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-writer.h"

#include "mandate-pdf-press-private.h"
#include "mandate-pdf-stream-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* Two passes settle nearly every document. One that has not settled by then
 * flips between two states, which only numbers of different length can cause. */
#define MAX_PASSES 6

/* Drawing takes most of the time: what a measuring pass counts for. */
#define MEASURE_SHARE .1

G_DEFINE_QUARK (MandatePdfWriterError, mandate_pdf_writer_error)

typedef struct
{
  MandatePdfProgress func;
  gpointer           data;
  double             start;
  double             share;
  double             last; /* that was told: a pass more must not set it back */
} Progress;

/*
 * What a chapter came to when it was measured. One that starts on a page of its
 * own and asks for no page number looks the same wherever it stands: another
 * measuring pass need not lay it out again, only move it.
 */
typedef struct
{
  gboolean   is_apart; /* starts with a part, and so on a page of its own */
  gboolean   is_fixed;
  guint      before; /* pages that stood before it */
  guint      n_pages;
  guint      n_anonymous;
  guint      first_entry;
  guint      n_entries;
  GPtrArray *ids; /* (owned) (element-type utf8) */
} Chapter;

static void
chapter_clear (gpointer data)
{
  Chapter *chapter = data;

  g_clear_pointer (&chapter->ids, g_ptr_array_unref);
}

static void
annex_place_free (gpointer data)
{
  MandateAnnexPlace *place = data;

  g_free (place->number);
  g_free (place);
}

void
mandate_pdf_result_free (MandatePdfResult *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->annexes);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->figures);
  g_free (self->missing);
  g_free (self);
}

static gboolean
is_rtl_language (const char *language)
{
  const PangoScript *scripts;
  int                n = 0;

  scripts = pango_language_get_scripts (pango_language_from_string (language), &n);

  return n > 0 && (scripts[0] == PANGO_SCRIPT_ARABIC || scripts[0] == PANGO_SCRIPT_HEBREW || scripts[0] == PANGO_SCRIPT_SYRIAC || scripts[0] == PANGO_SCRIPT_THAANA);
}

static void
press_init (MandatePdfPress *self,
            MandateDocument *document,
            GCancellable    *cancellable)
{
  const gboolean is_rtl = is_rtl_language (mandate_document_get_language (document));

  self->document = document;
  self->cancellable = cancellable;
  self->type = _mandate_pdf_type_new (mandate_document_get_language (document));
  self->places = _mandate_pdf_places_new ();
  self->annexes = g_ptr_array_new_with_free_func (annex_place_free);
  self->chapters = g_array_new (FALSE, TRUE, sizeof (Chapter));
  g_array_set_clear_func (self->chapters, chapter_clear);
  g_array_set_size (self->chapters, mandate_document_get_n_chapters (document));
  self->setting.type = self->type;
  self->setting.places = self->places;
  self->setting.page_reference = mandate_document_get_labels (document)->page_reference;
  self->setting.is_rtl = is_rtl;
  self->sheet.is_mirrored = is_rtl;
  self->sheet.glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  self->sheet.clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  self->sheet.figures = g_ptr_array_new_with_free_func (g_free);
}

static void
press_clear (MandatePdfPress *self)
{
  g_clear_pointer (&self->sheet.cr, cairo_destroy);
  g_clear_pointer (&self->sheet.surface, cairo_surface_destroy);
  g_clear_pointer (&self->sheet.glyphs, g_array_unref);
  g_clear_pointer (&self->sheet.clusters, g_array_unref);
  g_clear_pointer (&self->sheet.figures, g_ptr_array_unref);
  g_clear_pointer (&self->type, _mandate_pdf_type_free);
  g_clear_pointer (&self->places, _mandate_pdf_places_free);
  g_clear_pointer (&self->annexes, g_ptr_array_unref);
  g_clear_pointer (&self->chapters, g_array_unref);
  g_clear_pointer (&self->running_head, g_free);
  g_clear_pointer (&self->edge_label, g_free);
}

static void
begin_pass (MandatePdfPress *self)
{
  self->n_total = self->n_pages + self->n_inserted;
  self->n_pages = 0;
  self->n_inserted = 0;
  self->n_anonymous = 0;
  self->edge_slot = 0;
  self->depth = 0;
  self->has_frame = TRUE;
  self->space = 0;
  g_clear_pointer (&self->running_head, g_free);
  g_clear_pointer (&self->edge_label, g_free);
  g_ptr_array_set_size (self->annexes, 0);
  _mandate_pdf_places_begin_pass (self->places);
  _mandate_pdf_press_set_landscape (self, FALSE);
}

/* A chapter lives only while it is printed, or memory would grow with the pack. */
static void
print_chapter (MandatePdfPress *self,
               Chapter         *chapter,
               guint            number)
{
  g_autoptr (GPtrArray) blocks = mandate_document_build_chapter (self->document, number);
  MandatePdfPlaces *places = self->places;
  const guint       n_referred = places->n_referred;
  const guint       n_annexes = self->annexes->len;
  const guint       n_anonymous = self->n_anonymous;
  const gboolean    had_contents = places->has_contents;
  const guint       n_pages = self->n_pages;

  chapter_clear (chapter);
  chapter->ids = g_ptr_array_new_with_free_func (g_free);
  chapter->is_apart = blocks->len > 0 && ((MandateBlock *) g_ptr_array_index (blocks, 0))->kind == MANDATE_BLOCK_PART;
  chapter->before = _mandate_pdf_press_get_page (self);
  chapter->first_entry = places->entries->len;
  places->noted = chapter->ids;

  _mandate_pdf_press_blocks (self, blocks);

  places->noted = NULL;
  chapter->n_pages = self->n_pages - n_pages;
  chapter->n_entries = places->entries->len - chapter->first_entry;
  chapter->n_anonymous = self->n_anonymous - n_anonymous;
  chapter->is_fixed = places->n_referred == n_referred && places->has_contents == had_contents && self->annexes->len == n_annexes;
}

/* Notes again what the pass before found in the chapter, some pages further on. */
static void
move_chapter (MandatePdfPress *self,
              Chapter         *chapter)
{
  MandatePdfPlaces *places = self->places;
  const guint       before = _mandate_pdf_press_get_page (self);
  const guint       first_entry = places->entries->len;

  for (guint i = 0; i < chapter->ids->len; i++)
    {
      const char *id = g_ptr_array_index (chapter->ids, i);

      _mandate_pdf_places_add (places, id, GPOINTER_TO_UINT (g_hash_table_lookup (places->known, id)) - chapter->before + before);
    }

  for (guint i = 0; i < chapter->n_entries; i++)
    {
      MandatePdfEntry entry = *(MandatePdfEntry *) g_ptr_array_index (places->contents, chapter->first_entry + i);

      entry.page = entry.page - chapter->before + before;
      _mandate_pdf_places_add_entry (places, &entry);
    }

  chapter->before = before;
  chapter->first_entry = first_entry;
  self->n_pages += chapter->n_pages;
  self->n_anonymous += chapter->n_anonymous;
}

/* Whether it may be moved: what follows must not stand on its last page. */
static gboolean
can_move (MandatePdfPress *self,
          guint            number)
{
  const Chapter *chapter = &g_array_index (self->chapters, Chapter, number);

  return self->sheet.cr == NULL && chapter->is_apart && chapter->is_fixed &&
         (number + 1 == self->chapters->len || g_array_index (self->chapters, Chapter, number + 1).is_apart);
}

static void
run_pass (MandatePdfPress *self,
          Progress        *progress)
{
  const guint n = mandate_document_get_n_chapters (self->document);

  begin_pass (self);

  for (guint i = 0; i < n && !self->is_stopped; i++)
    {
      Chapter *chapter = &g_array_index (self->chapters, Chapter, i);

      if (can_move (self, i))
        move_chapter (self, chapter);
      else
        print_chapter (self, chapter, i);

      self->is_stopped = self->is_stopped || g_cancellable_is_cancelled (self->cancellable);

      progress->last = MAX (progress->last, progress->start + progress->share * (i + 1) / n);

      if (progress->func != NULL)
        progress->func (progress->last, progress->data);
    }

  /* A file has a page, be there nothing to say. */
  if (self->n_pages == 0)
    _mandate_pdf_press_new_page (self);

  _mandate_pdf_press_end_page (self);
}

static gboolean
measure (MandatePdfPress *self,
         Progress        *progress,
         GError         **error)
{
  for (guint i = 0; i < MAX_PASSES && !self->is_stopped; i++)
    {
      const char *unresolved;

      progress->start = MIN (i, 1) * MEASURE_SHARE;
      progress->share = MEASURE_SHARE;
      run_pass (self, progress);

      if (self->is_stopped)
        break;

      unresolved = _mandate_pdf_places_find_unresolved (self->places);

      if (unresolved != NULL)
        {
          g_set_error (error,
                       MANDATE_PDF_WRITER_ERROR,
                       MANDATE_PDF_WRITER_ERROR_UNRESOLVED,
                       _ ("“%s” is referred to, but it is not in the document"),
                       unresolved);
          return FALSE;
        }

      if (_mandate_pdf_places_is_settled (self->places))
        break;
    }

  return TRUE;
}

static void
set_metadata (MandatePdfPress *self)
{
  cairo_surface_t *surface = self->sheet.surface;
  MandateDocument *document = self->document;
  const char      *date = mandate_document_get_date (document);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, mandate_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Mandate");

  if (mandate_document_get_author (document) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, mandate_document_get_author (document));

  if (mandate_document_get_subject (document) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, mandate_document_get_subject (document));

  /* The day alone, so that the same records make the same bytes. */
  if (date != NULL && strlen (date) >= strlen ("2000-01-01"))
    {
      g_autofree char *stamp = g_strdup_printf ("%.10sT00:00:00Z", date);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
    }
}

static void
draw (MandatePdfPress  *self,
      MandatePdfStream *stream,
      Progress         *progress)
{
  const MandatePdfGeometry geometry = _mandate_pdf_geometry (mandate_document_get_paper (self->document), FALSE);

  self->sheet.surface = cairo_pdf_surface_create_for_stream (_mandate_pdf_stream_write, stream, geometry.width, geometry.height);
  cairo_pdf_surface_restrict_to_version (self->sheet.surface, CAIRO_PDF_VERSION_1_5);
  self->sheet.cr = cairo_create (self->sheet.surface);
  self->sheet.ink = MANDATE_PDF_WHITE;
  set_metadata (self);

  progress->start = 2 * MEASURE_SHARE;
  progress->share = 1 - progress->start;
  run_pass (self, progress);
  _mandate_pdf_sheet_untag (&self->sheet, "Document");

  cairo_surface_finish (self->sheet.surface);
}

/* The first of what went wrong is what the caller needs to know. */
static gboolean
check (MandatePdfPress  *self,
       MandatePdfStream *stream,
       GError          **error)
{
  cairo_status_t status = cairo_status (self->sheet.cr);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  if (stream->error == NULL)
    _mandate_pdf_stream_flush (stream);

  if (stream->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&stream->error));
      return FALSE;
    }

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->sheet.surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   MANDATE_PDF_WRITER_ERROR,
                   MANDATE_PDF_WRITER_ERROR_FAILED,
                   _ ("Could not draw the pages: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

static void
part_free (gpointer data)
{
  MandatePartPlace *part = data;

  g_free (part->id);
  g_free (part);
}

static GPtrArray *
list_parts (MandatePdfPress *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);

  for (guint i = 0; i < self->places->entries->len; i++)
    {
      const MandatePdfEntry *entry = g_ptr_array_index (self->places->entries, i);
      MandatePartPlace      *part;

      if (entry->level != 1)
        continue;

      part = g_new0 (MandatePartPlace, 1);
      part->id = g_uri_unescape_string (entry->destination, NULL);
      part->page = entry->page;
      g_ptr_array_add (parts, part);
    }

  return parts;
}

static MandatePdfResult *
create_result (MandatePdfPress *self)
{
  MandatePdfResult *result = g_new0 (MandatePdfResult, 1);

  result->n_pages = self->n_pages;
  result->n_pages_total = self->n_pages + self->n_inserted;
  result->annexes = g_steal_pointer (&self->annexes);
  result->parts = list_parts (self);
  result->figures = g_ptr_array_ref (self->sheet.figures);
  result->missing = g_strdup (_mandate_pdf_type_get_missing (self->type));
  result->is_rtl = self->setting.is_rtl;

  return result;
}

/**
 * mandate_pdf_write_document:
 * @document: a document
 * @fd: an open file to write to, from where it stands; it stays open
 * @progress: (nullable) (scope call): is told how much is done
 * @data: for @progress
 * @cancellable: (nullable): stops the writing, at the next page at the latest
 * @result: (out) (optional): what was written and where annex pages belong
 * @error: return location for an error
 *
 * Lays out @document and writes it as a tagged PDF.
 *
 * Each chapter is built once a pass and freed after it: at least once to find
 * the numbers of the pages, and once to draw them. The same document makes the
 * same bytes if it has a date. On an error the file holds part of a PDF, which
 * the caller must throw away.
 *
 * Returns: `TRUE` if all of @document was written
 */
gboolean
mandate_pdf_write_document (MandateDocument   *document,
                            int                fd,
                            MandatePdfProgress progress,
                            gpointer           data,
                            GCancellable      *cancellable,
                            MandatePdfResult **result,
                            GError           **error)
{
  MandatePdfPress  press = { 0 };
  MandatePdfStream stream = { 0 };
  Progress         state = { .func = progress, .data = data };
  gboolean         is_written = FALSE;

  g_return_val_if_fail (MANDATE_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (fd >= 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  _mandate_pdf_stream_init (&stream, fd);
  press_init (&press, document, cancellable);
  press.failure = &stream.error;

  if (measure (&press, &state, error))
    {
      draw (&press, &stream, &state);
      is_written = check (&press, &stream, error);
    }

  if (is_written && result != NULL)
    *result = create_result (&press);

  press_clear (&press);
  _mandate_pdf_stream_clear (&stream);

  return is_written;
}
