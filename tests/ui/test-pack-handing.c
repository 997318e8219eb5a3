/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pack page from the choices to the printer: what is chosen, what is said before, during and after saving. */

#include "config.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <string.h>
#include <unistd.h>

#include "mandate-attach.h"
#include "mandate-evidence.h"
#include "mandate-organisation.h"
#include "mandate-pack-choices.h"
#include "mandate-pack-page.h"
#include "mandate-pdf-client.h"
#include "mandate-pdf-view.h"
#include "mandate-person.h"
#include "mandate-settings.h"
#include "mandate-test-ui.h"

#define N_SCANS 120

typedef struct
{
  MandateSession  *session;
  MandatePackPage *page;
  GtkWidget       *widget; /* of the page */
  GtkWidget       *window;
} Fixture;

static void
open_page (Fixture        *fixture,
           MandateSession *session,
           int             width)
{
  fixture->session = session;
  fixture->page = MANDATE_PACK_PAGE (mandate_pack_page_new (session));
  fixture->widget = GTK_WIDGET (fixture->page);
  fixture->window = mandate_test_show (fixture->widget, width, 760);
}

static void
close_page (Fixture *fixture)
{
  g_object_ref (fixture->widget);
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->widget);
  g_clear_object (&fixture->session);
}

static gboolean
is_quiet (gpointer widget)
{
  GtkWidget *view = mandate_test_find (widget, MANDATE_TYPE_PDF_VIEW, NULL);

  return mandate_pdf_view_get_n_pages (MANDATE_PDF_VIEW (view)) > 0 && mandate_test_find (widget, GTK_TYPE_PROGRESS_BAR, NULL) == NULL;
}

static gboolean
is_saved (gpointer widget)
{
  return mandate_test_find (widget, GTK_TYPE_BUTTON, "Show in _Folder") != NULL;
}

static void
take_picture (Fixture    *fixture,
              const char *name)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_getenv ("MANDATE_SCREENSHOTS") != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  gtk_test_widget_wait_for_draw (fixture->window);
  mandate_test_screenshot (fixture->window, name);
}

static void
attach (MandateSession *session,
        GBytes         *content,
        const char     *name,
        const char     *target,
        gboolean        waits)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Attach");
  g_autoptr (GError) error = NULL;
  MandateEvidence *evidence = mandate_attach_bytes (mandate_session_get_workspace (session), change, content, name, target, &error);

  g_assert_no_error (error);
  if (waits)
    evidence->inbox_from = g_strdup (mandate_session_get_today (session));
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static char *
find_somebody (MandateSession *session)
{
  MandateRecord *person = mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON), 0);

  return g_strconcat ("person/", mandate_record_get_id (person), NULL);
}

static void
attach_words (MandateSession *session,
              const char     *name,
              const char     *words,
              gboolean        waits)
{
  g_autofree char *somebody = find_somebody (session);
  g_autoptr (GBytes) content = g_bytes_new (words, strlen (words));

  attach (session, content, name, waits ? NULL : somebody, waits);
}

static GtkWidget *
open_choices (Fixture *fixture)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (mandate_test_find (fixture->widget, GTK_TYPE_MENU_BUTTON, NULL)));
  mandate_test_settle ();

  return mandate_test_get (fixture->widget, MANDATE_TYPE_PACK_CHOICES, NULL);
}

static void
choose (GtkWidget  *choices,
        const char *title,
        const char *answer)
{
  GtkWidget     *drop_down = gtk_widget_get_next_sibling (mandate_test_get (choices, GTK_TYPE_LABEL, title));
  GtkStringList *answers = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down)));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (answers)); i++)
    if (g_str_equal (gtk_string_list_get_string (answers, i), answer))
      {
        gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
        return;
      }

  g_error ("“%s” can't be chosen as %s", answer, title);
}

static GFile *
save (Fixture    *fixture,
      const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), name, NULL);
  GFile           *file = g_file_new_for_path (path);

  mandate_pack_page_save_to (fixture->page, file);
  mandate_test_wait (is_saved, fixture->widget);

  return file;
}

static char *
read_text (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  char *text;

  g_assert_no_error (error);
  text = mandate_pdf_read_text (bytes, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static gboolean
has_label_with (GtkWidget  *root,
                const char *beginning)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), beginning))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label_with (child, beginning))
      return TRUE;

  return FALSE;
}

static void
test_language_and_paper_are_the_packs_own (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MandatePdfInfo) info = NULL;
  g_autofree char     *text = NULL;
  GtkWidget           *choices;
  MandateOrganisation *organisation;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  mandate_test_wait (is_quiet, fixture.widget);
  choices = open_choices (&fixture);
  choose (choices, "Language of the Pack", "German");
  choose (choices, "Paper", "US Letter");
  g_assert_true (has_label_with (fixture.widget, "As of today · German · US Letter"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (mandate_test_find (fixture.widget, GTK_TYPE_MENU_BUTTON, NULL)));

  file = save (&fixture, "german.pdf");
  text = read_text (file);
  g_assert_nonnull (strstr (text, "Audit der Stufe 1"));
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  /* Beside other programs, a look into so many pages may take longer than a person waits. */
  for (guint i = 0; info == NULL && i < 5; i++)
    info = mandate_pdf_inspect (bytes, NULL, NULL);
  g_assert_nonnull (info);
  g_assert_cmpfloat_with_epsilon (info->width, 612, 1);

  /* All other documents stay as they are. */
  organisation = mandate_register_find_only (mandate_session_get_register (fixture.session), MANDATE_TYPE_ORGANISATION);
  g_assert_cmpstr (organisation->language, ==, "en");
  g_assert_cmpstr (organisation->paper, ==, "a4");
  g_file_delete (file, NULL, NULL);
  close_page (&fixture);
}

static void
test_choices_are_remembered (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  MandatePackChoices *first = g_object_ref_sink (MANDATE_PACK_CHOICES (mandate_pack_choices_new (session)));
  MandatePackChoices *second = g_object_ref_sink (MANDATE_PACK_CHOICES (mandate_pack_choices_new (session)));
  g_autoptr (MandateSettings) settings = mandate_settings_new ();
  const char      *id = mandate_workspace_get_id (mandate_session_get_workspace (session));
  g_autofree char *chosen = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *again = NULL;

  choose (GTK_WIDGET (first), "Which Audit", "Surveillance audit");
  choose (GTK_WIDGET (first), "Language of the Pack", "French");
  choose (GTK_WIDGET (first), "Paper", "US Letter");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (mandate_test_get (GTK_WIDGET (first), GTK_TYPE_LABEL, "No E-Mail Addresses"), GTK_TYPE_CHECK_BUTTON)), TRUE);
  chosen = mandate_pack_choices_format (first);
  mandate_settings_set_pack_choices (settings, id, chosen);

  g_assert_null (mandate_settings_find_pack_choices (settings, "another"));
  kept = mandate_settings_find_pack_choices (settings, id);
  mandate_pack_choices_restore (second, kept);
  g_assert_cmpstr (mandate_pack_choices_get_audit (second), ==, "surveillance");
  g_assert_cmpstr (mandate_pack_choices_get_language (second), ==, "fr");
  g_assert_cmpstr (mandate_pack_choices_get_paper (second), ==, "letter");
  g_assert_cmpuint (mandate_pack_choices_get_redactions (second), ==, MANDATE_PACK_REDACT_EMAIL);

  /* What another version of the program wrote, or nobody. */
  mandate_pack_choices_restore (second, "audit=none&language=xx&redact=everything&%");
  mandate_pack_choices_restore (second, "audit=none&language=xx&redact=everything");
  g_assert_null (mandate_pack_choices_get_language (second));
  mandate_pack_choices_restore (second, chosen);
  mandate_pack_choices_restore (second, NULL);
  again = mandate_pack_choices_format (second);
  g_assert_cmpstr (again, ==, chosen);

  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

static void
test_customer_gets_no_names_unless_one_says_so (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  MandatePackChoices *choices = g_object_ref_sink (MANDATE_PACK_CHOICES (mandate_pack_choices_new (session)));
  const guint         all = MANDATE_PACK_REDACT_PEOPLE | MANDATE_PACK_REDACT_AMOUNTS | MANDATE_PACK_REDACT_EMAIL;
  GtkWidget          *initials = gtk_widget_get_ancestor (mandate_test_get (GTK_WIDGET (choices), GTK_TYPE_LABEL, "Names as Initials"), GTK_TYPE_CHECK_BUTTON);

  g_assert_cmpuint (mandate_pack_choices_get_redactions (choices), ==, 0);
  choose (GTK_WIDGET (choices), "Which Audit", "Audit by a customer");
  g_assert_cmpuint (mandate_pack_choices_get_redactions (choices), ==, all);
  choose (GTK_WIDGET (choices), "Which Audit", "Stage 2 audit");
  g_assert_cmpuint (mandate_pack_choices_get_redactions (choices), ==, 0);

  /* What somebody chose stays chosen. */
  choose (GTK_WIDGET (choices), "Which Audit", "Audit by a customer");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (initials), FALSE);
  choose (GTK_WIDGET (choices), "Which Audit", "Internal audit");
  g_assert_cmpuint (mandate_pack_choices_get_redactions (choices), ==, all & ~MANDATE_PACK_REDACT_PEOPLE);

  g_assert_finalize_object (choices);
}

static void
test_inbox_and_damaged_files_are_said_before_saving (void)
{
  Fixture    fixture = { 0 };
  GtkWidget *row;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  /* The sample has one already. */
  attach_words (fixture.session, "Scan.txt", "Who knows", TRUE);
  attach_words (fixture.session, "Letter.txt", "Who knows, either", TRUE);
  attach_words (fixture.session, "Broken invoice.pdf", "%PDF-1.7 and no more", FALSE);
  mandate_test_wait (is_quiet, fixture.widget);
  mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "3 files wait in the inbox and are not in this pack.");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (mandate_test_get (fixture.widget, GTK_TYPE_BUTTON, "Show _Inbox"))), ==, "win.show-page");
  mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "1 file can’t be read, so the pack will only name it");
  mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "The file is damaged, so its pages can't be shown.");
  row = mandate_test_get (fixture.widget, GTK_TYPE_LIST_BOX_ROW, "annexes");
  mandate_test_get (row, GTK_TYPE_LABEL, "1 not shown");
  take_picture (&fixture, "handing-notices");
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 360, 760);
  mandate_test_settle ();
  take_picture (&fixture, "handing-notices-narrow");
  close_page (&fixture);
}

static void
test_parts_say_what_the_chosen_audit_asks (void)
{
  Fixture    fixture = { 0 };
  GtkWidget *choices;
  GtkWidget *row;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  mandate_test_get_findings (fixture.session);
  mandate_test_settle ();
  row = mandate_test_get (fixture.widget, GTK_TYPE_LIST_BOX_ROW, "resources");
  mandate_test_get (row, GTK_TYPE_LABEL, "Ready");
  mandate_test_get (row, GTK_TYPE_LABEL, "1 gap for Stage 2");

  choices = open_choices (&fixture);
  choose (choices, "Which Audit", "Stage 2 audit");
  mandate_test_settle ();
  row = mandate_test_get (fixture.widget, GTK_TYPE_LIST_BOX_ROW, "resources");
  mandate_test_get (row, GTK_TYPE_LABEL, "1 gap");
  g_assert_null (mandate_test_find (row, GTK_TYPE_LABEL, "1 gap for Stage 2"));
  close_page (&fixture);
}

static void
test_gap_that_is_left_is_named_in_the_pack (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autofree char *text = NULL;
  GtkWidget       *row;
  GtkWidget       *fix;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  mandate_test_get_findings (fixture.session);
  row = gtk_widget_get_ancestor (mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "Clause 5.1 c · asked about at Stage 2"), GTK_TYPE_LIST_BOX_ROW);
  fix = mandate_test_get (row, GTK_TYPE_BUTTON, "Fix");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (fix)), ==, "win.show-link");
  g_assert_true (g_str_has_prefix (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (fix)), NULL), "resource/"));

  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, "Leave as It Is"));
  mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "Clause 5.1 c · stays as it is in this pack, named");
  file = save (&fixture, "left.pdf");
  text = read_text (file);
  g_assert_nonnull (strstr (text, "Open gaps"));
  g_assert_nonnull (strstr (text, "batteries"));
  g_file_delete (file, NULL, NULL);
  close_page (&fixture);
}

/* Scans are pictures: nothing in them can be packed. */
static GBytes *
make_scan (guint number)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 120, 120);
  guchar *pixels = gdk_pixbuf_get_pixels (picture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  for (gsize i = 0; i < gdk_pixbuf_get_byte_length (picture); i++)
    pixels[i] = (guchar) g_rand_int_range (rand, 0, 256);
  g_assert_true (gdk_pixbuf_save_to_buffer (picture, &bytes, &length, "png", &error, NULL));

  return g_bytes_new_take (bytes, length);
}

static void
attach_scans (MandateSession *session)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Attach");
  g_autofree char *somebody = find_somebody (session);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_SCANS; i++)
    {
      g_autoptr (GBytes) content = make_scan (i);
      g_autofree char *name = g_strdup_printf ("Scan %u.png", i + 1);

      mandate_attach_bytes (mandate_session_get_workspace (session), change, content, name, somebody, &error);
      g_assert_no_error (error);
    }

  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static double
get_saved_fraction (GtkWidget *widget)
{
  GtkWidget *panel = gtk_widget_get_parent (gtk_widget_get_parent (mandate_test_get (widget, GTK_TYPE_BUTTON, "_Cancel")));

  return gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (mandate_test_get (panel, GTK_TYPE_PROGRESS_BAR, NULL)));
}

static gboolean
is_in_the_middle (gpointer widget)
{
  return get_saved_fraction (widget) > 0.2;
}

static gboolean
is_cancelled (gpointer widget)
{
  return mandate_test_find (widget, GTK_TYPE_LABEL, "Cancelled") != NULL;
}

static gboolean
count_tick (gpointer data)
{
  ++*(guint *) data;

  return G_SOURCE_CONTINUE;
}

static void
test_big_pack_can_be_cancelled_in_the_middle (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *folder = g_dir_make_tmp ("mandate-save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "big.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  MandateSession *session = mandate_test_new_sample_session ();
  guint           n_ticks = 0;
  guint           source;

  attach_scans (session);
  open_page (&fixture, session, 1000);
  source = g_timeout_add (20, count_tick, &n_ticks);
  mandate_pack_page_save_to (fixture.page, file);
  mandate_test_wait (is_in_the_middle, fixture.widget);
  g_source_remove (source);
  /* The window lived all the while: without it nothing would have ticked until the pack was there. */
  g_assert_cmpuint (n_ticks, >, 10);
  take_picture (&fixture, "handing-busy");
  g_assert_cmpfloat (get_saved_fraction (fixture.widget), <, 1);

  mandate_test_press (mandate_test_get (fixture.widget, GTK_TYPE_BUTTON, "_Cancel"));
  mandate_test_wait (is_cancelled, fixture.widget);
  mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "No file was written.");
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  take_picture (&fixture, "handing-cancelled");
  close_page (&fixture);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (GTK_IS_PRINT_UNIX_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_printer (gpointer data)
{
  GtkWidget *dialog = find_dialog ();

  return dialog != NULL && gtk_print_unix_dialog_get_selected_printer (GTK_PRINT_UNIX_DIALOG (dialog)) != NULL;
}

/* The saved file, and where it is printed to. */
static gboolean
is_printed (gpointer data)
{
  GFile **files = data;
  g_autoptr (GBytes) saved = g_file_load_bytes (files[0], NULL, NULL, NULL);
  g_autoptr (GBytes) printed = g_file_load_bytes (files[1], NULL, NULL, NULL);

  return printed != NULL && g_bytes_equal (saved, printed);
}

static void
test_saved_pack_is_printed_as_it_is (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "printed.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) printed = g_file_new_for_path (path);
  g_autoptr (GtkPrintSettings) settings = NULL;
  GtkWidget *dialog;
  GFile     *files[2];
  int        minimum;

  open_page (&fixture, mandate_test_new_session (), 1000);

  /* Nothing is saved yet. */
  g_assert_null (mandate_test_find (fixture.widget, GTK_TYPE_BUTTON, "_Print…"));
  gtk_widget_activate_action (fixture.widget, "pack.print", NULL);
  g_assert_null (find_dialog ());

  file = save (&fixture, "saved.pdf");
  g_assert_true (gtk_widget_is_sensitive (mandate_test_get (fixture.widget, GTK_TYPE_BUTTON, "_Open")));
  take_picture (&fixture, "handing-saved");
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 360, 760);
  mandate_test_settle ();
  gtk_widget_measure (fixture.widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  take_picture (&fixture, "handing-saved-narrow");

  gtk_widget_activate_action (fixture.widget, "pack.print", NULL);
  dialog = find_dialog ();
  settings = gtk_print_settings_new ();
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_unix_dialog_set_settings (GTK_PRINT_UNIX_DIALOG (dialog), settings);
  mandate_test_wait (has_printer, NULL);
  g_signal_emit_by_name (dialog, "response", -5 /* OK */);
  files[0] = file;
  files[1] = printed;
  mandate_test_wait (is_printed, files);

  g_file_delete (file, NULL, NULL);
  g_unlink (path);
  close_page (&fixture);
}

static const char portal_xml[] = "<node><interface name='org.freedesktop.portal.Print'><method name='Print'>"
                                 "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='h' direction='in'/><arg type='a{sv}' direction='in'/>"
                                 "<arg type='o' direction='out'/></method></interface></node>";

/* What the desktop would print. */
static void
portal_cb (GDBusConnection       *bus,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               data)
{
  GUnixFDList *fds = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (invocation));
  const int    fd = g_unix_fd_list_get (fds, 0, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (fd, FALSE, NULL);

  close (fd);
  *(GBytes **) data = g_mapped_file_get_bytes (file);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", "/org/freedesktop/portal/desktop/request/1"));
}

static void
owned_cb (GDBusConnection *bus,
          const char      *name,
          gpointer         data)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
is_there (gpointer data)
{
  return *(GBytes **) data != NULL;
}

static void
test_in_a_sandbox_the_desktop_prints (void)
{
  static const GDBusInterfaceVTable table = { .method_call = portal_cb };
  Fixture                           fixture = { 0 };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (portal_xml, NULL);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GBytes  *printed = NULL;
  gboolean is_owned = FALSE;
  guint    object = g_dbus_connection_register_object (bus, "/org/freedesktop/portal/desktop", info->interfaces[0], &table, &printed, NULL, NULL);
  guint    name = g_bus_own_name_on_connection (bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, &is_owned, NULL);

  mandate_test_wait (is_true, &is_owned);
  open_page (&fixture, mandate_test_new_session (), 1000);
  file = save (&fixture, "portal.pdf");
  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  gtk_widget_activate_action (fixture.widget, "pack.print", NULL);
  mandate_test_wait (is_there, &printed);
  g_unsetenv ("GTK_USE_PORTAL");
  g_assert_null (find_dialog ());
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (bytes, printed));

  g_bytes_unref (printed);
  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (bus, object);
  mandate_test_settle ();
  g_file_delete (file, NULL, NULL);
  close_page (&fixture);
}

static void
test_all_states_right_to_left_and_dark (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  Fixture          fixture = { 0 };
  GtkWidget       *choices;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  attach_words (fixture.session, "Scan.txt", "Who knows", TRUE);
  attach_words (fixture.session, "Broken invoice.pdf", "%PDF-1.7 and no more", FALSE);
  mandate_test_wait (is_quiet, fixture.widget);
  take_picture (&fixture, "handing-rtl");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  take_picture (&fixture, "handing-rtl-dark");
  choices = open_choices (&fixture);
  mandate_test_screenshot (gtk_widget_get_ancestor (choices, GTK_TYPE_POPOVER), "handing-choices-rtl-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_true (gtk_widget_get_mapped (choices));
  close_page (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/pack-handing/choices/language-and-paper-are-the-packs-own", test_language_and_paper_are_the_packs_own);
  g_test_add_func ("/pack-handing/choices/are-remembered-by-workspace", test_choices_are_remembered);
  g_test_add_func ("/pack-handing/choices/customer-gets-no-names-unless-one-says-so", test_customer_gets_no_names_unless_one_says_so);
  g_test_add_func ("/pack-handing/before/inbox-and-damaged-files-are-said", test_inbox_and_damaged_files_are_said_before_saving);
  g_test_add_func ("/pack-handing/before/parts-say-what-the-chosen-audit-asks", test_parts_say_what_the_chosen_audit_asks);
  g_test_add_func ("/pack-handing/before/gap-that-is-left-is-named-in-the-pack", test_gap_that_is_left_is_named_in_the_pack);
  g_test_add_func ("/pack-handing/during/big-pack-can-be-cancelled-in-the-middle", test_big_pack_can_be_cancelled_in_the_middle);
  g_test_add_func ("/pack-handing/after/saved-pack-is-printed-as-it-is", test_saved_pack_is_printed_as_it_is);
  g_test_add_func ("/pack-handing/after/in-a-sandbox-the-desktop-prints", test_in_a_sandbox_the_desktop_prints);
  g_test_add_func ("/pack-handing/can-be-looked-at-right-to-left-and-dark", test_all_states_right_to_left_and_dark);

  return g_test_run ();
}
