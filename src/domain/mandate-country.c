/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is most likely true of an organisation, so that few people have to change it. */

#include "config.h"

#include "mandate-country.h"

#include <langinfo.h>
#include <string.h>

#include "mandate-field.h"

static const MandateCountry countries[] = {
  { "AT", "de", "EUR", "a4" },
  { "AU", "en", "AUD", "a4" },
  { "BE", "fr", "EUR", "a4" },
  { "CA", "en", "CAD", "letter" },
  { "CH", "de", "CHF", "a4" },
  { "CZ", "en", "CZK", "a4" },
  { "DE", "de", "EUR", "a4" },
  { "DK", "en", "DKK", "a4" },
  { "ES", "es", "EUR", "a4" },
  { "FI", "en", "EUR", "a4" },
  { "FR", "fr", "EUR", "a4" },
  { "GB", "en", "GBP", "a4" },
  { "GR", "en", "EUR", "a4" },
  { "IE", "en", "EUR", "a4" },
  { "IN", "en", "INR", "a4" },
  { "IT", "en", "EUR", "a4" },
  { "JP", "en", "JPY", "a4" },
  { "LI", "de", "CHF", "a4" },
  { "LU", "de", "EUR", "a4" },
  { "MX", "es", "MXN", "letter" },
  { "NL", "en", "EUR", "a4" },
  { "NO", "en", "NOK", "a4" },
  { "NZ", "en", "NZD", "a4" },
  { "PL", "en", "PLN", "a4" },
  { "PT", "en", "EUR", "a4" },
  { "SE", "en", "SEK", "a4" },
  { "US", "en", "USD", "letter" },
};

/**
 * mandate_country_find:
 * @code: (nullable): two letters
 *
 * Returns: (transfer none) (nullable): what to propose there, or %NULL where nothing is known
 */
const MandateCountry *
mandate_country_find (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_strcmp0 (countries[i].code, code) == 0)
      return &countries[i];

  return NULL;
}

/**
 * mandate_country_guess:
 *
 * Returns: (transfer none) (nullable): the country of the user's locale; %NULL if that has none
 */
const char *
mandate_country_guess (void)
{
  const char *code = nl_langinfo (_NL_ADDRESS_COUNTRY_AB2);

  return code != NULL && strlen (code) == 2 ? code : NULL;
}

/**
 * mandate_size_profile_for:
 * @people: how many work there, or %MANDATE_UNSET
 *
 * Returns: (transfer none) (nullable): the size profile, as a choice of the organisation's
 */
const char *
mandate_size_profile_for (gint64 people)
{
  if (people == MANDATE_UNSET)
    return NULL;
  if (people < 15)
    return "starting";

  return people <= 150 ? "growing" : "established";
}
