/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-action.h"
#include "mandate-person.h"
#include "mandate-test-form.h"

/* Forms on records of the register, and rows that choose one: what is recorded, and when. */

#define N_MANY      50000
#define MAX_MATCHES 50

typedef struct
{
  MandateSession  *session;
  MandateRegister *reg;
  GtkWidget       *window;
  MandateLiveForm *form;
  MandatePerson   *ana;
  char            *told;
} Fixture;

static gpointer
add_record (Fixture    *fixture,
            GType       type,
            const char *field,
            const char *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (fixture->reg, "Added");
  g_autoptr (GError) error = NULL;
  MandateRecord   *record = mandate_change_create (change, type, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (record));

  g_assert_true (mandate_record_set (record, field, value, &error));
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find (fixture->reg, type, id);
}

static void
told_cb (MandateSession *session,
         const char     *message,
         guint           follow_up,
         gpointer        data)
{
  Fixture *fixture = data;

  g_free (fixture->told);
  fixture->told = g_strdup (message);
}

static void
show_form (Fixture       *fixture,
           MandateRecord *record)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->form = mandate_live_form_new (fixture->session, G_OBJECT_TYPE (record), NULL);
  mandate_live_form_set_record (fixture->form, record);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->form));
  fixture->window = mandate_test_show (scroller, 500, 700);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  fixture->reg = mandate_session_get_register (fixture->session);
  fixture->ana = add_record (fixture, MANDATE_TYPE_PERSON, "name", "Ana Pérez");
  g_signal_connect (fixture->session, "told", G_CALLBACK (told_cb), fixture);
}

static void
close_form (Fixture *fixture)
{
  if (fixture->window != NULL)
    mandate_test_close (fixture->window);
  fixture->window = NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  close_form (fixture);
  g_free (fixture->told);
  g_assert_finalize_object (fixture->session);
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

static guint
count_entries (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mandate_workspace_list_entries (mandate_session_get_workspace (fixture->session), G_MAXINT64, 1000, &error);

  g_assert_no_error (error);

  return entries->len;
}

static void
assert_last_label (Fixture    *fixture,
                   const char *label)
{
  g_autoptr (GPtrArray) entries = mandate_workspace_list_entries (mandate_session_get_workspace (fixture->session), G_MAXINT64, 1, NULL);
  const MandateEntry *entry = g_ptr_array_index (entries, 0);

  g_assert_cmpstr (entry->label, ==, label);
}

static gboolean
has_job_title (gpointer data)
{
  Fixture *fixture = data;

  return g_strcmp0 (fixture->ana->job_title, "Baker") == 0;
}

static void
test_records_after_a_pause (Fixture      *fixture,
                            gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  g_assert_null (fixture->ana->job_title);

  mandate_test_wait (has_job_title, fixture);
  assert_last_label (fixture, "Job title of “Ana Pérez” changed");
}

static void
test_records_when_the_field_is_left (Fixture      *fixture,
                                     gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  gtk_widget_grab_focus (get_field (fixture, "email"));
  g_assert_true (has_job_title (fixture));
}

static void
test_records_when_it_is_closed (Fixture      *fixture,
                                gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  close_form (fixture);
  g_assert_true (has_job_title (fixture));
}

static void
test_records_when_it_was_never_seen (Fixture      *fixture,
                                     gconstpointer data)
{
  MandateLiveForm *form = g_object_ref_sink (mandate_live_form_new (fixture->session, MANDATE_TYPE_PERSON, NULL));

  mandate_live_form_set_record (form, MANDATE_RECORD (fixture->ana));
  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get_field (GTK_WIDGET (form), "job_title")), "Baker");
  g_assert_finalize_object (form);
  g_assert_true (has_job_title (fixture));
}

static void
test_records_before_another_is_shown (Fixture      *fixture,
                                      gconstpointer data)
{
  MandatePerson *luis = add_record (fixture, MANDATE_TYPE_PERSON, "name", "Luis Gómez");

  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  mandate_live_form_set_record (fixture->form, MANDATE_RECORD (luis));

  g_assert_true (has_job_title (fixture));
  g_assert_null (luis->job_title);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "job_title"))), ==, "");
}

static void
test_records_nothing_that_was_taken_back (Fixture      *fixture,
                                          gconstpointer data)
{
  guint n = count_entries (fixture);

  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  mandate_test_type (get_field (fixture, "job_title"), "");
  g_assert_true (mandate_live_form_flush (fixture->form));
  g_assert_cmpuint (count_entries (fixture), ==, n);
}

static void
test_follows_undo (Fixture      *fixture,
                   gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  g_assert_true (mandate_live_form_flush (fixture->form));

  mandate_session_undo (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "job_title"))), ==, "");
  mandate_session_redo (fixture->session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "job_title"))), ==, "Baker");
}

static void
change_elsewhere (Fixture    *fixture,
                  const char *field,
                  const char *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (fixture->reg, "Elsewhere");
  g_autoptr (GError) error = NULL;

  g_assert_true (mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, mandate_record_get_id (MANDATE_RECORD (fixture->ana))), field, value, &error));
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
}

static void
test_keeps_what_is_typed_and_what_others_changed (Fixture      *fixture,
                                                  gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  change_elsewhere (fixture, "email", "ana@example.com");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "job_title"))), ==, "Baker");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "email"))), ==, "ana@example.com");

  g_assert_true (mandate_live_form_flush (fixture->form));
  g_assert_true (has_job_title (fixture));
  g_assert_cmpstr (fixture->ana->email, ==, "ana@example.com");
}

static void
test_leaves_a_blank_that_is_being_typed (Fixture      *fixture,
                                         gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "job_title"), "Baker ");
  mandate_test_wait (has_job_title, fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "job_title"))), ==, "Baker ");
}

static void
test_shows_a_rule_beside_its_field (Fixture      *fixture,
                                    gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "joined_on"), "2026-03-04");
  mandate_test_type (get_field (fixture, "left_on"), "2026-03-03");
  g_assert_false (mandate_live_form_flush (fixture->form));

  g_assert_cmpstr (get_problem (fixture, "left_on"), ==, "3 March 2026 is before “Joined on” (4 March 2026). Give that day or a later one.");
  g_assert_null (get_problem (fixture, "joined_on"));
  g_assert_null (fixture->ana->left_on);

  /* Mended in the other field, both are recorded. */
  mandate_test_type (get_field (fixture, "joined_on"), "2026-03-01");
  g_assert_true (mandate_live_form_flush (fixture->form));
  g_assert_null (get_problem (fixture, "left_on"));
  g_assert_cmpstr (fixture->ana->joined_on, ==, "2026-03-01");
  g_assert_cmpstr (fixture->ana->left_on, ==, "2026-03-03");
}

static void
test_tells_what_could_not_be_kept (Fixture      *fixture,
                                   gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  mandate_test_type (get_field (fixture, "joined_on"), "2026-02-30");
  close_form (fixture);
  g_assert_cmpstr (fixture->told, ==, "Not saved. Joined on: “2026-02-30” is not a date. Write year, month and day, such as 2024-03-31.");
}

static void
test_outlives_its_record (Fixture      *fixture,
                          gconstpointer data)
{
  show_form (fixture, MANDATE_RECORD (fixture->ana));
  g_assert_true (mandate_session_remove (fixture->session, MANDATE_RECORD (fixture->ana)));
  mandate_session_undo (fixture->session);

  mandate_test_type (get_field (fixture, "job_title"), "Baker");
  g_assert_true (mandate_live_form_flush (fixture->form));
  fixture->ana = mandate_record_list_get (mandate_register_get_list (fixture->reg, MANDATE_TYPE_PERSON), 0);
  g_assert_true (has_job_title (fixture));
}

/* Opens the list of an action's owners and looks for one. */
static GtkWidget *
look_for (Fixture    *fixture,
          const char *typed)
{
  return mandate_test_look_for (get_field (fixture, "owner"), typed);
}

static guint
count_matches (Fixture *fixture)
{
  GtkWidget *list = mandate_test_get (get_field (fixture, "owner"), GTK_TYPE_LIST_BOX, NULL);
  guint      n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

static void
test_reference_is_found_without_accents (Fixture      *fixture,
                                         gconstpointer data)
{
  MandateAction *action = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Change the locks");

  show_form (fixture, MANDATE_RECORD (action));
  g_signal_emit_by_name (look_for (fixture, "perez ana"), "activate");
  mandate_test_settle ();

  g_assert_true (mandate_live_form_flush (fixture->form));
  g_assert_cmpstr (action->owner, ==, mandate_record_get_id (MANDATE_RECORD (fixture->ana)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (get_field (fixture, "owner"))), GTK_ACCESSIBLE_PROPERTY_LABEL, "Owner: Ana Pérez");
}

static void
test_reference_is_added_by_name (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateAction *action = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Change the locks");
  MandatePerson *added;

  show_form (fixture, MANDATE_RECORD (action));
  look_for (fixture, "Jonas Weber");
  g_signal_emit_by_name (mandate_test_get (get_field (fixture, "owner"), GTK_TYPE_LIST_BOX, NULL), "row-activated",
                         mandate_test_get (get_field (fixture, "owner"), GTK_TYPE_LIST_BOX_ROW, "Add “Jonas Weber”"));
  mandate_test_settle ();

  g_assert_true (mandate_live_form_flush (fixture->form));
  added = mandate_register_find (fixture->reg, MANDATE_TYPE_PERSON, action->owner);
  g_assert_cmpstr (added->name, ==, "Jonas Weber");
  g_assert_cmpstr (fixture->told, ==, "“Jonas Weber” added");
}

static void
test_reference_that_is_there_is_not_added_again (Fixture      *fixture,
                                                 gconstpointer data)
{
  MandateAction *action = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Change the locks");

  show_form (fixture, MANDATE_RECORD (action));
  look_for (fixture, "ana perez");
  g_assert_null (mandate_test_find (get_field (fixture, "owner"), GTK_TYPE_LIST_BOX_ROW, "Add “ana perez”"));
}

static void
test_reference_names_those_who_have_left_last (Fixture      *fixture,
                                               gconstpointer data)
{
  MandateAction *action = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Change the locks");
  GtkWidget     *list;

  add_record (fixture, MANDATE_TYPE_PERSON, "name", "Zana Petrova");
  change_elsewhere (fixture, "left_on", mandate_session_get_today (fixture->session));
  show_form (fixture, MANDATE_RECORD (action));
  look_for (fixture, "ana");

  list = mandate_test_get (get_field (fixture, "owner"), GTK_TYPE_LIST_BOX, NULL);
  mandate_test_get (gtk_widget_get_first_child (list), GTK_TYPE_LABEL, "Zana Petrova");
  mandate_test_get (list, GTK_TYPE_LIST_BOX_ROW, "Ana Pérez, who has left");
}

static void
test_reference_follows_a_new_name (Fixture      *fixture,
                                   gconstpointer data)
{
  MandateAction *action = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Change the locks");

  show_form (fixture, MANDATE_RECORD (action));
  g_signal_emit_by_name (look_for (fixture, "Ana"), "activate");
  g_assert_true (mandate_live_form_flush (fixture->form));
  change_elsewhere (fixture, "name", "Ana Weber");
  mandate_test_get (get_field (fixture, "owner"), GTK_TYPE_LABEL, "Ana Weber");
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (mandate_record_get_id (*(MandateRecord *const *) a), mandate_record_get_id (*(MandateRecord *const *) b));
}

static void
test_reference_shows_the_nearest_of_many (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (MandateAction) action = mandate_record_new (MANDATE_TYPE_ACTION, NULL);
  GPtrArray   *people = g_ptr_array_new_full (N_MANY, g_object_unref);
  MandateForm *form = mandate_form_new (fixture->session, MANDATE_TYPE_ACTION, NULL);
  GtkWidget   *search;

  for (guint i = 0; i < N_MANY; i++)
    {
      MandateRecord   *person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);
      g_autofree char *name = g_strdup_printf ("Person %u", N_MANY - i);

      g_assert_true (mandate_record_set (person, "name", name, NULL));
      g_ptr_array_add (people, person);
    }

  g_ptr_array_sort (people, compare_ids);
  mandate_register_remove (fixture->reg, MANDATE_RECORD (fixture->ana));
  mandate_register_take_all (fixture->reg, MANDATE_TYPE_PERSON, people);

  fixture->form = (gpointer) form;
  mandate_form_set_record (form, MANDATE_RECORD (action));
  fixture->window = mandate_test_show (GTK_WIDGET (form), 500, 700);

  search = look_for (fixture, "");
  g_assert_cmpuint (count_matches (fixture), ==, MAX_MATCHES + 1);

  /* The one that is meant is first, however many others hold what was typed. */
  mandate_test_type (search, "person 7");
  g_assert_cmpuint (count_matches (fixture), ==, MAX_MATCHES);
  g_signal_emit_by_name (search, "activate");
  mandate_test_get (get_field (fixture, "owner"), GTK_TYPE_LABEL, "Person 7");
}

#define ADD(path, function) g_test_add ("/live-form/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("records/after-a-pause", test_records_after_a_pause);
  ADD ("records/when-the-field-is-left", test_records_when_the_field_is_left);
  ADD ("records/when-it-is-closed", test_records_when_it_is_closed);
  ADD ("records/when-it-was-never-seen", test_records_when_it_was_never_seen);
  ADD ("records/before-another-is-shown", test_records_before_another_is_shown);
  ADD ("records/nothing-that-was-taken-back", test_records_nothing_that_was_taken_back);
  ADD ("follows-undo", test_follows_undo);
  ADD ("keeps-what-is-typed-and-what-others-changed", test_keeps_what_is_typed_and_what_others_changed);
  ADD ("leaves-a-blank-that-is-being-typed", test_leaves_a_blank_that_is_being_typed);
  ADD ("shows-a-rule-beside-its-field", test_shows_a_rule_beside_its_field);
  ADD ("tells-what-could-not-be-kept", test_tells_what_could_not_be_kept);
  ADD ("outlives-its-record", test_outlives_its_record);
  ADD ("reference/is-found-without-accents", test_reference_is_found_without_accents);
  ADD ("reference/is-added-by-name", test_reference_is_added_by_name);
  ADD ("reference/that-is-there-is-not-added-again", test_reference_that_is_there_is_not_added_again);
  ADD ("reference/names-those-who-have-left-last", test_reference_names_those_who_have_left_last);
  ADD ("reference/follows-a-new-name", test_reference_follows_a_new_name);
  ADD ("reference/shows-the-nearest-of-many", test_reference_shows_the_nearest_of_many);

  return g_test_run ();
}
