/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The letters of RACI in the order of their weight. */
#define MANDATE_N_LETTERS 4

const char *mandate_letter_get_value (guint index);
const char *mandate_letter_get_sign (const char *value);
const char *mandate_letter_get_word (const char *value);
const char *mandate_letter_get_meaning (const char *value);

GtkWidget *mandate_letter_new (const char *value);
void       mandate_letter_set (GtkWidget  *letter,
                               const char *value,
                               gboolean    is_clash);

G_END_DECLS
