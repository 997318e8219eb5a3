/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint    mandate_currency_get_digits (const char *currency);
char    *mandate_money_format (gint64      amount,
                               const char *currency);
gboolean mandate_money_parse (const char *text,
                              const char *currency,
                              gint64     *amount);
gboolean mandate_money_convert (gint64      amount,
                                const char *from,
                                const char *to,
                                gint64     *converted);

G_END_DECLS
