/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-approval.h"
#include "mandate-body.h"
#include "mandate-organisation.h"
#include "mandate-paper.h"
#include "mandate-person.h"
#include "mandate-policy-finish.h"
#include "mandate-policy-passage.h"
#include "mandate-review.h"
#include "mandate-test-form.h"
#include "mandate-wizard-draft.h"

/* From plain questions to a policy that is approved, or that waits for it. */

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
} Fixture;

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_session_get_register (fixture->session);
}

/* The id of a new record with these values. */
static char *
add (Fixture    *fixture,
     GType       type,
     const char *field,
     const char *value,
     ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add");
  MandateRecord *record = mandate_change_create (change, type, NULL);
  char          *id = g_strdup (mandate_record_get_id (record));
  va_list        arguments;

  va_start (arguments, value);
  for (; field != NULL; field = va_arg (arguments, const char *), value = field != NULL ? va_arg (arguments, const char *) : NULL)
    {
      mandate_record_set (record, field, value, &error);
      g_assert_no_error (error);
    }
  va_end (arguments);

  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);

  return id;
}

static void
set_organisation (Fixture    *fixture,
                  const char *field,
                  const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Change");

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), field, value, &error);
  g_assert_no_error (error);
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);
}

static void
open_wizard (Fixture *fixture)
{
  mandate_window_open_wizard (MANDATE_WINDOW (fixture->window), "policy");
  mandate_test_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = mandate_test_new_session ();
  set_organisation (fixture, "sector", "health");
  g_free (add (fixture, MANDATE_TYPE_PERSON, "name", "Mara Lind", "job_title", "Owner", "is_top_management", "yes", NULL));
  fixture->window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  mandate_window_set_session (MANDATE_WINDOW (fixture->window), fixture->session);
  mandate_test_show (fixture->window, 1100, 760);
  open_wizard (fixture);
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
go_on (Fixture    *fixture,
       const char *question)
{
  press (fixture, "Continue");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, question);
}

static MandateForm *
get_form (Fixture *fixture)
{
  return MANDATE_FORM (mandate_test_get (fixture->window, MANDATE_TYPE_FORM, NULL));
}

/* What is answered by hand in a row, whatever edits it. */
static void
answer (Fixture    *fixture,
        const char *field,
        const char *value)
{
  MandateFieldRow *row = mandate_test_get_row (fixture->window, field);

  mandate_field_row_take (row, value);
  mandate_field_row_refresh (row);
  mandate_test_settle ();
}

static void
append_labels (GtkWidget *widget,
               GString   *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_labels (child, text);
}

/* What stands on the paper beside the questions. */
static char *
get_text (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  append_labels (mandate_test_get (fixture->window, MANDATE_TYPE_PAPER, NULL), text);

  return g_string_free (text, FALSE);
}

static void
assert_text_has (Fixture    *fixture,
                 const char *part)
{
  g_autofree char *text = get_text (fixture);

  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static void
answer_all (Fixture *fixture)
{
  answer (fixture, "protects_customers", "true");
  go_on (fixture, "Who has to follow it?");
  answer (fixture, "follows_staff", "true");
  go_on (fixture, "Two promises every policy needs");
  answer (fixture, "laws", "Data Protection Act");
  answer (fixture, "improvement", "We mend one thing a month.");
  go_on (fixture, "What are you aiming for?");
  answer (fixture, "aims", "No order is lost");
  go_on (fixture, "Which house rules do you want?");
  answer (fixture, "rule_passwords", "true");
  go_on (fixture, "Who gets to see it?");
  answer (fixture, "published_at", "Beside the oven");
  answer (fixture, "outsiders", "public");
  answer (fixture, "classification", "internal");
  go_on (fixture, "Who approves it, and when is it looked at again?");
}

static MandatePolicyVersion *
get_version (Fixture *fixture)
{
  MandateRecordList *versions = mandate_register_get_list (get_register (fixture), MANDATE_TYPE_POLICY_VERSION);

  g_assert_cmpuint (mandate_record_list_get_length (versions), ==, 1);

  return mandate_record_list_get (versions, 0);
}

static gboolean
is_confirmation_shown (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return TRUE;

  return FALSE;
}

/* (nullable): the problem that says so. */
static GtkWidget *
find_label_with (GtkWidget  *root,
                 const char *part)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), "can’t be approved as it is") != NULL &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label_with (child, part);

  return found;
}

/* Presses the verb in the dialog that asks once more. */
static void
confirm (Fixture *fixture)
{
  g_autoptr (GList) windows = NULL;

  mandate_test_wait (is_confirmation_shown, NULL);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      {
        mandate_test_screenshot (l->data, "policy-confirm");
        mandate_test_press (mandate_test_get (l->data, GTK_TYPE_BUTTON, "Approve & Freeze"));
      }
  mandate_test_settle ();
}

static void
test_every_answer_lands_in_the_text (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *body = add (fixture, MANDATE_TYPE_BODY, "name", "The Board", "is_top_management", "yes", NULL);
  guint            n = 0;

  for (guint step = 1; step <= MANDATE_POLICY_N_STEPS; step++)
    {
      g_autoptr (GPtrArray) fields = mandate_policy_answers_list_fields (step);

      for (guint i = 0; i < fields->len; i++)
        {
          const char         *name = g_ptr_array_index (fields, i);
          const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, name, NULL);
          g_autofree char    *before = get_text (fixture);
          g_autofree char    *after = NULL;

          if (g_str_equal (name, "effective_on") || g_str_equal (name, "approver"))
            continue; /* stands at the head of the document; is proposed */

          if (field->kind == MANDATE_FIELD_BOOLEAN)
            answer (fixture, name, "true");
          else if (field->kind == MANDATE_FIELD_CHOICE)
            answer (fixture, name, g_str_equal (name, "language") ? "es" : g_str_equal (name, "outsiders") ? "not"
                                                                                                           : "internal");
          else if (field->kind == MANDATE_FIELD_INTEGER)
            answer (fixture, name, "6");
          else if (field->kind == MANDATE_FIELD_REFERENCE)
            answer (fixture, name, body);
          else
            mandate_test_type (mandate_test_get_field (fixture->window, name), "Zebra");

          after = get_text (fixture);
          g_test_message ("%s", name);
          g_assert_cmpstr (before, !=, after);
          n++;
        }

      if (step < MANDATE_POLICY_N_STEPS)
        press (fixture, "Continue");
    }

  g_assert_cmpuint (n, >, 30);
  assert_text_has (fixture, "Por qué tenemos esta política");
  assert_text_has (fixture, "The Board");
}

static void
test_proposals_of_the_sector_take_one_press (Fixture      *fixture,
                                             gconstpointer data)
{
  answer (fixture, "protects_customers", "true");
  go_on (fixture, "Who has to follow it?");
  answer (fixture, "follows_staff", "true");
  go_on (fixture, "Two promises every policy needs");
  mandate_test_screenshot (fixture->window, "policy-proposals");

  press (fixture, "Professional secrecy of the health professions");
  assert_text_has (fixture, "Professional secrecy of the health professions");
  g_assert_null (mandate_test_find (fixture->window, GTK_TYPE_BUTTON, "Professional secrecy of the health professions"));

  mandate_test_press (mandate_test_get (GTK_WIDGET (mandate_test_get_row (fixture->window, "improvement")), GTK_TYPE_BUTTON, "Start from an Example of Your Sector"));
  assert_text_has (fixture, "each mix-up of the week");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "This is an example. Change it until it is yours.");
}

static void
test_examples_and_open_steps_are_in_the_way (Fixture      *fixture,
                                             gconstpointer data)
{
  answer_all (fixture);
  go_on (fixture, "Read it once more");
  mandate_test_press (mandate_test_get (fixture->window, ADW_TYPE_ACTION_ROW, "3. Two promises every policy needs"));
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 3 of 8");
  answer (fixture, "improvement", "We take one hour a month for security. We write down what went wrong or nearly did, and change one thing.");
  answer (fixture, "laws", "");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "This is an example. Change it until it is yours.");
  answer (fixture, "laws", "Data Protection Act");

  for (guint i = 0; i < 5; i++)
    press (fixture, "Continue");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Here is still an example, word for word.");
  press (fixture, "Approve & Freeze");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "One answer is still the example, word for word. Go back and make it yours before it is approved.");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (get_register (fixture), MANDATE_TYPE_POLICY_VERSION)), ==, 0);
}

static void
test_rules_are_measured (Fixture      *fixture,
                         gconstpointer data)
{
  answer (fixture, "protects_customers", "true");
  press (fixture, "Continue");
  answer (fixture, "follows_staff", "true");
  press (fixture, "Continue");
  answer (fixture, "laws", "Data Protection Act");
  answer (fixture, "improvement", "We mend one thing a month.");
  press (fixture, "Continue");
  answer (fixture, "aims", "No order is lost");
  press (fixture, "Continue");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "The policy takes about 2 minutes to read. No sentence is too long.");
  mandate_test_screenshot (fixture->window, "policy-rules");
  answer (fixture, "rule_own", "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty a b c d e f g.");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "The policy takes about 2 minutes to read. 1 sentence is long; most people read it twice.");
}

static void
test_rare_reviews_are_warned_of_and_refused (Fixture      *fixture,
                                             gconstpointer data)
{
  answer_all (fixture);
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Twelve is usual; more than 24 is refused.");
  mandate_test_type (mandate_test_get_field (fixture->window, "review_every_months"), "18");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "More than twelve months is unusual. The auditor will ask why that is soon enough.");
  mandate_test_type (mandate_test_get_field (fixture->window, "review_every_months"), "36");
  press (fixture, "Continue");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 7 of 8");
  mandate_test_type (mandate_test_get_field (fixture->window, "review_every_months"), "24");
  go_on (fixture, "Read it once more");
}

static void
test_policy_is_approved_and_frozen (Fixture      *fixture,
                                    gconstpointer data)
{
  MandatePolicyVersion *version;
  MandateWizardDraft   *kept;
  g_autofree char      *id = NULL;

  answer_all (fixture);
  go_on (fixture, "Read it once more");
  mandate_test_screenshot (fixture->window, "policy-end");
  kept = mandate_wizard_draft_find (get_register (fixture), "policy", NULL);
  id = g_strdup (mandate_record_get_id (MANDATE_RECORD (kept)));
  press (fixture, "Approve & Freeze");
  confirm (fixture);

  version = get_version (fixture);
  g_assert_cmpstr (version->state, ==, "in-force");
  g_assert_cmpint (strncmp (mandate_record_get_id (MANDATE_RECORD (version)), id, strlen ("01234567-0123")), ==, 0);
  g_assert_cmpstr (version->language, ==, "en");
  g_assert_cmpstr (version->written_on, ==, mandate_session_get_today (fixture->session));
  g_assert_nonnull (version->answers);
  g_assert_null (mandate_wizard_draft_find (get_register (fixture), "policy", NULL));
}

static void
test_placeholder_is_in_the_way (Fixture      *fixture,
                                gconstpointer data)
{
  answer_all (fixture);
  go_on (fixture, "Read it once more");
  mandate_test_press (mandate_test_get (fixture->window, ADW_TYPE_ACTION_ROW, "3. Two promises every policy needs"));
  answer (fixture, "improvement", "We at [name of the firm] mend one thing a month.");
  for (guint i = 0; i < 5; i++)
    press (fixture, "Continue");
  press (fixture, "Approve & Freeze");
  mandate_test_settle ();

  /* Nobody is asked once more for what would be refused. */
  g_assert_false (is_confirmation_shown (NULL));
  g_assert_nonnull (find_label_with (fixture->window, "[name of the firm]"));
  mandate_test_screenshot (fixture->window, "policy-placeholder");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (get_register (fixture), MANDATE_TYPE_POLICY_VERSION)), ==, 0);

  /* As a draft it can be kept, and mended later. */
  press (fixture, "Save as Draft for Approval");
  g_assert_cmpstr (get_version (fixture)->state, ==, "draft");
}

static void
test_draft_waits_for_its_approval (Fixture      *fixture,
                                   gconstpointer data)
{
  answer_all (fixture);
  go_on (fixture, "Read it once more");
  press (fixture, "Save as Draft for Approval");

  g_assert_cmpstr (get_version (fixture)->state, ==, "draft");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (get_register (fixture), MANDATE_TYPE_APPROVAL)), ==, 0);
  g_assert_null (mandate_wizard_draft_find (get_register (fixture), "policy", NULL));
}

static void
test_body_approves_in_a_meeting (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *body = add (fixture, MANDATE_TYPE_BODY, "name", "The Board", "is_top_management", "yes", NULL);
  g_autofree char *meeting = NULL;
  MandateApproval *approval;

  g_free (add (fixture, MANDATE_TYPE_PERSON, "name", "Ben Boardman", NULL));
  meeting = add (fixture, MANDATE_TYPE_REVIEW, "title", "Board meeting", "kind", "governance-forum", NULL);
  answer_all (fixture);
  answer (fixture, "approving_body", body);
  g_assert_null (((MandatePolicyAnswers *) mandate_form_get_record (get_form (fixture)))->approver);
  go_on (fixture, "Read it once more");
  press (fixture, "Approve & Freeze");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Choose the meeting in which the body approved this text. Until it has met, save the text as a draft.");

  answer (fixture, "meeting", meeting);
  press (fixture, "Approve & Freeze");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "This meeting was not held yet. Choose one that was, or save the text as a draft.");

  g_free (meeting);
  meeting = add (fixture, MANDATE_TYPE_REVIEW, "title", "Extra meeting", "kind", "governance-forum", "state", "held", "held_on", mandate_session_get_today (fixture->session), NULL);
  answer (fixture, "meeting", meeting);
  press (fixture, "Approve & Freeze");
  confirm (fixture);

  approval = mandate_record_list_get (mandate_register_get_list (get_register (fixture), MANDATE_TYPE_APPROVAL), 0);
  g_assert_cmpstr (approval->body, ==, body);
  g_assert_cmpstr (approval->review, ==, meeting);
  g_assert_cmpstr (get_version (fixture)->state, ==, "in-force");
}

static void
test_next_version_begins_with_the_answers (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateRecordList    *versions = mandate_register_get_list (get_register (fixture), MANDATE_TYPE_POLICY_VERSION);
  MandatePolicyVersion *first, *second = NULL;
  g_autofree char      *id = NULL;

  answer_all (fixture);
  go_on (fixture, "Read it once more");
  press (fixture, "Approve & Freeze");
  confirm (fixture);
  first = get_version (fixture);
  id = g_strdup (mandate_record_get_id (MANDATE_RECORD (first)));

  open_wizard (fixture);
  assert_text_has (fixture, "We mend one thing a month.");
  for (guint i = 0; i < 2; i++)
    press (fixture, "Continue");
  answer (fixture, "improvement", "We mend two things a month.");
  for (guint i = 0; i < 5; i++)
    press (fixture, "Continue");

  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "1 passage changed since version 1.0");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "What we promise");
  mandate_test_screenshot (fixture->window, "policy-revision");
  press (fixture, "Save as Draft for Approval");

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    if (!g_str_equal (mandate_record_get_id (mandate_record_list_get (versions, i)), id))
      second = mandate_record_list_get (versions, i);

  g_assert_nonnull (second);
  g_assert_cmpstr (second->number, ==, "2.0");
  g_assert_cmpstr (second->based_on, ==, id);
  g_assert_cmpstr (second->change_summary, ==, "Changed: What we promise.");
  g_assert_true (second->is_material);
}

static void
test_text_is_in_the_language_that_was_chosen (Fixture      *fixture,
                                              gconstpointer data)
{
  answer_all (fixture);
  press (fixture, "Back");
  answer (fixture, "language", "fr");
  assert_text_has (fixture, "Pourquoi cette politique");
  mandate_test_screenshot (fixture->window, "policy-french");
  press (fixture, "Back");
  assert_text_has (fixture, "Un mot de passe est long");
  mandate_test_get (fixture->window, GTK_TYPE_LABEL, "Step 5 of 8");
}

static void
test_wizard_fits_a_narrow_window (void)
{
  Fixture fixture = { NULL, NULL };

  fixture.session = mandate_test_new_session ();
  g_free (add (&fixture, MANDATE_TYPE_PERSON, "name", "Mara Lind", "job_title", "Owner", "is_top_management", "yes", NULL));
  fixture.window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  mandate_window_set_session (MANDATE_WINDOW (fixture.window), fixture.session);
  mandate_test_show (fixture.window, 360, 640);
  open_wizard (&fixture);
  g_assert_cmpint (gtk_widget_get_width (fixture.window), <=, 360);
  answer (&fixture, "protects_customers", "true");
  press (&fixture, "Continue");
  answer (&fixture, "follows_staff", "true");
  press (&fixture, "Continue");
  mandate_test_screenshot (fixture.window, "policy-narrow-3");
  answer (&fixture, "laws", "Data Protection Act");
  answer (&fixture, "improvement", "We mend one thing a month.");
  press (&fixture, "Continue");
  answer (&fixture, "aims", "No order is lost");
  press (&fixture, "Continue");
  mandate_test_screenshot (fixture.window, "policy-narrow-5");
  press (&fixture, "Continue");
  answer (&fixture, "published_at", "Beside the oven");
  answer (&fixture, "outsiders", "public");
  answer (&fixture, "classification", "internal");
  press (&fixture, "Continue");
  press (&fixture, "Continue");
  mandate_test_get (fixture.window, GTK_TYPE_LABEL, "Read it once more");
  g_assert_cmpint (gtk_widget_get_width (fixture.window), <=, 360);
  mandate_test_screenshot (fixture.window, "policy-narrow-end");

  mandate_test_close (fixture.window);
  g_assert_finalize_object (fixture.session);
}

#define ADD(path, function) g_test_add ("/policy-wizard/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("every-answer-lands-in-the-text", test_every_answer_lands_in_the_text);
  ADD ("proposals-of-the-sector-take-one-press", test_proposals_of_the_sector_take_one_press);
  ADD ("examples-are-in-the-way-of-an-approval", test_examples_and_open_steps_are_in_the_way);
  ADD ("rules-are-measured", test_rules_are_measured);
  ADD ("rare-reviews-are-warned-of-and-refused", test_rare_reviews_are_warned_of_and_refused);
  ADD ("policy-is-approved-and-frozen", test_policy_is_approved_and_frozen);
  ADD ("placeholder-is-in-the-way-of-an-approval", test_placeholder_is_in_the_way);
  ADD ("draft-waits-for-its-approval", test_draft_waits_for_its_approval);
  ADD ("body-approves-in-a-meeting", test_body_approves_in_a_meeting);
  ADD ("next-version-begins-with-the-answers", test_next_version_begins_with_the_answers);
  ADD ("text-is-in-the-language-that-was-chosen", test_text_is_in_the_language_that_was_chosen);
  g_test_add_func ("/policy-wizard/fits-a-narrow-window", test_wizard_fits_a_narrow_window);

  return g_test_run ();
}
