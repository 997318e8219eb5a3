/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-ui.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "mandate-compat.h"
#include "mandate-field-row.h"
#include "mandate-library-private.h"
#include "mandate-library.h"
#include "mandate-sample.h"
#include "mandate-set-up.h"
#include "mandate-ui-resources.h"
#include "mandate-uuid.h"

#define MAX_SECONDS 60

/**
 * mandate_test_ui_init:
 *
 * Opens the display and points everything that is stored at a folder that is
 * gone with the test; skips the tests where there is no display.
 */
void
mandate_test_ui_init (int    *argc,
                      char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  g_autofree char *data = NULL;

  setlocale (LC_ALL, "");

  if (!gtk_init_check ())
    exit (77);

  data = g_dir_make_tmp ("mandate-ui-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);

  g_test_init (argc, argv, NULL);
  adw_init ();
  mandate_close_popovers_in_time ();
  mandate_ui_get_resource ();

  /* What GNOME's own settings say; on a bare display nobody says it. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-decoration-layout", "appmenu:close", "gtk-enable-animations", FALSE, NULL);

  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), "/io/github/mandate_isms/Mandate/icons");

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/mandate_isms/Mandate/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static MandateWorkspace *
create_workspace (gboolean is_sample)
{
  g_autoptr (GError) error = NULL;
  MandateWorkspace *workspace = mandate_library_create ("Template", is_sample, &error);

  g_assert_no_error (error);

  return workspace;
}

/* Takes the workspace out of the library; what was told is copied for each test. */
static void
put_aside (MandateWorkspace *workspace,
           const char       *path)
{
  g_autoptr (GError) error = NULL;

  mandate_workspace_export_copy (workspace, path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (workspace);
  mandate_library_delete ("Template", &error);
  g_assert_no_error (error);
}

static void
set_up (MandateWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateTranslation) translation = mandate_translation_new ("en");
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Set up");

  mandate_set_up (change, "Corner Bakery", translation);
  mandate_workspace_commit (workspace, change, &error);
  g_assert_no_error (error);
}

/* As it is on its first day. */
static char *
tell_first_day (void)
{
  char             *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "first-day.mandate", NULL);
  MandateWorkspace *workspace = create_workspace (FALSE);

  set_up (workspace);
  put_aside (workspace, path);

  return path;
}

/**
 * mandate_test_tell_sample:
 * @path: (type filename): a file that is not there yet
 *
 * Writes the example organisation. The story of two years takes a while to tell.
 */
void
mandate_test_tell_sample (const char *path)
{
  g_autoptr (GError) error = NULL;
  MandateWorkspace *workspace = create_workspace (TRUE);

  mandate_sample_fill (workspace, "en", "2026-11-22", &error);
  g_assert_no_error (error);
  put_aside (workspace, path);
}

/* Told when the tests were built; a program that is run by hand tells it itself. */
static char *
find_sample (void)
{
  char *path = g_strdup (g_getenv ("MANDATE_TEST_SAMPLE"));

  if (path == NULL)
    {
      path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "sample.mandate", NULL);
      mandate_test_tell_sample (path);
    }

  return path;
}

/* Without looking at all of it first, as the library does with what others bring. */
static MandateSession *
open_copy (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *library = mandate_library_get_folder ();
  g_autofree char *id = mandate_uuid_new ();
  g_autofree char *workspace_id = mandate_uuid_new ();
  g_autofree char *name = g_strdup_printf ("Test %" G_GINT64_FORMAT, g_get_real_time ());
  g_autofree char *folder = g_build_filename (library, id, NULL);
  g_autofree char *copy = g_build_filename (folder, MANDATE_LIBRARY_FILE_NAME, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (MandateLibraryItem) item = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  _mandate_arrival_write_identity (&(MandateArrival){ .path = copy }, workspace_id, name, &error);
  g_assert_no_error (error);

  item = mandate_library_find_id (id, &error);
  g_assert_no_error (error);
  workspace = mandate_library_open_item (item, &error);
  g_assert_no_error (error);

  return mandate_session_new (workspace);
}

/**
 * mandate_test_new_session:
 *
 * Returns: (transfer full): a session in a workspace as it is on its first day
 */
MandateSession *
mandate_test_new_session (void)
{
  static char *path;

  if (path == NULL)
    path = tell_first_day ();

  return open_copy (path);
}

/**
 * mandate_test_new_sample_session:
 *
 * Returns: (transfer full): a session in the example organisation
 */
MandateSession *
mandate_test_new_sample_session (void)
{
  static char *path;

  if (path == NULL)
    path = find_sample ();

  return open_copy (path);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

/**
 * mandate_test_show:
 * @widget: a widget, or a window
 *
 * Returns: (transfer none): the window that shows it, drawn
 */
GtkWidget *
mandate_test_show (GtkWidget *widget,
                   int        width,
                   int        height)
{
  GtkWidget *window = GTK_IS_WINDOW (widget) ? widget : adw_window_new ();

  if (window != widget)
    adw_window_set_content (ADW_WINDOW (window), widget);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  mandate_test_wait (is_mapped, window);
  gtk_test_widget_wait_for_draw (window);

  return window;
}

/**
 * mandate_test_close:
 * @window: what mandate_test_show() returned
 *
 * Closes @window and holds that nothing keeps it alive.
 */
void
mandate_test_close (GtkWidget *window)
{
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_null (watched);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  g_autofree char *label = NULL;

  if (text == NULL || g_strcmp0 (gtk_widget_get_name (widget), text) == 0)
    return TRUE;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "label") != NULL)
    g_object_get (widget, "label", &label, NULL);
  else if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "title") != NULL)
    g_object_get (widget, "title", &label, NULL);

  if (g_strcmp0 (label, text) == 0 || g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return TRUE;

  if (GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      if (mandate_test_find (child, GTK_TYPE_LABEL, text) != NULL)
        return TRUE;

  return FALSE;
}

/**
 * mandate_test_find:
 * @root: where to look
 * @type: a widget type
 * @text: (nullable): its label, title, tooltip or name
 *
 * Returns: (transfer none) (nullable): the first such widget that can be seen
 */
GtkWidget *
mandate_test_find (GtkWidget  *root,
                   GType       type,
                   const char *text)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type) && says (root, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = mandate_test_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The same, and it must be there. */
GtkWidget *
mandate_test_get (GtkWidget  *root,
                  GType       type,
                  const char *text)
{
  GtkWidget *found = mandate_test_find (root, type, text);

  if (found == NULL)
    g_error ("There is no %s “%s”.", g_type_name (type), text);

  return found;
}

/* What edits the field of that label, in a form that can be seen. */
GtkWidget *
mandate_test_get_editor (GtkWidget  *root,
                         const char *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (mandate_test_get (root, GTK_TYPE_LABEL, label), MANDATE_TYPE_FIELD_ROW);
  GtkWidget *editor = NULL;

  g_assert_nonnull (row);
  editor = mandate_test_find (row, GTK_TYPE_EDITABLE, NULL);

  if (editor == NULL)
    editor = mandate_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);

  return editor != NULL ? editor : mandate_test_get (row, GTK_TYPE_MENU_BUTTON, NULL);
}

/**
 * mandate_test_press:
 * @button: a button or a row that can be pressed
 */
void
mandate_test_press (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));

  if (GTK_IS_BUTTON (button))
    g_signal_emit_by_name (button, "clicked");
  else
    g_signal_emit_by_name (button, "activate");

  mandate_test_settle ();
}

/**
 * mandate_test_look_for:
 * @button: what drops down a list that is searched
 * @typed: what to look for
 *
 * Returns: (transfer none): where it was typed; Enter, its “activate”, takes the first match
 */
GtkWidget *
mandate_test_look_for (GtkWidget  *button,
                       const char *typed)
{
  GtkWidget *search;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  mandate_test_settle ();
  search = mandate_test_get (button, GTK_TYPE_SEARCH_ENTRY, NULL);
  mandate_test_type (search, typed);

  return search;
}

/**
 * mandate_test_look_up:
 * @button: what drops down a list that is searched
 * @typed: what to look for
 *
 * Takes the first match.
 */
void
mandate_test_look_up (GtkWidget  *button,
                      const char *typed)
{
  g_signal_emit_by_name (mandate_test_look_for (button, typed), "activate");
  mandate_test_settle ();
}

/**
 * mandate_test_paste:
 * @widget: what takes what is pasted
 *
 * Does what Ctrl+V does on @widget.
 */
void
mandate_test_paste (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, "<Control>v"))
            g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL));
        }
    }
}

/**
 * mandate_test_type:
 * @editable: an entry or a text view
 * @text: what to write into it, in place of what it holds
 */
void
mandate_test_type (GtkWidget  *editable,
                   const char *text)
{
  gtk_widget_grab_focus (editable);

  if (GTK_IS_TEXT_VIEW (editable))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editable)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (editable), text);

  mandate_test_settle ();
}

/**
 * mandate_test_wait:
 * @condition: what is waited for
 *
 * Lets the program go on until @condition holds; fails after a minute.
 */
void
mandate_test_wait (MandateTestCondition condition,
                   gpointer             data)
{
  gint64 end = g_get_monotonic_time () + MAX_SECONDS * G_USEC_PER_SEC;

  while (!condition (data) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);

  g_assert_true (condition (data));
}

/* Lets the program do what it has to do right now. */
void
mandate_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * mandate_test_screenshot:
 * @widget: what to draw
 * @name: of the picture, without its ending
 *
 * Writes a picture into the folder that MANDATE_SCREENSHOTS names; does
 * nothing where it names none.
 */
void
mandate_test_screenshot (GtkWidget  *widget,
                         const char *name)
{
  const char      *folder = g_getenv ("MANDATE_SCREENSHOTS");
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot     *snapshot;
  GskRenderNode   *node;
  cairo_surface_t *surface;
  cairo_t         *cr;
  int              width, height;

  if (folder == NULL)
    return;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  gtk_test_widget_wait_for_draw (widget);
  paintable = gtk_widget_paintable_new (widget);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);

  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  gsk_render_node_unref (node);
}

static gboolean
has_findings (gpointer data)
{
  return mandate_session_get_findings (data) != NULL;
}

/**
 * mandate_test_get_findings:
 * @session: an open workspace
 *
 * Returns: (transfer none) (element-type MandateFinding): what the checks found,
 *   when they are through
 */
GPtrArray *
mandate_test_get_findings (MandateSession *session)
{
  mandate_test_wait (has_findings, session);

  return mandate_session_get_findings (session);
}

void
mandate_test_set_color_scheme (AdwColorScheme scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  mandate_test_settle ();
}
