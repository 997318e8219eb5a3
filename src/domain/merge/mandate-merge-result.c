/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes out, with the answers as they are. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-merge-private.h"

static gboolean
takes_theirs (MandateMergeSlot *slot,
              guint             place)
{
  if (slot->asked[place] != NULL)
    return slot->asked[place]->choice == MANDATE_MERGE_THEIRS;

  return slot->is_theirs[place];
}

/* With the id of the result, which is not always that of our record. */
static MandateRecord *
compose_mixed (MandateMergeSlot *slot)
{
  MandateRecord      *result = mandate_record_load (slot->type, slot->id);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (slot->type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    mandate_record_assign_in (result, slot->is_theirs != NULL && takes_theirs (slot, i) ? slot->theirs : slot->ours, &fields[i]);

  return result;
}

static void
compose (MandateMergeSlot *slot)
{
  g_clear_object (&slot->result);

  if (slot->ours != NULL && slot->theirs != NULL && (slot->is_theirs != NULL || !g_str_equal (slot->id, mandate_record_get_id (slot->ours))))
    slot->result = compose_mixed (slot);
  else if (slot->ours != NULL || slot->theirs != NULL)
    slot->result = g_object_ref (slot->ours != NULL ? slot->ours : slot->theirs);
  else
    slot->result = g_object_ref (slot->base);

  if (slot->fate != FATE_ASKED)
    slot->is_here = slot->fate == FATE_STAYS;
  else if (slot->existence->choice == MANDATE_MERGE_THEIRS)
    slot->is_here = slot->theirs != NULL;
  else
    slot->is_here = slot->ours != NULL;
}

/* The result, to be written to. */
MandateRecord *
_mandate_merge_edit (MandateMergeSlot *slot)
{
  MandateRecord *copy;

  if (slot->result != slot->ours && slot->result != slot->theirs && slot->result != slot->base)
    return slot->result;

  copy = mandate_record_copy (slot->result);
  g_object_unref (slot->result);
  slot->result = copy;

  return copy;
}

static void
rename_named (MandateMergeSlot   *slot,
              const MandateField *field,
              const char         *id)
{
  const char *text = mandate_record_get_text (slot->result, field);
  char       *renamed;

  if (field->kind == MANDATE_FIELD_LINK)
    renamed = g_strdup_printf ("%.*s%s", (int) (strchr (text, '/') - text + 1), text, id);
  else
    renamed = g_strdup (id);

  mandate_record_take_text (_mandate_merge_edit (slot), field, renamed);
}

/* Who named a record that is one with another now, names that one. */
static void
follow_aliases (MandateMerge     *self,
                MandateMergeSlot *slot)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (slot->type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *named = _mandate_merge_dup_named (slot->result, &fields[i]);
      const char      *id = named != NULL ? g_hash_table_lookup (self->aliases, named) : NULL;

      if (id != NULL)
        rename_named (slot, &fields[i], id);
    }
}

static void
keep (MandateMerge     *self,
      MandateMergeSlot *slot,
      MandateMergeSlot *because,
      GQueue           *kept)
{
  g_autofree char *name = _mandate_merge_describe (self, because);

  slot->is_here = TRUE;
  g_queue_push_tail (kept, slot);

  /* Translators: %1$s is a kind of record, such as “Role”, %2$s its name. */
  _mandate_merge_note (self, slot, g_strdup_printf (_ ("It was removed on one side and stays, because it is needed: %1$s “%2$s”."), mandate_record_type_get_label (because->type), name));
}

static void
keep_what_it_names (MandateMerge     *self,
                    MandateMergeSlot *slot,
                    GQueue           *kept)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (slot->type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char  *named = _mandate_merge_dup_named (slot->result, &fields[i]);
      MandateMergeSlot *other = named != NULL ? g_hash_table_lookup (self->by_id, named) : NULL;

      if (other != NULL && !other->is_here)
        keep (self, other, slot, kept);
    }
}

/*
 * The record of which @slot is a part and with which alone it would have gone,
 * if that stays after all. Of several that were to go, all have to stay.
 */
static MandateMergeSlot *
find_whole_that_stays (MandateMerge     *self,
                       MandateMergeSlot *slot)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (slot->type, &n_fields);
  MandateMergeSlot   *found = NULL;

  if (slot->fate == FATE_ASKED || GPOINTER_TO_INT (g_hash_table_lookup (self->removals, slot->id)))
    return NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char  *named = _mandate_merge_dup_named (slot->result, &fields[i]);
      MandateMergeSlot *other = named != NULL ? g_hash_table_lookup (self->by_id, named) : NULL;

      if (named == NULL)
        continue;

      if (other == NULL || (fields[i].is_part_of && !other->is_here))
        return NULL;

      if (fields[i].is_part_of && other->is_doubtful)
        found = other;
    }

  return found;
}

static void
keep_parts (MandateMerge *self,
            GQueue       *kept)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);
      MandateMergeSlot *whole = slot->is_here ? NULL : find_whole_that_stays (self, slot);

      if (whole != NULL)
        keep (self, slot, whole, kept);
    }
}

/* Nothing that stays may name what is gone. */
static void
keep_what_is_needed (MandateMerge *self)
{
  g_autoptr (GQueue) kept = g_queue_new ();

  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->is_here)
        g_queue_push_tail (kept, slot);
    }

  while (!g_queue_is_empty (kept))
    {
      while (!g_queue_is_empty (kept))
        keep_what_it_names (self, g_queue_pop_head (kept), kept);

      keep_parts (self, kept);
    }
}

void
_mandate_merge_resolve (MandateMerge *self)
{
  gboolean is_something_gone = FALSE;

  _mandate_merge_compare (self);
  g_ptr_array_set_size (self->notes, 0);

  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);

      compose (slot);
      is_something_gone |= !slot->is_here;

      if (g_hash_table_size (self->aliases) > 0)
        follow_aliases (self, slot);
    }

  if (is_something_gone)
    keep_what_is_needed (self);

  _mandate_merge_mend (self);
}
