/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Seals and the keys that made them, as rows. They lie beside the recorded
 * tables: a seal proves itself, and no undo takes it back. What they mean is not
 * known here.
 */

#include "config.h"

#include "mandate-seal-store.h"

void
mandate_seal_key_free (MandateSealKey *self)
{
  if (self == NULL)
    return;

  g_free (self->fingerprint);
  g_free (self->public_key);
  g_free (self->enrolled_at);
  g_free (self);
}

void
mandate_kept_seal_free (MandateKeptSeal *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->fingerprint);
  g_free (self->workspace);
  g_free (self->entry_hash);
  g_free (self->purpose);
  g_free (self->about);
  g_free (self->made_at);
  g_free (self->signature);
  g_free (self);
}

/**
 * mandate_seal_store_add_key:
 * @database: a connection, in a transaction
 * @key: a key
 * @error: return location for an error
 *
 * Returns: whether it is there
 */
gboolean
mandate_seal_store_add_key (MandateDatabase      *database,
                            const MandateSealKey *key,
                            GError              **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "INSERT OR IGNORE INTO seal_key (fingerprint, public_key, enrolled_at, place) SELECT ?1, ?2, ?3, count (*) + 1 FROM seal_key", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, key->fingerprint);
  mandate_statement_bind_text (statement, 2, key->public_key);
  mandate_statement_bind_text (statement, 3, key->enrolled_at);

  return mandate_statement_run (statement, error);
}

/**
 * mandate_seal_store_list_keys:
 * @database: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateSealKey): all keys, the first enrolled first
 */
GPtrArray *
mandate_seal_store_list_keys (MandateDatabase *database,
                              GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT fingerprint, public_key, enrolled_at FROM seal_key ORDER BY place, enrolled_at, fingerprint", error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_seal_key_free);
  gboolean has_row = TRUE;

  while (has_row)
    {
      MandateSealKey *key;

      if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
        return NULL;

      if (!has_row)
        break;

      key = g_new0 (MandateSealKey, 1);
      key->fingerprint = g_strdup (mandate_statement_get_text (statement, 0));
      key->public_key = g_strdup (mandate_statement_get_text (statement, 1));
      key->enrolled_at = g_strdup (mandate_statement_get_text (statement, 2));
      g_ptr_array_add (keys, key);
    }

  return g_steal_pointer (&keys);
}

/**
 * mandate_seal_store_add:
 * @database: a connection, in a transaction
 * @seal: a seal of a key that is kept
 * @error: return location for an error
 *
 * Returns: whether it is there
 */
gboolean
mandate_seal_store_add (MandateDatabase       *database,
                        const MandateKeptSeal *seal,
                        GError               **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database,
                              "INSERT OR IGNORE INTO seal (id, fingerprint, workspace, seq, entry_hash, purpose, about, made_at, signature)"
                              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                              error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, seal->id);
  mandate_statement_bind_text (statement, 2, seal->fingerprint);
  mandate_statement_bind_text (statement, 3, seal->workspace);
  mandate_statement_bind_integer (statement, 4, seal->seq);
  mandate_statement_bind_text (statement, 5, seal->entry_hash);
  mandate_statement_bind_text (statement, 6, seal->purpose);
  mandate_statement_bind_text (statement, 7, seal->about);
  mandate_statement_bind_text (statement, 8, seal->made_at);
  mandate_statement_bind_text (statement, 9, seal->signature);

  return mandate_statement_run (statement, error);
}

static MandateKeptSeal *
seal_from_row (MandateStatement *row)
{
  MandateKeptSeal *seal = g_new0 (MandateKeptSeal, 1);

  seal->id = g_strdup (mandate_statement_get_text (row, 0));
  seal->fingerprint = g_strdup (mandate_statement_get_text (row, 1));
  seal->workspace = g_strdup (mandate_statement_get_text (row, 2));
  seal->seq = mandate_statement_get_integer (row, 3);
  seal->entry_hash = g_strdup (mandate_statement_get_text (row, 4));
  seal->purpose = g_strdup (mandate_statement_get_text (row, 5));
  seal->about = g_strdup (mandate_statement_get_text (row, 6));
  seal->made_at = g_strdup (mandate_statement_get_text (row, 7));
  seal->signature = g_strdup (mandate_statement_get_text (row, 8));

  return seal;
}

/**
 * mandate_seal_store_list:
 * @database: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateKeptSeal): all seals, in the order of what they seal
 */
GPtrArray *
mandate_seal_store_list (MandateDatabase *database,
                         GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database,
                              "SELECT id, fingerprint, workspace, seq, entry_hash, purpose, about, made_at, signature FROM seal ORDER BY seq, made_at, id", error);
  g_autoptr (GPtrArray) seals = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_kept_seal_free);
  gboolean has_row = TRUE;

  while (has_row)
    {
      if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
        return NULL;

      if (has_row)
        g_ptr_array_add (seals, seal_from_row (statement));
    }

  return g_steal_pointer (&seals);
}

/**
 * mandate_seal_store_copy:
 * @from: a connection to a copy of the workspace
 * @to: a connection, in a transaction
 * @error: return location for an error
 *
 * Takes over the keys and seals of a copy: what it sealed stays sealed.
 *
 * Returns: whether all are there
 */
gboolean
mandate_seal_store_copy (MandateDatabase *from,
                         MandateDatabase *to,
                         GError         **error)
{
  g_autoptr (GPtrArray) keys = mandate_seal_store_list_keys (from, error);
  g_autoptr (GPtrArray) seals = keys != NULL ? mandate_seal_store_list (from, error) : NULL;

  if (seals == NULL)
    return FALSE;

  for (guint i = 0; i < keys->len; i++)
    if (!mandate_seal_store_add_key (to, g_ptr_array_index (keys, i), error))
      return FALSE;

  for (guint i = 0; i < seals->len; i++)
    if (!mandate_seal_store_add (to, g_ptr_array_index (seals, i), error))
      return FALSE;

  return TRUE;
}
