/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is right on each side and not in both together: numbers given twice, two versions in force. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-evidence.h"
#include "mandate-merge-private.h"
#include "mandate-policy-version.h"

/* Something that bears a number, among those that must not share one. */
typedef struct
{
  MandateMergeSlot *slot;
  char             *number;
  gboolean          is_fixed; /* it was printed, or approved, with that number */
} Numbered;

static void
numbered_free (gpointer data)
{
  Numbered *numbered = data;

  g_free (numbered->number);
  g_free (numbered);
}

/* “9” before “10”; the ids decide the rest, which are the same on both sides. */
static int
compare_numbered (gconstpointer a,
                  gconstpointer b)
{
  const Numbered *first = *(const Numbered *const *) a;
  const Numbered *second = *(const Numbered *const *) b;
  const guint64   number = g_ascii_strtoull (first->number, NULL, 10);
  const guint64   other = g_ascii_strtoull (second->number, NULL, 10);
  int             order;

  if (first->is_fixed != second->is_fixed)
    return first->is_fixed ? -1 : 1;

  if (number != other)
    return number < other ? -1 : 1;

  order = strcmp (first->number, second->number);

  return order != 0 ? order : strcmp (first->slot->id, second->slot->id);
}

static const MandateField *
get_number_field (MandateMergeSlot *slot)
{
  return mandate_record_type_find_field (slot->type, "number", NULL);
}

static void
renumber (MandateMerge     *self,
          MandateMergeSlot *slot,
          const char       *format,
          guint64           number)
{
  const MandateField *field = get_number_field (slot);
  g_autofree char    *value = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  g_autofree char    *text = g_strconcat (value, format, NULL);
  g_autofree char    *before = mandate_record_format (slot->result, field);

  if (g_strcmp0 (before, text) == 0)
    return;

  mandate_record_parse (_mandate_merge_edit (slot), field, text, NULL);

  /* Translators: both %s are numbers, such as “12” or “2.0”. */
  _mandate_merge_note (self, slot, g_strdup_printf (_ ("Its number %1$s was given on both sides. It is number %2$s now."), before, text));
}

static void
restore_number (MandateMergeSlot *slot,
                const char       *number)
{
  const MandateField *field = get_number_field (slot);
  g_autofree char    *before = mandate_record_format (slot->result, field);

  if (g_strcmp0 (before, number) != 0)
    mandate_record_parse (_mandate_merge_edit (slot), field, number, NULL);
}

/*
 * Each number to the first that had it; the others get the next free ones. From
 * the numbers that were given first, so that three copies come to the same
 * whichever two meet first.
 */
static void
number_anew (MandateMerge *self,
             GPtrArray    *all,
             const char   *format)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  guint64 highest = 0;

  g_ptr_array_sort (all, compare_numbered);

  for (guint i = 0; i < all->len; i++)
    {
      Numbered *numbered = g_ptr_array_index (all, i);

      highest = MAX (highest, g_ascii_strtoull (numbered->number, NULL, 10));

      if (g_hash_table_add (taken, numbered->number) || (numbered->is_fixed && numbered->slot->type == MANDATE_TYPE_POLICY_VERSION))
        restore_number (numbered->slot, numbered->number);
      else
        g_ptr_array_add (late, numbered);
    }

  for (guint i = 0; i < late->len; i++)
    renumber (self, ((Numbered *) g_ptr_array_index (late, i))->slot, format, ++highest);
}

static gboolean
is_approved (MandateMerge     *self,
             MandateMergeSlot *slot)
{
  return g_hash_table_contains (self->approved_here, slot->id) || g_hash_table_contains (self->approved_there, slot->id);
}

static Numbered *
make_numbered (MandateMerge     *self,
               MandateMergeSlot *slot)
{
  Numbered *numbered = g_new0 (Numbered, 1);

  numbered->slot = slot;
  numbered->is_fixed = slot->n_bases > 0 || is_approved (self, slot);

  if (!numbered->is_fixed)
    numbered->number = g_strdup (g_hash_table_lookup (self->numbers, slot->id));

  if (numbered->number == NULL)
    numbered->number = mandate_record_format (slot->result, get_number_field (slot));

  return numbered;
}

/* The slots of records of the type that stay; of one policy where @policy is given. */
static GPtrArray *
list_slots (MandateMerge *self,
            GType         type,
            const char   *policy)
{
  GPtrArray *slots = g_ptr_array_new ();

  for (guint i = 0; i < self->slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (self->slots, i);

      if (slot->is_here && slot->type == type && (policy == NULL || g_strcmp0 (MANDATE_POLICY_VERSION (slot->result)->policy, policy) == 0))
        g_ptr_array_add (slots, slot);
    }

  return slots;
}

static void
mend_numbers (MandateMerge *self,
              GPtrArray    *slots,
              const char   *format)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (numbered_free);

  for (guint i = 0; i < slots->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (slots, i);

      if (!mandate_record_is_empty (slot->result, get_number_field (slot)))
        g_ptr_array_add (all, make_numbered (self, slot));
    }

  number_anew (self, all, format);
}

static gboolean
came_later (MandatePolicyVersion *version,
            MandatePolicyVersion *other)
{
  const int order = g_strcmp0 (version->effective_on, other->effective_on);

  return order != 0 ? order > 0 : strcmp (mandate_record_get_id (MANDATE_RECORD (version)), mandate_record_get_id (MANDATE_RECORD (other))) > 0;
}

/* One version of a policy is in force: the one that came last. */
static void
mend_force (MandateMerge *self,
            GPtrArray    *versions)
{
  MandateMergeSlot *last = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (versions, i);
      MandateMergeSlot *superseded = slot;

      if (g_strcmp0 (MANDATE_POLICY_VERSION (slot->result)->state, "in-force") != 0)
        continue;

      if (last == NULL || came_later (MANDATE_POLICY_VERSION (slot->result), MANDATE_POLICY_VERSION (last->result)))
        {
          superseded = last;
          last = slot;
        }

      if (superseded == NULL)
        continue;

      mandate_record_set (_mandate_merge_edit (superseded), "state", "superseded", NULL);
      _mandate_merge_note (self, superseded, g_strdup (_ ("Both sides put a version in force. The later one is; this one is superseded.")));
    }
}

void
_mandate_merge_mend (MandateMerge *self)
{
  g_autoptr (GPtrArray) versions = list_slots (self, MANDATE_TYPE_POLICY_VERSION, NULL);
  g_autoptr (GPtrArray) evidence = list_slots (self, MANDATE_TYPE_EVIDENCE, NULL);
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  if (evidence->len > 0)
    mend_numbers (self, evidence, "");

  for (guint i = 0; i < versions->len; i++)
    {
      MandateMergeSlot *slot = g_ptr_array_index (versions, i);
      const char       *policy = MANDATE_POLICY_VERSION (slot->result)->policy;
      g_autoptr (GPtrArray) of_policy = NULL;

      if (policy == NULL || !g_hash_table_add (done, (gpointer) policy))
        continue;

      of_policy = list_slots (self, MANDATE_TYPE_POLICY_VERSION, policy);
      mend_numbers (self, of_policy, ".0");
      mend_force (self, of_policy);
    }
}
