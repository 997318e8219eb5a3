/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tree that is larger than a page, in pieces that each fit on one. */

#include "mandate-tree.h"

typedef struct
{
  MandateTree *tree;
  double       width;
  double       height;
  double       head;   /* height that a piece with a top of the whole leaves free */
  double       extra;  /* height that an end takes more, which goes on elsewhere */
  GPtrArray   *below;  /* (element-type GArray) children of each box */
  GPtrArray   *open;   /* (element-type GArray) what stands below each box in the same piece, itself first */
  gboolean    *is_end; /* whether what is below a box stands in pieces of its own */
  GPtrArray   *pieces; /* (element-type MandateTreePiece) */
} Split;

static void
piece_free (gpointer data)
{
  MandateTreePiece *piece = data;

  g_array_unref (piece->boxes);
  g_array_unref (piece->ends);
  g_free (piece);
}

static GArray *
get_list (GPtrArray *lists,
          guint      index)
{
  return g_ptr_array_index (lists, index);
}

static MandateTree *
build (MandateTree  *tree,
       const GArray *boxes,
       const guint8 *has_extra,
       double        extra,
       guint         column)
{
  MandateTreeStyle style = tree->style;
  MandateTree     *part;
  g_autoptr (GHashTable) indexes = g_hash_table_new (NULL, NULL);

  style.column = column;
  part = mandate_tree_new (&style);

  for (guint i = 0; i < boxes->len; i++)
    {
      const int             index = g_array_index (boxes, int, i);
      const MandateTreeBox *box = mandate_tree_get (tree, index);
      const int             parent = GPOINTER_TO_INT (g_hash_table_lookup (indexes, GINT_TO_POINTER (box->parent + 1))) - 1;

      mandate_tree_add (part, parent, box->width, box->height + (has_extra[i] ? extra : 0));
      g_hash_table_insert (indexes, GINT_TO_POINTER (index + 1), GUINT_TO_POINTER (i + 1));
    }

  mandate_tree_lay_out (part);

  return part;
}

/* Returns: how long columns are with which @boxes go onto a page, or 0 */
static guint
find_column (Split        *self,
             const GArray *boxes)
{
  const gboolean     is_top = mandate_tree_get (self->tree, (guint) g_array_index (boxes, int, 0))->parent < 0;
  const double       height = self->height - (is_top ? self->head : 0);
  const guint        most = self->tree->style.column;
  const guint        columns[] = { most, most + most / 2, 2 * most, most * 3 / 4, most / 2, most / 3, most / 4, 1 };
  g_autofree guint8 *has_extra = g_new0 (guint8, boxes->len + 1);

  for (guint i = 1; i < boxes->len; i++)
    has_extra[i] = self->is_end[g_array_index (boxes, int, i)];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (MandateTree) part = build (self->tree, boxes, has_extra, self->extra, MAX (1, columns[i]));

      if (part->width <= self->width + .01 && part->height <= height + .01)
        return MAX (1, columns[i]);
    }

  return 0;
}

static gboolean
fits (Split        *self,
      const GArray *boxes)
{
  return find_column (self, boxes) > 0;
}

static void
append_open (GArray       *boxes,
             const GArray *open)
{
  g_array_append_vals (boxes, open->data, open->len);
}

static GArray *
gather (Split *self,
        int    index)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (int));
  GArray *below = get_list (self->below, index);

  g_array_append_val (boxes, index);
  for (guint i = 0; i < below->len; i++)
    append_open (boxes, get_list (self->open, g_array_index (below, int, i)));

  return boxes;
}

static void
take_piece (Split  *self,
            GArray *boxes)
{
  MandateTreePiece *piece = g_new0 (MandateTreePiece, 1);

  piece->boxes = boxes;
  piece->column = find_column (self, boxes);
  piece->ends = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (piece->ends, boxes->len);
  g_ptr_array_add (self->pieces, piece);
}

/* From now on the box alone stands where it was; what is below goes elsewhere. */
static void
end_at (Split *self,
        int    index)
{
  g_array_set_size (get_list (self->open, index), 1);
  self->is_end[index] = TRUE;
}

/* Returns: the child with most below it, the last of several, or -1 */
static int
find_largest (Split *self,
              int    index)
{
  GArray *below = get_list (self->below, index);
  guint   most = 1;
  int     largest = -1;

  for (guint i = 0; i < below->len; i++)
    {
      const int   child = g_array_index (below, int, i);
      const guint n = get_list (self->open, child)->len;

      if (n > 1 && n >= most)
        {
          most = n;
          largest = child;
        }
    }

  return largest;
}

/* Too many ends for one page: the box stands on each with some of them. */
static void
deal_out (Split *self,
          int    index)
{
  GArray *below = get_list (self->below, index);
  guint   at = 0;

  while (at < below->len)
    {
      GArray *boxes = g_array_new (FALSE, FALSE, sizeof (int));
      guint   n = 0;

      g_array_append_val (boxes, index);
      while (at < below->len && (n == 0 || fits (self, boxes)))
        {
          g_array_append_val (boxes, g_array_index (below, int, at));
          at++;
          n++;
        }

      if (n > 1 && !fits (self, boxes))
        {
          g_array_set_size (boxes, boxes->len - 1);
          at--;
        }

      take_piece (self, boxes);
    }

  end_at (self, index);
}

static void
open_box (Split *self,
          int    index)
{
  GArray *boxes = gather (self, index);
  int     largest = -1;

  while (!fits (self, boxes) && (largest = find_largest (self, index)) >= 0)
    {
      take_piece (self, g_array_copy (get_list (self->open, largest)));
      end_at (self, largest);
      g_array_unref (boxes);
      boxes = gather (self, index);
    }

  append_open (get_list (self->open, index), boxes);

  if (largest < 0 && boxes->len > 1 && !fits (self, boxes))
    deal_out (self, index);

  g_array_unref (boxes);
}

/* Side by side for as long as they fit; one that has pieces of its own is none of these. */
static void
take_tops (Split *self)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->tree->boxes->len; i++)
    {
      const guint before = boxes->len;

      if (mandate_tree_get (self->tree, i)->parent >= 0 || self->is_end[i])
        continue;

      append_open (boxes, get_list (self->open, i));

      if (before > 0 && !fits (self, boxes))
        {
          g_array_set_size (boxes, before);
          take_piece (self, g_array_copy (boxes));
          g_array_set_size (boxes, 0);
          append_open (boxes, get_list (self->open, i));
        }
    }

  if (boxes->len > 0)
    take_piece (self, g_array_copy (boxes));
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const MandateTreePiece *one = *(MandateTreePiece *const *) a;
  const MandateTreePiece *two = *(MandateTreePiece *const *) b;
  const int               by_top = g_array_index (one->boxes, int, 0) - g_array_index (two->boxes, int, 0);

  /* Pieces of one top differ in what is below it. */
  return by_top != 0 || one->boxes->len < 2 || two->boxes->len < 2 ? by_top : g_array_index (one->boxes, int, 1) - g_array_index (two->boxes, int, 1);
}

static guint
find_piece (Split *self,
            int    top)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (((MandateTreePiece *) g_ptr_array_index (self->pieces, i))->boxes, int, 0) == top)
      return i + 1;

  return 0;
}

static void
refer (Split *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      MandateTreePiece *piece = g_ptr_array_index (self->pieces, i);
      MandateTreePiece *after = i + 1 < self->pieces->len ? g_ptr_array_index (self->pieces, i + 1) : NULL;
      const int         top = g_array_index (piece->boxes, int, 0);

      if (after != NULL && g_array_index (after->boxes, int, 0) == top)
        {
          piece->next = i + 2;
          after->from = i + 1;
        }

      for (guint j = 1; j < piece->boxes->len; j++)
        {
          const int   index = g_array_index (piece->boxes, int, j);
          const guint to = self->is_end[index] ? find_piece (self, index) : 0;

          g_array_index (piece->ends, guint, j) = to;
          if (to > 0)
            ((MandateTreePiece *) g_ptr_array_index (self->pieces, to - 1))->from = i + 1;
        }
    }
}

static GPtrArray *
make_lists (guint n)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lists, g_array_new (FALSE, FALSE, sizeof (int)));

  return lists;
}

/**
 * mandate_tree_split:
 * @self: a tree
 * @width: of a page
 * @height: of a page
 * @head: height that is taken already where the tree begins
 * @extra: height that a box takes more where it says on which page it goes on
 *
 * Takes the tree apart at boxes below which there is too much: such a box stands
 * in one piece as an end, and is the top of another. Where it has too many ends
 * below it for one page, it is the top of several.
 *
 * Returns: (transfer full) (element-type MandateTreePiece): the pieces, from the top down
 */
GPtrArray *
mandate_tree_split (MandateTree *self,
                    double       width,
                    double       height,
                    double       head,
                    double       extra)
{
  const guint n = self->boxes->len;
  Split       split = { .tree = self, .width = width, .height = height, .head = head, .extra = extra };

  split.below = make_lists (n);
  split.open = make_lists (n);
  split.is_end = g_new0 (gboolean, n + 1);
  split.pieces = g_ptr_array_new_with_free_func (piece_free);

  for (guint i = 0; i < n; i++)
    {
      const int index = (int) i;
      const int parent = mandate_tree_get (self, i)->parent;

      if (parent >= 0)
        g_array_append_val (get_list (split.below, parent), index);
    }

  for (guint i = n; i-- > 0;)
    open_box (&split, (int) i);

  take_tops (&split);
  g_ptr_array_sort (split.pieces, compare_pieces);
  refer (&split);

  g_ptr_array_unref (split.below);
  g_ptr_array_unref (split.open);
  g_free (split.is_end);

  return split.pieces;
}

/**
 * mandate_tree_take_piece:
 * @self: a tree
 * @piece: a piece of it
 * @extra: as it was split with
 *
 * Returns: (transfer full): the boxes of the piece, in its order, laid out
 */
MandateTree *
mandate_tree_take_piece (MandateTree            *self,
                         const MandateTreePiece *piece,
                         double                  extra)
{
  g_autofree guint8 *has_extra = g_new0 (guint8, piece->boxes->len + 1);

  for (guint i = 0; i < piece->boxes->len; i++)
    has_extra[i] = g_array_index (piece->ends, guint, i) > 0;

  return build (self, piece->boxes, has_extra, extra, piece->column > 0 ? piece->column : self->style.column);
}
