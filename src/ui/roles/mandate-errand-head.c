/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-errand-head.h"

#include <glib/gi18n-lib.h>

#include "mandate-label.h"

/**
 * MandateErrandHead:
 *
 * What stands above a view that takes the place of a list for a while: the way
 * back, what it is about, and how things stand.
 */
struct _MandateErrandHead
{
  AdwBin parent_instance;

  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *summary;
};

G_DEFINE_FINAL_TYPE (MandateErrandHead, mandate_errand_head, ADW_TYPE_BIN)

static void
mandate_errand_head_class_init (MandateErrandHeadClass *klass)
{
}

static void
mandate_errand_head_init (MandateErrandHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);

  self->back = g_object_new (GTK_TYPE_BUTTON, "icon-name", "go-previous-symbolic", "tooltip-text", _ ("Back"), "valign", GTK_ALIGN_START, NULL);
  self->title = mandate_label_new (NULL, "title-2");
  self->summary = mandate_label_new (NULL, "quiet");
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->title);
  gtk_box_append (GTK_BOX (texts), self->summary);
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), texts);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_errand_head_new:
 * @back_action: what leads back
 *
 * Returns: (transfer floating): a head that says nothing yet
 */
GtkWidget *
mandate_errand_head_new (const char *back_action)
{
  MandateErrandHead *self = g_object_new (MANDATE_TYPE_ERRAND_HEAD, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), back_action);

  return GTK_WIDGET (self);
}

void
mandate_errand_head_set_title (MandateErrandHead *self,
                               const char        *title)
{
  gtk_label_set_label (GTK_LABEL (self->title), title);
}

void
mandate_errand_head_set_summary (MandateErrandHead *self,
                                 const char        *summary)
{
  gtk_label_set_label (GTK_LABEL (self->summary), summary != NULL ? summary : "");
  gtk_widget_set_visible (self->summary, summary != NULL && *summary != '\0');
}

void
mandate_errand_head_set_leads_back (MandateErrandHead *self,
                                    gboolean           leads_back)
{
  gtk_widget_set_visible (self->back, leads_back);
}
