/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "documents-fixture.h"
#include "mandate-audit-pack.h"
#include "mandate-builders.h"

/* The reporting lines as documents say them. */

#define N_ROLE   900
#define N_PERSON 950
#define N_HELD   970

static void
set_up (DocumentsFixture *self,
        gconstpointer     data)
{
  documents_fixture_set_up_empty (self, "en");
  put_record (self, MANDATE_TYPE_PERSON, N_PERSON, "name", "Ana Pérez", "is_top_management", "yes", NULL);
  put_record (self, MANDATE_TYPE_PERSON, N_PERSON + 1, "name", "Mira Şahin", NULL);
}

/* The owner, whom the keeper reports to, whom the teller reports to, whose role is vacant. */
static void
add_lines (DocumentsFixture *self)
{
  g_autofree char *owner = make_test_id (N_ROLE);
  g_autofree char *keeper = make_test_id (N_ROLE + 1);
  g_autofree char *teller = make_test_id (N_ROLE + 2);
  g_autofree char *ana = make_test_id (N_PERSON);
  g_autofree char *mira = make_test_id (N_PERSON + 1);

  put_record (self, MANDATE_TYPE_ROLE, N_ROLE, "title", "Head of all", NULL);
  put_record (self, MANDATE_TYPE_ROLE, N_ROLE + 1, "title", "Keeper of keys", "reports_to", owner, NULL);
  put_record (self, MANDATE_TYPE_ROLE, N_ROLE + 2, "title", "Teller of tales", "reports_to", keeper, NULL);
  put_record (self, MANDATE_TYPE_ROLE, N_ROLE + 3, "title", "Runner", "reports_to", teller, NULL);
  put_record (self, MANDATE_TYPE_ROLE_HOLDING, N_HELD, "role", owner, "person", ana, "held_from", "2026-01-01", NULL);
  put_record (self, MANDATE_TYPE_ROLE_HOLDING, N_HELD + 1, "role", keeper, "person", mira, "held_from", "2026-01-01", "deputy", ana, NULL);
}

static const MandateBlock *
find_tree (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (((MandateBlock *) g_ptr_array_index (blocks, i))->kind == MANDATE_BLOCK_TREE)
      return g_ptr_array_index (blocks, i);

  return NULL;
}

static const MandateTreeNode *
find_node (const MandateBlock *tree,
           const char         *title)
{
  for (guint i = 0; i < tree->tree.nodes->len; i++)
    if (g_strcmp0 (((MandateTreeNode *) g_ptr_array_index (tree->tree.nodes, i))->title, title) == 0)
      return g_ptr_array_index (tree->tree.nodes, i);

  g_assert_not_reached ();
}

static void
test_each_role_is_a_box_below_another (DocumentsFixture *self,
                                       gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  const MandateBlock    *tree;
  const MandateTreeNode *above;

  add_lines (self);
  blocks = mandate_build_reporting_lines (self->context);
  tree = find_tree (blocks);
  above = g_ptr_array_index (tree->tree.nodes, find_node (tree, "Teller of tales")->parent);
  g_assert_cmpstr (above->title, ==, "Keeper of keys");
  g_assert_true (find_node (tree, "Teller of tales")->is_open);
  g_assert_false (find_node (tree, "Keeper of keys")->is_open);
}

static void
test_holders_deputies_and_problems_are_words (DocumentsFixture *self,
                                              gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *text = NULL;

  add_lines (self);
  blocks = mandate_build_reporting_lines (self->context);
  text = dump_blocks (blocks);
  assert_has_words (text, "Mira Şahin");
  assert_has_words (text, "Deputy: Ana Pérez");
  assert_has_words (text, "vacant");
  assert_has_words (text, "It reports to a vacant role.");
}

static void
test_without_lines_there_is_no_chart_in_the_pack (DocumentsFixture *self,
                                                  gconstpointer     data)
{
  g_autoptr (GPtrArray) blocks = mandate_build_reporting_lines (self->context);

  g_assert_cmpuint (blocks->len, ==, 0);
}

static void
test_alone_the_lines_stand_in_words_too (DocumentsFixture *self,
                                         gconstpointer     data)
{
  g_autoptr (MandateDocument) document = NULL;
  g_autofree char *text = NULL;

  add_lines (self);
  document = mandate_lines_new_document (self->context);
  text = dump_document (document);
  assert_has_words (text, "The same in words");
  g_assert_cmpuint (count_words (text, "Keeper of keys"), ==, 3);
}

static void
test_alone_without_lines_says_so (DocumentsFixture *self,
                                  gconstpointer     data)
{
  g_autoptr (MandateDocument) document = mandate_lines_new_document (self->context);
  g_autofree char *text = dump_document (document);

  assert_has_words (text, "No role reports to another yet.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/documents/lines/" path, DocumentsFixture, NULL, set_up, func, documents_fixture_tear_down)
  ADD ("each-role-is-a-box-below-another", test_each_role_is_a_box_below_another);
  ADD ("holders-deputies-and-problems-are-words", test_holders_deputies_and_problems_are_words);
  ADD ("without-lines-there-is-no-chart-in-the-pack", test_without_lines_there_is_no_chart_in_the_pack);
  ADD ("alone-the-lines-stand-in-words-too", test_alone_the_lines_stand_in_words_too);
  ADD ("alone-without-lines-says-so", test_alone_without_lines_says_so);

  return g_test_run ();
}
