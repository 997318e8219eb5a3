/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-register-private.h"

/**
 * MandateChange:
 *
 * What a person is about to do, all of it or nothing: records to be put and
 * records to be removed. Committed, it becomes one entry of the journal.
 *
 * Until then the register is untouched, and the change shows what the register
 * will be: mandate_change_find() and mandate_change_list() look through the
 * change at the register behind it.
 */
struct _MandateChange
{
  MandateRegister *reg; /* (owned) */
  char            *label;
  char            *happened_on;
  char            *today; /* (nullable) */

  GPtrArray  *puts;     /* (owned) (element-type MandateRecord) in the order they came */
  GPtrArray  *removals; /* (owned) (element-type MandateRecord) */
  GHashTable *put_ids;  /* (owned) (element-type utf8 MandateRecord) */
  GHashTable *gone_ids; /* (owned) (element-type utf8 MandateRecord) the removals, and what was put and is not any more */

  GString   *problems; /* the message, one a line */
  GPtrArray *found;    /* (owned) (element-type MandateProblem) the same, each by itself */
};

/**
 * mandate_change_new:
 * @reg: the register that will change
 * @label: what the history will call it, in the person's language
 *
 * Returns: (transfer full): a change that changes nothing yet
 */
MandateChange *
mandate_change_new (MandateRegister *reg,
                    const char      *label)
{
  MandateChange *self;

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_new0 (MandateChange, 1);
  self->reg = g_object_ref (reg);
  self->label = g_strdup (label);
  self->puts = g_ptr_array_new_with_free_func (g_object_unref);
  self->removals = g_ptr_array_new_with_free_func (g_object_unref);
  self->put_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->gone_ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->problems = g_string_new (NULL);
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_problem_free);

  return self;
}

void
mandate_change_free (MandateChange *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->put_ids);
  g_hash_table_unref (self->gone_ids);
  g_ptr_array_unref (self->puts);
  g_ptr_array_unref (self->removals);
  g_string_free (self->problems, TRUE);
  g_ptr_array_unref (self->found);
  g_object_unref (self->reg);
  g_free (self->label);
  g_free (self->happened_on);
  g_free (self->today);
  g_free (self);
}

const char *
mandate_change_get_label (MandateChange *self)
{
  return self->label;
}

/**
 * mandate_change_set_label:
 * @self: a change
 * @label: what the history will call it, where that is known only at the end
 */
void
mandate_change_set_label (MandateChange *self,
                          const char    *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * mandate_change_get_happened_on:
 * @self: a change
 *
 * Returns: (nullable): the day it happened, where that is not the day it is recorded
 */
const char *
mandate_change_get_happened_on (MandateChange *self)
{
  return self->happened_on;
}

void
mandate_change_set_happened_on (MandateChange *self,
                                const char    *date)
{
  char *copy = g_strdup (date);

  g_free (self->happened_on);
  self->happened_on = copy;
}

/**
 * mandate_change_set_today:
 * @self: a change
 * @today: the day on which it is recorded
 *
 * For those who keep another clock than the computer's.
 */
void
mandate_change_set_today (MandateChange *self,
                          const char    *today)
{
  char *copy = g_strdup (today);

  g_free (self->today);
  self->today = copy;
}

/**
 * mandate_change_get_today:
 * @self: a change
 *
 * Returns: the day on which it is recorded
 */
const char *
mandate_change_get_today (MandateChange *self)
{
  if (self->today == NULL)
    self->today = mandate_date_today ();

  return self->today;
}

/**
 * mandate_change_get_day:
 * @self: a change
 *
 * Returns: the day it happened; where none is said, the day on which it is recorded
 */
const char *
mandate_change_get_day (MandateChange *self)
{
  return mandate_date_is_valid (self->happened_on) ? self->happened_on : mandate_change_get_today (self);
}

MandateRegister *
mandate_change_get_register (MandateChange *self)
{
  return self->reg;
}

/**
 * mandate_change_create:
 * @self: a change
 * @type: a record type
 * @id: (nullable): the new record's id, or %NULL for a fresh one
 *
 * Returns: (transfer none) (type MandateRecord): a new record that will be put, to be filled in
 */
gpointer
mandate_change_create (MandateChange *self,
                       GType          type,
                       const char    *id)
{
  g_autoptr (MandateRecord) record = mandate_record_new (type, id);

  mandate_change_put (self, record);

  return record;
}

/**
 * mandate_change_edit:
 * @self: a change
 * @type: a record type
 * @id: id of a record of the register or of this change
 *
 * Returns: (transfer none) (nullable) (type MandateRecord): the copy that will
 *   be put, to be written to, or %NULL where there is no such record
 */
gpointer
mandate_change_edit (MandateChange *self,
                     GType          type,
                     const char    *id)
{
  MandateRecord *put = g_hash_table_lookup (self->put_ids, id);
  MandateRecord *record = mandate_change_find (self, type, id);
  g_autoptr (MandateRecord) copy = NULL;

  if (record == NULL || record == put)
    return record;

  copy = mandate_record_copy (record);
  mandate_change_put (self, copy);

  return copy;
}

/**
 * mandate_change_put:
 * @self: a change
 * @record: a record that is no one else's to write
 *
 * Adds a record that will be there after the change, new or in place of the
 * one with its id.
 */
void
mandate_change_put (MandateChange *self,
                    MandateRecord *record)
{
  const char    *id;
  MandateRecord *earlier;

  g_return_if_fail (MANDATE_IS_RECORD (record));

  id = mandate_record_get_id (record);
  earlier = g_hash_table_lookup (self->put_ids, id);

  if (earlier == record)
    return;

  if (g_hash_table_remove (self->gone_ids, id))
    g_ptr_array_remove (self->removals, mandate_change_find_old (self, record));

  g_ptr_array_add (self->puts, g_object_ref (record));
  g_hash_table_replace (self->put_ids, (gpointer) id, record);

  /* Two of different types stay, for the check to refuse: one of them would be lost without a word. */
  if (earlier != NULL && G_OBJECT_TYPE (earlier) == G_OBJECT_TYPE (record))
    g_ptr_array_remove (self->puts, earlier);
}

/**
 * mandate_change_remove:
 * @self: a change
 * @record: a record of the register or of this change
 *
 * Removes a record, and with it all that are part of it. What else still names
 * it is found by mandate_change_check(). The last word counts: a record that
 * was put is not put any more, and putting it again keeps it.
 */
void
mandate_change_remove (MandateChange *self,
                       MandateRecord *record)
{
  const char    *id;
  MandateRecord *put;
  MandateRecord *old;

  g_return_if_fail (MANDATE_IS_RECORD (record));

  id = mandate_record_get_id (record);
  if (g_hash_table_contains (self->gone_ids, id))
    return;

  g_hash_table_insert (self->gone_ids, (gpointer) id, g_object_ref (record));

  /* What is new in this change was never there to be removed. */
  old = mandate_change_find_old (self, record);
  if (old != NULL)
    g_ptr_array_add (self->removals, g_object_ref (old));

  put = g_hash_table_lookup (self->put_ids, id);
  if (put != NULL)
    {
      g_hash_table_remove (self->put_ids, id);
      g_ptr_array_remove (self->puts, put);
    }
}

/**
 * mandate_change_find:
 * @self: a change
 * @type: a record type
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record as it will be
 */
gpointer
mandate_change_find (MandateChange *self,
                     GType          type,
                     const char    *id)
{
  MandateRecord *put;

  if (id == NULL || g_hash_table_contains (self->gone_ids, id))
    return NULL;

  put = g_hash_table_lookup (self->put_ids, id);
  if (put != NULL)
    return G_OBJECT_TYPE (put) == type ? put : NULL;

  return mandate_register_find (self->reg, type, id);
}

/**
 * mandate_change_list:
 * @self: a change
 * @type: a record type
 *
 * Returns: (transfer container) (element-type MandateRecord): the records of the type as they will be
 */
GPtrArray *
mandate_change_list (MandateChange *self,
                     GType          type)
{
  MandateRecordList *list = mandate_register_get_list (self->reg, type);
  GPtrArray         *records = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord *record = mandate_record_list_get (list, i);
      const char    *id = mandate_record_get_id (record);

      if (!g_hash_table_contains (self->put_ids, id) && !g_hash_table_contains (self->gone_ids, id))
        g_ptr_array_add (records, record);
    }

  for (guint i = 0; i < self->puts->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (self->puts, i)) == type)
      g_ptr_array_add (records, g_ptr_array_index (self->puts, i));

  return records;
}

/**
 * mandate_change_find_old:
 * @self: a change
 * @record: a record of the change
 *
 * Returns: (transfer none) (nullable): the record as it is now, or %NULL if it is new
 */
MandateRecord *
mandate_change_find_old (MandateChange *self,
                         MandateRecord *record)
{
  return mandate_register_find (self->reg, G_OBJECT_TYPE (record), mandate_record_get_id (record));
}

GPtrArray *
mandate_change_get_puts (MandateChange *self)
{
  return self->puts;
}

GPtrArray *
mandate_change_get_removals (MandateChange *self)
{
  return self->removals;
}

/**
 * mandate_change_refuse:
 * @self: a change that is being checked
 * @record: the record that is in the way
 * @field: (nullable): the field's name
 * @format: (translated): one sentence, for a person, that says what to do
 * @...: for @format
 *
 * Adds a problem; a change with problems is not committed.
 */
void
mandate_change_refuse (MandateChange *self,
                       MandateRecord *record,
                       const char    *field,
                       const char    *format,
                       ...)
{
  GType               type = G_OBJECT_TYPE (record);
  const MandateField *found = field != NULL ? mandate_record_type_find_field (type, field, NULL) : NULL;
  g_autofree char    *description = _mandate_register_describe_amid (self->reg, record, self->put_ids);
  g_autofree char    *sentence = NULL;
  va_list             arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (self->found, mandate_problem_new_of (mandate_record_get_id (record), field, sentence));

  if (self->problems->len > 0)
    g_string_append_c (self->problems, '\n');

  if (found != NULL)
    /* Translators: %1$s is what kind of record it is, %2$s the record's name, %3$s a field, %4$s a sentence. */
    g_string_append_printf (self->problems, _ ("%1$s “%2$s”, %3$s: %4$s"), mandate_record_type_get_label (type),
                            description, mandate_field_get_label (found), sentence);
  else
    /* Translators: %1$s is what kind of record it is, %2$s the record's name, %3$s a sentence. */
    g_string_append_printf (self->problems, _ ("%1$s “%2$s”: %3$s"), mandate_record_type_get_label (type),
                            description, sentence);
}

/* The id by which the field names a record; %NULL where it names none. */
static const char *
get_named_id (MandateRecord      *record,
              const MandateField *field)
{
  const char *value;
  const char *slash;

  if (field->references == NULL && field->kind != MANDATE_FIELD_LINK)
    return NULL;

  value = mandate_record_get_text (record, field);
  if (value == NULL || field->kind != MANDATE_FIELD_LINK)
    return value;

  /* A file from elsewhere may hold a link that is none. */
  slash = strchr (value, '/');

  return slash != NULL ? slash + 1 : NULL;
}

static gboolean
will_be_there (MandateChange      *self,
               MandateRecord      *record,
               const MandateField *field)
{
  const MandateSchema *schema = mandate_register_get_schema (self->reg);
  const char          *id = get_named_id (record, field);
  g_autofree char     *name = NULL;
  GType                type;

  if (id == NULL)
    return FALSE;

  if (field->kind == MANDATE_FIELD_LINK)
    {
      const char *link = mandate_record_get_text (record, field);

      name = g_strndup (link, id - link - 1);
    }
  else
    {
      name = g_strdup (field->references);
    }

  type = mandate_schema_find_type (schema, name, NULL);

  return type != G_TYPE_INVALID && mandate_change_find (self, type, id) != NULL;
}

static void
check_field (MandateChange      *self,
             MandateRecord      *record,
             const MandateField *field)
{
  const char *value;

  if (mandate_record_is_empty (record, field))
    {
      if (field->is_required)
        mandate_change_refuse (self, record, field->name, _ ("this can't be left empty."));

      return;
    }

  if (!mandate_field_is_textual (field))
    return;

  value = mandate_record_get_text (record, field);

  if (field->references != NULL && !will_be_there (self, record, field))
    /* Translators: %1$s is a record type, %2$s an id. */
    mandate_change_refuse (self, record, field->name, _ ("there is no %1$s with the id “%2$s”."), field->references, value);
  else if (field->kind == MANDATE_FIELD_LINK && !will_be_there (self, record, field))
    mandate_change_refuse (self, record, field->name, _ ("there is no record “%s”."), value);

  if (field->not_before != NULL)
    {
      const MandateField *earlier = mandate_record_type_find_field (G_OBJECT_TYPE (record), field->not_before, NULL);
      const char         *start = mandate_record_get_text (record, earlier);

      if (start != NULL && strcmp (value, start) < 0)
        {
          g_autofree char *day = mandate_date_to_words (value, NULL);
          g_autofree char *start_day = mandate_date_to_words (start, NULL);

          /* Translators: %1$s and %3$s are dates, %2$s is the name of a field. */
          mandate_change_refuse (self, record, field->name,
                                 _ ("%1$s is before “%2$s” (%3$s). Give that day or a later one."),
                                 day, mandate_field_get_label (earlier), start_day);
        }
    }
}

static void
check_record (MandateChange *self,
              MandateRecord *record)
{
  const char         *id = mandate_record_get_id (record);
  const char         *only_id = mandate_record_type_get_only_id (G_OBJECT_TYPE (record));
  MandateRecord      *old = mandate_register_find_any (self->reg, id);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  if (g_hash_table_lookup (self->put_ids, id) != record || (old != NULL && G_OBJECT_TYPE (old) != G_OBJECT_TYPE (record)))
    mandate_change_refuse (self, record, NULL, _ ("its id %s belongs to a record of another type. Give it another."), id);

  if (only_id != NULL && strcmp (only_id, id) != 0)
    mandate_change_refuse (self, record, NULL, _ ("there is one already; change that one (id %s)."), only_id);

  for (guint i = 0; i < n_fields; i++)
    check_field (self, record, &fields[i]);

  if (MANDATE_RECORD_GET_CLASS (record)->check != NULL)
    MANDATE_RECORD_GET_CLASS (record)->check (record, self);
}

/* The field of @record through which it names a record that goes, if any. */
static const MandateField *
find_dangling (MandateChange *self,
               MandateRecord *record,
               gboolean       only_parts)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *id = get_named_id (record, &fields[i]);

      if (id != NULL && (fields[i].is_part_of || !only_parts) && g_hash_table_contains (self->gone_ids, id))
        return &fields[i];
    }

  return NULL;
}

/* One look through all records: parts of what goes are removed too. Whether any was. */
static gboolean
remove_parts (MandateChange *self)
{
  const MandateSchema *schema = mandate_register_get_schema (self->reg);
  gboolean             removed = FALSE;

  for (guint t = 0; t < mandate_schema_get_n_types (schema); t++)
    {
      g_autoptr (GPtrArray) records = mandate_change_list (self, mandate_schema_get_type_at (schema, t));

      for (guint i = 0; i < records->len; i++)
        {
          if (find_dangling (self, g_ptr_array_index (records, i), TRUE) == NULL)
            continue;

          mandate_change_remove (self, g_ptr_array_index (records, i));
          removed = TRUE;
        }
    }

  return removed;
}

static void
check_removals (MandateChange *self)
{
  const MandateSchema *schema = mandate_register_get_schema (self->reg);

  while (remove_parts (self))
    continue;

  for (guint i = 0; i < self->removals->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (self->removals, i);

      if (MANDATE_RECORD_GET_CLASS (record)->check_removal != NULL)
        MANDATE_RECORD_GET_CLASS (record)->check_removal (record, self);

      if (mandate_record_type_get_only_id (G_OBJECT_TYPE (record)) != NULL)
        mandate_change_refuse (self, record, NULL, _ ("a workspace always has this record. Change it instead of removing it."));
    }

  for (guint t = 0; t < mandate_schema_get_n_types (schema); t++)
    {
      g_autoptr (GPtrArray) records = mandate_change_list (self, mandate_schema_get_type_at (schema, t));

      for (guint i = 0; i < records->len; i++)
        {
          MandateRecord      *record = g_ptr_array_index (records, i);
          const MandateField *field = find_dangling (self, record, FALSE);
          g_autofree char    *name = NULL;

          if (field == NULL || g_hash_table_contains (self->put_ids, mandate_record_get_id (record)))
            continue;

          name = mandate_register_describe (self->reg, g_hash_table_lookup (self->gone_ids, get_named_id (record, field)));
          /* Translators: %s is the record that somebody wants to remove. */
          mandate_change_refuse (self, record, field->name, _ ("it still names “%s”, so that can't be removed. Change this first."), name);
        }
    }
}

/**
 * mandate_change_check:
 * @self: a change
 * @error: return location for an error that names all problems, one a line
 *
 * Lets each record fill in what follows from the rest, and holds the change
 * against the field tables and the rules of its records.
 *
 * Returns: whether the change may be committed
 */
gboolean
mandate_change_check (MandateChange *self,
                      GError       **error)
{
  g_string_truncate (self->problems, 0);
  g_ptr_array_unref (self->found); /* the error of an earlier check may still have it */
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_problem_free);

  for (guint i = 0; i < self->removals->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (self->removals, i);

      if (MANDATE_RECORD_GET_CLASS (record)->complete_removal != NULL)
        MANDATE_RECORD_GET_CLASS (record)->complete_removal (record, self);
    }

  /* By index: completing a record may put further ones. */
  for (guint i = 0; i < self->puts->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (self->puts, i);

      if (MANDATE_RECORD_GET_CLASS (record)->complete != NULL)
        MANDATE_RECORD_GET_CLASS (record)->complete (record, self);
    }

  if (g_hash_table_size (self->gone_ids) > 0)
    check_removals (self);

  for (guint i = 0; i < self->puts->len; i++)
    check_record (self, g_ptr_array_index (self->puts, i));

  if (self->problems->len == 0)
    return TRUE;

  g_propagate_error (error, mandate_record_error_new (g_ptr_array_ref (self->found), self->problems->str));

  return FALSE;
}
