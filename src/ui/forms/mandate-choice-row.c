/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <glib/gi18n-lib.h>

#include "mandate-drop-down.h"

/**
 * MandateChoiceRow:
 *
 * One of a few answers.
 */
struct _MandateChoiceRow
{
  MandateFieldRow parent_instance;

  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (MandateChoiceRow, mandate_choice_row, MANDATE_TYPE_FIELD_ROW)

/* Before the answers stands “Not stated”, where that is one. */
static guint
get_offset (MandateFieldRow *row)
{
  return mandate_field_row_get_field (row)->is_required ? 0 : 1;
}

static void
say_value (MandateChoiceRow *self)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (self->drop_down);

  mandate_field_row_set_said_value (MANDATE_FIELD_ROW (self), selected != NULL ? gtk_string_object_get_string (selected) : NULL);
}

static void
selected_cb (MandateChoiceRow *self)
{
  MandateFieldRow    *row = MANDATE_FIELD_ROW (self);
  const MandateField *field = mandate_field_row_get_field (row);
  guint               selected = gtk_drop_down_get_selected (self->drop_down);
  guint               offset = get_offset (row);

  say_value (self);
  if (selected == GTK_INVALID_LIST_POSITION)
    return;

  mandate_field_row_take (row, selected < offset ? "" : field->choices[selected - offset].value);
}

static void
mandate_choice_row_build (MandateFieldRow *row)
{
  MandateChoiceRow   *self = MANDATE_CHOICE_ROW (row);
  const MandateField *field = mandate_field_row_get_field (row);
  GtkStringList      *labels = gtk_string_list_new (NULL);
  GtkWidget          *drop_down;

  if (!field->is_required)
    gtk_string_list_append (labels, _ ("Not stated"));
  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    gtk_string_list_append (labels, _ (choice->label));

  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  self->drop_down = GTK_DROP_DOWN (drop_down);
  mandate_drop_down_let_shrink (self->drop_down);
  gtk_widget_add_css_class (drop_down, "field-drop-down");
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  mandate_field_row_set_editor (row, drop_down, NULL);
}

static void
mandate_choice_row_show (MandateFieldRow *row)
{
  const MandateField *field = mandate_field_row_get_field (row);
  g_autofree char    *value = mandate_record_format (mandate_field_row_get_record (row), field);
  guint               position = field->is_required ? GTK_INVALID_LIST_POSITION : 0;

  for (guint i = 0; field->choices[i].value != NULL; i++)
    if (g_strcmp0 (field->choices[i].value, value) == 0)
      position = i + get_offset (row);

  gtk_drop_down_set_selected (MANDATE_CHOICE_ROW (row)->drop_down, position);
  say_value (MANDATE_CHOICE_ROW (row));
}

static void
mandate_choice_row_class_init (MandateChoiceRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  row_class->build = mandate_choice_row_build;
  row_class->show = mandate_choice_row_show;
}

static void
mandate_choice_row_init (MandateChoiceRow *self)
{
}
