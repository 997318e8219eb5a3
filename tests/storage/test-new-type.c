/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record type that storage never heard of: a struct, a field table and SQL are all it takes. */

#include <string.h>

#include "mandate-migrator.h"
#include "mandate-test-storage.h"

#define YOUNG_ORCHARD "/io/github/mandate_isms/Mandate/test/young-orchard"
#define ORCHARD       "/io/github/mandate_isms/Mandate/test/orchard"
#define OLD_ORCHARD   "/io/github/mandate_isms/Mandate/test/old-orchard"

/* As the program of the first schema knows it. */
typedef struct
{
  MandateRecord parent_instance;

  char    *name;
  char    *parent;
  gboolean bears_fruit;
} YoungTree;

typedef MandateRecordClass YoungTreeClass;

/* As the next version of the program does. */
typedef struct
{
  MandateRecord parent_instance;

  char    *name;
  char    *parent;
  gboolean bears_fruit;
  double   height;
  gboolean is_protected;
} Tree;

typedef MandateRecordClass TreeClass;

static const MandateField young_tree_fields[] = {
  MANDATE_FIELD (YoungTree, name, TEXT, "Name", .is_required = TRUE),
  MANDATE_FIELD (YoungTree, parent, REFERENCE, "Parent", .references = "orchard-tree"),
  MANDATE_FIELD (YoungTree, bears_fruit, BOOLEAN, "Bears fruit"),
};

static const MandateField tree_fields[] = {
  MANDATE_FIELD (Tree, name, TEXT, "Name", .is_required = TRUE),
  MANDATE_FIELD (Tree, parent, REFERENCE, "Parent", .references = "orchard-tree"),
  MANDATE_FIELD (Tree, bears_fruit, BOOLEAN, "Bears fruit"),
  MANDATE_FIELD (Tree, height, NUMBER, "Height", .since_schema = 2),
  MANDATE_FIELD (Tree, is_protected, BOOLEAN, "Protected", .since_schema = 2),
};

GType young_tree_get_type (void);
GType tree_get_type (void);

G_DEFINE_TYPE (YoungTree, young_tree, MANDATE_TYPE_RECORD)
G_DEFINE_TYPE (Tree, tree, MANDATE_TYPE_RECORD)

static void
young_tree_class_init (YoungTreeClass *klass)
{
  mandate_record_class_describe (klass, "orchard-tree", "Tree", "Trees", young_tree_fields, G_N_ELEMENTS (young_tree_fields));
}

static void
young_tree_init (YoungTree *self)
{
}

static void
tree_class_init (TreeClass *klass)
{
  mandate_record_class_describe (klass, "orchard-tree", "Tree", "Trees", tree_fields, G_N_ELEMENTS (tree_fields));
}

static void
tree_init (Tree *self)
{
}

typedef struct
{
  char             *folder;
  char             *path;
  MandateSchema    *young_schema;
  MandateSchema    *schema;
  GType             type;
  MandateWorkspace *workspace;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const GType young_types[] = { young_tree_get_type () };
  const GType types[] = { tree_get_type () };
  g_autoptr (GError) error = NULL;

  fixture->folder = mandate_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "orchard.db", NULL);
  fixture->young_schema = mandate_schema_new (young_types, 1);
  fixture->schema = mandate_schema_new (types, 1);
  fixture->type = young_types[0];
  fixture->workspace = mandate_workspace_create (fixture->path, "Orchard", TRUE, fixture->young_schema, YOUNG_ORCHARD, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->workspace);
  mandate_schema_free (fixture->young_schema);
  mandate_schema_free (fixture->schema);
  mandate_test_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* The next version of the program comes, with its migration. */
static void
upgrade_to (Fixture    *fixture,
            const char *migrations)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->workspace);
  fixture->type = tree_get_type ();
  fixture->workspace = mandate_workspace_open (fixture->path, fixture->schema, migrations, &error);
  g_assert_no_error (error);
}

static void
upgrade (Fixture *fixture)
{
  upgrade_to (fixture, ORCHARD);
}

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_workspace_get_register (fixture->workspace);
}

static void
commit (Fixture       *fixture,
        MandateChange *change)
{
  g_autoptr (GError) error = NULL;

  mandate_workspace_commit (fixture->workspace, change, &error);
  g_assert_no_error (error);
}

static char *
plant (Fixture    *fixture,
       const char *name,
       const char *parent)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Plant");
  g_autoptr (GError) error = NULL;
  MandateRecord *tree = mandate_change_create (change, fixture->type, NULL);

  mandate_record_set (tree, "name", name, &error);
  mandate_record_set (tree, "parent", parent, &error);
  mandate_record_set (tree, "bears_fruit", "true", &error);
  g_assert_no_error (error);
  commit (fixture, change);

  return g_strdup (mandate_record_get_id (tree));
}

static void
edit (Fixture    *fixture,
      const char *id,
      const char *field,
      const char *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Edit");
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_edit (change, fixture->type, id), field, value, &error);
  g_assert_no_error (error);
  commit (fixture, change);
}

static void
fell (Fixture    *fixture,
      const char *id)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Fell");

  mandate_change_remove (change, mandate_register_find (get_register (fixture), fixture->type, id));
  commit (fixture, change);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mandate_workspace_undo (fixture->workspace, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
}

static char *
dump_then (Fixture *fixture,
           gint64   seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRegister) then = mandate_workspace_rewind (fixture->workspace, seq, &error);

  g_assert_no_error (error);

  return mandate_test_dump_register (then);
}

static void
verify (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = dump_then (fixture, G_MAXINT64);
  g_autofree char *reg = mandate_test_dump_register (get_register (fixture));

  g_assert_cmpstr (reg, ==, file);
  mandate_workspace_verify (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
}

static void
test_goes_through_a_whole_life (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *first = plant (fixture, "Apple", "");
  g_autofree char *second = plant (fixture, "Pear", first);
  g_autofree char *planted = mandate_test_dump_register (get_register (fixture));
  g_autofree char *then = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  MandateRecord *tree = mandate_register_find (get_register (fixture), fixture->type, second);

  edit (fixture, second, "name", "Quince");
  g_assert_cmpstr (((YoungTree *) tree)->name, ==, "Quince");
  fell (fixture, second);
  verify (fixture);

  then = dump_then (fixture, 2);
  g_assert_cmpstr (then, ==, planted);

  changes = mandate_workspace_list_changes (fixture->workspace, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 1);

  undo (fixture);
  undo (fixture);
  undone = mandate_test_dump_register (get_register (fixture));
  g_assert_cmpstr (undone, ==, planted);
  g_assert_true (mandate_workspace_get_is_sample (fixture->workspace));
  verify (fixture);
}

static void
test_keeps_its_past_through_a_migration (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *first = plant (fixture, "Apple", "");
  g_autofree char *second = plant (fixture, "Pear", first);
  g_autofree char *third = NULL;
  g_autofree char *before = NULL;
  g_autofree char *planted = NULL;
  g_autofree char *between = NULL;
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;

  edit (fixture, second, "name", "Quince");
  fell (fixture, second);
  upgrade (fixture);
  before = dump_then (fixture, 0);
  planted = dump_then (fixture, 2);
  g_assert_nonnull (strstr (planted, "Pear"));
  now = mandate_test_dump_register (get_register (fixture));
  verify (fixture);

  edit (fixture, first, "height", "3.5");
  third = plant (fixture, "Plum", first);
  edit (fixture, third, "is_protected", "true");
  edit (fixture, first, "name", "Old apple");
  verify (fixture);

  between = dump_then (fixture, 4);
  g_assert_cmpstr (between, ==, now);
  then = dump_then (fixture, 2);
  g_assert_cmpstr (then, ==, planted);
  g_free (then);
  then = dump_then (fixture, 0);
  g_assert_cmpstr (then, ==, before);
}

static void
test_undoes_what_was_done_before_a_migration (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autofree char *first = plant (fixture, "Apple", "");
  g_autofree char *second = plant (fixture, "Pear", first);
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;

  upgrade (fixture);
  full = mandate_test_dump_register (get_register (fixture));
  undo (fixture);
  verify (fixture);
  undo (fixture);
  verify (fixture);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *label = mandate_workspace_redo (fixture->workspace, &error);

      g_assert_no_error (error);
    }

  undone = mandate_test_dump_register (get_register (fixture));
  g_assert_cmpstr (undone, ==, full);
  verify (fixture);
}

static void
test_migration_that_changes_records_is_an_entry (Fixture      *fixture,
                                                 gconstpointer data)
{
  g_autofree char *first = plant (fixture, "Apple", "");
  g_autofree char *before = NULL;
  g_autofree char *then = NULL;
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  Tree *tree;

  upgrade (fixture);
  before = mandate_test_dump_register (get_register (fixture));
  upgrade_to (fixture, OLD_ORCHARD);

  entry = mandate_workspace_read_entry (fixture->workspace, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry->kind, ==, MANDATE_ENTRY_MIGRATION);
  tree = mandate_register_find (get_register (fixture), fixture->type, first);
  g_assert_cmpfloat (tree->height, ==, 2.5);
  verify (fixture);

  /* The day before shows what was there before, although the program was another. */
  then = dump_then (fixture, 1);
  g_assert_cmpstr (then, ==, before);

  edit (fixture, first, "name", "Old apple");
  undo (fixture);
  verify (fixture);

  /* Not a person's doing: undo goes past it. */
  undo (fixture);
  g_assert_null (mandate_register_find (get_register (fixture), fixture->type, first));
  verify (fixture);
}

static void
test_brings_back_what_was_removed_before_a_migration (Fixture      *fixture,
                                                      gconstpointer data)
{
  g_autofree char *first = plant (fixture, "Apple", "");
  Tree            *tree;

  fell (fixture, first);
  upgrade (fixture);
  undo (fixture);

  tree = mandate_register_find (get_register (fixture), fixture->type, first);
  g_assert_cmpstr (tree->name, ==, "Apple");
  g_assert_true (tree->bears_fruit);
  g_assert_false (tree->is_protected);
  verify (fixture);
}

#define ADD(path, function) g_test_add ("/new-type/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("goes-through-a-whole-life", test_goes_through_a_whole_life);
  ADD ("keeps-its-past-through-a-migration", test_keeps_its_past_through_a_migration);
  ADD ("has-an-entry-for-a-migration-that-changes-records", test_migration_that_changes_records_is_an_entry);
  ADD ("undoes-what-was-done-before-a-migration", test_undoes_what_was_done_before_a_migration);
  ADD ("brings-back-what-was-removed-before-a-migration", test_brings_back_what_was_removed_before_a_migration);

  return g_test_run ();
}
