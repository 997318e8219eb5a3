/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What changes something, where nothing can be changed. Whoever makes a widget
 * that writes says so here once; that the session refuses is only the net below.
 */

#include "config.h"

#include "mandate-editing.h"

/**
 * mandate_editing_offer:
 * @session: an open workspace
 * @widget: (type GtkWidget): has no use but to change something
 *
 * Takes @widget out of sight where nothing can be changed.
 */
void
mandate_editing_offer (MandateSession *session,
                       gpointer        widget)
{
  if (mandate_session_is_read_only (session))
    gtk_widget_set_visible (widget, FALSE);
}

/**
 * mandate_editing_allow:
 * @session: an open workspace
 * @widget: (type GtkWidget): shows something, and changes it
 *
 * Lets @widget only show where nothing can be changed. A text can still be
 * selected and copied.
 */
void
mandate_editing_allow (MandateSession *session,
                       gpointer        widget)
{
  if (!mandate_session_is_read_only (session))
    return;

  if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_editable (widget, FALSE);
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_view_set_editable (widget, FALSE);
  else
    gtk_widget_set_sensitive (widget, FALSE);
}

/**
 * mandate_editing_allow_actions:
 * @session: an open workspace
 * @widget: (type GtkWidget): has actions of its class
 * @...: names of those that change something, and %NULL
 *
 * Disables them where nothing can be changed, and with them their keys, menu
 * items and buttons.
 */
void
mandate_editing_allow_actions (MandateSession *session,
                               gpointer        widget,
                               ...)
{
  const char *action;
  va_list     names;

  va_start (names, widget);
  while ((action = va_arg (names, const char *)) != NULL)
    gtk_widget_action_set_enabled (widget, action, !mandate_session_is_read_only (session));
  va_end (names);
}

/**
 * mandate_editing_take_files:
 * @session: an open workspace
 * @widget: (type GtkWidget): where files can be dropped
 * @dropped: as for GtkDropTarget::drop, with @object first
 * @object: (type GObject): what @dropped is called with
 *
 * Takes dropped files, but where nothing can be changed.
 */
void
mandate_editing_take_files (MandateSession *session,
                            gpointer        widget,
                            GCallback       dropped,
                            gpointer        object)
{
  GtkDropTarget *target;

  if (mandate_session_is_read_only (session))
    return;

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (target, "drop", dropped, object, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
