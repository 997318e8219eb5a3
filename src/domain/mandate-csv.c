/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Comma-separated values, as RFC 4180 has them and as spreadsheets write them. */

#include "config.h"

#include "mandate-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-record.h"

/* What a spreadsheet takes for the beginning of a formula. */
#define FORMULA_STARTS "=+-@\t\r"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* The reading of a text. */
typedef struct
{
  const char *at;
  char        separator;
  guint       line;
  GPtrArray  *rows;  /* (unowned) (element-type GStrv) */
  GPtrArray  *cells; /* (owned) (element-type utf8): of the present row */
} Reading;

/* What stands most often in the first line, outside of quotes: spreadsheets of many countries write semicolons. */
static char
guess_separator (const char *text)
{
  guint    n_commas = 0;
  guint    n_semicolons = 0;
  guint    n_tabs = 0;
  gboolean is_quoted = FALSE;

  for (const char *p = text; *p != '\0' && (is_quoted || (*p != '\n' && *p != '\r')); p++)
    {
      is_quoted ^= *p == '"';
      n_commas += !is_quoted && *p == ',';
      n_semicolons += !is_quoted && *p == ';';
      n_tabs += !is_quoted && *p == '\t';
    }

  if (n_tabs > n_commas && n_tabs > n_semicolons)
    return '\t';

  return n_semicolons > n_commas ? ';' : ',';
}

/* (transfer full) (nullable): what stands between quotes, a doubled one for one. */
static char *
read_quoted (Reading *self,
             GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const guint first_line = self->line;

  for (self->at++; *self->at != '\0'; self->at++)
    {
      if (*self->at == '"' && self->at[1] != '"')
        {
          self->at++;
          return g_strdup (cell->str);
        }

      self->at += *self->at == '"';
      self->line += *self->at == '\n';
      g_string_append_c (cell, *self->at);
    }

  /* Translators: %u is the number of a line. */
  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("The quotation mark in line %u is never closed. Close it, and try again."), first_line);

  return NULL;
}

static char *
read_plain (Reading *self)
{
  const char *start = self->at;

  while (*self->at != '\0' && *self->at != self->separator && *self->at != '\n' && *self->at != '\r')
    self->at++;

  return g_strndup (start, self->at - start);
}

static gboolean
read_cell (Reading *self,
           GError **error)
{
  char *cell = *self->at == '"' ? read_quoted (self, error) : read_plain (self);
  char *rest;

  if (cell == NULL)
    return FALSE;

  /* What follows closed quotes is no part of the standard, and lost by nobody here. */
  rest = read_plain (self);
  g_ptr_array_add (self->cells, g_strconcat (cell, rest, NULL));
  g_free (cell);
  g_free (rest);

  return TRUE;
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;

  return TRUE;
}

static void
end_row (Reading *self)
{
  GStrv row;

  if (is_blank (self->cells))
    {
      g_ptr_array_set_size (self->cells, 0);
      return;
    }

  g_ptr_array_add (self->cells, NULL);
  row = g_strdupv ((char **) self->cells->pdata);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_set_size (self->cells, 0);
}

static gboolean
read_rows (Reading *self,
           GError **error)
{
  while (*self->at != '\0')
    {
      if (!read_cell (self, error))
        return FALSE;

      if (*self->at == self->separator)
        {
          self->at++;
          if (*self->at == '\0')
            g_ptr_array_add (self->cells, g_strdup (""));
          continue;
        }

      end_row (self);
      self->at += *self->at == '\r';
      self->at += *self->at == '\n';
      self->line++;
    }

  end_row (self);

  return TRUE;
}

/**
 * mandate_csv_read:
 * @text: the text of a file, in UTF-8
 * @error: return location for an error that says where it can't be read
 *
 * Reads comma-separated values (RFC 4180). Semicolons or tabs may stand for the
 * commas; rows without anything in them are passed over.
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): the rows, or %NULL on error
 */
GPtrArray *
mandate_csv_read (const char *text,
                  GError    **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  Reading self = { .line = 1, .rows = rows, .cells = cells };

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("The file is not in UTF-8. Save it as “CSV UTF-8”, and try again."));
      return NULL;
    }

  self.at = g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK) : text;
  self.separator = guess_separator (self.at);

  return read_rows (&self, error) ? g_steal_pointer (&rows) : NULL;
}

static void
append_cell (GString    *csv,
             const char *cell)
{
  const gboolean is_formula = *cell != '\0' && strchr (FORMULA_STARTS, *cell) != NULL;

  if (!is_formula && strpbrk (cell, ",;\t\"\r\n") == NULL)
    {
      g_string_append (csv, cell);
      return;
    }

  g_string_append (csv, is_formula ? "\"'" : "\"");
  for (const char *p = cell; *p != '\0'; p++)
    g_string_append_len (csv, *p == '"' ? "\"\"" : p, *p == '"' ? 2 : 1);
  g_string_append_c (csv, '"');
}

/**
 * mandate_csv_append:
 * @csv: what is written
 * @cells: (array zero-terminated=1): the cells of a row
 *
 * Adds a row. What a spreadsheet would take for a formula gets an apostrophe
 * before it, so that a name can't run anything.
 */
void
mandate_csv_append (GString           *csv,
                    const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cells[i]);
    }

  g_string_append (csv, "\r\n");
}
