/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-audit-day.h"
#include "mandate-busy.h"
#include "mandate-places.h"
#include "mandate-sidebar-row.h"
#include "mandate-sidebar.h"
#include "mandate-toasts.h"
#include "mandate-window-private.h"
#include "mandate-wizard.h"
#include "mandate-wizards.h"

/* What wizards have below their content, in pixels. */
#define FOOT_HEIGHT 64

/**
 * MandateWindow:
 *
 * The window: the sidebar and its pages, a wizard in their place, or the first
 * start. Pages are made when they are first shown.
 */

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
  MandateWorkspace *workspace = mandate_session_get_workspace (self->session);
  const char       *name = mandate_session_get_name (self->session);
  const char       *kept = mandate_workspace_get_name (workspace);
  const gboolean    is_sample = mandate_workspace_get_is_sample (workspace);
  const char       *subtitle = _ ("Mandate");

  /* Two clients may have the same name, two workspaces may not: “Baker 2”. */
  if (!is_sample && g_str_has_prefix (kept, name))
    name = kept;

  if (is_sample)
    subtitle = _ ("Sample");
  else if (!g_str_equal (kept, name))
    subtitle = kept;

  adw_window_title_set_title (self->workspace_title, name);
  adw_window_title_set_subtitle (self->workspace_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), name);
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
sidebar_row_activated_cb (MandateWindow *self,
                          GtkListBoxRow *row)
{
  mandate_window_show_page (self, mandate_sidebar_row_get_place (MANDATE_SIDEBAR_ROW (row))->id);
}

static gboolean
shows_pages (MandateWindow *self)
{
  return self->session != NULL && adw_bin_get_child (self->view) == NULL;
}

MandatePage *
_mandate_window_get_page (MandateWindow *self)
{
  GtkWidget *page = shows_pages (self) ? gtk_stack_get_visible_child (self->pages) : NULL;

  return page != NULL ? MANDATE_PAGE (page) : NULL;
}

/* What can't be done where one is, its key and its button don't offer. */
static void
update_actions (MandateWindow *self)
{
  MandatePage   *page = _mandate_window_get_page (self);
  GtkWidget     *widget = GTK_WIDGET (self);
  const gboolean can_edit = self->session != NULL && !mandate_session_is_read_only (self->session) && !MANDATE_IS_AUDIT_DAY (adw_bin_get_child (self->view));

  gtk_widget_action_set_enabled (widget, "win.add-item", can_edit && page != NULL && mandate_page_can_add_item (page));
  gtk_widget_action_set_enabled (widget, "win.find", page != NULL && mandate_page_can_find (page));
  gtk_widget_action_set_enabled (widget, "win.next-page", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.previous-page", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-nth-page", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.toggle-sidebar", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.go-to-other-pane", page != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", can_edit);
  gtk_widget_action_set_enabled (widget, "win.redo", can_edit);
  gtk_widget_action_set_enabled (widget, "win.save", can_edit);
  gtk_widget_action_set_enabled (widget, "win.open-wizard", can_edit);
  gtk_widget_action_set_enabled (widget, "win.take-paper", can_edit && page != NULL);
  mandate_look_back_follow (self->look_back, self->session, page != NULL);
}

/* Above the buttons at the end of what takes all of the window. */
static void
lift_toasts (MandateWindow *self,
             gboolean       is_lifted)
{
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->toast_overlay), is_lifted ? FOOT_HEIGHT : 0);
}

/*
 * What a stack does not show is still styled, as often as anything about what it is in
 * is different, such as where the focus is; what is hidden is not.
 */
static void
show_alone (MandateWindow *self,
            GtkStack      *stack,
            GtkWidget     *child)
{
  GtkWidget *last = gtk_stack_get_visible_child (stack);
  GtkWidget *focus;

  gtk_widget_set_visible (child, TRUE);
  gtk_stack_set_visible_child (stack, child);

  if (last == NULL || last == child)
    return;

  /* GTK 4.8 loses count of what it keeps for a window whose focus is hidden twice within one frame. */
  focus = gtk_root_get_focus (GTK_ROOT (self));
  if (focus != NULL && gtk_widget_is_ancestor (focus, last))
    gtk_root_set_focus (GTK_ROOT (self), NULL);
  gtk_widget_set_visible (last, FALSE);
}

/* A wizard that goes writes down what was typed last. */
void
_mandate_window_remove_view (MandateWindow *self)
{
  g_clear_pointer (&self->wizard_target, g_free);
  show_alone (self, self->mode, GTK_WIDGET (self->split));
  lift_toasts (self, FALSE);
  adw_bin_set_child (self->view, NULL);
  update_actions (self);
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

  g_clear_object (&self->look_back);
  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_window_parent_class)->dispose (object);
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

  _mandate_window_install_actions (widget_class);
}

/* Another day, and the page that was looked at. */
static void
arrived_cb (MandateWindow  *self,
            MandateSession *session)
{
  g_autofree char *page = g_strdup (mandate_window_get_page (self));

  mandate_window_show_session (self, session, page);
}

static void
stayed_cb (MandateWindow *self,
           const char    *message)
{
  mandate_window_show_page (self, mandate_window_get_page (self));

  if (message != NULL)
    mandate_window_tell (self, message);
}

static void
waiting_cb (MandateWindow *self,
            GCancellable  *cancellable)
{
  mandate_window_show_view (self, mandate_busy_new (_ ("Putting everything back to that day…"), cancellable));
}

/* Whoever goes through the pages by keys and away again has opened none. */
static void
sidebar_left_cb (MandateWindow *self)
{
  const char *page = self->pages != NULL ? mandate_window_get_page (self) : NULL;

  if (page != NULL)
    mandate_sidebar_select (self->sidebar, page);
}

static void
mandate_window_init (MandateWindow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (sidebar_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->sidebar), focus);
  self->look_back = mandate_look_back_new (ADW_APPLICATION_WINDOW (self));
  g_signal_connect_object (self->look_back, "arrived", G_CALLBACK (arrived_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->look_back, "stayed", G_CALLBACK (stayed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->look_back, "waiting", G_CALLBACK (waiting_cb), self, G_CONNECT_SWAPPED);
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

  mandate_workspace_list_set_current (self->workspaces, mandate_workspace_get_path (workspace));
  update_name (self);
  update_who (self);
}

/**
 * mandate_window_set_session:
 * @self: a window
 * @session: (nullable): an open workspace
 *
 * Shows @session's records in place of those shown before, from the first page on.
 */
void
mandate_window_set_session (MandateWindow  *self,
                            MandateSession *session)
{
  mandate_window_show_session (self, session, NULL);
}

/**
 * mandate_window_show_session:
 * @self: a window
 * @session: (nullable): an open workspace
 * @page: (nullable): the id of the page to begin with; the first where there is
 *   none of that id
 *
 * Shows @session's records in place of those shown before. No other page is made.
 */
void
mandate_window_show_session (MandateWindow  *self,
                             MandateSession *session,
                             const char     *page)
{
  if (self->session == session)
    return;

  mandate_look_back_stop (self->look_back);

  /* While the workspace is still there to take what they have to write. */
  _mandate_window_remove_view (self);
  remove_pages (self);

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (self->session, self->toast_overlay);
    }

  g_set_object (&self->session, session);
  update_actions (self);

  if (session == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Mandate"));
      return;
    }

  g_signal_connect_object (session, "told", G_CALLBACK (mandate_toasts_show), self->toast_overlay, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::name", G_CALLBACK (update_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::findings", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::working-as", G_CALLBACK (update_who), self, G_CONNECT_SWAPPED);
  show_identity (self);
  update_counts (self);
  mandate_window_show_page (self, page != NULL && mandate_places_find (page) != NULL ? page : "overview");
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

  _mandate_window_remove_view (self);
  page = ensure_page (self, place);
  show_alone (self, self->pages, GTK_WIDGET (page));
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

  if (page == NULL)
    return;

  if (parts[1] != NULL)
    mandate_page_show_record (page, mandate_register_find_link (mandate_session_get_register (self->session), link));
  else
    mandate_page_show_type (page, parts[0]);
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
  show_alone (self, self->mode, GTK_WIDGET (self->view));
  lift_toasts (self, TRUE);
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
    _mandate_window_remove_view (self);
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
