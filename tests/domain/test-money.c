/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-money.h"

static const char *const currencies[] = { "EUR", "JPY", "KWD", NULL };

static const struct
{
  const char *path;
  const char *text;
  const char *currency;
  gint64      amount;
} parsed[] = {
  { "nought", "0", "EUR", 0 },
  { "whole-euros", "1200", "EUR", 120000 },
  { "one-decimal", "1200.5", "EUR", 120050 },
  { "two-decimals", "1200.50", "EUR", 120050 },
  { "a-comma", "1200,50", "EUR", 120050 },
  { "zeros-before-it", "0001.01", "EUR", 101 },
  { "a-negative-amount", "-0.01", "EUR", -1 },
  { "yen", "1200", "JPY", 1200 },
  { "dinars", "1.234", "KWD", 1234 },
  { "whole-dinars", "1", "KWD", 1000 },
  { "no-currency-as-hundredths", "1.5", NULL, 150 },
  { "an-unknown-currency-as-hundredths", "1.5", "XYZ", 150 },
  { "the-greatest-amount", "92233720368547758.07", "EUR", G_MAXINT64 },
  { "the-greatest-amount-of-yen", "9223372036854775807", "JPY", G_MAXINT64 },
};

static const struct
{
  const char *path;
  const char *text;
  const char *currency;
} refused[] = {
  { "an-empty-text", "", "EUR" },
  { "a-sign-alone", "-", "EUR" },
  { "two-signs", "--1", "EUR" },
  { "a-plus", "+1", "EUR" },
  { "a-point-alone", ".", "EUR" },
  { "a-point-at-the-start", ".50", "EUR" },
  { "a-point-at-the-end", "1.", "EUR" },
  { "two-points", "1.2.3", "EUR" },
  { "thousands-set-apart", "1.200,50", "EUR" },
  { "thousands-set-apart-by-blanks", "1 200", "EUR" },
  { "three-decimals-of-a-euro", "1.005", "EUR" },
  { "a-decimal-of-a-yen", "1.0", "JPY" },
  { "four-decimals-of-a-dinar", "1.0001", "KWD" },
  { "letters", "1O0", "EUR" },
  { "an-exponent", "1e3", "EUR" },
  { "the-code", "100 EUR", "EUR" },
  { "one-cent-too-many", "92233720368547758.08", "EUR" },
  { "whole-euros-past-64-bits", "92233720368547759", "EUR" },
  { "more-digits-than-64-bits", "99999999999999999999", "JPY" },
};

static const struct
{
  gint64      amount;
  const char *currency;
  const char *text;
} formatted[] = {
  { 0, "EUR", "0.00" },
  { 5, "EUR", "0.05" },
  { -5, "EUR", "-0.05" },
  { 120050, "EUR", "1200.50" },
  { 1200, "JPY", "1200" },
  { 1234, "KWD", "1.234" },
  { 7, "KWD", "0.007" },
  { G_MAXINT64, "EUR", "92233720368547758.07" },
  { G_MININT64, "EUR", "-92233720368547758.08" },
};

static void
test_parse_takes (gconstpointer data)
{
  guint  index = GPOINTER_TO_UINT (data);
  gint64 amount = 0;

  g_assert_true (mandate_money_parse (parsed[index].text, parsed[index].currency, &amount));
  g_assert_cmpint (amount, ==, parsed[index].amount);
}

static void
test_parse_refuses (gconstpointer data)
{
  guint  index = GPOINTER_TO_UINT (data);
  gint64 amount = 42;

  g_assert_false (mandate_money_parse (refused[index].text, refused[index].currency, &amount));
  g_assert_cmpint (amount, ==, 42);
}

static void
test_format (gconstpointer data)
{
  guint            index = GPOINTER_TO_UINT (data);
  g_autofree char *text = mandate_money_format (formatted[index].amount, formatted[index].currency);

  g_assert_cmpstr (text, ==, formatted[index].text);
}

static gint64
random_amount (void)
{
  gint64 amount = (gint64) ((guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ());

  /* Amounts of every size, not just astronomic ones. */
  return amount >> g_test_rand_int_range (0, 64);
}

static void
test_parse_reads_what_format_writes (gconstpointer data)
{
  for (guint i = 0; i < 20000; i++)
    {
      gint64           amount = random_amount ();
      gint64           again = 0;
      g_autofree char *text = mandate_money_format (amount, data);

      if (amount == G_MININT64)
        continue;

      g_assert_true (mandate_money_parse (text, data, &again));
      g_assert_cmpint (again, ==, amount);
    }
}

static void
test_digits_are_those_of_the_currency (void)
{
  g_assert_cmpuint (mandate_currency_get_digits ("EUR"), ==, 2);
  g_assert_cmpuint (mandate_currency_get_digits ("JPY"), ==, 0);
  g_assert_cmpuint (mandate_currency_get_digits ("KWD"), ==, 3);
  g_assert_cmpuint (mandate_currency_get_digits ("jpy"), ==, 2);
  g_assert_cmpuint (mandate_currency_get_digits (NULL), ==, 2);
}

static void
test_convert_reads_the_same (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const char      *from = currencies[g_test_rand_int_range (0, G_N_ELEMENTS (currencies))];
      const char      *to = currencies[g_test_rand_int_range (0, G_N_ELEMENTS (currencies))];
      gint64           amount = random_amount ();
      gint64           there;
      gint64           back;
      g_autofree char *text = NULL;

      if (!mandate_money_convert (amount, from, to, &there))
        continue;

      g_assert_true (mandate_money_convert (there, to, from, &back));
      g_assert_cmpint (back, ==, amount);
    }
}

static void
test_convert_multiplies_up_to_smaller_units (void)
{
  gint64 converted;

  g_assert_true (mandate_money_convert (1200, "JPY", "KWD", &converted));
  g_assert_cmpint (converted, ==, 1200000);
}

static void
test_convert_refuses_decimals_that_do_not_fit (void)
{
  gint64 converted;

  g_assert_false (mandate_money_convert (1250, "EUR", "JPY", &converted));
  g_assert_true (mandate_money_convert (1200, "EUR", "JPY", &converted));
  g_assert_cmpint (converted, ==, 12);
}

static void
test_convert_refuses_what_is_past_64_bits (void)
{
  gint64 converted;

  g_assert_false (mandate_money_convert (G_MAXINT64, "JPY", "EUR", &converted));
  g_assert_false (mandate_money_convert (G_MININT64 + 1, "JPY", "EUR", &converted));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parsed); i++)
    {
      g_autofree char *path = g_strdup_printf ("/money/parse/takes-%s", parsed[i].path);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_parse_takes);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/money/parse/refuses-%s", refused[i].path);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_parse_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (formatted); i++)
    {
      g_autofree char *path = g_strdup_printf ("/money/format/writes-%s", formatted[i].text);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_format);
    }

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/money/parse/reads-what-format-writes/%s", currencies[i] != NULL ? currencies[i] : "none");

      g_test_add_data_func (path, currencies[i], test_parse_reads_what_format_writes);
    }

  g_test_add_func ("/money/digits/are-those-of-the-currency", test_digits_are_those_of_the_currency);
  g_test_add_func ("/money/convert/reads-the-same", test_convert_reads_the_same);
  g_test_add_func ("/money/convert/multiplies-up-to-smaller-units", test_convert_multiplies_up_to_smaller_units);
  g_test_add_func ("/money/convert/refuses-decimals-that-do-not-fit", test_convert_refuses_decimals_that_do_not_fit);
  g_test_add_func ("/money/convert/refuses-what-is-past-64-bits", test_convert_refuses_what_is_past_64_bits);

  return g_test_run ();
}
