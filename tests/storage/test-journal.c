/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-journal.h"
#include "mandate-migrator.h"

#define NO_HASH "0000000000000000000000000000000000000000000000000000000000000000"

typedef struct
{
  MandateDatabase *database;
} Fixture;

static void
execute (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  mandate_database_execute (fixture->database, sql, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->database = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  mandate_migrate (fixture->database, MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  /* Whoever alters a file minds no rules. */
  execute (fixture, "PRAGMA ignore_check_constraints = ON");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_database_free (fixture->database);
}

static gint64
append (Fixture         *fixture,
        MandateEntryKind kind,
        gint64           reverses,
        const char      *recorded_at,
        const char      *happened_on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateEntry) entry = g_new0 (MandateEntry, 1);

  entry->entry = g_uuid_string_random ();
  entry->recorded_at = g_strdup (recorded_at);
  entry->happened_on = g_strdup (happened_on);
  entry->actor = g_strdup ("Zoë");
  entry->kind = kind;
  entry->reverses = reverses;
  entry->label = g_strdup ("Add 100 % “Bö”");

  /* What came with schema 4 is there or not, and the chain holds both. */
  if (kind == MANDATE_ENTRY_REDO)
    {
      entry->person = g_strdup ("00000000-0000-7000-8000-000000000001");
      entry->login = g_strdup ("zoe");
    }

  mandate_journal_append (fixture->database, entry, "T\0\1changes\xff", 11, &error);
  g_assert_no_error (error);

  return entry->seq;
}

static gint64
append_simple (Fixture         *fixture,
               MandateEntryKind kind,
               gint64           reverses)
{
  return append (fixture, kind, reverses, "2024-03-01T08:00:00.000Z", NULL);
}

/* One with all columns, one without what may be missing, two that take back. */
static void
append_story (Fixture *fixture)
{
  append (fixture, MANDATE_ENTRY_ACTION, 0, "2024-03-01T08:00:00.000Z", "2024-02-28");
  append (fixture, MANDATE_ENTRY_ACTION, 0, "2024-03-01T08:00:01.000Z", NULL);
  append (fixture, MANDATE_ENTRY_UNDO, 2, "2024-03-02T08:00:00.000Z", NULL);
  append (fixture, MANDATE_ENTRY_REDO, 3, "2024-03-03T08:00:00.000Z", NULL);
}

static void
assert_chain_is_whole (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean is_whole = mandate_journal_check_chain (fixture->database, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (is_whole);
}

static void
assert_chain_breaks_at (Fixture *fixture,
                        gint64   seq)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_strdup_printf ("entry %" G_GINT64_FORMAT ":", seq);

  g_assert_false (mandate_journal_check_chain (fixture->database, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, words));
}

/* The columns as the comment of mandate_entry_compute_hash() has them, by SQLite's own means. */
static char *
recompute_hash (Fixture *fixture,
                gint64   seq)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3_stmt *row;
  char         *hash;

  sqlite3_prepare_v2 (mandate_database_get_handle (fixture->database),
                      "SELECT seq, entry, recorded_at, happened_on, actor, kind, reverses, label, changeset, previous_hash, person, login, other_parent FROM journal WHERE seq = ?",
                      -1, &row, NULL);
  sqlite3_bind_int64 (row, 1, seq);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);

  for (int i = 0; i < (sqlite3_column_type (row, 10) == SQLITE_NULL ? 10 : 13); i++)
    {
      const guchar    *bytes = sqlite3_column_blob (row, i);
      int              size = sqlite3_column_bytes (row, i);
      g_autofree char *length = g_strdup_printf ("%d:", size);

      g_checksum_update (checksum, (const guchar *) length, -1);
      g_checksum_update (checksum, size > 0 ? bytes : (const guchar *) "", size);
      g_checksum_update (checksum, (const guchar *) ",", 1);
    }

  hash = g_strdup (g_checksum_get_string (checksum));
  sqlite3_finalize (row);

  return hash;
}

static void
test_hash_can_be_recomputed_by_anybody (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *previous = g_strdup (NO_HASH);

  append_story (fixture);

  for (gint64 seq = 1; seq <= 4; seq++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateEntry) entry = mandate_journal_read (fixture->database, seq, &error);
      g_autofree char *hash = recompute_hash (fixture, seq);

      g_assert_no_error (error);
      g_assert_cmpstr (entry->hash, ==, hash);
      g_assert_cmpstr (entry->previous_hash, ==, previous);
      g_free (previous);
      previous = g_strdup (entry->hash);
    }
}

static void
test_hash_tells_fields_apart (void)
{
  MandateEntry     one = { .seq = 1, .entry = (char *) "e", .recorded_at = (char *) "ab", .actor = (char *) "c", .label = (char *) "l", .previous_hash = (char *) NO_HASH };
  MandateEntry     two = one;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  two.recorded_at = (char *) "a";
  two.actor = (char *) "bc";
  first = mandate_entry_compute_hash (&one, "x", 1);
  second = mandate_entry_compute_hash (&two, "x", 1);

  g_assert_cmpstr (first, !=, second);
}

static void
test_append_fills_in_place_and_hashes (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autofree char *hash = NULL;
  gint64           head;

  append_story (fixture);
  entry = mandate_journal_read (fixture->database, 3, &error);
  g_assert_no_error (error);

  g_assert_cmpint (entry->seq, ==, 3);
  g_assert_cmpint (entry->kind, ==, MANDATE_ENTRY_UNDO);
  g_assert_cmpint (entry->reverses, ==, 2);
  g_assert_cmpstr (entry->actor, ==, "Zoë");
  g_assert_cmpstr (entry->label, ==, "Add 100 % “Bö”");
  g_assert_null (entry->happened_on);

  changeset = mandate_journal_read_changeset (fixture->database, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), "T\0\1changes\xff", 11);

  mandate_journal_get_head (fixture->database, &head, &hash, &error);
  g_assert_no_error (error);
  g_assert_cmpint (head, ==, 4);
}

static void
test_same_entry_is_never_written_twice (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateEntry) entry = NULL;

  append_story (fixture);
  entry = mandate_journal_read (fixture->database, 2, &error);
  g_assert_no_error (error);

  g_clear_pointer (&entry->previous_hash, g_free);
  g_clear_pointer (&entry->hash, g_free);
  g_assert_false (mandate_journal_append (fixture->database, entry, "x", 1, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
  assert_chain_is_whole (fixture);
}

static void
test_missing_entry_is_said_to_be_missing (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) changes = NULL;

  append_story (fixture);

  g_assert_null (mandate_journal_read (fixture->database, 5, &reading));
  g_assert_error (reading, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND);
  g_assert_null (mandate_journal_read_changeset (fixture->database, 0, &changes));
  g_assert_error (changes, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND);
}

static void
test_empty_journal_is_whole (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  gint64           head;
  gint64           seq;

  assert_chain_is_whole (fixture);

  mandate_journal_get_head (fixture->database, &head, &hash, &error);
  g_assert_no_error (error);
  g_assert_cmpint (head, ==, 0);
  g_assert_cmpstr (hash, ==, NO_HASH);

  mandate_journal_find_undoable (fixture->database, &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 0);
  mandate_journal_find_last_on (fixture->database, "2024-03-01", &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, 0);
}

static GBytes *
read_bytes (Fixture    *fixture,
            const char *column,
            gint64      seq)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM journal WHERE seq = %" G_GINT64_FORMAT, column, seq);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateStatement) row = mandate_database_prepare (fixture->database, sql, &error);
  gboolean has_row;

  g_assert_no_error (error);
  mandate_statement_step (row, &has_row, &error);
  g_assert_no_error (error);

  return mandate_statement_dup_bytes (row, 0);
}

static void
write_bytes (Fixture      *fixture,
             const char   *column,
             gint64        seq,
             gconstpointer bytes,
             gsize         size)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE journal SET %s = ?1 WHERE seq = %" G_GINT64_FORMAT, column, seq);
  sqlite3_stmt    *update;

  sqlite3_prepare_v2 (mandate_database_get_handle (fixture->database), sql, -1, &update, NULL);
  if (g_str_equal (column, "changeset"))
    sqlite3_bind_blob64 (update, 1, bytes, size, SQLITE_STATIC);
  else
    sqlite3_bind_text64 (update, 1, bytes, size, SQLITE_STATIC, SQLITE_UTF8);

  g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
  sqlite3_finalize (update);
}

static const char *const byte_columns[] = {
  "entry",
  "recorded_at",
  "happened_on",
  "actor",
  "kind",
  "label",
  "changeset",
  "previous_hash",
  "hash",
};

static void
test_any_altered_byte_is_found (Fixture      *fixture,
                                gconstpointer data)
{
  static const guchar masks[] = { 0x01, 0x20, 0x80 };
  guint               n_altered = 0;

  append_story (fixture);

  for (gint64 seq = 1; seq <= 4; seq++)
    for (guint c = 0; c < G_N_ELEMENTS (byte_columns); c++)
      {
        g_autoptr (GBytes) original = read_bytes (fixture, byte_columns[c], seq);
        gsize              size = g_bytes_get_size (original);
        g_autofree guchar *bytes = g_memdup2 (g_bytes_get_data (original, NULL), size);

        for (gsize i = 0; i < size; i++)
          for (guint m = 0; m < G_N_ELEMENTS (masks); m++)
            {
              execute (fixture, "SAVEPOINT intact");
              bytes[i] ^= masks[m];
              write_bytes (fixture, byte_columns[c], seq, bytes, size);
              bytes[i] ^= masks[m];
              assert_chain_breaks_at (fixture, seq);
              execute (fixture, "ROLLBACK TO intact; RELEASE intact");
              n_altered++;
            }
      }

  g_assert_cmpuint (n_altered, >, 2000);
  assert_chain_is_whole (fixture);
}

static void
test_any_byte_added_is_found (Fixture      *fixture,
                              gconstpointer data)
{
  static const char *const additions[] = { " ", "\0", "\0more" };
  static const gsize       sizes[] = { 1, 1, 5 };

  append_story (fixture);

  for (gint64 seq = 1; seq <= 4; seq++)
    for (guint c = 0; c < G_N_ELEMENTS (byte_columns); c++)
      for (guint a = 0; a < G_N_ELEMENTS (additions); a++)
        {
          g_autoptr (GBytes) original = read_bytes (fixture, byte_columns[c], seq);
          g_autoptr (GByteArray) bytes = g_byte_array_new ();

          if (g_bytes_get_size (original) > 0)
            g_byte_array_append (bytes, g_bytes_get_data (original, NULL), g_bytes_get_size (original));
          g_byte_array_append (bytes, (const guint8 *) additions[a], sizes[a]);

          execute (fixture, "SAVEPOINT intact");
          write_bytes (fixture, byte_columns[c], seq, bytes->data, bytes->len);
          assert_chain_breaks_at (fixture, seq);
          execute (fixture, "ROLLBACK TO intact; RELEASE intact");
        }
}

static void
test_tampering_is_found (Fixture      *fixture,
                         gconstpointer data)
{
  static const struct
  {
    const char *sql;
    gint64      breaks_at;
  } cases[] = {
    { "DELETE FROM journal WHERE seq = 1", 1 },
    { "DELETE FROM journal WHERE seq = 2", 2 },
    { "DELETE FROM journal WHERE seq = 2; UPDATE journal SET seq = seq - 1 WHERE seq > 2", 2 },
    { "UPDATE journal SET seq = 9 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = 9", 2 },
    { "UPDATE journal SET seq = 5 WHERE seq = 4", 4 },
    { "UPDATE journal SET seq = -4 WHERE seq = 4", 1 },
    { "INSERT INTO journal SELECT 5, 'e', recorded_at, happened_on, actor, kind, reverses, label, changeset, previous_hash, hash, person, login, other_parent FROM journal WHERE seq = 4", 5 },
    { "INSERT INTO journal SELECT 0, 'e', recorded_at, happened_on, actor, kind, reverses, label, changeset, previous_hash, hash, person, login, other_parent FROM journal WHERE seq = 1", 1 },
    { "UPDATE journal SET reverses = 1 WHERE seq = 3", 3 },
    { "UPDATE journal SET reverses = NULL WHERE seq = 3", 3 },
    { "UPDATE journal SET reverses = 0 WHERE seq = 2", 2 },
    { "UPDATE journal SET reverses = 1 WHERE seq = 2", 2 },
    { "UPDATE journal SET happened_on = NULL WHERE seq = 1", 1 },
    { "UPDATE journal SET happened_on = '' WHERE seq = 2", 2 },
    { "UPDATE journal SET kind = 'undo' WHERE seq = 2", 2 },
    { "UPDATE journal SET kind = 'no such kind' WHERE seq = 2", 2 },
    { "UPDATE journal SET kind = '' WHERE seq = 2", 2 },
    { "UPDATE journal SET changeset = x'' WHERE seq = 2", 2 },
    { "UPDATE journal SET hash = upper (hash) WHERE seq = 2", 2 },
    { "UPDATE journal SET person = 'p' WHERE seq = 2", 2 },
    { "UPDATE journal SET login = '' WHERE seq = 2", 2 },
    { "UPDATE journal SET other_parent = hash WHERE seq = 3", 3 },
    { "UPDATE journal SET person = NULL WHERE seq = 4", 4 },
    { "UPDATE journal SET person = login, login = person WHERE seq = 4", 4 },
    { "UPDATE journal SET previous_hash = (SELECT hash FROM journal WHERE seq = 1) WHERE seq = 3", 3 },
  };

  append_story (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      execute (fixture, "SAVEPOINT intact");
      execute (fixture, cases[i].sql);
      assert_chain_breaks_at (fixture, cases[i].breaks_at);
      execute (fixture, "ROLLBACK TO intact; RELEASE intact");
    }

  assert_chain_is_whole (fixture);
}

static void
test_check_can_be_stopped (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  append_story (fixture);
  g_cancellable_cancel (cancellable);

  g_assert_false (mandate_journal_check_chain (fixture->database, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_chain_is_whole (fixture);
}

static void
assert_next (Fixture *fixture,
             gint64   undoable,
             gint64   redoable)
{
  g_autoptr (GError) error = NULL;
  gint64 seq;

  mandate_journal_find_undoable (fixture->database, &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, undoable);

  mandate_journal_find_redoable (fixture->database, &seq, &error);
  g_assert_no_error (error);
  g_assert_cmpint (seq, ==, redoable);
}

/* What is next after some actions (a), undos (u) and redos (r). */
static void
test_next_to_undo_and_redo (Fixture      *fixture,
                            gconstpointer data)
{
  static const struct
  {
    const char *story;
    gint64      undoable;
    gint64      redoable;
  } cases[] = {
    { "", 0, 0 },
    { "a", 1, 0 },
    { "aa", 2, 0 },
    { "au", 0, 2 },
    { "aau", 1, 3 },
    { "aauu", 0, 4 },
    { "aaua", 4, 0 },
    { "aur", 3, 0 },
    { "auru", 0, 4 },
    { "aurur", 5, 0 },
    { "aauur", 5, 3 },
    { "aauurr", 6, 0 },
    { "aauura", 6, 0 },
    { "aauurau", 5, 7 },
    { "aauurauu", 0, 8 },
    { "aauurauurr", 10, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].story);
      execute (fixture, "SAVEPOINT empty");

      for (const char *c = cases[i].story; *c != '\0'; c++)
        append_simple (fixture, *c == 'a' ? MANDATE_ENTRY_ACTION : *c == 'u' ? MANDATE_ENTRY_UNDO
                                                                             : MANDATE_ENTRY_REDO,
                       *c == 'a' ? 0 : 1);

      assert_next (fixture, cases[i].undoable, cases[i].redoable);
      execute (fixture, "ROLLBACK TO empty; RELEASE empty");
    }
}

static gint64
pop (GArray *stack)
{
  gint64 seq = g_array_index (stack, gint64, stack->len - 1);

  g_array_set_size (stack, stack->len - 1);

  return seq;
}

static gint64
peek (GArray *stack)
{
  return stack->len > 0 ? g_array_index (stack, gint64, stack->len - 1) : 0;
}

/* Against two stacks, as everybody knows them from an editor. */
static void
test_next_to_undo_and_redo_at_random (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GArray) undos = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) redos = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 2000; i++)
    {
      const int choice = g_test_rand_int_range (0, 10);
      gint64    seq;

      if (choice < 4 && undos->len > 0)
        {
          seq = append_simple (fixture, MANDATE_ENTRY_UNDO, pop (undos));
          g_array_append_val (redos, seq);
        }
      else if (choice < 7 && redos->len > 0)
        {
          seq = append_simple (fixture, MANDATE_ENTRY_REDO, pop (redos));
          g_array_append_val (undos, seq);
        }
      else
        {
          seq = append_simple (fixture, MANDATE_ENTRY_ACTION, 0);
          g_array_append_val (undos, seq);
          g_array_set_size (redos, 0);
        }

      assert_next (fixture, peek (undos), peek (redos));
    }

  assert_chain_is_whole (fixture);
}

static GPtrArray *
list (Fixture *fixture,
      gint64   before,
      guint    limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = mandate_journal_list (fixture->database, before, limit, &error);

  g_assert_no_error (error);

  return entries;
}

static void
test_list_pages_from_the_newest (Fixture      *fixture,
                                 gconstpointer data)
{
  gint64 before = 0;
  gint64 expected = 25;

  for (guint i = 0; i < 25; i++)
    append_simple (fixture, MANDATE_ENTRY_ACTION, 0);

  do
    {
      g_autoptr (GPtrArray) page = list (fixture, before, 10);

      g_assert_cmpuint (page->len, ==, MIN (10, expected));
      for (guint i = 0; i < page->len; i++, expected--)
        g_assert_cmpint (((MandateEntry *) g_ptr_array_index (page, i))->seq, ==, expected);

      before = expected + 1;
    }
  while (expected > 0);
}

static void
test_list_ends_at_the_first_entry (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GPtrArray) none = list (fixture, 0, 10);
  g_autoptr (GPtrArray) before_first = NULL;
  g_autoptr (GPtrArray) after_last = NULL;

  append_story (fixture);
  before_first = list (fixture, 1, 10);
  after_last = list (fixture, 100, 2);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (before_first->len, ==, 0);
  g_assert_cmpuint (after_last->len, ==, 2);
  g_assert_cmpint (((MandateEntry *) g_ptr_array_index (after_last, 0))->seq, ==, 4);
}

static void
test_find_last_on_a_day (Fixture      *fixture,
                         gconstpointer data)
{
  static const struct
  {
    const char *date;
    gint64      seq;
  } cases[] = {
    { "2024-02-28", 0 },
    { "2024-02-29", 2 },
    { "2024-03-01", 3 },
    { "2024-03-02", 3 },
    { "2024-12-30", 3 },
    { "2024-12-31", 4 },
    { "2025-01-01", 5 },
    { "9999-12-31", 5 },
  };

  append (fixture, MANDATE_ENTRY_ACTION, 0, "2024-02-29T00:00:00.000Z", NULL);
  append (fixture, MANDATE_ENTRY_ACTION, 0, "2024-02-29T23:59:59.999Z", NULL);
  append (fixture, MANDATE_ENTRY_ACTION, 0, "2024-03-01T00:00:00.000Z", NULL);
  append (fixture, MANDATE_ENTRY_ACTION, 0, "2024-12-31T12:00:00.000Z", NULL);
  append (fixture, MANDATE_ENTRY_ACTION, 0, "2025-01-01T00:00:00.000Z", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 seq;

      g_test_message ("%s", cases[i].date);
      mandate_journal_find_last_on (fixture->database, cases[i].date, &seq, &error);
      g_assert_no_error (error);
      g_assert_cmpint (seq, ==, cases[i].seq);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/journal/hash/can-be-recomputed-by-anybody", Fixture, NULL, set_up, test_hash_can_be_recomputed_by_anybody, tear_down);
  g_test_add_func ("/journal/hash/tells-fields-apart", test_hash_tells_fields_apart);
  g_test_add ("/journal/append/fills-in-place-and-hashes", Fixture, NULL, set_up, test_append_fills_in_place_and_hashes, tear_down);
  g_test_add ("/journal/append/never-the-same-entry-twice", Fixture, NULL, set_up, test_same_entry_is_never_written_twice, tear_down);
  g_test_add ("/journal/read/missing-entry-is-said-to-be-missing", Fixture, NULL, set_up, test_missing_entry_is_said_to_be_missing, tear_down);
  g_test_add ("/journal/read/empty-journal-is-whole", Fixture, NULL, set_up, test_empty_journal_is_whole, tear_down);
  g_test_add ("/journal/chain/any-altered-byte-is-found", Fixture, NULL, set_up, test_any_altered_byte_is_found, tear_down);
  g_test_add ("/journal/chain/any-byte-added-is-found", Fixture, NULL, set_up, test_any_byte_added_is_found, tear_down);
  g_test_add ("/journal/chain/tampering-is-found", Fixture, NULL, set_up, test_tampering_is_found, tear_down);
  g_test_add ("/journal/chain/check-can-be-stopped", Fixture, NULL, set_up, test_check_can_be_stopped, tear_down);
  g_test_add ("/journal/next/by-story", Fixture, NULL, set_up, test_next_to_undo_and_redo, tear_down);
  g_test_add ("/journal/next/at-random", Fixture, NULL, set_up, test_next_to_undo_and_redo_at_random, tear_down);
  g_test_add ("/journal/list/pages-from-the-newest", Fixture, NULL, set_up, test_list_pages_from_the_newest, tear_down);
  g_test_add ("/journal/list/ends-at-the-first-entry", Fixture, NULL, set_up, test_list_ends_at_the_first_entry, tear_down);
  g_test_add ("/journal/find/last-on-a-day", Fixture, NULL, set_up, test_find_last_on_a_day, tear_down);

  return g_test_run ();
}
