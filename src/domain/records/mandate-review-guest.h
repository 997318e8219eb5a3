/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_GUEST (mandate_review_guest_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewGuest, mandate_review_guest, MANDATE, REVIEW_GUEST, MandateRecord)

/**
 * MandateReviewGuest:
 *
 * Somebody who was at a review and is none of the organisation's people: no
 * policy is theirs to read, no role theirs to hold.
 */
struct _MandateReviewGuest
{
  MandateRecord parent_instance;

  char *review; /* id of a review */
  char *name;
  char *comes_from;
};

G_END_DECLS
