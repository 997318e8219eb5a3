/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that a block says, piece by piece: to sum it up, or to leave some of it out. */

#include "mandate-block-words.h"

#include <math.h>

/* Amounts are drawn to scale; a thousandth of a unit is finer than any pen. */
#define SCALE 1000.0

static void
visit_string (char                     **string,
              const MandateBlockVisitor *visitor)
{
  if (*string != NULL)
    visitor->words (string, visitor->data);
}

static void
visit_number (gint64                     number,
              const MandateBlockVisitor *visitor)
{
  if (visitor->number != NULL)
    visitor->number (number, visitor->data);
}

static void
visit_amount (double                     amount,
              const MandateBlockVisitor *visitor)
{
  visit_number (isnan (amount) ? -1 : llround (amount * SCALE), visitor);
}

static void
visit_span (MandateSpan *span,
            gpointer     data)
{
  const MandateBlockVisitor *visitor = data;

  visit_number (span->mark, visitor);
  visit_string (&span->text, visitor);
  if (span->is_page_reference)
    visit_string (&span->target, visitor);
}

static void
visit_text (MandateText               *text,
            const MandateBlockVisitor *visitor)
{
  if (text != NULL)
    mandate_text_each_span (text, visit_span, (gpointer) visitor);
}

static void
visit_facts (GPtrArray                 *facts,
             const MandateBlockVisitor *visitor)
{
  for (guint i = 0; i < facts->len; i++)
    {
      MandateFact *fact = g_ptr_array_index (facts, i);

      visit_string (&fact->label, visitor);
      visit_text (fact->value, visitor);
    }
}

static void
visit_cover (MandateCover              *cover,
             const MandateBlockVisitor *visitor)
{
  visit_string (&cover->organisation, visitor);
  visit_string (&cover->kind, visitor);
  visit_string (&cover->title, visitor);
  visit_string (&cover->subtitle, visitor);
  visit_facts (cover->facts, visitor);
  visit_string (&cover->standing, visitor);
  for (guint i = 0; i < cover->counts->len; i++)
    {
      MandateCount *count = g_ptr_array_index (cover->counts, i);

      visit_number (count->mark, visitor);
      visit_number (count->count, visitor);
      visit_string (&count->text, visitor);
    }
  visit_facts (cover->foot_facts, visitor);
  visit_string (&cover->notice, visitor);
}

static void
visit_row (MandateRow                *row,
           const MandateBlockVisitor *visitor)
{
  visit_number (row->cells->len, visitor);
  for (guint i = 0; i < row->cells->len; i++)
    visit_text (g_ptr_array_index (row->cells, i), visitor);
  visit_string (&row->note, visitor);
  for (guint i = 0; row->tags != NULL && row->tags[i] != NULL; i++)
    visit_string (&row->tags[i], visitor);
  visit_number (row->gap, visitor);
}

static void
visit_table (MandateTable              *table,
             const MandateBlockVisitor *visitor)
{
  for (guint i = 0; i < table->columns->len; i++)
    visit_text (((MandateColumn *) g_ptr_array_index (table->columns, i))->title, visitor);
  for (guint i = 0; i < table->rows->len; i++)
    visit_row (g_ptr_array_index (table->rows, i), visitor);
}

static void
visit_chart (MandateChart              *chart,
             const MandateBlockVisitor *visitor)
{
  visit_string (&chart->label_title, visitor);
  visit_string (&chart->requested_title, visitor);
  visit_string (&chart->approved_title, visitor);
  visit_string (&chart->used_title, visitor);
  visit_string (&chart->undecided_title, visitor);

  for (guint i = 0; i < chart->bars->len; i++)
    {
      MandateBar *bar = g_ptr_array_index (chart->bars, i);

      visit_string (&bar->label, visitor);
      visit_amount (bar->requested, visitor);
      visit_amount (bar->approved, visitor);
      visit_amount (bar->used, visitor);
      visit_string (&bar->requested_text, visitor);
      visit_string (&bar->approved_text, visitor);
      visit_string (&bar->used_text, visitor);
      visit_number (bar->gap, visitor);
    }
}

static void
visit_shares (MandateShares             *shares,
              const MandateBlockVisitor *visitor)
{
  visit_string (&shares->label_title, visitor);
  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    visit_string (&shares->titles[i], visitor);
  visit_string (&shares->sentence, visitor);

  for (guint i = 0; i < shares->bars->len; i++)
    {
      MandateShare *bar = g_ptr_array_index (shares->bars, i);

      visit_string (&bar->label, visitor);
      for (guint j = 0; j < MANDATE_N_SHARES; j++)
        visit_number (bar->values[j], visitor);
    }
}

static void
visit_tree (MandateTreeFigure         *tree,
            const MandateBlockVisitor *visitor)
{
  visit_string (&tree->goes_on, visitor);
  visit_string (&tree->comes_from, visitor);
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      MandateTreeNode *node = g_ptr_array_index (tree->nodes, i);

      visit_number (node->parent, visitor);
      visit_number (node->is_open, visitor);
      visit_string (&node->title, visitor);
      visit_text (node->text, visitor);
      visit_text (node->note, visitor);
    }
}

static void
visit_trend (MandateTrend              *trend,
             const MandateBlockVisitor *visitor)
{
  visit_string (&trend->sentence, visitor);
  visit_string (&trend->day_title, visitor);
  visit_string (&trend->value_title, visitor);
  visit_string (&trend->note_title, visitor);
  visit_amount (trend->baseline, visitor);
  visit_string (&trend->baseline_text, visitor);
  visit_amount (trend->target, visitor);
  visit_string (&trend->target_text, visitor);
  visit_string (&trend->due_on, visitor);

  for (guint i = 0; i < trend->points->len; i++)
    {
      MandateTrendPoint *point = g_ptr_array_index (trend->points, i);

      visit_string (&point->on, visitor);
      visit_amount (point->value, visitor);
      visit_string (&point->figure, visitor);
      visit_string (&point->text, visitor);
      visit_string (&point->note, visitor);
      visit_number (point->is_void, visitor);
    }
}

static void
visit_signature (MandateSignature          *signature,
                 const MandateBlockVisitor *visitor)
{
  visit_string (&signature->role, visitor);
  visit_string (&signature->name, visitor);
  visit_string (&signature->sentence, visitor);
  visit_string (&signature->signature_label, visitor);
  visit_string (&signature->date_label, visitor);
  visit_string (&signature->place_label, visitor);
}

static void
visit_annex (MandateAnnex              *annex,
             const MandateBlockVisitor *visitor)
{
  visit_string (&annex->band, visitor);
  visit_string (&annex->number, visitor);
  visit_string (&annex->title, visitor);
  visit_string (&annex->notice, visitor);
  visit_number (annex->n_pages, visitor);
  visit_facts (annex->facts, visitor);
}

static void
visit_list (MandateList               *list,
            const MandateBlockVisitor *visitor)
{
  visit_number (list->is_ordered ? list->first_number : 0, visitor);
  for (guint i = 0; i < list->items->len; i++)
    {
      GPtrArray *blocks = g_ptr_array_index (list->items, i);

      for (guint j = 0; j < blocks->len; j++)
        mandate_block_visit (g_ptr_array_index (blocks, j), visitor);
    }
}

static void
visit_small (MandateBlock              *self,
             const MandateBlockVisitor *visitor)
{
  if (self->kind == MANDATE_BLOCK_PART)
    {
      visit_string (&self->part.title, visitor);
      visit_string (&self->part.question, visitor);
      visit_string (&self->part.running_head, visitor);
      visit_string (&self->part.clause, visitor);
    }
  else if (self->kind == MANDATE_BLOCK_HEADING)
    {
      visit_text (self->heading.text, visitor);
      visit_string (&self->heading.note, visitor);
    }
  else if (self->kind == MANDATE_BLOCK_PARAGRAPH)
    {
      visit_number (self->paragraph.voice, visitor);
      visit_text (self->paragraph.text, visitor);
    }
  else if (self->kind == MANDATE_BLOCK_BAND)
    {
      visit_string (&self->band.start, visitor);
      visit_string (&self->band.end, visitor);
    }
  else if (self->kind == MANDATE_BLOCK_CODE)
    {
      visit_string (&self->code.matrix->text, visitor);
      visit_string (&self->code.title, visitor);
      visit_string (&self->code.notice, visitor);
    }
}

/**
 * mandate_block_visit:
 * @self: a block
 * @visitor: who looks at it
 *
 * Shows a visitor all that a block says: each piece of text, which it may
 * exchange, and the figures beside them. The order is that of reading, and
 * the same at every visit.
 */
void
mandate_block_visit (MandateBlock              *self,
                     const MandateBlockVisitor *visitor)
{
  visit_number (self->kind, visitor);
  visit_number (self->gap, visitor);
  for (guint i = 0; self->tags != NULL && self->tags[i] != NULL; i++)
    visit_string (&self->tags[i], visitor);

  switch (self->kind)
    {
    case MANDATE_BLOCK_COVER:
      visit_cover (&self->cover, visitor);
      break;
    case MANDATE_BLOCK_TABLE:
      visit_table (&self->table, visitor);
      break;
    case MANDATE_BLOCK_CHART:
      visit_chart (&self->chart, visitor);
      break;
    case MANDATE_BLOCK_SHARES:
      visit_shares (&self->shares, visitor);
      break;
    case MANDATE_BLOCK_FACTS:
      visit_facts (self->facts.facts, visitor);
      break;
    case MANDATE_BLOCK_LIST:
      visit_list (&self->list, visitor);
      break;
    case MANDATE_BLOCK_TREE:
      visit_tree (&self->tree, visitor);
      break;
    case MANDATE_BLOCK_TREND:
      visit_trend (self->trend, visitor);
      break;
    case MANDATE_BLOCK_SIGNATURE:
      visit_signature (&self->signature, visitor);
      break;
    case MANDATE_BLOCK_ANNEX:
      visit_annex (&self->annex, visitor);
      break;
    case MANDATE_BLOCK_PART:
    case MANDATE_BLOCK_HEADING:
    case MANDATE_BLOCK_PARAGRAPH:
    case MANDATE_BLOCK_BAND:
    case MANDATE_BLOCK_CODE:
    case MANDATE_BLOCK_CONTENTS:
    case MANDATE_BLOCK_PAGE_BREAK:
    default:
      visit_small (self, visitor);
      break;
    }
}
