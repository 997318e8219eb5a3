/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-leading.h"

G_BEGIN_DECLS

/**
 * MandateReceiptAmount:
 * @currency: of the amounts
 * @approved: what was approved, in minor units
 * @used: what of that was used, in minor units
 *
 * Money of one currency.
 */
typedef struct
{
  char  *currency;
  gint64 approved;
  gint64 used;
} MandateReceiptAmount;

/**
 * MandateLeadershipReceipt:
 * @since: the first day
 * @until: the last day
 * @approved_hours: hours that top management approved
 * @used_hours: how many of them were spent
 * @amounts: (element-type MandateReceiptAmount): money that it approved, by currency
 * @n_decisions: what it decided: decisions, approvals, answers to requests
 * @n_messages: what it told others
 * @n_reviews: reviews and other meetings that it took part in
 * @acts: (element-type MandateLeadershipEntry): all of it, the latest first
 *
 * What leaders gave in a time.
 */
typedef struct
{
  char      *since;
  char      *until;
  gint64     approved_hours;
  gint64     used_hours;
  GPtrArray *amounts;
  guint      n_decisions;
  guint      n_messages;
  guint      n_reviews;
  GPtrArray *acts;
} MandateLeadershipReceipt;

MandateLeadershipReceipt *mandate_leadership_receipt_new (MandateRegister *reg,
                                                          const char      *since,
                                                          const char      *until);
void                      mandate_leadership_receipt_free (MandateLeadershipReceipt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateLeadershipReceipt, mandate_leadership_receipt_free)

G_END_DECLS
