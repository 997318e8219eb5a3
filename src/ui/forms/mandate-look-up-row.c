/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <glib/gi18n-lib.h>

#include "mandate-code-look-up.h"
#include "mandate-record-look-up.h"

/**
 * MandateLookUpRow:
 *
 * Another record, a country or a currency, found by some letters of its name.
 */
struct _MandateLookUpRow
{
  MandateFieldRow parent_instance;

  MandateLookUp *look_up;
};

G_DEFINE_FINAL_TYPE (MandateLookUpRow, mandate_look_up_row, MANDATE_TYPE_FIELD_ROW)

static void
mandate_look_up_row_show (MandateFieldRow *row)
{
  MandateLookUp *look_up = MANDATE_LOOK_UP_ROW (row)->look_up;

  mandate_look_up_set_value (look_up, mandate_record_get_text (mandate_field_row_get_record (row), mandate_field_row_get_field (row)));
  mandate_field_row_set_said_value (row, mandate_look_up_get_shown (look_up));
}

static void
chosen_cb (MandateFieldRow *row)
{
  const char *value = mandate_look_up_get_value (MANDATE_LOOK_UP_ROW (row)->look_up);
  g_autoptr (MandateFieldRow) alive = g_object_ref (row);

  mandate_field_row_take (row, value != NULL ? value : "");
  mandate_look_up_row_show (row);
}

static GtkWidget *
create_look_up (MandateFieldRow *row)
{
  const MandateField *field = mandate_field_row_get_field (row);

  if (field->kind != MANDATE_FIELD_REFERENCE)
    return mandate_code_look_up_new (field->kind);

  return mandate_record_look_up_new (mandate_field_row_get_session (row), mandate_schema_find_type (mandate_schema_get (), field->references, NULL));
}

static void
mandate_look_up_row_build (MandateFieldRow *row)
{
  const MandateField *field = mandate_field_row_get_field (row);
  GtkWidget          *look_up = create_look_up (row);
  GtkWidget          *button = mandate_look_up_get_button (MANDATE_LOOK_UP (look_up));

  MANDATE_LOOK_UP_ROW (row)->look_up = MANDATE_LOOK_UP (look_up);
  mandate_look_up_set_none (MANDATE_LOOK_UP (look_up), g_strcmp0 (field->references, "person") == 0 ? _ ("Nobody chosen") : _ ("Nothing chosen"),
                            field->is_required ? NULL : _ ("Leave Open"));
  g_signal_connect_object (look_up, "chosen", G_CALLBACK (chosen_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "field-drop-down");
  mandate_field_row_set_editor (row, button, look_up);
}

static void
mandate_look_up_row_class_init (MandateLookUpRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  row_class->build = mandate_look_up_row_build;
  row_class->show = mandate_look_up_row_show;
}

static void
mandate_look_up_row_init (MandateLookUpRow *self)
{
}
