/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-evidence-link.h"
#include "mandate-evidence.h"
#include "mandate-form-card.h"
#include "mandate-policy-comparison.h"
#include "mandate-policy-import-window.h"
#include "mandate-policy-page.h"
#include "mandate-policy-readers.h"
#include "mandate-policy-standing.h"
#include "mandate-print.h"
#include "mandate-sign-off.h"
#include "mandate-signed-paper.h"
#include "mandate-test-form.h"

static MandatePolicyStanding *
get_standing (MandateSession *session)
{
  return mandate_policy_standing_new (mandate_session_get_register (session), mandate_session_get_today (session));
}

static char *
make_path (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-papers-XXXXXX", NULL);

  return g_build_filename (folder, name, NULL);
}

static char *
write_file (const char *name,
            const char *content,
            gssize      length)
{
  char *path = make_path (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);

  return path;
}

static void
add_draft (MandateSession *session)
{
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Draft");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strconcat (standing->in_force->text, "\n\nWe lock the door at night.\n", NULL);
  MandateRecord   *draft = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);

  mandate_record_set (draft, "policy", mandate_record_get_id (MANDATE_RECORD (standing->policy)), NULL);
  mandate_record_set (draft, "number", "9.0", NULL);
  mandate_record_set (draft, "is_material", "true", NULL);
  mandate_record_set (draft, "text", text, NULL);
  mandate_record_set (draft, "change_summary", "The door is locked.", NULL);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

/* What the program prints, as if it came back from the scanner. */
static char *
print (MandateSession       *session,
       MandatePrintKind      kind,
       MandatePolicyVersion *version)
{
  const MandatePrintOrder order = { .kind = kind, .record = version, .today = mandate_session_get_today (session) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = mandate_print_write (mandate_session_get_workspace (session), &order, NULL, &error);

  g_assert_no_error (error);

  return write_file ("scan.pdf", g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
}

static void
drop (GtkWidget  *page,
      const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  mandate_policy_page_take_file (MANDATE_POLICY_PAGE (page), file);
}

static gboolean
has_card (gpointer window)
{
  return mandate_test_find (window, MANDATE_TYPE_FORM_CARD, NULL) != NULL;
}

static gboolean
has_code_question (gpointer window)
{
  return mandate_test_find (window, GTK_TYPE_BUTTON, "_Use This Code") != NULL;
}

static guint
count_links (MandateSession *session,
             const char     *target)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_EVIDENCE_LINK);
  guint              count = 0;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    count += g_strcmp0 (((MandateEvidenceLink *) mandate_record_list_get (list, i))->target, target) == 0;

  return count;
}

static guint
count_evidence (MandateSession *session)
{
  return mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_EVIDENCE));
}

static void
test_signed_page_approves_its_version (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = NULL;
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;
  GtkWidget       *page;
  GtkWidget       *window;

  add_draft (session);
  before = get_standing (session);
  path = print (session, MANDATE_PRINT_APPROVAL, before->draft);
  page = GTK_WIDGET (mandate_policy_page_new (session));
  window = mandate_test_show (page, 880, 900);

  drop (page, path);
  mandate_test_wait (has_card, window);
  mandate_test_get (window, GTK_TYPE_LABEL, "This is the signed approval page of version 9.0");
  mandate_test_screenshot (window, "policy-signed-page");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Record the Approval"));

  after = get_standing (session);
  g_assert_cmpstr (after->in_force->number, ==, "9.0");
  g_assert_cmpstr (after->approval->method, ==, "paper");
  target = g_strconcat ("approval/", mandate_record_get_id (MANDATE_RECORD (after->approval)), NULL);
  g_assert_cmpuint (count_links (session, target), ==, 1);

  /* A material change is to be acknowledged anew. */
  g_assert_cmpuint (after->n_read, ==, 0);

  mandate_test_close (window);
}

static void
test_page_of_another_text_is_refused (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = NULL;
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  GtkWidget       *page;
  GtkWidget       *window;
  const guint      n_evidence = count_evidence (session);

  add_draft (session);
  before = get_standing (session);
  path = print (session, MANDATE_PRINT_APPROVAL, before->draft);

  change = mandate_change_new (mandate_session_get_register (session), "Changed after it was printed");
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (before->draft))), "text", "# Policy\n\nOther words.", NULL);
  g_assert_true (mandate_session_commit (session, change, &error));

  page = GTK_WIDGET (mandate_policy_page_new (session));
  window = mandate_test_show (page, 880, 900);
  drop (page, path);
  mandate_test_wait (has_code_question, window);
  mandate_test_get (window, GTK_TYPE_LABEL, "“scan.pdf” was signed for another text");
  mandate_test_screenshot (window, "policy-scan-refused");
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_FORM_CARD, NULL));

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Keep as Plain Evidence"));
  while (count_evidence (session) == n_evidence)
    g_main_context_iteration (NULL, TRUE);
  after = get_standing (session);
  g_assert_cmpstr (after->draft->state, ==, "draft");

  mandate_test_close (window);
}

static GtkWidget *find_window (GType type);

static gboolean
is_asked (gpointer data)
{
  return find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* A window whose page takes no files itself, with the file dropped on it. */
static GtkWidget *
drop_on_overview (MandateSession *session,
                  const char     *path)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1100, 800);
  g_assert_true (mandate_window_take_files (MANDATE_WINDOW (window), &files));

  return window;
}

static void
test_signed_page_is_taken_anywhere (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = NULL;
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autofree char *path = NULL;
  GtkWidget       *window;

  add_draft (session);
  before = get_standing (session);
  path = print (session, MANDATE_PRINT_APPROVAL, before->draft);
  window = drop_on_overview (session, path);
  mandate_test_wait (has_card, window);
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "policy");
  g_assert_false (is_asked (NULL));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Record the Approval"));
  after = get_standing (session);
  g_assert_cmpstr (after->in_force->number, ==, "9.0");

  mandate_test_close (window);
}

static gboolean
is_signed_paper (gpointer data)
{
  return find_window (MANDATE_TYPE_SIGNED_PAPER) != NULL;
}

static void
test_signed_letter_accepts_the_role (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRegister    *reg = mandate_session_get_register (session);
  MandateRecordList  *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  MandateRoleHolding *holding = mandate_record_list_get (holdings, 0);
  g_autofree char    *link = g_strdup_printf ("role-holding/%s", mandate_record_get_id (MANDATE_RECORD (holding)));
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Not accepted");
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const guint      n_links = count_links (session, link);
  GtkWidget       *window;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (MANDATE_RECORD (holding))), "accepted_on", "", NULL);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
  g_assert_null (holding->accepted_on);

  path = print (session, MANDATE_PRINT_APPOINTMENT, (gpointer) holding);
  window = drop_on_overview (session, path);
  mandate_test_wait (is_signed_paper, NULL);
  mandate_test_press (mandate_test_get (find_window (MANDATE_TYPE_SIGNED_PAPER), GTK_TYPE_BUTTON, "_Record"));
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "roles");
  g_assert_cmpstr (holding->accepted_on, ==, mandate_session_get_today (session));
  g_assert_cmpuint (count_links (session, link), ==, n_links + 1);

  mandate_test_close (window);
}

/* A scan without a code is asked for it, and can be kept all the same; a code of a page leads to the policy. */
static void
test_scan_without_a_code_is_asked_for_it (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = NULL;
  g_autofree char *path = write_file ("Photo.png", "This is no picture.", -1);
  g_autofree char *code = NULL;
  const guint      n_evidence = count_evidence (session);
  GtkWidget       *window;
  GtkWidget       *paper;

  add_draft (session);
  before = get_standing (session);
  code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_APPROVAL, before->draft);

  window = drop_on_overview (session, path);
  mandate_test_wait (is_signed_paper, NULL);
  mandate_test_press (mandate_test_get (find_window (MANDATE_TYPE_SIGNED_PAPER), GTK_TYPE_BUTTON, "_Keep as Evidence"));
  while (count_evidence (session) == n_evidence)
    g_main_context_iteration (NULL, TRUE);
  mandate_test_close (window);

  window = drop_on_overview (session, path);
  mandate_test_wait (is_signed_paper, NULL);
  paper = find_window (MANDATE_TYPE_SIGNED_PAPER);
  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get (paper, ADW_TYPE_ENTRY_ROW, "Code on the paper")), code);
  mandate_test_press (mandate_test_get (paper, GTK_TYPE_BUTTON, "_Use This Code"));
  mandate_test_wait (has_card, window);
  mandate_test_get (window, GTK_TYPE_LABEL, "This is the signed approval page of version 9.0");
  mandate_test_close (window);
}

static void
test_unknown_file_is_offered_to_be_kept (gconstpointer data)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *path = write_file (data, "This is no picture.", -1);
  const guint      n_evidence = count_evidence (session);
  GtkWidget       *window = drop_on_overview (session, path);

  mandate_test_wait (is_asked, NULL);
  g_assert_cmpuint (count_evidence (session), ==, n_evidence);
  mandate_test_screenshot (find_window (ADW_TYPE_MESSAGE_DIALOG), "policy-keep");
  mandate_test_press (mandate_test_get (find_window (ADW_TYPE_MESSAGE_DIALOG), GTK_TYPE_BUTTON, "_Keep"));
  while (count_evidence (session) == n_evidence)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "overview");

  mandate_test_close (window);
}

static void
tick_first (GtkWidget *widget,
            gboolean  *is_done)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !*is_done; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      {
        gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
        *is_done = TRUE;
      }
    else
      {
        tick_first (child, is_done);
      }
}

static void
test_signed_sheet_asks_who_signed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autofree char *path = print (session, MANDATE_PRINT_ACKNOWLEDGEMENT, before->in_force);
  g_autofree char *target = g_strconcat ("policy-version/", mandate_record_get_id (MANDATE_RECORD (before->in_force)), NULL);
  const guint      n_links = count_links (session, target);
  GtkWidget       *page = GTK_WIDGET (mandate_policy_page_new (session));
  GtkWidget       *window = mandate_test_show (page, 880, 900);
  gboolean         is_ticked = FALSE;

  drop (page, path);
  mandate_test_wait (has_card, window);
  tick_first (mandate_test_get (window, MANDATE_TYPE_FORM_CARD, NULL), &is_ticked);
  g_assert_true (is_ticked);
  mandate_test_screenshot (window, "policy-signed-sheet");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Record"));

  after = get_standing (session);
  g_assert_cmpuint (after->n_read, ==, before->n_read + 1);
  g_assert_cmpuint (count_links (session, target), ==, n_links + 1);

  mandate_test_close (window);
}

/* (transfer none): the first reader who did, or did not, acknowledge it. */
static MandatePerson *
find_reader (const MandatePolicyStanding *standing,
             gboolean                     has_read)
{
  for (guint i = 0; i < standing->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (standing->readers, i);

      if ((reader->acknowledgement != NULL) == has_read)
        return reader->person;
    }

  g_assert_not_reached ();
}

/* The page with its people, and the question what of the file is recorded. */
static GtkWidget *
import (MandateSession *session,
        const char     *name,
        const char     *content)
{
  GtkWidget       *window = mandate_test_show (GTK_WIDGET (mandate_policy_page_new (session)), 880, 900);
  g_autofree char *path = write_file (name, content, -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (window, ADW_TYPE_VIEW_STACK, NULL)), "people");
  mandate_test_settle ();
  mandate_policy_readers_import (MANDATE_POLICY_READERS (mandate_test_get (window, MANDATE_TYPE_POLICY_READERS, NULL)), file);
  mandate_test_wait (has_card, window);

  return window;
}

static void
test_list_is_shown_before_it_is_recorded (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  g_autoptr (MandatePolicyStanding) after = NULL;
  const char      *today = mandate_session_get_today (session);
  g_autofree char *list = g_strdup_printf ("Name;Date\n%s;%s\n%s;%s\nZora Zebra;%s\n", find_reader (before, FALSE)->name, today, find_reader (before, TRUE)->name, today, today);
  const guint      n_evidence = count_evidence (session);
  GtkWidget       *window = import (session, "List.csv", list);
  GtkWidget       *card = mandate_test_get (window, MANDATE_TYPE_FORM_CARD, NULL);

  mandate_test_get (card, GTK_TYPE_LABEL, "1 acknowledgement will be recorded, 2 lines are left out.");
  mandate_test_get (card, GTK_TYPE_LABEL, "Left out: is on record already");
  mandate_test_get (card, ADW_TYPE_ACTION_ROW, "Zora Zebra");
  mandate_test_get (card, GTK_TYPE_LABEL, "Left out: nobody on record has this name or address");
  mandate_test_screenshot (window, "policy-list");
  mandate_test_press (mandate_test_get (card, GTK_TYPE_BUTTON, "_Record"));

  after = get_standing (session);
  g_assert_cmpuint (after->n_read, ==, before->n_read + 1);
  g_assert_cmpuint (count_evidence (session), ==, n_evidence + 1);
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_FORM_CARD, NULL));

  mandate_test_close (window);
}

static void
test_message_says_who_and_which_version (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = get_standing (session);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Address");
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("From: <reader@firm.example>\nDate: Mon, 1 Jun 2026 10:04:00 +0200\nSubject: %s %s: read\n\nYes.\n", before->policy->title, before->in_force->number);
  GtkWidget       *window;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, mandate_record_get_id (MANDATE_RECORD (find_reader (before, FALSE)))), "email", "reader@firm.example", NULL);
  g_assert_true (mandate_session_commit (session, change, &error));

  window = import (session, "Read.eml", message);
  mandate_test_get (window, GTK_TYPE_LABEL, "1 acknowledgement will be recorded, 0 lines are left out.");
  mandate_test_press (mandate_test_get (mandate_test_get (window, MANDATE_TYPE_FORM_CARD, NULL), GTK_TYPE_BUTTON, "_Record"));
  after = get_standing (session);
  g_assert_cmpuint (after->n_read, ==, before->n_read + 1);

  mandate_test_close (window);
}

static void
test_list_of_strangers_records_nothing (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = import (session, "List.csv", "Zora Zebra,2026-06-01\n");

  g_assert_false (gtk_widget_get_sensitive (mandate_test_get (mandate_test_get (window, MANDATE_TYPE_FORM_CARD, NULL), GTK_TYPE_BUTTON, "_Record")));

  mandate_test_close (window);
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (at->data, type) && gtk_widget_get_mapped (at->data))
      return at->data;

  return NULL;
}

static gboolean
is_import_read (gpointer data)
{
  GtkWidget *window = find_window (MANDATE_TYPE_POLICY_IMPORT_WINDOW);

  return window != NULL && mandate_test_find (window, GTK_TYPE_DROP_DOWN, NULL) != NULL;
}

static gboolean
is_import_refused (gpointer data)
{
  GtkWidget *window = find_window (MANDATE_TYPE_POLICY_IMPORT_WINDOW);

  return window != NULL && mandate_test_find (window, ADW_TYPE_STATUS_PAGE, "This File Can’t Be Imported") != NULL;
}

static void
test_text_is_imported (void)
{
  static const char text[] = "Our Security Policy\r\n\r\n1. Purpose\r\nWe bake bread for people who trust us.\r\n\r\n2. Scope\r\nEveryone.\r\n\r\n3. Commitments\r\n"
                             "We meet all laws and contracts that apply to us.\r\n\r\nWe keep improving how we do this.\r\n\r\nVersion 1.3, 2025-03-09\r\n";
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autofree char *path = write_file ("Policy.txt", text, -1);
  GtkWidget       *page = GTK_WIDGET (mandate_policy_page_new (session));
  GtkWidget       *window = mandate_test_show (page, 880, 900);
  GtkWidget       *import;

  drop (page, path);
  mandate_test_wait (is_import_read, NULL);
  import = find_window (MANDATE_TYPE_POLICY_IMPORT_WINDOW);
  mandate_test_screenshot (import, "policy-import");
  mandate_test_press (mandate_test_get (import, GTK_TYPE_BUTTON, "_Import"));

  after = get_standing (session);
  g_assert_cmpstr (after->policy->title, ==, "Our Security Policy");
  g_assert_cmpstr (after->draft->number, ==, "1.3");
  g_assert_cmpstr (after->draft->written_on, ==, "2025-03-09");
  g_assert_cmpstr (after->draft->language, ==, "en");
  g_assert_nonnull (strstr (after->draft->text, "<!-- mandate:requirements -->"));
  g_assert_nonnull (strstr (after->draft->text, "<!-- mandate:improvement -->"));
  g_assert_cmpuint (count_evidence (session), ==, 1);

  mandate_test_close (window);
}

static void
test_pdf_is_kept_as_issued (void)
{
  g_autoptr (MandateSession) sample = mandate_test_new_sample_session ();
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (MandatePolicyStanding) issued = get_standing (sample);
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autofree char *path = print (sample, MANDATE_PRINT_POLICY, issued->in_force);
  GtkWidget       *page = GTK_WIDGET (mandate_policy_page_new (session));
  GtkWidget       *window = mandate_test_show (page, 880, 900);
  MandateRecord   *evidence;

  drop (page, path);
  mandate_test_wait (is_import_read, NULL);
  mandate_test_press (mandate_test_get (find_window (MANDATE_TYPE_POLICY_IMPORT_WINDOW), GTK_TYPE_BUTTON, "_Import"));

  after = get_standing (session);
  g_assert_nonnull (after->draft);
  g_assert_nonnull (after->draft->text);
  evidence = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_EVIDENCE, after->draft->issued_as);
  g_assert_nonnull (evidence);

  mandate_test_close (window);
}

static void
test_approved_policy_is_imported_in_force (void)
{
  static const char text[] = "Our Security Policy\n\n1. Purpose\nWe bake bread for people who trust us.\n\n2. Scope\nEveryone.\n\n3. Commitments\n"
                             "We meet all laws and contracts that apply to us.\n\nWe keep improving how we do this.\n\nVersion 1.3, 2025-03-09\n";
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Owner");
  g_autoptr (MandatePolicyStanding) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_file ("Policy.txt", text, -1);
  MandateRecord   *owner = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  GtkWidget       *page;
  GtkWidget       *window;
  GtkWidget       *import;

  mandate_record_set (owner, "name", "Olga Owner", NULL);
  mandate_record_set (owner, "is_top_management", "true", NULL);
  g_assert_true (mandate_session_commit (session, change, &error));

  page = GTK_WIDGET (mandate_policy_page_new (session));
  window = mandate_test_show (page, 880, 900);
  drop (page, path);
  mandate_test_wait (is_import_read, NULL);
  import = find_window (MANDATE_TYPE_POLICY_IMPORT_WINDOW);
  gtk_widget_activate (mandate_test_get (import, ADW_TYPE_ACTION_ROW, "It was approved already"));
  mandate_test_settle ();
  mandate_field_row_take (mandate_test_get_row (import, "person"), mandate_record_get_id (owner));
  mandate_field_row_take (mandate_test_get_row (import, "decided_on"), "2025-03-10");
  mandate_field_row_take (mandate_test_get_row (import, "capacity"), "Owner");
  mandate_test_screenshot (import, "policy-import-approved");
  mandate_test_press (mandate_test_get (import, GTK_TYPE_BUTTON, "_Import"));

  after = get_standing (session);
  g_assert_nonnull (after->approval);
  g_assert_cmpstr (after->approval->decided_on, ==, "2025-03-10");
  g_assert_cmpstr (after->approval->person, ==, mandate_record_get_id (owner));
  g_assert_cmpstr (after->in_force->number, ==, "1.3");

  mandate_test_close (window);
}

static void
test_code_can_be_typed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) before = NULL;
  g_autofree char *path = write_file ("Photo.png", "This is no picture.", -1);
  g_autofree char *code = NULL;
  GtkWidget       *page;
  GtkWidget       *window;

  add_draft (session);
  before = get_standing (session);
  code = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_APPROVAL, before->draft);
  page = GTK_WIDGET (mandate_policy_page_new (session));
  window = mandate_test_show (page, 880, 900);
  drop (page, path);
  mandate_test_wait (has_code_question, window);

  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get (window, ADW_TYPE_ENTRY_ROW, "Code on the page")), "MA-AAAA-AAAA-A");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Use This Code"));
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_FORM_CARD, NULL));

  gtk_editable_set_text (GTK_EDITABLE (mandate_test_get (window, ADW_TYPE_ENTRY_ROW, "Code on the page")), code);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Use This Code"));
  mandate_test_get (window, GTK_TYPE_LABEL, "This is the signed approval page of version 9.0");

  mandate_test_close (window);
}

static void
test_document_of_a_word_processor_is_refused (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autofree char *path = write_file ("Policy.docx", "PK\x03\x04 and more", -1);
  GtkWidget       *page = GTK_WIDGET (mandate_policy_page_new (session));
  GtkWidget       *window = mandate_test_show (page, 880, 900);
  GtkWidget       *import;

  drop (page, path);
  mandate_test_wait (is_import_refused, NULL);
  import = find_window (MANDATE_TYPE_POLICY_IMPORT_WINDOW);
  g_assert_false (gtk_widget_get_sensitive (mandate_test_get (import, GTK_TYPE_BUTTON, "_Import")));
  mandate_test_close (import);
  mandate_test_close (window);
}

static void
test_versions_are_compared (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window;
  GtkWidget *comparison;
  guint      n_all;
  guint      n_changed;

  add_draft (session);
  window = mandate_test_show (GTK_WIDGET (mandate_policy_page_new (session)), 880, 900);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (window, ADW_TYPE_VIEW_STACK, NULL)), "versions");
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Compare"));
  comparison = find_window (MANDATE_TYPE_POLICY_COMPARISON);
  g_assert_nonnull (comparison);
  mandate_test_settle ();
  mandate_test_screenshot (comparison, "policy-comparison");

  n_all = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (mandate_test_get (comparison, ADW_TYPE_BIN, "compared")))); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_all++;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (comparison, GTK_TYPE_CHECK_BUTTON, "_Only what changed")), TRUE);
  mandate_test_settle ();
  mandate_test_screenshot (comparison, "policy-comparison-changes");
  n_changed = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (mandate_test_get (comparison, ADW_TYPE_BIN, "compared")))); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_changed++;
  g_assert_cmpuint (n_changed, >, 0);
  g_assert_cmpuint (n_changed, <, n_all);

  mandate_test_close (comparison);
  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/policy-papers/a-signed-page-approves-exactly-its-version", test_signed_page_approves_its_version);
  g_test_add_func ("/policy-papers/a-page-of-another-text-is-refused-and-can-be-kept", test_page_of_another_text_is_refused);
  g_test_add_func ("/policy-papers/a-signed-page-is-taken-on-any-page", test_signed_page_is_taken_anywhere);
  g_test_add_func ("/policy-papers/signed-letter-accepts-the-role", test_signed_letter_accepts_the_role);
  g_test_add_func ("/policy-papers/a-scan-without-a-code-is-asked-for-it", test_scan_without_a_code_is_asked_for_it);
  g_test_add_data_func ("/policy-papers/any-other-file-is-offered-to-be-kept", "Notes.txt", test_unknown_file_is_offered_to_be_kept);
  g_test_add_func ("/policy-papers/a-signed-sheet-asks-who-signed", test_signed_sheet_asks_who_signed);
  g_test_add_func ("/policy-papers/a-list-is-shown-line-by-line-before-it-is-recorded", test_list_is_shown_before_it_is_recorded);
  g_test_add_func ("/policy-papers/a-message-says-who-knows-which-version", test_message_says_who_and_which_version);
  g_test_add_func ("/policy-papers/a-list-of-strangers-records-nothing", test_list_of_strangers_records_nothing);
  g_test_add_func ("/policy-papers/a-text-is-imported-with-its-elements", test_text_is_imported);
  g_test_add_func ("/policy-papers/a-pdf-is-kept-as-it-was-issued", test_pdf_is_kept_as_issued);
  g_test_add_func ("/policy-papers/what-was-approved-already-is-imported-in-force", test_approved_policy_is_imported_in_force);
  g_test_add_func ("/policy-papers/a-code-can-be-typed", test_code_can_be_typed);
  g_test_add_func ("/policy-papers/a-document-of-a-word-processor-is-refused", test_document_of_a_word_processor_is_refused);
  g_test_add_func ("/policy-papers/two-versions-are-compared", test_versions_are_compared);

  return g_test_run ();
}
