/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "mandate-application.h"
#include "mandate-copy-page.h"
#include "mandate-library.h"
#include "mandate-organisation-window.h"
#include "mandate-organisation.h"
#include "mandate-test-ui.h"
#include "mandate-welcome.h"
#include "mandate-wizard.h"

/* The program as it is started, with a library of its own. */
typedef struct
{
  MandateApplication *application;
} Fixture;

static MandateWindow *
find_window (Fixture *fixture)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (fixture->application)); l != NULL; l = l->next)
    if (MANDATE_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static MandateSession *
get_session (Fixture *fixture)
{
  return mandate_window_get_session (find_window (fixture));
}

static void
start (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->application = mandate_application_new ();
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (fixture->application), NULL, &error);
  g_assert_no_error (error);

  g_application_activate (G_APPLICATION (fixture->application));
}

static void
print_nothing (const char *text)
{
}

static void
stop (Fixture *fixture)
{
  char      *argv[] = { (char *) "mandate", (char *) "--version", NULL };
  GPrintFunc print;

  gtk_window_destroy (GTK_WINDOW (find_window (fixture)));
  mandate_test_settle ();
  g_assert_null (find_window (fixture));

  /* Only the end of a run takes it from the bus, and this run has an end and no beginning. */
  print = g_set_print_handler (print_nothing);
  g_assert_cmpint (g_application_run (G_APPLICATION (fixture->application), 2, argv), ==, 0);
  g_set_print_handler (print);
  g_assert_finalize_object (fixture->application);
}

static void
empty_library (void)
{
  g_autoptr (GPtrArray) items = mandate_library_list (NULL);

  for (guint i = 0; i < items->len; i++)
    g_assert_true (mandate_library_delete_item (g_ptr_array_index (items, i), NULL));
}

static gboolean
shows_welcome (gpointer data)
{
  return find_window (data) != NULL && mandate_test_find (GTK_WIDGET (find_window (data)), MANDATE_TYPE_WELCOME, NULL) != NULL;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  empty_library ();
  start (fixture);
  mandate_test_wait (shows_welcome, fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stop (fixture);
  empty_library ();
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), action, target != NULL ? g_variant_new_string (target) : NULL);
  mandate_test_settle ();
}

static gboolean
has_session (gpointer data)
{
  return find_window (data) != NULL && get_session (data) != NULL;
}

static void
begin_workspace (Fixture *fixture)
{
  activate (fixture, "set-up", NULL);
  mandate_test_wait (has_session, fixture);
  gtk_widget_activate_action (GTK_WIDGET (find_window (fixture)), "win.close-view", "s", "");
  mandate_test_settle ();
}

static void
set_organisation (Fixture    *fixture,
                  const char *field,
                  const char *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (fixture)), "Change");
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), field, value, &error);
  g_assert_no_error (error);
  mandate_session_commit (get_session (fixture), change, &error);
  g_assert_no_error (error);
  mandate_test_settle ();
}

static MandateOrganisation *
get_organisation (Fixture *fixture)
{
  return mandate_register_find_only (mandate_session_get_register (get_session (fixture)), MANDATE_TYPE_ORGANISATION);
}

static void
test_first_start_shows_three_ways (Fixture      *fixture,
                                   gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (find_window (fixture));

  mandate_test_wait (shows_welcome, fixture);
  mandate_test_get (window, GTK_TYPE_BUTTON, "Set Up My Organisation");
  mandate_test_get (window, GTK_TYPE_BUTTON, "Explore a Sample Company");
  mandate_test_get (window, GTK_TYPE_BUTTON, "Open a Copy…");
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Back to the Workspace"));
}

static void
test_set_up_begins_a_workspace (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;

  mandate_test_press (mandate_test_get (GTK_WIDGET (find_window (fixture)), GTK_TYPE_BUTTON, "Set Up My Organisation"));
  g_assert_nonnull (get_session (fixture));
  g_assert_nonnull (get_organisation (fixture));

  items = mandate_library_list (NULL);
  g_assert_cmpuint (items->len, ==, 1);
}

static void
test_sample_is_one_click (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (find_window (fixture));

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Explore a Sample Company"));
  mandate_test_wait (has_session, fixture);
  mandate_test_settle ();

  g_assert_true (mandate_workspace_get_is_sample (mandate_session_get_workspace (get_session (fixture))));
  g_assert_cmpstr (mandate_window_get_page (find_window (fixture)), ==, "overview");
  mandate_test_get (window, GTK_TYPE_LABEL, "This is a sample company. Nothing here is yours.");
  mandate_test_screenshot (window, "sample");
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 690);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, "sample-narrow");
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
}

static void
test_own_workspace_is_not_called_a_sample (Fixture      *fixture,
                                           gconstpointer data)
{
  begin_workspace (fixture);
  g_assert_null (mandate_test_find (GTK_WIDGET (find_window (fixture)), GTK_TYPE_LABEL, "This is a sample company. Nothing here is yours."));
}

static void
test_workspace_is_called_after_the_organisation (Fixture      *fixture,
                                                 gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;

  begin_workspace (fixture);
  set_organisation (fixture, "legal_name", "Corner Bakery Ltd");
  begin_workspace (fixture);
  set_organisation (fixture, "legal_name", "Corner Bakery Ltd");

  items = mandate_library_list (NULL);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (((MandateLibraryItem *) g_ptr_array_index (items, 0))->name, ==, "Corner Bakery Ltd");
  g_assert_cmpstr (((MandateLibraryItem *) g_ptr_array_index (items, 1))->name, ==, "Corner Bakery Ltd 2");
}

static void
test_last_workspace_and_size_are_there_again (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autofree char *id = NULL;
  int              width, height;

  begin_workspace (fixture);
  id = g_strdup (mandate_workspace_get_id (mandate_session_get_workspace (get_session (fixture))));
  gtk_window_set_default_size (GTK_WINDOW (find_window (fixture)), 840, 620);
  mandate_test_settle ();

  /* Another one, which comes first by its name. */
  stop (fixture);
  g_clear_object (&(MandateWorkspace *){ mandate_library_create ("A", FALSE, NULL) });
  start (fixture);
  mandate_test_wait (has_session, fixture);

  g_assert_cmpstr (mandate_workspace_get_id (mandate_session_get_workspace (get_session (fixture))), ==, id);
  gtk_window_get_default_size (GTK_WINDOW (find_window (fixture)), &width, &height);
  g_assert_cmpint (width, ==, 840);
  g_assert_cmpint (height, ==, 620);
  gtk_window_set_default_size (GTK_WINDOW (find_window (fixture)), 1000, 700);
}

static gboolean
has_other_session (gpointer data)
{
  gpointer *pair = data;

  return get_session (pair[0]) != NULL && get_session (pair[0]) != pair[1];
}

static void
test_another_workspace_takes_the_place (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *first = NULL;
  gpointer         pair[2] = { fixture, NULL };

  begin_workspace (fixture);
  set_organisation (fixture, "legal_name", "First");
  first = g_strdup (mandate_settings_get_string (mandate_application_get_settings (fixture->application), "last-workspace"));
  begin_workspace (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (find_window (fixture))), !=, "First");

  pair[1] = get_session (fixture);
  activate (fixture, "open-workspace", first);
  mandate_test_wait (has_other_session, pair);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (find_window (fixture))), ==, "First");

  /* What another thread opened can be worked in. */
  set_organisation (fixture, "legal_name", "Still First");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (find_window (fixture))), ==, "Still First");
}

static void
open_file (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
}

static gboolean
shows_copy (gpointer data)
{
  return mandate_test_find (GTK_WIDGET (find_window (data)), MANDATE_TYPE_COPY_PAGE, NULL) != NULL;
}

static void
test_copy_is_opened_by_its_file (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "test.mandate", NULL);
  g_autoptr (GError) error = NULL;
  gpointer pair[2] = { fixture, NULL };

  begin_workspace (fixture);
  set_organisation (fixture, "legal_name", "Bakery");
  mandate_workspace_export_copy (mandate_session_get_workspace (get_session (fixture)), path, TRUE, &error);
  g_assert_no_error (error);

  pair[1] = get_session (fixture);
  open_file (fixture, path);
  mandate_test_wait (shows_copy, fixture);
  mandate_test_press (mandate_test_get (GTK_WIDGET (find_window (fixture)), GTK_TYPE_BUTTON, "Add as New"));
  mandate_test_wait (has_other_session, pair);
  g_assert_cmpstr (mandate_workspace_get_name (mandate_session_get_workspace (get_session (fixture))), ==, "Bakery (copy)");
  g_assert_cmpstr (get_organisation (fixture)->legal_name, ==, "Bakery");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static gboolean
shows_overview (gpointer data)
{
  return mandate_test_find (GTK_WIDGET (find_window (data)), MANDATE_TYPE_PAGE, NULL) != NULL;
}

#define REFUSAL "“letter.txt” is not a copy of a workspace. Choose a file that Mandate exported."

static GtkWidget *
find_refusal (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (mandate_test_find (window, GTK_TYPE_LABEL, REFUSAL) != NULL)
        return window;
    }

  return NULL;
}

static gboolean
tells_refusal (gpointer data)
{
  return find_refusal () != NULL;
}

static void
test_refused_copy_leaves_what_was_open (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "letter.txt", NULL);
  MandateSession  *session;

  begin_workspace (fixture);
  session = get_session (fixture);
  g_assert_true (g_file_set_contents (path, "Dear all", -1, NULL));

  open_file (fixture, path);
  mandate_test_wait (tells_refusal, fixture);
  gtk_window_destroy (GTK_WINDOW (find_refusal ()));

  g_assert_true (shows_overview (fixture));
  g_assert_true (get_session (fixture) == session);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_second_start_brings_the_window_back (Fixture      *fixture,
                                          gconstpointer data)
{
  MandateWindow *window = find_window (fixture);

  g_application_activate (G_APPLICATION (fixture->application));
  activate (fixture, "new-workspace", NULL);
  g_assert_true (find_window (fixture) == window);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->application))), ==, 1);
}

static void
test_new_workspace_can_be_left_again (Fixture      *fixture,
                                      gconstpointer data)
{
  GtkWidget *window;

  begin_workspace (fixture);
  activate (fixture, "new-workspace", NULL);
  window = GTK_WIDGET (find_window (fixture));
  g_assert_true (shows_welcome (fixture));

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Back to the Workspace"));
  g_assert_false (shows_welcome (fixture));
  g_assert_true (shows_overview (fixture));
}

static void
test_action_is_taken_back_from_anywhere (Fixture      *fixture,
                                         gconstpointer data)
{
  begin_workspace (fixture);
  set_organisation (fixture, "what_it_does", "Bread");

  gtk_widget_activate_action (GTK_WIDGET (find_window (fixture)), "win.undo", NULL);
  g_assert_null (get_organisation (fixture)->what_it_does);
  gtk_widget_activate_action (GTK_WIDGET (find_window (fixture)), "win.redo", NULL);
  g_assert_cmpstr (get_organisation (fixture)->what_it_does, ==, "Bread");
}

static gboolean
shows_trouble (gpointer data)
{
  return mandate_test_find (GTK_WIDGET (find_window (data)), GTK_TYPE_LABEL, "The Workspace Can’t Be Opened") != NULL;
}

static void
test_unreadable_workspace_does_not_leave_an_empty_window (Fixture      *fixture,
                                                          gconstpointer data)
{
  g_autofree char *path = NULL;

  begin_workspace (fixture);
  path = g_strdup (mandate_workspace_get_path (mandate_session_get_workspace (get_session (fixture))));
  stop (fixture);
  g_assert_true (g_file_set_contents (path, "neither this nor that, but long enough to be looked at", -1, NULL));

  start (fixture);
  mandate_test_wait (shows_trouble, fixture);
  mandate_test_get (GTK_WIDGET (find_window (fixture)), GTK_TYPE_BUTTON, "Show in _Files");
  mandate_test_get (GTK_WIDGET (find_window (fixture)), GTK_TYPE_BUTTON, "_New Workspace…");
  mandate_test_screenshot (GTK_WIDGET (find_window (fixture)), "trouble");
}

static GtkWidget *
find_dialog (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static void
test_delete_asks_first (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkWidget *dialog;

  begin_workspace (fixture);
  activate (fixture, "delete-workspace", NULL);
  before = mandate_library_list (NULL);
  g_assert_cmpuint (before->len, ==, 1);

  dialog = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  mandate_test_screenshot (dialog, "delete");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "confirm");
  mandate_test_wait (shows_welcome, fixture);

  after = mandate_library_list (NULL);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_null (get_session (fixture));
}

/* Where no page offers it and in a wizard, a key does nothing. */
static void
test_keys_of_pages_wait_for_a_page (Fixture      *fixture,
                                    gconstpointer data)
{
  static const char *const actions[] = { "win.add-item", "win.find", "win.next-page", "win.previous-page", "win.toggle-sidebar", "win.undo", "win.save" };
  MandateWindow           *window = find_window (fixture);

  mandate_test_wait (shows_welcome, fixture);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);

  g_assert_true (shows_welcome (fixture));

  begin_workspace (fixture);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-page", NULL);
  g_assert_cmpstr (mandate_window_get_page (window), !=, "overview");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-page", NULL);
  g_assert_cmpstr (mandate_window_get_page (window), ==, "overview");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  mandate_test_settle ();
  mandate_test_get (GTK_WIDGET (window), GTK_TYPE_LABEL, "Everything is saved");
}

static void
test_text_fields_keep_their_keys (Fixture      *fixture,
                                  gconstpointer data)
{
  static const char *const keys[] = { "<Control>z", "<Control>y", "<Control>a", "<Control>c", "<Control>v", "<Control>x", "Delete", "F2", "Escape", "Return" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) actions = gtk_application_get_actions_for_accel (GTK_APPLICATION (fixture->application), keys[i]);

      g_assert_cmpuint (g_strv_length (actions), ==, 0);
    }
}

static void
test_item_is_shown_once_a_workspace_is_open (Fixture      *fixture,
                                             gconstpointer data)
{
  begin_workspace (fixture);
  stop (fixture);

  start (fixture);
  activate (fixture, "open-item", "");
  mandate_test_wait (has_session, fixture);
  g_assert_cmpstr (mandate_window_get_page (find_window (fixture)), ==, "overview");
}

static void
test_history_says_who_works (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;

  begin_workspace (fixture);
  mandate_settings_set_string (mandate_application_get_settings (fixture->application), "working-as", "Ana Pérez");
  set_organisation (fixture, "what_it_does", "Bread");
  entries = mandate_workspace_list_entries (mandate_session_get_workspace (get_session (fixture)), 0, 1, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((MandateEntry *) g_ptr_array_index (entries, 0))->actor, ==, "Ana Pérez");
  mandate_settings_set_string (mandate_application_get_settings (fixture->application), "working-as", "");
}

static void
test_preferences_change_what_they_show (Fixture      *fixture,
                                        gconstpointer data)
{
  MandateSettings *settings = mandate_application_get_settings (fixture->application);
  AdwStyleManager *manager = adw_application_get_style_manager (ADW_APPLICATION (fixture->application));
  GtkWidget       *window;

  begin_workspace (fixture);
  activate (fixture, "preferences", NULL);
  window = find_dialog (ADW_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (window);

  adw_combo_row_set_selected (ADW_COMBO_ROW (mandate_test_get (window, ADW_TYPE_COMBO_ROW, "Appearance")), 2);
  g_assert_true (adw_style_manager_get_dark (manager));
  mandate_test_screenshot (window, "preferences-dark");
  adw_combo_row_set_selected (ADW_COMBO_ROW (mandate_test_get (window, ADW_TYPE_COMBO_ROW, "Appearance")), 0);
  g_assert_false (adw_style_manager_get_dark (manager));

  adw_combo_row_set_selected (ADW_COMBO_ROW (mandate_test_get (window, ADW_TYPE_COMBO_ROW, "Reminders")), 0);
  g_assert_cmpstr (mandate_settings_get_string (settings, "reminders"), ==, "none");
  mandate_settings_set_string (settings, "reminders", "weekly-and-reviews");

  adw_combo_row_set_selected (ADW_COMBO_ROW (mandate_test_get (window, ADW_TYPE_COMBO_ROW, "Paper")), 1);
  g_assert_cmpstr (get_organisation (fixture)->paper, ==, "letter");
  gtk_widget_activate_action (GTK_WIDGET (find_window (fixture)), "win.undo", NULL);
  g_assert_cmpstr (get_organisation (fixture)->paper, ==, "a4");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_details_are_kept_when_they_are_closed (Fixture      *fixture,
                                            gconstpointer data)
{
  GtkWidget *window;

  begin_workspace (fixture);
  activate (fixture, "show-organisation", NULL);
  window = find_dialog (MANDATE_TYPE_ORGANISATION_WINDOW);
  g_assert_nonnull (window);
  mandate_test_screenshot (window, "organisation");

  mandate_test_type (mandate_test_get (window, GTK_TYPE_TEXT, NULL), "Corner Bakery Ltd");
  gtk_window_close (GTK_WINDOW (window));
  mandate_test_settle ();

  g_assert_cmpstr (get_organisation (fixture)->legal_name, ==, "Corner Bakery Ltd");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (find_window (fixture))), ==, "Corner Bakery Ltd");
}

/* Saved on the way, taken back, and shown as it is then: an undo in a wizard is no exception. */
static void
test_undo_in_a_wizard_begins_it_again (Fixture      *fixture,
                                       gconstpointer data)
{
  GtkWidget *before;
  GtkWidget *after;

  begin_workspace (fixture);
  set_organisation (fixture, "what_it_does", "Bread");
  gtk_widget_activate_action (GTK_WIDGET (find_window (fixture)), "win.open-wizard", "s", "set-up");
  before = mandate_test_get (GTK_WIDGET (find_window (fixture)), MANDATE_TYPE_WIZARD, NULL);
  g_object_ref (before);

  gtk_widget_activate_action (GTK_WIDGET (find_window (fixture)), "win.undo", NULL);
  mandate_test_settle ();
  after = mandate_test_get (GTK_WIDGET (find_window (fixture)), MANDATE_TYPE_WIZARD, NULL);

  g_assert_true (after != before);
  g_assert_null (get_organisation (fixture)->what_it_does);
  g_object_unref (before);
}

#define ADD(path, function) g_test_add ("/application/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("first-start/shows-three-ways", test_first_start_shows_three_ways);
  ADD ("first-start/begins-a-workspace", test_set_up_begins_a_workspace);
  ADD ("first-start/shows-a-sample-with-one-click", test_sample_is_one_click);
  ADD ("workspace/is-not-called-a-sample-if-it-is-none", test_own_workspace_is_not_called_a_sample);
  ADD ("workspace/is-called-after-the-organisation", test_workspace_is_called_after_the_organisation);
  ADD ("workspace/is-there-again-at-the-next-start", test_last_workspace_and_size_are_there_again);
  ADD ("workspace/takes-the-place-of-another", test_another_workspace_takes_the_place);
  ADD ("workspace/is-taken-in-from-its-file", test_copy_is_opened_by_its_file);
  ADD ("workspace/stays-open-if-a-file-is-refused", test_refused_copy_leaves_what_was_open);
  ADD ("workspace/that-cannot-be-read-leaves-no-empty-window", test_unreadable_workspace_does_not_leave_an_empty_window);
  ADD ("workspace/is-deleted-after-a-question", test_delete_asks_first);
  ADD ("window/is-the-only-one", test_second_start_brings_the_window_back);
  ADD ("window/leads-back-from-a-new-workspace", test_new_workspace_can_be_left_again);
  ADD ("window/takes-back-from-anywhere", test_action_is_taken_back_from_anywhere);
  ADD ("keys/of-pages-wait-for-a-page", test_keys_of_pages_wait_for_a_page);
  ADD ("keys/leave-text-fields-theirs", test_text_fields_keep_their_keys);
  ADD ("item/is-shown-once-a-workspace-is-open", test_item_is_shown_once_a_workspace_is_open);
  ADD ("history/says-who-works", test_history_says_who_works);
  ADD ("organisation/is-kept-when-its-details-are-closed", test_details_are_kept_when_they_are_closed);
  ADD ("wizard/is-begun-again-after-an-undo", test_undo_in_a_wizard_begins_it_again);
  ADD ("preferences/change-what-they-show", test_preferences_change_what_they_show);

  return g_test_run ();
}
