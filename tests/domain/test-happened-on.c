/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which day is proposed for a file that came in. */

#include "mandate-happened-on.h"

#define TODAY "2026-11-30"

typedef struct
{
  const char      *name;
  MandateDayOrigin origin;
  const char      *written;
  const char      *day; /* (nullable) */
} Row;

static const Row rows[] = {
  { "an-e-mail-s-day-is-the-writer-s", MANDATE_DAY_OF_E_MAIL, "Thu, 14 Mar 2024 23:30:00 -0800", "2024-03-14" },
  { "an-e-mail-needs-no-day-of-the-week", MANDATE_DAY_OF_E_MAIL, "1 jan 2025 08:00 GMT", "2025-01-01" },
  { "an-e-mail-may-have-a-year-of-two-digits", MANDATE_DAY_OF_E_MAIL, "Mon, 03 Feb 97 10:00:00 EST", "1997-02-03" },
  { "an-e-mail-of-this-century-may-have-two-digits", MANDATE_DAY_OF_E_MAIL, "3 Feb 24 10:00 +0000", "2024-02-03" },
  { "an-e-mail-s-date-may-be-folded", MANDATE_DAY_OF_E_MAIL, "Thu,\r\n\t14 Mar  2024 10:00:00 +0100 (CET)", "2024-03-14" },
  { "an-e-mail-has-no-30-february", MANDATE_DAY_OF_E_MAIL, "Fri, 30 Feb 2024 10:00:00 +0100", NULL },
  { "an-e-mail-has-no-month-of-another-language", MANDATE_DAY_OF_E_MAIL, "Do, 14 Okt 2024 10:00:00 +0100", NULL },
  { "an-e-mail-s-date-may-be-nothing", MANDATE_DAY_OF_E_MAIL, "", NULL },
  { "an-e-mail-s-date-may-be-cut-off", MANDATE_DAY_OF_E_MAIL, "Thu, 14 Mar", NULL },
  { "an-e-mail-s-year-may-be-endless", MANDATE_DAY_OF_E_MAIL, "14 Mar 99999999999999999999", NULL },
  { "a-pdf-s-date-begins-with-d", MANDATE_DAY_OF_DOCUMENT, "D:20240314233000-08'00'", "2024-03-14" },
  { "a-pdf-s-date-may-lack-the-d", MANDATE_DAY_OF_DOCUMENT, "20240314", "2024-03-14" },
  { "a-year-alone-is-no-day", MANDATE_DAY_OF_DOCUMENT, "D:2024", NULL },
  { "a-month-alone-is-no-day", MANDATE_DAY_OF_DOCUMENT, "2024-03", NULL },
  { "an-office-file-writes-iso-8601", MANDATE_DAY_OF_DOCUMENT, "2024-03-14T12:00:00.123Z", "2024-03-14" },
  { "a-document-has-no-month-13", MANDATE_DAY_OF_DOCUMENT, "D:20241314", NULL },
  { "letters-are-no-document-s-day", MANDATE_DAY_OF_DOCUMENT, "D:yesterday", NULL },
  { "a-camera-writes-colons", MANDATE_DAY_OF_PHOTO, "2024:03:14 12:00:00", "2024-03-14" },
  { "a-camera-s-clock-may-not-be-set", MANDATE_DAY_OF_PHOTO, "0000:00:00 00:00:00", NULL },
  { "a-camera-may-write-blanks", MANDATE_DAY_OF_PHOTO, "    :  :     :  :  ", NULL },
  { "nothing-is-no-day", MANDATE_DAY_OF_E_MAIL, NULL, NULL },
  { "where-it-is-from-must-be-known", MANDATE_DAY_UNKNOWN, "2024-03-14", NULL },
};

static void
test_read (gconstpointer data)
{
  const Row       *row = data;
  g_autofree char *day = mandate_happened_on_read (row->origin, row->written);

  g_assert_cmpstr (day, ==, row->day);
}

static void
assert_proposes (const char      *day,
                 MandateDayOrigin origin,
                 const char      *file_day,
                 const char      *proposed,
                 const char      *name)
{
  MandateDayOrigin chosen;

  g_assert_cmpstr (mandate_happened_on_propose (day, origin, file_day, TODAY, &chosen), ==, proposed);
  g_assert_cmpstr (mandate_day_origin_get_name (chosen), ==, name);
  g_assert_true ((mandate_day_origin_get_label (chosen) != NULL) == (proposed != NULL));
}

static void
test_propose (void)
{
  assert_proposes ("2024-03-14", MANDATE_DAY_OF_E_MAIL, "2025-01-02", "2024-03-14", "e-mail");
  assert_proposes ("2024-03-14", MANDATE_DAY_OF_DOCUMENT, NULL, "2024-03-14", "document");
  assert_proposes (TODAY, MANDATE_DAY_OF_PHOTO, NULL, TODAY, "photo");
  assert_proposes (NULL, MANDATE_DAY_UNKNOWN, "2025-01-02", "2025-01-02", "file");
}

static void
test_propose_nothing_unlikely (void)
{
  assert_proposes ("2026-12-01", MANDATE_DAY_OF_E_MAIL, "2025-01-02", "2025-01-02", "file");
  assert_proposes ("1980-01-01", MANDATE_DAY_OF_PHOTO, "2025-01-02", "2025-01-02", "file");
  assert_proposes ("no day", MANDATE_DAY_OF_DOCUMENT, "2026-12-01", NULL, NULL);
  assert_proposes (NULL, MANDATE_DAY_UNKNOWN, NULL, NULL, NULL);
}

static void
test_moment (void)
{
  g_autofree char *day = mandate_happened_on_read_moment (1710417600);

  g_assert_cmpstr (day, ==, "2024-03-14");
  g_assert_null (mandate_happened_on_read_moment (0));
  g_assert_null (mandate_happened_on_read_moment (-1));
  g_assert_null (mandate_happened_on_read_moment (G_MAXINT64));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("TZ", "UTC", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/happened-on/read/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_read);
    }
  g_test_add_func ("/happened-on/what-a-file-says-goes-before-when-it-was-written", test_propose);
  g_test_add_func ("/happened-on/what-is-to-come-or-before-all-clocks-is-not-proposed", test_propose_nothing_unlikely);
  g_test_add_func ("/happened-on/a-moment-is-on-a-day", test_moment);

  return g_test_run ();
}
