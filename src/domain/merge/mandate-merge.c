/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-merge-private.h"

/**
 * MandateMerge:
 *
 * Two copies of one workspace that went separate ways become one again, record
 * by record and field by field, measured by what both had before.
 *
 * - What only one side changed is as that side has it; what both changed in the
 *   same way is so.
 * - What both changed differently, a person is asked.
 * - What one side removed and the other left alone is gone. Where the other one
 *   changed it, a person is asked; a record that another one needs stays.
 * - The text of a version is the one that was approved, if one side approved it.
 * - What is given once, such as the number of evidence, is given anew to the
 *   one of two whose id is greater.
 *
 * None of these rules looks at which side is which. So both sides may bring in
 * the other one, answer alike, and have the same; and so may three.
 *
 * Copies that have met by ways that crossed have more than one base. Then a
 * side is as before where it is as in one of them; what each side has from
 * another base is a question.
 */

static void
side_clear (MandateMergeSide *side)
{
  g_free (side->value);
  g_free (side->id);
  g_free (side->actor);
  g_free (side->recorded_at);
}

static void
item_free (gpointer data)
{
  MandateMergeItem *item = data;

  side_clear (&item->ours);
  side_clear (&item->theirs);
  g_free (item->id);
  g_free (item->label);
  g_free (item->base);
  g_free (item);
}

static void
note_free (gpointer data)
{
  MandateMergeNote *note = data;

  g_free (note->id);
  g_free (note->label);
  g_free (note->text);
  g_free (note);
}

static void
slot_free (gpointer data)
{
  MandateMergeSlot *slot = data;

  g_clear_object (&slot->result);
  g_free (slot->is_theirs);
  g_free (slot->asked);
  g_free (slot);
}

/**
 * mandate_merge_new:
 * @bases: (element-type MandateRegister): the records as they were when both
 *   sides last had the same; several where they met by ways that crossed
 * @ours: the records here
 * @theirs: the records there
 *
 * None of the registers may change while the merge is in use.
 *
 * Returns: (transfer full): a merge that is yet to be answered
 */
MandateMerge *
mandate_merge_new (GPtrArray       *bases,
                   MandateRegister *ours,
                   MandateRegister *theirs)
{
  MandateMerge *self;

  g_return_val_if_fail (bases != NULL && bases->len > 0, NULL);
  g_return_val_if_fail (MANDATE_IS_REGISTER (ours) && MANDATE_IS_REGISTER (theirs), NULL);

  self = g_new0 (MandateMerge, 1);
  self->bases = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < bases->len; i++)
    g_ptr_array_add (self->bases, g_object_ref (g_ptr_array_index (bases, i)));

  self->ours = g_object_ref (ours);
  self->theirs = g_object_ref (theirs);
  self->removals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->slots = g_ptr_array_new_with_free_func (slot_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->aliases = g_hash_table_new (g_str_hash, g_str_equal);
  self->approved_here = g_hash_table_new (g_str_hash, g_str_equal);
  self->approved_there = g_hash_table_new (g_str_hash, g_str_equal);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->notes = g_ptr_array_new_with_free_func (note_free);

  return self;
}

void
mandate_merge_free (MandateMerge *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->slots);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->bases);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->aliases);
  g_hash_table_unref (self->approved_here);
  g_hash_table_unref (self->approved_there);
  g_hash_table_unref (self->removals);
  g_hash_table_unref (self->numbers);
  g_object_unref (self->ours);
  g_object_unref (self->theirs);
  g_free (self);
}

/**
 * mandate_merge_add_removal:
 * @self: a merge
 * @id: id of a record
 * @with_its_whole: whether it went because it is part of one that was removed
 *
 * Says, before anything is asked of the merge, that one of the sides removed the
 * record since they parted, also where an earlier merge kept it because another
 * record named it. So a third copy makes no difference by when it comes.
 */
void
mandate_merge_add_removal (MandateMerge *self,
                           const char   *id,
                           gboolean      with_its_whole)
{
  gboolean by_itself = GPOINTER_TO_INT (g_hash_table_lookup (self->removals, id)) || !with_its_whole;

  g_return_if_fail (!self->is_compared);

  g_hash_table_replace (self->removals, g_strdup (id), GINT_TO_POINTER (by_itself));
}

/**
 * mandate_merge_add_number:
 * @self: a merge
 * @id: id of a record that is numbered
 * @number: the number that a person or the program gave it
 *
 * Says, before anything is asked of the merge, which number a record had before
 * any merge gave it another one.
 */
void
mandate_merge_add_number (MandateMerge *self,
                          const char   *id,
                          const char   *number)
{
  g_return_if_fail (!self->is_compared);

  g_hash_table_replace (self->numbers, g_strdup (id), g_strdup (number));
}

/**
 * mandate_merge_get_items:
 * @self: a merge
 *
 * Returns: (transfer none) (element-type MandateMergeItem): the questions; the
 *   caller sets their choices
 */
GPtrArray *
mandate_merge_get_items (MandateMerge *self)
{
  _mandate_merge_compare (self);

  return self->items;
}

/**
 * mandate_merge_count_open:
 * @self: a merge
 *
 * Returns: how many questions have no answer yet
 */
guint
mandate_merge_count_open (MandateMerge *self)
{
  GPtrArray *items = mandate_merge_get_items (self);
  guint      n_open = 0;

  for (guint i = 0; i < items->len; i++)
    if (((MandateMergeItem *) g_ptr_array_index (items, i))->choice == MANDATE_MERGE_UNDECIDED)
      n_open++;

  return n_open;
}

static void
add_to_change (MandateMergeSlot *slot,
               MandateChange    *change)
{
  const gboolean has_id = slot->ours != NULL && g_str_equal (mandate_record_get_id (slot->ours), slot->id);
  g_autoptr (MandateRecord) copy = NULL;

  if (slot->ours != NULL && (!slot->is_here || !has_id))
    mandate_change_remove (change, slot->ours);

  if (!slot->is_here || (has_id && mandate_record_equal (slot->ours, slot->result)))
    return;

  copy = mandate_record_copy (slot->result);
  mandate_change_put (change, copy);
}

/**
 * mandate_merge_build_change:
 * @self: a merge; a question without an answer keeps what is here
 * @label: what the history will call it
 *
 * The change is complete as it is and not to be checked: of two halves that are
 * right, the whole may lack something, which the checks then show as a gap.
 *
 * Returns: (transfer full): what our register must become
 */
MandateChange *
mandate_merge_build_change (MandateMerge *self,
                            const char   *label)
{
  MandateChange *change = mandate_change_new (self->ours, label);

  _mandate_merge_resolve (self);

  for (guint i = 0; i < self->slots->len; i++)
    add_to_change (g_ptr_array_index (self->slots, i), change);

  return change;
}

/**
 * mandate_merge_get_notes:
 * @self: a merge
 *
 * Returns: (transfer none) (element-type MandateMergeNote): what the program
 *   decides by itself, with the answers as they are
 */
GPtrArray *
mandate_merge_get_notes (MandateMerge *self)
{
  _mandate_merge_resolve (self);

  return self->notes;
}

char *
_mandate_merge_describe (MandateMerge     *self,
                         MandateMergeSlot *slot)
{
  if (slot->ours != NULL)
    return mandate_register_describe (self->ours, slot->ours);

  return slot->theirs != NULL ? mandate_register_describe (self->theirs, slot->theirs) : mandate_record_describe (slot->base);
}

/* Takes @text. */
void
_mandate_merge_note (MandateMerge     *self,
                     MandateMergeSlot *slot,
                     char             *text)
{
  MandateMergeNote *note = g_new0 (MandateMergeNote, 1);

  note->type = slot->type;
  note->id = g_strdup (slot->id);
  note->label = _mandate_merge_describe (self, slot);
  note->text = text;
  g_ptr_array_add (self->notes, note);
}

static void
fill_side (MandateMergeSide   *side,
           MandateRecord      *record,
           const MandateField *field)
{
  side->has_record = record != NULL;
  if (record == NULL)
    return;

  side->id = g_strdup (mandate_record_get_id (record));
  side->value = field != NULL ? mandate_record_format (record, field) : NULL;
}

MandateMergeItem *
_mandate_merge_ask (MandateMerge       *self,
                    MandateMergeSlot   *slot,
                    const MandateField *field)
{
  MandateMergeItem *item = g_new0 (MandateMergeItem, 1);

  item->type = slot->type;
  item->id = g_strdup (slot->id);
  item->field = field;
  item->label = _mandate_merge_describe (self, slot);
  item->base = slot->base != NULL && field != NULL ? mandate_record_format (slot->base, field) : NULL;
  fill_side (&item->ours, slot->ours, field);
  fill_side (&item->theirs, slot->theirs, field);
  g_ptr_array_add (self->items, item);

  return item;
}

/* The id of the record that the field names, if any. */
char *
_mandate_merge_dup_named (MandateRecord      *record,
                          const MandateField *field)
{
  const char *value;
  const char *slash;

  if (field->kind != MANDATE_FIELD_REFERENCE && field->kind != MANDATE_FIELD_LINK)
    return NULL;

  value = mandate_record_get_text (record, field);
  if (value == NULL || field->kind == MANDATE_FIELD_REFERENCE)
    return g_strdup (value);

  slash = strchr (value, '/');

  return slash != NULL ? g_strdup (slash + 1) : NULL;
}
