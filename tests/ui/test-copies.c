/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-action.h"
#include "mandate-application.h"
#include "mandate-copy-page.h"
#include "mandate-history-line.h"
#include "mandate-library.h"
#include "mandate-memory-keyring.h"
#include "mandate-merge-page.h"
#include "mandate-merge-question.h"
#include "mandate-migrator.h"
#include "mandate-organisation.h"
#include "mandate-passphrase-window.h"
#include "mandate-screen-text.h"
#include "mandate-sealed-copy.h"
#include "mandate-test-ui.h"
#include "mandate-text-difference.h"
#include "mandate-welcome.h"

#define PASSPHRASE "seven quiet loaves of rye"

/* The program as it is started, with a workspace of a bakery and a copy of it. */
typedef struct
{
  MandateApplication   *application;
  MandateMemoryKeyring *keyring;
  char                 *copy;
  char                 *sealed;
} Fixture;

static MandateWindow *
find_window (Fixture *fixture)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (fixture->application)); l != NULL; l = l->next)
    if (MANDATE_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static GtkWidget *
get_widget (Fixture *fixture)
{
  return GTK_WIDGET (find_window (fixture));
}

static MandateSession *
get_session (Fixture *fixture)
{
  return mandate_window_get_session (find_window (fixture));
}

static MandateWorkspace *
get_workspace (Fixture *fixture)
{
  return mandate_session_get_workspace (get_session (fixture));
}

static MandateOrganisation *
get_organisation (Fixture *fixture)
{
  return mandate_register_find_only (mandate_session_get_register (get_session (fixture)), MANDATE_TYPE_ORGANISATION);
}

static void
start (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->application = mandate_application_new ();
  mandate_application_set_keyring (fixture->application, MANDATE_KEYRING (fixture->keyring));
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (fixture->application), NULL, &error);
  g_assert_no_error (error);
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

static guint
count_workspaces (void)
{
  g_autoptr (GPtrArray) items = mandate_library_list (NULL);

  return items->len;
}

/* What a refused copy might leave lies beside the workspaces. */
static guint
count_folders (void)
{
  g_autofree char *workspaces = mandate_library_get_folder ();
  g_autofree char *above = g_path_get_dirname (workspaces);
  const char      *folders[] = { workspaces, above };
  guint            n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);

      while (dir != NULL && g_dir_read_name (dir) != NULL)
        n++;
    }

  return n;
}

static gboolean
has_session (gpointer data)
{
  return find_window (data) != NULL && get_session (data) != NULL;
}

static gboolean
shows_copy (gpointer data)
{
  return find_window (data) != NULL && mandate_test_find (get_widget (data), MANDATE_TYPE_COPY_PAGE, NULL) != NULL;
}

static gboolean
shows_merge (gpointer data)
{
  return mandate_test_find (get_widget (data), MANDATE_TYPE_MERGE_PAGE, NULL) != NULL;
}

static gboolean
shows_pages (gpointer data)
{
  return has_session (data) && !shows_copy (data) && !shows_merge (data) && mandate_test_find (get_widget (data), MANDATE_TYPE_PAGE, NULL) != NULL;
}

static GtkWidget *
find_toplevel (GType       type,
               const char *text)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && (text == NULL || mandate_test_find (window, GTK_TYPE_LABEL, text) != NULL))
        return window;
    }

  return NULL;
}

static gboolean
shows_text (gpointer data)
{
  return find_toplevel (GTK_TYPE_WINDOW, data) != NULL;
}

static gboolean
asks_for_passphrase (gpointer data)
{
  return find_toplevel (MANDATE_TYPE_PASSPHRASE_WINDOW, NULL) != NULL;
}

static void
set_organisation (MandateWorkspace *workspace,
                  const char       *field,
                  const char       *value)
{
  g_autofree char *label = g_strdup_printf ("Say what is in “%s”", field);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), label);
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), field, value, &error);
  g_assert_no_error (error);
  mandate_workspace_commit (workspace, change, &error);
  g_assert_no_error (error);
}

/* On another machine, where Luis works. */
static MandateWorkspace *
open_elsewhere (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MandateWorkspace *there = mandate_workspace_open (fixture->copy, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  g_assert_no_error (error);
  mandate_workspace_set_actor (there, "Luis Romero", NULL);

  return there;
}

static void
change_there (Fixture    *fixture,
              const char *field,
              const char *value)
{
  g_autoptr (MandateWorkspace) there = open_elsewhere (fixture);

  set_organisation (there, field, value);
}

static void
change_here (Fixture    *fixture,
             const char *field,
             const char *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (fixture)), "Change here");
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), field, value, &error);
  g_assert_no_error (error);
  mandate_session_commit (get_session (fixture), change, &error);
  g_assert_no_error (error);
}

static void
add_action_there (Fixture    *fixture,
                  const char *description)
{
  g_autoptr (MandateWorkspace) there = open_elsewhere (fixture);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (there), "Added an action");
  g_autoptr (GError) error = NULL;
  MandateRecord *action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);

  mandate_record_set (action, "title", description, &error);
  g_assert_no_error (error);
  mandate_workspace_commit (there, change, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->copy = g_build_filename (g_get_user_data_dir (), "bakery.mandate", NULL);
  fixture->sealed = g_build_filename (g_get_user_data_dir (), "bakery.mandate-sealed", NULL);
  fixture->keyring = mandate_memory_keyring_new ();
  empty_library ();
  start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "set-up", NULL);
  mandate_test_wait (has_session, fixture);
  gtk_widget_activate_action (get_widget (fixture), "win.close-view", "s", "");
  mandate_test_settle ();
  change_here (fixture, "legal_name", "Corner Bakery");
  mandate_workspace_export_copy (get_workspace (fixture), fixture->copy, TRUE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stop (fixture);
  empty_library ();
  g_unlink (fixture->copy);
  g_unlink (fixture->sealed);
  g_free (fixture->copy);
  g_free (fixture->sealed);
  g_assert_finalize_object (fixture->keyring);
}

static void
open_file (Fixture    *fixture,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
}

static void
open_copy (Fixture *fixture)
{
  open_file (fixture, fixture->copy);
  mandate_test_wait (shows_copy, fixture);
  mandate_test_settle ();
}

static void
press (Fixture    *fixture,
       const char *label)
{
  mandate_test_press (mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, label));
}

static void
see (Fixture    *fixture,
     const char *text)
{
  mandate_test_get (get_widget (fixture), GTK_TYPE_LABEL, text);
}

static void
begin_to_bring_in (Fixture *fixture)
{
  open_copy (fixture);
  press (fixture, "Bring the Changes In");
  mandate_test_wait (shows_merge, fixture);
  mandate_test_settle ();
}

static gboolean
is_done (gpointer data)
{
  return mandate_test_find (get_widget (data), GTK_TYPE_BUTTON, "_Done") != NULL;
}

static void
bring_in (Fixture *fixture)
{
  press (fixture, "_Bring In");
  mandate_test_wait (is_done, fixture);
  mandate_test_settle ();
}

static GtkWidget *
find_bring_in (Fixture *fixture)
{
  return mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, "_Bring In");
}

/* A picture of each size, light and dark. */
static void
photograph (Fixture    *fixture,
            const char *name)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const int        widths[] = { 1000, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) && g_getenv ("MANDATE_SCREENSHOTS") != NULL; i++)
    for (guint dark = 0; dark < 2; dark++)
      {
        g_autofree char *file = g_strdup_printf ("%s-%d-%s", name, widths[i], dark ? "dark" : "light");

        adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        gtk_window_set_default_size (GTK_WINDOW (find_window (fixture)), widths[i], 760);
        mandate_test_settle ();
        gtk_test_widget_wait_for_draw (get_widget (fixture));
        mandate_test_settle ();
        g_assert_cmpint (gtk_widget_get_width (get_widget (fixture)), <=, MAX (widths[i], 360));
        mandate_test_screenshot (get_widget (fixture), file);
      }

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_same_copy_is_said_to_be_the_same (Fixture      *fixture,
                                       gconstpointer data)
{
  open_copy (fixture);
  see (fixture, "The copy is the same as what is here");
  g_assert_null (mandate_test_find (get_widget (fixture), GTK_TYPE_BUTTON, "Bring the Changes In"));
  g_assert_null (mandate_test_find (get_widget (fixture), GTK_TYPE_BUTTON, "Replace…"));
  press (fixture, "Keep What Is Here");
  g_assert_true (shows_pages (fixture));
  g_assert_cmpuint (count_workspaces (), ==, 1);
}

static void
test_older_copy_is_said_to_be_behind (Fixture      *fixture,
                                      gconstpointer data)
{
  change_here (fixture, "what_it_does", "Bread");
  change_here (fixture, "scope", "Food");
  open_copy (fixture);
  see (fixture, "The copy is 2 changes behind");
  mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, "Replace…");
  press (fixture, "_Cancel");
  g_assert_true (shows_pages (fixture));
}

static void
test_newer_copy_is_said_to_be_ahead (Fixture      *fixture,
                                     gconstpointer data)
{
  add_action_there (fixture, "Order flour");
  open_copy (fixture);
  see (fixture, "The copy is 1 change ahead");
  see (fixture, "Added an action");
  see (fixture, "1 in the copy, 0 here");
  photograph (fixture, "newer");
}

static void
test_two_ways_are_said_to_have_parted (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *today = g_strdup (mandate_session_get_today (get_session (fixture)));
  g_autofree char *day = mandate_screen_format_short_day (today, today);
  g_autofree char *relation = g_strdup_printf ("Both went on since %s: 1 change here, 2 in the copy", day);

  change_there (fixture, "what_it_does", "Bread and cake");
  change_there (fixture, "scope", "Food");
  change_here (fixture, "locations", "Market Street 1");
  open_copy (fixture);
  see (fixture, relation);
  mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, "Bring the Changes In");
  photograph (fixture, "apart");
}

static void
test_unknown_workspace_can_only_be_added (Fixture      *fixture,
                                          gconstpointer data)
{
  stop (fixture);
  empty_library ();
  start (fixture);

  /* As from the command line, with nothing here yet. */
  open_copy (fixture);
  see (fixture, "This workspace is not here yet");
  g_assert_null (mandate_test_find (get_widget (fixture), GTK_TYPE_BUTTON, "Replace…"));
  photograph (fixture, "other");
  press (fixture, "Add as New");
  mandate_test_wait (shows_pages, fixture);
  g_assert_cmpstr (mandate_workspace_get_name (get_workspace (fixture)), ==, "Corner Bakery");
}

static void
test_copy_is_added_under_a_name_of_its_own (Fixture      *fixture,
                                            gconstpointer data)
{
  GtkWidget *row;

  change_there (fixture, "what_it_does", "Bread and cake");
  open_copy (fixture);
  row = mandate_test_get (get_widget (fixture), ADW_TYPE_ENTRY_ROW, "Name of the New Workspace");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Corner Bakery (copy)");
  mandate_test_type (row, " ");
  g_assert_false (gtk_widget_get_sensitive (mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, "Add as New")));
  mandate_test_type (row, "Bakery of Luis");
  press (fixture, "Add as New");
  mandate_test_wait (shows_pages, fixture);

  g_assert_cmpuint (count_workspaces (), ==, 2);
  g_assert_cmpstr (mandate_workspace_get_name (get_workspace (fixture)), ==, "Bakery of Luis");
  g_assert_cmpstr (get_organisation (fixture)->what_it_does, ==, "Bread and cake");
}

static void
test_name_that_is_taken_is_refused (Fixture      *fixture,
                                    gconstpointer data)
{
  open_copy (fixture);
  mandate_test_type (mandate_test_get (get_widget (fixture), ADW_TYPE_ENTRY_ROW, "Name of the New Workspace"), "Corner Bakery");
  press (fixture, "Add as New");
  mandate_test_wait (shows_text, (gpointer) "The Copy Can’t Be Added");
  g_assert_cmpuint (count_workspaces (), ==, 1);
  g_assert_true (shows_copy (fixture));
}

static guint
count_backups (Fixture            *fixture,
               MandateBackupReason reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = mandate_backup_list (mandate_workspace_get_path (get_workspace (fixture)), &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < backups->len; i++)
    n += ((MandateBackup *) g_ptr_array_index (backups, i))->reason == reason;

  return n;
}

static gboolean
has_cake (gpointer data)
{
  return shows_pages (data) && g_strcmp0 (get_organisation (data)->what_it_does, "Bread and cake") == 0;
}

static void
answer_dialog (const char *text,
               const char *response)
{
  GtkWidget *dialog;

  mandate_test_wait (shows_text, (gpointer) text);
  dialog = find_toplevel (GTK_TYPE_WINDOW, text);
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, response));
}

static void
test_replacing_asks_and_backs_up (Fixture      *fixture,
                                  gconstpointer data)
{
  change_there (fixture, "what_it_does", "Bread and cake");
  change_here (fixture, "what_it_does", "Bread");
  open_copy (fixture);

  press (fixture, "Replace…");
  answer_dialog ("Replace “Corner Bakery”?", "_Cancel");
  g_assert_true (shows_copy (fixture));
  g_assert_cmpstr (get_organisation (fixture)->what_it_does, ==, "Bread");

  press (fixture, "Replace…");
  answer_dialog ("Replace “Corner Bakery”?", "_Replace");
  mandate_test_wait (has_cake, fixture);
  g_assert_cmpuint (count_workspaces (), ==, 1);
  g_assert_cmpuint (count_backups (fixture, MANDATE_BACKUP_REPLACE), ==, 1);
}

static void
test_changes_that_do_not_meet_come_in_by_themselves (Fixture      *fixture,
                                                     gconstpointer data)
{
  change_there (fixture, "what_it_does", "Bread and cake");
  add_action_there (fixture, "Order flour");
  change_here (fixture, "locations", "Market Street 1");
  begin_to_bring_in (fixture);
  see (fixture, "There is nothing to decide.");
  see (fixture, "2 records come along by themselves");
  see (fixture, "1 added · 1 changed");
  photograph (fixture, "merge-alone");
  bring_in (fixture);
  see (fixture, "Brought In 2 Changes");
  photograph (fixture, "merge-done");

  g_assert_cmpstr (get_organisation (fixture)->what_it_does, ==, "Bread and cake");
  g_assert_cmpstr (get_organisation (fixture)->locations, ==, "Market Street 1");
  g_assert_cmpuint (count_backups (fixture, MANDATE_BACKUP_IMPORT), ==, 1);
  g_assert_true (mandate_workspace_verify (get_workspace (fixture), NULL, NULL));
  press (fixture, "_Done");
  g_assert_true (shows_pages (fixture));
}

static void
test_bringing_in_can_be_undone (Fixture      *fixture,
                                gconstpointer data)
{
  change_there (fixture, "what_it_does", "Bread and cake");
  begin_to_bring_in (fixture);
  bring_in (fixture);
  press (fixture, "_Undo");
  g_assert_true (shows_pages (fixture));
  g_assert_null (get_organisation (fixture)->what_it_does);
}

static void
test_rest_is_taken_from_one_side (Fixture      *fixture,
                                  gconstpointer data)
{
  change_there (fixture, "what_it_does", "Cake");
  change_there (fixture, "scope", "Catering");
  change_here (fixture, "what_it_does", "Bread");
  change_here (fixture, "scope", "Food");
  begin_to_bring_in (fixture);

  gtk_widget_activate_action (mandate_test_get (get_widget (fixture), MANDATE_TYPE_MERGE_PAGE, NULL), "merge.take-rest", "b", FALSE);
  mandate_test_settle ();
  see (fixture, "2 of 2 answered");
  bring_in (fixture);
  g_assert_cmpstr (get_organisation (fixture)->what_it_does, ==, "Cake");
  g_assert_cmpstr (get_organisation (fixture)->scope, ==, "Catering");
}

static gboolean
shows_two_answered (gpointer data)
{
  return mandate_test_find (get_widget (data), GTK_TYPE_LABEL, "2 of 2 answered") != NULL;
}

/* Presses a key where @widget or what is around it listens for it. */
static void
press_key (GtkWidget *widget,
           guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut)))
            return;
        }
    }

  g_error ("Nothing listens for key %u.", key);
}

static void
test_what_both_changed_is_asked_and_answered_by_keys (Fixture      *fixture,
                                                      gconstpointer data)
{
  GtkWidget *question;

  change_there (fixture, "what_it_does", "Bread, rolls and cake, baked each morning in the shop");
  change_there (fixture, "scope", "The shop and the kitchen");
  change_here (fixture, "what_it_does", "Bread, rolls and tarts, baked each morning in the shop");
  change_here (fixture, "scope", "The shop");
  begin_to_bring_in (fixture);

  see (fixture, "2 things were changed on both sides");
  see (fixture, "2 questions have no answer yet.");
  see (fixture, "0 of 2 answered");
  see (fixture, "Before: empty");
  g_assert_false (gtk_widget_get_sensitive (find_bring_in (fixture)));

  question = mandate_test_get (get_widget (fixture), MANDATE_TYPE_MERGE_QUESTION, NULL);
  press_key (question, GDK_KEY_c);
  mandate_test_settle ();
  see (fixture, "1 of 2 answered");
  photograph (fixture, "merge");
  g_assert_false (gtk_widget_get_sensitive (find_bring_in (fixture)));

  press_key (gtk_widget_get_next_sibling (question), GDK_KEY_h);
  mandate_test_wait (shows_two_answered, fixture);
  bring_in (fixture);
  g_assert_cmpstr (get_organisation (fixture)->what_it_does, ==, "Bread, rolls and cake, baked each morning in the shop");
  g_assert_cmpstr (get_organisation (fixture)->scope, ==, "The shop");
}

static void
test_record_that_one_removed_and_one_changed_is_asked (Fixture      *fixture,
                                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MandateRecord *action;

  {
    g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (fixture)), "Add");

    action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);
    mandate_record_set (action, "title", "Order flour", &error);
    mandate_session_commit (get_session (fixture), change, &error);
    g_assert_no_error (error);
  }
  mandate_workspace_export_copy (get_workspace (fixture), fixture->copy, TRUE, &error);
  g_assert_no_error (error);

  {
    g_autoptr (MandateWorkspace) there = open_elsewhere (fixture);
    g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (there), "Rename");
    MandateRecordList *actions = mandate_register_get_list (mandate_workspace_get_register (there), MANDATE_TYPE_ACTION);

    action = mandate_change_edit (change, MANDATE_TYPE_ACTION, mandate_record_get_id (mandate_record_list_get (actions, 0)));
    mandate_record_set (action, "title", "Order rye", &error);
    mandate_workspace_commit (there, change, &error);
    g_assert_no_error (error);
  }
  g_assert_true (mandate_session_remove (get_session (fixture), mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (get_session (fixture)), MANDATE_TYPE_ACTION), 0)));

  begin_to_bring_in (fixture);
  see (fixture, "Removed here, changed in the copy");
  photograph (fixture, "merge-existence");
  gtk_widget_activate_action (mandate_test_get (get_widget (fixture), MANDATE_TYPE_MERGE_PAGE, NULL), "merge.take-rest", "b", FALSE);
  mandate_test_settle ();
  bring_in (fixture);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (get_session (fixture)), MANDATE_TYPE_ACTION)), ==, 1);
}

static void
test_history_shows_what_was_brought_in (Fixture      *fixture,
                                        gconstpointer data)
{
  change_there (fixture, "what_it_does", "Cake");
  change_here (fixture, "what_it_does", "Bread");
  begin_to_bring_in (fixture);
  gtk_widget_activate_action (mandate_test_get (get_widget (fixture), MANDATE_TYPE_MERGE_PAGE, NULL), "merge.take-rest", "b", TRUE);
  mandate_test_settle ();
  bring_in (fixture);
  g_assert_cmpstr (get_organisation (fixture)->what_it_does, ==, "Bread");

  press (fixture, "See the _History");
  mandate_test_settle ();
  g_assert_cmpstr (mandate_window_get_page (find_window (fixture)), ==, "history");
  mandate_test_press (mandate_test_get (get_widget (fixture), MANDATE_TYPE_HISTORY_LINE, NULL));
  see (fixture, "1 entry of the other copy");
  see (fixture, "Cake");
  see (fixture, "Say what is in “what_it_does”");
  photograph (fixture, "history");
}

static void
seal (Fixture *fixture)
{
  g_autoptr (MandateSecret) secret = mandate_secret_new_text (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  mandate_sealed_copy_write_file (fixture->copy, fixture->sealed, TRUE, secret, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

#define WRONG                                                                                              \
  "The passphrase does not fit, or the beginning of the copy was altered: nobody can tell the two apart. " \
  "Type the passphrase again; if you are sure of it, use another copy."

static void
test_sealed_copy_asks_until_the_passphrase_is_right (Fixture      *fixture,
                                                     gconstpointer data)
{
  GtkWidget *window, *entry;
  guint      n_before;

  change_there (fixture, "what_it_does", "Cake");
  seal (fixture);
  n_before = count_folders ();
  open_file (fixture, fixture->sealed);
  mandate_test_wait (asks_for_passphrase, fixture);

  window = find_toplevel (MANDATE_TYPE_PASSPHRASE_WINDOW, NULL);
  entry = mandate_test_get (window, ADW_TYPE_PASSWORD_ENTRY_ROW, "Passphrase");
  g_assert_false (gtk_widget_get_sensitive (mandate_test_get (window, GTK_TYPE_BUTTON, "_Open")));
  mandate_test_type (entry, "eight loud loaves");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Open"));
  mandate_test_wait (shows_text, (gpointer) WRONG);
  mandate_test_screenshot (window, "passphrase-wrong");
  g_assert_cmpuint (count_folders (), ==, n_before);
  g_assert_false (shows_copy (fixture));

  mandate_test_type (entry, PASSPHRASE);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Open"));
  mandate_test_wait (shows_copy, fixture);
  mandate_test_settle ();
  g_assert_false (asks_for_passphrase (fixture));
  see (fixture, "The copy is 1 change ahead");

  /* The plain file is there only for as long as the page. */
  press (fixture, "_Cancel");
  g_assert_cmpuint (count_folders (), ==, n_before);
}

static void
test_kept_passphrase_is_tried_first (Fixture      *fixture,
                                     gconstpointer data)
{
  const MandateKeyringItem item = { MANDATE_KEYRING_PASSPHRASE, mandate_workspace_get_id (get_workspace (fixture)), "copies" };
  g_autoptr (MandateSecret) secret = mandate_secret_new_text (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  mandate_keyring_store (MANDATE_KEYRING (fixture->keyring), &item, "Passphrase", secret, &error);
  g_assert_no_error (error);
  seal (fixture);
  open_file (fixture, fixture->sealed);
  mandate_test_wait (shows_copy, fixture);
  g_assert_false (asks_for_passphrase (fixture));
}

/* The dialog says so in words, what was open is as it was, and nothing is left behind. */
static void
see_refusal (Fixture    *fixture,
             const char *path)
{
  MandateSession *session = get_session (fixture);
  const guint     n_before = count_folders ();

  open_file (fixture, path);
  mandate_test_wait (shows_text, (gpointer) "The Copy Can’t Be Opened");
  mandate_test_screenshot (find_toplevel (GTK_TYPE_WINDOW, "The Copy Can’t Be Opened"), "refusal");
  gtk_window_destroy (GTK_WINDOW (find_toplevel (GTK_TYPE_WINDOW, "The Copy Can’t Be Opened")));
  mandate_test_settle ();
  g_assert_true (get_session (fixture) == session);
  g_assert_true (shows_pages (fixture));
  g_assert_cmpuint (count_folders (), ==, n_before);
}

static void
test_damaged_copy_is_refused (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (fixture->copy, &content, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->copy, content, (gssize) (size / 2), NULL));
  see_refusal (fixture, fixture->copy);

  g_assert_true (g_file_set_contents (fixture->copy, "Dear all", -1, NULL));
  see_refusal (fixture, fixture->copy);
}

static void
test_damaged_sealed_copy_is_refused (Fixture      *fixture,
                                     gconstpointer data)
{
  const MandateKeyringItem item = { MANDATE_KEYRING_PASSPHRASE, mandate_workspace_get_id (get_workspace (fixture)), "copies" };
  g_autoptr (MandateSecret) secret = mandate_secret_new_text (PASSPHRASE);
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_cmpint (mandate_keyring_store (MANDATE_KEYRING (fixture->keyring), &item, "Passphrase", secret, NULL), ==, MANDATE_KEYRING_FOUND);
  seal (fixture);
  g_assert_true (g_file_get_contents (fixture->sealed, &content, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->sealed, content, (gssize) (size - 100), NULL));
  see_refusal (fixture, fixture->sealed);

  content[size / 2] ^= 1;
  g_assert_true (g_file_set_contents (fixture->sealed, content, (gssize) size, NULL));
  see_refusal (fixture, fixture->sealed);
}

static void
test_copy_is_dropped_on_the_window (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (get_widget (fixture));
  g_autoptr (GFile) copy = g_file_new_for_path (fixture->copy);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&copy, 1));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &is_taken);
    }

  g_assert_true (is_taken);
  mandate_test_wait (shows_copy, fixture);
}

static gboolean
can_write (gpointer data)
{
  return shows_pages (data) && !mandate_workspace_is_read_only (get_workspace (data));
}

static gboolean
can_only_read (gpointer data)
{
  return shows_pages (data) && mandate_workspace_is_read_only (get_workspace (data));
}

static void
test_what_another_program_has_open_can_be_tried_again (Fixture      *fixture,
                                                       gconstpointer data)
{
  g_autofree char *path = g_strdup (mandate_workspace_get_path (get_workspace (fixture)));
  g_autoptr (MandateWorkspace) other = NULL;
  GtkWidget *banner;

  stop (fixture);
  other = mandate_workspace_open (path, mandate_schema_get (), MANDATE_MIGRATIONS, NULL);
  start (fixture);
  g_application_activate (G_APPLICATION (fixture->application));
  mandate_test_wait (can_only_read, fixture);
  mandate_test_settle ();
  see (fixture, mandate_workspace_get_refusal (get_workspace (fixture)));
  photograph (fixture, "read-only");

  banner = mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, "Try Again");
  mandate_test_press (banner);
  mandate_test_wait (shows_text, (gpointer) "It can still only be read");

  /* Nor can anything be brought in. */
  g_clear_object (&other);
  change_there (fixture, "what_it_does", "Cake");
  open_copy (fixture);
  g_assert_false (gtk_widget_get_sensitive (mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, "Bring the Changes In")));
  press (fixture, "_Cancel");

  mandate_test_press (mandate_test_get (get_widget (fixture), GTK_TYPE_BUTTON, "Try Again"));
  mandate_test_wait (can_write, fixture);
}

static void
test_differences_of_long_texts_are_marked_in_words (void)
{
  const char *text = "Bread and cake each day";
  g_autoptr (PangoAttrList) marks = mandate_text_difference_mark (text, "Bread and tarts each day");
  g_autoptr (PangoAttrList) none = mandate_text_difference_mark (text, text);
  g_autoptr (PangoAttrList) other = mandate_text_difference_mark (text, "Nothing in common");
  g_autoptr (PangoAttrIterator) iterator = pango_attr_list_get_iterator (marks);
  int start, end;

  g_assert_true (pango_attr_iterator_next (iterator));
  pango_attr_iterator_range (iterator, &start, &end);
  g_assert_cmpint (start, ==, (int) strlen ("Bread and "));
  g_assert_cmpint (end, ==, (int) strlen ("Bread and cake"));
  g_assert_nonnull (pango_attr_iterator_get (iterator, PANGO_ATTR_UNDERLINE));
  g_assert_null (pango_attr_list_get_attributes (none));
  g_assert_null (pango_attr_list_get_attributes (other));
}

#define ADD(name, function) g_test_add ("/copies/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  if (g_getenv ("MANDATE_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  ADD ("same-copy-is-said-to-be-the-same", test_same_copy_is_said_to_be_the_same);
  ADD ("older-copy-is-said-to-be-behind", test_older_copy_is_said_to_be_behind);
  ADD ("newer-copy-is-said-to-be-ahead", test_newer_copy_is_said_to_be_ahead);
  ADD ("two-ways-are-said-to-have-parted", test_two_ways_are_said_to_have_parted);
  ADD ("unknown-workspace-can-only-be-added", test_unknown_workspace_can_only_be_added);
  ADD ("is-added-under-a-name-of-its-own", test_copy_is_added_under_a_name_of_its_own);
  ADD ("name-that-is-taken-is-refused", test_name_that_is_taken_is_refused);
  ADD ("replacing-asks-and-backs-up", test_replacing_asks_and_backs_up);
  ADD ("changes-that-do-not-meet-come-in-by-themselves", test_changes_that_do_not_meet_come_in_by_themselves);
  ADD ("bringing-in-can-be-undone", test_bringing_in_can_be_undone);
  ADD ("what-both-changed-is-asked-and-answered-by-keys", test_what_both_changed_is_asked_and_answered_by_keys);
  ADD ("rest-is-taken-from-one-side", test_rest_is_taken_from_one_side);
  ADD ("record-that-one-removed-and-one-changed-is-asked", test_record_that_one_removed_and_one_changed_is_asked);
  ADD ("history-shows-what-was-brought-in", test_history_shows_what_was_brought_in);
  ADD ("sealed-copy-asks-until-the-passphrase-is-right", test_sealed_copy_asks_until_the_passphrase_is_right);
  ADD ("kept-passphrase-is-tried-first", test_kept_passphrase_is_tried_first);
  ADD ("damaged-copy-is-refused", test_damaged_copy_is_refused);
  ADD ("damaged-sealed-copy-is-refused", test_damaged_sealed_copy_is_refused);
  ADD ("is-dropped-on-the-window", test_copy_is_dropped_on_the_window);
  ADD ("what-another-program-has-open-can-be-tried-again", test_what_another_program_has_open_can_be_tried_again);
  g_test_add_func ("/copies/differences-of-long-texts-are-marked-in-words", test_differences_of_long_texts_are_marked_in_words);

  return g_test_run ();
}
