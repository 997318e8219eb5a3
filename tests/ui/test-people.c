/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-holders.h"
#include "mandate-import-view.h"
#include "mandate-leaving-view.h"
#include "mandate-leaving.h"
#include "mandate-people-import-view.h"
#include "mandate-people-view.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-import-view.h"
#include "mandate-raci-view.h"
#include "mandate-raci.h"
#include "mandate-records.h"
#include "mandate-test-ui.h"

#define LEAD MANDATE_ROLE_CONFORMANCE_ID

static GtkWidget *
show_view (MandateSession *session,
           const char     *view,
           int             width)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  GtkWidget *page;

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, width, 760);
  page = GTK_WIDGET (mandate_window_show_page (MANDATE_WINDOW (window), "roles"));
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (page, ADW_TYPE_VIEW_STACK, NULL)), view);

  for (guint i = 0; i < 2; i++)
    {
      mandate_test_settle ();
      gtk_test_widget_wait_for_draw (window);
    }

  return window;
}

static MandateRecord *
add_person (MandateChange *change,
            const char    *name,
            const char    *job_title,
            const char    *email)
{
  MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  mandate_record_set (person, "name", name, NULL);
  mandate_record_set (person, "job_title", job_title, NULL);
  mandate_record_set (person, "email", email, NULL);

  return person;
}

/* Ana directs; Jonas leads security, with Marta as deputy, and has something to do. */
static MandateSession *
create_session (void)
{
  MandateSession *session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Begin");
  MandateRecord *ana = add_person (change, "Ana Pérez", "Owner", "ana@bakery.example");
  MandateRecord *jonas = add_person (change, "Jonas Weber", "Online shop", "jonas@bakery.example");
  MandateRecord *marta = add_person (change, "Marta Ruiz", "Office", "");
  MandateRecord *action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);

  mandate_record_set (ana, "is_top_management", "yes", NULL);
  mandate_record_set (MANDATE_RECORD (mandate_holders_give (change, LEAD, mandate_record_get_id (jonas), "2020-01-01")), "deputy", mandate_record_get_id (marta), NULL);
  mandate_record_set (action, "title", "Renew the firewall", NULL);
  mandate_record_set (action, "owner", mandate_record_get_id (jonas), NULL);
  mandate_record_set (action, "due_on", "2030-01-01", NULL);
  g_assert_true (mandate_roles_commit (session, change));

  return session;
}

static MandatePerson *
find_person (MandateSession *session,
             const char     *name)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    if (g_strcmp0 (((MandatePerson *) mandate_record_list_get (people, i))->name, name) == 0)
      return mandate_record_list_get (people, i);

  return NULL;
}

static void
press (GtkWidget  *root,
       const char *label)
{
  mandate_test_press (mandate_test_get (root, GTK_TYPE_BUTTON, label));
  mandate_test_settle ();
}

static void
take (GtkWidget  *view,
      const char *text)
{
  g_autoptr (GBytes) data = g_bytes_new (text, strlen (text));

  mandate_import_view_take_data (MANDATE_IMPORT_VIEW (view), data);
  mandate_test_settle ();
}

static void
tick (GtkWidget  *root,
      const char *title)
{
  GtkWidget *row = mandate_test_get (root, ADW_TYPE_ACTION_ROW, title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  mandate_test_settle ();
}

static GtkWidget *
begin_import (GtkWidget *window)
{
  press (window, "Import…");

  return mandate_test_get (window, MANDATE_TYPE_PEOPLE_IMPORT_VIEW, NULL);
}

static void
test_a_table_is_compared_and_taken_over (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *view = begin_import (window);

  mandate_test_screenshot (window, "people-import-start");
  take (view, "Name;Job title;Email;Joined on;Payroll no.\n"
              "Ana Pérez;Director;ana@bakery.example;;17\n"
              "Jonas Weber;Online shop;;\n"
              "Marta Ruiz;Office;marta@bakery.example;\n"
              "Luis Gómez;Baker;luis@bakery.example;\n"
              "Noah Behrens;Trainee;;\n"
              "Eva;;;soon\n");
  mandate_test_screenshot (window, "people-import");
  mandate_test_get (view, GTK_TYPE_LABEL, "Owner → Director");
  mandate_test_get (view, GTK_TYPE_LABEL, "2 New People");
  mandate_test_get (view, GTK_TYPE_LABEL, "Payroll no.");
  g_assert_nonnull (mandate_test_find (view, GTK_TYPE_BUTTON, "Take Over 2 People"));

  tick (view, "Email");
  press (view, "Take Over 3 People");

  g_assert_null (mandate_test_find (window, MANDATE_TYPE_PEOPLE_IMPORT_VIEW, NULL));
  g_assert_nonnull (find_person (session, "Luis Gómez"));
  g_assert_cmpstr (find_person (session, "Marta Ruiz")->email, ==, "marta@bakery.example");
  g_assert_cmpstr (find_person (session, "Ana Pérez")->job_title, ==, "Owner");

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_null (find_person (session, "Luis Gómez"));
  g_assert_null (find_person (session, "Marta Ruiz")->email);
  mandate_test_close (window);
}

static void
test_all_differences_are_ticked_at_once (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 360);
  GtkWidget *view = begin_import (window);

  take (view, "Ana Pérez,Director\nJonas Weber,Shop keeper in the house at the station");
  mandate_test_screenshot (window, "people-import-narrow");
  press (view, "Tick All");
  press (view, "Take Over 2 People");
  g_assert_cmpstr (find_person (session, "Ana Pérez")->job_title, ==, "Director");
  mandate_test_close (window);
}

static void
test_a_namesake_is_added_beside (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *view = begin_import (window);

  take (view, "Ana Pérez,Trainee,ana2@bakery.example");
  press (view, "It Is Somebody Else");
  press (view, "Take Over 1 Person");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON)), ==, 4);
  mandate_test_close (window);
}

static void
test_what_cannot_be_read_is_said (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *view = begin_import (window);

  take (view, "Name\n\"Ana");
  mandate_test_get (view, GTK_TYPE_LABEL, "Line 2: a quotation mark opens here and never closes. Close it, or take it out.");
  take (view, "");
  mandate_test_get (view, GTK_TYPE_LABEL, "Nobody stands in this file. Choose another one.");

  gtk_widget_activate_action (view, "import.close", NULL);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, "Who works here");
  mandate_test_close (window);
}

static void
test_an_undo_compares_again (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *view = begin_import (window);

  take (view, "Ana Pérez,Director\nLuis Gómez");
  g_assert_nonnull (mandate_test_find (view, GTK_TYPE_LABEL, "1 New Person"));
  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_find (view, GTK_TYPE_LABEL, "2 New People"));
  mandate_test_close (window);
}

static gboolean
has_preview (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_LABEL, "2 New People") != NULL;
}

static void
test_a_file_is_read (void)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "staff.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *view = begin_import (window);

  g_assert_true (g_file_set_contents (path, "BEGIN:VCARD\nFN:Luis Gómez\nEND:VCARD\nBEGIN:VCARD\nFN:Eva\nEND:VCARD\n", -1, NULL));
  mandate_import_view_take_file (MANDATE_IMPORT_VIEW (view), file);
  mandate_test_wait (has_preview, view);
  press (view, "Take Over 2 People");
  g_assert_nonnull (find_person (session, "Eva"));

  g_unlink (path);
  g_rmdir (folder);
  mandate_test_close (window);
}

static void
drop (GtkWidget *widget,
      GFile     *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &is_taken);
    }

  g_assert_true (is_taken);
}

static void
test_a_file_is_dropped_on_the_list (void)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "staff.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window = show_view (session, "people", 1000);

  g_assert_true (g_file_set_contents (path, "Name\nEva\nLuis\n", -1, NULL));
  drop (gtk_widget_get_first_child (mandate_test_get (window, MANDATE_TYPE_PEOPLE_VIEW, NULL)), file);
  mandate_test_wait (has_preview, window);

  g_unlink (path);
  g_rmdir (folder);
  mandate_test_close (window);
}

static void
test_a_pasted_list_that_differs_asks (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 1000);

  press (window, "Paste a List");
  mandate_test_type (mandate_test_get (window, GTK_TYPE_TEXT_VIEW, NULL), "Ana Pérez, Director");
  press (window, "Choose What Counts…");
  tick (mandate_test_get (window, MANDATE_TYPE_PEOPLE_IMPORT_VIEW, NULL), "Job title");
  press (window, "Take Over 1 Person");
  g_assert_cmpstr (find_person (session, "Ana Pérez")->job_title, ==, "Director");
  mandate_test_close (window);
}

static GtkWidget *
begin_leaving (GtkWidget      *window,
               MandateSession *session,
               const char     *name)
{
  GtkWidget *people = mandate_test_get (window, MANDATE_TYPE_PEOPLE_VIEW, NULL);

  mandate_people_view_show_record (MANDATE_PEOPLE_VIEW (people), MANDATE_RECORD (find_person (session, name)));
  mandate_test_settle ();
  press (mandate_test_get (people, ADW_TYPE_EXPANDER_ROW, name), "Leaves…");

  return mandate_test_get (window, MANDATE_TYPE_LEAVING_VIEW, NULL);
}

static void
test_what_a_leaver_leaves_is_handed_over (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget       *window = show_view (session, "people", 1000);
  GtkWidget       *view = begin_leaving (window, session, "Jonas Weber");
  MandateRegister *reg = mandate_session_get_register (session);
  g_autofree char *today = g_strdup (mandate_session_get_today (session));

  mandate_test_screenshot (window, "leaving");
  mandate_test_get (view, GTK_TYPE_LABEL, "2 things hang on this person. 1 must not stay open.");
  mandate_test_get (view, GTK_TYPE_LABEL, "Must not stay open");

  press (view, "Record the Leaving");
  g_assert_cmpstr (find_person (session, "Jonas Weber")->left_on, ==, today);
  g_assert_false (mandate_holders_is_held (reg, LEAD, today));

  press (view, "Give to Marta Ruiz");
  g_assert_true (mandate_holders_is_held (reg, LEAD, today));
  mandate_test_get (view, GTK_TYPE_LABEL, "1 thing hangs on this person.");

  press (view, "Give to Ana Pérez");
  mandate_test_get (view, GTK_TYPE_LABEL, "Nothing hangs on this person any more.");
  mandate_test_screenshot (window, "leaving-done");

  /* One undo takes back one act. */
  mandate_session_undo (session);
  mandate_test_settle ();
  mandate_test_get (view, GTK_TYPE_LABEL, "1 thing hangs on this person.");
  g_assert_true (mandate_holders_is_held (reg, LEAD, today));
  mandate_session_undo (session);
  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_null (find_person (session, "Jonas Weber")->left_on);

  gtk_widget_activate_action (view, "leaving.close", NULL);
  mandate_test_settle ();
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_LEAVING_VIEW, NULL));
  mandate_test_close (window);
}

static void
test_who_leaves_with_a_list_leaves_nothing_unseen (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 360);
  GtkWidget *view = begin_import (window);

  take (view, "Name;Left on\nJonas Weber;2026-01-31\n");
  tick (view, "Left on");
  press (view, "Take Over 1 Person");
  g_assert_nonnull (find_person (session, "Jonas Weber")->left_on);
  mandate_test_screenshot (window, "leaver-narrow");
  press (mandate_test_get (window, ADW_TYPE_ACTION_ROW, "Jonas Weber leaves something behind"), "Hand Over…");
  mandate_test_get (window, MANDATE_TYPE_LEAVING_VIEW, NULL);
  mandate_test_close (window);
}

static void
test_a_leave_keeps_the_roles (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 360);
  GtkWidget *view = begin_leaving (window, session, "Jonas Weber");

  mandate_test_screenshot (window, "leaving-narrow");
  gtk_switch_set_active (GTK_SWITCH (mandate_test_get (view, GTK_TYPE_SWITCH, NULL)), TRUE);
  mandate_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get (view, ADW_TYPE_ENTRY_ROW, "Last day away, if it is known")), "never");
  press (view, "Record the Leave");
  g_assert_null (find_person (session, "Jonas Weber")->leave_from);

  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get (view, ADW_TYPE_ENTRY_ROW, "Last day away, if it is known")), "2099-12-31");
  press (view, "Record the Leave");
  g_assert_cmpstr (find_person (session, "Jonas Weber")->leave_until, ==, "2099-12-31");
  g_assert_null (find_person (session, "Jonas Weber")->left_on);
  g_assert_nonnull (mandate_test_find (view, GTK_TYPE_BUTTON, "Recorded"));
  mandate_test_close (window);
}

static void
test_a_day_that_is_none_records_nothing (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *view = mandate_leaving_view_new (session, mandate_record_get_id (MANDATE_RECORD (find_person (session, "Jonas Weber"))));
  GtkWidget *window = mandate_test_show (view, 700, 700);

  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get (view, ADW_TYPE_ENTRY_ROW, "First day without this person")), "2026-02-30");
  mandate_test_settle ();
  g_assert_false (gtk_widget_get_sensitive (mandate_test_get (view, GTK_TYPE_BUTTON, "Record the Leaving")));
  mandate_test_close (window);
}

static gboolean
is_written (gpointer path)
{
  g_autofree char *csv = NULL;

  return g_file_get_contents (path, &csv, NULL, NULL) && g_str_has_suffix (csv, "\r\n");
}

static void
test_a_chart_goes_out_and_comes_back (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRegister *reg = mandate_session_get_register (session);
  g_autofree char *folder = g_dir_make_tmp ("mandate-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *csv = NULL;
  g_autoptr (GString) changed = NULL;
  GtkWidget *window = show_view (session, "raci", 1000);
  GtkWidget *raci = mandate_test_get (window, MANDATE_TYPE_RACI_VIEW, NULL);
  GtkWidget *view;
  guint      n_before = mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_RACI_ACTIVITY));

  mandate_raci_view_export (MANDATE_RACI_VIEW (raci), file);
  mandate_test_wait (is_written, path);
  mandate_test_settle ();
  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  g_assert_true (g_str_has_prefix (csv, "\xEF\xBB\xBF"
                                        "Activity,"));

  changed = g_string_new (csv);
  g_string_append (changed, "Water the plants,A,R\r\n");
  gtk_widget_activate_action (raci, "raci.import", NULL);
  view = mandate_test_get (window, MANDATE_TYPE_RACI_IMPORT_VIEW, NULL);
  take (view, csv);
  mandate_test_get (view, GTK_TYPE_LABEL, "Nothing differs from what is here.");
  g_assert_false (gtk_widget_get_sensitive (mandate_test_get (view, GTK_TYPE_BUTTON, "Take Over")));

  take (view, changed->str);
  mandate_test_screenshot (window, "raci-import");
  mandate_test_get (view, GTK_TYPE_LABEL, "Water the plants");
  press (view, "Take Over");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_RACI_ACTIVITY)), ==, n_before + 1);
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_RACI_IMPORT_VIEW, NULL));
  mandate_test_screenshot (window, "raci-after");

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_RACI_ACTIVITY)), ==, n_before);
  g_unlink (path);
  g_rmdir (folder);
  mandate_test_close (window);
}

static void
test_nothing_of_it_outlives_its_window (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *people = g_object_ref_sink (mandate_people_import_view_new (session));
  GtkWidget *raci = g_object_ref_sink (mandate_raci_import_view_new (session));
  GtkWidget *leaving = g_object_ref_sink (mandate_leaving_view_new (session, mandate_record_get_id (MANDATE_RECORD (find_person (session, "Jonas Weber")))));

  take (people, "Ana Pérez,Director\nEva");
  take (raci, "Activity,Nobody\nBackups,A");
  g_assert_finalize_object (people);
  g_assert_finalize_object (raci);
  g_assert_finalize_object (leaving);
}

static void
test_dark_and_from_end_to_start (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  window = show_view (session, "people", 1000);
  begin_leaving (window, session, "Lena Hoffmann");
  mandate_test_screenshot (window, "leaving-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/people/import/a-table-is-compared-and-taken-over", test_a_table_is_compared_and_taken_over);
  g_test_add_func ("/people/import/all-differences-are-ticked-at-once", test_all_differences_are_ticked_at_once);
  g_test_add_func ("/people/import/a-namesake-is-added-beside", test_a_namesake_is_added_beside);
  g_test_add_func ("/people/import/what-cannot-be-read-is-said", test_what_cannot_be_read_is_said);
  g_test_add_func ("/people/import/an-undo-compares-again", test_an_undo_compares_again);
  g_test_add_func ("/people/import/a-file-is-read", test_a_file_is_read);
  g_test_add_func ("/people/import/a-file-is-dropped-on-the-list", test_a_file_is_dropped_on_the_list);
  g_test_add_func ("/people/import/a-pasted-list-that-differs-asks", test_a_pasted_list_that_differs_asks);
  g_test_add_func ("/people/leaving/what-a-leaver-leaves-is-handed-over", test_what_a_leaver_leaves_is_handed_over);
  g_test_add_func ("/people/leaving/who-leaves-with-a-list-leaves-nothing-unseen", test_who_leaves_with_a_list_leaves_nothing_unseen);
  g_test_add_func ("/people/leaving/a-leave-keeps-the-roles", test_a_leave_keeps_the_roles);
  g_test_add_func ("/people/leaving/a-day-that-is-none-records-nothing", test_a_day_that_is_none_records_nothing);
  g_test_add_func ("/people/leaving/is-shown-in-the-dark-and-from-end-to-start", test_dark_and_from_end_to_start);
  g_test_add_func ("/people/raci/a-chart-goes-out-and-comes-back", test_a_chart_goes_out_and_comes_back);
  g_test_add_func ("/people/nothing-of-it-outlives-its-window", test_nothing_of_it_outlives_its_window);

  return g_test_run ();
}
