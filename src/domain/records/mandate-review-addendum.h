/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_ADDENDUM (mandate_review_addendum_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewAddendum, mandate_review_addendum, MANDATE, REVIEW_ADDENDUM, MandateRecord)

/**
 * MandateReviewAddendum:
 *
 * What is added to the minutes of a review after it was closed;
 * the minutes themselves stay as they are.
 */
struct _MandateReviewAddendum
{
  MandateRecord parent_instance;

  char *review; /* id of a review */
  char *written_on;
  char *person; /* (nullable) id of a person */
  char *content;
};

G_END_DECLS
