/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures as a document's language writes them, whatever the computer is set to. */

#include "mandate-figures.h"

#include <math.h>
#include <string.h>

#include "mandate-money.h"

#define NO_BREAK_SPACE "\u00a0"
#define HASH_GROUP     8
#define GROUPS_A_LINE  4

typedef struct
{
  char        language[4];
  const char *group;
  const char *decimal;
  gboolean    has_currency_last;
} Notation;

static const Notation notations[] = {
  { "en", ",", ".", FALSE },
  { "de", ".", ",", TRUE },
  { "es", NO_BREAK_SPACE, ",", TRUE },
  { "fr", NO_BREAK_SPACE, ",", TRUE },
};

static const Notation *
find_notation (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (notations); i++)
    if (g_strcmp0 (notations[i].language, language) == 0)
      return &notations[i];

  return &notations[0];
}

/* “-1234.5” to “-1,234.5”. */
static char *
group_digits (const char     *plain,
              const Notation *notation)
{
  GString    *grouped = g_string_new (*plain == '-' ? "\u2212" : NULL);
  const char *digits = *plain == '-' ? plain + 1 : plain;
  const gsize n_whole = strcspn (digits, ".");

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (grouped, notation->group);

      g_string_append_c (grouped, digits[i]);
    }

  if (digits[n_whole] == '.')
    g_string_append_printf (grouped, "%s%s", notation->decimal, digits + n_whole + 1);

  return g_string_free (grouped, FALSE);
}

/**
 * mandate_figure_integer:
 * @value: a number
 * @language: the document's language
 *
 * Returns: (transfer full): “18,450”
 */
char *
mandate_figure_integer (gint64      value,
                        const char *language)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return group_digits (plain, find_notation (language));
}

/**
 * mandate_figure_number:
 * @value: a number
 * @language: the document's language
 *
 * Returns: (transfer full): it in the shortest form, with at most six places
 */
char *
mandate_figure_number (double      value,
                       const char *language)
{
  char  plain[400]; /* the greatest double has 309 digits before the point */
  char *end;

  if (!isfinite (value))
    return g_strdup ("\u2013");

  g_ascii_formatd (plain, sizeof plain, "%.6f", value);

  end = plain + strlen (plain);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';

  return group_digits (strcmp (plain, "-0") == 0 ? "0" : plain, find_notation (language));
}

/**
 * mandate_amount_is_whole:
 * @amount: an amount in minor units
 * @currency: (nullable): its ISO 4217 code
 *
 * Returns: whether it has no cents
 */
gboolean
mandate_amount_is_whole (gint64      amount,
                         const char *currency)
{
  g_autofree char *plain = mandate_money_format (amount, currency);
  const char      *point = strchr (plain, '.');

  return point == NULL || strspn (point + 1, "0") == strlen (point + 1);
}

/**
 * mandate_figure_amount:
 * @amount: an amount in minor units
 * @currency: (nullable): its ISO 4217 code
 * @has_minor: whether cents are printed
 * @language: the document's language
 *
 * Returns: (transfer full): the amount without its currency, for columns that name it in their head
 */
char *
mandate_figure_amount (gint64      amount,
                       const char *currency,
                       gboolean    has_minor,
                       const char *language)
{
  g_autofree char *plain = mandate_money_format (amount, currency);

  if (!has_minor)
    plain[strcspn (plain, ".")] = '\0';

  return group_digits (plain, find_notation (language));
}

/**
 * mandate_figure_money:
 * @amount: an amount in minor units
 * @currency: (nullable): its ISO 4217 code
 * @language: the document's language
 *
 * Returns: (transfer full): the amount with its currency, “€ 18,450” or “18.450 €”
 */
char *
mandate_figure_money (gint64      amount,
                      const char *currency,
                      const char *language)
{
  g_autofree char *figure = mandate_figure_amount (amount, currency, !mandate_amount_is_whole (amount, currency), language);
  const char      *sign = g_strcmp0 (currency, "EUR") == 0 ? "\u20ac" : currency;

  if (sign == NULL)
    return g_steal_pointer (&figure);

  if (find_notation (language)->has_currency_last)
    return g_strconcat (figure, NO_BREAK_SPACE, sign, NULL);

  return g_strconcat (sign, NO_BREAK_SPACE, figure, NULL);
}

/**
 * mandate_figure_hash:
 * @hash: hexadecimal digits
 *
 * Returns: (transfer full): groups of eight, four a line, to be compared by eye
 */
char *
mandate_figure_hash (const char *hash)
{
  GString    *grouped = g_string_new (NULL);
  const gsize length = strlen (hash);

  for (gsize i = 0; i < length; i += HASH_GROUP)
    {
      if (i > 0)
        g_string_append (grouped, (i / HASH_GROUP) % GROUPS_A_LINE == 0 ? "\n" : "  ");

      g_string_append_len (grouped, hash + i, MIN (HASH_GROUP, length - i));
    }

  return g_string_free (grouped, FALSE);
}

/**
 * mandate_figure_short_hash:
 * @hash: hexadecimal digits
 *
 * Returns: (transfer full): its first eight and last four digits, where there are more
 */
char *
mandate_figure_short_hash (const char *hash)
{
  const gsize length = strlen (hash);

  if (length <= 16)
    return g_strdup (hash);

  return g_strdup_printf ("%.8s\u2026%s", hash, hash + length - 4);
}
