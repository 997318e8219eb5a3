/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a file is what was recorded: a workspace's, a backup's, or a copy's. */

#include "config.h"

#include "mandate-verification.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-evidence-store.h"
#include "mandate-journal-index.h"
#include "mandate-journal.h"
#include "mandate-migrator.h"
#include "mandate-rewind.h"

/* Above it, SQLite says only that it is about this file. */
static const char *
find_last_line (const char *text)
{
  const char *end = strrchr (text, '\n');

  return end != NULL ? end + 1 : text;
}

/**
 * mandate_verify_structure:
 * @database: a connection
 * @error: return location for an error
 *
 * Returns: whether SQLite finds the file sound, down to its last page
 */
gboolean
mandate_verify_structure (MandateDatabase *database,
                          GError         **error)
{
  g_autofree char *integrity = mandate_database_read_text (database, "PRAGMA integrity_check (1)", error);

  if (integrity == NULL)
    return FALSE;

  if (g_str_equal (integrity, "ok"))
    return TRUE;

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: %s is a technical reason. */
               _ ("The file is damaged (%s). Restore a backup."), find_last_line (integrity));

  return FALSE;
}

/* Altered, a guard of what is approved would look the other way. */
static gboolean
check_schema (MandateDatabase *database,
              MandateDatabase *fresh,
              GError         **error)
{
  gboolean same;

  if (!mandate_migrator_compare (database, fresh, &same, error))
    return FALSE;

  if (!same)
    g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                         _ ("The file is not built as this program builds it: its tables or rules were changed outside this program. Restore a backup."));

  return same;
}

/**
 * mandate_verify:
 * @database: a connection to a file that mandate_migrate() brought to this schema
 * @path: the file, as mandate_database_make_name() names it
 * @schema: its record types
 * @migrations: resource folder of its migrations
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that says what is wrong, and from which entry
 *
 * Checks everything that could have been changed behind the program's back: the
 * file's structure and schema, the chain of the journal, that the journal leads to exactly
 * the records that are there, its index, and the bytes of all evidence.
 *
 * Returns: whether all is as it was recorded
 */
gboolean
mandate_verify (MandateDatabase     *database,
                const char          *path,
                const MandateSchema *schema,
                const char          *migrations,
                GCancellable        *cancellable,
                GError             **error)
{
  g_autoptr (MandateDatabase) scratch = NULL;

  if (!mandate_verify_structure (database, error) || !mandate_journal_check_chain (database, cancellable, error) ||
      !mandate_evidence_store_check (database, schema, cancellable, error))
    return FALSE;

  scratch = mandate_rewind_open (path, schema, migrations, error);

  return scratch != NULL && check_schema (database, scratch, error) && mandate_rewind_check (scratch, database, schema, cancellable, error) &&
         mandate_journal_index_check (database, error);
}
