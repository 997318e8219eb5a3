/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/**
 * MandateTopicKind:
 * @MANDATE_TOPIC_INPUT: an input of 9.3.2
 * @MANDATE_TOPIC_CONCLUSION: what is concluded on the whole (9.3.1)
 * @MANDATE_TOPIC_NOTES: all that is said in a review without an agenda of the standard
 * @MANDATE_TOPIC_CLOSING: the end
 *
 * What a point of the agenda is.
 */
typedef enum
{
  MANDATE_TOPIC_INPUT,
  MANDATE_TOPIC_CONCLUSION,
  MANDATE_TOPIC_NOTES,
  MANDATE_TOPIC_CLOSING,
} MandateTopicKind;

/**
 * MandateTopic:
 * @kind: what it is
 * @id: the input, or the field of the review that it fills
 * @title: (translatable): in the agenda
 * @question: (translatable): as a question
 * @clause: (nullable): where the standard asks it
 * @hint: (translatable): what to write
 *
 * A point of the agenda.
 */
typedef struct
{
  MandateTopicKind kind;
  const char      *id;
  const char      *title;
  const char      *question;
  const char      *clause;
  const char      *hint;
} MandateTopic;

const MandateTopic *mandate_topics_get (MandateReview *review,
                                        guint         *n_topics);
gboolean            mandate_topic_is_optional (const MandateTopic *self);
gboolean            mandate_topic_is_done (const MandateTopic *self,
                                           MandateRegister    *reg,
                                           MandateReview      *review);
const char         *mandate_topic_get_text (const MandateTopic *self,
                                            MandateRegister    *reg,
                                            MandateReview      *review);

G_END_DECLS
