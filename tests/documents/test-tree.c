/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-tree.h"

#include <math.h>

/* Where boxes stand: what has to be true of any tree. */

#define WIDTH  100.0
#define HEIGHT 40.0

static const MandateTreeStyle style = { .gap = 12, .drop = 30, .step = 8, .indent = 16, .column = 8 };

static MandateTree *
make_tree (const int *parents,
           guint      n)
{
  MandateTree *tree = mandate_tree_new (&style);

  for (guint i = 0; i < n; i++)
    mandate_tree_add (tree, parents[i], WIDTH, HEIGHT);

  mandate_tree_lay_out (tree);

  return tree;
}

/* @reach: how far back a parent may be: 1 makes a chain, all of them a bush */
static MandateTree *
make_random (GRand   *rand,
             guint    n,
             guint    reach,
             gboolean is_even)
{
  MandateTree *tree = mandate_tree_new (&style);

  for (guint i = 0; i < n; i++)
    {
      const int least = i > reach ? (int) (i - reach) : -1;
      const int parent = i == 0 ? -1 : g_rand_int_range (rand, least, (int) i);

      mandate_tree_add (tree, parent,
                        is_even ? WIDTH : g_rand_double_range (rand, 20, 200),
                        is_even ? HEIGHT : g_rand_double_range (rand, 10, 120));
    }

  mandate_tree_lay_out (tree);

  return tree;
}

static void
assert_apart (MandateTree *tree)
{
  for (guint i = 0; i < tree->boxes->len; i++)
    for (guint j = i + 1; j < tree->boxes->len; j++)
      {
        const MandateTreeBox *one = mandate_tree_get (tree, i);
        const MandateTreeBox *two = mandate_tree_get (tree, j);
        const gboolean        is_beside = one->x + one->width + style.gap <= two->x + .01 || two->x + two->width + style.gap <= one->x + .01;
        const gboolean        is_over = one->y + one->height + style.step <= two->y + .01 || two->y + two->height + style.step <= one->y + .01;

        g_assert_true (is_beside || is_over);
      }
}

static void
assert_ordered (MandateTree *tree)
{
  for (guint i = 0; i < tree->boxes->len; i++)
    {
      const MandateTreeBox *box = mandate_tree_get (tree, i);

      if (box->parent >= 0)
        {
          const MandateTreeBox *above = mandate_tree_get (tree, box->parent);

          g_assert_cmpfloat (box->y, >=, above->y + above->height + style.drop - .01);
        }

      for (guint j = i + 1; j < tree->boxes->len; j++)
        {
          const MandateTreeBox *other = mandate_tree_get (tree, j);

          if (other->parent == box->parent)
            g_assert_true (other->x > box->x || (other->column >= 0 && other->column == box->column && other->y > box->y));
        }
    }
}

static void
assert_inside (MandateTree *tree)
{
  double start = tree->width;
  double end = 0;

  for (guint i = 0; i < tree->boxes->len; i++)
    {
      const MandateTreeBox *box = mandate_tree_get (tree, i);

      g_assert_cmpfloat (box->x, >=, -.01);
      g_assert_cmpfloat (box->y, >=, -.01);
      g_assert_cmpfloat (box->x + box->width, <=, tree->width + .01);
      g_assert_cmpfloat (box->y + box->height, <=, tree->height + .01);
      start = MIN (start, box->x);
      end = MAX (end, box->x + box->width);
    }

  g_assert_cmpfloat (start, <=, style.indent + .01);
  g_assert_cmpfloat (end, >=, tree->width - .01);
}

static void
assert_lines_pass_boxes (MandateTree *tree)
{
  for (guint i = 0; i < tree->lines->len; i++)
    {
      const MandateTreeLine *line = &g_array_index (tree->lines, MandateTreeLine, i);

      g_assert_true (fabs (line->x1 - line->x2) < .01 || fabs (line->y1 - line->y2) < .01);

      for (guint j = 0; j < tree->boxes->len; j++)
        {
          const MandateTreeBox *box = mandate_tree_get (tree, j);
          const gboolean        is_beside = MAX (line->x1, line->x2) <= box->x + .02 || MIN (line->x1, line->x2) >= box->x + box->width - .02;
          const gboolean        is_over = MAX (line->y1, line->y2) <= box->y + .02 || MIN (line->y1, line->y2) >= box->y + box->height - .02;

          g_assert_true (is_beside || is_over);
        }
    }
}

static void
assert_tidy (MandateTree *tree)
{
  assert_apart (tree);
  assert_ordered (tree);
  assert_inside (tree);
  assert_lines_pass_boxes (tree);
}

static void
test_boxes_of_random_trees_never_overlap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (53);

  for (guint i = 0; i < 400; i++)
    {
      const guint n = 1 + (guint) g_rand_int_range (rand, 0, 150);
      const guint reach = 1 + (guint) g_rand_int_range (rand, 0, (int) n);
      g_autoptr (MandateTree) tree = make_random (rand, n, reach, i % 2 == 0);

      assert_tidy (tree);
    }
}

static void
test_five_hundred_boxes_never_overlap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (150);
  static const guint reaches[] = { 1, 3, 10, 50, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (reaches); i++)
    {
      g_autoptr (MandateTree) tree = make_random (rand, 500, reaches[i], FALSE);

      assert_tidy (tree);
    }
}

static void
test_a_chain_stands_straight (void)
{
  MandateTree *tree = mandate_tree_new (&style);

  for (int i = 0; i < 2000; i++)
    mandate_tree_add (tree, i - 1, WIDTH, HEIGHT);
  mandate_tree_lay_out (tree);

  g_assert_cmpfloat_with_epsilon (tree->width, WIDTH, .01);
  g_assert_cmpfloat_with_epsilon (tree->height, 2000 * HEIGHT + 1999 * style.drop, .01);
  g_assert_cmpuint (tree->lines->len, ==, 1999);
  mandate_tree_free (tree);
}

static void
test_a_parent_stands_over_the_middle (void)
{
  static const int parents[] = { -1, 0, 0 };
  g_autoptr (MandateTree) tree = make_tree (parents, G_N_ELEMENTS (parents));

  g_assert_cmpfloat_with_epsilon (mandate_tree_get (tree, 0)->x, (WIDTH + style.gap) / 2, .01);
  g_assert_cmpfloat_with_epsilon (tree->width, 2 * WIDTH + style.gap, .01);
}

static void
test_a_large_team_stands_in_columns (void)
{
  MandateTree *tree = mandate_tree_new (&style);

  mandate_tree_add (tree, -1, WIDTH, HEIGHT);
  for (guint i = 0; i < 30; i++)
    mandate_tree_add (tree, 0, WIDTH, HEIGHT);
  mandate_tree_lay_out (tree);

  assert_tidy (tree);
  g_assert_cmpfloat_with_epsilon (tree->width, 4 * (WIDTH + style.indent) + 3 * style.gap, .01);
  g_assert_cmpint (mandate_tree_get (tree, 1)->column, ==, mandate_tree_get (tree, 2)->column);
  mandate_tree_free (tree);
}

static void
test_subtrees_go_under_each_others_edges (void)
{
  /* The second has nothing below it, so that what is below the first goes under it. */
  static const int parents[] = { -1, 0, 0, 1, 1, 3, 4 };
  g_autoptr (MandateTree) tree = make_tree (parents, G_N_ELEMENTS (parents));

  assert_tidy (tree);
  g_assert_cmpfloat (tree->width, <, 3 * WIDTH + 2 * style.gap);
}

static void
test_the_same_tree_is_laid_out_the_same (void)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GRand) first_rand = g_rand_new_with_seed (i);
      g_autoptr (GRand) second_rand = g_rand_new_with_seed (i);
      g_autoptr (MandateTree) first = make_random (first_rand, 100, 20, FALSE);
      g_autoptr (MandateTree) second = make_random (second_rand, 100, 20, FALSE);

      g_assert_cmpmem (first->boxes->data, first->boxes->len * sizeof (MandateTreeBox), second->boxes->data, second->boxes->len * sizeof (MandateTreeBox));
      mandate_tree_lay_out (first);
      g_assert_cmpmem (first->boxes->data, first->boxes->len * sizeof (MandateTreeBox), second->boxes->data, second->boxes->len * sizeof (MandateTreeBox));
    }
}

static void
test_an_empty_tree_takes_no_room (void)
{
  g_autoptr (MandateTree) tree = make_tree (NULL, 0);

  g_assert_cmpfloat (tree->width, ==, 0);
  g_assert_cmpuint (tree->lines->len, ==, 0);
}

static void
test_arrows_lead_to_parent_child_and_neighbours (void)
{
  /* 0 has 1 and 2; 1 has 3; 2 has a column of 4, 5 and 6. */
  static const int parents[] = { -1, 0, 0, 1, 2, 2, 2 };
  g_autoptr (MandateTree) tree = make_tree (parents, G_N_ELEMENTS (parents));

  g_assert_cmpint (mandate_tree_find_next (tree, 0, MANDATE_TREE_UP), ==, -1);
  g_assert_cmpint (mandate_tree_find_next (tree, 0, MANDATE_TREE_DOWN), ==, 1);
  g_assert_cmpint (mandate_tree_find_next (tree, 1, MANDATE_TREE_AFTER), ==, 2);
  g_assert_cmpint (mandate_tree_find_next (tree, 2, MANDATE_TREE_BEFORE), ==, 1);
  g_assert_cmpint (mandate_tree_find_next (tree, 3, MANDATE_TREE_UP), ==, 1);
  g_assert_cmpint (mandate_tree_find_next (tree, 3, MANDATE_TREE_AFTER), ==, 4);
  g_assert_cmpint (mandate_tree_find_next (tree, 3, MANDATE_TREE_DOWN), ==, -1);
  g_assert_cmpint (mandate_tree_find_next (tree, 4, MANDATE_TREE_UP), ==, 2);
  g_assert_cmpint (mandate_tree_find_next (tree, 4, MANDATE_TREE_DOWN), ==, 5);
  g_assert_cmpint (mandate_tree_find_next (tree, 6, MANDATE_TREE_UP), ==, 5);
  g_assert_cmpint (mandate_tree_find_next (tree, 6, MANDATE_TREE_DOWN), ==, -1);
  g_assert_cmpint (mandate_tree_find_next (tree, 6, MANDATE_TREE_AFTER), ==, -1);
}

/* Each box is below its parent in one piece, and each piece fits and is found from another. */
static void
assert_pieces_hold_all (MandateTree *tree,
                        GPtrArray   *pieces,
                        double       width,
                        double       height,
                        double       extra)
{
  g_autofree guint *n_below = g_new0 (guint, tree->boxes->len);

  for (guint i = 0; i < pieces->len; i++)
    {
      const MandateTreePiece *piece = g_ptr_array_index (pieces, i);
      g_autoptr (MandateTree) part = mandate_tree_take_piece (tree, piece, extra);
      const int top = g_array_index (piece->boxes, int, 0);

      assert_tidy (part);
      g_assert_cmpfloat (part->width, <=, width + .01);
      g_assert_cmpfloat (part->height, <=, height + .01);
      g_assert_true (piece->from > 0 || mandate_tree_get (tree, top)->parent < 0);
      g_assert_cmpuint (piece->from, <=, i);

      for (guint j = 0; j < piece->boxes->len; j++)
        {
          const int   index = g_array_index (piece->boxes, int, j);
          const guint end = g_array_index (piece->ends, guint, j);

          if (mandate_tree_get (part, j)->parent >= 0 || mandate_tree_get (tree, index)->parent < 0)
            n_below[index]++;
          if (end > 0)
            g_assert_cmpint (g_array_index (((MandateTreePiece *) g_ptr_array_index (pieces, end - 1))->boxes, int, 0), ==, index);
        }
    }

  for (guint i = 0; i < tree->boxes->len; i++)
    g_assert_cmpuint (n_below[i], >=, 1);
}

static void
test_pieces_fit_and_hold_every_box (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 60; i++)
    {
      const guint n = 1 + (guint) g_rand_int_range (rand, 0, 150);
      const guint reach = 1 + (guint) g_rand_int_range (rand, 0, (int) n);
      g_autoptr (MandateTree) tree = make_random (rand, n, reach, i % 2 == 0);
      g_autoptr (GPtrArray) pieces = mandate_tree_split (tree, 460, 640, 60, 12);

      assert_pieces_hold_all (tree, pieces, 460, 640, 12);
    }
}

static void
test_what_fits_stays_in_one_piece (void)
{
  static const int parents[] = { -1, 0, 0, 1, 1, 2 };
  g_autoptr (MandateTree) tree = make_tree (parents, G_N_ELEMENTS (parents));
  g_autoptr (GPtrArray) pieces = mandate_tree_split (tree, tree->width, tree->height, 0, 12);

  g_assert_cmpuint (pieces->len, ==, 1);
}

static void
test_too_large_a_team_goes_on_over_pages (void)
{
  MandateTree *tree = mandate_tree_new (&style);
  g_autoptr (GPtrArray) pieces = NULL;
  const MandateTreePiece *first;
  const MandateTreePiece *second;

  mandate_tree_add (tree, -1, WIDTH, HEIGHT);
  for (guint i = 0; i < 60; i++)
    mandate_tree_add (tree, 0, WIDTH, HEIGHT);

  pieces = mandate_tree_split (tree, 460, 300, 0, 12);
  assert_pieces_hold_all (tree, pieces, 460, 300, 12);
  g_assert_cmpuint (pieces->len, >, 2);
  first = g_ptr_array_index (pieces, 0);
  second = g_ptr_array_index (pieces, 1);
  g_assert_cmpuint (first->next, ==, 2);
  g_assert_cmpuint (second->from, ==, 1);
  mandate_tree_free (tree);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tree/boxes-of-random-trees-never-overlap", test_boxes_of_random_trees_never_overlap);
  g_test_add_func ("/tree/five-hundred-boxes-never-overlap", test_five_hundred_boxes_never_overlap);
  g_test_add_func ("/tree/a-chain-stands-straight", test_a_chain_stands_straight);
  g_test_add_func ("/tree/a-parent-stands-over-the-middle", test_a_parent_stands_over_the_middle);
  g_test_add_func ("/tree/a-large-team-stands-in-columns", test_a_large_team_stands_in_columns);
  g_test_add_func ("/tree/subtrees-go-under-each-others-edges", test_subtrees_go_under_each_others_edges);
  g_test_add_func ("/tree/the-same-tree-is-laid-out-the-same", test_the_same_tree_is_laid_out_the_same);
  g_test_add_func ("/tree/an-empty-tree-takes-no-room", test_an_empty_tree_takes_no_room);
  g_test_add_func ("/tree/arrows-lead-to-parent-child-and-neighbours", test_arrows_lead_to_parent_child_and_neighbours);
  g_test_add_func ("/tree/pieces-fit-and-hold-every-box", test_pieces_fit_and_hold_every_box);
  g_test_add_func ("/tree/what-fits-stays-in-one-piece", test_what_fits_stays_in_one_piece);
  g_test_add_func ("/tree/too-large-a-team-goes-on-over-pages", test_too_large_a_team_goes_on_over_pages);

  return g_test_run ();
}
