/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Taking one entry back long after, without those that followed it: only where
 * each field still holds what the entry left there.
 */

#include "config.h"

#include "mandate-changeset-check.h"
#include "mandate-changeset-private.h"
#include "mandate-record-store.h"

typedef struct
{
  MandateChange   *change; /* what is to be done, or %NULL */
  MandateRegister *reg;    /* the records now */
  MandateObstacle *found;  /* the first thing that stands in the way */
} Reversal;

static void
stand_in_the_way (Reversal                  *reversal,
                  const MandateChangesetRow *row,
                  const char                *id,
                  const MandateField        *field)
{
  if (reversal->found->id != NULL)
    return;

  reversal->found->type = row->type;
  reversal->found->id = g_strdup (id);
  reversal->found->field = field;
}

/* The record as one side of the change has it, where it says all of it. */
static MandateRecord *
load_side (sqlite3_changeset_iter    *iter,
           const MandateChangesetRow *row,
           gboolean                   after)
{
  MandateRecord *record = mandate_record_load (row->type, _mandate_changeset_get_id (iter, row));

  for (guint i = 0; i < row->n_fields; i++)
    {
      sqlite3_value *value = (after ? _mandate_changeset_get_new : _mandate_changeset_get_old) (iter, row, i + 1);

      if (value != NULL)
        mandate_record_store_set_field (record, &row->fields[i], value);
    }

  return record;
}

static void
revert_addition (Reversal                  *reversal,
                 sqlite3_changeset_iter    *iter,
                 const MandateChangesetRow *row,
                 MandateRecord             *now)
{
  g_autoptr (MandateRecord) added = load_side (iter, row, TRUE);

  /* Gone meanwhile is what was wanted. */
  if (now == NULL)
    return;

  for (guint i = 0; i < row->n_fields; i++)
    if (!mandate_record_equal_in (now, added, &row->fields[i]))
      stand_in_the_way (reversal, row, mandate_record_get_id (now), &row->fields[i]);

  mandate_change_remove (reversal->change, now);
}

static void
revert_removal (Reversal                  *reversal,
                sqlite3_changeset_iter    *iter,
                const MandateChangesetRow *row,
                MandateRecord             *now)
{
  g_autoptr (MandateRecord) removed = load_side (iter, row, FALSE);

  if (now != NULL)
    stand_in_the_way (reversal, row, mandate_record_get_id (now), NULL);
  else
    mandate_change_put (reversal->change, removed);
}

static void
revert_update (Reversal                  *reversal,
               sqlite3_changeset_iter    *iter,
               const MandateChangesetRow *row,
               MandateRecord             *now)
{
  g_autoptr (MandateRecord) before = load_side (iter, row, FALSE);
  g_autoptr (MandateRecord) after = load_side (iter, row, TRUE);
  MandateRecord *edited;

  if (now == NULL)
    {
      stand_in_the_way (reversal, row, mandate_record_get_id (before), NULL);
      return;
    }

  edited = mandate_change_edit (reversal->change, row->type, mandate_record_get_id (now));

  for (guint i = 0; i < row->n_fields; i++)
    {
      if (_mandate_changeset_get_new (iter, row, i + 1) == NULL)
        continue;

      if (mandate_record_equal_in (now, after, &row->fields[i]))
        mandate_record_assign_in (edited, before, &row->fields[i]);
      else
        stand_in_the_way (reversal, row, mandate_record_get_id (now), &row->fields[i]);
    }
}

static void
revert_row (Reversal                  *reversal,
            sqlite3_changeset_iter    *iter,
            const MandateChangesetRow *row)
{
  MandateRecord *now = mandate_register_find (reversal->reg, row->type, _mandate_changeset_get_id (iter, row));

  if (row->operation == SQLITE_INSERT)
    revert_addition (reversal, iter, row, now);
  else if (row->operation == SQLITE_DELETE)
    revert_removal (reversal, iter, row, now);
  else
    revert_update (reversal, iter, row, now);
}

/**
 * mandate_changeset_revert:
 * @changeset: changes of an earlier entry
 * @change: what is to be done: the earlier values are put into it
 * @found: (out): the first record and field that is no longer what the entry
 *   left; its id is %NULL where nothing stands in the way
 * @error: return location for an error
 *
 * Returns: whether the changes could be read
 */
gboolean
mandate_changeset_revert (GBytes          *changeset,
                          MandateChange   *change,
                          MandateObstacle *found,
                          GError         **error)
{
  MandateRegister *reg = mandate_change_get_register (change);
  Reversal         reversal = { .change = change, .reg = reg, .found = found };

  *found = (MandateObstacle){ 0 };

  return mandate_changeset_check (changeset, error) &&
         _mandate_changeset_for_each_row (changeset, mandate_register_get_schema (reg), (MandateChangesetFunc) revert_row, &reversal, error);
}

static void
collect_removed (GPtrArray                 *records,
                 sqlite3_changeset_iter    *iter,
                 const MandateChangesetRow *row)
{
  if (row->operation == SQLITE_DELETE)
    g_ptr_array_add (records, load_side (iter, row, FALSE));
}

/**
 * mandate_changeset_list_removed:
 * @changeset: changes of an entry
 * @schema: the record types
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateRecord): the records that the
 *   entry removed, as they were
 */
GPtrArray *
mandate_changeset_list_removed (GBytes              *changeset,
                                const MandateSchema *schema,
                                GError             **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!mandate_changeset_check (changeset, error) ||
      !_mandate_changeset_for_each_row (changeset, schema, (MandateChangesetFunc) collect_removed, records, error))
    return NULL;

  return g_steal_pointer (&records);
}
