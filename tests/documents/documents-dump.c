/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks as text: a line a block, with everything that a reader would see. */

#include "documents-fixture.h"

#include <string.h>

typedef void (*TextFunc) (const MandateText *text,
                          gpointer           data);

static void
dump_text (const MandateText *text,
           gpointer           data)
{
  GString *out = data;

  g_string_append (out, "[");

  for (guint i = 0; i < mandate_text_get_n_spans (text); i++)
    {
      const MandateSpan *span = mandate_text_get_span (text, i);

      if (span->mark != MANDATE_MARK_NONE)
        g_string_append_printf (out, "(mark %d)", span->mark);
      if (span->is_page_reference)
        g_string_append_printf (out, "→%s", span->target);

      g_string_append (out, span->text);
    }

  g_string_append (out, "]");
}

static void
each_fact (GPtrArray *facts,
           TextFunc   func,
           gpointer   data)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const MandateFact *fact = g_ptr_array_index (facts, i);
      g_autoptr (MandateText) label = mandate_text_new (fact->label);

      func (label, data);
      func (fact->value, data);
    }
}

static void
each_string (TextFunc    func,
             gpointer    data,
             const char *string)
{
  g_autoptr (MandateText) text = mandate_text_new (string);

  if (string != NULL)
    func (text, data);
}

static void each_text (GPtrArray *blocks,
                       TextFunc   func,
                       gpointer   data);

static void
each_table_text (const MandateTable *table,
                 TextFunc            func,
                 gpointer            data)
{
  for (guint i = 0; i < table->columns->len; i++)
    func (((const MandateColumn *) g_ptr_array_index (table->columns, i))->title, data);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const MandateRow *row = g_ptr_array_index (table->rows, i);
      g_autofree char  *gap = row->gap > 0 ? g_strdup_printf ("GAP %u", row->gap) : NULL;

      /* The layout needs a cell for each column. */
      g_assert_cmpuint (row->cells->len, ==, row->is_band ? 1 : table->columns->len);

      for (guint j = 0; j < row->cells->len; j++)
        func (g_ptr_array_index (row->cells, j), data);

      each_string (func, data, row->note);
      each_string (func, data, gap);
    }
}

static void
each_chart_text (const MandateChart *chart,
                 TextFunc            func,
                 gpointer            data)
{
  each_string (func, data, chart->label_title);
  each_string (func, data, chart->requested_title);
  each_string (func, data, chart->approved_title);
  each_string (func, data, chart->used_title);
  each_string (func, data, chart->undecided_title);

  for (guint i = 0; i < chart->bars->len; i++)
    {
      const MandateBar *bar = g_ptr_array_index (chart->bars, i);

      g_assert_nonnull (bar->requested_text);
      g_assert_nonnull (bar->approved_text);
      g_assert_nonnull (bar->used_text);
      each_string (func, data, bar->label);
      each_string (func, data, bar->requested_text);
      each_string (func, data, bar->approved_text);
      each_string (func, data, bar->used_text);
    }
}

static void
each_cover_text (const MandateCover *cover,
                 TextFunc            func,
                 gpointer            data)
{
  each_string (func, data, cover->organisation);
  each_string (func, data, cover->kind);
  each_string (func, data, cover->title);
  each_string (func, data, cover->subtitle);
  each_string (func, data, cover->standing);
  each_string (func, data, cover->notice);
  each_fact (cover->facts, func, data);
  each_fact (cover->foot_facts, func, data);

  for (guint i = 0; i < cover->counts->len; i++)
    {
      const MandateCount *count = g_ptr_array_index (cover->counts, i);
      g_autofree char    *text = g_strdup_printf ("%u %s", count->count, count->text);

      each_string (func, data, text);
    }
}

static void
each_shares_text (const MandateShares *shares,
                  TextFunc             func,
                  gpointer             data)
{
  each_string (func, data, shares->sentence);
  each_string (func, data, shares->label_title);
  for (guint i = 0; i < MANDATE_N_SHARES; i++)
    each_string (func, data, shares->titles[i]);

  for (guint i = 0; i < shares->bars->len; i++)
    {
      const MandateShare *bar = g_ptr_array_index (shares->bars, i);
      g_autofree char    *text = g_strdup_printf ("%s %u %u %u", bar->label, bar->values[0], bar->values[1], bar->values[2]);

      each_string (func, data, text);
    }
}

static void
each_trend_text (const MandateTrend *trend,
                 TextFunc            func,
                 gpointer            data)
{
  each_string (func, data, trend->sentence);
  each_string (func, data, trend->baseline_text);
  each_string (func, data, trend->target_text);

  for (guint i = 0; i < trend->points->len; i++)
    {
      const MandateTrendPoint *point = g_ptr_array_index (trend->points, i);
      g_autofree char         *text = g_strdup_printf ("%s %s%s %s", point->on, point->is_void ? "(void) " : "", point->text, point->note != NULL ? point->note : "");

      each_string (func, data, text);
    }
}

static void
each_small_text (const MandateBlock *block,
                 TextFunc            func,
                 gpointer            data)
{
  if (block->kind == MANDATE_BLOCK_PART)
    {
      each_string (func, data, block->part.title);
      each_string (func, data, block->part.question);
      each_string (func, data, block->part.edge_label);
    }
  else if (block->kind == MANDATE_BLOCK_BAND)
    {
      each_string (func, data, block->band.start);
      each_string (func, data, block->band.end);
    }
  else if (block->kind == MANDATE_BLOCK_SIGNATURE)
    {
      each_string (func, data, block->signature.role);
      each_string (func, data, block->signature.name);
      each_string (func, data, block->signature.sentence);
    }
  else if (block->kind == MANDATE_BLOCK_CODE)
    {
      each_string (func, data, block->code.matrix->text);
      each_string (func, data, block->code.title);
      each_string (func, data, block->code.notice);
    }
  else if (block->kind == MANDATE_BLOCK_TREE)
    {
      each_string (func, data, block->tree.goes_on);
      each_string (func, data, block->tree.comes_from);
      for (guint i = 0; i < block->tree.nodes->len; i++)
        {
          const MandateTreeNode *node = g_ptr_array_index (block->tree.nodes, i);

          each_string (func, data, node->title);
          func (node->text, data);
          if (node->note != NULL)
            func (node->note, data);
        }
    }
  else if (block->kind == MANDATE_BLOCK_ANNEX)
    {
      each_string (func, data, block->annex.title);
      each_string (func, data, block->annex.notice);
      each_fact (block->annex.facts, func, data);
    }
  else if (block->kind == MANDATE_BLOCK_HEADING)
    {
      func (block->heading.text, data);
      each_string (func, data, block->heading.note);
    }
}

static void
each_block_text (const MandateBlock *block,
                 TextFunc            func,
                 gpointer            data)
{
  if (block->kind == MANDATE_BLOCK_COVER)
    each_cover_text (&block->cover, func, data);
  else if (block->kind == MANDATE_BLOCK_TABLE)
    each_table_text (&block->table, func, data);
  else if (block->kind == MANDATE_BLOCK_CHART)
    each_chart_text (&block->chart, func, data);
  else if (block->kind == MANDATE_BLOCK_SHARES)
    each_shares_text (&block->shares, func, data);
  else if (block->kind == MANDATE_BLOCK_TREND)
    each_trend_text (block->trend, func, data);
  else if (block->kind == MANDATE_BLOCK_PARAGRAPH)
    func (block->paragraph.text, data);
  else if (block->kind == MANDATE_BLOCK_FACTS)
    each_fact (block->facts.facts, func, data);
  else if (block->kind == MANDATE_BLOCK_LIST)
    for (guint i = 0; i < block->list.items->len; i++)
      each_text (g_ptr_array_index (block->list.items, i), func, data);
  else
    each_small_text (block, func, data);
}

static void
each_text (GPtrArray *blocks,
           TextFunc   func,
           gpointer   data)
{
  for (guint i = 0; i < blocks->len; i++)
    each_block_text (g_ptr_array_index (blocks, i), func, data);
}

char *
dump_blocks (GPtrArray *blocks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const MandateBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char    *tags = block->tags != NULL ? g_strjoinv (",", block->tags) : NULL;

      g_string_append_printf (out, "%d %s {%s} %u ", block->kind, block->id != NULL ? block->id : "", tags != NULL ? tags : "", block->gap);
      each_block_text (block, dump_text, out);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

char *
dump_document (MandateDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < mandate_document_get_n_chapters (document); i++)
    {
      g_autoptr (GPtrArray) blocks = mandate_document_build_chapter (document, i);
      g_autofree char *text = dump_blocks (blocks);

      g_string_append (out, text);
    }

  return g_string_free (out, FALSE);
}

static void
add_references (const MandateText *text,
                gpointer           data)
{
  for (guint i = 0; i < mandate_text_get_n_spans (text); i++)
    if (mandate_text_get_span (text, i)->target != NULL)
      g_ptr_array_add (data, g_strdup (mandate_text_get_span (text, i)->target));
}

GPtrArray *
list_references (MandateDocument *document)
{
  GPtrArray *references = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < mandate_document_get_n_chapters (document); i++)
    {
      g_autoptr (GPtrArray) blocks = mandate_document_build_chapter (document, i);

      each_text (blocks, add_references, references);
    }

  return references;
}

GPtrArray *
list_ids (MandateDocument *document)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < mandate_document_get_n_chapters (document); i++)
    {
      g_autoptr (GPtrArray) blocks = mandate_document_build_chapter (document, i);

      for (guint j = 0; j < blocks->len; j++)
        {
          const MandateBlock *block = g_ptr_array_index (blocks, j);

          if (block->id != NULL)
            g_ptr_array_add (ids, g_strdup (block->id));
        }
    }

  return ids;
}

void
assert_has_words (const char *text,
                  const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

guint
count_words (const char *text,
             const char *words)
{
  guint n = 0;

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    n++;

  return n;
}
