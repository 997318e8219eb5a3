/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-duty-card.h"
#include "mandate-file-intake.h"
#include "mandate-form-card.h"
#include "mandate-holders.h"
#include "mandate-list-pages.h"
#include "mandate-list-specs.h"
#include "mandate-mandated-view.h"
#include "mandate-print-window.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-role-print.h"
#include "mandate-role-records.h"
#include "mandate-sign-off.h"
#include "mandate-signed-paper.h"
#include "mandate-test-form.h"

#define LEAD MANDATE_ROLE_CONFORMANCE_ID

static MandateRegister *
get_register (MandateSession *session)
{
  return mandate_session_get_register (session);
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
is_open (gpointer type)
{
  return find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

static GtkWidget *
wait_for_window (GType type)
{
  mandate_test_wait (is_open, GSIZE_TO_POINTER (type));

  return find_window (type);
}

static GtkWidget *
show_page (MandateSession *session,
           int             width)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, width, 900);
  mandate_window_show_page (MANDATE_WINDOW (window), "roles");
  mandate_test_settle ();
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();

  return window;
}

static MandateRoleHolding *
get_holding (MandateSession *session)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (get_register (session), LEAD, mandate_session_get_today (session));

  g_assert_cmpuint (holdings->len, >, 0);

  return g_ptr_array_index (holdings, 0);
}

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static void
set (MandateSession *session,
     gpointer        record,
     const char     *field,
     const char     *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Set");

  mandate_record_set (mandate_change_edit (change, G_OBJECT_TYPE (record), get_id (record)), field, value, NULL);
  g_assert_true (mandate_roles_commit (session, change));
  mandate_test_settle ();
}

/* What there is of the first mandated role, which is opened for it. */
static GtkWidget *
get_records (GtkWidget *window)
{
  GtkWidget *list = mandate_test_get (mandate_test_get (window, MANDATE_TYPE_MANDATED_VIEW, NULL), GTK_TYPE_LIST_BOX, "records");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mandate_test_get (list, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  for (guint i = 0; i < 3; i++)
    {
      mandate_test_settle ();
      gtk_test_widget_wait_for_draw (window);
    }

  return mandate_test_get (list, MANDATE_TYPE_ROLE_RECORDS, NULL);
}

/* The button of the page, or of the card of the first mandated role. */
static GtkWidget *
get_print (GtkWidget *window,
           gboolean   is_of_role)
{
  GtkWidget *root = is_of_role ? mandate_test_get (window, MANDATE_TYPE_DUTY_CARD, NULL) : mandate_test_get (window, MANDATE_TYPE_MANDATED_VIEW, NULL);

  return mandate_test_get (root, MANDATE_TYPE_ROLE_PRINT, NULL);
}

static gboolean
choose_of (GtkWidget  *print,
           GMenuModel *menu,
           const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *title = NULL;
      g_autofree char *action = NULL;
      g_autoptr (GVariant) target = NULL;

      if (section != NULL && choose_of (print, section, label))
        return TRUE;

      if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &title) || !g_str_equal (title, label))
        continue;

      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
      target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_assert_true (gtk_widget_activate_action_variant (print, action, target));
      mandate_test_settle ();

      return TRUE;
    }

  return FALSE;
}

/* Chooses what the menu calls so. */
static void
choose (GtkWidget  *print,
        const char *label)
{
  g_autoptr (GMenuModel) menu = mandate_role_print_create_menu (MANDATE_ROLE_PRINT (print));

  if (!choose_of (print, menu, label))
    g_error ("There is no “%s”.", label);
}

/* A thread may draw one of its pages yet. */
static void
close_paper (GtkWidget *paper)
{
  gtk_window_close (GTK_WINDOW (paper));
  mandate_test_settle ();
}

static gboolean
can_be_saved (gpointer window)
{
  return gtk_widget_get_sensitive (mandate_test_get (window, GTK_TYPE_BUTTON, "Save…"));
}

static void
assert_prints (GtkWidget  *print,
               const char *label)
{
  GtkWidget *paper;

  choose (print, label);
  paper = wait_for_window (MANDATE_TYPE_PRINT_WINDOW);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (paper)), ==, label);
  mandate_test_wait (can_be_saved, paper);
  mandate_test_screenshot (paper, label);
  close_paper (paper);
}

static void
test_papers_are_shown (void)
{
  static const char *const of_all[] = { "Roles and Responsibilities", "Reporting Lines", "Competence Sheet", "Whom Do I Tell?" };
  static const char *const of_role[] = { "Letter of Appointment", "Insert to the Job Description", "Handover Envelope", "Role Briefing" };
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (of_all); i++)
    assert_prints (get_print (window, FALSE), of_all[i]);
  for (guint i = 0; i < G_N_ELEMENTS (of_role); i++)
    assert_prints (get_print (window, TRUE), of_role[i]);

  mandate_test_close (window);
}

static void
test_a_vacancy_says_what_to_do (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = show_page (session, 1000);
  GtkWidget *print = get_print (window, TRUE);
  GtkWidget *dialog;

  choose (print, "Letter of Appointment");
  dialog = wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (g_strrstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "Name a holder first"));
  mandate_test_screenshot (dialog, "papers-vacancy");
  mandate_test_close (dialog);

  print = get_print (window, FALSE);
  choose (print, "All Letters and Inserts…");
  dialog = wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "There Are No Letters Yet");
  mandate_test_close (dialog);

  mandate_test_close (window);
}

static void
test_several_holders_have_a_letter_each (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Two");
  MandateRecord   *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord   *holding = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);
  MandatePerson   *first = mandate_register_find (get_register (session), MANDATE_TYPE_PERSON, get_holding (session)->person);
  g_autofree char *label = g_strdup_printf ("Letter of Appointment: %s", first->name);
  GtkWidget       *window;
  GtkWidget       *print;

  mandate_record_set (person, "name", "Zoe Second", NULL);
  mandate_record_set (holding, "role", LEAD, NULL);
  mandate_record_set (holding, "person", get_id (person), NULL);
  mandate_record_set (holding, "held_from", mandate_session_get_today (session), NULL);
  g_assert_true (mandate_roles_commit (session, change));

  window = show_page (session, 1000);
  print = get_print (window, TRUE);
  choose (print, label);
  close_paper (wait_for_window (MANDATE_TYPE_PRINT_WINDOW));
  choose (print, "Letter of Appointment: Zoe Second");
  close_paper (wait_for_window (MANDATE_TYPE_PRINT_WINDOW));
  mandate_test_close (window);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

typedef struct
{
  GtkWidget *window;
  char      *message;
} Expected;

static gboolean
is_told (gpointer data)
{
  const Expected *expected = data;

  return mandate_test_find (expected->window, GTK_TYPE_LABEL, expected->message) != NULL;
}

static void
test_all_letters_go_into_a_folder (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateRolePrints) letters = mandate_role_prints_new (mandate_session_get_workspace (session), MANDATE_ROLE_PRINTS_LETTERS, mandate_session_get_today (session));
  g_autofree char *folder = g_dir_make_tmp ("mandate-letters-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  const guint      n = mandate_role_prints_get_length (letters);
  g_autofree char *message = g_strdup_printf ("%u papers are saved.", n);
  GtkWidget       *window = show_page (session, 1000);
  Expected         expected = { window, message };
  GtkWidget       *print = get_print (window, FALSE);
  GtkWidget       *dialog;

  g_assert_cmpuint (n, >, 4);
  mandate_role_print_save_all (MANDATE_ROLE_PRINT (print), MANDATE_ROLE_PRINTS_LETTERS, file);
  mandate_test_wait (is_told, &expected);
  g_assert_cmpuint (count_files (folder), ==, n);

  /* A second time, what is there is replaced only after a question. */
  mandate_role_print_save_all (MANDATE_ROLE_PRINT (print), MANDATE_ROLE_PRINTS_LETTERS, file);
  dialog = wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Replace What Is There?");
  mandate_test_press (mandate_test_get (dialog, GTK_TYPE_BUTTON, "_Cancel"));
  mandate_test_settle ();
  mandate_test_close (window);
}

static char *
make_path (const char *name)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-signed-XXXXXX", NULL);

  return g_build_filename (folder, name, NULL);
}

/* What the program prints, as if it came back from the scanner: a PDF, or a picture of its first page. */
static char *
scan (MandateSession  *session,
      MandatePrintKind kind,
      gpointer         record,
      const char      *format)
{
  const MandatePrintOrder order = { .kind = kind, .record = record, .today = mandate_session_get_today (session) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = mandate_print_write (mandate_session_get_workspace (session), &order, NULL, &error);
  g_autofree char  *path = make_path ("scan.pdf");
  g_autofree char  *stem = g_strndup (path, strlen (path) - strlen (".pdf"));
  g_autofree char  *option = g_strconcat ("-", format, NULL);
  const char *const argv[] = { "pdftoppm", "-singlefile", "-r", "150", option, path, stem, NULL };

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  if (g_str_equal (format, "pdf"))
    return g_steal_pointer (&path);

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return g_strconcat (stem, g_str_equal (format, "png") ? ".png" : ".jpg", NULL);
}

static GtkWidget *
drop_on_overview (MandateSession *session,
                  const char     *path)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1100, 900);
  g_assert_true (mandate_window_take_files (MANDATE_WINDOW (window), &files));

  return window;
}

static guint
count_links (MandateSession *session,
             const char     *type,
             gpointer        record)
{
  MandateRecordList *links = mandate_register_get_list (get_register (session), MANDATE_TYPE_EVIDENCE_LINK);
  g_autofree char   *target = g_strconcat (type, "/", get_id (record), NULL);
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    n += g_strcmp0 (((MandateEvidenceLink *) mandate_record_list_get (links, i))->target, target) == 0;

  return n;
}

static gboolean
is_recognised (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_BUTTON, "Look at the _Signature…") != NULL;
}

/* Of what came by the scan folder nobody was asked; it is asked when somebody looks. */
static void
test_a_signed_letter_in_the_inbox_is_recognised (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateFileIntake) intake = mandate_file_intake_new (session);
  MandateRecordList  *all = mandate_register_get_list (get_register (session), MANDATE_TYPE_EVIDENCE);
  const guint         n_before = mandate_record_list_get_length (all);
  const guint         n_inbox = mandate_evidence_list_count_inbox (session);
  MandateRoleHolding *holding = get_holding (session);
  g_autofree char    *path = NULL;
  g_autoptr (GFile) file = NULL;
  GtkWidget *page, *window, *paper;
  guint      n_links;

  set (session, holding, "accepted_on", "");
  path = scan (session, MANDATE_PRINT_APPOINTMENT, holding, "jpeg");
  file = g_file_new_for_path (path);
  n_links = count_links (session, "role-holding", holding);
  mandate_file_intake_take_arrival (intake, file);
  while (mandate_record_list_get_length (all) == n_before)
    g_main_context_iteration (NULL, TRUE);

  page = GTK_WIDGET (mandate_list_pages_new_evidence (session));
  window = mandate_test_show (page, 1100, 900);
  mandate_page_show_record (MANDATE_PAGE (page), mandate_record_list_get (all, n_before));
  mandate_test_wait (is_recognised, page);
  mandate_test_screenshot (window, "papers-in-the-inbox");

  mandate_test_press (mandate_test_get (page, GTK_TYPE_BUTTON, "Look at the _Signature…"));
  paper = wait_for_window (MANDATE_TYPE_SIGNED_PAPER);
  mandate_test_type (mandate_test_get_field (paper, "accepted_on"), holding->held_from);
  mandate_test_press (mandate_test_get (paper, GTK_TYPE_BUTTON, "_Record"));

  /* The file is kept once, proves the letter now, and is out of the inbox. */
  g_assert_cmpstr (holding->accepted_on, ==, holding->held_from);
  g_assert_cmpuint (mandate_record_list_get_length (all), ==, n_before + 1);
  g_assert_cmpuint (count_links (session, "role-holding", holding), ==, n_links + 1);
  g_assert_cmpuint (mandate_evidence_list_count_inbox (session), ==, n_inbox);
  mandate_test_settle ();
  g_assert_false (is_recognised (page));
  mandate_test_close (window);
}

static void
test_a_signed_letter_is_matched (gconstpointer data)
{
  const char *format = data;
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRoleHolding *holding = get_holding (session);
  g_autofree char    *path = NULL;
  g_autofree char    *name = NULL;
  guint               n_links;
  GtkWidget          *window;
  GtkWidget          *paper;
  GtkWidget          *records;

  set (session, holding, "accepted_on", "");
  path = scan (session, MANDATE_PRINT_APPOINTMENT, holding, format);
  name = g_strdup ("scan");
  n_links = count_links (session, "role-holding", holding);
  window = drop_on_overview (session, path);
  paper = wait_for_window (MANDATE_TYPE_SIGNED_PAPER);
  mandate_test_screenshot (paper, "papers-matched");

  /* Nothing is recorded before the answer. */
  g_assert_null (holding->accepted_on);
  g_assert_cmpuint (count_links (session, "role-holding", holding), ==, n_links);

  mandate_test_type (mandate_test_get_field (paper, "accepted_on"), holding->held_from);
  mandate_test_press (mandate_test_get (paper, GTK_TYPE_BUTTON, "_Record"));
  g_assert_cmpstr (holding->accepted_on, ==, holding->held_from);
  g_assert_cmpuint (count_links (session, "role-holding", holding), ==, n_links + 1);

  /* It leads to the role, where the file is seen. */
  mandate_test_settle ();
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "roles");
  gtk_test_widget_wait_for_draw (window);
  records = get_records (window);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mandate_test_get (records, ADW_TYPE_EXPANDER_ROW, "Signed Papers and Evidence")), TRUE);
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_get (records, ADW_TYPE_ACTION_ROW, name));
  mandate_test_screenshot (window, "papers-on-the-role");

  /* One change: undo takes back both. */
  mandate_session_undo (session);
  g_assert_null (get_holding (session)->accepted_on);
  g_assert_cmpuint (count_links (session, "role-holding", holding), ==, n_links);
  mandate_test_close (window);
}

static void
test_a_signed_delegation_is_matched (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateDelegation *delegation = mandate_record_list_get (mandate_register_get_list (get_register (session), MANDATE_TYPE_DELEGATION), 0);
  g_autofree char   *path = NULL;
  GtkWidget         *window;
  GtkWidget         *paper;

  set (session, delegation, "accepted_on", "");
  path = scan (session, MANDATE_PRINT_DELEGATION, delegation, "png");
  window = drop_on_overview (session, path);
  paper = wait_for_window (MANDATE_TYPE_SIGNED_PAPER);
  g_assert_null (delegation->accepted_on);
  mandate_test_press (mandate_test_get (paper, GTK_TYPE_BUTTON, "_Record"));
  g_assert_cmpstr (delegation->accepted_on, ==, mandate_session_get_today (session));
  g_assert_cmpuint (count_links (session, "delegation", delegation), ==, 1);
  mandate_test_settle ();
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "delegations");
  gtk_test_widget_wait_for_draw (window);
  mandate_test_screenshot (window, "papers-delegation");

  /* There it can be printed, too. */
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Print…"));
  close_paper (wait_for_window (MANDATE_TYPE_PRINT_WINDOW));
  mandate_test_close (window);
}

static void
test_the_code_can_be_typed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRoleHolding *holding = get_holding (session);
  g_autofree char    *path = make_path ("photo.png");
  g_autofree char    *code = NULL;
  GtkWidget          *window;
  GtkWidget          *paper;
  GtkWidget          *entry;

  set (session, holding, "accepted_on", "");
  g_assert_true (g_file_set_contents (path, "This is no picture.", -1, NULL));
  code = mandate_sign_off_code_make_for_appointment (get_register (session), holding);
  window = drop_on_overview (session, path);
  paper = wait_for_window (MANDATE_TYPE_SIGNED_PAPER);
  entry = mandate_test_get (paper, ADW_TYPE_ENTRY_ROW, "Code on the paper");
  mandate_test_screenshot (paper, "papers-code");

  gtk_editable_set_text (GTK_EDITABLE (entry), "MH-AAAA-AAAA-A");
  mandate_test_press (mandate_test_get (paper, GTK_TYPE_BUTTON, "_Use This Code"));
  g_assert_null (mandate_test_find (paper, MANDATE_TYPE_FORM_CARD, NULL));

  gtk_editable_set_text (GTK_EDITABLE (entry), code);
  mandate_test_press (mandate_test_get (paper, GTK_TYPE_BUTTON, "_Use This Code"));
  mandate_test_press (mandate_test_get (paper, GTK_TYPE_BUTTON, "_Record"));
  g_assert_cmpstr (holding->accepted_on, ==, mandate_session_get_today (session));
  mandate_test_close (window);
}

static void
expand (GtkWidget  *records,
        const char *title)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mandate_test_get (records, ADW_TYPE_EXPANDER_ROW, title)), TRUE);
  mandate_test_settle ();
}

static void
test_a_delegation_leaves_who_answers (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRoleHolding *holding = get_holding (session);
  MandatePerson      *person = mandate_register_find (get_register (session), MANDATE_TYPE_PERSON, holding->person);
  MandateRecordList  *delegations = mandate_register_get_list (get_register (session), MANDATE_TYPE_DELEGATION);
  MandateRecordList  *holdings = mandate_register_get_list (get_register (session), MANDATE_TYPE_ROLE_HOLDING);
  const guint         n_delegations = mandate_record_list_get_length (delegations);
  const guint         n_holdings = mandate_record_list_get_length (holdings);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Begin");
  MandateRecord     *mo = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  GtkWidget         *window;
  GtkWidget         *records;
  MandateFormCard   *card;
  MandateDelegation *added;

  mandate_record_set (mo, "name", "Mo Helper", NULL);
  g_assert_true (mandate_roles_commit (session, change));
  window = show_page (session, 1000);
  records = get_records (window);
  expand (records, "Delegated");
  mandate_test_press (mandate_test_get (records, GTK_TYPE_BUTTON, "Delegate Part of It…"));
  card = MANDATE_FORM_CARD (mandate_test_get (records, MANDATE_TYPE_FORM_CARD, NULL));
  mandate_test_screenshot (window, "papers-delegate");

  /* Whoever holds the role delegates; the rest is chosen and typed. */
  g_assert_cmpstr (((MandateDelegation *) mandate_form_card_get_record (card))->delegator, ==, get_id (person));
  mandate_record_set (mandate_form_card_get_record (card), "person", get_id (mo), NULL);
  mandate_test_type (mandate_test_get_field (records, "subject"), "Look through access rights");
  mandate_test_type (mandate_test_get_field (records, "held_until"), "2099-12-31");
  mandate_test_press (mandate_test_get (records, GTK_TYPE_BUTTON, "_Add"));

  g_assert_cmpuint (mandate_record_list_get_length (delegations), ==, n_delegations + 1);
  added = mandate_record_list_get (delegations, n_delegations);
  g_assert_true (g_str_has_prefix (added->stays, "Accountability stays"));
  g_assert_cmpuint (mandate_record_list_get_length (holdings), ==, n_holdings);
  g_assert_cmpstr (get_holding (session)->person, ==, get_id (person));

  /* The role says to whom, until when, and who goes on answering for it. */
  mandate_test_settle ();
  mandate_test_get (records, ADW_TYPE_ACTION_ROW, "Look through access rights");
  g_assert_nonnull (g_strrstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (mandate_test_get (records, ADW_TYPE_ACTION_ROW, "Look through access rights"))), person->name));
  g_assert_nonnull (g_strrstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (mandate_test_get (records, ADW_TYPE_ACTION_ROW, "Look through access rights"))), "2099"));
  assert_prints (get_print (window, TRUE), "Role Briefing");
  choose (get_print (window, TRUE), "Delegation Record: Look through access rights");
  close_paper (wait_for_window (MANDATE_TYPE_PRINT_WINDOW));
  mandate_test_close (window);
}

/* Who leads has one certificate that has run out. */
static void
add_certificate (MandateSession *session)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Certificate");
  MandateRecord *competence = mandate_change_create (change, MANDATE_TYPE_COMPETENCE, NULL);

  mandate_record_set (competence, "person", get_holding (session)->person, NULL);
  mandate_record_set (competence, "role", LEAD, NULL);
  mandate_record_set (competence, "need", "Holds a lead auditor’s certificate", NULL);
  mandate_record_set (competence, "has", "Certificate of 2020", NULL);
  mandate_record_set (competence, "state", "met", NULL);
  mandate_record_set (competence, "acquired_on", "2020-01-01", NULL);
  mandate_record_set (competence, "expires_on", "2023-01-01", NULL);
  mandate_record_set (competence, "plan", "Takes the course again", NULL);
  mandate_record_set (competence, "planned_on", "2099-01-01", NULL);
  mandate_record_set (competence, "effectiveness", "Passed the examination", NULL);
  g_assert_true (mandate_roles_commit (session, change));
}

static void
assert_certificate (GtkWidget *records)
{
  GtkWidget  *row = mandate_test_get (records, ADW_TYPE_ACTION_ROW, "Holds a lead auditor’s certificate");
  const char *text = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

  g_assert_nonnull (g_strrstr (text, "Has: Certificate of 2020"));
  g_assert_nonnull (g_strrstr (text, "Valid until: "));
  g_assert_nonnull (g_strrstr (text, "Plan: Takes the course again"));
  g_assert_nonnull (g_strrstr (text, "Whether it helped: Passed the examination"));
  mandate_test_get (row, GTK_TYPE_LABEL, "Run out");
}

static GtkWidget *
show_person (GtkWidget  *window,
             const char *id)
{
  g_autofree char *link = g_strconcat ("person/", id, NULL);

  mandate_window_show_link (MANDATE_WINDOW (window), link);
  for (guint i = 0; i < 3; i++)
    {
      mandate_test_settle ();
      gtk_test_widget_wait_for_draw (window);
    }

  return mandate_test_get (mandate_test_get (window, ADW_TYPE_EXPANDER_ROW, ((MandatePerson *) mandate_register_find (get_register (mandate_window_get_session (MANDATE_WINDOW (window))), MANDATE_TYPE_PERSON, id))->name), MANDATE_TYPE_ROLE_RECORDS, NULL);
}

static void
test_competence_is_seen_on_role_and_person (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window;
  GtkWidget *records;

  add_certificate (session);
  window = show_page (session, 1000);
  records = get_records (window);
  expand (records, "Competence");
  mandate_test_get (records, ADW_TYPE_ACTION_ROW, "The role needs");
  assert_certificate (records);
  mandate_test_screenshot (window, "papers-competence-role");

  records = show_person (window, get_holding (session)->person);
  expand (records, "Competence");
  assert_certificate (records);
  mandate_test_screenshot (window, "papers-competence-person");

  mandate_test_press (mandate_test_get (records, GTK_TYPE_BUTTON, "Add a Competence…"));
  mandate_test_type (mandate_test_get_field (records, "need"), "Speaks before the board");
  mandate_test_press (mandate_test_get (records, GTK_TYPE_BUTTON, "_Add"));
  mandate_test_settle ();
  mandate_test_get (records, ADW_TYPE_ACTION_ROW, "Speaks before the board");
  mandate_test_close (window);
}

static void
test_the_page_is_drawn (gconstpointer data)
{
  const char *kind = data;
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), g_str_equal (kind, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_default_direction (g_str_equal (kind, "rtl") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  add_certificate (session);

  for (guint is_narrow = 0; is_narrow < 2; is_narrow++)
    {
      g_autofree char *name = g_strdup_printf ("papers-%s%s", kind, is_narrow ? "-narrow" : "");
      GtkWidget       *window = show_page (session, is_narrow ? 360 : 1000);

      expand (get_records (window), "Competence");
      expand (get_records (window), "Signed Papers and Evidence");
      g_assert_cmpint (gtk_widget_get_width (window), <=, is_narrow ? 420 : 1060);
      mandate_test_screenshot (window, name);
      mandate_test_close (window);
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/role-papers/print/the-papers-of-roles-are-shown-as-they-are-printed", test_papers_are_shown);
  g_test_add_func ("/role-papers/print/a-vacancy-says-what-to-do", test_a_vacancy_says_what_to_do);
  g_test_add_func ("/role-papers/print/several-holders-have-a-letter-each", test_several_holders_have_a_letter_each);
  g_test_add_func ("/role-papers/print/all-letters-go-into-a-folder", test_all_letters_go_into_a_folder);
  g_test_add_data_func ("/role-papers/signed/a-letter-is-matched-and-asked-about/pdf", "pdf", test_a_signed_letter_is_matched);
  g_test_add_data_func ("/role-papers/signed/a-letter-is-matched-and-asked-about/png", "png", test_a_signed_letter_is_matched);
  g_test_add_data_func ("/role-papers/signed/a-letter-is-matched-and-asked-about/jpeg", "jpeg", test_a_signed_letter_is_matched);
  g_test_add_func ("/role-papers/signed/a-delegation-record-is-matched", test_a_signed_delegation_is_matched);
  g_test_add_func ("/role-papers/signed/a-letter-in-the-inbox-is-recognised", test_a_signed_letter_in_the_inbox_is_recognised);
  g_test_add_func ("/role-papers/signed/the-code-can-be-typed", test_the_code_can_be_typed);
  g_test_add_func ("/role-papers/records/a-delegation-leaves-who-answers", test_a_delegation_leaves_who_answers);
  g_test_add_func ("/role-papers/records/competence-is-seen-on-role-and-person", test_competence_is_seen_on_role_and_person);
  g_test_add_data_func ("/role-papers/page/is-drawn/light", "light", test_the_page_is_drawn);
  g_test_add_data_func ("/role-papers/page/is-drawn/dark", "dark", test_the_page_is_drawn);
  g_test_add_data_func ("/role-papers/page/is-drawn/right-to-left", "rtl", test_the_page_is_drawn);

  return g_test_run ();
}
