/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-commitment.h"
#include "mandate-leading.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* A year of quarters: what a certifier samples. */
#define MANDATE_COVERAGE_QUARTERS 4

/**
 * MandateQuarter:
 * @year: the year in which its fiscal year starts
 * @ends_later: whether its fiscal year ends in the year after that
 * @number: 1 to 4
 * @from: its first day
 * @until: its last day
 * @is_running: whether it has not ended yet on the day that is looked at
 *
 * A quarter of a fiscal year.
 */
typedef struct
{
  int      year;
  gboolean ends_later;
  int      number;
  char    *from;
  char    *until;
  gboolean is_running;
} MandateQuarter;

/**
 * MandateCoverageCell:
 * @acts: (element-type MandateLeadershipEntry): what was done, the latest first
 * @n_approvals: how many of them are but approvals
 *
 * A letter in a quarter.
 */
typedef struct
{
  GPtrArray *acts;
  guint      n_approvals;
} MandateCoverageCell;

/**
 * MandateCommitmentState:
 * @MANDATE_COMMITMENT_SHOWN: an act of the last twelve months shows it
 * @MANDATE_COMMITMENT_SIGNED: approvals alone, where more is asked for
 * @MANDATE_COMMITMENT_OLD: the last act is older
 * @MANDATE_COMMITMENT_NOTHING: nothing is on record
 *
 * How a commitment of 5.1 stands.
 */
typedef enum
{
  MANDATE_COMMITMENT_SHOWN,
  MANDATE_COMMITMENT_SIGNED,
  MANDATE_COMMITMENT_OLD,
  MANDATE_COMMITMENT_NOTHING,
} MandateCommitmentState;

typedef struct _MandateCoverage MandateCoverage;

MandateCoverage *mandate_coverage_new (MandateRegister *reg,
                                       const char      *as_of,
                                       guint            n_quarters);
void             mandate_coverage_free (MandateCoverage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateCoverage, mandate_coverage_free)

GPtrArray                    *mandate_coverage_get_acts (const MandateCoverage *self);
guint                         mandate_coverage_get_n_quarters (const MandateCoverage *self);
const MandateQuarter         *mandate_coverage_get_quarter (const MandateCoverage *self,
                                                            guint                  quarter);
const MandateCoverageCell    *mandate_coverage_get_cell (const MandateCoverage *self,
                                                         guint                  commitment,
                                                         guint                  quarter);
guint                         mandate_coverage_count_empty (const MandateCoverage *self);
const MandateLeadershipEntry *mandate_coverage_find_last (const MandateCoverage *self,
                                                          guint                  commitment);
MandateCommitmentState        mandate_coverage_judge (const MandateCoverage *self,
                                                      guint                  commitment);

char              *mandate_quarter_format (const MandateQuarter     *self,
                                           const MandateTranslation *translation);
const char        *mandate_commitment_state_get_word (MandateCommitmentState    state,
                                                      const MandateTranslation *translation);
const char        *mandate_commitment_get_question (guint commitment);
MandateCommitment *mandate_commitment_find (MandateRegister *reg,
                                            guint            commitment);
char              *mandate_commitment_settle_link (MandateChange *change,
                                                   const char    *link);

G_END_DECLS
