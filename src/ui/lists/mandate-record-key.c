/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What records are searched and sorted by: made once a record, then only compared. */

#include "config.h"

#include "mandate-record-key.h"

#include <string.h>

#include "mandate-field-text.h"

static void
fill_text (MandateSortKey *self,
           const char     *text)
{
  self->text = g_utf8_collate_key (text, -1);
}

static guint
find_choice (const MandateField *field,
             const char         *value)
{
  guint index = 0;

  while (field->choices[index].value != NULL && strcmp (field->choices[index].value, value) != 0)
    index++;

  return index;
}

static void
fill_referenced (MandateSortKey  *self,
                 MandateRegister *reg,
                 MandateRecord   *other)
{
  g_autofree char *name = other != NULL ? mandate_register_describe (reg, other) : NULL;

  self->is_empty = name == NULL;
  if (name != NULL)
    fill_text (self, name);
}

static void
fill_textual (MandateSortKey     *self,
              MandateRegister    *reg,
              const char         *text,
              const MandateField *field)
{
  if (field->kind == MANDATE_FIELD_CHOICE)
    self->number = find_choice (field, text);
  else if (field->kind == MANDATE_FIELD_DATE)
    self->text = g_strdup (text);
  else if (field->kind == MANDATE_FIELD_REFERENCE)
    fill_referenced (self, reg, mandate_register_find_any (reg, text));
  else if (field->kind == MANDATE_FIELD_LINK)
    fill_referenced (self, reg, mandate_register_find_link (reg, text));
  else
    fill_text (self, text);
}

/**
 * mandate_sort_key_fill:
 * @self: an empty key
 * @reg: the register that tells the names of records referred to
 * @record: a record
 * @field: what it is sorted by
 *
 * Dates and numbers sort as such, choices in the order in which they are
 * offered, texts and names as the locale sorts words.
 */
void
mandate_sort_key_fill (MandateSortKey     *self,
                       MandateRegister    *reg,
                       MandateRecord      *record,
                       const MandateField *field)
{
  self->is_empty = mandate_record_is_empty (record, field);
  if (self->is_empty)
    return;

  if (mandate_field_is_textual (field))
    fill_textual (self, reg, mandate_record_get_text (record, field), field);
  else if (field->kind == MANDATE_FIELD_BOOLEAN)
    self->number = mandate_record_get_boolean (record, field);
  else if (field->kind == MANDATE_FIELD_NUMBER)
    self->number = mandate_record_get_number (record, field);
  else
    self->number = (double) mandate_record_get_integer (record, field);
}

void
mandate_sort_key_clear (MandateSortKey *self)
{
  g_clear_pointer (&self->text, g_free);
  self->number = 0;
  self->is_empty = FALSE;
}

/**
 * mandate_sort_key_compare:
 * @one: a key
 * @two: a key of the same field
 * @is_descending: whether what is greater comes first
 *
 * What holds nothing comes last, either way.
 *
 * Returns: less than, equal to or greater than 0, as @one comes before, with or after @two
 */
int
mandate_sort_key_compare (const MandateSortKey *one,
                          const MandateSortKey *two,
                          gboolean              is_descending)
{
  int order;

  if (one->is_empty || two->is_empty)
    return one->is_empty - two->is_empty;

  if (one->number != two->number)
    order = one->number < two->number ? -1 : 1;
  else
    order = g_strcmp0 (one->text, two->text);

  return is_descending ? -order : order;
}

/**
 * mandate_search_fold:
 * @text: a text
 *
 * Returns: (transfer full): @text without case and accents, so that “perez” finds “Pérez”
 */
char *
mandate_search_fold (const char *text)
{
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;
  GString         *without;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (plain == NULL)
    return g_strdup ("");

  folded = g_utf8_casefold (plain, -1);
  without = g_string_sized_new (strlen (folded));
  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (without, g_utf8_get_char (c));

  return g_string_free (without, FALSE);
}

static void
append (GString    *key,
        const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append (key, text);
  g_string_append_c (key, '\n');
}

static gboolean
is_for_people (const MandateField *field)
{
  return field->kind != MANDATE_FIELD_SHA256 && field->kind != MANDATE_FIELD_BOOLEAN;
}

/**
 * mandate_search_key_new:
 * @reg: the register that tells the names of records referred to
 * @record: a record
 * @others: (element-type MandateRecord): takes those records, whose names are in the key
 *
 * Returns: (transfer full): all that can be read of @record, folded
 */
char *
mandate_search_key_new (MandateRegister *reg,
                        MandateRecord   *record,
                        GPtrArray       *others)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autofree char    *name = mandate_register_describe (reg, record);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  append (key, name);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *shown = NULL;
      MandateRecord   *other;

      if (!is_for_people (&fields[i]) || mandate_record_is_empty (record, &fields[i]))
        continue;

      shown = mandate_field_text_new (reg, record, &fields[i]);
      append (key, shown);
      if (fields[i].kind == MANDATE_FIELD_DATE)
        append (key, mandate_record_get_text (record, &fields[i]));

      other = mandate_field_text_find_other (reg, record, &fields[i]);
      if (other != NULL)
        g_ptr_array_add (others, other);
    }

  return mandate_search_fold (key->str);
}
