/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

static const MandateChoice state_choices[] = {
  { "planned", N_ ("Planned") },
  { "held", N_ ("Held") },
  { "closed", N_ ("Closed") },
  { "missed", N_ ("Missed") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReview, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateReview, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = mandate_review_kinds, .initial = "management-review"),
  MANDATE_FIELD (MandateReview, plan, REFERENCE, N_ ("Plan"), .references = "review-plan"),
  MANDATE_FIELD (MandateReview, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "planned"),
  MANDATE_FIELD (MandateReview, planned_on, DATE, N_ ("Planned on")),
  MANDATE_FIELD (MandateReview, held_on, DATE, N_ ("Held on")),
  MANDATE_FIELD (MandateReview, place, TEXT, N_ ("Place")),
  MANDATE_FIELD (MandateReview, chair, REFERENCE, N_ ("Chair"), .references = "person"),
  MANDATE_FIELD (MandateReview, suitability, LONG_TEXT, N_ ("Suitability"), .help = N_ ("Does the management system still fit? And why.")),
  MANDATE_FIELD (MandateReview, adequacy, LONG_TEXT, N_ ("Adequacy"), .help = N_ ("Does it cover what is needed? And why.")),
  MANDATE_FIELD (MandateReview, effectiveness, LONG_TEXT, N_ ("Effectiveness"), .help = N_ ("Does it achieve what it should? And why.")),
  MANDATE_FIELD (MandateReview, absence_reason, LONG_TEXT, N_ ("Why top management was absent")),
  MANDATE_FIELD (MandateReview, notes, LONG_TEXT, N_ ("Notes")),
};

G_DEFINE_FINAL_TYPE (MandateReview, mandate_review, MANDATE_TYPE_RECORD)

static void
mandate_review_class_init (MandateReviewClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "review",
                                 N_ ("Review"), N_ ("Reviews"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_review_init (MandateReview *self)
{
}
