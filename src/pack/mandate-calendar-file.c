/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviews, messages and trainings of a workspace as a file for other calendars, with what the journal knows of each. */

#include "config.h"

#include "mandate-calendar-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-calendar.h"
#include "mandate-communication-plan.h"
#include "mandate-communication.h"
#include "mandate-file-name.h"
#include "mandate-free-day.h"
#include "mandate-organisation.h"
#include "mandate-print.h"
#include "mandate-review-attendance.h"
#include "mandate-review-plan.h"

/* What was there before the journal began. */
#define LONG_AGO "1970-01-01T00:00:00.000Z"

/* Takes the last entry that touched a record, or any of a type, if it is later than what is known. */
static void
take_later (MandateWorkspace     *workspace,
            GType                 type,
            const char           *record,
            MandateCalendarStamp *stamp)
{
  const MandateJournalQuery query = { .limit = 1, .record_type = type, .record = record };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mandate_workspace_find_entries (workspace, &query, &error);
  const MandateEntry *entry;

  /* An event whose version is not known is still an event. */
  if (entries == NULL)
    {
      g_warning ("The journal does not say when %s was changed: %s", record != NULL ? record : g_type_name (type), error->message);
      return;
    }

  entry = entries->len > 0 ? g_ptr_array_index (entries, 0) : NULL;
  if (entry == NULL || entry->seq <= stamp->sequence)
    return;

  stamp->sequence = entry->seq;
  g_free (stamp->moment);
  stamp->moment = g_strdup (entry->recorded_at);
}

static void
find_stamp (MandateRecord        *record,
            MandateCalendarStamp *stamp,
            gpointer              data)
{
  MandateWorkspace *workspace = data;

  stamp->sequence = 0;
  stamp->moment = g_strdup (LONG_AGO);
  take_later (workspace, G_OBJECT_TYPE (record), mandate_record_get_id (record), stamp);

  if (MANDATE_IS_REVIEW (record))
    {
      take_later (workspace, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL, stamp);
      return;
    }

  /* Also what was removed has moved the days of a plan. */
  if (MANDATE_IS_COMMUNICATION_PLAN (record))
    take_later (workspace, MANDATE_TYPE_COMMUNICATION, NULL, stamp);
  else if (MANDATE_IS_REVIEW_PLAN (record))
    take_later (workspace, MANDATE_TYPE_REVIEW, NULL, stamp);
  else
    return;

  take_later (workspace, MANDATE_TYPE_FREE_DAY, NULL, stamp);
}

/**
 * mandate_calendar_file_write:
 * @workspace: a workspace
 * @today: today
 * @invitation: (nullable): a review with a day; %NULL for all
 *
 * Writes what other calendars can read: an invitation to one review, or all
 * reviews with the rhythm that they follow, messages and trainings. Each event says which version it is
 * of, which is the place in the journal of the last entry that touched it; the
 * same records give the same file.
 *
 * Returns: (transfer full) (nullable): the file; %NULL if @invitation has no day
 */
char *
mandate_calendar_file_write (MandateWorkspace *workspace,
                             const char       *today,
                             MandateReview    *invitation)
{
  const MandateCalendarOrder order = { mandate_workspace_get_register (workspace), today, find_stamp, workspace };

  return invitation != NULL ? mandate_calendar_write_invitation (&order, invitation) : mandate_calendar_write (&order);
}

/**
 * mandate_calendar_file_make_name:
 * @workspace: a workspace
 * @today: today
 * @invitation: (nullable): a review
 *
 * Returns: (transfer full): a name for the file, the same each day, so that a
 *   calendar that follows it finds it again; that of an invitation has its day.
 *   No other workspace of this computer has it, so that two in one folder never
 *   write over each other
 */
char *
mandate_calendar_file_make_name (MandateWorkspace *workspace,
                                 const char       *today,
                                 MandateReview    *invitation)
{
  MandateOrganisation *organisation = mandate_register_find_only (mandate_workspace_get_register (workspace), MANDATE_TYPE_ORGANISATION);
  g_autofree char     *name = mandate_organisation_tell_apart (organisation, mandate_workspace_get_name (workspace));
  g_autofree char     *pdf = NULL;

  pdf = mandate_document_make_file_name (name, invitation != NULL ? invitation->title : _ ("Calendar"), NULL, NULL, invitation != NULL ? invitation->planned_on : NULL);
  if (g_str_has_suffix (pdf, ".pdf"))
    pdf[strlen (pdf) - strlen (".pdf")] = '\0';

  return g_strconcat (pdf, ".ics", NULL);
}

/**
 * mandate_calendar_file_save:
 * @file: a calendar file
 * @path: where it goes
 * @may_replace: whether a file that is there already is replaced
 * @error: return location for an error
 *
 * Writes the file whole or not at all, so that no calendar reads half of it.
 *
 * Returns: %TRUE if it is there
 */
gboolean
mandate_calendar_file_save (const char *file,
                            const char *path,
                            gboolean    may_replace,
                            GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, strlen (file));

  return mandate_print_save (bytes, path, may_replace, error);
}
