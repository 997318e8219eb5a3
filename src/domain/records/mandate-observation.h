/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_OBSERVATION (mandate_observation_get_type ())
G_DECLARE_FINAL_TYPE (MandateObservation, mandate_observation, MANDATE, OBSERVATION, MandateRecord)

/**
 * MandateObservation:
 *
 * Something that is not as it should be, or could be better, and what became of it (10.2).
 */
struct _MandateObservation
{
  MandateRecord parent_instance;

  char *title;
  char *kind;
  char *source;
  char *review; /* (nullable) id of a review */
  char *seen_on;
  char *description;
  char *owner; /* (nullable) id of a person */
  char *priority;
  char *cause;
  char *correction;
  char *corrected_on;
  char *comment;
  char *closed_on;
  char *closing_reason;
};

G_END_DECLS
