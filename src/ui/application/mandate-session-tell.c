/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person is told, and what is always told when it is done. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-session-private.h"

void
mandate_session_tell (MandateSession *self,
                      const char     *message)
{
  _mandate_session_tell (self, message, MANDATE_FOLLOW_UP_NONE);
}

void
mandate_session_tell_undoable (MandateSession *self,
                               const char     *message)
{
  _mandate_session_tell (self, message, MANDATE_FOLLOW_UP_UNDO);
}

void
mandate_session_tell_error (MandateSession *self,
                            const GError   *error)
{
  const gboolean is_past = mandate_session_get_past (self) != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);

  _mandate_session_tell (self, error->message, is_past ? MANDATE_FOLLOW_UP_TODAY : MANDATE_FOLLOW_UP_NONE);
}

/**
 * mandate_session_remove:
 * @self: a session
 * @record: a record of the register
 *
 * Removes @record with what is part of it, and tells so with “Undo”; or tells
 * what stands in the way.
 *
 * Returns: whether it was removed
 */
gboolean
mandate_session_remove (MandateSession *self,
                        MandateRecord  *record)
{
  MandateRegister *reg = mandate_session_get_register (self);
  g_autofree char *name = mandate_register_describe (reg, record);
  /* Translators: %s is what a record is called. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” removed"), name);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (GError) error = NULL;

  mandate_change_remove (change, record);

  if (!mandate_session_commit (self, change, &error))
    {
      mandate_session_tell_error (self, error);
      return FALSE;
    }

  mandate_session_tell_undoable (self, label);

  return TRUE;
}
