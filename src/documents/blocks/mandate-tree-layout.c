/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Boxes under boxes, side by side as closely as they go without overlapping, in
 * time that grows with their number alone: Reingold and Tilford's way as
 * A. van der Ploeg, “Drawing Non-layered Tidy Trees in Linear Time” (2014),
 * has it for boxes of any size. Three ends or more that follow each other stand
 * in columns, or a team of thirty would be thirty boxes wide.
 */

#include "mandate-tree.h"

#include <math.h>

/* Fewer ends look better side by side. */
#define LEAST_COLUMN 3

/*
 * A box, or a column of ends, with the room above that leads to it. Blocks are
 * listed with each after the one above; the first is above all and has no size.
 */
typedef struct
{
  int    box;     /* or -1 for a column and for the first */
  int    above;   /* block */
  guint  n_boxes; /* of a column, from first_box of its members on */
  guint  first;   /* in members, of a column */
  guint  first_child;
  guint  n_children;
  double width;
  double anchor; /* where its line comes in, from its start */
  double top;
  double bottom;

  double prelim;
  double mod;
  double shift;
  double change;
  int    left_thread;
  int    right_thread;
  int    left_end;
  int    right_end;
  double left_sum;
  double right_sum;
  double x;
} Block;

/* What stands lowest among the blocks before, from the highest end on. */
typedef struct
{
  double low;
  guint  index;
} Low;

typedef struct
{
  MandateTree *tree;
  GArray      *blocks;  /* (element-type Block) */
  GArray      *members; /* (element-type int) boxes of columns */
  GArray      *below;   /* (element-type int) boxes by the box above */
  guint       *starts;  /* of each box in below; the last but one is the top */
  guint        n_columns;
} Layout;

static Block *
get_block (Layout *self,
           int     index)
{
  return &g_array_index (self->blocks, Block, index);
}

static int
get_child (const Block *block,
           guint        index)
{
  return (int) (block->first_child + index);
}

/* Counting sort by parent: the order of adding is kept. */
static void
sort_below (Layout *self)
{
  const guint n = self->tree->boxes->len;
  guint      *at = g_new0 (guint, n + 1);

  self->starts = g_new0 (guint, n + 2);
  g_array_set_size (self->below, n);

  for (guint i = 0; i < n; i++)
    self->starts[mandate_tree_get (self->tree, i)->parent + 2]++;

  for (guint i = 1; i < n + 2; i++)
    self->starts[i] += self->starts[i - 1];

  for (guint i = 0; i < n + 1; i++)
    at[i] = self->starts[i];

  for (guint i = 0; i < n; i++)
    g_array_index (self->below, int, at[mandate_tree_get (self->tree, i)->parent + 1]++) = (int) i;

  g_free (at);
}

static guint
count_below (Layout *self,
             int     box)
{
  return self->starts[box + 2] - self->starts[box + 1];
}

static double
find_top (Layout *self,
          int     above)
{
  return above == 0 ? 0 : get_block (self, above)->bottom;
}

static void
append_block (Layout *self,
              Block  *block)
{
  block->left_thread = block->right_thread = -1;
  g_array_append_vals (self->blocks, block, 1);
  get_block (self, block->above)->n_children++;
}

static void
add_box_block (Layout *self,
               int     above,
               int     index)
{
  const MandateTreeBox *box = mandate_tree_get (self->tree, index);
  Block                 block = { .box = index, .above = above, .width = box->width, .anchor = box->width / 2 };

  block.top = find_top (self, above);
  block.bottom = block.top + (above == 0 ? 0 : self->tree->style.drop) + box->height;
  append_block (self, &block);
}

/* @n ends from @first of @below: under each other, beside one line. */
static void
add_column_block (Layout *self,
                  int     above,
                  guint   first,
                  guint   n)
{
  const MandateTreeStyle *style = &self->tree->style;
  const double            indent = above == 0 ? 0 : style->indent;
  Block                   block = { .box = -1, .above = above, .n_boxes = n, .first = self->members->len, .anchor = indent / 2 };

  block.top = find_top (self, above);
  block.bottom = block.top + (above == 0 ? 0 : style->drop);

  for (guint i = 0; i < n; i++)
    {
      const int       index = g_array_index (self->below, int, first + i);
      MandateTreeBox *box = mandate_tree_get (self->tree, index);

      box->column = (int) self->n_columns;
      block.width = MAX (block.width, indent + box->width);
      block.bottom += (i > 0 ? style->step : 0) + box->height;
      g_array_append_val (self->members, index);
    }

  self->n_columns++;
  append_block (self, &block);
}

/* Columns of one run are of about the same length. */
static void
add_run (Layout *self,
         int     above,
         guint   first,
         guint   n)
{
  const guint most = MAX (1, self->tree->style.column);
  const guint n_columns = (n + most - 1) / most;

  if (n < LEAST_COLUMN || most < 2)
    {
      for (guint i = 0; i < n; i++)
        add_box_block (self, above, g_array_index (self->below, int, first + i));
      return;
    }

  for (guint i = 0; i < n_columns; i++)
    {
      const guint start = n * i / n_columns;

      add_column_block (self, above, first + start, n * (i + 1) / n_columns - start);
    }
}

static void
add_blocks_below (Layout *self,
                  int     above)
{
  const int   box = above == 0 ? -1 : get_block (self, above)->box;
  const guint end = self->starts[box + 2];

  get_block (self, above)->first_child = self->blocks->len;

  for (guint i = self->starts[box + 1]; i < end;)
    {
      guint n = 0;

      while (i + n < end && count_below (self, g_array_index (self->below, int, i + n)) == 0)
        n++;

      if (n > 0)
        add_run (self, above, i, n);
      i += n;

      if (i < end)
        add_box_block (self, above, g_array_index (self->below, int, i++));
    }
}

/* Level by level: the blocks below one block are neighbours. */
static void
add_blocks (Layout *self)
{
  Block top = { .box = -1, .left_thread = -1, .right_thread = -1 };

  g_array_append_val (self->blocks, top);

  for (guint i = 0; i < self->blocks->len; i++)
    if (i == 0 || get_block (self, (int) i)->box >= 0)
      add_blocks_below (self, (int) i);
}

static void
set_ends (Layout *self,
          int     index)
{
  Block *block = get_block (self, index);

  block->left_end = block->right_end = index;
  block->left_sum = block->right_sum = 0;

  if (block->n_children > 0)
    {
      const Block *first = get_block (self, get_child (block, 0));
      const Block *last = get_block (self, get_child (block, block->n_children - 1));

      block->left_end = first->left_end;
      block->left_sum = first->left_sum;
      block->right_end = last->right_end;
      block->right_sum = last->right_sum;
    }
}

static int
go_left (Layout *self,
         int     index)
{
  const Block *block = get_block (self, index);

  return block->n_children > 0 ? get_child (block, 0) : block->left_thread;
}

static int
go_right (Layout *self,
          int     index)
{
  const Block *block = get_block (self, index);

  return block->n_children > 0 ? get_child (block, block->n_children - 1) : block->right_thread;
}

/* What child @index moved by, those between it and the one that it met share. */
static void
move_child (Layout *self,
            Block  *block,
            guint   index,
            guint   met,
            double  distance)
{
  Block *child = get_block (self, get_child (block, index));

  child->mod += distance;
  child->left_sum += distance;
  child->right_sum += distance;

  if (met != index - 1)
    {
      const double n = index - met;

      get_block (self, get_child (block, met + 1))->shift += distance / n;
      child->shift -= distance / n;
      child->change -= distance - distance / n;
    }
}

static void
thread_left (Layout *self,
             Block  *block,
             guint   index,
             int     to,
             double  sum)
{
  Block       *first = get_block (self, get_child (block, 0));
  const Block *child = get_block (self, get_child (block, index));
  Block       *end = get_block (self, first->left_end);
  const double difference = sum - get_block (self, to)->mod - first->left_sum;

  end->left_thread = to;
  end->mod += difference;
  end->prelim -= difference;
  first->left_end = child->left_end;
  first->left_sum = child->left_sum;
}

static void
thread_right (Layout *self,
              Block  *block,
              guint   index,
              int     to,
              double  sum)
{
  Block       *child = get_block (self, get_child (block, index));
  const Block *before = get_block (self, get_child (block, index - 1));
  Block       *end = get_block (self, child->right_end);
  const double difference = sum - get_block (self, to)->mod - child->right_sum;

  end->right_thread = to;
  end->mod += difference;
  end->prelim -= difference;
  child->right_end = before->right_end;
  child->right_sum = before->right_sum;
}

/* Moves child @index away from those before it, down both their edges. */
static void
separate (Layout *self,
          Block  *block,
          guint   index,
          GArray *lows)
{
  int    left = get_child (block, index - 1);
  int    right = get_child (block, index);
  double left_sum = get_block (self, left)->mod;
  double right_sum = get_block (self, right)->mod;
  guint  low = lows->len;

  while (left >= 0 && right >= 0)
    {
      const Block *left_block = get_block (self, left);
      const Block *right_block = get_block (self, right);
      const double left_bottom = left_block->bottom;
      const double right_bottom = right_block->bottom;
      const double distance = left_sum + left_block->prelim + left_block->width + self->tree->style.gap - right_sum - right_block->prelim;

      while (low > 1 && left_bottom > g_array_index (lows, Low, low - 1).low)
        low--;

      if (distance > 0)
        {
          right_sum += distance;
          move_child (self, block, index, g_array_index (lows, Low, low - 1).index, distance);
        }

      if (left_bottom <= right_bottom && (left = go_right (self, left)) >= 0)
        left_sum += get_block (self, left)->mod;
      if (left_bottom >= right_bottom && (right = go_left (self, right)) >= 0)
        right_sum += get_block (self, right)->mod;
    }

  if (left < 0 && right >= 0)
    thread_left (self, block, index, right, right_sum);
  else if (left >= 0 && right < 0)
    thread_right (self, block, index, left, left_sum);
}

static void
add_low (GArray *lows,
         double  low,
         guint   index)
{
  const Low entry = { low, index };

  while (lows->len > 0 && low >= g_array_index (lows, Low, lows->len - 1).low)
    g_array_set_size (lows, lows->len - 1);

  g_array_append_val (lows, entry);
}

/* Above the middle of what is below; a column hangs from the start of its box. */
static void
place_above (Layout *self,
             Block  *block)
{
  const Block *first = get_block (self, get_child (block, 0));
  const Block *last = get_block (self, get_child (block, block->n_children - 1));
  const double start = first->mod + first->prelim;
  const double end = last->mod + last->prelim + last->width;

  if (block->n_children == 1 && first->n_boxes > 0)
    block->prelim = start;
  else if (first->n_boxes > 0 || last->n_boxes > 0)
    block->prelim = (start + end - block->width) / 2;
  else
    block->prelim = (start + first->anchor + end - last->width + last->anchor - block->width) / 2;
}

static void
place_children (Layout *self,
                int     index,
                GArray *lows)
{
  Block *block = get_block (self, index);

  if (block->n_children > 0)
    {
      g_array_set_size (lows, 0);
      add_low (lows, get_block (self, get_block (self, get_child (block, 0))->left_end)->bottom, 0);

      for (guint i = 1; i < block->n_children; i++)
        {
          const double low = get_block (self, get_block (self, get_child (block, i))->right_end)->bottom;

          separate (self, block, i, lows);
          add_low (lows, low, i);
        }

      place_above (self, block);
    }

  set_ends (self, index);
}

static void
share_shifts (Layout *self,
              Block  *block)
{
  double shift = 0;
  double sum = 0;

  for (guint i = 0; i < block->n_children; i++)
    {
      Block *child = get_block (self, get_child (block, i));

      shift += child->shift;
      sum += shift + child->change;
      child->mod += sum;
    }
}

static void
place_all (Layout *self)
{
  g_autoptr (GArray) lows = g_array_new (FALSE, FALSE, sizeof (Low));

  for (guint i = self->blocks->len; i-- > 0;)
    place_children (self, (int) i, lows);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = get_block (self, (int) i);

      /* What is above has passed on its sum in mod. */
      if (i > 0)
        block->mod += get_block (self, block->above)->mod;
      block->x = block->prelim + block->mod;
      share_shifts (self, block);
    }
}

static void
put_column (Layout      *self,
            const Block *block,
            double       start)
{
  const MandateTreeStyle *style = &self->tree->style;
  double                  y = block->top + (block->above == 0 ? 0 : style->drop);

  for (guint i = 0; i < block->n_boxes; i++)
    {
      MandateTreeBox *box = mandate_tree_get (self->tree, g_array_index (self->members, int, block->first + i));

      box->x = block->x - start + 2 * block->anchor;
      box->y = y;
      y += box->height + style->step;
    }
}

static void
put_boxes (Layout *self)
{
  double start = G_MAXDOUBLE;
  double end = 0;

  for (guint i = 1; i < self->blocks->len; i++)
    start = MIN (start, get_block (self, (int) i)->x);

  for (guint i = 1; i < self->blocks->len; i++)
    {
      Block *block = get_block (self, (int) i);

      if (block->box >= 0)
        {
          MandateTreeBox *box = mandate_tree_get (self->tree, block->box);

          box->x = block->x - start;
          box->y = block->bottom - box->height;
        }
      else
        put_column (self, block, start);

      block->x -= start;
      end = MAX (end, block->x + block->width);
      self->tree->height = MAX (self->tree->height, block->bottom);
    }

  self->tree->width = end;
}

static void
add_line (Layout *self,
          double  x1,
          double  y1,
          double  x2,
          double  y2)
{
  const MandateTreeLine line = { x1, y1, x2, y2 };

  if (fabs (x2 - x1) > .01 || fabs (y2 - y1) > .01)
    g_array_append_val (self->tree->lines, line);
}

/* Returns: how far down the line of a block goes that comes in from above */
static double
find_reach (Layout      *self,
            const Block *block)
{
  const MandateTreeBox *last;

  if (block->box >= 0)
    return mandate_tree_get (self->tree, block->box)->y;

  last = mandate_tree_get (self->tree, g_array_index (self->members, int, block->first + block->n_boxes - 1));

  return last->y + last->height / 2;
}

static void
add_stubs (Layout      *self,
           const Block *block)
{
  for (guint i = 0; i < block->n_boxes; i++)
    {
      const MandateTreeBox *box = mandate_tree_get (self->tree, g_array_index (self->members, int, block->first + i));

      add_line (self, block->x + block->anchor, box->y + box->height / 2, box->x, box->y + box->height / 2);
    }
}

static void
add_lines_below (Layout      *self,
                 const Block *block)
{
  const MandateTreeBox *box = mandate_tree_get (self->tree, block->box);
  const gboolean        hangs = block->n_children == 1 && get_block (self, get_child (block, 0))->n_boxes > 0;
  const double          middle = box->y + box->height + self->tree->style.drop / 2;
  double                x = box->x + box->width / 2;
  double                top = box->y + box->height;
  double                start = x;
  double                end = x;

  if (hangs)
    x = start = end = get_block (self, get_child (block, 0))->x + get_block (self, get_child (block, 0))->anchor;

  /* One that goes straight down is one line. */
  if (block->n_children > 1)
    {
      add_line (self, x, box->y + box->height, x, middle);
      top = middle;
    }

  for (guint i = 0; i < block->n_children; i++)
    {
      const Block *child = get_block (self, get_child (block, i));
      const double in = child->x + child->anchor;

      start = MIN (start, in);
      end = MAX (end, in);
      add_line (self, in, top, in, find_reach (self, child));
      add_stubs (self, child);
    }

  add_line (self, start, middle, end, middle);
}

static void
layout_clear (Layout *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->members);
  g_array_unref (self->below);
  g_free (self->starts);
}

/**
 * mandate_tree_lay_out:
 * @self: a tree
 *
 * Says where each box is, and which lines lead from each to those below it: no
 * two boxes overlap, boxes of the same parent keep their order, and each parent
 * stands above them. Everything is from the start edge and the upper edge, so
 * that a right-to-left reader only mirrors it.
 */
void
mandate_tree_lay_out (MandateTree *self)
{
  Layout layout = { .tree = self };

  self->width = self->height = 0;
  g_array_set_size (self->lines, 0);

  if (self->boxes->len == 0)
    return;

  for (guint i = 0; i < self->boxes->len; i++)
    mandate_tree_get (self, i)->column = -1;

  layout.blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  layout.members = g_array_new (FALSE, TRUE, sizeof (int));
  layout.below = g_array_new (FALSE, TRUE, sizeof (int));
  sort_below (&layout);
  add_blocks (&layout);
  place_all (&layout);
  put_boxes (&layout);

  for (guint i = 1; i < layout.blocks->len; i++)
    if (get_block (&layout, (int) i)->box >= 0 && get_block (&layout, (int) i)->n_children > 0)
      add_lines_below (&layout, get_block (&layout, (int) i));

  layout_clear (&layout);
}
