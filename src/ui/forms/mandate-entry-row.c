/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

/**
 * MandateEntryRow:
 *
 * A value of one line: names, numbers, amounts, codes.
 */
typedef struct
{
  GtkWidget *entry;
} MandateEntryRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (MandateEntryRow, mandate_entry_row, MANDATE_TYPE_FIELD_ROW)

static MandateEntryRowPrivate *
get_private (MandateEntryRow *self)
{
  return mandate_entry_row_get_instance_private (self);
}

static void
changed_cb (MandateEntryRow *self)
{
  MandateEntryRowClass *klass = MANDATE_ENTRY_ROW_GET_CLASS (self);
  const char           *typed = gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry));
  g_autofree char      *text = klass->read != NULL ? klass->read (self, typed) : g_strdup (typed);

  mandate_field_row_take (MANDATE_FIELD_ROW (self), text);
}

static void
activate_cb (MandateEntryRow *self)
{
  GtkWidget *form = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_activate_action (form != NULL ? form : GTK_WIDGET (self), "form.done", NULL);
}

static void
mandate_entry_row_build (MandateFieldRow *row)
{
  MandateEntryRowPrivate *priv = get_private (MANDATE_ENTRY_ROW (row));

  priv->entry = gtk_entry_new ();
  gtk_widget_add_css_class (priv->entry, "field-entry");
  gtk_widget_set_hexpand (priv->entry, TRUE);
  gtk_entry_set_has_frame (GTK_ENTRY (priv->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (priv->entry), 8);

  g_signal_connect_object (priv->entry, "changed", G_CALLBACK (changed_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->entry, "activate", G_CALLBACK (activate_cb), row, G_CONNECT_SWAPPED);
  mandate_field_row_set_editor (row, priv->entry, NULL);
}

static void
mandate_entry_row_show (MandateFieldRow *row)
{
  MandateEntryRow      *self = MANDATE_ENTRY_ROW (row);
  MandateEntryRowClass *klass = MANDATE_ENTRY_ROW_GET_CLASS (self);
  g_autofree char      *text = klass->write != NULL ? klass->write (self) : mandate_record_format (mandate_field_row_get_record (row), mandate_field_row_get_field (row));

  mandate_entry_row_set_text (self, text != NULL ? text : "");
}

static void
mandate_entry_row_set_hint (MandateFieldRow *row,
                            const char      *hint)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (get_private (MANDATE_ENTRY_ROW (row))->entry), hint);
}

static void
mandate_entry_row_class_init (MandateEntryRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  row_class->build = mandate_entry_row_build;
  row_class->show = mandate_entry_row_show;
  row_class->set_hint = mandate_entry_row_set_hint;
}

static void
mandate_entry_row_init (MandateEntryRow *self)
{
}

/**
 * mandate_entry_row_set_text:
 * @self: a row
 * @text: as if it were typed
 *
 * Puts @text into the entry; the cursor stays where it is if nothing changes.
 */
void
mandate_entry_row_set_text (MandateEntryRow *self,
                            const char      *text)
{
  GtkEditable *entry = GTK_EDITABLE (get_private (self)->entry);

  if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

void
mandate_entry_row_set_purpose (MandateEntryRow *self,
                               GtkInputPurpose  purpose)
{
  gtk_entry_set_input_purpose (GTK_ENTRY (get_private (self)->entry), purpose);
}
