/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mandate_screen_format_date (const char *date);
char *mandate_screen_format_day (const char *date,
                                 const char *today);
char *mandate_screen_format_short_day (const char *date,
                                       const char *today);
char *mandate_screen_format_distance (const char *date,
                                      const char *today);
char *mandate_screen_parse_date (const char *typed);
char *mandate_screen_format_count (gint64 count);
char *mandate_screen_format_amount (gint64      amount,
                                    const char *currency);
char *mandate_screen_format_money (gint64      amount,
                                   const char *currency);

G_END_DECLS
