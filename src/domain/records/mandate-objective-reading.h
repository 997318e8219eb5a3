/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_OBJECTIVE_READING (mandate_objective_reading_get_type ())
G_DECLARE_FINAL_TYPE (MandateObjectiveReading, mandate_objective_reading, MANDATE, OBJECTIVE_READING, MandateRecord)

/**
 * MandateObjectiveReading:
 *
 * One measurement of an objective; a correction is a new reading.
 */
struct _MandateObjectiveReading
{
  MandateRecord parent_instance;

  char  *objective; /* id of an objective */
  char  *read_on;
  double value;
  char  *note;
  char  *corrects; /* (nullable) id of an objective-reading */
};

G_END_DECLS
