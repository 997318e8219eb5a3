/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-agenda.h"
#include "mandate-overview-news.h"
#include "mandate-standing.h"

G_BEGIN_DECLS

GHashTable *mandate_overview_rows_list_open (GtkListBox *list);
GtkWidget  *mandate_overview_rows_new_standing (const MandateStanding *standing,
                                                GPtrArray             *findings,
                                                GHashTable            *open);
GtkWidget  *mandate_overview_rows_new_date (const MandateAgendaItem *item,
                                            const char              *today);
GtkWidget  *mandate_overview_rows_new_age (const MandateAgendaItem *item,
                                           const char              *today);
GtkWidget  *mandate_overview_rows_new_news (const MandateOverviewNews *news);
GtkWidget  *mandate_overview_rows_new_more_news (guint n_more);

G_END_DECLS
