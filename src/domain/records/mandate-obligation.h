/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_OBLIGATION (mandate_obligation_get_type ())
G_DECLARE_FINAL_TYPE (MandateObligation, mandate_obligation, MANDATE, OBLIGATION, MandateRecord)

/**
 * MandateObligation:
 *
 * A law, a contract or a customer's demand that applies, and whether it is met (5.2 c).
 */
struct _MandateObligation
{
  MandateRecord parent_instance;

  char *title;
  char *kind;
  char *party; /* (nullable) id of a interested-party */
  char *reason;
  char *owner; /* (nullable) id of a person */
  char *method;
  char *verdict;
  char *assessed_on;
  char *review_on;
  char *notes;
};

G_END_DECLS
