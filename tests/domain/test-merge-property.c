/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever people did on copies: joined either way round and answered alike, they end alike. */

#include "mandate-merge.h"
#include "mandate-random-act.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define N_ROUNDS  100
#define N_BEFORE  40
#define N_ACTIONS 25

/* A copy, and what its journal would tell a merge. */
typedef struct
{
  MandateRegister *reg;
  GHashTable      *removals; /* to whether it was removed by itself */
  GHashTable      *numbers;
} Copy;

static Copy *
copy_new (void)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->reg = mandate_register_new (mandate_schema_get ());
  copy->removals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  copy->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return copy;
}

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->reg);
  g_hash_table_unref (copy->removals);
  g_hash_table_unref (copy->numbers);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
for_each (MandateRegister *reg,
          void (*visit) (MandateRecord *record,
                         gpointer       data),
          gpointer data)
{
  const MandateSchema *schema = mandate_register_get_schema (reg);

  for (guint t = 0; t < mandate_schema_get_n_types (schema); t++)
    {
      MandateRecordList *list = mandate_register_get_list (reg, mandate_schema_get_type_at (schema, t));

      for (guint i = 0; i < mandate_record_list_get_length (list); i++)
        visit (mandate_record_list_get (list, i), data);
    }
}

static void
add_copy (MandateRecord *record,
          gpointer       data)
{
  g_autoptr (MandateRecord) copy = mandate_record_copy (record);

  mandate_register_add (data, copy);
}

/* What the journal tells begins anew with it: both sides have the same up to here. */
static Copy *
copy_of (Copy *other)
{
  Copy *copy = copy_new ();

  for_each (other->reg, add_copy, copy->reg);

  return copy;
}

static void
add_text (MandateRecord *record,
          gpointer       data)
{
  GString            *text = data;
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  g_string_append_printf (text, "%s %s", G_OBJECT_TYPE_NAME (record), mandate_record_get_id (record));

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = mandate_record_format (record, &fields[i]);

      g_string_append_printf (text, " %s=%s", fields[i].name, value);
    }

  g_string_append_c (text, '\n');
}

static char *
dump (Copy *copy)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for_each (copy->reg, add_text, text);

  return g_strdup (text->str);
}

static gboolean
is_part_of_removed (MandateRecord *record,
                    GPtrArray     *removals)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    for (guint j = 0; j < removals->len && fields[i].is_part_of && !mandate_record_is_empty (record, &fields[i]); j++)
      if (g_str_has_suffix (mandate_record_get_text (record, &fields[i]), mandate_record_get_id (g_ptr_array_index (removals, j))))
        return TRUE;

  return FALSE;
}

static void
note_removal (Copy          *copy,
              MandateRecord *record,
              gboolean       by_itself)
{
  const char *id = mandate_record_get_id (record);

  by_itself |= GPOINTER_TO_INT (g_hash_table_lookup (copy->removals, id));
  g_hash_table_replace (copy->removals, g_strdup (id), GINT_TO_POINTER (by_itself));
}

static void
apply (Copy          *copy,
       MandateChange *change,
       gboolean       is_merge)
{
  GPtrArray *puts = mandate_change_get_puts (change);
  GPtrArray *removals = mandate_change_get_removals (change);

  for (guint i = 0; i < removals->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (removals, i);

      note_removal (copy, record, !is_part_of_removed (record, removals) && !is_merge);
      mandate_register_remove (copy->reg, record);
    }

  for (guint i = 0; i < puts->len; i++)
    {
      MandateRecord *put = g_ptr_array_index (puts, i);
      MandateRecord *old = mandate_change_find_old (change, put);

      if (!is_merge && (MANDATE_IS_EVIDENCE (put) || MANDATE_IS_POLICY_VERSION (put)))
        g_hash_table_replace (copy->numbers, g_strdup (mandate_record_get_id (put)), mandate_test_format (put, "number"));

      if (old != NULL)
        mandate_record_assign (old, put);
      else
        mandate_register_add (copy->reg, put);
    }
}

static void
act (Copy *copy)
{
  g_autoptr (MandateChange) change = mandate_test_act_at_random (copy->reg);

  if (change != NULL)
    apply (copy, change, FALSE);
}

static void
act_often (Copy *copy,
           guint n)
{
  for (guint i = 0; i < n; i++)
    act (copy);
}

/* A person who looks at what is said, and not at who says it; and who throws nothing away. */
static void
answer (MandateMerge *merge)
{
  GPtrArray *items = mandate_merge_get_items (merge);

  for (guint i = 0; i < items->len; i++)
    {
      MandateMergeItem *item = g_ptr_array_index (items, i);

      if (item->field == NULL)
        item->choice = item->ours.has_record ? MANDATE_MERGE_OURS : MANDATE_MERGE_THEIRS;
      else
        item->choice = g_strcmp0 (item->ours.value, item->theirs.value) > 0 ? MANDATE_MERGE_OURS : MANDATE_MERGE_THEIRS;
    }

  g_assert_cmpuint (mandate_merge_count_open (merge), ==, 0);
}

static void
tell (MandateMerge *merge,
      Copy         *copy)
{
  GHashTableIter iter;
  gpointer       id, value;

  g_hash_table_iter_init (&iter, copy->removals);
  while (g_hash_table_iter_next (&iter, &id, &value))
    mandate_merge_add_removal (merge, id, !GPOINTER_TO_INT (value));

  g_hash_table_iter_init (&iter, copy->numbers);
  while (g_hash_table_iter_next (&iter, &id, &value))
    mandate_merge_add_number (merge, id, value);
}

static void
take_over (Copy *to,
           Copy *from)
{
  GHashTableIter iter;
  gpointer       id, value;

  g_hash_table_iter_init (&iter, from->removals);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      value = GINT_TO_POINTER (GPOINTER_TO_INT (value) | GPOINTER_TO_INT (g_hash_table_lookup (to->removals, id)));
      g_hash_table_replace (to->removals, g_strdup (id), value);
    }

  g_hash_table_iter_init (&iter, from->numbers);
  while (g_hash_table_iter_next (&iter, &id, &value))
    g_hash_table_replace (to->numbers, g_strdup (id), g_strdup (value));
}

static void
assert_complete (MandateRecord *record,
                 gpointer       data)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (mandate_record_is_empty (record, &fields[i]))
        g_assert_false (fields[i].is_required);
      else if (fields[i].kind == MANDATE_FIELD_REFERENCE)
        g_assert_nonnull (mandate_register_find_any (data, mandate_record_get_text (record, &fields[i])));
      else if (fields[i].kind == MANDATE_FIELD_LINK)
        g_assert_nonnull (mandate_register_find_link (data, mandate_record_get_text (record, &fields[i])));
    }
}

static Copy *
join (Copy *base,
      Copy *ours,
      Copy *theirs)
{
  g_autoptr (GPtrArray) bases = g_ptr_array_new ();
  g_autoptr (MandateMerge) merge = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (Copy) result = copy_of (ours);

  take_over (result, ours);

  g_ptr_array_add (bases, base->reg);
  merge = mandate_merge_new (bases, result->reg, theirs->reg);
  tell (merge, ours);
  tell (merge, theirs);
  answer (merge);
  change = mandate_merge_build_change (merge, "Join");
  apply (result, change, TRUE);
  take_over (result, theirs);
  for_each (result->reg, assert_complete, result->reg);

  return g_steal_pointer (&result);
}

static void
assert_same (Copy *one,
             Copy *other)
{
  g_autofree char *text = dump (one);
  g_autofree char *other_text = dump (other);

  g_assert_true (g_str_equal (text, other_text));
}

static void
test_two (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (Copy) base = copy_new ();
      g_autoptr (Copy) first = NULL;
      g_autoptr (Copy) second = NULL;
      g_autoptr (Copy) one_way = NULL;
      g_autoptr (Copy) other_way = NULL;

      act_often (base, N_BEFORE);
      first = copy_of (base);
      second = copy_of (base);
      act_often (first, N_ACTIONS);
      act_often (second, N_ACTIONS);

      one_way = join (base, first, second);
      other_way = join (base, second, first);
      assert_same (one_way, other_way);
    }
}

static void
test_three (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (Copy) base = copy_new ();
      Copy *copies[3];
      g_autoptr (Copy) expected = NULL;

      act_often (base, N_BEFORE);

      for (guint i = 0; i < 3; i++)
        {
          copies[i] = copy_of (base);
          act_often (copies[i], N_ACTIONS);
        }

      for (guint last = 0; last < 3; last++)
        {
          g_autoptr (Copy) both = join (base, copies[(last + 1) % 3], copies[(last + 2) % 3]);
          g_autoptr (Copy) all = join (base, both, copies[last]);
          g_autoptr (Copy) turned = join (base, copies[last], both);

          assert_same (all, turned);

          if (expected != NULL)
            assert_same (all, expected);
          else
            expected = g_steal_pointer (&all);
        }

      for (guint i = 0; i < 3; i++)
        copy_free (copies[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/two-copies-joined-either-way-round-end-alike", test_two);
  g_test_add_func ("/merge/three-copies-joined-in-any-order-end-alike", test_three);

  return g_test_run ();
}
