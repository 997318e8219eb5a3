/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-action.h"
#include "mandate-change.h"
#include "mandate-decision.h"
#include "mandate-obligation.h"

G_BEGIN_DECLS

/**
 * MandateActionGroup:
 * @MANDATE_ACTION_GROUP_OVERDUE: its day has passed
 * @MANDATE_ACTION_GROUP_THIS_WEEK: its day is today or until Sunday
 * @MANDATE_ACTION_GROUP_LATER: its day is later
 * @MANDATE_ACTION_GROUP_NO_DATE: nobody said until when
 *
 * When an action is due, as one plans a week.
 */
typedef enum
{
  MANDATE_ACTION_GROUP_OVERDUE,
  MANDATE_ACTION_GROUP_THIS_WEEK,
  MANDATE_ACTION_GROUP_LATER,
  MANDATE_ACTION_GROUP_NO_DATE,
} MandateActionGroup;

MandateActionGroup mandate_action_get_group (MandateAction *self,
                                             const char    *today);

/*
 * What is done with an action. Those that begin fill in what is most likely, in a
 * copy that a person goes on with; the record's own rules say whether it holds.
 */

gboolean mandate_action_finish (MandateAction *self,
                                const char    *today);
gboolean mandate_action_begin_snooze (MandateAction *self,
                                      const char    *today);
gboolean mandate_action_begin_escalation (MandateAction   *self,
                                          MandateRegister *reg,
                                          const char      *today);
gboolean mandate_action_begin_effect (MandateAction *self,
                                      const char    *today);

MandateAction *mandate_action_put_question (MandateChange *change,
                                            const char    *title,
                                            const char    *today);
MandateAction *mandate_action_put_gap (MandateChange   *change,
                                       MandateDecision *decision,
                                       const char      *clause,
                                       const char      *found);
MandateAction *mandate_action_put_obligation (MandateChange     *change,
                                              MandateObligation *obligation);

MandateAction *mandate_action_put_exemption (MandateChange   *change,
                                             MandateDecision *decision,
                                             const char      *clause);

G_END_DECLS
