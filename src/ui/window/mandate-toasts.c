/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person is told for some seconds, with what they may want to do about it. */

#include "config.h"

#include "mandate-toasts.h"

#include <glib/gi18n-lib.h>

static void
add_follow_up (AdwToast       *toast,
               MandateFollowUp follow_up)
{
  static const struct
  {
    const char *label;
    const char *action;
  } buttons[] = {
    [MANDATE_FOLLOW_UP_UNDO] = { N_ ("Undo"), "win.undo" },
    [MANDATE_FOLLOW_UP_REDO] = { N_ ("Redo"), "win.redo" },
    [MANDATE_FOLLOW_UP_HISTORY] = { N_ ("History"), "win.show-history::" },
    [MANDATE_FOLLOW_UP_TODAY] = { N_ ("Back to Today"), "win.back-to-today" },
  };

  if (follow_up == MANDATE_FOLLOW_UP_NONE)
    return;

  adw_toast_set_button_label (toast, _ (buttons[follow_up].label));
  adw_toast_set_detailed_action_name (toast, buttons[follow_up].action);
}

/**
 * mandate_toasts_show:
 * @overlay: where toasts are shown
 * @message: a sentence
 * @follow_up: what is offered with it
 *
 * Shows @message for some seconds.
 */
void
mandate_toasts_show (AdwToastOverlay *overlay,
                     const char      *message,
                     MandateFollowUp  follow_up)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast        *toast = adw_toast_new (markup);

  add_follow_up (toast, follow_up);
  adw_toast_overlay_add_toast (overlay, toast);
}
