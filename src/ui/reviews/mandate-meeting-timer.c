/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-meeting-timer.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_MINUTE 60

/**
 * MandateMeetingTimer:
 *
 * How many minutes have passed, and how many such a meeting is planned for. It
 * asks for nothing, warns of nothing and is kept nowhere.
 */
struct _MandateMeetingTimer
{
  AdwBin parent_instance;

  gint64 begun; /* monotonic, in microseconds */
  guint  elapsed;
  guint  source;

  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *planned;
};

G_DEFINE_FINAL_TYPE (MandateMeetingTimer, mandate_meeting_timer, ADW_TYPE_BIN)

static void
update (MandateMeetingTimer *self)
{
  guint planned = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->planned));
  /* Translators: minutes that have passed, and minutes that are planned: 12 of 60 min. */
  g_autofree char *text = g_strdup_printf (_ ("%1$u of %2$u min"), self->elapsed, planned);
  /* Translators: what the minutes are, and how many: Minutes Since You Began: 12 of 60 min. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), _ ("Minutes Since You Began"), text);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
minute_cb (gpointer data)
{
  MandateMeetingTimer *self = data;

  mandate_meeting_timer_show (self, (g_get_monotonic_time () - self->begun) / G_USEC_PER_SEC / SECONDS_PER_MINUTE);

  return G_SOURCE_CONTINUE;
}

static void
restart_cb (MandateMeetingTimer *self)
{
  self->begun = g_get_monotonic_time ();
  mandate_meeting_timer_show (self, 0);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
mandate_meeting_timer_dispose (GObject *object)
{
  g_clear_handle_id (&MANDATE_MEETING_TIMER (object)->source, g_source_remove);

  G_OBJECT_CLASS (mandate_meeting_timer_parent_class)->dispose (object);
}

static void
mandate_meeting_timer_class_init (MandateMeetingTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_meeting_timer_dispose;
}

static void
mandate_meeting_timer_init (MandateMeetingTimer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Planned minutes"), "xalign", 0.0, NULL);
  GtkWidget *restart = gtk_button_new_with_label (_ ("Start Again"));
  GtkWidget *popover = gtk_popover_new ();

  self->planned = gtk_spin_button_new_with_range (5, 480, 5);
  /* Nothing that one may ignore makes the window wider. */
  self->label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "popover", popover, "child", self->label, "always-show-arrow", TRUE, "tooltip-text", _ ("Minutes Since You Began"), NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->planned), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->planned);
  gtk_box_append (GTK_BOX (box), restart);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  adw_bin_set_child (ADW_BIN (self), self->button);
  g_signal_connect_object (self->planned, "value-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (restart, "clicked", G_CALLBACK (restart_cb), self, G_CONNECT_SWAPPED);

  self->begun = g_get_monotonic_time ();
  self->source = g_timeout_add_seconds (SECONDS_PER_MINUTE / 4, minute_cb, self);
}

/**
 * mandate_meeting_timer_new:
 * @planned: how many minutes such a meeting usually takes
 *
 * Returns: a timer that begins now
 */
GtkWidget *
mandate_meeting_timer_new (guint planned)
{
  MandateMeetingTimer *self = g_object_new (MANDATE_TYPE_MEETING_TIMER, NULL);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->planned), planned);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_meeting_timer_show:
 * @self: a timer
 * @elapsed: how many minutes have passed
 */
void
mandate_meeting_timer_show (MandateMeetingTimer *self,
                            guint                elapsed)
{
  self->elapsed = elapsed;
  update (self);
}
