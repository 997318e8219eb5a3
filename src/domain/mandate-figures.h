/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mandate_figure_integer (gint64      value,
                              const char *language);
char *mandate_figure_number (double      value,
                             const char *language);
char *mandate_figure_amount (gint64      amount,
                             const char *currency,
                             gboolean    has_minor,
                             const char *language);
char *mandate_figure_money (gint64      amount,
                            const char *currency,
                            const char *language);

gboolean mandate_amount_is_whole (gint64      amount,
                                  const char *currency);
char    *mandate_figure_hash (const char *hash);
char    *mandate_figure_short_hash (const char *hash);

G_END_DECLS
