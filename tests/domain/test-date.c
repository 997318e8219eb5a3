/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-date.h"

#include <string.h>

static const char *const valid[] = {
  "2024-02-29",
  "2000-02-29",
  "1999-12-31",
  "0001-01-01",
  "9999-12-31",
};

static const struct
{
  const char *path;
  const char *text;
} invalid[] = {
  { "nothing", NULL },
  { "an-empty-text", "" },
  { "the-29th-of-february-of-a-common-year", "2023-02-29" },
  { "the-29th-of-february-of-a-century", "1900-02-29" },
  { "the-31st-of-april", "2024-04-31" },
  { "month-nought", "2024-00-10" },
  { "month-13", "2024-13-10" },
  { "day-nought", "2024-01-00" },
  { "year-nought", "0000-01-01" },
  { "a-month-of-one-digit", "2024-1-01" },
  { "a-year-of-five-digits", "10000-01-01" },
  { "slashes", "2024/01/01" },
  { "a-blank-for-a-digit", "2024- 1-01" },
  { "a-sign-for-a-digit", "2024-+1-01" },
  { "more-after-it", "2024-01-01Z" },
  { "a-line-break-after-it", "2024-01-0\n" },
  { "arabic-digits", "٢٠٢٤-٠١-٠١" },
};

static const struct
{
  const char *path;
  const char *from;
  int         days;
  const char *to;
} days[] = {
  { "none", "2024-01-01", 0, "2024-01-01" },
  { "over-a-leap-day", "2024-02-28", 2, "2024-03-01" },
  { "over-the-end-of-a-common-february", "2023-02-28", 1, "2023-03-01" },
  { "over-the-end-of-a-year", "2023-12-31", 1, "2024-01-01" },
  { "back-over-a-leap-day", "2024-03-01", -1, "2024-02-29" },
  { "past-the-last-day", "9999-12-31", 1, "9999-12-31" },
  { "back-past-the-first-day", "0001-01-01", -1, "0001-01-01" },
  { "the-greatest-number", "2024-01-01", G_MAXINT, "9999-12-31" },
  { "the-least-number", "2024-01-01", G_MININT, "0001-01-01" },
};

static const struct
{
  const char *path;
  const char *from;
  int         months;
  const char *to;
} months[] = {
  { "none", "2024-05-31", 0, "2024-05-31" },
  { "to-a-shorter-month", "2024-01-31", 1, "2024-02-29" },
  { "to-a-shorter-month-of-a-common-year", "2023-01-31", 1, "2023-02-28" },
  { "from-a-leap-day-to-a-common-year", "2024-02-29", 12, "2025-02-28" },
  { "from-a-leap-day-to-a-leap-year", "2024-02-29", 48, "2028-02-29" },
  { "over-the-end-of-a-year", "2023-11-15", 3, "2024-02-15" },
  { "to-december", "2023-11-30", 1, "2023-12-30" },
  { "back", "2024-03-31", -1, "2024-02-29" },
  { "back-over-the-beginning-of-a-year", "2024-01-15", -1, "2023-12-15" },
  { "past-the-last-month", "9999-12-01", 1, "9999-12-31" },
  { "back-past-the-first-month", "0001-01-15", -1, "0001-01-01" },
  { "back-to-the-first-month", "0002-01-15", -12, "0001-01-15" },
  { "the-greatest-number", "2024-01-01", G_MAXINT, "9999-12-31" },
  { "the-least-number", "2024-01-01", G_MININT, "0001-01-01" },
};

static void
test_is_valid_takes (gconstpointer data)
{
  g_assert_true (mandate_date_is_valid (data));
}

static void
test_is_valid_refuses (gconstpointer data)
{
  g_assert_false (mandate_date_is_valid (data));
}

static void
test_add_days (gconstpointer data)
{
  guint            index = GPOINTER_TO_UINT (data);
  g_autofree char *to = mandate_date_add_days (days[index].from, days[index].days);

  g_assert_cmpstr (to, ==, days[index].to);
}

static void
test_add_months (gconstpointer data)
{
  guint            index = GPOINTER_TO_UINT (data);
  g_autofree char *to = mandate_date_add_months (months[index].from, months[index].months);

  g_assert_cmpstr (to, ==, months[index].to);
}

static char *
random_date (void)
{
  return mandate_date_add_days ("0001-01-01", g_test_rand_int_range (0, 3652059));
}

static void
test_count_days_undoes_add_days (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *from = random_date ();
      g_autofree char *to = random_date ();
      g_autofree char *again = mandate_date_add_days (from, mandate_date_count_days (from, to));

      g_assert_cmpstr (again, ==, to);
    }
}

static void
test_count_days_is_negative_backwards (void)
{
  g_assert_cmpint (mandate_date_count_days ("2024-03-01", "2024-02-28"), ==, -2);
  g_assert_cmpint (mandate_date_count_days ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (mandate_date_count_days ("2024-02-28", "2024-02-28"), ==, 0);
}

static void
test_dates_sort_as_texts (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *from = random_date ();
      g_autofree char *to = random_date ();

      g_assert_cmpint (mandate_date_count_days (from, to) > 0, ==, strcmp (from, to) < 0);
    }
}

static void
test_every_sum_is_a_date (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *date = random_date ();
      g_autofree char *later = mandate_date_add_months (date, g_test_rand_int_range (-200000, 200000));

      g_assert_true (mandate_date_is_valid (date));
      g_assert_true (mandate_date_is_valid (later));
    }
}

static void
test_today_is_a_date (void)
{
  g_autofree char *today = mandate_date_today ();

  g_assert_true (mandate_date_is_valid (today));
}

static void
test_days_begin_where_the_computer_is (void)
{
  static const struct
  {
    const char *zone;
    const char *date;
    const char *start;
  } cases[] = {
    { "UTC", "2026-10-25", "2026-10-25T00:00:00.000Z" },
    { "+05:45", "2026-01-01", "2025-12-31T18:15:00.000Z" },
    { "-11:00", "2026-12-31", "2026-12-31T11:00:00.000Z" },
  };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *start = NULL;
      g_autofree char *day = NULL;

      g_setenv ("TZ", cases[i].zone, TRUE);
      start = mandate_date_get_start (cases[i].date);
      g_assert_cmpstr (start, ==, cases[i].start);
      day = mandate_date_of_moment (start);
      g_assert_cmpstr (day, ==, cases[i].date);
    }

  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date/is-valid/takes-%s", valid[i]);

      g_test_add_data_func (path, valid[i], test_is_valid_takes);
    }

  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date/is-valid/refuses-%s", invalid[i].path);

      g_test_add_data_func (path, invalid[i].text, test_is_valid_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date/add-days/counts-%s", days[i].path);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_add_days);
    }

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date/add-months/counts-%s", months[i].path);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_add_months);
    }

  g_test_add_func ("/date/count-days/undoes-add-days", test_count_days_undoes_add_days);
  g_test_add_func ("/date/count-days/is-negative-backwards", test_count_days_is_negative_backwards);
  g_test_add_func ("/date/sort-as-texts", test_dates_sort_as_texts);
  g_test_add_func ("/date/every-sum-is-a-date", test_every_sum_is_a_date);
  g_test_add_func ("/date/days-begin-where-the-computer-is", test_days_begin_where_the_computer_is);
  g_test_add_func ("/date/today-is-a-date", test_today_is_a_date);

  return g_test_run ();
}
