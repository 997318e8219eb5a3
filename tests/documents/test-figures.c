/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "documents-fixture.h"
#include "mandate-date-words.h"
#include "mandate-figures.h"

#define SHA "4539e4b4889079c2a00afeae0bfc1439840ef2379a1fb81c8ba27361ad476d6b"

static void
assert_and_free (char       *actual,
                 const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
test_writes_days_in_words (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");
  g_autoptr (MandateTranslation) french = mandate_translation_new ("fr");
  g_autoptr (MandateTranslation) spanish = mandate_translation_new ("es");

  assert_and_free (mandate_date_to_words ("2026-11-22", english), "22 November 2026");
  assert_and_free (mandate_date_to_words ("2026-03-01", german), "1. März 2026");
  assert_and_free (mandate_date_to_words ("2026-11-22", french), "22 novembre 2026");
  assert_and_free (mandate_date_to_words ("2026-11-01", french), "1er novembre 2026");
  assert_and_free (mandate_date_to_words ("2026-11-22", spanish), "22 de noviembre de 2026");
  assert_and_free (mandate_date_to_words ("2026-11-22", NULL), "22 November 2026");
  assert_and_free (mandate_date_to_words ("soon", english), "soon");
  assert_and_free (mandate_date_to_words (NULL, english), NULL);
}

static void
test_writes_moments (void)
{
  assert_and_free (mandate_moment_to_text ("2026-11-22T10:11:12Z"), "2026-11-22, 10:11 UTC");
  assert_and_free (mandate_moment_to_text ("2026-11-22"), "2026-11-22");
  assert_and_free (mandate_moment_to_date ("2026-11-22T10:11:12Z"), "2026-11-22");
}

static void
test_groups_digits_by_language (void)
{
  assert_and_free (mandate_figure_integer (1234567, "en"), "1,234,567");
  assert_and_free (mandate_figure_integer (1234567, "de"), "1.234.567");
  assert_and_free (mandate_figure_integer (-999, "de"), "\u2212999");
  assert_and_free (mandate_figure_number (1234.5, "de"), "1.234,5");
  assert_and_free (mandate_figure_number (-0.0, "en"), "0");
  assert_and_free (mandate_figure_number (97, "xx"), "97");
}

static void
test_writes_money_with_its_currency (void)
{
  assert_and_free (mandate_figure_money (1845000, "EUR", "en"), "€\u00a018,450");
  assert_and_free (mandate_figure_money (1845050, "EUR", "de"), "18.450,50\u00a0€");
  assert_and_free (mandate_figure_money (500, "JPY", "en"), "JPY\u00a0500");
  assert_and_free (mandate_figure_money (1234567, "KWD", "en"), "KWD\u00a01,234.567");
}

static void
test_groups_hashes (void)
{
  assert_and_free (mandate_figure_hash (SHA), "4539e4b4  889079c2  a00afeae  0bfc1439\n840ef237  9a1fb81c  8ba27361  ad476d6b");
  assert_and_free (mandate_figure_short_hash (SHA), "4539e4b4…6d6b");
  assert_and_free (mandate_figure_hash ("abc"), "abc");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/writes-days-in-words", test_writes_days_in_words);
  g_test_add_func ("/figures/writes-moments", test_writes_moments);
  g_test_add_func ("/figures/groups-digits-by-language", test_groups_digits_by_language);
  g_test_add_func ("/figures/writes-money-with-its-currency", test_writes_money_with_its_currency);
  g_test_add_func ("/figures/groups-hashes", test_groups_hashes);

  return g_test_run ();
}
