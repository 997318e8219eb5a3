/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of a text file from elsewhere, in whatever encoding a spreadsheet or an address book chose. */

#include "config.h"

#include "mandate-text-bytes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-record.h"

/* The encoding that a byte order mark tells, and how long the mark is. */
static const char *
find_marked_encoding (const char *data,
                      gsize       length,
                      gsize      *mark)
{
  *mark = 2;
  if (length >= 2 && memcmp (data, "\xFF\xFE", 2) == 0)
    return "UTF-16LE";
  if (length >= 2 && memcmp (data, "\xFE\xFF", 2) == 0)
    return "UTF-16BE";

  *mark = length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  return NULL;
}

/**
 * mandate_text_bytes_decode:
 * @data: the bytes
 * @length: how many, or -1 where a NUL ends them
 * @error: return location for an error
 *
 * Makes text of the bytes of a file: UTF-8 or UTF-16 with a byte order mark,
 * UTF-8 without one, and where it is neither, what the spreadsheets of western
 * Europe write (Windows-1252). The mark is left out.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, or %NULL where the bytes are none
 */
char *
mandate_text_bytes_decode (const char *data,
                           gssize      length,
                           GError    **error)
{
  gsize            n_bytes = length < 0 ? strlen (data) : (gsize) length;
  gsize            mark = 0;
  const char      *encoding = find_marked_encoding (data, n_bytes, &mark);
  g_autofree char *text = NULL;
  gsize            n_written = 0;

  if (encoding == NULL && g_utf8_validate_len (data + mark, n_bytes - mark, NULL))
    return g_strndup (data + mark, n_bytes - mark);

  text = g_convert (data + mark, (gssize) (n_bytes - mark), "UTF-8", encoding != NULL ? encoding : "WINDOWS-1252", NULL, &n_written, NULL);

  /* A NUL within, and what comes after it would be lost without a word. */
  if (text == NULL || strlen (text) != n_written)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                           _ ("This file is no text. Save it as CSV or vCard in the program that it is from, and choose that file."));
      return NULL;
    }

  return g_steal_pointer (&text);
}
