/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#define BAR_HEIGHT  4.5
#define LABEL_WIDTH 75.0
#define FOOT_END    705.0
#define MARK_SIZE   10.5

static void
draw_top (MandatePdfPress    *self,
          const MandateCover *cover)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              half = geometry->text_width / 2;

  _mandate_pdf_sheet_fill (&self->sheet, geometry->text_x, geometry->top, geometry->text_width, BAR_HEIGHT, MANDATE_PDF_BLUE);
  _mandate_pdf_sheet_tag (&self->sheet, "P");
  _mandate_pdf_press_print (self, cover->organisation, MANDATE_PDF_LOOK_COVER_LINE_BOLD, geometry->text_x, 101.25, half + 75, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&self->sheet, "P");
  _mandate_pdf_sheet_tag (&self->sheet, "P");
  _mandate_pdf_press_print (self, cover->kind, MANDATE_PDF_LOOK_COVER_LINE, geometry->text_x + half + 90, 101.25, half - 90, MANDATE_ALIGN_END);
  _mandate_pdf_sheet_untag (&self->sheet, "P");
}

static double
draw_facts (MandatePdfPress *self,
            GPtrArray       *facts,
            double           label_width,
            double           y)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              width = geometry->text_width - label_width - 37.5;

  for (guint i = 0; i < facts->len; i++)
    {
      const MandateFact       *fact = g_ptr_array_index (facts, i);
      const MandatePdfLookKind look = fact->is_name ? MANDATE_PDF_LOOK_H3 : MANDATE_PDF_LOOK_BODY;
      g_autoptr (MandatePdfLines) value = _mandate_pdf_press_set (self, fact->value, look, width);
      g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (self, fact->label, MANDATE_PDF_LOOK_LABEL, label_width - 7.5);

      _mandate_pdf_sheet_tag (&self->sheet, "P");
      _mandate_pdf_lines_draw_all (label, &self->sheet, geometry->text_x, y + value->baseline - label->baseline, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "P");
      _mandate_pdf_sheet_tag (&self->sheet, "P");
      _mandate_pdf_lines_draw_all (value, &self->sheet, geometry->text_x + label_width, y, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "P");
      y += MAX (_mandate_pdf_lines_get_height (value), _mandate_pdf_lines_get_height (label)) + 7.5;
    }

  return y;
}

/* The figure with its mark, and below it what it counts: four a row. */
static double
draw_counts (MandatePdfPress *self,
             GPtrArray       *counts,
             double           y)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              column = geometry->text_width / 4;
  double                    end = y;

  for (guint i = 0; i < counts->len; i++)
    {
      const MandateCount *count = g_ptr_array_index (counts, i);
      const double        x = geometry->text_x + (i % 4) * column;
      g_autofree char    *figure = g_strdup_printf ("%u ", count->count);
      double              width;
      double              bottom;

      if (i > 0 && i % 4 == 0)
        y = end + 11.25;

      _mandate_pdf_sheet_tag (&self->sheet, "P");
      _mandate_pdf_sheet_tag (&self->sheet, "Span");
      width = _mandate_pdf_press_print (self, figure, MANDATE_PDF_LOOK_H1, x, y + 20.9, column - 15, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "Span");
      _mandate_pdf_sheet_mark (&self->sheet, count->mark, x + width + 5.25, y + 18.9, MARK_SIZE);
      bottom = _mandate_pdf_press_print_lines (self, count->text, MANDATE_PDF_LOOK_TABLE, "Span", x, y + 28.125, column - 7.5);
      end = MAX (end, bottom);
      _mandate_pdf_sheet_untag (&self->sheet, "P");
    }

  return end;
}

static double
draw_standing (MandatePdfPress    *self,
               const MandateCover *cover,
               double              y)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;

  if (cover->counts->len == 0)
    return y;

  _mandate_pdf_sheet_rule (&self->sheet, geometry->text_x, y, geometry->text_width, .75, MANDATE_PDF_INK);
  y += 7.5;

  if (cover->standing != NULL)
    y = _mandate_pdf_press_print_lines (self, cover->standing, MANDATE_PDF_LOOK_H3, "H2", geometry->text_x, y, geometry->text_width) + 15;

  return draw_counts (self, cover->counts, y);
}

static void
draw_foot (MandatePdfPress    *self,
           const MandateCover *cover)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  g_autoptr (MandatePdfLines) notice = _mandate_pdf_press_set_plain (self, cover->notice, MANDATE_PDF_LOOK_NOTE, geometry->text_width * 2 / 3);
  const double y = geometry->footer - notice->baseline - (_mandate_pdf_lines_get_n (notice) - 1) * notice->leading;

  if (cover->notice != NULL)
    {
      _mandate_pdf_sheet_tag (&self->sheet, "P");
      _mandate_pdf_lines_draw_all (notice, &self->sheet, geometry->text_x, y, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "P");
    }

  if (self->sheet.cr != NULL)
    _mandate_pdf_press_draw_page_number (self);
}

/* Whose, for which audit, as of when, and how does it stand. */
void
_mandate_pdf_print_cover (MandatePdfPress    *self,
                          const MandateBlock *block)
{
  const MandateCover       *cover = &block->cover;
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  double                    foot_height;
  double                    label_width;
  double                    y = 187.5;

  self->has_frame = FALSE;
  g_clear_pointer (&self->edge_label, g_free);
  _mandate_pdf_press_set_landscape (self, FALSE);
  _mandate_pdf_press_new_page (self);
  _mandate_pdf_press_place (self, block->id, 0);

  /* One column of labels from top to bottom. */
  label_width = _mandate_pdf_find_label_width (self, cover->facts, LABEL_WIDTH);
  label_width = _mandate_pdf_find_label_width (self, cover->foot_facts, label_width);

  draw_top (self, cover);
  draw_foot (self, cover);
  self->depth = 1;
  y = _mandate_pdf_press_print_lines (self, cover->title, MANDATE_PDF_LOOK_COVER_TITLE, "H1", geometry->text_x, y, geometry->text_width);

  if (cover->subtitle != NULL)
    y = _mandate_pdf_press_print_lines (self, cover->subtitle, MANDATE_PDF_LOOK_COVER_LINE, "P", geometry->text_x, y + 11.25, geometry->text_width - 60);

  y = draw_facts (self, cover->facts, label_width, MAX (y + 30, 311.25)) + 30;
  y = draw_standing (self, cover, MAX (y, 434.0));

  foot_height = _mandate_pdf_get_facts_height (self, cover->foot_facts, label_width, G_MAXUINT);
  y = MAX (y + 22.5, MIN (FOOT_END, geometry->bottom - 37.5) - foot_height);
  _mandate_pdf_print_facts_at (self, cover->foot_facts, label_width, y);

  /* What follows has pages of its own. */
  self->has_frame = TRUE;
  self->y = geometry->bottom;
  self->is_at_top = FALSE;
  self->is_fresh = FALSE;
}
