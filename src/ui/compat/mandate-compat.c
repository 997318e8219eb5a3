/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-compat.h"

#include <glib/gi18n-lib.h>

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *media_type,
            const char     *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) each = g_strsplit (patterns != NULL ? patterns : "", " ", -1);

  gtk_file_filter_set_name (filter, name);
  if (media_type != NULL)
    gtk_file_filter_add_mime_type (filter, media_type);
  for (guint i = 0; each[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, each[i]);

  gtk_file_chooser_add_filter (chooser, filter);
}

static void
file_chooser_response_cb (GtkNativeDialog *dialog,
                          int              response,
                          GTask           *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("No file was chosen."));

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_object_unref (task);
}

static void
choose_file (GtkWindow           *parent,
             const char          *title,
             GtkFileChooserAction action,
             const char          *name,
             MandateFileKind      kind,
             GAsyncReadyCallback  callback,
             gpointer             data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  GtkFileChooser       *chooser = GTK_FILE_CHOOSER (dialog);
  GTask                *task = g_task_new (parent, NULL, callback, data);

  if (name != NULL)
    gtk_file_chooser_set_current_name (chooser, name);

  if (kind == MANDATE_FILE_KIND_PDF)
    add_filter (chooser, _ ("PDF Documents"), "application/pdf", NULL);
  else if (kind == MANDATE_FILE_KIND_WORKSPACE)
    add_filter (chooser, _ ("Copies of Workspaces"), NULL, "*.mandate");
  else if (kind == MANDATE_FILE_KIND_COPY)
    add_filter (chooser, _ ("Copies of Workspaces"), NULL, "*.mandate*");
  else if (kind == MANDATE_FILE_KIND_TABLE)
    add_filter (chooser, _ ("Tables (CSV)"), "text/csv", "*.csv *.CSV *.tsv *.txt");
  else if (kind == MANDATE_FILE_KIND_PEOPLE)
    add_filter (chooser, _ ("Tables and Address Books"), "text/vcard", "*.csv *.CSV *.tsv *.txt *.vcf *.VCF *.vcard");
  else if (kind == MANDATE_FILE_KIND_CALENDAR)
    add_filter (chooser, _ ("Calendars"), "text/calendar", "*.ics");
  else if (kind == MANDATE_FILE_KIND_PICTURE)
    add_filter (chooser, _ ("Pictures"), "image/png", "*.png *.PNG *.jpg *.JPG *.jpeg");
  else if (kind == MANDATE_FILE_KIND_TEMPLATES)
    add_filter (chooser, _ ("Templates"), NULL, "*.mandate-templates *.json");

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (file_chooser_response_cb), task, NULL, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * mandate_open_file_async:
 * @parent: the window that asks
 * @title: of the file chooser
 * @kind: which files it offers
 * @callback: called with the answer; ends with mandate_choose_file_finish()
 * @data: what goes with @callback
 *
 * Asks for a file to read.
 */
void
mandate_open_file_async (GtkWindow          *parent,
                         const char         *title,
                         MandateFileKind     kind,
                         GAsyncReadyCallback callback,
                         gpointer            data)
{
  choose_file (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, kind, callback, data);
}

/**
 * mandate_save_file_async:
 * @parent: the window that asks
 * @title: of the file chooser
 * @name: the name that it proposes
 * @kind: which files it shows
 * @callback: called with the answer; ends with mandate_choose_file_finish()
 * @data: what goes with @callback
 *
 * Asks where to save a file. That it may replace one that is there has been
 * confirmed then.
 */
void
mandate_save_file_async (GtkWindow          *parent,
                         const char         *title,
                         const char         *name,
                         MandateFileKind     kind,
                         GAsyncReadyCallback callback,
                         gpointer            data)
{
  choose_file (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, name, kind, callback, data);
}

/**
 * mandate_choose_folder_async:
 * @parent: the window that asks
 * @title: of the file chooser
 * @callback: called with the answer; ends with mandate_choose_file_finish()
 * @data: what goes with @callback
 *
 * Asks for a folder.
 */
void
mandate_choose_folder_async (GtkWindow          *parent,
                             const char         *title,
                             GAsyncReadyCallback callback,
                             gpointer            data)
{
  choose_file (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, MANDATE_FILE_KIND_ANY, callback, data);
}

/**
 * mandate_choose_file_finish:
 * @result: what the callback was given
 * @error: return location for an error; %G_IO_ERROR_CANCELLED if no file was chosen
 *
 * Returns: (transfer full): the file
 */
GFile *
mandate_choose_file_finish (GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
confirm_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     GTask            *task)
{
  g_task_return_boolean (task, g_str_equal (response, "confirm"));
  g_object_unref (task);
}

/**
 * mandate_confirm_async:
 * @parent: the window that asks
 * @heading: the question
 * @body: what follows from it
 * @verb: what the button that does it says
 * @is_destructive: whether something is lost by it
 * @callback: called with the answer; ends with mandate_confirm_finish()
 * @data: what goes with @callback
 *
 * Asks before what can't be undone; everything else is done at once, with “Undo”.
 */
void
mandate_confirm_async (GtkWindow          *parent,
                       const char         *heading,
                       const char         *body,
                       const char         *verb,
                       gboolean            is_destructive,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  GtkWidget        *widget = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GTask            *task = g_task_new (parent, NULL, callback, data);

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_add_response (dialog, "confirm", verb);
  adw_message_dialog_set_response_appearance (dialog, "confirm", is_destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, is_destructive ? "cancel" : "confirm");
  adw_message_dialog_set_close_response (dialog, "cancel");

  g_signal_connect_data (dialog, "response", G_CALLBACK (confirm_response_cb), task, NULL, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
mandate_confirm_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * mandate_inform:
 * @parent: the window
 * @heading: what can't be done
 * @body: why, and what to do
 *
 * Says what a person has to have read before anything else goes on.
 */
void
mandate_inform (GtkWindow  *parent,
                const char *heading,
                const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is new, in a few sentences a person understands. */
static void
describe_release (AdwAboutWindow *about)
{
  g_autofree char *notes = g_markup_printf_escaped ("<p>%s</p><ul><li>%s</li><li>%s</li><li>%s</li></ul>",
                                                    _ ("The first version."),
                                                    _ ("Questions in plain words lead to the policy, the roles and the reviews."),
                                                    _ ("Everything that was done is in an unbroken history, and can be taken back."),
                                                    _ ("The audit pack is one PDF with all of it, and names what is missing."));

  adw_about_window_set_release_notes (about, notes);
  adw_about_window_set_release_notes_version (about, VERSION);
}

/**
 * mandate_show_about:
 * @parent: the window that asks
 * @debug_info: versions and paths, for a report of an error; nothing of the records
 *
 * Shows what the program is, and what it is not: it certifies nothing.
 */
void
mandate_show_about (GtkWindow  *parent,
                    const char *debug_info)
{
  GtkWidget        *widget = adw_about_window_new ();
  AdwAboutWindow   *about = ADW_ABOUT_WINDOW (widget);
  const char *const authors[] = { _ ("The Mandate Authors"), NULL };

  adw_about_window_set_application_name (about, _ ("Mandate"));
  adw_about_window_set_application_icon (about, APPLICATION_ID);
  adw_about_window_set_version (about, VERSION);
  adw_about_window_set_developer_name (about, authors[0]);
  adw_about_window_set_developers (about, (const char **) authors);
  adw_about_window_set_copyright (about, "© 2026 The Mandate Authors");
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_comments (about, _ ("Prepares what clause 5 of ISO/IEC 27001:2022 asks of top management, and hands the certifier one PDF."));
  adw_about_window_add_legal_section (about, _ ("What It Is Not"), NULL, GTK_LICENSE_CUSTOM,
                                      _ ("Mandate does not certify: that is for a certification body to decide. "
                                         "What the standard asks is said in words of our own; the standard itself is to be had from ISO."));
  adw_about_window_set_debug_info (about, debug_info);
  adw_about_window_set_debug_info_filename (about, "mandate.txt");
  /* Translators: your names, one a line. */
  adw_about_window_set_translator_credits (about, _ ("translator-credits"));
  describe_release (about);

  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
}

/**
 * mandate_get_color:
 * @widget: a widget
 * @color: (out): the colour of its text
 */
void
mandate_get_color (GtkWidget *widget,
                   GdkRGBA   *color)
{
#if GTK_CHECK_VERSION(4, 10, 0)
  gtk_widget_get_color (widget, color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

/**
 * mandate_lookup_color:
 * @widget: a widget
 * @name: what the theme calls a colour
 * @color: (out): that colour, or the one of its text if the theme has none of that name
 */
void
mandate_lookup_color (GtkWidget  *widget,
                      const char *name,
                      GdkRGBA    *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    mandate_get_color (widget, color);
}

/* All of the window, as the text may ask for more room while it is given some: what is above it must be at work then. */
static void
measure_again_cb (GtkWidget *view)
{
  gtk_widget_queue_resize (view);
}

/**
 * mandate_measure_text_in_time:
 * @view: a text with a scrollbar of its own
 *
 * Words that come in a frame which is drawn anyhow, as typing brings them, GTK
 * measures only as it draws them. The scrollbar moves then, after its place was
 * found and before it is drawn itself, which GTK warns of.
 */
void
mandate_measure_text_in_time (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  g_signal_connect_object (buffer, "changed", G_CALLBACK (measure_again_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "apply-tag", G_CALLBACK (measure_again_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "remove-tag", G_CALLBACK (measure_again_cb), view, G_CONNECT_SWAPPED);
}

static void (*unmap_popover) (GtkWidget *popover);

static void
hide_popover_cb (GtkWidget *popover)
{
  unmap_popover (popover);

  /* Whoever closed it by itself has hidden it by now. */
  if (gtk_widget_get_visible (popover))
    gtk_widget_set_visible (popover, FALSE);
}

/**
 * mandate_close_popovers_in_time:
 *
 * Has each popover close as soon as what it belongs to is not shown any more.
 * To be called once, before anything is shown.
 *
 * GTK 4.8 lets a popover go with a row or page that is taken away while it is
 * open, but not what it held back: all clicks and keys would go to it, and to
 * nothing that can be seen, for as long as the program runs.
 */
void
mandate_close_popovers_in_time (void)
{
  GtkWidgetClass *popover_class = g_type_class_ref (GTK_TYPE_POPOVER);

  if (popover_class->unmap == hide_popover_cb)
    return;

  unmap_popover = popover_class->unmap;
  popover_class->unmap = hide_popover_cb;
}

/* The surface that is kept from an event just now, and who would hear it there. */
static struct
{
  GdkSurface *surface; /* (nullable) (unowned) */
  gulong      handler;
} kept;

static void
let_hear_again (void)
{
  if (kept.surface != NULL && g_signal_handler_is_connected (kept.surface, kept.handler))
    g_signal_handler_unblock (kept.surface, kept.handler);
  g_clear_weak_pointer (&kept.surface);
}

/* A hook can't stop what it sees; but the popover, which would hear it next, can be kept from that. */
static gboolean
ignore_hidden_popover_cb (GSignalInvocationHint *hint,
                          guint                  n_values,
                          const GValue          *values,
                          gpointer               data)
{
  GdkSurface *surface = g_value_get_object (&values[0]);

  let_hear_again ();
  if (!GDK_IS_POPUP (surface) || gdk_surface_get_mapped (surface) || gdk_event_get_event_type (g_value_peek_pointer (&values[1])) != GDK_MOTION_NOTIFY)
    return TRUE;

  kept.handler = g_signal_handler_find (surface, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, hint->signal_id, 0, NULL, NULL, gtk_native_get_for_surface (surface));
  if (kept.handler == 0)
    return TRUE;

  g_signal_handler_block (surface, kept.handler);
  g_set_weak_pointer (&kept.surface, surface);

  return TRUE;
}

/**
 * mandate_ignore_hidden_popovers:
 *
 * Has the pointer never be over a popover that is hidden. To be called once,
 * before anything is shown.
 *
 * GTK 4.8 tells a popover on X11 once more where the pointer is after it was
 * closed. The next click would go there and do nothing: whoever chose from a
 * list would have to click twice on what comes next.
 */
void
mandate_ignore_hidden_popovers (void)
{
  static gulong hook = 0;

  if (hook != 0)
    return;

  g_type_ensure (GDK_TYPE_SURFACE);
  hook = g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, ignore_hidden_popover_cb, NULL, NULL);
}

/**
 * mandate_show_preferences:
 * @parent: the window that asks
 * @page: (transfer floating): an #AdwPreferencesPage
 *
 * Shows what can be set.
 */
void
mandate_show_preferences (GtkWindow *parent,
                          GtkWidget *page)
{
  GtkWidget *window = adw_preferences_window_new ();

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 680);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
