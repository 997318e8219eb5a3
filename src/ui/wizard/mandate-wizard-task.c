/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a question that nobody can answer yet. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-action-acts.h"
#include "mandate-wizard-private.h"

/* Puts a task on the list and says so. Returns: whether it is on record. */
gboolean
_mandate_wizard_add_task (MandateSession *session,
                          const char     *title,
                          GError        **error)
{
  /* Translators: %s is a task, such as Find out which laws apply. */
  g_autofree char *label = g_strdup_printf (_ ("Task “%s” added"), title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);

  mandate_action_put_question (change, title, mandate_session_get_today (session));

  if (!mandate_session_commit (session, change, error))
    return FALSE;

  mandate_session_tell_undoable (session, label);

  return TRUE;
}
