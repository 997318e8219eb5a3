/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#define PADDING     3.75
#define LABEL       75.0
#define WIDE_LABEL  112.5
#define LABEL_SPACE 7.5

/* A word that is longer than this is broken. */
#define WIDEST_LABEL 150.0
#define WHOLE_UP_TO  10

/* One fact laid out: its label and its value share the first baseline. */
typedef struct
{
  MandatePdfLines *label; /* (owned) */
  MandatePdfLines *value; /* (owned) */
  double           height;
} Fact;

static void
fact_clear (Fact *fact)
{
  _mandate_pdf_lines_free (fact->label);
  _mandate_pdf_lines_free (fact->value);
}

static Fact
lay_out (MandatePdfPress   *self,
         const MandateFact *fact,
         double             label_width)
{
  const double width = self->sheet.geometry.text_width;
  Fact         laid = { 0 };

  laid.label = _mandate_pdf_press_set_plain (self, fact->label, MANDATE_PDF_LOOK_LABEL, label_width - LABEL_SPACE);
  laid.value = _mandate_pdf_press_set (self, fact->value, fact->is_name ? MANDATE_PDF_LOOK_H3 : MANDATE_PDF_LOOK_TABLE, width - label_width);
  laid.height = MAX (_mandate_pdf_lines_get_height (laid.label), _mandate_pdf_lines_get_height (laid.value)) + 2 * PADDING;

  return laid;
}

static void
draw_slice (MandatePdfPress *self,
            const Fact      *fact,
            double           label_width,
            guint            first,
            guint            n)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const double              baseline = self->y + PADDING + fact->value->baseline;
  const MandatePdfSlice     slice = {
        .first = first,
        .n = n,
        .x = geometry->text_x + label_width,
        .y = self->y + PADDING,
        .width = geometry->text_width - label_width,
  };

  _mandate_pdf_sheet_tag (&self->sheet, "TR");

  if (first == 0)
    {
      _mandate_pdf_sheet_tag (&self->sheet, "TH");
      _mandate_pdf_lines_draw_all (fact->label, &self->sheet, geometry->text_x, baseline - fact->label->baseline, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "TH");
    }

  _mandate_pdf_sheet_tag (&self->sheet, "TD");
  _mandate_pdf_lines_draw (fact->value, &self->sheet, &slice);
  _mandate_pdf_sheet_untag (&self->sheet, "TD");
  _mandate_pdf_sheet_untag (&self->sheet, "TR");
}

static void
draw_rule (MandatePdfPress *self,
           double           thickness,
           MandatePdfInk    ink)
{
  _mandate_pdf_sheet_rule (&self->sheet, self->sheet.geometry.text_x, self->y - thickness / 2, self->sheet.geometry.text_width, thickness, ink);
}

/* A value that is longer than a page goes on on the next. */
static void
print_fact (MandatePdfPress *self,
            const Fact      *fact,
            double           label_width)
{
  const guint n_lines = _mandate_pdf_lines_get_n (fact->value);
  guint       first = 0;

  if (!_mandate_pdf_press_has_room (self, MIN (fact->height, 60)))
    {
      _mandate_pdf_press_continue (self);
      draw_rule (self, 1.2, MANDATE_PDF_INK);
    }

  while (first < n_lines && !self->is_stopped)
    {
      const double room = _mandate_pdf_press_get_room (self) - 2 * PADDING + .01;
      const guint  n = MIN (n_lines - first, (guint) MAX (1, room / fact->value->leading));

      draw_slice (self, fact, label_width, first, n);
      self->is_at_top = FALSE;
      first += n;

      if (first < n_lines)
        _mandate_pdf_press_continue (self);
      else
        self->y += n == n_lines ? fact->height : n * fact->value->leading + 2 * PADDING;
    }
}

/*
 * _mandate_pdf_find_label_width:
 * @width: how wide labels are, unless one has a longer word
 *
 * Returns: how wide the labels of the facts are, with the space beside them
 */
double
_mandate_pdf_find_label_width (MandatePdfPress *self,
                               GPtrArray       *facts,
                               double           width)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const MandateFact *fact = g_ptr_array_index (facts, i);
      g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (self, fact->label, MANDATE_PDF_LOOK_LABEL, WIDEST_LABEL);

      width = MAX (width, _mandate_pdf_lines_get_least (label, WIDEST_LABEL) + LABEL_SPACE);
    }

  return width;
}

static double
find_label_width (MandatePdfPress    *self,
                  const MandateBlock *block)
{
  return _mandate_pdf_find_label_width (self, block->facts.facts, block->facts.has_wide_labels ? WIDE_LABEL : LABEL);
}

/*
 * _mandate_pdf_get_facts_height:
 *
 * Returns: the height of the facts if there are at most @n of them, or else of
 *   the first two
 */
double
_mandate_pdf_get_facts_height (MandatePdfPress *self,
                               GPtrArray       *facts,
                               double           label_width,
                               guint            n)
{
  const guint end = facts->len <= n ? facts->len : MIN (2, facts->len);
  double      height = 0;

  for (guint i = 0; i < end; i++)
    {
      Fact fact = lay_out (self, g_ptr_array_index (facts, i), label_width);

      height += fact.height;
      fact_clear (&fact);
    }

  return height;
}

/* Returns: where the facts end that start at @y */
double
_mandate_pdf_print_facts_at (MandatePdfPress *self,
                             GPtrArray       *facts,
                             double           label_width,
                             double           y)
{
  if (facts->len == 0)
    return y;

  self->y = y;
  _mandate_pdf_sheet_tag (&self->sheet, "Table");
  draw_rule (self, 1.2, MANDATE_PDF_INK);

  for (guint i = 0; i < facts->len && !self->is_stopped; i++)
    {
      Fact fact = lay_out (self, g_ptr_array_index (facts, i), label_width);

      print_fact (self, &fact, label_width);
      fact_clear (&fact);
      draw_rule (self, i + 1 < facts->len ? .6 : .75, i + 1 < facts->len ? MANDATE_PDF_ROW : MANDATE_PDF_INK);
    }

  _mandate_pdf_sheet_untag (&self->sheet, "Table");

  return self->y;
}

double
_mandate_pdf_get_facts_lead (MandatePdfPress    *self,
                             const MandateBlock *block)
{
  return _mandate_pdf_get_facts_height (self, block->facts.facts, find_label_width (self, block), WHOLE_UP_TO);
}

void
_mandate_pdf_print_facts (MandatePdfPress    *self,
                          const MandateBlock *block)
{
  GPtrArray   *facts = block->facts.facts;
  const double label_width = find_label_width (self, block);
  const double height = _mandate_pdf_get_facts_height (self, facts, label_width, WHOLE_UP_TO);

  if (facts->len == 0)
    return;

  _mandate_pdf_press_begin_block (self, 7.5, MIN (height, self->sheet.geometry.bottom - self->sheet.geometry.top));
  _mandate_pdf_press_place (self, block->id, self->y);
  _mandate_pdf_press_flag (self, block->tags, block->gap, self->y + PADDING + 8.8);
  _mandate_pdf_print_facts_at (self, facts, label_width, self->y);
  self->space = 11.25;
}
