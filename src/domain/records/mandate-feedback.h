/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_FEEDBACK (mandate_feedback_get_type ())
G_DECLARE_FINAL_TYPE (MandateFeedback, mandate_feedback, MANDATE, FEEDBACK, MandateRecord)

/**
 * MandateFeedback:
 *
 * What somebody said to the leaders about information security, the answer, and what came of it (7.4).
 */
struct _MandateFeedback
{
  MandateRecord parent_instance;

  char *title;
  char *received_on;
  char *sender;
  char *communication; /* (nullable) id of a communication */
  char *content;
  char *answer;
  char *answered_on;
  char *action; /* (nullable) id of an action */
};

G_END_DECLS
