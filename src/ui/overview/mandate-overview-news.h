/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

/* More at once is no news any more, but a history. */
#define MANDATE_OVERVIEW_NEWS_MAX 5

/**
 * MandateOverviewNews:
 * @title: what happened
 * @detail: who did it and when
 * @link: (nullable): the record that it is about; where there is none the
 *   history tells more
 *
 * One thing that happened since somebody was here last.
 */
typedef struct
{
  char *title;
  char *detail;
  char *link;
} MandateOverviewNews;

void mandate_overview_news_free (MandateOverviewNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateOverviewNews, mandate_overview_news_free)

GPtrArray *mandate_overview_news_list (MandateSession *session,
                                       guint          *n_more);

G_END_DECLS
