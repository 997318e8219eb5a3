/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-places.h"
#include "mandate-sidebar-row.h"
#include "mandate-split.h"
#include "mandate-wizards.h"

/**
 * MandateWindow:
 *
 * The window: the sidebar and its pages, a wizard in their place, or the first
 * start. Pages are made when they are first shown.
 */
struct _MandateWindow
{
  AdwApplicationWindow parent_instance;

  MandateSession *session; /* (nullable) */

  /* Template children */
  AdwToastOverlay *toast_overlay;
  GtkStack        *mode;
  MandateSplit    *split;
  AdwWindowTitle  *workspace_title;
  GtkMenuButton   *workspace_button;
  GtkListBox      *sidebar;
  GtkStack        *pages;
  AdwBin          *view;
};

G_DEFINE_FINAL_TYPE (MandateWindow, mandate_window, ADW_TYPE_APPLICATION_WINDOW)

static MandateSidebarRow *
find_row (MandateWindow *self,
          const char    *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    if (g_str_equal (mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row))->id, id))
      return MANDATE_SIDEBAR_ROW (row);

  return NULL;
}

static void
update_section (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       data)
{
  const char *section = mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row))->section;
  const char *section_before = before != NULL ? mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (before))->section : NULL;
  GtkWidget  *heading;

  if (section == NULL || g_strcmp0 (section, section_before) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  heading = gtk_label_new (_ (section));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "section");
  gtk_list_box_row_set_header (row, heading);
}

static void
fill_sidebar (MandateWindow *self)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    gtk_list_box_append (self->sidebar, mandate_sidebar_row_new (&places[i]));
}

static void
update_counts (MandateWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    {
      const MandatePlace *place = mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row));

      if (place->count != NULL)
        mandate_sidebar_row_set_count (MANDATE_SIDEBAR_ROW (row), place->count (self->session));
    }
}

static void
update_name (MandateWindow *self)
{
  adw_window_title_set_title (self->workspace_title, mandate_session_get_name (self->session));
  gtk_window_set_title (GTK_WINDOW (self), mandate_session_get_name (self->session));
}

static void
show_toast (MandateWindow *self,
            const char    *message,
            gboolean       can_undo)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast        *toast = adw_toast_new (markup);

  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }

  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
told_cb (MandateWindow *self,
         const char    *message,
         gboolean       can_undo)
{
  show_toast (self, message, can_undo);
}

static void
sidebar_row_activated_cb (MandateWindow *self,
                          GtkListBoxRow *row)
{
  mandate_window_show_page (self, mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row))->id);
}

static void
show_sidebar (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  mandate_split_show_start (self->split);
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static void
show_page (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  mandate_window_show_page (MANDATE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_link (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  mandate_window_show_link (MANDATE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_wizard (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  mandate_window_open_wizard (MANDATE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
close_view (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->mode, "pages");
  mandate_window_show_page (self, g_variant_get_string (parameter, NULL));
  adw_bin_set_child (self->view, NULL);
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  if (self->session != NULL)
    mandate_session_undo (self->session);
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  if (self->session != NULL)
    mandate_session_redo (self->session);
}

static void
mandate_window_dispose (GObject *object)
{
  MandateWindow *self = MANDATE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL, show_sidebar);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.show-link", "s", show_link);
  gtk_widget_class_install_action (widget_class, "win.open-wizard", "s", open_wizard);
  gtk_widget_class_install_action (widget_class, "win.close-view", "s", close_view);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);

  /* Not accelerators of the application: those would come before what a text field undoes. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
mandate_window_class_init (MandateWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_window_dispose;

  g_type_ensure (MANDATE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, mode);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, split);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, workspace_title);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, workspace_button);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_row_activated_cb);

  install_actions (widget_class);
}

static void
mandate_window_init (MandateWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->sidebar, update_section, NULL, NULL);
  fill_sidebar (self);
}

/**
 * mandate_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window, empty until it is given a session
 */
MandateWindow *
mandate_window_new (AdwApplication *application)
{
  return g_object_new (MANDATE_TYPE_WINDOW, "application", application, NULL);
}

MandateSession *
mandate_window_get_session (MandateWindow *self)
{
  return self->session;
}

static void
remove_pages (MandateWindow *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

/**
 * mandate_window_set_session:
 * @self: a window
 * @session: (nullable): an open workspace
 *
 * Shows @session's records in place of those shown before.
 */
void
mandate_window_set_session (MandateWindow  *self,
                            MandateSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  remove_pages (self);

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::name", G_CALLBACK (update_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::findings", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
  update_name (self);
  mandate_window_show_page (self, "overview");
}

static MandatePage *
ensure_page (MandateWindow      *self,
             const MandatePlace *place)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, place->id);

  if (page != NULL)
    return MANDATE_PAGE (page);

  page = GTK_WIDGET (place->create (self->session));
  g_object_bind_property (self->split, "is-folded", page, "is-folded", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->pages, page, place->id);

  return MANDATE_PAGE (page);
}

/**
 * mandate_window_show_page:
 * @self: a window with a session
 * @id: a page's id
 *
 * Shows that page.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL if there is none of that id
 */
MandatePage *
mandate_window_show_page (MandateWindow *self,
                          const char    *id)
{
  const MandatePlace *place = mandate_places_find (id);
  MandatePage        *page;

  if (place == NULL || self->session == NULL)
    return NULL;

  page = ensure_page (self, place);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  gtk_list_box_select_row (self->sidebar, GTK_LIST_BOX_ROW (find_row (self, id)));
  mandate_split_show_end (self->split);

  return page;
}

/**
 * mandate_window_show_link:
 * @self: a window with a session
 * @link: “type/id” of a record, or a type
 *
 * Shows the record where it can be mended, or the page where records of the
 * type are made.
 */
void
mandate_window_show_link (MandateWindow *self,
                          const char    *link)
{
  g_auto (GStrv) parts = g_strsplit (link, "/", 2);
  const MandatePlace *place = mandate_places_find_for_type (parts[0]);
  MandatePage        *page = place != NULL ? mandate_window_show_page (self, place->id) : NULL;

  if (page != NULL)
    mandate_page_show_record (page, parts[1] != NULL ? mandate_register_find_link (mandate_session_get_register (self->session), link) : NULL);
}

/**
 * mandate_window_show_view:
 * @self: a window
 * @view: (transfer floating): what takes all of the window
 *
 * Shows @view in place of sidebar and pages, until it activates the action
 * “win.close-view” with the page to go on with.
 */
void
mandate_window_show_view (MandateWindow *self,
                          GtkWidget     *view)
{
  adw_bin_set_child (self->view, view);
  gtk_stack_set_visible_child_name (self->mode, "view");
}

/**
 * mandate_window_open_wizard:
 * @self: a window with a session
 * @target: a wizard's name, with “:type/id” of the record that it is about if
 *   it is about one
 *
 * Begins that wizard, or goes on with it where it was left.
 */
void
mandate_window_open_wizard (MandateWindow *self,
                            const char    *target)
{
  g_auto (GStrv) parts = g_strsplit (target, ":", 2);
  MandateRecord *subject = parts[1] != NULL ? mandate_register_find_link (mandate_session_get_register (self->session), parts[1]) : NULL;
  GtkWidget     *wizard = mandate_wizards_create (parts[0], self->session, subject);

  if (wizard != NULL)
    mandate_window_show_view (self, wizard);
}

/**
 * mandate_window_tell:
 * @self: a window
 * @message: a sentence
 *
 * Shows @message for some seconds.
 */
void
mandate_window_tell (MandateWindow *self,
                     const char    *message)
{
  show_toast (self, message, FALSE);
}
