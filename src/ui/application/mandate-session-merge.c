/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing in what was done elsewhere. */

#include "config.h"

#include "mandate-session-private.h"

/**
 * mandate_session_merge:
 * @self: a session
 * @plan: what bringing in the changes of a copy means, with all questions answered
 * @error: return location for an error
 *
 * Brings the changes in; views hear of it by #MandateSession::changed.
 *
 * Returns: whether it was done; if not, everything is as it was
 */
gboolean
mandate_session_merge (MandateSession   *self,
                       MandateMergePlan *plan,
                       GError          **error)
{
  if (!_mandate_session_check_present (self, error) || !mandate_workspace_merge (mandate_session_get_workspace (self), plan, error))
    return FALSE;

  _mandate_session_changed (self);

  return TRUE;
}
