/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "mandate-date.h"
#include "mandate-evidence-link.h"
#include "mandate-objective.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-resource.h"
#include "mandate-test-form.h"

/* Forms made from field tables: what is typed, and what becomes of it in the record. */

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
  MandateForm    *form;
  MandateRecord  *record;
  const char     *edited;
  guint           n_activated;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    mandate_test_close (fixture->window);
  if (fixture->record != NULL)
    g_assert_finalize_object (fixture->record);
  g_assert_finalize_object (fixture->session);
}

static void
edited_cb (MandateForm *form,
           const char  *field,
           gpointer     data)
{
  Fixture *fixture = data;

  fixture->edited = g_intern_string (field);
}

static void
activated_cb (MandateForm *form,
              gpointer     data)
{
  Fixture *fixture = data;

  fixture->n_activated++;
}

static void
show_form (Fixture           *fixture,
           GType              type,
           const char *const *fields)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->record = mandate_record_new (type, NULL);
  fixture->form = mandate_form_new (fixture->session, type, fields);
  g_signal_connect (fixture->form, "edited", G_CALLBACK (edited_cb), fixture);
  g_signal_connect (fixture->form, "activated", G_CALLBACK (activated_cb), fixture);
  mandate_form_set_record (fixture->form, fixture->record);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->form));
  fixture->window = mandate_test_show (scroller, 500, 700);
}

static GtkWidget *
get_field (Fixture    *fixture,
           const char *field)
{
  return mandate_test_get_field (GTK_WIDGET (fixture->form), field);
}

static const char *
get_problem (Fixture    *fixture,
             const char *field)
{
  return mandate_field_row_get_problem (mandate_test_get_row (GTK_WIDGET (fixture->form), field));
}

static char *
format (Fixture    *fixture,
        const char *field)
{
  return mandate_record_format (fixture->record, mandate_record_type_find_field (G_OBJECT_TYPE (fixture->record), field, NULL));
}

static void
assert_holds (Fixture    *fixture,
              const char *field,
              const char *value)
{
  g_autofree char *held = format (fixture, field);

  g_assert_cmpstr (held, ==, value);
}

static void
test_text_goes_into_the_record (Fixture      *fixture,
                                gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_PERSON, NULL);

  mandate_test_type (get_field (fixture, "name"), "Ana Pérez");
  assert_holds (fixture, "name", "Ana Pérez");
  g_assert_cmpstr (fixture->edited, ==, "name");

  mandate_test_type (get_field (fixture, "notes"), "One\nTwo");
  assert_holds (fixture, "notes", "One\nTwo");
  g_assert_cmpstr (fixture->edited, ==, "notes");
}

static void
test_choice_has_an_answer_for_none (Fixture      *fixture,
                                    gconstpointer data)
{
  GtkDropDown *drop_down;

  show_form (fixture, MANDATE_TYPE_RESOURCE, NULL);
  drop_down = GTK_DROP_DOWN (get_field (fixture, "purpose"));

  gtk_drop_down_set_selected (drop_down, 2);
  assert_holds (fixture, "purpose", "implement");
  g_assert_cmpstr (fixture->edited, ==, "purpose");

  gtk_drop_down_set_selected (drop_down, 0);
  assert_holds (fixture, "purpose", NULL);
}

static void
test_choice_says_label_and_answer (Fixture      *fixture,
                                   gconstpointer data)
{
  GtkWidget *drop_down;

  show_form (fixture, MANDATE_TYPE_RESOURCE, NULL);
  drop_down = get_field (fixture, "decision");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop_down)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Decision: Undecided");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop_down)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Decision: Approved");
}

static void
test_switch_answers_yes_and_no (Fixture      *fixture,
                                gconstpointer data)
{
  MandatePerson *person;

  show_form (fixture, MANDATE_TYPE_PERSON, NULL);
  person = MANDATE_PERSON (fixture->record);

  gtk_switch_set_active (GTK_SWITCH (get_field (fixture, "is_external")), TRUE);
  g_assert_true (person->is_external);
  g_assert_cmpstr (fixture->edited, ==, "is_external");

  g_signal_emit_by_name (mandate_test_get_row (GTK_WIDGET (fixture->form), "is_external"), "activate");
  g_assert_false (person->is_external);
}

static const struct
{
  const char *typed;
  const char *date;
} dates[] = {
  { "2026-03-04", "2026-03-04" },
  { " 2026-03-04 ", "2026-03-04" },
  { "4 March 2026", "2026-03-04" },
  { "4 mar 2026", "2026-03-04" },
};

static void
test_date_is_read_in_the_usual_ways (Fixture      *fixture,
                                     gconstpointer data)
{
  const char      *today = mandate_session_get_today (fixture->session);
  g_autofree char *tomorrow = mandate_date_add_days (today, 1);

  show_form (fixture, MANDATE_TYPE_PERSON, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      mandate_test_type (get_field (fixture, "joined_on"), "");
      mandate_test_type (get_field (fixture, "joined_on"), dates[i].typed);
      assert_holds (fixture, "joined_on", dates[i].date);
    }

  mandate_test_type (get_field (fixture, "joined_on"), "Today");
  assert_holds (fixture, "joined_on", today);
  mandate_test_type (get_field (fixture, "joined_on"), "tomorrow");
  assert_holds (fixture, "joined_on", tomorrow);
}

static void
test_date_shows_how_it_was_understood (Fixture      *fixture,
                                       gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_PERSON, NULL);

  mandate_test_type (get_field (fixture, "joined_on"), "2026-03-04");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "joined_on"))), ==, "2026-03-04");

  mandate_test_leave (fixture->window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "joined_on"))), ==, "4 March 2026");
  assert_holds (fixture, "joined_on", "2026-03-04");
}

static void
test_date_refuses_a_day_that_does_not_exist (Fixture      *fixture,
                                             gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_PERSON, NULL);

  mandate_test_type (get_field (fixture, "joined_on"), "2026-02-30");
  g_assert_null (get_problem (fixture, "joined_on"));
  assert_holds (fixture, "joined_on", NULL);

  mandate_test_leave (fixture->window);
  g_assert_cmpstr (get_problem (fixture, "joined_on"), ==, "“2026-02-30” is not a date. Write year, month and day, such as 2024-03-31.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "joined_on"))), ==, "2026-02-30");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_field (fixture, "joined_on")), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_false (mandate_form_check (fixture->form));

  /* What could not be read stays wrong, whoever says that all is well. */
  mandate_form_clear_problems (fixture->form);
  g_assert_nonnull (get_problem (fixture, "joined_on"));
}

static void
test_date_can_be_chosen (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 3, 4, 12, 0, 0);
  GtkWidget *row;
  GtkWidget *calendar;

  show_form (fixture, MANDATE_TYPE_PERSON, NULL);
  row = GTK_WIDGET (mandate_test_get_row (GTK_WIDGET (fixture->form), "joined_on"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (mandate_test_get (row, GTK_TYPE_MENU_BUTTON, NULL)));
  mandate_test_settle ();

  calendar = mandate_test_get (row, GTK_TYPE_CALENDAR, NULL);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  mandate_test_settle ();
  assert_holds (fixture, "joined_on", "2026-03-04");
}

static const struct
{
  const char *locale;
  const char *field;
  const char *typed;
  const char *value; /* (nullable) */
} numbers[] = {
  { "C.UTF-8", "year", "2026", "2026" },
  { "C.UTF-8", "year", "0", NULL },
  { "C.UTF-8", "year", "two", NULL },
  { "C.UTF-8", "requested_amount", "1200.5", "1200.50" },
  { "C.UTF-8", "requested_amount", "1200,5", "1200.50" },
  { "C.UTF-8", "requested_amount", "1 200.50", "1200.50" },
  { "C.UTF-8", "requested_amount", "1,200.50", "1200.50" },
  { "C.UTF-8", "requested_amount", "1.200,50 eur", "1200.50" },
  { "C.UTF-8", "requested_amount", "1’200", "1200.00" },
  { "C.UTF-8", "requested_amount", "1.2.3", NULL },
  { "C.UTF-8", "requested_amount", "12 dollars", NULL },
  { "C.UTF-8", "requested_amount", "-3", NULL },
  { "de_DE.UTF-8", "requested_amount", "2.400", "2400.00" },
  { "de_DE.UTF-8", "requested_amount", "2.400,50", "2400.50" },
  { "de_DE.UTF-8", "requested_hours", "1.000", "1000" },
  { "en_US.UTF-8", "requested_amount", "2,400", "2400.00" },
  { "fr_FR.UTF-8", "requested_amount", "2\u202f400,50", "2400.50" },
};

static gboolean
use_locale (const char *locale)
{
  if (setlocale (LC_ALL, locale) != NULL)
    return TRUE;

  g_test_message ("The locale %s is not installed.", locale);

  return FALSE;
}

static void
test_number_is_read_as_people_write_it (Fixture      *fixture,
                                        gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_RESOURCE, NULL);
  mandate_test_look_up (get_field (fixture, "currency"), "eur");
  assert_holds (fixture, "currency", "EUR");

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (!use_locale (numbers[i].locale))
        continue;

      mandate_test_type (get_field (fixture, numbers[i].field), "");
      mandate_test_type (get_field (fixture, numbers[i].field), numbers[i].typed);
      assert_holds (fixture, numbers[i].field, numbers[i].value);
      mandate_test_leave (fixture->window);
      g_assert_cmpint (get_problem (fixture, numbers[i].field) == NULL, ==, numbers[i].value != NULL);
      assert_holds (fixture, numbers[i].field, numbers[i].value);
    }

  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_number_has_the_decimal_sign_of_the_locale (Fixture      *fixture,
                                                gconstpointer data)
{
  if (!use_locale ("de_DE.UTF-8"))
    {
      g_test_skip ("no German locale");
      return;
    }

  show_form (fixture, MANDATE_TYPE_OBJECTIVE, NULL);
  mandate_test_type (get_field (fixture, "target"), "97,5");
  mandate_test_leave (fixture->window);
  assert_holds (fixture, "target", "97.5");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "target"))), ==, "97,5");
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_number_names_its_limit (Fixture      *fixture,
                             gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_RESOURCE, NULL);
  mandate_test_type (get_field (fixture, "year"), "1492");
  mandate_test_leave (fixture->window);
  g_assert_cmpstr (get_problem (fixture, "year"), ==, "1492 is too little. Give 1900 or more.");
}

static void
test_money_shows_the_currency (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWidget *row;

  show_form (fixture, MANDATE_TYPE_RESOURCE, NULL);
  row = GTK_WIDGET (mandate_test_get_row (GTK_WIDGET (fixture->form), "requested_amount"));
  mandate_test_type (get_field (fixture, "requested_amount"), "1200");
  g_assert_null (mandate_test_find (row, GTK_TYPE_LABEL, "JPY"));

  mandate_test_look_up (get_field (fixture, "currency"), "yen");
  mandate_test_get (row, GTK_TYPE_LABEL, "JPY");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "requested_amount"))), ==, "1200");
}

static void
test_check_asks_for_what_is_needed (Fixture      *fixture,
                                    gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_PERSON, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_field (fixture, "name")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Required. Given name and family name.");

  g_assert_false (mandate_form_check (fixture->form));
  g_assert_cmpstr (get_problem (fixture, "name"), ==, "This is needed.");
  g_assert_cmpstr (mandate_form_get_focused_field (fixture->form), ==, "name");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_field (fixture, "name")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "This is needed.");

  mandate_test_type (get_field (fixture, "name"), "Ana Pérez");
  g_assert_null (get_problem (fixture, "name"));
  g_assert_true (mandate_form_check (fixture->form));
}

static void
test_check_forgets_what_others_found (Fixture      *fixture,
                                      gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_PERSON, NULL);
  mandate_test_type (get_field (fixture, "name"), "Ana Pérez");
  mandate_form_set_problem (fixture->form, "left_on", "It is before the other one.");
  g_assert_cmpstr (get_problem (fixture, "left_on"), ==, "It is before the other one.");

  mandate_test_type (get_field (fixture, "joined_on"), "2020-01-01");
  g_assert_true (mandate_form_check (fixture->form));
}

static void
test_error_stands_beside_its_fields (Fixture      *fixture,
                                     gconstpointer data)
{
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Add");
  g_autoptr (GError) error = NULL;

  show_form (fixture, MANDATE_TYPE_PERSON, NULL);
  mandate_test_type (get_field (fixture, "joined_on"), "2026-03-04");
  mandate_test_type (get_field (fixture, "left_on"), "2026-03-03");
  mandate_record_assign (mandate_change_create (change, MANDATE_TYPE_PERSON, mandate_record_get_id (fixture->record)), fixture->record);

  g_assert_false (mandate_session_commit (fixture->session, change, &error));
  mandate_form_show_error (fixture->form, error);
  g_assert_cmpstr (get_problem (fixture, "name"), ==, "This can't be left empty.");
  g_assert_cmpstr (get_problem (fixture, "left_on"), ==, "3 March 2026 is before “Joined on” (4 March 2026). Give that day or a later one.");
  g_assert_null (get_problem (fixture, "joined_on"));
}

static void
test_error_of_no_field_is_shown_too (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");

  show_form (fixture, MANDATE_TYPE_PERSON, NULL);
  mandate_form_focus_field (fixture->form, "email");
  mandate_form_show_error (fixture->form, error);
  g_assert_cmpstr (get_problem (fixture, "email"), ==, "The disk is full.");
}

static void
test_focus_is_told_by_field (Fixture      *fixture,
                             gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_PERSON, (const char *const[]){ "email", "name", NULL });

  g_assert_true (mandate_form_focus_field (fixture->form, "name"));
  g_assert_cmpstr (mandate_form_get_focused_field (fixture->form), ==, "name");
  g_assert_false (mandate_form_focus_field (fixture->form, "notes"));

  mandate_test_leave (fixture->window);
  g_assert_null (mandate_form_get_focused_field (fixture->form));
}

static void
test_enter_goes_on_and_then_is_done (Fixture      *fixture,
                                     gconstpointer data)
{
  show_form (fixture, MANDATE_TYPE_PERSON, (const char *const[]){ "name", "email", "notes", NULL });

  mandate_form_focus_field (fixture->form, "name");
  g_signal_emit_by_name (get_field (fixture, "name"), "activate");
  g_assert_cmpstr (mandate_form_get_focused_field (fixture->form), ==, "email");
  g_assert_cmpuint (fixture->n_activated, ==, 0);

  g_signal_emit_by_name (get_field (fixture, "email"), "activate");
  g_assert_cmpuint (fixture->n_activated, ==, 1);
}

static void
assert_is_labelled (GtkWidget *row)
{
  const char *label = mandate_field_row_get_label (MANDATE_FIELD_ROW (row));
  GtkWidget  *editor = mandate_test_get_field (row, mandate_field_row_get_field (MANDATE_FIELD_ROW (row))->name);

  g_assert_nonnull (label);
  g_assert_true (*label != '\0');
  g_assert_null (strchr (label, '_'));

  if (GTK_IS_MENU_BUTTON (editor) || GTK_IS_DROP_DOWN (editor))
    editor = gtk_widget_get_first_child (editor);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_each_type_has_a_form (Fixture      *fixture,
                           gconstpointer data)
{
  const MandateSchema *schema = mandate_schema_get ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType        type = mandate_schema_get_type_at (schema, i);
      MandateForm *form = g_object_ref_sink (mandate_form_new (fixture->session, type, NULL));
      g_autoptr (MandateRecord) record = mandate_record_new (type, NULL);
      GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (form));
      guint      n_rows = 0;

      mandate_form_set_record (form, record);
      for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row), n_rows++)
        assert_is_labelled (row);

      g_assert_cmpuint (n_rows, >, 0);
      g_assert_finalize_object (form);
    }
}

static void
test_link_shows_the_record_it_means (Fixture      *fixture,
                                     gconstpointer data)
{
  MandateOrganisation *organisation = mandate_register_find_only (mandate_session_get_register (fixture->session), MANDATE_TYPE_ORGANISATION);
  g_autofree char     *link = g_strdup_printf ("organisation/%s", mandate_record_get_id (MANDATE_RECORD (organisation)));
  GtkWidget           *row;

  show_form (fixture, MANDATE_TYPE_EVIDENCE_LINK, NULL);
  g_assert_true (mandate_record_set (fixture->record, "target", link, NULL));
  mandate_form_set_record (fixture->form, fixture->record);

  row = GTK_WIDGET (mandate_test_get_row (GTK_WIDGET (fixture->form), "target"));
  mandate_test_get (row, GTK_TYPE_LABEL, organisation->legal_name);
  mandate_test_get (row, GTK_TYPE_BUTTON, "Show It");
}

/* All kinds at once. */
static const char *const fields[] = { "title", "kind", "justification", "year", "is_recurring", "currency", "requested_amount", "requested_on", "requested_by", "adequacy", "adequacy_reason", NULL };

static void
draw (const char      *name,
      AdwColorScheme   scheme,
      int              width,
      GtkTextDirection direction,
      MandateSession  *session)
{
  MandateForm *form;
  g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  gtk_widget_set_default_direction (direction);
  mandate_record_set (record, "title", "A new lock for the back door", NULL);
  mandate_record_set (record, "currency", "EUR", NULL);
  mandate_record_set (record, "requested_amount", "1200", NULL);
  mandate_record_set (record, "requested_on", "2026-03-04", NULL);
  mandate_record_set (record, "justification", "The old one opens with a bank card.\nThe insurer asked twice.", NULL);

  form = mandate_form_new (session, MANDATE_TYPE_RESOURCE, fields);
  mandate_form_set_record (form, record);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (form));
  gtk_widget_set_margin_start (GTK_WIDGET (form), 14);
  gtk_widget_set_margin_end (GTK_WIDGET (form), 14);
  gtk_widget_set_margin_top (GTK_WIDGET (form), 14);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  window = mandate_test_show (scroller, width, 900);

  mandate_test_type (mandate_test_get_field (GTK_WIDGET (form), "year"), "1492");
  mandate_form_focus_field (form, "title");
  mandate_test_settle ();
  g_assert_cmpint (gtk_widget_get_width (window), <=, width);
  mandate_test_screenshot (window, name);
  mandate_test_close (window);
}

static void
test_form_fits_and_can_be_drawn (Fixture      *fixture,
                                 gconstpointer data)
{
  draw ("form-light", ADW_COLOR_SCHEME_FORCE_LIGHT, 600, GTK_TEXT_DIR_LTR, fixture->session);
  draw ("form-dark", ADW_COLOR_SCHEME_FORCE_DARK, 600, GTK_TEXT_DIR_LTR, fixture->session);
  draw ("form-narrow", ADW_COLOR_SCHEME_FORCE_LIGHT, 360, GTK_TEXT_DIR_LTR, fixture->session);
  draw ("form-rtl", ADW_COLOR_SCHEME_FORCE_LIGHT, 360, GTK_TEXT_DIR_RTL, fixture->session);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, function) g_test_add ("/form/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("text/goes-into-the-record", test_text_goes_into_the_record);
  ADD ("choice/has-an-answer-for-none", test_choice_has_an_answer_for_none);
  ADD ("choice/says-label-and-answer", test_choice_says_label_and_answer);
  ADD ("switch/answers-yes-and-no", test_switch_answers_yes_and_no);
  ADD ("date/is-read-in-the-usual-ways", test_date_is_read_in_the_usual_ways);
  ADD ("date/shows-how-it-was-understood", test_date_shows_how_it_was_understood);
  ADD ("date/refuses-a-day-that-does-not-exist", test_date_refuses_a_day_that_does_not_exist);
  ADD ("date/can-be-chosen", test_date_can_be_chosen);
  ADD ("number/is-read-as-people-write-it", test_number_is_read_as_people_write_it);
  ADD ("number/has-the-decimal-sign-of-the-locale", test_number_has_the_decimal_sign_of_the_locale);
  ADD ("number/names-its-limit", test_number_names_its_limit);
  ADD ("money/shows-the-currency", test_money_shows_the_currency);
  ADD ("check/asks-for-what-is-needed", test_check_asks_for_what_is_needed);
  ADD ("check/forgets-what-others-found", test_check_forgets_what_others_found);
  ADD ("error/stands-beside-its-fields", test_error_stands_beside_its_fields);
  ADD ("error/of-no-field-is-shown-too", test_error_of_no_field_is_shown_too);
  ADD ("focus/is-told-by-field", test_focus_is_told_by_field);
  ADD ("enter/goes-on-and-then-is-done", test_enter_goes_on_and_then_is_done);
  ADD ("each-type-has-a-form", test_each_type_has_a_form);
  ADD ("link/shows-the-record-it-means", test_link_shows_the_record_it_means);
  ADD ("fits-and-can-be-drawn", test_form_fits_and_can_be_drawn);

  return g_test_run ();
}
