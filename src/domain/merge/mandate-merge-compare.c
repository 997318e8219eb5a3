/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which records and fields differ, what follows from the base, and what is to be asked. */

#include "config.h"

#include <string.h>

#include "mandate-merge-private.h"
#include "mandate-records.h"

/* What there is once: two records that both sides added are one if these fields are the same. */
static const struct
{
  GType (*get_type) (void);
  const char *fields[2]; /* the second one may be missing */
} unique_by[] = {
  { mandate_clause_watch_get_type, { "clause" } },
  { mandate_commitment_get_type, { "letter" } },
  { mandate_policy_audience_get_type, { "policy", "person" } },
  { mandate_raci_cell_get_type, { "activity", "role" } },
  { mandate_raci_exception_get_type, { "rule", "activity" } },
  { mandate_resource_conclusion_get_type, { "year", "kind" } },
  { mandate_resource_hours_get_type, { "resource", "person" } },
  { mandate_review_attendance_get_type, { "review", "person" } },
  { mandate_review_input_get_type, { "review", "input" } },
  { mandate_review_plan_attendee_get_type, { "plan", "person" } },
  { mandate_training_attendance_get_type, { "training", "person" } },
  { mandate_wizard_draft_get_type, { "wizard", "subject" } },
};

static void
find_bases (MandateMerge     *self,
            MandateMergeSlot *slot)
{
  for (guint i = 0; i < self->bases->len; i++)
    {
      MandateRecord *base = mandate_register_find (g_ptr_array_index (self->bases, i), slot->type, slot->id);

      if (base == NULL)
        continue;

      slot->n_bases++;
      if (slot->base == NULL)
        slot->base = base;
    }

  slot->has_base = slot->n_bases == self->bases->len;
}

static void
add_slot (MandateMerge  *self,
          GType          type,
          MandateRecord *ours,
          MandateRecord *theirs)
{
  MandateMergeSlot *slot = g_new0 (MandateMergeSlot, 1);

  slot->type = type;
  slot->ours = ours;
  slot->theirs = theirs;
  slot->id = mandate_record_get_id (ours != NULL ? ours : theirs);
  find_bases (self, slot);
  g_ptr_array_add (self->slots, slot);
  g_hash_table_insert (self->by_id, (gpointer) slot->id, slot);
}

static MandateRecord *
get_at (MandateRecordList *list,
        guint              place)
{
  return place < mandate_record_list_get_length (list) ? mandate_record_list_get (list, place) : NULL;
}

/* Both lists are in the order of ids. */
static void
add_slots_of_type (MandateMerge *self,
                   GType         type)
{
  MandateRecordList *here = mandate_register_get_list (self->ours, type);
  MandateRecordList *there = mandate_register_get_list (self->theirs, type);
  guint              i = 0;
  guint              j = 0;

  while (TRUE)
    {
      MandateRecord *ours = get_at (here, i);
      MandateRecord *theirs = get_at (there, j);
      int            order;

      if (ours == NULL && theirs == NULL)
        return;

      if (ours == NULL || theirs == NULL)
        order = ours == NULL ? 1 : -1;
      else
        order = strcmp (mandate_record_get_id (ours), mandate_record_get_id (theirs));

      add_slot (self, type, order <= 0 ? ours : NULL, order >= 0 ? theirs : NULL);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
}

static char *
format_field (MandateRecord *record,
              const char    *name)
{
  return name != NULL ? mandate_record_format (record, mandate_record_type_find_field (G_OBJECT_TYPE (record), name, NULL)) : NULL;
}

static char *
make_key (MandateRecord     *record,
          const char *const *names)
{
  g_autofree char *first = format_field (record, names[0]);
  g_autofree char *second = format_field (record, names[1]);

  return g_strdup_printf ("%s\n%s", first != NULL ? first : "", second != NULL ? second : "");
}

/* The one whose id is less takes in the other one. */
static void
join (MandateMerge     *self,
      MandateMergeSlot *here,
      MandateMergeSlot *there)
{
  const gboolean    is_first = strcmp (here->id, there->id) < 0;
  MandateMergeSlot *kept = is_first ? here : there;
  MandateMergeSlot *other = is_first ? there : here;

  g_hash_table_insert (self->aliases, (gpointer) other->id, (gpointer) kept->id);
  g_hash_table_remove (self->by_id, other->id);
  kept->ours = here->ours;
  kept->theirs = there->theirs;
  other->ours = NULL;
  other->theirs = NULL;
}

static gboolean
is_added_by_one (MandateMergeSlot *slot)
{
  return slot->n_bases == 0 && (slot->ours == NULL) != (slot->theirs == NULL);
}

static void
join_those_of_type (MandateMerge      *self,
                    GType              type,
                    const char *const *names)
{
  g_autoptr (GHashTable) here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->type == type && slot->ours != NULL && is_added_by_one (slot))
        g_hash_table_insert (here, make_key (slot->ours, names), slot);
    }

  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);
      g_autofree char  *key = NULL;
      MandateMergeSlot *same;

      if (slot->type != type || slot->theirs == NULL || !is_added_by_one (slot))
        continue;

      key = make_key (slot->theirs, names);
      same = g_hash_table_lookup (here, key);
      if (same == NULL)
        continue;

      g_hash_table_remove (here, key);
      join (self, same, slot);
    }
}

static void
drop_empty_slots (MandateMerge *self)
{
  for (guint i = self->slots->len; i > 0; i--)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i - 1);

      if (slot->ours == NULL && slot->theirs == NULL)
        g_ptr_array_remove_index (self->slots, i - 1);
    }
}

static void
list_approved (MandateRegister *reg,
               GHashTable      *approved)
{
  MandateRecordList *approvals = mandate_register_get_list (reg, MANDATE_TYPE_APPROVAL);

  /* A schema of a test may have no approvals. */
  if (approvals == NULL)
    return;

  for (guint i = 0; i < mandate_record_list_get_length (approvals); i++)
    {
      MandateApproval *approval = mandate_record_list_get (approvals, i);

      if (g_strcmp0 (approval->decision, "approved") == 0 && approval->policy_version != NULL)
        g_hash_table_add (approved, approval->policy_version);
    }
}

static void
add_named (GHashTable    *named,
           MandateRecord *record)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      char *id = _mandate_merge_dup_named (record, &fields[i]);

      if (id != NULL)
        g_hash_table_add (named, id);
    }
}

/* What a new record names is needed, whatever anybody answers. */
static GHashTable *
list_needed (MandateMerge *self)
{
  GHashTable *needed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);

      if (is_added_by_one (slot))
        add_named (needed, slot->ours != NULL ? slot->ours : slot->theirs);
    }

  return needed;
}

/* Whether it is what every base had. */
static gboolean
is_untouched (MandateMerge     *self,
              MandateMergeSlot *slot,
              MandateRecord    *record)
{
  for (guint i = 0; i < self->bases->len; i++)
    {
      MandateRecord *base = mandate_register_find (g_ptr_array_index (self->bases, i), slot->type, slot->id);

      if (base == NULL || !mandate_record_equal (base, record))
        return FALSE;
    }

  return TRUE;
}

/* Where bases don't agree about it: whether it is what it was, and the other side removed it since. */
static gboolean
was_removed_since (MandateMerge     *self,
                   MandateMergeSlot *slot,
                   MandateRecord    *record)
{
  if (!g_hash_table_contains (self->removals, slot->id))
    return FALSE;

  for (guint i = 0; i < self->bases->len; i++)
    {
      MandateRecord *base = mandate_register_find (g_ptr_array_index (self->bases, i), slot->type, slot->id);

      if (base != NULL && mandate_record_equal (base, record))
        return TRUE;
    }

  return FALSE;
}

static void
compare_one_sided (MandateMerge     *self,
                   MandateMergeSlot *slot,
                   GHashTable       *needed)
{
  MandateRecord *record = slot->ours != NULL ? slot->ours : slot->theirs;

  slot->fate = FATE_STAYS;
  if (slot->n_bases == 0)
    return;

  slot->is_doubtful = TRUE;

  if (is_untouched (self, slot, record) || (!slot->has_base && was_removed_since (self, slot, record)))
    slot->fate = FATE_GOES;
  else if (slot->type != MANDATE_TYPE_WIZARD_DRAFT && !g_hash_table_contains (needed, slot->id))
    {
      slot->fate = FATE_ASKED;
      slot->existence = _mandate_merge_ask (self, slot, NULL);
    }
}

static void
compare_two_sided (MandateMerge     *self,
                   MandateMergeSlot *slot)
{
  slot->fate = FATE_STAYS;
  slot->is_doubtful = g_hash_table_contains (self->removals, slot->id);

  if (!mandate_record_equal (slot->ours, slot->theirs))
    _mandate_merge_compare_fields (self, slot);
  else if (slot->is_doubtful && slot->has_base && is_untouched (self, slot, slot->ours))
    slot->fate = FATE_GOES;
}

/* Whatever was found when: what follows from the order is the same on both sides. */
static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  const MandateMergeSlot *first = *(const MandateMergeSlot *const *) a;
  const MandateMergeSlot *second = *(const MandateMergeSlot *const *) b;

  return strcmp (first->id, second->id);
}

/* What both sides removed only with its whole: where that stays after all, it comes back. */
static void
add_lost_parts (MandateMerge *self)
{
  GHashTableIter iter;
  gpointer       id, by_itself;

  g_hash_table_iter_init (&iter, self->removals);

  while (g_hash_table_iter_next (&iter, &id, &by_itself))
    {
      MandateRecord    *base = mandate_register_find_any (g_ptr_array_index (self->bases, 0), id);
      MandateMergeSlot *slot;

      if (base == NULL || GPOINTER_TO_INT (by_itself) || g_hash_table_contains (self->by_id, id))
        continue;

      slot = g_new0 (MandateMergeSlot, 1);
      slot->type = G_OBJECT_TYPE (base);
      slot->id = mandate_record_get_id (base);
      slot->fate = FATE_GOES;
      slot->is_doubtful = TRUE;
      find_bases (self, slot);

      if (!is_untouched (self, slot, base))
        {
          g_free (slot);
          continue;
        }

      g_ptr_array_add (self->slots, slot);
      g_hash_table_insert (self->by_id, (gpointer) slot->id, slot);
    }
}

/* Once; what is found does not depend on answers. */
void
_mandate_merge_compare (MandateMerge *self)
{
  const MandateSchema *schema = mandate_register_get_schema (self->ours);
  g_autoptr (GHashTable) needed = NULL;

  if (self->is_compared)
    return;

  self->is_compared = TRUE;
  list_approved (self->ours, self->approved_here);
  list_approved (self->theirs, self->approved_there);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    add_slots_of_type (self, mandate_schema_get_type_at (schema, i));

  for (guint i = 0; i < G_N_ELEMENTS (unique_by); i++)
    join_those_of_type (self, unique_by[i].get_type (), unique_by[i].fields);

  if (g_hash_table_size (self->aliases) > 0)
    drop_empty_slots (self);

  needed = list_needed (self);

  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->ours != NULL && slot->theirs != NULL)
        compare_two_sided (self, slot);
      else
        compare_one_sided (self, slot, needed);
    }

  add_lost_parts (self);
  g_ptr_array_sort (self->slots, compare_slots);
}
