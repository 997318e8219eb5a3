/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-page.h"

#include "mandate-banner.h"
#include "mandate-past-bar.h"

/**
 * MandatePage:
 *
 * What stands beside the sidebar: a header bar, which leads back to the sidebar
 * where the window is too narrow for both, and the content below it.
 */
typedef struct
{
  MandateSession *session;
  gboolean        is_folded;

  /* Template children */
  AdwHeaderBar   *header_bar;
  AdwWindowTitle *title;
  AdwBin         *content;
  MandatePastBar *past_bar;
  MandateBanner  *refusal_banner;
  MandateBanner  *chain_banner;
  MandateBanner  *backup_banner;
  MandateBanner  *sample_banner;
} MandatePagePrivate;

static GtkBuildableIface *parent_buildable;

static void mandate_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (MandatePage, mandate_page, ADW_TYPE_BIN, G_ADD_PRIVATE (MandatePage) G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, mandate_page_buildable_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_IS_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static MandatePagePrivate *
get_private (MandatePage *self)
{
  return mandate_page_get_instance_private (self);
}

/* A subclass's template puts its widgets where a page has room for them. */
static void
mandate_page_add_child (GtkBuildable *buildable,
                        GtkBuilder   *builder,
                        GObject      *child,
                        const char   *type)
{
  MandatePage *self = MANDATE_PAGE (buildable);

  if (get_private (self)->content == NULL)
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "start") == 0)
    mandate_page_pack_start (self, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    mandate_page_pack_end (self, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "title") == 0)
    mandate_page_set_title_widget (self, GTK_WIDGET (child));
  else
    mandate_page_set_content (self, GTK_WIDGET (child));
}

static void
mandate_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = mandate_page_add_child;
}

static void
mandate_page_dispose (GObject *object)
{
  MandatePagePrivate *priv = get_private (MANDATE_PAGE (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mandate_page_parent_class)->dispose (object);
}

static void
mandate_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MandatePagePrivate *priv = get_private (MANDATE_PAGE (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_IS_FOLDED:
      g_value_set_boolean (value, priv->is_folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* An earlier day says so by itself, and one calm bar is enough. */
static void
show_bars (MandatePagePrivate *priv)
{
  const MandatePast *past = mandate_session_get_past (priv->session);
  MandateWorkspace  *workspace = mandate_session_get_workspace (priv->session);
  const char        *refusal = mandate_workspace_get_refusal (workspace);

  mandate_past_bar_show_day (priv->past_bar, past);
  g_object_set (priv->refusal_banner, "title", refusal, NULL);
  mandate_banner_set_revealed (priv->refusal_banner, past == NULL && refusal != NULL);
  mandate_banner_set_revealed (priv->sample_banner, past == NULL && refusal == NULL && mandate_workspace_get_is_sample (workspace));
}

/* It can't be put away: what it says holds until the file is mended. */
static void
show_chain_state (MandatePage *self)
{
  MandatePagePrivate *priv = get_private (self);
  MandateChainCheck  *check = mandate_session_get_chain_check (priv->session);
  gboolean            is_broken = mandate_chain_check_get_state (check) == MANDATE_CHAIN_BROKEN;

  if (is_broken)
    g_object_set (priv->chain_banner, "title", mandate_chain_check_get_message (check), NULL);
  mandate_banner_set_revealed (priv->chain_banner, is_broken);
}

/* It stays until a backup succeeds, wherever one is. */
static void
show_backup_problem (MandatePage *self)
{
  MandatePagePrivate *priv = get_private (self);
  MandateKeeper      *keeper = mandate_session_get_keeper (priv->session);
  const char         *problem = mandate_keeper_get_problem (keeper);

  if (problem != NULL)
    g_object_set (priv->backup_banner, "title", problem, NULL);
  mandate_banner_set_revealed (priv->backup_banner, problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.back-up", !mandate_keeper_is_busy (keeper));
}

static void
follow_backups (MandatePage *self)
{
  MandateKeeper *keeper = mandate_session_get_keeper (get_private (self)->session);

  g_signal_connect_object (keeper, "changed", G_CALLBACK (show_backup_problem), self, G_CONNECT_SWAPPED);
  show_backup_problem (self);
}

static void
back_up (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  mandate_keeper_back_up (mandate_session_get_keeper (get_private (MANDATE_PAGE (widget))->session));
}

static void
show_backups (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-page", "s", "backups");
}

static void
mandate_page_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  MandatePagePrivate *priv = get_private (MANDATE_PAGE (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      show_bars (priv);
      g_signal_connect_object (priv->session, "notify::chain-state", G_CALLBACK (show_chain_state), object, G_CONNECT_SWAPPED);
      show_chain_state (MANDATE_PAGE (object));
      follow_backups (MANDATE_PAGE (object));
      break;
    case PROP_IS_FOLDED:
      if (priv->is_folded != g_value_get_boolean (value))
        {
          priv->is_folded = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
show_history (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-history", "s", "");
}

static void
mandate_page_class_init (MandatePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_page_dispose;
  object_class->get_property = mandate_page_get_property;
  object_class->set_property = mandate_page_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * MandatePage:is-folded:
   *
   * Whether the window is too narrow to show the sidebar beside the page.
   */
  properties[PROP_IS_FOLDED] =
    g_param_spec_boolean ("is-folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "page.show-history", NULL, show_history);
  gtk_widget_class_install_action (widget_class, "page.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "page.show-backups", NULL, show_backups);

  g_type_ensure (MANDATE_TYPE_BANNER);
  g_type_ensure (MANDATE_TYPE_PAST_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, header_bar);
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, title);
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, content);
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, past_bar);
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, refusal_banner);
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, chain_banner);
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, backup_banner);
  gtk_widget_class_bind_template_child_private (widget_class, MandatePage, sample_banner);
}

static void
mandate_page_init (MandatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none): the open workspace
 */
MandateSession *
mandate_page_get_session (MandatePage *self)
{
  return get_private (self)->session;
}

void
mandate_page_set_content (MandatePage *self,
                          GtkWidget   *content)
{
  adw_bin_set_child (get_private (self)->content, content);
}

void
mandate_page_set_title (MandatePage *self,
                        const char  *title)
{
  adw_window_title_set_title (get_private (self)->title, title);
}

void
mandate_page_set_subtitle (MandatePage *self,
                           const char  *subtitle)
{
  adw_window_title_set_subtitle (get_private (self)->title, subtitle);
}

void
mandate_page_set_title_widget (MandatePage *self,
                               GtkWidget   *widget)
{
  adw_header_bar_set_title_widget (get_private (self)->header_bar, widget);
}

void
mandate_page_pack_start (MandatePage *self,
                         GtkWidget   *widget)
{
  adw_header_bar_pack_start (get_private (self)->header_bar, widget);
}

void
mandate_page_pack_end (MandatePage *self,
                       GtkWidget   *widget)
{
  adw_header_bar_pack_end (get_private (self)->header_bar, widget);
}

gboolean
mandate_page_get_is_folded (MandatePage *self)
{
  return get_private (self)->is_folded;
}

/**
 * mandate_page_show_record:
 * @self: a page
 * @record: (nullable): a record of the register
 *
 * Leads to @record, or to where such records are made if there is none.
 */
void
mandate_page_show_record (MandatePage   *self,
                          MandateRecord *record)
{
  if (MANDATE_PAGE_GET_CLASS (self)->show_record != NULL)
    MANDATE_PAGE_GET_CLASS (self)->show_record (self, record);
}

/**
 * mandate_page_show_type:
 * @self: a page
 * @type: name of a record type that the page shows
 *
 * Leads to where such records are made.
 */
void
mandate_page_show_type (MandatePage *self,
                        const char  *type)
{
  if (MANDATE_PAGE_GET_CLASS (self)->show_type != NULL)
    MANDATE_PAGE_GET_CLASS (self)->show_type (self, type);
  else
    mandate_page_show_record (self, NULL);
}

gboolean
mandate_page_can_add_item (MandatePage *self)
{
  return MANDATE_PAGE_GET_CLASS (self)->add_item != NULL;
}

void
mandate_page_add_item (MandatePage *self)
{
  MANDATE_PAGE_GET_CLASS (self)->add_item (self);
}

gboolean
mandate_page_can_find (MandatePage *self)
{
  return MANDATE_PAGE_GET_CLASS (self)->find != NULL;
}

void
mandate_page_find (MandatePage *self)
{
  MANDATE_PAGE_GET_CLASS (self)->find (self);
}
