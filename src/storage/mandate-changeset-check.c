/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether bytes are a changeset, before SQLite reads them. Its session
 * extension trusts what it is given: SQLite 3.40 was seen to read past the end
 * of one that had been cut off. A workspace may come from anywhere, so nothing
 * reaches SQLite that was not looked through here.
 *
 * A changeset is a list of tables, and of changes after each: “T”, the number
 * of columns, a byte for each that says whether it is of the primary key, the
 * name and a NUL; then an operation, a byte that says whether it was indirect,
 * and one row of old values, of new ones, or of both. A value is a byte for its
 * type, a length for text and bytes, and the value itself.
 */

#include "config.h"

#include "mandate-changeset-check.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "mandate-database.h"

#define MAX_COLUMNS 2000

/* In a row of an update: a column that is not touched. */
#define TYPE_UNDEFINED 0

typedef struct
{
  const guint8 *next;
  const guint8 *end;
  const guint8 *keys; /* a byte a column */
  gsize         n_columns;
} Reader;

static gsize
count_left (const Reader *reader)
{
  return reader->end - reader->next;
}

static gboolean
skip (Reader *reader,
      gsize   n_bytes)
{
  if (n_bytes > count_left (reader))
    return FALSE;

  reader->next += n_bytes;

  return TRUE;
}

static gboolean
read_byte (Reader *reader,
           guint8 *byte)
{
  if (count_left (reader) == 0)
    return FALSE;

  *byte = *reader->next++;

  return TRUE;
}

/* Seven bits a byte, the highest first; what needs more than four bytes is too long for any row. */
static gboolean
read_length (Reader *reader,
             gsize  *length)
{
  guint8 byte = 0x80;

  *length = 0;

  for (guint i = 0; i < 4 && byte >= 0x80; i++)
    {
      if (!read_byte (reader, &byte))
        return FALSE;

      *length = *length << 7 | (byte & 0x7f);
    }

  return byte < 0x80;
}

static gboolean
read_table (Reader *reader)
{
  const guint8 *end_of_name;

  if (!read_length (reader, &reader->n_columns) || reader->n_columns == 0 || reader->n_columns > MAX_COLUMNS)
    return FALSE;

  reader->keys = reader->next;
  if (!skip (reader, reader->n_columns) || reader->keys[0] == 0)
    return FALSE;

  end_of_name = memchr (reader->next, '\0', count_left (reader));
  if (end_of_name == NULL || end_of_name == reader->next)
    return FALSE;

  reader->next = end_of_name + 1;

  return TRUE;
}

static gboolean
skip_value (Reader *reader,
            guint8  type)
{
  gsize length;

  switch (type)
    {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return skip (reader, 8);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return read_length (reader, &length) && skip (reader, length);
    default:
      return type == SQLITE_NULL;
    }
}

/* A key is a value wherever it says which row is meant. */
static gboolean
skip_row (Reader  *reader,
          gboolean may_omit,
          gboolean may_omit_keys)
{
  for (gsize i = 0; i < reader->n_columns; i++)
    {
      const gboolean is_key = reader->keys[i] != 0;
      guint8         type;

      if (!read_byte (reader, &type))
        return FALSE;

      if (type == TYPE_UNDEFINED ? !(is_key ? may_omit_keys : may_omit) : (is_key && type == SQLITE_NULL) || !skip_value (reader, type))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_change (Reader *reader,
             guint8  operation)
{
  if (reader->keys == NULL || !skip (reader, 1))
    return FALSE;

  if (operation == SQLITE_INSERT || operation == SQLITE_DELETE)
    return skip_row (reader, FALSE, FALSE);

  return operation == SQLITE_UPDATE && skip_row (reader, TRUE, FALSE) && skip_row (reader, TRUE, TRUE);
}

/**
 * mandate_changeset_check:
 * @changeset: what may be a changeset
 * @error: return location for an error
 *
 * Returns: whether it is one, from the first byte to the last
 */
gboolean
mandate_changeset_check (GBytes  *changeset,
                         GError **error)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (changeset, &size);
  Reader        reader = { .next = bytes, .end = bytes != NULL ? bytes + size : NULL };
  guint8        byte;
  gboolean      is_sound = TRUE;

  while (is_sound && read_byte (&reader, &byte))
    is_sound = byte == 'T' ? read_table (&reader) : read_change (&reader, byte);

  if (is_sound)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED, _ ("The recorded changes of an entry can't be read."));

  return FALSE;
}
