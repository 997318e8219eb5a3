/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <locale.h>
#include <string.h>

/**
 * MandateNumberRow:
 *
 * A number or an amount, with the signs for decimals and thousands that people
 * are used to; after an amount stands the record's currency.
 */
struct _MandateNumberRow
{
  MandateEntryRow parent_instance;

  GtkLabel     *currency; /* (nullable) */
  GSignalGroup *record;   /* (nullable) whose currency may change */
};

G_DEFINE_FINAL_TYPE (MandateNumberRow, mandate_number_row, MANDATE_TYPE_ENTRY_ROW)

static gboolean
is_money (MandateNumberRow *self)
{
  return mandate_field_row_get_field (MANDATE_FIELD_ROW (self))->kind == MANDATE_FIELD_MONEY;
}

static gboolean
is_filling (gunichar c)
{
  return g_unichar_isspace (c) || c == '\'' || c == 0x2019;
}

/* Without blanks, which part thousands, and with the digits that computers read. */
static GString *
strip (const char *typed)
{
  GString *text = g_string_new (NULL);

  for (const char *c = typed; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isdigit (character))
        g_string_append_c (text, (char) ('0' + g_unichar_digit_value (character)));
      else if (!is_filling (character))
        g_string_append_unichar (text, character);
    }

  return text;
}

/* Whether the one sign in @text parts thousands where the user lives, and not decimals. */
static gboolean
parts_thousands (const char *text,
                 const char *sign)
{
  const char *separator = localeconv ()->thousands_sep;

  return separator[0] == *sign && separator[1] == '\0' && sign > text && strlen (sign + 1) == 3;
}

/* The sign that parts decimals: the last of two different ones, or the only one that there is, and once. */
static const char *
find_decimal_sign (const char *text)
{
  const char *point = strrchr (text, '.');
  const char *comma = strrchr (text, ',');
  const char *last = point != NULL && (comma == NULL || point > comma) ? point : comma;

  if (last == NULL || strchr (text, *last) != last)
    return NULL;

  if (point != NULL && comma != NULL)
    return last;

  return parts_thousands (text, last) ? NULL : last;
}

/* Whether all other signs stand before three figures each. */
static gboolean
is_grouped (const char *text,
            const char *decimal)
{
  if (*text == '\0' || text[strspn (text, "+-.,0123456789")] != '\0')
    return FALSE;

  for (const char *c = text; *c != '\0'; c++)
    if ((*c == '.' || *c == ',') && c != decimal && strspn (c + 1, "0123456789") != 3)
      return FALSE;

  return TRUE;
}

static void
cut_currency (GString    *text,
              const char *currency)
{
  gsize length = currency != NULL ? strlen (currency) : 0;

  if (length > 0 && text->len > length && g_ascii_strcasecmp (text->str + text->len - length, currency) == 0)
    g_string_truncate (text, text->len - length);
}

static char *
mandate_number_row_read (MandateEntryRow *row,
                         const char      *typed)
{
  MandateNumberRow *self = MANDATE_NUMBER_ROW (row);
  MandateRecord    *record = mandate_field_row_get_record (MANDATE_FIELD_ROW (row));
  g_autoptr (GString) text = strip (typed);
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *decimal;

  if (is_money (self) && record != NULL)
    cut_currency (text, mandate_record_get_currency (record));

  /* What is no number is told of as it was typed. */
  decimal = find_decimal_sign (text->str);
  if (!is_grouped (text->str, decimal))
    return g_strdup (typed);

  for (const char *c = text->str; *c != '\0'; c++)
    if (c == decimal)
      g_string_append_c (plain, '.');
    else if (*c != '.' && *c != ',')
      g_string_append_c (plain, *c);

  return g_strdup (plain->str);
}

static char *
mandate_number_row_write (MandateEntryRow *row)
{
  MandateFieldRow *base = MANDATE_FIELD_ROW (row);
  g_autofree char *plain = mandate_record_format (mandate_field_row_get_record (base), mandate_field_row_get_field (base));
  GString         *text = g_string_new (plain);

  if (strchr (text->str, 'e') == NULL)
    g_string_replace (text, ".", localeconv ()->decimal_point, 1);

  return g_string_free (text, FALSE);
}

static void
show_currency (MandateNumberRow *self)
{
  const char *currency = mandate_record_get_currency (mandate_field_row_get_record (MANDATE_FIELD_ROW (self)));

  gtk_label_set_label (self->currency, currency != NULL ? currency : "");
  gtk_widget_set_visible (GTK_WIDGET (self->currency), currency != NULL);
}

/* An amount stays what it is in another currency, but may have fewer decimals. */
static void
record_changed_cb (MandateNumberRow *self)
{
  const char *currency = mandate_record_get_currency (mandate_field_row_get_record (MANDATE_FIELD_ROW (self)));

  if (g_strcmp0 (gtk_label_get_label (self->currency), currency != NULL ? currency : "") != 0)
    mandate_field_row_refresh (MANDATE_FIELD_ROW (self));
}

static void
mandate_number_row_show (MandateFieldRow *row)
{
  MandateNumberRow *self = MANDATE_NUMBER_ROW (row);

  MANDATE_FIELD_ROW_CLASS (mandate_number_row_parent_class)->show (row);

  if (self->record == NULL)
    return;

  g_signal_group_set_target (self->record, mandate_field_row_get_record (row));
  show_currency (self);
}

static void
mandate_number_row_build (MandateFieldRow *row)
{
  MandateNumberRow *self = MANDATE_NUMBER_ROW (row);

  MANDATE_FIELD_ROW_CLASS (mandate_number_row_parent_class)->build (row);
  mandate_entry_row_set_purpose (MANDATE_ENTRY_ROW (row), GTK_INPUT_PURPOSE_NUMBER);

  if (!is_money (self))
    return;

  self->currency = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->currency), "quiet");
  mandate_field_row_add_suffix (row, GTK_WIDGET (self->currency));

  self->record = g_signal_group_new (MANDATE_TYPE_RECORD);
  g_signal_group_connect_object (self->record, "notify", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
mandate_number_row_dispose (GObject *object)
{
  g_clear_object (&MANDATE_NUMBER_ROW (object)->record);

  G_OBJECT_CLASS (mandate_number_row_parent_class)->dispose (object);
}

static void
mandate_number_row_class_init (MandateNumberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_number_row_dispose;
  MANDATE_FIELD_ROW_CLASS (klass)->build = mandate_number_row_build;
  MANDATE_FIELD_ROW_CLASS (klass)->show = mandate_number_row_show;
  MANDATE_ENTRY_ROW_CLASS (klass)->read = mandate_number_row_read;
  MANDATE_ENTRY_ROW_CLASS (klass)->write = mandate_number_row_write;
}

static void
mandate_number_row_init (MandateNumberRow *self)
{
}
