/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-back.h"

#include <string.h>

/* Boxes under boxes on paper: all of them, readable, and which page goes on. */

static GPtrArray *
make_blocks (MandateBlock **tree)
{
  GPtrArray *blocks = mandate_blocks_new ();

  *tree = mandate_block_new_tree ("chart", "goes on", "comes from", "{box} reports to {above}.");
  g_ptr_array_add (blocks, *tree);

  return blocks;
}

static void
add_node (MandateBlock *tree,
          int           parent)
{
  g_autofree char *title = g_strdup_printf ("Role%uX", tree->tree.nodes->len);

  mandate_block_add_node (tree, parent, title, mandate_text_new ("Ana Pérez"));
}

/* Each has @width below it, @depth levels down; each is followed by all below it. */
static void
add_levels (MandateBlock *tree,
            int           parent,
            guint         width,
            guint         depth)
{
  const int index = (int) tree->tree.nodes->len;

  add_node (tree, parent);
  for (guint i = 0; i < width && depth > 0; i++)
    add_levels (tree, index, width, depth - 1);
}

static void
assert_holds_all (WrittenPdf *pdf,
                  guint       n)
{
  g_autofree char *structure = written_pdf_read_structure (pdf);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Role%uX", i);

      assert_contains (structure, title);
    }
}

static void
test_a_small_tree_is_one_figure (void)
{
  MandateBlock *tree;
  GPtrArray    *blocks = make_blocks (&tree);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *page = NULL;

  add_levels (tree, -1, 2, 2);
  pdf = written_pdf_new_from_blocks (blocks);
  structure = written_pdf_read_structure (pdf);
  page = written_pdf_read_page (pdf, 1);

  g_assert_cmpuint (pdf->result->n_pages, ==, 1);
  g_assert_cmpuint (count_in (structure, "Figure"), ==, 1);
  assert_lacks (page, "goes on");
  assert_holds_all (pdf, 7);
}

static void
test_a_wide_tree_goes_on_over_pages (void)
{
  MandateBlock *tree;
  GPtrArray    *blocks = make_blocks (&tree);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  guint            n;

  add_levels (tree, -1, 5, 3);
  n = tree->tree.nodes->len;
  pdf = written_pdf_new_from_blocks (blocks);
  g_assert_cmpuint (pdf->result->n_pages, >, 3);
  first = written_pdf_read_page (pdf, 1);
  last = written_pdf_read_page (pdf, pdf->result->n_pages);

  assert_holds_all (pdf, n);
  assert_contains (first, "goes on");
  assert_contains (first, "p. 2");
  assert_contains (last, "comes from");
}

static void
test_too_many_ends_are_dealt_out (void)
{
  MandateBlock *tree;
  GPtrArray    *blocks = make_blocks (&tree);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *second = NULL;

  add_node (tree, -1);
  for (guint i = 0; i < 150; i++)
    add_node (tree, 0);

  pdf = written_pdf_new_from_blocks (blocks);
  second = written_pdf_read_page (pdf, 2);
  g_assert_cmpuint (pdf->result->n_pages, >=, 4);
  assert_holds_all (pdf, 151);
  assert_contains (second, "Role0X");
  assert_contains (second, "comes from");
}

static void
test_an_empty_tree_takes_no_page (void)
{
  MandateBlock *tree;
  GPtrArray    *blocks = make_blocks (&tree);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *page = NULL;

  g_ptr_array_add (blocks, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new ("After")));
  pdf = written_pdf_new_from_blocks (blocks);
  page = written_pdf_read_page (pdf, 1);

  g_assert_cmpuint (pdf->result->n_pages, ==, 1);
  assert_contains (page, "After");
}

static void
test_a_heading_stays_with_the_first_boxes (void)
{
  MandateBlock *tree;
  GPtrArray    *blocks = make_blocks (&tree);
  g_autoptr (WrittenPdf) pdf = NULL;
  g_autofree char *page = NULL;

  add_levels (tree, -1, 3, 1);
  for (guint i = 0; i < 40; i++)
    g_ptr_array_insert (blocks, 0, mandate_block_new_paragraph (MANDATE_VOICE_PACK, mandate_text_new ("Before")));
  g_ptr_array_insert (blocks, 27, mandate_block_new_heading (2, mandate_text_new ("Lines")));
  g_ptr_array_insert (blocks, 28, g_ptr_array_steal_index (blocks, blocks->len - 1));

  pdf = written_pdf_new_from_blocks (blocks);
  page = written_pdf_read_page (pdf, 2);
  assert_contains (page, "Lines");
  assert_contains (page, "Role0X");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-tree/a-small-tree-is-one-figure", test_a_small_tree_is_one_figure);
  g_test_add_func ("/pdf-tree/a-wide-tree-goes-on-over-pages", test_a_wide_tree_goes_on_over_pages);
  g_test_add_func ("/pdf-tree/too-many-ends-are-dealt-out", test_too_many_ends_are_dealt_out);
  g_test_add_func ("/pdf-tree/an-empty-tree-takes-no-page", test_an_empty_tree_takes_no_page);
  g_test_add_func ("/pdf-tree/a-heading-stays-with-the-first-boxes", test_a_heading_stays_with_the_first_boxes);

  return g_test_run ();
}
