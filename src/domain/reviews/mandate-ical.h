/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Lines of a calendar file, as RFC 5545 wants them: 3.1 content lines, 3.3.11 text.
 */

void mandate_ical_add (GString    *file,
                       const char *property,
                       const char *value);
void mandate_ical_add_text (GString    *file,
                            const char *property,
                            const char *text);
void mandate_ical_add_day (GString    *file,
                           const char *property,
                           const char *date);

char *mandate_ical_format_day (const char *date);
char *mandate_ical_format_moment (const char *moment);
char *mandate_ical_quote (const char *text);

G_END_DECLS
