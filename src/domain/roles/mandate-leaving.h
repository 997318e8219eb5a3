/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-successor.h"

G_BEGIN_DECLS

/**
 * MandateLeavingKind:
 * @MANDATE_LEAVING_TOP_MANAGEMENT: nobody of top management would be left
 * @MANDATE_LEAVING_ROLE: a role the person holds
 * @MANDATE_LEAVING_DEPUTY: somebody the person stands in for
 * @MANDATE_LEAVING_BODY: a body the person chairs or belongs to
 * @MANDATE_LEAVING_ACTIVITY: an activity that nobody would answer for or do
 * @MANDATE_LEAVING_APPROVAL: a version of a policy that waits for approval
 * @MANDATE_LEAVING_POLICY: a policy the person owns
 * @MANDATE_LEAVING_POLICY_TEXT: a policy that names the person
 * @MANDATE_LEAVING_REVIEW: a review to come that the person chairs
 * @MANDATE_LEAVING_SEAT: a review to come that the person is to attend
 * @MANDATE_LEAVING_PLAN: a rhythm of reviews the person looks after
 * @MANDATE_LEAVING_ACTION: an open action
 * @MANDATE_LEAVING_OBJECTIVE: an open objective
 * @MANDATE_LEAVING_GOAL: a business goal
 * @MANDATE_LEAVING_RESOURCE: something asked for that is undecided
 *
 * What somebody who leaves leaves behind.
 */
typedef enum
{
  MANDATE_LEAVING_TOP_MANAGEMENT,
  MANDATE_LEAVING_ROLE,
  MANDATE_LEAVING_DEPUTY,
  MANDATE_LEAVING_BODY,
  MANDATE_LEAVING_ACTIVITY,
  MANDATE_LEAVING_APPROVAL,
  MANDATE_LEAVING_POLICY,
  MANDATE_LEAVING_POLICY_TEXT,
  MANDATE_LEAVING_REVIEW,
  MANDATE_LEAVING_SEAT,
  MANDATE_LEAVING_PLAN,
  MANDATE_LEAVING_ACTION,
  MANDATE_LEAVING_OBJECTIVE,
  MANDATE_LEAVING_GOAL,
  MANDATE_LEAVING_RESOURCE,
} MandateLeavingKind;

/**
 * MandateConsequence:
 * @kind: what it is
 * @record: (owned): the record that it hangs on: the holding, the membership, the action
 * @title: what the person does, in words
 * @detail: (nullable): what follows
 * @date: (nullable): when it is due
 * @is_urgent: whether the standard, or the chart of who does what, would be broken from the day on
 * @can_hand_over: whether it can be given to somebody; what can't follows from something else
 * @successors: (element-type MandateSuccessor): who could take it, the nearest first
 *
 * One thing that follows when somebody leaves.
 */
typedef struct
{
  MandateLeavingKind kind;
  MandateRecord     *record;
  char              *title;
  char              *detail;
  char              *date;
  gboolean           is_urgent;
  gboolean           can_hand_over;
  GPtrArray         *successors;
} MandateConsequence;

GPtrArray *mandate_leaving_list (MandateRegister *reg,
                                 const char      *person,
                                 const char      *on);

GPtrArray *mandate_leaving_list_needed (MandateRegister *reg);

void mandate_leaving_record (MandateChange *change,
                             const char    *person,
                             const char    *on);
void mandate_leaving_record_leave (MandateChange *change,
                                   const char    *person,
                                   const char    *from,
                                   const char    *until);
void mandate_leaving_record_return (MandateChange *change,
                                    const char    *person,
                                    const char    *on);
void mandate_leaving_hand_over (MandateChange            *change,
                                const MandateConsequence *consequence,
                                const char               *to,
                                const char               *on);

G_END_DECLS
