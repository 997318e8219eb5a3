/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Boxes under boxes. Where they take more than a page, a part of them goes to
 * pages of its own, and boxes say where: the type never gets smaller.
 */

#include "mandate-pdf-press-private.h"

#include "mandate-tree.h"

#define BOX_WIDTH 101.25
#define PADDING   4.5
#define LEADING   11.25
#define CAPTION   15.0
#define THICKNESS .75

/* For the title of a part above the first piece, which shares a page with it. */
#define HEAD_ROOM 75.0

static const MandateTreeStyle style = { .gap = 11.25, .drop = 22.5, .step = 7.5, .indent = 11.25, .column = 8 };

typedef struct
{
  MandatePdfPress         *press;
  const MandateBlock      *block;
  const MandateTreeFigure *figure;
  MandateTree             *whole;  /* (owned) */
  GPtrArray               *pieces; /* (owned) (element-type MandateTreePiece) */
} Figure;

/* What a box says, line by line. */
typedef struct
{
  MandatePdfLines *title;
  MandatePdfLines *text;
  MandatePdfLines *note; /* (nullable) */
} Words;

static void
words_clear (Words *self)
{
  g_clear_pointer (&self->title, _mandate_pdf_lines_free);
  g_clear_pointer (&self->text, _mandate_pdf_lines_free);
  g_clear_pointer (&self->note, _mandate_pdf_lines_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static Words
set_words (MandatePdfPress       *press,
           const MandateTreeNode *node)
{
  const double width = BOX_WIDTH - 2 * PADDING;
  Words        self = { 0 };

  self.title = _mandate_pdf_press_set_plain (press, node->title, MANDATE_PDF_LOOK_TABLE_BOLD, width);
  self.text = _mandate_pdf_press_set (press, node->text, MANDATE_PDF_LOOK_TABLE, width);
  if (node->note != NULL)
    self.note = _mandate_pdf_press_set (press, node->note, MANDATE_PDF_LOOK_NOTE, width);

  return self;
}

static double
get_height (const Words *words)
{
  return _mandate_pdf_lines_get_height (words->title) + _mandate_pdf_lines_get_height (words->text) +
         (words->note != NULL ? _mandate_pdf_lines_get_height (words->note) : 0) + 2 * PADDING;
}

static void
figure_init (Figure             *self,
             MandatePdfPress    *press,
             const MandateBlock *block)
{
  const MandatePdfGeometry *geometry = &press->sheet.geometry;

  self->press = press;
  self->block = block;
  self->figure = &block->tree;
  self->whole = mandate_tree_new (&style);

  for (guint i = 0; i < self->figure->nodes->len; i++)
    {
      const MandateTreeNode *node = g_ptr_array_index (self->figure->nodes, i);
      g_auto (Words) words = set_words (press, node);

      mandate_tree_add (self->whole, node->parent, BOX_WIDTH, get_height (&words));
    }

  self->pieces = mandate_tree_split (self->whole, geometry->text_width, geometry->bottom - geometry->top - 2 * CAPTION, HEAD_ROOM, LEADING);
}

static void
figure_clear (Figure *self)
{
  g_clear_pointer (&self->whole, mandate_tree_free);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figure, figure_clear)

/* The first piece is where links to the block lead. */
static char *
name_piece (const Figure *self,
            guint         number)
{
  return number == 1 ? g_strdup (self->block->id) : g_strdup_printf ("%s-%u", self->block->id, number);
}

/* “continued → p. 12” */
static MandatePdfLines *
set_reference (Figure     *self,
               const char *words,
               guint       number,
               double      width)
{
  g_autoptr (MandateText) text = mandate_text_new (words);
  g_autofree char *target = name_piece (self, number);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
  mandate_text_append_reference (text, target);

  return _mandate_pdf_press_set (self->press, text, MANDATE_PDF_LOOK_NOTE, width);
}

static double
draw_lines (Figure                *self,
            const MandatePdfLines *lines,
            double                 x,
            double                 y)
{
  _mandate_pdf_lines_draw_all (lines, &self->press->sheet, x + PADDING, y, MANDATE_ALIGN_CENTER);

  return y + _mandate_pdf_lines_get_height (lines);
}

static void
draw_box (Figure               *self,
          const MandateTreeBox *box,
          int                   index,
          guint                 end,
          double                x)
{
  MandatePdfSheet       *sheet = &self->press->sheet;
  const MandateTreeNode *node = g_ptr_array_index (self->figure->nodes, index);
  g_auto (Words) words = set_words (self->press, node);
  double y = self->press->y + box->y;

  _mandate_pdf_sheet_tag (sheet, "P");
  _mandate_pdf_sheet_outline (sheet, x + box->x, y, box->width, box->height, node->is_open ? .9 : THICKNESS, MANDATE_PDF_INK, node->is_open);
  y = draw_lines (self, words.title, x + box->x, y + PADDING);
  y = draw_lines (self, words.text, x + box->x, y);
  if (words.note != NULL)
    y = draw_lines (self, words.note, x + box->x, y);

  if (end > 0)
    {
      g_autoptr (MandatePdfLines) reference = set_reference (self, self->figure->goes_on, end, BOX_WIDTH - 2 * PADDING);

      draw_lines (self, reference, x + box->x, y);
    }
  _mandate_pdf_sheet_untag (sheet, "P");
}

static void
draw_connectors (Figure      *self,
                 MandateTree *tree,
                 double       x)
{
  for (guint i = 0; i < tree->lines->len; i++)
    {
      const MandateTreeLine *line = &g_array_index (tree->lines, MandateTreeLine, i);
      const double           left = MIN (line->x1, line->x2);
      const double           top = MIN (line->y1, line->y2);

      _mandate_pdf_sheet_fill (&self->press->sheet,
                               x + left - THICKNESS / 2, self->press->y + top - THICKNESS / 2,
                               MAX (line->x1, line->x2) - left + THICKNESS, MAX (line->y1, line->y2) - top + THICKNESS,
                               MANDATE_PDF_INK);
    }
}

static void
print_caption (Figure      *self,
               const char  *words,
               guint        number,
               MandateAlign align)
{
  const MandatePdfGeometry *geometry = &self->press->sheet.geometry;
  g_autoptr (MandatePdfLines) lines = NULL;

  if (number == 0)
    return;

  lines = set_reference (self, words, number, geometry->text_width);
  _mandate_pdf_sheet_tag (&self->press->sheet, "Caption");
  _mandate_pdf_lines_draw_all (lines, &self->press->sheet, geometry->text_x, self->press->y + (CAPTION - LEADING) / 2, align);
  _mandate_pdf_sheet_untag (&self->press->sheet, "Caption");
  self->press->y += CAPTION;
}

static double
get_piece_height (const MandateTreePiece *piece,
                  const MandateTree      *tree)
{
  return tree->height + (piece->from > 0 ? CAPTION : 0) + (piece->next > 0 ? CAPTION : 0);
}

static void
append_words (GString    *words,
              const char *format,
              const char *box,
              const char *above)
{
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "{box}", box, 1);
  g_string_replace (sentence, "{above}", above, 1);
  g_string_append_printf (words, words->len > 0 ? " %s" : "%s", sentence->str);
}

/* Lines cannot be heard: each is a sentence. A box that stands alone is its title. */
static char *
say_piece (const Figure           *self,
           const MandateTreePiece *piece)
{
  GString               *words = g_string_new (NULL);
  const MandateTreeNode *top = g_ptr_array_index (self->figure->nodes, g_array_index (piece->boxes, int, 0));

  for (guint i = 1; i < piece->boxes->len; i++)
    {
      const MandateTreeNode *node = g_ptr_array_index (self->figure->nodes, g_array_index (piece->boxes, int, i));
      const MandateTreeNode *above = node->parent >= 0 ? g_ptr_array_index (self->figure->nodes, node->parent) : NULL;

      if (above != NULL)
        append_words (words, self->figure->relation, node->title, above->title);
    }

  if (words->len == 0)
    g_string_append (words, top->title);

  return g_string_free (words, FALSE);
}

static void
print_piece (Figure *self,
             guint   index)
{
  MandatePdfPress          *press = self->press;
  const MandatePdfGeometry *geometry = &press->sheet.geometry;
  const MandateTreePiece   *piece = g_ptr_array_index (self->pieces, index);
  g_autoptr (MandateTree) tree = mandate_tree_take_piece (self->whole, piece, LEADING);
  g_autofree char *id = name_piece (self, index + 1);
  g_autofree char *words = say_piece (self, piece);
  double           x;

  _mandate_pdf_press_begin_block (press, index > 0 ? 22.5 : 7.5, get_piece_height (piece, tree));
  _mandate_pdf_press_place (press, id, press->y);
  if (index == 0)
    _mandate_pdf_press_flag (press, self->block->tags, self->block->gap, press->y + LEADING);

  _mandate_pdf_sheet_begin_figure (&press->sheet, words);
  print_caption (self, self->figure->comes_from, piece->from, MANDATE_ALIGN_START);

  x = geometry->text_x + MAX (0, (geometry->text_width - tree->width) / 2);
  draw_connectors (self, tree, x);
  for (guint i = 0; i < tree->boxes->len; i++)
    draw_box (self, mandate_tree_get (tree, i), g_array_index (piece->boxes, int, i), g_array_index (piece->ends, guint, i), x);
  press->y += tree->height;

  print_caption (self, self->figure->goes_on, piece->next, MANDATE_ALIGN_END);
  _mandate_pdf_sheet_end_figure (&press->sheet);
  press->space = 11.25;
}

/* Returns: how high the first piece is, which stays with the heading above it */
double
_mandate_pdf_get_tree_lead (MandatePdfPress    *self,
                            const MandateBlock *block)
{
  g_auto (Figure) figure = { 0 };
  g_autoptr (MandateTree) tree = NULL;

  figure_init (&figure, self, block);
  if (figure.pieces->len == 0)
    return 0;

  tree = mandate_tree_take_piece (figure.whole, g_ptr_array_index (figure.pieces, 0), LEADING);

  return get_piece_height (g_ptr_array_index (figure.pieces, 0), tree);
}

/*
 * _mandate_pdf_print_tree:
 *
 * Prints a tree. What the boxes say is text of the figure, in the order of the
 * lines: it stands in for the picture wherever that can't be seen.
 */
void
_mandate_pdf_print_tree (MandatePdfPress    *self,
                         const MandateBlock *block)
{
  g_auto (Figure) figure = { 0 };

  figure_init (&figure, self, block);

  for (guint i = 0; i < figure.pieces->len && !self->is_stopped; i++)
    print_piece (&figure, i);
}
