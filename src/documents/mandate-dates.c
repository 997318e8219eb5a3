/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as a document's language writes them, whatever the computer is set to. */

#include "config.h"

#include "mandate-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"

static const char *const months[] = {
  N_ ("January"),
  N_ ("February"),
  N_ ("March"),
  N_ ("April"),
  N_ ("May"),
  N_ ("June"),
  N_ ("July"),
  N_ ("August"),
  N_ ("September"),
  N_ ("October"),
  N_ ("November"),
  N_ ("December"),
};

/**
 * mandate_date_to_words:
 * @date: (nullable): a day, ISO 8601
 * @translation: the language
 *
 * Returns: (transfer full) (nullable): the day for running text, “22 November
 *   2026”; what is no day comes back as it is
 */
char *
mandate_date_to_words (const char               *date,
                       const MandateTranslation *translation)
{
  int month;

  if (!mandate_date_is_valid (date))
    return g_strdup (date);

  month = atoi (date + 5);

  /* Translators: %1$d is a day, %2$s the name of a month, %3$d a year. */
  return g_strdup_printf (mandate_translate (translation, N_ ("%1$d %2$s %3$d")),
                          atoi (date + 8), mandate_translate (translation, months[month - 1]), atoi (date));
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
