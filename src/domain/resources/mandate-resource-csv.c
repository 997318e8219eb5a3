/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Resources as a table: one a row, a field a column. */

#include "config.h"

#include "mandate-resource-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-csv.h"
#include "mandate-suggestion.h"

#define ID "id"

static void
difference_free (gpointer data)
{
  MandateResourceDifference *self = data;

  g_free (self->here);
  g_free (self->there);
  g_free (self);
}

static void
imported_resource_free (gpointer data)
{
  MandateImportedResource *self = data;

  g_clear_object (&self->known);
  g_clear_object (&self->resource);
  g_ptr_array_unref (self->differences);
  g_free (self);
}

void
mandate_resource_import_free (MandateResourceImport *self)
{
  g_ptr_array_unref (self->resources);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

static char *
fold (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return g_utf8_casefold (stripped, -1);
}

static gboolean
is_alike (const char *first,
          const char *second)
{
  g_autofree char *a = fold (first);
  g_autofree char *b = fold (second);

  return g_str_equal (a, b);
}

/**
 * mandate_resource_csv_say:
 * @reg: a register
 * @record: a resource
 * @field: a field of it
 *
 * Returns: (transfer full): what stands in its cell: people and meetings by
 *   their names, everything else as it is stored; “” for nothing
 */
char *
mandate_resource_csv_say (MandateRegister    *reg,
                          MandateRecord      *record,
                          const MandateField *field)
{
  MandateRecord *other;
  char          *text;

  if (mandate_record_is_empty (record, field))
    return g_strdup ("");

  if (field->kind != MANDATE_FIELD_REFERENCE)
    {
      text = mandate_record_format (record, field);
      return text != NULL ? text : g_strdup ("");
    }

  other = mandate_register_find_any (reg, mandate_record_get_text (record, field));

  return other != NULL ? mandate_record_describe (other) : g_strdup (mandate_record_get_text (record, field));
}

/**
 * mandate_resource_csv_write:
 * @reg: a register
 * @resources: (element-type MandateResource): which ones, in their order
 *
 * Returns: (transfer full): the table, its columns named as the fields are in
 *   every language. What a spreadsheet would run is made harmless.
 */
char *
mandate_resource_csv_write (MandateRegister *reg,
                            GPtrArray       *resources)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (MANDATE_TYPE_RESOURCE, &n_fields);
  GString            *csv = g_string_new (NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (ID));
  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (cells, g_strdup (fields[i].name));
  mandate_csv_append (csv, (const char *const *) cells->pdata, cells->len);

  for (guint i = 0; i < resources->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (resources, i);

      g_ptr_array_set_size (cells, 0);
      g_ptr_array_add (cells, g_strdup (mandate_record_get_id (record)));
      for (guint j = 0; j < n_fields; j++)
        g_ptr_array_add (cells, mandate_resource_csv_say (reg, record, &fields[j]));
      mandate_csv_append (csv, (const char *const *) cells->pdata, cells->len);
    }

  return g_string_free (csv, FALSE);
}

static GType
find_type (MandateRegister *reg,
           const char      *name)
{
  return mandate_schema_find_type (mandate_register_get_schema (reg), name, NULL);
}

/* (nullable): by name, in small letters or capital ones, or by id. */
static MandateRecord *
find_referenced (MandateRegister    *reg,
                 const MandateField *field,
                 const char         *cell)
{
  MandateRecordList *list = mandate_register_get_list (reg, find_type (reg, field->references));

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord   *record = mandate_record_list_get (list, i);
      g_autofree char *name = mandate_record_describe (record);

      if (is_alike (name, cell) || g_str_equal (mandate_record_get_id (record), cell))
        return record;
    }

  return NULL;
}

static gboolean
parse_reference (MandateRegister    *reg,
                 MandateRecord      *record,
                 const MandateField *field,
                 const char         *cell,
                 GError            **error)
{
  MandateRecord *other = find_referenced (reg, field, cell);

  if (other != NULL)
    return mandate_record_parse (record, field, mandate_record_get_id (other), error);

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %1$s stands in a cell, %2$s is a field. */
               _ ("“%1$s” is not known here (%2$s). Add it first, or correct the name."), cell, _ (field->label));

  return FALSE;
}

/* A choice goes by its value or by what a person sees. */
static const char *
find_choice (const MandateField *field,
             const char         *cell)
{
  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    if (is_alike (choice->value, cell) || is_alike (choice->label, cell) || is_alike (_ (choice->label), cell))
      return choice->value;

  return cell;
}

/**
 * mandate_resource_csv_parse:
 * @reg: a register
 * @record: a resource
 * @field: a field of it
 * @cell: what was typed, “” for nothing
 * @error: return location for an error
 *
 * Sets a field to what stands in a cell.
 *
 * Returns: %FALSE if it can't hold that
 */
gboolean
mandate_resource_csv_parse (MandateRegister    *reg,
                            MandateRecord      *record,
                            const MandateField *field,
                            const char         *cell,
                            GError            **error)
{
  if (*cell != '\0' && field->kind == MANDATE_FIELD_REFERENCE)
    return parse_reference (reg, record, field, cell, error);

  return mandate_record_parse (record, field, field->choices != NULL ? find_choice (field, cell) : cell, error);
}

/* One reading of a table. */
typedef struct
{
  MandateResourceImport *import;  /* (unowned) */
  MandateRegister       *reg;     /* (unowned) */
  GPtrArray             *columns; /* (unowned) (element-type MandateField): %NULL for one that is left out */
  int                    id_column;
} Reading;

static void
remark (const Reading *reading,
        char          *sentence)
{
  g_ptr_array_add (reading->import->remarks, sentence);
}

/* (nullable): by the name of the field, or by its label in English or in the language of the screen. */
static const MandateField *
find_field (const char *title)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (MANDATE_TYPE_RESOURCE, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_alike (fields[i].name, title) || is_alike (fields[i].label, title) || is_alike (_ (fields[i].label), title))
      return &fields[i];

  return NULL;
}

static gboolean
has_head (const MandateCsvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (find_field (mandate_csv_row_get (row, i)) != NULL)
      return TRUE;

  return FALSE;
}

static void
read_head (Reading             *reading,
           const MandateCsvRow *head)
{
  for (guint i = 0; i < head->cells->len; i++)
    {
      const char         *title = mandate_csv_row_get (head, i);
      const MandateField *field = find_field (title);
      const gboolean      is_twice = field != NULL && g_ptr_array_find (reading->columns, field, NULL);

      if (is_alike (title, ID))
        reading->id_column = (int) i;
      else if (is_twice)
        remark (reading, g_strdup_printf (_ ("Two columns are headed “%s”. The second one is left out."), title));
      else if (field == NULL && *title != '\0')
        /* Translators: %s is the head of a column. */
        remark (reading, g_strdup_printf (_ ("“%s” is no column of resources. It is left out."), title));

      g_ptr_array_add (reading->columns, is_twice ? NULL : (gpointer) field);
    }
}

/* (nullable): the column of a field. */
static const char *
get_cell (const Reading       *reading,
          const MandateCsvRow *row,
          const char          *name)
{
  for (guint i = 0; i < reading->columns->len; i++)
    {
      const MandateField *field = g_ptr_array_index (reading->columns, i);

      if (field != NULL && g_str_equal (field->name, name))
        return mandate_csv_row_get (row, i);
    }

  return NULL;
}

/* (nullable): the resource that a row is about: by its id, or else by name and year. */
static MandateResource *
find_known (const Reading       *reading,
            const MandateCsvRow *row)
{
  MandateRecordList *list = mandate_register_get_list (reading->reg, MANDATE_TYPE_RESOURCE);
  const char        *id = reading->id_column >= 0 ? mandate_csv_row_get (row, (guint) reading->id_column) : "";
  const char        *title = get_cell (reading, row, "title");
  const char        *year = get_cell (reading, row, "year");

  if (*id != '\0')
    return mandate_register_find (reading->reg, MANDATE_TYPE_RESOURCE, id);

  for (guint i = 0; i < mandate_record_list_get_length (list) && title != NULL; i++)
    {
      MandateResource *resource = mandate_record_list_get (list, i);
      const gint64     has = resource->year;

      if (is_alike (resource->title, title) && (year == NULL || *year == '\0' || has == g_ascii_strtoll (year, NULL, 10)))
        return resource;
    }

  return NULL;
}

static void
compare_field (const Reading           *reading,
               MandateImportedResource *row,
               const MandateField      *field)
{
  MandateResourceDifference *difference;

  if (row->known == NULL || mandate_record_equal_in (MANDATE_RECORD (row->known), MANDATE_RECORD (row->resource), field))
    return;

  difference = g_new0 (MandateResourceDifference, 1);
  difference->field = field;
  difference->here = mandate_resource_csv_say (reading->reg, MANDATE_RECORD (row->known), field);
  difference->there = mandate_resource_csv_say (reading->reg, MANDATE_RECORD (row->resource), field);
  g_ptr_array_add (row->differences, difference);
}

/* An empty cell says nothing: what is here stays. */
static void
read_cell (const Reading           *reading,
           MandateImportedResource *imported,
           const MandateField      *field,
           const char              *text)
{
  g_autofree char *cell = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;

  if (*cell == '\0')
    return;

  if (mandate_resource_csv_parse (reading->reg, MANDATE_RECORD (imported->resource), field, cell, &error))
    compare_field (reading, imported, field);
  else
    /* Translators: %1$u is the number of a line, %2$s a field, %3$s says what is wrong. */
    remark (reading, g_strdup_printf (_ ("Line %1$u, “%2$s”: %3$s The cell is left out."), imported->line, _ (field->label), error->message));
}

static void
read_cells (const Reading           *reading,
            MandateImportedResource *imported,
            const MandateCsvRow     *row,
            gboolean                 is_money)
{
  for (guint i = 0; i < reading->columns->len; i++)
    {
      const MandateField *field = g_ptr_array_index (reading->columns, i);

      if (field != NULL && (field->kind == MANDATE_FIELD_MONEY) == is_money)
        read_cell (reading, imported, field, mandate_csv_row_get (row, i));
    }
}

static gboolean
is_read_already (const Reading   *reading,
                 MandateResource *known)
{
  for (guint i = 0; i < reading->import->resources->len; i++)
    if (((const MandateImportedResource *) g_ptr_array_index (reading->import->resources, i))->known == known)
      return TRUE;

  return FALSE;
}

static void
read_row (const Reading       *reading,
          const MandateCsvRow *row)
{
  MandateResource         *known = find_known (reading, row);
  MandateImportedResource *imported;

  if (known != NULL && is_read_already (reading, known))
    {
      /* Translators: %1$u is the number of a line, %2$s a resource. */
      remark (reading, g_strdup_printf (_ ("Line %1$u: “%2$s” stands in the table twice. This line is left out."), row->line, known->title));
      return;
    }

  imported = g_new0 (MandateImportedResource, 1);
  imported->line = row->line;
  imported->known = known != NULL ? g_object_ref (known) : NULL;
  imported->resource = known != NULL ? mandate_record_copy (MANDATE_RECORD (known)) : mandate_record_new (MANDATE_TYPE_RESOURCE, NULL);
  imported->differences = g_ptr_array_new_with_free_func (difference_free);

  /* An amount is known by its currency: that is read before, wherever its column stands. */
  read_cells (reading, imported, row, FALSE);
  read_cells (reading, imported, row, TRUE);

  if (imported->resource->title != NULL)
    {
      g_ptr_array_add (reading->import->resources, imported);
      return;
    }

  remark (reading, g_strdup_printf (_ ("Line %u: it is not said what is asked for. The line is left out."), row->line));
  imported_resource_free (imported);
}

static void
take_columns (Reading           *reading,
              const char *const *columns)
{
  for (guint i = 0; columns[i] != NULL; i++)
    g_ptr_array_add (reading->columns, (gpointer) find_field (columns[i]));
}

/**
 * mandate_resource_import_read:
 * @data: the bytes of a CSV file, or text that was pasted
 * @length: how many, or -1 where a NUL ends them
 * @reg: what is here
 * @columns: (nullable) (array zero-terminated): names of fields, for a table whose first line names none
 * @error: return location for an error, that names the line where it can
 *
 * Compares a table with what is here. A resource is known by its id, or by its
 * name and year; an empty cell changes nothing, and what the table doesn't name
 * stays as it is.
 *
 * Returns: (transfer full): what would happen, or %NULL on an error
 */
MandateResourceImport *
mandate_resource_import_read (const char        *data,
                              gssize             length,
                              MandateRegister   *reg,
                              const char *const *columns,
                              GError           **error)
{
  g_autoptr (GPtrArray) rows = mandate_csv_read (data, length, error);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  Reading  reading = { NULL, reg, fields, -1 };
  gboolean is_named;

  if (rows == NULL)
    return NULL;

  is_named = rows->len > 0 && has_head (g_ptr_array_index (rows, 0));
  if (rows->len == 0 || (!is_named && columns == NULL))
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                           _ ("This is no table of resources. Its first line names the columns: title, kind, year, currency, requested_amount and so on."));
      return NULL;
    }

  reading.import = g_new0 (MandateResourceImport, 1);
  reading.import->resources = g_ptr_array_new_with_free_func (imported_resource_free);
  reading.import->remarks = g_ptr_array_new_with_free_func (g_free);

  if (is_named)
    read_head (&reading, g_ptr_array_index (rows, 0));
  else
    take_columns (&reading, columns);

  for (guint i = is_named ? 1 : 0; i < rows->len; i++)
    read_row (&reading, g_ptr_array_index (rows, i));

  return reading.import;
}

/**
 * mandate_resource_import_count_new:
 * @self: an import
 *
 * Returns: how many resources are not here yet
 */
guint
mandate_resource_import_count_new (const MandateResourceImport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->resources->len; i++)
    n += ((const MandateImportedResource *) g_ptr_array_index (self->resources, i))->known == NULL;

  return n;
}

/**
 * mandate_resource_import_count_different:
 * @self: an import
 *
 * Returns: how many resources are here and say something else
 */
guint
mandate_resource_import_count_different (const MandateResourceImport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->resources->len; i++)
    n += ((const MandateImportedResource *) g_ptr_array_index (self->resources, i))->differences->len > 0;

  return n;
}

/**
 * mandate_resource_import_count_changes:
 * @self: an import
 *
 * Returns: how many records it would write
 */
guint
mandate_resource_import_count_changes (const MandateResourceImport *self)
{
  return mandate_resource_import_count_new (self) + (self->takes_over ? mandate_resource_import_count_different (self) : 0);
}

/**
 * mandate_resource_import_describe:
 * @self: an import
 *
 * Returns: (transfer full): what the history will call it
 */
char *
mandate_resource_import_describe (const MandateResourceImport *self)
{
  const guint      n_new = mandate_resource_import_count_new (self);
  const guint      n_changed = self->takes_over ? mandate_resource_import_count_different (self) : 0;
  g_autofree char *added = g_strdup_printf (ngettext ("%u added", "%u added", n_new), n_new);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u changed", "%u changed", n_changed), n_changed);

  /* Translators: “3 added” and “2 changed”. */
  return g_strdup_printf (_ ("Resources from a table: %1$s, %2$s"), added, changed);
}

/**
 * mandate_resource_import_describe_difference:
 * @row: a row
 * @difference: one of its cells
 *
 * Returns: (transfer full): the cell in a line: “Router, Approved amount: 500.00 → 620.00”
 */
char *
mandate_resource_import_describe_difference (const MandateImportedResource   *row,
                                             const MandateResourceDifference *difference)
{
  const char *here = *difference->here != '\0' ? difference->here : C_ ("a cell", "nothing");

  /* Translators: a resource, a field, what is here, and what the table says. */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s → %4$s"), row->known->title, _ (difference->field->label), here, difference->there);
}

/**
 * mandate_resource_import_apply:
 * @self: an import
 * @change: a change
 *
 * Puts what is new, and what differs where that is taken over.
 */
void
mandate_resource_import_apply (const MandateResourceImport *self,
                               MandateChange               *change)
{
  for (guint i = 0; i < self->resources->len; i++)
    {
      const MandateImportedResource *row = g_ptr_array_index (self->resources, i);

      if (row->known == NULL || (self->takes_over && row->differences->len > 0))
        mandate_change_put (change, MANDATE_RECORD (row->resource));
    }
}
