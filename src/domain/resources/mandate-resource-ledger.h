/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-resource-conclusion.h"
#include "mandate-resource-span.h"
#include "mandate-review-input.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/**
 * MandateLedgerState:
 * @MANDATE_LEDGER_UNDECIDED: asked for and not answered
 * @MANDATE_LEDGER_IN_FULL: approved as asked for
 * @MANDATE_LEDGER_IN_PART: less was approved than asked for
 * @MANDATE_LEDGER_REFUSED: nothing was approved
 * @MANDATE_LEDGER_NOT_USED: approved, and nothing of it was used
 *
 * What became of a request.
 */
typedef enum
{
  MANDATE_LEDGER_UNDECIDED,
  MANDATE_LEDGER_IN_FULL,
  MANDATE_LEDGER_IN_PART,
  MANDATE_LEDGER_REFUSED,
  MANDATE_LEDGER_NOT_USED,
} MandateLedgerState;

/**
 * MandateLedgerRow:
 * @resource: (owned): what was asked for
 * @currency: (nullable): of its figures; %NULL for hours
 * @figures: how much of it
 * @state: what became of it
 * @shortfall: what was asked for and not approved, or 0
 * @is_short: whether somebody found that it was too little
 * @is_explained: whether it is written down why that is enough, or not
 * @is_open: whether something is left to be done about it
 * @runs_on: whether it was approved in an earlier year, and goes on
 *
 * A request in one unit.
 */
typedef struct
{
  MandateResource       *resource;
  const char            *currency;
  MandateResourceFigures figures;
  MandateLedgerState     state;
  gint64                 shortfall;
  gboolean               is_short;
  gboolean               is_explained;
  gboolean               is_open;
  gboolean               runs_on;
} MandateLedgerRow;

/**
 * MandateLedgerGroup:
 * @kind: what its resources are
 * @currency: (nullable): of its figures; %NULL for hours
 * @rows: (element-type MandateLedgerRow): in the order in which they were asked for
 * @total: the sums of all
 * @decided: the sums of what was decided on
 *
 * Requests of one kind in one unit.
 */
typedef struct
{
  const MandateChoice   *kind;
  const char            *currency;
  GPtrArray             *rows;
  MandateResourceFigures total;
  MandateResourceFigures decided;
} MandateLedgerGroup;

/**
 * MandateLedgerVerdict:
 * @MANDATE_VERDICT_NOTHING: nothing was asked for
 * @MANDATE_VERDICT_SHORT: something fell short
 * @MANDATE_VERDICT_UNDECIDED: something is not decided
 * @MANDATE_VERDICT_NOT_JUDGED: nobody said whether it was enough
 * @MANDATE_VERDICT_ENOUGH: it was enough
 *
 * Was it enough?
 */
typedef enum
{
  MANDATE_VERDICT_NOTHING,
  MANDATE_VERDICT_SHORT,
  MANDATE_VERDICT_UNDECIDED,
  MANDATE_VERDICT_NOT_JUDGED,
  MANDATE_VERDICT_ENOUGH,
} MandateLedgerVerdict;

/**
 * MandateResourceLedger:
 * @year: the year, or 0 for resources without one
 * @resources: (element-type MandateResource): of that year, in the order in which they were asked for
 * @groups: (element-type MandateLedgerGroup): in the order of the kinds
 * @verdict: whether it was enough
 * @fell_short: (element-type MandateLedgerRow): what was too little, or less than asked for without a reason
 * @undecided: (element-type MandateLedgerRow): what waits for an answer
 * @not_judged: (element-type MandateResource): approved, and nobody said whether it was enough
 * @conclusion: (nullable): what the last management review said on it
 * @concluded: (element-type MandateResourceConclusion): what was concluded on the kinds, in their order
 * @n_in_full: how many resources were approved as asked for
 *
 * What security was given in a year.
 */
typedef struct
{
  gint64               year;
  GPtrArray           *resources;
  GPtrArray           *groups;
  MandateLedgerVerdict verdict;
  GPtrArray           *fell_short;
  GPtrArray           *undecided;
  GPtrArray           *not_judged;
  MandateReviewInput  *conclusion;
  GPtrArray           *concluded;
  guint                n_in_full;
} MandateResourceLedger;

MandateResourceLedger *mandate_resource_ledger_new (MandateRegister *reg,
                                                    gint64           year,
                                                    const char      *as_of);
void                   mandate_resource_ledger_free (MandateResourceLedger *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateResourceLedger, mandate_resource_ledger_free)

GPtrArray             *mandate_resource_ledger_list_currencies (const MandateResourceLedger *self);
MandateResourceFigures mandate_resource_ledger_sum (const MandateResourceLedger *self,
                                                    const char                  *currency);

GPtrArray *mandate_resource_ledger_list_unfunded (const MandateResourceLedger *self);

GPtrArray                 *mandate_resources_list_years (MandateRegister *reg,
                                                         const char      *as_of);
GPtrArray                 *mandate_resources_list_approved (MandateRegister *reg,
                                                            const char      *as_of);
MandateResourceConclusion *mandate_resources_find_conclusion (MandateRegister *reg,
                                                              gint64           year,
                                                              const char      *kind);
MandateReviewInput        *mandate_resources_find_review_conclusion (MandateRegister *reg,
                                                                     const char      *as_of,
                                                                     MandateReview  **review);
void                       mandate_resource_decide_by_figures (MandateResource *resource);

G_END_DECLS
