/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-trouble.h"

#include "mandate-workspace-list.h"

/**
 * MandateTrouble:
 *
 * In place of the pages where there are none to show: what is wrong, and what
 * can be done about it.
 */
struct _MandateTrouble
{
  AdwBin parent_instance;

  /* Template children */
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (MandateTrouble, mandate_trouble, ADW_TYPE_BIN)

static void
mandate_trouble_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_TROUBLE);

  G_OBJECT_CLASS (mandate_trouble_parent_class)->dispose (object);
}

static void
mandate_trouble_class_init (MandateTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_trouble_dispose;

  g_type_ensure (MANDATE_TYPE_WORKSPACE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateTrouble, status);
}

static void
mandate_trouble_init (MandateTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_trouble_new:
 * @title: what can't be done
 * @error: why
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
mandate_trouble_new (const char   *title,
                     const GError *error)
{
  MandateTrouble  *self = g_object_new (MANDATE_TYPE_TROUBLE, NULL);
  g_autofree char *description = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);

  return GTK_WIDGET (self);
}
