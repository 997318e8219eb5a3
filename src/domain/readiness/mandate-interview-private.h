/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the answers of an interview share. */

#pragma once

#include "mandate-interview.h"

G_BEGIN_DECLS

/* What an answer is gathered from, and into. */
typedef struct
{
  MandateRegister          *reg;         /* (unowned) */
  const char               *as_of;       /* (unowned) */
  const MandateTranslation *translation; /* (unowned) */
  GPtrArray                *facts;       /* (unowned) (element-type MandateInterviewFact) */
  GStringChunk             *said;        /* (unowned): the words of days, while it is gathered */
} MandateInterview;

void        _mandate_interview_say (MandateInterview *self,
                                    gpointer          record,
                                    const char       *format,
                                    ...) G_GNUC_PRINTF (3, 4);
const char *_mandate_interview_say_day (MandateInterview *self,
                                        const char       *date);

void _mandate_answer_purpose (MandateInterview *self);
void _mandate_answer_objectives (MandateInterview *self);
void _mandate_answer_risks (MandateInterview *self);
void _mandate_answer_resources (MandateInterview *self);
void _mandate_answer_people (MandateInterview *self);
void _mandate_answer_review (MandateInterview *self);
void _mandate_answer_messages (MandateInterview *self);
void _mandate_answer_mishaps (MandateInterview *self);
void _mandate_answer_projects (MandateInterview *self);
void _mandate_answer_deputies (MandateInterview *self);

G_END_DECLS
