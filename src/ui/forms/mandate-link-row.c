/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <glib/gi18n-lib.h>

/**
 * MandateLinkRow:
 *
 * What the program fills in: a sum, or what a record is about. It can be read
 * and followed, not changed.
 */
struct _MandateLinkRow
{
  MandateFieldRow parent_instance;

  GtkWidget *value;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (MandateLinkRow, mandate_link_row, MANDATE_TYPE_FIELD_ROW)

static void
mandate_link_row_build (MandateFieldRow *row)
{
  MandateLinkRow *self = MANDATE_LINK_ROW (row);

  self->value = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);
  self->button = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_set_tooltip_text (self->button, _ ("Show It"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Show It"), -1);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", ""); /* an action without one is warned of */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.show-link");
  mandate_field_row_set_editor (row, self->value, NULL);
  mandate_field_row_add_suffix (row, self->button);
}

static void
mandate_link_row_show (MandateFieldRow *row)
{
  MandateLinkRow     *self = MANDATE_LINK_ROW (row);
  const MandateField *field = mandate_field_row_get_field (row);
  const char         *text = mandate_record_get_text (mandate_field_row_get_record (row), field);
  MandateRegister    *reg = mandate_session_get_register (mandate_field_row_get_session (row));
  MandateRecord      *target = field->kind == MANDATE_FIELD_LINK && text != NULL ? mandate_register_find_link (reg, text) : NULL;
  g_autofree char    *name = target != NULL ? mandate_register_describe (reg, target) : NULL;

  gtk_label_set_label (GTK_LABEL (self->value), name != NULL ? name : text != NULL ? text
                                                                                   : "");
  gtk_widget_set_visible (self->button, target != NULL);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", text);
}

static void
mandate_link_row_class_init (MandateLinkRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  row_class->build = mandate_link_row_build;
  row_class->show = mandate_link_row_show;
}

static void
mandate_link_row_init (MandateLinkRow *self)
{
}
