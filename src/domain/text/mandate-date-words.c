/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and moments as the language of a text writes them, whatever the computer is set to. */

#include "config.h"

#include "mandate-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-date.h"

static const char *say (const MandateTranslation *translation,
                        const char               *text) G_GNUC_FORMAT (2);

/* Without a language of its own a sentence is in that of the screen. */
static const char *
say (const MandateTranslation *translation,
     const char               *text)
{
  return translation != NULL ? mandate_translate (translation, text) : _ (text);
}

/**
 * mandate_date_to_words:
 * @date: (nullable): a day, ISO 8601
 * @translation: (nullable): the language; %NULL for the one that the user works in
 *
 * Returns: (transfer full) (nullable): the day for running text, “22 November
 *   2026”; what is no day comes back as it is
 */
char *
mandate_date_to_words (const char               *date,
                       const MandateTranslation *translation)
{
  int         day;
  int         year;
  const char *month;

  if (!mandate_date_is_valid (date))
    return g_strdup (date);

  day = atoi (date + 8);
  month = say (translation, mandate_months[atoi (date + 5) - 1].label);
  year = atoi (date);

  if (day == 1)
    /* Translators: the first day of a month; %1$s is its name, %2$d a year. */
    return g_strdup_printf (say (translation, N_ ("1 %1$s %2$d")), month, year);

  /* Translators: %1$d is a day, %2$s the name of a month, %3$d a year. */
  return g_strdup_printf (say (translation, N_ ("%1$d %2$s %3$d")), day, month, year);
}

/**
 * mandate_date_keep_words:
 * @kept: where the words stay
 * @date: (nullable): a day, ISO 8601
 * @translation: (nullable): as for mandate_date_to_words()
 *
 * Returns: (transfer none) (nullable): the day for running text, for as long as
 *   @kept lasts: for sentences of many parts
 */
const char *
mandate_date_keep_words (GStringChunk             *kept,
                         const char               *date,
                         const MandateTranslation *translation)
{
  g_autofree char *words = mandate_date_to_words (date, translation);

  return words != NULL ? g_string_chunk_insert_const (kept, words) : NULL;
}

/**
 * mandate_moment_to_text:
 * @moment: (nullable): a moment in UTC, “2026-11-22T10:11:12Z”
 *
 * Returns: (transfer full) (nullable): “2026-11-22, 10:11 UTC”; what is no
 *   moment comes back as it is
 */
char *
mandate_moment_to_text (const char *moment)
{
  g_autofree char *date = mandate_moment_to_date (moment);

  if (moment == NULL || !mandate_date_is_valid (date) || strlen (moment) < 16 || moment[13] != ':')
    return g_strdup (moment);

  return g_strdup_printf ("%s, %.5s UTC", date, moment + 11);
}

/**
 * mandate_moment_to_date:
 * @moment: (nullable): a moment in UTC
 *
 * Returns: (transfer full) (nullable): its day
 */
char *
mandate_moment_to_date (const char *moment)
{
  return moment != NULL ? g_strndup (moment, strcspn (moment, "T ")) : NULL;
}
