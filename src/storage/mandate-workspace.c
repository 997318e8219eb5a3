/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-workspace.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-store.h"
#include "mandate-migrator.h"
#include "mandate-record-store.h"
#include "mandate-rewind.h"
#include "mandate-uuid.h"

/**
 * MandateWorkspace:
 *
 * One organisation's file and its register: the one door through which records
 * change. What goes through it is one transaction, recorded by SQLite's session
 * extension, appended to the journal and chained to the entry before; then just
 * those objects of the register are brought up to date that it touched.
 */
struct _MandateWorkspace
{
  GObject parent_instance;

  char                *path;
  char                *migrations;
  const MandateSchema *schema;   /* (unowned) outlives every workspace */
  MandateDatabase     *database; /* (owned) */
  MandateRegister     *reg;      /* (owned) */

  char    *id;
  char    *name;
  gboolean is_sample;

  char            *actor;
  MandateClockFunc clock;
  gpointer         clock_data;
  gint64           head; /* the last entry that the register knows */
};

G_DEFINE_FINAL_TYPE (MandateWorkspace, mandate_workspace, G_TYPE_OBJECT)

static GDateTime *
read_clock (gpointer data)
{
  return g_date_time_new_now_utc ();
}

static void
mandate_workspace_finalize (GObject *object)
{
  MandateWorkspace *self = MANDATE_WORKSPACE (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->database, mandate_database_free);
  g_free (self->path);
  g_free (self->migrations);
  g_free (self->id);
  g_free (self->name);
  g_free (self->actor);

  G_OBJECT_CLASS (mandate_workspace_parent_class)->finalize (object);
}

static void
mandate_workspace_class_init (MandateWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_workspace_finalize;
}

static void
mandate_workspace_init (MandateWorkspace *self)
{
  self->actor = g_strdup (g_get_user_name ());
  self->clock = read_clock;
}

static char *
format_moment (MandateWorkspace *self)
{
  g_autoptr (GDateTime) now = self->clock (self->clock_data);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *seconds = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (utc) / 1000);
}

/* What a full disk left of a file must not be taken for a workspace without records. */
static gboolean
check_not_empty (MandateWorkspace *self,
                 GError          **error)
{
  gint64 n_tables;

  if (!mandate_database_read_integer (self->database, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (n_tables > 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS, _ ("The file is not a workspace of this program."));

  return FALSE;
}

static MandateWorkspace *
open_database (const char          *path,
               MandateDatabaseMode  mode,
               const MandateSchema *schema,
               const char          *migrations,
               GError             **error)
{
  g_autoptr (MandateWorkspace) self = g_object_new (MANDATE_TYPE_WORKSPACE, NULL);

  /* Absolute, it means the same file when it is opened again for a rewind. */
  self->path = g_canonicalize_filename (path, NULL);
  self->schema = schema;
  self->migrations = g_strdup (migrations);
  self->database = mandate_database_open (self->path, mode, error);

  if (self->database == NULL || (mode != MANDATE_DATABASE_CREATE && !check_not_empty (self, error)) ||
      !mandate_migrate (self->database, migrations, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* In one transaction: records of different moments would not fit together. */
static gboolean
load (MandateWorkspace *self,
      GError          **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin_reading (self->database, error);
  g_autofree char *hash = NULL;
  gint64           is_sample;

  if (transaction == NULL)
    return FALSE;

  self->id = mandate_database_read_text (self->database, "SELECT id FROM workspace", error);
  if (self->id == NULL)
    return FALSE;

  self->name = mandate_database_read_text (self->database, "SELECT name FROM workspace", error);
  if (self->name == NULL || !mandate_database_read_integer (self->database, "SELECT is_sample FROM workspace", &is_sample, error))
    return FALSE;

  self->is_sample = is_sample == 1;
  self->reg = mandate_register_new (self->schema);

  return mandate_journal_get_head (self->database, &self->head, &hash, error) &&
         mandate_record_store_load (self->database, self->reg, error);
}

static gboolean
write_identity (MandateWorkspace *self,
                const char       *name,
                gboolean          is_sample,
                GError          **error)
{
  g_autofree char *id = mandate_uuid_new ();
  g_autofree char *moment = format_moment (self);
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (self->database, "INSERT INTO workspace (only, id, name, created_at, is_sample) VALUES (1, ?1, ?2, ?3, ?4)", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, id);
  mandate_statement_bind_text (statement, 2, name);
  mandate_statement_bind_text (statement, 3, moment);
  mandate_statement_bind_integer (statement, 4, is_sample);

  return mandate_statement_run (statement, error);
}

/**
 * mandate_workspace_create:
 * @path: (type filename): where there is no file yet
 * @name: what people call it
 * @is_sample: whether it is an example, and marked as one
 * @schema: the record types; must outlive the workspace
 * @migrations: resource folder of the schema's migrations
 * @error: return location for an error
 *
 * Returns: (transfer full): a workspace without records, or %NULL on error
 */
MandateWorkspace *
mandate_workspace_create (const char          *path,
                          const char          *name,
                          gboolean             is_sample,
                          const MandateSchema *schema,
                          const char          *migrations,
                          GError             **error)
{
  g_autoptr (MandateWorkspace) self = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      /* Translators: %s is a file name. */
      g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_EXISTS, _ ("There is a file “%s” already."), path);
      return NULL;
    }

  self = open_database (path, MANDATE_DATABASE_CREATE, schema, migrations, error);

  if (self == NULL || !write_identity (self, name, is_sample, error) || !load (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mandate_workspace_open:
 * @path: (type filename): a workspace's file
 * @schema: the record types; must outlive the workspace
 * @migrations: resource folder of the schema's migrations
 * @error: return location for an error
 *
 * Opens a workspace on a connection of its own and loads its register.
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateWorkspace *
mandate_workspace_open (const char          *path,
                        const MandateSchema *schema,
                        const char          *migrations,
                        GError             **error)
{
  g_autoptr (MandateWorkspace) self = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      /* Translators: %s is a file name. */
      g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("There is no file “%s”."), path);
      return NULL;
    }

  self = open_database (path, MANDATE_DATABASE_READ_WRITE, schema, migrations, error);

  if (self == NULL || !load (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
mandate_workspace_get_path (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->path;
}

const char *
mandate_workspace_get_id (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->id;
}

const char *
mandate_workspace_get_name (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->name;
}

gboolean
mandate_workspace_get_is_sample (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return self->is_sample;
}

/**
 * mandate_workspace_get_register:
 * @self: a workspace
 *
 * Returns: (transfer none): all its records, kept up to date
 */
MandateRegister *
mandate_workspace_get_register (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->reg;
}

/**
 * mandate_workspace_set_actor:
 * @self: a workspace
 * @actor: who works with it from now on; at first the login name
 */
void
mandate_workspace_set_actor (MandateWorkspace *self,
                             const char       *actor)
{
  g_return_if_fail (MANDATE_IS_WORKSPACE (self));

  g_free (self->actor);
  self->actor = g_strdup (actor);
}

/**
 * mandate_workspace_set_clock:
 * @self: a workspace
 * @clock: (nullable): tells what entries bear as the moment they were
 *   recorded, or %NULL for the computer's own
 * @data: for @clock
 *
 * For the example organisation, whose story lies in the past, and for tests.
 */
void
mandate_workspace_set_clock (MandateWorkspace *self,
                             MandateClockFunc  clock,
                             gpointer          data)
{
  g_return_if_fail (MANDATE_IS_WORKSPACE (self));

  self->clock = clock != NULL ? clock : read_clock;
  self->clock_data = data;
}

static MandateEntry *
new_entry (MandateWorkspace *self,
           MandateEntryKind  kind,
           gint64            reverses,
           const char       *label)
{
  MandateEntry *entry = g_new0 (MandateEntry, 1);

  entry->entry = mandate_uuid_new ();
  entry->recorded_at = format_moment (self);
  entry->actor = g_strdup (self->actor);
  entry->kind = kind;
  entry->reverses = reverses;
  entry->label = g_strdup (label);

  return entry;
}

static int
is_recorded (void       *data,
             const char *table)
{
  MandateWorkspace *self = data;

  return mandate_schema_find_table (self->schema, table) != G_TYPE_INVALID;
}

typedef sqlite3_session Session;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Session, sqlite3session_delete)

static Session *
start_session (MandateWorkspace *self,
               GError          **error)
{
  Session *session;
  int      result;

  result = sqlite3session_create (mandate_database_get_handle (self->database), "main", &session);
  if (result != SQLITE_OK)
    {
      mandate_database_set_error (self->database, result, error);
      return NULL;
    }

  sqlite3session_table_filter (session, is_recorded, self);
  sqlite3session_attach (session, NULL);

  return session;
}

static GBytes *
finish_session (MandateWorkspace *self,
                Session          *session,
                GError          **error)
{
  void *changeset = NULL;
  int   size = 0;
  int   result;

  result = sqlite3session_changeset (session, &size, &changeset);
  if (result == SQLITE_OK)
    return g_bytes_new_with_free_func (changeset, size, sqlite3_free, changeset);

  mandate_database_set_error (self->database, result, error);

  return NULL;
}

static gboolean
check_head (MandateWorkspace *self,
            GError          **error)
{
  g_autofree char *hash = NULL;
  gint64           head;

  if (!mandate_journal_get_head (self->database, &head, &hash, error))
    return FALSE;

  if (head == self->head)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE,
                       _ ("Another program changed this workspace meanwhile. Open it again and repeat what you did."));

  return FALSE;
}

static gboolean
check_references (MandateWorkspace *self,
                  GError          **error)
{
  gint64 n_dangling;

  if (!mandate_database_read_integer (self->database, "SELECT count(*) FROM pragma_foreign_key_check", &n_dangling, error))
    return FALSE;

  if (n_dangling == 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT,
                       _ ("A record would be missing that another one names."));

  return FALSE;
}

typedef gboolean (*WriteFunc) (MandateWorkspace *self,
                               gpointer          data,
                               GError          **error);

/*
 * Everything that is ever done goes through here: write, record, chain,
 * commit, refresh. What changes nothing leaves no entry.
 */
static gboolean
perform (MandateWorkspace *self,
         MandateEntry     *entry,
         WriteFunc         write,
         gpointer          data,
         GError          **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (self->database, error);
  g_autoptr (Session) session = NULL;
  g_autoptr (GBytes) changeset = NULL;

  if (transaction == NULL || !check_head (self, error))
    return FALSE;

  session = start_session (self, error);
  if (session == NULL || !write (self, data, error))
    return FALSE;

  changeset = finish_session (self, session, error);
  if (changeset == NULL)
    return FALSE;

  if (g_bytes_get_size (changeset) == 0)
    return TRUE;

  if (!mandate_journal_append (self->database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error))
    return FALSE;

  /* A session must not outlive what it watches being committed by halves. */
  g_clear_pointer (&session, sqlite3session_delete);

  if (!mandate_transaction_commit (g_steal_pointer (&transaction), error))
    return FALSE;

  self->head = entry->seq;

  return mandate_changeset_refresh (self->database, changeset, self->reg, error);
}

static gboolean
write_change (MandateWorkspace *self,
              gpointer          data,
              GError          **error)
{
  MandateChange *change = data;
  GPtrArray     *puts = mandate_change_get_puts (change);
  GPtrArray     *removals = mandate_change_get_removals (change);

  /*
   * Records of one change may name each other, in any order. Not for a single
   * one: SQLite prepares every statement anew after this, half of what an
   * action costs.
   */
  if (puts->len + removals->len > 1 && !mandate_database_execute (self->database, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  for (guint i = 0; i < removals->len; i++)
    if (!mandate_record_store_remove (self->database, g_ptr_array_index (removals, i), error))
      return FALSE;

  for (guint i = 0; i < puts->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (puts, i);
      MandateRecord *old = mandate_change_find_old (change, record);

      /* Writing what is there already would wake the guards of what is approved. */
      if (old != NULL && mandate_record_equal (old, record))
        continue;

      if (!mandate_record_store_save (self->database, record, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mandate_workspace_commit:
 * @self: a workspace
 * @change: what is to be done
 * @error: return location for an error; %MANDATE_RECORD_ERROR_INVALID names all
 *   that is wrong with the records
 *
 * Checks a change and does it, all or nothing, as one entry of the journal.
 *
 * Returns: whether it was done
 */
gboolean
mandate_workspace_commit (MandateWorkspace *self,
                          MandateChange    *change,
                          GError          **error)
{
  g_autoptr (MandateEntry) entry = NULL;
  const char *happened_on;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (mandate_change_get_register (change) == self->reg, FALSE);

  if (!mandate_change_check (change, error))
    return FALSE;

  entry = new_entry (self, MANDATE_ENTRY_ACTION, 0, mandate_change_get_label (change));

  happened_on = mandate_change_get_happened_on (change);
  if (happened_on != NULL && *happened_on != '\0')
    entry->happened_on = g_strdup (happened_on);

  return perform (self, entry, write_change, change, error);
}

static gboolean
write_reversal (MandateWorkspace *self,
                gpointer          data,
                GError          **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) inverse = NULL;
  gint64 *seq = data;

  changeset = mandate_journal_read_changeset (self->database, *seq, error);
  if (changeset == NULL)
    return FALSE;

  inverse = mandate_changeset_invert (changeset, error);

  return inverse != NULL && mandate_changeset_apply (self->database, inverse, error) && check_references (self, error);
}

/* Foreign keys can't be switched off inside a transaction, so they are here, around it. */
static gboolean
perform_reversal (MandateWorkspace *self,
                  MandateEntry     *entry,
                  gint64            seq,
                  GError          **error)
{
  gboolean done;

  if (!mandate_database_execute (self->database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  done = perform (self, entry, write_reversal, &seq, error);

  return mandate_database_execute (self->database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

/* An entry that can be taken back without a trace tells of nothing that this program does. */
static gboolean
check_recorded (MandateEntry *entry,
                GError      **error)
{
  if (entry->seq > 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED, _ ("The records are not what the journal says they are."));

  return FALSE;
}

static char *
reverse (MandateWorkspace *self,
         MandateEntryKind  kind,
         gint64            seq,
         const char       *nothing,
         GError          **error)
{
  g_autoptr (MandateEntry) reversed = NULL;
  g_autoptr (MandateEntry) entry = NULL;

  if (seq == 0)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING, nothing);
      return NULL;
    }

  reversed = mandate_journal_read (self->database, seq, error);
  if (reversed == NULL)
    return NULL;

  entry = new_entry (self, kind, seq, reversed->label);

  if (!perform_reversal (self, entry, seq, error) || !check_recorded (entry, error))
    {
      /* Translators: %s is what was done. */
      g_prefix_error (error, kind == MANDATE_ENTRY_UNDO ? _ ("“%s” can't be undone. ") : _ ("“%s” can't be done again. "), reversed->label);
      return NULL;
    }

  return g_strdup (reversed->label);
}

/**
 * mandate_workspace_undo:
 * @self: a workspace
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_CONSTRAINT where
 *   an approval would be taken back
 *
 * Takes back the last action that still stands, as an entry of its own.
 *
 * Returns: (transfer full): what was taken back, or %NULL on error
 */
char *
mandate_workspace_undo (MandateWorkspace *self,
                        GError          **error)
{
  gint64 seq;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  if (!mandate_journal_find_undoable (self->database, &seq, error))
    return NULL;

  return reverse (self, MANDATE_ENTRY_UNDO, seq, _ ("There is nothing to undo."), error);
}

/**
 * mandate_workspace_redo:
 * @self: a workspace
 * @error: return location for an error
 *
 * Does again what was undone last, as an entry of its own.
 *
 * Returns: (transfer full): what was done again, or %NULL on error
 */
char *
mandate_workspace_redo (MandateWorkspace *self,
                        GError          **error)
{
  gint64 seq;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  if (!mandate_journal_find_redoable (self->database, &seq, error))
    return NULL;

  return reverse (self, MANDATE_ENTRY_REDO, seq, _ ("There is nothing to redo."), error);
}

/**
 * mandate_workspace_keep_file:
 * @self: a workspace
 * @content: bytes of a file
 * @error: return location for an error
 *
 * Keeps bytes beside the records; an evidence record then names them.
 *
 * Returns: (transfer full): their SHA-256, or %NULL on error
 */
char *
mandate_workspace_keep_file (MandateWorkspace *self,
                             GBytes           *content,
                             GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_evidence_store_add (self->database, content, error);
}

/**
 * mandate_workspace_read_file:
 * @self: a workspace
 * @sha256: sum of the bytes
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes, or %NULL on error
 */
GBytes *
mandate_workspace_read_file (MandateWorkspace *self,
                             const char       *sha256,
                             GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_evidence_store_read (self->database, sha256, error);
}

/**
 * mandate_workspace_list_files:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the SHA-256 sums of all kept files
 */
GPtrArray *
mandate_workspace_list_files (MandateWorkspace *self,
                              GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_evidence_store_list (self->database, error);
}

/**
 * mandate_workspace_list_entries:
 * @self: a workspace
 * @before: place of an entry, or 0 for the end
 * @limit: how many at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateEntry): entries of the journal, newest first
 */
GPtrArray *
mandate_workspace_list_entries (MandateWorkspace *self,
                                gint64            before,
                                guint             limit,
                                GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_list (self->database, before, limit, error);
}

/**
 * mandate_workspace_list_changes:
 * @self: a workspace
 * @seq: place of an entry
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateRecordChange): what the entry did
 */
GPtrArray *
mandate_workspace_list_changes (MandateWorkspace *self,
                                gint64            seq,
                                GError          **error)
{
  g_autoptr (GBytes) changeset = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  changeset = mandate_journal_read_changeset (self->database, seq, error);

  return changeset != NULL ? mandate_changeset_list (changeset, self->reg, error) : NULL;
}

gboolean
mandate_workspace_get_head (MandateWorkspace *self,
                            gint64           *seq,
                            char            **hash,
                            GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return mandate_journal_get_head (self->database, seq, hash, error);
}

/**
 * mandate_workspace_find_entry_on:
 * @self: a workspace
 * @date: a day, in UTC
 * @seq: (out): the last entry recorded up to its end, 0 for none
 * @error: return location for an error
 *
 * Returns: whether the journal could be read
 */
gboolean
mandate_workspace_find_entry_on (MandateWorkspace *self,
                                 const char       *date,
                                 gint64           *seq,
                                 GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return mandate_journal_find_last_on (self->database, date, seq, error);
}

MandateEntry *
mandate_workspace_read_entry (MandateWorkspace *self,
                              gint64            seq,
                              GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_read (self->database, seq, error);
}

GBytes *
mandate_workspace_read_changeset (MandateWorkspace *self,
                                  gint64            seq,
                                  GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_read_changeset (self->database, seq, error);
}

static gboolean
replay (MandateWorkspace *self,
        MandateEntry     *entry,
        const char       *hash,
        GBytes           *changeset,
        GError          **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (self->database, error);

  if (transaction == NULL || !check_head (self, error) || !mandate_changeset_apply (self->database, changeset, error) ||
      !check_references (self, error) ||
      !mandate_journal_append (self->database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error))
    return FALSE;

  if (g_strcmp0 (entry->hash, hash) != 0)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                           _ ("it is not what was recorded: its hash is another than the one beside it."));
      return FALSE;
    }

  if (!mandate_transaction_commit (g_steal_pointer (&transaction), error))
    return FALSE;

  self->head = entry->seq;

  return mandate_changeset_refresh (self->database, changeset, self->reg, error);
}

/**
 * mandate_workspace_replay:
 * @self: a workspace
 * @entry: an entry of another journal; place and hashes are not read
 * @hash: (nullable): the hash it must end up with
 * @changeset: its changes
 * @error: return location for an error
 *
 * Takes over an entry as it was recorded elsewhere, with its moment and actor.
 *
 * Returns: whether it fitted, and has that hash
 */
gboolean
mandate_workspace_replay (MandateWorkspace   *self,
                          const MandateEntry *entry,
                          const char         *hash,
                          GBytes             *changeset,
                          GError            **error)
{
  g_autoptr (MandateEntry) taken = NULL;
  gboolean done;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  taken = new_entry (self, entry->kind, entry->reverses, entry->label);
  taken->happened_on = g_strdup (entry->happened_on);
  g_free (taken->entry);
  taken->entry = g_strdup (entry->entry);
  g_free (taken->recorded_at);
  taken->recorded_at = g_strdup (entry->recorded_at);
  g_free (taken->actor);
  taken->actor = g_strdup (entry->actor);

  if (!mandate_database_execute (self->database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  done = replay (self, taken, hash, changeset, error);

  return mandate_database_execute (self->database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

/**
 * mandate_workspace_rewind:
 * @self: a workspace
 * @seq: place of an entry, 0 for before the first
 * @error: return location for an error
 *
 * Makes a register of all records as they were after that entry. The workspace
 * itself is not touched.
 *
 * Returns: (transfer full): the register, or %NULL on error
 */
MandateRegister *
mandate_workspace_rewind (MandateWorkspace *self,
                          gint64            seq,
                          GError          **error)
{
  g_autoptr (MandateDatabase) scratch = NULL;
  g_autoptr (MandateRegister) reg = mandate_register_new (self->schema);

  scratch = mandate_rewind_open (self->path, self->schema, self->migrations, error);

  if (scratch == NULL || !mandate_rewind_to (scratch, self->database, seq, error) ||
      !mandate_record_store_load (scratch, reg, error))
    return NULL;

  return g_steal_pointer (&reg);
}

/**
 * mandate_workspace_verify:
 * @self: a workspace
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that says what is wrong, and from which entry
 *
 * Checks everything that could have been changed behind the program's back: the
 * file's structure, the chain of the journal, that the journal leads to exactly
 * the records that are there, and the bytes of all evidence.
 *
 * Returns: whether all is as it was recorded
 */
gboolean
mandate_workspace_verify (MandateWorkspace *self,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_autoptr (MandateDatabase) scratch = NULL;
  g_autofree char *integrity = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  integrity = mandate_database_read_text (self->database, "PRAGMA integrity_check (1)", error);
  if (integrity == NULL)
    return FALSE;

  if (!g_str_equal (integrity, "ok"))
    {
      g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                   /* Translators: %s is a technical reason. */
                   _ ("The file is damaged (%s). Restore a backup."), integrity);
      return FALSE;
    }

  if (!mandate_journal_check_chain (self->database, cancellable, error) ||
      !mandate_evidence_store_check (self->database, cancellable, error))
    return FALSE;

  scratch = mandate_rewind_open (self->path, self->schema, self->migrations, error);

  return scratch != NULL && mandate_rewind_check (scratch, self->database, self->schema, cancellable, error);
}
