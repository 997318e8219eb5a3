/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place where what a person typed becomes a value, and a value text again. */

#include "config.h"

#include "mandate-record.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-money.h"
#include "mandate-suggestion.h"
#include "mandate-uuid.h"

#define MAX_LINE      1000
#define MAX_LONG_TEXT 1000000

/* Always FALSE: names record and field, then says what is wrong and what to do. */
static gboolean G_GNUC_PRINTF (4, 5)
  refuse (MandateRecord      *self,
          const MandateField *field,
          GError            **error,
          const char         *format,
          ...)
{
  g_autofree char *description = mandate_record_describe (self);
  g_autofree char *problem = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_problem_free);
  va_list arguments;

  va_start (arguments, format);
  problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* Translators: %1$s is what kind of record it is, %2$s the record's name, %3$s a field, %4$s a sentence. */
  message = g_strdup_printf (_ ("%1$s “%2$s”, %3$s: %4$s"),
                             mandate_record_type_get_label (G_OBJECT_TYPE (self)), description,
                             mandate_field_get_label (field), problem);
  g_ptr_array_add (problems, mandate_problem_new_of (mandate_record_get_id (self), field->name, problem));
  g_propagate_error (error, mandate_record_error_new (g_steal_pointer (&problems), message));

  return FALSE;
}

static gboolean
is_allowed (const MandateField *field,
            gunichar            character)
{
  const gboolean is_break = character == '\n' || character == '\t' || character == 0x2028 || character == 0x2029;

  return is_break ? field->kind == MANDATE_FIELD_LONG_TEXT : !g_unichar_iscntrl (character);
}

static gboolean
check_characters (MandateRecord      *self,
                  const MandateField *field,
                  const char         *text,
                  GError            **error)
{
  const glong limit = field->kind == MANDATE_FIELD_LONG_TEXT ? MAX_LONG_TEXT : MAX_LINE;
  glong       length;

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (self, field, error, _ ("the text holds bytes that are no characters (not UTF-8). Type it again."));

  length = g_utf8_strlen (text, -1);
  if (length > limit)
    return refuse (self, field, error,
                   _ ("the text is too long: %ld characters, where at most %ld fit. Shorten it."), length, limit);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!is_allowed (field, g_utf8_get_char (c)))
      return refuse (self, field, error, _ ("the text holds a line break or a control character. Leave it out."));

  return TRUE;
}

static gboolean
parse_choice (MandateRecord      *self,
              const MandateField *field,
              const char         *text,
              GError            **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autofree char *all = NULL;
  const char      *nearest;

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      if (strcmp (choice->value, text) == 0)
        return TRUE;

      g_ptr_array_add (values, (gpointer) choice->value);
    }

  all = mandate_field_list_choices (field);
  nearest = mandate_find_nearest (text, values);
  if (nearest != NULL)
    /* Translators: %1$s is what was typed, %2$s the nearest answer, %3$s a list of all answers. */
    return refuse (self, field, error, _ ("“%1$s” is not one of the answers. Did you mean “%2$s”? There are: %3$s."), text, nearest, all);

  /* Translators: %1$s is what was typed, %2$s a list of answers. */
  return refuse (self, field, error, _ ("“%1$s” is not one of the answers. There are: %2$s."), text, all);
}

static gboolean
has_letters (const char *text,
             gsize       n)
{
  if (strlen (text) != n)
    return FALSE;

  for (; *text != '\0'; text++)
    if (!g_ascii_isupper (*text))
      return FALSE;

  return TRUE;
}

static gboolean
is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static gboolean
check_form (MandateRecord      *self,
            const MandateField *field,
            const char         *text,
            GError            **error)
{
  const char *slash;

  switch (field->kind)
    {
    case MANDATE_FIELD_CHOICE:
      return parse_choice (self, field, text, error);
    case MANDATE_FIELD_DATE:
      return mandate_date_is_valid (text) ||
             refuse (self, field, error, _ ("“%s” is not a date. Write year, month and day, such as 2024-03-31."), text);
    case MANDATE_FIELD_COUNTRY:
      return has_letters (text, 2) ||
             refuse (self, field, error, _ ("“%s” is not a country code. Write two capital letters, such as DE."), text);
    case MANDATE_FIELD_CURRENCY:
      return has_letters (text, 3) ||
             refuse (self, field, error, _ ("“%s” is not a currency code. Write three capital letters, such as EUR."), text);
    case MANDATE_FIELD_SHA256:
      return is_sha256 (text) || refuse (self, field, error, _ ("“%s” is not a SHA-256 sum."), text);
    case MANDATE_FIELD_REFERENCE:
      return mandate_uuid_is_valid (text) ||
             refuse (self, field, error, _ ("“%s” is not the id of a record. “mandatectl show” prints the ids."), text);
    case MANDATE_FIELD_LINK:
      slash = strchr (text, '/');
      return (slash != NULL && slash > text && mandate_uuid_is_valid (slash + 1)) ||
             refuse (self, field, error, _ ("“%s” names no record. Write its type and id, such as review/ID."), text);
    case MANDATE_FIELD_TEXT:
    case MANDATE_FIELD_LONG_TEXT:
    case MANDATE_FIELD_INTEGER:
    case MANDATE_FIELD_MONEY:
    case MANDATE_FIELD_NUMBER:
    case MANDATE_FIELD_BOOLEAN:
    default:
      return TRUE;
    }
}

static gboolean
parse_boolean (MandateRecord      *self,
               const MandateField *field,
               const char         *text,
               GError            **error)
{
  if (g_str_equal (text, "true") || g_str_equal (text, "yes") || g_str_equal (text, "1"))
    mandate_record_set_integer (self, field, TRUE);
  else if (*text == '\0' || g_str_equal (text, "false") || g_str_equal (text, "no") || g_str_equal (text, "0"))
    mandate_record_set_integer (self, field, FALSE);
  else
    return refuse (self, field, error, _ ("“%s” is neither yes nor no. Write true or false."), text);

  return TRUE;
}

static gboolean
has_range (const MandateField *field)
{
  return field->minimum != 0 || field->maximum != 0;
}

/* The limit as text: translators' tools can't read a format that is put together from macros. */
static gboolean
refuse_range (MandateRecord      *self,
              const MandateField *field,
              const char         *text,
              gboolean            is_too_little,
              GError            **error)
{
  g_autofree char *limit = g_strdup_printf ("%" G_GINT64_FORMAT, is_too_little ? field->minimum : field->maximum);

  if (is_too_little)
    /* Translators: both %s are numbers: what was typed, and the limit. */
    return refuse (self, field, error, _ ("%s is too little. Give %s or more."), text, limit);

  /* Translators: both %s are numbers: what was typed, and the limit. */
  return refuse (self, field, error, _ ("%s is too much. Give %s or less."), text, limit);
}

static gboolean
parse_integer (MandateRecord      *self,
               const MandateField *field,
               const char         *text,
               GError            **error)
{
  gint64 value;
  char  *end;

  errno = 0;
  value = g_ascii_strtoll (text, &end, 10);
  if (end == text || *end != '\0' || errno != 0 || value == MANDATE_UNSET)
    return refuse (self, field, error, _ ("“%s” is not a whole number."), text);

  if (has_range (field) && (value < field->minimum || value > field->maximum))
    return refuse_range (self, field, text, value < field->minimum, error);

  mandate_record_set_integer (self, field, value);

  return TRUE;
}

static gboolean
parse_money (MandateRecord      *self,
             const MandateField *field,
             const char         *text,
             GError            **error)
{
  const char *currency = mandate_record_get_currency (self);
  gint64      amount;

  if (!mandate_money_parse (text, currency, &amount))
    return refuse (self, field, error, _ ("“%s” is not an amount of money. Write figures only, such as 1200.50."), text);

  if (amount < 0)
    return refuse (self, field, error, _ ("the amount %s is negative. Give 0 or more."), text);

  if (has_range (field) && (amount < field->minimum || amount > field->maximum))
    {
      g_autofree char *least = mandate_money_format (field->minimum, currency);
      g_autofree char *most = mandate_money_format (field->maximum, currency);

      /* Translators: %1$s is what was typed, %2$s and %3$s are amounts. */
      return refuse (self, field, error, _ ("%1$s is out of range. Give %2$s to %3$s."), text, least, most);
    }

  mandate_record_set_integer (self, field, amount);

  return TRUE;
}

static gboolean
parse_number (MandateRecord      *self,
              const MandateField *field,
              const char         *text,
              GError            **error)
{
  double value;
  char  *end;

  value = g_ascii_strtod (text, &end);
  if (text[strspn (text, "+-.0123456789eE")] != '\0' || end == text || *end != '\0' || !isfinite (value))
    return refuse (self, field, error, _ ("“%s” is not a number. Write figures only, such as 97.5."), text);

  if (has_range (field) && (value < field->minimum || value > field->maximum))
    return refuse_range (self, field, text, value < field->minimum, error);

  mandate_record_set_number (self, field, value);

  return TRUE;
}

static void
clear (MandateRecord      *self,
       const MandateField *field)
{
  if (mandate_field_is_textual (field))
    mandate_record_take_text (self, field, NULL);
  else if (field->kind == MANDATE_FIELD_NUMBER)
    mandate_record_set_number (self, field, NAN);
  else
    mandate_record_set_integer (self, field, MANDATE_UNSET);
}

/* Amounts are kept in minor units, whose size depends on the currency: 1200 stays 1200, whichever was given first. */
static gboolean
convert_amounts (MandateRecord *self,
                 const char    *currency,
                 GError       **error)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (self), &n_fields);
  const char         *old = mandate_record_get_currency (self);
  g_autofree gint64  *amounts = g_new0 (gint64, n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (fields[i].kind != MANDATE_FIELD_MONEY || mandate_record_is_empty (self, &fields[i]) ||
          mandate_money_convert (mandate_record_get_integer (self, &fields[i]), old, currency, &amounts[i]))
        continue;

      text = mandate_record_format (self, &fields[i]);
      return refuse (self, &fields[i], error,
                     _ ("the amount %s can't be given in the new currency. Change the amount first."), text);
    }

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_MONEY && !mandate_record_is_empty (self, &fields[i]))
      mandate_record_set_integer (self, &fields[i], amounts[i]);

  return TRUE;
}

/* A line break is one character, whichever program the text came from. */
static char *
join_line_breaks (const char *text)
{
  GString *joined = g_string_new (text);

  g_string_replace (joined, "\r\n", "\n", 0);

  return g_string_free (joined, FALSE);
}

/* Blanks are no answer. */
static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && !g_unichar_iszerowidth (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * mandate_record_parse:
 * @self: a record that is no one else's yet
 * @field: one of its fields
 * @text: the new value as a person or a file gives it, in the form that
 *   mandate_record_format() writes; empty for none
 * @error: return location for an error that names record and field
 *
 * Gives the field a value. On an error it keeps the one it had.
 *
 * Returns: whether the value was taken
 */
gboolean
mandate_record_parse (MandateRecord      *self,
                      const MandateField *field,
                      const char         *text,
                      GError            **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (MANDATE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  stripped = field->kind == MANDATE_FIELD_LONG_TEXT ? join_line_breaks (text) : g_strdup (text);
  if (!check_characters (self, field, stripped, error))
    return FALSE;

  if (field->kind != MANDATE_FIELD_LONG_TEXT)
    g_strstrip (stripped);

  if (is_blank (stripped))
    {
      if (field->kind == MANDATE_FIELD_CURRENCY && !convert_amounts (self, NULL, error))
        return FALSE;

      clear (self, field);
      return TRUE;
    }

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    return parse_boolean (self, field, stripped, error);

  if (field->kind == MANDATE_FIELD_INTEGER)
    return parse_integer (self, field, stripped, error);

  if (field->kind == MANDATE_FIELD_MONEY)
    return parse_money (self, field, stripped, error);

  if (field->kind == MANDATE_FIELD_NUMBER)
    return parse_number (self, field, stripped, error);

  if (!check_form (self, field, stripped, error))
    return FALSE;

  if (field->kind == MANDATE_FIELD_CURRENCY && !convert_amounts (self, stripped, error))
    return FALSE;

  mandate_record_take_text (self, field, g_steal_pointer (&stripped));

  return TRUE;
}

static char *
format_number (double value)
{
  char shortest[G_ASCII_DTOSTR_BUF_SIZE];

  /* The shortest form that reads back as the same number; up to 15 digits are what a person typed. */
  for (int digits = 15; digits <= 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", digits);

      g_ascii_formatd (shortest, sizeof shortest, format, value);
      if (g_ascii_strtod (shortest, NULL) == value)
        break;
    }

  return g_strdup (shortest);
}

/**
 * mandate_record_format:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value as text, the same in every
 *   locale and readable by mandate_record_parse(), or %NULL where there is none
 */
char *
mandate_record_format (MandateRecord      *self,
                       const MandateField *field)
{
  g_return_val_if_fail (MANDATE_IS_RECORD (self), NULL);

  if (mandate_record_is_empty (self, field))
    return NULL;

  if (mandate_field_is_textual (field))
    return g_strdup (mandate_record_get_text (self, field));

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    return g_strdup (mandate_record_get_boolean (self, field) ? "true" : "false");

  if (field->kind == MANDATE_FIELD_NUMBER)
    return format_number (mandate_record_get_number (self, field));

  if (field->kind == MANDATE_FIELD_MONEY)
    return mandate_money_format (mandate_record_get_integer (self, field), mandate_record_get_currency (self));

  return g_strdup_printf ("%" G_GINT64_FORMAT, mandate_record_get_integer (self, field));
}
