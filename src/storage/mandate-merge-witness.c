/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the journals of two copies say to their merge: what was removed and numbered, and who did what when. */

#include "config.h"

#include "mandate-merge-witness.h"

#include "mandate-changeset-check.h"
#include "mandate-changeset-private.h"
#include "mandate-evidence.h"
#include "mandate-policy-version.h"

typedef void (*RowFunc) (gpointer                   data,
                         const MandateEntry        *entry,
                         sqlite3_changeset_iter    *iter,
                         const MandateChangesetRow *row);

typedef struct
{
  const MandateEntry *entry;
  RowFunc             visit;
  gpointer            data;
} Visit;

static void
visit_row (Visit                     *self,
           sqlite3_changeset_iter    *iter,
           const MandateChangesetRow *row)
{
  self->visit (self->data, self->entry, iter, row);
}

static void
for_each_row (MandateKnownEntry   *known,
              const MandateSchema *schema,
              RowFunc              func,
              gpointer             data)
{
  Visit visit = { known->entry, func, data };

  /* What can't be read, the rewinding has already refused. */
  if (mandate_changeset_check (known->changeset, NULL))
    _mandate_changeset_for_each_row (known->changeset, schema, (MandateChangesetFunc) visit_row, &visit, NULL);
}

static void
for_all (MandateAncestry     *ancestry,
         const MandateSchema *schema,
         RowFunc              visit,
         gpointer             data)
{
  for (guint i = 0; i < ancestry->only_here->len; i++)
    for_each_row (g_ptr_array_index (ancestry->only_here, i), schema, visit, data);

  for (guint i = 0; i < ancestry->only_there->len; i++)
    for_each_row (g_ptr_array_index (ancestry->only_there, i), schema, visit, data);
}

/* One record that went, and the record that it was part of. */
typedef struct
{
  const MandateEntry *entry;
  char               *id;
  char               *wholes; /* each with a blank around it */
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_free (removal->id);
  g_free (removal->wholes);
  g_free (removal);
}

typedef struct
{
  MandateMerge *merge;
  GPtrArray    *bases;    /* (element-type MandateRegister) */
  GPtrArray    *removals; /* (element-type Removal) */
  GHashTable   *removed;  /* “hash id” of each */
  GHashTable   *added;    /* id to a GPtrArray of the hashes of all entries that added a record of the base */
} Telling;

static const char *
get_text (sqlite3_value *value)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_TEXT ? (const char *) sqlite3_value_text (value) : NULL;
}

static void
note_number (Telling                   *telling,
             const MandateEntry        *entry,
             sqlite3_changeset_iter    *iter,
             const MandateChangesetRow *row)
{
  if (entry->kind == MANDATE_ENTRY_MERGE || row->operation == SQLITE_DELETE ||
      (row->type != MANDATE_TYPE_EVIDENCE && row->type != MANDATE_TYPE_POLICY_VERSION))
    return;

  for (guint i = 0; i < row->n_fields; i++)
    {
      sqlite3_value *value = g_str_equal (row->fields[i].name, "number") ? _mandate_changeset_get_new (iter, row, i + 1) : NULL;

      if (value != NULL && sqlite3_value_type (value) != SQLITE_NULL)
        mandate_merge_add_number (telling->merge, _mandate_changeset_get_id (iter, row), (const char *) sqlite3_value_text (value));
    }
}

static char *
list_wholes (sqlite3_changeset_iter    *iter,
             const MandateChangesetRow *row)
{
  g_autoptr (GString) wholes = g_string_new (NULL);

  for (guint i = 0; i < row->n_fields; i++)
    {
      const char *value = row->fields[i].is_part_of ? get_text (_mandate_changeset_get_old (iter, row, i + 1)) : NULL;
      const char *slash = value != NULL ? strchr (value, '/') : NULL;

      if (value != NULL)
        g_string_append_printf (wholes, "%s ", slash != NULL ? slash + 1 : value);
    }

  return g_strdup (wholes->str);
}

static gboolean
is_in_a_base (Telling    *telling,
              const char *id)
{
  for (guint i = 0; i < telling->bases->len; i++)
    if (mandate_register_find_any (g_ptr_array_index (telling->bases, i), id) != NULL)
      return TRUE;

  return FALSE;
}

/*
 * All of them: which one is last depends on whose journal is read last, and a
 * copy that brings the record in for the first time adds it, too.
 */
static void
note_addition (Telling            *telling,
               const MandateEntry *entry,
               const char         *id)
{
  GPtrArray *hashes = g_hash_table_lookup (telling->added, id);

  if (hashes == NULL)
    {
      hashes = g_ptr_array_new ();
      g_hash_table_insert (telling->added, g_strdup (id), hashes);
    }

  g_ptr_array_add (hashes, entry->hash);
}

static void
tell_row (gpointer                   data,
          const MandateEntry        *entry,
          sqlite3_changeset_iter    *iter,
          const MandateChangesetRow *row)
{
  Telling    *telling = data;
  const char *id = _mandate_changeset_get_id (iter, row);

  note_number (telling, entry, iter, row);

  /* What came and went since is of no concern. */
  if (row->operation == SQLITE_UPDATE || !is_in_a_base (telling, id))
    return;

  if (row->operation == SQLITE_DELETE)
    {
      Removal *removal = g_new0 (Removal, 1);

      removal->entry = entry;
      removal->id = g_strdup (id);
      removal->wholes = list_wholes (iter, row);
      g_ptr_array_add (telling->removals, removal);
      g_hash_table_add (telling->removed, g_strconcat (entry->hash, " ", id, NULL));
    }
  else
    {
      note_addition (telling, entry, id);
    }
}

static gboolean
went_with_its_whole (Telling *telling,
                     Removal *removal)
{
  g_auto (GStrv) wholes = g_strsplit (removal->wholes, " ", -1);

  for (guint i = 0; wholes[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (removal->entry->hash, " ", wholes[i], NULL);

      if (g_hash_table_contains (telling->removed, key))
        return TRUE;
    }

  return FALSE;
}

/* Whether somebody who knew of the removal added the record again. */
static gboolean
was_taken_back (Telling         *telling,
                Removal         *removal,
                MandateAncestry *ancestry)
{
  GPtrArray *hashes = g_hash_table_lookup (telling->added, removal->id);

  for (guint i = 0; hashes != NULL && i < hashes->len; i++)
    if (mandate_ancestry_follows (ancestry, g_ptr_array_index (hashes, i), removal->entry->hash))
      return TRUE;

  return FALSE;
}

/**
 * mandate_merge_witness_tell:
 * @merge: a merge of which nothing was asked yet
 * @ancestry: how the journals of both sides stand to each other
 * @bases: (element-type MandateRegister): what both had
 * @schema: the record types
 *
 * Tells the merge what the registers don't say: which records were removed
 * since the copies parted, and which numbers were given first.
 */
void
mandate_merge_witness_tell (MandateMerge        *merge,
                            MandateAncestry     *ancestry,
                            GPtrArray           *bases,
                            const MandateSchema *schema)
{
  g_autoptr (GPtrArray) removals = g_ptr_array_new_with_free_func (removal_free);
  g_autoptr (GHashTable) removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  Telling telling = { merge, bases, removals, removed, added };

  for_all (ancestry, schema, tell_row, &telling);

  for (guint i = 0; i < removals->len; i++)
    {
      Removal *removal = g_ptr_array_index (removals, i);

      if (!was_taken_back (&telling, removal, ancestry))
        mandate_merge_add_removal (merge, removal->id,
                                   removal->entry->kind == MANDATE_ENTRY_MERGE || went_with_its_whole (&telling, removal));
    }
}

typedef struct
{
  GHashTable *asked; /* (element-type utf8 GPtrArray): by the id on that side, its items */
  gboolean    is_theirs;
} Naming;

static void
name_item (MandateMergeItem          *item,
           const MandateEntry        *entry,
           MandateMergeSide          *side,
           sqlite3_changeset_iter    *iter,
           const MandateChangesetRow *row)
{
  const guint place = item->field != NULL ? (guint) (item->field - row->fields) : 0;

  if (item->field != NULL && (place >= row->n_fields || row->operation == SQLITE_DELETE || _mandate_changeset_get_new (iter, row, place + 1) == NULL))
    return;

  /* Who brought something in did not say it; but better that name than none. */
  if (entry->kind == MANDATE_ENTRY_MERGE && side->actor != NULL)
    return;

  g_free (side->actor);
  side->actor = g_strdup (entry->actor);
  g_free (side->recorded_at);
  side->recorded_at = g_strdup (entry->recorded_at);
}

static void
name_row (gpointer                   data,
          const MandateEntry        *entry,
          sqlite3_changeset_iter    *iter,
          const MandateChangesetRow *row)
{
  Naming    *naming = data;
  GPtrArray *items = g_hash_table_lookup (naming->asked, _mandate_changeset_get_id (iter, row));

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      MandateMergeItem *item = g_ptr_array_index (items, i);

      if (item->type == row->type)
        name_item (item, entry, naming->is_theirs ? &item->theirs : &item->ours, iter, row);
    }
}

static void
name_side (MandateMerge        *merge,
           GPtrArray           *entries,
           gboolean             is_theirs,
           const MandateSchema *schema)
{
  GPtrArray *items = mandate_merge_get_items (merge);
  g_autoptr (GHashTable) asked = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  Naming naming = { asked, is_theirs };

  for (guint i = 0; i < items->len; i++)
    {
      MandateMergeItem *item = g_ptr_array_index (items, i);
      const char       *id = is_theirs ? item->theirs.id : item->ours.id;
      GPtrArray        *same;

      if (id == NULL)
        id = item->id;

      same = g_hash_table_lookup (asked, id);
      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (asked, (gpointer) id, same);
        }

      g_ptr_array_add (same, item);
    }

  for (guint i = 0; i < entries->len; i++)
    for_each_row (g_ptr_array_index (entries, i), schema, name_row, &naming);
}

/**
 * mandate_merge_witness_name:
 * @merge: a merge
 * @ancestry: how the journals of both sides stand to each other
 * @schema: the record types
 *
 * Says of both sides of every question who said it, and when.
 */
void
mandate_merge_witness_name (MandateMerge        *merge,
                            MandateAncestry     *ancestry,
                            const MandateSchema *schema)
{
  if (mandate_merge_get_items (merge)->len == 0)
    return;

  name_side (merge, ancestry->only_here, FALSE, schema);
  name_side (merge, ancestry->only_there, TRUE, schema);
}
