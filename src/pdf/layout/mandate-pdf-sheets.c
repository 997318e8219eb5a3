/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#define LABEL_WIDTH      90.0
#define WIDE_LABEL       112.5
#define SIGNATURE_HEIGHT 116.25
#define SIGNATURE_SPACE  48.75
#define NUMBER_BASELINE  221.25
#define ANNEX_TITLE      255.0

static void
draw_line_to_fill (MandatePdfPress *self,
                   const char      *label,
                   double           x,
                   double           y,
                   double           width)
{
  if (label == NULL)
    return;

  _mandate_pdf_sheet_rule (&self->sheet, x, y, width, .75, MANDATE_PDF_INK);
  _mandate_pdf_press_print_lines (self, label, MANDATE_PDF_LOOK_NOTE, "P", x, y + 2.25, width);
}

/* What stands under the lines, which is two lines where a language is long. */
static double
get_label_height (MandatePdfPress        *self,
                  const MandateSignature *signature,
                  double                  width)
{
  const char *labels[] = { signature->signature_label, signature->date_label, signature->place_label };
  double      widths[] = { width / 2, width * .22, width * .28 - 30 };
  double      height = 11.25;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (MandatePdfLines) lines = labels[i] != NULL ? _mandate_pdf_press_set_plain (self, labels[i], MANDATE_PDF_LOOK_NOTE, widths[i]) : NULL;

      if (lines != NULL)
        height = MAX (height, _mandate_pdf_lines_get_height (lines));
    }

  return height;
}

double
_mandate_pdf_get_signature_height (MandatePdfPress        *self,
                                   const MandateSignature *signature)
{
  const double width = self->sheet.geometry.text_width - LABEL_WIDTH;
  g_autoptr (MandatePdfLines) name = _mandate_pdf_press_set_plain (self, signature->name, MANDATE_PDF_LOOK_H3, width);
  g_autoptr (MandatePdfLines) sentence = _mandate_pdf_press_set_plain (self, signature->sentence, MANDATE_PDF_LOOK_BODY, width);
  const double more = get_label_height (self, signature, width) - 11.25;

  return more + MAX (SIGNATURE_HEIGHT, 7.5 + _mandate_pdf_lines_get_height (name) + _mandate_pdf_lines_get_height (sentence) + SIGNATURE_SPACE + 22.5);
}

/* Who stands behind what sentence, and room to sign it by hand. */
void
_mandate_pdf_print_signature (MandatePdfPress    *self,
                              const MandateBlock *block)
{
  const MandateSignature   *signature = &block->signature;
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              x = geometry->text_x + LABEL_WIDTH;
  const double              width = geometry->text_width - LABEL_WIDTH;
  const double              height = _mandate_pdf_get_signature_height (self, signature);
  double                    y;

  _mandate_pdf_press_begin_block (self, 0, MIN (height, geometry->bottom - geometry->top));
  _mandate_pdf_press_place (self, block->id, self->y);
  _mandate_pdf_sheet_rule (&self->sheet, geometry->text_x, self->y - .6, geometry->text_width, 1.2, MANDATE_PDF_INK);
  _mandate_pdf_press_flag (self, block->tags, block->gap, self->y + 16);

  _mandate_pdf_sheet_tag (&self->sheet, "Sect");
  _mandate_pdf_press_print_lines (self, signature->role, MANDATE_PDF_LOOK_LABEL, "P", geometry->text_x, self->y + 7.1, LABEL_WIDTH - 7.5);
  y = _mandate_pdf_press_print_lines (self, signature->name, MANDATE_PDF_LOOK_H3, "P", x, self->y + 4.6, width);
  _mandate_pdf_press_print_lines (self, signature->sentence, MANDATE_PDF_LOOK_BODY, "P", x, y, width);

  y = self->y + height - 11.25 - get_label_height (self, signature, width);
  draw_line_to_fill (self, signature->signature_label, x, y, width / 2);
  draw_line_to_fill (self, signature->date_label, x + width / 2 + 15, y, width * .22);
  draw_line_to_fill (self, signature->place_label, x + width * .72 + 30, y, width * .28 - 30);
  _mandate_pdf_sheet_untag (&self->sheet, "Sect");

  self->y += height;
  _mandate_pdf_sheet_rule (&self->sheet, geometry->text_x, self->y - .3, geometry->text_width, .6, MANDATE_PDF_INK);
  self->space = 0;
}

static void
draw_band (MandatePdfPress    *self,
           const MandateAnnex *annex)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              half = geometry->text_width / 2 - MANDATE_PDF_UNIT;
  const double              baseline = geometry->top + 10.875;

  _mandate_pdf_sheet_fill (&self->sheet, geometry->text_x, geometry->top, geometry->text_width, 15, MANDATE_PDF_INK);
  _mandate_pdf_sheet_tag (&self->sheet, "P");
  _mandate_pdf_press_print (self, annex->band, MANDATE_PDF_LOOK_BAND, geometry->text_x + MANDATE_PDF_UNIT, baseline, half, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&self->sheet, "P");

  if (annex->notice == NULL)
    return;

  _mandate_pdf_sheet_tag (&self->sheet, "P");
  _mandate_pdf_press_print (self, annex->notice, MANDATE_PDF_LOOK_BAND, geometry->text_x + geometry->text_width / 2, baseline, half, MANDATE_ALIGN_END);
  _mandate_pdf_sheet_untag (&self->sheet, "P");
}

static void
note_annex (MandatePdfPress    *self,
            const MandateAnnex *annex)
{
  MandateAnnexPlace *place = g_new0 (MandateAnnexPlace, 1);

  place->number = g_strdup (annex->number);
  place->sheet_page = self->n_pages;
  place->n_pages = annex->n_pages;
  g_ptr_array_add (self->annexes, place);
}

/*
 * _mandate_pdf_print_annex:
 *
 * Prints the sheet before a piece of evidence. The pages that will be put in
 * after it count from here on.
 */
void
_mandate_pdf_print_annex (MandatePdfPress    *self,
                          const MandateBlock *block)
{
  const MandateAnnex       *annex = &block->annex;
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  g_autofree char          *entry = g_strdup_printf ("%s  %s", annex->number, annex->title);
  g_autofree char          *number = g_strdup_printf ("%s ", annex->number);
  double                    y;

  g_free (self->running_head);
  self->running_head = annex->band != NULL ? g_strdup_printf ("%s %s", annex->band, annex->number) : g_strdup (annex->number);
  self->has_frame = TRUE;
  _mandate_pdf_press_set_landscape (self, FALSE);
  _mandate_pdf_press_new_page (self);
  _mandate_pdf_press_enter (self, block->id, 2, entry, NULL, block->tags, 0);

  draw_band (self, annex);
  self->depth = 2;
  _mandate_pdf_sheet_tag (&self->sheet, "H2");
  _mandate_pdf_sheet_tag (&self->sheet, "Span");
  _mandate_pdf_press_print (self, number, MANDATE_PDF_LOOK_ANNEX_NUMBER, geometry->text_x - 1.5, NUMBER_BASELINE, geometry->text_width, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&self->sheet, "Span");
  y = _mandate_pdf_press_print_lines (self, annex->title, MANDATE_PDF_LOOK_H1, "Span", geometry->text_x, ANNEX_TITLE, geometry->text_width);
  _mandate_pdf_sheet_untag (&self->sheet, "H2");
  _mandate_pdf_press_flag (self, block->tags, block->gap, ANNEX_TITLE + 20.9);

  self->is_at_top = FALSE;
  _mandate_pdf_print_facts_at (self, annex->facts, WIDE_LABEL, MAX (y + 22.5, 311.25));
  note_annex (self, annex);
  self->n_inserted += annex->n_pages;

  /* Whatever follows must not stand before the evidence. */
  self->y = geometry->bottom;
  self->is_fresh = FALSE;
}
