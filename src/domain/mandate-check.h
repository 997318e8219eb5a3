/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateFindingState:
 * @MANDATE_FINDING_SHOWN: the proof is there and current
 * @MANDATE_FINDING_IN_PART: some of it is; the rest has a date
 * @MANDATE_FINDING_GAP: looked for and not found
 * @MANDATE_FINDING_NOT_DUE: planned, the date is not reached
 * @MANDATE_FINDING_NOT_APPLICABLE: decided, with a reason, that there is nothing that it could apply to
 *
 * How a check ended. Empty is a gap: no check ends as shown on no data.
 */
typedef enum
{
  MANDATE_FINDING_SHOWN,
  MANDATE_FINDING_IN_PART,
  MANDATE_FINDING_GAP,
  MANDATE_FINDING_NOT_DUE,
  MANDATE_FINDING_NOT_APPLICABLE,
} MandateFindingState;

/**
 * MandateFinding:
 * @check: id of the check
 * @requirement: id of the requirement in the catalogue, such as “5.2-appr”
 * @clause: the clause as it is printed, such as “5.2”
 * @state: how it ended
 * @asked: the requirement, in our words
 * @looked_for: which evidence was looked for
 * @found: the result, one sentence of facts for a certifier
 * @where: where to mend it or look at it: “type/id”, or a type where there is no record yet
 * @happened_on: (nullable): the day of the fact that shows it
 * @happened_in: (nullable): the one of @proofs whose day that is
 * @proofs: (element-type utf8): links, “type/id”, to the records that show it
 *
 * What a check found out. All sentences are in the translation's language.
 */
typedef struct
{
  char               *check;
  char               *requirement;
  char               *clause;
  MandateFindingState state;
  char               *asked;
  char               *looked_for;
  char               *found;
  char               *where;
  char               *happened_on;
  char               *happened_in;
  GPtrArray          *proofs;
} MandateFinding;

void  mandate_finding_free (MandateFinding *self);
char *mandate_finding_make_key (const MandateFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateFinding, mandate_finding_free)

guint       mandate_check_get_n_checks (void);
const char *mandate_check_get_id (guint check);
GPtrArray  *mandate_check_run (guint                     check,
                               MandateRegister          *reg,
                               const char               *as_of,
                               const MandateTranslation *translation);
GPtrArray  *mandate_check_run_all (MandateRegister          *reg,
                                   const char               *as_of,
                                   const MandateTranslation *translation);

G_END_DECLS
