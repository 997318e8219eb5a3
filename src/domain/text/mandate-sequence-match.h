/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MANDATE_SEQUENCE_UNMATCHED G_MAXUINT

void mandate_sequence_match (const guint *first,
                             guint        n_first,
                             const guint *second,
                             guint        n_second,
                             guint       *matches);

G_END_DECLS
