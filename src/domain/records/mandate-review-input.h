/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_INPUT (mandate_review_input_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewInput, mandate_review_input, MANDATE, REVIEW_INPUT, MandateRecord)

/**
 * MandateReviewInput:
 *
 * What a management review was told on one of the inputs that 9.3.2 lists.
 */
struct _MandateReviewInput
{
  MandateRecord parent_instance;

  char *review; /* id of a review */
  char *input;
  char *content;
  char *nothing_because;
  char *prepared;
  char *prepared_on;
};

G_END_DECLS
