/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a file holds, told in a few numbers, and told exactly, by a sum over all
 * of it. Files of older schemas are read as they are: nothing here names a
 * column that the first schema did not have.
 */

#include "config.h"

#include "mandate-contents.h"

#include "mandate-netstring.h"

void
mandate_contents_free (MandateContents *self)
{
  if (self == NULL)
    return;

  g_free (self->workspace_id);
  g_free (self->workspace_name);
  g_free (self->counts);
  g_free (self->hash);
  g_free (self->label);
  g_free (self->recorded_at);
  g_free (self->actor);
  g_free (self->policy_version);
  g_free (self);
}

static gboolean
has_table (MandateDatabase *database,
           const char      *table,
           gboolean        *is_there,
           GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, table);

  return mandate_statement_step (statement, is_there, error);
}

static gboolean
count_records (MandateContents *self,
               MandateDatabase *database,
               GError         **error)
{
  const MandateSchema *schema = mandate_schema_get ();
  const guint          n_types = mandate_schema_get_n_types (schema);

  self->counts = g_new0 (gint64, n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const char      *table = mandate_record_type_get_table (mandate_schema_get_type_at (schema, i));
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
      gboolean         is_there;

      if (!has_table (database, table, &is_there, error))
        return FALSE;

      if (is_there && !mandate_database_read_integer (database, sql, &self->counts[i], error))
        return FALSE;

      self->n_records += self->counts[i];
    }

  return mandate_database_read_integer (database, "SELECT count(*) FROM evidence_file", &self->n_files, error);
}

static gboolean
read_head (MandateContents *self,
           MandateDatabase *database,
           GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT seq, hash, label, recorded_at, actor FROM journal ORDER BY seq DESC LIMIT 1", error);
  gboolean has_row;

  if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
    return FALSE;

  if (!has_row)
    return TRUE;

  self->seq = mandate_statement_get_integer (statement, 0);
  self->hash = g_strdup (mandate_statement_get_text (statement, 1));
  self->label = g_strdup (mandate_statement_get_text (statement, 2));
  self->recorded_at = g_strdup (mandate_statement_get_text (statement, 3));
  self->actor = g_strdup (mandate_statement_get_text (statement, 4));

  return TRUE;
}

static gboolean
read_policy_version (MandateContents *self,
                     MandateDatabase *database,
                     GError         **error)
{
  g_autofree char *label = mandate_database_read_text (database,
                                                       "SELECT policy.title || ' ' || policy_version.number FROM policy_version"
                                                       " JOIN policy ON policy.id = policy_version.policy"
                                                       " WHERE policy.kind = 'information-security' AND policy_version.state = 'in-force'"
                                                       " ORDER BY policy_version.effective_on DESC LIMIT 1",
                                                       error);

  if (label != NULL && *label != '\0')
    self->policy_version = g_strdup (label);

  return label != NULL;
}

/**
 * mandate_contents_read:
 * @database: a connection to a workspace's file, of this schema or an older one
 * @error: return location for an error
 *
 * Returns: (transfer full): what the file holds, as of one moment, or %NULL on error
 */
MandateContents *
mandate_contents_read (MandateDatabase *database,
                       GError         **error)
{
  g_autoptr (MandateContents) self = g_new0 (MandateContents, 1);

  self->workspace_id = mandate_database_read_text (database, "SELECT id FROM workspace", error);
  self->workspace_name = self->workspace_id != NULL ? mandate_database_read_text (database, "SELECT name FROM workspace", error) : NULL;

  if (self->workspace_name == NULL || !count_records (self, database, error) || !read_head (self, database, error) ||
      !read_policy_version (self, database, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* With its type and its length, so that no two rows are told alike. */
static void
hash_value (GChecksum     *checksum,
            sqlite3_value *value)
{
  const int type = sqlite3_value_type (value);
  char      text[64];

  if (type == SQLITE_INTEGER)
    g_snprintf (text, sizeof text, "i%" G_GINT64_FORMAT ",", (gint64) sqlite3_value_int64 (value));
  else if (type == SQLITE_FLOAT)
    g_snprintf (text, sizeof text, "f%a,", sqlite3_value_double (value));
  else
    g_snprintf (text, sizeof text, "%d:", type);

  g_checksum_update (checksum, (const guchar *) text, -1);

  if (type == SQLITE_TEXT || type == SQLITE_BLOB)
    {
      gconstpointer bytes = sqlite3_value_blob (value);

      mandate_netstring_hash_bytes (checksum, bytes, sqlite3_value_bytes (value));
    }
}

static gboolean
hash_rows (GChecksum       *checksum,
           MandateDatabase *database,
           const char      *sql,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, sql, error);
  gboolean has_row = statement != NULL;

  while (has_row)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !mandate_statement_step (statement, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      for (int i = 0; i < mandate_statement_get_n_columns (statement); i++)
        hash_value (checksum, mandate_statement_get_value (statement, i));
    }

  return FALSE;
}

/* In the order of the table, which a copy has, too. */
static gboolean
hash_table (GChecksum       *checksum,
            MandateDatabase *database,
            const char      *table,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);

  g_checksum_update (checksum, (const guchar *) table, -1);

  return hash_rows (checksum, database, sql, cancellable, error);
}

/**
 * mandate_contents_hash:
 * @database: a connection to a workspace's file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * A sum over every row of every table: records, journal, evidence and what is
 * beside them; and over the schema, to the letter. Two files of the same sum hold the same, to the byte.
 *
 * Returns: (transfer full): the sum, or %NULL on error
 */
char *
mandate_contents_hash (MandateDatabase *database,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (MandateStatement) tables =
    mandate_database_prepare (database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name", error);
  gboolean has_row = tables != NULL &&
                     hash_rows (checksum, database, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", cancellable, error);

  while (has_row)
    {
      if (!mandate_statement_step (tables, &has_row, error))
        return NULL;

      if (!has_row)
        return g_strdup (g_checksum_get_string (checksum));

      if (!hash_table (checksum, database, mandate_statement_get_text (tables, 0), cancellable, error))
        return NULL;
    }

  return NULL;
}

/**
 * mandate_contents_hash_records:
 * @database: a connection to a workspace's file of this schema
 * @schema: the record types
 * @error: return location for an error
 *
 * A sum over all records.
 *
 * Returns: (transfer full): the sum, or %NULL on error
 */
char *
mandate_contents_hash_records (MandateDatabase     *database,
                               const MandateSchema *schema,
                               GError             **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const char *table = mandate_record_type_get_table (mandate_schema_get_type_at (schema, i));

      if (!hash_table (checksum, database, table, NULL, error))
        return NULL;
    }

  return g_strdup (g_checksum_get_string (checksum));
}
