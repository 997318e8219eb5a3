/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-duty-card.h"
#include "mandate-duty.h"
#include "mandate-form.h"
#include "mandate-holder-editor.h"
#include "mandate-holders.h"
#include "mandate-mandated-view.h"
#include "mandate-people-view.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-roles-check.h"
#include "mandate-roles-wizard.h"
#include "mandate-test-form.h"

#define LEAD MANDATE_ROLE_CONFORMANCE_ID

static void
turn_to (GtkWidget  *window,
         const char *view)
{
  GtkWidget *page = GTK_WIDGET (mandate_window_show_page (MANDATE_WINDOW (window), "roles"));

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (page, ADW_TYPE_VIEW_STACK, NULL)), view);

  /* Each draw tells how wide it is, after which it is arranged. */
  for (guint i = 0; i < 2; i++)
    {
      mandate_test_settle ();
      gtk_test_widget_wait_for_draw (window);
    }
}

static GtkWidget *
show_roles (MandateSession *session,
            int             width)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, width, 760);
  turn_to (window, "mandated");

  return window;
}

/* What Ana watches is no part of what these tests are about. */
static void
add_watches (MandateChange *change,
             const char    *person,
             const char    *today)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_CLAUSE_WATCH, "clause", NULL);

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      MandateRecord *watch = mandate_change_create (change, MANDATE_TYPE_CLAUSE_WATCH, NULL);

      mandate_record_set (watch, "clause", choice->value, NULL);
      mandate_record_set (watch, "person", person, NULL);
      mandate_record_set (watch, "looked_on", today, NULL);
    }
}

/* Ana directs; nobody holds anything. */
static MandateSession *
create_session (void)
{
  MandateSession *session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Begin");
  MandateRecord *ana = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  mandate_record_set (ana, "name", "Ana Pérez", NULL);
  mandate_record_set (ana, "is_top_management", "yes", NULL);
  add_watches (change, mandate_record_get_id (ana), mandate_session_get_today (session));
  g_assert_true (mandate_roles_commit (session, change));

  return session;
}

static guint
count_gaps (MandateSession *session,
            const char     *requirement)
{
  GPtrArray *findings;
  guint      n = 0;

  mandate_test_settle ();
  findings = mandate_test_get_findings (session);
  for (guint i = 0; i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);

      n += g_str_equal (finding->requirement, requirement) && finding->state == MANDATE_FINDING_GAP;
    }

  return n;
}

static void
allow (GtkWidget  *root,
       const char *field)
{
  gtk_switch_set_active (GTK_SWITCH (mandate_test_get_field (root, field)), TRUE);
  mandate_test_settle ();
}

static void
press (GtkWidget  *root,
       const char *label)
{
  mandate_test_press (mandate_test_get (root, GTK_TYPE_BUTTON, label));
}

static void
assert_chip (MandateSession *session,
             GtkWidget      *card,
             guint           n_missing)
{
  g_autofree char *word = n_missing == 1 ? g_strdup ("1 thing missing") : n_missing > 1 ? g_strdup_printf ("%u things missing", n_missing)
                                                                                        : g_strdup ("Ready");

  g_assert_cmpuint (count_gaps (session, "5.3-a"), ==, n_missing);
  mandate_test_get (card, GTK_TYPE_LABEL, word);
}

static void
test_each_fact_is_mended_in_place (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *card = mandate_duty_card_new (session, "5.3-a", LEAD);
  GtkWidget *window;

  g_signal_connect_object (session, "changed", G_CALLBACK (mandate_duty_card_update), card, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::findings", G_CALLBACK (mandate_duty_card_update_findings), card, G_CONNECT_SWAPPED);
  window = mandate_test_show (card, 460, 900);
  assert_chip (session, card, 2);

  press (card, "Name Someone…");
  mandate_test_choose (card, "person", "Jonas Weber");
  press (card, "Save");
  mandate_test_get (card, GTK_TYPE_LABEL, "Jonas Weber");
  assert_chip (session, card, 4);
  mandate_test_screenshot (window, "card-four");

  press (card, "Write the Authority…");
  allow (card, "can_stop");
  mandate_test_type (mandate_test_get_field (card, "spends"), "500 EUR");
  press (card, "Save");
  mandate_test_get (card, GTK_TYPE_LABEL, "Stop unsafe work · Spend up to 500 EUR");

  press (card, "Ana Pérez Did");
  assert_chip (session, card, 2);

  press (card, "Record the Answer");
  press (card, "Save");
  assert_chip (session, card, 1);

  press (card, "Record When They Were Told");
  press (card, "Save");
  assert_chip (session, card, 0);

  mandate_session_undo (session);
  assert_chip (session, card, 1);
  mandate_test_close (window);
}

static void
test_a_day_that_is_none_is_refused (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Not accepted");
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (mandate_session_get_register (session), LEAD, mandate_session_get_today (session));
  GtkWidget *card;
  GtkWidget *window;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (g_ptr_array_index (holdings, 0))), "accepted_on", "", NULL);
  g_assert_true (mandate_roles_commit (session, change));
  card = mandate_duty_card_new (session, "5.3-a", LEAD);
  window = mandate_test_show (card, 460, 900);

  press (card, "Record the Answer");
  mandate_test_type (mandate_test_get_field (card, "accepted_on"), "2026-02-30");
  press (card, "Save");

  g_assert_nonnull (mandate_field_row_get_problem (mandate_test_get_row (card, "accepted_on")));
  g_assert_null (((MandateRoleHolding *) g_ptr_array_index (holdings, 0))->accepted_on);
  mandate_test_close (window);
}

static void
test_a_pasted_list_is_one_change (void)
{
  g_autoptr (MandateSession) session = create_session ();
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON);
  GtkWidget         *view = mandate_people_view_new (session);
  GtkWidget         *window = mandate_test_show (view, 700, 700);

  press (view, "Paste a List");
  mandate_test_type (mandate_test_get (view, GTK_TYPE_TEXT_VIEW, NULL), "Ana Pérez, baker\nJonas Weber, online shop, jonas@bakery.example\nMarta Ruiz");
  mandate_test_screenshot (window, "people-paste");
  mandate_test_get (view, GTK_TYPE_LABEL, "Ana Pérez, baker (is there already, and stays as it is)\nJonas Weber, online shop, jonas@bakery.example\nMarta Ruiz");
  press (view, "Add 2 People");
  g_assert_cmpuint (mandate_record_list_get_length (people), ==, 3);

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_cmpuint (mandate_record_list_get_length (people), ==, 1);
  mandate_test_close (window);
}

static void
test_links_lead_to_roles_rows_and_people (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget       *window = show_roles (session, 1000);
  AdwViewStack    *stack = ADW_VIEW_STACK (mandate_test_get (window, ADW_TYPE_VIEW_STACK, NULL));
  MandateRegister *reg = mandate_session_get_register (session);
  static const struct
  {
    const char *type;
    const char *view;
  } places[] = { { "raci-activity", "raci" }, { "person", "people" }, { "role-holding", "mandated" } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GType            type = mandate_schema_find_type (mandate_schema_get (), places[i].type, NULL);
      MandateRecord   *record = mandate_record_list_get (mandate_register_get_list (reg, type), 0);
      g_autofree char *link = g_strdup_printf ("%s/%s", places[i].type, mandate_record_get_id (record));

      mandate_window_show_link (MANDATE_WINDOW (window), link);
      mandate_test_settle ();
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, places[i].view);
    }

  mandate_test_close (window);
}

static GtkWidget *
open_wizard (GtkWidget      *window,
             MandateSession *session)
{
  GtkWidget *wizard = g_object_new (MANDATE_TYPE_ROLES_WIZARD, "session", session, NULL);

  mandate_window_show_view (MANDATE_WINDOW (window), wizard);
  mandate_test_settle ();

  return wizard;
}

static GtkWidget *
get_step (GtkWidget *wizard)
{
  return mandate_wizard_get_step_content (MANDATE_WIZARD (wizard), mandate_wizard_get_step (MANDATE_WIZARD (wizard)));
}

static void
answer_duty (GtkWidget  *wizard,
             const char *name,
             gboolean    reports)
{
  GtkWidget *step = get_step (wizard);

  mandate_test_choose (step, "person", name);
  mandate_test_choose (step, "appointed_by", "Ana");
  allow (step, "can_ask");
  if (reports)
    mandate_test_type (mandate_test_get_field (step, "reporting_line"), "One page, every three months");
  mandate_test_screenshot (gtk_widget_get_ancestor (wizard, GTK_TYPE_WINDOW), reports ? "wizard-b" : "wizard-a");
  press (wizard, "Continue");
}

static void
record_acceptance (MandateSession *session,
                   const char     *role)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Accepted");
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (mandate_session_get_register (session), role, mandate_session_get_today (session));

  g_assert_cmpuint (holdings->len, ==, 1);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (g_ptr_array_index (holdings, 0))),
                      "accepted_on", mandate_session_get_today (session), NULL);
  g_assert_true (mandate_roles_commit (session, change));
}

static gboolean
has_no_gap (MandateSession *session,
            const char     *check)
{
  GPtrArray *findings;

  mandate_test_settle ();
  findings = mandate_test_get_findings (session);
  for (guint i = 0; i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->check, check))
        return finding->state != MANDATE_FINDING_GAP; /* a deputy is named later */
    }

  return FALSE;
}

static void
test_the_wizard_leads_to_what_an_auditor_asks (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_roles (session, 1000);
  GtkWidget *wizard = open_wizard (window, session);

  press (wizard, "Continue");
  press (wizard, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 1);
  mandate_test_get (wizard, GTK_TYPE_LABEL, "Choose somebody, or write the name of a person who is not on the list.");

  answer_duty (wizard, "Jonas Weber", FALSE);
  answer_duty (wizard, "Marta Ruiz", TRUE);
  mandate_test_screenshot (window, "wizard-others");
  press (wizard, "Continue");
  press (wizard, "Use the Starter List");
  mandate_test_screenshot (window, "wizard-chart");
  press (wizard, "Continue");
  record_acceptance (session, LEAD);
  record_acceptance (session, MANDATE_ROLE_REPORTING_ID);
  mandate_test_settle ();
  gtk_widget_grab_focus (mandate_test_get (get_step (wizard), GTK_TYPE_BUTTON, "Record for All Roles"));
  press (wizard, "Record for All Roles");
  mandate_test_screenshot (window, "wizard-check");

  /* The button is gone; the keyboard goes on with what is missing. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), get_step (wizard)));

  g_assert_true (has_no_gap (session, "conformance-role"));
  g_assert_true (has_no_gap (session, "reporting-role"));
  press (wizard, "Done");
  mandate_test_close (window);
}

static void
assert_was_told (MandateSession *session,
                 const char     *role,
                 const char     *to)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (mandate_session_get_register (session), role, mandate_session_get_today (session));
  MandateRoleHolding *holding = g_ptr_array_index (holdings, 0);

  g_assert_cmpstr (holding->communicated_on, ==, mandate_session_get_today (session));
  g_assert_cmpstr (holding->communicated_to, ==, to);
}

/* One notice for all roles; who was told needs no asking again. */
static void
test_the_wizard_asks_once_when_everyone_was_told (void)
{
  g_autoptr (MandateSession) session = create_session ();
  const char      *ana = mandate_record_get_id (mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON), 0));
  g_autofree char *today = g_strdup (mandate_session_get_today (session));
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Given");
  GtkWidget *check, *window;

  mandate_holders_add (change, LEAD, ana, NULL, today);
  mandate_holders_add (change, MANDATE_ROLE_REPORTING_ID, ana, NULL, today);
  g_assert_true (mandate_roles_commit (session, change));
  check = mandate_roles_check_new (session);
  window = mandate_test_show (check, 360, 700);
  mandate_test_get_findings (session);

  mandate_test_type (mandate_test_get_field (check, "communicated_on"), "");
  press (check, "Record for All Roles");
  g_assert_cmpstr (mandate_field_row_get_problem (mandate_test_get_row (check, "communicated_on")), ==, "This is needed.");
  mandate_test_type (mandate_test_get_field (check, "communicated_on"), today);
  mandate_test_type (mandate_test_get_field (check, "communicated_to"), "All of us, at the oven");
  mandate_test_screenshot (window, "roles-check-360");
  press (check, "Record for All Roles");
  mandate_test_get_findings (session);
  mandate_test_settle ();

  assert_was_told (session, LEAD, "All of us, at the oven");
  assert_was_told (session, MANDATE_ROLE_REPORTING_ID, "All of us, at the oven");
  mandate_test_get (check, GTK_TYPE_LABEL, "Made known on");
  g_assert_null (mandate_test_find (check, MANDATE_TYPE_FORM, NULL));
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "roles-check-360-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
  mandate_test_close (window);
}

static void
test_the_wizard_speaks_of_the_money_of_the_organisation (void)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Across the sea");
  GtkWidget *window;
  GtkWidget *wizard;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), "currency", "GBP", NULL);
  g_assert_true (mandate_roles_commit (session, change));

  window = show_roles (session, 1000);
  wizard = open_wizard (window, session);
  press (wizard, "Continue");
  mandate_test_get (get_step (wizard), GTK_TYPE_LABEL, "May spend up to (such as 500 GBP)");
  mandate_test_close (window);
}

static void
assert_text (GtkWidget  *root,
             const char *field,
             const char *wanted)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (mandate_test_get_field (root, field)));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_the_wizard_keeps_what_is_half_answered (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_roles (session, 1000);
  GtkWidget *wizard = open_wizard (window, session);

  press (wizard, "Continue");
  mandate_test_choose (get_step (wizard), "person", "Jonas W");
  allow (get_step (wizard), "can_stop");
  mandate_test_type (mandate_test_get_field (get_step (wizard), "more"), "Sign contracts\nHire help");
  g_assert_true (mandate_wizard_save (MANDATE_WIZARD (wizard)));
  mandate_test_close (window);

  window = show_roles (session, 1000);
  wizard = open_wizard (window, session);
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 1);
  mandate_test_get (GTK_WIDGET (mandate_test_get_row (get_step (wizard), "person")), GTK_TYPE_LABEL, "Jonas W");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (mandate_test_get_field (get_step (wizard), "can_stop"))));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (mandate_test_get_field (get_step (wizard), "can_ask"))));
  assert_text (get_step (wizard), "more", "Sign contracts\nHire help");
  mandate_test_close (window);
}

/* What is missing is said at the field that can mend it, until it is mended. */
static void
test_the_wizard_says_where_authority_is_missing (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget   *window = show_roles (session, 360);
  GtkWidget   *wizard = open_wizard (window, session);
  MandateRole *role = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_ROLE, MANDATE_ROLE_CONFORMANCE_ID);

  press (wizard, "Continue");
  mandate_test_choose (get_step (wizard), "person", "Jonas Weber");
  press (wizard, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 1);
  g_assert_cmpstr (mandate_field_row_get_problem (mandate_test_get_row (get_step (wizard), "can_stop")), ==,
                   "A duty without authority is none. Choose what the holder may do, or say it in your words.");
  mandate_test_screenshot (window, "wizard-authority-360");

  mandate_test_type (mandate_test_get_field (get_step (wizard), "more"), "Sign contracts\nHire help");
  g_assert_null (mandate_field_row_get_problem (mandate_test_get_row (get_step (wizard), "can_stop")));
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "wizard-authority-360-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
  press (wizard, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 2);
  g_assert_cmpstr (role->authority, ==, "Sign contracts\nHire help");
  mandate_test_close (window);
}

static void
test_pages_are_drawn (gconstpointer data)
{
  static const char *const views[] = { "mandated", "raci", "people" };
  const char              *kind = data;
  g_autoptr (MandateSession) session = g_str_equal (kind, "empty") ? mandate_test_new_session () : mandate_test_new_sample_session ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), g_str_equal (kind, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (g_str_equal (kind, "rtl") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);

  for (guint is_narrow = 0; is_narrow < 2; is_narrow++)
    {
      GtkWidget *window = show_roles (session, is_narrow ? 360 : 1000);

      for (guint i = 0; i < G_N_ELEMENTS (views); i++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%s%s", views[i], kind, is_narrow ? "-narrow" : "");

          turn_to (window, views[i]);
          g_assert_cmpint (gtk_widget_get_width (window), <=, is_narrow ? 420 : 1060);
          mandate_test_screenshot (window, name);
        }

      mandate_test_close (window);
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/roles/facts/each-is-mended-in-place-as-the-checks-count", test_each_fact_is_mended_in_place);
  g_test_add_func ("/roles/facts/a-day-that-does-not-exist-is-refused", test_a_day_that_is_none_is_refused);
  g_test_add_func ("/roles/people/a-pasted-list-is-one-change", test_a_pasted_list_is_one_change);
  g_test_add_func ("/roles/page/links-lead-to-roles-rows-and-people", test_links_lead_to_roles_rows_and_people);
  g_test_add_func ("/roles/wizard/leads-to-what-an-auditor-asks", test_the_wizard_leads_to_what_an_auditor_asks);
  g_test_add_func ("/roles/wizard/asks-once-when-everyone-was-told", test_the_wizard_asks_once_when_everyone_was_told);
  g_test_add_func ("/roles/wizard/speaks-of-the-money-of-the-organisation", test_the_wizard_speaks_of_the_money_of_the_organisation);
  g_test_add_func ("/roles/wizard/keeps-what-is-half-answered", test_the_wizard_keeps_what_is_half_answered);
  g_test_add_func ("/roles/wizard/says-where-authority-is-missing", test_the_wizard_says_where_authority_is_missing);
  g_test_add_data_func ("/roles/page/fits-wide-and-narrow/light", "light", test_pages_are_drawn);
  g_test_add_data_func ("/roles/page/fits-wide-and-narrow/dark", "dark", test_pages_are_drawn);
  g_test_add_data_func ("/roles/page/fits-wide-and-narrow/right-to-left", "rtl", test_pages_are_drawn);
  g_test_add_data_func ("/roles/page/fits-wide-and-narrow/empty", "empty", test_pages_are_drawn);

  return g_test_run ();
}
