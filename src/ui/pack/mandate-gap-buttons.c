/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done about a gap, wherever it is shown: mend it, or say why it is so for now. */

#include "config.h"

#include "mandate-gap-buttons.h"

#include <glib/gi18n-lib.h>

#include "mandate-compensation.h"
#include "mandate-editing.h"
#include "mandate-pack-explain.h"
#include "mandate-wrap-layout.h"

/**
 * mandate_gap_button_new:
 * @label: what stands on it
 * @action: what it does
 * @target: what the action takes
 * @finding: the gap that it is about
 *
 * Returns: (transfer floating): a button that a screen reader tells from the
 *   same button of another gap
 */
GtkWidget *
mandate_gap_button_new (const char           *label,
                        const char           *action,
                        const char           *target,
                        const MandateFinding *finding)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: a button and the gap that it is about: Fix: No review is planned. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), label, finding->found);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
create_explain (MandateSession       *session,
                const MandateFinding *finding)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  /* Translators: %s is the gap that is to be explained. */
  g_autofree char *name = g_strdup_printf (_ ("Explain: %s"), finding->found);

  /* A child in place of a label: no arrow, for which there is no room in 360 pixels. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (_ ("Explain")));
  gtk_popover_set_child (GTK_POPOVER (popover), mandate_pack_explain_new (session, finding));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/**
 * mandate_gap_buttons_new:
 * @session: an open workspace
 * @finding: a gap
 *
 * Returns: (transfer floating): a box with the ways to mend it and to explain
 *   it; more can be added. It is out of sight where nothing can be changed
 */
GtkWidget *
mandate_gap_buttons_new (MandateSession       *session,
                         const MandateFinding *finding)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (2), NULL);

  mandate_editing_offer (session, box);
  gtk_box_append (GTK_BOX (box), mandate_gap_button_new (_ ("Fix"), "win.show-link", finding->where, finding));
  if (mandate_compensation_is_for (mandate_session_get_register (session), finding, mandate_session_get_today (session)))
    gtk_box_append (GTK_BOX (box), mandate_gap_button_new (_ ("Make Up for It"), "win.show-page", "exceptions", finding));
  gtk_box_append (GTK_BOX (box), create_explain (session, finding));

  return box;
}
