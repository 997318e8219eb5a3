/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-money.h"

/* ISO 4217 currencies whose minor unit is not a hundredth. */
static const struct
{
  char  code[4];
  guint digits;
} exceptions[] = {
  { "BHD", 3 },
  { "BIF", 0 },
  { "CLP", 0 },
  { "DJF", 0 },
  { "GNF", 0 },
  { "IQD", 3 },
  { "ISK", 0 },
  { "JOD", 3 },
  { "JPY", 0 },
  { "KMF", 0 },
  { "KRW", 0 },
  { "KWD", 3 },
  { "LYD", 3 },
  { "OMR", 3 },
  { "PYG", 0 },
  { "RWF", 0 },
  { "TND", 3 },
  { "UGX", 0 },
  { "UYI", 0 },
  { "VND", 0 },
  { "VUV", 0 },
  { "XAF", 0 },
  { "XOF", 0 },
  { "XPF", 0 },
};

/**
 * mandate_currency_get_digits:
 * @currency: (nullable): an ISO 4217 code
 *
 * Returns: how many decimal places its minor unit has; 2 where it is not known
 */
guint
mandate_currency_get_digits (const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_strcmp0 (exceptions[i].code, currency) == 0)
      return exceptions[i].digits;

  return 2;
}

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

/**
 * mandate_money_format:
 * @amount: an amount in minor units
 * @currency: (nullable): its ISO 4217 code
 *
 * Returns: (transfer full): the amount with a decimal point and without the
 *   code, the same in every locale: “1200.50”
 */
char *
mandate_money_format (gint64      amount,
                      const char *currency)
{
  const guint   digits = mandate_currency_get_digits (currency);
  const gint64  unit = power_of_ten (digits);
  const guint64 size = amount < 0 ? -(guint64) amount : (guint64) amount;
  const char   *sign = amount < 0 ? "-" : "";

  if (digits == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, size);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                          sign, size / unit, (int) digits, size % unit);
}

/**
 * mandate_money_parse:
 * @text: “1200”, “1200.5” or “1200.50”; a comma may stand for the point
 * @currency: (nullable): its ISO 4217 code
 * @amount: (out): the amount in minor units
 *
 * Returns: whether @text is an amount that has no more decimal places than the currency
 */
gboolean
mandate_money_parse (const char *text,
                     const char *currency,
                     gint64     *amount)
{
  const guint    digits = mandate_currency_get_digits (currency);
  const gboolean is_negative = *text == '-';
  guint          n_decimals = 0;
  gboolean       has_point = FALSE;
  gint64         value = 0;

  if (is_negative)
    text++;

  if (!g_ascii_isdigit (*text))
    return FALSE;

  for (; *text != '\0'; text++)
    {
      if ((*text == '.' || *text == ',') && !has_point && digits > 0)
        {
          has_point = TRUE;
          continue;
        }

      if (!g_ascii_isdigit (*text) || (has_point && ++n_decimals > digits) ||
          __builtin_mul_overflow (value, 10, &value) ||
          __builtin_add_overflow (value, *text - '0', &value))
        return FALSE;
    }

  if (has_point && n_decimals == 0)
    return FALSE;

  if (__builtin_mul_overflow (value, power_of_ten (digits - n_decimals), &value))
    return FALSE;

  *amount = is_negative ? -value : value;

  return TRUE;
}

/**
 * mandate_money_convert:
 * @amount: an amount in minor units
 * @from: (nullable): its ISO 4217 code
 * @to: (nullable): another one
 * @converted: (out): the amount that reads the same in @to; no rate of exchange is applied
 *
 * Returns: whether there is such an amount
 */
gboolean
mandate_money_convert (gint64      amount,
                       const char *from,
                       const char *to,
                       gint64     *converted)
{
  const guint  from_digits = mandate_currency_get_digits (from);
  const guint  to_digits = mandate_currency_get_digits (to);
  const gint64 factor = power_of_ten (from_digits > to_digits ? from_digits - to_digits : to_digits - from_digits);

  if (from_digits <= to_digits)
    return !__builtin_mul_overflow (amount, factor, converted);

  *converted = amount / factor;

  return amount % factor == 0;
}
