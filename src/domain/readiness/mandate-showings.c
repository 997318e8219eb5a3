/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was shown to an auditor on a day: afterwards one has to know what they saw. */

#include "config.h"

#include "mandate-showings.h"

/**
 * mandate_showings_list:
 * @reg: a register
 * @day: a day
 *
 * Returns: (transfer container) (element-type MandateAuditShowing): what was
 *   shown on that day, in the order in which it was: ids are in the order of time
 */
GPtrArray *
mandate_showings_list (MandateRegister *reg,
                       const char      *day)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_AUDIT_SHOWING);
  GPtrArray         *list = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    if (g_strcmp0 (((MandateAuditShowing *) mandate_record_list_get (all, i))->shown_on, day) == 0)
      g_ptr_array_add (list, mandate_record_list_get (all, i));

  return list;
}

/**
 * mandate_showings_find_last_day:
 * @reg: a register
 *
 * Returns: (transfer full) (nullable): the last day on which something was shown
 */
char *
mandate_showings_find_last_day (MandateRegister *reg)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_AUDIT_SHOWING);
  const char        *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      const char *day = ((MandateAuditShowing *) mandate_record_list_get (all, i))->shown_on;

      if (g_strcmp0 (day, last) > 0)
        last = day;
    }

  return g_strdup (last);
}

/**
 * mandate_showings_put:
 * @change: a change
 * @title: what is shown, as it is called now
 * @subject: (nullable): link to the record
 * @day: today
 * @time: the time of day, such as “10:42”
 *
 * Writes down that something is shown, unless it was shown last.
 *
 * Returns: (transfer none) (nullable): the record, part of @change; %NULL if it
 *   is on the list already
 */
MandateAuditShowing *
mandate_showings_put (MandateChange *change,
                      const char    *title,
                      const char    *subject,
                      const char    *day,
                      const char    *time)
{
  g_autoptr (GPtrArray) before = mandate_showings_list (mandate_change_get_register (change), day);
  MandateAuditShowing *last = before->len > 0 ? g_ptr_array_index (before, before->len - 1) : NULL;
  MandateAuditShowing *showing;

  if (last != NULL && g_strcmp0 (last->title, title) == 0 && g_strcmp0 (last->subject, subject) == 0)
    return NULL;

  showing = mandate_change_create (change, MANDATE_TYPE_AUDIT_SHOWING, NULL);
  showing->title = g_strdup (title);
  showing->shown_on = g_strdup (day);
  showing->shown_at = g_strdup (time);
  showing->subject = g_strdup (subject);

  return showing;
}
