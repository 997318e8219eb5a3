/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mandate_date_is_valid (const char *text);
char    *mandate_date_today (void);
char    *mandate_date_add_days (const char *date,
                                int         days);
char    *mandate_date_add_months (const char *date,
                                  int         months);
char    *mandate_date_get_start (const char *date);
char    *mandate_date_of_moment (const char *moment);
int      mandate_date_count_days (const char *from,
                                  const char *to);

G_END_DECLS
