/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was done to one record, as a table of fields: before and after. */

#include "config.h"

#include "mandate-history-fields.h"

#include <glib/gi18n-lib.h>

#include "mandate-history-text.h"
#include "mandate-label.h"

#define LABEL_WIDTH 148

/* Lines of a long text that are shown until one asks for all of it. */
#define FIRST_LINES 8
#define LONG_TEXT   480

static void
show_all_cb (GtkWidget *button,
             GtkLabel  *label)
{
  gtk_label_set_lines (label, -1);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (button, FALSE);
}

static void
shorten (GtkWidget *box,
         GtkWidget *label)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All"));

  gtk_label_set_lines (GTK_LABEL (label), FIRST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), label, 0);
  gtk_box_append (GTK_BOX (box), button);
}

/* Nothing is a word, too, so that it is not taken for a gap in the table. */
static GtkWidget *
new_value (const char *text,
           const char *style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = mandate_label_new (text != NULL ? text : C_ ("a value", "empty"), NULL);

  gtk_widget_add_css_class (box, "history-value");
  gtk_widget_add_css_class (box, text != NULL ? style : "none");
  gtk_label_set_selectable (GTK_LABEL (label), text != NULL);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  if (text != NULL && g_utf8_strlen (text, -1) > LONG_TEXT)
    shorten (box, label);

  return box;
}

static GtkWidget *
new_row (GtkWidget *name,
         GtkWidget *before,
         GtkWidget *after,
         gboolean   is_narrow)
{
  GtkWidget *row = gtk_box_new (is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, is_narrow ? 3 : 12);
  GtkWidget *values = g_object_new (GTK_TYPE_BOX, "spacing", is_narrow ? 8 : 12, "homogeneous", TRUE, "hexpand", TRUE, NULL);

  if (name != NULL && !is_narrow)
    gtk_widget_set_size_request (name, LABEL_WIDTH, -1);

  if (name != NULL)
    gtk_box_append (GTK_BOX (row), name);
  if (before != NULL)
    gtk_box_append (GTK_BOX (values), before);
  if (after != NULL)
    gtk_box_append (GTK_BOX (values), after);
  gtk_box_append (GTK_BOX (row), values);

  return row;
}

static GtkWidget *
new_head (const char *text)
{
  GtkWidget *label = mandate_label_new (text, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "quiet");

  return label;
}

static GtkWidget *
new_head_row (const MandateRecordChange *change,
              gboolean                   is_narrow)
{
  GtkWidget *name = is_narrow ? NULL : new_head (_ ("Field"));

  switch (change->operation)
    {
    case MANDATE_OPERATION_ADDED:
      return new_row (name, NULL, new_head (C_ ("a value", "Now There")), is_narrow);
    case MANDATE_OPERATION_REMOVED:
      return new_row (name, new_head (C_ ("a value", "Was")), NULL, is_narrow);
    case MANDATE_OPERATION_CHANGED:
    default:
      return new_row (name, new_head (C_ ("a value", "Before")), new_head (C_ ("a value", "After")), is_narrow);
    }
}

static GtkWidget *
new_field_row (MandateSession            *session,
               const MandateRecordChange *change,
               const MandateFieldChange  *field,
               gboolean                   is_narrow)
{
  g_autofree char *before = mandate_history_text_format (session, change, field->field, field->before);
  g_autofree char *after = mandate_history_text_format (session, change, field->field, field->after);
  GtkWidget       *name = mandate_label_new (mandate_field_get_label (field->field), NULL);

  gtk_widget_add_css_class (name, "quiet");
  gtk_widget_add_css_class (name, "history-field");
  gtk_label_set_yalign (GTK_LABEL (name), 0);

  return new_row (name,
                  change->operation != MANDATE_OPERATION_ADDED ? new_value (before, "before") : NULL,
                  change->operation != MANDATE_OPERATION_REMOVED ? new_value (after, "after") : NULL,
                  is_narrow);
}

/**
 * mandate_history_fields_new:
 * @session: an open workspace
 * @change: what was done to one record
 * @is_narrow: whether there is no room for the names beside the values
 *
 * Returns: a table of the fields that are not what they were
 */
GtkWidget *
mandate_history_fields_new (MandateSession            *session,
                            const MandateRecordChange *change,
                            gboolean                   is_narrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, is_narrow ? 10 : 8);

  gtk_box_append (GTK_BOX (box), new_head_row (change, is_narrow));
  for (guint i = 0; i < change->fields->len; i++)
    gtk_box_append (GTK_BOX (box), new_field_row (session, change, g_ptr_array_index (change->fields, i), is_narrow));

  return box;
}
