/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#define GUTTER       7.5
#define HEAD_PADDING 1.875
#define HAIR         .01

/* Rows of less lines are short: one of them does not stand alone. */
#define SHORT_LINES 4
/* Rows of up to so many lines are not parted. */
#define WHOLE_LINES 12

/* So many rows are looked at to see which words the columns have to hold, */
#define MEASURED_ROWS 100
/* and no column is widened past this share of the table for a single word. */
#define WIDEST_SHARE 0.3

/* A row that is laid out; a band has one cell, and its note. */
typedef struct
{
  GPtrArray *cells; /* (owned) (element-type MandatePdfLines) */
  guint      n_lines;
} Row;

typedef struct
{
  MandatePdfPress    *press;
  const MandateTable *table;
  double             *x;     /* (owned) of each column's text, and the table's end */
  double             *width; /* (owned) of each column's text */
  GPtrArray          *heads; /* (owned) (element-type MandatePdfLines) */
  Row               **rows;  /* (owned) laid out as they are needed */
  double              head_height;
  double              padding;
  double              leading;
} Table;

static void
row_free (Row *row)
{
  if (row == NULL)
    return;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static double
find_padding (MandateDensity density)
{
  switch (density)
    {
    case MANDATE_DENSITY_ROOMY:
      return 5.625;
    case MANDATE_DENSITY_TIGHT:
      return 1.875;
    case MANDATE_DENSITY_HANDWRITING:
      return 7.5;
    case MANDATE_DENSITY_NORMAL:
    default:
      return 3.75;
    }
}

static void
place_columns (Table *self)
{
  const guint n = self->table->columns->len;
  double      x = self->press->sheet.geometry.text_x;

  for (guint i = 0; i < n; i++)
    {
      self->x[i] = x;
      x += self->width[i] + GUTTER;
    }
}

static void
measure_columns (Table *self)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;
  const guint               n = self->table->columns->len;
  double                    sum = 0;

  for (guint i = 0; i < n; i++)
    sum += MAX (0, ((MandateColumn *) g_ptr_array_index (self->table->columns, i))->weight);

  for (guint i = 0; i < n; i++)
    {
      const MandateColumn *column = g_ptr_array_index (self->table->columns, i);
      const double         width = sum > 0 ? geometry->text_width * MAX (0, column->weight) / sum : geometry->text_width / n;

      self->width[i] = MAX (1, i + 1 < n ? width - GUTTER : width);
    }

  place_columns (self);
}

static void
lay_out_head (Table *self)
{
  guint n_lines = 0;

  g_ptr_array_set_size (self->heads, 0);

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const MandateColumn *column = g_ptr_array_index (self->table->columns, i);
      MandatePdfLines     *lines = _mandate_pdf_press_set (self->press, column->title, MANDATE_PDF_LOOK_HEAD, self->width[i]);

      n_lines = MAX (n_lines, lines->text->len > 0 ? _mandate_pdf_lines_get_n (lines) : 0);
      g_ptr_array_add (self->heads, lines);
    }

  self->head_height = n_lines > 0 ? n_lines * self->leading + 2 * HEAD_PADDING : 0;
}

static void
table_clear (Table *self)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    row_free (self->rows[i]);

  g_free (self->rows);
  g_free (self->x);
  g_free (self->width);
  g_ptr_array_unref (self->heads);
}

static void
lay_out_band (Table            *self,
              Row              *laid,
              const MandateRow *row)
{
  double           width = self->press->sheet.geometry.text_width - 2 * MANDATE_PDF_UNIT;
  MandatePdfLines *note = _mandate_pdf_press_set_plain (self->press, row->note, MANDATE_PDF_LOOK_TABLE, width / 2);
  MandateText     *text = row->cells->len > 0 ? g_ptr_array_index (row->cells, 0) : NULL;

  if (note->natural > 0)
    width -= note->natural + GUTTER;

  g_ptr_array_add (laid->cells, _mandate_pdf_press_set (self->press, text, MANDATE_PDF_LOOK_TABLE_BOLD, width));
  g_ptr_array_add (laid->cells, note);
}

static Row *
get_row (Table *self,
         guint  index)
{
  const MandateRow *row = g_ptr_array_index (self->table->rows, index);
  Row              *laid = self->rows[index];

  if (laid != NULL)
    return laid;

  laid = self->rows[index] = g_new0 (Row, 1);
  laid->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) _mandate_pdf_lines_free);
  laid->n_lines = 1;

  if (row->is_band)
    lay_out_band (self, laid, row);

  for (guint i = 0; !row->is_band && i < MIN (row->cells->len, self->table->columns->len); i++)
    g_ptr_array_add (laid->cells, _mandate_pdf_press_set (self->press, g_ptr_array_index (row->cells, i), MANDATE_PDF_LOOK_TABLE, self->width[i]));

  for (guint i = 0; i < laid->cells->len; i++)
    laid->n_lines = MAX (laid->n_lines, _mandate_pdf_lines_get_n (g_ptr_array_index (laid->cells, i)));

  return laid;
}

/* Looks through the words of a column, those of its head among them, for the widest that is narrower than @below. */
static double
find_widest_word (Table *self,
                  guint  column,
                  double below)
{
  const guint n_rows = MIN (self->table->rows->len, MEASURED_ROWS);
  double      least = _mandate_pdf_lines_get_least (g_ptr_array_index (self->heads, column), below);

  for (guint i = 0; i < n_rows; i++)
    {
      const MandateRow *row = g_ptr_array_index (self->table->rows, i);
      const Row        *laid = get_row (self, i);

      if (!row->is_band && column < laid->cells->len)
        least = MAX (least, _mandate_pdf_lines_get_least (g_ptr_array_index (laid->cells, column), below));
    }

  return least;
}

/* Whether a word of the columns is broken as they are laid out now. */
static gboolean
has_broken_words (Table *self)
{
  const guint n_rows = MIN (self->table->rows->len, MEASURED_ROWS);

  for (guint i = 0; i < self->heads->len; i++)
    if (((MandatePdfLines *) g_ptr_array_index (self->heads, i))->was_split)
      return TRUE;

  for (guint i = 0; i < n_rows; i++)
    {
      const MandateRow *row = g_ptr_array_index (self->table->rows, i);
      const Row        *laid = get_row (self, i);

      for (guint j = 0; !row->is_band && j < laid->cells->len; j++)
        if (((MandatePdfLines *) g_ptr_array_index (laid->cells, j))->was_split)
          return TRUE;
    }

  return FALSE;
}

/*
 * Finds how wide each column has to be for its words. Where they can't all be
 * whole, the longest is given up, and then the next: a column that breaks
 * “Informationssicherheitsbeauftragte” anyway needs no room for it.
 */
static void
find_least_widths (Table  *self,
                   double *least,
                   guint   n)
{
  const double widest = self->press->sheet.geometry.text_width * WIDEST_SHARE;
  double       room = 0;

  for (guint i = 0; i < n; i++)
    {
      least[i] = find_widest_word (self, i, MAX (widest, self->width[i]) + HAIR) + HAIR;
      room += self->width[i] - least[i];
    }

  while (room < 0)
    {
      guint longest = 0;

      for (guint i = 1; i < n; i++)
        if (least[i] > least[longest])
          longest = i;

      room += least[longest];
      least[longest] = find_widest_word (self, longest, least[longest] - 2 * HAIR) + HAIR;
      room -= least[longest];
    }
}

/*
 * A date broken in two is misread. Where a word does not fit its column, the
 * columns with room to spare give what is missing, each in proportion.
 */
static void
fit_columns (Table *self)
{
  const guint        n = self->table->columns->len;
  g_autofree double *least = g_new0 (double, n + 1);
  double             missing = 0;
  double             spare = 0;

  if (!has_broken_words (self))
    return;

  find_least_widths (self, least, n);

  for (guint i = 0; i < n; i++)
    {
      missing += MAX (0, least[i] - self->width[i]);
      spare += MAX (0, self->width[i] - least[i]);
    }

  if (missing <= 0)
    return;

  for (guint i = 0; i < n; i++)
    if (self->width[i] < least[i])
      self->width[i] = least[i];
    else
      self->width[i] -= (self->width[i] - least[i]) * missing / spare;

  for (guint i = 0; i < self->table->rows->len; i++)
    g_clear_pointer (&self->rows[i], row_free);

  place_columns (self);
  lay_out_head (self);
}

static void
table_init (Table              *self,
            MandatePdfPress    *press,
            const MandateTable *table)
{
  const guint n = MAX (1, table->columns->len);

  self->press = press;
  self->table = table;
  self->x = g_new0 (double, n);
  self->width = g_new0 (double, n);
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) _mandate_pdf_lines_free);
  self->rows = g_new0 (Row *, table->rows->len + 1);
  self->padding = find_padding (table->density);
  self->leading = _mandate_pdf_look (MANDATE_PDF_LOOK_TABLE)->leading;

  measure_columns (self);
  lay_out_head (self);
  fit_columns (self);
}

static gboolean
is_band (const Table *self,
         guint        index)
{
  return ((MandateRow *) g_ptr_array_index (self->table->rows, index))->is_band;
}

static double
get_padding (const Table *self,
             guint        index)
{
  return is_band (self, index) ? HEAD_PADDING : self->padding;
}

static double
get_height (Table *self,
            guint  index,
            guint  n_lines)
{
  return n_lines * self->leading + 2 * get_padding (self, index);
}

/* Returns: the least of the row that must stand on one page */
static double
get_least (Table *self,
           guint  index)
{
  const guint n_lines = get_row (self, index)->n_lines;

  return get_height (self, index, n_lines <= WHOLE_LINES ? n_lines : 2);
}

static gboolean
is_short (Table *self,
          guint  index)
{
  return get_row (self, index)->n_lines < SHORT_LINES;
}

/*
 * A band stands with its first row, a short first row with the second, and the
 * last but one with a short last.
 */
static double
get_need (Table   *self,
          guint    index,
          gboolean is_start)
{
  const guint n_rows = self->table->rows->len;
  double      need = get_least (self, index);

  while (index + 1 < n_rows && is_band (self, index))
    need += get_least (self, ++index);

  if (index + 1 < n_rows && ((is_start && is_short (self, index)) || (index + 2 == n_rows && is_short (self, index + 1))))
    need = need - get_least (self, index) + get_height (self, index, get_row (self, index)->n_lines) + get_least (self, index + 1);

  return MIN (need, self->press->sheet.geometry.height / 3);
}

/* The head is read once: where it is repeated it stays outside the tags. */
static void
draw_head (Table   *self,
           gboolean is_repeated)
{
  MandatePdfSheet          *sheet = &self->press->sheet;
  const MandatePdfGeometry *geometry = &sheet->geometry;
  const double              bottom = self->press->y + self->head_height - HEAD_PADDING;

  _mandate_pdf_sheet_rule (sheet, geometry->text_x, self->press->y - .6, geometry->text_width, 1.2, MANDATE_PDF_INK);

  if (self->head_height <= 0)
    return;

  _mandate_pdf_sheet_tag (sheet, is_repeated ? NULL : "TR");

  for (guint i = 0; i < self->heads->len; i++)
    {
      MandatePdfLines     *lines = g_ptr_array_index (self->heads, i);
      const MandateColumn *column = g_ptr_array_index (self->table->columns, i);
      MandatePdfSlice      slice = { .n = _mandate_pdf_lines_get_n (lines), .x = self->x[i], .width = lines->width, .align = column->align, .is_repeated = is_repeated };

      slice.y = bottom - _mandate_pdf_lines_get_height (lines);
      _mandate_pdf_sheet_tag (sheet, is_repeated ? NULL : "TH");
      _mandate_pdf_lines_draw (lines, sheet, &slice);
      _mandate_pdf_sheet_untag (sheet, is_repeated ? NULL : "TH");
    }

  _mandate_pdf_sheet_untag (sheet, is_repeated ? NULL : "TR");
  self->press->y += self->head_height;
  _mandate_pdf_sheet_rule (sheet, geometry->text_x, self->press->y - .3, geometry->text_width, .6, MANDATE_PDF_INK);
}

static void
draw_cell (Table                 *self,
           const MandatePdfLines *lines,
           const MandatePdfSlice *slice)
{
  if (lines == NULL)
    return;

  _mandate_pdf_sheet_tag (&self->press->sheet, "TD");
  _mandate_pdf_lines_draw (lines, &self->press->sheet, slice);
  _mandate_pdf_sheet_untag (&self->press->sheet, "TD");
}

static void
draw_band (Table *self,
           Row   *laid,
           double height)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;
  MandatePdfLines          *note = g_ptr_array_index (laid->cells, 1);
  MandatePdfSlice           slice = { .n = laid->n_lines, .x = geometry->text_x + MANDATE_PDF_UNIT, .y = self->press->y + HEAD_PADDING };

  /* Below the rule that ends the row above. */
  _mandate_pdf_sheet_fill (&self->press->sheet, geometry->text_x, self->press->y + .3, geometry->text_width, height - .3, MANDATE_PDF_TINT);
  slice.width = geometry->text_width - 2 * MANDATE_PDF_UNIT;
  draw_cell (self, g_ptr_array_index (laid->cells, 0), &slice);
  slice.align = MANDATE_ALIGN_END;
  draw_cell (self, note->text->len > 0 ? note : NULL, &slice);
}

/*
 * Where a row goes on, its first column says once more what it is about. As the
 * head it is read once, and stays outside the tags.
 */
static void
repeat_first_cell (Table *self,
                   Row   *laid,
                   guint  first,
                   guint  n,
                   double y)
{
  MandatePdfLines     *lines = laid->cells->len > 0 ? g_ptr_array_index (laid->cells, 0) : NULL;
  const MandateColumn *column = g_ptr_array_index (self->table->columns, 0);
  MandatePdfSlice      slice = { .x = self->x[0], .y = y, .width = self->width[0], .align = column->align, .is_repeated = TRUE };

  if (first == 0 || lines == NULL || _mandate_pdf_lines_get_n (lines) > first)
    return;

  slice.n = MIN (n, _mandate_pdf_lines_get_n (lines));
  _mandate_pdf_lines_draw (lines, &self->press->sheet, &slice);
}

/* Draws @n lines of a row, from @first on. */
static void
draw_row (Table *self,
          guint  index,
          guint  first,
          guint  n)
{
  MandatePdfPress  *press = self->press;
  const MandateRow *row = g_ptr_array_index (self->table->rows, index);
  Row              *laid = get_row (self, index);
  const double      padding = get_padding (self, index);
  const double      height = n * self->leading + 2 * padding;
  const double      baseline = press->y + padding + (laid->cells->len > 0 ? ((MandatePdfLines *) g_ptr_array_index (laid->cells, 0))->baseline : 0);

  if (!row->is_band)
    repeat_first_cell (self, laid, first, n, press->y + padding);

  _mandate_pdf_sheet_tag (&press->sheet, "TR");

  for (guint i = 0; !row->is_band && i < laid->cells->len; i++)
    {
      const MandateColumn  *column = g_ptr_array_index (self->table->columns, i);
      const MandatePdfSlice slice = { first, n, self->x[i], press->y + padding, self->width[i], column->align, FALSE, FALSE };

      draw_cell (self, g_ptr_array_index (laid->cells, i), &slice);
    }

  if (row->is_band)
    draw_band (self, laid, height);

  if (first == 0 && (row->tags != NULL || row->gap > 0))
    {
      _mandate_pdf_sheet_tag (&press->sheet, "TD");
      _mandate_pdf_press_flag (press, row->tags, row->gap, baseline);
      _mandate_pdf_sheet_untag (&press->sheet, "TD");
    }

  _mandate_pdf_sheet_untag (&press->sheet, "TR");
  press->y += height;
  press->is_at_top = FALSE;
}

static void
draw_end (Table        *self,
          MandatePdfInk ink,
          double        thickness)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;

  _mandate_pdf_sheet_rule (&self->press->sheet, geometry->text_x, self->press->y - thickness / 2, geometry->text_width, thickness, ink);
}

static void
turn_page (Table *self)
{
  draw_end (self, MANDATE_PDF_INK, .75);
  _mandate_pdf_press_continue (self->press);
  self->press->y += .6;
  draw_head (self, TRUE);
}

/*
 * How many of @left lines go onto this page. What is parted is hard to read:
 * rows of up to twelve lines are only parted where not even a page of their own
 * would hold them, longer ones keep two lines on either side.
 */
static guint
count_fitting (Table   *self,
               guint    index,
               guint    left,
               guint    n_lines,
               gboolean has_turned)
{
  const double room = _mandate_pdf_press_get_room (self->press) - 2 * get_padding (self, index) + .01;
  guint        n = room > 0 ? (guint) (room / self->leading) : 0;

  if (n >= left)
    return left;

  if (n_lines < SHORT_LINES || (n_lines <= WHOLE_LINES && !has_turned))
    return 0;

  n = MIN (n, left - MIN (left, 2));

  return n < 2 ? 0 : n;
}

static void
print_row (Table *self,
           guint  index)
{
  const guint n_lines = get_row (self, index)->n_lines;
  guint       first = 0;
  gboolean    has_turned = FALSE;

  if (index > 0 && !_mandate_pdf_press_has_room (self->press, get_need (self, index, FALSE)))
    {
      turn_page (self);
      has_turned = TRUE;
    }

  while (first < n_lines && !self->press->is_stopped)
    {
      guint n = count_fitting (self, index, n_lines - first, n_lines, has_turned);

      /* A head that fills the page would leave none of it to any row. */
      if (n == 0 && has_turned)
        n = 1;

      if (n > 0)
        draw_row (self, index, first, n);

      first += n;
      has_turned = FALSE;

      if (first < n_lines)
        {
          turn_page (self);
          has_turned = TRUE;
        }
    }
}

double
_mandate_pdf_get_table_lead (MandatePdfPress    *press,
                             const MandateBlock *block)
{
  Table  self = { 0 };
  double lead;

  table_init (&self, press, &block->table);
  lead = self.head_height + (block->table.rows->len > 0 ? get_need (&self, 0, TRUE) : 0);
  table_clear (&self);

  return lead;
}

void
_mandate_pdf_print_table (MandatePdfPress    *press,
                          const MandateBlock *block)
{
  const guint n_rows = block->table.rows->len;
  Table       self = { 0 };

  table_init (&self, press, &block->table);
  _mandate_pdf_press_begin_block (press, 7.5, self.head_height + (n_rows > 0 ? get_need (&self, 0, TRUE) : 0));
  _mandate_pdf_press_place (press, block->id, press->y);
  _mandate_pdf_press_flag (press, block->tags, block->gap, press->y + HEAD_PADDING + 8.8);

  _mandate_pdf_sheet_tag (&press->sheet, "Table");
  draw_head (&self, FALSE);

  for (guint i = 0; i < n_rows && !press->is_stopped; i++)
    {
      print_row (&self, i);
      g_clear_pointer (&self.rows[i], row_free);

      if (i + 1 < n_rows)
        draw_end (&self, MANDATE_PDF_ROW, .6);
    }

  draw_end (&self, MANDATE_PDF_INK, .75);
  _mandate_pdf_sheet_untag (&press->sheet, "Table");
  table_clear (&self);
  press->space = 7.5;
}
