/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-history-page.h"
#include "mandate-places.h"
#include "mandate-sidebar-row.h"
#include "mandate-sidebar.h"
#include "mandate-split.h"
#include "mandate-toasts.h"
#include "mandate-wizard.h"
#include "mandate-wizards.h"
#include "mandate-workspace-list.h"

/**
 * MandateWindow:
 *
 * The window: the sidebar and its pages, a wizard in their place, or the first
 * start. Pages are made when they are first shown.
 */
struct _MandateWindow
{
  AdwApplicationWindow parent_instance;

  MandateSession *session;       /* (nullable) */
  char           *wizard_target; /* (nullable) of the wizard that is shown */

  /* Template children */
  AdwToastOverlay      *toast_overlay;
  GtkStack             *mode;
  MandateSplit         *split;
  AdwWindowTitle       *workspace_title;
  GtkMenuButton        *workspace_button;
  MandateWorkspaceList *workspaces;
  GtkListBox           *sidebar;
  GtkWidget            *who_button;
  GtkLabel             *who_label;
  GtkStack             *pages;
  AdwBin               *view;
};

G_DEFINE_FINAL_TYPE (MandateWindow, mandate_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_counts (MandateWindow *self)
{
  mandate_sidebar_update_counts (self->sidebar, self->session);
}

static void
update_name (MandateWindow *self)
{
  adw_window_title_set_title (self->workspace_title, mandate_session_get_name (self->session));
  gtk_window_set_title (GTK_WINDOW (self), mandate_session_get_name (self->session));
}

static void
update_who (MandateWindow *self)
{
  const char *name = mandate_session_get_working_as (self->session);
  /* Translators: %s is the name of a person. */
  g_autofree char *text = g_strdup_printf (_ ("Working as %s"), name);

  gtk_widget_set_visible (self->who_button, *name != '\0');
  gtk_label_set_label (self->who_label, text);
}

static void
told_cb (MandateWindow *self,
         const char    *message,
         guint          follow_up)
{
  mandate_toasts_show (self->toast_overlay, message, follow_up);
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

/* All that was done, or what happened to one record. */
static void
show_history (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandatePage *page = mandate_window_show_page (MANDATE_WINDOW (widget), "history");

  if (page != NULL)
    mandate_history_page_show_only (MANDATE_HISTORY_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
open_wizard (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  mandate_window_open_wizard (MANDATE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
shows_pages (MandateWindow *self)
{
  return self->session != NULL && adw_bin_get_child (self->view) == NULL;
}

static MandatePage *
get_page (MandateWindow *self)
{
  GtkWidget *page = shows_pages (self) ? gtk_stack_get_visible_child (self->pages) : NULL;

  return page != NULL ? MANDATE_PAGE (page) : NULL;
}

/* What can't be done where one is, its key and its button don't offer. */
static void
update_actions (MandateWindow *self)
{
  MandatePage *page = get_page (self);
  GtkWidget   *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.add-item", page != NULL && mandate_page_can_add_item (page));
  gtk_widget_action_set_enabled (widget, "win.find", page != NULL && mandate_page_can_find (page));
  gtk_widget_action_set_enabled (widget, "win.next-page", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.previous-page", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-nth-page", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.toggle-sidebar", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.save", self->session != NULL);
}

/* A wizard that goes writes down what was typed last. */
static void
remove_view (MandateWindow *self)
{
  g_clear_pointer (&self->wizard_target, g_free);
  gtk_stack_set_visible_child_name (self->mode, "pages");
  adw_bin_set_child (self->view, NULL);
  update_actions (self);
}

static void
close_view (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);
  const char    *page = g_variant_get_string (parameter, NULL);

  remove_view (self);
  mandate_window_show_page (self, *page != '\0' ? page : mandate_window_get_page (self));
}

static void
add_item (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  mandate_page_add_item (get_page (MANDATE_WINDOW (widget)));
}

static void
find (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  mandate_page_find (get_page (MANDATE_WINDOW (widget)));
}

static void
show_place_at (MandateWindow *self,
               int            position)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  if (position >= 0 && (guint) position < n_places)
    mandate_window_show_page (self, places[position].id);
}

static int
get_position (MandateWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sidebar);

  return row != NULL ? gtk_list_box_row_get_index (row) : 0;
}

static void
next_page (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  show_place_at (self, get_position (self) + 1);
}

static void
previous_page (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);

  show_place_at (self, get_position (self) - 1);
}

static void
show_nth_page (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  show_place_at (MANDATE_WINDOW (widget), g_variant_get_int32 (parameter) - 1);
}

static void
toggle_sidebar (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mandate_split_toggle_start (MANDATE_WINDOW (widget)->split);
}

static MandateWizard *
get_wizard (MandateWindow *self)
{
  GtkWidget *view = adw_bin_get_child (self->view);

  return view != NULL && MANDATE_IS_WIZARD (view) ? MANDATE_WIZARD (view) : NULL;
}

/* Fields write down what they hold when they lose the focus. */
static void
write_fields (MandateWindow *self)
{
  GtkWidget *current = gtk_window_get_focus (GTK_WINDOW (self));
  g_autoptr (GtkWidget) focus = current != NULL ? g_object_ref (current) : NULL;

  if (focus == NULL)
    return;

  gtk_window_set_focus (GTK_WINDOW (self), NULL);

  if (gtk_widget_get_root (focus) == GTK_ROOT (self))
    gtk_window_set_focus (GTK_WINDOW (self), focus);
}

static void
save (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MandateWindow *self = MANDATE_WINDOW (widget);
  MandateWizard *wizard = get_wizard (self);

  write_fields (self);

  if (wizard == NULL || mandate_wizard_save (wizard))
    mandate_window_tell (self, _ ("Everything is saved"));
}

/*
 * A wizard has its answers in a record, which undo takes back as any other: it
 * goes, which records what was typed last, and is begun again with what the
 * record says then.
 */
static void
reverse (MandateWindow *self,
         void (*function) (MandateSession *session))
{
  g_autofree char *target = g_strdup (self->wizard_target);

  write_fields (self);

  if (target != NULL)
    remove_view (self);

  function (self->session);

  if (target != NULL)
    mandate_window_open_wizard (self, target);
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  reverse (MANDATE_WINDOW (widget), mandate_session_undo);
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  reverse (MANDATE_WINDOW (widget), mandate_session_redo);
}

static void
mandate_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, mandate_window_get_page (MANDATE_WINDOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_window_finalize (GObject *object)
{
  g_free (MANDATE_WINDOW (object)->wizard_target);

  G_OBJECT_CLASS (mandate_window_parent_class)->finalize (object);
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
  gtk_widget_class_install_action (widget_class, "win.show-history", "s", show_history);
  gtk_widget_class_install_action (widget_class, "win.open-wizard", "s", open_wizard);
  gtk_widget_class_install_action (widget_class, "win.close-view", "s", close_view);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "win.add-item", NULL, add_item);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "win.next-page", NULL, next_page);
  gtk_widget_class_install_action (widget_class, "win.previous-page", NULL, previous_page);
  gtk_widget_class_install_action (widget_class, "win.show-nth-page", "i", show_nth_page);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar);

  /* Not accelerators of the application: those would come before what a text field undoes. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
mandate_window_class_init (MandateWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_window_dispose;
  object_class->finalize = mandate_window_finalize;
  object_class->get_property = mandate_window_get_property;

  /**
   * MandateWindow:page:
   *
   * The id of the page that is shown, to be shown again at the next start.
   */
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MANDATE_TYPE_SPLIT);
  g_type_ensure (MANDATE_TYPE_WORKSPACE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, mode);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, split);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, workspace_title);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, workspace_button);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, workspaces);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, who_button);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, who_label);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MandateWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_row_activated_cb);

  install_actions (widget_class);
}

static void
mandate_window_init (MandateWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_sidebar_fill (self->sidebar);
  update_actions (self);
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

static void
show_identity (MandateWindow *self)
{
  MandateWorkspace *workspace = mandate_session_get_workspace (self->session);

  adw_window_title_set_subtitle (self->workspace_title, mandate_workspace_get_is_sample (workspace) ? _ ("Sample") : _ ("Mandate"));
  mandate_workspace_list_set_current (self->workspaces, mandate_workspace_get_path (workspace));
  update_name (self);
  update_who (self);
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
  if (self->session == session)
    return;

  /* While the workspace is still there to take what they have to write. */
  remove_view (self);
  remove_pages (self);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);
  update_actions (self);

  if (session == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Mandate"));
      return;
    }

  g_signal_connect_object (session, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::name", G_CALLBACK (update_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::findings", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::working-as", G_CALLBACK (update_who), self, G_CONNECT_SWAPPED);
  show_identity (self);
  mandate_window_show_page (self, "overview");
  mandate_chain_check_start_soon (mandate_session_get_chain_check (session));
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
 * mandate_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the id of the page that is shown, or
 *   lies below a view
 */
const char *
mandate_window_get_page (MandateWindow *self)
{
  return gtk_stack_get_visible_child_name (self->pages);
}

/**
 * mandate_window_show_page:
 * @self: a window with a session
 * @id: a page's id
 *
 * Shows that page, in place of a view if there is one.
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

  remove_view (self);
  page = ensure_page (self, place);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  mandate_sidebar_select (self->sidebar, id);
  mandate_split_show_end (self->split);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);

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
  g_clear_pointer (&self->wizard_target, g_free);
  adw_bin_set_child (self->view, view);
  gtk_stack_set_visible_child_name (self->mode, "view");
  update_actions (self);
}

/* What it was about may be gone, too, when it is begun again after an undo. */
static GtkWidget *
create_wizard (MandateWindow *self,
               const char    *target)
{
  g_auto (GStrv) parts = g_strsplit (target, ":", 2);
  MandateRecord *subject = parts[1] != NULL ? mandate_register_find_link (mandate_session_get_register (self->session), parts[1]) : NULL;

  if (parts[1] != NULL && subject == NULL)
    return NULL;

  return mandate_wizards_create (parts[0], self->session, subject);
}

/**
 * mandate_window_open_wizard:
 * @self: a window with a session
 * @target: a wizard's name, with “:type/id” of the record that it is about if
 *   it is about one
 *
 * Begins that wizard, or goes on with it where it was left; where there is no
 * such wizard, shows the page of that name.
 */
void
mandate_window_open_wizard (MandateWindow *self,
                            const char    *target)
{
  GtkWidget *wizard = self->session != NULL ? create_wizard (self, target) : NULL;

  if (wizard != NULL)
    {
      mandate_window_show_view (self, wizard);
      self->wizard_target = g_strdup (target);
    }
  else if (mandate_window_show_page (self, target) == NULL)
    remove_view (self);
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
  mandate_toasts_show (self->toast_overlay, message, MANDATE_FOLLOW_UP_NONE);
}
