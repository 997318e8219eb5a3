/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-addendum.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewAddendum, review, REFERENCE, N_ ("Review"), .is_required = TRUE, .is_part_of = TRUE, .references = "review"),
  MANDATE_FIELD (MandateReviewAddendum, written_on, DATE, N_ ("Written on"), .is_required = TRUE),
  MANDATE_FIELD (MandateReviewAddendum, person, REFERENCE, N_ ("Written by"), .references = "person"),
  MANDATE_FIELD (MandateReviewAddendum, content, LONG_TEXT, N_ ("Correction"), .is_required = TRUE, .help = N_ ("What was wrong or is missing, and what is right.")),
};

G_DEFINE_FINAL_TYPE (MandateReviewAddendum, mandate_review_addendum, MANDATE_TYPE_RECORD)

static void
mandate_review_addendum_class_init (MandateReviewAddendumClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "review-addendum",
                                 N_ ("Addendum"), N_ ("Addenda"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_review_addendum_init (MandateReviewAddendum *self)
{
}
