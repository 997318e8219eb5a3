/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#include <cairo-pdf.h>
#include <string.h>

#define EDGE_SLOT   67.5
#define EDGE_FIRST  101.25
#define EDGE_LENGTH 56.25
#define EDGE_WIDTH  14.25
#define FLAG_WIDTH  33.75
#define FLAG_HEIGHT 12.0
/* From where tags stand to the marks at the edge, and back to the text. */
#define FLAG_ROOM 36.75
#define FLAG_BACK 6.0
#define TAG_LINE  11.25

MandatePdfLines *
_mandate_pdf_press_set (MandatePdfPress   *self,
                        const MandateText *text,
                        MandatePdfLookKind look,
                        double             width)
{
  return _mandate_pdf_lines_new (&self->setting, text, _mandate_pdf_look (look), width);
}

MandatePdfLines *
_mandate_pdf_press_set_plain (MandatePdfPress   *self,
                              const char        *text,
                              MandatePdfLookKind look,
                              double             width)
{
  return _mandate_pdf_lines_new_plain (&self->setting, text, _mandate_pdf_look (look), width);
}

/*
 * _mandate_pdf_press_print:
 *
 * Prints a few words whose first line stands on @baseline.
 *
 * Returns: how wide they are
 */
double
_mandate_pdf_press_print (MandatePdfPress   *self,
                          const char        *text,
                          MandatePdfLookKind look,
                          double             x,
                          double             baseline,
                          double             width,
                          MandateAlign       align)
{
  g_autoptr (MandatePdfLines) lines = NULL;

  if (text == NULL || *text == '\0')
    return 0;

  lines = _mandate_pdf_press_set_plain (self, text, look, width);
  _mandate_pdf_lines_draw_all (lines, &self->sheet, x, baseline - lines->baseline, align);

  return lines->natural;
}

/* Returns: where the lines end */
double
_mandate_pdf_press_print_lines (MandatePdfPress   *self,
                                const char        *text,
                                MandatePdfLookKind look,
                                const char        *tag,
                                double             x,
                                double             y,
                                double             width)
{
  g_autoptr (MandatePdfLines) lines = _mandate_pdf_press_set_plain (self, text, look, width);

  _mandate_pdf_sheet_tag (&self->sheet, tag);
  _mandate_pdf_lines_draw_all (lines, &self->sheet, x, y, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&self->sheet, tag);

  return y + _mandate_pdf_lines_get_height (lines);
}

guint
_mandate_pdf_press_get_page (const MandatePdfPress *self)
{
  return self->n_pages + self->n_inserted;
}

/* “Page **n** of N”: the label is the builder's, the weight is ours. */
void
_mandate_pdf_press_draw_page_number (MandatePdfPress *self)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const char               *label = mandate_document_get_labels (self->document)->page_of;
  const char               *number = g_strstr_len (label, -1, "{page}");
  g_autofree char          *page = g_strdup_printf ("%u", _mandate_pdf_press_get_page (self));
  g_autofree char          *total = g_strdup_printf ("%u", self->n_total);
  g_autoptr (MandateText) text = mandate_text_new (NULL);
  g_autoptr (GString) before = g_string_new_len (label, number != NULL ? number - label : 0);
  g_autoptr (GString) after = g_string_new (number != NULL ? number + strlen ("{page}") : label);
  g_autoptr (MandatePdfLines) lines = NULL;

  g_string_replace (before, "{pages}", total, 0);
  g_string_replace (after, "{pages}", total, 0);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, before->str);

  if (number != NULL)
    mandate_text_append (text, MANDATE_SPAN_BOLD, page);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, after->str);
  lines = _mandate_pdf_press_set (self, text, MANDATE_PDF_LOOK_SMALL, geometry->text_width / 2);
  _mandate_pdf_lines_draw_all (lines,
                               &self->sheet,
                               geometry->text_x + geometry->text_width / 2,
                               geometry->footer - lines->baseline,
                               MANDATE_ALIGN_END);
}

static void
draw_edge_mark (MandatePdfPress *self)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  cairo_t                  *cr = self->sheet.cr;
  const double              slot = EDGE_FIRST + EDGE_SLOT * self->edge_slot;
  g_autoptr (MandatePdfLines) lines = NULL;
  double x;

  if (self->edge_label == NULL || *self->edge_label == '\0')
    return;

  lines = _mandate_pdf_press_set_plain (self, self->edge_label, MANDATE_PDF_LOOK_EDGE, EDGE_LENGTH - 3);

  if (geometry->is_landscape)
    {
      x = geometry->width - slot - EDGE_LENGTH;
      _mandate_pdf_sheet_fill (&self->sheet, x, geometry->edge, EDGE_LENGTH, EDGE_WIDTH, MANDATE_PDF_INK);
      _mandate_pdf_lines_draw_all (lines, &self->sheet, x + 1.5, geometry->edge + 1.5, MANDATE_ALIGN_CENTER);
      return;
    }

  _mandate_pdf_sheet_fill (&self->sheet, geometry->edge, slot, EDGE_WIDTH, EDGE_LENGTH, MANDATE_PDF_INK);
  x = _mandate_pdf_sheet_flip (&self->sheet, geometry->edge, EDGE_WIDTH);
  cairo_save (cr);
  cairo_translate (cr, x + EDGE_WIDTH / 2, slot + EDGE_LENGTH / 2);
  cairo_rotate (cr, -G_PI / 2);
  _mandate_pdf_lines_draw_all (lines,
                               &self->sheet,
                               _mandate_pdf_sheet_flip (&self->sheet, -lines->width / 2, lines->width),
                               -lines->leading / 2,
                               MANDATE_ALIGN_CENTER);
  cairo_restore (cr);
  /* Restoring took back a colour that was set while turned. */
  self->sheet.ink = MANDATE_PDF_GRID;
}

/* Returns: where the box ends */
static double
draw_draft (MandatePdfPress *self,
            double           x)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const char               *label = mandate_document_get_labels (self->document)->draft;
  g_autoptr (MandatePdfLines) lines = _mandate_pdf_press_set_plain (self, label, MANDATE_PDF_LOOK_HEAD, geometry->text_width / 4);
  const double width = lines->natural + 11.25;

  _mandate_pdf_sheet_outline (&self->sheet, x, geometry->header - 9.375, width, 13.125, .9, MANDATE_PDF_INK, FALSE);
  _mandate_pdf_lines_draw_all (lines, &self->sheet, x + (width - lines->width) / 2, geometry->header - lines->baseline, MANDATE_ALIGN_CENTER);

  return x + width + 7.5;
}

/* What identifies the pack at the start, where in it we are at the end. */
static void
draw_header (MandatePdfPress *self,
             double           x)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              end = geometry->text_x + geometry->text_width;
  g_autoptr (MandatePdfLines) header = NULL;

  header = _mandate_pdf_press_set (self, mandate_document_get_header (self->document), MANDATE_PDF_LOOK_NOTE, (end - x) * .7);
  header->has_links = FALSE;
  _mandate_pdf_lines_draw_all (header,
                               &self->sheet,
                               x,
                               geometry->header - header->baseline - (_mandate_pdf_lines_get_n (header) - 1) * header->leading,
                               MANDATE_ALIGN_START);

  x += header->natural + 15;
  _mandate_pdf_press_print (self, self->running_head, MANDATE_PDF_LOOK_NOTE, x, geometry->header, end - x, MANDATE_ALIGN_END);
  _mandate_pdf_sheet_rule (&self->sheet, geometry->text_x, geometry->header_rule, geometry->text_width, .6, MANDATE_PDF_ROW);
}

/* Header, footer and edge mark hold nothing to read in order: they stay outside the tags. */
static void
draw_frame (MandatePdfPress *self)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  double                    x = geometry->text_x;

  if (self->sheet.cr == NULL)
    return;

  _mandate_pdf_draw_watermark (self);

  if (self->n_pages > 1)
    _mandate_pdf_draw_running_code (self);

  if (mandate_document_get_is_draft (self->document))
    x = draw_draft (self, x);

  if (!self->has_frame)
    return;

  draw_header (self, x);
  _mandate_pdf_sheet_rule (&self->sheet, geometry->text_x, geometry->footer_rule, geometry->text_width, .6, MANDATE_PDF_ROW);
  _mandate_pdf_press_print (self, mandate_document_get_footer (self->document), MANDATE_PDF_LOOK_NOTE, geometry->text_x, geometry->footer, geometry->text_width * 2 / 3, MANDATE_ALIGN_START);
  _mandate_pdf_press_draw_page_number (self);
  draw_edge_mark (self);
}

void
_mandate_pdf_press_end_page (MandatePdfPress *self)
{
  if (self->n_pages > 0 && self->sheet.cr != NULL)
    cairo_show_page (self->sheet.cr);

  if (g_cancellable_is_cancelled (self->cancellable) || *self->failure != NULL)
    self->is_stopped = TRUE;
}

void
_mandate_pdf_press_new_page (MandatePdfPress *self)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;

  _mandate_pdf_press_end_page (self);

  self->n_pages++;
  _mandate_pdf_press_set_landscape (self, geometry->is_landscape);
  self->sheet.geometry.top += _mandate_pdf_get_logo_room (self);
  self->sheet.geometry.title += _mandate_pdf_get_logo_room (self);
  self->y = geometry->top;
  self->space = 0;
  self->margin_y = 0;
  self->is_at_top = TRUE;
  self->is_fresh = TRUE;

  if (self->sheet.surface != NULL)
    cairo_pdf_surface_set_size (self->sheet.surface, geometry->width, geometry->height);

  /* One element for all pages, or each would start the reading anew; opened only
   * here, because setting the size forgets what was drawn or tagged before. */
  if (self->n_pages == 1)
    _mandate_pdf_sheet_tag (&self->sheet, "Document");

  draw_frame (self);
  _mandate_pdf_draw_logo (self);
}

/*
 * _mandate_pdf_press_continue:
 *
 * Starts a new page in the middle of a block: what comes after the block is not
 * the first thing on it, and may have to leave it.
 */
void
_mandate_pdf_press_continue (MandatePdfPress *self)
{
  _mandate_pdf_press_new_page (self);
  self->is_fresh = FALSE;
}

/* For the pages that are started from now on. */
void
_mandate_pdf_press_set_landscape (MandatePdfPress *self,
                                  gboolean         is_landscape)
{
  self->sheet.geometry = _mandate_pdf_geometry (mandate_document_get_paper (self->document), is_landscape);
}

double
_mandate_pdf_press_get_room (const MandatePdfPress *self)
{
  return self->sheet.geometry.bottom - self->y;
}

gboolean
_mandate_pdf_press_has_room (const MandatePdfPress *self,
                             double                 need)
{
  return need <= _mandate_pdf_press_get_room (self) + .01;
}

/*
 * _mandate_pdf_press_begin_block:
 *
 * Moves down to where a block starts that wants @before above it, or to the next
 * page if @need does not fit on this one.
 */
void
_mandate_pdf_press_begin_block (MandatePdfPress *self,
                                double           before,
                                double           need)
{
  const double gap = self->is_at_top ? 0 : MAX (self->space, before);

  if (self->n_pages == 0 || (!self->is_fresh && !_mandate_pdf_press_has_room (self, gap + need)))
    _mandate_pdf_press_new_page (self);
  else
    self->y += gap;

  self->space = 0;
  self->is_at_top = FALSE;
  self->is_fresh = FALSE;
}

/*
 * _mandate_pdf_press_flag:
 *
 * Puts clauses and the flag of a gap into the outer margin, from @baseline down,
 * below those that stand there already.
 */
void
_mandate_pdf_press_flag (MandatePdfPress *self,
                         GStrv            tags,
                         guint            gap,
                         double           baseline)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  g_autofree char          *number = g_strdup_printf ("%u", gap);
  g_autoptr (GString) label = NULL;
  g_autoptr (MandatePdfLines) lines = NULL;
  double width;
  double x;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      self->margin_y = MAX (baseline, self->margin_y + TAG_LINE);
      _mandate_pdf_sheet_tag (&self->sheet, "Span");
      _mandate_pdf_press_print (self, tags[i], MANDATE_PDF_LOOK_TAG, geometry->tags_x, self->margin_y, 60, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "Span");
    }

  if (gap == 0)
    return;

  self->margin_y = MAX (baseline, self->margin_y + FLAG_HEIGHT + 1.5);
  label = g_string_new (mandate_document_get_labels (self->document)->gap);
  g_string_replace (label, "{number}", number, 0);
  lines = _mandate_pdf_press_set_plain (self, label->str, MANDATE_PDF_LOOK_FLAG, 60);
  width = MAX (FLAG_WIDTH, lines->natural + 4.5);
  x = geometry->tags_x - CLAMP (width - FLAG_ROOM, 0, FLAG_BACK);

  _mandate_pdf_sheet_tag (&self->sheet, "Span");
  _mandate_pdf_sheet_fill (&self->sheet, x, self->margin_y - 8.7, width, FLAG_HEIGHT, MANDATE_PDF_RED);
  _mandate_pdf_lines_draw_all (lines, &self->sheet, x + (width - lines->width) / 2, self->margin_y - lines->baseline, MANDATE_ALIGN_CENTER);
  _mandate_pdf_sheet_untag (&self->sheet, "Span");
}

static void
draw_destination (MandatePdfPress *self,
                  const char      *destination,
                  double           y)
{
  char             x_text[G_ASCII_DTOSTR_BUF_SIZE];
  char             y_text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes = NULL;

  g_ascii_formatd (x_text, sizeof x_text, "%.2f", 0);
  g_ascii_formatd (y_text, sizeof y_text, "%.2f", MAX (0, y));
  attributes = g_strdup_printf ("name='%s' x=%s y=%s", destination, x_text, y_text);

  cairo_tag_begin (self->sheet.cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->sheet.cr, CAIRO_TAG_DEST);
}

/* Notes that links to @id lead to @y of this page. */
void
_mandate_pdf_press_place (MandatePdfPress *self,
                          const char      *id,
                          double           y)
{
  g_autofree char *destination = NULL;

  if (id == NULL || *id == '\0')
    return;

  if (!_mandate_pdf_places_add (self->places, id, _mandate_pdf_press_get_page (self)) || self->sheet.cr == NULL)
    return;

  destination = _mandate_pdf_destination (id);
  draw_destination (self, destination, y);
}

/* Enters what stands at @y into the contents and the bookmarks. */
void
_mandate_pdf_press_enter (MandatePdfPress *self,
                          const char      *id,
                          guint            level,
                          const char      *text,
                          const char      *clause,
                          GStrv            tags,
                          double           y)
{
  g_autofree char *own_id = NULL;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *destination = NULL;
  g_autofree char *joined = tags != NULL ? g_strjoinv ("  ", tags) : NULL;
  g_autofree char *link = NULL;
  MandatePdfEntry  entry = { 0 };
  int              parent = 0;

  if ((id == NULL || *id == '\0') && level > 0)
    id = own_id = g_strdup_printf ("mandate-entry-%u", ++self->n_anonymous);

  _mandate_pdf_press_place (self, id, y);

  if (level == 0)
    return;

  level = MIN (level, 3);
  destination = _mandate_pdf_destination (id);
  entry = (MandatePdfEntry){
    .level = level,
    .page = _mandate_pdf_press_get_page (self),
    .text = valid,
    .clause = (char *) clause,
    .tags = joined,
    .destination = destination,
  };
  _mandate_pdf_places_add_entry (self->places, &entry);

  if (self->sheet.cr == NULL)
    return;

  for (guint i = 1; i < level; i++)
    parent = self->outline[i] != 0 ? self->outline[i] : parent;

  for (guint i = level; i < G_N_ELEMENTS (self->outline); i++)
    self->outline[i] = 0;

  link = g_strdup_printf ("dest='%s'", destination);
  self->outline[level] = cairo_pdf_surface_add_outline (self->sheet.surface, parent, valid, link, level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}
