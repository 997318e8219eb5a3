/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

/**
 * MandateTextRow:
 *
 * A text of any number of lines; it grows with what is written.
 */
struct _MandateTextRow
{
  MandateFieldRow parent_instance;

  GtkTextView *view;
  GtkLabel    *hint;
};

G_DEFINE_FINAL_TYPE (MandateTextRow, mandate_text_row, MANDATE_TYPE_FIELD_ROW)

static void
changed_cb (MandateTextRow *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text == '\0');
  mandate_field_row_take (MANDATE_FIELD_ROW (self), text);
}

static void
mandate_text_row_build (MandateFieldRow *row)
{
  MandateTextRow *self = MANDATE_TEXT_ROW (row);
  GtkWidget      *view = gtk_text_view_new ();
  GtkWidget      *overlay = gtk_overlay_new ();
  GtkWidget      *hint = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "lines", 2, "can-target", FALSE, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->view = GTK_TEXT_VIEW (view);
  self->hint = GTK_LABEL (hint);
  gtk_widget_add_css_class (hint, "field-hint");
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_add_css_class (view, "field-text");
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), hint);
  mandate_field_row_set_editor (row, view, overlay);
}

static void
mandate_text_row_set_hint (MandateFieldRow *row,
                           const char      *hint)
{
  gtk_label_set_label (MANDATE_TEXT_ROW (row)->hint, hint);
}

static void
mandate_text_row_show (MandateFieldRow *row)
{
  MandateTextRow  *self = MANDATE_TEXT_ROW (row);
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->view);
  const char      *text = mandate_record_get_text (mandate_field_row_get_record (row), mandate_field_row_get_field (row));
  GtkTextIter      start, end;
  g_autofree char *shown = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
}

static void
mandate_text_row_class_init (MandateTextRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  row_class->build = mandate_text_row_build;
  row_class->show = mandate_text_row_show;
  row_class->set_hint = mandate_text_row_set_hint;
}

static void
mandate_text_row_init (MandateTextRow *self)
{
}
