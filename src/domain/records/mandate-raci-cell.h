/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_CELL (mandate_raci_cell_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciCell, mandate_raci_cell, MANDATE, RACI_CELL, MandateRecord)

/**
 * MandateRaciCell:
 *
 * What a role has to do with an activity.
 */
struct _MandateRaciCell
{
  MandateRecord parent_instance;

  char *activity; /* id of a raci-activity */
  char *role;     /* id of a role */
  char *letter;
};

G_END_DECLS
