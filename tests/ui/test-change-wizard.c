/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-change-end.h"
#include "mandate-change-wizard.h"
#include "mandate-holders.h"
#include "mandate-leaving-view.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-role-print.h"
#include "mandate-test-form.h"
#include "mandate-wizard-draft.h"

#define LEAD MANDATE_ROLE_CONFORMANCE_ID

static MandateRegister *
get_register (MandateSession *session)
{
  return mandate_session_get_register (session);
}

/* The window, with what “Something Changed…” on the page of roles opens. */
static GtkWidget *
open_wizard (MandateSession *session,
             int             width)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, width, 800);
  mandate_window_show_page (MANDATE_WINDOW (window), "roles");
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Something Changed…"));
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();

  return window;
}

static MandateWizard *
get_wizard (GtkWidget *window)
{
  return MANDATE_WIZARD (mandate_test_get (window, MANDATE_TYPE_CHANGE_WIZARD, NULL));
}

static void
press (GtkWidget  *window,
       const char *label)
{
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, label));
  mandate_test_settle ();
}

static GtkWidget *
get_content (GtkWidget *window)
{
  return mandate_wizard_get_step_content (get_wizard (window), mandate_wizard_get_step (get_wizard (window)));
}

static void
choose (GtkWidget  *window,
        const char *label)
{
  GtkWidget *row = mandate_test_get (window, ADW_TYPE_ACTION_ROW, label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 1);
}

/* What a person chooses from a list. */
static void
answer (GtkWidget  *window,
        const char *key,
        const char *field,
        const char *id)
{
  MandateDraft *draft = mandate_wizard_get_draft (get_wizard (window));
  GtkWidget    *form = mandate_test_get (window, MANDATE_TYPE_FORM, NULL);

  g_assert_true (mandate_record_set (mandate_draft_find (draft, key), field, id, NULL));
  mandate_form_refresh_field (MANDATE_FORM (form), field);
  mandate_draft_touch (draft);
}

static void
type (GtkWidget  *window,
      const char *field,
      const char *text)
{
  mandate_test_type (mandate_test_get_field (get_content (window), field), text);
  mandate_test_settle ();
}

static MandateRoleHolding *
find_holding (MandateSession *session,
              const char     *role)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (get_register (session), role, mandate_session_get_today (session));

  return holdings->len > 0 ? g_ptr_array_index (holdings, 0) : NULL;
}

static gpointer
find_named (MandateSession *session,
            GType           record_type,
            const char     *name)
{
  MandateRecordList *list = mandate_register_get_list (get_register (session), record_type);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      g_autofree char *text = mandate_record_describe (mandate_record_list_get (list, i));

      if (g_str_equal (text, name))
        return mandate_record_list_get (list, i);
    }

  return NULL;
}

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static void
test_who_joins_takes_a_role (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *before = g_strdup (find_holding (session, LEAD)->person);
  GtkWidget       *window = open_wizard (session, 1000);
  MandatePerson   *person;

  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 0);
  mandate_test_screenshot (window, "change-what");
  choose (window, "Somebody Joins");

  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 1);
  type (window, "name", "Nina New");
  mandate_test_screenshot (window, "change-who");
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 2);
  person = find_named (session, MANDATE_TYPE_PERSON, "Nina New");
  g_assert_nonnull (person);
  g_assert_cmpstr (person->joined_on, ==, mandate_session_get_today (session));

  answer (window, "holding", "role", LEAD);
  mandate_test_screenshot (window, "change-role");
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 3);
  g_assert_cmpstr (find_holding (session, LEAD)->person, ==, get_id (person));
  g_assert_cmpstr (before, !=, get_id (person));

  /* The letter that is to be signed can be printed here. */
  mandate_test_get (get_content (window), GTK_TYPE_LABEL, "Letters to Print and Have Signed");
  mandate_test_get (get_content (window), MANDATE_TYPE_ROLE_PRINT, NULL);
  mandate_test_screenshot (window, "change-end");
  press (window, "Done");
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_CHANGE_WIZARD, NULL));
  g_assert_null (mandate_wizard_draft_find (get_register (session), "change", NULL));
  mandate_test_close (window);
}

static void
test_what_a_leaver_leaves_is_led_through (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *leaver = g_strdup (find_holding (session, LEAD)->person);
  MandatePerson   *person = mandate_register_find (get_register (session), MANDATE_TYPE_PERSON, leaver);
  g_autofree char *heading = g_strdup_printf ("What Still Hangs on %s", person->name);
  GtkWidget       *window = open_wizard (session, 1000);

  choose (window, "Somebody Leaves");
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 1);
  answer (window, "who", "person", leaver);
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 2);
  mandate_test_get (window, MANDATE_TYPE_LEAVING_VIEW, NULL);
  mandate_test_screenshot (window, "change-leaving");

  /* It goes on only when it is recorded. */
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 2);
  press (window, "Record the Leaving");
  g_assert_cmpstr (person->left_on, ==, mandate_session_get_today (session));
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 3);
  mandate_test_get (get_content (window), GTK_TYPE_LABEL, heading);
  mandate_test_screenshot (window, "change-leaving-end");
  mandate_test_close (window);
}

static void
test_a_leave_is_recorded_with_its_day (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandatePerson *person = mandate_register_find (get_register (session), MANDATE_TYPE_PERSON, find_holding (session, LEAD)->person);
  GtkWidget     *window = open_wizard (session, 1000);

  choose (window, "Somebody Goes on Leave");
  answer (window, "who", "person", get_id (person));
  press (window, "Continue");
  press (window, "Record the Leave");
  g_assert_cmpstr (person->leave_from, ==, mandate_session_get_today (session));
  g_assert_null (person->left_on);
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 3);
  mandate_test_close (window);
}

static void
test_a_new_role_is_described_and_given (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandatePerson *person = mandate_register_find (get_register (session), MANDATE_TYPE_PERSON, find_holding (session, LEAD)->person);
  GtkWidget     *window = open_wizard (session, 1000);
  MandateRole   *role;

  choose (window, "There Is a New Role");
  type (window, "title", "Keeper of keys");
  press (window, "Continue");
  role = find_named (session, MANDATE_TYPE_ROLE, "Keeper of keys");
  g_assert_nonnull (role);

  /* Going back changes the role that is there: there is no second one. */
  press (window, "Back");
  type (window, "title", "Keeper of all keys");
  press (window, "Continue");
  g_assert_cmpstr (role->title, ==, "Keeper of all keys");

  answer (window, "holding", "person", get_id (person));
  press (window, "Continue");
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 3);
  g_assert_cmpstr (find_holding (session, get_id (role))->person, ==, get_id (person));
  mandate_test_close (window);
}

static void
test_a_role_is_taken_over_and_can_be_resumed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandatePerson      *next = find_named (session, MANDATE_TYPE_PERSON, "Lena Hoffmann");
  MandateRoleHolding *before = find_holding (session, LEAD);
  GtkWidget          *window = open_wizard (session, 1000);

  choose (window, "Somebody Else Takes a Role Over");
  answer (window, "who", "role", LEAD);
  press (window, "Continue");
  answer (window, "holding", "person", get_id (next));
  g_assert_true (mandate_wizard_save (get_wizard (window)));
  mandate_test_close (window);

  /* Where it was left, with what was chosen. */
  window = open_wizard (session, 1000);
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 2);
  g_assert_cmpstr (((MandateRoleHolding *) mandate_draft_find (mandate_wizard_get_draft (get_wizard (window)), "holding"))->person, ==, get_id (next));
  press (window, "Continue");
  g_assert_cmpstr (find_holding (session, LEAD)->person, ==, get_id (next));
  g_assert_cmpstr (before->held_until, ==, mandate_session_get_today (session));
  mandate_test_close (window);
}

/* Who was asked about may be gone when it is gone on with. */
static void
test_somebody_who_is_gone_is_asked_for_again (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = open_wizard (session, 1000);

  choose (window, "Somebody Joins");
  type (window, "name", "Nina New");
  press (window, "Continue");
  g_assert_true (mandate_wizard_save (get_wizard (window)));
  mandate_test_close (window);
  mandate_session_remove (session, find_named (session, MANDATE_TYPE_PERSON, "Nina New"));
  g_assert_null (find_named (session, MANDATE_TYPE_PERSON, "Nina New"));

  window = open_wizard (session, 1000);
  g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 1);
  mandate_test_close (window);
}

static void
test_it_is_drawn (gconstpointer data)
{
  const char *kind = data;
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *leaver = g_strdup (find_holding (session, LEAD)->person);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), g_str_equal (kind, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);

  for (guint is_narrow = 0; is_narrow < 2; is_narrow++)
    {
      GtkWidget       *window = open_wizard (session, is_narrow ? 360 : 1000);
      g_autofree char *name = g_strdup_printf ("change-%s-%u-%s", kind, mandate_wizard_get_step (get_wizard (window)), is_narrow ? "narrow" : "wide");

      if (is_narrow)
        g_assert_cmpuint (mandate_wizard_get_step (get_wizard (window)), ==, 2);
      g_assert_cmpint (gtk_widget_get_width (window), <=, is_narrow ? 420 : 1060);
      mandate_test_screenshot (window, name);

      if (!is_narrow)
        {
          choose (window, "Somebody Leaves");
          answer (window, "who", "person", leaver);
          press (window, "Continue");
        }
      mandate_test_close (window);
    }

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/change/who-joins-takes-a-role", test_who_joins_takes_a_role);
  g_test_add_func ("/change/what-a-leaver-leaves-is-led-through", test_what_a_leaver_leaves_is_led_through);
  g_test_add_func ("/change/a-leave-is-recorded-with-its-day", test_a_leave_is_recorded_with_its_day);
  g_test_add_func ("/change/a-new-role-is-described-and-given", test_a_new_role_is_described_and_given);
  g_test_add_func ("/change/a-role-is-taken-over-and-the-wizard-goes-on-where-it-was-left", test_a_role_is_taken_over_and_can_be_resumed);
  g_test_add_func ("/change/somebody-who-is-gone-is-asked-for-again", test_somebody_who_is_gone_is_asked_for_again);
  g_test_add_data_func ("/change/is-drawn/light", "light", test_it_is_drawn);
  g_test_add_data_func ("/change/is-drawn/dark", "dark", test_it_is_drawn);

  return g_test_run ();
}
