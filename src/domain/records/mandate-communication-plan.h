/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COMMUNICATION_PLAN (mandate_communication_plan_get_type ())
G_DECLARE_FINAL_TYPE (MandateCommunicationPlan, mandate_communication_plan, MANDATE, COMMUNICATION_PLAN, MandateRecord)

/**
 * MandateCommunicationPlan:
 *
 * What is told, when, to whom, how and by whom (7.4).
 */
struct _MandateCommunicationPlan
{
  MandateRecord parent_instance;

  char  *title;
  char  *subject;
  char  *audience;
  char  *channel;
  char  *person; /* (nullable) id of a person */
  gint64 every;
  char  *unit;
  char  *first_on;
  char  *ended_on;
  char  *occasion;
};

G_END_DECLS
