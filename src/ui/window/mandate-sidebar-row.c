/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-sidebar-row.h"

#include <glib/gi18n-lib.h>

/**
 * MandateSidebarRow:
 *
 * A page's name in the sidebar, with the number of things that wait there.
 */
struct _MandateSidebarRow
{
  GtkListBoxRow parent_instance;

  const MandatePlace *place;

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (MandateSidebarRow, mandate_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
mandate_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (mandate_sidebar_row_parent_class)->dispose (object);
}

static void
mandate_sidebar_row_class_init (MandateSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_sidebar_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MandateSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, MandateSidebarRow, count);
}

static void
mandate_sidebar_row_init (MandateSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_sidebar_row_new:
 * @place: a page
 *
 * Returns: the row that leads to it
 */
GtkWidget *
mandate_sidebar_row_new (const MandatePlace *place)
{
  MandateSidebarRow *self = g_object_new (MANDATE_TYPE_SIDEBAR_ROW, NULL);

  self->place = place;
  gtk_image_set_from_icon_name (self->icon, place->icon);
  gtk_label_set_label (self->title, _ (place->title));
  mandate_sidebar_row_set_count (self, 0);

  return GTK_WIDGET (self);
}

const MandatePlace *
mandate_sidebar_row_get_place (MandateSidebarRow *self)
{
  return self->place;
}

/**
 * mandate_sidebar_row_set_count:
 * @self: a row
 * @count: what waits there; nothing is shown for 0
 */
void
mandate_sidebar_row_set_count (MandateSidebarRow *self,
                               guint              count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *name = count == 0
                            ? g_strdup (_ (self->place->title))
                            /* Translators: a page of the sidebar, and how many things wait there. */
                            : g_strdup_printf (ngettext ("%1$s, %2$u waiting", "%1$s, %2$u waiting", count), _ (self->place->title), count);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
