/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-action.h"
#include "mandate-body.h"
#include "mandate-disclosure.h"
#include "mandate-form-card.h"
#include "mandate-list-pages.h"
#include "mandate-memory-keyring.h"
#include "mandate-paper.h"
#include "mandate-policy-page.h"
#include "mandate-policy-standing.h"
#include "mandate-print.h"
#include "mandate-review.h"
#include "mandate-test-form.h"

static GtkWidget *
show_page (MandateSession *session,
           int             width,
           int             height)
{
  return mandate_test_show (GTK_WIDGET (mandate_policy_page_new (session)), width, height);
}

static void
show_view (GtkWidget  *window,
           const char *name)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (window, ADW_TYPE_VIEW_STACK, NULL)), name);
  mandate_test_settle ();
}

static MandatePolicyStanding *
get_standing (MandateSession *session)
{
  return mandate_policy_standing_new (mandate_session_get_register (session), mandate_session_get_today (session));
}

static void
test_empty_page_offers_to_draft (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = show_page (session, 780, 690);

  mandate_test_get (window, ADW_TYPE_STATUS_PAGE, "No Policy Yet");
  mandate_test_get (window, GTK_TYPE_BUTTON, "_Draft the Policy");
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Save as PDF…"));
  mandate_test_screenshot (window, "policy-empty");

  mandate_test_close (window);
}

static void
test_text_in_force_is_shown (void)
{
  MandateSession *session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);
  GtkWidget       *window = show_page (session, 880, 900);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (window));

  g_assert_nonnull (standing->in_force);
  g_assert_nonnull (standing->approval);
  mandate_test_get (window, GTK_TYPE_LABEL, standing->policy->title);
  mandate_test_get (window, GTK_TYPE_LABEL, standing->in_force->number);
  mandate_test_get (window, MANDATE_TYPE_PAPER, NULL);
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "_Show the One in Force"));
  mandate_test_screenshot (window, "policy-page");

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "policy-page-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  mandate_test_close (window);
  g_assert_finalize_object (session);
}

static void
test_past_version_can_be_read (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);
  MandatePolicyVersion *past = g_ptr_array_index (standing->past, 0);
  GtkWidget            *window = show_page (session, 880, 900);
  g_autofree char      *title = g_strdup_printf ("Version %s", past->number);
  g_autofree char      *note = g_strdup_printf ("This is the text of version %s, which is not in force.", past->number);

  show_view (window, "versions");
  mandate_test_screenshot (window, "policy-versions");
  mandate_test_press (mandate_test_get (window, ADW_TYPE_ACTION_ROW, title));
  mandate_test_get (window, GTK_TYPE_LABEL, note);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Show the One in Force"));
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, note));

  mandate_test_close (window);
}

static void
test_other_policies_can_be_chosen (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Topic");
  g_autoptr (GError) error = NULL;
  MandateRecord *topic;
  MandateRecord *version;
  MandatePage   *page = mandate_policy_page_new (session);
  GtkWidget     *window = mandate_test_show (GTK_WIDGET (page), 880, 900);
  GtkWidget     *choice;

  g_assert_null (mandate_test_find (window, GTK_TYPE_DROP_DOWN, NULL));

  topic = mandate_change_create (change, MANDATE_TYPE_POLICY, NULL);
  mandate_record_set (topic, "title", "Devices", NULL);
  mandate_record_set (topic, "kind", "topic-specific", NULL);
  version = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);
  mandate_record_set (version, "policy", mandate_record_get_id (topic), NULL);
  mandate_record_set (version, "number", "3.7", NULL);
  mandate_record_set (version, "text", "# Devices\n\nLock the screen.", NULL);
  g_assert_true (mandate_session_commit (session, change, &error));
  mandate_test_settle ();

  choice = mandate_test_get (window, GTK_TYPE_DROP_DOWN, NULL);
  mandate_test_get (window, GTK_TYPE_LABEL, standing->in_force->number);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, "Version 3.7 is a draft.");
  mandate_test_screenshot (window, "policy-topic");

  /* What is done then is done to this one. */
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Send for Review"));
  g_assert_cmpstr (MANDATE_POLICY_VERSION (mandate_register_find_any (mandate_session_get_register (session), mandate_record_get_id (version)))->state, ==, "in-review");
  mandate_test_get (window, GTK_TYPE_LABEL, "Version 3.7 waits to be approved.");

  /* A link to a record leads to the policy that it is of. */
  mandate_page_show_record (page, MANDATE_RECORD (standing->in_force));
  mandate_test_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 0);
  mandate_test_get (window, GTK_TYPE_LABEL, standing->policy->title);

  mandate_test_close (window);
}

static void
test_reminder_is_on_the_list_of_things_to_do (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRecordList *actions = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_ACTION);
  const guint        n_before = mandate_record_list_get_length (actions);
  const guint        n_to_do = mandate_list_pages_count_to_do (session);
  GtkWidget         *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1100, 900);
  mandate_window_show_page (MANDATE_WINDOW (window), "policy");
  show_view (window, "people");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Re_mind…"));
  mandate_test_press (mandate_test_get (mandate_test_get (window, MANDATE_TYPE_FORM_CARD, NULL), GTK_TYPE_BUTTON, "_Record"));
  g_assert_cmpuint (mandate_record_list_get_length (actions), ==, n_before + 1);

  mandate_window_show_page (MANDATE_WINDOW (window), "to-do");
  mandate_test_settle ();
  g_assert_cmpuint (mandate_list_pages_count_to_do (session), ==, n_to_do + 1);
  mandate_test_screenshot (window, "policy-reminder");

  mandate_test_close (window);
}

static guint
count_read (MandateSession *session)
{
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);

  return standing->n_read;
}

static const MandatePolicyReader *
find_unread (const MandatePolicyStanding *standing)
{
  for (guint i = 0; i < standing->readers->len; i++)
    if (((MandatePolicyReader *) g_ptr_array_index (standing->readers, i))->acknowledgement == NULL)
      return g_ptr_array_index (standing->readers, i);

  g_assert_not_reached ();
}

static void
test_tick_is_one_change (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  GtkWidget *window = show_page (session, 880, 900);
  GtkWidget *check;

  show_view (window, "people");
  mandate_test_screenshot (window, "policy-people");
  check = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (mandate_test_get (window, ADW_TYPE_ACTION_ROW, find_unread (before)->person->name)));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_widget_activate (check);
  mandate_test_settle ();
  g_assert_cmpuint (count_read (session), ==, before->n_read + 1);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  gtk_widget_activate (check);
  mandate_test_settle ();
  g_assert_cmpuint (count_read (session), ==, before->n_read);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  mandate_test_close (window);
}

/* Ticks all that can be ticked in the question that is asked. */
static void
tick_all (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
    else
      tick_all (child);
}

static void
test_many_are_recorded_at_once (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  GtkWidget *window = show_page (session, 880, 900);

  show_view (window, "people");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Several at Once…"));

  /* Nobody is nothing to record. */
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Record"));
  mandate_test_get (window, GTK_TYPE_LABEL, "Tick at least one person.");
  mandate_test_screenshot (window, "policy-several");

  tick_all (mandate_test_get (window, MANDATE_TYPE_FORM_CARD, NULL));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Record"));
  g_assert_cmpuint (count_read (session), ==, before->readers->len);
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "_Several at Once…"));

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_cmpuint (count_read (session), ==, before->n_read);
  mandate_test_get (window, GTK_TYPE_BUTTON, "_Several at Once…");

  mandate_test_close (window);
}

static void
test_place_is_looked_at (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) after = NULL;
  GtkWidget *window = show_page (session, 880, 900);

  show_view (window, "people");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "I _Looked: It Is There"));
  after = get_standing (session);
  g_assert_cmpstr (after->policy->published_checked_on, ==, mandate_session_get_today (session));

  mandate_test_close (window);
}

static void
test_gift_is_written_down (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRecordList *disclosures = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_DISCLOSURE);
  const guint        n_before = mandate_record_list_get_length (disclosures);
  GtkWidget         *window = show_page (session, 880, 900);
  MandateForm       *form;
  g_autoptr (MandateRecord) record = NULL;

  show_view (window, "people");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Give Out…"));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Record & Show the File"));
  g_assert_cmpuint (mandate_record_list_get_length (disclosures), ==, n_before);

  form = MANDATE_FORM (mandate_test_get (window, MANDATE_TYPE_FORM, NULL));
  record = g_object_ref (mandate_form_get_record (form));
  mandate_record_set (record, "recipient", "St. Mary’s Hospital", NULL);
  mandate_form_set_record (form, record);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Record & Show the File"));
  g_assert_cmpuint (mandate_record_list_get_length (disclosures), ==, n_before + 1);
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, "St. Mary’s Hospital");

  mandate_test_close (window);
}

static void
test_review_is_held (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autoptr (MandateRecord) record = NULL;
  GtkWidget   *window = show_page (session, 880, 900);
  MandateForm *form;

  show_view (window, "versions");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Hold the Review…"));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Record"));
  mandate_test_screenshot (window, "policy-review-refused");
  mandate_test_get (window, MANDATE_TYPE_FORM_CARD, NULL);

  form = MANDATE_FORM (mandate_test_get (window, MANDATE_TYPE_FORM, NULL));
  record = g_object_ref (mandate_form_get_record (form));
  mandate_record_set (record, "outcome_reason", "We read it: nothing changed in what we do.", NULL);
  mandate_form_set_record (form, record);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Record"));
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_FORM_CARD, NULL));
  after = get_standing (session);
  g_assert_cmpstr (after->in_force->number, ==, before->in_force->number);
  g_assert_cmpstr (after->in_force->next_review_on, >, mandate_session_get_today (session));

  mandate_test_close (window);
}

static void
test_new_version_begins_with_the_old_words (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  g_autoptr (MandatePolicyStanding) after = NULL;
  GtkWidget *window = show_page (session, 880, 900);

  show_view (window, "versions");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_New Version…"));
  mandate_test_screenshot (window, "policy-new-version");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Begin"));
  after = get_standing (session);
  g_assert_nonnull (after->draft);
  g_assert_cmpstr (after->draft->text, ==, before->in_force->text);
  g_assert_cmpstr (after->draft->based_on, ==, mandate_record_get_id (MANDATE_RECORD (before->in_force)));

  show_view (window, "text");
  mandate_test_get (window, GTK_TYPE_BUTTON, "_Edit the Text");
  mandate_test_screenshot (window, "policy-with-draft");

  mandate_test_close (window);
}

static gboolean
is_ready (gpointer sealing)
{
  return mandate_sealing_get_state (sealing) == MANDATE_SEALING_READY;
}

static void
make_key (MandateSession *session)
{
  g_autoptr (MandateMemoryKeyring) keyring = mandate_memory_keyring_new ();
  MandateSealing *sealing;

  mandate_keeper_start (mandate_session_get_keeper (session), MANDATE_KEYRING (keyring));
  sealing = mandate_keeper_get_sealing (mandate_session_get_keeper (session));
  mandate_sealing_enroll_async (sealing, NULL, NULL, NULL);
  mandate_test_wait (is_ready, sealing);
}

static void
test_draft_can_be_approved (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Draft");
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePolicyStanding) refused = NULL;
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autoptr (MandateRecord) approval = NULL;
  g_autoptr (GPtrArray) seals = NULL;
  g_autofree char *text = NULL;
  MandateForm     *form;
  MandateRecord   *draft = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);
  GtkWidget       *window;
  guint            n_seals;

  make_key (session);

  mandate_record_set (draft, "policy", mandate_record_get_id (MANDATE_RECORD (before->policy)), NULL);
  mandate_record_set (draft, "number", "9.0", NULL);
  text = g_strconcat (before->in_force->text, "\n\nWe lock the door at night.\n", NULL);
  mandate_record_set (draft, "text", text, NULL);
  mandate_record_set (draft, "change_summary", "The door is locked.", NULL);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
  window = show_page (session, 880, 900);

  mandate_test_get (window, GTK_TYPE_LABEL, "Version 9.0 is a draft.");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Approve…"));
  mandate_test_screenshot (window, "policy-approve");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Cancel"));
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Approve & Freeze"));

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Approve…"));
  form = MANDATE_FORM (mandate_test_get (window, MANDATE_TYPE_FORM, NULL));
  approval = g_object_ref (mandate_form_get_record (form));
  mandate_record_set (approval, "person", "", NULL);
  mandate_form_set_record (form, approval);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Approve & Freeze"));
  refused = get_standing (session);
  g_assert_cmpstr (refused->draft->state, ==, "draft");

  mandate_record_set (approval, "person", before->approval->person, NULL);
  mandate_form_set_record (form, approval);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Approve & Freeze"));

  after = get_standing (session);
  g_assert_cmpstr (after->in_force->number, ==, "9.0");
  g_assert_null (after->draft);
  g_assert_cmpuint (after->past->len, ==, before->past->len + 1);

  seals = mandate_workspace_list_seals (mandate_session_get_workspace (session), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seals->len, ==, 1);
  g_assert_cmpstr (((MandateKeptSeal *) g_ptr_array_index (seals, 0))->purpose, ==, "approval");
  g_assert_cmpstr (((MandateKeptSeal *) g_ptr_array_index (seals, 0))->about, ==, mandate_record_get_id (MANDATE_RECORD (after->approval)));
  g_assert_true (mandate_sealing_verify (mandate_session_get_workspace (session), &n_seals, &error));
  g_assert_cmpuint (n_seals, ==, 1);
  mandate_test_get (window, GTK_TYPE_LABEL, "9.0");

  mandate_test_close (window);
}

static void
test_body_approves_in_its_meeting (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Draft");
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strconcat (before->in_force->text, "\n\nWe lock the door at night.\n", NULL);
  MandateRecord   *draft = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);
  MandateRecord   *body = mandate_change_create (change, MANDATE_TYPE_BODY, NULL);
  MandateRecord   *meeting = mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL);
  GtkWidget       *window;

  mandate_record_set (draft, "policy", mandate_record_get_id (MANDATE_RECORD (before->policy)), NULL);
  mandate_record_set (draft, "number", "9.0", NULL);
  mandate_record_set (draft, "text", text, NULL);
  mandate_record_set (draft, "change_summary", "The door is locked.", NULL);
  mandate_record_set (body, "name", "The Board", NULL);
  mandate_record_set (body, "is_top_management", "true", NULL);
  mandate_record_set (meeting, "title", "Board meeting", NULL);
  mandate_record_set (meeting, "kind", "governance-forum", NULL);
  mandate_record_set (meeting, "state", "held", NULL);
  mandate_record_set (meeting, "held_on", mandate_session_get_today (session), NULL);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);

  window = show_page (session, 880, 900);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Approve…"));
  mandate_field_row_take (mandate_test_get_row (window, "person"), "");
  mandate_field_row_take (mandate_test_get_row (window, "body"), mandate_record_get_id (body));
  mandate_test_settle ();
  mandate_field_row_take (mandate_test_get_row (window, "review"), mandate_record_get_id (meeting));
  mandate_test_screenshot (window, "policy-approve-body");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Approve & Freeze"));

  after = get_standing (session);
  g_assert_cmpstr (after->in_force->number, ==, "9.0");
  g_assert_cmpstr (after->approval->body, ==, mandate_record_get_id (body));
  g_assert_cmpstr (after->approval->review, ==, mandate_record_get_id (meeting));
  g_assert_null (after->approval->person);

  mandate_test_close (window);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GBytes **) data = mandate_print_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_policy_is_saved_as_a_file (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);
  g_autofree char        *folder = g_dir_make_tmp ("mandate-policy-XXXXXX", NULL);
  g_autofree char        *path = g_build_filename (folder, "policy.pdf", NULL);
  g_autofree char        *content = NULL;
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_POLICY, .record = standing->in_force, .today = mandate_session_get_today (session) };
  g_autoptr (GBytes) pdf = NULL;

  mandate_print_write_async (mandate_session_get_workspace (session), &order, NULL, written_cb, &pdf);
  mandate_test_wait (is_there, &pdf);
  g_assert_true (mandate_print_save (pdf, path, FALSE, NULL));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

static void
test_page_fits_a_narrow_window (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 360, 690);

  mandate_test_screenshot (window, "policy-narrow");
  show_view (window, "people");
  mandate_test_screenshot (window, "policy-narrow-people");
  show_view (window, "versions");
  mandate_test_screenshot (window, "policy-narrow-versions");
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);

  mandate_test_close (window);
}

static void
test_choice_fits_a_narrow_window (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Topic");
  g_autoptr (GError) error = NULL;
  MandateRecord *topic = mandate_change_create (change, MANDATE_TYPE_POLICY, NULL);
  MandateRecord *version = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);
  GtkWidget     *window;

  mandate_record_set (topic, "title", "Devices that belong to the firm and are taken home", NULL);
  mandate_record_set (topic, "kind", "topic-specific", NULL);
  mandate_record_set (version, "policy", mandate_record_get_id (topic), NULL);
  mandate_record_set (version, "number", "3.7", NULL);
  mandate_record_set (version, "text", "# Devices", NULL);
  g_assert_true (mandate_session_commit (session, change, &error));

  window = show_page (session, 360, 690);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (mandate_test_get (window, GTK_TYPE_DROP_DOWN, NULL)), 1);
  mandate_test_settle ();
  mandate_test_screenshot (window, "policy-narrow-topic");
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);

  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/policy-page/empty-page-offers-to-draft-one", test_empty_page_offers_to_draft);
  g_test_add_func ("/policy-page/shows-the-text-in-force", test_text_in_force_is_shown);
  g_test_add_func ("/policy-page/lets-past-versions-be-read", test_past_version_can_be_read);
  g_test_add_func ("/policy-page/lets-other-policies-be-chosen", test_other_policies_can_be_chosen);
  g_test_add_func ("/policy-page/puts-a-reminder-on-the-list-of-things-to-do", test_reminder_is_on_the_list_of_things_to_do);
  g_test_add_func ("/policy-page/makes-one-change-of-one-tick", test_tick_is_one_change);
  g_test_add_func ("/policy-page/records-many-people-at-once", test_many_are_recorded_at_once);
  g_test_add_func ("/policy-page/records-that-somebody-looked-where-it-is", test_place_is_looked_at);
  g_test_add_func ("/policy-page/writes-down-who-outside-got-it", test_gift_is_written_down);
  g_test_add_func ("/policy-page/holds-a-review-that-changes-nothing", test_review_is_held);
  g_test_add_func ("/policy-page/begins-a-new-version-with-the-old-words", test_new_version_begins_with_the_old_words);
  g_test_add_func ("/policy-page/puts-a-draft-in-force-once-somebody-approved", test_draft_can_be_approved);
  g_test_add_func ("/policy-page/lets-a-body-approve-in-its-meeting", test_body_approves_in_its_meeting);
  g_test_add_func ("/policy-page/saves-the-policy-as-a-file", test_policy_is_saved_as_a_file);
  g_test_add_func ("/policy-page/fits-a-narrow-window", test_page_fits_a_narrow_window);
  g_test_add_func ("/policy-page/lets-others-be-chosen-in-a-narrow-window", test_choice_fits_a_narrow_window);

  return g_test_run ();
}
