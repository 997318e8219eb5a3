/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told to the person, and what is offered with it. */

#include "config.h"

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
