/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-removed-row.h"

#include <glib/gi18n-lib.h>

/**
 * MandateRemovedRow:
 *
 * A record that was removed, with the button that brings it back.
 */
struct _MandateRemovedRow
{
  GtkWidget parent_instance;

  MandateSession     *session;
  MandateRemovedItem *item; /* (nullable) */
  GtkWidget          *name;
  GtkWidget          *subtitle;
  GtkWidget          *trouble;
  GtkWidget          *button;
};

G_DEFINE_FINAL_TYPE (MandateRemovedRow, mandate_removed_row, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *style,
           gboolean    wraps)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  if (wraps)
    g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  else
    g_object_set (label, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* What stands in the way is said where the button is. */
static void
bring_back_cb (MandateRemovedRow *self)
{
  g_autoptr (MandateRemovedRow) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (mandate_session_bring_back_record (self->session, mandate_removed_item_get_removal (self->item), &error))
    return;

  gtk_label_set_label (GTK_LABEL (self->trouble), error->message);
  gtk_widget_set_visible (self->trouble, TRUE);
}

static void
mandate_removed_row_dispose (GObject *object)
{
  MandateRemovedRow *self = MANDATE_REMOVED_ROW (object);
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_removed_row_parent_class)->dispose (object);
}

static void
mandate_removed_row_class_init (MandateRemovedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_removed_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "removedrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mandate_removed_row_init (MandateRemovedRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->name = new_label (NULL, FALSE);
  self->subtitle = new_label ("caption", TRUE);
  self->trouble = new_label ("field-problem", TRUE);
  self->button = gtk_button_new_with_label (_ ("Bring Back"));

  gtk_widget_add_css_class (self->subtitle, "quiet");
  gtk_widget_set_visible (self->trouble, FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->subtitle);
  gtk_box_append (GTK_BOX (texts), self->trouble);
  gtk_widget_set_parent (texts, GTK_WIDGET (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (bring_back_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mandate_removed_row_new:
 * @session: an open workspace
 *
 * Returns: a row without a record
 */
GtkWidget *
mandate_removed_row_new (MandateSession *session)
{
  MandateRemovedRow *self = g_object_new (MANDATE_TYPE_REMOVED_ROW, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->button, !mandate_session_is_read_only (session));

  return GTK_WIDGET (self);
}

/**
 * mandate_removed_row_set_item:
 * @self: a row
 * @item: a record that was removed
 *
 * Shows @item.
 */
void
mandate_removed_row_set_item (MandateRemovedRow  *self,
                              MandateRemovedItem *item)
{
  g_autofree char *subtitle = mandate_removed_item_make_subtitle (item, mandate_session_get_today (self->session));
  /* Translators: %s is what a record is called. */
  g_autofree char *label = g_strdup_printf (_ ("Bring back “%s”"), mandate_removed_item_get_name (item));

  g_set_object (&self->item, item);
  gtk_label_set_label (GTK_LABEL (self->name), mandate_removed_item_get_name (item));
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  gtk_widget_set_visible (self->trouble, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
