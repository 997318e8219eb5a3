/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-review-plan.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/**
 * MandateRhythmSize:
 * @MANDATE_RHYTHM_ALONE: one person
 * @MANDATE_RHYTHM_SMALL: two to nine
 * @MANDATE_RHYTHM_GROWING: ten to 49
 * @MANDATE_RHYTHM_LARGE: 50 and more
 *
 * How many people there are.
 */
typedef enum
{
  MANDATE_RHYTHM_ALONE,
  MANDATE_RHYTHM_SMALL,
  MANDATE_RHYTHM_GROWING,
  MANDATE_RHYTHM_LARGE,
  MANDATE_RHYTHM_N_SIZES,
} MandateRhythmSize;

/**
 * MandateRhythmProposal:
 * @kind: which review, of mandate_review_kinds
 * @why: (translatable): what it is for, in a sentence
 * @months: how many months lie between two, by size
 * @first_in_weeks: how soon the first one is, so that not all fall on one day
 * @is_asked_for: whether the standard asks for what it looks at
 * @from_size: else, from which size on it is proposed; it is offered to all
 *
 * A rhythm to begin with. The standard says “planned intervals” and no number:
 * what the organisation sets itself is what it is held to.
 */
typedef struct
{
  const char *kind;
  const char *why;
  guint       months[MANDATE_RHYTHM_N_SIZES];
  guint       first_in_weeks;
  gboolean    is_asked_for;

  MandateRhythmSize from_size;
} MandateRhythmProposal;

MandateRhythmSize            mandate_rhythm_get_size_for (const char *size_profile,
                                                          gint64      people);
MandateRhythmSize            mandate_rhythm_get_size (MandateRegister *reg);
const MandateRhythmProposal *mandate_rhythm_list_proposals (guint *n_proposals);
gboolean                     mandate_rhythm_is_proposed (const MandateRhythmProposal *proposal,
                                                         MandateRhythmSize            size);
void                         mandate_rhythm_propose (const MandateRhythmProposal *proposal,
                                                     MandateRhythmSize            size,
                                                     const char                  *today,
                                                     MandateReviewPlan           *plan);
void                         mandate_rhythm_invite (MandateChange     *change,
                                                    MandateReviewPlan *plan,
                                                    MandateReview     *review,
                                                    const char        *day);
MandateReview               *mandate_rhythm_plan_review (MandateChange     *change,
                                                         MandateReviewPlan *plan,
                                                         const char        *day);
MandateReview               *mandate_rhythm_plan_first (MandateChange     *change,
                                                        MandateReviewPlan *plan);
MandateReview               *mandate_rhythm_plan_next (MandateChange *change,
                                                       MandateReview *review);

gboolean mandate_rhythm_put_moved (MandateChange *change,
                                   MandateReview *review,
                                   const char    *day,
                                   const char    *reason,
                                   GError       **error);
gboolean mandate_rhythm_put_missed (MandateChange *change,
                                    MandateReview *review,
                                    const char    *reason,
                                    GError       **error);

G_END_DECLS
