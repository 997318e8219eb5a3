/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to a report on performance: drafted, edited, delivered (5.3 b). */

#include "config.h"

#include "mandate-performance-acts.h"

#include <string.h>

#include "mandate-date.h"

/* How far back a first report looks. */
#define MONTHS_OF_A_FIRST_REPORT 3

gboolean
mandate_performance_report_is_delivered (MandatePerformanceReport *self)
{
  g_return_val_if_fail (MANDATE_IS_PERFORMANCE_REPORT (self), FALSE);

  return self->delivered_on != NULL;
}

/**
 * mandate_performance_report_is_overdue:
 * @self: a report
 * @today: a day
 *
 * Returns: whether nobody has it yet though its day has passed
 */
gboolean
mandate_performance_report_is_overdue (MandatePerformanceReport *self,
                                       const char               *today)
{
  g_return_val_if_fail (MANDATE_IS_PERFORMANCE_REPORT (self), FALSE);

  return self->delivered_on == NULL && self->due_on != NULL && strcmp (self->due_on, today) < 0;
}

/**
 * mandate_performance_report_was_edited:
 * @self: a report
 *
 * Returns: whether a person wrote something in it that a new draft would take
 *   away
 */
gboolean
mandate_performance_report_was_edited (MandatePerformanceReport *self)
{
  g_autofree char *sum = NULL;

  g_return_val_if_fail (MANDATE_IS_PERFORMANCE_REPORT (self), FALSE);

  if (self->content == NULL)
    return FALSE;

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->content, -1);

  return g_strcmp0 (sum, self->draft_sha256) != 0;
}

/* (nullable): up to which day @other tells. */
static const char *
get_end (MandatePerformanceReport *other)
{
  return other->covers_until != NULL ? other->covers_until : other->delivered_on;
}

/**
 * mandate_performance_report_find_period:
 * @self: a report
 * @reg: the records
 * @today: today
 * @from: (out) (transfer full): the first day that it tells of
 * @until: (out) (transfer full): the last one
 *
 * What it covers; where that is not written down, from the end of the report
 * before up to today, and a quarter where there is none before.
 */
void
mandate_performance_report_find_period (MandatePerformanceReport *self,
                                        MandateRegister          *reg,
                                        const char               *today,
                                        char                    **from,
                                        char                    **until)
{
  MandateRecordList *reports = mandate_register_get_list (reg, MANDATE_TYPE_PERFORMANCE_REPORT);
  const char        *last = NULL;

  *until = g_strdup (self->covers_until != NULL ? self->covers_until : today);

  if (self->covers_from != NULL)
    {
      *from = g_strdup (self->covers_from);
      return;
    }

  for (guint i = 0; i < mandate_record_list_get_length (reports); i++)
    {
      MandatePerformanceReport *other = mandate_record_list_get (reports, i);
      const char               *end = get_end (other);

      if (!g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (MANDATE_RECORD (self))) &&
          other->delivered_on != NULL && strcmp (end, *until) < 0 && g_strcmp0 (end, last) > 0)
        last = end;
    }

  *from = last != NULL ? mandate_date_add_days (last, 1) : mandate_date_add_months (*until, -MONTHS_OF_A_FIRST_REPORT);
}

/**
 * mandate_performance_report_find_latest:
 * @reg: the records
 *
 * Returns: (transfer none) (nullable): the report that is meant where none is
 *   named: the one that was begun last
 */
MandatePerformanceReport *
mandate_performance_report_find_latest (MandateRegister *reg)
{
  MandateRecordList *reports = mandate_register_get_list (reg, MANDATE_TYPE_PERFORMANCE_REPORT);
  const guint        n = mandate_record_list_get_length (reports);

  return n > 0 ? mandate_record_list_get (reports, n - 1) : NULL;
}

/**
 * mandate_performance_report_put_draft:
 * @change: a change
 * @self: a report of the register
 * @text: what was written from the records
 * @from: the first day that it tells of
 * @until: the last one
 * @error: return location for an error
 *
 * Writes the draft down, in place of what was there. What people wrote since is
 * told apart by the draft's hash.
 *
 * Returns: (transfer none) (nullable): the report, part of @change
 */
MandatePerformanceReport *
mandate_performance_report_put_draft (MandateChange            *change,
                                      MandatePerformanceReport *self,
                                      const char               *text,
                                      const char               *from,
                                      const char               *until,
                                      GError                  **error)
{
  MandateRecord   *edited = mandate_change_edit (change, MANDATE_TYPE_PERFORMANCE_REPORT, mandate_record_get_id (MANDATE_RECORD (self)));
  g_autofree char *sum = NULL;

  if (!mandate_record_set (edited, "content", text, error) ||
      !mandate_record_set (edited, "covers_from", from, error) ||
      !mandate_record_set (edited, "covers_until", until, error))
    return NULL;

  /* Of what was kept: a record may drop blanks at the end. */
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, MANDATE_PERFORMANCE_REPORT (edited)->content, -1);
  if (!mandate_record_set (edited, "draft_sha256", sum, error))
    return NULL;

  return MANDATE_PERFORMANCE_REPORT (edited);
}

/**
 * mandate_performance_report_deliver:
 * @record: a report that is being edited
 * @today: today
 *
 * Writes down that whoever asked for it has it now.
 *
 * Returns: whether that was not known yet
 */
gboolean
mandate_performance_report_deliver (MandateRecord *record,
                                    const char    *today)
{
  MandatePerformanceReport *self = MANDATE_PERFORMANCE_REPORT (record);

  if (self->delivered_on != NULL)
    return FALSE;

  return mandate_record_set (record, "delivered_on", today, NULL) &&
         (self->delivered_to != NULL || self->asked_by == NULL || mandate_record_set (record, "delivered_to", self->asked_by, NULL));
}
