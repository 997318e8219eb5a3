/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-codes.h"
#include "mandate-country.h"

static const MandateCode *
find (GPtrArray  *codes,
      const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_strcmp0 (((const MandateCode *) g_ptr_array_index (codes, i))->code, code) == 0)
      return g_ptr_array_index (codes, i);

  return NULL;
}

static void
test_countries_have_the_names_that_people_use (void)
{
  g_autoptr (GPtrArray) countries = mandate_codes_list (MANDATE_FIELD_COUNTRY);

  g_assert_cmpuint (countries->len, >, 240);
  g_assert_cmpstr (mandate_codes_find_name (countries, "DE"), ==, "Germany");
  g_assert_cmpstr (mandate_codes_find_name (countries, "VN"), ==, "Vietnam");
  g_assert_null (mandate_codes_find_name (countries, "XX"));
  g_assert_null (mandate_codes_find_name (countries, NULL));
}

static void
test_currencies_are_what_people_are_paid_with (void)
{
  g_autoptr (GPtrArray) currencies = mandate_codes_list (MANDATE_FIELD_CURRENCY);

  g_assert_cmpuint (currencies->len, >, 140);
  g_assert_cmpstr (mandate_codes_find_name (currencies, "EUR"), ==, "Euro");
  g_assert_nonnull (find (currencies, "XOF"));
  g_assert_null (find (currencies, "XAU"));
  g_assert_null (find (currencies, "XTS"));
}

static void
test_codes_are_found_by_code_and_by_each_word (void)
{
  g_autoptr (GPtrArray) countries = mandate_codes_list (MANDATE_FIELD_COUNTRY);
  const MandateCode *kingdom = find (countries, "GB");

  g_assert_true (mandate_code_is_meant (kingdom, ""));
  g_assert_true (mandate_code_is_meant (kingdom, "gb"));
  g_assert_true (mandate_code_is_meant (kingdom, "United"));
  g_assert_true (mandate_code_is_meant (kingdom, "kingd"));
  g_assert_true (mandate_code_is_meant (kingdom, "united kingdom"));
  g_assert_false (mandate_code_is_meant (kingdom, "ingdom"));
  g_assert_false (mandate_code_is_meant (kingdom, "Germany"));
}

/* What is proposed for a country has to be among what may be chosen. */
static void
test_proposals_are_codes_that_there_are (void)
{
  g_autoptr (GPtrArray) countries = mandate_codes_list (MANDATE_FIELD_COUNTRY);
  g_autoptr (GPtrArray) currencies = mandate_codes_list (MANDATE_FIELD_CURRENCY);
  guint n = 0;

  for (guint i = 0; i < countries->len; i++)
    {
      const MandateCountry *country = mandate_country_find (((const MandateCode *) g_ptr_array_index (countries, i))->code);

      n += country != NULL;
      if (country != NULL)
        g_assert_nonnull (find (currencies, country->currency));
    }

  g_assert_cmpuint (n, >, 25);
  g_assert_cmpstr (mandate_country_find ("FR")->language, ==, "fr");
  g_assert_cmpstr (mandate_country_find ("ES")->language, ==, "es");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codes/countries/have-the-names-that-people-use", test_countries_have_the_names_that_people_use);
  g_test_add_func ("/codes/currencies/are-what-people-are-paid-with", test_currencies_are_what_people_are_paid_with);
  g_test_add_func ("/codes/are-found-by-code-and-by-each-word", test_codes_are_found_by_code_and_by_each_word);
  g_test_add_func ("/codes/proposals-are-codes-that-there-are", test_proposals_are_codes_that_there_are);

  return g_test_run ();
}
