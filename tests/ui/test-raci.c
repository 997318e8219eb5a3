/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-form-card.h"
#include "mandate-holders.h"
#include "mandate-raci-card.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-grid.h"
#include "mandate-raci-strip.h"
#include "mandate-raci-view.h"
#include "mandate-raci.h"
#include "mandate-records.h"
#include "mandate-settings.h"
#include "mandate-test-ui.h"

#define LEAD      MANDATE_ROLE_CONFORMANCE_ID
#define REPORTING MANDATE_ROLE_REPORTING_ID

/* Ana and Jonas hold the two mandated roles; one activity without letters. */
typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
  GtkWidget      *view;
  char           *activity;
  char           *told;
} Fixture;

static void
told_cb (Fixture    *fixture,
         const char *message)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
}

static void
add_holder (MandateChange *change,
            const char    *name,
            const char    *role)
{
  MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *holding = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);

  mandate_record_set (person, "name", name, NULL);
  mandate_record_set (person, "is_top_management", "yes", NULL); /* who may answer for anything */
  mandate_record_set (holding, "role", role, NULL);
  mandate_record_set (holding, "person", mandate_record_get_id (person), NULL);
  mandate_record_set (holding, "held_from", "2026-01-01", NULL);
}

static void
show (Fixture *fixture,
      int      width)
{
  fixture->view = mandate_raci_view_new (fixture->session);
  fixture->window = mandate_test_show (fixture->view, width, 700);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_settle ();
}

static void
set_up_data (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (MandateChange) change = NULL;
  MandateRaciActivity *activity;

  fixture->session = mandate_test_new_session ();
  change = mandate_change_new (mandate_session_get_register (fixture->session), "Begin");
  add_holder (change, "Ana Pérez", LEAD);
  add_holder (change, "Jonas Weber", REPORTING);
  activity = mandate_raci_add_activity (change, "Approve the policy");
  fixture->activity = g_strdup (mandate_record_get_id (MANDATE_RECORD (activity)));
  g_assert_true (mandate_roles_commit (fixture->session, change));
  g_signal_connect_swapped (fixture->session, "told", G_CALLBACK (told_cb), fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  set_up_data (fixture, data);
  show (fixture, 900);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_free (fixture->activity);
  g_free (fixture->told);
  g_assert_finalize_object (fixture->session);
}

static MandateRaciGrid *
get_grid (Fixture *fixture)
{
  return MANDATE_RACI_GRID (mandate_test_get (fixture->view, MANDATE_TYPE_RACI_GRID, NULL));
}

static void
press_key (Fixture *fixture,
           guint    keyval)
{
  g_assert_true (mandate_raci_grid_handle_key (get_grid (fixture), keyval, 0));
  mandate_test_settle ();
}

static const char *
get_letter (Fixture    *fixture,
            const char *role)
{
  MandateRaciSpot *spot = mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, role);
  const char      *recorded = mandate_raci_find_letter (mandate_session_get_register (fixture->session), fixture->activity, role);

  g_assert_cmpstr (mandate_raci_spot_get_letter (spot), ==, recorded);

  return recorded;
}

static void
focus (Fixture    *fixture,
       const char *role)
{
  mandate_raci_grid_focus (get_grid (fixture), fixture->activity, role);
}

static void
test_letters_are_set_by_their_keys (Fixture      *fixture,
                                    gconstpointer data)
{
  static const struct
  {
    guint       key;
    const char *letter;
  } keys[] = { { GDK_KEY_a, "accountable" }, { GDK_KEY_R, "responsible" }, { GDK_KEY_c, "consulted" }, { GDK_KEY_i, "informed" }, { GDK_KEY_Delete, NULL } };

  focus (fixture, LEAD);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press_key (fixture, keys[i].key);
      g_assert_cmpstr (get_letter (fixture, LEAD), ==, keys[i].letter);
    }
}

static void
test_space_goes_through_the_letters (Fixture      *fixture,
                                     gconstpointer data)
{
  static const char *const letters[] = { "accountable", "responsible", "consulted", "informed", NULL };

  focus (fixture, LEAD);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      press_key (fixture, GDK_KEY_space);
      g_assert_cmpstr (get_letter (fixture, LEAD), ==, letters[i]);
    }
}

static void
test_arrows_move (Fixture      *fixture,
                  gconstpointer data)
{
  MandateRaciGrid *grid = get_grid (fixture);

  focus (fixture, LEAD);
  press_key (fixture, GDK_KEY_Right);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (mandate_raci_grid_find_spot (grid, fixture->activity, REPORTING))));
  g_assert_false (mandate_raci_grid_handle_key (grid, GDK_KEY_Right, 0));

  press_key (fixture, GDK_KEY_Home);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (mandate_raci_grid_find_spot (grid, fixture->activity, LEAD))));

  press_key (fixture, GDK_KEY_End);
  press_key (fixture, GDK_KEY_a);
  g_assert_cmpstr (get_letter (fixture, REPORTING), ==, "accountable");
}

static void
test_arrows_follow_the_direction_of_reading (Fixture      *fixture,
                                             gconstpointer data)
{
  MandateRaciGrid *grid = get_grid (fixture);

  gtk_widget_set_direction (GTK_WIDGET (grid), GTK_TEXT_DIR_RTL);
  focus (fixture, LEAD);
  press_key (fixture, GDK_KEY_Left);

  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (mandate_raci_grid_find_spot (grid, fixture->activity, REPORTING))));
}

static void
test_two_accountable_are_mended_in_place (Fixture      *fixture,
                                          gconstpointer data)
{
  focus (fixture, LEAD);
  press_key (fixture, GDK_KEY_a);
  press_key (fixture, GDK_KEY_End);
  press_key (fixture, GDK_KEY_a);
  mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Two people answer for this. Keep one, so that nobody waits for the other.");

  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "Keep Jonas"));

  g_assert_cmpstr (get_letter (fixture, REPORTING), ==, "accountable");
  g_assert_cmpstr (get_letter (fixture, LEAD), ==, "responsible");
  g_assert_null (mandate_test_find (fixture->view, GTK_TYPE_BUTTON, "Keep Ana"));
  mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Every activity needs one A and at least one R. 1 of 1 row is ready.");
}

static void
test_nobody_accountable_is_mended_in_place (Fixture      *fixture,
                                            gconstpointer data)
{
  mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Nobody answers for this. Choose one.");
  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "Ana"));
  mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Nobody does this. Choose who does.");
  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "Jonas"));

  g_assert_cmpstr (get_letter (fixture, LEAD), ==, "accountable");
  g_assert_cmpstr (get_letter (fixture, REPORTING), ==, "responsible");
}

static void
test_a_spot_says_what_it_is (Fixture      *fixture,
                             gconstpointer data)
{
  focus (fixture, LEAD);
  press_key (fixture, GDK_KEY_a);

  gtk_test_accessible_assert_property (mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, LEAD), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Accountable: Ana Pérez, Conformance of the management system, Approve the policy");
}

static void
test_a_key_is_one_change_that_can_be_undone (Fixture      *fixture,
                                             gconstpointer data)
{
  focus (fixture, LEAD);
  press_key (fixture, GDK_KEY_r);
  press_key (fixture, GDK_KEY_a);
  mandate_session_undo (fixture->session);
  mandate_test_settle ();

  g_assert_cmpstr (get_letter (fixture, LEAD), ==, "responsible");
  g_assert_cmpstr (fixture->told, ==, "Undone: Approve the policy: Ana Pérez is accountable");
}

static void
test_activities_are_added_renamed_moved_and_removed (Fixture      *fixture,
                                                     gconstpointer data)
{
  GtkWidget *row;

  mandate_raci_view_add_activity (MANDATE_RACI_VIEW (fixture->view));
  mandate_test_type (mandate_test_get (fixture->view, GTK_TYPE_ENTRY, NULL), "Train people");
  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "Add"));
  mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Train people");

  g_assert_true (mandate_raci_edit_rename (fixture->session, fixture->activity, "Sign the policy"));
  g_assert_true (mandate_raci_edit_move (fixture->session, fixture->activity, 1));
  mandate_test_settle ();
  row = gtk_widget_get_ancestor (mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Sign the policy"), g_type_from_name ("MandateRaciRow"));
  g_assert_nonnull (mandate_test_find (gtk_widget_get_prev_sibling (row), GTK_TYPE_LABEL, "Train people"));

  gtk_widget_activate_action (row, "activity.remove", NULL);
  mandate_test_settle ();
  g_assert_null (mandate_test_find (fixture->view, GTK_TYPE_LABEL, "Sign the policy"));
  g_assert_cmpstr (fixture->told, ==, "“Sign the policy” removed");
}

static void
test_twelve_roles_scroll_beside_the_activities (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), "Roles");
  MandateRecord  *last = NULL;
  GtkWidget      *spot;
  graphene_rect_t bounds;

  for (guint i = 0; i < 10; i++)
    {
      last = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);
      mandate_record_set (last, "title", "Some role", NULL);
    }
  g_assert_true (mandate_roles_commit (fixture->session, change));
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);

  focus (fixture, mandate_record_get_id (last));
  gtk_test_widget_wait_for_draw (fixture->window);
  spot = GTK_WIDGET (mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, mandate_record_get_id (last)));
  g_assert_true (gtk_widget_compute_bounds (spot, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (fixture->view));
  g_assert_true (gtk_widget_compute_bounds (mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Approve the policy"), fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  mandate_test_screenshot (fixture->window, "raci-twelve");
}

/* A long chart, in a page that scrolls, with the focus in its last row. */
static GtkAdjustment *
show_long_chart (Fixture *fixture)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), "Activities");
  GtkWidget       *scroller = gtk_scrolled_window_new ();
  g_autofree char *last = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_clear_pointer (&last, g_free);
      last = g_strdup (mandate_record_get_id (MANDATE_RECORD (mandate_raci_add_activity (change, "Something else"))));
    }
  g_assert_true (mandate_roles_commit (fixture->session, change));

  fixture->view = mandate_raci_view_new (fixture->session);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->view);
  fixture->window = mandate_test_show (scroller, 900, 700);
  mandate_raci_view_show_activity (MANDATE_RACI_VIEW (fixture->view), last, LEAD);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static double
find_y (GtkWidget *widget,
        GtkWidget *within)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, within, &bounds));

  return bounds.origin.y;
}

static void
test_head_stays_while_the_rows_scroll (Fixture      *fixture,
                                       gconstpointer data)
{
  GtkAdjustment *down = show_long_chart (fixture);
  GtkWidget     *viewport = gtk_widget_get_ancestor (fixture->view, GTK_TYPE_VIEWPORT);
  GtkWidget     *head = mandate_test_get (fixture->view, MANDATE_TYPE_RACI_STRIP, NULL);
  GtkWidget     *focus;

  mandate_test_screenshot (fixture->window, "raci-head");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, 500);
  g_assert_cmpfloat (find_y (head, viewport), >=, 0);
  g_assert_cmpfloat (find_y (head, viewport), <, 10);
  g_assert_true (gtk_widget_is_ancestor (gtk_widget_pick (viewport, 860, 20, GTK_PICK_INSENSITIVE), head));

  /* Upwards, what has the focus never goes under it. */
  for (guint i = 0; i < 30; i++)
    {
      press_key (fixture, GDK_KEY_Up);
      gtk_test_widget_wait_for_draw (fixture->window);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_cmpfloat (find_y (focus, viewport), >=, find_y (head, viewport) + gtk_widget_get_height (head));
    }

  /* All the way up it is where it began. */
  gtk_adjustment_set_value (down, 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpfloat (find_y (head, fixture->view), <, find_y (GTK_WIDGET (mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, LEAD)), fixture->view));
}

static char *
add_role (Fixture    *fixture,
          const char *title,
          const char *person)
{
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Role");
  MandateRecord *role = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);
  char          *id = g_strdup (mandate_record_get_id (role));

  mandate_record_set (role, "title", title, NULL);
  if (person != NULL)
    mandate_holders_give (change, id, person, "2026-01-01");
  g_assert_true (mandate_roles_commit (fixture->session, change));
  mandate_test_settle ();

  return id;
}

static const char *
find_person (Fixture    *fixture,
             const char *name)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (fixture->session), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    if (g_str_equal (((MandatePerson *) mandate_record_list_get (people, i))->name, name))
      return mandate_record_get_id (mandate_record_list_get (people, i));

  g_assert_not_reached ();
}

static void
show_people (Fixture *fixture)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mandate_test_get (fixture->view, GTK_TYPE_TOGGLE_BUTTON, "People")), TRUE);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_people_have_the_letters_of_their_roles (Fixture      *fixture,
                                             gconstpointer data)
{
  const char      *ana = find_person (fixture, "Ana Pérez");
  MandateRaciSpot *spot;

  show_people (fixture);
  focus (fixture, ana);
  press_key (fixture, GDK_KEY_a);

  spot = mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, ana);
  g_assert_cmpstr (mandate_raci_find_letter (mandate_session_get_register (fixture->session), fixture->activity, LEAD), ==, "accountable");
  g_assert_cmpstr (mandate_raci_spot_get_letter (spot), ==, "accountable");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (spot)));
  gtk_test_accessible_assert_property (spot, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Accountable (Conformance of the management system): Ana Pérez, Approve the policy");

  press_key (fixture, GDK_KEY_Right);
  press_key (fixture, GDK_KEY_r);
  g_assert_cmpstr (mandate_raci_find_letter (mandate_session_get_register (fixture->session), fixture->activity, REPORTING), ==, "responsible");
  press_key (fixture, GDK_KEY_Delete);
  g_assert_null (mandate_raci_find_letter (mandate_session_get_register (fixture->session), fixture->activity, REPORTING));
  mandate_test_screenshot (fixture->window, "raci-people");
}

static void
test_a_person_with_two_roles_is_asked_which (Fixture      *fixture,
                                             gconstpointer data)
{
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  const char      *ana = find_person (fixture, "Ana Pérez");
  g_autofree char *owner = add_role (fixture, "Owner", ana);
  g_autofree char *vacant = add_role (fixture, "Auditor", NULL);
  GtkWidget       *popover;

  show_people (fixture);
  focus (fixture, ana);
  press_key (fixture, GDK_KEY_a);
  popover = mandate_test_get (GTK_WIDGET (get_grid (fixture)), GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_true (gtk_widget_get_visible (popover));
  mandate_test_get (popover, GTK_TYPE_LABEL, "Accountable as");
  g_assert_null (mandate_raci_find_letter (reg, fixture->activity, owner));

  gtk_widget_activate_action (GTK_WIDGET (get_grid (fixture)), "raci.set-letter", "(ss)", owner, "accountable");
  gtk_widget_activate_action (GTK_WIDGET (get_grid (fixture)), "raci.set-letter", "(ss)", LEAD, "responsible");
  gtk_popover_popdown (GTK_POPOVER (popover));
  mandate_test_settle ();
  gtk_test_accessible_assert_property (mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, ana), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Accountable (Owner), Responsible (Conformance of the management system): Ana Pérez, Approve the policy");
  g_assert_nonnull (mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, vacant));
  mandate_test_screenshot (fixture->window, "raci-people-two-roles");
}

static void
test_columns_follow_the_settings (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (MandateSettings) settings = mandate_settings_new ();
  g_autoptr (MandateSettings) later = NULL;
  g_autofree char *columns = NULL;

  g_object_bind_property (settings, "raci-columns", fixture->view, "columns", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  show_people (fixture);
  later = mandate_settings_new ();
  g_assert_cmpstr (mandate_settings_get_string (later, "raci-columns"), ==, "people");

  mandate_settings_set_string (settings, "raci-columns", "roles");
  g_object_get (fixture->view, "columns", &columns, NULL);
  g_assert_cmpstr (columns, ==, "roles");
}

static void
test_five_hundred_people_have_only_the_cells_that_are_seen (Fixture      *fixture,
                                                            gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), "People");
  MandateRecord *role = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);
  GtkWidget     *strip;
  guint          n_cells = 0;

  mandate_record_set (role, "title", "Staff", NULL);
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %03u", i);

      add_holder (change, name, mandate_record_get_id (role));
    }
  g_assert_true (mandate_roles_commit (fixture->session, change));
  show_people (fixture);

  focus (fixture, find_person (fixture, "Person 499"));
  gtk_test_widget_wait_for_draw (fixture->window);
  press_key (fixture, GDK_KEY_i);
  g_assert_cmpstr (mandate_raci_find_letter (mandate_session_get_register (fixture->session), fixture->activity, mandate_record_get_id (role)), ==, "informed");

  strip = gtk_widget_get_parent (GTK_WIDGET (mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, find_person (fixture, "Person 499"))));
  for (GtkWidget *cell = gtk_widget_get_first_child (strip); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    n_cells++;
  g_assert_cmpuint (n_cells, <, 20);

  press_key (fixture, GDK_KEY_Home);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (mandate_raci_grid_find_spot (get_grid (fixture), fixture->activity, find_person (fixture, "Ana Pérez")))));
  mandate_test_screenshot (fixture->window, "raci-500-people");
  adw_style_manager_set_color_scheme (adw_style_manager_get_for_display (gtk_widget_get_display (fixture->window)), ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, "raci-500-people-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_for_display (gtk_widget_get_display (fixture->window)), ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
record_exception (Fixture *fixture)
{
  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "Record an Exception…"));
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
}

static GtkWidget *
get_area (Fixture    *fixture,
          const char *label)
{
  return mandate_test_get_editor (mandate_test_get (fixture->view, MANDATE_TYPE_FORM_CARD, NULL), label);
}

static void
test_a_breach_is_accepted_only_with_what_makes_up_for_it (Fixture      *fixture,
                                                          gconstpointer data)
{
  MandateRecordList    *list = mandate_register_get_list (mandate_session_get_register (fixture->session), MANDATE_TYPE_RACI_EXCEPTION);
  MandateRaciException *exception;

  focus (fixture, LEAD);
  press_key (fixture, GDK_KEY_a);
  record_exception (fixture);
  mandate_test_screenshot (fixture->window, "raci-exception-card");
  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "_Record the Exception"));
  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 0);

  mandate_test_type (get_area (fixture, "Why it is so"), "We are two.");
  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "_Record the Exception"));
  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 0);

  mandate_test_type (get_area (fixture, "What makes up for it"), "An outsider looks.");
  mandate_record_set (mandate_form_card_get_record (MANDATE_FORM_CARD (mandate_test_get (fixture->view, MANDATE_TYPE_FORM_CARD, NULL))), "accepted_by", find_person (fixture, "Ana Pérez"), NULL);
  mandate_test_press (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "_Record the Exception"));
  mandate_test_settle ();

  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 1);
  exception = mandate_record_list_get (list, 0);
  g_assert_cmpstr (exception->activity, ==, fixture->activity);
  g_assert_cmpstr (exception->rule, ==, "no-responsible");
  g_assert_null (mandate_test_find (fixture->view, MANDATE_TYPE_FORM_CARD, NULL));
  g_assert_null (mandate_test_find (fixture->view, GTK_TYPE_BUTTON, "Record an Exception…"));
  mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Every activity needs one A and at least one R. 1 of 1 row is ready.");
  mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "Show Exception");
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, "raci-exception");

  mandate_session_undo (fixture->session);
  mandate_test_settle ();
  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 0);
  g_assert_null (mandate_test_find (fixture->view, GTK_TYPE_BUTTON, "Show Exception"));
  mandate_test_get (fixture->view, GTK_TYPE_LABEL, "Nobody does this. Choose who does.");
}

static void
test_narrow_cards_show_people (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWidget *card;

  show (fixture, 360);
  show_people (fixture);
  card = mandate_test_get (fixture->view, MANDATE_TYPE_RACI_CARD, NULL);
  gtk_widget_activate_action (card, "card.set-letter", "(ss)", LEAD, "accountable");
  mandate_test_settle ();

  mandate_test_get (card, GTK_TYPE_LABEL, "Ana Pérez");
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, "raci-card-people");
  record_exception (fixture);
  mandate_test_screenshot (fixture->window, "raci-card-exception");
}

static void
test_narrow_cards_edit (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget *card;

  show (fixture, 360);
  card = mandate_test_get (fixture->view, MANDATE_TYPE_RACI_CARD, NULL);
  mandate_test_get (card, GTK_TYPE_LABEL, "No A");
  gtk_widget_activate_action (card, "card.set-letter", "(ss)", LEAD, "accountable");
  gtk_widget_activate_action (card, "card.set-letter", "(ss)", REPORTING, "responsible");
  mandate_test_settle ();

  mandate_test_get (card, GTK_TYPE_LABEL, "Ready");
  mandate_test_get (card, GTK_TYPE_LABEL, "Reporting on performance — Jonas Weber");
  mandate_test_screenshot (fixture->window, "raci-card");
}

/* (transfer none): the button of a card on which @text stands */
static GtkWidget *
find_line (GtkWidget  *card,
           const char *text)
{
  return gtk_widget_get_ancestor (mandate_test_get (card, GTK_TYPE_LABEL, text), GTK_TYPE_BUTTON);
}

static void
test_narrow_cards_offer_everybody (Fixture      *fixture,
                                   gconstpointer data)
{
  GtkWidget      *card, *names;
  graphene_rect_t place;

  show (fixture, 360);
  card = mandate_test_get (fixture->view, MANDATE_TYPE_RACI_CARD, NULL);
  mandate_test_press (find_line (card, "Responsible"));
  mandate_test_settle ();
  g_assert_true (gtk_widget_activate (mandate_test_get (card, GTK_TYPE_CHECK_BUTTON, "Reporting on performance — Jonas Weber")));
  mandate_test_settle ();

  gtk_test_widget_wait_for_draw (fixture->window);
  names = mandate_test_get (find_line (card, "Responsible"), GTK_TYPE_LABEL, "Reporting on performance — Jonas Weber");
  g_assert_true (gtk_widget_compute_bounds (names, card, &place));
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (card));
}

static void
test_an_empty_chart_offers_the_starter_list (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *view = mandate_raci_view_new (session);
  GtkWidget *window = mandate_test_show (view, 900, 700);
  g_autoptr (GPtrArray) activities = NULL;

  mandate_test_screenshot (window, "raci-empty");
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Use the Starter List"));
  activities = mandate_raci_list_activities (mandate_session_get_register (session));
  g_assert_cmpuint (activities->len, ==, 11);
  mandate_test_get (view, GTK_TYPE_LABEL, "Handle incidents");
  mandate_test_close (window);
}

#define ADD(path, set_up_, function) g_test_add ("/raci/" path, Fixture, NULL, set_up_, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("keys/set-and-clear-letters", set_up, test_letters_are_set_by_their_keys);
  ADD ("keys/space-goes-through-the-letters", set_up, test_space_goes_through_the_letters);
  ADD ("keys/arrows-home-and-end-move", set_up, test_arrows_move);
  ADD ("keys/arrows-follow-the-direction-of-reading", set_up, test_arrows_follow_the_direction_of_reading);
  ADD ("keys/each-is-one-change-that-can-be-undone", set_up, test_a_key_is_one_change_that_can_be_undone);
  ADD ("problem/two-accountable-are-mended-in-place", set_up, test_two_accountable_are_mended_in_place);
  ADD ("problem/nobody-accountable-is-mended-in-place", set_up, test_nobody_accountable_is_mended_in_place);
  ADD ("spot/says-what-it-is", set_up, test_a_spot_says_what_it_is);
  ADD ("activities/are-added-renamed-moved-and-removed", set_up, test_activities_are_added_renamed_moved_and_removed);
  ADD ("grid/scrolls-twelve-roles-beside-the-activities", set_up, test_twelve_roles_scroll_beside_the_activities);
  ADD ("grid/keeps-its-head-in-sight", set_up_data, test_head_stays_while_the_rows_scroll);
  ADD ("cards/edit-where-it-is-narrow", set_up_data, test_narrow_cards_edit);
  ADD ("people/have-the-letters-of-their-roles", set_up, test_people_have_the_letters_of_their_roles);
  ADD ("people/with-two-roles-are-asked-which", set_up, test_a_person_with_two_roles_is_asked_which);
  ADD ("people/are-remembered-as-the-choice", set_up, test_columns_follow_the_settings);
  ADD ("people/five-hundred-have-only-the-cells-that-are-seen", set_up, test_five_hundred_people_have_only_the_cells_that_are_seen);
  ADD ("exception/is-recorded-only-with-what-makes-up-for-it-and-undone", set_up, test_a_breach_is_accepted_only_with_what_makes_up_for_it);
  ADD ("cards/offer-everybody-and-stay-within-the-window", set_up_data, test_narrow_cards_offer_everybody);
  ADD ("cards/show-people-and-take-exceptions", set_up_data, test_narrow_cards_show_people);
  g_test_add_func ("/raci/empty/offers-the-starter-list", test_an_empty_chart_offers_the_starter_list);

  return g_test_run ();
}
