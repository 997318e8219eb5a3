/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

/* The input that is recommended and not among those that 9.3.2 lists. */
#define MANDATE_REVIEW_RECOMMENDED_INPUT "resource-adequacy"

#define MANDATE_TYPE_REVIEW (mandate_review_get_type ())
G_DECLARE_FINAL_TYPE (MandateReview, mandate_review, MANDATE, REVIEW, MandateRecord)

/**
 * MandateReview:
 *
 * A meeting or a look-through: planned, held, closed (9.3).
 */
struct _MandateReview
{
  MandateRecord parent_instance;

  char *title;
  char *kind;
  char *plan; /* (nullable) id of a review-plan */
  char *state;
  char *planned_on;
  char *held_on;
  char *place;
  char *chair; /* (nullable) id of a person */
  char *suitability;
  char *adequacy;
  char *effectiveness;
  char *absence_reason;
  char *notes;
  char *occasion;
  char *policy_version; /* (nullable) id of a policy-version: the text that was looked at */
  char *outcome;
  char *outcome_reason;
  char *first_planned_on;
  char *moved_reason;
  char *missed_reason;
  char *body; /* (nullable) id of a body */
  char *scenario;
  char *lessons;
  char *suitable;
  char *adequate;
  char *effective;
  char *confirmed_on;
  char *confirmed_by; /* (nullable) id of a person */
  char *confirmation;
};

/**
 * MandateReviewGap:
 * @place: where it is mended: “held_on”, “outcome”, “attendance”, “decisions”,
 *   “input/VALUE”, “topic/ID”, “decision/ID” or “conclusion/FIELD”
 * @field: (nullable): the review's field that is refused for it
 * @message: a sentence that goes on after the name of the review
 * @is_in_the_way: whether the review can't be held or closed with it
 *
 * What a review lacks.
 */
typedef struct
{
  char       *place;
  const char *field;
  char       *message;
  gboolean    is_in_the_way;
} MandateReviewGap;

void mandate_review_gap_free (MandateReviewGap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateReviewGap, mandate_review_gap_free)

gboolean    mandate_review_was_held (MandateReview *self);
const char *mandate_review_get_day (const MandateReview *self);
GPtrArray  *mandate_review_list_gaps (MandateReview *self,
                                      MandateChange *change);

G_END_DECLS
