/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-application.h"
#include "mandate-backups-page.h"
#include "mandate-library.h"
#include "mandate-memory-keyring.h"
#include "mandate-pack-page.h"
#include "mandate-pack-saving.h"
#include "mandate-pdf-client.h"
#include "mandate-person.h"
#include "mandate-recovery-window.h"
#include "mandate-sealed-copy.h"
#include "mandate-sealed-window.h"
#include "mandate-test-ui.h"

#define PASSPHRASE "correct horse battery staple"

/* The program with one workspace, in a data folder and with a keyring of its own. */
typedef struct
{
  MandateApplication   *application;
  MandateMemoryKeyring *keyring;
  char                 *path;   /* of the workspace's file */
  char                 *folder; /* for whatever is written elsewhere */
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

static MandateKeeper *
get_keeper (Fixture *fixture)
{
  return mandate_session_get_keeper (get_session (fixture));
}

static gboolean
has_session (gpointer data)
{
  return find_window (data) != NULL && get_session (data) != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return has_session (data) && !mandate_keeper_is_busy (get_keeper (data));
}

static gboolean
has_failed (gpointer data)
{
  return is_idle (data) && mandate_keeper_get_problem (get_keeper (data)) != NULL;
}

static gboolean
is_backed_up (gpointer data)
{
  return is_idle (data) && mandate_keeper_get_last (get_keeper (data)) != NULL;
}

static gboolean
has_looked (gpointer data)
{
  MandateSealing *sealing = has_session (data) ? mandate_keeper_get_sealing (get_keeper (data)) : NULL;

  return sealing != NULL && mandate_sealing_get_state (sealing) != MANDATE_SEALING_UNKNOWN;
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
  g_application_activate (G_APPLICATION (fixture->application));
  mandate_test_wait (has_looked, fixture);
}

static void
print_nothing (const char *text)
{
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
stop (Fixture *fixture)
{
  gpointer   session = get_session (fixture);
  char      *argv[] = { (char *) "mandate", (char *) "--version", NULL };
  GPrintFunc print;

  g_object_add_weak_pointer (session, &session);
  gtk_window_destroy (GTK_WINDOW (find_window (fixture)));

  /* A thread that still reads the workspace keeps it open. */
  mandate_test_wait (is_gone, &session);

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
    {
      g_autoptr (GError) error = NULL;

      mandate_library_delete_item (g_ptr_array_index (items, i), &error);
      g_assert_no_error (error);
    }
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (MandateSession) session = NULL;

  empty_library ();
  session = data != NULL ? mandate_test_new_sample_session () : mandate_test_new_session ();
  fixture->path = g_strdup (mandate_workspace_get_path (mandate_session_get_workspace (session)));
  fixture->folder = g_dir_make_tmp ("mandate-backups-XXXXXX", NULL);
  fixture->keyring = mandate_memory_keyring_new ();
  g_clear_object (&session);
}

static void
set_up_and_start (Fixture      *fixture,
                  gconstpointer data)
{
  set_up (fixture, data);
  start (fixture);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_wait (is_idle, fixture);
  stop (fixture);
  mandate_extra_folder_choose (fixture->path, NULL, NULL);
  empty_library ();
  remove_folder (fixture->folder);
  g_assert_finalize_object (fixture->keyring);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
add_person (Fixture    *fixture,
            const char *name)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (get_session (fixture)), name);
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", name, &error);
  g_assert_no_error (error);
  mandate_session_commit (get_session (fixture), change, &error);
  g_assert_no_error (error);
  mandate_test_settle ();
}

static gboolean
has_person (Fixture    *fixture,
            const char *name)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (get_session (fixture)), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    if (g_str_equal (((MandatePerson *) mandate_record_list_get (people, i))->name, name))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_backups (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = mandate_backup_list (fixture->path, &error);

  g_assert_no_error (error);

  return backups;
}

static GtkWidget *
show_page (Fixture *fixture)
{
  GtkWidget *page;

  mandate_window_show_page (find_window (fixture), "objectives");
  mandate_test_settle ();
  page = GTK_WIDGET (mandate_window_show_page (find_window (fixture), "backups"));
  g_assert_nonnull (page);
  mandate_test_settle ();

  return page;
}

/* In the folder of backups stands a file of its name: nobody can write there, root neither. */
static void
block_backups (Fixture *fixture)
{
  g_autofree char *folder = mandate_backup_get_folder (fixture->path);
  g_autofree char *above = g_path_get_dirname (folder);
  g_autofree char *away = g_strconcat (folder, ".away", NULL);

  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  g_rename (folder, away);
  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
}

static void
unblock_backups (Fixture *fixture)
{
  g_autofree char *folder = mandate_backup_get_folder (fixture->path);
  g_autofree char *away = g_strconcat (folder, ".away", NULL);

  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_rename (away, folder);
}

static MandateBackup *
back_up_on (Fixture    *fixture,
            const char *moment)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GError) error = NULL;
  MandateBackup *backup = mandate_backup_make (fixture->path, MANDATE_BACKUP_DAILY, now, NULL, &error);

  g_assert_no_error (error);

  return backup;
}

static void
test_first_start_is_followed_by_a_backup (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  GtkWidget       *page;
  g_autofree char *title = NULL;
  g_autoptr (GDateTime) local = NULL;

  mandate_test_wait (is_backed_up, fixture);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((MandateBackup *) g_ptr_array_index (backups, 0))->reason, ==, MANDATE_BACKUP_DAILY);

  page = show_page (fixture);
  local = g_date_time_to_local (((MandateBackup *) g_ptr_array_index (backups, 0))->made_at);
  title = g_date_time_format (local, "Backed up today, %H:%M");
  mandate_test_get (page, GTK_TYPE_LABEL, title);

  /* Another change of the same day needs no other. */
  add_person (fixture, "Ana");
  mandate_test_wait (is_idle, fixture);
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
}

static void
test_first_change_of_a_day_is_followed_by_a_backup (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_autoptr (MandateBackup) yesterday = back_up_on (fixture, "2026-01-05T09:00:00Z");
  g_autoptr (GPtrArray) backups = NULL;

  start (fixture);
  mandate_test_wait (is_backed_up, fixture);

  /* Nothing was done since: nothing is due. */
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  g_clear_pointer (&backups, g_ptr_array_unref);

  add_person (fixture, "Ana");
  mandate_test_wait (is_idle, fixture);
  backups = list_backups (fixture);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpint (((MandateBackup *) g_ptr_array_index (backups, 0))->contents->seq, >, yesterday->contents->seq);
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (data) <= 360;
}

static void
test_failure_is_a_banner_until_one_succeeds (Fixture      *fixture,
                                             gconstpointer data)
{
  GtkWidget *window;

  block_backups (fixture);
  start (fixture);
  window = GTK_WIDGET (find_window (fixture));
  mandate_test_wait (has_failed, fixture);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_BUTTON, "Try Again");
  mandate_test_screenshot (window, "backups-failed");

  mandate_window_show_page (find_window (fixture), "objectives");
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_BUTTON, "Try Again");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Backups"));
  g_assert_cmpstr (mandate_window_get_page (find_window (fixture)), ==, "backups");
  mandate_test_get (window, GTK_TYPE_LABEL, "The last backup failed");
  mandate_test_screenshot (window, "backups-failed-page");

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 690);
  mandate_test_wait (is_narrow, window);
  mandate_test_settle ();
  mandate_test_screenshot (window, "backups-failed-narrow");
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);

  /* Again in vain: it stays. */
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Try Again"));
  mandate_test_wait (has_failed, fixture);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_BUTTON, "Try Again");

  unblock_backups (fixture);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Try Again"));
  mandate_test_wait (is_backed_up, fixture);
  mandate_test_settle ();
  g_assert_null (mandate_keeper_get_problem (get_keeper (fixture)));
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Try Again"));
}

typedef struct
{
  GtkWidget  *page;
  const char *name;
} Listing;

static gboolean
is_listed (gpointer data)
{
  const Listing *listing = data;

  return mandate_test_find (listing->page, ADW_TYPE_EXPANDER_ROW, listing->name) != NULL;
}

static GtkWidget *
open_row (GtkWidget  *page,
          const char *name)
{
  Listing    listing = { page, name };
  GtkWidget *row;

  mandate_test_wait (is_listed, &listing);
  row = mandate_test_get (page, ADW_TYPE_EXPANDER_ROW, name);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_test_settle ();

  return row;
}

static void
test_list_says_what_is_in_each (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (MandateBackup) first = back_up_on (fixture, "2026-01-05T09:00:00Z");
  g_autoptr (MandateBackup) second = back_up_on (fixture, "2026-03-06T09:00:00Z");
  GtkWidget *page;
  GtkWidget *row;

  g_assert_true (g_file_set_contents (second->path, "no workspace", -1, NULL));
  start (fixture);
  page = show_page (fixture);
  row = open_row (page, first->name);
  mandate_test_get (page, GTK_TYPE_LABEL, "January 2026");
  mandate_test_get (page, GTK_TYPE_LABEL, "March 2026");
  mandate_test_get (row, GTK_TYPE_LABEL, "What It Holds");
  mandate_test_get (row, GTK_TYPE_LABEL, first->contents->policy_version);
  mandate_test_get (row, GTK_TYPE_BUTTON, "Restore…");

  row = open_row (page, second->name);
  mandate_test_get (row, GTK_TYPE_LABEL, "Problem");
  g_assert_null (mandate_test_find (row, GTK_TYPE_BUTTON, "Restore…"));
}

static void
test_old_backup_is_told (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (MandateBackup) old = back_up_on (fixture, "2026-01-05T09:00:00Z");
  GtkWidget *page;
  GtkWidget *label;

  start (fixture);
  mandate_test_wait (is_backed_up, fixture);
  page = show_page (fixture);

  /* As old as it is, nothing was done since. */
  label = mandate_test_get (page, GTK_TYPE_LABEL, "Back Up Now");
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_ancestor (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), GTK_TYPE_BOX), "problem"));

  block_backups (fixture);
  add_person (fixture, "Ana");
  mandate_test_wait (has_failed, fixture);
  mandate_test_settle ();
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_ancestor (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), GTK_TYPE_BOX), "problem"));
  unblock_backups (fixture);
}

static GtkWidget *
find_dialog (Fixture *fixture,
             GType    type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static GtkWidget *
wait_for_dialog (Fixture *fixture,
                 GType    type)
{
  GtkWidget *dialog = find_dialog (fixture, type);

  g_assert_nonnull (dialog);
  mandate_test_wait (is_mapped, dialog);
  gtk_test_widget_wait_for_draw (dialog);

  return dialog;
}

/* A dialog takes another size when it shows something else. */
static void
photograph_dialog (GtkWidget  *dialog,
                   const char *name)
{
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_queue_draw (dialog);
      gtk_test_widget_wait_for_draw (dialog);
      mandate_test_settle ();
    }

  mandate_test_screenshot (dialog, name);
}

typedef struct
{
  Fixture *fixture;
  gpointer before; /* (nullable): the session, as long as it is there: the next one may lie at the same place */
} Reopening;

static gboolean
is_reopened (gpointer data)
{
  Reopening *reopening = data;

  return is_idle (reopening->fixture) && reopening->before == NULL;
}

static void
restore (Fixture    *fixture,
         const char *name)
{
  Reopening  reopening = { fixture, get_session (fixture) };
  GtkWidget *page = show_page (fixture);
  GtkWidget *row;
  GtkWidget *dialog;

  g_object_add_weak_pointer (reopening.before, &reopening.before);
  mandate_test_wait (is_idle, fixture);
  row = open_row (page, name);
  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, "Restore…"));

  dialog = wait_for_dialog (fixture, ADW_TYPE_MESSAGE_DIALOG);
  photograph_dialog (dialog, "backups-restore");
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "_Restore"));
  mandate_test_wait (is_reopened, &reopening);
  mandate_test_settle ();
}

static void
test_restore_can_be_undone (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (MandateBackup) backup = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  GtkWidget *window = GTK_WIDGET (find_window (fixture));

  mandate_test_wait (is_backed_up, fixture);
  add_person (fixture, "Ana");
  backup = back_up_on (fixture, "2026-01-05T09:00:00Z");
  add_person (fixture, "Zoë");

  restore (fixture, backup->name);
  g_assert_true (has_person (fixture, "Ana"));
  g_assert_false (has_person (fixture, "Zoë"));
  g_assert_cmpstr (mandate_window_get_page (find_window (fixture)), ==, "backups");

  backups = list_backups (fixture);
  g_assert_cmpint (((MandateBackup *) g_ptr_array_index (backups, 0))->reason, ==, MANDATE_BACKUP_RESTORE);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Undo"));
  g_assert_true (has_person (fixture, "Zoë"));
}

/* Somebody put an older file in the workspace's place: its journal does not know the newer backup. */
static void
test_unknown_backup_takes_the_place_of_the_file (Fixture      *fixture,
                                                 gconstpointer data)
{
  g_autoptr (MandateBackup) older = NULL;
  g_autoptr (MandateBackup) newer = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *content = NULL;
  gsize            size;

  mandate_test_wait (is_backed_up, fixture);
  older = back_up_on (fixture, "2026-01-05T09:00:00Z");
  add_person (fixture, "Ana");
  newer = back_up_on (fixture, "2026-01-06T09:00:00Z");

  stop (fixture);
  g_assert_true (g_file_get_contents (older->path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) size, NULL));
  start (fixture);
  mandate_test_wait (is_idle, fixture);
  add_person (fixture, "Bo");

  restore (fixture, newer->name);
  mandate_test_get (GTK_WIDGET (find_window (fixture)), GTK_TYPE_LABEL, "Everything is as it was then. What was there before is the newest backup.");
  g_assert_true (has_person (fixture, "Ana"));
  g_assert_false (has_person (fixture, "Bo"));

  backups = list_backups (fixture);
  restore (fixture, ((MandateBackup *) g_ptr_array_index (backups, 0))->name);
  g_assert_true (has_person (fixture, "Bo"));
}

static gboolean
shows_done (gpointer data)
{
  GtkWidget *dialog = find_dialog (data, MANDATE_TYPE_SEALED_WINDOW);

  return dialog != NULL && mandate_test_find (dialog, GTK_TYPE_BUTTON, "Recovery Sheet…") != NULL && mandate_test_find (dialog, GTK_TYPE_BUTTON, "Suggest One") == NULL;
}

static GtkWidget *
get_row (GtkWidget  *root,
         const char *title)
{
  return mandate_test_get (root, ADW_TYPE_ENTRY_ROW, title);
}

static void
type_passphrase (GtkWidget  *dialog,
                 const char *passphrase,
                 const char *again)
{
  mandate_test_type (get_row (dialog, "Passphrase"), passphrase);
  mandate_test_type (get_row (dialog, "The Same Again"), again);
}

static void
test_sealed_copy_opens_with_its_passphrase (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.mandate-sealed", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  g_autoptr (MandateSecret) wrong = mandate_secret_new_text ("wrong horse battery staple");
  g_autoptr (MandateOpenedCopy) copy = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page = show_page (fixture);
  GtkWidget *dialog;

  mandate_keeper_set_cost (get_keeper (fixture), MANDATE_SEALED_COST_LEAST);
  mandate_backups_page_seal_copy_to (MANDATE_BACKUPS_PAGE (page), file);
  dialog = wait_for_dialog (fixture, MANDATE_TYPE_SEALED_WINDOW);

  type_passphrase (dialog, "short", "short");
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Seal"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  type_passphrase (dialog, PASSPHRASE, "correct horse battery stable");
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Seal"));
  mandate_test_get (dialog, GTK_TYPE_LABEL, "The two are not the same. Type the passphrase again.");
  photograph_dialog (dialog, "backups-sealed");

  type_passphrase (dialog, PASSPHRASE, PASSPHRASE);
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Seal"));
  mandate_test_wait (shows_done, fixture);
  photograph_dialog (dialog, "backups-sealed-done");
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->keyring), ==, 0);

  g_assert_true (mandate_sealed_file_is_sealed (path));
  copy = mandate_opened_copy_new (path, wrong, NULL, NULL, NULL, &error);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  copy = mandate_opened_copy_new (path, passphrase, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  gtk_window_close (GTK_WINDOW (dialog));
}

static void
test_suggested_passphrase_is_shown_and_kept (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.mandate-sealed", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char         *suggestion = NULL;
  const MandateKeyringItem item = { MANDATE_KEYRING_PASSPHRASE, mandate_workspace_get_id (mandate_session_get_workspace (get_session (fixture))), MANDATE_KEEPER_PASSPHRASE };
  g_autoptr (MandateSecret) kept = NULL;
  g_autoptr (MandateOpenedCopy) copy = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page = show_page (fixture);
  GtkWidget *dialog;

  mandate_keeper_set_cost (get_keeper (fixture), MANDATE_SEALED_COST_LEAST);
  mandate_backups_page_seal_copy_to (MANDATE_BACKUPS_PAGE (page), file);
  dialog = wait_for_dialog (fixture, MANDATE_TYPE_SEALED_WINDOW);
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Suggest One"));
  suggestion = g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_row (dialog, "Passphrase"))));
  mandate_test_get (dialog, GTK_TYPE_LABEL, suggestion);
  photograph_dialog (dialog, "backups-suggested");

  gtk_switch_set_active (GTK_SWITCH (mandate_test_get (dialog, GTK_TYPE_SWITCH, NULL)), TRUE);
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Seal"));
  mandate_test_wait (shows_done, fixture);

  g_assert_cmpint (mandate_keyring_lookup (MANDATE_KEYRING (fixture->keyring), &item, FALSE, &kept, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_cmpstr (mandate_secret_get_text (kept), ==, suggestion);
  copy = mandate_opened_copy_new (path, kept, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  gtk_window_close (GTK_WINDOW (dialog));
}

static gboolean
shows_sheet (gpointer data)
{
  GtkWidget *window = find_dialog (data, MANDATE_TYPE_RECOVERY_WINDOW);

  return window != NULL && mandate_recovery_window_get_pdf (MANDATE_RECOVERY_WINDOW (window)) != NULL;
}

static char *
read_sheet (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *text;

  mandate_test_wait (shows_sheet, fixture);
  text = mandate_pdf_read_text (mandate_recovery_window_get_pdf (MANDATE_RECOVERY_WINDOW (find_dialog (fixture, MANDATE_TYPE_RECOVERY_WINDOW))), NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_recovery_sheet_has_the_passphrase_only_where_wanted (Fixture      *fixture,
                                                          gconstpointer data)
{
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text ("k7wf-a2bc-d3ef-g4hj-k5mn");
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  GtkWidget       *window;

  mandate_recovery_window_open (GTK_WINDOW (find_window (fixture)), get_session (fixture), passphrase);
  without = read_sheet (fixture);
  g_assert_nonnull (strstr (without, "Corner Bakery"));
  g_assert_nonnull (strstr (without, "mandatectl open"));
  g_assert_null (strstr (without, "k7wf"));

  window = find_dialog (fixture, MANDATE_TYPE_RECOVERY_WINDOW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (window, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  with = read_sheet (fixture);
  g_assert_nonnull (strstr (with, "k7wf-a2bc-d3ef-g4hj-k5mn"));

  if (g_getenv ("MANDATE_SCREENSHOTS") != NULL)
    {
      g_autofree char *file = g_build_filename (g_getenv ("MANDATE_SCREENSHOTS"), "recovery.pdf", NULL);
      gsize            size;
      const char      *content = g_bytes_get_data (mandate_recovery_window_get_pdf (MANDATE_RECOVERY_WINDOW (window)), &size);

      g_file_set_contents (file, content, (gssize) size, NULL);
    }
  gtk_test_widget_wait_for_draw (window);
  mandate_test_screenshot (window, "backups-sheet");
  gtk_window_close (GTK_WINDOW (window));
  mandate_test_settle ();
}

static gboolean
is_copied (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (MandateExtraFolder) folder = mandate_extra_folder_find (fixture->path);

  return folder != NULL && folder->copied_at != NULL;
}

static void
test_extra_folder_gets_each_backup (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (PASSPHRASE);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (MandateOpenedCopy) copy = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page = show_page (fixture);
  GtkWidget *dialog;

  mandate_test_wait (is_backed_up, fixture);
  mandate_keeper_set_cost (get_keeper (fixture), MANDATE_SEALED_COST_LEAST);
  mandate_backups_page_use_folder (MANDATE_BACKUPS_PAGE (page), folder);
  dialog = wait_for_dialog (fixture, MANDATE_TYPE_SEALED_WINDOW);
  type_passphrase (dialog, PASSPHRASE, PASSPHRASE);
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Use This Folder"));
  mandate_test_wait (shows_done, fixture);
  gtk_window_close (GTK_WINDOW (dialog));
  mandate_test_wait (is_copied, fixture);

  copies = mandate_extra_folder_list (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 1);
  copy = mandate_opened_copy_new (((MandateBackup *) g_ptr_array_index (copies, 0))->path, passphrase, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Write No More Copies There"));
  g_assert_false (is_copied (fixture));
}

static void
test_without_a_keyring_the_folder_says_what_it_needs (Fixture      *fixture,
                                                      gconstpointer data)
{
  GtkWidget *page;

  mandate_memory_keyring_set_state (fixture->keyring, MANDATE_KEYRING_NO_SERVICE);
  start (fixture);
  page = show_page (fixture);
  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (page, GTK_TYPE_BUTTON, "Choose…")));
  g_assert_null (mandate_test_find (page, GTK_TYPE_BUTTON, "Make a Key"));
  g_assert_cmpint (mandate_sealing_get_state (mandate_keeper_get_sealing (get_keeper (fixture))), ==, MANDATE_SEALING_NO_SERVICE);
}

static gboolean
is_ready (gpointer data)
{
  return mandate_sealing_get_state (mandate_keeper_get_sealing (get_keeper (data))) == MANDATE_SEALING_READY;
}

static guint
count_seals (Fixture    *fixture,
             const char *purpose)
{
  g_autoptr (GPtrArray) seals = mandate_workspace_list_seals (mandate_session_get_workspace (get_session (fixture)), NULL);
  guint n = 0;

  for (guint i = 0; i < seals->len; i++)
    n += g_str_equal (((MandateKeptSeal *) g_ptr_array_index (seals, i))->purpose, purpose);

  return n;
}

static void
make_key (Fixture *fixture)
{
  GtkWidget *page = show_page (fixture);

  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Make a Key"));
  mandate_test_wait (is_ready, fixture);
  mandate_test_settle ();
}

static void
test_key_is_made_only_when_asked_for (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateWorkspace *workspace = mandate_session_get_workspace (get_session (fixture));
  g_autoptr (GError) error = NULL;
  GtkWidget *page = show_page (fixture);
  guint      n_seals;

  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->keyring), ==, 0);
  make_key (fixture);
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->keyring), ==, 1);

  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Seal Now"));
  g_assert_cmpuint (count_seals (fixture, "hand"), ==, 1);
  g_assert_true (mandate_sealing_verify (workspace, &n_seals, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_seals, ==, 1);
}

static void
test_locked_keyring_is_unlocked_when_asked_for (Fixture      *fixture,
                                                gconstpointer data)
{
  GtkWidget *page;

  mandate_memory_keyring_set_state (fixture->keyring, MANDATE_KEYRING_LOCKED);
  start (fixture);
  page = show_page (fixture);
  mandate_test_get (page, GTK_TYPE_BUTTON, "Unlock");
  mandate_memory_keyring_set_state (fixture->keyring, MANDATE_KEYRING_MISSING);
  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Unlock"));
  mandate_test_settle ();
  mandate_test_get (page, GTK_TYPE_BUTTON, "Make a Key");
  g_assert_cmpuint (mandate_memory_keyring_get_n_secrets (fixture->keyring), ==, 0);
}

static gboolean
is_saved (gpointer data)
{
  return !mandate_pack_saving_is_busy (data);
}

static void
test_pack_prints_its_seal (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pack.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  char            *content;
  gsize            size;
  g_autoptr (GBytes) pdf = NULL;
  GtkWidget *page = GTK_WIDGET (mandate_window_show_page (find_window (fixture), "pack"));
  GtkWidget *saving;

  mandate_test_settle ();
  g_assert_true (gtk_widget_get_visible (mandate_test_get (page, GTK_TYPE_LABEL, "This pack is not sealed. <a href=\"backups\">Seals</a>")));
  mandate_test_screenshot (GTK_WIDGET (find_window (fixture)), "backups-pack");
  make_key (fixture);
  mandate_window_show_page (find_window (fixture), "pack");
  mandate_test_settle ();
  g_assert_null (mandate_test_find (page, GTK_TYPE_LABEL, "This pack is not sealed. <a href=\"backups\">Seals</a>"));

  mandate_pack_page_save_to (MANDATE_PACK_PAGE (page), file);
  saving = mandate_test_get (page, MANDATE_TYPE_PACK_SAVING, NULL);
  mandate_test_wait (is_saved, saving);
  g_assert_cmpuint (count_seals (fixture, "pack"), ==, 1);

  /* That the first was saved is an entry of its own, which the second seals. */
  mandate_pack_page_save_to (MANDATE_PACK_PAGE (page), file);
  mandate_test_wait (is_saved, saving);
  g_assert_cmpuint (count_seals (fixture, "pack"), ==, 2);

  g_assert_true (g_file_get_contents (path, &content, &size, &error));
  pdf = g_bytes_new_take (content, size);
  text = mandate_pdf_read_text (pdf, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, mandate_sealing_get_fingerprint (mandate_keeper_get_sealing (get_keeper (fixture)))));
}

static void
photograph (Fixture    *fixture,
            const char *name)
{
  GtkWidget       *window = GTK_WIDGET (find_window (fixture));
  g_autofree char *narrow = g_strconcat (name, "-narrow", NULL);

  gtk_test_widget_wait_for_draw (window);
  mandate_test_screenshot (window, name);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 900);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, narrow);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  mandate_test_settle ();
}

static void
test_page_fits_into_a_narrow_window (Fixture      *fixture,
                                     gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (MandateBackup) first = back_up_on (fixture, "2026-01-05T09:00:00Z");
  g_autoptr (MandateBackup) second = back_up_on (fixture, "2026-03-06T09:00:00Z");
  GtkWidget *page;

  g_assert_true (g_file_set_contents (first->path, "no workspace", -1, NULL));
  start (fixture);
  gtk_window_set_default_size (GTK_WINDOW (find_window (fixture)), 1000, 900);
  add_person (fixture, "Ana");
  mandate_test_wait (is_backed_up, fixture);
  make_key (fixture);
  page = show_page (fixture);
  open_row (page, second->name);

  photograph (fixture, "backups");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  photograph (fixture, "backups-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

#define SAMPLE                           ((gconstpointer) "sample")
#define ADD(name, data, begin, function) g_test_add ("/backups/" name, Fixture, data, begin, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("daily/first-start-is-followed-by-a-backup", NULL, set_up_and_start, test_first_start_is_followed_by_a_backup);
  ADD ("daily/first-change-of-a-day-is-followed-by-a-backup", NULL, set_up, test_first_change_of_a_day_is_followed_by_a_backup);
  ADD ("daily/failure-is-a-banner-until-one-succeeds", NULL, set_up, test_failure_is_a_banner_until_one_succeeds);
  ADD ("daily/old-backup-is-told-where-something-was-done-since", NULL, set_up, test_old_backup_is_told);
  ADD ("list/says-what-is-in-each", SAMPLE, set_up, test_list_says_what_is_in_each);
  ADD ("list/page-fits-into-a-narrow-window", SAMPLE, set_up, test_page_fits_into_a_narrow_window);
  ADD ("restore/can-be-undone", NULL, set_up_and_start, test_restore_can_be_undone);
  ADD ("restore/unknown-backup-takes-the-place-of-the-file", NULL, set_up_and_start, test_unknown_backup_takes_the_place_of_the_file);
  ADD ("copies/sealed-copy-opens-with-its-passphrase", NULL, set_up_and_start, test_sealed_copy_opens_with_its_passphrase);
  ADD ("copies/suggested-passphrase-is-shown-and-kept", NULL, set_up_and_start, test_suggested_passphrase_is_shown_and_kept);
  ADD ("copies/recovery-sheet-has-the-passphrase-only-where-wanted", NULL, set_up_and_start, test_recovery_sheet_has_the_passphrase_only_where_wanted);
  ADD ("folder/gets-each-backup", NULL, set_up_and_start, test_extra_folder_gets_each_backup);
  ADD ("folder/without-a-keyring-it-says-what-it-needs", NULL, set_up, test_without_a_keyring_the_folder_says_what_it_needs);
  ADD ("seal/key-is-made-only-when-asked-for", NULL, set_up_and_start, test_key_is_made_only_when_asked_for);
  ADD ("seal/locked-keyring-is-unlocked-when-asked-for", NULL, set_up, test_locked_keyring_is_unlocked_when_asked_for);
  ADD ("seal/pack-prints-its-seal", SAMPLE, set_up_and_start, test_pack_prints_its_seal);

  return g_test_run ();
}
