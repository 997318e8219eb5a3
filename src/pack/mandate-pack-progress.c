/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a pack is, and how long it will take: said by what was done, not by what one hopes. */

#include "config.h"

#include "mandate-pack-progress.h"

#include <glib/gi18n-lib.h>

/* About how long what takes, in milliseconds: rough, for what has passed so far corrects it. */
#define LOOK_AT_A_FILE     12.0
#define LOOK_AT_A_MEGABYTE 4.0
#define WRITE_AT_ALL       400.0
#define WRITE_AN_ENTRY     3.0
#define ASSEMBLE_AT_ALL    150.0
#define ASSEMBLE_A_FILE    2.0
#define ASSEMBLE_A_PAGE    0.5
#define ASSEMBLE_MEGABYTE  6.0

/* As many as a page of a scan has; for files into which nobody has looked. */
#define BYTES_A_PAGE 150000

/* Before that, what one would say is wrong as often as not. */
#define MIN_FRACTION 0.04
#define MIN_ELAPSED  (2 * G_USEC_PER_SEC)

#define FEW_SECONDS      10
#define SECONDS_A_MINUTE 60
#define MINUTES_AN_HOUR  60

MandatePackOmission *
mandate_pack_omission_copy (const MandatePackOmission *self)
{
  MandatePackOmission *copy = g_new0 (MandatePackOmission, 1);

  copy->number = g_strdup (self->number);
  copy->title = g_strdup (self->title);
  copy->reason = g_strdup (self->reason);
  copy->link = g_strdup (self->link);
  copy->is_fault = self->is_fault;

  return copy;
}

void
mandate_pack_omission_free (MandatePackOmission *self)
{
  if (self == NULL)
    return;

  g_free (self->number);
  g_free (self->title);
  g_free (self->reason);
  g_free (self->link);
  g_free (self);
}

/**
 * mandate_pack_omissions_count_faults:
 * @omissions: (element-type MandatePackOmission): what a pack names and does not show
 *
 * Returns: how many of them somebody should mend
 */
guint
mandate_pack_omissions_count_faults (GPtrArray *omissions)
{
  guint n = 0;

  for (guint i = 0; i < omissions->len; i++)
    n += ((const MandatePackOmission *) g_ptr_array_index (omissions, i))->is_fault;

  return n;
}

/**
 * mandate_pack_omission_describe:
 * @self: a file that can't be shown
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
mandate_pack_omission_describe (const MandatePackOmission *self)
{
  /* Translators: %1$s is a number such as E-012, %2$s a title, %3$s a sentence. */
  return g_strdup_printf (_ ("%1$s “%2$s” is named, but not shown: %3$s"), self->number, self->title, self->reason);
}

/**
 * mandate_pack_omissions_describe_faults:
 * @omissions: (element-type MandatePackOmission): what a pack names and does not show
 * @before: (nullable): lines that come first
 *
 * Returns: (transfer full): a line for each that somebody should mend
 */
char *
mandate_pack_omissions_describe_faults (GPtrArray  *omissions,
                                        const char *before)
{
  g_autoptr (GString) lines = g_string_new (before);

  for (guint i = 0; i < omissions->len; i++)
    {
      const MandatePackOmission *omission = g_ptr_array_index (omissions, i);
      g_autofree char           *sentence = omission->is_fault ? mandate_pack_omission_describe (omission) : NULL;

      if (sentence != NULL)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", sentence);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * mandate_pack_work_share:
 * @self: what there is to do
 * @looked: (out): how much of the whole is done when all files are looked at
 * @written: (out): how much when the pages are written, too
 *
 * Shares the whole among the stages by the time that they take, so that the
 * second half of a bar takes as long as the first.
 */
void
mandate_pack_work_share (const MandatePackWork *self,
                         double                *looked,
                         double                *written)
{
  const double megabytes = (double) MAX (self->n_bytes, 0) / 1e6;
  const double n_pages = self->n_annex_pages > 0 ? self->n_annex_pages : (double) self->n_bytes / BYTES_A_PAGE;
  const double look = LOOK_AT_A_FILE * self->n_files + LOOK_AT_A_MEGABYTE * megabytes;
  const double write = WRITE_AT_ALL + WRITE_AN_ENTRY * (double) self->n_entries;
  const double assemble = ASSEMBLE_AT_ALL + ASSEMBLE_A_FILE * self->n_files + ASSEMBLE_A_PAGE * n_pages +
                          ASSEMBLE_MEGABYTE * megabytes * (self->embeds ? 2 : 1);
  const double whole = look + write + assemble;

  *looked = look / whole;
  *written = (look + write) / whole;
}

/**
 * mandate_pack_progress_describe:
 * @self: how far a pack is
 *
 * Returns: (transfer full): what is being done, in the words of the screen
 */
char *
mandate_pack_progress_describe (const MandatePackProgress *self)
{
  switch (self->stage)
    {
    case MANDATE_PACK_STAGE_LOOKING:
      return self->n_total > 0 ? g_strdup_printf (ngettext ("Looking into the evidence: %1$u of %2$u file", "Looking into the evidence: %1$u of %2$u files", self->n_total), self->n_done, self->n_total)
                               : g_strdup (_ ("Looking into the evidence"));
    case MANDATE_PACK_STAGE_ASSEMBLING:
      return self->n_total > 0 ? g_strdup_printf (ngettext ("Putting in %u annex", "Putting in %u annexes", self->n_total), self->n_total)
                               : g_strdup (_ ("Putting the file together"));
    case MANDATE_PACK_STAGE_WRITING:
    default:
      return g_strdup (_ ("Writing the pages"));
    }
}

/**
 * mandate_pack_progress_estimate_seconds:
 * @fraction: how much is done, from 0 to 1
 * @elapsed: the microseconds that it took
 *
 * Returns: the seconds that the rest takes at the same speed, or -1 while that
 *   can't be told
 */
int
mandate_pack_progress_estimate_seconds (double fraction,
                                        gint64 elapsed)
{
  double seconds;

  if (!(fraction >= MIN_FRACTION) || elapsed < MIN_ELAPSED)
    return -1;

  seconds = (double) elapsed / G_USEC_PER_SEC * (1 - MIN (fraction, 1)) / fraction;

  return (int) MIN (seconds + 0.5, G_MAXINT);
}

/**
 * mandate_pack_progress_describe_seconds:
 * @seconds: how long something takes still
 *
 * Returns: (transfer full): it in words, as exactly as one can know it: “about 2 minutes left”
 */
char *
mandate_pack_progress_describe_seconds (int seconds)
{
  const guint minutes = (guint) (seconds + SECONDS_A_MINUTE / 2) / SECONDS_A_MINUTE;
  const guint hours = (minutes + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR;

  if (seconds <= FEW_SECONDS)
    return g_strdup (_ ("a few seconds left"));
  if (seconds < SECONDS_A_MINUTE)
    return g_strdup (_ ("less than a minute left"));
  if (minutes < MINUTES_AN_HOUR)
    return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left", minutes), minutes);

  return g_strdup_printf (ngettext ("about %u hour left", "about %u hours left", hours), hours);
}
