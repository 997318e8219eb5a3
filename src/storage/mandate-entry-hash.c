/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The hash of an entry, from what is about to be written and from a row that is
 * read. A journal has a million of them, so that a row is hashed where SQLite
 * has it, and in one piece.
 */

#include "config.h"

#include "mandate-entry-hash.h"

#include <string.h>

#include "mandate-journal-private.h"
#include "mandate-netstring.h"

struct _MandateEntryHash
{
  GChecksum  *checksum;
  GByteArray *room;
};

/* In the order in which they are hashed. */
enum
{
  VALUE_SEQ,
  VALUE_ENTRY,
  VALUE_RECORDED_AT,
  VALUE_HAPPENED_ON,
  VALUE_ACTOR,
  VALUE_KIND,
  VALUE_REVERSES,
  VALUE_LABEL,
  VALUE_CHANGESET,
  VALUE_PREVIOUS_HASH,
  N_VALUES_BEFORE_SCHEMA_4,

  VALUE_PERSON = N_VALUES_BEFORE_SCHEMA_4,
  VALUE_LOGIN,
  VALUE_OTHER_PARENT,
  N_VALUES,
};

typedef struct
{
  gconstpointer bytes; /* (nullable) */
  gsize         size;
} Value;

/* Where the columns of a row come in that order. */
static const int columns[N_VALUES] = {
  [VALUE_SEQ] = MANDATE_JOURNAL_COLUMN_SEQ,
  [VALUE_ENTRY] = MANDATE_JOURNAL_COLUMN_ENTRY,
  [VALUE_RECORDED_AT] = MANDATE_JOURNAL_COLUMN_RECORDED_AT,
  [VALUE_HAPPENED_ON] = MANDATE_JOURNAL_COLUMN_HAPPENED_ON,
  [VALUE_ACTOR] = MANDATE_JOURNAL_COLUMN_ACTOR,
  [VALUE_KIND] = MANDATE_JOURNAL_COLUMN_KIND,
  [VALUE_REVERSES] = MANDATE_JOURNAL_COLUMN_REVERSES,
  [VALUE_LABEL] = MANDATE_JOURNAL_COLUMN_LABEL,
  [VALUE_CHANGESET] = MANDATE_JOURNAL_COLUMN_CHANGESET,
  [VALUE_PREVIOUS_HASH] = MANDATE_JOURNAL_COLUMN_PREVIOUS_HASH,
  [VALUE_PERSON] = MANDATE_JOURNAL_COLUMN_PERSON,
  [VALUE_LOGIN] = MANDATE_JOURNAL_COLUMN_LOGIN,
  [VALUE_OTHER_PARENT] = MANDATE_JOURNAL_COLUMN_OTHER_PARENT,
};

MandateEntryHash *
mandate_entry_hash_new (void)
{
  MandateEntryHash *self = g_new0 (MandateEntryHash, 1);

  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->room = g_byte_array_new ();

  return self;
}

void
mandate_entry_hash_free (MandateEntryHash *self)
{
  g_checksum_free (self->checksum);
  g_byte_array_unref (self->room);
  g_free (self);
}

static gboolean
has_value_of_schema_4 (const Value values[N_VALUES])
{
  for (int i = N_VALUES_BEFORE_SCHEMA_4; i < N_VALUES; i++)
    if (values[i].bytes != NULL)
      return TRUE;

  return FALSE;
}

/* (transfer none): until the next one. */
static const char *
compute (MandateEntryHash *self,
         const Value       values[N_VALUES])
{
  const int n_values = has_value_of_schema_4 (values) ? N_VALUES : N_VALUES_BEFORE_SCHEMA_4;
  gsize     size = 0;
  guint8   *end;

  for (int i = 0; i < n_values; i++)
    size += values[i].size + MANDATE_NETSTRING_MORE;

  g_byte_array_set_size (self->room, size);
  end = self->room->data;
  for (int i = 0; i < n_values; i++)
    end = mandate_netstring_put (end, values[i].bytes, values[i].size);

  g_checksum_reset (self->checksum);
  g_checksum_update (self->checksum, self->room->data, end - self->room->data);

  return g_checksum_get_string (self->checksum);
}

static Value
from_text (const char *text)
{
  return (Value){ text, text != NULL ? strlen (text) : 0 };
}

/* None is 0. */
static Value
from_number (gint64 number,
             guint8 digits[21])
{
  guint8 *end = digits;

  if (number < 0)
    *end++ = '-';

  return (Value){ digits, mandate_netstring_put_number (end, number < 0 ? -(guint64) number : (guint64) number) - digits };
}

/**
 * mandate_entry_compute_hash:
 * @self: an entry whose hash does not matter
 * @changeset: its changes
 * @size: how many bytes
 *
 * The hash covers every column, each as a netstring and in this order: seq,
 * entry, recorded_at, happened_on, actor, kind, reverses, label, changeset,
 * previous_hash; and person, login, other_parent after them where any of the
 * three is there, which no entry from before schema 4 has. Numbers are decimal,
 * what is NULL is empty. Whoever has the file can so recompute the chain without
 * this program.
 *
 * Returns: (transfer full): SHA-256, in hexadecimal
 */
char *
mandate_entry_compute_hash (const MandateEntry *self,
                            gconstpointer       changeset,
                            gsize               size)
{
  g_autoptr (MandateEntryHash) hash = mandate_entry_hash_new ();
  guint8 seq[21], reverses[21];
  Value  values[N_VALUES] = {
     [VALUE_SEQ] = from_number (self->seq, seq),
     [VALUE_ENTRY] = from_text (self->entry),
     [VALUE_RECORDED_AT] = from_text (self->recorded_at),
     [VALUE_HAPPENED_ON] = from_text (self->happened_on),
     [VALUE_ACTOR] = from_text (self->actor),
     [VALUE_KIND] = from_text (mandate_entry_kind_to_string (self->kind)),
     [VALUE_LABEL] = from_text (self->label),
     [VALUE_CHANGESET] = { changeset, size },
     [VALUE_PREVIOUS_HASH] = from_text (self->previous_hash),
     [VALUE_PERSON] = from_text (self->person),
     [VALUE_LOGIN] = from_text (self->login),
     [VALUE_OTHER_PARENT] = from_text (self->other_parent),
  };

  if (self->reverses != 0)
    values[VALUE_REVERSES] = from_number (self->reverses, reverses);

  return g_strdup (compute (hash, values));
}

static gboolean
is_known_kind (const Value *kind)
{
  for (MandateEntryKind i = MANDATE_ENTRY_ACTION; i <= MANDATE_ENTRY_MIGRATION; i++)
    {
      const char *name = mandate_entry_kind_to_string (i);

      if (strlen (name) == kind->size && memcmp (name, kind->bytes, kind->size) == 0)
        return TRUE;
    }

  return FALSE;
}

/*
 * Text, but for the numbers and the bytes; NULL only where there may be nothing
 * to say, and then never an empty text or a zero, which the hash could not tell
 * apart from it. Nor has a text a NUL in it, where other programs would end it.
 */
static gboolean
read_value (sqlite3_value *column,
            int            type,
            gboolean       is_optional,
            Value         *value)
{
  if (sqlite3_value_type (column) == SQLITE_NULL)
    {
      *value = (Value){ NULL, 0 };
      return is_optional;
    }

  if (sqlite3_value_type (column) != type)
    return FALSE;

  value->bytes = type == SQLITE_TEXT ? sqlite3_value_text (column) : sqlite3_value_blob (column);
  value->size = sqlite3_value_bytes (column);

  return type == SQLITE_BLOB || ((value->size > 0 || !is_optional) && memchr (value->size > 0 ? value->bytes : "", '\0', value->size) == NULL);
}

static gboolean
read_number (sqlite3_value *column,
             gboolean       is_optional,
             guint8         digits[21],
             Value         *value)
{
  if (sqlite3_value_type (column) == SQLITE_NULL)
    {
      *value = (Value){ NULL, 0 };
      return is_optional;
    }

  if (sqlite3_value_type (column) != SQLITE_INTEGER || sqlite3_value_int64 (column) == 0)
    return FALSE;

  *value = from_number (sqlite3_value_int64 (column), digits);

  return TRUE;
}

static gboolean
may_be_missing (int value)
{
  return value == VALUE_HAPPENED_ON || value == VALUE_PERSON || value == VALUE_LOGIN || value == VALUE_OTHER_PARENT;
}

/**
 * mandate_entry_hash_is_sound:
 * @self: what hashes
 * @row: a row over MANDATE_JOURNAL_COLUMNS and the changeset
 *
 * The hash sees neither an empty text nor a zero apart from none: a row that
 * says something in a way in which this program never says it was not written
 * by it, whatever its hash.
 *
 * Returns: whether the row is what was recorded
 */
gboolean
mandate_entry_hash_is_sound (MandateEntryHash *self,
                             MandateStatement *row)
{
  sqlite3_value *hash = mandate_statement_get_value (row, MANDATE_JOURNAL_COLUMN_HASH);
  Value          values[N_VALUES];
  Value          recorded;
  guint8         seq[21], reverses[21];

  for (int i = 0; i < N_VALUES; i++)
    {
      sqlite3_value *column = mandate_statement_get_value (row, columns[i]);
      gboolean       is_sound;

      if (i == VALUE_SEQ)
        is_sound = read_number (column, FALSE, seq, &values[i]);
      else if (i == VALUE_REVERSES)
        is_sound = read_number (column, TRUE, reverses, &values[i]);
      else
        is_sound = read_value (column, i == VALUE_CHANGESET ? SQLITE_BLOB : SQLITE_TEXT, may_be_missing (i), &values[i]);

      if (!is_sound)
        return FALSE;
    }

  return is_known_kind (&values[VALUE_KIND]) && read_value (hash, SQLITE_TEXT, FALSE, &recorded) &&
         recorded.size == MANDATE_ENTRY_HASH_SIZE - 1 && memcmp (compute (self, values), recorded.bytes, recorded.size) == 0;
}
