/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing in what was done on another copy of the workspace. */

#include "config.h"

#include "mandate-workspace-merge.h"

#include <glib/gi18n-lib.h>

#include "mandate-ancestry.h"
#include "mandate-branch.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-evidence-store.h"
#include "mandate-library-private.h"
#include "mandate-merge-witness.h"
#include "mandate-migrator.h"
#include "mandate-record-store.h"
#include "mandate-rewind.h"
#include "mandate-workspace-private.h"

struct _MandateMergePlan
{
  MandateArrival    arrival; /* the copy, checked, for as long as it is looked at */
  MandateWorkspace *theirs;  /* (owned) */
  MandateAncestry  *ancestry;
  MandateMerge     *merge;
  gint64            head; /* of ours, when it was looked at */
  char             *their_head;
  char             *changed_at;
  gboolean          has_news;
};

void
mandate_merge_plan_free (MandateMergePlan *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->merge, mandate_merge_free);
  g_clear_pointer (&self->ancestry, mandate_ancestry_free);
  g_clear_object (&self->theirs);
  _mandate_arrival_clear (&self->arrival);
  g_free (self->their_head);
  g_free (self->changed_at);
  g_free (self);
}

/**
 * mandate_merge_plan_has_news:
 * @self: a plan
 *
 * Returns: whether there is anything to bring in
 */
gboolean
mandate_merge_plan_has_news (MandateMergePlan *self)
{
  return self->has_news;
}

/**
 * mandate_merge_plan_get_n_there:
 * @self: a plan
 *
 * Returns: how many changes of the copy are not known here
 */
guint
mandate_merge_plan_get_n_there (MandateMergePlan *self)
{
  return mandate_ancestry_count_changes (self->ancestry->only_there);
}

/**
 * mandate_merge_plan_get_merge:
 * @self: a plan
 *
 * Returns: (transfer none): the questions, whose choices the caller sets, and the notes
 */
MandateMerge *
mandate_merge_plan_get_merge (MandateMergePlan *self)
{
  return self->merge;
}

/**
 * mandate_merge_plan_get_theirs:
 * @self: a plan
 *
 * Returns: (transfer none): the records of the copy
 */
MandateRegister *
mandate_merge_plan_get_theirs (MandateMergePlan *self)
{
  return mandate_workspace_get_register (self->theirs);
}

/* The records of @workspace after one of the entries of its own journal. */
static MandateRegister *
read_state (MandateWorkspace *workspace,
            gint64            seq,
            GError          **error)
{
  return seq == workspace->head ? g_object_ref (workspace->reg) : mandate_workspace_rewind (workspace, seq, error);
}

/* The workspace in whose own journal the entry is, and where; %NULL where it was brought in on both sides. */
static MandateWorkspace *
find_owner (MandateWorkspace *self,
            MandateMergePlan *plan,
            const char       *hash,
            gint64           *seq)
{
  MandateKnownEntry *here = g_hash_table_lookup (plan->ancestry->here, hash);
  MandateKnownEntry *there = g_hash_table_lookup (plan->ancestry->there, hash);

  if (here != NULL && !here->is_brought_in)
    {
      *seq = here->entry->seq;
      return self;
    }

  if (there != NULL && !there->is_brought_in)
    {
      *seq = there->entry->seq;
      return plan->theirs;
    }

  return NULL;
}

/*
 * An entry that a third copy recorded: from the nearest one before it that is
 * in one of the two journals, forward along its chain.
 */
static MandateRegister *
read_third_state (MandateWorkspace *self,
                  MandateMergePlan *plan,
                  const char       *hash,
                  GError          **error)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  g_autoptr (MandateDatabase) scratch = NULL;
  g_autoptr (MandateTransaction) transaction = NULL;
  g_autoptr (MandateRegister) reg = mandate_register_new (self->schema);
  g_autofree char  *name = NULL;
  MandateWorkspace *owner = NULL;
  gint64            seq = 0;

  while (owner == NULL)
    {
      MandateKnownEntry *known = g_hash_table_lookup (plan->ancestry->here, hash);

      g_ptr_array_add (chain, known->entry);
      hash = known->entry->previous_hash;

      if (g_hash_table_contains (plan->ancestry->here, hash))
        {
          owner = find_owner (self, plan, hash, &seq);
        }
      else
        {
          /* Before the fork both journals are the same, place by place. */
          owner = self;
          seq = known->entry->seq - 1;
        }
    }

  name = mandate_database_make_name (owner->path, owner->mode);
  scratch = mandate_rewind_open (name, owner->schema, owner->migrations, error);
  if (scratch == NULL || !mandate_rewind_to (scratch, owner->database, seq, error))
    return NULL;

  transaction = mandate_database_begin (scratch, error);
  if (transaction == NULL)
    return NULL;

  for (guint i = chain->len; i > 0; i--)
    {
      const MandateEntry *entry = g_ptr_array_index (chain, i - 1);
      g_autoptr (GBytes) changeset = mandate_branch_read_changeset (self->database, entry->hash, error);

      if (changeset == NULL || !mandate_changeset_apply (scratch, changeset, error))
        return NULL;
    }

  if (!mandate_transaction_commit (g_steal_pointer (&transaction), error) || !mandate_record_store_load (scratch, reg, error))
    return NULL;

  return g_steal_pointer (&reg);
}

static MandateRegister *
read_base (MandateWorkspace *self,
           MandateMergePlan *plan,
           const char       *hash,
           GError          **error)
{
  MandateWorkspace *owner;
  gint64            seq;

  if (g_str_equal (hash, plan->ancestry->fork_hash))
    return plan->ancestry->fork == plan->theirs->head ? g_object_ref (plan->theirs->reg) : read_state (self, plan->ancestry->fork, error);

  owner = find_owner (self, plan, hash, &seq);

  return owner != NULL ? read_state (owner, seq, error) : read_third_state (self, plan, hash, error);
}

static GPtrArray *
read_bases (MandateWorkspace *self,
            MandateMergePlan *plan,
            GError          **error)
{
  g_autoptr (GPtrArray) bases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plan->ancestry->heads->len; i++)
    {
      MandateRegister *base = read_base (self, plan, g_ptr_array_index (plan->ancestry->heads, i), error);

      if (base == NULL)
        return NULL;

      g_ptr_array_add (bases, base);
    }

  return g_steal_pointer (&bases);
}

static gboolean
refuse_stranger (const char *path,
                 GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS,
               /* Translators: %s is a file name. */
               _ ("“%s” is a copy of another workspace: the two have no change in common. Open it as a workspace of its own."), name);

  return FALSE;
}

/* One id means one record; a file in which it means another was not made by this program. */
static gboolean
check_types (MandateRegister *ours,
             MandateRegister *theirs,
             GError         **error)
{
  const MandateSchema *schema = mandate_register_get_schema (theirs);

  for (guint t = 0; t < mandate_schema_get_n_types (schema); t++)
    {
      MandateRecordList *list = mandate_register_get_list (theirs, mandate_schema_get_type_at (schema, t));

      for (guint i = 0; i < mandate_record_list_get_length (list); i++)
        {
          MandateRecord *record = mandate_record_list_get (list, i);
          MandateRecord *same = mandate_register_find_any (ours, mandate_record_get_id (record));

          if (same == NULL || G_OBJECT_TYPE (same) == G_OBJECT_TYPE (record))
            continue;

          g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                               _ ("The copy has a record whose id belongs to a record of another type here. Nothing was brought in."));
          return FALSE;
        }
    }

  return TRUE;
}

/* Nothing, too, where all that is new is that somebody brought in what is here. */
static gboolean
look_for_news (MandateMergePlan *plan)
{
  g_autoptr (MandateChange) change = NULL;

  if (plan->ancestry->only_there->len == 0)
    return FALSE;

  if (mandate_merge_plan_get_n_there (plan) > 0 || mandate_merge_get_items (plan->merge)->len > 0)
    return TRUE;

  change = mandate_merge_build_change (plan->merge, "");

  return mandate_change_get_puts (change)->len > 0 || mandate_change_get_removals (change)->len > 0;
}

static gboolean
read_last (MandateMergePlan *plan,
           GError          **error)
{
  g_autoptr (MandateEntry) last = NULL;

  if (plan->theirs->head == 0)
    return TRUE;

  last = mandate_journal_read (plan->theirs->database, plan->theirs->head, error);
  if (last == NULL)
    return FALSE;

  plan->their_head = g_strdup (last->hash);
  plan->changed_at = g_strdup (last->recorded_at);

  return TRUE;
}

static gboolean
compare (MandateWorkspace *self,
         MandateMergePlan *plan,
         const char       *path,
         GError          **error)
{
  g_autoptr (GPtrArray) bases = NULL;

  plan->ancestry = mandate_ancestry_new (self->database, plan->theirs->database, error);
  if (plan->ancestry == NULL)
    return FALSE;

  /* A copy that was made before anything was done has only the workspace's id in common. */
  if (plan->ancestry->fork == 0 && g_strcmp0 (self->id, plan->theirs->id) != 0)
    return refuse_stranger (path, error);

  if (!check_types (self->reg, plan->theirs->reg, error) || !read_last (plan, error))
    return FALSE;

  bases = read_bases (self, plan, error);
  if (bases == NULL)
    return FALSE;

  plan->merge = mandate_merge_new (bases, self->reg, plan->theirs->reg);
  mandate_merge_witness_tell (plan->merge, plan->ancestry, bases, self->schema);
  mandate_merge_witness_name (plan->merge, plan->ancestry, self->schema);
  plan->has_news = look_for_news (plan);

  return TRUE;
}

/**
 * mandate_workspace_compare_copy:
 * @self: a workspace
 * @path: (type filename): a file that mandate_workspace_export_copy() wrote
 * @cancellable: (nullable): to stop the copying
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_NOT_OURS where
 *   it is a copy of another workspace
 *
 * Looks at a copy that went its own way. Neither it nor the workspace changes.
 * The plan is of use until the workspace changes, and must be freed before it.
 *
 * Returns: (transfer full): what bringing its changes in would mean, or %NULL on error
 */
MandateMergePlan *
mandate_workspace_compare_copy (MandateWorkspace *self,
                                const char       *path,
                                GCancellable     *cancellable,
                                GError          **error)
{
  g_autoptr (MandateMergePlan) plan = g_new0 (MandateMergePlan, 1);

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!_mandate_workspace_check_head (self, error))
    return NULL;

  plan->arrival.source = path;
  plan->head = self->head;

  if (!_mandate_arrival_receive (&plan->arrival, cancellable, error))
    return NULL;

  plan->theirs = mandate_workspace_open (plan->arrival.path, self->schema, self->migrations, error);
  if (plan->theirs == NULL || !compare (self, plan, path, error))
    return NULL;

  plan->arrival.source = NULL;

  return g_steal_pointer (&plan);
}

/**
 * mandate_merge_plan_new:
 * @path: (type filename): a workspace's file, which may be open meanwhile
 * @copy: (type filename): a file that mandate_workspace_export_copy() wrote
 * @cancellable: (nullable): to stop the copying
 * @error: return location for an error, as for mandate_workspace_compare_copy()
 *
 * Looks at a copy as mandate_workspace_compare_copy() does, on a connection of
 * its own and so in any thread. The one that has the workspace takes the plan
 * over with mandate_merge_plan_adopt().
 *
 * Returns: (transfer full): what bringing its changes in would mean, or %NULL on error
 */
MandateMergePlan *
mandate_merge_plan_new (const char   *path,
                        const char   *copy,
                        GCancellable *cancellable,
                        GError      **error)
{
  g_autoptr (MandateWorkspace) workspace = mandate_workspace_open_for_reading (path, mandate_schema_get (), MANDATE_MIGRATIONS, error);

  return workspace != NULL ? mandate_workspace_compare_copy (workspace, copy, cancellable, error) : NULL;
}

/**
 * mandate_merge_plan_adopt:
 * @self: a plan that another thread made and has done with
 *
 * From now on the plan belongs to the thread that calls this.
 */
void
mandate_merge_plan_adopt (MandateMergePlan *self)
{
  mandate_workspace_adopt (self->theirs);
}

typedef struct
{
  MandateMergePlan *plan;
  MandateChange    *change;
} Merging;

static gboolean
bring_in_files (MandateWorkspace *self,
                MandateMergePlan *plan,
                GError          **error)
{
  g_autoptr (GPtrArray) theirs = mandate_evidence_store_list (plan->theirs->database, error);
  g_autoptr (GPtrArray) ours = theirs != NULL ? mandate_evidence_store_list (self->database, error) : NULL;
  g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);

  if (ours == NULL)
    return FALSE;

  for (guint i = 0; i < ours->len; i++)
    g_hash_table_add (here, g_ptr_array_index (ours, i));

  for (guint i = 0; i < theirs->len; i++)
    {
      const char *sha256 = g_ptr_array_index (theirs, i);
      g_autoptr (GBytes) content = NULL;
      g_autofree char *kept = NULL;

      if (g_hash_table_contains (here, sha256))
        continue;

      content = mandate_evidence_store_read (plan->theirs->database, sha256, error);
      kept = content != NULL ? mandate_evidence_store_add (self->database, content, error) : NULL;
      if (kept == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
bring_in_entries (MandateWorkspace *self,
                  MandateMergePlan *plan,
                  GError          **error)
{
  GPtrArray *entries = plan->ancestry->only_there;

  for (guint i = 0; i < entries->len; i++)
    {
      MandateKnownEntry *known = g_ptr_array_index (entries, i);

      if (!mandate_branch_add (self->database, known->entry, known->changeset, plan->head + 1, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_merge (MandateWorkspace *self,
             gpointer          data,
             GError          **error)
{
  Merging *merging = data;

  return _mandate_workspace_write_change (self, merging->change, error) && _mandate_workspace_check_references (self, error) &&
         bring_in_files (self, merging->plan, error) && bring_in_entries (self, merging->plan, error) &&
         mandate_seal_store_copy (merging->plan->theirs->database, self->database, error);
}

static char *
make_label (MandateMergePlan *plan)
{
  const guint      n = mandate_merge_plan_get_n_there (plan);
  g_autofree char *day = mandate_date_of_moment (plan->changed_at);
  g_autofree char *words = mandate_date_to_words (day, NULL);

  /* Translators: %1$u is a number, %2$s a date. */
  return g_strdup_printf (ngettext ("Brought in %1$u change of the copy of %2$s", "Brought in %1$u changes of the copy of %2$s", n), n, words);
}

static gboolean
check_ready (MandateWorkspace *self,
             MandateMergePlan *plan,
             GError          **error)
{
  if (!plan->has_news)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING, _ ("There is nothing to bring in: everything in the copy is here already."));
      return FALSE;
    }

  if (mandate_merge_count_open (plan->merge) > 0)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("Some questions have no answer yet. Answer them first."));
      return FALSE;
    }

  if (plan->head == self->head)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE, _ ("The workspace was changed meanwhile. Look at the copy again."));

  return FALSE;
}

/**
 * mandate_workspace_merge:
 * @self: a workspace
 * @plan: what mandate_workspace_compare_copy() found, with all questions answered
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_NOTHING where
 *   there is nothing to bring in, %MANDATE_STORAGE_ERROR_STALE where the
 *   workspace changed since
 *
 * Brings the changes of the copy in, all or nothing, as one entry that names
 * both parents: the last entry here, and the last one of the copy. What the
 * copy's journal says of them is kept as it was recorded there, so that what
 * lost can be read in it.
 *
 * Returns: whether it was done
 */
gboolean
mandate_workspace_merge (MandateWorkspace *self,
                         MandateMergePlan *plan,
                         GError          **error)
{
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autofree char *label = NULL;
  Merging          merging;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  if (!check_ready (self, plan, error))
    return FALSE;

  label = make_label (plan);
  change = mandate_merge_build_change (plan->merge, label);
  entry = _mandate_workspace_new_entry (self, MANDATE_ENTRY_MERGE, 0, label);
  entry->other_parent = g_strdup (plan->their_head);
  merging.plan = plan;
  merging.change = change;

  return _mandate_workspace_perform_unguarded (self, entry, TRUE, write_merge, &merging, error);
}

/**
 * mandate_workspace_list_brought_in:
 * @self: a workspace
 * @seq: place of an entry that brought changes in
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateEntry): what the other copy had
 *   recorded, in its order
 */
GPtrArray *
mandate_workspace_list_brought_in (MandateWorkspace *self,
                                   gint64            seq,
                                   GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_branch_list (self->database, seq, error);
}

/**
 * mandate_workspace_read_brought_in:
 * @self: a workspace
 * @hash: hash of an entry that was brought in
 * @error: return location for an error
 *
 * Returns: (transfer full): the changes of that entry, or %NULL on error
 */
GBytes *
mandate_workspace_read_brought_in (MandateWorkspace *self,
                                   const char       *hash,
                                   GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_branch_read_changeset (self->database, hash, error);
}

/**
 * mandate_workspace_replay_brought_in:
 * @self: a workspace
 * @seq: place of the entry that brought it in
 * @entry: an entry of another journal, with its hash
 * @changeset: its changes
 * @error: return location for an error
 *
 * Takes over what another workspace had brought in.
 *
 * Returns: whether it was kept
 */
gboolean
mandate_workspace_replay_brought_in (MandateWorkspace   *self,
                                     gint64              seq,
                                     const MandateEntry *entry,
                                     GBytes             *changeset,
                                     GError            **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return mandate_branch_add (self->database, entry, changeset, seq, error);
}
