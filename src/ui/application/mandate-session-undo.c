/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Removing, and taking back: the last steps of this sitting, and what is older. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-session-private.h"

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

/**
 * mandate_session_bring_back:
 * @self: a session
 * @seq: place of an entry
 * @error: return location for an error that says what stands in the way
 *
 * Takes back what an older entry did, as an action of its own, and tells so
 * with “Undo”.
 *
 * Returns: whether the earlier values are there again
 */
gboolean
mandate_session_bring_back (MandateSession *self,
                            gint64          seq,
                            GError        **error)
{
  g_autofree char *label = _mandate_session_check_present (self, error) ? mandate_workspace_bring_back (mandate_session_get_workspace (self), seq, error) : NULL;
  g_autofree char *message = NULL;

  if (label == NULL)
    return FALSE;

  /* Translators: %s is the label of an action, such as “Ana Pérez” removed. */
  message = g_strdup_printf (_ ("Brought back from before: %s"), label);
  _mandate_session_changed (self);
  _mandate_session_tell (self, message, MANDATE_FOLLOW_UP_UNDO);

  return TRUE;
}

/**
 * mandate_session_bring_back_record:
 * @self: a session
 * @removal: a record that was removed
 * @error: return location for an error that says what stands in the way
 *
 * Brings the record back, and tells so with “Undo”.
 *
 * Returns: whether it is there again
 */
gboolean
mandate_session_bring_back_record (MandateSession       *self,
                                   const MandateRemoval *removal,
                                   GError              **error)
{
  g_autofree char *name = mandate_register_describe (mandate_session_get_register (self), removal->record);
  /* Translators: %s is what a record is called. */
  g_autofree char *message = g_strdup_printf (_ ("“%s” is back"), name);

  if (!_mandate_session_check_present (self, error) || !mandate_workspace_bring_back_record (mandate_session_get_workspace (self), removal, error))
    return FALSE;

  _mandate_session_changed (self);
  _mandate_session_tell (self, message, MANDATE_FOLLOW_UP_UNDO);

  return TRUE;
}

/* What undo and redo have in common: @label is what was done, or %NULL on an error. */
static void
tell_reversal (MandateSession *self,
               const char     *label,
               const char     *message,
               MandateFollowUp follow_up,
               GError         *error)
{
  if (label == NULL)
    {
      mandate_session_tell_error (self, error);
      return;
    }

  _mandate_session_changed (self);
  _mandate_session_tell (self, message, follow_up);
}

/**
 * mandate_session_undo:
 * @self: a session
 *
 * Takes the last action of this sitting back and tells which it was, or why it
 * can't be. What was done before is in the history.
 */
void
mandate_session_undo (MandateSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  gint64           seq;

  if (!_mandate_session_check_present (self, &error) || !mandate_workspace_find_undoable (mandate_session_get_workspace (self), &seq, &error))
    {
      mandate_session_tell_error (self, error);
      return;
    }

  if (seq <= _mandate_session_get_first (self))
    {
      _mandate_session_tell (self, _ ("Nothing more was done in this sitting"), MANDATE_FOLLOW_UP_HISTORY);
      return;
    }

  label = mandate_workspace_undo (mandate_session_get_workspace (self), &error);
  /* Translators: %s is the label of an action, such as “Ana Pérez” removed. */
  message = g_strdup_printf (_ ("Undone: %s"), label);
  tell_reversal (self, label, message, MANDATE_FOLLOW_UP_REDO, error);
}

/**
 * mandate_session_redo:
 * @self: a session
 *
 * Does again what was undone last in this sitting, and tells so.
 */
void
mandate_session_redo (MandateSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  gint64           seq;

  if (!_mandate_session_check_present (self, &error) || !mandate_workspace_find_redoable (mandate_session_get_workspace (self), &seq, &error))
    {
      mandate_session_tell_error (self, error);
      return;
    }

  if (seq <= _mandate_session_get_first (self))
    {
      mandate_session_tell (self, _ ("Nothing was undone that could be done again"));
      return;
    }

  label = mandate_workspace_redo (mandate_session_get_workspace (self), &error);
  /* Translators: %s is the label of an action, such as “Ana Pérez” removed. */
  message = g_strdup_printf (_ ("Done again: %s"), label);
  tell_reversal (self, label, message, MANDATE_FOLLOW_UP_UNDO, error);
}
