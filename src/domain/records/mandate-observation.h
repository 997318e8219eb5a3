/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"
#include "mandate-register.h"

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

/**
 * MandateObservationStanding:
 * @MANDATE_OBSERVATION_OPEN: nothing follows from it yet
 * @MANDATE_OBSERVATION_UNDER_WAY: something is to be done about it
 * @MANDATE_OBSERVATION_OVERDUE: something of that is overdue
 * @MANDATE_OBSERVATION_EFFECT_TO_CHECK: all is done, and somebody is to look if it helped
 * @MANDATE_OBSERVATION_TO_CLOSE: all is done and helped, so that it can be closed
 * @MANDATE_OBSERVATION_CLOSED: it is over
 *
 * How an observation stands.
 */
typedef enum
{
  MANDATE_OBSERVATION_OPEN,
  MANDATE_OBSERVATION_UNDER_WAY,
  MANDATE_OBSERVATION_OVERDUE,
  MANDATE_OBSERVATION_EFFECT_TO_CHECK,
  MANDATE_OBSERVATION_TO_CLOSE,
  MANDATE_OBSERVATION_CLOSED,
} MandateObservationStanding;

gboolean                   mandate_observation_is_nonconformity (MandateObservation *self);
gboolean                   mandate_observation_is_mended (MandateObservation *self,
                                                          MandateChange      *change);
MandateObservationStanding mandate_observation_get_standing (MandateObservation *self,
                                                             MandateRegister    *reg,
                                                             const char         *today);

G_END_DECLS
