/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-action.h"
#include "mandate-change.h"
#include "mandate-communication-plan.h"
#include "mandate-communication.h"
#include "mandate-feedback.h"
#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* Within how many days people get an answer. */
#define MANDATE_TELLING_ANSWER_DAYS 14

gboolean              mandate_telling_is_active (MandateCommunicationPlan *plan,
                                                 const char               *today);
char                 *mandate_telling_get_next_day (MandateRegister          *reg,
                                                    MandateCommunicationPlan *plan,
                                                    const char               *today);
MandateCommunication *mandate_telling_find_last (MandateRegister          *reg,
                                                 MandateCommunicationPlan *plan,
                                                 const char               *today);
MandateCommunication *mandate_telling_find_set (MandateRegister          *reg,
                                                MandateCommunicationPlan *plan);
char                 *mandate_telling_describe_rhythm (MandateCommunicationPlan *plan,
                                                       const MandateTranslation *translation);

MandateCommunication *mandate_telling_put_message (MandateChange            *change,
                                                   MandateCommunicationPlan *plan);
MandateAction        *mandate_telling_put_action (MandateChange   *change,
                                                  MandateFeedback *feedback);

G_END_DECLS
