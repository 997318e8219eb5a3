/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-database.h"
#include "mandate-history-details.h"
#include "mandate-history-line.h"
#include "mandate-history-model.h"
#include "mandate-history-page.h"
#include "mandate-library.h"
#include "mandate-records.h"
#include "mandate-test-ui.h"

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
} Fixture;

static void
set_up_sample (Fixture      *fixture,
               gconstpointer data)
{
  fixture->session = mandate_test_new_sample_session ();
  fixture->window = GTK_WIDGET (mandate_window_new (NULL));
  mandate_window_set_session (MANDATE_WINDOW (fixture->window), fixture->session);
  mandate_window_show_page (MANDATE_WINDOW (fixture->window), "history");
  mandate_test_show (fixture->window, 1100, 760);
  mandate_test_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return mandate_test_get (fixture->window, MANDATE_TYPE_HISTORY_PAGE, NULL);
}

static GtkWidget *
find_line (GtkWidget  *root,
           const char *title)
{
  if (MANDATE_IS_HISTORY_LINE (root))
    {
      MandateHistoryEntry *entry = mandate_history_line_get_entry (MANDATE_HISTORY_LINE (root));
      g_autofree char     *text = entry != NULL ? mandate_history_entry_make_title (entry) : NULL;

      if (text != NULL && (title == NULL || strstr (text, title) != NULL))
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_child_visible (child) ? find_line (child, title) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count (Fixture *fixture)
{
  GtkWidget *list = mandate_test_get (get_page (fixture), GTK_TYPE_LIST_VIEW, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static GtkWidget *
open_line (Fixture    *fixture,
           const char *title)
{
  GtkWidget *line = find_line (get_page (fixture), title);

  if (line == NULL)
    mandate_test_screenshot (fixture->window, "missing");
  g_assert_nonnull (line);
  g_signal_emit_by_name (line, "activate");
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_settle ();

  return gtk_widget_get_parent (line);
}

static void
commit (Fixture       *fixture,
        MandateChange *change)
{
  g_autoptr (GError) error = NULL;

  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_settle ();
}

static char *
add_person (Fixture    *fixture,
            const char *name)
{
  g_autofree char *label = g_strdup_printf ("%s added", name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), label);
  g_autoptr (MandateRecord) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);

  g_assert_true (mandate_record_set (person, "name", name, NULL));
  mandate_change_put (change, person);
  commit (fixture, change);

  return g_strdup (mandate_record_get_id (person));
}

static void
set_title (Fixture    *fixture,
           const char *id,
           const char *title)
{
  g_autofree char *label = g_strdup_printf ("Job title is %s", title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), label);

  g_assert_true (mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, id), "job_title", title, NULL));
  commit (fixture, change);
}

static const char *
get_title (Fixture    *fixture,
           const char *id)
{
  return ((MandatePerson *) mandate_register_find (mandate_session_get_register (fixture->session), MANDATE_TYPE_PERSON, id))->job_title;
}

static gboolean
is_checked (gpointer data)
{
  MandateChainState state;

  g_object_get (data, "chain-state", &state, NULL);

  return state == MANDATE_CHAIN_WHOLE || state == MANDATE_CHAIN_BROKEN;
}

static void
test_is_empty_before_anything_was_done (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_library_create ("Nothing yet", FALSE, &error);
  g_autoptr (MandateSession) session = NULL;
  GtkWidget       *window, *page;
  gint64           head;
  g_autofree char *hash = NULL;

  g_assert_no_error (error);
  g_assert_true (mandate_workspace_get_head (workspace, &head, &hash, NULL));
  session = mandate_session_new (workspace);
  page = GTK_WIDGET (mandate_history_page_new (session));
  window = mandate_test_show (page, 700, 500);

  if (head == 0)
    mandate_test_get (window, GTK_TYPE_LABEL, "Nothing Done Yet");
  else
    g_assert_nonnull (find_line (page, NULL));

  mandate_test_close (window);
}

static void
test_shows_before_and_after (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *id = add_person (fixture, "Ana Pérez");
  GtkWidget       *row;

  set_title (fixture, id, "Baker");
  set_title (fixture, id, "Director");
  row = open_line (fixture, "Director");

  mandate_test_get (row, GTK_TYPE_LABEL, "Job title");
  mandate_test_get (row, GTK_TYPE_LABEL, "Before");
  mandate_test_get (row, GTK_TYPE_LABEL, "Baker");
  mandate_test_get (row, GTK_TYPE_LABEL, "Director");
  mandate_test_get (row, GTK_TYPE_BUTTON, "Open the Person");
  mandate_test_screenshot (fixture->window, "before-and-after");

  open_line (fixture, "Director");
  g_assert_null (mandate_test_find (row, GTK_TYPE_LABEL, "Baker"));
}

static void
test_new_comes_on_top (Fixture      *fixture,
                       gconstpointer data)
{
  guint            before = count (fixture);
  g_autofree char *id = NULL;

  id = add_person (fixture, "Bo");
  g_assert_cmpuint (count (fixture), ==, before + 1);
  g_assert_nonnull (find_line (get_page (fixture), "Bo added"));
}

static void
test_brings_an_earlier_value_back (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *id = add_person (fixture, "Ana Pérez");
  GtkWidget       *row;

  set_title (fixture, id, "Baker");
  set_title (fixture, id, "Director");
  row = open_line (fixture, "Director");
  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, "Bring Back the Earlier Value"));
  g_assert_cmpstr (get_title (fixture, id), ==, "Baker");

  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  g_assert_cmpstr (get_title (fixture, id), ==, "Director");
}

static GtkWidget *
find_trouble (GtkWidget  *root,
              const char *part)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), part) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_trouble (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_says_what_stands_in_the_way (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *id = add_person (fixture, "Ana Pérez");
  GtkWidget       *row;

  set_title (fixture, id, "Baker");
  set_title (fixture, id, "Director");
  row = open_line (fixture, "Baker");
  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, "Bring Back the Earlier Value"));

  g_assert_cmpstr (get_title (fixture, id), ==, "Director");
  g_assert_nonnull (find_trouble (row, "changed again"));
  mandate_test_screenshot (fixture->window, "refusal");
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  guint      all = count (fixture);
  GtkWidget *page = get_page (fixture);
  GtkWidget *search = mandate_test_get (page, GTK_TYPE_SEARCH_ENTRY, NULL);

  mandate_test_type (search, "review");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count (fixture), <, all);
  g_assert_cmpuint (count (fixture), >, 0);
  mandate_test_screenshot (fixture->window, "search");

  mandate_test_type (search, "zzzz");
  g_signal_emit_by_name (search, "search-changed");
  mandate_test_settle ();
  mandate_test_screenshot (fixture->window, "nothing-found");
  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Clear Filters"));
  g_assert_cmpuint (count (fixture), ==, all);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (mandate_test_get (page, GTK_TYPE_DROP_DOWN, "Who did it")), 1);
  g_assert_cmpuint (count (fixture), <, all);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (mandate_test_get (page, GTK_TYPE_DROP_DOWN, "Who did it")), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (mandate_test_get (page, GTK_TYPE_DROP_DOWN, "What kind of record")), 1);
  g_assert_cmpuint (count (fixture), <, all);
}

static void
test_tells_of_one_record (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *id = add_person (fixture, "Ana Pérez");
  g_autofree char *other = add_person (fixture, "Bo");
  g_autofree char *link = g_strconcat ("person/", id, NULL);
  guint            all = count (fixture);

  set_title (fixture, id, "Baker");
  gtk_widget_activate_action (fixture->window, "win.show-history", "s", link);
  mandate_test_settle ();
  g_assert_cmpuint (count (fixture), ==, 2);
  mandate_test_get (get_page (fixture), GTK_TYPE_LABEL, "Only: Ana Pérez");
  mandate_test_screenshot (fixture->window, "one-record");

  mandate_test_press (mandate_test_get (get_page (fixture), GTK_TYPE_BUTTON, "Show All Records Again"));
  g_assert_cmpuint (count (fixture), ==, all + 1);
}

static void
test_removed_comes_back (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *id = add_person (fixture, "Ana Pérez");
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  GtkWidget       *page;

  g_assert_true (mandate_session_remove (fixture->session, mandate_register_find_any (reg, id)));
  page = GTK_WIDGET (mandate_window_show_page (MANDATE_WINDOW (fixture->window), "removed"));
  mandate_test_settle ();
  mandate_test_get (page, GTK_TYPE_LABEL, "Ana Pérez");
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, "removed-one");
  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Bring Back"));

  g_assert_nonnull (mandate_register_find_any (reg, id));
  mandate_test_get (page, GTK_TYPE_LABEL, "Nothing Was Removed");
}

static void
test_undoes_this_sitting_and_no_more (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateRegister   *reg = mandate_session_get_register (fixture->session);
  guint              n_before = mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_PERSON));
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  g_autofree char   *ana = add_person (fixture, "Ana");
  g_autofree char   *bo = add_person (fixture, "Bo");
  guint              n_entries;

  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  mandate_test_settle ();
  g_assert_cmpuint (mandate_record_list_get_length (people), ==, n_before);
  n_entries = count (fixture);

  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  mandate_test_settle ();
  g_assert_cmpuint (count (fixture), ==, n_entries);
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Undone: Bo added");

  gtk_widget_activate_action (fixture->window, "win.redo", NULL);
  gtk_widget_activate_action (fixture->window, "win.redo", NULL);
  g_assert_cmpuint (mandate_record_list_get_length (people), ==, n_before + 2);
}

static void
test_is_checked_beside_the_work (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateChainState state;

  mandate_session_check_chain (fixture->session);
  mandate_test_wait (is_checked, fixture->session);
  g_object_get (fixture->session, "chain-state", &state, NULL);
  g_assert_cmpint (state, ==, MANDATE_CHAIN_WHOLE);
  g_assert_nonnull (find_trouble (get_page (fixture), "Unbroken since"));
}

static void
test_says_everywhere_that_it_is_broken (Fixture      *fixture,
                                        gconstpointer data)
{
  const char       *path = mandate_workspace_get_path (mandate_session_get_workspace (fixture->session));
  MandateDatabase  *database = mandate_database_open (path, MANDATE_DATABASE_READ_WRITE, NULL);
  MandateChainState state;
  GtkWidget        *overview;

  g_assert_true (mandate_database_execute (database, "UPDATE journal SET actor = 'Eve' WHERE seq = 7", NULL));
  mandate_database_free (database);

  mandate_session_check_chain (fixture->session);
  mandate_test_wait (is_checked, fixture->session);
  g_object_get (fixture->session, "chain-state", &state, NULL);
  g_assert_cmpint (state, ==, MANDATE_CHAIN_BROKEN);

  overview = GTK_WIDGET (mandate_window_show_page (MANDATE_WINDOW (fixture->window), "overview"));
  mandate_test_settle ();
  g_assert_nonnull (find_trouble (overview, "broken at entry 7"));
  mandate_test_screenshot (fixture->window, "broken");
  mandate_test_press (mandate_test_get (overview, GTK_TYPE_BUTTON, "See the History"));
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (fixture->window)), ==, "history");
  g_assert_nonnull (find_line (get_page (fixture), NULL));
}

static void
test_asks_once_who_works_here (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *id = add_person (fixture, "Ana Pérez");
  g_autofree char *bo = NULL;
  GtkWidget       *overview = GTK_WIDGET (mandate_window_show_page (MANDATE_WINDOW (fixture->window), "overview"));

  g_assert_null (mandate_test_find (overview, GTK_TYPE_LABEL, "Who are you?"));
  mandate_session_ask_who (fixture->session);
  mandate_test_get (overview, GTK_TYPE_LABEL, "Who are you?");
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, "who");
  mandate_test_press (mandate_test_get (overview, GTK_TYPE_BUTTON, "Ana Pérez"));
  g_assert_null (mandate_test_find (overview, GTK_TYPE_LABEL, "Who are you?"));
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Working as Ana Pérez");

  bo = add_person (fixture, "Bo");
  entries = mandate_workspace_list_entries (mandate_session_get_workspace (fixture->session), 0, 1, NULL);
  g_assert_cmpstr (((MandateEntry *) g_ptr_array_index (entries, 0))->person, ==, id);
}

static void
test_keyboard_opens_and_closes (Fixture      *fixture,
                                gconstpointer data)
{
  GtkWidget *line = find_line (get_page (fixture), NULL);
  GtkWidget *row = gtk_widget_get_parent (line);

  g_assert_true (gtk_widget_grab_focus (line));
  g_assert_true (gtk_widget_activate (line));
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_find (row, MANDATE_TYPE_HISTORY_DETAILS, NULL));
  g_assert_true (gtk_widget_is_focus (line));
  g_assert_true (gtk_widget_activate (line));
  g_assert_null (mandate_test_find (row, MANDATE_TYPE_HISTORY_DETAILS, NULL));
}

/* So many that nobody wants to wait for them; with hashes they are not told here. */
static void
fill_journal (MandateWorkspace *workspace)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (mandate_workspace_get_path (workspace), MANDATE_DATABASE_READ_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  mandate_database_execute (database,
                            "WITH RECURSIVE more (n) AS (SELECT 1000 UNION ALL SELECT n + 1 FROM more WHERE n < 100999) "
                            "INSERT INTO journal (seq, entry, recorded_at, actor, kind, label, changeset, previous_hash, hash) "
                            "SELECT n, 'e' || n, strftime ('%Y-%m-%dT%H:%M:%S.000Z', '2020-01-01', (n * 5) || ' minutes'), 'Ana', 'action', 'Number ' || n, x'', 'p' || n, 'h' || n FROM more",
                            &error);
  g_assert_no_error (error);
  mandate_database_execute (database, "UPDATE journal SET seq = seq - 1000 + (SELECT count (*) + 1 FROM journal WHERE seq < 1000) WHERE seq >= 1000", &error);
  g_assert_no_error (error);
  mandate_database_execute (database, "INSERT INTO journal_text (journal_text) VALUES ('rebuild')", &error);
  g_assert_no_error (error);
}

static void
test_has_room_for_100000 (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (MandateHistoryModel) model = NULL;
  MandateHistoryFilter filter = { .actor = (char *) "Ana" };
  gint64               start;
  guint                n;

  fill_journal (mandate_session_get_workspace (fixture->session));
  model = mandate_history_model_new (fixture->session);
  n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_assert_cmpuint (n, >=, 100000);

  start = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    {
      guint position = (i * 7919 * 13) % n;
      g_autoptr (MandateHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (model), position);

      g_assert_cmpint (mandate_history_entry_get_seq (entry), ==, n - position);
      g_assert_nonnull (mandate_history_entry_get_entry (entry));
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);

  /* What leaves entries out grows as one goes on. */
  mandate_history_model_set_filter (model, &filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 128);
  g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), 127));
  mandate_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 256);
}

static void
test_long_list_scrolls (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget     *page;
  GtkAdjustment *adjustment;

  fill_journal (mandate_session_get_workspace (fixture->session));
  page = GTK_WIDGET (mandate_history_page_new (fixture->session));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = mandate_test_show (page, 800, 700);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (mandate_test_get (page, GTK_TYPE_LIST_VIEW, NULL), GTK_TYPE_SCROLLED_WINDOW)));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_settle ();
  mandate_test_screenshot (fixture->window, "middle-of-100000");
  g_assert_nonnull (find_line (page, "Number 5"));
}

static void
test_looks (Fixture      *fixture,
            gconstpointer data)
{
  static const int widths[] = { 1100, 360 };
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget       *line = find_line (get_page (fixture), NULL);

  mandate_test_screenshot (fixture->window, "closed");
  mandate_window_show_page (MANDATE_WINDOW (fixture->window), "removed");
  mandate_test_settle ();
  mandate_test_screenshot (fixture->window, "removed");
  mandate_window_show_page (MANDATE_WINDOW (fixture->window), "history");
  for (guint i = 0; i < 2; i++)
    {
      MandateHistoryPage *page = MANDATE_HISTORY_PAGE (get_page (fixture));

      g_assert_nonnull (page);
      line = find_line (GTK_WIDGET (page), NULL);
      g_signal_emit_by_name (line, "activate");
      mandate_test_settle ();
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 760);
      gtk_test_widget_wait_for_draw (fixture->window);
      mandate_test_settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      mandate_test_screenshot (fixture->window, i == 0 ? "open-wide" : "open-narrow");
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
      mandate_test_screenshot (fixture->window, i == 0 ? "open-wide-dark" : "open-narrow-dark");
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
      g_signal_emit_by_name (line, "activate");
    }
}

static void
add_test (const char *path,
          void (*test) (Fixture      *fixture,
                        gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up_sample, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  add_test ("/history/looks", test_looks);
  g_test_add_func ("/history/is-empty-before-anything-was-done", test_is_empty_before_anything_was_done);
  add_test ("/history/shows-before-and-after", test_shows_before_and_after);
  add_test ("/history/new-comes-on-top", test_new_comes_on_top);
  add_test ("/history/brings-an-earlier-value-back", test_brings_an_earlier_value_back);
  add_test ("/history/says-what-stands-in-the-way", test_says_what_stands_in_the_way);
  add_test ("/history/filters", test_filters);
  add_test ("/history/tells-of-one-record", test_tells_of_one_record);
  add_test ("/history/removed-comes-back", test_removed_comes_back);
  add_test ("/history/undoes-this-sitting-and-no-more", test_undoes_this_sitting_and_no_more);
  add_test ("/history/is-checked-beside-the-work", test_is_checked_beside_the_work);
  add_test ("/history/says-everywhere-that-it-is-broken", test_says_everywhere_that_it_is_broken);
  add_test ("/history/asks-once-who-works-here", test_asks_once_who_works_here);
  add_test ("/history/keyboard-opens-and-closes", test_keyboard_opens_and_closes);
  add_test ("/history/has-room-for-100000", test_has_room_for_100000);
  add_test ("/history/long-list-scrolls", test_long_list_scrolls);

  return g_test_run ();
}
