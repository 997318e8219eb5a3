/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-date.h"
#include "mandate-decision.h"
#include "mandate-form.h"
#include "mandate-organisation.h"
#include "mandate-pack-choices.h"
#include "mandate-pack-page.h"
#include "mandate-pack-parts.h"
#include "mandate-pdf-client.h"
#include "mandate-pdf-view.h"
#include "mandate-person.h"
#include "mandate-proof-window.h"
#include "mandate-test-ui.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

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
has_pages (gpointer data)
{
  GtkWidget *view = mandate_test_find (data, MANDATE_TYPE_PDF_VIEW, NULL);

  return view != NULL && mandate_pdf_view_get_n_pages (MANDATE_PDF_VIEW (view)) > 0;
}

static guint
count_gaps (MandateSession *session)
{
  GPtrArray *findings = mandate_test_get_findings (session);
  guint      n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((const MandateFinding *) g_ptr_array_index (findings, i))->state == MANDATE_FINDING_GAP;

  return n;
}

static guint
count_buttons (GtkWidget  *root,
               const char *label)
{
  guint n = GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child, label);

  return n;
}

static void
test_gaps_are_those_of_the_checks (void)
{
  Fixture          fixture = { 0 };
  guint            n_gaps;
  g_autofree char *title = NULL;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  n_gaps = count_gaps (fixture.session);
  g_assert_cmpuint (n_gaps, >, 1);
  title = g_strdup_printf ("%u things the auditor will notice", n_gaps);
  mandate_test_get (fixture.widget, GTK_TYPE_LABEL, title);
  g_assert_cmpuint (count_buttons (fixture.widget, "Fix"), ==, n_gaps);

  mandate_test_wait (has_pages, fixture.widget);
  close_page (&fixture);
}

static void
test_parts_add_up_to_all_gaps (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GPtrArray             *findings = mandate_test_get_findings (session);
  guint                  n_parts;
  const MandatePackPart *parts = mandate_pack_parts_get (&n_parts);

  for (guint i = 0; i < findings->len; i++)
    {
      const MandateFinding  *finding = g_ptr_array_index (findings, i);
      const MandatePackPart *part = mandate_pack_parts_find (finding);

      g_assert_true (part >= parts && part < parts + n_parts);
      if (g_str_has_prefix (finding->clause, "5.2"))
        g_assert_cmpstr (part->id, ==, "policy");
      if (g_str_equal (finding->clause, "5.1 c"))
        g_assert_cmpstr (part->id, ==, "resources");
      if (g_str_equal (finding->clause, "5.1 d"))
        g_assert_cmpstr (part->id, ==, "leadership");
    }
}

static void
test_part_leads_to_its_page (void)
{
  Fixture    fixture = { 0 };
  GtkWidget *view;
  GtkWidget *row;
  GtkWidget *list;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  mandate_test_wait (has_pages, fixture.widget);
  view = mandate_test_get (fixture.widget, MANDATE_TYPE_PDF_VIEW, NULL);
  row = mandate_test_get (fixture.widget, GTK_TYPE_LIST_BOX_ROW, "policy");
  list = gtk_widget_get_parent (row);

  g_signal_emit_by_name (list, "row-activated", row);
  gtk_test_widget_wait_for_draw (view);
  g_assert_cmpuint (mandate_pdf_view_get_page (MANDATE_PDF_VIEW (view)), >, 5);
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == GTK_LIST_BOX_ROW (row));

  close_page (&fixture);
}

static void
test_gap_can_be_left_and_asked_again (void)
{
  Fixture fixture = { 0 };
  guint   n_gaps;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  n_gaps = count_gaps (fixture.session);
  mandate_test_press (mandate_test_get (fixture.widget, GTK_TYPE_BUTTON, "Leave as It Is"));
  g_assert_cmpuint (count_buttons (fixture.widget, "Ask Again"), ==, 1);
  g_assert_cmpuint (count_gaps (fixture.session), ==, n_gaps);
  mandate_test_press (mandate_test_get (fixture.widget, GTK_TYPE_BUTTON, "Ask Again"));
  g_assert_cmpuint (count_buttons (fixture.widget, "Leave as It Is"), ==, n_gaps);

  close_page (&fixture);
}

static gboolean
is_saved (gpointer widget)
{
  return mandate_test_find (widget, GTK_TYPE_BUTTON, "Show in _Folder") != NULL;
}

static gboolean
is_explained (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_LABEL, "Clause 5.1 c · explained: The owners decide in December.") != NULL;
}

static void
test_gap_can_be_explained (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "explained.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GtkWidget       *row, *button, *popover;
  MandateForm     *form;
  MandateDecision *decision;
  guint            n_gaps;
  gsize            length;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  n_gaps = count_gaps (fixture.session);
  row = gtk_widget_get_ancestor (mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "Clause 5.1 c · asked about at Stage 2"), GTK_TYPE_LIST_BOX_ROW);
  button = mandate_test_get (row, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  mandate_test_settle ();

  /* The pages that come in meanwhile don't take away what is being written. */
  mandate_test_wait (has_pages, fixture.widget);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));

  /* Without who and when it would be a gap of its own. */
  form = MANDATE_FORM (mandate_test_get (popover, MANDATE_TYPE_FORM, NULL));
  decision = (MandateDecision *) mandate_form_get_record (form);
  decision->reason = g_strdup ("The owners decide in December.");
  mandate_test_press (mandate_test_get (popover, GTK_TYPE_BUTTON, "_Keep Reason"));
  mandate_test_get (popover, GTK_TYPE_LABEL, "Name somebody who looks after it.");
  mandate_test_screenshot (fixture.window, "pack-explain");

  decision->owner = g_strdup (mandate_record_get_id (mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (fixture.session), MANDATE_TYPE_PERSON), 0)));
  decision->due_on = mandate_date_add_days (mandate_session_get_today (fixture.session), 30);
  mandate_test_press (mandate_test_get (popover, GTK_TYPE_BUTTON, "_Keep Reason"));
  mandate_test_wait (is_explained, fixture.widget);
  g_assert_cmpuint (count_gaps (fixture.session), ==, n_gaps);

  mandate_pack_page_save_to (fixture.page, file);
  mandate_test_wait (is_saved, fixture.widget);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  bytes = g_bytes_new (contents, length);
  text = mandate_pdf_read_text (bytes, NULL, NULL);
  g_assert_nonnull (strstr (text, "The owners decide in December."));
  g_assert_nonnull (strstr (text, "Accepted with a reason"));
  g_unlink (path);

  close_page (&fixture);
}

static void
rename_organisation (MandateSession *session,
                     const char     *name)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Renamed");
  g_autoptr (GError) error = NULL;
  MandateOrganisation *organisation = mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);

  g_free (organisation->legal_name);
  organisation->legal_name = g_strdup (name);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static void
test_save_writes_what_is_on_record (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "saved.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  open_page (&fixture, mandate_test_new_session (), 1000);
  rename_organisation (fixture.session, "Backstube Sonnenschein");
  mandate_pack_page_save_to (fixture.page, file);
  mandate_test_get (fixture.widget, GTK_TYPE_LABEL, "Saving the pack…");
  mandate_test_wait (is_saved, fixture.widget);

  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  bytes = g_bytes_new (contents, length);
  text = mandate_pdf_read_text (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Backstube Sonnenschein"));
  g_assert_nonnull (strstr (text, "Stage 1 audit"));
  g_unlink (path);

  close_page (&fixture);
}

static gboolean
is_over (gpointer widget)
{
  return mandate_test_find (widget, GTK_TYPE_LABEL, "Saving the pack…") == NULL;
}

static void
test_cancel_leaves_no_file (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *folder = g_dir_make_tmp ("mandate-save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "cancelled.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  mandate_pack_page_save_to (fixture.page, file);
  mandate_test_press (mandate_test_get (fixture.widget, GTK_TYPE_BUTTON, "_Cancel"));
  mandate_test_wait (is_over, fixture.widget);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  /* Nor the beginning of one. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  close_page (&fixture);
}

static gboolean
has_failed (gpointer widget)
{
  return mandate_test_find (widget, GTK_TYPE_LABEL, "The pack was not saved") != NULL;
}

static void
test_full_disk_is_told (void)
{
  Fixture          fixture = { 0 };
  g_autofree char *disk = g_dir_make_tmp ("mandate-disk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (disk, "pack.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (mount ("tmpfs", disk, "tmpfs", 0, "size=200k") != 0)
    {
      g_rmdir (disk);
      g_test_skip ("Only root can make a small disk.");
      return;
    }

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  mandate_pack_page_save_to (fixture.page, file);
  mandate_test_wait (has_failed, fixture.widget);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  mandate_test_screenshot (fixture.window, "pack-full");
  close_page (&fixture);

  g_assert_cmpint (umount (disk), ==, 0);
  g_rmdir (disk);
}

static gboolean
is_quiet (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_PROGRESS_BAR, NULL) == NULL;
}

/* The pages come in when they are there, which nothing waits for but a picture. */
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
test_it_fits_wide_and_narrow (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  Fixture          fixture = { 0 };
  int              minimum;

  open_page (&fixture, mandate_test_new_sample_session (), 884);
  mandate_test_wait (has_pages, fixture.widget);
  mandate_test_wait (is_quiet, fixture.widget);
  take_picture (&fixture, "pack-wide");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  take_picture (&fixture, "pack-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  close_page (&fixture);

  /* With the button that leads back to the sidebar. */
  open_page (&fixture, mandate_test_new_sample_session (), 360);
  mandate_test_wait (is_quiet, fixture.widget);
  g_object_set (fixture.widget, "is-folded", TRUE, NULL);
  mandate_test_settle ();
  gtk_widget_measure (fixture.widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 360, 760);
  take_picture (&fixture, "pack-narrow");
  close_page (&fixture);
}

static GtkWidget *
open_choices (Fixture *fixture)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (mandate_test_find (fixture->widget, GTK_TYPE_MENU_BUTTON, NULL)));
  mandate_test_settle ();

  return mandate_test_get (fixture->widget, MANDATE_TYPE_PACK_CHOICES, NULL);
}

static GtkWidget *
find_check (GtkWidget  *choices,
            const char *label)
{
  return gtk_widget_get_ancestor (mandate_test_get (choices, GTK_TYPE_LABEL, label), GTK_TYPE_CHECK_BUTTON);
}

static gboolean
is_proved (gpointer window)
{
  return mandate_test_find (window, GTK_TYPE_LABEL, "Looking at the Pack…") == NULL;
}

static GFile *
save_pack (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), name, NULL);
  GFile           *file = g_file_new_for_path (path);

  mandate_pack_page_save_to (fixture->page, file);
  mandate_test_wait (is_saved, fixture->widget);

  return file;
}

static GtkWidget *
prove (Fixture *fixture,
       GFile   *file)
{
  GtkWidget *window = mandate_proof_window_open (NULL, fixture->session, file);

  mandate_test_wait (is_proved, window);

  return window;
}

static void
test_pack_that_holds_is_told (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GFile) file = NULL;
  GtkWidget *window;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  file = save_pack (&fixture, "holds.pdf");
  window = prove (&fixture, file);
  mandate_test_get (window, GTK_TYPE_LABEL, "This Pack Is What It Was");
  mandate_test_get (window, GTK_TYPE_LABEL, "Parts · Holds");
  mandate_test_get (window, GTK_TYPE_LABEL, "Seal · Note");
  mandate_test_screenshot (window, "pack-proof");
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  mandate_test_settle ();
  mandate_test_screenshot (window, "pack-proof-narrow");
  gtk_window_destroy (GTK_WINDOW (window));
  g_file_delete (file, NULL, NULL);
  close_page (&fixture);
}

static void
test_pack_that_was_changed_is_told (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autofree char *contents = NULL;
  GtkWidget       *window;
  gsize            length;

  open_page (&fixture, mandate_test_new_session (), 1000);
  file = save_pack (&fixture, "changed.pdf");
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, &length, NULL));
  contents[length / 2] ^= 1;
  g_assert_true (g_file_set_contents (g_file_peek_path (file), contents, (gssize) length, NULL));
  window = prove (&fixture, file);
  mandate_test_get (window, GTK_TYPE_LABEL, "This Pack Does Not Hold");
  mandate_test_get (window, GTK_TYPE_LABEL, "File · Broken");
  mandate_test_screenshot (window, "pack-proof-broken");
  gtk_window_destroy (GTK_WINDOW (window));
  g_file_delete (file, NULL, NULL);
  close_page (&fixture);
}

static gboolean
is_opened (gpointer window)
{
  return mandate_test_find (window, GTK_TYPE_LABEL, "Attached Files · Holds") != NULL;
}

static void
test_pack_that_is_locked_asks_for_its_password (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GFile) file = NULL;
  GtkWidget *choices;
  GtkWidget *window;
  GtkWidget *row;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  choices = open_choices (&fixture);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (choices, "Attach the Originals of Evidence")), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (mandate_test_find (choices, GTK_TYPE_PASSWORD_ENTRY, NULL)), "four good words here");
  file = save_pack (&fixture, "locked.pdf");
  window = prove (&fixture, file);
  mandate_test_get (window, GTK_TYPE_LABEL, "List of Parts · Note");
  row = mandate_test_find (window, ADW_TYPE_PASSWORD_ENTRY_ROW, NULL);
  g_assert_true (gtk_widget_get_mapped (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "four good words here");
  g_signal_emit_by_name (row, "apply");
  mandate_test_wait (is_opened, window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_file_delete (file, NULL, NULL);
  close_page (&fixture);
}

static void
test_what_is_left_out_is_nowhere_in_the_file (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  GtkWidget       *choices;
  GtkWidget       *embeds;
  MandatePerson   *person;

  open_page (&fixture, mandate_test_new_sample_session (), 1000);
  choices = open_choices (&fixture);
  embeds = find_check (choices, "Attach the Originals of Evidence");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (embeds), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (choices, "Names as Initials")), TRUE);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (embeds)));
  g_assert_false (gtk_widget_get_sensitive (embeds));

  file = save_pack (&fixture, "redacted.pdf");
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  text = mandate_pdf_read_text (bytes, NULL, NULL);
  person = mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (fixture.session), MANDATE_TYPE_PERSON), 0);
  g_assert_null (strstr (text, person->name));
  g_assert_nonnull (strstr (text, "names are given as initials"));
  g_file_delete (file, NULL, NULL);
  close_page (&fixture);
}

static void
test_choices_can_be_looked_at (void)
{
  Fixture    fixture = { 0 };
  GtkWidget *choices;

  open_page (&fixture, mandate_test_new_sample_session (), 360);
  choices = open_choices (&fixture);
  mandate_test_screenshot (gtk_widget_get_ancestor (choices, GTK_TYPE_POPOVER), "pack-choices");
  g_assert_true (gtk_widget_get_mapped (choices));
  close_page (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/pack-page/gaps/are-those-of-the-checks", test_gaps_are_those_of_the_checks);
  g_test_add_func ("/pack-page/gaps/can-be-left-and-asked-again", test_gap_can_be_left_and_asked_again);
  g_test_add_func ("/pack-page/gaps/can-be-explained-and-stay-gaps", test_gap_can_be_explained);
  g_test_add_func ("/pack-page/parts/add-up-to-all-gaps", test_parts_add_up_to_all_gaps);
  g_test_add_func ("/pack-page/parts/lead-to-their-page", test_part_leads_to_its_page);
  g_test_add_func ("/pack-page/save/writes-what-is-on-record", test_save_writes_what_is_on_record);
  g_test_add_func ("/pack-page/save/cancel-leaves-no-file", test_cancel_leaves_no_file);
  g_test_add_func ("/pack-page/save/tells-of-a-full-disk", test_full_disk_is_told);
  g_test_add_func ("/pack-page/fits-wide-and-narrow", test_it_fits_wide_and_narrow);

  g_test_add_func ("/pack-page/check/pack-that-holds-is-told", test_pack_that_holds_is_told);
  g_test_add_func ("/pack-page/check/pack-that-was-changed-is-told", test_pack_that_was_changed_is_told);
  g_test_add_func ("/pack-page/check/pack-that-is-locked-asks-for-its-password", test_pack_that_is_locked_asks_for_its_password);
  g_test_add_func ("/pack-page/choices/what-is-left-out-is-nowhere-in-the-file", test_what_is_left_out_is_nowhere_in_the_file);
  g_test_add_func ("/pack-page/choices/can-be-looked-at", test_choices_can_be_looked_at);

  return g_test_run ();
}
