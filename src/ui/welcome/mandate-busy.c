/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-busy.h"

/**
 * MandateBusy:
 *
 * What the window shows while a workspace is on its way, if that takes so long
 * that a person would wonder.
 */
struct _MandateBusy
{
  AdwBin parent_instance;

  GCancellable *cancellable; /* (nullable) */

  /* Template children */
  GtkLabel  *label;
  GtkWidget *stop_button;
};

G_DEFINE_FINAL_TYPE (MandateBusy, mandate_busy, ADW_TYPE_BIN)

static void
stop_clicked_cb (MandateBusy *self)
{
  gtk_widget_set_sensitive (self->stop_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
mandate_busy_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_BUSY);
  g_clear_object (&MANDATE_BUSY (object)->cancellable);

  G_OBJECT_CLASS (mandate_busy_parent_class)->dispose (object);
}

static void
mandate_busy_class_init (MandateBusyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_busy_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/busy.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateBusy, label);
  gtk_widget_class_bind_template_child (widget_class, MandateBusy, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked_cb);
}

static void
mandate_busy_init (MandateBusy *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_busy_new:
 * @sentence: what is done
 * @cancellable: (nullable): stops it; %NULL where it can't be stopped
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
mandate_busy_new (const char   *sentence,
                  GCancellable *cancellable)
{
  MandateBusy *self = g_object_new (MANDATE_TYPE_BUSY, NULL);

  g_set_object (&self->cancellable, cancellable);
  gtk_label_set_label (self->label, sentence);
  gtk_widget_set_visible (self->stop_button, cancellable != NULL);

  return GTK_WIDGET (self);
}
