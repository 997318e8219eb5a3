/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-chip.h"
#include "mandate-commitment-card.h"
#include "mandate-coverage-grid.h"
#include "mandate-date.h"
#include "mandate-evidence-use.h"
#include "mandate-fiscal-year.h"
#include "mandate-form.h"
#include "mandate-leadership-log.h"
#include "mandate-leadership-page.h"
#include "mandate-leadership-receipt.h"
#include "mandate-leading-text.h"
#include "mandate-print-window.h"
#include "mandate-records.h"
#include "mandate-test-form.h"
#include "mandate-test-ui.h"

/* @values: name and text in turn. */
static MandateRecord *
add (MandateSession *session,
     GType           type,
     ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Add");
  MandateRecord *record = mandate_change_create (change, type, NULL);
  const char    *name;
  va_list        values;

  va_start (values, type);
  while ((name = va_arg (values, const char *)) != NULL)
    {
      mandate_record_set (record, name, va_arg (values, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (values);

  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find_any (mandate_session_get_register (session), mandate_record_get_id (record));
}

/* An owner who spoke today, and a year ago promised to go on. */
static MandateSession *
new_session_with_acts (void)
{
  MandateSession  *session = mandate_test_new_session ();
  g_autofree char *today = g_strdup (mandate_session_get_today (session));
  g_autofree char *long_ago = mandate_date_add_months (today, -14);
  const char      *owner = mandate_record_get_id (add (session, MANDATE_TYPE_PERSON, "name", "Olga Owner", "is_top_management", "yes", NULL));

  add (session, MANDATE_TYPE_COMMUNICATION, "title", "Why we lock doors", "sent_on", today, "sent_by", owner, NULL);
  add (session, MANDATE_TYPE_LEADERSHIP_ACT, "title", "Signed the plan", "kind", "approval", "person", owner, "happened_on", today, "is_of_g", "yes", NULL);
  add (session, MANDATE_TYPE_LEADERSHIP_ACT, "title", "Cleared the way", "kind", "obstacle", "person", owner, "happened_on", long_ago, "is_of_b", "yes", NULL);

  return session;
}

static GtkWidget *
show_page (MandateSession *session,
           int             width)
{
  MandatePage *page = mandate_leadership_page_new (session);

  g_object_set (page, "is-folded", width < 500, NULL);

  return mandate_test_show (GTK_WIDGET (page), width, 760);
}

static void
show_view (GtkWidget  *window,
           const char *name)
{
  GtkWidget *page = mandate_test_get (window, MANDATE_TYPE_LEADERSHIP_PAGE, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (page, ADW_TYPE_VIEW_STACK, NULL)), name);
  mandate_test_settle ();
}

static GtkWidget *
get_card (GtkWidget  *window,
          const char *title)
{
  return gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LABEL, title), MANDATE_TYPE_COMMITMENT_CARD);
}

static void
assert_state (GtkWidget  *window,
              const char *title,
              const char *word)
{
  GtkWidget *chip = mandate_test_get (get_card (window, title), MANDATE_TYPE_CHIP, NULL);

  g_assert_cmpstr (mandate_chip_get_word (MANDATE_CHIP (chip)), ==, word);
}

static MandateCommitment *
find_commitment (MandateSession *session,
                 guint           commitment)
{
  return mandate_commitment_find (mandate_session_get_register (session), commitment);
}

static void
test_cards_say_how_each_commitment_stands (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget *window = show_page (session, 1000);

  assert_state (window, "Its importance is told (d)", "Shown");
  assert_state (window, "It keeps getting better (g)", "Only signed");
  assert_state (window, "Security is part of the business (b)", "Long ago");
  assert_state (window, "Resources are there (c)", "Not shown");
  mandate_test_get (get_card (window, "Resources are there (c)"), GTK_TYPE_LABEL, "Nothing on record shows it yet.");
  mandate_test_screenshot (window, "leading-cards");

  mandate_test_close (window);
}

static void
write_sentence (GtkWidget  *card,
                const char *button,
                const char *sentence)
{
  GtkWidget *view;

  mandate_test_press (mandate_test_get (card, GTK_TYPE_BUTTON, button));
  view = mandate_test_get (card, GTK_TYPE_TEXT_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), sentence, -1);
  mandate_test_press (mandate_test_get (card, GTK_TYPE_BUTTON, "_Save"));
  mandate_test_settle ();
}

static MandateRecordList *
list_evidence (MandateSession *session)
{
  return mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_EVIDENCE);
}

static void
test_evidence_is_pasted_on_a_card (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget       *window = show_page (session, 1000);
  GtkWidget       *card = get_card (window, "Resources are there (c)");
  g_autofree char *link = NULL;

  /* What can't be kept leaves nothing behind. */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (card), "only words");
  mandate_test_paste (card);
  mandate_test_settle ();
  g_assert_null (find_commitment (session, 2));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (card), "https://example.org/newsletter");
  mandate_test_paste (card);
  while (mandate_record_list_get_length (list_evidence (session)) == 0)
    g_main_context_iteration (NULL, TRUE);
  mandate_test_settle ();
  link = g_strconcat ("commitment/", mandate_record_get_id (MANDATE_RECORD (find_commitment (session, 2))), NULL);
  g_assert_true (mandate_evidence_proves (mandate_session_get_register (session), mandate_record_list_get (list_evidence (session), 0), link));
  mandate_test_get (card, GTK_TYPE_LABEL, "1 file");
  mandate_test_get (card, GTK_TYPE_LABEL, "No act on record shows it yet.");

  /* The commitment began with it, and goes with it. */
  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_null (find_commitment (session, 2));
  g_assert_cmpuint (mandate_record_list_get_length (list_evidence (session)), ==, 0);

  mandate_test_close (window);
}

static void
test_sentence_is_written_once_and_changed (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget  *window = show_page (session, 1000);
  GtkWidget  *card = get_card (window, "Its importance is told (d)");
  const char *id;

  write_sentence (card, "Write It in One Sentence", "We talk about it each quarter.");
  g_assert_cmpstr (find_commitment (session, 3)->answer, ==, "We talk about it each quarter.");
  id = mandate_record_get_id (MANDATE_RECORD (find_commitment (session, 3)));
  mandate_test_get (card, GTK_TYPE_LABEL, "We talk about it each quarter.");

  write_sentence (card, "Change the Sentence", "We talk about it each month.");
  g_assert_cmpstr (find_commitment (session, 3)->answer, ==, "We talk about it each month.");
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (find_commitment (session, 3))), ==, id);

  mandate_session_undo (session);
  mandate_test_settle ();
  mandate_test_get (card, GTK_TYPE_LABEL, "We talk about it each quarter.");

  mandate_test_close (window);
}

static GtkWidget *
get_field (GtkWidget *window,
           char       letter,
           guint      quarter)
{
  return mandate_coverage_grid_get_cell (MANDATE_COVERAGE_GRID (mandate_test_get (window, MANDATE_TYPE_COVERAGE_GRID, NULL)), (guint) (letter - 'a'), quarter);
}

static void
test_map_shows_where_nothing_is (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget *window = show_page (session, 1000);

  show_view (window, "map");
  mandate_test_get (window, GTK_TYPE_LABEL, "In 30 fields nothing is on record. Press a field to see its acts.");
  g_assert_false (gtk_widget_has_css_class (get_field (window, 'd', 3), "empty"));
  g_assert_true (gtk_widget_has_css_class (get_field (window, 'd', 2), "empty"));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (get_field (window, 'd', 3)), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_field (window, 'd', 3)), ==, "1 act");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_field (window, 'g', 3)), ==, "1 approval");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_field (window, 'c', 3)), ==, "nothing on record");
  mandate_test_screenshot (window, "leading-map");

  mandate_test_close (window);
}

static void
test_arrow_keys_go_from_field_to_field (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget           *window = show_page (session, 1000);
  MandateCoverageGrid *grid;

  show_view (window, "map");
  grid = MANDATE_COVERAGE_GRID (mandate_test_get (window, MANDATE_TYPE_COVERAGE_GRID, NULL));
  gtk_widget_grab_focus (get_field (window, 'c', 2));
  g_assert_true (mandate_coverage_grid_handle_key (grid, GDK_KEY_Right));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_field (window, 'c', 3));
  g_assert_true (mandate_coverage_grid_handle_key (grid, GDK_KEY_Right));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_field (window, 'c', 3));
  g_assert_true (mandate_coverage_grid_handle_key (grid, GDK_KEY_Down));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_field (window, 'd', 3));
  g_assert_false (mandate_coverage_grid_handle_key (grid, GDK_KEY_a));

  mandate_test_close (window);
}

static void
test_field_leads_to_its_acts (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget *window = show_page (session, 1000);
  GtkWidget *log;

  show_view (window, "map");
  mandate_test_press (get_field (window, 'd', 3));
  mandate_test_settle ();
  log = mandate_test_get (window, MANDATE_TYPE_LEADERSHIP_LOG, NULL);
  g_assert_true (gtk_widget_get_mapped (log));
  mandate_test_get (log, ADW_TYPE_ACTION_ROW, "Why we lock doors");
  g_assert_null (mandate_test_find (log, ADW_TYPE_ACTION_ROW, "Signed the plan"));

  mandate_test_press (mandate_test_get (log, GTK_TYPE_BUTTON, "Show A_ll"));
  mandate_test_settle ();
  mandate_test_get (log, ADW_TYPE_ACTION_ROW, "Signed the plan");
  mandate_test_get (log, ADW_TYPE_ACTION_ROW, "Cleared the way");
  mandate_test_screenshot (window, "leading-log");

  mandate_test_close (window);
}

static void
test_act_is_written_down_beside_the_list (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget   *window = show_page (session, 1000);
  GtkWidget   *log;
  MandateForm *form;

  show_view (window, "log");
  log = mandate_test_get (window, MANDATE_TYPE_LEADERSHIP_LOG, NULL);
  mandate_test_press (mandate_test_get (log, GTK_TYPE_BUTTON, "_Add an Act"));
  mandate_test_settle ();
  form = MANDATE_FORM (mandate_test_get (log, MANDATE_TYPE_FORM, NULL));
  g_assert_true (MANDATE_IS_LEADERSHIP_ACT (mandate_form_get_record (form)));
  mandate_test_screenshot (window, "leading-add");

  mandate_test_close (window);
}

static void
test_act_is_shown_where_it_was_written (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget         *window = show_page (session, 1000);
  MandateRecordList *acts = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_LEADERSHIP_ACT);

  mandate_page_show_record (MANDATE_PAGE (mandate_test_get (window, MANDATE_TYPE_LEADERSHIP_PAGE, NULL)), mandate_record_list_get (acts, 0));
  mandate_test_settle ();
  g_assert_true (gtk_widget_get_mapped (mandate_test_get (window, MANDATE_TYPE_LEADERSHIP_LOG, NULL)));
  mandate_test_screenshot (window, "leading-act");

  mandate_test_close (window);
}

static GtkWidget *
find_print_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (MANDATE_IS_PRINT_WINDOW (window))
        return window;
    }

  return NULL;
}

static void
test_receipt_is_shown_as_it_is_printed (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget *window = show_page (session, 1000);
  GtkWidget *print_window;

  mandate_test_get (window, GTK_TYPE_LABEL, "1 decision · 1 message");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Print the Receipt"));
  print_window = find_print_window ();
  g_assert_nonnull (print_window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (print_window)), ==, "Leadership Receipt");

  gtk_window_destroy (GTK_WINDOW (print_window));
  mandate_test_close (window);
}

static void
test_page_fits_a_narrow_window (void)
{
  g_autoptr (MandateSession) session = new_session_with_acts ();
  GtkWidget *window = show_page (session, 360);

  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, "leading-cards-narrow");
  show_view (window, "map");
  mandate_test_screenshot (window, "leading-map-narrow");
  show_view (window, "log");
  mandate_test_screenshot (window, "leading-log-narrow");

  mandate_test_close (window);
}

/* In January there is little of the year yet, so that of twelve months has to have something. */
static void
assert_receipt_is_shown (GtkWidget      *window,
                         MandateSession *session)
{
  MandateRegister *reg = mandate_session_get_register (session);
  const char      *today = mandate_session_get_today (session);
  g_autofree char *first_day = mandate_fiscal_year_get_first_day (reg, mandate_fiscal_year_find (reg, today));
  g_autofree char *year_ago = mandate_date_add_months (today, -12);
  g_autoptr (MandateLeadershipReceipt) of_this_year = mandate_leadership_receipt_new (reg, first_day, today);
  g_autoptr (MandateLeadershipReceipt) of_twelve_months = mandate_leadership_receipt_new (reg, year_ago, today);
  g_autofree char *shown = mandate_leading_text_describe_receipt (of_this_year);
  g_autofree char *given = mandate_leading_text_describe_receipt (of_twelve_months);

  mandate_test_get (window, GTK_TYPE_LABEL, shown);
  g_assert_cmpstr (given, !=, "Nothing on record yet");
}

static void
test_example_shows_what_its_leaders_did (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1000, 760);
  mandate_window_show_page (MANDATE_WINDOW (window), "leadership");
  mandate_test_settle ();
  assert_receipt_is_shown (window, session);
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "Nothing on record shows it yet."));
  mandate_test_screenshot (window, "leading-sample-cards");
  show_view (window, "map");
  mandate_test_screenshot (window, "leading-sample-map");
  show_view (window, "log");
  mandate_test_screenshot (window, "leading-sample-log");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  show_view (window, "map");
  mandate_test_screenshot (window, "leading-sample-map-dark");
  show_view (window, "commitments");
  mandate_test_screenshot (window, "leading-sample-cards-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);

  mandate_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/leading/cards/say-how-each-commitment-stands", test_cards_say_how_each_commitment_stands);
  g_test_add_func ("/leading/cards/take-what-is-pasted", test_evidence_is_pasted_on_a_card);
  g_test_add_func ("/leading/cards/sentence-is-written-once-and-changed", test_sentence_is_written_once_and_changed);
  g_test_add_func ("/leading/map/shows-where-nothing-is", test_map_shows_where_nothing_is);
  g_test_add_func ("/leading/map/arrow-keys-go-from-field-to-field", test_arrow_keys_go_from_field_to_field);
  g_test_add_func ("/leading/map/field-leads-to-its-acts", test_field_leads_to_its_acts);
  g_test_add_func ("/leading/log/act-is-written-down-beside-the-list", test_act_is_written_down_beside_the_list);
  g_test_add_func ("/leading/log/act-is-shown-where-it-was-written", test_act_is_shown_where_it_was_written);
  g_test_add_func ("/leading/receipt/is-shown-as-it-is-printed", test_receipt_is_shown_as_it_is_printed);
  g_test_add_func ("/leading/page/fits-a-narrow-window", test_page_fits_a_narrow_window);
  g_test_add_func ("/leading/page/example-shows-what-its-leaders-did", test_example_shows_what_its_leaders_did);

  return g_test_run ();
}
