/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as text: RFC 4180, as spreadsheets really write it. */

#include "config.h"

#include "mandate-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-record.h"
#include "mandate-text-bytes.h"

/* What a spreadsheet takes for the beginning of a formula. */
#define FORMULA "=+-@\t\r"

/* In the order of how little they occur within texts. */
static const char separators[] = "\t;,";

typedef struct
{
  const char *at;
  guint       line;
  char        separator;
} Reader;

static void
csv_row_free (MandateCsvRow *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* The mark that stands most often in the first row, outside of quotation marks. */
static char
guess_separator (const char *text)
{
  guint    counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean is_quoted = FALSE;
  guint    best = strlen (separators) - 1;

  for (const char *at = text; *at != '\0' && (is_quoted || (*at != '\n' && *at != '\r')); at++)
    {
      const char *found = strchr (separators, *at);

      if (*at == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && found != NULL)
        counts[found - separators]++;
    }

  for (guint i = best; i-- > 0;)
    if (counts[i] > 0 && counts[i] >= counts[best])
      best = i;

  return separators[best];
}

/* “sep=;” in the first line, as some spreadsheets put it, is no row. */
static void
take_separator (Reader *self)
{
  if (g_ascii_strncasecmp (self->at, "sep=", 4) == 0 && self->at[4] != '\0' &&
      strchr (separators, self->at[4]) != NULL && (self->at[5] == '\r' || self->at[5] == '\n'))
    {
      self->separator = self->at[4];
      self->at += 5;
      return;
    }

  self->separator = guess_separator (self->at);
}

/* A line ends with CR LF, LF or CR. */
static gboolean
skip_line_end (Reader *self)
{
  if (*self->at != '\r' && *self->at != '\n')
    return FALSE;

  self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : 1;
  self->line++;

  return TRUE;
}

static gboolean
ends_cell (Reader *self)
{
  return *self->at == '\0' || *self->at == '\r' || *self->at == '\n' || *self->at == self->separator;
}

/* The text between two quotation marks, of which those within are doubled. */
static gboolean
read_quoted (Reader  *self,
             GString *cell,
             GError **error)
{
  guint first_line = self->line;

  for (self->at++; self->at[0] != '"' || self->at[1] == '"';)
    {
      if (*self->at == '\0')
        {
          g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                       /* Translators: %u is the number of a line */
                       _ ("Line %u: a quotation mark opens here and never closes. Close it, or take it out."), first_line);
          return FALSE;
        }

      if (self->at[0] == '\r' || self->at[0] == '\n')
        {
          skip_line_end (self);
          g_string_append_c (cell, '\n');
          continue;
        }

      g_string_append_c (cell, *self->at);
      self->at += *self->at == '"' ? 2 : 1;
    }

  self->at++;
  if (ends_cell (self))
    return TRUE;

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %u is the number of a line */
               _ ("Line %u: text stands after a closing quotation mark. Double the quotation marks within a cell."), self->line);

  return FALSE;
}

/* Whether, after apostrophes, @cell begins with what a spreadsheet takes for a formula. */
static gboolean
is_like_formula (const char *cell)
{
  const char *first = cell + strspn (cell, "'");

  return *first != '\0' && strchr (FORMULA, *first) != NULL;
}

static gboolean
read_cell (Reader        *self,
           MandateCsvRow *row,
           GError       **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  if (*self->at != '"')
    for (; !ends_cell (self); self->at++)
      g_string_append_c (cell, *self->at);
  else if (!read_quoted (self, cell, error))
    return FALSE;

  /* The apostrophe is ours: without it a spreadsheet would have run the cell. */
  if (cell->str[0] == '\'' && is_like_formula (cell->str))
    g_string_erase (cell, 0, 1);

  g_ptr_array_add (row->cells, g_strdup (cell->str));

  return TRUE;
}

static MandateCsvRow *
read_row (Reader  *self,
          GError **error)
{
  MandateCsvRow *row = g_new0 (MandateCsvRow, 1);
  gboolean       has_more = TRUE;

  row->line = self->line;
  row->cells = g_ptr_array_new_with_free_func (g_free);

  while (has_more)
    {
      if (!read_cell (self, row, error))
        {
          csv_row_free (row);
          return NULL;
        }

      has_more = *self->at == self->separator;
      if (has_more)
        self->at++;
    }

  skip_line_end (self);

  return row;
}

/* Spreadsheets write the rows that they have and nobody filled in. */
static gboolean
is_blank (const MandateCsvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (*mandate_csv_row_get (row, i) != '\0')
      return FALSE;

  return TRUE;
}

/**
 * mandate_csv_read:
 * @data: the bytes of a file, or text that was pasted
 * @length: how many bytes, or -1 where a NUL ends them
 * @error: return location for an error, that names the line
 *
 * Reads a table as RFC 4180 has it. Whether commas, semicolons or tabs
 * separate the columns is told from the first row, or from a line “sep=;”; a
 * byte order mark, each kind of line end, and the encodings that
 * [func@text_bytes_decode] knows are taken. The apostrophe that
 * [func@csv_append] puts before what looks like a formula is taken off again.
 * Rows without anything in them are passed over.
 *
 * Returns: (transfer full) (nullable) (element-type MandateCsvRow): the rows, or %NULL on an error
 */
GPtrArray *
mandate_csv_read (const char *data,
                  gssize      length,
                  GError    **error)
{
  g_autofree char *text = mandate_text_bytes_decode (data, length, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) csv_row_free);
  Reader reader = { text, 1, ',' };

  if (text == NULL)
    return NULL;

  while (skip_line_end (&reader))
    ;
  take_separator (&reader);

  while (*reader.at != '\0')
    {
      MandateCsvRow *row = NULL;

      if (skip_line_end (&reader))
        continue;

      row = read_row (&reader, error);
      if (row == NULL)
        return NULL;

      if (is_blank (row))
        csv_row_free (row);
      else
        g_ptr_array_add (rows, row);
    }

  return g_steal_pointer (&rows);
}

/**
 * mandate_csv_row_get:
 * @row: a row
 * @column: which column, the first is 0
 *
 * Returns: (transfer none): what stands in @column, “” where the row is shorter
 */
const char *
mandate_csv_row_get (const MandateCsvRow *row,
                     guint                column)
{
  return column < row->cells->len ? g_ptr_array_index (row->cells, column) : "";
}

static void
append_cell (GString    *csv,
             const char *cell)
{
  g_autofree char *safe = g_strconcat (is_like_formula (cell) ? "'" : "", cell, NULL);

  if (strpbrk (safe, "\",;\t\r\n") == NULL)
    {
      g_string_append (csv, safe);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *at = safe; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

/**
 * mandate_csv_append:
 * @csv: the table so far
 * @cells: (array length=n_cells): what stands in the columns, %NULL for nothing
 * @n_cells: how many, or -1 where a %NULL ends them
 *
 * Appends a row as RFC 4180 has it: commas, quotation marks where they are
 * needed, CR LF. What a spreadsheet would run as a formula gets an apostrophe
 * before it, so that a name typed by anybody can't do anything on the
 * machine of whoever opens the table.
 */
void
mandate_csv_append (GString           *csv,
                    const char *const *cells,
                    gssize             n_cells)
{
  gsize n = n_cells < 0 ? g_strv_length ((char **) cells) : (gsize) n_cells;

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cells[i] != NULL ? cells[i] : "");
    }

  g_string_append (csv, "\r\n");
}
