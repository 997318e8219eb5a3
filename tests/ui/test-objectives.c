/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-act-window.h"
#include "mandate-chip.h"
#include "mandate-form-row.h"
#include "mandate-list-pages.h"
#include "mandate-objective-card.h"
#include "mandate-print-window.h"
#include "mandate-records.h"
#include "mandate-test-form.h"
#include "mandate-test-ui.h"
#include "mandate-trend-view.h"

/* What a person does with objectives: add a reading, correct it, see where it leads. */

static void
put (MandateSession *session,
     MandateChange  *change)
{
  g_autoptr (GError) error = NULL;

  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static MandateSession *
new_session_with_objective (void)
{
  MandateSession *session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Add");
  MandateRecord *goal = mandate_change_create (change, MANDATE_TYPE_BUSINESS_GOAL, NULL);
  MandateRecord *other = mandate_change_create (change, MANDATE_TYPE_BUSINESS_GOAL, NULL);
  MandateRecord *objective = mandate_change_create (change, MANDATE_TYPE_OBJECTIVE, NULL);

  mandate_record_set (goal, "title", "Win the clinic", NULL);
  mandate_record_set (other, "title", "Open a third shop", NULL);
  mandate_record_set (objective, "title", "Fast restore", NULL);
  mandate_record_set (objective, "business_goal", mandate_record_get_id (goal), NULL);
  mandate_record_set (objective, "unit", "h", NULL);
  mandate_record_set (objective, "baseline", "26", NULL);
  mandate_record_set (objective, "target", "4", NULL);
  mandate_record_set (objective, "due_on", "2099-12-31", NULL);
  put (session, change);

  return session;
}

static MandateRecord *
get_first (MandateSession *session,
           GType           type)
{
  return mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), type), 0);
}

static GtkWidget *
show_objectives (MandateSession *session,
                 MandateRecord  *record,
                 int             width)
{
  MandatePage *page = mandate_list_pages_new_objectives (session);
  GtkWidget   *window;

  g_object_set (page, "is-folded", width < 500, NULL);
  window = mandate_test_show (GTK_WIDGET (page), width, 900);
  mandate_page_show_record (page, record);
  mandate_test_settle ();

  return window;
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (MANDATE_IS_ACT_WINDOW (window))
        return window;
    }

  return NULL;
}

static gboolean
is_open (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return find_dialog () == NULL;
}

static void
write_reading (const char *value,
               const char *note)
{
  GtkWidget *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  mandate_test_type (mandate_test_get_editor (dialog, "Value"), value);
  if (note != NULL)
    mandate_test_type (mandate_test_get_editor (dialog, "Note"), note);
}

static void
add_reading (GtkWidget  *window,
             const char *value,
             const char *note)
{
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Add a Reading…"));
  write_reading (value, note);
  mandate_test_press (mandate_test_get (find_dialog (), GTK_TYPE_BUTTON, "Add"));
  mandate_test_wait (is_closed, NULL);
  mandate_test_settle ();
}

static void
assert_state (GtkWidget  *window,
              const char *word)
{
  GtkWidget *pane = gtk_widget_get_ancestor (mandate_test_get (window, MANDATE_TYPE_OBJECTIVE_CARD, NULL), GTK_TYPE_SCROLLED_WINDOW);

  g_assert_cmpstr (mandate_chip_get_word (MANDATE_CHIP (mandate_test_get (pane, MANDATE_TYPE_CHIP, NULL))), ==, word);
}

static void
test_reading_is_added_and_corrected (void)
{
  g_autoptr (MandateSession) session = new_session_with_objective ();
  MandateRecord     *objective = get_first (session, MANDATE_TYPE_OBJECTIVE);
  GtkWidget         *window = show_objectives (session, objective, 1000);
  MandateRecordList *readings = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_OBJECTIVE_READING);

  assert_state (window, "Never measured");
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Correct…"));

  add_reading (window, "90", "From the log");
  g_assert_cmpuint (mandate_record_list_get_length (readings), ==, 1);
  g_assert_cmpstr (((MandateObjectiveReading *) mandate_record_list_get (readings, 0))->read_on, ==, mandate_session_get_today (session));
  assert_state (window, "Behind");

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Correct…"));
  write_reading ("9", NULL);
  mandate_test_screenshot (find_dialog (), "objectives-correct");
  mandate_test_press (mandate_test_get (find_dialog (), GTK_TYPE_BUTTON, "Add"));
  mandate_test_wait (is_closed, NULL);
  mandate_test_settle ();

  g_assert_cmpuint (mandate_record_list_get_length (readings), ==, 2);
  g_assert_cmpstr (((MandateObjectiveReading *) mandate_record_list_get (readings, 1))->corrects, ==, mandate_record_get_id (mandate_record_list_get (readings, 0)));
  assert_state (window, "On the way");
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, "<s>90\u00a0h</s>");
  mandate_test_screenshot (window, "objectives-corrected");

  mandate_test_close (window);
}

static void
test_reading_is_added_with_the_keyboard (void)
{
  g_autoptr (MandateSession) session = new_session_with_objective ();
  GtkWidget *window = show_objectives (session, get_first (session, MANDATE_TYPE_OBJECTIVE), 1000);
  GtkWidget *button = mandate_test_get (window, GTK_TYPE_BUTTON, "Add a Reading…");
  GtkWidget *value;

  g_assert_true (gtk_widget_grab_focus (button));
  gtk_widget_activate (button);
  mandate_test_wait (is_open, NULL);
  mandate_test_settle ();

  /* The value is asked first: the day is today. Enter in it is enough. */
  value = mandate_test_get_editor (find_dialog (), "Value");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (find_dialog ())), value) || gtk_root_get_focus (GTK_ROOT (find_dialog ())) == value);
  mandate_test_type (value, "12,5");
  gtk_widget_activate_action (value, "form.done", NULL);
  mandate_test_wait (is_closed, NULL);
  mandate_test_settle ();

  g_assert_cmpfloat (((MandateObjectiveReading *) get_first (session, MANDATE_TYPE_OBJECTIVE_READING))->value, ==, 12.5);
  mandate_test_close (window);
}

static void
test_what_is_refused_is_said_beside_the_field (void)
{
  g_autoptr (MandateSession) session = new_session_with_objective ();
  GtkWidget *window = show_objectives (session, get_first (session, MANDATE_TYPE_OBJECTIVE), 1000);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Add a Reading…"));
  mandate_test_press (mandate_test_get (find_dialog (), GTK_TYPE_BUTTON, "Add"));
  mandate_test_settle ();
  g_assert_nonnull (find_dialog ());
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_OBJECTIVE_READING)), ==, 0);

  mandate_test_close (find_dialog ());
  mandate_test_close (window);
}

static void
test_role_is_asked_only_where_roles_have_targets (void)
{
  g_autoptr (MandateSession) session = new_session_with_objective ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Switch on");
  MandateRecord *objective = get_first (session, MANDATE_TYPE_OBJECTIVE);
  GtkWidget     *window = show_objectives (session, objective, 1000);
  MandateRecord *organisation;

  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "Role"));
  mandate_test_close (window);

  organisation = get_first (session, MANDATE_TYPE_ORGANISATION);
  organisation = organisation != NULL ? mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, mandate_record_get_id (organisation)) : mandate_change_create (change, MANDATE_TYPE_ORGANISATION, NULL);
  mandate_record_set (organisation, "legal_name", "Bakery", NULL);
  mandate_record_set (organisation, "targets_of", "roles", NULL);
  put (session, change);

  window = show_objectives (session, objective, 1000);
  g_assert_true (gtk_widget_get_mapped (mandate_test_get_editor (window, "Role")));
  mandate_test_close (window);
}

static void
test_goals_stand_beside_with_what_serves_them (void)
{
  g_autoptr (MandateSession) session = new_session_with_objective ();
  MandatePage *page = mandate_list_pages_new_business_goals (session);
  GtkWidget   *window = mandate_test_show (GTK_WIDGET (page), 1000, 700);

  mandate_page_show_record (page, mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_BUSINESS_GOAL), 1));
  mandate_test_settle ();
  g_assert_cmpstr (mandate_chip_get_word (MANDATE_CHIP (mandate_test_get (window, MANDATE_TYPE_CHIP, NULL))), ==, "No objective serves it");
  g_assert_null (mandate_test_find (window, ADW_TYPE_ACTION_ROW, "Fast restore"));

  mandate_page_show_record (page, get_first (session, MANDATE_TYPE_BUSINESS_GOAL));
  mandate_test_settle ();
  g_assert_cmpstr (mandate_chip_get_word (MANDATE_CHIP (mandate_test_get (window, MANDATE_TYPE_CHIP, NULL))), ==, "Served");
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, "Fast restore");
  mandate_test_screenshot (window, "objectives-goals");
  mandate_test_close (window);
}

/* The sample's, with many readings: to be looked at. */
static void
test_sample_is_drawn (void)
{
  static const struct
  {
    const char    *name;
    int            width;
    AdwColorScheme scheme;
  } looks[] = {
    { "objectives-light", 1000, ADW_COLOR_SCHEME_FORCE_LIGHT },
    { "objectives-dark", 1000, ADW_COLOR_SCHEME_FORCE_DARK },
    { "objectives-narrow", 360, ADW_COLOR_SCHEME_FORCE_LIGHT },
  };
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRecordList *objectives = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_OBJECTIVE);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GtkWidget *window;

      mandate_test_set_color_scheme (looks[i].scheme);
      window = show_objectives (session, mandate_record_list_get (objectives, 1), looks[i].width);
      g_assert_true (gtk_widget_get_mapped (mandate_test_get (window, MANDATE_TYPE_TREND_VIEW, NULL)));
      mandate_test_screenshot (window, looks[i].name);
      mandate_test_close (window);
    }

  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/objectives/reading-is-added-and-corrected", test_reading_is_added_and_corrected);
  g_test_add_func ("/objectives/reading-is-added-with-the-keyboard", test_reading_is_added_with_the_keyboard);
  g_test_add_func ("/objectives/what-is-refused-is-said-beside-the-field", test_what_is_refused_is_said_beside_the_field);
  g_test_add_func ("/objectives/role-is-asked-only-where-roles-have-targets", test_role_is_asked_only_where_roles_have_targets);
  g_test_add_func ("/objectives/goals-stand-beside-with-what-serves-them", test_goals_stand_beside_with_what_serves_them);
  g_test_add_func ("/objectives/sample-is-drawn", test_sample_is_drawn);

  return g_test_run ();
}
