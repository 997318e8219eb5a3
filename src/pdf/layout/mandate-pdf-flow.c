/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-press-private.h"

#define TEXT_AXIS  75.0
#define QUOTE_STEP 18.75
#define ITEM_STEP  18.75
#define MIN_WIDTH  75.0

static MandatePdfLookKind
find_voice_look (MandateVoice voice)
{
  switch (voice)
    {
    case MANDATE_VOICE_LARGE:
      return MANDATE_PDF_LOOK_LARGE;
    case MANDATE_VOICE_NOTE:
      return MANDATE_PDF_LOOK_NOTE;
    case MANDATE_VOICE_ISSUED:
      return MANDATE_PDF_LOOK_ISSUED;
    case MANDATE_VOICE_ISSUED_CODE:
      return MANDATE_PDF_LOOK_CODE;
    case MANDATE_VOICE_PACK:
    default:
      return MANDATE_PDF_LOOK_BODY;
    }
}

static gboolean
is_issued (MandateVoice voice)
{
  return voice == MANDATE_VOICE_ISSUED || voice == MANDATE_VOICE_ISSUED_CODE;
}

static void
start_part (MandatePdfPress    *self,
            const MandateBlock *block)
{
  const MandatePart *part = &block->part;

  g_free (self->running_head);
  g_free (self->edge_label);
  self->running_head = g_strdup (part->running_head != NULL ? part->running_head : part->title);
  self->edge_label = g_strdup (part->edge_label);
  self->edge_slot = part->edge_slot;
  self->has_frame = TRUE;
  _mandate_pdf_press_set_landscape (self, part->is_landscape);
  _mandate_pdf_press_new_page (self);
}

void
_mandate_pdf_print_part (MandatePdfPress    *self,
                         const MandateBlock *block)
{
  const MandatePart        *part = &block->part;
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  g_autoptr (MandatePdfLines) title = NULL;
  g_autoptr (MandatePdfLines) question = NULL;
  double y;

  start_part (self, block);
  title = _mandate_pdf_press_set_plain (self, part->title, MANDATE_PDF_LOOK_H1, geometry->text_width);
  y = geometry->title - title->baseline;

  _mandate_pdf_press_enter (self, block->id, part->contents_level, part->title, part->clause, block->tags, y - MANDATE_PDF_UNIT);
  self->depth = 1;
  _mandate_pdf_sheet_tag (&self->sheet, "H1");
  _mandate_pdf_lines_draw_all (title, &self->sheet, geometry->text_x, y, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&self->sheet, "H1");
  _mandate_pdf_press_flag (self, block->tags, block->gap, geometry->title);

  y += _mandate_pdf_lines_get_height (title);

  if (part->question != NULL)
    {
      question = _mandate_pdf_press_set_plain (self, part->question, MANDATE_PDF_LOOK_QUESTION, geometry->text_width);
      y = geometry->title + _mandate_pdf_lines_get_height (title) - 7.5 - question->baseline;
      _mandate_pdf_sheet_tag (&self->sheet, "P");
      _mandate_pdf_lines_draw_all (question, &self->sheet, geometry->text_x, y, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "P");
      y += _mandate_pdf_lines_get_height (question);
    }

  /* Onto the grid again: the next line's upper edge is a whole number of units down. */
  self->y = geometry->title + (int) ((y - geometry->title + MANDATE_PDF_UNIT / 2) / MANDATE_PDF_UNIT) * MANDATE_PDF_UNIT + 7.5;
  self->space = 0;
  self->is_at_top = FALSE;
  self->is_fresh = TRUE;
}

/* “3.1 Scope” of an issued text: the number stands at the start, the words at
 * the text axis. Returns: how long the number is, with the space after it. */
static gsize
find_number (const char *text)
{
  gsize i = 0;

  while (g_ascii_isdigit (text[i]) || (i > 0 && text[i] == '.'))
    i++;

  if (i == 0 || i > 12 || text[i] != ' ' || text[i + 1] == '\0')
    return 0;

  return i + 1;
}

static MandatePdfLookKind
find_heading_look (const MandateHeading *heading)
{
  if (is_issued (heading->voice))
    return heading->level == 1 ? MANDATE_PDF_LOOK_ISSUED_TITLE : MANDATE_PDF_LOOK_ISSUED_BOLD;

  return heading->level == 3 ? MANDATE_PDF_LOOK_H3 : MANDATE_PDF_LOOK_H2;
}

static double
find_heading_space (const MandateHeading *heading)
{
  if (is_issued (heading->voice))
    return heading->level == 1 ? 18.75 : 11.25;

  return heading->level == 3 ? 15 : 22.5;
}

static MandateText *
skip_number (const MandateText *text,
             gsize              n_bytes)
{
  MandateText *rest = mandate_text_new (NULL);

  for (guint i = 0; i < mandate_text_get_n_spans (text); i++)
    {
      const MandateSpan *span = mandate_text_get_span (text, i);

      mandate_text_append (rest, span->style, i == 0 ? span->text + n_bytes : span->text);
    }

  return rest;
}

static void
draw_heading (MandatePdfPress      *self,
              const MandateHeading *heading,
              double                width)
{
  static const char *const tags[] = { "H1", "H2", "H3" };
  const MandatePdfLookKind look = find_heading_look (heading);
  const guint              level = CLAMP (heading->level, 1, MIN (self->depth + 1, G_N_ELEMENTS (tags)));
  const char              *tag = tags[level - 1];
  const MandateSpan       *first = mandate_text_get_n_spans (heading->text) > 0 ? mandate_text_get_span (heading->text, 0) : NULL;
  const gboolean           is_clause = is_issued (heading->voice) && heading->level > 1;
  const gsize              number = is_clause && first != NULL ? find_number (first->text) : 0;
  g_autofree char         *number_text = g_strndup (first != NULL ? first->text : "", number);
  g_autoptr (MandateText) rest = skip_number (heading->text, number);
  g_autoptr (MandatePdfLines) lines = NULL;
  g_autoptr (MandatePdfLines) label = NULL;
  double          x = self->sheet.geometry.text_x + (is_clause ? TEXT_AXIS : 0);
  MandatePdfSlice slice = { 0 };

  lines = _mandate_pdf_press_set (self, number > 0 ? rest : heading->text, look, width - (is_clause ? TEXT_AXIS : 0));
  slice = (MandatePdfSlice){ .n = _mandate_pdf_lines_get_n (lines), .x = x, .y = self->y, .width = lines->width, .is_part = number > 0 };

  /* How large it is printed is a matter of looks; who listens must find no level skipped. */
  self->depth = level;
  _mandate_pdf_sheet_tag (&self->sheet, tag);

  if (number > 0)
    {
      label = _mandate_pdf_press_set_plain (self, number_text, look, TEXT_AXIS);
      _mandate_pdf_sheet_tag (&self->sheet, "Span");
      _mandate_pdf_lines_draw_all (label, &self->sheet, self->sheet.geometry.text_x, self->y, MANDATE_ALIGN_START);
      _mandate_pdf_sheet_untag (&self->sheet, "Span");
    }

  _mandate_pdf_lines_draw (lines, &self->sheet, &slice);
  _mandate_pdf_sheet_untag (&self->sheet, tag);
}

/*
 * _mandate_pdf_print_heading:
 *
 * Prints a heading, with @lead points of what follows on the same page.
 */
void
_mandate_pdf_print_heading (MandatePdfPress    *self,
                            const MandateBlock *block,
                            double              lead)
{
  const MandateHeading *heading = &block->heading;
  const double          text_width = self->sheet.geometry.text_width;
  g_autofree char      *entry = mandate_text_to_string (heading->text);
  g_autoptr (MandatePdfLines) note = NULL;
  g_autoptr (MandatePdfLines) lines = NULL;
  const double after = is_issued (heading->voice) && heading->level > 1 ? 0 : MANDATE_PDF_UNIT;
  double       width = text_width;
  double       baseline;

  if (heading->note != NULL)
    {
      note = _mandate_pdf_press_set_plain (self, heading->note, MANDATE_PDF_LOOK_TABLE, text_width / 2);
      width -= note->natural + 15;
    }

  lines = _mandate_pdf_press_set (self, heading->text, find_heading_look (heading), width - (is_issued (heading->voice) && heading->level > 1 ? TEXT_AXIS : 0));
  _mandate_pdf_press_begin_block (self, self->is_fresh ? 11.25 : find_heading_space (heading), _mandate_pdf_lines_get_height (lines) + (lead > 0 ? after + lead : 0));
  baseline = self->y + lines->baseline;

  _mandate_pdf_press_enter (self, block->id, heading->contents_level, entry, NULL, block->tags, self->y - MANDATE_PDF_UNIT);
  _mandate_pdf_press_flag (self, block->tags, block->gap, baseline);
  draw_heading (self, heading, width);

  if (note != NULL)
    {
      _mandate_pdf_sheet_tag (&self->sheet, "P");
      _mandate_pdf_lines_draw_all (note, &self->sheet, self->sheet.geometry.text_x + text_width - note->width, baseline - note->baseline, MANDATE_ALIGN_END);
      _mandate_pdf_sheet_untag (&self->sheet, "P");
    }

  self->y += _mandate_pdf_lines_get_height (lines);
  self->space = after;
}

/* How many of @left lines go onto this page: no line stands alone on either. */
static guint
count_fitting (MandatePdfPress *self,
               double           leading,
               guint            left)
{
  const double room = _mandate_pdf_press_get_room (self) + .01;
  guint        n = room > 0 ? (guint) (room / leading) : 0;

  if (n >= left)
    return left;

  if (left - n < 2 && n > 0)
    n--;

  return n < 2 && !self->is_at_top ? 0 : MAX (n, 1);
}

/* Longer text in the other direction has its even edge where it starts, or no
 * line could be found again. */
static void
print_lines (MandatePdfPress       *self,
             const MandatePdfLines *lines,
             double                 x,
             double                 width)
{
  const guint     n = _mandate_pdf_lines_get_n (lines);
  MandatePdfSlice slice = {
    .x = x,
    .width = width,
    .align = n > 1 && lines->is_rtl != self->setting.is_rtl ? MANDATE_ALIGN_END : MANDATE_ALIGN_START,
  };

  while (slice.first < n && !self->is_stopped)
    {
      slice.n = count_fitting (self, lines->leading, n - slice.first);

      if (slice.n == 0)
        {
          _mandate_pdf_press_new_page (self);
          continue;
        }

      slice.is_part = slice.is_part || slice.n < n;
      slice.y = self->y;
      _mandate_pdf_lines_draw (lines, &self->sheet, &slice);
      self->y += slice.n * lines->leading;
      self->is_at_top = FALSE;
      self->is_fresh = FALSE;
      slice.first += slice.n;

      if (slice.first < n)
        _mandate_pdf_press_new_page (self);
    }
}

void
_mandate_pdf_print_paragraph (MandatePdfPress    *self,
                              const MandateBlock *block,
                              double              x,
                              double              width)
{
  const MandateParagraph *paragraph = &block->paragraph;
  const MandatePdfLook   *look = _mandate_pdf_look (find_voice_look (paragraph->voice));
  const double            indent = MIN (paragraph->indent * QUOTE_STEP, MAX (0, width - 2 * MIN_WIDTH));
  g_autoptr (MandatePdfLines) lines = _mandate_pdf_lines_new (&self->setting, paragraph->text, look, width - indent);
  const guint n = _mandate_pdf_lines_get_n (lines);
  const guint least = n <= 3 ? n : 2;

  if (paragraph->voice != MANDATE_VOICE_ISSUED_CODE)
    _mandate_pdf_lines_narrow (lines);

  _mandate_pdf_press_begin_block (self, 0, least * lines->leading);
  _mandate_pdf_press_place (self, block->id, self->y);
  _mandate_pdf_press_flag (self, block->tags, block->gap, self->y + lines->baseline);

  _mandate_pdf_sheet_tag (&self->sheet, paragraph->indent > 0 ? "BlockQuote" : "P");
  print_lines (self, lines, x + indent, width - indent);
  _mandate_pdf_sheet_untag (&self->sheet, paragraph->indent > 0 ? "BlockQuote" : "P");

  self->space = 7.5;
}

static MandateVoice
find_list_voice (const MandateBlock *list)
{
  for (guint i = 0; i < list->list.items->len; i++)
    {
      GPtrArray *item = g_ptr_array_index (list->list.items, i);

      for (guint j = 0; j < item->len; j++)
        {
          const MandateBlock *block = g_ptr_array_index (item, j);

          if (block->kind == MANDATE_BLOCK_PARAGRAPH)
            return block->paragraph.voice;

          if (block->kind == MANDATE_BLOCK_LIST)
            return find_list_voice (block);
        }
    }

  return MANDATE_VOICE_PACK;
}

static void
print_item (MandatePdfPress   *self,
            GPtrArray         *item,
            const char        *label_text,
            MandatePdfLookKind look,
            double             x,
            double             step,
            double             width)
{
  g_autoptr (MandatePdfLines) label = _mandate_pdf_press_set_plain (self, label_text, look, step);
  const MandateBlock *first = item->len > 0 ? g_ptr_array_index (item, 0) : NULL;
  const double        lead = item->len > 0 ? _mandate_pdf_press_get_lead (self, item, 0, x + step, width - step) : label->leading;

  /* Here, so that the label and its first line share a page. */
  _mandate_pdf_press_begin_block (self, 0, MAX (lead, label->leading));
  _mandate_pdf_sheet_tag (&self->sheet, "LI");
  _mandate_pdf_sheet_tag (&self->sheet, "Lbl");
  _mandate_pdf_lines_draw_all (label, &self->sheet, x, self->y, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&self->sheet, "Lbl");
  _mandate_pdf_sheet_tag (&self->sheet, "LBody");

  if (first == NULL)
    self->y += label->leading;

  self->is_fresh = TRUE;

  for (guint i = 0; i < item->len && !self->is_stopped; i++)
    {
      const MandateBlock *block = g_ptr_array_index (item, i);

      if (block->kind == MANDATE_BLOCK_PARAGRAPH)
        _mandate_pdf_print_paragraph (self, block, x + step, width - step);
      else if (block->kind == MANDATE_BLOCK_LIST)
        _mandate_pdf_print_list (self, block, x + step, width - step);

      self->space = MANDATE_PDF_UNIT;
    }

  self->is_fresh = FALSE;
  _mandate_pdf_sheet_untag (&self->sheet, "LBody");
  _mandate_pdf_sheet_untag (&self->sheet, "LI");
}

/*
 * _mandate_pdf_print_list:
 *
 * Prints a list. However deep it is nested, a measure that can be read is left.
 */
void
_mandate_pdf_print_list (MandatePdfPress    *self,
                         const MandateBlock *block,
                         double              x,
                         double              width)
{
  const MandateList       *list = &block->list;
  const MandatePdfLookKind look = find_voice_look (find_list_voice (block));
  const double             step = width - ITEM_STEP >= MIN_WIDTH ? ITEM_STEP : 0;
  GPtrArray               *item;

  if (list->items->len == 0)
    return;

  item = g_ptr_array_index (list->items, 0);
  _mandate_pdf_press_begin_block (self, 0, MAX (15, _mandate_pdf_press_get_lead (self, item, 0, x + step, width - step)));
  _mandate_pdf_press_place (self, block->id, self->y);
  _mandate_pdf_press_flag (self, block->tags, block->gap, self->y + 11.5);
  _mandate_pdf_sheet_tag (&self->sheet, "L");

  for (guint i = 0; i < list->items->len && !self->is_stopped; i++)
    {
      g_autofree char *label = list->is_ordered ? g_strdup_printf ("%u. ", list->first_number + i) : g_strdup ("• ");

      print_item (self, g_ptr_array_index (list->items, i), label, look, x, MAX (step, .01), width);
      self->space = MANDATE_PDF_UNIT;
    }

  _mandate_pdf_sheet_untag (&self->sheet, "L");
  self->space = 7.5;
}

/* “Issued text, word for word”, and where it came from. */
void
_mandate_pdf_print_band (MandatePdfPress    *self,
                         const MandateBlock *block,
                         double              lead)
{
  const MandatePdfGeometry *geometry = &self->sheet.geometry;
  const MandateBand        *band = &block->band;
  const double              half = geometry->text_width / 2 - 7.5;
  g_autoptr (MandatePdfLines) start = _mandate_pdf_press_set_plain (self, band->start, MANDATE_PDF_LOOK_LABEL, half);
  g_autoptr (MandatePdfLines) end = _mandate_pdf_press_set_plain (self, band->end, MANDATE_PDF_LOOK_TABLE, half);
  const double height = MAX (_mandate_pdf_lines_get_height (start), _mandate_pdf_lines_get_height (end)) + MANDATE_PDF_UNIT;

  _mandate_pdf_press_begin_block (self, 15, height + lead);
  _mandate_pdf_press_place (self, block->id, self->y);
  _mandate_pdf_press_flag (self, block->tags, block->gap, self->y + 1.875 + start->baseline);
  _mandate_pdf_sheet_fill (&self->sheet, geometry->text_x, self->y, geometry->text_width, height, MANDATE_PDF_TINT);

  _mandate_pdf_sheet_tag (&self->sheet, "P");
  _mandate_pdf_lines_draw_all (start, &self->sheet, geometry->text_x + MANDATE_PDF_UNIT, self->y + 1.875, MANDATE_ALIGN_START);
  _mandate_pdf_sheet_untag (&self->sheet, "P");

  if (band->end != NULL)
    {
      _mandate_pdf_sheet_tag (&self->sheet, "P");
      _mandate_pdf_lines_draw_all (end, &self->sheet, geometry->text_x + geometry->text_width - half - MANDATE_PDF_UNIT, self->y + 1.875, MANDATE_ALIGN_END);
      _mandate_pdf_sheet_untag (&self->sheet, "P");
    }

  self->y += height;
  self->space = 11.25;
}

/* Returns: where text of @voice starts, from the start of the text block */
static double
find_axis (const MandateBlock *block)
{
  if (block->kind == MANDATE_BLOCK_PARAGRAPH)
    return is_issued (block->paragraph.voice) ? TEXT_AXIS : 0;

  return is_issued (find_list_voice (block)) ? TEXT_AXIS : 0;
}

/* A line or two above a table lead up to it, and stay with it. */
static double
get_paragraph_lead (MandatePdfPress    *self,
                    const MandateBlock *block,
                    const MandateBlock *next,
                    double              width)
{
  const MandatePdfLook *look = _mandate_pdf_look (find_voice_look (block->paragraph.voice));
  g_autoptr (MandatePdfLines) lines = _mandate_pdf_lines_new (&self->setting, block->paragraph.text, look, MAX (width, MIN_WIDTH));
  const guint n = _mandate_pdf_lines_get_n (lines);

  if (n <= 2 && next != NULL && next->kind == MANDATE_BLOCK_TABLE)
    return n * look->leading + 7.5 + _mandate_pdf_get_table_lead (self, next);

  return MIN (3, n) * look->leading;
}

/*
 * _mandate_pdf_press_get_lead:
 *
 * Returns: how much of the block at @index must stand below a heading or beside
 *   a label on the same page
 */
double
_mandate_pdf_press_get_lead (MandatePdfPress *self,
                             GPtrArray       *blocks,
                             guint            index,
                             double           x,
                             double           width)
{
  const MandateBlock *block = index < blocks->len ? g_ptr_array_index (blocks, index) : NULL;
  const MandateBlock *next = index + 1 < blocks->len ? g_ptr_array_index (blocks, index + 1) : NULL;
  GPtrArray          *item;

  if (block == NULL)
    return 0;

  switch (block->kind)
    {
    case MANDATE_BLOCK_PARAGRAPH:
      return get_paragraph_lead (self, block, next, width - find_axis (block));
    case MANDATE_BLOCK_LIST:
      item = block->list.items->len > 0 ? g_ptr_array_index (block->list.items, 0) : NULL;
      return item != NULL && item->len > 0 ? _mandate_pdf_press_get_lead (self, item, 0, x + ITEM_STEP, MAX (MIN_WIDTH, width - ITEM_STEP)) : 15;
    case MANDATE_BLOCK_HEADING:
      return find_heading_space (&block->heading) + _mandate_pdf_look (find_heading_look (&block->heading))->leading + _mandate_pdf_press_get_lead (self, blocks, index + 1, x, width);
    case MANDATE_BLOCK_TABLE:
      return 7.5 + _mandate_pdf_get_table_lead (self, block);
    case MANDATE_BLOCK_FACTS:
      return 7.5 + _mandate_pdf_get_facts_lead (self, block);
    case MANDATE_BLOCK_CHART:
      return 7.5 + _mandate_pdf_get_chart_height (block);
    case MANDATE_BLOCK_SHARES:
      return 7.5 + _mandate_pdf_get_shares_height (self, block);
    case MANDATE_BLOCK_TREND:
      return 7.5 + _mandate_pdf_get_trend_height (self, block);
    case MANDATE_BLOCK_BAND:
      return 60;
    case MANDATE_BLOCK_SIGNATURE:
      return _mandate_pdf_get_signature_height (self, &block->signature);
    case MANDATE_BLOCK_CODE:
      return 7.5 + _mandate_pdf_get_code_height ();
    case MANDATE_BLOCK_TREE:
      return 7.5 + _mandate_pdf_get_tree_lead (self, block);
    case MANDATE_BLOCK_COVER:
    case MANDATE_BLOCK_CONTENTS:
    case MANDATE_BLOCK_PART:
    case MANDATE_BLOCK_ANNEX:
    case MANDATE_BLOCK_PAGE_BREAK:
    default:
      return 0;
    }
}

static void
print_block (MandatePdfPress *self,
             GPtrArray       *blocks,
             guint            index)
{
  const MandateBlock *block = g_ptr_array_index (blocks, index);
  const double        x = self->sheet.geometry.text_x;
  const double        width = self->sheet.geometry.text_width;
  double              axis;

  switch (block->kind)
    {
    case MANDATE_BLOCK_COVER:
      _mandate_pdf_print_cover (self, block);
      break;
    case MANDATE_BLOCK_CONTENTS:
      _mandate_pdf_print_contents (self, block);
      break;
    case MANDATE_BLOCK_PART:
      _mandate_pdf_print_part (self, block);
      break;
    case MANDATE_BLOCK_HEADING:
      _mandate_pdf_print_heading (self, block, _mandate_pdf_press_get_lead (self, blocks, index + 1, x, width));
      break;
    case MANDATE_BLOCK_PARAGRAPH:
      axis = find_axis (block);
      _mandate_pdf_print_paragraph (self, block, x + axis, width - axis);
      break;
    case MANDATE_BLOCK_LIST:
      axis = find_axis (block);
      _mandate_pdf_print_list (self, block, x + axis, width - axis);
      break;
    case MANDATE_BLOCK_TABLE:
      _mandate_pdf_print_table (self, block);
      break;
    case MANDATE_BLOCK_FACTS:
      _mandate_pdf_print_facts (self, block);
      break;
    case MANDATE_BLOCK_CHART:
      _mandate_pdf_print_chart (self, block);
      break;
    case MANDATE_BLOCK_SHARES:
      _mandate_pdf_print_shares (self, block);
      break;
    case MANDATE_BLOCK_TREND:
      _mandate_pdf_print_trend (self, block);
      break;
    case MANDATE_BLOCK_BAND:
      _mandate_pdf_print_band (self, block, MIN (60, _mandate_pdf_press_get_lead (self, blocks, index + 1, x, width)));
      break;
    case MANDATE_BLOCK_SIGNATURE:
      _mandate_pdf_print_signature (self, block);
      break;
    case MANDATE_BLOCK_CODE:
      _mandate_pdf_print_code (self, block);
      break;
    case MANDATE_BLOCK_TREE:
      _mandate_pdf_print_tree (self, block);
      break;
    case MANDATE_BLOCK_ANNEX:
      _mandate_pdf_print_annex (self, block);
      break;
    case MANDATE_BLOCK_PAGE_BREAK:
      _mandate_pdf_press_new_page (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
_mandate_pdf_press_blocks (MandatePdfPress *self,
                           GPtrArray       *blocks)
{
  for (guint i = 0; i < blocks->len && !self->is_stopped; i++)
    print_block (self, blocks, i);
}
