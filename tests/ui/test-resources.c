/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <unistd.h>

#include "mandate-decision-entry.h"
#include "mandate-evidence-link.h"
#include "mandate-form.h"
#include "mandate-hours-card.h"
#include "mandate-person.h"
#include "mandate-reason-entry.h"
#include "mandate-resource-bars.h"
#include "mandate-resource-cell.h"
#include "mandate-resource-export.h"
#include "mandate-resource-hours.h"
#include "mandate-resource-ledger.h"
#include "mandate-resource-row.h"
#include "mandate-resource-table.h"
#include "mandate-resource-text.h"
#include "mandate-resource-wizard.h"
#include "mandate-resource-year.h"
#include "mandate-resources-page.h"
#include "mandate-review.h"
#include "mandate-test-ui.h"
#include "mandate-wizards.h"

/* @values: name and text in turn. */
static void
add (MandateSession *session,
     const char     *title,
     ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), title);
  g_autofree char *year = g_strndup (mandate_session_get_today (session), 4);
  MandateRecord   *resource = mandate_change_create (change, MANDATE_TYPE_RESOURCE, NULL);
  const char      *name;
  va_list          values;

  mandate_record_set (resource, "title", title, &error);
  mandate_record_set (resource, "year", year, &error);

  va_start (values, title);
  while ((name = va_arg (values, const char *)) != NULL)
    {
      mandate_record_set (resource, name, va_arg (values, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (values);

  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static MandateResource *
find (MandateSession *session,
      const char     *title)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_RESOURCE);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (g_strcmp0 (((MandateResource *) mandate_record_list_get (list, i))->title, title) == 0)
      return mandate_record_list_get (list, i);

  g_assert_not_reached ();
}

static MandateSession *
new_session_with_requests (void)
{
  MandateSession *session = mandate_test_new_session ();

  add (session, "Security lead", "kind", "hours", "requested_hours", "12", "approved_hours", "12", "used_hours", "11", "decision", "approved", "adequacy", "adequate", "adequacy_reason", "Enough.", NULL);
  add (session, "Tills with own logins", "kind", "tools", "currency", "EUR", "requested_amount", "2400", "approved_amount", "2400", "used_amount", "1950", "decision", "approved", "adequacy", "adequate", NULL);
  add (session, "Strange e-mails, with exercise", "kind", "training", "requested_hours", "18", "approved_hours", "9", "used_hours", "9", "decision", "in-part", NULL);

  return session;
}

static GtkWidget *
show_page (MandateSession *session,
           int             width,
           int             height)
{
  return mandate_test_show (GTK_WIDGET (mandate_resources_page_new (session)), width, height);
}

static GtkWidget *
get_row (GtkWidget  *window,
         const char *title)
{
  return gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LABEL, title), MANDATE_TYPE_RESOURCE_ROW);
}

static void
test_empty_page_offers_to_add (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = show_page (session, 780, 690);

  mandate_test_get (window, ADW_TYPE_STATUS_PAGE, "No Resources Recorded");
  mandate_test_get (window, GTK_TYPE_BUTTON, "_Add a Resource");
  g_assert_null (mandate_test_find (window, GTK_TYPE_DROP_DOWN, NULL));
  mandate_test_screenshot (window, "resources-empty");

  mandate_test_close (window);
}

static void
test_ledger_shows_kinds_and_figures (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  GtkWidget *window = show_page (session, 880, 700);
  GtkWidget *row = get_row (window, "Tills with own logins");

  mandate_test_get (window, GTK_TYPE_LABEL, "People's hours");
  mandate_test_get (window, GTK_TYPE_LABEL, "Infrastructure and tools");
  mandate_test_get (row, GTK_TYPE_LABEL, "1950");
  mandate_test_get (row, MANDATE_TYPE_RESOURCE_BARS, NULL);
  g_assert_false (gtk_widget_has_css_class (row, "problem"));
  mandate_test_get (window, GTK_TYPE_LABEL, "Was it enough? Almost: “Strange e-mails, with exercise” fell short.");
  mandate_test_get (window, GTK_TYPE_LABEL, "2 of 3 requests were approved in full.");
  mandate_test_screenshot (window, "resources");

  mandate_test_close (window);
}

static void
test_bars_are_in_proportion (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  GtkWidget *window = show_page (session, 880, 700);
  GtkWidget *bars = mandate_test_get (get_row (window, "Strange e-mails, with exercise"), MANDATE_TYPE_RESOURCE_BARS, NULL);
  GtkWidget *requested = gtk_widget_get_first_child (bars);
  GtkWidget *approved = gtk_widget_get_next_sibling (requested);

  g_assert_cmpint (gtk_widget_get_width (requested), ==, gtk_widget_get_width (bars));
  g_assert_cmpint (gtk_widget_get_width (approved), ==, gtk_widget_get_width (bars) / 2);
  g_assert_cmpint (gtk_widget_get_height (approved), ==, 6);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (bars), GTK_ACCESSIBLE_PROPERTY_LABEL));

  mandate_test_close (window);
}

static void
test_shortfall_ends_with_a_reason (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  GtkWidget       *window = show_page (session, 880, 700);
  GtkWidget       *row = get_row (window, "Strange e-mails, with exercise");
  GtkWidget       *entry;
  MandateResource *resource;

  g_assert_true (gtk_widget_has_css_class (row, "problem"));
  mandate_test_get (row, GTK_TYPE_LABEL, "9 hours were asked for and not approved. No reason is written down.");
  mandate_test_get (row, GTK_TYPE_BUTTON, "_Ask Again");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Write the Verdict"));
  entry = mandate_test_get (row, MANDATE_TYPE_REASON_ENTRY, NULL);
  mandate_test_screenshot (window, "resources-explain");

  mandate_test_press (mandate_test_get (entry, GTK_TYPE_BUTTON, "Save Reason"));
  mandate_test_get (entry, GTK_TYPE_LABEL, "Say why in one sentence: that is what an auditor will ask.");

  mandate_test_type (mandate_test_get (entry, GTK_TYPE_TEXT_VIEW, NULL), "Once a year is enough for nine people.");
  mandate_test_press (mandate_test_get (entry, GTK_TYPE_BUTTON, "Save Reason"));

  resource = find (session, "Strange e-mails, with exercise");
  g_assert_cmpstr (resource->adequacy, ==, "adequate");
  g_assert_cmpstr (resource->adequacy_reason, ==, "Once a year is enough for nine people.");
  mandate_test_get (window, GTK_TYPE_LABEL, "Was it enough? Yes.");
  g_assert_false (gtk_widget_has_css_class (get_row (window, "Strange e-mails, with exercise"), "problem"));
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "_Write the Verdict"));

  mandate_session_undo (session);
  g_assert_null (find (session, "Strange e-mails, with exercise")->adequacy_reason);
  mandate_test_get (window, GTK_TYPE_BUTTON, "_Explain");

  mandate_test_close (window);
}

static void
test_cancel_leaves_the_row_as_it_was (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  GtkWidget *window = show_page (session, 880, 700);
  GtkWidget *row = get_row (window, "Strange e-mails, with exercise");

  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, "_Explain"));
  g_assert_null (mandate_test_find (row, GTK_TYPE_BUTTON, "_Explain"));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, "Cancel"));
  mandate_test_get (row, GTK_TYPE_BUTTON, "_Explain");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_null (mandate_test_find (row, MANDATE_TYPE_REASON_ENTRY, NULL));

  mandate_test_close (window);
}

static void
test_request_is_decided_in_place (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget       *window;
  GtkWidget       *entry;
  MandateResource *resource;

  add (session, "Batteries", "kind", "equipment", "currency", "EUR", "requested_amount", "890", "requested_on", "2026-08-26", NULL);
  window = show_page (session, 880, 700);

  mandate_test_get (window, GTK_TYPE_LABEL, "Was it enough? 1 request is not decided yet.");
  mandate_test_press (mandate_test_get (get_row (window, "Batteries"), GTK_TYPE_BUTTON, "_Decide"));
  entry = mandate_test_get (window, MANDATE_TYPE_DECISION_ENTRY, NULL);
  mandate_test_screenshot (window, "resources-decide");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (mandate_test_get (entry, GTK_TYPE_ENTRY, NULL))), ==, "890.00");

  mandate_test_type (mandate_test_get (entry, GTK_TYPE_ENTRY, NULL), "much");
  mandate_test_press (mandate_test_get (entry, GTK_TYPE_BUTTON, "Approve"));
  g_assert_cmpstr (find (session, "Batteries")->decision, ==, "undecided");
  mandate_test_get (entry, MANDATE_TYPE_DECISION_ENTRY, NULL);

  mandate_test_type (mandate_test_get (entry, GTK_TYPE_ENTRY, NULL), "400");
  mandate_test_press (mandate_test_get (entry, GTK_TYPE_BUTTON, "Approve"));

  resource = find (session, "Batteries");
  g_assert_cmpstr (resource->decision, ==, "in-part");
  g_assert_cmpint (resource->approved_amount, ==, 40000);
  g_assert_cmpstr (resource->decided_on, ==, mandate_session_get_today (session));
  mandate_test_get (window, GTK_TYPE_LABEL, "490 EUR was asked for and not approved. No reason is written down.");

  mandate_test_close (window);
}

static const char *
add_record (MandateSession *session,
            GType           type,
            ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Begin");
  MandateRecord     *record = mandate_change_create (change, type, NULL);
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (session), type);
  const char        *name;
  va_list            values;

  va_start (values, type);
  while ((name = va_arg (values, const char *)) != NULL)
    mandate_record_set (record, name, va_arg (values, const char *), &error);
  va_end (values);
  g_assert_no_error (error);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);

  return mandate_record_get_id (mandate_record_list_get (list, mandate_record_list_get_length (list) - 1));
}

static void
test_decision_names_the_meeting_of_the_day_and_its_reason (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  const char *review = add_record (session, MANDATE_TYPE_REVIEW, "title", "Review of the winter", "kind", "management-review", "planned_on", mandate_session_get_today (session), NULL);
  GtkWidget  *window, *entry;

  add (session, "Batteries", "kind", "equipment", "currency", "EUR", "requested_amount", "890", NULL);
  window = show_page (session, 880, 700);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Decide"));
  entry = mandate_test_get (window, MANDATE_TYPE_DECISION_ENTRY, NULL);
  mandate_test_type (gtk_label_get_mnemonic_widget (GTK_LABEL (mandate_test_get (entry, GTK_TYPE_LABEL, "Why, where it is less than asked for"))), "The old ones last");
  mandate_test_screenshot (window, "resources-decide-in-review");
  mandate_test_press (mandate_test_get (entry, GTK_TYPE_BUTTON, "Refuse"));

  g_assert_cmpstr (find (session, "Batteries")->decided_in, ==, review);
  g_assert_cmpstr (find (session, "Batteries")->decision_reason, ==, "The old ones last");

  mandate_test_close (window);
}

static MandateResourceHours *
get_hours (MandateSession *session)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_RESOURCE_HOURS);

  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 1);

  return mandate_record_list_get (list, 0);
}

/* In the row of the first person. */
static void
type_hours (GtkWidget  *card,
            int         column,
            const char *text)
{
  GtkWidget *entry = gtk_grid_get_child_at (GTK_GRID (mandate_test_get (card, GTK_TYPE_GRID, NULL)), column, 1);

  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL));
  mandate_test_type (entry, text);
  g_signal_emit_by_name (entry, "activate");
  mandate_test_settle ();
}

static void
test_hours_are_planned_and_spent_person_by_person (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  const char *person = add_record (session, MANDATE_TYPE_PERSON, "name", "Ana Lind", NULL);
  GtkWidget  *card, *window;

  add (session, "Hours of the lead", "kind", "hours", "requested_hours", "100", "approved_hours", "100", "decision", "approved", NULL);
  card = mandate_hours_card_new (session, find (session, "Hours of the lead"));
  g_signal_connect_object (session, "changed", G_CALLBACK (mandate_hours_card_refresh), card, G_CONNECT_SWAPPED);
  window = mandate_test_show (card, 360, 400);

  mandate_test_press (mandate_test_get (card, GTK_TYPE_BUTTON, "Add Person"));
  mandate_test_get (card, GTK_TYPE_LABEL, "Choose whose hours they are first.");
  mandate_test_look_up (mandate_test_get (card, GTK_TYPE_MENU_BUTTON, "Whose hours"), "lind");
  mandate_test_press (mandate_test_get (card, GTK_TYPE_BUTTON, "Add Person"));
  type_hours (card, 1, "80");
  type_hours (card, 2, "90");
  mandate_test_screenshot (window, "resources-hours-360");

  g_assert_cmpstr (get_hours (session)->person, ==, person);
  g_assert_cmpint (get_hours (session)->planned_hours, ==, 80);
  g_assert_cmpint (get_hours (session)->used_hours, ==, 90);
  g_assert_cmpint (find (session, "Hours of the lead")->used_hours, ==, 90);
  mandate_test_get (card, GTK_TYPE_LABEL, "In all: planned 80, spent 90, of 100 approved");

  type_hours (card, 2, "many");
  g_assert_cmpint (get_hours (session)->used_hours, ==, 90);

  mandate_test_close (window);
}

static void
test_hours_stand_with_hours_alone (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (GtkWidget) card = NULL;

  add (session, "Router", "kind", "equipment", NULL);
  card = g_object_ref_sink (mandate_hours_card_new (session, find (session, "Router")));
  g_assert_false (gtk_widget_get_visible (card));
}

static void
test_refusal_approves_nothing (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window;

  add (session, "Night watch", "kind", "hours", "requested_hours", "300", NULL);
  window = show_page (session, 880, 700);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Decide"));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Refuse"));

  g_assert_cmpstr (find (session, "Night watch")->decision, ==, "refused");
  g_assert_cmpint (find (session, "Night watch")->approved_hours, ==, 0);

  mandate_test_close (window);
}

static void
test_verdict_is_written_for_all (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window;

  add (session, "Router", "kind", "equipment", "decision", "approved", NULL);
  add (session, "Keys", "kind", "tools", "decision", "approved", NULL);
  window = show_page (session, 880, 700);

  mandate_test_get (window, GTK_TYPE_LABEL, "Was it enough? Nobody has said so yet.");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Write the Verdict"));
  mandate_test_type (mandate_test_get (window, GTK_TYPE_TEXT_VIEW, NULL), "We had what we needed.");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Save Reason"));

  g_assert_cmpstr (find (session, "Router")->adequacy, ==, "adequate");
  g_assert_cmpstr (find (session, "Keys")->adequacy_reason, ==, "We had what we needed.");
  mandate_test_get (window, GTK_TYPE_LABEL, "Was it enough? Yes.");

  mandate_test_close (window);
}

static void
test_years_are_switched (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window;

  add (session, "This year", "kind", "tools", NULL);
  add (session, "Long ago", "kind", "tools", "year", "2020", "decision", "refused", NULL);
  window = show_page (session, 880, 700);

  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "Long ago"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (mandate_test_get (window, GTK_TYPE_DROP_DOWN, "Year")), 1);
  mandate_test_get (window, GTK_TYPE_LABEL, "Long ago");
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "This year"));

  mandate_page_show_record (MANDATE_PAGE (mandate_test_get (window, MANDATE_TYPE_RESOURCES_PAGE, NULL)), MANDATE_RECORD (find (session, "This year")));
  mandate_test_get (window, GTK_TYPE_LABEL, "This year");

  mandate_test_close (window);
}

static void
test_page_fits_a_narrow_window (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  GtkWidget *window = show_page (session, 360, 690);
  GtkWidget *row = get_row (window, "Security lead");
  GtkWidget *bars = mandate_test_get (row, MANDATE_TYPE_RESOURCE_BARS, NULL);

  gtk_test_widget_wait_for_draw (window);
  mandate_test_screenshot (window, "resources-narrow-first");
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_assert_cmpint (gtk_widget_get_width (bars), >, 260);
  mandate_test_get (row, GTK_TYPE_LABEL, "Requested");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Explain"));
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, "resources-narrow");

  mandate_test_close (window);
}

static void
test_bars_begin_at_the_start (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  GtkWidget      *window;
  GtkWidget      *bars;
  graphene_rect_t bounds;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = show_page (session, 880, 700);
  bars = mandate_test_get (get_row (window, "Strange e-mails, with exercise"), MANDATE_TYPE_RESOURCE_BARS, NULL);

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (bars), bars, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, 1);
  mandate_test_screenshot (window, "resources-rtl");

  mandate_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_sample_in_the_dark (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget       *window = show_page (session, 880, 900);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (window));

  mandate_test_screenshot (window, "resources-sample");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "resources-sample-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  mandate_test_get (window, GTK_TYPE_BUTTON, "_Decide");
  g_assert_cmpuint (mandate_resources_page_count (session), >, 0);

  mandate_test_close (window);
}

static char *
describe (const char *decision,
          const char *decided_on,
          const char *amount,
          const char *approved)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (MandateRecord) person = mandate_record_new (g_type_from_name ("MandatePerson"), NULL);
  g_autoptr (MandateRecord) resource = mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);

  mandate_record_set (person, "name", "Ana Pérez", NULL);
  mandate_register_add (reg, person);
  mandate_record_set (resource, "title", "Tills with own logins", NULL);
  mandate_record_set (resource, "year", "2026", NULL);
  mandate_record_set (resource, "currency", "EUR", NULL);
  mandate_record_set (resource, "requested_amount", amount, NULL);
  mandate_record_set (resource, "approved_amount", approved, NULL);
  mandate_record_set (resource, "decision", decision, NULL);
  mandate_record_set (resource, "decided_on", decided_on, NULL);
  mandate_record_set (resource, "decided_by", mandate_record_get_id (person), NULL);

  return mandate_resource_describe_request (reg, MANDATE_RESOURCE (resource), "2026-11-22");
}

static void
test_request_reads_as_a_sentence (void)
{
  g_autofree char *all = describe ("approved", "2026-03-12", "2400", "2400");
  g_autofree char *part = describe ("in-part", "2026-03-12", "2400", "1000");
  g_autofree char *refused = describe ("refused", "2026-03-12", "2400", "0");
  g_autofree char *waiting = describe ("undecided", "", "", "");
  g_autofree char *undated = describe ("approved", "", "2400", "2400");

  g_assert_cmpstr (all, ==, "You ask for 2400 EUR for “Tills with own logins” in 2026. Ana Pérez approved all of it on 12 March 2026.");
  g_assert_cmpstr (part, ==, "You ask for 2400 EUR for “Tills with own logins” in 2026. Ana Pérez approved 1000 EUR of it on 12 March 2026.");
  g_assert_cmpstr (refused, ==, "You ask for 2400 EUR for “Tills with own logins” in 2026. Ana Pérez refused it on 12 March 2026.");
  g_assert_cmpstr (waiting, ==, "You ask for “Tills with own logins” in 2026. Nobody has decided on it yet.");
  g_assert_cmpstr (undated, ==, "You ask for 2400 EUR for “Tills with own logins” in 2026. Ana Pérez approved all of it.");
}

static MandateResource *
get_draft (GtkWidget *wizard)
{
  return mandate_draft_find (mandate_wizard_get_draft (MANDATE_WIZARD (wizard)), "resource");
}

/* What is written into the draft is shown by the form of the step. */
static void
answer (GtkWidget  *wizard,
        const char *field,
        const char *text)
{
  g_autoptr (GError) error = NULL;
  MandateRecord *draft = MANDATE_RECORD (get_draft (wizard));

  mandate_record_set (draft, field, text, &error);
  g_assert_no_error (error);
  mandate_form_set_record (MANDATE_FORM (mandate_test_get (wizard, MANDATE_TYPE_FORM, NULL)), draft);
}

static void
go_on (GtkWidget *wizard)
{
  g_assert_true (gtk_widget_activate_action (wizard, "wizard.continue", NULL));
  mandate_test_settle ();
}

static void
test_wizard_adds_resource_and_proof_at_once (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget       *wizard = mandate_wizards_create ("resource", session, NULL);
  GtkWidget       *window = mandate_test_show (wizard, 880, 700);
  g_autofree char *folder = g_dir_make_tmp ("mandate-invoice-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "invoice.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  MandateRecord   *draft = MANDATE_RECORD (get_draft (wizard));
  MandateResource *added;

  g_assert_true (g_file_set_contents (path, "Tills", -1, NULL));

  go_on (wizard);
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 0);

  answer (wizard, "title", "Tills with own logins");
  answer (wizard, "kind", "tools");
  go_on (wizard);
  go_on (wizard);
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 2);
  mandate_test_screenshot (window, "resource-wizard-figures");

  answer (wizard, "currency", "EUR");
  answer (wizard, "requested_amount", "2400");
  answer (wizard, "decided_on", mandate_session_get_today (session));
  go_on (wizard);
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 2);

  answer (wizard, "approved_amount", "2400");
  mandate_resource_decide_by_figures (MANDATE_RESOURCE (draft));
  go_on (wizard);
  g_assert_cmpuint (mandate_wizard_get_step (MANDATE_WIZARD (wizard)), ==, 3);
  mandate_resource_wizard_take_file (MANDATE_RESOURCE_WIZARD (wizard), file);
  mandate_test_get (wizard, ADW_TYPE_ACTION_ROW, "invoice.txt");
  mandate_test_screenshot (window, "resource-wizard-proof");
  go_on (wizard);

  added = find (session, "Tills with own logins");
  g_assert_cmpstr (added->decision, ==, "approved");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_EVIDENCE_LINK)), ==, 1);

  mandate_session_undo (session);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_RESOURCE)), ==, 0);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_EVIDENCE_LINK)), ==, 0);

  mandate_test_close (window);
}

static void
use_example (GtkWidget *wizard)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mandate_test_get (wizard, ADW_TYPE_EXPANDER_ROW, "Example")), TRUE);
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (wizard, GTK_TYPE_BUTTON, "Use as Starting Point"));
}

/* What whoever pays reads has to be the organisation's own words. */
static void
test_examples_are_to_be_made_ones_own (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget     *wizard = mandate_wizards_create ("resource", session, NULL);
  GtkWidget     *window = mandate_test_show (wizard, 880, 700);
  MandateRecord *draft = MANDATE_RECORD (get_draft (wizard));

  use_example (wizard);
  g_assert_cmpstr (MANDATE_RESOURCE (draft)->title, ==, "A password manager for everybody");
  go_on (wizard);
  use_example (wizard);
  mandate_test_get (wizard, GTK_TYPE_LABEL, "This is the example. Change it until it is yours.");
  mandate_test_screenshot (window, "resource-wizard-example");
  go_on (wizard);
  go_on (wizard);
  go_on (wizard);
  mandate_test_get (window, GTK_TYPE_LABEL, "Why it is needed is still the example, word for word. Go back to that question and make it yours.");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_RESOURCE)), ==, 0);

  mandate_record_set (draft, "justification", "Two people who left still know the password.", NULL);
  go_on (wizard);
  find (session, "A password manager for everybody");

  mandate_test_close (window);
}

static void
test_asking_again_begins_with_what_was_not_given (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  MandateResource *subject = find (session, "Strange e-mails, with exercise");
  GtkWidget       *wizard = mandate_wizards_create ("resource", session, MANDATE_RECORD (subject));
  GtkWidget       *window = mandate_test_show (wizard, 880, 700);
  MandateResource *draft = get_draft (wizard);

  g_assert_cmpstr (draft->title, ==, "Strange e-mails, with exercise");
  g_assert_cmpint (draft->requested_hours, ==, 9);
  g_assert_cmpint (draft->approved_hours, ==, MANDATE_UNSET);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (draft)), !=, mandate_record_get_id (MANDATE_RECORD (subject)));
  mandate_test_screenshot (window, "resource-wizard");

  mandate_test_close (window);
}

static void
test_row_opens_the_details (void)
{
  g_autoptr (MandateSession) session = new_session_with_requests ();
  GtkWidget *window = show_page (session, 880, 700);

  mandate_test_press (get_row (window, "Security lead"));
  mandate_test_get (window, GTK_TYPE_LABEL, "Requested hours");
  mandate_test_screenshot (window, "resources-details");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Back"));
  get_row (window, "Security lead");

  mandate_test_close (window);
}

static MandateSession *
new_session_with_books (void)
{
  MandateSession *session = mandate_test_new_session ();

  add (session, "Password manager", "kind", "tools", "currency", "EUR", "requested_amount", "360", "approved_amount", "360", "decision", "approved", NULL);
  add (session, "Penetration test", "kind", "training", "currency", "EUR", "requested_amount", "5000", "approved_amount", "2000", "decision", "in-part", "shortfall", "The shop goes untested", "decision_reason", "One system a year", NULL);
  add (session, "Hours of the lead", "kind", "hours", "requested_hours", "100", "approved_hours", "100", "used_hours", "90", "decision", "approved", NULL);
  add (session, "Server room door", "year", "2024", "kind", "equipment", "currency", "EUR", "requested_amount", "900", "decision", "refused", "decided_on", "2024-03-01", NULL);

  return session;
}

static GtkWidget *
show_view (MandateSession *session,
           const char     *view,
           int             width)
{
  GtkWidget *page = GTK_WIDGET (mandate_resources_page_new (session));
  GtkWidget *window = mandate_test_show (page, width, 760);

  gtk_widget_activate_action (page, "resources.view", "s", view);
  mandate_test_settle ();

  return window;
}

static gboolean
is_cell (GtkWidget  *widget,
         const char *text)
{
  return GTK_IS_TEXT (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text);
}

static gboolean
is_choice (GtkWidget  *widget,
           const char *tooltip)
{
  return GTK_IS_DROP_DOWN (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static GtkWidget *
search (GtkWidget *root,
        gboolean (*is_it) (GtkWidget  *widget,
                           const char *text),
        const char *text)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_ptr_array_add (queue, root);
  for (guint i = 0; i < queue->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (queue, i);

      if (is_it (widget, text))
        return widget;
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (queue, child);
    }

  g_error ("Nothing here says “%s”.", text);
}

static GtkWidget *
get_cell (GtkWidget  *root,
          const char *text)
{
  return search (root, is_cell, text);
}

static void
edit (GtkWidget  *cell,
      const char *text)
{
  mandate_test_type (cell, text);
  g_signal_emit_by_name (cell, "activate");
  mandate_test_settle ();
}

static void
test_table_is_edited_in_place (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget *window = show_view (session, "table", 1100);

  mandate_test_get (window, GTK_TYPE_LABEL, "4 resources");
  mandate_test_screenshot (window, "resources-table");

  edit (get_cell (window, "2000.00"), "2500");
  g_assert_cmpint (find (session, "Penetration test")->approved_amount, ==, 250000);
  edit (get_cell (window, "Password manager"), "Password vault");
  g_assert_cmpstr (find (session, "Password vault")->kind, ==, "tools");
  mandate_session_undo (session);
  mandate_test_settle ();
  get_cell (window, "Password manager");

  mandate_test_close (window);
}

static void
test_table_says_why_it_refuses (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget *window = show_view (session, "table", 1100);

  edit (get_cell (window, "2000.00"), "a lot");
  g_assert_cmpint (find (session, "Penetration test")->approved_amount, ==, 200000);
  get_cell (window, "2000.00");
  edit (get_cell (window, "Approved in part"), "Refused");
  g_assert_cmpstr (find (session, "Penetration test")->decision, ==, "in-part");
  mandate_test_screenshot (window, "resources-table-refused");

  mandate_test_close (window);
}

static void
test_cell_of_a_choice_offers_its_answers (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget *window = show_view (session, "table", 1100);
  GtkWidget *cell = gtk_widget_get_ancestor (get_cell (window, "Infrastructure and tools"), MANDATE_TYPE_RESOURCE_CELL);
  GtkWidget *button = mandate_test_get (cell, GTK_TYPE_MENU_BUTTON, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  mandate_test_settle ();
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button))), ==, 5);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  gtk_widget_activate_action (cell, "cell.choose", "s", "Equipment");
  mandate_test_settle ();
  g_assert_cmpstr (find (session, "Password manager")->kind, ==, "equipment");

  mandate_test_close (window);
}

static GtkWidget *
get_choice (GtkWidget  *window,
            const char *tooltip)
{
  return search (window, is_choice, tooltip);
}

static void
test_table_is_filtered_and_sorted (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget *window = show_view (session, "table", 1100);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (window, "Kind")), 2);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, "1 resource");
  get_cell (window, "Hours of the lead");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (window, "Kind")), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (window, "Decision")), 4);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, "1 resource");
  get_cell (window, "Server room door");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (window, "Decision")), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (window, "Year")), 2);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, "1 resource");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (window, "Year")), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_choice (window, "Order")), 4);
  mandate_test_settle ();
  mandate_test_screenshot (window, "resources-table-sorted");

  {
    GtkWidget  *view = mandate_test_get (window, GTK_TYPE_COLUMN_VIEW, NULL);
    GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
    g_autoptr (MandateResource) last = g_list_model_get_item (model, 3);

    g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
    g_assert_cmpstr (last->title, ==, "Penetration test");
  }

  mandate_test_close (window);
}

static void
test_pasted_rows_are_shown_before_they_are_taken (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget *window = show_view (session, "table", 1100);
  GtkWidget *table = mandate_test_get (window, MANDATE_TYPE_RESOURCE_TABLE, NULL);

  mandate_resource_table_paste (MANDATE_RESOURCE_TABLE (table), "title\tkind\tyear\tcurrency\trequested_amount\tused_amount\nShredder\tEquipment\t2024\tEUR\t99.90\t\nServer room door\t\t2024\t\t\t50\n");
  mandate_test_settle ();
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, "Shredder");
  mandate_test_screenshot (window, "resources-pasted");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Take Over"));
  mandate_test_settle ();

  g_assert_cmpint (find (session, "Shredder")->requested_amount, ==, 9990);
  g_assert_cmpint (find (session, "Server room door")->used_amount, ==, MANDATE_UNSET);
  get_cell (window, "Shredder");

  mandate_test_close (window);
}

static void
test_narrow_window_keeps_the_cards (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget *window = show_view (session, "table", 360);

  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_assert_null (mandate_test_find (window, GTK_TYPE_COLUMN_VIEW, NULL));
  g_assert_nonnull (get_row (window, "Password manager"));
  mandate_test_screenshot (window, "resources-table-360");

  mandate_test_close (window);
}

static MandateResourceConclusion *
find_conclusion (MandateSession *session,
                 const char     *kind)
{
  MandateRegister *reg = mandate_session_get_register (session);

  return mandate_resources_find_conclusion (reg, g_ascii_strtoll (mandate_session_get_today (session), NULL, 10), kind);
}

static void
test_year_page_takes_a_conclusion_on_a_kind (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget                 *window = show_view (session, "year", 900);
  GtkWidget                 *page = mandate_test_get (window, MANDATE_TYPE_RESOURCE_YEAR, NULL);
  MandateResourceConclusion *conclusion;
  GtkWidget                 *entry;

  mandate_test_get (page, GTK_TYPE_LABEL, "The shop goes untested");
  mandate_test_get (page, GTK_TYPE_LABEL, "One system a year");
  mandate_test_get (page, MANDATE_TYPE_RESOURCE_BARS, NULL);
  gtk_widget_activate_action (page, "year.judge", "s", "tools");
  mandate_test_settle ();
  entry = mandate_test_get (page, MANDATE_TYPE_REASON_ENTRY, NULL);
  g_signal_emit_by_name (entry, "saved", "adequate", "Everybody has it.");
  mandate_test_settle ();

  conclusion = find_conclusion (session, "tools");
  g_assert_nonnull (conclusion);
  g_assert_cmpstr (conclusion->reason, ==, "Everybody has it.");
  g_assert_cmpstr (conclusion->concluded_on, ==, mandate_session_get_today (session));
  mandate_test_get (page, GTK_TYPE_LABEL, "Everybody has it.");
  mandate_test_screenshot (window, "resources-year");

  mandate_test_close (window);
}

static void
test_year_page_in_a_narrow_dark_window (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  GtkWidget *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  window = show_view (session, "year", 360);
  g_assert_cmpint (gtk_widget_get_width (mandate_test_get (window, MANDATE_TYPE_RESOURCE_YEAR, NULL)), <=, 360);
  mandate_test_screenshot (window, "resources-year-360-dark");
  mandate_test_close (window);

  window = show_view (session, "table", 1100);
  mandate_test_screenshot (window, "resources-table-dark");
  mandate_test_close (window);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static gboolean
is_written (gpointer data)
{
  g_autoptr (GFileInfo) info = g_file_query_info (data, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) > 0;
}

static void
test_table_is_exported (void)
{
  g_autoptr (MandateSession) session = new_session_with_books ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-resources-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "resources.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *csv = NULL;

  mandate_resource_export_write (session, file);
  mandate_test_wait (is_written, file);
  mandate_test_settle ();
  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  g_assert_true (g_str_has_prefix (csv, "\xEF\xBB\xBFid,title,kind"));
  g_assert_nonnull (strstr (csv, "Server room door,equipment"));

  g_file_delete (file, NULL, NULL);
  rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/resources/empty-page-offers-to-add-one", test_empty_page_offers_to_add);
  g_test_add_func ("/resources/ledger-shows-kinds-and-figures", test_ledger_shows_kinds_and_figures);
  g_test_add_func ("/resources/bars-are-in-proportion", test_bars_are_in_proportion);
  g_test_add_func ("/resources/shortfall-ends-with-a-reason", test_shortfall_ends_with_a_reason);
  g_test_add_func ("/resources/cancel-leaves-the-row-as-it-was", test_cancel_leaves_the_row_as_it_was);
  g_test_add_func ("/resources/request-is-decided-in-place", test_request_is_decided_in_place);
  g_test_add_func ("/resources/refusal-approves-nothing", test_refusal_approves_nothing);
  g_test_add_func ("/resources/verdict-is-written-for-all-at-once", test_verdict_is_written_for_all);
  g_test_add_func ("/resources/years-are-switched", test_years_are_switched);
  g_test_add_func ("/resources/page-fits-a-narrow-window", test_page_fits_a_narrow_window);
  g_test_add_func ("/resources/bars-begin-at-the-start-of-the-line", test_bars_begin_at_the_start);
  g_test_add_func ("/resources/sample-leaves-one-request-to-decide", test_sample_in_the_dark);
  g_test_add_func ("/resources/request-reads-as-a-sentence", test_request_reads_as_a_sentence);

  g_test_add_func ("/resources/row-opens-the-details", test_row_opens_the_details);
  g_test_add_func ("/resources/wizard-adds-resource-and-proof-at-once", test_wizard_adds_resource_and_proof_at_once);
  g_test_add_func ("/resources/examples-are-to-be-made-ones-own", test_examples_are_to_be_made_ones_own);
  g_test_add_func ("/resources/asking-again-begins-with-what-was-not-given", test_asking_again_begins_with_what_was_not_given);

  g_test_add_func ("/resources/decision-names-the-meeting-of-the-day-and-its-reason", test_decision_names_the_meeting_of_the_day_and_its_reason);
  g_test_add_func ("/resources/hours-are-planned-and-spent-person-by-person", test_hours_are_planned_and_spent_person_by_person);
  g_test_add_func ("/resources/hours-stand-with-hours-alone", test_hours_stand_with_hours_alone);
  g_test_add_func ("/resources/cell-of-a-choice-offers-its-answers", test_cell_of_a_choice_offers_its_answers);
  g_test_add_func ("/resources/table-is-edited-in-place", test_table_is_edited_in_place);
  g_test_add_func ("/resources/table-says-why-it-refuses", test_table_says_why_it_refuses);
  g_test_add_func ("/resources/table-is-filtered-and-sorted", test_table_is_filtered_and_sorted);
  g_test_add_func ("/resources/pasted-rows-are-shown-before-they-are-taken", test_pasted_rows_are_shown_before_they_are_taken);
  g_test_add_func ("/resources/narrow-window-keeps-the-cards", test_narrow_window_keeps_the_cards);
  g_test_add_func ("/resources/year-page-takes-a-conclusion-on-a-kind", test_year_page_takes_a_conclusion_on_a_kind);
  g_test_add_func ("/resources/year-page-fits-a-narrow-window", test_year_page_in_a_narrow_dark_window);
  g_test_add_func ("/resources/table-is-exported", test_table_is_exported);

  return g_test_run ();
}
