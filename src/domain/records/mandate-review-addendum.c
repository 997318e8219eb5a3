/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-addendum.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-date-words.h"
#include "mandate-review-lock.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewAddendum, review, REFERENCE, N_ ("Review"), .is_required = TRUE, .is_part_of = TRUE, .references = "review"),
  MANDATE_FIELD (MandateReviewAddendum, written_on, DATE, N_ ("Written on"), .is_required = TRUE),
  MANDATE_FIELD (MandateReviewAddendum, person, REFERENCE, N_ ("Written by"), .references = "person"),
  MANDATE_FIELD (MandateReviewAddendum, content, LONG_TEXT, N_ ("Correction"), .is_required = TRUE, .help = N_ ("What was wrong or is missing, and what is right.")),
};

G_DEFINE_FINAL_TYPE (MandateReviewAddendum, mandate_review_addendum, MANDATE_TYPE_RECORD)

/* What is not closed yet is mended where it stands; and a correction is corrected by another. */
static void
mandate_review_addendum_check (MandateRecord *record,
                               MandateChange *change)
{
  MandateReviewAddendum *self = MANDATE_REVIEW_ADDENDUM (record);
  MandateRecord         *old = mandate_change_find_old (change, record);
  MandateReview         *review = mandate_change_find (change, MANDATE_TYPE_REVIEW, self->review);
  g_autofree char       *day = review != NULL ? mandate_date_to_words (review->held_on, NULL) : NULL;

  if (old != NULL && !mandate_record_equal (old, record))
    mandate_change_refuse (change, record, NULL, _ ("an addendum can’t be changed afterwards. Write another one."));

  if (review != NULL && g_strcmp0 (review->state, "closed") != 0)
    mandate_change_refuse (change, record, "review", _ ("“%s” is not closed yet. Change what it says itself."), review->title);
  else if (review != NULL && review->held_on != NULL && self->written_on != NULL && strcmp (self->written_on, review->held_on) < 0)
    /* Translators: %s is a date. */
    mandate_change_refuse (change, record, "written_on", _ ("the review was held on %s. Give that day or a later one."), day);
}

static void
mandate_review_addendum_check_removal (MandateRecord *record,
                                       MandateChange *change)
{
  if (mandate_change_find (change, MANDATE_TYPE_REVIEW, MANDATE_REVIEW_ADDENDUM (record)->review) != NULL)
    mandate_change_refuse (change, record, NULL, _ ("an addendum is kept with the minutes. Write another one that puts it right."));
}

static void
mandate_review_addendum_class_init (MandateReviewAddendumClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review-addendum",
                                 N_ ("Addendum"), N_ ("Addenda"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_review_addendum_check;
  record_class->check_removal = mandate_review_addendum_check_removal;
}

static void
mandate_review_addendum_init (MandateReviewAddendum *self)
{
}
