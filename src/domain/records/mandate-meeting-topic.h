/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MEETING_TOPIC (mandate_meeting_topic_get_type ())
G_DECLARE_FINAL_TYPE (MandateMeetingTopic, mandate_meeting_topic, MANDATE, MEETING_TOPIC, MandateRecord)

/**
 * MandateMeetingTopic:
 *
 * One point of the agenda of a meeting that is not a management review.
 */
struct _MandateMeetingTopic
{
  MandateRecord parent_instance;

  char  *review; /* id of a review */
  gint64 position;
  char  *title;
  char  *prepared;
  char  *content;
};

G_END_DECLS
