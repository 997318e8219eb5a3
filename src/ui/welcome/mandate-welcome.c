/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-welcome.h"

/**
 * MandateWelcome:
 *
 * The first start, and each time that a workspace is begun: the three ways to
 * come to one.
 */
struct _MandateWelcome
{
  AdwBin parent_instance;

  /* Template children */
  GtkWidget *back_button;
  GtkWidget *status;
};

G_DEFINE_FINAL_TYPE (MandateWelcome, mandate_welcome, ADW_TYPE_BIN)

static void
back_clicked_cb (MandateWelcome *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-view", "s", "");
}

static void
mandate_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_WELCOME);

  G_OBJECT_CLASS (mandate_welcome_parent_class)->dispose (object);
}

static void
mandate_welcome_class_init (MandateWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_welcome_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateWelcome, back_button);
  gtk_widget_class_bind_template_child (widget_class, MandateWelcome, status);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
mandate_welcome_init (MandateWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->status), APPLICATION_ID);
}

/**
 * mandate_welcome_new:
 * @can_go_back: whether a workspace is open that one can go back to
 *
 * Returns: (transfer floating): the three ways
 */
GtkWidget *
mandate_welcome_new (gboolean can_go_back)
{
  MandateWelcome *self = g_object_new (MANDATE_TYPE_WELCOME, NULL);

  gtk_widget_set_visible (self->back_button, can_go_back);

  return GTK_WIDGET (self);
}
