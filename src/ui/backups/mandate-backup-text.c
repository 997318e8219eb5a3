/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of backups, of the folder for copies, and of the key. */

#include "config.h"

#include "mandate-backup-text.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-screen-text.h"

#define DAYS_OF_A_WEEK 7

/* Older than this, one is asked about it. */
#define DAYS_UNTIL_OLD 7

static char *
get_day (GDateTime *local)
{
  return g_date_time_format (local, "%Y-%m-%d");
}

/**
 * mandate_backup_text_moment:
 * @backup: a backup
 * @today: today, in ISO 8601
 *
 * Returns: (transfer full): when it was made, as people say it here
 */
char *
mandate_backup_text_moment (const MandateBackup *backup,
                            const char          *today)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (backup->made_at);
  g_autofree char *date = get_day (local);
  g_autofree char *day = g_str_equal (date, today) ? g_strdup (_ ("Today")) : mandate_screen_format_day (date, today);
  g_autofree char *time = g_date_time_format (local, "%H:%M");

  /* Translators: %1$s is a day, %2$s a time such as 09:14. */
  return g_strdup_printf (C_ ("moment", "%1$s, %2$s"), day, time);
}

/**
 * mandate_backup_text_group:
 * @backup: a backup
 * @today: today, in ISO 8601
 *
 * Returns: (transfer full): under which heading it stands
 */
char *
mandate_backup_text_group (const MandateBackup *backup,
                           const char          *today)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (backup->made_at);
  g_autofree char *date = get_day (local);
  const int        age = mandate_date_count_days (date, today);

  if (age <= 0)
    return g_strdup (_ ("Today"));
  if (age < DAYS_OF_A_WEEK)
    return g_strdup (_ ("This Week"));

  /* Translators: a month and its year as a heading; as in strftime(). */
  return g_date_time_format (local, C_ ("heading", "%B %Y"));
}

/**
 * mandate_backup_text_proof:
 * @backup: a proven backup
 *
 * Returns: (transfer full): what was found in it, such as “Opened again and
 *   checked: 212 entries, 143 records.”
 */
char *
mandate_backup_text_proof (const MandateBackup *backup)
{
  const MandateContents *contents = backup->contents;
  g_autofree char       *n_entries = mandate_screen_format_count (contents->seq);
  g_autofree char       *n_records = mandate_screen_format_count (contents->n_records);
  g_autofree char       *entries = g_strdup_printf (ngettext ("%s entry", "%s entries", contents->seq), n_entries);
  g_autofree char       *records = g_strdup_printf (ngettext ("%s record", "%s records", contents->n_records), n_records);

  /* Translators: %1$s counts entries of the journal, %2$s records. */
  return g_strdup_printf (_ ("Opened again and checked: %1$s, %2$s."), entries, records);
}

/**
 * mandate_backup_text_is_old:
 * @backup: the newest backup
 * @workspace: what it is of
 * @today: today, in ISO 8601
 *
 * Without a change there is nothing to back up: what is old then is as good as new.
 *
 * Returns: whether something is in danger
 */
gboolean
mandate_backup_text_is_old (const MandateBackup *backup,
                            MandateWorkspace    *workspace,
                            const char          *today)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (backup->made_at);
  g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *hash = NULL;
  gint64           seq;

  if (mandate_date_count_days (day, today) <= DAYS_UNTIL_OLD)
    return FALSE;

  return !mandate_workspace_get_head (workspace, &seq, &hash, NULL) || g_strcmp0 (hash, backup->contents->hash) != 0;
}

/**
 * mandate_backup_text_folder:
 * @folder: the extra folder of a workspace
 * @today: today, in ISO 8601
 *
 * Returns: (transfer full): which it is, its newest copy, and what is wrong with it
 */
char *
mandate_backup_text_folder (const MandateExtraFolder *folder,
                            const char               *today)
{
  const MandateBackup copy = { .made_at = folder->copied_at };
  g_autofree char    *name = g_filename_display_name (folder->folder);
  g_autofree char    *moment = folder->copied_at != NULL ? mandate_backup_text_moment (&copy, today) : NULL;
  g_autofree char    *text = NULL;

  if (moment != NULL)
    /* Translators: %1$s is a folder, %2$s a moment. */
    text = g_strdup_printf (_ ("%1$s. Newest copy there: %2$s."), name, moment);
  else
    /* Translators: %s is a folder. */
    text = g_strdup_printf (_ ("%s. No copy there yet."), name);

  return folder->problem != NULL ? g_strconcat (text, "\n", folder->problem, NULL) : g_steal_pointer (&text);
}

/**
 * mandate_backup_text_seal_verb:
 * @state: how things stand with the key
 *
 * Returns: (nullable): what can be done about it, or with it
 */
const char *
mandate_backup_text_seal_verb (MandateSealingState state)
{
  switch (state)
    {
    case MANDATE_SEALING_READY:
      return _ ("Seal Now");
    case MANDATE_SEALING_OFFERED:
    case MANDATE_SEALING_LOST:
      return _ ("Make a Key");
    case MANDATE_SEALING_LOCKED:
      return _ ("Unlock");
    case MANDATE_SEALING_FAILED:
      return _ ("Try Again");
    case MANDATE_SEALING_UNKNOWN:
    case MANDATE_SEALING_NO_SERVICE:
    default:
      return NULL;
    }
}
