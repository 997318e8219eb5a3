/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DECISION (mandate_decision_get_type ())
G_DECLARE_FINAL_TYPE (MandateDecision, mandate_decision, MANDATE, DECISION, MandateRecord)

/**
 * MandateDecision:
 *
 * What was decided, in a review or outside one (9.3.3).
 */
struct _MandateDecision
{
  MandateRecord parent_instance;

  char *title;
  char *review; /* (nullable) id of a review */
  char *kind;
  char *decided_on;
  char *decided_by; /* (nullable) id of a person */
  char *owner;      /* (nullable) id of a person */
  char *due_on;
  char *reason;
  char *input;
  char *explains; /* (nullable) key of a finding, of mandate_finding_make_key() */
  char *topic;    /* (nullable) id of a meeting-topic */
  char *concerns; /* (nullable) link to a resource or a risk-decision */
};

const char *mandate_decision_get_point (MandateDecision *self);

G_END_DECLS
