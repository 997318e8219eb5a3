/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-line-chart.h"
#include "mandate-lines-editor.h"
#include "mandate-lines-view.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-roles-page.h"
#include "mandate-test-ui.h"
#include "mandate-window.h"

#define LEAD   MANDATE_ROLE_CONFORMANCE_ID
#define REPORT MANDATE_ROLE_REPORTING_ID

/* The owner, Ana; below her the lead, Mira; below him reporting, which is vacant, and two more. */
typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
  GtkWidget      *view;
  char           *owner;
  char           *link;
} Fixture;

static MandateRecord *
add_role (MandateChange *change,
          const char    *title,
          const char    *above)
{
  MandateRecord *role = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);

  mandate_record_set (role, "title", title, NULL);
  if (above != NULL)
    mandate_record_set (role, "reports_to", above, NULL);

  return role;
}

static void
add_holder (MandateChange *change,
            const char    *name,
            const char    *role,
            gboolean       is_top)
{
  MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *holding = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);

  mandate_record_set (person, "name", name, NULL);
  mandate_record_set (person, "is_top_management", is_top ? "yes" : "no", NULL);
  mandate_record_set (holding, "role", role, NULL);
  mandate_record_set (holding, "person", mandate_record_get_id (person), NULL);
  mandate_record_set (holding, "held_from", "2026-01-01", NULL);
}

static void
add_lines (Fixture *fixture)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), "Begin");
  MandateRecord *owner = add_role (change, "Managing director", NULL);
  MandateRecord *lead = mandate_change_edit (change, MANDATE_TYPE_ROLE, LEAD);
  MandateRecord *report = mandate_change_edit (change, MANDATE_TYPE_ROLE, REPORT);

  fixture->owner = g_strdup (mandate_record_get_id (owner));
  mandate_record_set (lead, "title", "Security lead", NULL);
  mandate_record_set (lead, "reports_to", fixture->owner, NULL);
  mandate_record_set (report, "title", "Reporting", NULL);
  mandate_record_set (report, "reports_to", LEAD, NULL);
  add_role (change, "Access", LEAD);
  add_role (change, "Backups", LEAD);
  add_holder (change, "Ana Pérez", fixture->owner, TRUE);
  add_holder (change, "Mira Şahin", LEAD, FALSE);
  g_assert_true (mandate_roles_commit (fixture->session, change));
}

static void
show_link_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  Fixture *fixture = data;

  g_free (fixture->link);
  fixture->link = g_variant_dup_string (parameter, NULL);
}

/* The window's own action, that boxes lead to. */
static void
add_action (Fixture   *fixture,
            GtkWidget *window)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-link", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (show_link_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static void
show (Fixture *fixture,
      int      width)
{
  fixture->view = mandate_lines_view_new (fixture->session);
  fixture->window = mandate_test_show (fixture->view, width, 700);
  add_action (fixture, fixture->window);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  add_lines (fixture);
  show (fixture, 900);
}

static void
set_up_narrow (Fixture      *fixture,
               gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  add_lines (fixture);
  show (fixture, 360);
}

static void
set_up_empty (Fixture      *fixture,
              gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  show (fixture, 900);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_free (fixture->owner);
  g_free (fixture->link);
  g_assert_finalize_object (fixture->session);
}

static MandateLineChart *
get_chart (Fixture *fixture)
{
  return MANDATE_LINE_CHART (mandate_test_get (fixture->view, MANDATE_TYPE_LINE_CHART, NULL));
}

static GtkWidget *
get_box (Fixture    *fixture,
         const char *role)
{
  MandateLineBox *box = mandate_line_chart_find_box (get_chart (fixture), role);

  g_assert_nonnull (box);

  return GTK_WIDGET (box);
}

static const char *
get_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (MANDATE_IS_LINE_BOX (focus));

  return mandate_line_box_get_role (MANDATE_LINE_BOX (focus));
}

static void
get_bounds (Fixture         *fixture,
            const char      *role,
            graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (get_box (fixture, role), GTK_WIDGET (get_chart (fixture)), bounds));
}

static void
test_each_role_has_a_box_below_the_one_it_reports_to (Fixture      *fixture,
                                                      gconstpointer data)
{
  graphene_rect_t owner, lead, report;

  get_bounds (fixture, fixture->owner, &owner);
  get_bounds (fixture, LEAD, &lead);
  get_bounds (fixture, REPORT, &report);
  g_assert_cmpfloat (lead.origin.y, >, owner.origin.y + owner.size.height);
  g_assert_cmpfloat (report.origin.y, >, lead.origin.y + lead.size.height);
  g_assert_nonnull (mandate_test_get (get_box (fixture, LEAD), GTK_TYPE_LABEL, "Mira Şahin"));
}

static void
test_a_vacancy_is_a_word (Fixture      *fixture,
                          gconstpointer data)
{
  g_assert_nonnull (mandate_test_get (get_box (fixture, REPORT), GTK_TYPE_LABEL, "Vacant"));
  g_assert_nonnull (mandate_test_get (fixture->view, GTK_TYPE_LABEL, "5 roles, 3 of them vacant"));
}

static void
test_a_box_says_its_line (Fixture      *fixture,
                          gconstpointer data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_box (fixture, LEAD)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Security lead: Mira Şahin, reports to Managing director");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_box (fixture, LEAD)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 roles report to it.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_box (fixture, fixture->owner)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Managing director: Ana Pérez");
}

static void
test_a_box_leads_to_its_role (Fixture      *fixture,
                              gconstpointer data)
{
  mandate_test_press (get_box (fixture, LEAD));
  g_assert_cmpstr (fixture->link, ==, "role/" LEAD);
}

static void
test_arrows_go_along_the_lines (Fixture      *fixture,
                                gconstpointer data)
{
  MandateLineChart *chart = get_chart (fixture);

  gtk_widget_grab_focus (get_box (fixture, fixture->owner));
  g_assert_true (mandate_line_chart_move_focus (chart, GDK_KEY_Down));
  g_assert_cmpstr (get_focus (fixture), ==, LEAD);
  g_assert_true (mandate_line_chart_move_focus (chart, GDK_KEY_Up));
  g_assert_cmpstr (get_focus (fixture), ==, fixture->owner);
  g_assert_true (mandate_line_chart_move_focus (chart, GDK_KEY_Up));
  g_assert_cmpstr (get_focus (fixture), ==, fixture->owner);
  g_assert_true (mandate_line_chart_move_focus (chart, GDK_KEY_End));
  g_assert_cmpstr (get_focus (fixture), ==, REPORT);
}

static void
test_tab_goes_in_and_out (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget *chart = GTK_WIDGET (get_chart (fixture));

  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus (fixture), ==, fixture->owner);
  g_assert_true (mandate_line_chart_move_focus (get_chart (fixture), GDK_KEY_Down));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus (fixture), ==, LEAD);
}

static void
test_zoom_goes_by_steps_and_to_all (Fixture      *fixture,
                                    gconstpointer data)
{
  MandateLineChart *chart = get_chart (fixture);
  graphene_rect_t   before, after;

  get_bounds (fixture, LEAD, &before);
  gtk_widget_activate_action (fixture->view, "lines.zoom-in", NULL);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  get_bounds (fixture, LEAD, &after);
  g_assert_cmpfloat_with_epsilon (mandate_line_chart_get_zoom (chart), 1.2, .001);
  g_assert_cmpfloat_with_epsilon (after.size.width, before.size.width * 1.2, 1);

  gtk_widget_activate_action (fixture->view, "lines.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (mandate_line_chart_get_zoom (chart), 1, .001);
  for (guint i = 0; i < 30; i++)
    gtk_widget_activate_action (fixture->view, "lines.zoom-out", NULL);
  g_assert_cmpfloat (mandate_line_chart_get_zoom (chart), ==, MANDATE_LINE_CHART_MIN_ZOOM);

  gtk_widget_activate_action (fixture->view, "lines.zoom-fit", NULL);
  g_assert_cmpfloat (mandate_line_chart_get_zoom (chart), ==, MANDATE_LINE_CHART_FIT);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpfloat (mandate_line_chart_get_actual_zoom (chart), <=, 1);
}

static void
test_a_change_is_drawn_and_the_focus_stays (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), "Add");

  gtk_widget_grab_focus (get_box (fixture, LEAD));
  add_role (change, "A first assistant", fixture->owner);
  add_holder (change, "Jonas Weber", REPORT, FALSE);
  g_assert_true (mandate_roles_commit (fixture->session, change));
  mandate_test_settle ();
  g_assert_cmpstr (get_focus (fixture), ==, LEAD);
  g_assert_nonnull (mandate_test_get (get_box (fixture, REPORT), GTK_TYPE_LABEL, "Jonas Weber"));
}

static void
test_a_narrow_window_has_the_whole_list (Fixture      *fixture,
                                         gconstpointer data)
{
  GtkWidget *list = mandate_test_get (fixture->view, GTK_TYPE_LIST_BOX, NULL);
  guint      n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;

  g_assert_cmpuint (n, ==, 5);
  g_assert_nonnull (mandate_test_get (list, GTK_TYPE_LABEL, "Mira Şahin\nReports to Managing director"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Security lead: Mira Şahin, reports to Managing director");
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)));
  g_assert_cmpstr (fixture->link, ==, "role/" LEAD);
}

static void
test_without_lines_it_says_what_to_do (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_test_screenshot (fixture->window, "lines-empty");
  g_assert_true (gtk_widget_get_mapped (mandate_test_get (fixture->view, GTK_TYPE_BUTTON, "Draw the Lines")));
}

static AdwComboRow *
get_row (MandateLinesEditor *editor,
         const char         *title)
{
  GtkWidget *list = mandate_test_get (GTK_WIDGET (editor), GTK_TYPE_LIST_BOX, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return ADW_COMBO_ROW (row);

  g_assert_not_reached ();
}

static int
find_choice (AdwComboRow *row,
             const char  *title)
{
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (row));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), title))
      return (int) i;

  return -1;
}

static const char *
get_above (Fixture    *fixture,
           const char *role)
{
  return ((MandateRole *) mandate_register_find (mandate_session_get_register (fixture->session), MANDATE_TYPE_ROLE, role))->reports_to;
}

static void
test_lines_are_chosen_role_by_role (Fixture      *fixture,
                                    gconstpointer data)
{
  MandateLinesEditor *editor = mandate_lines_editor_open (fixture->view, fixture->session);
  AdwComboRow        *row = get_row (editor, "Reporting");

  gtk_test_widget_wait_for_draw (GTK_WIDGET (editor));
  mandate_test_screenshot (GTK_WIDGET (editor), "lines-editor");
  adw_combo_row_set_selected (row, (guint) find_choice (row, "Managing director"));
  mandate_test_settle ();
  g_assert_cmpstr (get_above (fixture, REPORT), ==, fixture->owner);

  adw_combo_row_set_selected (row, 0);
  mandate_test_settle ();
  g_assert_null (get_above (fixture, REPORT));
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_a_role_is_not_offered_those_below_it (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateLinesEditor *editor = mandate_lines_editor_open (fixture->view, fixture->session);
  AdwComboRow        *row = get_row (editor, "Security lead");

  g_assert_cmpint (find_choice (row, "Managing director"), >, 0);
  g_assert_cmpint (find_choice (row, "Security lead"), ==, -1);
  g_assert_cmpint (find_choice (row, "Backups"), ==, -1);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* A hundred and fifty people: teams of teams, some large, some vacant. */
static void
add_company (MandateSession *session)
{
  static const char *const names[] = { "Ana Pérez", "Jonas Weber", "Mira Şahin", "Oluwaseun Adeyemi-Brandenburg", "Li Na", "Zoë de Vries" };
  static const char *const titles[] = { "Operations", "Backups", "Access requests and reviews", "Online shop", "Suppliers", "Physical security of the warehouse", "Awareness" };
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Begin");
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (150);

  for (guint i = 0; i < 150; i++)
    {
      const char      *above = i == 0 ? NULL : g_ptr_array_index (roles, i < 8 ? 0 : g_rand_int_range (rand, 1, MIN ((int) i, 28)));
      g_autofree char *title = g_strdup_printf ("%s %u", titles[i % G_N_ELEMENTS (titles)], i + 1);
      MandateRecord   *role = add_role (change, title, above);

      g_ptr_array_add (roles, (char *) mandate_record_get_id (role));
      if (i % 11 != 10)
        add_holder (change, names[i % G_N_ELEMENTS (names)], mandate_record_get_id (role), i == 0);
    }

  g_assert_true (mandate_roles_commit (session, change));
}

/* Whether any of @widget is inside the window's edges. */
static gboolean
is_in_sight (GtkWidget *widget,
             GtkWidget *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));

  return bounds.origin.x >= 0 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (window);
}

static void
test_a_large_company_has_no_boxes_over_each_other (void)
{
  MandateSession   *session = mandate_test_new_session ();
  Fixture           fixture = { 0 };
  GtkWidget        *view;
  GtkWidget        *window;
  MandateLineChart *chart;
  GPtrArray        *bounds = g_ptr_array_new_with_free_func (g_free);

  add_company (session);
  view = mandate_lines_view_new (session);
  window = mandate_test_show (view, 1100, 760);
  add_action (&fixture, window);
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  mandate_test_screenshot (window, "lines-150");
  chart = MANDATE_LINE_CHART (mandate_test_get (view, MANDATE_TYPE_LINE_CHART, NULL));
  g_assert_true (is_in_sight (gtk_widget_get_first_child (GTK_WIDGET (chart)), window));

  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (chart)); box != NULL; box = gtk_widget_get_next_sibling (box))
    {
      graphene_rect_t *bound = g_new (graphene_rect_t, 1);

      g_assert_true (gtk_widget_compute_bounds (box, GTK_WIDGET (chart), bound));
      g_ptr_array_add (bounds, bound);
    }

  g_assert_cmpuint (bounds->len, ==, 152);
  for (guint i = 0; i < bounds->len; i++)
    for (guint j = i + 1; j < bounds->len; j++)
      g_assert_false (graphene_rect_intersection (g_ptr_array_index (bounds, i), g_ptr_array_index (bounds, j), NULL));

  gtk_widget_activate_action (view, "lines.zoom-in", NULL);
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (is_in_sight (gtk_widget_get_first_child (GTK_WIDGET (chart)), window));

  gtk_widget_activate_action (view, "lines.zoom-fit", NULL);
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  mandate_test_screenshot (window, "lines-150-all");

  g_ptr_array_unref (bounds);
  mandate_test_close (window);
  g_assert_finalize_object (session);
}

static GtkWidget *
show_page (MandateSession *session,
           int             width)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, width, 760);
  gtk_widget_activate_action (window, "win.show-page", "s", "roles");
  mandate_test_settle ();
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (mandate_test_get (window, MANDATE_TYPE_ROLES_PAGE, NULL), ADW_TYPE_VIEW_STACK, NULL)), "lines");
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();

  return window;
}

/* Looks and directions; what they look like is seen in the pictures. */
static void
test_the_page_is_drawn (gconstpointer data)
{
  const char      *kind = data;
  static const int widths[] = { 1100, 360 };
  MandateSession  *session = mandate_test_new_sample_session ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), g_str_equal (kind, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (g_str_equal (kind, "rtl") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget       *window = show_page (session, widths[i]);
      g_autofree char *name = g_strdup_printf ("lines-%s-%d", kind, widths[i]);

      g_assert_cmpint (gtk_widget_get_width (window), <=, widths[i] + 60);
      g_assert_nonnull (mandate_test_find (window, MANDATE_TYPE_LINES_VIEW, NULL));
      mandate_test_screenshot (window, name);
      mandate_test_close (window);
    }

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

#define ADD(path, set_up_func, func) g_test_add ("/lines/" path, Fixture, NULL, set_up_func, func, tear_down)
  ADD ("each-role-has-a-box-below-the-one-it-reports-to", set_up, test_each_role_has_a_box_below_the_one_it_reports_to);
  ADD ("a-vacancy-is-a-word", set_up, test_a_vacancy_is_a_word);
  ADD ("a-box-says-its-line", set_up, test_a_box_says_its_line);
  ADD ("a-box-leads-to-its-role", set_up, test_a_box_leads_to_its_role);
  ADD ("arrows-go-along-the-lines", set_up, test_arrows_go_along_the_lines);
  ADD ("tab-goes-in-and-out", set_up, test_tab_goes_in_and_out);
  ADD ("zoom-goes-by-steps-and-to-all", set_up, test_zoom_goes_by_steps_and_to_all);
  ADD ("a-change-is-drawn-and-the-focus-stays", set_up, test_a_change_is_drawn_and_the_focus_stays);
  ADD ("a-narrow-window-has-the-whole-list", set_up_narrow, test_a_narrow_window_has_the_whole_list);
  ADD ("lines-are-chosen-role-by-role", set_up, test_lines_are_chosen_role_by_role);
  ADD ("a-role-is-not-offered-those-below-it", set_up, test_a_role_is_not_offered_those_below_it);
  ADD ("without-lines-it-says-what-to-do", set_up_empty, test_without_lines_it_says_what_to_do);
  g_test_add_func ("/lines/a-large-company-has-no-boxes-over-each-other", test_a_large_company_has_no_boxes_over_each_other);
  g_test_add_data_func ("/lines/the-page-is-drawn/light", "light", test_the_page_is_drawn);
  g_test_add_data_func ("/lines/the-page-is-drawn/dark", "dark", test_the_page_is_drawn);
  g_test_add_data_func ("/lines/the-page-is-drawn/rtl", "rtl", test_the_page_is_drawn);

  return g_test_run ();
}
