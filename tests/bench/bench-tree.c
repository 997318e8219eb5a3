/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What it takes to lay out the boxes of an organisation, against looking at each
 * box and its parent, box by box, for as long as it is wide and deep. The goals
 * are the same for 150 and for 5000 boxes: the time grows with their number alone.
 *
 *     bench-tree
 */

#include "mandate-bench.h"
#include "mandate-tree.h"

#define N_ROUNDS 31

static const MandateTreeStyle style = { .gap = 18, .drop = 34, .step = 10, .indent = 22, .column = 6 };

typedef struct
{
  MandateTree *tree;
  double       total;
} Bench;

static MandateTree *
make_tree (guint n,
           guint reach)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n + reach);
  MandateTree *tree = mandate_tree_new (&style);

  for (guint i = 0; i < n; i++)
    mandate_tree_add (tree, i == 0 ? -1 : g_rand_int_range (rand, i > reach ? (int) (i - reach) : 0, (int) i), 176, g_rand_double_range (rand, 40, 110));

  return tree;
}

static void
lay_out (gpointer data)
{
  Bench *bench = data;

  mandate_tree_lay_out (bench->tree);
}

/* What each way to lay them out has to do at least: put every box under another, and keep both. */
static void
put (gpointer data)
{
  Bench *bench = data;
  g_autoptr (MandateTree) copy = mandate_tree_new (&style);

  for (guint i = 0; i < bench->tree->boxes->len; i++)
    {
      const MandateTreeBox *box = mandate_tree_get (bench->tree, i);

      mandate_tree_add (copy, box->parent, box->width, box->height);
    }

  bench->total += mandate_tree_get (copy, copy->boxes->len - 1)->height;
}

static gboolean
run (const char *name,
     guint       n,
     guint       reach,
     double      goal)
{
  Bench          bench = { .tree = make_tree (n, reach) };
  const gboolean is_met = mandate_bench_report (name, mandate_bench_interleave (N_ROUNDS, lay_out, put, &bench), goal);

  mandate_tree_free (bench.tree);

  return is_met;
}

int
main (void)
{
  gboolean is_met = TRUE;

  is_met &= run ("150 boxes", 150, 40, 20);
  is_met &= run ("500 boxes", 500, 100, 20);
  is_met &= run ("500 boxes, deep", 500, 2, 20);
  is_met &= run ("500 boxes, wide", 500, 500, 20);
  is_met &= run ("5000 boxes", 5000, 1000, 20);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}
