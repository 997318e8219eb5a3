/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#define TITLE_X     37.5
#define SUB_TITLE_X 52.5
#define SUB_STEP    15.0
#define PAGE_WIDTH  45.0
#define DOT_GAP     5.25

static double
find_title_x (const MandatePdfEntry *entry)
{
  return entry->level == 1 ? TITLE_X : SUB_TITLE_X + (entry->level - 2) * SUB_STEP;
}

/* A space after each part, because the tagged text joins them. */
static void
draw_entry (MandatePdfPress       *self,
            const MandatePdfEntry *entry,
            const MandatePdfLines *title,
            double                 baseline)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const gboolean            is_part = entry->level == 1;
  const MandatePdfLine     *last = &g_array_index (title->lines, MandatePdfLine, title->lines->len - 1);
  const double              x = geometry->text_x + find_title_x (entry);
  const double              end = geometry->text_x + geometry->text_width;
  const double              last_baseline = baseline + (title->lines->len - 1) * title->leading;
  g_autofree char          *clause = entry->clause != NULL ? g_strdup_printf ("%s ", entry->clause) : NULL;
  g_autofree char          *page = g_strdup_printf ("%u", entry->page);
  double                    dots_end = end - PAGE_WIDTH + 15;

  _mandate_pdf_press_print (self, clause, MANDATE_PDF_LOOK_TAG, geometry->text_x, baseline, TITLE_X + 75, MANDATE_ALIGN_START);
  _mandate_pdf_lines_draw_all (title, &self->sheet, x, baseline - title->baseline, MANDATE_ALIGN_START);

  if (entry->tags != NULL && (entry->clause == NULL || !is_part))
    {
      g_autofree char *tags = g_strdup_printf ("%s ", entry->tags);
      const double     width = _mandate_pdf_press_print (self, tags, MANDATE_PDF_LOOK_NOTE, end - PAGE_WIDTH - 112.5, last_baseline, 112.5, MANDATE_ALIGN_END);

      dots_end = end - PAGE_WIDTH - width - DOT_GAP;
    }

  _mandate_pdf_sheet_dots (&self->sheet, x + last->width + DOT_GAP, last_baseline - .75, dots_end - x - last->width - DOT_GAP);
  _mandate_pdf_press_print (self, page, is_part ? MANDATE_PDF_LOOK_H3 : MANDATE_PDF_LOOK_TABLE, end - PAGE_WIDTH, last_baseline, PAGE_WIDTH, MANDATE_ALIGN_END);
}

static void
print_entry (MandatePdfPress       *self,
             const MandatePdfEntry *entry)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const gboolean            is_part = entry->level == 1;
  g_autofree char          *text = g_strdup_printf ("%s ", entry->text);
  g_autofree char          *attributes = g_strdup_printf ("dest='%s'", entry->destination);
  g_autoptr (MandatePdfLines) title = NULL;
  const double before = is_part ? 2.8125 : 1.875;
  const double width = geometry->text_width - find_title_x (entry) - PAGE_WIDTH - (entry->tags != NULL ? 75 : 15);
  double       height;

  title = _mandate_pdf_press_set_plain (self, text, is_part ? MANDATE_PDF_LOOK_H3 : MANDATE_PDF_LOOK_TABLE, width);
  height = _mandate_pdf_lines_get_height (title) + 2 * before;

  /* A part keeps its first line below it. */
  if (!_mandate_pdf_press_has_room (self, is_part ? height + 15 : height))
    _mandate_pdf_press_continue (self);

  if (self->sheet.cr != NULL)
    {
      cairo_tag_begin (self->sheet.cr, "TOCI", NULL);
      cairo_tag_begin (self->sheet.cr, CAIRO_TAG_LINK, attributes);
      draw_entry (self, entry, title, self->y + before + title->baseline);
      cairo_tag_end (self->sheet.cr, CAIRO_TAG_LINK);
      cairo_tag_end (self->sheet.cr, "TOCI");
    }

  self->y += height;
  self->is_at_top = FALSE;
}

static void
draw_rule (MandatePdfPress *self)
{
  _mandate_pdf_sheet_rule (&self->sheet, self->sheet.geometry.text_x, self->y - .375, self->sheet.geometry.text_width, .75, MANDATE_PDF_INK);
}

/*
 * _mandate_pdf_print_contents:
 *
 * Prints what the pass before found; the first has nothing to print yet.
 */
void
_mandate_pdf_print_contents (MandatePdfPress    *self,
                             const MandateBlock *block)
{
  GPtrArray *contents = self->places->contents;
  guint      before = 0;

  self->places->has_contents = TRUE;
  _mandate_pdf_press_begin_block (self, 7.5, 60);
  _mandate_pdf_press_place (self, block->id, self->y);
  _mandate_pdf_press_flag (self, block->tags, block->gap, self->y + 15);
  draw_rule (self);
  self->y += MANDATE_PDF_UNIT;
  _mandate_pdf_sheet_tag (&self->sheet, "TOC");

  for (guint i = 0; i < contents->len && !self->is_stopped; i++)
    {
      const MandatePdfEntry *entry = g_ptr_array_index (contents, i);

      if (before > 1 && entry->level == 1)
        self->y += 1.875;

      print_entry (self, entry);
      before = entry->level;
    }

  _mandate_pdf_sheet_untag (&self->sheet, "TOC");
  self->y += MANDATE_PDF_UNIT;
  draw_rule (self);
  self->is_at_top = FALSE;
  self->space = 7.5;
}
