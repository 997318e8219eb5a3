/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-date.h"
#include "mandate-field-row.h"
#include "mandate-objective.h"
#include "mandate-past-bar.h"
#include "mandate-person.h"
#include "mandate-places.h"
#include "mandate-test-ui.h"

/* In the middle of the example's story. */
#define DAY "2026-03-31"

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
} Fixture;

static void
set_up_with (Fixture        *fixture,
             MandateSession *session)
{
  fixture->session = session;
  fixture->window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  mandate_window_set_session (MANDATE_WINDOW (fixture->window), fixture->session);
  mandate_test_show (fixture->window, 1100, 760);
  mandate_test_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  set_up_with (fixture, mandate_test_new_sample_session ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static MandateSession *
get_shown (Fixture *fixture)
{
  return mandate_window_get_session (MANDATE_WINDOW (fixture->window));
}

typedef struct
{
  Fixture    *fixture;
  const char *date; /* (nullable) today */
} Arrival;

static gboolean
has_arrived (gpointer data)
{
  Arrival           *arrival = data;
  const MandatePast *past = mandate_session_get_past (get_shown (arrival->fixture));

  return arrival->date != NULL ? past != NULL && g_str_equal (past->date, arrival->date) : past == NULL;
}

static void
wait_for (Fixture    *fixture,
          const char *date)
{
  Arrival arrival = { fixture, date };

  mandate_test_wait (has_arrived, &arrival);
  mandate_test_settle ();
}

static void
go_to (Fixture    *fixture,
       const char *date)
{
  gtk_widget_activate_action (fixture->window, "win.show-as-of", "s", date);
  wait_for (fixture, date);
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new ());
  GtkWidget *page = mandate_test_get (fixture->window, MANDATE_TYPE_PAGE, NULL);
  gboolean   enabled;

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, page);
  enabled = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  g_object_unref (button);

  return enabled;
}

static void
shoot_every_page (Fixture    *fixture,
                  const char *name)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *picture = g_strdup_printf ("%s-%s", name, places[i].id);

      mandate_window_show_page (MANDATE_WINDOW (fixture->window), places[i].id);
      mandate_test_settle ();
      mandate_test_screenshot (fixture->window, picture);
    }
}

static MandateFollowUp told_follow_up;

static void
told_cb (MandateSession *session,
         const char     *message,
         guint           follow_up,
         GtkWidget      *window)
{
  told_follow_up = follow_up;
}

static gboolean
shows_toast (gpointer data)
{
  Fixture *fixture = data;

  return mandate_test_find (fixture->window, g_type_from_name ("AdwToastWidget"), NULL) != NULL;
}

static gboolean
is_narrow (gpointer data)
{
  return mandate_page_get_is_folded (MANDATE_PAGE (mandate_test_get (data, MANDATE_TYPE_PAGE, NULL)));
}

/* No text can be typed, and nothing else can be chosen. */
static void
assert_only_shows (GtkWidget *row)
{
  GtkWidget *text = mandate_test_find (row, GTK_TYPE_TEXT, NULL);
  GtkWidget *view = mandate_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
  GtkWidget *choice = mandate_test_find (row, GTK_TYPE_DROP_DOWN, NULL);
  GtkWidget *menu = mandate_test_find (row, GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *check = mandate_test_find (row, GTK_TYPE_SWITCH, NULL);

  g_assert_true (text == NULL || !gtk_editable_get_editable (GTK_EDITABLE (text)));
  g_assert_true (view == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_true (choice == NULL || !gtk_widget_is_sensitive (choice));
  g_assert_true (menu == NULL || !gtk_widget_is_sensitive (menu));
  g_assert_true (check == NULL || !gtk_widget_is_sensitive (check));
}

static GtkWidget *
find_dialog (GtkWidget *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (found) == GTK_WINDOW (window))
        return GTK_WIDGET (found);
    }

  return NULL;
}

static void
test_every_page_shows_the_day (Fixture      *fixture,
                               gconstpointer data)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  go_to (fixture, DAY);

  for (guint i = 0; i < n_places; i++)
    {
      MandatePage *page = mandate_window_show_page (MANDATE_WINDOW (fixture->window), places[i].id);

      mandate_test_settle ();
      mandate_test_get (GTK_WIDGET (page), MANDATE_TYPE_PAST_BAR, NULL);
      g_assert_true (mandate_page_get_session (page) == get_shown (fixture));
    }

  shoot_every_page (fixture, "as-of");
}

/* What the register and the checks of that day say, made in another way. */
static void
test_shows_the_records_and_the_dates_of_then (Fixture      *fixture,
                                              gconstpointer data)
{
  static const char *const days[] = { "2025-02-28", "2025-10-31", "2026-03-31", "2026-10-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      MandateWorkspace *workspace = mandate_session_get_workspace (fixture->session);
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateRegister) then = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      gint64 seq;

      go_to (fixture, days[i]);
      mandate_workspace_find_entry_on (workspace, days[i], &seq, &error);
      g_assert_no_error (error);
      then = mandate_workspace_rewind (workspace, seq, &error);
      g_assert_no_error (error);
      findings = mandate_check_run_all (then, days[i], mandate_session_get_translation (fixture->session));

      g_assert_cmpstr (mandate_session_get_today (get_shown (fixture)), ==, days[i]);
      g_assert_cmpuint (mandate_test_get_findings (get_shown (fixture))->len, ==, findings->len);
      for (guint f = 0; f < findings->len; f++)
        {
          const MandateFinding *expected = g_ptr_array_index (findings, f);
          const MandateFinding *shown = g_ptr_array_index (mandate_test_get_findings (get_shown (fixture)), f);

          g_assert_cmpstr (shown->found, ==, expected->found);
          g_assert_cmpint (shown->state, ==, expected->state);
        }
    }
}

static void
test_keeps_the_page_there_and_back (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_window_show_page (MANDATE_WINDOW (fixture->window), "roles");
  g_assert_false (is_enabled (fixture, "win.back-to-today"));

  go_to (fixture, DAY);
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (fixture->window)), ==, "roles");
  g_assert_true (mandate_session_get_present (get_shown (fixture)) == fixture->session);

  mandate_test_press (mandate_test_get (fixture->window, GTK_TYPE_BUTTON, "Back to Today"));
  g_assert_true (get_shown (fixture) == fixture->session);
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (fixture->window)), ==, "roles");
  g_assert_null (mandate_test_find (fixture->window, MANDATE_TYPE_PAST_BAR, NULL));
  g_assert_true (is_enabled (fixture, "win.undo"));
}

static void
test_steps_from_day_to_day_with_entries (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *next = NULL;
  g_autofree char *previous = NULL;

  go_to (fixture, DAY);
  next = g_strdup (mandate_session_get_past (get_shown (fixture))->next);
  previous = g_strdup (mandate_session_get_past (get_shown (fixture))->previous);
  g_assert_cmpstr (previous, <, DAY);
  g_assert_cmpstr (DAY, <, next);

  mandate_test_press (mandate_test_get (fixture->window, GTK_TYPE_BUTTON, "The Day with Entries After"));
  wait_for (fixture, next);
  mandate_test_press (mandate_test_get (fixture->window, GTK_TYPE_BUTTON, "The Day with Entries Before"));
  wait_for (fixture, strcmp (mandate_session_get_past (get_shown (fixture))->previous, previous) == 0 ? previous : mandate_session_get_past (get_shown (fixture))->previous);
}

static void
test_before_the_first_entry_there_is_nothing (Fixture      *fixture,
                                              gconstpointer data)
{
  go_to (fixture, "2001-01-01");

  g_assert_cmpint (mandate_session_get_past (get_shown (fixture))->seq, ==, 0);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (get_shown (fixture)), MANDATE_TYPE_PERSON)), ==, 0);
  g_assert_false (is_enabled (fixture, "win.earlier-day"));
  shoot_every_page (fixture, "before");
}

static void
test_today_is_no_earlier_day (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *today = mandate_date_today ();

  go_to (fixture, DAY);
  gtk_widget_activate_action (fixture->window, "win.show-as-of", "s", today);
  wait_for (fixture, NULL);
  g_assert_true (get_shown (fixture) == fixture->session);
}

static void
test_a_day_to_come_is_refused (Fixture      *fixture,
                               gconstpointer data)
{
  gtk_widget_activate_action (fixture->window, "win.show-as-of", "s", "9998-01-01");
  mandate_test_wait (shows_toast, fixture);
  g_assert_true (get_shown (fixture) == fixture->session);
}

static void
test_a_newer_choice_drops_an_older_one (Fixture      *fixture,
                                        gconstpointer data)
{
  gtk_widget_activate_action (fixture->window, "win.show-as-of", "s", "2025-10-31");
  gtk_widget_activate_action (fixture->window, "win.show-as-of", "s", DAY);
  wait_for (fixture, DAY);

  gtk_widget_activate_action (fixture->window, "win.show-as-of", "s", "2025-10-31");
  gtk_widget_activate_action (fixture->window, "win.back-to-today", NULL);
  mandate_test_settle ();
  g_assert_true (get_shown (fixture) == fixture->session);
}

static void
test_nothing_can_be_changed (Fixture      *fixture,
                             gconstpointer data)
{
  MandateSession *past;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;
  MandateRecord   *person;
  gint64           before, after;
  g_autofree char *hash = NULL;
  g_autofree char *same_hash = NULL;
  gboolean         is_read_only;

  mandate_workspace_get_head (mandate_session_get_workspace (fixture->session), &before, &hash, NULL);
  go_to (fixture, DAY);
  past = get_shown (fixture);
  g_signal_connect_object (past, "told", G_CALLBACK (told_cb), fixture->window, 0);
  g_object_get (past, "is-read-only", &is_read_only, NULL);
  g_assert_true (is_read_only);

  change = mandate_change_new (mandate_session_get_register (past), "Change of the past");
  person = mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (past), MANDATE_TYPE_PERSON), 0);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, mandate_record_get_id (person)), "name", "Nobody", NULL);
  g_assert_false (mandate_session_commit (past, change, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);

  g_assert_false (mandate_session_remove (past, person));
  g_assert_cmpint (told_follow_up, ==, MANDATE_FOLLOW_UP_TODAY);
  mandate_session_undo (past);
  mandate_session_redo (past);

  mandate_workspace_get_head (mandate_session_get_workspace (fixture->session), &after, &same_hash, NULL);
  g_assert_cmpint (after, ==, before);
  g_assert_cmpstr (same_hash, ==, hash);
  mandate_test_get (fixture->window, GTK_TYPE_BUTTON, "Back to Today");
}

static void
test_offers_nothing_that_changes (Fixture      *fixture,
                                  gconstpointer data)
{
  static const char *const actions[] = { "win.undo", "win.redo", "win.save", "win.add-item", "win.open-wizard::policy", "records.add", "records.remove", "records.finish", "details.remove" };
  MandateRecord           *record;
  GtkWidget               *editor;
  g_autofree char         *link = NULL;

  go_to (fixture, DAY);
  record = mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (get_shown (fixture)), MANDATE_TYPE_OBJECTIVE), 0);
  link = g_strdup_printf ("objective/%s", mandate_record_get_id (record));
  mandate_window_show_link (MANDATE_WINDOW (fixture->window), link);
  mandate_test_settle ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("%s", actions[i]);
      g_assert_false (is_enabled (fixture, actions[i]));
    }

  editor = mandate_test_get (mandate_test_get (fixture->window, MANDATE_TYPE_FIELD_ROW, NULL), GTK_TYPE_WIDGET, NULL);
  for (GtkWidget *row = gtk_widget_get_ancestor (editor, MANDATE_TYPE_FIELD_ROW); row != NULL; row = gtk_widget_get_next_sibling (row))
    assert_only_shows (row);

  mandate_test_screenshot (fixture->window, "details");
}

/* Another action, or another window, goes on working in the meantime. */
static void
test_what_happens_today_does_not_disturb (Fixture      *fixture,
                                          gconstpointer data)
{
  MandateRegister *then;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;
  guint n_then, n_now;

  go_to (fixture, DAY);
  then = mandate_session_get_register (get_shown (fixture));
  n_then = mandate_record_list_get_length (mandate_register_get_list (then, MANDATE_TYPE_PERSON));
  n_now = mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (fixture->session), MANDATE_TYPE_PERSON));

  change = mandate_change_new (mandate_session_get_register (fixture->session), "Somebody new");
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", "Somebody New", NULL);
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
  mandate_test_settle ();

  g_assert_true (mandate_session_get_register (get_shown (fixture)) == then);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (then, MANDATE_TYPE_PERSON)), ==, n_then);

  gtk_widget_activate_action (fixture->window, "win.back-to-today", NULL);
  mandate_test_settle ();
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (get_shown (fixture)), MANDATE_TYPE_PERSON)), ==, n_now + 1);
}

static void
test_fits_a_narrow_window (Fixture      *fixture,
                           gconstpointer data)
{
  go_to (fixture, DAY);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  mandate_test_wait (is_narrow, fixture->window);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  shoot_every_page (fixture, "narrow");
}

static void
test_fits_right_to_left (Fixture      *fixture,
                         gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  go_to (fixture, DAY);
  mandate_test_screenshot (fixture->window, "rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_fits_the_dark_style (Fixture      *fixture,
                          gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (fixture->window));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  go_to (fixture, DAY);
  mandate_test_screenshot (fixture->window, "dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_asks_for_the_day (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (fixture->window, "win.look-back", NULL);
  mandate_test_settle ();
  dialog = find_dialog (fixture->window);
  g_assert_nonnull (dialog);
  mandate_test_screenshot (dialog, "dialog");

  mandate_test_type (mandate_test_get (dialog, GTK_TYPE_ENTRY, NULL), "2001-01-01");
  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Show This Day")));
  mandate_test_type (mandate_test_get (dialog, GTK_TYPE_ENTRY, NULL), DAY);
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "Show This Day"));
  wait_for (fixture, DAY);
}

#define ADD(path, function) g_test_add ("/as-of/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("every-page-shows-the-day", test_every_page_shows_the_day);
  ADD ("shows-the-records-and-the-dates-of-then", test_shows_the_records_and_the_dates_of_then);
  ADD ("keeps-the-page-there-and-back", test_keeps_the_page_there_and_back);
  ADD ("steps-from-day-to-day-with-entries", test_steps_from_day_to_day_with_entries);
  ADD ("before-the-first-entry-there-is-nothing", test_before_the_first_entry_there_is_nothing);
  ADD ("today-is-no-earlier-day", test_today_is_no_earlier_day);
  ADD ("a-day-to-come-is-refused", test_a_day_to_come_is_refused);
  ADD ("a-newer-choice-drops-an-older-one", test_a_newer_choice_drops_an_older_one);
  ADD ("nothing-can-be-changed", test_nothing_can_be_changed);
  ADD ("offers-nothing-that-changes", test_offers_nothing_that_changes);
  ADD ("what-happens-today-does-not-disturb", test_what_happens_today_does_not_disturb);
  ADD ("fits-a-narrow-window", test_fits_a_narrow_window);
  ADD ("fits-right-to-left", test_fits_right_to_left);
  ADD ("fits-the-dark-style", test_fits_the_dark_style);
  ADD ("asks-for-the-day", test_asks_for_the_day);

  return g_test_run ();
}
