/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ACTION (mandate_action_get_type ())
G_DECLARE_FINAL_TYPE (MandateAction, mandate_action, MANDATE, ACTION, MandateRecord)

/**
 * MandateAction:
 *
 * Something to be done by somebody by some day (9.3.3, 10.1).
 */
struct _MandateAction
{
  MandateRecord parent_instance;

  char *title;
  char *decision; /* (nullable) id of a decision */
  char *owner;    /* (nullable) id of a person */
  char *due_on;
  char *state;
  char *done_on;
  char *outcome;
  char *effect_checked_on;
  char *effect;
  char *review;      /* (nullable) id of a review */
  char *observation; /* (nullable) id of an observation */
  char *source;
  char *raised_on;
  char *priority;
  char *comment;
  char *snoozed_until;
  char *snooze_reason;
  char *escalated_on;
  char *escalated_to; /* (nullable) id of a person */
  char *gap;
};

gboolean mandate_action_is_open (MandateAction *self);
gboolean mandate_action_is_overdue (MandateAction *self,
                                    const char    *today);

G_END_DECLS
