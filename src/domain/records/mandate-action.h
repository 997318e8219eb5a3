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
  char *obligation; /* (nullable) id of an obligation */
};

/**
 * MandateActionStanding:
 * @MANDATE_ACTION_OPEN: its day is still to come
 * @MANDATE_ACTION_WITHOUT_DATE: open, and nobody said until when
 * @MANDATE_ACTION_PUT_OFF: open, and it waits for a reason
 * @MANDATE_ACTION_OVERDUE: open, and its day has passed
 * @MANDATE_ACTION_ESCALATED: overdue, and top management was told
 * @MANDATE_ACTION_DONE: done, and that is all that is asked
 * @MANDATE_ACTION_EFFECT_TO_CHECK: done, and somebody is to look if it helped
 * @MANDATE_ACTION_CLOSED: done, and somebody looked
 * @MANDATE_ACTION_CANCELLED: not to be done any more
 *
 * How an action stands.
 */
typedef enum
{
  MANDATE_ACTION_OPEN,
  MANDATE_ACTION_WITHOUT_DATE,
  MANDATE_ACTION_PUT_OFF,
  MANDATE_ACTION_OVERDUE,
  MANDATE_ACTION_ESCALATED,
  MANDATE_ACTION_DONE,
  MANDATE_ACTION_EFFECT_TO_CHECK,
  MANDATE_ACTION_CLOSED,
  MANDATE_ACTION_CANCELLED,
} MandateActionStanding;

gboolean              mandate_action_is_open (MandateAction *self);
gboolean              mandate_action_is_put_off (MandateAction *self,
                                                 const char    *today);
const char           *mandate_action_get_day (MandateAction *self,
                                              const char    *today);
gboolean              mandate_action_is_overdue (MandateAction *self,
                                                 const char    *today);
gboolean              mandate_action_wants_effect (MandateAction *self);
MandateActionStanding mandate_action_get_standing (MandateAction *self,
                                                   const char    *today);

G_END_DECLS
