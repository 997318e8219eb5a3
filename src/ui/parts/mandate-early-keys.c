/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-early-keys.h"

/**
 * mandate_early_keys_add:
 * @widget: a widget with fields in it
 * @key: a key
 * @modifiers: what is held down with it
 * @action: an action without a target
 *
 * Has the keys activate @action before the field gets them: a field of several
 * lines would take Ctrl+Return for a new line and Ctrl+Page Down for a move of
 * its cursor.
 */
void
mandate_early_keys_add (GtkWidget      *widget,
                        guint           key,
                        GdkModifierType modifiers,
                        const char     *action)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
  gtk_widget_add_controller (widget, keys);
}
