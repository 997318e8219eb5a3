/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two copies of one workspace have in common. */

#include "config.h"

#include "mandate-ancestry.h"

#include <glib/gi18n-lib.h>

#include "mandate-branch.h"
#include "mandate-journal-private.h"

static void
known_free (gpointer data)
{
  MandateKnownEntry *known = data;

  mandate_entry_free (known->entry);
  g_clear_pointer (&known->changeset, g_bytes_unref);
  g_free (known);
}

void
mandate_ancestry_free (MandateAncestry *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->only_here, g_ptr_array_unref);
  g_clear_pointer (&self->only_there, g_ptr_array_unref);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->here, g_hash_table_unref);
  g_clear_pointer (&self->there, g_hash_table_unref);
  g_free (self->fork_hash);
  g_free (self);
}

static char *
read_hash (MandateDatabase *database,
           gint64           seq,
           GError         **error)
{
  g_autoptr (MandateStatement) statement = NULL;
  gboolean has_row;

  if (seq == 0)
    return g_strdup (MANDATE_JOURNAL_NO_HASH);

  statement = mandate_database_prepare (database, "SELECT hash FROM journal WHERE seq = ?1", error);
  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, 1, seq);

  if (!mandate_statement_step (statement, &has_row, error))
    return NULL;

  return g_strdup (has_row ? mandate_statement_get_text (statement, 0) : "");
}

/* A hash is of everything before it, too: where two are the same, all before is. */
static gboolean
find_fork (MandateAncestry *self,
           MandateDatabase *here,
           MandateDatabase *there,
           GError         **error)
{
  g_autofree char *our_hash = NULL;
  g_autofree char *their_hash = NULL;
  gint64           ours, theirs, low, high;

  if (!mandate_journal_get_head (here, &ours, &our_hash, error) || !mandate_journal_get_head (there, &theirs, &their_hash, error))
    return FALSE;

  low = 0;
  high = MIN (ours, theirs);

  while (low < high)
    {
      const gint64     middle = high - (high - low) / 2;
      g_autofree char *one = read_hash (here, middle, error);
      g_autofree char *other = one != NULL ? read_hash (there, middle, error) : NULL;

      if (other == NULL)
        return FALSE;

      if (g_str_equal (one, other))
        low = middle;
      else
        high = middle - 1;
    }

  self->fork = low;
  self->fork_hash = read_hash (here, low, error);

  return self->fork_hash != NULL;
}

/* Takes what is in @entries. */
static void
add_entries (GHashTable *known,
             GPtrArray  *entries,
             gboolean    is_brought_in)
{
  g_ptr_array_set_free_func (entries, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      MandateKnownEntry *entry = g_new0 (MandateKnownEntry, 1);

      entry->entry = g_ptr_array_index (entries, i);
      entry->is_brought_in = is_brought_in;
      g_hash_table_replace (known, entry->entry->hash, entry);
    }
}

static GHashTable *
read_known (MandateDatabase *database,
            gint64           fork,
            GError         **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, known_free);
  g_autoptr (MandateStatement) statement = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) brought_in = mandate_branch_list (database, 0, error);

  if (brought_in == NULL)
    return NULL;

  statement = mandate_database_prepare (database, "SELECT " MANDATE_JOURNAL_COLUMNS " FROM journal WHERE seq > ?1", error);
  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, 1, fork);

  own = _mandate_journal_collect (statement, error);
  if (own == NULL)
    return NULL;

  add_entries (known, brought_in, TRUE);
  add_entries (known, own, FALSE);

  return g_steal_pointer (&known);
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const MandateEntry *first = (*(const MandateKnownEntry *const *) a)->entry;
  const MandateEntry *second = (*(const MandateKnownEntry *const *) b)->entry;
  const int           order = g_strcmp0 (first->recorded_at, second->recorded_at);

  if (order != 0)
    return order;

  return first->seq != second->seq ? (first->seq < second->seq ? -1 : 1) : g_strcmp0 (first->hash, second->hash);
}

static gboolean
set_broken (const MandateEntry *entry,
            GError            **error)
{
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: %s is what was done. */
               _ ("The journal is broken: “%s” was changed outside this program. Nothing was brought in."), entry->label);

  return FALSE;
}

/* What is known in @known and not in @other, with its changes, and unharmed. */
static GPtrArray *
list_only (MandateDatabase *database,
           GHashTable      *known,
           GHashTable      *other,
           GError         **error)
{
  g_autoptr (GPtrArray) only = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, known);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      MandateKnownEntry *entry = value;
      g_autofree char   *hash = NULL;

      if (g_hash_table_contains (other, entry->entry->hash))
        continue;

      entry->changeset = entry->is_brought_in ? mandate_branch_read_changeset (database, entry->entry->hash, error)
                                              : mandate_journal_read_changeset (database, entry->entry->seq, error);
      if (entry->changeset == NULL)
        return NULL;

      hash = mandate_entry_compute_hash (entry->entry, g_bytes_get_data (entry->changeset, NULL), g_bytes_get_size (entry->changeset));
      if (g_strcmp0 (hash, entry->entry->hash) != 0)
        {
          set_broken (entry->entry, error);
          return NULL;
        }

      g_ptr_array_add (only, entry);
    }

  g_ptr_array_sort (only, compare_moments);

  return g_steal_pointer (&only);
}

static gboolean
set_missing (GError **error)
{
  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                       _ ("The journal of the copy is broken: an entry is missing that a later one follows. Nothing was brought in."));

  return FALSE;
}

static gboolean
is_before_fork (MandateAncestry *self,
                MandateDatabase *here,
                const char      *hash,
                gboolean        *is_here,
                GError         **error)
{
  g_autoptr (MandateStatement) statement = NULL;

  *is_here = g_str_equal (hash, self->fork_hash) || g_str_equal (hash, MANDATE_JOURNAL_NO_HASH);
  if (*is_here)
    return TRUE;

  statement = mandate_database_prepare (here, "SELECT 1 FROM journal WHERE hash = ?1 AND seq < ?2", error);
  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, hash);
  mandate_statement_bind_integer (statement, 2, self->fork);

  return mandate_statement_step (statement, is_here, error);
}

/* Both parents of all that we are to take over will be here, and the copy's last entry leads to all of it. */
static gboolean
check_whole (MandateAncestry *self,
             MandateDatabase *here,
             MandateDatabase *there,
             GError         **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GQueue) open = g_queue_new ();
  g_autofree char *head = NULL;
  gint64           seq;

  if (!mandate_journal_get_head (there, &seq, &head, error))
    return FALSE;

  g_queue_push_tail (open, head);

  while (!g_queue_is_empty (open))
    {
      const char        *hash = g_queue_pop_head (open);
      MandateKnownEntry *known = g_hash_table_lookup (self->there, hash);
      gboolean           is_here;

      if (!g_hash_table_add (seen, g_strdup (hash)))
        continue;

      if (known != NULL)
        {
          g_queue_push_tail (open, known->entry->previous_hash);
          if (known->entry->other_parent != NULL)
            g_queue_push_tail (open, known->entry->other_parent);
        }
      else if (!is_before_fork (self, here, hash, &is_here, error) || (!is_here && !set_missing (error)))
        {
          return FALSE;
        }
    }

  for (guint i = 0; i < self->only_there->len; i++)
    {
      MandateKnownEntry *known = g_ptr_array_index (self->only_there, i);

      if (!g_hash_table_contains (seen, known->entry->hash))
        return set_broken (known->entry, error);
    }

  return TRUE;
}

/* Of what both know, that which nothing follows that both know. */
static void
find_heads (MandateAncestry *self)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       hash, value;

  g_hash_table_iter_init (&iter, self->there);

  while (g_hash_table_iter_next (&iter, &hash, &value))
    {
      const MandateEntry *entry = ((MandateKnownEntry *) value)->entry;

      if (!g_hash_table_contains (self->here, hash))
        continue;

      g_hash_table_add (parents, entry->previous_hash);
      if (entry->other_parent != NULL)
        g_hash_table_add (parents, entry->other_parent);
    }

  g_hash_table_iter_init (&iter, self->there);

  while (g_hash_table_iter_next (&iter, &hash, NULL))
    if (g_hash_table_contains (self->here, hash) && !g_hash_table_contains (parents, hash))
      g_ptr_array_add (self->heads, g_strdup (hash));

  if (!g_hash_table_contains (parents, self->fork_hash))
    g_ptr_array_add (self->heads, g_strdup (self->fork_hash));
}

/**
 * mandate_ancestry_new:
 * @here: a workspace's connection
 * @there: a connection to a copy of it
 * @error: return location for an error
 *
 * Reads no more of either journal than what follows their last common entry.
 *
 * Returns: (transfer full): what they have in common, or %NULL on error
 */
MandateAncestry *
mandate_ancestry_new (MandateDatabase *here,
                      MandateDatabase *there,
                      GError         **error)
{
  g_autoptr (MandateAncestry) self = g_new0 (MandateAncestry, 1);

  self->heads = g_ptr_array_new_with_free_func (g_free);

  if (!find_fork (self, here, there, error))
    return NULL;

  self->here = read_known (here, self->fork, error);
  self->there = self->here != NULL ? read_known (there, self->fork, error) : NULL;
  if (self->there == NULL)
    return NULL;

  self->only_here = list_only (here, self->here, self->there, error);
  self->only_there = self->only_here != NULL ? list_only (there, self->there, self->here, error) : NULL;
  if (self->only_there == NULL || !check_whole (self, here, there, error))
    return NULL;

  find_heads (self);

  return g_steal_pointer (&self);
}

static const MandateEntry *
find_entry (MandateAncestry *self,
            const char      *hash)
{
  MandateKnownEntry *known = g_hash_table_lookup (self->here, hash);

  if (known == NULL)
    known = g_hash_table_lookup (self->there, hash);

  return known != NULL ? known->entry : NULL;
}

/**
 * mandate_ancestry_follows:
 * @self: an ancestry
 * @later: hash of an entry
 * @earlier: hash of another one
 *
 * Returns: whether @earlier was known where @later was recorded
 */
gboolean
mandate_ancestry_follows (MandateAncestry *self,
                          const char      *later,
                          const char      *earlier)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GQueue) open = g_queue_new ();

  g_queue_push_tail (open, (gpointer) later);

  while (!g_queue_is_empty (open))
    {
      const char         *hash = g_queue_pop_head (open);
      const MandateEntry *entry = find_entry (self, hash);

      if (entry == NULL || !g_hash_table_add (seen, (gpointer) hash))
        continue;

      if (g_strcmp0 (entry->previous_hash, earlier) == 0 || g_strcmp0 (entry->other_parent, earlier) == 0)
        return TRUE;

      g_queue_push_tail (open, entry->previous_hash);
      if (entry->other_parent != NULL)
        g_queue_push_tail (open, entry->other_parent);
    }

  return FALSE;
}

/**
 * mandate_ancestry_count_changes:
 * @entries: (element-type MandateKnownEntry): some entries
 *
 * Returns: how many of them people did; that copies met, were sealed or brought
 *   up to date before is no change of anybody
 */
guint
mandate_ancestry_count_changes (GPtrArray *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const MandateEntry *entry = ((MandateKnownEntry *) g_ptr_array_index (entries, i))->entry;

      if (entry->kind != MANDATE_ENTRY_MERGE && entry->kind != MANDATE_ENTRY_SEAL && entry->kind != MANDATE_ENTRY_MIGRATION)
        n++;
    }

  return n;
}

/**
 * mandate_ancestry_find_parting:
 * @self: how two copies stand to each other
 * @here: ours
 * @moment: (out) (transfer full) (nullable): when the last entry that both know was recorded, UTC
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mandate_ancestry_find_parting (MandateAncestry *self,
                               MandateDatabase *here,
                               char           **moment,
                               GError         **error)
{
  g_autofree char *latest = NULL;

  for (guint i = 0; i < self->heads->len; i++)
    {
      MandateKnownEntry *known = g_hash_table_lookup (self->here, g_ptr_array_index (self->heads, i));
      g_autoptr (MandateEntry) fork = NULL;
      const MandateEntry *entry = known != NULL ? known->entry : NULL;

      if (entry == NULL && self->fork > 0)
        entry = fork = mandate_journal_read (here, self->fork, error);

      if (entry == NULL && self->fork > 0)
        return FALSE;

      if (entry != NULL && g_strcmp0 (entry->recorded_at, latest) > 0)
        {
          g_free (latest);
          latest = g_strdup (entry->recorded_at);
        }
    }

  *moment = g_steal_pointer (&latest);

  return TRUE;
}
