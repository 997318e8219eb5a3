/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened since somebody was here last: what others did, and what became overdue meanwhile. */

#include "config.h"

#include "mandate-overview-news.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-action.h"
#include "mandate-date.h"
#include "mandate-screen-text.h"
#include "mandate-session-private.h"

/* Whoever was away for longer reads the history. */
#define MAX_ENTRIES 200

void
mandate_overview_news_free (MandateOverviewNews *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->detail);
  g_free (self->link);
  g_free (self);
}

/* Takes all three. */
static void
add (GPtrArray *news,
     char      *title,
     char      *detail,
     char      *link)
{
  MandateOverviewNews *item = g_new0 (MandateOverviewNews, 1);

  item->title = title;
  item->detail = detail;
  item->link = link;
  g_ptr_array_add (news, item);
}

/* (transfer full) (nullable): what this person recorded last before this sitting. */
static MandateEntry *
find_own_last (MandateSession *session,
               gint64          before)
{
  MandateWorkspace         *workspace = mandate_session_get_workspace (session);
  const MandateJournalQuery query = { .before = before, .limit = 1, .actor = mandate_workspace_get_actor (workspace) };
  g_autoptr (GPtrArray) entries = mandate_workspace_find_entries (workspace, &query, NULL);

  return entries != NULL && entries->len > 0 ? g_ptr_array_steal_index (entries, 0) : NULL;
}

static gboolean
is_of_day_since (const char *day,
                 const char *since,
                 const char *today)
{
  return day != NULL && strcmp (day, since) >= 0 && strcmp (day, today) < 0;
}

static void
add_overdue (MandateSession *session,
             GPtrArray      *news,
             const char     *since)
{
  MandateRecordList *actions = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_ACTION);
  const char        *today = mandate_session_get_today (session);

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction   *action = mandate_record_list_get (actions, i);
      g_autofree char *day = NULL;

      if (!mandate_action_is_overdue (action, today) || !is_of_day_since (action->due_on, since, today))
        continue;

      day = mandate_screen_format_day (action->due_on, today);
      add (news, g_strdup (action->title),
           /* Translators: an action; %s is a day. */
           g_strdup_printf (_ ("became overdue, was to be done by %s"), day),
           g_strdup_printf ("action/%s", mandate_record_get_id (MANDATE_RECORD (action))));
    }
}

static gboolean
is_news (const MandateEntry *entry,
         gint64              since)
{
  return entry->seq > since && (entry->kind == MANDATE_ENTRY_ACTION || entry->kind == MANDATE_ENTRY_MERGE || entry->kind == MANDATE_ENTRY_RESTORE);
}

static void
add_entries (MandateSession *session,
             GPtrArray      *news,
             gint64          since,
             gint64          before)
{
  const MandateJournalQuery query = { .before = before, .limit = MAX_ENTRIES };
  g_autoptr (GPtrArray) entries = mandate_workspace_find_entries (mandate_session_get_workspace (session), &query, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const MandateEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char    *date = is_news (entry, since) ? mandate_date_of_moment (entry->recorded_at) : NULL;
      g_autofree char    *day = date != NULL ? mandate_screen_format_day (date, mandate_session_get_today (session)) : NULL;

      if (day != NULL)
        add (news, g_strdup (entry->label), g_strdup_printf ("%s · %s", entry->actor, day), NULL);
    }
}

/**
 * mandate_overview_news_list:
 * @session: an open workspace
 * @n_more: (out): how many there are besides those that are returned
 *
 * Lists what became overdue and what others recorded after the last that whoever
 * works with the program recorded, before this sitting. Whoever is here for the
 * first time has missed nothing.
 *
 * Returns: (transfer full) (element-type MandateOverviewNews): at most
 *   %MANDATE_OVERVIEW_NEWS_MAX of them, the latest first
 */
GPtrArray *
mandate_overview_news_list (MandateSession *session,
                            guint          *n_more)
{
  GPtrArray   *news = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_overview_news_free);
  const gint64 before = _mandate_session_get_first (session) + 1;
  g_autoptr (MandateEntry) last = mandate_session_get_past (session) == NULL ? find_own_last (session, before) : NULL;
  g_autofree char *since = last != NULL ? mandate_date_of_moment (last->recorded_at) : NULL;

  *n_more = 0;
  if (since == NULL)
    return news;

  add_overdue (session, news, since);
  add_entries (session, news, last->seq, before);

  if (news->len > MANDATE_OVERVIEW_NEWS_MAX)
    {
      *n_more = news->len - MANDATE_OVERVIEW_NEWS_MAX;
      g_ptr_array_set_size (news, MANDATE_OVERVIEW_NEWS_MAX);
    }

  return news;
}
