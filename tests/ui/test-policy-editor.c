/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-form-card.h"
#include "mandate-policy-editor.h"
#include "mandate-policy-source.h"
#include "mandate-policy-standing.h"
#include "mandate-sign-off.h"
#include "mandate-test-ui.h"

#define TEXT                                                                                    \
  "# Information Security Policy\n\n"                                                           \
  "<!-- mandate:purpose -->\n## Why we have this policy\n\nPeople trust us with addresses.\n\n" \
  "<!-- mandate:scope -->\n## Who follows it\n\nWe all do, and so do helpers.\n"

static MandatePolicyStanding *
get_standing (MandateSession *session)
{
  return mandate_policy_standing_new (mandate_session_get_register (session), mandate_session_get_today (session));
}

/* The id of a draft of the sample's policy. */
static char *
add_draft (MandateSession *session,
           const char     *text)
{
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Draft");
  g_autoptr (GError) error = NULL;
  MandateRecord *draft = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);
  char          *id = g_strdup (mandate_record_get_id (draft));

  mandate_record_set (draft, "policy", mandate_record_get_id (MANDATE_RECORD (standing->policy)), NULL);
  mandate_record_set (draft, "number", "9.0", NULL);
  mandate_record_set (draft, "text", text, NULL);
  mandate_record_set (draft, "change_summary", "Everything is said anew.", NULL);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);

  return id;
}

static MandatePolicyVersion *
find_version (MandateSession *session,
              const char     *id)
{
  return mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_POLICY_VERSION, id);
}

static GtkWidget *
show_editor (MandateSession *session,
             const char     *id,
             int             width,
             int             height)
{
  GtkWidget *editor = g_object_new (MANDATE_TYPE_POLICY_EDITOR, "session", session, "subject", find_version (session, id), NULL);

  return mandate_test_show (editor, width, height);
}

static MandatePolicySource *
get_source (GtkWidget *window)
{
  return MANDATE_POLICY_SOURCE (mandate_test_get (window, MANDATE_TYPE_POLICY_SOURCE, NULL));
}

static GtkTextBuffer *
get_buffer (GtkWidget *window)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_source (window)));
}

static void
assert_text (GtkWidget  *window,
             const char *expected)
{
  g_autofree char *text = mandate_policy_source_dup_text (get_source (window));

  g_assert_cmpstr (text, ==, expected);
}

typedef struct
{
  MandateSession *session;
  const char     *id;
  const char     *text;
} Expected;

static gboolean
is_recorded (gpointer data)
{
  const Expected *expected = data;

  return g_strcmp0 (find_version (expected->session, expected->id)->text, expected->text) == 0;
}

static void
test_typing_is_recorded (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 1000, 700);
  Expected         expected = { session, id, TEXT "Trainees, too.\n" };
  GtkTextIter      end;

  mandate_test_screenshot (window, "policy-editor");
  gtk_text_buffer_get_end_iter (get_buffer (window), &end);
  gtk_text_buffer_insert_interactive (get_buffer (window), &end, "Trainees, too.\n", -1, TRUE);
  mandate_test_wait (is_recorded, &expected);

  /* What a person undoes while typing is undone in the text, and recorded as any other words. */
  gtk_widget_activate_action (GTK_WIDGET (get_source (window)), "text.undo", NULL);
  assert_text (window, TEXT);
  expected.text = TEXT;
  mandate_test_wait (is_recorded, &expected);

  mandate_test_close (window);
}

static void
test_leaving_loses_nothing (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 1000, 700);
  GtkTextIter      end;

  gtk_text_buffer_get_end_iter (get_buffer (window), &end);
  gtk_text_buffer_insert_interactive (get_buffer (window), &end, "The end.", -1, TRUE);
  mandate_test_close (window);
  g_assert_cmpstr (find_version (session, id)->text, ==, TEXT "The end.");
}

static void
test_anchors_stay (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 1000, 700);
  GtkTextBuffer   *buffer = get_buffer (window);
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *shown = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_null (strstr (shown, "mandate:"));

  /* Typed in front of an anchor, words come behind it. */
  gtk_text_buffer_get_iter_at_line (buffer, &start, 2);
  gtk_text_buffer_insert_interactive (buffer, &start, "Oh ", -1, TRUE);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_free (shown);
  shown = mandate_policy_source_dup_text (get_source (window));
  g_assert_nonnull (strstr (shown, "<!-- mandate:purpose -->\nOh ## Why"));

  /* The line before an anchor can't be drawn to it. */
  gtk_text_buffer_get_iter_at_line (buffer, &end, 7);
  start = end;
  gtk_text_iter_backward_char (&start);
  gtk_text_iter_backward_char (&start);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  g_free (shown);
  shown = mandate_policy_source_dup_text (get_source (window));
  g_assert_nonnull (strstr (shown, "\n<!-- mandate:scope -->\n## Who"));

  /* All that can be taken out is what is seen. */
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  g_free (shown);
  shown = mandate_policy_source_dup_text (get_source (window));
  g_assert_nonnull (strstr (shown, "<!-- mandate:purpose -->\n"));
  g_assert_nonnull (strstr (shown, "<!-- mandate:scope -->\n"));

  mandate_test_close (window);
}

static void
test_other_words_are_followed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 1000, 700);
  GtkTextIter      end;
  Expected         expected = { session, id, TEXT "More." };

  gtk_text_buffer_get_end_iter (get_buffer (window), &end);
  gtk_text_buffer_insert_interactive (get_buffer (window), &end, "More.", -1, TRUE);
  mandate_test_wait (is_recorded, &expected);
  mandate_session_undo (session);
  mandate_test_settle ();
  assert_text (window, TEXT);

  mandate_test_close (window);
}

/* Whatever number stands behind its name. */
static GtkWidget *
get_toggle (GtkWidget  *root,
            const char *name)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && gtk_button_get_label (GTK_BUTTON (child)) != NULL && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (child)), name))
      found = child;
    else
      found = get_toggle (child, name);

  return found;
}

static void
test_remark_leads_to_its_words (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT "\nWe call [name of the helper] first.\n");
  GtkWidget       *window = show_editor (session, id, 1000, 700);
  GtkWidget       *list;
  GtkWidget       *row;
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *selected = NULL;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_toggle (window, "Remarks")), TRUE);
  mandate_test_settle ();
  list = mandate_test_get (window, GTK_TYPE_LIST_BOX, NULL);
  for (row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
      break;
  g_assert_nonnull (row);
  mandate_test_screenshot (window, "policy-editor-remarks");
  gtk_widget_activate (row);
  g_assert_true (gtk_text_buffer_get_selection_bounds (get_buffer (window), &start, &end));
  selected = gtk_text_buffer_get_text (get_buffer (window), &start, &end, TRUE);
  g_assert_nonnull (strstr (TEXT "\nWe call [name of the helper] first.\n", selected));

  mandate_test_close (window);
}

static void
test_what_stands_in_the_way_is_shown (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT "\nWe call [name of the helper] first.\n");
  GtkWidget       *window = show_editor (session, id, 1000, 700);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Approve…"));
  mandate_test_get (window, GTK_TYPE_LABEL, "Something in the text stands in the way of an approval. Mend it first.");
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_FORM_CARD, NULL));
  mandate_test_screenshot (window, "policy-editor-blocked");

  mandate_test_close (window);
}

static void
test_text_is_approved_from_the_editor (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandatePolicyStanding) standing = get_standing (session);
  g_autofree char *id = NULL;
  g_autofree char *text = g_strconcat (standing->in_force->text, "\n\nWe lock the door at night.\n", NULL);
  GtkWidget       *window;

  id = add_draft (session, text);
  window = show_editor (session, id, 1000, 700);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Approve…"));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Approve & Freeze"));
  g_assert_cmpstr (find_version (session, id)->state, ==, "in-force");
  g_assert_cmpstr (find_version (session, id)->text, ==, text);

  mandate_test_close (window);
}

static void
test_draft_is_sent_for_review (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 1000, 700);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Send for Review"));
  g_assert_cmpstr (find_version (session, id)->state, ==, "in-review");
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "_Send for Review"));

  mandate_test_close (window);
}

static void
test_printed_pages_no_longer_fit (void)
{
  static const char warning[] = "Others were given this text to read, and now it is another one. Approval pages that were printed before no longer fit: print the page again, and have that one signed.";
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateRegister      *reg = mandate_session_get_register (session);
  g_autofree char      *id = add_draft (session, TEXT);
  GtkWidget            *window = show_editor (session, id, 1000, 700);
  Expected              expected = { session, id, TEXT "Trainees, too.\n" };
  MandateSignOffPurpose purpose;
  g_autofree char      *printed = NULL;
  GtkTextIter           end;

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Send for Review"));
  printed = mandate_sign_off_code_make_for (MANDATE_SIGN_OFF_APPROVAL, find_version (session, id));
  g_assert_true (mandate_sign_off_find (reg, printed, &purpose) == find_version (session, id));

  gtk_text_buffer_get_end_iter (get_buffer (window), &end);
  gtk_text_buffer_insert_interactive (get_buffer (window), &end, "Trainees, too.\n", -1, TRUE);
  mandate_test_wait (is_recorded, &expected);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, warning);
  mandate_test_screenshot (window, "policy-editor-reviewed");

  /* The page that was printed is of no text any more, so nothing is approved by it. */
  g_assert_null (mandate_sign_off_find (reg, printed, &purpose));

  /* With the old words it fits again. */
  gtk_widget_activate_action (GTK_WIDGET (get_source (window)), "text.undo", NULL);
  expected.text = TEXT;
  mandate_test_wait (is_recorded, &expected);
  mandate_test_settle ();
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, warning));
  g_assert_true (mandate_sign_off_find (reg, printed, &purpose) == find_version (session, id));

  mandate_test_close (window);
}

static void
test_narrow_window_shows_one_at_a_time (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 360, 690);

  mandate_test_settle ();
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mandate_test_get (window, GTK_TYPE_TOGGLE_BUTTON, "Text")), TRUE);
  mandate_test_settle ();
  mandate_test_screenshot (window, "policy-editor-narrow");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mandate_test_get (window, GTK_TYPE_TOGGLE_BUTTON, "Version")), TRUE);
  mandate_test_settle ();
  mandate_test_screenshot (window, "policy-editor-narrow-version");
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_POLICY_SOURCE, NULL));

  mandate_test_close (window);
}

static void
test_dark_style (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 1000, 700);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (window));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mandate_test_get (window, GTK_TYPE_TOGGLE_BUTTON, "Version")), TRUE);
  mandate_test_settle ();
  mandate_test_screenshot (window, "policy-editor-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  assert_text (window, TEXT);

  mandate_test_close (window);
}

/* As keys do that are handled within the frame in which they are seen. */
static gboolean
grow_cb (GtkWidget     *source,
         GdkFrameClock *clock,
         gpointer       data)
{
  guint      *n_lines = data;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (source)), &end);
  gtk_text_buffer_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (source)), &end, "One more line.\n", -1);
  gtk_widget_queue_draw (source);

  return --*n_lines > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_grown (gpointer data)
{
  const guint *n_lines = data;

  return *n_lines == 0;
}

/* GTK warns of scrollbars that are drawn in another place than was measured, and tests end with a warning. */
static void
test_text_grows_while_it_is_drawn (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autofree char *id = add_draft (session, TEXT);
  GtkWidget       *window = show_editor (session, id, 1000, 400);
  guint            n_lines = 40;
  GtkAdjustment   *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_source (window)));

  gtk_widget_add_tick_callback (GTK_WIDGET (get_source (window)), grow_cb, &n_lines, NULL);
  mandate_test_wait (has_grown, &n_lines);
  mandate_test_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_upper (place), >, gtk_adjustment_get_page_size (place));

  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/policy-editor/what-is-typed-is-recorded-and-undone", test_typing_is_recorded);
  g_test_add_func ("/policy-editor/leaving-loses-nothing", test_leaving_loses_nothing);
  g_test_add_func ("/policy-editor/anchors-are-out-of-sight-and-stay", test_anchors_stay);
  g_test_add_func ("/policy-editor/follows-what-others-write", test_other_words_are_followed);
  g_test_add_func ("/policy-editor/a-remark-leads-to-its-words", test_remark_leads_to_its_words);
  g_test_add_func ("/policy-editor/what-stands-in-the-way-of-an-approval-is-shown", test_what_stands_in_the_way_is_shown);
  g_test_add_func ("/policy-editor/approves-what-stands-there", test_text_is_approved_from_the_editor);
  g_test_add_func ("/policy-editor/sends-a-draft-for-review", test_draft_is_sent_for_review);
  g_test_add_func ("/policy-editor/says-that-printed-pages-no-longer-fit", test_printed_pages_no_longer_fit);
  g_test_add_func ("/policy-editor/shows-one-at-a-time-where-it-is-narrow", test_narrow_window_shows_one_at_a_time);
  g_test_add_func ("/policy-editor/text-may-grow-while-it-is-drawn", test_text_grows_while_it_is_drawn);
  g_test_add_func ("/policy-editor/is-read-in-the-dark", test_dark_style);

  return g_test_run ();
}
