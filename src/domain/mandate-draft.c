/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-draft.h"

#include <string.h>

#include "mandate-draft-private.h"

#define EXAMPLE_PREFIX "example:"

/**
 * MandateDraft:
 *
 * Records in the making: what a wizard has been told and has not used yet.
 *
 * Each record goes by a key without dots that the wizard chooses, such as
 * “policy” or “goal-1”. Records may be written to freely, as nobody else has them; only
 * mandate_draft_put_all() takes them, as copies, into a change. Beside them
 * stand notes: small texts for which no record has a field.
 *
 * Whoever has written to a record calls mandate_draft_touch(), and whoever
 * keeps the draft listens to “changed”.
 */

G_DEFINE_FINAL_TYPE (MandateDraft, mandate_draft, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GHashTable *
_mandate_draft_new_records (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

GHashTable *
_mandate_draft_new_notes (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Numbers count as numbers: “goal-10” comes after “goal-2”. */
static int
compare_keys (gconstpointer first,
              gconstpointer second)
{
  const char *a = *(const char *const *) first;
  const char *b = *(const char *const *) second;

  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          guint64 number_a = g_ascii_strtoull (a, (char **) &a, 10);
          guint64 number_b = g_ascii_strtoull (b, (char **) &b, 10);

          if (number_a != number_b)
            return number_a < number_b ? -1 : 1;
        }
      else if (*a != *b)
        {
          break;
        }
      else
        {
          a++;
          b++;
        }
    }

  if (*a == *b)
    return strcmp (*(const char *const *) first, *(const char *const *) second);

  return (guchar) *a < (guchar) *b ? -1 : 1;
}

/* (transfer container) (element-type utf8): the keys that begin with @prefix, in their order. */
GPtrArray *
_mandate_draft_list_sorted (GHashTable *table,
                            const char *prefix)
{
  GPtrArray     *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, table);

  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_str_has_prefix (key, prefix))
      g_ptr_array_add (keys, key);

  g_ptr_array_sort (keys, compare_keys);

  return keys;
}

static void
mandate_draft_finalize (GObject *object)
{
  MandateDraft *self = MANDATE_DRAFT (object);

  g_hash_table_unref (self->records);
  g_hash_table_unref (self->notes);
  g_object_unref (self->reg);

  G_OBJECT_CLASS (mandate_draft_parent_class)->finalize (object);
}

static void
mandate_draft_class_init (MandateDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mandate_draft_finalize;

  /**
   * MandateDraft::changed:
   *
   * Something of the draft is not what it was and should be kept.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", MANDATE_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_draft_init (MandateDraft *self)
{
  self->records = _mandate_draft_new_records ();
  self->notes = _mandate_draft_new_notes ();
}

/**
 * mandate_draft_new:
 * @reg: the register that the records are for
 *
 * Returns: (transfer full): a draft with nothing in it
 */
MandateDraft *
mandate_draft_new (MandateRegister *reg)
{
  MandateDraft *self;

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), NULL);

  self = g_object_new (MANDATE_TYPE_DRAFT, NULL);
  self->reg = g_object_ref (reg);

  return self;
}

/**
 * mandate_draft_get:
 * @self: a draft
 * @key: what the record is called here
 * @type: its type
 *
 * Gives the record of that key. Where there is none, it is made with the
 * initial values of its type; so it is where a draft from elsewhere has one of
 * another type, which nobody could use.
 *
 * Returns: (transfer none) (type MandateRecord): the record, to be written to
 */
gpointer
mandate_draft_get (MandateDraft *self,
                   const char   *key,
                   GType         type)
{
  MandateRecord *record;

  g_return_val_if_fail (MANDATE_IS_DRAFT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  record = g_hash_table_lookup (self->records, key);
  if (record != NULL && G_OBJECT_TYPE (record) == type)
    return record;

  record = mandate_record_new (type, NULL);
  g_hash_table_replace (self->records, g_strdup (key), record);

  return record;
}

/**
 * mandate_draft_edit:
 * @self: a draft
 * @key: what the record is called here
 * @record: a record of the register
 *
 * Puts a copy of a record under the key, with the record's id, so that it will
 * take the record's place. What already stands under the key stays.
 *
 * Returns: (transfer none) (type MandateRecord): the record of that key, to be written to
 */
gpointer
mandate_draft_edit (MandateDraft  *self,
                    const char    *key,
                    MandateRecord *record)
{
  MandateRecord *kept;

  g_return_val_if_fail (MANDATE_IS_DRAFT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (MANDATE_IS_RECORD (record), NULL);

  kept = g_hash_table_lookup (self->records, key);
  if (kept != NULL && G_OBJECT_TYPE (kept) == G_OBJECT_TYPE (record))
    return kept;

  kept = mandate_record_copy (record);
  g_hash_table_replace (self->records, g_strdup (key), kept);

  return kept;
}

/**
 * mandate_draft_find:
 * @self: a draft
 * @key: what the record is called here
 *
 * Returns: (transfer none) (nullable) (type MandateRecord): the record of that key
 */
gpointer
mandate_draft_find (MandateDraft *self,
                    const char   *key)
{
  g_return_val_if_fail (MANDATE_IS_DRAFT (self), NULL);

  return g_hash_table_lookup (self->records, key);
}

static char *
name_example (const char *key,
              const char *field)
{
  return g_strconcat (EXAMPLE_PREFIX, key, ".", field, NULL);
}

/**
 * mandate_draft_drop:
 * @self: a draft
 * @key: what the record is called here
 *
 * Forgets the record of that key, if there is one, and which of its texts were
 * examples.
 */
void
mandate_draft_drop (MandateDraft *self,
                    const char   *key)
{
  g_autofree char *prefix = name_example (key, "");
  g_autoptr (GPtrArray) examples = NULL;

  g_return_if_fail (MANDATE_IS_DRAFT (self));

  examples = _mandate_draft_list_sorted (self->notes, prefix);

  for (guint i = 0; i < examples->len; i++)
    g_hash_table_remove (self->notes, g_ptr_array_index (examples, i));

  g_hash_table_remove (self->records, key);
}

/**
 * mandate_draft_list_keys:
 * @self: a draft
 * @prefix: what the keys begin with, such as “goal-”; empty for all
 *
 * Returns: (transfer full) (element-type utf8): the keys, sorted; numbers in
 *   them count as numbers
 */
GPtrArray *
mandate_draft_list_keys (MandateDraft *self,
                         const char   *prefix)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (MANDATE_IS_DRAFT (self), copies);
  g_return_val_if_fail (prefix != NULL, copies);

  keys = _mandate_draft_list_sorted (self->records, prefix);

  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (copies, g_strdup (g_ptr_array_index (keys, i)));

  return copies;
}

static gboolean
is_of_schema (const MandateSchema *schema,
              GType                type)
{
  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    if (mandate_schema_get_type_at (schema, i) == type)
      return TRUE;

  return FALSE;
}

/**
 * mandate_draft_put_all:
 * @self: a draft
 * @change: a change of the draft's register
 *
 * Puts copies of all records into the change, in the order of their keys. What
 * has no place in the register, such as the answers of a wizard, stays out.
 */
void
mandate_draft_put_all (MandateDraft  *self,
                       MandateChange *change)
{
  const MandateSchema *schema = mandate_register_get_schema (mandate_change_get_register (change));
  g_autoptr (GPtrArray) keys = NULL;

  g_return_if_fail (MANDATE_IS_DRAFT (self));

  keys = _mandate_draft_list_sorted (self->records, "");

  for (guint i = 0; i < keys->len; i++)
    {
      MandateRecord *record = g_hash_table_lookup (self->records, g_ptr_array_index (keys, i));
      g_autoptr (MandateRecord) copy = NULL;

      if (!is_of_schema (schema, G_OBJECT_TYPE (record)))
        continue;

      copy = mandate_record_copy (record);
      mandate_change_put (change, copy);
    }
}

/**
 * mandate_draft_touch:
 * @self: a draft
 *
 * Tells everyone that the draft is not what it was.
 */
void
mandate_draft_touch (MandateDraft *self)
{
  g_return_if_fail (MANDATE_IS_DRAFT (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * mandate_draft_set_note:
 * @self: a draft
 * @key: what the note is called
 * @text: (nullable): what it says, or %NULL to remove it
 */
void
mandate_draft_set_note (MandateDraft *self,
                        const char   *key,
                        const char   *text)
{
  g_return_if_fail (MANDATE_IS_DRAFT (self));
  g_return_if_fail (key != NULL);

  if (text != NULL)
    g_hash_table_replace (self->notes, g_strdup (key), g_strdup (text));
  else
    g_hash_table_remove (self->notes, key);
}

/**
 * mandate_draft_get_note:
 * @self: a draft
 * @key: what the note is called
 *
 * Returns: (transfer none) (nullable): what it says
 */
const char *
mandate_draft_get_note (MandateDraft *self,
                        const char   *key)
{
  g_return_val_if_fail (MANDATE_IS_DRAFT (self), NULL);

  return g_hash_table_lookup (self->notes, key);
}

/**
 * mandate_draft_mark_example:
 * @self: a draft
 * @key: what the record is called here
 * @field: name of one of its fields
 * @text: the example, as it was put there
 *
 * Remembers that the text of a field is not anybody's own yet.
 */
void
mandate_draft_mark_example (MandateDraft *self,
                            const char   *key,
                            const char   *field,
                            const char   *text)
{
  g_autofree char *name = name_example (key, field);

  mandate_draft_set_note (self, name, text);
}

/**
 * mandate_draft_is_example:
 * @self: a draft
 * @key: what the record is called here
 * @field: name of one of its fields
 *
 * Returns: whether the field still holds exactly the example that was put there
 */
gboolean
mandate_draft_is_example (MandateDraft *self,
                          const char   *key,
                          const char   *field)
{
  g_autofree char    *name = name_example (key, field);
  const char         *example = mandate_draft_get_note (self, name);
  MandateRecord      *record = mandate_draft_find (self, key);
  const MandateField *found = NULL;
  g_autofree char    *text = NULL;

  if (example != NULL && record != NULL)
    found = mandate_record_type_find_field (G_OBJECT_TYPE (record), field, NULL);

  if (found != NULL)
    text = mandate_record_format (record, found);

  return text != NULL && strcmp (text, example) == 0;
}
