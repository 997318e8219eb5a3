/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing back what a later look misses: earlier values, and records that were removed. */

#include "config.h"

#include "mandate-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-journal-index.h"

void
mandate_removal_free (MandateRemoval *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->record);
  g_clear_pointer (&self->entry, mandate_entry_free);
  g_free (self);
}

static gboolean
touches (GPtrArray             *changes,
         const MandateObstacle *obstacle)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const MandateRecordChange *change = g_ptr_array_index (changes, i);

      if (change->type != obstacle->type || g_strcmp0 (change->id, obstacle->id) != 0)
        continue;

      if (obstacle->field == NULL || change->operation != MANDATE_OPERATION_CHANGED)
        return TRUE;

      for (guint f = 0; f < change->fields->len; f++)
        if (((const MandateFieldChange *) g_ptr_array_index (change->fields, f))->field == obstacle->field)
          return TRUE;
    }

  return FALSE;
}

/* The newest entry after @seq that made it what it is now. */
static MandateEntry *
find_obstructing (MandateWorkspace      *self,
                  gint64                 seq,
                  const MandateObstacle *obstacle)
{
  const MandateJournalQuery query = { .record = obstacle->id };
  g_autoptr (GPtrArray) entries = mandate_journal_find (self->database, &query, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const MandateEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) changes = entry->seq > seq ? mandate_workspace_list_changes (self, entry->seq, NULL) : NULL;

      if (changes != NULL && touches (changes, obstacle))
        return g_ptr_array_steal_index (entries, i);
    }

  return NULL;
}

static gboolean
refuse (MandateWorkspace      *self,
        gint64                 seq,
        const MandateObstacle *obstacle,
        GError               **error)
{
  g_autoptr (MandateEntry) later = find_obstructing (self, seq, obstacle);
  MandateRecord   *record = mandate_register_find (self->reg, obstacle->type, obstacle->id);
  g_autofree char *name = record != NULL ? mandate_register_describe (self->reg, record) : g_strdup (mandate_record_type_get_label (obstacle->type));
  g_autofree char *place = NULL;
  g_autofree char *day = later != NULL ? mandate_date_of_moment (later->recorded_at) : NULL;
  g_autofree char *words = mandate_date_to_words (day, NULL);

  if (obstacle->field != NULL)
    /* Translators: %1$s is a field, %2$s the name of a record. */
    place = g_strdup_printf (_ ("“%1$s” of %2$s"), mandate_field_get_label (obstacle->field), name);
  else
    place = g_strdup (name);

  if (later != NULL)
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT,
                 /* Translators: %1$s is what was changed, %2$s a date, %3$s a person, %4$s the label of an entry. */
                 _ ("%1$s was changed again on %2$s by %3$s (“%4$s”). Bring that back first, or change the value by hand."),
                 place, words, later->actor, later->label);
  else
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT,
                 /* Translators: %s is what was changed. */
                 _ ("%s is not what that entry left any more. Change the value by hand."), place);

  return FALSE;
}

/**
 * mandate_workspace_bring_back:
 * @self: a workspace
 * @seq: place of an entry
 * @error: return location for an error that names what stands in the way
 *
 * Takes back what an older entry did, as an action of its own, where nothing
 * touched the same fields since.
 *
 * Returns: (transfer full): what was taken back, or %NULL on error
 */
char *
mandate_workspace_bring_back (MandateWorkspace *self,
                              gint64            seq,
                              GError          **error)
{
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autofree char *label = NULL;
  MandateObstacle  found;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  entry = mandate_journal_read (self->database, seq, error);
  changeset = entry != NULL ? mandate_journal_read_changeset (self->database, seq, error) : NULL;
  if (changeset == NULL)
    return NULL;

  /* Translators: %s is what was done, and is now taken back. */
  label = g_strdup_printf (_ ("Brought back from before: %s"), entry->label);
  change = mandate_change_new (self->reg, label);

  if (!mandate_changeset_revert (changeset, change, &found, error))
    return NULL;

  if (found.id != NULL)
    {
      refuse (self, seq, &found, error);
      g_free (found.id);
      return NULL;
    }

  return _mandate_workspace_commit (self, change, seq, error) ? g_strdup (entry->label) : NULL;
}

static gboolean
add_removals (MandateWorkspace *self,
              gint64            seq,
              GPtrArray        *ids,
              GPtrArray        *removals,
              GError          **error)
{
  g_autoptr (GBytes) changeset = mandate_journal_read_changeset (self->database, seq, error);
  g_autoptr (GPtrArray) records = changeset != NULL ? mandate_changeset_list_removed (changeset, self->schema, error) : NULL;

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      MandateRecord  *record = g_ptr_array_index (records, i);
      MandateRemoval *removal;

      if (!g_ptr_array_find_with_equal_func (ids, mandate_record_get_id (record), g_str_equal, NULL))
        continue;

      removal = g_new0 (MandateRemoval, 1);
      removal->record = g_object_ref (record);
      removal->entry = mandate_journal_read (self->database, seq, error);
      g_ptr_array_add (removals, removal);

      if (removal->entry == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Of each record the last removal, newest first; only those count that are gone to this day. */
static MandateStatement *
select_removed (MandateWorkspace *self,
                gint64            before,
                GError          **error)
{
  MandateStatement *statement =
    mandate_database_prepare (self->database,
                              "SELECT seq, id, record_type FROM journal_record AS removed WHERE operation = 'removed' AND seq < ?1 "
                              "AND record_type <> 'wizard_draft' "
                              "AND NOT EXISTS (SELECT 1 FROM journal_record AS later WHERE later.id = removed.id AND later.seq > removed.seq) "
                              "ORDER BY seq DESC",
                              error);

  if (statement != NULL)
    mandate_statement_bind_integer (statement, 1, before > 0 ? before : G_MAXINT64);

  return statement;
}

/**
 * mandate_workspace_list_removed:
 * @self: a workspace
 * @before: removals before this place of the journal, 0 for the end
 * @limit: how many records about; those of one entry stay together
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateRemoval): records that were
 *   removed and are not there again, as they were, the last removed first
 */
GPtrArray *
mandate_workspace_list_removed (MandateWorkspace *self,
                                gint64            before,
                                guint             limit,
                                GError          **error)
{
  g_autoptr (MandateStatement) statement = NULL;
  g_autoptr (GPtrArray) removals = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_removal_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gint64   seq = 0;
  gboolean has_row = TRUE;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  statement = select_removed (self, before, error);

  while (has_row)
    {
      if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
        return NULL;

      if (ids->len > 0 && (!has_row || mandate_statement_get_integer (statement, 0) != seq))
        {
          if (!add_removals (self, seq, ids, removals, error))
            return NULL;

          g_ptr_array_set_size (ids, 0);
        }

      if (!has_row || removals->len >= limit)
        break;

      seq = mandate_statement_get_integer (statement, 0);
      g_ptr_array_add (ids, g_strdup (mandate_statement_get_text (statement, 1)));
    }

  return g_steal_pointer (&removals);
}

static gboolean
refers_to (MandateRecord *record,
           MandateRecord *other)
{
  GType               type = G_OBJECT_TYPE (record);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_REFERENCE && g_strcmp0 (mandate_record_get_text (record, &fields[i]), mandate_record_get_id (other)) == 0)
      return TRUE;

  return FALSE;
}

/* With a record comes what went because of it: what was removed with it and names it. */
static void
put_back (MandateChange *change,
          GPtrArray     *removed,
          MandateRecord *record)
{
  if (mandate_change_find (change, G_OBJECT_TYPE (record), mandate_record_get_id (record)) != NULL)
    return;

  mandate_change_put (change, record);

  for (guint i = 0; i < removed->len; i++)
    if (refers_to (g_ptr_array_index (removed, i), record))
      put_back (change, removed, g_ptr_array_index (removed, i));
}

/**
 * mandate_workspace_bring_back_record:
 * @self: a workspace
 * @removal: a record of mandate_workspace_list_removed()
 * @error: return location for an error
 *
 * Brings a removed record back, with what was removed because of it.
 *
 * Returns: whether it is there again
 */
gboolean
mandate_workspace_bring_back_record (MandateWorkspace     *self,
                                     const MandateRemoval *removal,
                                     GError              **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  changeset = mandate_journal_read_changeset (self->database, removal->entry->seq, error);
  removed = changeset != NULL ? mandate_changeset_list_removed (changeset, self->schema, error) : NULL;
  if (removed == NULL)
    return FALSE;

  name = mandate_register_describe (self->reg, removal->record);
  /* Translators: %s is the name of a record. */
  label = g_strdup_printf (_ ("Brought back: %s"), name);
  change = mandate_change_new (self->reg, label);
  put_back (change, removed, removal->record);

  return _mandate_workspace_commit (self, change, removal->entry->seq, error);
}
