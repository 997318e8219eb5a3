/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/* Something that differs from what is usual, accepted with a reason. */
typedef struct
{
  const char *clause;
  char       *what;
  char       *why;
  char       *target; /* (nullable) id of the block that shows it */
} MandatePackException;

GPtrArray *mandate_pack_list_exceptions (const MandatePackContext *self);

G_END_DECLS
