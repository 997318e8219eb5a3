/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-policy-version.h"
#include "mandate-review.h"
#include "mandate-test-ui.h"

/* The wizards of the first day: set up, and draft the policy. */

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  fixture->window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  mandate_window_set_session (MANDATE_WINDOW (fixture->window), fixture->session);
  mandate_test_show (fixture->window, 1100, 760);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static void
press (Fixture    *fixture,
       const char *label)
{
  mandate_test_press (mandate_test_get (fixture->window, GTK_TYPE_BUTTON, label));
}

static void
shot (Fixture    *fixture,
      const char *name)
{
  mandate_test_screenshot (fixture->window, name);
}

static gpointer
get_only (Fixture *fixture,
          GType    type)
{
  MandateRecordList *records = mandate_register_get_list (mandate_session_get_register (fixture->session), type);

  g_assert_cmpuint (mandate_record_list_get_length (records), ==, 1);

  return mandate_record_list_get (records, 0);
}

static void
fill (Fixture    *fixture,
      const char *label,
      const char *text)
{
  mandate_test_type (mandate_test_get_editor (fixture->window, label), text);
}

static void
test_set_up_makes_organisation_owner_and_dates (Fixture      *fixture,
                                                gconstpointer data)
{
  MandateOrganisation *organisation;
  MandatePerson       *owner;
  MandateReview       *audit;

  mandate_window_open_wizard (MANDATE_WINDOW (fixture->window), "set-up");
  mandate_test_settle ();
  shot (fixture, "set-up-1");
  press (fixture, "Continue");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "This is needed.");

  fill (fixture, "Legal name", "Corner Bakery Ltd");
  fill (fixture, "Short name", "Corner Bakery");
  fill (fixture, "People", "9");
  mandate_test_look_up (mandate_test_get_editor (fixture->window, "Country"), "germ");
  press (fixture, "Continue");
  fill (fixture, "Name", "Ana Pérez");
  fill (fixture, "Job title", "Owner");
  shot (fixture, "set-up-2");
  press (fixture, "Continue");
  fill (fixture, "Scope", "Baking and selling in both shops.");
  shot (fixture, "set-up-3");
  press (fixture, "Continue");
  fill (fixture, "Stage 1, the documents", "2027-01-14");
  shot (fixture, "set-up-4");
  press (fixture, "Continue");
  shot (fixture, "set-up-5");
  press (fixture, "Start Working");

  organisation = mandate_register_find_only (mandate_session_get_register (fixture->session), MANDATE_TYPE_ORGANISATION);
  g_assert_cmpstr (organisation->legal_name, ==, "Corner Bakery Ltd");
  g_assert_cmpstr (organisation->currency, ==, "EUR");
  g_assert_cmpstr (organisation->language, ==, "de");
  g_assert_cmpstr (organisation->size_profile, ==, "starting");
  owner = get_only (fixture, MANDATE_TYPE_PERSON);
  g_assert_true (owner->is_top_management);
  audit = get_only (fixture, MANDATE_TYPE_REVIEW);
  g_assert_cmpstr (audit->planned_on, ==, "2027-01-14");
  g_assert_cmpstr (mandate_session_get_name (fixture->session), ==, "Corner Bakery");
}

static void
add_owner (Fixture *fixture)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), "Owner");
  MandateRecord *owner = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  g_autoptr (GError) error = NULL;

  mandate_record_set (owner, "name", "Ana Pérez", NULL);
  mandate_record_set (owner, "is_top_management", "yes", NULL);
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
}

static void
test_policy_is_written_from_answers (Fixture      *fixture,
                                     gconstpointer data)
{
  add_owner (fixture);
  mandate_window_open_wizard (MANDATE_WINDOW (fixture->window), "policy");
  mandate_test_settle ();
  shot (fixture, "policy-1");
  press (fixture, "Continue");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 1 of 8");
  shot (fixture, "policy-1-problem");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("/set-up/makes-organisation-owner-and-dates", test_set_up_makes_organisation_owner_and_dates);
  ADD ("/policy-wizard/writes-the-policy-from-answers", test_policy_is_written_from_answers);

  return g_test_run ();
}
