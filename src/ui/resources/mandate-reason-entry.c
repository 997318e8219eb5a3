/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-reason-entry.h"

#include <glib/gi18n-lib.h>

/**
 * MandateReasonEntry:
 *
 * Asks, in the place where something fell short, whether it is enough all the
 * same, and why.
 */
struct _MandateReasonEntry
{
  GtkBox parent_instance;

  /* Template children */
  GtkToggleButton *enough;
  GtkToggleButton *short_button;
  GtkTextView     *reason;
  GtkLabel        *problem;
};

G_DEFINE_FINAL_TYPE (MandateReasonEntry, mandate_reason_entry, GTK_TYPE_BOX)

enum
{
  SIGNAL_SAVED,
  SIGNAL_CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
save_cb (MandateReasonEntry *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->reason);
  GtkTextIter      start, end;
  g_autofree char *reason = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  reason = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));

  if (*reason == '\0')
    {
      mandate_reason_entry_show_problem (self, _ ("Say why in one sentence: that is what an auditor will ask."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, gtk_toggle_button_get_active (self->enough) ? "adequate" : "short", reason);
}

static void
cancel_cb (MandateReasonEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_CANCELLED], 0);
}

static gboolean
key_pressed_cb (MandateReasonEntry *self,
                guint               key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  cancel_cb (self);

  return TRUE;
}

static gboolean
mandate_reason_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MANDATE_REASON_ENTRY (widget)->reason));
}

static void
mandate_reason_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_REASON_ENTRY);

  G_OBJECT_CLASS (mandate_reason_entry_parent_class)->dispose (object);
}

static void
mandate_reason_entry_class_init (MandateReasonEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_reason_entry_dispose;
  widget_class->grab_focus = mandate_reason_entry_grab_focus;

  /**
   * MandateReasonEntry::saved:
   * @adequacy: “adequate” or “short”
   * @reason: why, in the person's words
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/reason-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateReasonEntry, enough);
  gtk_widget_class_bind_template_child (widget_class, MandateReasonEntry, short_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReasonEntry, reason);
  gtk_widget_class_bind_template_child (widget_class, MandateReasonEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
mandate_reason_entry_init (MandateReasonEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mandate_reason_entry_new (void)
{
  return g_object_new (MANDATE_TYPE_REASON_ENTRY, NULL);
}

/**
 * mandate_reason_entry_set:
 * @self: an entry
 * @adequacy: (nullable): what was said before
 * @reason: (nullable): why
 */
void
mandate_reason_entry_set (MandateReasonEntry *self,
                          const char         *adequacy,
                          const char         *reason)
{
  gtk_toggle_button_set_active (g_strcmp0 (adequacy, "short") == 0 ? self->short_button : self->enough, TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->reason), reason != NULL ? reason : "", -1);
}

/**
 * mandate_reason_entry_show_problem:
 * @self: an entry
 * @sentence: why what was written can't be kept
 */
void
mandate_reason_entry_show_problem (MandateReasonEntry *self,
                                   const char         *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
}
