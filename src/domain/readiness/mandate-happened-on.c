/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * When something happened is for people to say. What a file says of itself is a
 * good proposal, and no more: it may be the day on which a scanner was set up.
 */

#include "config.h"

#include "mandate-happened-on.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"

/* Nobody had an e-mail, a PDF or a camera with a clock before; clocks without a battery begin earlier. */
#define EARLIEST "1990-01-01"

static gboolean
read_number (const char **text,
             guint        n_least,
             guint        n_most,
             guint       *number)
{
  guint n = 0;

  for (*number = 0; n < n_most && g_ascii_isdigit (**text); n++, (*text)++)
    *number = *number * 10 + (guint) g_ascii_digit_value (**text);

  return n >= n_least && !g_ascii_isdigit (**text);
}

/* (transfer full) (nullable) */
static char *
make_day (guint year,
          guint month,
          guint day)
{
  g_autofree char *text = g_strdup_printf ("%04u-%02u-%02u", year, month, day);

  return mandate_date_is_valid (text) ? g_steal_pointer (&text) : NULL;
}

static void
skip_spaces (const char **text)
{
  *text += strspn (*text, " \t\r\n");
}

static gboolean
read_month (const char **text,
            guint       *month)
{
  static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

  for (*month = 1; *month <= 12; (*month)++)
    if (g_ascii_strncasecmp (*text, names + 3 * (*month - 1), 3) == 0)
      {
        *text += 3;
        return TRUE;
      }

  return FALSE;
}

/*
 * “Thu, 14 Mar 2024 23:30:00 +0100” (RFC 5322, 3.3): the day is the one that it
 * was for whoever wrote. Years of two digits are as 4.3 says.
 */
static char *
read_mail_date (const char *text)
{
  const char *comma = strchr (text, ',');
  guint       year, month, day;
  const char *start;

  if (comma != NULL)
    text = comma + 1;

  skip_spaces (&text);
  if (!read_number (&text, 1, 2, &day))
    return NULL;

  skip_spaces (&text);
  if (!read_month (&text, &month))
    return NULL;

  skip_spaces (&text);
  start = text;
  if (!read_number (&text, 2, 4, &year))
    return NULL;

  if (text - start < 4)
    year += text - start == 2 && year < 50 ? 2000 : 1900;

  return make_day (year, month, day);
}

/* Eight digits, with @mark between year, month and day. */
static char *
read_digits (const char *text,
             const char *mark)
{
  const gsize n_mark = strlen (mark);
  char        digits[9] = "";

  for (guint i = 0; i < 8; i++, text++)
    {
      if (i == 4 || i == 6)
        {
          if (strncmp (text, mark, n_mark) != 0)
            return NULL;
          text += n_mark;
        }

      if (!g_ascii_isdigit (*text))
        return NULL;

      digits[i] = *text;
    }

  return make_day ((guint) (1000 * g_ascii_digit_value (digits[0]) + 100 * g_ascii_digit_value (digits[1]) + 10 * g_ascii_digit_value (digits[2]) + g_ascii_digit_value (digits[3])),
                   (guint) (10 * g_ascii_digit_value (digits[4]) + g_ascii_digit_value (digits[5])),
                   (guint) (10 * g_ascii_digit_value (digits[6]) + g_ascii_digit_value (digits[7])));
}

/* “D:20240314120000+01'00'” as PDF has it (ISO 32000-1, 7.9.4), or “2024-03-14T12:00:00Z” as office files do. */
static char *
read_document_date (const char *text)
{
  if (g_str_has_prefix (text, "D:"))
    text += 2;

  return strlen (text) > 4 && text[4] == '-' ? read_digits (text, "-") : read_digits (text, "");
}

/**
 * mandate_happened_on_read:
 * @origin: where it is written
 * @written: a date as it is written there
 *
 * Reads the day of a date that came from outside, so it may be anything.
 *
 * Returns: (transfer full) (nullable): the day, %NULL if there is none in it
 */
char *
mandate_happened_on_read (MandateDayOrigin origin,
                          const char      *written)
{
  if (written == NULL)
    return NULL;

  skip_spaces (&written);

  switch (origin)
    {
    case MANDATE_DAY_OF_E_MAIL:
      return read_mail_date (written);
    case MANDATE_DAY_OF_DOCUMENT:
      return read_document_date (written);
    case MANDATE_DAY_OF_PHOTO:
      /* “2024:03:14 12:00:00”, as in Exif */
      return read_digits (written, ":");
    case MANDATE_DAY_OF_FILE:
    case MANDATE_DAY_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * mandate_happened_on_read_moment:
 * @moment: seconds since 1970, as a file says when it was written last
 *
 * Returns: (transfer full) (nullable): which day that was here
 */
char *
mandate_happened_on_read_moment (gint64 moment)
{
  g_autoptr (GDateTime) local = moment > 0 ? g_date_time_new_from_unix_local (moment) : NULL;
  g_autofree char *text = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;

  return text != NULL && mandate_date_is_valid (text) ? g_steal_pointer (&text) : NULL;
}

/* What is to come has not happened; what is older than the thing itself is a clock that was never set. */
static gboolean
is_likely (const char *day,
           const char *today)
{
  return day != NULL && mandate_date_is_valid (day) && strcmp (day, EARLIEST) >= 0 && strcmp (day, today) <= 0;
}

/**
 * mandate_happened_on_propose:
 * @day: (nullable): what a file says of itself
 * @origin: where it says so
 * @file_day: (nullable): on which day it was written last
 * @today: today
 * @chosen: (out): where the proposal is from
 *
 * What a file says of itself goes before when it was written: that may be when
 * somebody copied it.
 *
 * Returns: (nullable): the day to be proposed
 */
const char *
mandate_happened_on_propose (const char       *day,
                             MandateDayOrigin  origin,
                             const char       *file_day,
                             const char       *today,
                             MandateDayOrigin *chosen)
{
  *chosen = MANDATE_DAY_UNKNOWN;

  if (origin != MANDATE_DAY_UNKNOWN && is_likely (day, today))
    {
      *chosen = origin;
      return day;
    }

  if (!is_likely (file_day, today))
    return NULL;

  *chosen = MANDATE_DAY_OF_FILE;

  return file_day;
}

/**
 * mandate_day_origin_get_label:
 * @origin: where a day is from
 *
 * Returns: (nullable): what a person is told of it
 */
const char *
mandate_day_origin_get_label (MandateDayOrigin origin)
{
  switch (origin)
    {
    case MANDATE_DAY_OF_E_MAIL:
      return _ ("The date of the e-mail");
    case MANDATE_DAY_OF_DOCUMENT:
      return _ ("The day on which the document was made");
    case MANDATE_DAY_OF_PHOTO:
      return _ ("The day on which the photo was taken");
    case MANDATE_DAY_OF_FILE:
      return _ ("The day on which the file was last changed");
    case MANDATE_DAY_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * mandate_day_origin_get_name:
 * @origin: where a day is from
 *
 * Returns: (nullable): what data calls it
 */
const char *
mandate_day_origin_get_name (MandateDayOrigin origin)
{
  static const char *const names[] = {
    [MANDATE_DAY_OF_E_MAIL] = "e-mail",
    [MANDATE_DAY_OF_DOCUMENT] = "document",
    [MANDATE_DAY_OF_PHOTO] = "photo",
    [MANDATE_DAY_OF_FILE] = "file",
  };

  return (guint) origin < G_N_ELEMENTS (names) ? names[origin] : NULL;
}
