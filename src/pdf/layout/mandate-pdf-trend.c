/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#include <math.h>

#define PLOT_HEIGHT  112.5
#define PLOT_SHARE   .46
#define GAP          15.0
#define FOOT         13.5
#define DAY_WIDTH    56.25
#define VALUE_WIDTH  60.0
#define POINT_RADIUS 2.25
#define LABEL_WIDTH  60.0
#define LINE_LABEL   120.0
#define PADDING      3.75

static const double target_dashes[] = { 6, 3 };
static const double baseline_dashes[] = { 1, 2.5 };

typedef struct
{
  MandatePdfPress    *press;
  const MandateTrend *trend;
  double              x; /* of the drawing */
  double              y;
  double              width;
} Trend;

static double
find_x (const Trend *self,
        int          day)
{
  /* The first and the last value want room beside the edges, too. */
  return self->x + LABEL_WIDTH / 3 + mandate_trend_place_day (self->trend, day) * (self->width - LABEL_WIDTH * 2 / 3);
}

static double
find_y (const Trend *self,
        double       value)
{
  return self->y + (PLOT_HEIGHT - FOOT) * (1 - mandate_trend_place_value (self->trend, value));
}

static void
draw_level (const Trend  *self,
            double        value,
            const char   *text,
            const double *dashes,
            int           n_dashes,
            MandateAlign  align)
{
  MandatePdfPress *press = self->press;
  double           y;

  if (!isfinite (value))
    return;

  y = find_y (self, value);

  _mandate_pdf_sheet_line (&press->sheet, self->x, y, self->x + self->width, y, .75, MANDATE_PDF_INK, dashes, n_dashes);
  _mandate_pdf_press_print (press, text, MANDATE_PDF_LOOK_NOTE, align == MANDATE_ALIGN_START ? self->x : self->x + self->width - LABEL_WIDTH / 3 - PADDING - LINE_LABEL, y - 2.25, LINE_LABEL, align);
}

static void
draw_points (const Trend *self)
{
  MandatePdfPress         *press = self->press;
  const MandateTrendPoint *before = NULL;

  for (guint i = 0; i < self->trend->points->len; i++)
    {
      const MandateTrendPoint *point = g_ptr_array_index (self->trend->points, i);
      const double             x = find_x (self, point->day);
      const double             y = isfinite (point->value) ? find_y (self, point->value) : 0;

      if (point->is_void || !isfinite (point->value))
        continue;

      if (before != NULL)
        _mandate_pdf_sheet_line (&press->sheet, find_x (self, before->day), find_y (self, before->value), x, y, 1.2, MANDATE_PDF_BLUE, NULL, 0);
      _mandate_pdf_sheet_disc (&press->sheet, x, y, POINT_RADIUS, MANDATE_PDF_BLUE);
      if (mandate_trend_is_labelled (self->trend, point))
        _mandate_pdf_press_print (press, point->figure, MANDATE_PDF_LOOK_TABLE_BOLD, x - LABEL_WIDTH / 2,
                                  mandate_trend_is_label_above (self->trend, point) ? y - 4.5 : y + 11.25, LABEL_WIDTH, MANDATE_ALIGN_CENTER);
      before = point;
    }
}

/* The days stand below; by when it is to be reached is marked by an upright line. */
static void
draw_days (const Trend *self)
{
  MandatePdfPress         *press = self->press;
  const MandateTrend      *trend = self->trend;
  const double             foot = self->y + PLOT_HEIGHT - FOOT;
  const MandateTrendPoint *first = mandate_trend_get_first (trend);
  const MandateTrendPoint *last = mandate_trend_get_last (trend);

  _mandate_pdf_sheet_rule (&press->sheet, self->x, foot - .3, self->width, .6, MANDATE_PDF_INK);
  _mandate_pdf_press_print (press, first->on, MANDATE_PDF_LOOK_NOTE, self->x, foot + 10.5, LINE_LABEL, MANDATE_ALIGN_START);

  if (trend->due_on != NULL && trend->due_day >= last->day)
    {
      _mandate_pdf_sheet_upright (&press->sheet, find_x (self, trend->due_day), self->y, PLOT_HEIGHT - FOOT);
      _mandate_pdf_press_print (press, trend->due_on, MANDATE_PDF_LOOK_NOTE, self->x + self->width - LINE_LABEL, foot + 10.5, LINE_LABEL, MANDATE_ALIGN_END);
    }
  else if (last->day > first->day)
    _mandate_pdf_press_print (press, last->on, MANDATE_PDF_LOOK_NOTE, self->x + self->width - LINE_LABEL, foot + 10.5, LINE_LABEL, MANDATE_ALIGN_END);
}

/* Drawn outside the tags: the table says the same exactly. */
static void
draw_plot (const Trend *self)
{
  if (!mandate_trend_can_be_drawn (self->trend))
    return;

  draw_days (self);
  draw_level (self, self->trend->baseline, self->trend->baseline_text, baseline_dashes, G_N_ELEMENTS (baseline_dashes), MANDATE_ALIGN_END);
  draw_level (self, self->trend->target, self->trend->target_text, target_dashes, G_N_ELEMENTS (target_dashes), MANDATE_ALIGN_START);
  draw_points (self);
}

static double
get_table_x (const Trend *self)
{
  return self->x + self->width + GAP;
}

static double
get_note_width (const Trend *self)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;

  return geometry->text_x + geometry->text_width - get_table_x (self) - DAY_WIDTH - VALUE_WIDTH - PADDING;
}

static void
print_cell (const Trend       *self,
            const char        *text,
            MandateSpanStyle   style,
            MandatePdfLookKind look,
            const char        *tag,
            guint              column,
            double            *height)
{
  const double x = get_table_x (self) + (column > 0 ? DAY_WIDTH : 0) + (column > 1 ? VALUE_WIDTH + PADDING : 0);
  const double width = column == 0 ? DAY_WIDTH : column == 1 ? VALUE_WIDTH
                                                             : get_note_width (self);
  MandateText *styled = mandate_text_new_styled (style, text != NULL ? text : "");
  g_autoptr (MandatePdfLines) lines = _mandate_pdf_press_set (self->press, styled, look, width);

  if (height == NULL)
    {
      _mandate_pdf_sheet_tag (&self->press->sheet, tag);
      _mandate_pdf_lines_draw_all (lines, &self->press->sheet, x, self->press->y + 1.5, column == 1 ? MANDATE_ALIGN_END : MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->press->sheet, tag);
    }
  else
    *height = MAX (*height, _mandate_pdf_lines_get_height (lines) + 3);

  mandate_text_free (styled);
}

/* Measures with @height, prints without. */
static void
print_cells (const Trend             *self,
             const MandateTrendPoint *point,
             double                  *height)
{
  print_cell (self, point->on, point->is_void ? MANDATE_SPAN_REMOVED : MANDATE_SPAN_PLAIN, MANDATE_PDF_LOOK_TABLE, "TH", 0, height);
  print_cell (self, point->text, point->is_void ? MANDATE_SPAN_REMOVED : MANDATE_SPAN_BOLD, MANDATE_PDF_LOOK_TABLE, "TD", 1, height);
  print_cell (self, point->note, MANDATE_SPAN_PLAIN, MANDATE_PDF_LOOK_TABLE, "TD", 2, height);
}

static void
print_head (const Trend *self)
{
  MandatePdfPress          *press = self->press;
  const MandatePdfGeometry *geometry = &press->sheet.geometry;
  const double              width = geometry->text_x + geometry->text_width - get_table_x (self);

  _mandate_pdf_sheet_rule (&press->sheet, get_table_x (self), press->y - .6, width, 1.2, MANDATE_PDF_INK);
  _mandate_pdf_sheet_tag (&press->sheet, "TR");
  print_cell (self, self->trend->day_title, MANDATE_SPAN_PLAIN, MANDATE_PDF_LOOK_HEAD, "TH", 0, NULL);
  print_cell (self, self->trend->value_title, MANDATE_SPAN_PLAIN, MANDATE_PDF_LOOK_HEAD, "TH", 1, NULL);
  print_cell (self, self->trend->note_title, MANDATE_SPAN_PLAIN, MANDATE_PDF_LOOK_HEAD, "TH", 2, NULL);
  _mandate_pdf_sheet_untag (&press->sheet, "TR");
  press->y += 15;
  _mandate_pdf_sheet_rule (&press->sheet, get_table_x (self), press->y - .3, width, .6, MANDATE_PDF_INK);
}

static void
print_rows (const Trend *self)
{
  MandatePdfPress          *press = self->press;
  const MandatePdfGeometry *geometry = &press->sheet.geometry;

  for (guint i = 0; i < self->trend->points->len && !press->is_stopped; i++)
    {
      const MandateTrendPoint *point = g_ptr_array_index (self->trend->points, i);
      double                   height = 0;

      print_cells (self, point, &height);
      if (!_mandate_pdf_press_has_room (press, height))
        _mandate_pdf_press_continue (press);

      _mandate_pdf_sheet_tag (&press->sheet, "TR");
      print_cells (self, point, NULL);
      _mandate_pdf_sheet_untag (&press->sheet, "TR");
      press->y += height;
      _mandate_pdf_sheet_rule (&press->sheet, get_table_x (self), press->y - .3, geometry->text_x + geometry->text_width - get_table_x (self), .6, MANDATE_PDF_ROW);
    }
}

static double
get_sentence_height (MandatePdfPress    *press,
                     const MandateTrend *trend)
{
  g_autoptr (MandatePdfLines) sentence = _mandate_pdf_press_set_plain (press, trend->sentence, MANDATE_PDF_LOOK_TABLE, press->sheet.geometry.text_width);

  return _mandate_pdf_lines_get_height (sentence) + PADDING;
}

/* Returns: how much stands together: the sentence and the drawing */
double
_mandate_pdf_get_trend_height (MandatePdfPress    *press,
                               const MandateBlock *block)
{
  return get_sentence_height (press, block->trend) + PLOT_HEIGHT;
}

/* The drawing, and beside it its readings as a table to whoever cannot see it. */
void
_mandate_pdf_print_trend (MandatePdfPress    *press,
                          const MandateBlock *block)
{
  const MandatePdfGeometry *geometry = &press->sheet.geometry;
  Trend                     self = { .press = press, .trend = block->trend };
  guint                     page;

  _mandate_pdf_press_begin_block (press, 7.5, _mandate_pdf_get_trend_height (press, block));
  _mandate_pdf_press_place (press, block->id, press->y);
  _mandate_pdf_press_flag (press, block->tags, block->gap, press->y + 10.5);

  self.x = geometry->text_x;
  self.y = press->y + get_sentence_height (press, self.trend);
  self.width = geometry->text_width * PLOT_SHARE;
  draw_plot (&self);

  _mandate_pdf_sheet_tag (&press->sheet, "Table");
  press->y = _mandate_pdf_press_print_lines (press, self.trend->sentence, MANDATE_PDF_LOOK_TABLE, "Caption", geometry->text_x, press->y, geometry->text_width) + PADDING;

  page = press->n_pages;
  print_head (&self);
  print_rows (&self);
  if (press->n_pages == page)
    press->y = MAX (press->y, self.y + PLOT_HEIGHT);

  _mandate_pdf_sheet_untag (&press->sheet, "Table");
  press->is_at_top = FALSE;
  press->space = 7.5;
}
