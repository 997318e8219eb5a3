/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-recording.h"

struct _MandateRecording
{
  MandateDatabase *database; /* (unowned) outlives its recordings */
  sqlite3_session *session;
};

/* What lies beside the records: the journal, what belongs to it, and bytes that never change. */
static const char *const beside[] = {
  "workspace",
  "evidence_file",
  "journal",
  "journal_branch",
  "journal_record",
  "journal_set_back",
  "journal_text",
  "seal",
  "seal_key",
};

static int
is_recorded (void       *data,
             const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    if (g_str_equal (table, beside[i]))
      return FALSE;

  /* Tables in which the full-text search keeps itself. */
  return !g_str_has_prefix (table, "journal_text_");
}

/**
 * mandate_recording_start:
 * @database: a connection, in a transaction
 * @error: return location for an error
 *
 * Records from now on what happens to the tables of records.
 *
 * Returns: (transfer full): the recording, which must be freed before the
 *   transaction is committed, or %NULL on error
 */
MandateRecording *
mandate_recording_start (MandateDatabase *database,
                         GError         **error)
{
  g_autoptr (MandateRecording) self = g_new0 (MandateRecording, 1);
  int result;

  self->database = database;

  result = sqlite3session_create (mandate_database_get_handle (database), "main", &self->session);
  if (result != SQLITE_OK)
    {
      mandate_database_set_error (database, result, error);
      return NULL;
    }

  sqlite3session_table_filter (self->session, is_recorded, NULL);
  sqlite3session_attach (self->session, NULL);

  return g_steal_pointer (&self);
}

/**
 * mandate_recording_finish:
 * @self: a recording
 * @error: return location for an error
 *
 * Returns: (transfer full): the changeset, without a byte where nothing
 *   changed, or %NULL on error
 */
GBytes *
mandate_recording_finish (MandateRecording *self,
                          GError          **error)
{
  void *changeset = NULL;
  int   size = 0;
  int   result = sqlite3session_changeset (self->session, &size, &changeset);

  if (result == SQLITE_OK)
    return g_bytes_new_with_free_func (changeset, size, sqlite3_free, changeset);

  mandate_database_set_error (self->database, result, error);

  return NULL;
}

void
mandate_recording_free (MandateRecording *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->session, sqlite3session_delete);
  g_free (self);
}
