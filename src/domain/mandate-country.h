/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateCountry:
 * @code: ISO 3166-1, two letters
 * @language: the document language that is most likely there, of those that there are
 * @currency: ISO 4217
 * @paper: what is printed on there
 *
 * What a form proposes to somebody from a country.
 */
typedef struct
{
  const char *code;
  const char *language;
  const char *currency;
  const char *paper;
} MandateCountry;

const MandateCountry *mandate_country_find (const char *code);
const char           *mandate_country_guess (void);
const char           *mandate_size_profile_for (gint64 people);

G_END_DECLS
