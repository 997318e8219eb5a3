/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_FREE_DAY (mandate_free_day_get_type ())
G_DECLARE_FINAL_TYPE (MandateFreeDay, mandate_free_day, MANDATE, FREE_DAY, MandateRecord)

/**
 * MandateFreeDay:
 *
 * A day, or some days, on which the organisation does not work;
 * no review is planned on them.
 */
struct _MandateFreeDay
{
  MandateRecord parent_instance;

  char    *title;
  char    *starts_on;
  char    *ends_on;
  gboolean is_yearly;
};

G_END_DECLS
