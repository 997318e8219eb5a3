/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The model behind every list, without a display. */

#include "config.h"

#include <locale.h>

#include "mandate-list-menu.h"
#include "mandate-list-specs.h"
#include "mandate-record-view.h"
#include "mandate-records.h"

#define MANY  50000
#define TODAY "2026-11-22"

typedef struct
{
  MandateRegister   *reg;
  MandateRecordView *view;
} Fixture;

static void
settle (MandateRecordView *view)
{
  while (mandate_record_view_get_is_busy (view))
    g_main_context_iteration (NULL, FALSE);
}

static MandateRecord *
add_action (MandateRegister *reg,
            const char      *title,
            const char      *due_on,
            const char      *owner)
{
  g_autoptr (MandateRecord) action = mandate_record_new (MANDATE_TYPE_ACTION, NULL);

  g_assert_true (mandate_record_set (action, "title", title, NULL));
  g_assert_true (mandate_record_set (action, "due_on", due_on, NULL));
  g_assert_true (mandate_record_set (action, "owner", owner, NULL));
  mandate_register_add (reg, action);

  return action;
}

static MandatePerson *
add_person (MandateRegister *reg,
            const char      *name)
{
  g_autoptr (MandateRecord) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);

  g_assert_true (mandate_record_set (person, "name", name, NULL));
  mandate_register_add (reg, person);

  return MANDATE_PERSON (person);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->reg);
}

static MandateRecordView *
show (Fixture *fixture)
{
  fixture->view = mandate_record_view_new (fixture->reg, MANDATE_TYPE_ACTION);
  settle (fixture->view);

  return fixture->view;
}

static void
assert_titles (MandateRecordView *view,
               const char        *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  settle (view);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (MandateAction) action = g_list_model_get_item (G_LIST_MODEL (view), i);

      g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", action->title);
    }

  g_assert_cmpstr (titles->str, ==, expected);
}

static const MandateField *
find_field (const char *name)
{
  return mandate_record_type_find_field (MANDATE_TYPE_ACTION, name, NULL);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  assert_titles (show (fixture), "");
  g_assert_cmpuint (mandate_record_view_get_total (fixture->view), ==, 0);

  add_action (fixture->reg, "One", "", "");
  assert_titles (fixture->view, "One");
}

static void
test_sorts (Fixture      *fixture,
            gconstpointer data)
{
  MandatePerson *zoe = add_person (fixture->reg, "Zoë");
  MandatePerson *ana = add_person (fixture->reg, "Ana");
  MandateRecord *first = add_action (fixture->reg, "beta", "2026-03-01", mandate_record_get_id (MANDATE_RECORD (zoe)));

  add_action (fixture->reg, "Alpha", "", "");
  add_action (fixture->reg, "gamma", "2026-01-01", mandate_record_get_id (MANDATE_RECORD (ana)));
  g_assert_true (mandate_record_set (first, "state", "done", NULL));

  assert_titles (show (fixture), "beta Alpha gamma");

  mandate_record_view_set_sort (fixture->view, NULL, TRUE);
  assert_titles (fixture->view, "gamma Alpha beta");
  mandate_record_view_set_sort (fixture->view, find_field ("title"), FALSE);
  assert_titles (fixture->view, "Alpha beta gamma");
  mandate_record_view_set_sort (fixture->view, find_field ("due_on"), FALSE);
  assert_titles (fixture->view, "gamma beta Alpha");
  mandate_record_view_set_sort (fixture->view, find_field ("due_on"), TRUE);
  assert_titles (fixture->view, "beta gamma Alpha");
  mandate_record_view_set_sort (fixture->view, find_field ("owner"), FALSE);
  assert_titles (fixture->view, "gamma beta Alpha");
  mandate_record_view_set_sort (fixture->view, find_field ("state"), FALSE);
  assert_titles (fixture->view, "Alpha gamma beta");
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  MandatePerson *ana = add_person (fixture->reg, "Ana Pérez");

  add_action (fixture->reg, "Locks", "2026-03-01", mandate_record_get_id (MANDATE_RECORD (ana)));
  add_action (fixture->reg, "TILLS", "", "");
  show (fixture);

  mandate_record_view_set_search (fixture->view, "tills", NULL, NULL);
  assert_titles (fixture->view, "TILLS");
  mandate_record_view_set_search (fixture->view, "PEREZ  lock", NULL, NULL);
  assert_titles (fixture->view, "Locks");
  mandate_record_view_set_search (fixture->view, "perez tills", NULL, NULL);
  assert_titles (fixture->view, "");
  mandate_record_view_set_search (fixture->view, "2026-03", NULL, NULL);
  assert_titles (fixture->view, "Locks");
  mandate_record_view_set_search (fixture->view, "  ", NULL, NULL);
  assert_titles (fixture->view, "Locks TILLS");
}

static void
test_names_change (Fixture      *fixture,
                   gconstpointer data)
{
  MandatePerson *ana = add_person (fixture->reg, "Ana");

  add_action (fixture->reg, "Locks", "", mandate_record_get_id (MANDATE_RECORD (ana)));
  show (fixture);
  mandate_record_view_set_search (fixture->view, "maria", NULL, NULL);
  assert_titles (fixture->view, "");

  g_assert_true (mandate_record_set (MANDATE_RECORD (ana), "name", "María", NULL));
  assert_titles (fixture->view, "Locks");
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  MandateRecord *done = add_action (fixture->reg, "Done", "2026-01-01", "");

  add_action (fixture->reg, "Late", "2026-11-21", "");
  add_action (fixture->reg, "Early", "2026-11-22", "");
  g_assert_true (mandate_record_set (done, "state", "done", NULL));
  show (fixture);

  mandate_record_view_set_filter (fixture->view, find_field ("state"), "done", NULL, NULL);
  assert_titles (fixture->view, "Done");
  mandate_list_menu_apply_filter (&mandate_action_list_spec, "overdue", fixture->view, TODAY, NULL);
  assert_titles (fixture->view, "Late");
  mandate_list_menu_apply_filter (&mandate_action_list_spec, "open", fixture->view, TODAY, NULL);
  assert_titles (fixture->view, "Late Early");
  mandate_list_menu_apply_filter (&mandate_action_list_spec, MANDATE_LIST_EVERYTHING, fixture->view, TODAY, NULL);
  assert_titles (fixture->view, "Done Late Early");
}

static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  MandateRecord *first = add_action (fixture->reg, "a", "", "");
  MandateRecord *second = add_action (fixture->reg, "b", "", "");

  show (fixture);
  mandate_record_view_set_sort (fixture->view, find_field ("title"), FALSE);
  assert_titles (fixture->view, "a b");

  g_assert_true (mandate_record_set (first, "title", "z", NULL));
  assert_titles (fixture->view, "b z");
  add_action (fixture->reg, "m", "", "");
  assert_titles (fixture->view, "b m z");

  mandate_register_remove (fixture->reg, second);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->view)), ==, 2);
  assert_titles (fixture->view, "m z");
}

static void
fill (MandateRegister *reg,
      guint            n_records)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *id = g_strdup_printf ("01890000-0000-7000-8000-%012u", i);
      g_autofree char *title = g_strdup_printf ("Task %u", (i * 7919) % n_records);
      MandateRecord   *action = mandate_record_new (MANDATE_TYPE_ACTION, id);

      mandate_record_set (action, "title", title, NULL);
      if (i % 2 == 0)
        mandate_record_set (action, "state", "done", NULL);
      g_ptr_array_add (records, action);
    }

  mandate_register_take_all (reg, MANDATE_TYPE_ACTION, records);
}

static void
assert_sorted (MandateRecordView *view)
{
  g_autofree char *before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (MandateAction) action = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *key = g_utf8_collate_key (action->title, -1);

      g_assert_true (before == NULL || strcmp (before, key) < 0);
      g_free (before);
      before = g_steal_pointer (&key);
    }
}

/* Work is counted, because a busy machine would make a clock lie. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  fill (fixture->reg, MANY);
  show (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->view)), ==, MANY);

  mandate_record_view_set_sort (fixture->view, find_field ("title"), FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->view)), ==, MANY);
  settle (fixture->view);
  assert_sorted (fixture->view);

  mandate_record_view_set_search (fixture->view, "task 4999", NULL, NULL);
  settle (fixture->view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->view)), ==, 15); /* 4999, 14999 … 44999, 49990 to 49999 */

  mandate_record_view_set_search (fixture->view, NULL, NULL, NULL);
  mandate_record_view_set_filter (fixture->view, find_field ("state"), "done", NULL, NULL);
  settle (fixture->view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->view)), ==, MANY / 2);

  g_assert_cmpuint (mandate_record_view_get_longest_slice (fixture->view), >, 0);
  g_assert_cmpuint (mandate_record_view_get_longest_slice (fixture->view), <=, MANDATE_RECORD_VIEW_SLICE);
}

static void
test_change_while_sorting (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (MandateRecord) changed = NULL;
  guint n_turns = 0;

  fill (fixture->reg, 5000);
  show (fixture);
  changed = g_list_model_get_item (G_LIST_MODEL (fixture->view), 2500);
  mandate_record_view_set_sort (fixture->view, find_field ("title"), FALSE);

  while (mandate_record_view_get_is_busy (fixture->view))
    {
      g_autofree char *title = g_strdup_printf ("Task x%u", n_turns);

      g_main_context_iteration (NULL, FALSE);
      if (n_turns++ < 5)
        g_assert_true (mandate_record_set (changed, "title", title, NULL));
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->view)), ==, 5000);
  assert_sorted (fixture->view);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/record-view/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("is-empty-until-there-is-a-record", test_nothing);
  ADD ("sorts-dates-texts-names-and-choices-and-puts-what-is-empty-last", test_sorts);
  ADD ("finds-words-and-names-whatever-their-case-and-accents", test_search);
  ADD ("finds-a-record-by-the-new-name-of-its-owner", test_names_change);
  ADD ("shows-those-alone-that-a-filter-lets-through", test_filters);
  ADD ("puts-what-changed-where-it-belongs", test_follows);
  ADD ("works-on-50000-records-in-short-slices", test_many);
  ADD ("is-in-order-when-a-record-changes-meanwhile", test_change_while_sorting);
#undef ADD

  return g_test_run ();
}
