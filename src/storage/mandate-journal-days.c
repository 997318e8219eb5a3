/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where a day ends in the journal. Entries are in the order in which they were
 * recorded, and bear what the clock said. From one moment at which the clock
 * was set back to the next, and the index knows these, it only went forward:
 * within such a stretch the last entry of a day is found by halves, and the
 * newest stretch that has one has the last of all.
 */

#include "config.h"

#include "mandate-date.h"
#include "mandate-journal.h"

/* The first entry of a stretch, from @first to @last; none leaves @seq 0. */
static gboolean
read_next (MandateDatabase *database,
           gint64           first,
           gint64           last,
           const char      *moment,
           gint64          *seq,
           gboolean        *is_before,
           GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT seq, recorded_at < ?3 FROM journal WHERE seq >= ?1 AND seq <= ?2 ORDER BY seq LIMIT 1", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1, first);
  mandate_statement_bind_integer (statement, 2, last);
  mandate_statement_bind_text (statement, 3, moment);

  if (!mandate_statement_step (statement, &has_row, error))
    return FALSE;

  *seq = has_row ? mandate_statement_get_integer (statement, 0) : 0;
  *is_before = has_row && mandate_statement_get_integer (statement, 1) != 0;

  return TRUE;
}

/* By halves, from an entry that is early enough. */
static gboolean
narrow_down (MandateDatabase *database,
             gint64           last,
             const char      *moment,
             gint64          *seq,
             GError         **error)
{
  gint64 first = *seq + 1;

  while (first <= last)
    {
      const gint64 middle = first + (last - first) / 2;
      gint64       found;
      gboolean     is_before;

      if (!read_next (database, middle, last, moment, &found, &is_before, error))
        return FALSE;

      if (is_before)
        {
          *seq = found;
          first = found + 1;
        }
      else
        {
          last = middle - 1;
        }
    }

  return TRUE;
}

/* Within a stretch in which the clock only went forward. */
static gboolean
find_in_stretch (MandateDatabase *database,
                 gint64           first,
                 gint64           last,
                 const char      *moment,
                 gint64          *seq,
                 GError         **error)
{
  gboolean is_before;

  if (!read_next (database, first, last, moment, seq, &is_before, error))
    return FALSE;

  if (is_before)
    return narrow_down (database, last, moment, seq, error);

  *seq = 0;

  return TRUE;
}

static gboolean
find_last_until (MandateDatabase *database,
                 const char      *moment,
                 gint64          *seq,
                 GError         **error)
{
  g_autoptr (MandateStatement) set_back = mandate_database_prepare (database, "SELECT seq FROM journal_set_back ORDER BY seq DESC", error);
  gint64   last;
  gboolean has_row;

  *seq = 0;

  if (set_back == NULL || !mandate_database_read_integer (database, "SELECT ifnull (max (seq), 0) FROM journal", &last, error))
    return FALSE;

  do
    {
      gint64 first;

      if (!mandate_statement_step (set_back, &has_row, error))
        return FALSE;

      first = has_row ? mandate_statement_get_integer (set_back, 0) : 1;
      if (!find_in_stretch (database, first, last, moment, seq, error))
        return FALSE;

      last = first - 1;
    }
  while (has_row && *seq == 0);

  return TRUE;
}

/**
 * mandate_journal_find_last_on:
 * @database: a connection
 * @date: a day, where the computer is
 * @seq: (out): place of the last entry recorded on that day or before, 0 for none
 * @error: return location for an error
 *
 * Entries bear what the clock said, and clocks are set back. The order of
 * entries is that of the journal; a day ends with the last entry that bears it
 * or an earlier one, and with it go all before, whatever they bear. So one
 * entry from the future hides none of those after it.
 *
 * Returns: whether it could be read
 */
gboolean
mandate_journal_find_last_on (MandateDatabase *database,
                              const char      *date,
                              gint64          *seq,
                              GError         **error)
{
  g_autofree char *next = mandate_date_add_days (date, 1);
  g_autofree char *end = mandate_date_get_start (next);

  return find_last_until (database, end, seq, error);
}

/**
 * mandate_journal_find_last_before:
 * @database: a connection
 * @date: a day, where the computer is
 * @seq: (out): place of the last entry recorded before that day, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mandate_journal_find_last_before (MandateDatabase *database,
                                  const char      *date,
                                  gint64          *seq,
                                  GError         **error)
{
  g_autofree char *start = mandate_date_get_start (date);

  return find_last_until (database, start, seq, error);
}
