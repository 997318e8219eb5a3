/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Boxes under boxes, and the ways between them. */

#include "mandate-tree.h"

/**
 * mandate_tree_new:
 * @style: the distances
 *
 * Returns: (transfer full): a tree without boxes
 */
MandateTree *
mandate_tree_new (const MandateTreeStyle *style)
{
  MandateTree *self = g_new0 (MandateTree, 1);

  self->style = *style;
  self->boxes = g_array_new (FALSE, TRUE, sizeof (MandateTreeBox));
  self->lines = g_array_new (FALSE, TRUE, sizeof (MandateTreeLine));

  return self;
}

void
mandate_tree_free (MandateTree *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * mandate_tree_add:
 * @self: a tree
 * @parent: index of a box that was added before, or -1
 * @width: of the box
 * @height: of the box
 *
 * Adds a box after the others of the same parent.
 *
 * Returns: its index
 */
guint
mandate_tree_add (MandateTree *self,
                  int          parent,
                  double       width,
                  double       height)
{
  const MandateTreeBox box = { .parent = parent, .width = width, .height = height, .column = -1 };

  g_return_val_if_fail (parent >= -1 && parent < (int) self->boxes->len, 0);

  g_array_append_val (self->boxes, box);

  return self->boxes->len - 1;
}

/**
 * mandate_tree_get:
 * @self: a tree
 * @index: of a box
 *
 * Returns: (transfer none): the box, good until the next one is added
 */
MandateTreeBox *
mandate_tree_get (MandateTree *self,
                  guint        index)
{
  return &g_array_index (self->boxes, MandateTreeBox, index);
}

/* Returns: the nearest box on that side that stands at the same height, or -1 */
static int
find_beside (MandateTree *self,
             guint        index,
             gboolean     is_after)
{
  const MandateTreeBox *box = mandate_tree_get (self, index);
  double                least = G_MAXDOUBLE;
  int                   found = -1;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const MandateTreeBox *other = mandate_tree_get (self, i);
      const double          distance = is_after ? other->x - box->x : box->x - other->x;
      const gboolean        is_level = other->y < box->y + box->height && box->y < other->y + other->height;

      if (is_level && distance > 0 && distance < least)
        {
          least = distance;
          found = (int) i;
        }
    }

  return found;
}

static int
find_child (MandateTree *self,
            guint        index)
{
  for (guint i = index + 1; i < self->boxes->len; i++)
    if (mandate_tree_get (self, i)->parent == (int) index)
      return (int) i;

  return -1;
}

/* Returns: the box before or after in the same column, or -1 */
static int
find_in_column (MandateTree *self,
                guint        index,
                int          step)
{
  const int column = mandate_tree_get (self, index)->column;

  for (int i = (int) index + step; column >= 0 && i >= 0 && i < (int) self->boxes->len; i += step)
    if (mandate_tree_get (self, i)->column == column)
      return i;

  return -1;
}

/**
 * mandate_tree_find_next:
 * @self: a tree that is laid out
 * @index: of a box
 * @way: where to go
 *
 * Returns: index of the box above, the first one below, or the nearest one
 *   beside it, or -1; in a column, those under each other come first
 */
int
mandate_tree_find_next (MandateTree   *self,
                        guint          index,
                        MandateTreeWay way)
{
  int found;

  switch (way)
    {
    case MANDATE_TREE_UP:
      found = find_in_column (self, index, -1);
      return found >= 0 ? found : mandate_tree_get (self, index)->parent;
    case MANDATE_TREE_DOWN:
      found = find_child (self, index);
      return found >= 0 ? found : find_in_column (self, index, 1);
    case MANDATE_TREE_BEFORE:
      return find_beside (self, index, FALSE);
    case MANDATE_TREE_AFTER:
      return find_beside (self, index, TRUE);
    default:
      return -1;
    }
}
