/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence as people bring it in, look at it, and work through the inbox. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "mandate-attach.h"
#include "mandate-delivery.h"
#include "mandate-details-pane.h"
#include "mandate-evidence-card.h"
#include "mandate-evidence-use.h"
#include "mandate-link-window.h"
#include "mandate-list-page.h"
#include "mandate-list-pages.h"
#include "mandate-list-specs.h"
#include "mandate-pdf-view.h"
#include "mandate-records.h"
#include "mandate-scan-folder.h"
#include "mandate-test-ui.h"

typedef struct
{
  MandateSession *session;
  GtkWidget      *page;
  GtkWidget      *window;
  char           *told;
  char           *folder;
  guint           n_told;
  guint           n_awaited;
  const char     *awaited; /* sum of a file that is to be read */
} Fixture;

static void
told_cb (Fixture    *fixture,
         const char *message)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
  g_test_message ("%s", message);
  fixture->n_told++;
}

static void
begin (Fixture        *fixture,
       MandateSession *session)
{
  fixture->session = session;
  fixture->folder = g_dir_make_tmp ("mandate-evidence-XXXXXX", NULL);
  g_signal_connect_swapped (session, "told", G_CALLBACK (told_cb), fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  begin (fixture, mandate_test_new_session ());
}

static void
set_up_sample (Fixture      *fixture,
               gconstpointer data)
{
  begin (fixture, mandate_test_new_sample_session ());
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
is_read (gpointer data)
{
  return !mandate_evidence_files_is_reading (data);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_evidence_files_stop (mandate_session_get_files (fixture->session));
  mandate_test_wait (is_read, mandate_session_get_files (fixture->session));
  if (fixture->window != NULL)
    mandate_test_close (fixture->window);
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_assert_finalize_object (fixture->session);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->told);
}

static gboolean
is_done (gpointer data)
{
  return !mandate_record_view_get_is_busy (data);
}

static GListModel *
wait_for_view (Fixture *fixture)
{
  MandateRecordView *view = mandate_list_page_get_view (MANDATE_LIST_PAGE (fixture->page));

  mandate_test_wait (is_done, view);
  mandate_test_settle ();

  return G_LIST_MODEL (view);
}

static void
show (Fixture *fixture,
      MandatePage *(*create) (MandateSession *session),
      int width)
{
  fixture->page = GTK_WIDGET (create (fixture->session));
  fixture->window = mandate_test_show (fixture->page, width, 760);
  wait_for_view (fixture);
}

static MandateRecordList *
list_evidence (Fixture *fixture)
{
  return mandate_register_get_list (mandate_session_get_register (fixture->session), MANDATE_TYPE_EVIDENCE);
}

static gboolean
has_as_many (gpointer data)
{
  Fixture *fixture = data;

  return mandate_record_list_get_length (list_evidence (fixture)) == fixture->n_awaited;
}

static MandateEvidence *
wait_for_evidence (Fixture *fixture,
                   guint    n)
{
  fixture->n_awaited = n;
  mandate_test_wait (has_as_many, fixture);

  return mandate_record_list_get (list_evidence (fixture), n - 1);
}

static gboolean
was_told (gpointer data)
{
  Fixture *fixture = data;

  return fixture->n_told >= fixture->n_awaited;
}

static void
wait_for_word (Fixture *fixture,
               guint    n)
{
  fixture->n_awaited = n;
  mandate_test_wait (was_told, fixture);
}

static GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));

  return g_file_new_for_path (path);
}

/* A page with words on it, as a word processor writes it. */
static char *
make_pdf (const char *words,
          const char *catalogue)
{
  g_autofree char *content = g_strdup_printf ("BT /F1 24 Tf 72 700 Td (%s) Tj ET", words);

  return g_strdup_printf ("%%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R %s >> endobj\n"
                          "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                          "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj\n"
                          "4 0 obj << /Length %u >> stream\n%s\nendstream endobj\n"
                          "5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n"
                          "6 0 obj << /FT /Sig /T (S) >> endobj\ntrailer << /Root 1 0 R >>\n",
                          catalogue, (guint) strlen (content), content);
}

/* What the toolkit does when something is let go over a widget. */
static gboolean
drop_value (GtkWidget    *widget,
            const GValue *value,
            double        x,
            double        y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", value, x, y, &is_taken);
    }

  return is_taken;
}

static void
drop (GtkWidget *widget,
      GFile     *file)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  g_assert_true (drop_value (widget, &value, 1, 1));
}

static GtkWidget *
get_stack (Fixture *fixture)
{
  return mandate_test_get (fixture->page, GTK_TYPE_STACK, NULL);
}

static GtkWidget *
get_details (Fixture *fixture)
{
  return mandate_test_get (fixture->page, MANDATE_TYPE_DETAILS_PANE, NULL);
}

static MandateRecord *
add_record (Fixture    *fixture,
            GType       type,
            const char *field,
            const char *value)
{
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Add");
  MandateRecord   *record = mandate_change_create (change, type, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (record));
  g_autoptr (GError) error = NULL;

  mandate_record_set (record, field, value, &error);
  g_assert_no_error (error);
  mandate_session_commit (fixture->session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find (reg, type, id);
}

static void
show_record (Fixture *fixture,
             gpointer record)
{
  mandate_page_show_record (MANDATE_PAGE (fixture->page), record);
  mandate_test_settle ();
}

static gboolean
is_known (gpointer data)
{
  Fixture *fixture = data;

  for (guint i = 0; i < mandate_record_list_get_length (list_evidence (fixture)); i++)
    {
      MandateEvidence *evidence = mandate_record_list_get (list_evidence (fixture), i);

      if (evidence->sha256 != NULL && mandate_evidence_files_find (mandate_session_get_files (fixture->session), evidence->sha256) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_one_known (gpointer data)
{
  Fixture *fixture = data;

  return mandate_evidence_files_find (mandate_session_get_files (fixture->session), fixture->awaited) != NULL;
}

static void
read_all (Fixture *fixture)
{
  mandate_evidence_files_begin (mandate_session_get_files (fixture->session));
  mandate_test_wait (is_known, fixture);
  mandate_test_settle ();
}

static void
search (Fixture    *fixture,
        const char *words)
{
  GtkWidget *entry;

  mandate_page_find (MANDATE_PAGE (fixture->page));
  entry = mandate_test_get (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL);
  mandate_test_type (entry, words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
set_filter (Fixture    *fixture,
            const char *filter)
{
  g_object_set (fixture->page, "filter", filter, NULL);
  wait_for_view (fixture);
}

static void
test_inbox (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "Scan 12.txt", "signed by all");
  MandateRecord   *person = add_record (fixture, MANDATE_TYPE_PERSON, "name", "Ana Pérez");
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  MandateEvidence *evidence;
  GtkWindow       *window;

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), file);
  evidence = wait_for_evidence (fixture, 1);
  g_assert_cmpstr (evidence->inbox_from, ==, mandate_session_get_today (fixture->session));
  g_assert_cmpuint (mandate_evidence_list_count_inbox (fixture->session), ==, 1);

  set_filter (fixture, "inbox");
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);
  show_record (fixture, evidence);

  /* Linked by a name that is typed, with nothing but the keyboard. */
  window = mandate_link_window_present (fixture->page, fixture->session, evidence);
  mandate_test_settle ();
  mandate_test_type (mandate_test_get (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL), "perez");
  g_signal_emit_by_name (mandate_test_get (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL), "search-changed");
  mandate_test_get (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, "Ana Pérez");
  g_signal_emit_by_name (mandate_test_get (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  mandate_test_settle ();

  g_assert_cmpstr (fixture->told, ==, "E-001 linked to “Ana Pérez”");
  g_assert_cmpuint (mandate_evidence_list_count_inbox (fixture->session), ==, 0);
  g_assert_true (g_ptr_array_index (mandate_evidence_list_uses (reg, evidence), 0) == person);
  mandate_test_get (get_details (fixture), ADW_TYPE_ACTION_ROW, "Ana Pérez");

  mandate_session_undo (fixture->session);
  g_assert_cmpuint (mandate_evidence_list_count_inbox (fixture->session), ==, 1);
  mandate_test_press (mandate_test_get (get_details (fixture), GTK_TYPE_BUTTON, "Take Out of Inbox"));
  g_assert_cmpuint (mandate_evidence_list_count_inbox (fixture->session), ==, 0);
}

static void
test_same_file (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "Minutes.txt", "signed by all");
  g_autoptr (GFile) copy = write_file (fixture, "Copy of Minutes.txt", "signed by all");
  MandateRecord   *first = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Change the locks");
  MandateRecord   *second = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Count the tills");
  MandateEvidence *evidence;

  show (fixture, mandate_list_pages_new_to_do, 1000);
  show_record (fixture, first);
  drop (get_details (fixture), file);
  evidence = wait_for_evidence (fixture, 1);
  wait_for_word (fixture, 1);

  drop (get_details (fixture), copy);
  wait_for_word (fixture, 2);
  g_assert_cmpstr (fixture->told, ==, "“Copy of Minutes.txt” is here already: E-001 “Minutes”, which proves: Change the locks");

  show_record (fixture, second);
  drop (get_details (fixture), copy);
  wait_for_word (fixture, 3);
  g_assert_true (g_str_has_suffix (fixture->told, "It was linked, not kept twice."));
  g_assert_cmpuint (mandate_evidence_list_uses (mandate_session_get_register (fixture->session), evidence)->len, ==, 2);
  g_assert_cmpuint (mandate_record_list_get_length (list_evidence (fixture)), ==, 1);
}

typedef struct
{
  const char *name;
  const char *content;
  const char *told;
} BadFile;

static const BadFile damaged = { "Scan.pdf", "%PDF-1.4\nnothing that helps", "“Scan.pdf” added as evidence. It is damaged and can’t be read. Look at the original, and attach it again." };
static const BadFile empty = { "Scan.pdf", "", "Could not add “Scan.pdf”: “Scan.pdf” is empty: there is nothing in it. Look at the original." };

static void
test_bad_file (Fixture      *fixture,
               gconstpointer data)
{
  const BadFile *row = data;
  g_autoptr (GFile) file = write_file (fixture, row->name, row->content);

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), file);
  wait_for_word (fixture, 1);
  g_assert_cmpstr (fixture->told, ==, row->told);
}

static void
test_large_files (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GFile) large = write_file (fixture, "Film.mp4", "");
  g_autoptr (GFile) huge = write_file (fixture, "Archive.zip", "");

  g_assert_no_errno (truncate (g_file_peek_path (large), MANDATE_ATTACH_WARN_SIZE + 1));
  g_assert_no_errno (truncate (g_file_peek_path (huge), MANDATE_ATTACH_MAX_SIZE + 1));

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), large);
  wait_for_word (fixture, 1);
  g_assert_cmpstr (fixture->told, ==, "“Film.mp4” added as evidence. It is larger than 25 MB: copies of the workspace take longer.");

  drop (get_stack (fixture), huge);
  wait_for_word (fixture, 2);
  g_assert_cmpstr (fixture->told, ==, "Could not add “Archive.zip”: “Archive.zip” is larger than 500 MB. Keep it elsewhere and record a link to it.");
  wait_for_evidence (fixture, 1);
}

static void
test_signed_file (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *content = make_pdf ("Contract", "/AcroForm << /Fields [6 0 R] /SigFlags 3 >>");
  g_autoptr (GFile) file = write_file (fixture, "Contract.pdf", content);
  MandateEvidence *evidence;

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), file);
  evidence = wait_for_evidence (fixture, 1);
  wait_for_word (fixture, 1);
  g_assert_nonnull (strstr (fixture->told, "It is signed electronically."));

  read_all (fixture);
  show_record (fixture, evidence);
  g_assert_nonnull (mandate_test_find (get_details (fixture), GTK_TYPE_LABEL, "It is signed electronically. The kept file still is; pages in a pack are a copy that can’t show the signature."));
}

static void
test_words_in_files (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *content = make_pdf ("The ovens were inspected by Mira", "");
  g_autoptr (GFile) file = write_file (fixture, "Letter.pdf", content);
  g_autoptr (GFile) other = write_file (fixture, "Other.txt", "Nothing of the kind");

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), file);
  drop (get_stack (fixture), other);
  wait_for_evidence (fixture, 2);

  /* Looked for before it was read: it is found as soon as it is. */
  search (fixture, "ovens");
  read_all (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);
  search (fixture, "letter INSPECTED");
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);
  search (fixture, "ovens other");
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 0);
  search (fixture, "e-002");
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);
}

/* The preview stands above what can be written into. */
static gboolean
has_text (gpointer data)
{
  GtkWidget *view = mandate_test_find (data, GTK_TYPE_TEXT_VIEW, NULL);

  return view != NULL && !gtk_text_view_get_editable (GTK_TEXT_VIEW (view));
}

static void
test_e_mail (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "mail-4711.eml",
                                       "From: =?utf-8?Q?Mira_=C5=9Eahin?= <mira@example.org>\r\nTo: all@example.org\r\nSubject: The new locks\r\n"
                                       "Date: Thu, 14 Mar 2024 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                       "Dear all,\n\nsince today every door has a new lock. <b>Please</b> collect your keys from Jo.\n\nMira\n");
  MandateEvidence *evidence;

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), file);
  evidence = wait_for_evidence (fixture, 1);
  read_all (fixture);

  search (fixture, "collect keys sahin");
  g_assert_cmpuint (g_list_model_get_n_items (wait_for_view (fixture)), ==, 1);

  /* Plain text, whatever it looks like. */
  show_record (fixture, evidence);
  mandate_test_wait (has_text, get_details (fixture));
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, "evidence-mail");
  {
    GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (mandate_test_get (get_details (fixture), GTK_TYPE_TEXT_VIEW, NULL)));
    g_autofree char *text = NULL;

    g_object_get (buffer, "text", &text, NULL);
    g_assert_true (g_str_has_prefix (text, "From: Mira Şahin <mira@example.org>\nTo: all@example.org\nDate: Thu, 14 Mar 2024"));
    g_assert_nonnull (strstr (text, "<b>Please</b> collect"));
  }

  /* Nothing of what it says is on record before a person says so. */
  g_assert_null (evidence->happened_on);
  g_assert_cmpstr (evidence->title, ==, "mail-4711");
  mandate_test_get (get_details (fixture), ADW_TYPE_ACTION_ROW, "Happened on 14 March 2024?");
  mandate_test_press (mandate_test_get (get_details (fixture), GTK_TYPE_BUTTON, "_Use This Day"));
  mandate_test_press (mandate_test_get (get_details (fixture), GTK_TYPE_BUTTON, "Use This _Title"));
  g_assert_cmpstr (evidence->happened_on, ==, "2024-03-14");
  g_assert_cmpstr (evidence->title, ==, "The new locks");
  mandate_test_settle ();
  g_assert_null (mandate_test_find (get_details (fixture), GTK_TYPE_BUTTON, "_Use This Day"));
  g_assert_null (mandate_test_find (get_details (fixture), GTK_TYPE_BUTTON, "Use This _Title"));

  mandate_session_undo (fixture->session);
  mandate_session_undo (fixture->session);
  g_assert_null (evidence->happened_on);
}

/* Where a file says nothing of itself, there is its own date; who writes one now changes nothing. */
static void
test_day_of_file (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "Notes.txt", "what was said");
  MandateEvidence *evidence;

  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1710417600, G_FILE_QUERY_INFO_NONE, NULL, NULL));
  show (fixture, mandate_list_pages_new_evidence, 360);
  drop (get_stack (fixture), file);
  evidence = wait_for_evidence (fixture, 1);
  read_all (fixture);
  show_record (fixture, evidence);
  g_assert_null (evidence->happened_on);
  mandate_test_get (get_details (fixture), ADW_TYPE_ACTION_ROW, "Happened on 14 March 2024?");
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, "evidence-day-narrow");
}

/* A page that draws itself over and over: the program that reads it runs out of time. */
static char *
make_crasher (void)
{
  g_autoptr (GString) file = g_string_new ("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                                           "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X0 5 0 R >> >> >> endobj\n"
                                           "4 0 obj << /Length 6 >> stream\n/X0 Do\nendstream endobj\n");

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GString) content = g_string_new (NULL);

      for (guint j = 0; j < 20; j++)
        g_string_append_printf (content, "/X%u Do ", i + 1);
      g_string_append_printf (file, "%u 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X%u %u 0 R >> >> /Length %u >> stream\n%s\nendstream endobj\n",
                              5 + i, i + 1, 6 + i, (guint) content->len, content->str);
    }
  g_string_append (file, "17 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 15 >> stream\n0 0 595 842 re f\nendstream endobj\ntrailer << /Root 1 0 R >>\n");

  return g_strdup (file->str);
}

static gboolean
is_broken (gpointer data)
{
  Fixture                *fixture = data;
  const MandateFileFacts *facts = mandate_evidence_files_find (mandate_session_get_files (fixture->session), fixture->awaited);

  return facts != NULL && facts->condition == MANDATE_FILE_BROKE;
}

static void
test_crasher (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *content = make_crasher ();
  g_autoptr (GFile) file = write_file (fixture, "Endless.pdf", content);
  g_autoptr (GFile) other = write_file (fixture, "Other.txt", "goes on");
  g_autoptr (MandateFileIntake) intake = mandate_file_intake_new (fixture->session);
  const char *path = mandate_workspace_get_path (mandate_session_get_workspace (fixture->session));
  g_autoptr (MandateEvidenceIndex) index = NULL;
  g_autoptr (MandateFileFacts) facts = NULL;
  MandateEvidence *evidence;

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), file);
  evidence = wait_for_evidence (fixture, 1);
  show_record (fixture, evidence);

  /* It ends its reader, by itself or for a preview; the window goes on. */
  fixture->awaited = evidence->sha256;
  mandate_evidence_files_begin (mandate_session_get_files (fixture->session));
  mandate_test_wait (is_broken, fixture);
  mandate_file_intake_take (intake, other, NULL);
  wait_for_evidence (fixture, 2);

  /* Who looks at it again is told, and nothing is tried. */
  show_record (fixture, mandate_record_list_get (list_evidence (fixture), 1));
  show_record (fixture, evidence);
  mandate_test_get (get_details (fixture), GTK_TYPE_BUTTON, "_Try Again");
  g_assert_null (mandate_test_find (get_details (fixture), MANDATE_TYPE_PDF_VIEW, NULL));

  /* It is remembered beyond this sitting. */
  index = mandate_evidence_index_open (path, NULL);
  facts = mandate_evidence_index_find (index, evidence->sha256);
  g_assert_cmpint (facts->condition, ==, MANDATE_FILE_BROKE);
}

static void
test_broken_file (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *content = make_pdf ("Letter", "");
  g_autoptr (GFile) file = write_file (fixture, "Letter.pdf", content);
  MandateEvidenceFiles *files = mandate_session_get_files (fixture->session);
  MandateEvidence      *evidence;

  show (fixture, mandate_list_pages_new_evidence, 1000);
  drop (get_stack (fixture), file);
  evidence = wait_for_evidence (fixture, 1);
  read_all (fixture);

  mandate_evidence_files_note_broken (files, evidence->sha256);
  show_record (fixture, evidence);
  mandate_test_get (get_details (fixture), GTK_TYPE_LABEL, "It broke off the program that reads files, so it is not shown by itself any more.");
  g_assert_null (mandate_test_find (get_details (fixture), MANDATE_TYPE_PDF_VIEW, NULL));
  mandate_test_screenshot (fixture->window, "evidence-broken");

  /* Nobody but a person tries it again. */
  mandate_test_press (mandate_test_get (get_details (fixture), GTK_TYPE_BUTTON, "_Try Again"));
  g_assert_nonnull (mandate_test_find (get_details (fixture), MANDATE_TYPE_PDF_VIEW, NULL));
  mandate_test_wait (is_known, fixture);
  g_assert_cmpint (mandate_evidence_files_find (files, evidence->sha256)->condition, ==, MANDATE_FILE_READABLE);
}

static GdkTexture *
make_texture (void)
{
  static const guchar pixels[4 * 4 * 4] = { 255, 0, 0, 255 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);

  return gdk_memory_texture_new (4, 4, GDK_MEMORY_R8G8B8A8, bytes, 16);
}

static void
test_paste (Fixture      *fixture,
            gconstpointer data)
{
  MandateRecord *action = add_record (fixture, MANDATE_TYPE_ACTION, "title", "Change the locks");
  g_autoptr (GdkTexture) texture = make_texture ();
  g_autoptr (GFile) file = write_file (fixture, "Minutes.txt", "signed by all");
  GdkFileList     *files;
  g_autofree char *link = g_strconcat ("action/", mandate_record_get_id (action), NULL);
  MandateEvidence *evidence;
  GdkClipboard    *clipboard;

  show (fixture, mandate_list_pages_new_to_do, 1000);
  show_record (fixture, action);
  clipboard = gtk_widget_get_clipboard (fixture->page);

  gdk_clipboard_set_texture (clipboard, texture);
  mandate_test_paste (get_details (fixture));
  evidence = wait_for_evidence (fixture, 1);
  g_assert_cmpstr (evidence->media_type, ==, "image/png");
  g_assert_true (g_str_has_prefix (evidence->title, "Picture of 2"));
  g_assert_true (mandate_evidence_proves (mandate_session_get_register (fixture->session), evidence, link));

  files = gdk_file_list_new_from_array (&file, 1);
  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, files);
  g_boxed_free (GDK_TYPE_FILE_LIST, files);
  mandate_test_paste (get_details (fixture));
  evidence = wait_for_evidence (fixture, 2);
  g_assert_cmpstr (evidence->title, ==, "Minutes");

  gdk_clipboard_set_text (clipboard, "https://example.org/register/duties");
  mandate_test_paste (get_details (fixture));
  evidence = wait_for_evidence (fixture, 3);
  g_assert_cmpstr (evidence->title, ==, "duties, example.org");
  g_assert_cmpstr (evidence->link, ==, "https://example.org/register/duties");
  g_assert_null (evidence->inbox_from);

  fixture->n_told = 0;
  gdk_clipboard_set_text (clipboard, "only words");
  mandate_test_paste (get_details (fixture));
  wait_for_word (fixture, 1);
  g_assert_true (g_str_has_prefix (fixture->told, "There is nothing to keep on the clipboard."));
}

static gboolean
has_page (gpointer data)
{
  GtkWidget *view = mandate_test_find (data, MANDATE_TYPE_PDF_VIEW, NULL);

  return view != NULL && mandate_pdf_view_get_n_pages (MANDATE_PDF_VIEW (view)) == 1;
}

static void
test_picture_is_shown (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (MandateFileIntake) intake = mandate_file_intake_new (fixture->session);
  g_autoptr (GdkTexture) texture = make_texture ();
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);
  g_autofree char *size = NULL;
  g_autofree char *facts = NULL;
  g_autoptr (GdkTexture) first = NULL;
  g_autoptr (GdkTexture) second = NULL;
  MandateEvidence *evidence;

  mandate_file_intake_take_bytes (intake, png, "Whiteboard.png", NULL);
  evidence = wait_for_evidence (fixture, 1);
  show (fixture, mandate_list_pages_new_evidence, 1000);
  show_record (fixture, evidence);
  mandate_test_wait (has_page, fixture->page);
  read_all (fixture);
  size = g_format_size ((guint64) evidence->size);
  facts = g_strdup_printf ("Picture · %s · 1 page · no words that can be searched", size);
  g_assert_nonnull (mandate_test_find (get_details (fixture), GTK_TYPE_LABEL, facts));

  /* Its row shows it small, and it is made once. */
  first = mandate_evidence_files_get_thumbnail (mandate_session_get_files (fixture->session), evidence->sha256);
  second = mandate_evidence_files_get_thumbnail (mandate_session_get_files (fixture->session), evidence->sha256);
  g_assert_nonnull (first);
  g_assert_true (first == second);
}

static void
test_drop_on_row (Fixture      *fixture,
                  gconstpointer data)
{
  MandateRecord *goal = add_record (fixture, MANDATE_TYPE_OBJECTIVE, "title", "No order is lost");
  g_autoptr (GFile) file = write_file (fixture, "Minutes.txt", "signed by all");
  g_autofree char *link = g_strconcat ("objective/", mandate_record_get_id (goal), NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  MandateEvidence *evidence;
  GtkWidget       *row;
  double           x, y;

  show (fixture, mandate_list_pages_new_objectives, 1000);
  gtk_test_widget_wait_for_draw (fixture->window);
  row = mandate_test_get (fixture->page, g_type_from_name ("MandateRecordRow"), NULL);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));

  /* Below the rows there is nothing that it could prove. */
  g_assert_false (drop_value (get_stack (fixture), &value, 5, gtk_widget_get_height (get_stack (fixture)) - 2));
  g_assert_true (gtk_widget_translate_coordinates (row, get_stack (fixture), gtk_widget_get_width (row) / 2.0, gtk_widget_get_height (row) / 2.0, &x, &y));
  g_assert_true (drop_value (get_stack (fixture), &value, x, y));
  evidence = wait_for_evidence (fixture, 1);
  g_assert_true (mandate_evidence_proves (mandate_session_get_register (fixture->session), evidence, link));
}

static void
test_replace (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) old_file = write_file (fixture, "List 2025.txt", "who was trained");
  g_autoptr (GFile) new_file = write_file (fixture, "List 2026.txt", "who was trained this year");
  MandateRegister *reg = mandate_session_get_register (fixture->session);
  MandateRecord   *person = add_record (fixture, MANDATE_TYPE_PERSON, "name", "Ana Pérez");
  g_autofree char *link = g_strconcat ("person/", mandate_record_get_id (person), NULL);
  g_autoptr (MandateFileIntake) intake = mandate_file_intake_new (fixture->session);
  MandateEvidence *old, *newer;

  mandate_file_intake_take (intake, old_file, link);
  old = wait_for_evidence (fixture, 1);
  mandate_file_intake_replace (intake, new_file, old);
  newer = wait_for_evidence (fixture, 2);

  g_assert_cmpstr (newer->title, ==, "List 2025");
  g_assert_cmpstr (newer->replaces, ==, mandate_record_get_id (MANDATE_RECORD (old)));
  g_assert_true (mandate_evidence_proves (reg, newer, link));
  g_assert_true (mandate_evidence_proves (reg, old, link));
  g_assert_cmpint (mandate_evidence_get_standing (reg, old, mandate_session_get_today (fixture->session)), ==, MANDATE_EVIDENCE_REPLACED);

  show (fixture, mandate_list_pages_new_evidence, 1000);
  show_record (fixture, old);
  mandate_test_get (get_details (fixture), GTK_TYPE_BUTTON, "Replaced by E-002 “List 2025”");
}

static void
make_old (GFile *file)
{
  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1700000000, G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

static void
test_scan_folder (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (MandateSettings) settings = mandate_settings_new ();
  g_autoptr (MandateScanFolder) scans = mandate_scan_folder_new (settings);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) first = write_file (fixture, "Scan 1.txt", "one");
  g_autoptr (GFile) half = write_file (fixture, "Scan 2.txt.part", "half");
  g_autoptr (GFile) second = NULL;
  g_autofree char *away = g_build_filename (g_get_tmp_dir (), "mandate-scan-away.txt", NULL);
  g_autofree char *here = g_build_filename (fixture->folder, "Scan 3.txt", NULL);
  g_autofree char *id = NULL;
  MandateEvidence *evidence;

  make_old (first);
  make_old (half);
  mandate_scan_folder_set_session (scans, fixture->session);
  g_assert_false (mandate_scan_folder_is_chosen (scans));

  /* What is there comes in at once, and into the inbox. */
  mandate_scan_folder_choose (scans, folder);
  evidence = wait_for_evidence (fixture, 1);
  g_assert_cmpstr (evidence->title, ==, "Scan 1");
  g_assert_nonnull (evidence->inbox_from);

  /* What comes while it is watched follows by itself. */
  g_assert_true (g_file_set_contents (away, "three", -1, NULL));
  second = g_file_new_for_path (away);
  make_old (second);
  g_assert_cmpint (g_rename (away, here), ==, 0);
  wait_for_evidence (fixture, 2);

  /* What was removed does not come back by itself, and there is nothing else. */
  id = g_strdup (mandate_record_get_id (MANDATE_RECORD (evidence)));
  wait_for_word (fixture, 2);
  mandate_session_remove (fixture->session, mandate_register_find_any (mandate_session_get_register (fixture->session), id));
  fixture->n_told = 0;
  mandate_scan_folder_read (scans);
  wait_for_word (fixture, 1);
  g_assert_cmpstr (fixture->told, ==, "There is nothing new in the scan folder");
  g_assert_cmpuint (mandate_record_list_get_length (list_evidence (fixture)), ==, 1);

  mandate_scan_folder_choose (scans, NULL);
  g_assert_false (mandate_scan_folder_is_chosen (scans));
  mandate_scan_folder_set_session (scans, NULL);
}

static void
test_pictures (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char    *name;
    int            width;
    AdwColorScheme scheme;
  } looks[] = {
    { "evidence-light", 1000, ADW_COLOR_SCHEME_FORCE_LIGHT },
    { "evidence-dark", 1000, ADW_COLOR_SCHEME_FORCE_DARK },
    { "evidence-wide", 1500, ADW_COLOR_SCHEME_FORCE_LIGHT },
    { "evidence-narrow", 360, ADW_COLOR_SCHEME_FORCE_LIGHT },
  };
  MandateEvidence *shown = mandate_record_list_get (list_evidence (fixture), 2);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *details = g_strconcat (looks[i].name, "-details", NULL);

      mandate_test_set_color_scheme (looks[i].scheme);
      show (fixture, mandate_list_pages_new_evidence, looks[i].width);
      mandate_test_screenshot (fixture->window, looks[i].name);
      show_record (fixture, shown);
      fixture->awaited = shown->sha256;
      mandate_test_wait (is_one_known, fixture);
      gtk_test_widget_wait_for_draw (fixture->window);
      mandate_test_settle ();
      g_assert_nonnull (mandate_test_find (get_details (fixture), MANDATE_TYPE_EVIDENCE_CARD, NULL));
      mandate_test_screenshot (fixture->window, details);
      mandate_test_close (fixture->window);
      fixture->window = NULL;
    }

  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
}

#define ADD(path, function)             g_test_add ("/evidence/" path, Fixture, NULL, set_up, function, tear_down)
#define ADD_WITH(path, row, function)   g_test_add ("/evidence/" path, Fixture, row, set_up, function, tear_down)
#define ADD_WITH_SAMPLE(path, function) g_test_add ("/evidence/" path, Fixture, NULL, set_up_sample, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  ADD ("what-is-dropped-waits-in-the-inbox-until-it-is-linked", test_inbox);
  ADD ("the-same-file-is-said-to-be-there-and-linked", test_same_file);
  ADD_WITH ("a-damaged-file-is-said-to-be", &damaged, test_bad_file);
  ADD_WITH ("an-empty-file-is-refused-in-words", &empty, test_bad_file);
  ADD ("a-large-file-is-said-to-be-and-a-huge-one-refused", test_large_files);
  ADD ("a-signed-file-is-said-to-be", test_signed_file);
  ADD ("words-in-files-are-found", test_words_in_files);
  ADD ("an-e-mail-is-shown-as-text-and-proposes-its-day-and-title", test_e_mail);
  ADD ("a-file-s-own-day-is-proposed-last", test_day_of_file);
  ADD ("what-ends-its-reader-is-remembered", test_crasher);
  ADD ("what-broke-its-reader-is-not-tried-again-unasked", test_broken_file);
  ADD ("files-pictures-and-links-are-pasted", test_paste);
  ADD ("a-picture-is-shown-as-a-page", test_picture_is_shown);
  ADD ("what-is-dropped-on-a-row-proves-its-record", test_drop_on_row);
  ADD ("what-replaces-something-proves-the-same", test_replace);
  ADD ("what-comes-into-the-scan-folder-lands-in-the-inbox", test_scan_folder);
  ADD_WITH_SAMPLE ("looks-right-at-every-width", test_pictures);

  return g_test_run ();
}
