/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/**
 * MandateTopicKind:
 * @MANDATE_TOPIC_INPUT: an input of 9.3.2
 * @MANDATE_TOPIC_CONCLUSION: what is concluded on the whole (9.3.1)
 * @MANDATE_TOPIC_FIELD: a text of the review itself: scenario, lessons, notes
 * @MANDATE_TOPIC_MEETING: a topic that the meeting set itself
 * @MANDATE_TOPIC_CLOSING: the end
 *
 * What a point of the agenda is.
 */
typedef enum
{
  MANDATE_TOPIC_INPUT,
  MANDATE_TOPIC_CONCLUSION,
  MANDATE_TOPIC_FIELD,
  MANDATE_TOPIC_MEETING,
  MANDATE_TOPIC_CLOSING,
} MandateTopicKind;

/**
 * MandateTopic:
 * @kind: what it is
 * @id: the input, the field of the review that it fills, or the id of a meeting-topic
 * @title: in the agenda
 * @question: as a question
 * @clause: (nullable): where the standard asks it
 * @hint: what to write
 *
 * A point of the agenda.
 */
typedef struct
{
  MandateTopicKind kind;
  char            *id;
  char            *title;
  char            *question;
  char            *clause; /* (nullable) */
  char            *hint;   /* (nullable) */
} MandateTopic;

void          mandate_topic_free (MandateTopic *self);
MandateTopic *mandate_topic_copy (const MandateTopic *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTopic, mandate_topic_free)

GPtrArray  *mandate_topics_list (MandateReview   *review,
                                 MandateRegister *reg);
const char *mandate_topic_get_verdict (const MandateTopic *self);
gboolean    mandate_topic_is_counted (const MandateTopic *self);
gboolean    mandate_topic_is_optional (const MandateTopic *self);
gboolean    mandate_topic_is_done (const MandateTopic *self,
                                   MandateRegister    *reg,
                                   MandateReview      *review);
const char *mandate_topic_get_text (const MandateTopic *self,
                                    MandateRegister    *reg,
                                    MandateReview      *review);

G_END_DECLS
