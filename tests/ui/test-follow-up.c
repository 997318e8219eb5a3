/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-act-window.h"
#include "mandate-date.h"
#include "mandate-details-pane.h"
#include "mandate-field-row.h"
#include "mandate-list-groups.h"
#include "mandate-list-page.h"
#include "mandate-list-pages.h"
#include "mandate-overview-news.h"
#include "mandate-overview-page.h"
#include "mandate-records.h"
#include "mandate-test-ui.h"

#define MANY 50000

typedef struct
{
  MandateSession *session;
  GtkWidget      *page;
  GtkWidget      *window;
  char           *today;
  char           *olga;
} Fixture;

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_session_get_register (fixture->session);
}

/* (transfer full) */
static char *
in_days (Fixture *fixture,
         int      days)
{
  return mandate_date_add_days (fixture->today, days);
}

static gpointer
add (Fixture    *fixture,
     GType       type,
     const char *first_field,
     ...) G_GNUC_NULL_TERMINATED;

static gpointer
add (Fixture    *fixture,
     GType       type,
     const char *first_field,
     ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add");
  MandateRecord *record = mandate_change_create (change, type, NULL);
  va_list        args;

  va_start (args, first_field);
  for (const char *field = first_field; field != NULL; field = va_arg (args, const char *))
    {
      mandate_record_set (record, field, va_arg (args, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (args);

  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find (get_register (fixture), type, mandate_record_get_id (record));
}

static gboolean
is_done (gpointer data)
{
  return !mandate_record_view_get_is_busy (data);
}

static void
settle (Fixture *fixture)
{
  mandate_test_wait (is_done, mandate_list_page_get_view (MANDATE_LIST_PAGE (fixture->page)));
  mandate_test_settle ();
}

static void
show (Fixture *fixture,
      MandatePage *(*create) (MandateSession *session),
      int width)
{
  fixture->page = GTK_WIDGET (create (fixture->session));
  fixture->window = mandate_test_show (fixture->page, width, 700);
  settle (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  MandateRecord *olga;

  fixture->session = mandate_test_new_session ();
  fixture->today = mandate_date_today ();
  olga = add (fixture, MANDATE_TYPE_PERSON, "name", "Olga Owner", "is_top_management", "yes", NULL);
  fixture->olga = g_strdup (mandate_record_get_id (olga));
}

static void
set_up_sample (Fixture      *fixture,
               gconstpointer data)
{
  fixture->session = mandate_test_new_sample_session ();
  fixture->today = mandate_date_today ();
  fixture->olga = NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->today);
  g_free (fixture->olga);
}

static GListModel *
get_model (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (mandate_test_get (fixture->page, GTK_TYPE_LIST_VIEW, NULL))));
}

/* (transfer full): what stands in the list, headings in brackets, separated by slashes; nothing where there is none. */
static char *
read_list (Fixture *fixture)
{
  GListModel *model = mandate_test_find (fixture->page, GTK_TYPE_LIST_VIEW, NULL) != NULL ? get_model (fixture) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *name = MANDATE_IS_RECORD (item) ? mandate_record_describe (MANDATE_RECORD (item)) : g_strdup_printf ("[%s]", mandate_list_heading_get_text (MANDATE_LIST_HEADING (item)));

      g_string_append_printf (text, "%s%s", i > 0 ? "/" : "", name);
    }

  return g_strdup (text->str);
}

static void
assert_list (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *found = NULL;

  settle (fixture);
  found = read_list (fixture);
  g_assert_cmpstr (found, ==, expected);
}

static gpointer
add_action (Fixture    *fixture,
            const char *title,
            int         days)
{
  g_autofree char *due = in_days (fixture, days);

  return add (fixture, MANDATE_TYPE_ACTION, "title", title, "due_on", due, NULL);
}

static void
set_field (Fixture       *fixture,
           MandateRecord *record,
           const char    *field,
           const char    *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Set");

  mandate_record_set (mandate_change_edit (change, G_OBJECT_TYPE (record), mandate_record_get_id (record)), field, value, &error);
  g_assert_no_error (error);
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
}

static void
test_groups_by_the_day (Fixture      *fixture,
                        gconstpointer data)
{
  MandateRecord   *late = add_action (fixture, "Late", -3);
  g_autofree char *soon = in_days (fixture, 60);

  add_action (fixture, "Today", 0);
  add_action (fixture, "Far", 40);
  add (fixture, MANDATE_TYPE_ACTION, "title", "Some day", NULL);
  show (fixture, mandate_list_pages_new_to_do, 1000);
  assert_list (fixture, "[Overdue]/Late/[This week]/Today/[Later]/Far/[No date]/Some day");

  set_field (fixture, late, "due_on", soon);
  assert_list (fixture, "[This week]/Today/[Later]/Far/Late/[No date]/Some day");
  mandate_session_undo (fixture->session);
  assert_list (fixture, "[Overdue]/Late/[This week]/Today/[Later]/Far/[No date]/Some day");

  g_object_set (fixture->page, "sort", "title", NULL);
  assert_list (fixture, "Far/Late/Some day/Today");
  g_object_set (fixture->page, "sort", "due_on", NULL);
  assert_list (fixture, "[Overdue]/Late/[This week]/Today/[Later]/Far/[No date]/Some day");
}

static void
test_views (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *until = in_days (fixture, 5);
  MandateRecord   *mine = add_action (fixture, "Mine", -1);
  MandateRecord   *waits = add_action (fixture, "Waits", -1);

  add_action (fixture, "Theirs", 0);
  add (fixture, MANDATE_TYPE_ACTION, "title", "Over", "state", "done", NULL);
  set_field (fixture, mine, "owner", fixture->olga);
  set_field (fixture, waits, "snooze_reason", "Spring");
  set_field (fixture, waits, "snoozed_until", until);
  show (fixture, mandate_list_pages_new_to_do, 1000);

  assert_list (fixture, "[Overdue]/Mine/[This week]/Theirs");
  mandate_test_press (mandate_test_get (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "Mine"));
  assert_list (fixture, "");
  mandate_session_set_working_as (fixture->session, "Olga Owner");
  assert_list (fixture, "[Overdue]/Mine");
  mandate_test_press (mandate_test_get (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "Overdue"));
  assert_list (fixture, "Mine");
  mandate_test_press (mandate_test_get (fixture->page, GTK_TYPE_TOGGLE_BUTTON, "Done"));
  assert_list (fixture, "Over");
  g_object_set (fixture->page, "filter", "put-off", NULL);
  assert_list (fixture, "Waits");
}

static GtkWidget *
find_act_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (MANDATE_IS_ACT_WINDOW (l->data))
      return l->data;

  return NULL;
}

static void
focus_row (Fixture *fixture,
           guint    position)
{
  GtkWidget *list = mandate_test_get (fixture->page, GTK_TYPE_LIST_VIEW, NULL);

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  mandate_test_settle ();
  gtk_widget_grab_focus (gtk_widget_get_first_child (list));
  for (guint i = 0; i < position; i++)
    gtk_widget_child_focus (list, GTK_DIR_DOWN);
  mandate_test_settle ();
}

/* What a key does in the list, wherever the focus is in it. */
static void
press_key (Fixture *fixture,
           guint    keyval)
{
  GtkWidget *list = mandate_test_get (fixture->page, GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval)
            g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, list, NULL));
        }
    }

  mandate_test_settle ();
}

static void
test_done_by_key (Fixture      *fixture,
                  gconstpointer data)
{
  MandateAction *late = add_action (fixture, "Late", -3);

  add_action (fixture, "Later", 40);
  show (fixture, mandate_list_pages_new_to_do, 1000);
  focus_row (fixture, 1);
  press_key (fixture, GDK_KEY_space);
  assert_list (fixture, "[Later]/Later");
  g_assert_cmpstr (late->state, ==, "done");
  mandate_session_undo (fixture->session);
  assert_list (fixture, "[Overdue]/Late/[Later]/Later");
}

static void
test_put_off (Fixture      *fixture,
              gconstpointer data)
{
  MandateAction   *late = add_action (fixture, "Late", -3);
  g_autofree char *week = in_days (fixture, 7);
  GtkWidget       *window;

  show (fixture, mandate_list_pages_new_to_do, 1000);
  focus_row (fixture, 1);
  press_key (fixture, GDK_KEY_s);
  window = find_act_window ();
  g_assert_nonnull (window);
  mandate_test_screenshot (window, "follow-up-put-off");

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Put Off"));
  g_assert_null (late->snoozed_until);
  mandate_test_get (window, GTK_TYPE_LABEL, "What is put off needs a reason. Say in a sentence why it can wait.");
  mandate_test_type (mandate_test_get_editor (window, "Why it is put off"), "The shop is shut until then");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Put Off"));
  mandate_test_settle ();

  g_assert_cmpstr (late->snoozed_until, ==, week);
  g_assert_cmpstr (late->snooze_reason, ==, "The shop is shut until then");
  g_assert_null (find_act_window ());
  assert_list (fixture, "");
}

static void
test_escalation (Fixture      *fixture,
                 gconstpointer data)
{
  MandateAction *late = add_action (fixture, "Late", -3);
  GtkWidget     *window;

  show (fixture, mandate_list_pages_new_to_do, 1000);
  mandate_page_show_record (MANDATE_PAGE (fixture->page), MANDATE_RECORD (late));
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (fixture->page, GTK_TYPE_BUTTON, "Tell Top Management…"));
  mandate_test_settle ();
  window = find_act_window ();
  g_assert_nonnull (window);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Tell Top Management"));
  mandate_test_settle ();

  g_assert_cmpstr (late->escalated_to, ==, fixture->olga);
  g_assert_cmpstr (late->escalated_on, ==, fixture->today);
  g_assert_null (mandate_test_find (fixture->page, GTK_TYPE_BUTTON, "Tell Top Management…"));
}

static void
test_closing (Fixture      *fixture,
              gconstpointer data)
{
  MandateObservation *slip = add (fixture, MANDATE_TYPE_OBSERVATION, "title", "Restore failed", "seen_on", "2024-05-01", NULL);
  GtkWidget          *window;

  show (fixture, mandate_list_pages_new_observations, 1000);
  mandate_page_show_record (MANDATE_PAGE (fixture->page), MANDATE_RECORD (slip));
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (fixture->page, GTK_TYPE_BUTTON, "Close…"));
  mandate_test_settle ();
  window = find_act_window ();
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Close"));
  mandate_test_settle ();
  g_assert_null (slip->closed_on);
  mandate_test_get (window, GTK_TYPE_LABEL, "A nonconformity is not closed before its cause is known. Say why it happened.");
  mandate_test_screenshot (window, "follow-up-close");
  gtk_window_close (GTK_WINDOW (window));
  mandate_test_settle ();
}

static void
test_new_state_is_of_today (Fixture      *fixture,
                            gconstpointer data)
{
  MandateRecord     *risk = add (fixture, MANDATE_TYPE_RISK_DECISION, "title", "The van is stolen", NULL);
  MandateRecordList *states = mandate_register_get_list (get_register (fixture), MANDATE_TYPE_RISK_STATE);
  GtkWidget         *details;

  show (fixture, mandate_list_pages_new_risks, 1000);
  mandate_page_show_record (MANDATE_PAGE (fixture->page), risk);
  mandate_test_settle ();
  details = mandate_test_get (fixture->page, MANDATE_TYPE_DETAILS_PANE, NULL);
  gtk_widget_activate_action (details, "details.add-related", "(ss)", "risk-state", "risk_decision");
  mandate_test_settle ();
  gtk_widget_activate_action (details, "details.add", NULL);
  mandate_test_settle ();

  g_assert_cmpuint (mandate_record_list_get_length (states), ==, 1);
  g_assert_cmpstr (((MandateRiskState *) mandate_record_list_get (states, 0))->noted_on, ==, fixture->today);
}

static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n_headings = 0;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *due = mandate_date_add_days (fixture->today, (int) (i % 400) - 200);
      g_autofree char *id = g_strdup_printf ("01890000-0000-7000-8000-%012u", i);
      MandateRecord   *action = mandate_record_new (MANDATE_TYPE_ACTION, id);

      mandate_record_set (action, "title", "One of many", NULL);
      mandate_record_set (action, "due_on", due, NULL);
      g_ptr_array_add (actions, action);
    }
  mandate_register_take_all (get_register (fixture), MANDATE_TYPE_ACTION, actions);

  show (fixture, mandate_list_pages_new_to_do, 1000);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, MANY + 3);
  for (guint i = 0; i < MANY + 3; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (get_model (fixture), i);

      n_headings += MANDATE_IS_LIST_HEADING (item);
    }
  g_assert_cmpuint (n_headings, ==, 3);
  g_assert_cmpuint (mandate_record_view_get_longest_slice (mandate_list_page_get_view (MANDATE_LIST_PAGE (fixture->page))), <=, MANDATE_RECORD_VIEW_SLICE);
}

static void
take_pictures (Fixture *fixture,
               MandatePage *(*create) (MandateSession *session),
               GType       type,
               const char *name)
{
  static const int   widths[] = { 1000, 360 };
  AdwStyleManager   *style = adw_style_manager_get_default ();
  MandateRecordList *list = mandate_register_get_list (get_register (fixture), type);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *picture = g_strdup_printf ("%s-%d-%s", name, widths[i / 2], i % 2 ? "dark" : "light");

      adw_style_manager_set_color_scheme (style, i % 2 ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      if (fixture->window != NULL)
        mandate_test_close (fixture->window);
      show (fixture, create, widths[i / 2]);
      mandate_test_screenshot (fixture->window, picture);
      if (i % 2 == 0)
        {
          g_autofree char *details = g_strconcat (picture, "-details", NULL);

          mandate_page_show_record (MANDATE_PAGE (fixture->page), mandate_record_list_get (list, mandate_record_list_get_length (list) - 1));
          mandate_test_settle ();
          mandate_test_screenshot (fixture->window, details);
        }
    }

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_register_of_the_sample (Fixture      *fixture,
                             gconstpointer data)
{
  MandateRecordList *actions = mandate_register_get_list (get_register (fixture), MANDATE_TYPE_ACTION);
  g_autofree char   *late = in_days (fixture, -4);
  MandateRecord     *open = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    if (mandate_action_is_open (mandate_record_list_get (actions, i)))
      open = mandate_record_list_get (actions, i);
  set_field (fixture, open, "due_on", late);

  take_pictures (fixture, mandate_list_pages_new_to_do, MANDATE_TYPE_ACTION, "follow-up-to-do");
  take_pictures (fixture, mandate_list_pages_new_observations, MANDATE_TYPE_OBSERVATION, "follow-up-observations");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, 4);
  take_pictures (fixture, mandate_list_pages_new_decisions, MANDATE_TYPE_DECISION, "follow-up-decisions");
  take_pictures (fixture, mandate_list_pages_new_risks, MANDATE_TYPE_RISK_DECISION, "follow-up-risks");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), ==, 2);
}

/* (transfer full): another sitting in the same workspace, by Olga. */
static MandateSession *
sit_down_again (Fixture *fixture)
{
  MandateSession *again = mandate_session_new (mandate_session_get_workspace (fixture->session));

  mandate_session_set_working_as (again, "Olga Owner");

  return again;
}

static void
test_news_are_what_others_did (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (MandateSession) again = NULL;
  g_autoptr (MandateSession) first = NULL;
  g_autoptr (GPtrArray) news = NULL;
  g_autoptr (GPtrArray) none = NULL;
  guint n_more;

  first = sit_down_again (fixture);
  none = mandate_overview_news_list (first, &n_more);
  g_assert_cmpuint (none->len, ==, 0);

  mandate_session_set_working_as (fixture->session, "Olga Owner");
  add_action (fixture, "By Olga", 10);
  mandate_session_set_working_as (fixture->session, "Carl Clerk");
  for (guint i = 0; i < 7; i++)
    add_action (fixture, "By Carl", 10);

  again = sit_down_again (fixture);
  news = mandate_overview_news_list (again, &n_more);
  g_assert_cmpuint (news->len, ==, MANDATE_OVERVIEW_NEWS_MAX);
  g_assert_cmpuint (n_more, ==, 2);
  g_assert_cmpstr (((MandateOverviewNews *) g_ptr_array_index (news, 0))->title, ==, "Add");
  g_assert_true (g_str_has_prefix (((MandateOverviewNews *) g_ptr_array_index (news, 0))->detail, "Carl Clerk · "));

  fixture->page = GTK_WIDGET (mandate_overview_page_new (again));
  fixture->window = mandate_test_show (fixture->page, 1000, 1100);
  mandate_test_get_findings (again);
  mandate_test_settle ();
  mandate_test_get (fixture->page, GTK_TYPE_LABEL, "Since You Were Here");
  mandate_test_get (fixture->page, GTK_TYPE_LABEL, "And 2 more");
  mandate_test_screenshot (fixture->window, "follow-up-overview");
}

#define ADD(path, set, function) g_test_add ("/follow-up-page/" path, Fixture, NULL, set, function, tear_down)

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("to-do/stands-in-groups-by-the-day", set_up, test_groups_by_the_day);
  ADD ("to-do/has-views-for-mine-and-everyones", set_up, test_views);
  ADD ("to-do/is-done-by-the-space-bar", set_up, test_done_by_key);
  ADD ("to-do/is-put-off-by-a-key-with-a-reason-only", set_up, test_put_off);
  ADD ("to-do/tells-top-management-of-what-is-late", set_up, test_escalation);
  ADD ("to-do/takes-fifty-thousand-in-slices", set_up, test_many);
  ADD ("observation/says-why-it-can-not-be-closed", set_up, test_closing);
  ADD ("risk/notes-a-state-of-today", set_up, test_new_state_is_of_today);
  ADD ("overview/tells-what-others-did-since", set_up, test_news_are_what_others_did);
  ADD ("register/shows-what-the-sample-follows-up", set_up_sample, test_register_of_the_sample);

  return g_test_run ();
}
