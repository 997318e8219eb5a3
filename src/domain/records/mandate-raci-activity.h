/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_ACTIVITY (mandate_raci_activity_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciActivity, mandate_raci_activity, MANDATE, RACI_ACTIVITY, MandateRecord)

/**
 * MandateRaciActivity:
 *
 * A row of the RACI grid.
 */
struct _MandateRaciActivity
{
  MandateRecord parent_instance;

  char  *title;
  gint64 position;
};

G_END_DECLS
