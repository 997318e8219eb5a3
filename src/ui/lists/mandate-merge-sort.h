/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateMergeSort:
 *
 * A stable sort that can stop after any step, to go on later: runs of @width
 * are merged in pairs from @from into @to.
 */
typedef struct
{
  GPtrArray       *from;
  GPtrArray       *to;
  GCompareDataFunc compare;
  gpointer         data;
  guint            width;
  guint            start;
  guint            left;
  guint            right;
} MandateMergeSort;

void mandate_merge_sort_init (MandateMergeSort *self,
                              GCompareDataFunc  compare,
                              gpointer          data);
void mandate_merge_sort_clear (MandateMergeSort *self);

void       mandate_merge_sort_empty (MandateMergeSort *self);
void       mandate_merge_sort_add (MandateMergeSort *self,
                                   gpointer          item);
void       mandate_merge_sort_begin (MandateMergeSort *self);
gboolean   mandate_merge_sort_step (MandateMergeSort *self);
GPtrArray *mandate_merge_sort_take (MandateMergeSort *self);

G_END_DECLS
