/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-focus.h"

#include <adwaita.h>

/* Through all of it, from the side that one comes from. */
static gboolean
focus_in_order (GtkWidget       *widget,
                GtkDirectionType direction)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

/**
 * mandate_focus_begin_at:
 * @klass: the class of a kind of AdwBin
 * @grab_focus: focuses what one begins with
 *
 * Who grabs the focus begins where @grab_focus says, and who comes by the
 * keyboard goes through all of it in the order in which it is read. AdwBin alone
 * begins where the focus is grabbed, whichever key one comes by, so that what
 * stands above can't be reached.
 */
void
mandate_focus_begin_at (GtkWidgetClass *klass,
                        gboolean (*grab_focus) (GtkWidget *widget))
{
  klass->focus = focus_in_order;
  klass->grab_focus = grab_focus;
}
