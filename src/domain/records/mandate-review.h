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
};

gboolean mandate_review_was_held (MandateReview *self);

G_END_DECLS
