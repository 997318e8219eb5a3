/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-text.h"

#include "mandate-focus.h"

/* How long a person pauses before what was typed is written down. */
#define SAVE_DELAY_MS 500

/**
 * MandateReviewText:
 *
 * Room for some sentences, which are written down by themselves when one
 * pauses, or goes elsewhere.
 */
struct _MandateReviewText
{
  AdwBin parent_instance;

  GtkWidget *view;
  GtkWidget *hint;
  guint      save_source;
};

G_DEFINE_FINAL_TYPE (MandateReviewText, mandate_review_text, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (MandateReviewText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static gboolean
save_cb (gpointer data)
{
  MandateReviewText *self = data;
  g_autofree char   *text = mandate_review_text_get (self);

  self->save_source = 0;
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, text);

  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (MandateReviewText *self)
{
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (get_buffer (self)) == 0);
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

static void
mandate_review_text_unmap (GtkWidget *widget)
{
  mandate_review_text_flush (MANDATE_REVIEW_TEXT (widget));

  GTK_WIDGET_CLASS (mandate_review_text_parent_class)->unmap (widget);
}

static void
mandate_review_text_dispose (GObject *object)
{
  MandateReviewText *self = MANDATE_REVIEW_TEXT (object);

  g_clear_handle_id (&self->save_source, g_source_remove);

  G_OBJECT_CLASS (mandate_review_text_parent_class)->dispose (object);
}

static gboolean
mandate_review_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MANDATE_REVIEW_TEXT (widget)->view);
}

static void
mandate_review_text_class_init (MandateReviewTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_review_text_dispose;
  widget_class->unmap = mandate_review_text_unmap;
  mandate_focus_begin_at (widget_class, mandate_review_text_grab_focus);

  /**
   * MandateReviewText::edited:
   * @text: all of the text
   *
   * The person has paused.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mandate_review_text_init (MandateReviewText *self)
{
  GtkWidget          *overlay = gtk_overlay_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin", 9, "bottom-margin", 9,
                             "left-margin", 12, "right-margin", 12, NULL);
  self->hint = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE, "can-target", FALSE, "margin-top", 9, "margin-start", 12, "margin-end", 12,
                             "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (self->hint, "quiet");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->hint, TRUE);
  gtk_widget_add_css_class (overlay, "text-field");
  gtk_widget_set_overflow (overlay, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), overlay);

  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (mandate_review_text_flush), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, focus);
}

/**
 * mandate_review_text_new:
 * @label: what a screen reader calls it
 * @hint: what to write, shown while it is empty
 *
 * Returns: an empty text
 */
GtkWidget *
mandate_review_text_new (const char *label,
                         const char *hint)
{
  MandateReviewText *self = g_object_new (MANDATE_TYPE_REVIEW_TEXT, NULL);

  gtk_label_set_label (GTK_LABEL (self->hint), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, hint, -1);

  return GTK_WIDGET (self);
}

/**
 * mandate_review_text_show:
 * @self: a text
 * @text: (nullable): what is on record
 *
 * Shows what is on record, unless the person is writing something else.
 */
void
mandate_review_text_show (MandateReviewText *self,
                          const char        *text)
{
  g_autofree char *shown = mandate_review_text_get (self);

  if (self->save_source != 0 || g_strcmp0 (g_strstrip (shown), text != NULL ? text : "") == 0)
    return;

  gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
  g_clear_handle_id (&self->save_source, g_source_remove);
}

/**
 * mandate_review_text_get:
 * @self: a text
 *
 * Returns: (transfer full): what it says
 */
char *
mandate_review_text_get (MandateReviewText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

/**
 * mandate_review_text_append:
 * @self: a text
 * @text: what to add, on a line of its own
 *
 * Adds @text as if it were typed, and moves there.
 */
void
mandate_review_text_append (MandateReviewText *self,
                            const char        *text)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter    end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (gtk_text_iter_get_line_offset (&end) > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", 1);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_grab_focus (self->view);
}

/**
 * mandate_review_text_flush:
 * @self: a text
 *
 * Has written down what was typed, now.
 */
void
mandate_review_text_flush (MandateReviewText *self)
{
  if (self->save_source == 0)
    return;

  g_clear_handle_id (&self->save_source, g_source_remove);
  save_cb (self);
}

/**
 * mandate_review_text_set_editable:
 * @self: a text
 * @is_editable: whether it may be written in; what may not is read and copied
 */
void
mandate_review_text_set_editable (MandateReviewText *self,
                                  gboolean           is_editable)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), is_editable);
  gtk_widget_set_visible (self->hint, is_editable && gtk_text_buffer_get_char_count (get_buffer (self)) == 0);
}
