/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-details-pane.h"
#include "mandate-evidence-opener.h"
#include "mandate-field-row.h"
#include "mandate-list-page.h"
#include "mandate-list-pages.h"
#include "mandate-list-specs.h"
#include "mandate-record-row.h"
#include "mandate-records.h"
#include "mandate-test-ui.h"

#define MANY 50000

typedef struct
{
  MandateSession *session;
  GtkWidget      *page;
  GtkWidget      *window;
  char           *told;
  gboolean        can_undo;
} Fixture;

static void
told_cb (Fixture    *fixture,
         const char *message,
         guint       follow_up)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
  fixture->can_undo = follow_up == MANDATE_FOLLOW_UP_UNDO;
}

static gboolean
is_done (gpointer data)
{
  return !mandate_record_view_get_is_busy (data);
}

static GListModel *
wait_for_view (Fixture *fixture)
{
  MandateRecordView *view = mandate_list_page_get_view (MANDATE_LIST_PAGE (fixture->page));

  mandate_test_wait (is_done, view);
  mandate_test_settle ();

  return G_LIST_MODEL (view);
}

static void
show (Fixture *fixture,
      MandatePage *(*create) (MandateSession *session),
      int width)
{
  fixture->page = GTK_WIDGET (create (fixture->session));
  fixture->window = mandate_test_show (fixture->page, width, 700);
  wait_for_view (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  g_signal_connect_swapped (fixture->session, "told", G_CALLBACK (told_cb), fixture);
}

static void
set_up_sample (Fixture      *fixture,
               gconstpointer data)
{
  fixture->session = mandate_test_new_sample_session ();
  g_signal_connect_swapped (fixture->session, "told", G_CALLBACK (told_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->told);
}

static MandateRecord *
add_action (Fixture    *fixture,
            const char *title)
{
  g_autoptr (GError) error = NULL;
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Add");
  MandateRecord *action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);

  g_assert_true (mandate_record_set (action, "title", title, &error));
  g_assert_true (mandate_record_set (action, "due_on", "2020-02-29", &error));
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find (reg, MANDATE_TYPE_ACTION, mandate_record_get_id (action));
}

/* A heading may come before it. */
static guint
find_first (GtkWidget *list)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (MANDATE_IS_RECORD (item))
        return i;
    }

  g_error ("There is no record in the list");
}

static void
activate_first (Fixture *fixture)
{
  GtkWidget *list = mandate_test_get (fixture->page, GTK_TYPE_LIST_VIEW, NULL);

  g_signal_emit_by_name (list, "activate", find_first (list));
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_settle ();
}

static GtkWidget *
find_details (Fixture *fixture)
{
  return mandate_test_find (fixture->page, MANDATE_TYPE_DETAILS_PANE, NULL);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
  mandate_test_settle ();
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  show (fixture, mandate_list_pages_new_objectives, 900);

  mandate_test_get (fixture->page, ADW_TYPE_STATUS_PAGE, "No Goals Yet");
  mandate_test_press (mandate_test_get (fixture->page, GTK_TYPE_BUTTON, "Add a Goal"));
  g_assert_nonnull (find_details (fixture));
  mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Add");
}

static void
test_details (Fixture      *fixture,
              gconstpointer data)
{
  MandateRecord *action = add_action (fixture, "Change the locks");

  show (fixture, mandate_list_pages_new_to_do, 900);
  g_assert_null (find_details (fixture));

  activate_first (fixture);
  g_assert_true (mandate_details_pane_get_record (MANDATE_DETAILS_PANE (find_details (fixture))) == action);
  mandate_test_get (find_details (fixture), GTK_TYPE_LABEL, "Change the locks");

  mandate_test_press (mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Close"));
  g_assert_null (find_details (fixture));
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  add_action (fixture, "Change the locks");
  add_action (fixture, "Count the tills");
  show (fixture, mandate_list_pages_new_to_do, 900);
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 2);

  mandate_page_find (MANDATE_PAGE (fixture->page));
  mandate_test_type (mandate_test_get (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL), "TILLS");
  g_signal_emit_by_name (mandate_test_get (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL), "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);
  mandate_test_get (fixture->page, GTK_TYPE_LABEL, "Everyone’s · 1 of 2");

  mandate_test_type (mandate_test_get (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL), "nowhere");
  g_signal_emit_by_name (mandate_test_get (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL), "search-changed");
  wait_for_view (fixture);
  mandate_test_get (fixture->page, ADW_TYPE_STATUS_PAGE, "No Results");

  mandate_test_press (mandate_test_get (fixture->page, GTK_TYPE_BUTTON, "Show Everything"));
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 2);
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *id = g_strdup (mandate_record_get_id (add_action (fixture, "Change the locks")));

  show (fixture, mandate_list_pages_new_to_do, 900);
  activate_first (fixture);
  mandate_test_press (mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Remove"));

  g_assert_cmpstr (fixture->told, ==, "“Change the locks” removed");
  g_assert_true (fixture->can_undo);
  g_assert_null (find_details (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 0);

  mandate_session_undo (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);
  g_assert_nonnull (mandate_register_find_any (mandate_session_get_register (fixture->session), id));
}

static void
test_done (Fixture      *fixture,
           gconstpointer data)
{
  MandateAction *action = MANDATE_ACTION (add_action (fixture, "Change the locks"));

  show (fixture, mandate_list_pages_new_to_do, 900);
  g_assert_cmpuint (mandate_list_pages_count_to_do (fixture->session), ==, 1);
  activate_first (fixture);
  act (fixture, "records.finish");

  g_assert_cmpstr (action->state, ==, "done");
  g_assert_cmpstr (action->done_on, ==, mandate_session_get_today (fixture->session));
  g_assert_true (fixture->can_undo);
  g_assert_cmpuint (mandate_list_pages_count_to_do (fixture->session), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 0);
}

static GFile *
write_file (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-drop-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "signed by all", -1, NULL));

  return g_file_new_for_path (path);
}

/* What the toolkit does when a file is let go over a widget that takes files. */
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
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &is_taken);
    }

  g_assert_true (is_taken);
}

static gboolean
has_evidence (gpointer data)
{
  MandateRegister *reg = mandate_session_get_register (data);

  return mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE)) == 1;
}

static void
test_drop (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = write_file ("Minutes.txt");
  g_autofree char     *link = g_strconcat ("action/", mandate_record_get_id (add_action (fixture, "Change the locks")), NULL);
  MandateRegister     *reg = mandate_session_get_register (fixture->session);
  MandateEvidence     *evidence;
  MandateEvidenceLink *proof;
  g_autoptr (GPtrArray) entries = NULL;

  show (fixture, mandate_list_pages_new_to_do, 900);
  activate_first (fixture);
  drop (find_details (fixture), file);
  mandate_test_wait (has_evidence, fixture->session);
  mandate_test_settle ();

  evidence = mandate_record_list_get (mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE), 0);
  proof = mandate_record_list_get (mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE_LINK), 0);
  g_assert_cmpstr (evidence->title, ==, "Minutes");
  g_assert_cmpstr (proof->target, ==, link);
  g_assert_cmpstr (fixture->told, ==, "“Minutes.txt” added as evidence");

  entries = mandate_workspace_list_entries (mandate_session_get_workspace (fixture->session), 0, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((MandateEntry *) g_ptr_array_index (entries, 0))->label, ==, "“Minutes.txt” added as evidence");

  mandate_test_get (find_details (fixture), ADW_TYPE_ACTION_ROW, "Minutes");
}

static GtkWidget *
get_field (Fixture    *fixture,
           GType       type,
           const char *name)
{
  return mandate_test_get (mandate_test_get (find_details (fixture), MANDATE_TYPE_FIELD_ROW, name), type, NULL);
}

static void
test_add (Fixture      *fixture,
          gconstpointer data)
{
  MandateRecordList *goals = mandate_register_get_list (mandate_session_get_register (fixture->session), MANDATE_TYPE_OBJECTIVE);

  show (fixture, mandate_list_pages_new_objectives, 900);
  act (fixture, "records.add");
  mandate_test_press (mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Add"));
  g_assert_cmpuint (mandate_record_list_get_length (goals), ==, 0);

  mandate_test_type (get_field (fixture, GTK_TYPE_TEXT, "Objective"), "Orders are never lost");
  mandate_test_press (mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Leave"));
  g_assert_null (find_details (fixture));

  act (fixture, "records.add");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, GTK_TYPE_TEXT, "Objective"))), ==, "Orders are never lost");
  mandate_test_press (mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Add"));
  g_assert_cmpuint (mandate_record_list_get_length (goals), ==, 1);
  g_assert_cmpstr (fixture->told, ==, "“Orders are never lost” added");
  g_assert_nonnull (mandate_details_pane_get_record (MANDATE_DETAILS_PANE (find_details (fixture))));
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);
}

static void
test_edit (Fixture      *fixture,
           gconstpointer data)
{
  MandateAction *action = MANDATE_ACTION (add_action (fixture, "Change the locks"));

  show (fixture, mandate_list_pages_new_to_do, 900);
  activate_first (fixture);
  mandate_test_type (get_field (fixture, GTK_TYPE_TEXT, "Action"), "Change all locks");
  mandate_test_press (mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Close"));

  g_assert_cmpstr (action->title, ==, "Change all locks");
}

static gboolean
was_told (gpointer data)
{
  return ((Fixture *) data)->told != NULL;
}

static void
test_drop_of_a_folder (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());

  show (fixture, mandate_list_pages_new_evidence, 900);
  mandate_test_get (fixture->page, ADW_TYPE_STATUS_PAGE, "Drop Files Here");
  drop (mandate_test_get (fixture->page, GTK_TYPE_STACK, NULL), folder);
  mandate_test_wait (was_told, fixture);

  g_assert_true (g_str_has_suffix (fixture->told, "is not a file. Drop the files in it instead."));
  g_assert_false (has_evidence (fixture->session));
}

static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mandate-open-XXXXXX", NULL);
  g_autoptr (GFile) file = write_file ("Minutes.txt");
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *content = NULL;
  g_autofree char *name = NULL;

  show (fixture, mandate_list_pages_new_evidence, 900);
  drop (mandate_test_get (fixture->page, GTK_TYPE_STACK, NULL), file);
  mandate_test_wait (has_evidence, fixture->session);

  copy = mandate_evidence_write_copy (mandate_session_get_workspace (fixture->session),
                                      mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (fixture->session), MANDATE_TYPE_EVIDENCE), 0),
                                      folder, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (copy, NULL, &content, NULL, NULL, NULL));
  g_assert_cmpstr (content, ==, "signed by all");
  name = g_file_get_basename (copy);
  g_assert_cmpstr (name, ==, "Minutes.txt");
  info = g_file_query_info (copy, G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_assert_cmpuint (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0777, ==, 0400);
}

static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  GPtrArray       *records = g_ptr_array_new_with_free_func (g_object_unref);
  MandateRegister *reg = mandate_session_get_register (fixture->session);

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("01890000-0000-7000-8000-%012u", i);
      g_autofree char *title = g_strdup_printf ("Task %u", i);
      MandateRecord   *action = mandate_record_new (MANDATE_TYPE_ACTION, id);

      mandate_record_set (action, "title", title, NULL);
      g_ptr_array_add (records, action);
    }

  mandate_register_take_all (reg, MANDATE_TYPE_ACTION, records);
  show (fixture, mandate_list_pages_new_to_do, 900);

  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, MANY);
  mandate_test_get (fixture->page, GTK_TYPE_LABEL, "Everyone’s · 50000");
  g_assert_cmpuint (mandate_record_view_get_longest_slice (mandate_list_page_get_view (MANDATE_LIST_PAGE (fixture->page))), <=, MANDATE_RECORD_VIEW_SLICE);
}

static void
test_row_speaks (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget *row;

  add_action (fixture, "Change the locks");
  show (fixture, mandate_list_pages_new_to_do, 900);
  gtk_test_widget_wait_for_draw (fixture->window);

  row = mandate_test_get (fixture->page, MANDATE_TYPE_RECORD_ROW, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Overdue");
  row = gtk_widget_get_first_child (gtk_widget_get_next_sibling (gtk_widget_get_parent (row)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Change the locks, 29 February 2020, Overdue");
}

static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  add_action (fixture, "Change the locks");
  show (fixture, mandate_list_pages_new_to_do, 360);
  activate_first (fixture);

  mandate_test_press (mandate_test_get (find_details (fixture), GTK_TYPE_BUTTON, "Back"));
  g_assert_null (find_details (fixture));
}

static const struct
{
  const char *name;
  MandatePage *(*create) (MandateSession *session);
} pages[] = {
  { "to-do", mandate_list_pages_new_to_do },
  { "objectives", mandate_list_pages_new_objectives },
  { "communication", mandate_list_pages_new_communication },
  { "evidence", mandate_list_pages_new_evidence },
  { "clauses", mandate_list_pages_new_clauses },
  { "competence", mandate_list_pages_new_competence },
  { "delegations", mandate_list_pages_new_delegations },
};

static void
take_pictures (Fixture    *fixture,
               guint       page,
               int         width,
               const char *look)
{
  g_autofree char *list_name = g_strdup_printf ("%s-%s", pages[page].name, look);
  g_autofree char *details_name = g_strdup_printf ("%s-%s-details", pages[page].name, look);

  show (fixture, pages[page].create, width);
  g_object_set (fixture->page, "filter", "everything", NULL);
  wait_for_view (fixture);
  mandate_test_screenshot (fixture->window, list_name);
  activate_first (fixture);
  g_assert_nonnull (find_details (fixture));
  mandate_test_screenshot (fixture->window, details_name);
}

static void
test_sample (Fixture      *fixture,
             gconstpointer data)
{
  guint            page = GPOINTER_TO_UINT (data);
  AdwStyleManager *style = adw_style_manager_get_default ();

  take_pictures (fixture, page, 360, "narrow");
  mandate_test_close (fixture->window);

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  take_pictures (fixture, page, 884, "dark");
  mandate_test_close (fixture->window);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  take_pictures (fixture, page, 884, "rtl");
  mandate_test_close (fixture->window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  take_pictures (fixture, page, 884, "wide");
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/lists/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("an-empty-page-says-what-to-do", test_empty);
  ADD ("a-row-leads-to-its-record", test_details);
  ADD ("searching-narrows-the-list", test_search);
  ADD ("what-is-typed-for-a-new-record-is-kept-until-it-is-added", test_add);
  ADD ("what-is-typed-is-recorded-when-the-record-is-left", test_edit);
  ADD ("what-is-removed-can-be-brought-back", test_remove);
  ADD ("what-is-done-leaves-the-list", test_done);
  ADD ("a-dropped-file-proves-the-record", test_drop);
  ADD ("a-folder-is-refused-in-words", test_drop_of_a_folder);
  ADD ("a-file-is-opened-as-a-copy-that-can-be-read-only", test_copy);
  ADD ("shows-50000-records", test_many);
  ADD ("a-row-says-all-that-it-draws", test_row_speaks);
  ADD ("a-narrow-window-leads-back-to-the-list", test_narrow);
#undef ADD

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lists/%s-shows-the-sample", pages[i].name);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up_sample, test_sample, tear_down);
    }

  return g_test_run ();
}
