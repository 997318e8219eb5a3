/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-views-page.h"

#include "mandate-text-bin.h"

/**
 * MandateViewsPage:
 *
 * A page that shows one subject in several views. Where there is room one
 * chooses among them in the header bar, else at the bottom of the page.
 */
typedef struct
{
  GtkWidget *title; /* (owned) in place of the switcher where it is narrow */

  /* Template children */
  AdwViewSwitcher    *switcher; /* (owned) */
  AdwViewStack       *stack;
  AdwViewSwitcherBar *bar;
} MandateViewsPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandateViewsPage, mandate_views_page, MANDATE_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static MandateViewsPagePrivate *
get_private (MandateViewsPage *self)
{
  return mandate_views_page_get_instance_private (self);
}

static void
arrange (MandateViewsPage *self)
{
  MandateViewsPagePrivate *priv = get_private (self);
  gboolean                 is_folded = mandate_page_get_is_folded (MANDATE_PAGE (self));

  mandate_page_set_title_widget (MANDATE_PAGE (self), is_folded ? priv->title : GTK_WIDGET (priv->switcher));
  adw_view_switcher_bar_set_reveal (priv->bar, is_folded);

  if (is_folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
}

static void
mandate_views_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (mandate_views_page_parent_class)->constructed (object);

  arrange (MANDATE_VIEWS_PAGE (object));
}

static void
mandate_views_page_dispose (GObject *object)
{
  MandateViewsPagePrivate *priv = get_private (MANDATE_VIEWS_PAGE (object));

  g_clear_object (&priv->title);
  g_clear_object (&priv->switcher);

  G_OBJECT_CLASS (mandate_views_page_parent_class)->dispose (object);
}

static void
mandate_views_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MandateViewsPagePrivate *priv = get_private (MANDATE_VIEWS_PAGE (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      adw_window_title_set_title (ADW_WINDOW_TITLE (priv->title), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_views_page_class_init (MandateViewsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_views_page_constructed;
  object_class->dispose = mandate_views_page_dispose;
  object_class->set_property = mandate_views_page_set_property;

  /**
   * MandateViewsPage:title:
   *
   * What the page is called where the names of its views don’t stand in its header bar.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/views-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MandateViewsPage, switcher);
  gtk_widget_class_bind_template_child_private (widget_class, MandateViewsPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, MandateViewsPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
mandate_views_page_init (MandateViewsPage *self)
{
  MandateViewsPagePrivate *priv = get_private (self);

  priv->title = g_object_ref_sink (adw_window_title_new ("", NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (priv->switcher);
}

/**
 * mandate_views_page_add_view:
 * @name: by which the view is shown
 * @title: how it is called on the screen
 * @view: scrolls by itself
 */
void
mandate_views_page_add_view (MandateViewsPage *self,
                             const char       *name,
                             const char       *title,
                             const char       *icon_name,
                             GtkWidget        *view)
{
  adw_view_stack_add_titled_with_icon (get_private (self)->stack, view, name, title, icon_name);
}

/**
 * mandate_views_page_add_column:
 * @width: how wide @view becomes at the most, in pixels
 *
 * Like mandate_views_page_add_view(), for a view that is read from top to
 * bottom: it stands in the middle, and is scrolled.
 */
void
mandate_views_page_add_column (MandateViewsPage *self,
                               const char       *name,
                               const char       *title,
                               const char       *icon_name,
                               GtkWidget        *view,
                               int               width)
{
  GtkWidget *text = mandate_text_bin_new (view);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", width, "tightening-threshold", width, "child", text, NULL);

  gtk_widget_set_valign (text, GTK_ALIGN_START);
  gtk_widget_add_css_class (view, "page-content");
  mandate_views_page_add_view (self, name, title, icon_name,
                               g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL));
}

/**
 * mandate_views_page_show_view:
 * @name: of a view that was added
 */
void
mandate_views_page_show_view (MandateViewsPage *self,
                              const char       *name)
{
  adw_view_stack_set_visible_child_name (get_private (self)->stack, name);
}

/**
 * mandate_views_page_get_view:
 *
 * Returns: the name of the view that is shown
 */
const char *
mandate_views_page_get_view (MandateViewsPage *self)
{
  return adw_view_stack_get_visible_child_name (get_private (self)->stack);
}
