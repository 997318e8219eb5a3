/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-input.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-review-lock.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewInput, review, REFERENCE, N_ ("Review"), .is_required = TRUE, .is_part_of = TRUE, .references = "review"),
  MANDATE_FIELD (MandateReviewInput, input, CHOICE, N_ ("Input"), .is_required = TRUE, .choices = mandate_review_inputs),
  MANDATE_FIELD (MandateReviewInput, content, LONG_TEXT, N_ ("What was said")),
  MANDATE_FIELD (MandateReviewInput, nothing_because, LONG_TEXT, N_ ("Nothing to report, because")),
  MANDATE_FIELD (MandateReviewInput, prepared, LONG_TEXT, N_ ("Prepared"), .help = N_ ("What the records said when it was held."), .since_schema = 6),
  MANDATE_FIELD (MandateReviewInput, prepared_on, DATE, N_ ("Prepared on"), .since_schema = 6),
};

G_DEFINE_FINAL_TYPE (MandateReviewInput, mandate_review_input, MANDATE_TYPE_RECORD)

static void
mandate_review_input_check (MandateRecord *record,
                            MandateChange *change)
{
  MandateReviewInput *old = (MandateReviewInput *) mandate_change_find_old (change, record);

  if (old != NULL && old->prepared_on != NULL && g_strcmp0 (old->prepared, MANDATE_REVIEW_INPUT (record)->prepared) != 0)
    mandate_change_refuse (change, record, "prepared", _ ("what the records said was kept when the review was held, and stays. Write what is to be added into the notes."));

  _mandate_review_lock_part (record, change, NULL);
}

static void
mandate_review_input_check_removal (MandateRecord *record,
                                    MandateChange *change)
{
  _mandate_review_lock_part_removal (record, change);
}

static void
mandate_review_input_class_init (MandateReviewInputClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review-input",
                                 N_ ("Review input"), N_ ("Review inputs"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_review_input_check;
  record_class->check_removal = mandate_review_input_check_removal;
}

static void
mandate_review_input_init (MandateReviewInput *self)
{
}
