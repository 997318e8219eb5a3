/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-action.h"
#include "mandate-register.h"

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

/**
 * MandateObligationStanding:
 * @MANDATE_OBLIGATION_UNKNOWN: nobody looked yet whether it is fulfilled
 * @MANDATE_OBLIGATION_MET: it is
 * @MANDATE_OBLIGATION_UNDER_WAY: it is not, or only in part, and something is done about it
 * @MANDATE_OBLIGATION_UNANSWERED: it is not, or only in part, and nothing is done about it
 * @MANDATE_OBLIGATION_LOOK_AGAIN: the day on which somebody was to look again has passed
 *
 * How an obligation stands.
 */
typedef enum
{
  MANDATE_OBLIGATION_UNKNOWN,
  MANDATE_OBLIGATION_MET,
  MANDATE_OBLIGATION_UNDER_WAY,
  MANDATE_OBLIGATION_UNANSWERED,
  MANDATE_OBLIGATION_LOOK_AGAIN,
} MandateObligationStanding;

gboolean                  mandate_obligation_falls_short (MandateObligation *self);
MandateAction            *mandate_obligation_find_action (MandateObligation *self,
                                                          MandateRegister   *reg);
MandateObligationStanding mandate_obligation_get_standing (MandateObligation *self,
                                                           MandateRegister   *reg,
                                                           const char        *today);

G_END_DECLS
