/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People are chosen in one way wherever there is little room: by some letters of the name. */

#include "config.h"

#include "mandate-decision-entry.h"
#include "mandate-person.h"
#include "mandate-record-look-up.h"
#include "mandate-resource-conclusion.h"
#include "mandate-resource-year.h"
#include "mandate-resource.h"
#include "mandate-test-ui.h"

static const char *
add (MandateSession *session,
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

/* All that stands in the list, in its order. */
static char *
list_matches (GtkWidget  *button,
              const char *typed)
{
  GtkWidget *list;
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  mandate_test_look_for (button, typed);
  list = mandate_test_get (button, GTK_TYPE_LIST_BOX, NULL);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (labels, (char *) gtk_label_get_label (GTK_LABEL (mandate_test_get (row, GTK_TYPE_LABEL, NULL))));
  g_ptr_array_add (labels, NULL);

  return g_strjoinv (" | ", (char **) labels->pdata);
}

static GtkWidget *
get_focus (GtkWidget *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

static void
assert_says (GtkWidget  *button,
             const char *words)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mandate_test_get (button, GTK_TYPE_TOGGLE_BUTTON, NULL)), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

static void
test_who_has_left_is_the_last_to_be_chosen (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget       *choice = mandate_record_look_up_new_person (session, "Who sees to it", NULL);
  GtkWidget       *button = mandate_look_up_get_button (MANDATE_LOOK_UP (choice));
  GtkWidget       *window;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  add (session, MANDATE_TYPE_PERSON, "name", "Ada Lind", "left_on", "2020-01-31", NULL);
  add (session, MANDATE_TYPE_PERSON, "name", "Ana Lind", NULL);
  add (session, MANDATE_TYPE_PERSON, "name", "Jonas Weber", NULL);
  gtk_widget_set_valign (choice, GTK_ALIGN_START);
  window = mandate_test_show (choice, 360, 500);
  assert_says (button, "Who sees to it: Nobody");

  all = list_matches (button, "");
  g_assert_cmpstr (all, ==, "Ana Lind | Jonas Weber | Ada Lind, who has left | Nobody");
  mandate_test_screenshot (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "look-up-list");
  some = list_matches (button, "lind");
  g_assert_cmpstr (some, ==, "Ana Lind | Ada Lind, who has left | Add “lind”");

  mandate_test_close (window);
}

static gboolean
is_baker (MandateRecord *record,
          gpointer       data)
{
  return g_strcmp0 (MANDATE_PERSON (record)->job_title, "Baker") == 0;
}

static char *
describe_visitor (const char *typed)
{
  return g_strdup_printf ("%s visits", typed);
}

static void
take_visitor (gpointer    data,
              const char *typed)
{
  g_assert_cmpuint (((GString *) data)->len, ==, 0);
  g_string_append (data, typed);
}

/* Where only some can be chosen, a name of nobody on record need not make a record. */
static void
test_some_can_be_chosen_and_others_visit (void)
{
  static const MandateNewcomer newcomer = { describe_visitor, take_visitor };
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (GString) visitor = g_string_new (NULL);
  const char      *baker = add (session, MANDATE_TYPE_PERSON, "name", "Ana Lind", "job_title", "Baker", NULL);
  GtkWidget       *choice = mandate_record_look_up_new_person (session, "Who", NULL);
  GtkWidget       *button = mandate_look_up_get_button (MANDATE_LOOK_UP (choice));
  GtkWidget       *window;
  g_autofree char *some = NULL;

  add (session, MANDATE_TYPE_PERSON, "name", "Ada Lind", "job_title", "Owner", NULL);
  mandate_record_look_up_set_filter (MANDATE_RECORD_LOOK_UP (choice), is_baker, &newcomer, visitor);
  window = mandate_test_show (choice, 360, 500);

  some = list_matches (button, "lind");
  g_assert_cmpstr (some, ==, "Ana Lind | lind visits");
  mandate_test_look_up (button, "lind");
  g_assert_cmpstr (mandate_look_up_get_value (MANDATE_LOOK_UP (choice)), ==, baker);
  mandate_test_look_up (button, "Kim");
  g_assert_cmpstr (visitor->str, ==, "Kim");
  g_assert_cmpstr (mandate_look_up_get_value (MANDATE_LOOK_UP (choice)), ==, baker);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON)), ==, 2);
  mandate_test_close (window);
}

/* Somebody is proposed who can be meant; what is on record stays what it is. */
static void
test_who_has_left_is_not_proposed_but_stays (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  const char *left = add (session, MANDATE_TYPE_PERSON, "name", "Ada Lind", "left_on", "2020-01-31", NULL);
  const char *here = add (session, MANDATE_TYPE_PERSON, "name", "Ana Lind", NULL);
  g_autoptr (GtkWidget) choice = g_object_ref_sink (mandate_record_look_up_new_person (session, "Who sees to it", NULL));
  MandateRecordLookUp *look_up = MANDATE_RECORD_LOOK_UP (choice);

  mandate_record_look_up_propose_person (look_up, here);
  g_assert_cmpstr (mandate_look_up_get_value (MANDATE_LOOK_UP (choice)), ==, here);
  mandate_record_look_up_propose_person (look_up, left);
  g_assert_null (mandate_look_up_get_value (MANDATE_LOOK_UP (choice)));
  mandate_look_up_set_value (MANDATE_LOOK_UP (choice), left);
  g_assert_cmpstr (mandate_look_up_get_value (MANDATE_LOOK_UP (choice)), ==, left);
  assert_says (mandate_look_up_get_button (MANDATE_LOOK_UP (choice)), "Who sees to it: Ada Lind");
}

/* Whoever looked goes on from where they began, with the keyboard. */
static void
test_looking_ends_where_it_began (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  const char *ana = add (session, MANDATE_TYPE_PERSON, "name", "Ana Lind", NULL);
  GtkWidget  *choice = mandate_record_look_up_new_person (session, "Who", NULL);
  GtkWidget  *button = mandate_look_up_get_button (MANDATE_LOOK_UP (choice));
  GtkWidget  *window = mandate_test_show (choice, 400, 400);

  mandate_test_look_up (button, "lind");
  g_assert_cmpstr (mandate_look_up_get_value (MANDATE_LOOK_UP (choice)), ==, ana);
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), button));

  g_signal_emit_by_name (mandate_test_look_for (button, "xyz"), "stop-search");
  mandate_test_settle ();
  g_assert_cmpstr (mandate_look_up_get_value (MANDATE_LOOK_UP (choice)), ==, ana);
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), button));

  mandate_test_close (window);
}

static void
remove_cb (GtkBox    *box,
           GtkWidget *choice)
{
  gtk_box_remove (box, choice);
}

/* What is shown is made anew for what was chosen, as where a row goes with its answer. */
static void
test_choice_may_go_with_its_answer (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *choice = mandate_record_look_up_new_person (session, "Who", NULL);
  g_autoptr (GtkWidget) button = g_object_ref (mandate_look_up_get_button (MANDATE_LOOK_UP (choice)));
  g_autoptr (GtkWidget) popover = NULL;
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), choice);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (remove_cb), box, G_CONNECT_SWAPPED);
  window = mandate_test_show (box, 400, 400);
  mandate_test_look_for (button, "Jonas Weber");
  popover = g_object_ref (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  g_signal_emit_by_name (mandate_test_get (button, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  mandate_test_settle ();

  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON)), ==, 1);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_null (gtk_widget_get_first_child (box));

  mandate_test_close (window);
}

/* The list of requests is made anew whenever something is recorded: what is typed into the decision must outlive the looking. */
static void
test_who_decides_is_looked_up_among_those_on_record (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  const char      *person = add (session, MANDATE_TYPE_PERSON, "name", "Ana Lind", NULL);
  const char      *batteries = add (session, MANDATE_TYPE_RESOURCE, "title", "Batteries", "kind", "equipment", "currency", "EUR", "requested_amount", "890", NULL);
  MandateResource *resource = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_RESOURCE, batteries);
  g_autofree char *matches = NULL;
  GtkWidget       *entry = mandate_decision_entry_new (session, resource);
  GtkWidget       *button = mandate_test_get (entry, GTK_TYPE_MENU_BUTTON, "Decided by");
  GtkWidget       *window = mandate_test_show (entry, 360, 500);

  assert_says (button, "Decided by: Nobody");
  matches = list_matches (button, "Somebody else");
  g_assert_cmpstr (matches, ==, "");
  mandate_test_look_up (button, "lind");
  assert_says (button, "Decided by: Ana Lind");
  mandate_test_screenshot (window, "look-up-decided-by-360");
  mandate_test_press (mandate_test_get (entry, GTK_TYPE_BUTTON, "Approve"));
  g_assert_cmpstr (resource->decided_by, ==, person);

  mandate_test_close (window);
}

static void
test_who_belongs_to_the_top_is_proposed_to_decide (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  const char      *asks = add (session, MANDATE_TYPE_PERSON, "name", "Ana Lind", "is_top_management", "yes", NULL);
  const char      *batteries = add (session, MANDATE_TYPE_RESOURCE, "title", "Batteries", "kind", "equipment", "requested_by", asks, NULL);
  MandateResource *resource = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_RESOURCE, batteries);
  GtkWidget       *entry = g_object_ref_sink (mandate_decision_entry_new (session, resource));

  assert_says (mandate_test_get (entry, GTK_TYPE_MENU_BUTTON, "Decided by"), "Decided by: Ana Lind");
  g_object_unref (entry);

  add (session, MANDATE_TYPE_PERSON, "name", "Bea Lind", "is_top_management", "yes", NULL);
  add (session, MANDATE_TYPE_PERSON, "name", "Aaron Abt", NULL);
  entry = g_object_ref_sink (mandate_decision_entry_new (session, resource));
  assert_says (mandate_test_get (entry, GTK_TYPE_MENU_BUTTON, "Decided by"), "Decided by: Bea Lind");
  g_object_unref (entry);
}

/* While the page is made anew for the one who was added, what is written there stays. */
static void
test_who_concludes_is_added_while_the_reason_is_written (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget  *page = mandate_resource_year_new (session);
  GtkWidget  *window = mandate_test_show (page, 700, 700);
  GtkWidget  *reason;
  const char *person;

  mandate_resource_year_show (MANDATE_RESOURCE_YEAR (page), 2026);
  gtk_widget_activate_action (page, "year.judge", "s", "tools");
  mandate_test_settle ();
  reason = mandate_test_get (page, GTK_TYPE_TEXT_VIEW, NULL);
  mandate_test_type (reason, "Everybody has it.");
  mandate_test_look_up (mandate_test_get (page, GTK_TYPE_MENU_BUTTON, "Concluded by"), "Mara Lind");
  mandate_resource_year_show (MANDATE_RESOURCE_YEAR (page), 2026);
  person = mandate_record_get_id (mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON), 0));

  g_assert_true (mandate_test_get (page, GTK_TYPE_TEXT_VIEW, NULL) == reason);
  mandate_test_screenshot (window, "look-up-concluded-by");
  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Save Reason"));
  g_assert_cmpstr (((MandateResourceConclusion *) mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_RESOURCE_CONCLUSION), 0))->concluded_by,
                   ==, person);

  mandate_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);
  g_test_add_func ("/look-up/who-has-left-is-the-last-to-be-chosen", test_who_has_left_is_the_last_to_be_chosen);
  g_test_add_func ("/look-up/some-can-be-chosen-and-others-visit", test_some_can_be_chosen_and_others_visit);
  g_test_add_func ("/look-up/who-has-left-is-not-proposed-but-stays", test_who_has_left_is_not_proposed_but_stays);
  g_test_add_func ("/look-up/looking-ends-where-it-began", test_looking_ends_where_it_began);
  g_test_add_func ("/look-up/choice-may-go-with-its-answer", test_choice_may_go_with_its_answer);
  g_test_add_func ("/look-up/who-decides-is-looked-up-among-those-on-record", test_who_decides_is_looked_up_among_those_on_record);
  g_test_add_func ("/look-up/who-belongs-to-the-top-is-proposed-to-decide", test_who_belongs_to_the_top_is_proposed_to_decide);
  g_test_add_func ("/look-up/who-concludes-is-added-while-the-reason-is-written", test_who_concludes_is_added_while_the_reason_is_written);

  return g_test_run ();
}
