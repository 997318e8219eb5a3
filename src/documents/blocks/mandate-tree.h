/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateTreeBox:
 * @parent: index of the box above, which comes earlier, or -1 at the top
 * @width: how wide it is
 * @height: how high it is
 * @x: where its start edge is, filled in
 * @y: where its upper edge is, filled in
 * @column: number of the column that it stands in with other ends, or -1, filled in
 *
 * A box of a tree that is laid out.
 */
typedef struct
{
  int    parent;
  double width;
  double height;
  double x;
  double y;
  int    column;
} MandateTreeBox;

/**
 * MandateTreeLine:
 *
 * A line between boxes: straight across, or straight down.
 */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} MandateTreeLine;

/**
 * MandateTreeStyle:
 * @gap: least room between boxes side by side
 * @drop: room between a box and what is below it
 * @step: room between boxes of a column
 * @indent: how far the boxes of a column stand from their line
 * @column: how many boxes a column has at most
 *
 * Distances of a tree.
 */
typedef struct
{
  double gap;
  double drop;
  double step;
  double indent;
  guint  column;
} MandateTreeStyle;

/**
 * MandateTree:
 * @boxes: (element-type MandateTreeBox): in the order in which they were added
 * @lines: (element-type MandateTreeLine): filled in
 * @width: of all, filled in
 * @height: of all, filled in
 *
 * Boxes under boxes.
 */
typedef struct
{
  MandateTreeStyle style;
  GArray          *boxes;
  GArray          *lines;
  double           width;
  double           height;
} MandateTree;

MandateTree    *mandate_tree_new (const MandateTreeStyle *style);
void            mandate_tree_free (MandateTree *self);
guint           mandate_tree_add (MandateTree *self,
                                  int          parent,
                                  double       width,
                                  double       height);
MandateTreeBox *mandate_tree_get (MandateTree *self,
                                  guint        index);
void            mandate_tree_lay_out (MandateTree *self);

typedef enum
{
  MANDATE_TREE_UP,
  MANDATE_TREE_DOWN,
  MANDATE_TREE_BEFORE,
  MANDATE_TREE_AFTER,
} MandateTreeWay;

int mandate_tree_find_next (MandateTree   *self,
                            guint          index,
                            MandateTreeWay way);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTree, mandate_tree_free)

/**
 * MandateTreePiece:
 * @boxes: (element-type int): indexes of boxes; the first is the top of the piece
 * @ends: (element-type guint): for each box, the number of the piece, from 1, that goes on below it, or 0
 * @from: number of the piece, from 1, that holds the top of this one too, or 0
 * @next: number of the piece, from 1, that goes on with more below the same top, or 0
 * @column: how many boxes its columns have at most, so that it fits, or 0
 *
 * As much of a tree as goes onto one page.
 */
typedef struct
{
  GArray *boxes;
  GArray *ends;
  guint   from;
  guint   next;
  guint   column;
} MandateTreePiece;

GPtrArray   *mandate_tree_split (MandateTree *self,
                                 double       width,
                                 double       height,
                                 double       head,
                                 double       extra);
MandateTree *mandate_tree_take_piece (MandateTree            *self,
                                      const MandateTreePiece *piece,
                                      double                  extra);

G_END_DECLS
