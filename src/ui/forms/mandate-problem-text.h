/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mandate_problem_dup_sentence (const GError *error,
                                    const char   *record,
                                    const char   *field);

G_END_DECLS
