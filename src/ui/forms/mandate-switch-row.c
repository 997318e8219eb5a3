/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

/**
 * MandateSwitchRow:
 *
 * Yes or no.
 */
struct _MandateSwitchRow
{
  MandateFieldRow parent_instance;

  GtkWidget *toggle;
};

G_DEFINE_FINAL_TYPE (MandateSwitchRow, mandate_switch_row, MANDATE_TYPE_FIELD_ROW)

static void
active_cb (MandateSwitchRow *self)
{
  mandate_field_row_take (MANDATE_FIELD_ROW (self), gtk_switch_get_active (GTK_SWITCH (self->toggle)) ? "yes" : "no");
}

static void
mandate_switch_row_build (MandateFieldRow *row)
{
  MandateSwitchRow *self = MANDATE_SWITCH_ROW (row);

  self->toggle = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  mandate_field_row_set_editor (row, self->toggle, NULL);
  mandate_field_row_show_beside (row);
}

static void
mandate_switch_row_show (MandateFieldRow *row)
{
  gtk_switch_set_active (GTK_SWITCH (MANDATE_SWITCH_ROW (row)->toggle),
                         mandate_record_get_boolean (mandate_field_row_get_record (row), mandate_field_row_get_field (row)));
}

/* A click anywhere on the row is a click on the switch. */
static void
mandate_switch_row_activate (GtkListBoxRow *row)
{
  GtkSwitch *toggle = GTK_SWITCH (MANDATE_SWITCH_ROW (row)->toggle);

  gtk_switch_set_active (toggle, !gtk_switch_get_active (toggle));
}

static void
mandate_switch_row_class_init (MandateSwitchRowClass *klass)
{
  MandateFieldRowClass *row_class = MANDATE_FIELD_ROW_CLASS (klass);

  row_class->build = mandate_switch_row_build;
  row_class->show = mandate_switch_row_show;
  GTK_LIST_BOX_ROW_CLASS (klass)->activate = mandate_switch_row_activate;
}

static void
mandate_switch_row_init (MandateSwitchRow *self)
{
}
