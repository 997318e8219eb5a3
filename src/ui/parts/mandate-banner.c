/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-banner.h"

#include "mandate-wrap-layout.h"

/**
 * MandateBanner:
 *
 * What holds for the page as long as it is shown, in one calm row below its
 * header bar: a sentence, and what can be done about it, at most two things. What
 * newer versions of libadwaita have a widget of its own for.
 */
struct _MandateBanner
{
  AdwBin parent_instance;

  char *title;
  char *button_label;
  char *action_name;
  char *other_label;
  char *other_action;

  /* Template children */
  GtkRevealer *revealer;
  GtkWidget   *button;
  GtkWidget   *buttons;
  GtkWidget   *other_button;
};

G_DEFINE_FINAL_TYPE (MandateBanner, mandate_banner, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_OTHER_LABEL,
  PROP_OTHER_ACTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char **
find_member (MandateBanner *self,
             guint          prop_id)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      return &self->title;
    case PROP_BUTTON_LABEL:
      return &self->button_label;
    case PROP_ACTION_NAME:
      return &self->action_name;
    case PROP_OTHER_LABEL:
      return &self->other_label;
    case PROP_OTHER_ACTION:
      return &self->other_action;
    default:
      return NULL;
    }
}

static void
mandate_banner_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_string (value, *find_member (MANDATE_BANNER (object), prop_id));
}

static void
mandate_banner_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  char **member = find_member (MANDATE_BANNER (object), prop_id);

  g_free (*member);
  *member = g_value_dup_string (value);
  gtk_widget_set_visible (MANDATE_BANNER (object)->button, MANDATE_BANNER (object)->button_label != NULL);
  g_object_notify_by_pspec (object, pspec);

  if (prop_id == PROP_OTHER_LABEL)
    gtk_widget_set_visible (MANDATE_BANNER (object)->other_button, *member != NULL);
}

static void
mandate_banner_finalize (GObject *object)
{
  MandateBanner *self = MANDATE_BANNER (object);

  g_free (self->title);
  g_free (self->button_label);
  g_free (self->action_name);
  g_free (self->other_label);
  g_free (self->other_action);

  G_OBJECT_CLASS (mandate_banner_parent_class)->finalize (object);
}

static void
mandate_banner_class_init (MandateBannerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mandate_banner_finalize;
  object_class->get_property = mandate_banner_get_property;
  object_class->set_property = mandate_banner_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OTHER_LABEL] = g_param_spec_string ("other-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OTHER_ACTION] = g_param_spec_string ("other-action", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "banner");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/banner.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, MandateBanner, button);
  gtk_widget_class_bind_template_child (widget_class, MandateBanner, buttons);
  gtk_widget_class_bind_template_child (widget_class, MandateBanner, other_button);
}

static void
mandate_banner_init (MandateBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, mandate_wrap_layout_new (6));
}

void
mandate_banner_set_revealed (MandateBanner *self,
                             gboolean       revealed)
{
  gtk_revealer_set_reveal_child (self->revealer, revealed);
}
