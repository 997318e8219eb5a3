/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/* Something that top management did, and the letter of 5.1 that it serves. */
typedef struct
{
  char  letter;
  char *day;
  char *link;
} MandateLeadershipEntry;

GPtrArray *mandate_pack_list_acts (const MandatePackContext *self);

G_END_DECLS
