/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "mandate-field-row.h"
#include "mandate-live-form.h"
#include "mandate-objective.h"
#include "mandate-person.h"
#include "mandate-policy-answers.h"
#include "mandate-resource.h"
#include "mandate-review-plan.h"
#include "mandate-test-ui.h"

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
  GtkWidget      *box;
  guint           n_edited;
  char           *edited;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->window = mandate_test_show (fixture->box, 500, 700);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->edited);
}

static void
edited_cb (Fixture    *fixture,
           const char *field)
{
  fixture->n_edited++;
  g_free (fixture->edited);
  fixture->edited = g_strdup (field);
}

static MandateForm *
show_form (Fixture       *fixture,
           MandateRecord *record,
           const char    *field)
{
  const char  *fields[] = { field, NULL };
  MandateForm *form = mandate_form_new (fixture->session, G_OBJECT_TYPE (record), field != NULL ? fields : NULL);

  mandate_form_set_record (form, record);
  g_signal_connect_swapped (form, "edited", G_CALLBACK (edited_cb), fixture);
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (form));
  mandate_test_settle ();

  return form;
}

static GtkWidget *
get_row (GtkWidget *root)
{
  return mandate_test_get (root, MANDATE_TYPE_FIELD_ROW, NULL);
}

static const char *
get_problem (GtkWidget *root)
{
  return mandate_field_row_get_problem (MANDATE_FIELD_ROW (get_row (root)));
}

static void
type (Fixture    *fixture,
      const char *text)
{
  GtkWidget *editor = mandate_test_find (fixture->box, GTK_TYPE_EDITABLE, NULL);

  mandate_test_type (editor != NULL ? editor : mandate_test_get (fixture->box, GTK_TYPE_TEXT_VIEW, NULL), text);
}

static void
test_typing_goes_into_the_record (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (MandatePerson) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);

  show_form (fixture, MANDATE_RECORD (person), "name");
  g_assert_cmpuint (fixture->n_edited, ==, 0);
  type (fixture, "Ana Pérez");

  g_assert_cmpstr (person->name, ==, "Ana Pérez");
  g_assert_cmpstr (fixture->edited, ==, "name");
}

static void
test_lines_go_into_the_record (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (MandatePerson) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);

  show_form (fixture, MANDATE_RECORD (person), "notes");
  type (fixture, "One\nTwo");

  g_assert_cmpstr (person->notes, ==, "One\nTwo");
}

static void
test_a_switch_goes_into_the_record (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (MandatePerson) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);

  show_form (fixture, MANDATE_RECORD (person), "is_external");
  mandate_test_press (get_row (fixture->box));
  g_assert_true (person->is_external);
  mandate_test_press (get_row (fixture->box));
  g_assert_false (person->is_external);
}

static void
test_a_choice_goes_into_the_record (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (MandateReviewPlan) plan = mandate_record_new (MANDATE_TYPE_REVIEW_PLAN, NULL);
  GtkWidget *drop_down;

  show_form (fixture, MANDATE_RECORD (plan), "kind");
  drop_down = mandate_test_get (fixture->box, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);

  g_assert_cmpstr (plan->kind, ==, "policy-review");
}

static void
test_numbers_go_into_the_record (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (MandateObjective) objective = mandate_record_new (MANDATE_TYPE_OBJECTIVE, NULL);

  show_form (fixture, MANDATE_RECORD (objective), "target");
  type (fixture, "4.5");
  g_assert_cmpfloat (objective->target, ==, 4.5);
  type (fixture, "four");
  g_assert_cmpstr (get_problem (fixture->box), ==, "“four” is not a number. Write figures only, such as 97.5.");
  type (fixture, "");
  g_assert_true (isnan (objective->target));
}

static void
test_amounts_go_into_the_record (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (MandateResource) resource = mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);

  mandate_record_set (MANDATE_RECORD (resource), "currency", "EUR", NULL);
  show_form (fixture, MANDATE_RECORD (resource), "requested_amount");
  type (fixture, "2400.50");
  g_assert_cmpint (resource->requested_amount, ==, 240050);
}

static void
test_a_code_is_in_capitals_however_it_is_typed (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (MandateResource) resource = mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);

  show_form (fixture, MANDATE_RECORD (resource), "currency");
  type (fixture, "eur");
  g_assert_cmpstr (resource->currency, ==, "EUR");
}

static void
test_a_day_may_be_typed_in_many_ways (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (MandatePerson) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);
  const char *today = mandate_session_get_today (fixture->session);

  show_form (fixture, MANDATE_RECORD (person), "joined_on");
  type (fixture, "2026-03-01");
  g_assert_cmpstr (person->joined_on, ==, "2026-03-01");
  type (fixture, "today");
  g_assert_cmpstr (person->joined_on, ==, today);
  type (fixture, "1 March 2025");
  g_assert_cmpstr (person->joined_on, ==, "2025-03-01");
}

static void
test_a_day_that_does_not_exist_is_refused (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (MandatePerson) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);

  show_form (fixture, MANDATE_RECORD (person), "joined_on");
  type (fixture, "2026-02-30");

  g_assert_null (person->joined_on);
  g_assert_nonnull (get_problem (fixture->box));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (mandate_test_get (fixture->box, GTK_TYPE_EDITABLE, NULL))), ==, "2026-02-30");
}

static void
test_what_is_needed_says_so (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (MandatePerson) person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);
  MandateForm *form = show_form (fixture, MANDATE_RECORD (person), "name");

  g_assert_false (mandate_form_check (form));
  g_assert_cmpstr (get_problem (fixture->box), ==, "This is needed.");
  gtk_test_accessible_assert_state (mandate_test_get (fixture->box, GTK_TYPE_ENTRY, NULL), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  type (fixture, "Ana");
  g_assert_null (get_problem (fixture->box));
  g_assert_true (mandate_form_check (form));
}

static MandatePerson *
add_person (Fixture    *fixture,
            const char *name)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (fixture->session), "Person");
  MandateRecord   *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (person));
  g_autoptr (GError) error = NULL;

  mandate_record_set (person, "name", name, NULL);
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find (mandate_session_get_register (fixture->session), MANDATE_TYPE_PERSON, id);
}

static GtkWidget *
open_matches (Fixture *fixture)
{
  GtkWidget *button = mandate_test_get (fixture->box, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  mandate_test_settle ();

  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static void
test_somebody_is_found_by_some_letters (Fixture      *fixture,
                                        gconstpointer data)
{
  MandatePerson *luis;
  g_autoptr (MandateObjective) objective = mandate_record_new (MANDATE_TYPE_OBJECTIVE, NULL);
  GtkWidget *popover;
  GtkWidget *search;

  add_person (fixture, "Ana Pérez");
  luis = add_person (fixture, "Luis Gómez");
  show_form (fixture, MANDATE_RECORD (objective), "owner");

  popover = open_matches (fixture);
  search = mandate_test_get (popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "gom");
  mandate_test_settle ();
  g_assert_null (mandate_test_find (popover, GTK_TYPE_LABEL, "Ana Pérez"));
  g_signal_emit_by_name (search, "activate");

  g_assert_cmpstr (objective->owner, ==, mandate_record_get_id (MANDATE_RECORD (luis)));
}

static void
test_somebody_new_is_added_by_the_name (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (MandateObjective) objective = mandate_record_new (MANDATE_TYPE_OBJECTIVE, NULL);
  GtkWidget     *search;
  MandatePerson *person;

  show_form (fixture, MANDATE_RECORD (objective), "owner");
  search = mandate_test_get (open_matches (fixture), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "Marta Ruiz");
  mandate_test_settle ();
  g_signal_emit_by_name (search, "activate");

  person = mandate_register_find (mandate_session_get_register (fixture->session), MANDATE_TYPE_PERSON, objective->owner);
  g_assert_cmpstr (person->name, ==, "Marta Ruiz");
}

static MandateLiveForm *
show_live (Fixture       *fixture,
           MandatePerson *person)
{
  static const char *const fields[] = { "name", "job_title", "joined_on", "left_on", NULL };
  MandateLiveForm         *form = mandate_live_form_new (fixture->session, MANDATE_TYPE_PERSON, fields);

  mandate_live_form_set_record (form, MANDATE_RECORD (person));
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (form));
  mandate_test_settle ();

  return form;
}

static gboolean
has_job_title (gpointer data)
{
  return ((MandatePerson *) data)->job_title != NULL;
}

static void
test_a_pause_records_what_was_typed (Fixture      *fixture,
                                     gconstpointer data)
{
  MandatePerson *person = add_person (fixture, "Ana Pérez");

  show_live (fixture, person);
  mandate_test_type (mandate_test_get_editor (fixture->box, "Job title"), "Owner");
  g_assert_null (person->job_title);
  mandate_test_wait (has_job_title, person);
  g_assert_cmpstr (person->job_title, ==, "Owner");
}

static void
test_going_away_records_what_was_typed (Fixture      *fixture,
                                        gconstpointer data)
{
  MandatePerson   *person = add_person (fixture, "Ana Pérez");
  MandateLiveForm *form = show_live (fixture, person);

  mandate_test_type (mandate_test_get_editor (fixture->box, "Job title"), "Owner");
  gtk_box_remove (GTK_BOX (fixture->box), GTK_WIDGET (form));
  g_assert_cmpstr (person->job_title, ==, "Owner");
}

static void
test_what_is_undone_is_shown (Fixture      *fixture,
                              gconstpointer data)
{
  MandatePerson   *person = add_person (fixture, "Ana Pérez");
  MandateLiveForm *form = show_live (fixture, person);

  mandate_test_type (mandate_test_get_editor (fixture->box, "Job title"), "Owner");
  g_assert_true (mandate_live_form_flush (form));
  mandate_session_undo (fixture->session);
  mandate_test_settle ();

  g_assert_null (person->job_title);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (mandate_test_get_editor (fixture->box, "Job title"))), ==, "");
}

static void
test_a_broken_rule_is_shown_and_nothing_recorded (Fixture      *fixture,
                                                  gconstpointer data)
{
  MandatePerson   *person = add_person (fixture, "Ana Pérez");
  MandateLiveForm *form = show_live (fixture, person);

  mandate_test_type (mandate_test_get_editor (fixture->box, "Joined on"), "2026-05-01");
  g_assert_true (mandate_live_form_flush (form));
  mandate_test_type (mandate_test_get_editor (fixture->box, "Left on"), "2026-04-01");
  g_assert_false (mandate_live_form_flush (form));

  g_assert_null (person->left_on);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (mandate_test_get_editor (fixture->box, "Left on"))), ==, "2026-04-01");
  g_assert_nonnull (mandate_field_row_get_problem (MANDATE_FIELD_ROW (gtk_widget_get_ancestor (mandate_test_get_editor (fixture->box, "Left on"), MANDATE_TYPE_FIELD_ROW))));
}

static void
test_half_a_day_is_not_recorded (Fixture      *fixture,
                                 gconstpointer data)
{
  MandatePerson   *person = add_person (fixture, "Ana Pérez");
  MandateLiveForm *form = show_live (fixture, person);

  mandate_test_type (mandate_test_get_editor (fixture->box, "Joined on"), "2026-05-01");
  g_assert_true (mandate_live_form_flush (form));
  mandate_test_type (mandate_test_get_editor (fixture->box, "Joined on"), "2026-05-");
  g_assert_false (mandate_live_form_flush (form));

  g_assert_cmpstr (person->joined_on, ==, "2026-05-01");
}

static void
test_every_record_type_has_a_form (Fixture      *fixture,
                                   gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      g_autoptr (MandateRecord) record = mandate_record_new (mandate_schema_get_type_at (schema, i), NULL);
      MandateForm *form = show_form (fixture, record, NULL);

      for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (form))); row != NULL; row = gtk_widget_get_next_sibling (row))
        g_assert_cmpstr (mandate_field_row_get_label (MANDATE_FIELD_ROW (row)), !=, "");

      gtk_box_remove (GTK_BOX (fixture->box), GTK_WIDGET (form));
    }
}

static void
test_looks_right (Fixture      *fixture,
                  gconstpointer data)
{
  static const char *const fields[] = { "title", "business_goal", "owner", "state", "target", "due_on", "evaluation", NULL };
  g_autoptr (MandateObjective) objective = mandate_record_new (MANDATE_TYPE_OBJECTIVE, NULL);
  MandatePerson *person = add_person (fixture, "Ana Pérez");
  MandateForm   *form = mandate_form_new (fixture->session, MANDATE_TYPE_OBJECTIVE, fields);

  mandate_record_set (MANDATE_RECORD (objective), "title", "The web shop is back within four hours", NULL);
  mandate_record_set (MANDATE_RECORD (objective), "owner", mandate_record_get_id (MANDATE_RECORD (person)), NULL);
  mandate_form_set_record (form, MANDATE_RECORD (objective));
  mandate_form_set_problem (form, "target", "“four” is no number. Write it in figures, such as 4.");
  gtk_widget_set_margin_start (GTK_WIDGET (form), 14);
  gtk_widget_set_margin_end (GTK_WIDGET (form), 14);
  gtk_widget_set_margin_top (GTK_WIDGET (form), 14);
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (form));
  mandate_test_settle ();
  g_assert_true (mandate_form_focus_field (form, "due_on"));
  mandate_test_screenshot (fixture->window, "form");
}

#define ADD(path, function) g_test_add ("/form/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("typing-goes-into-the-record", test_typing_goes_into_the_record);
  ADD ("lines-go-into-the-record", test_lines_go_into_the_record);
  ADD ("a-switch-goes-into-the-record", test_a_switch_goes_into_the_record);
  ADD ("a-choice-goes-into-the-record", test_a_choice_goes_into_the_record);
  ADD ("numbers-go-into-the-record", test_numbers_go_into_the_record);
  ADD ("amounts-go-into-the-record", test_amounts_go_into_the_record);
  ADD ("a-code-is-in-capitals-however-it-is-typed", test_a_code_is_in_capitals_however_it_is_typed);
  ADD ("a-day-may-be-typed-in-many-ways", test_a_day_may_be_typed_in_many_ways);
  ADD ("a-day-that-does-not-exist-is-refused", test_a_day_that_does_not_exist_is_refused);
  ADD ("what-is-needed-says-so", test_what_is_needed_says_so);
  ADD ("somebody-is-found-by-some-letters", test_somebody_is_found_by_some_letters);
  ADD ("somebody-new-is-added-by-the-name", test_somebody_new_is_added_by_the_name);
  ADD ("every-record-type-has-one", test_every_record_type_has_a_form);
  ADD ("looks-right", test_looks_right);
  g_test_add ("/live-form/a-pause-records-what-was-typed", Fixture, NULL, set_up, test_a_pause_records_what_was_typed, tear_down);
  g_test_add ("/live-form/going-away-records-what-was-typed", Fixture, NULL, set_up, test_going_away_records_what_was_typed, tear_down);
  g_test_add ("/live-form/what-is-undone-is-shown", Fixture, NULL, set_up, test_what_is_undone_is_shown, tear_down);
  g_test_add ("/live-form/a-broken-rule-is-shown-and-nothing-recorded", Fixture, NULL, set_up, test_a_broken_rule_is_shown_and_nothing_recorded, tear_down);

  g_test_add ("/live-form/half-a-day-is-not-recorded", Fixture, NULL, set_up, test_half_a_day_is_not_recorded, tear_down);

  return g_test_run ();
}
