/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeping seals in a workspace. Each leaves an entry of its own, so that the history tells of it. */

#include "config.h"

#include "mandate-workspace-private.h"

static gboolean
write_key (MandateWorkspace *self,
           gpointer          data,
           GError          **error)
{
  return mandate_seal_store_add_key (self->database, data, error);
}

static gboolean
write_seal (MandateWorkspace *self,
            gpointer          data,
            GError          **error)
{
  return mandate_seal_store_add (self->database, data, error);
}

/**
 * mandate_workspace_add_seal_key:
 * @self: a workspace
 * @key: the public half of a key
 * @label: what the journal says of it
 * @error: return location for an error
 *
 * Enrols a key. Seals of earlier ones stay what they are.
 *
 * Returns: whether it was enrolled
 */
gboolean
mandate_workspace_add_seal_key (MandateWorkspace     *self,
                                const MandateSealKey *key,
                                const char           *label,
                                GError              **error)
{
  g_autoptr (MandateEntry) entry = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  entry = _mandate_workspace_new_entry (self, MANDATE_ENTRY_SEAL, 0, label);

  return _mandate_workspace_perform (self, entry, write_key, (gpointer) key, error);
}

GPtrArray *
mandate_workspace_list_seal_keys (MandateWorkspace *self,
                                  GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_seal_store_list_keys (self->database, error);
}

/**
 * mandate_workspace_add_seal:
 * @self: a workspace
 * @seal: a seal over its last entry
 * @label: what the journal says of it
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_STALE where
 *   something was recorded since
 *
 * Returns: whether it is kept
 */
gboolean
mandate_workspace_add_seal (MandateWorkspace      *self,
                            const MandateKeptSeal *seal,
                            const char            *label,
                            GError               **error)
{
  g_autoptr (MandateEntry) entry = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  entry = _mandate_workspace_new_entry (self, MANDATE_ENTRY_SEAL, 0, label);

  return _mandate_workspace_perform (self, entry, write_seal, (gpointer) seal, error);
}

GPtrArray *
mandate_workspace_list_seals (MandateWorkspace *self,
                              GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_seal_store_list (self->database, error);
}

/**
 * mandate_workspace_knows_entry:
 * @self: a workspace
 * @seq: the place that an entry had when it was recorded
 * @hash: its hash
 * @is_known: (out): whether the journal, or what was brought into it, has it
 * @error: return location for an error
 *
 * Returns: whether it could be looked up
 */
gboolean
mandate_workspace_knows_entry (MandateWorkspace *self,
                               gint64            seq,
                               const char       *hash,
                               gboolean         *is_known,
                               GError          **error)
{
  g_autoptr (MandateStatement) statement = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  statement = mandate_database_prepare (self->database,
                                        "SELECT 1 FROM journal WHERE seq = ?1 AND hash = ?2 UNION ALL SELECT 1 FROM journal_branch WHERE hash = ?2 LIMIT 1",
                                        error);
  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1, seq);
  mandate_statement_bind_text (statement, 2, hash);

  return mandate_statement_step (statement, is_known, error);
}
