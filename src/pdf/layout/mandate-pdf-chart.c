/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#include <math.h>

#define ROW_HEIGHT   22.5
#define HEAD_HEIGHT  15.0
#define LEGEND       22.5
#define LABEL_WIDTH  120.0
#define BARS_X       127.5
#define FIGURE_WIDTH 52.5
#define AXIS_MARGIN  18.75
#define BAR_HEIGHT   12.0
#define USED_HEIGHT  6.0

/* Groups of three are parted by a space: the one way that no language misreads. */
#define GROUP_SPACE "\342\200\257"

typedef struct
{
  MandatePdfPress    *press;
  const MandateChart *chart;
  double              x;     /* of the bars */
  double              width; /* of the bars */
  double              step;  /* of the axis */
  guint               n_steps;
  gboolean            has_axis; /* not where no figure is told */
  double              scale;    /* points a unit */
} Chart;

static double
get_figure (double value)
{
  return isfinite (value) && value > 0 ? value : 0;
}

static double
find_largest (const MandateChart *chart)
{
  double largest = 0;

  for (guint i = 0; i < chart->bars->len; i++)
    {
      const MandateBar *bar = g_ptr_array_index (chart->bars, i);

      if (bar->is_total)
        continue;

      largest = MAX (largest, get_figure (bar->requested));
      largest = MAX (largest, get_figure (bar->approved));
      largest = MAX (largest, get_figure (bar->used));
    }

  return MIN (largest, 1e15);
}

/* Four or five round steps from 0, of which the last lies near the largest figure. */
static void
find_axis (Chart *self)
{
  static const double rounds[] = { 1, 2, 2.5, 5, 10 };
  const double        largest = find_largest (self->chart);
  const double        power = largest > 0 ? pow (10, floor (log10 (largest / 4))) : 1;

  self->step = power;

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      self->step = rounds[i] * power;

      if (largest / self->step <= 5)
        break;
    }

  self->n_steps = largest > 0 ? (guint) floor (largest / self->step + 1e-9) : 1;
  self->n_steps = MAX (1, self->n_steps);
  self->has_axis = largest > 0;
  self->scale = self->width / MAX (largest, self->n_steps * self->step);
}

static char *
format_step (double value)
{
  char     digits[G_ASCII_DTOSTR_BUF_SIZE];
  GString *text = g_string_new (g_ascii_formatd (digits, sizeof digits, value == floor (value) ? "%.0f" : "%.12g", value));

  if (value == floor (value) && value >= 10000)
    for (gssize at = (gssize) text->len - 3; at > 0; at -= 3)
      g_string_insert (text, at, GROUP_SPACE);

  return g_string_free (text, FALSE);
}

static void
print_cell (Chart             *self,
            const char        *text,
            MandatePdfLookKind look,
            const char        *tag,
            guint              column,
            double             baseline)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;
  const double              x = geometry->text_x + geometry->text_width - (4 - (double) column) * FIGURE_WIDTH;
  const double              width = column < 3 ? FIGURE_WIDTH - MANDATE_PDF_UNIT : FIGURE_WIDTH;

  _mandate_pdf_sheet_tag (&self->press->sheet, tag);

  if (column == 0)
    _mandate_pdf_press_print (self->press, text, look, geometry->text_x, baseline, LABEL_WIDTH, MANDATE_ALIGN_START);
  else
    _mandate_pdf_press_print (self->press, text, look, x, baseline, width, MANDATE_ALIGN_END);

  _mandate_pdf_sheet_untag (&self->press->sheet, tag);
}

static void
draw_head (Chart *self)
{
  MandatePdfPress          *press = self->press;
  const MandatePdfGeometry *geometry = &press->sheet.geometry;
  const double              baseline = press->y + 10.5;

  _mandate_pdf_sheet_rule (&press->sheet, geometry->text_x, press->y - .6, geometry->text_width, 1.2, MANDATE_PDF_INK);
  _mandate_pdf_sheet_tag (&press->sheet, "TR");
  print_cell (self, self->chart->label_title, MANDATE_PDF_LOOK_HEAD, "TH", 0, baseline);
  print_cell (self, self->chart->requested_title, MANDATE_PDF_LOOK_HEAD, "TH", 1, baseline);
  print_cell (self, self->chart->approved_title, MANDATE_PDF_LOOK_HEAD, "TH", 2, baseline);
  print_cell (self, self->chart->used_title, MANDATE_PDF_LOOK_HEAD, "TH", 3, baseline);
  _mandate_pdf_sheet_untag (&press->sheet, "TR");

  /* The axis is drawn beside the tags: the figures say the same exactly. */
  for (guint i = 0; self->has_axis && i <= self->n_steps; i++)
    {
      g_autofree char *number = format_step (i * self->step);

      _mandate_pdf_press_print (press, number, MANDATE_PDF_LOOK_NOTE, self->x + i * self->step * self->scale - 30, baseline, 60, MANDATE_ALIGN_CENTER);
    }

  press->y += HEAD_HEIGHT;
  _mandate_pdf_sheet_rule (&press->sheet, geometry->text_x, press->y - .3, geometry->text_width, .6, MANDATE_PDF_INK);
}

static MandatePdfLookKind
get_look (const MandateBar *bar)
{
  return bar->is_total || bar->is_undecided ? MANDATE_PDF_LOOK_TABLE_BOLD : MANDATE_PDF_LOOK_TABLE;
}

/* A label of several lines takes the room it needs, above and below the bars. */
static double
get_row_height (Chart            *self,
                const MandateBar *bar)
{
  g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (self->press, bar->label, get_look (bar), LABEL_WIDTH);

  return MAX (ROW_HEIGHT, _mandate_pdf_lines_get_height (label) + 2 * MANDATE_PDF_UNIT);
}

static void
draw_bars (Chart            *self,
           const MandateBar *bar,
           double            height)
{
  MandatePdfSheet *sheet = &self->press->sheet;
  const double     y = self->press->y + (height - BAR_HEIGHT) / 2;
  const double     requested = get_figure (bar->requested) * self->scale;
  const double     approved = get_figure (bar->approved) * self->scale;
  const double     used = get_figure (bar->used) * self->scale;

  for (guint i = 0; self->has_axis && i <= self->n_steps; i++)
    _mandate_pdf_sheet_upright (sheet, self->x + i * self->step * self->scale, self->press->y, height);

  if (approved > 0)
    {
      _mandate_pdf_sheet_fill (sheet, self->x, y, approved, BAR_HEIGHT, MANDATE_PDF_FILL);
      _mandate_pdf_sheet_outline (sheet, self->x, y, approved, BAR_HEIGHT, .6, MANDATE_PDF_INK, FALSE);
    }
  else if (bar->is_undecided && requested > 0)
    {
      _mandate_pdf_sheet_outline (sheet, self->x, y, requested, BAR_HEIGHT, .9, MANDATE_PDF_RED, TRUE);
    }

  _mandate_pdf_sheet_fill (sheet, self->x, y + (BAR_HEIGHT - USED_HEIGHT) / 2, used, USED_HEIGHT, MANDATE_PDF_BLUE);

  if (requested > 0)
    _mandate_pdf_sheet_triangle (sheet, self->x + requested, y - 1.5);
}

static void
print_label (Chart            *self,
             const MandateBar *bar,
             double            height)
{
  MandatePdfPress *press = self->press;
  g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (press, bar->label, get_look (bar), LABEL_WIDTH);

  _mandate_pdf_sheet_tag (&press->sheet, "TH");
  _mandate_pdf_lines_draw_all (label, &press->sheet, press->sheet.geometry.text_x,
                               press->y + (height - _mandate_pdf_lines_get_height (label)) / 2, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&press->sheet, "TH");
}

static void
draw_row (Chart            *self,
          const MandateBar *bar,
          double            height)
{
  MandatePdfPress         *press = self->press;
  const MandatePdfLookKind look = get_look (bar);
  const double             baseline = press->y + height / 2 + 3;

  _mandate_pdf_sheet_tag (&press->sheet, "TR");

  if (!bar->is_total)
    draw_bars (self, bar, height);

  print_label (self, bar, height);
  print_cell (self, bar->requested_text, bar->is_total ? look : MANDATE_PDF_LOOK_TABLE, "TD", 1, baseline);
  print_cell (self, bar->approved_text, look, "TD", 2, baseline);
  print_cell (self, bar->used_text, bar->is_total ? look : MANDATE_PDF_LOOK_TABLE, "TD", 3, baseline);

  if (bar->gap > 0)
    {
      _mandate_pdf_sheet_tag (&press->sheet, "TD");
      _mandate_pdf_press_flag (press, NULL, bar->gap, baseline);
      _mandate_pdf_sheet_untag (&press->sheet, "TD");
    }

  _mandate_pdf_sheet_untag (&press->sheet, "TR");
  press->y += height;
}

static gboolean
has_undecided (const MandateChart *chart)
{
  for (guint i = 0; i < chart->bars->len; i++)
    if (((MandateBar *) g_ptr_array_index (chart->bars, i))->is_undecided)
      return TRUE;

  return FALSE;
}

static double
draw_word (MandatePdfPress *press,
           const char      *word,
           double           x,
           double           baseline)
{
  return x + _mandate_pdf_press_print (press, word, MANDATE_PDF_LOOK_NOTE, x, baseline, 150, MANDATE_ALIGN_START) + 15;
}

static void
draw_legend (Chart *self)
{
  MandatePdfPress    *press = self->press;
  MandatePdfSheet    *sheet = &press->sheet;
  const MandateChart *chart = self->chart;
  const double        baseline = press->y + 15;
  double              x = self->x;

  _mandate_pdf_sheet_tag (sheet, "Caption");
  _mandate_pdf_sheet_triangle (sheet, x + 3, baseline - 2.75);
  x = draw_word (press, chart->requested_title, x + 9.75, baseline);

  _mandate_pdf_sheet_fill (sheet, x, baseline - 6.375, 18.75, 7.5, MANDATE_PDF_FILL);
  _mandate_pdf_sheet_outline (sheet, x, baseline - 6.375, 18.75, 7.5, .6, MANDATE_PDF_INK, FALSE);
  x = draw_word (press, chart->approved_title, x + 22.5, baseline);

  _mandate_pdf_sheet_fill (sheet, x, baseline - 5.25, 18.75, 5.25, MANDATE_PDF_BLUE);
  x = draw_word (press, chart->used_title, x + 22.5, baseline);

  if (has_undecided (chart) && chart->undecided_title != NULL)
    {
      _mandate_pdf_sheet_outline (sheet, x, baseline - 6.375, 18.75, 7.5, .9, MANDATE_PDF_RED, TRUE);
      draw_word (press, chart->undecided_title, x + 22.5, baseline);
    }

  _mandate_pdf_sheet_untag (sheet, "Caption");
  press->y += LEGEND;
}

double
_mandate_pdf_get_chart_height (const MandateBlock *block)
{
  return HEAD_HEIGHT + MIN (block->chart.bars->len, 20) * ROW_HEIGHT + (block->chart.has_no_legend ? 0 : LEGEND);
}

/* Requested, approved and used side by side; the figures beside the bars are
 * exact, so that the chart is a table to whoever cannot see it. */
void
_mandate_pdf_print_chart (MandatePdfPress    *press,
                          const MandateBlock *block)
{
  const MandateChart *chart = &block->chart;
  Chart               self = { .press = press, .chart = chart };

  _mandate_pdf_press_begin_block (press, 7.5, _mandate_pdf_get_chart_height (block));
  _mandate_pdf_press_place (press, block->id, press->y);
  _mandate_pdf_press_flag (press, block->tags, block->gap, press->y + 10.5);

  self.x = press->sheet.geometry.text_x + BARS_X;
  self.width = press->sheet.geometry.text_width - BARS_X - 3 * FIGURE_WIDTH - AXIS_MARGIN;
  find_axis (&self);

  _mandate_pdf_sheet_tag (&press->sheet, "Table");
  draw_head (&self);

  for (guint i = 0; i < chart->bars->len && !press->is_stopped; i++)
    {
      const MandatePdfGeometry *geometry = &press->sheet.geometry;
      const gboolean            is_last = i + 1 == chart->bars->len;

      const MandateBar *bar = g_ptr_array_index (chart->bars, i);
      const double      height = get_row_height (&self, bar);

      if (!_mandate_pdf_press_has_room (press, height))
        _mandate_pdf_press_continue (press);

      draw_row (&self, bar, height);
      _mandate_pdf_sheet_rule (&press->sheet, geometry->text_x, press->y - .3, geometry->text_width, is_last ? .75 : .6, is_last ? MANDATE_PDF_INK : MANDATE_PDF_ROW);
    }

  if (!chart->has_no_legend)
    draw_legend (&self);
  _mandate_pdf_sheet_untag (&press->sheet, "Table");
  press->is_at_top = FALSE;
  press->space = 7.5;
}
