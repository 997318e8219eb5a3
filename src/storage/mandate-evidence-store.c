/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of evidence, by what they are: the same file is kept once, and never changes. */

#include "config.h"

#include "mandate-evidence-store.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence.h"
#include "mandate-organisation.h"

/**
 * mandate_evidence_store_add:
 * @database: a connection
 * @content: the bytes of a file
 * @error: return location for an error
 *
 * Keeps bytes, unless they are kept already. Where what is kept is not what it
 * was, this mends it.
 *
 * Returns: (transfer full): their SHA-256, by which they are found again, or %NULL on error
 */
char *
mandate_evidence_store_add (MandateDatabase *database,
                            GBytes          *content,
                            GError         **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autoptr (MandateStatement) statement = NULL;
  gsize         size;
  gconstpointer data = g_bytes_get_data (content, &size);

  statement = mandate_database_prepare (database, "INSERT INTO evidence_file (sha256, content) VALUES (?1, ?2)"
                                                  " ON CONFLICT DO UPDATE SET content = excluded.content WHERE content IS NOT excluded.content",
                                        error);
  if (statement == NULL)
    return NULL;

  mandate_statement_bind_text (statement, 1, sha256);
  mandate_statement_bind_bytes (statement, 2, data, size);

  return mandate_statement_run (statement, error) ? g_steal_pointer (&sha256) : NULL;
}

static void
set_not_kept (const char *sha256,
              GError    **error)
{
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
               _ ("The file is not kept in this workspace (SHA-256 %s). Attach it again."), sha256);
}

static gboolean
check_content (const char *sha256,
               GBytes     *content,
               GError    **error)
{
  g_autofree char *found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  if (g_strcmp0 (found, sha256) == 0)
    return TRUE;

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: %s is a SHA-256 sum. */
               _ ("A kept file is not what it was when it was attached (SHA-256 %s). Restore a backup, or attach it again."), sha256);

  return FALSE;
}

/**
 * mandate_evidence_store_read:
 * @database: a connection
 * @sha256: sum of the bytes
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes, which have that sum, or %NULL on error
 */
GBytes *
mandate_evidence_store_read (MandateDatabase *database,
                             const char      *sha256,
                             GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT content FROM evidence_file WHERE sha256 = ?1", error);
  g_autoptr (GBytes) content = NULL;
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  mandate_statement_bind_text (statement, 1, sha256);

  if (!mandate_statement_step (statement, &has_row, error))
    return NULL;

  if (!has_row)
    {
      set_not_kept (sha256, error);
      return NULL;
    }

  content = mandate_statement_dup_bytes (statement, 0);

  return check_content (sha256, content, error) ? g_steal_pointer (&content) : NULL;
}

/**
 * mandate_evidence_store_list:
 * @database: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the sums of all kept bytes, sorted
 */
GPtrArray *
mandate_evidence_store_list (MandateDatabase *database,
                             GError         **error)
{
  g_autoptr (GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT sha256 FROM evidence_file ORDER BY sha256", error);
  gboolean has_row = TRUE;

  while (TRUE)
    {
      if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
        return NULL;

      if (!has_row)
        return g_steal_pointer (&sums);

      g_ptr_array_add (sums, g_strdup (mandate_statement_get_text (statement, 0)));
    }
}

static gboolean
check_kept (MandateDatabase *database,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT sha256, content FROM evidence_file", error);
  gboolean has_row = TRUE;

  while (TRUE)
    {
      g_autoptr (GBytes) content = NULL;

      if (statement == NULL || g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !mandate_statement_step (statement, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      content = mandate_statement_dup_bytes (statement, 1);
      if (!check_content (mandate_statement_get_text (statement, 0), content, error))
        return FALSE;
    }
}

/* A link names no sum: what it leads to was never kept here. */
static gboolean
check_none_missing (MandateDatabase *database,
                    GError         **error)
{
  g_autofree char *number = NULL;
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database,
                              "SELECT format('E-%03d', number) FROM evidence"
                              " WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM evidence_file) ORDER BY number LIMIT 1",
                              error);
  gboolean has_row;

  if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
    return FALSE;

  if (!has_row)
    return TRUE;

  number = g_strdup (mandate_statement_get_text (statement, 0));
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: %s is a number such as E-012. */
               _ ("The file of %s is missing: it was removed outside this program. Restore a backup, or attach it again."), number);

  return FALSE;
}

/* A file of an earlier schema, such as a backup, has no logo. */
static gboolean
check_logo_is_there (MandateDatabase *database,
                     GError         **error)
{
  gint64 n_columns, n_missing = 0;

  if (!mandate_database_read_integer (database, "SELECT count(*) FROM pragma_table_info('organisation') WHERE name = 'logo'", &n_columns, error))
    return FALSE;

  if (n_columns > 0 &&
      !mandate_database_read_integer (database, "SELECT count(*) FROM organisation WHERE logo IS NOT NULL AND logo NOT IN (SELECT sha256 FROM evidence_file)", &n_missing, error))
    return FALSE;

  if (n_missing > 0)
    g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                         _ ("The file of the logo is missing: it was removed outside this program. Restore a backup, or set the logo again."));

  return n_missing == 0;
}

/**
 * mandate_evidence_store_check:
 * @database: a connection
 * @schema: its record types
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: whether all kept bytes are what they were, and those that evidence
 *   names are there
 */
gboolean
mandate_evidence_store_check (MandateDatabase     *database,
                              const MandateSchema *schema,
                              GCancellable        *cancellable,
                              GError             **error)
{
  if (!check_kept (database, cancellable, error))
    return FALSE;

  if (mandate_schema_find_table (schema, "evidence") == G_TYPE_INVALID)
    return TRUE;

  return check_none_missing (database, error) && check_logo_is_there (database, error);
}

static gboolean
check_is_kept (MandateDatabase *database,
               const char      *sha256,
               GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT 1 FROM evidence_file WHERE sha256 = ?1", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, sha256);

  if (!mandate_statement_step (statement, &has_row, error))
    return FALSE;

  if (!has_row)
    set_not_kept (sha256, error);

  return has_row;
}

/* The logo of the organisation is kept as evidence is, and needs no number. */
static gboolean
check_logo (MandateDatabase *database,
            MandateChange   *change,
            MandateRecord   *record,
            GError         **error)
{
  MandateOrganisation *organisation = MANDATE_ORGANISATION (record);
  MandateOrganisation *old = (MandateOrganisation *) mandate_change_find_old (change, record);

  return organisation->logo == NULL || (old != NULL && g_strcmp0 (old->logo, organisation->logo) == 0) || check_is_kept (database, organisation->logo, error);
}

/**
 * mandate_evidence_store_check_change:
 * @database: a connection
 * @change: what is to be done
 * @error: return location for an error
 *
 * Evidence that names a file needs the file first: or nobody could tell later
 * whether it was ever there.
 *
 * Returns: whether the files are kept that the change names anew
 */
gboolean
mandate_evidence_store_check_change (MandateDatabase *database,
                                     MandateChange   *change,
                                     GError         **error)
{
  GPtrArray *puts = mandate_change_get_puts (change);

  for (guint i = 0; i < puts->len; i++)
    {
      MandateEvidence *evidence = g_ptr_array_index (puts, i);
      MandateEvidence *old;

      if (MANDATE_IS_ORGANISATION (evidence) && !check_logo (database, change, MANDATE_RECORD (evidence), error))
        return FALSE;

      if (!MANDATE_IS_EVIDENCE (evidence) || evidence->sha256 == NULL)
        continue;

      old = (MandateEvidence *) mandate_change_find_old (change, MANDATE_RECORD (evidence));
      if ((old == NULL || g_strcmp0 (old->sha256, evidence->sha256) != 0) && !check_is_kept (database, evidence->sha256, error))
        return FALSE;
    }

  return TRUE;
}
