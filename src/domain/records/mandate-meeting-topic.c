/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-meeting-topic.h"

#include <glib/gi18n-lib.h>

#include "mandate-review-lock.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateMeetingTopic, review, REFERENCE, N_ ("Review"), .is_required = TRUE, .is_part_of = TRUE, .references = "review"),
  MANDATE_FIELD (MandateMeetingTopic, position, INTEGER, N_ ("Position"), .is_required = TRUE, .minimum = 1, .maximum = 99),
  MANDATE_FIELD (MandateMeetingTopic, title, TEXT, N_ ("Topic"), .is_required = TRUE),
  MANDATE_FIELD (MandateMeetingTopic, prepared, LONG_TEXT, N_ ("Prepared"), .help = N_ ("What is known before the meeting.")),
  MANDATE_FIELD (MandateMeetingTopic, content, LONG_TEXT, N_ ("What was said")),
};

G_DEFINE_FINAL_TYPE (MandateMeetingTopic, mandate_meeting_topic, MANDATE_TYPE_RECORD)

static void
mandate_meeting_topic_check (MandateRecord *record,
                             MandateChange *change)
{
  _mandate_review_lock_part (record, change, NULL);
}

static void
mandate_meeting_topic_check_removal (MandateRecord *record,
                                     MandateChange *change)
{
  _mandate_review_lock_part_removal (record, change);
}

static void
mandate_meeting_topic_class_init (MandateMeetingTopicClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "meeting-topic",
                                 N_ ("Topic of a meeting"), N_ ("Topics of meetings"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_meeting_topic_check;
  record_class->check_removal = mandate_meeting_topic_check_removal;
}

static void
mandate_meeting_topic_init (MandateMeetingTopic *self)
{
}
