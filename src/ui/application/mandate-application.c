/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-application.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-library.h"
#include "mandate-ui-resources.h"
#include "mandate-window.h"

/**
 * MandateApplication:
 *
 * The program with its window: which workspace is open, and what is done from
 * anywhere.
 */
struct _MandateApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (MandateApplication, mandate_application, ADW_TYPE_APPLICATION)

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  mandate_show_about (gtk_application_get_active_window (data));
}

static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       data)
{
  g_application_quit (data);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = show_about },
  { .name = "quit", .activate = quit },
};

static void
open_first_workspace (MandateWindow *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = mandate_library_list (&error);
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateSession) session = NULL;
  MandateLibraryItem *first;

  if (items == NULL || items->len == 0)
    return;

  first = g_ptr_array_index (items, 0);
  workspace = mandate_library_open_item (first, &error);
  if (workspace == NULL)
    return;

  session = mandate_session_new (workspace);
  mandate_window_set_session (window, session);
}

static void
mandate_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (mandate_window_new (ADW_APPLICATION (application)));
      open_first_workspace (MANDATE_WINDOW (window));
    }

  gtk_window_present (window);
}

static void
mandate_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (mandate_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
}

/* Needs no display, and does not bother a window that is open. */
static int
mandate_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("mandate %s\n", VERSION);

  return 0;
}

static void
mandate_application_class_init (MandateApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = mandate_application_activate;
  application_class->handle_local_options = mandate_application_handle_local_options;
  application_class->startup = mandate_application_startup;
}

static void
mandate_application_init (MandateApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, _ ("Say which version this is"), NULL);
}

/**
 * mandate_application_new:
 *
 * Returns: (transfer full): the program
 */
MandateApplication *
mandate_application_new (void)
{
  /* Named here, the resources are linked. */
  mandate_ui_get_resource ();

  return g_object_new (MANDATE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/mandate_isms/Mandate",
                       NULL);
}
