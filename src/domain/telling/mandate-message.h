/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mandate_message_get_header (const char *message,
                                  const char *name);
char *mandate_message_get_sender (const char *message);
char *mandate_message_get_subject (const char *message);
char *mandate_message_get_day (const char *message);

G_END_DECLS
