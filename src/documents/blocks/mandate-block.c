/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-block-private.h"

#include <math.h>

static void
fact_free (gpointer data)
{
  MandateFact *fact = data;

  g_free (fact->label);
  mandate_text_free (fact->value);
  g_free (fact);
}

static void
count_free (gpointer data)
{
  MandateCount *count = data;

  g_free (count->text);
  g_free (count);
}

static void
column_free (gpointer data)
{
  MandateColumn *column = data;

  mandate_text_free (column->title);
  g_free (column);
}

static void
row_free (gpointer data)
{
  MandateRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row->note);
  g_strfreev (row->tags);
  g_free (row);
}

static void
bar_free (gpointer data)
{
  MandateBar *bar = data;

  g_free (bar->label);
  g_free (bar->requested_text);
  g_free (bar->approved_text);
  g_free (bar->used_text);
  g_free (bar);
}

static void
clear_cover (MandateCover *cover)
{
  g_free (cover->organisation);
  g_free (cover->kind);
  g_free (cover->title);
  g_free (cover->subtitle);
  g_free (cover->standing);
  g_free (cover->notice);
  g_ptr_array_unref (cover->facts);
  g_ptr_array_unref (cover->counts);
  g_ptr_array_unref (cover->foot_facts);
}

static void
clear_part (MandatePart *part)
{
  g_free (part->title);
  g_free (part->question);
  g_free (part->running_head);
  g_free (part->clause);
  g_free (part->edge_label);
}

static void
clear_chart (MandateChart *chart)
{
  g_free (chart->label_title);
  g_free (chart->requested_title);
  g_free (chart->approved_title);
  g_free (chart->used_title);
  g_free (chart->undecided_title);
  g_ptr_array_unref (chart->bars);
}

static void
clear_signature (MandateSignature *signature)
{
  g_free (signature->role);
  g_free (signature->name);
  g_free (signature->sentence);
  g_free (signature->signature_label);
  g_free (signature->date_label);
  g_free (signature->place_label);
}

static void
clear_code (MandateCode *code)
{
  mandate_matrix_free (code->matrix);
  g_free (code->title);
  g_free (code->notice);
}

static void
node_free (gpointer data)
{
  MandateTreeNode *node = data;

  g_free (node->title);
  mandate_text_free (node->text);
  g_clear_pointer (&node->note, mandate_text_free);
  g_free (node);
}

static void
clear_tree (MandateTreeFigure *tree)
{
  g_ptr_array_unref (tree->nodes);
  g_free (tree->goes_on);
  g_free (tree->comes_from);
  g_free (tree->relation);
}

static void
clear_annex (MandateAnnex *annex)
{
  g_free (annex->number);
  g_free (annex->title);
  g_free (annex->band);
  g_free (annex->notice);
  g_ptr_array_unref (annex->facts);
}

MandateBlock *
_mandate_block_new (MandateBlockKind kind)
{
  MandateBlock *self = g_new0 (MandateBlock, 1);

  self->kind = kind;

  return self;
}

void
mandate_block_free (MandateBlock *self)
{
  if (self == NULL)
    return;

  switch (self->kind)
    {
    case MANDATE_BLOCK_COVER:
      clear_cover (&self->cover);
      break;
    case MANDATE_BLOCK_PART:
      clear_part (&self->part);
      break;
    case MANDATE_BLOCK_HEADING:
      mandate_text_free (self->heading.text);
      g_free (self->heading.note);
      break;
    case MANDATE_BLOCK_PARAGRAPH:
      mandate_text_free (self->paragraph.text);
      break;
    case MANDATE_BLOCK_LIST:
      g_ptr_array_unref (self->list.items);
      break;
    case MANDATE_BLOCK_TABLE:
      g_ptr_array_unref (self->table.columns);
      g_ptr_array_unref (self->table.rows);
      break;
    case MANDATE_BLOCK_FACTS:
      g_ptr_array_unref (self->facts.facts);
      break;
    case MANDATE_BLOCK_CHART:
      clear_chart (&self->chart);
      break;
    case MANDATE_BLOCK_SHARES:
      _mandate_shares_clear (&self->shares);
      break;
    case MANDATE_BLOCK_TREND:
      mandate_trend_free (self->trend);
      break;
    case MANDATE_BLOCK_BAND:
      g_free (self->band.start);
      g_free (self->band.end);
      break;
    case MANDATE_BLOCK_SIGNATURE:
      clear_signature (&self->signature);
      break;
    case MANDATE_BLOCK_CODE:
      clear_code (&self->code);
      break;
    case MANDATE_BLOCK_TREE:
      clear_tree (&self->tree);
      break;
    case MANDATE_BLOCK_ANNEX:
      clear_annex (&self->annex);
      break;
    case MANDATE_BLOCK_CONTENTS:
    case MANDATE_BLOCK_PAGE_BREAK:
    default:
      break;
    }

  g_free (self->id);
  g_strfreev (self->tags);
  g_free (self);
}

/**
 * mandate_blocks_new:
 *
 * Returns: (transfer full) (element-type MandateBlock): an array that owns its blocks
 */
GPtrArray *
mandate_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_block_free);
}

MandateBlock *
mandate_block_new_cover (const char *organisation,
                         const char *kind,
                         const char *title)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_COVER);

  self->cover.organisation = g_strdup (organisation);
  self->cover.kind = g_strdup (kind);
  self->cover.title = g_strdup (title);
  self->cover.facts = g_ptr_array_new_with_free_func (fact_free);
  self->cover.counts = g_ptr_array_new_with_free_func (count_free);
  self->cover.foot_facts = g_ptr_array_new_with_free_func (fact_free);

  return self;
}

void
mandate_block_add_count (MandateBlock *cover,
                         MandateMark   mark,
                         guint         count,
                         const char   *text)
{
  MandateCount *counted;

  g_return_if_fail (cover != NULL && cover->kind == MANDATE_BLOCK_COVER);

  counted = g_new0 (MandateCount, 1);
  counted->mark = mark;
  counted->count = count;
  counted->text = g_strdup (text);
  g_ptr_array_add (cover->cover.counts, counted);
}

MandateBlock *
mandate_block_new_contents (void)
{
  return _mandate_block_new (MANDATE_BLOCK_CONTENTS);
}

/**
 * mandate_block_new_part:
 * @id: what links name
 * @title: its title
 * @question: (nullable): the question that its pages answer
 *
 * Returns: (transfer full): a part of the first level of the contents
 */
MandateBlock *
mandate_block_new_part (const char *id,
                        const char *title,
                        const char *question)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_PART);

  self->id = g_strdup (id);
  self->part.title = g_strdup (title);
  self->part.question = g_strdup (question);
  self->part.contents_level = 1;

  return self;
}

/**
 * mandate_block_new_heading:
 * @level: 1 for the title of issued text, 2 or 3 below a part
 * @text: (transfer full): what it says
 *
 * Returns: (transfer full): a heading
 */
MandateBlock *
mandate_block_new_heading (guint        level,
                           MandateText *text)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_HEADING);

  self->heading.level = CLAMP (level, 1, 3);
  self->heading.text = text;

  return self;
}

/**
 * mandate_block_new_paragraph:
 * @voice: who speaks
 * @text: (transfer full): what is said
 *
 * Returns: (transfer full): a paragraph
 */
MandateBlock *
mandate_block_new_paragraph (MandateVoice voice,
                             MandateText *text)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_PARAGRAPH);

  self->paragraph.voice = voice;
  self->paragraph.text = text;

  return self;
}

MandateBlock *
mandate_block_new_list (gboolean is_ordered,
                        guint    first_number)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_LIST);

  self->list.items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->list.is_ordered = is_ordered;
  self->list.first_number = first_number;

  return self;
}

/**
 * mandate_block_add_item:
 * @list: a list
 *
 * Returns: (transfer none) (element-type MandateBlock): the new item's blocks, to be filled
 */
GPtrArray *
mandate_block_add_item (MandateBlock *list)
{
  GPtrArray *item;

  g_return_val_if_fail (list != NULL && list->kind == MANDATE_BLOCK_LIST, NULL);

  item = mandate_blocks_new ();
  g_ptr_array_add (list->list.items, item);

  return item;
}

MandateBlock *
mandate_block_new_table (MandateDensity density)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_TABLE);

  self->table.columns = g_ptr_array_new_with_free_func (column_free);
  self->table.rows = g_ptr_array_new_with_free_func (row_free);
  self->table.density = density;

  return self;
}

/**
 * mandate_block_add_column:
 * @table: a table
 * @title: (transfer full): its head
 * @weight: its share of the width
 * @align: where its cells' text stands
 */
void
mandate_block_add_column (MandateBlock *table,
                          MandateText  *title,
                          double        weight,
                          MandateAlign  align)
{
  MandateColumn *column;

  g_return_if_fail (table != NULL && table->kind == MANDATE_BLOCK_TABLE);
  g_return_if_fail (weight > 0);

  column = g_new0 (MandateColumn, 1);
  column->title = title;
  column->weight = weight;
  column->align = align;
  g_ptr_array_add (table->table.columns, column);
}

/**
 * mandate_block_add_row:
 * @table: a table
 *
 * Returns: (transfer none): a new last row, to be filled with a cell a column
 */
MandateRow *
mandate_block_add_row (MandateBlock *table)
{
  MandateRow *row;

  g_return_val_if_fail (table != NULL && table->kind == MANDATE_BLOCK_TABLE, NULL);

  row = g_new0 (MandateRow, 1);
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_text_free);
  g_ptr_array_add (table->table.rows, row);

  return row;
}

/**
 * mandate_row_add_cell:
 * @self: a row
 * @text: (transfer full): what the next cell says
 */
void
mandate_row_add_cell (MandateRow  *self,
                      MandateText *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->cells, text);
}

/**
 * mandate_block_add_band_row:
 * @table: a table
 * @text: (transfer full): what the band says
 * @note: (nullable): what stands at its end
 *
 * Adds a row that heads the rows below it, over the whole width.
 *
 * Returns: (transfer none): the row
 */
MandateRow *
mandate_block_add_band_row (MandateBlock *table,
                            MandateText  *text,
                            const char   *note)
{
  MandateRow *row = mandate_block_add_row (table);

  row->is_band = TRUE;
  row->note = g_strdup (note);
  mandate_row_add_cell (row, text);

  return row;
}

MandateBlock *
mandate_block_new_facts (void)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_FACTS);

  self->facts.facts = g_ptr_array_new_with_free_func (fact_free);

  return self;
}

/**
 * mandate_fact_new:
 * @label: what it is
 * @value: (transfer full): what it says
 *
 * Returns: (transfer full): a fact, for the facts of a cover or an annex
 */
MandateFact *
mandate_fact_new (const char  *label,
                  MandateText *value)
{
  MandateFact *fact = g_new0 (MandateFact, 1);

  fact->label = g_strdup (label);
  fact->value = value;

  return fact;
}

/**
 * mandate_block_add_fact:
 * @facts: a facts block
 * @label: what it is
 * @value: (transfer full): what it says
 */
void
mandate_block_add_fact (MandateBlock *facts,
                        const char   *label,
                        MandateText  *value)
{
  g_return_if_fail (facts != NULL && facts->kind == MANDATE_BLOCK_FACTS);

  g_ptr_array_add (facts->facts.facts, mandate_fact_new (label, value));
}

/**
 * mandate_block_add_name:
 * @facts: a facts block
 * @label: what the person is
 * @name: (transfer full): the person's name, printed larger
 */
void
mandate_block_add_name (MandateBlock *facts,
                        const char   *label,
                        MandateText  *name)
{
  MandateFact *fact;

  g_return_if_fail (facts != NULL && facts->kind == MANDATE_BLOCK_FACTS);

  fact = mandate_fact_new (label, name);
  fact->is_name = TRUE;
  g_ptr_array_add (facts->facts.facts, fact);
}

MandateBlock *
mandate_block_new_chart (const char *label_title,
                         const char *requested_title,
                         const char *approved_title,
                         const char *used_title,
                         const char *undecided_title)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_CHART);

  self->chart.label_title = g_strdup (label_title);
  self->chart.requested_title = g_strdup (requested_title);
  self->chart.approved_title = g_strdup (approved_title);
  self->chart.used_title = g_strdup (used_title);
  self->chart.undecided_title = g_strdup (undecided_title);
  self->chart.bars = g_ptr_array_new_with_free_func (bar_free);

  return self;
}

/**
 * mandate_block_add_bar:
 * @chart: a chart
 * @label: what the row is about
 *
 * Returns: (transfer none): a new last row with no figures, to be filled
 */
MandateBar *
mandate_block_add_bar (MandateBlock *chart,
                       const char   *label)
{
  MandateBar *bar;

  g_return_val_if_fail (chart != NULL && chart->kind == MANDATE_BLOCK_CHART, NULL);

  bar = g_new0 (MandateBar, 1);
  bar->label = g_strdup (label);
  bar->requested = NAN;
  bar->approved = NAN;
  bar->used = NAN;
  g_ptr_array_add (chart->chart.bars, bar);

  return bar;
}

MandateBlock *
mandate_block_new_band (const char *start,
                        const char *end)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_BAND);

  self->band.start = g_strdup (start);
  self->band.end = g_strdup (end);

  return self;
}

MandateBlock *
mandate_block_new_signature (const char *role,
                             const char *name,
                             const char *sentence)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_SIGNATURE);

  self->signature.role = g_strdup (role);
  self->signature.name = g_strdup (name);
  self->signature.sentence = g_strdup (sentence);

  return self;
}

/**
 * mandate_block_new_code:
 * @matrix: (transfer full): the code
 * @title: what is signed with the paper
 * @notice: (nullable): small print below the code
 *
 * Returns: (transfer full): a box with a code
 */
MandateBlock *
mandate_block_new_code (MandateMatrix *matrix,
                        const char    *title,
                        const char    *notice)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_CODE);

  self->code.matrix = matrix;
  self->code.title = g_strdup (title);
  self->code.notice = g_strdup (notice);

  return self;
}

/**
 * mandate_block_new_tree:
 * @id: what links name; the pages of the tree are named after it
 * @goes_on: before the page where what is below a box goes on
 * @comes_from: before the page where a box stands with what is above it
 * @relation: for who can't see the tree: a sentence about {box} and the {above} one
 *
 * Returns: (transfer full): a tree without boxes
 */
MandateBlock *
mandate_block_new_tree (const char *id,
                        const char *goes_on,
                        const char *comes_from,
                        const char *relation)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_TREE);

  self->id = g_strdup (id);
  self->tree.nodes = g_ptr_array_new_with_free_func (node_free);
  self->tree.goes_on = g_strdup (goes_on);
  self->tree.comes_from = g_strdup (comes_from);
  self->tree.relation = g_strdup (relation);

  return self;
}

/**
 * mandate_block_add_node:
 * @tree: a tree
 * @parent: index of a box that was added before, or -1 at the top
 * @title: what stands in it first
 * @text: (transfer full): what follows
 *
 * Adds a box. Each is followed by all that is below it.
 *
 * Returns: (transfer none): the box, to be filled in further
 */
MandateTreeNode *
mandate_block_add_node (MandateBlock *tree,
                        int           parent,
                        const char   *title,
                        MandateText  *text)
{
  MandateTreeNode *node = g_new0 (MandateTreeNode, 1);

  node->parent = parent;
  node->title = g_strdup (title);
  node->text = text;
  g_ptr_array_add (tree->tree.nodes, node);

  return node;
}

/**
 * mandate_block_new_annex:
 * @number: the evidence's number, which links name too
 * @title: its title
 * @n_pages: how many pages will be put in after the sheet
 *
 * Returns: (transfer full): an annex sheet
 */
MandateBlock *
mandate_block_new_annex (const char *number,
                         const char *title,
                         guint       n_pages)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_ANNEX);

  self->id = g_strdup (number);
  self->annex.number = g_strdup (number);
  self->annex.title = g_strdup (title);
  self->annex.facts = g_ptr_array_new_with_free_func (fact_free);
  self->annex.n_pages = n_pages;

  return self;
}

MandateBlock *
mandate_block_new_page_break (void)
{
  return _mandate_block_new (MANDATE_BLOCK_PAGE_BREAK);
}
