/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-wizard-private.h"

/* Before the field gets the keys: a field of several lines would take them for a new line. */
void
_mandate_wizard_add_continue_keys (GtkWidget *wizard)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *enter = gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK);
  GtkShortcutTrigger *keypad_enter = gtk_keyval_trigger_new (GDK_KEY_KP_Enter, GDK_CONTROL_MASK);
  GtkShortcut        *shortcut = gtk_shortcut_new (gtk_alternative_trigger_new (enter, keypad_enter), gtk_named_action_new ("wizard.continue"));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (wizard, keys);
}
