/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-merge-sort.h"

void
mandate_merge_sort_init (MandateMergeSort *self,
                         GCompareDataFunc  compare,
                         gpointer          data)
{
  self->from = g_ptr_array_new ();
  self->to = g_ptr_array_new ();
  self->compare = compare;
  self->data = data;
}

void
mandate_merge_sort_clear (MandateMergeSort *self)
{
  g_clear_pointer (&self->from, g_ptr_array_unref);
  g_clear_pointer (&self->to, g_ptr_array_unref);
}

void
mandate_merge_sort_empty (MandateMergeSort *self)
{
  g_ptr_array_set_size (self->from, 0);
  g_ptr_array_set_size (self->to, 0);
}

void
mandate_merge_sort_add (MandateMergeSort *self,
                        gpointer          item)
{
  g_ptr_array_add (self->from, item);
}

static void
begin_pass (MandateMergeSort *self,
            guint             width)
{
  g_ptr_array_set_size (self->to, 0);
  self->width = width;
  self->start = self->left = 0;
  self->right = MIN (width, self->from->len);
}

/**
 * mandate_merge_sort_begin:
 * @self: a sort to which everything was added
 *
 * Begins to sort.
 */
void
mandate_merge_sort_begin (MandateMergeSort *self)
{
  begin_pass (self, 1);
}

static void
end_pass (MandateMergeSort *self)
{
  GPtrArray *merged = self->to;

  self->to = self->from;
  self->from = merged;
  begin_pass (self, self->width * 2);
}

/* Moves one item to where the merged pair of runs goes on. */
static void
move_one (MandateMergeSort *self)
{
  guint    middle = MIN (self->start + self->width, self->from->len);
  guint    end = MIN (self->start + 2 * self->width, self->from->len);
  gboolean is_left = self->left < middle &&
                     (self->right >= end ||
                      self->compare (self->from->pdata[self->left], self->from->pdata[self->right], self->data) <= 0);

  g_ptr_array_add (self->to, self->from->pdata[is_left ? self->left++ : self->right++]);

  if (self->left < middle || self->right < end)
    return;

  self->start = self->left = end;
  self->right = MIN (end + self->width, self->from->len);
}

/**
 * mandate_merge_sort_step:
 * @self: a sort that has begun
 *
 * Does one comparison.
 *
 * Returns: whether there is more to do
 */
gboolean
mandate_merge_sort_step (MandateMergeSort *self)
{
  if (self->width >= self->from->len)
    return FALSE;

  move_one (self);
  if (self->to->len == self->from->len)
    end_pass (self);

  return self->width < self->from->len;
}

/**
 * mandate_merge_sort_take:
 * @self: a sort that is done
 *
 * Returns: (transfer full): what was sorted; the sort is empty then
 */
GPtrArray *
mandate_merge_sort_take (MandateMergeSort *self)
{
  GPtrArray *sorted = self->from;

  self->from = g_ptr_array_new ();
  g_ptr_array_set_size (self->to, 0);

  return sorted;
}
