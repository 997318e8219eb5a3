/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#define ROW_HEIGHT   15.0
#define BAR_HEIGHT   9.0
#define LABEL_WIDTH  108.75
#define BARS_X       116.25
#define FIGURE_WIDTH 63.75
#define BARS_MARGIN  11.25
#define SWATCH       9.0
#define SWATCH_SPACE 3.75
#define HEAD_PADDING 3.75
#define HEAD_FOOT    2.25

typedef struct
{
  MandatePdfPress     *press;
  const MandateShares *shares;
  double               x;     /* of the bars */
  double               scale; /* points a piece */
} Shares;

/* Full, empty, slanted: what the three series look like, told apart without colour. */
static void
draw_piece (MandatePdfSheet *sheet,
            guint            series,
            double           x,
            double           y,
            double           width,
            double           height)
{
  if (width <= 0)
    return;

  if (series == 0)
    {
      _mandate_pdf_sheet_fill (sheet, x, y, width, height, MANDATE_PDF_BLUE);
    }
  else if (series == 1)
    {
      _mandate_pdf_sheet_fill (sheet, x, y, width, height, MANDATE_PDF_FILL);
      _mandate_pdf_sheet_outline (sheet, x, y, width, height, .6, MANDATE_PDF_INK, FALSE);
    }
  else
    {
      _mandate_pdf_sheet_hatch (sheet, x, y, width, height, MANDATE_PDF_RED);
    }
}

static guint
count_bar (const MandateShare *bar)
{
  guint n = 0;

  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    n += bar->values[i];

  return n;
}

static double
get_column (const Shares *self,
            guint         series)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;

  return geometry->text_x + geometry->text_width - (MANDATE_N_SHARES - series) * FIGURE_WIDTH;
}

static MandatePdfLines *
set_head (MandatePdfPress *press,
          const char      *title)
{
  return _mandate_pdf_press_set_plain (press, title, MANDATE_PDF_LOOK_HEAD, FIGURE_WIDTH - SWATCH - SWATCH_SPACE - MANDATE_PDF_UNIT);
}

static double
get_head_height (MandatePdfPress     *press,
                 const MandateShares *shares)
{
  double height = 0;

  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    {
      g_autoptr (MandatePdfLines) lines = set_head (press, shares->titles[i]);

      height = MAX (height, _mandate_pdf_lines_get_height (lines));
    }

  return height + HEAD_PADDING;
}

static double
get_label_height (MandatePdfPress    *press,
                  const MandateShare *bar)
{
  g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (press, bar->label, MANDATE_PDF_LOOK_TABLE, LABEL_WIDTH);

  return MAX (ROW_HEIGHT, _mandate_pdf_lines_get_height (label) + MANDATE_PDF_UNIT);
}

static double
get_sentence_height (MandatePdfPress     *press,
                     const MandateShares *shares)
{
  g_autoptr (MandatePdfLines) sentence = _mandate_pdf_press_set_plain (press, shares->sentence, MANDATE_PDF_LOOK_TABLE, press->sheet.geometry.text_width);

  return _mandate_pdf_lines_get_height (sentence) + HEAD_PADDING;
}

/* All heads stand on one line at the foot. */
static void
print_head (Shares          *self,
            MandatePdfLines *lines,
            double           x,
            double           height,
            MandateAlign     align)
{
  MandatePdfSheet *sheet = &self->press->sheet;

  _mandate_pdf_sheet_tag (sheet, "TH");
  _mandate_pdf_lines_draw_all (lines, sheet, x, self->press->y + height - HEAD_FOOT - _mandate_pdf_lines_get_height (lines), align);
  _mandate_pdf_sheet_untag (sheet, "TH");
}

/* The head of each column of figures is the legend, too: it says what a piece looks like. */
static void
draw_head (Shares *self)
{
  MandatePdfPress          *press = self->press;
  const MandatePdfGeometry *geometry = &press->sheet.geometry;
  const double              height = get_head_height (press, self->shares);
  g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (press, self->shares->label_title, MANDATE_PDF_LOOK_HEAD, LABEL_WIDTH);

  _mandate_pdf_sheet_rule (&press->sheet, geometry->text_x, press->y - .6, geometry->text_width, 1.2, MANDATE_PDF_INK);
  _mandate_pdf_sheet_tag (&press->sheet, "TR");
  print_head (self, label, geometry->text_x, height, MANDATE_ALIGN_START);

  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    {
      g_autoptr (MandatePdfLines) lines = set_head (press, self->shares->titles[i]);
      const double x = get_column (self, i) + MANDATE_PDF_UNIT;

      draw_piece (&press->sheet, i, x + FIGURE_WIDTH - MANDATE_PDF_UNIT - SWATCH, press->y + height - HEAD_FOOT - 9, SWATCH, 7.5);
      print_head (self, lines, x, height, MANDATE_ALIGN_END);
    }

  _mandate_pdf_sheet_untag (&press->sheet, "TR");
  press->y += height;
  _mandate_pdf_sheet_rule (&press->sheet, geometry->text_x, press->y - .3, geometry->text_width, .6, MANDATE_PDF_INK);
}

static void
draw_bar (Shares             *self,
          const MandateShare *bar,
          double              height)
{
  MandatePdfSheet *sheet = &self->press->sheet;
  const double     y = self->press->y + (height - BAR_HEIGHT) / 2;
  double           x = self->x;

  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    {
      const double width = bar->values[i] * self->scale;

      draw_piece (sheet, i, x, y, width, BAR_HEIGHT);
      x += width;
    }

  /* Where nothing is counted, the bar begins all the same. */
  _mandate_pdf_sheet_fill (sheet, self->x - .3, self->press->y + 1.875, .6, height - 3.75, MANDATE_PDF_INK);
}

static void
draw_row (Shares             *self,
          const MandateShare *bar,
          double              height)
{
  MandatePdfPress *press = self->press;
  g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (press, bar->label, MANDATE_PDF_LOOK_TABLE, LABEL_WIDTH);

  _mandate_pdf_sheet_tag (&press->sheet, "TR");
  draw_bar (self, bar, height);

  _mandate_pdf_sheet_tag (&press->sheet, "TH");
  _mandate_pdf_lines_draw_all (label, &press->sheet, press->sheet.geometry.text_x, press->y + (height - _mandate_pdf_lines_get_height (label)) / 2, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&press->sheet, "TH");

  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    {
      g_autofree char *figure = g_strdup_printf ("%u", bar->values[i]);

      _mandate_pdf_sheet_tag (&press->sheet, "TD");
      _mandate_pdf_press_print (press, figure, bar->values[i] > 0 ? MANDATE_PDF_LOOK_TABLE_BOLD : MANDATE_PDF_LOOK_TABLE, get_column (self, i), press->y + height / 2 + 3, FIGURE_WIDTH, MANDATE_ALIGN_END);
      _mandate_pdf_sheet_untag (&press->sheet, "TD");
    }

  _mandate_pdf_sheet_untag (&press->sheet, "TR");
  press->y += height;
}

static void
find_scale (Shares *self)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;
  const double              width = geometry->text_width - BARS_X - MANDATE_N_SHARES * FIGURE_WIDTH - BARS_MARGIN;
  guint                     largest = 1;

  for (guint i = 0; i < self->shares->bars->len; i++)
    largest = MAX (largest, count_bar (g_ptr_array_index (self->shares->bars, i)));

  self->x = geometry->text_x + BARS_X;
  self->scale = width / largest;
}

/*
 * _mandate_pdf_get_shares_height:
 *
 * Returns: how much stands together: the sentence, the head and the first bars
 */
double
_mandate_pdf_get_shares_height (MandatePdfPress    *press,
                                const MandateBlock *block)
{
  return get_sentence_height (press, &block->shares) + get_head_height (press, &block->shares) + MIN (block->shares.bars->len, 8) * ROW_HEIGHT;
}

/* Parts of a whole; the sentence and the figures beside the bars say the same
 * exactly, so that the chart is a table to whoever cannot see it. */
void
_mandate_pdf_print_shares (MandatePdfPress    *press,
                           const MandateBlock *block)
{
  Shares self = { .press = press, .shares = &block->shares };

  _mandate_pdf_press_begin_block (press, 7.5, _mandate_pdf_get_shares_height (press, block));
  _mandate_pdf_press_place (press, block->id, press->y);
  _mandate_pdf_press_flag (press, block->tags, block->gap, press->y + 10.5);
  find_scale (&self);

  _mandate_pdf_sheet_tag (&press->sheet, "Table");
  press->y = _mandate_pdf_press_print_lines (press, self.shares->sentence, MANDATE_PDF_LOOK_TABLE, "Caption", press->sheet.geometry.text_x, press->y, press->sheet.geometry.text_width) + HEAD_PADDING;
  draw_head (&self);

  for (guint i = 0; i < self.shares->bars->len && !press->is_stopped; i++)
    {
      const MandatePdfGeometry *geometry = &press->sheet.geometry;
      const MandateShare       *bar = g_ptr_array_index (self.shares->bars, i);
      const double              height = get_label_height (press, bar);
      const gboolean            is_last = i + 1 == self.shares->bars->len;

      if (!_mandate_pdf_press_has_room (press, height))
        _mandate_pdf_press_continue (press);

      draw_row (&self, bar, height);
      _mandate_pdf_sheet_rule (&press->sheet, geometry->text_x, press->y - .3, geometry->text_width, is_last ? .75 : .6, is_last ? MANDATE_PDF_INK : MANDATE_PDF_ROW);
    }

  _mandate_pdf_sheet_untag (&press->sheet, "Table");
  press->is_at_top = FALSE;
  press->space = 7.5;
}
