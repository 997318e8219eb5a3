/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-bodies.h"
#include "mandate-body-view.h"
#include "mandate-chip.h"
#include "mandate-duty.h"
#include "mandate-holders-view.h"
#include "mandate-holders.h"
#include "mandate-leaving-view.h"
#include "mandate-member-row.h"
#include "mandate-people-view.h"
#include "mandate-person-row.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-role-facts.h"
#include "mandate-roles-wizard.h"
#include "mandate-test-form.h"

#define LEAD MANDATE_ROLE_CONFORMANCE_ID

static void
draw (GtkWidget *window)
{
  /* Each draw tells how wide it is, after which it is arranged. */
  for (guint i = 0; i < 2; i++)
    {
      mandate_test_settle ();
      gtk_test_widget_wait_for_draw (window);
    }
}

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
  draw (window);

  return window;
}

static MandateRecord *
add_person (MandateChange *change,
            const char    *name,
            const char    *job_title)
{
  MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  mandate_record_set (person, "name", name, NULL);
  mandate_record_set (person, "job_title", job_title, NULL);

  return person;
}

/* Ana directs; Jonas leads security; Marta works in the office, and Vera for them on contract. */
static MandateSession *
create_session (void)
{
  MandateSession *session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Begin");
  MandateRecord *ana = add_person (change, "Ana Pérez", "Owner");
  MandateRecord *jonas = add_person (change, "Jonas Weber", "Online shop");

  add_person (change, "Marta Ruiz", "Office");
  mandate_record_set (ana, "is_top_management", "yes", NULL);
  mandate_record_set (add_person (change, "Vera Stone", "Virtual security officer"), "is_external", "yes", NULL);
  mandate_holders_give (change, LEAD, mandate_record_get_id (jonas), "2020-01-01");
  g_assert_true (mandate_roles_commit (session, change));

  return session;
}

static MandateRegister *
get_register (MandateSession *session)
{
  return mandate_session_get_register (session);
}

static MandatePerson *
find_person (MandateSession *session,
             const char     *name)
{
  MandateRecordList *people = mandate_register_get_list (get_register (session), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    if (g_strcmp0 (((MandatePerson *) mandate_record_list_get (people, i))->name, name) == 0)
      return mandate_record_list_get (people, i);

  g_error ("There is no %s.", name);
}

static MandateBody *
find_body (MandateSession *session,
           const char     *name)
{
  MandateRecordList *bodies = mandate_register_get_list (get_register (session), MANDATE_TYPE_BODY);

  for (guint i = 0; i < mandate_record_list_get_length (bodies); i++)
    if (g_strcmp0 (((MandateBody *) mandate_record_list_get (bodies, i))->name, name) == 0)
      return mandate_record_list_get (bodies, i);

  return NULL;
}

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static GPtrArray *
list_holdings (MandateSession *session)
{
  return mandate_holders_list_current (get_register (session), LEAD, mandate_session_get_today (session));
}

static void
press (GtkWidget  *root,
       const char *label)
{
  mandate_test_press (mandate_test_get (root, GTK_TYPE_BUTTON, label));
  mandate_test_settle ();
}

/* The only button of the fact that says what it changes. */
static void
press_edit (GtkWidget  *root,
            const char *tooltip)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0 && gtk_widget_get_mapped (root))
    {
      mandate_test_press (root);
      mandate_test_settle ();
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    press_edit (child, tooltip);
}

static void
set_entry (GtkWidget  *root,
           const char *title,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get (root, ADW_TYPE_ENTRY_ROW, title)), text);
  mandate_test_settle ();
}

static GtkWidget *
add_body (GtkWidget  *window,
          const char *name)
{
  GtkWidget *entry = mandate_test_get (window, ADW_TYPE_ENTRY_ROW, "Add a body or a group by name");

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "apply");
  mandate_test_settle ();

  return mandate_test_get (window, MANDATE_TYPE_BODY_VIEW, NULL);
}

static GtkWidget *
open_member (GtkWidget  *view,
             const char *name)
{
  GtkWidget *row = mandate_test_get (view, MANDATE_TYPE_MEMBER_ROW, name);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_test_settle ();

  return row;
}

static void
test_a_body_gets_members_and_a_chair (gconstpointer data)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autofree char *today = g_strdup (mandate_session_get_today (session));
  GtkWidget       *window = show_view (session, "people", GPOINTER_TO_INT (data));
  GtkWidget       *view = add_body (window, "Security table");
  MandateBody     *body = find_body (session, "Security table");
  g_autofree char *id = g_strdup (get_id (body));

  mandate_test_type (mandate_test_get_field (view, "charter"), "Meets every month.");
  mandate_test_choose (view, "person", "Jonas");
  press (view, "Add Member");
  mandate_test_choose (view, "person", "marta");
  press (view, "Add Member");
  g_assert_true (mandate_live_form_flush (MANDATE_LIVE_FORM (mandate_test_get (view, MANDATE_TYPE_LIVE_FORM, NULL))));
  mandate_test_settle ();
  g_assert_cmpstr (body->charter, ==, "Meets every month.");
  mandate_test_get (view, GTK_TYPE_LABEL, "Nobody has the chair. Open whoever leads, and give it to them.");

  press (open_member (view, "Marta Ruiz"), "Has the Chair");
  g_assert_cmpstr (mandate_bodies_find_chair (get_register (session), id, today)->person, ==, get_id (find_person (session, "Marta Ruiz")));
  press (open_member (view, "Jonas Weber"), "Has the Chair");
  g_assert_cmpstr (mandate_bodies_find_chair (get_register (session), id, today)->person, ==, get_id (find_person (session, "Jonas Weber")));
  draw (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, MAX (GPOINTER_TO_INT (data), 420));
  mandate_test_screenshot (window, GPOINTER_TO_INT (data) < 500 ? "body-narrow" : "body");

  press (open_member (view, "Marta Ruiz"), "Leaves Today");
  {
    g_autoptr (GPtrArray) members = mandate_holders_list_members (get_register (session), id, today);

    g_assert_cmpuint (members->len, ==, 1);
  }

  gtk_widget_activate_action (view, "body.close", NULL);
  mandate_test_settle ();
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_BODY_VIEW, NULL));
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, "Security table");
  draw (window);
  mandate_test_screenshot (window, GPOINTER_TO_INT (data) < 500 ? "bodies-narrow" : "bodies");
  mandate_test_close (window);
}

static void
test_a_member_who_is_removed_comes_back (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget         *window = show_view (session, "people", 1000);
  GtkWidget         *view = add_body (window, "Security table");
  MandateRecordList *members = mandate_register_get_list (get_register (session), MANDATE_TYPE_BODY_MEMBER);

  press (view, "Add Member");
  g_assert_cmpuint (mandate_record_list_get_length (members), ==, 0); /* nobody was chosen */
  mandate_test_choose (view, "person", "Jonas");
  press (view, "Add Member");
  press (open_member (view, "Jonas Weber"), "Remove Entry");
  g_assert_cmpuint (mandate_record_list_get_length (members), ==, 0);
  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_find (view, MANDATE_TYPE_MEMBER_ROW, "Jonas Weber"));

  press (view, "Remove Body");
  g_assert_null (find_body (session, "Security table"));
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_BODY_VIEW, NULL));
  mandate_test_close (window);
}

static void
test_bodies_are_proposed_and_not_made_up (void)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Grow");
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *row = mandate_test_get (window, ADW_TYPE_ACTION_ROW, "All staff");

  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (get_register (session), MANDATE_TYPE_BODY)), ==, 0);
  g_assert_null (mandate_test_find (window, ADW_TYPE_ACTION_ROW, "Information security committee"));
  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, NULL));
  mandate_test_settle ();
  g_assert_cmpstr (find_body (session, "All staff")->kind, ==, "group");

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), "people_count", "60", NULL);
  g_assert_true (mandate_roles_commit (session, change));
  mandate_test_settle ();
  row = mandate_test_get (window, ADW_TYPE_ACTION_ROW, "Information security committee");
  draw (window);
  mandate_test_screenshot (window, "bodies-proposed");
  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, NULL));
  mandate_test_settle ();
  g_assert_nonnull (find_body (session, "Information security committee")->charter);
  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_null (find_body (session, "Information security committee"));
  mandate_test_close (window);
}

static void
test_links_lead_to_bodies_and_members (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget       *window = show_view (session, "mandated", 1000);
  MandateChange   *change = mandate_change_new (get_register (session), "Board");
  MandateRecord   *body = mandate_change_create (change, MANDATE_TYPE_BODY, NULL);
  MandateRecord   *member;
  g_autofree char *to_body = g_strdup_printf ("body/%s", get_id (body));
  g_autofree char *to_member = NULL;
  GtkWidget       *row;

  mandate_record_set (body, "name", "Board", NULL);
  member = MANDATE_RECORD (mandate_bodies_add_member (change, get_id (body), get_id (find_person (session, "Ana Pérez")), NULL));
  to_member = g_strdup_printf ("body-member/%s", get_id (member));
  g_assert_true (mandate_roles_commit (session, change));
  mandate_change_free (change);

  mandate_window_show_link (MANDATE_WINDOW (window), to_body);
  mandate_test_settle ();
  mandate_test_get (mandate_test_get (window, MANDATE_TYPE_BODY_VIEW, NULL), GTK_TYPE_LABEL, "Board");

  mandate_window_show_link (MANDATE_WINDOW (window), to_member);
  mandate_test_settle ();
  row = mandate_test_get (window, MANDATE_TYPE_MEMBER_ROW, "Ana Pérez");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));

  mandate_window_show_link (MANDATE_WINDOW (window), "body");
  mandate_test_settle ();
  row = mandate_test_get (window, ADW_TYPE_ENTRY_ROW, "Add a body or a group by name");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), row));

  mandate_window_show_link (MANDATE_WINDOW (window), "person");
  mandate_test_settle ();
  row = mandate_test_get (window, ADW_TYPE_ENTRY_ROW, "Add a person by name");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), row));
  mandate_test_close (window);
}

static GtkWidget *
get_person_row (GtkWidget  *window,
                const char *name)
{
  return mandate_test_get (window, MANDATE_TYPE_PERSON_ROW, name);
}

static gboolean
has_chip (GtkWidget  *root,
          const char *word)
{
  if (MANDATE_IS_CHIP (root))
    return gtk_widget_get_visible (root) && g_strcmp0 (mandate_chip_get_word (MANDATE_CHIP (root)), word) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_chip (child, word))
      return TRUE;

  return FALSE;
}

static void
test_who_is_here_is_seen_and_changed (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget     *window = show_view (session, "people", 360);
  GtkWidget     *row = get_person_row (window, "Vera Stone");
  MandatePerson *vera = find_person (session, "Vera Stone");
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Leave");
  MandateRecord *leaving = mandate_change_edit (change, MANDATE_TYPE_PERSON, get_id (vera));

  g_assert_true (has_chip (row, "External"));
  mandate_record_set (leaving, "leave_from", "2020-01-01", NULL);
  mandate_record_set (leaving, "leave_until", "2099-12-31", NULL);
  g_assert_true (mandate_roles_commit (session, change));
  mandate_test_settle ();
  g_assert_true (has_chip (row, "On leave"));
  mandate_test_get (row, GTK_TYPE_LABEL, "On leave until 31 December 2099 · Virtual security officer");
  draw (window);
  mandate_test_screenshot (window, "people-chips-narrow");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_test_settle ();
  press (row, "Is Here Again");
  g_assert_false (mandate_person_is_on_leave (vera, mandate_session_get_today (session)));

  gtk_switch_set_active (GTK_SWITCH (mandate_test_get_field (row, "is_external")), FALSE);
  g_assert_true (mandate_live_form_flush (MANDATE_LIVE_FORM (mandate_test_get (row, MANDATE_TYPE_LIVE_FORM, NULL))));
  mandate_test_settle ();
  g_assert_false (vera->is_external);
  g_assert_false (has_chip (row, "External"));
  draw (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 420);
  mandate_test_screenshot (window, "person-narrow");
  mandate_test_close (window);
}

static void
test_who_left_by_mistake_is_here_again (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *row = get_person_row (window, "Marta Ruiz");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_test_settle ();
  press (row, "Leaves…");
  press (mandate_test_get (window, MANDATE_TYPE_LEAVING_VIEW, NULL), "Record the Leaving");
  gtk_widget_activate_action (mandate_test_get (window, MANDATE_TYPE_LEAVING_VIEW, NULL), "leaving.close", NULL);
  mandate_test_settle ();
  g_assert_nonnull (find_person (session, "Marta Ruiz")->left_on);

  row = get_person_row (window, "Marta Ruiz");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_test_settle ();
  press (row, "Is Here Again");
  g_assert_null (find_person (session, "Marta Ruiz")->left_on);
  mandate_test_close (window);
}

static void
look_for (GtkWidget  *window,
          const char *typed)
{
  GtkWidget *search = mandate_test_get (mandate_test_get (window, MANDATE_TYPE_PEOPLE_VIEW, NULL), GTK_TYPE_SEARCH_ENTRY, NULL);

  mandate_test_type (search, typed);
  g_signal_emit_by_name (search, "search-changed");
  mandate_test_settle ();
}

static void
test_people_are_found_by_letters_and_by_kind (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "people", 1000);
  GtkWidget *people = mandate_test_get (window, MANDATE_TYPE_PEOPLE_VIEW, NULL);
  GtkWidget *ana = get_person_row (window, "Ana Pérez");
  GtkWidget *vera = get_person_row (window, "Vera Stone");

  g_assert_null (mandate_test_find (people, GTK_TYPE_SEARCH_ENTRY, NULL)); /* so few are seen at a glance */
  gtk_widget_activate_action (window, "win.find", NULL);
  mandate_test_settle ();
  look_for (window, "perez");
  g_assert_true (gtk_widget_get_visible (ana));
  g_assert_false (gtk_widget_get_visible (vera));

  look_for (window, "security officer");
  g_assert_false (gtk_widget_get_visible (ana));
  g_assert_true (gtk_widget_get_visible (vera));
  draw (window);
  mandate_test_screenshot (window, "people-found");

  look_for (window, "nobody of that name");
  mandate_test_get (people, GTK_TYPE_LABEL, "Nobody fits what you are looking for.");

  look_for (window, "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (mandate_test_get (people, GTK_TYPE_DROP_DOWN, NULL)), 4);
  mandate_test_settle ();
  g_assert_true (gtk_widget_get_visible (vera));
  g_assert_false (gtk_widget_get_visible (ana));

  /* A link leads to somebody whom the filter hides. */
  mandate_people_view_show_record (MANDATE_PEOPLE_VIEW (people), MANDATE_RECORD (find_person (session, "Ana Pérez")));
  mandate_test_settle ();
  g_assert_true (gtk_widget_get_visible (ana));
  mandate_test_close (window);
}

static GtkWidget *
open_holders (GtkWidget *window)
{
  press (window, "All Holders…");

  return mandate_test_get (window, MANDATE_TYPE_HOLDERS_VIEW, NULL);
}

static void
test_several_hold_a_role_and_one_leads (void)
{
  g_autoptr (MandateSession) session = create_session ();
  MandateRole     *role = mandate_register_find (get_register (session), MANDATE_TYPE_ROLE, LEAD);
  g_autofree char *today = g_strdup (mandate_session_get_today (session));
  GtkWidget       *window = show_view (session, "mandated", 1000);
  GtkWidget       *view = open_holders (window);

  mandate_test_choose (view, "person", "ruiz");
  mandate_test_choose (view, "deputy", "vera");
  press (view, "Add Holder");
  g_assert_true (mandate_duty_find_role_gaps (get_register (session), role, today) & MANDATE_DUTY_NO_LEAD);
  mandate_test_get (view, GTK_TYPE_LABEL, "Several hold it. Open whoever leads, and say so.");
  draw (window);
  mandate_test_screenshot (window, "holders");

  gtk_widget_activate_action (view, "holders.close", NULL);
  draw (window);
  mandate_test_screenshot (window, "holders-no-lead");
  press (window, "Jonas Weber Leads");
  g_assert_false (mandate_duty_find_role_gaps (get_register (session), role, today) & MANDATE_DUTY_NO_LEAD);
  {
    GtkWidget *row;

    view = open_holders (window);
    row = mandate_test_get (view, ADW_TYPE_EXPANDER_ROW, "Marta Ruiz");
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    mandate_test_settle ();
    press (row, "Leads");
  }
  {
    g_autoptr (GPtrArray) holdings = list_holdings (session);

    g_assert_cmpuint (holdings->len, ==, 2);
    g_assert_cmpstr (((MandateRoleHolding *) g_ptr_array_index (holdings, 0))->person, ==, get_id (find_person (session, "Marta Ruiz")));
    g_assert_false (((MandateRoleHolding *) g_ptr_array_index (holdings, 1))->is_lead);
  }
  mandate_test_close (window);
}

static void
test_a_body_is_given_a_role (void)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Board");
  MandateRecord   *body = mandate_change_create (change, MANDATE_TYPE_BODY, NULL);
  g_autofree char *today = g_strdup (mandate_session_get_today (session));
  GtkWidget       *window;
  GtkWidget       *facts;

  mandate_record_set (body, "name", "Security table", NULL);
  mandate_bodies_add_member (change, get_id (body), get_id (find_person (session, "Marta Ruiz")), NULL);
  mandate_bodies_add_member (change, get_id (body), get_id (find_person (session, "Vera Stone")), NULL);
  g_assert_true (mandate_roles_commit (session, change));

  window = show_view (session, "mandated", 1000);
  facts = mandate_test_get (window, MANDATE_TYPE_ROLE_FACTS, NULL);
  press_edit (facts, "Change who holds it");
  mandate_test_choose (facts, "body", "Security table");
  mandate_test_type (mandate_test_get_field (facts, "held_from"), today);
  draw (window);
  mandate_test_screenshot (window, "holder-editor");
  press (facts, "Save");
  {
    g_autoptr (GPtrArray) holdings = list_holdings (session);

    g_assert_cmpuint (holdings->len, ==, 1);
    g_assert_cmpstr (((MandateRoleHolding *) g_ptr_array_index (holdings, 0))->body, ==, get_id (body));
  }

  /* Nobody leads a body without a chair: the fact leads to where that is mended. */
  press (facts, "Say Who Has the Chair…");
  mandate_test_get (window, MANDATE_TYPE_BODY_VIEW, NULL);
  mandate_test_close (window);
}

static void
test_who_held_it_on_a_day (gconstpointer data)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Before");
  MandateRecord   *before = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);
  g_autofree char *link = g_strdup_printf ("role-holding/%s", get_id (before));
  GtkWidget       *window;
  GtkWidget       *view;

  mandate_record_set (before, "role", LEAD, NULL);
  mandate_record_set (before, "person", get_id (find_person (session, "Ana Pérez")), NULL);
  mandate_record_set (before, "held_from", "2015-01-01", NULL);
  mandate_record_set (before, "held_until", "2020-01-01", NULL);
  g_assert_true (mandate_roles_commit (session, change));

  window = show_view (session, "people", GPOINTER_TO_INT (data));
  mandate_window_show_link (MANDATE_WINDOW (window), link);
  mandate_test_settle ();
  view = mandate_test_get (window, MANDATE_TYPE_HOLDERS_VIEW, NULL);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (mandate_test_get (view, ADW_TYPE_EXPANDER_ROW, "Ana Pérez"))));

  set_entry (view, "Who held it on (such as 2026-11-22)", "2019-12-31");
  mandate_test_get (view, GTK_TYPE_LABEL, "On 31 December 2019 it was held by: Ana Pérez, Owner");
  draw (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, MAX (GPOINTER_TO_INT (data), 420));
  mandate_test_screenshot (window, GPOINTER_TO_INT (data) < 500 ? "holders-narrow" : "holders-over-time");
  set_entry (view, "Who held it on (such as 2026-11-22)", "2020-01-01");
  mandate_test_get (view, GTK_TYPE_LABEL, "On 1 January 2020 it was held by: Jonas Weber, Online shop");
  set_entry (view, "Who held it on (such as 2026-11-22)", "2014-06-01");
  mandate_test_get (view, GTK_TYPE_LABEL, "On 1 June 2014 nobody held it.");
  set_entry (view, "Who held it on (such as 2026-11-22)", "2014-06-31");
  mandate_test_get (view, GTK_TYPE_LABEL, "Write the day as year, month and day, such as 2026-11-22.");
  mandate_test_close (window);
}

static void
test_what_is_recorded_of_a_holder_is_changed_in_place (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget *window = show_view (session, "mandated", 360);
  GtkWidget *facts = mandate_test_get (window, MANDATE_TYPE_ROLE_FACTS, NULL);
  g_autoptr (GPtrArray) holdings = list_holdings (session);
  MandateRoleHolding *holding = g_ptr_array_index (holdings, 0);

  press (facts, "Ana Pérez Did");
  press (facts, "Record the Answer");
  mandate_test_type (mandate_test_get_field (facts, "accepted_on"), "2020-02-03");
  press (facts, "Save");
  g_assert_cmpstr (holding->accepted_on, ==, "2020-02-03");

  press (facts, "Record When They Were Told");
  mandate_test_type (mandate_test_get_field (facts, "communicated_on"), "2020-02-10");
  mandate_test_type (mandate_test_get_field (facts, "communicated_to"), "all nine, on the notice board");
  draw (window);
  mandate_test_screenshot (window, "facts-telling-narrow");
  press (facts, "Save");
  g_assert_cmpstr (holding->communicated_to, ==, "all nine, on the notice board");
  mandate_test_get (facts, GTK_TYPE_LABEL, "10 February 2020, to all nine, on the notice board");
  draw (window);
  mandate_test_screenshot (window, "facts-narrow");

  press_edit (facts, "Change when it was accepted");
  mandate_test_type (mandate_test_get_field (facts, "accepted_on"), "2020-02-04");
  press (facts, "Save");
  g_assert_cmpstr (holding->accepted_on, ==, "2020-02-04");

  press_edit (facts, "Change who gave it, and from when");
  mandate_test_type (mandate_test_get_field (facts, "held_from"), "2020-01-15");
  press (facts, "Save");
  g_assert_cmpstr (holding->held_from, ==, "2020-01-15");

  press_edit (facts, "Change who was told, and when");
  press (facts, "Cancel");
  g_assert_null (mandate_test_find (facts, MANDATE_TYPE_FORM, NULL));
  mandate_test_close (window);
}

static void
test_the_wizard_asks_for_deputy_start_and_hours (void)
{
  g_autoptr (MandateSession) session = create_session ();
  GtkWidget       *window = show_view (session, "mandated", 360);
  GtkWidget       *wizard = g_object_new (MANDATE_TYPE_ROLES_WIZARD, "session", session, NULL);
  g_autofree char *today = g_strdup (mandate_session_get_today (session));
  GtkWidget       *step;

  mandate_window_show_view (MANDATE_WINDOW (window), wizard);
  mandate_test_settle ();
  press (wizard, "Continue");
  step = mandate_wizard_get_step_content (MANDATE_WIZARD (wizard), 1);
  mandate_test_choose (step, "person", "Vera Stone");
  mandate_test_choose (step, "deputy", "Jonas Weber");
  mandate_test_choose (step, "appointed_by", "Ana Pérez");
  mandate_test_type (mandate_test_get_field (step, "held_from"), today);
  mandate_test_type (mandate_test_get_field (step, "more"), "Look at everything");
  mandate_test_type (mandate_test_get_field (step, "hours_a_month"), "12");
  draw (window);
  mandate_test_screenshot (window, "wizard-narrow");
  press (wizard, "Continue");
  {
    g_autoptr (GPtrArray) holdings = list_holdings (session);
    MandateRoleHolding *holding = g_ptr_array_index (holdings, 0);

    g_assert_cmpuint (holdings->len, ==, 1);
    g_assert_cmpstr (holding->person, ==, get_id (find_person (session, "Vera Stone")));
    g_assert_cmpstr (holding->deputy, ==, get_id (find_person (session, "Jonas Weber")));
    g_assert_cmpstr (holding->held_from, ==, today);
  }
  g_assert_cmpint (((MandateRole *) mandate_register_find (get_register (session), MANDATE_TYPE_ROLE, LEAD))->hours_a_month, ==, 12);

  /* Back, and another after all: one is handed over to, and not one more. */
  press (wizard, "Back");
  mandate_test_choose (step, "person", "Marta Ruiz");
  press (wizard, "Continue");
  {
    g_autoptr (GPtrArray) holdings = list_holdings (session);

    g_assert_cmpuint (holdings->len, ==, 1);
    g_assert_cmpstr (((MandateRoleHolding *) g_ptr_array_index (holdings, 0))->person, ==, get_id (find_person (session, "Marta Ruiz")));
  }
  mandate_test_close (window);
}

static void
test_views_are_drawn (gconstpointer data)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *people = g_strdup_printf ("sample-people-%s", (const char *) data);
  g_autofree char *holders = g_strdup_printf ("sample-holders-%s", (const char *) data);
  GtkWidget       *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), g_str_equal (data, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (g_str_equal (data, "rtl") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  window = show_view (session, "people", 1000);
  mandate_test_screenshot (window, people);
  gtk_widget_activate_action (window, "win.show-page", "s", "roles");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (window, ADW_TYPE_VIEW_STACK, NULL)), "mandated");
  mandate_test_settle ();
  open_holders (window);
  draw (window);
  mandate_test_screenshot (window, holders);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 1060);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  mandate_test_close (window);
}

static void
test_nothing_of_it_outlives_its_window (void)
{
  g_autoptr (MandateSession) session = create_session ();
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Board");
  MandateRecord *body = mandate_change_create (change, MANDATE_TYPE_BODY, NULL);
  GtkWidget     *body_view, *holders, *people;

  mandate_record_set (body, "name", "Board", NULL);
  mandate_bodies_add_member (change, get_id (body), get_id (find_person (session, "Ana Pérez")), NULL);
  g_assert_true (mandate_roles_commit (session, change));

  body_view = g_object_ref_sink (mandate_body_view_new (session, MANDATE_RECORD (find_body (session, "Board"))));
  holders = g_object_ref_sink (mandate_holders_view_new (session, LEAD));
  people = g_object_ref_sink (mandate_people_view_new (session));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mandate_test_get (people, MANDATE_TYPE_PERSON_ROW, "Ana Pérez")), TRUE);
  g_assert_finalize_object (body_view);
  g_assert_finalize_object (holders);
  g_assert_finalize_object (people);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_data_func ("/bodies/a-body-gets-members-and-a-chair/wide", GINT_TO_POINTER (1000), test_a_body_gets_members_and_a_chair);
  g_test_add_data_func ("/bodies/a-body-gets-members-and-a-chair/narrow", GINT_TO_POINTER (360), test_a_body_gets_members_and_a_chair);
  g_test_add_func ("/bodies/a-member-who-is-removed-comes-back", test_a_member_who_is_removed_comes_back);
  g_test_add_func ("/bodies/are-proposed-and-not-made-up", test_bodies_are_proposed_and_not_made_up);
  g_test_add_func ("/bodies/links-lead-to-bodies-and-members", test_links_lead_to_bodies_and_members);
  g_test_add_func ("/bodies/people/who-is-here-is-seen-and-changed", test_who_is_here_is_seen_and_changed);
  g_test_add_func ("/bodies/people/who-left-by-mistake-is-here-again", test_who_left_by_mistake_is_here_again);
  g_test_add_func ("/bodies/people/are-found-by-letters-and-by-kind", test_people_are_found_by_letters_and_by_kind);
  g_test_add_func ("/bodies/holders/several-hold-a-role-and-one-leads", test_several_hold_a_role_and_one_leads);
  g_test_add_func ("/bodies/holders/a-body-is-given-a-role", test_a_body_is_given_a_role);
  g_test_add_data_func ("/bodies/holders/who-held-it-on-a-day/wide", GINT_TO_POINTER (1000), test_who_held_it_on_a_day);
  g_test_add_data_func ("/bodies/holders/who-held-it-on-a-day/narrow", GINT_TO_POINTER (360), test_who_held_it_on_a_day);
  g_test_add_func ("/bodies/holders/what-is-recorded-of-them-is-changed-in-place", test_what_is_recorded_of_a_holder_is_changed_in_place);
  g_test_add_func ("/bodies/holders/the-wizard-asks-for-deputy-start-and-hours", test_the_wizard_asks_for_deputy_start_and_hours);
  g_test_add_data_func ("/bodies/are-shown/dark", "dark", test_views_are_drawn);
  g_test_add_data_func ("/bodies/are-shown/right-to-left", "rtl", test_views_are_drawn);
  g_test_add_func ("/bodies/nothing-of-it-outlives-its-window", test_nothing_of_it_outlives_its_window);

  return g_test_run ();
}
