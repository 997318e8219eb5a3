/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-catalogue.h"
#include "mandate-check.h"
#include "mandate-decision.h"

G_BEGIN_DECLS

/**
 * MandateAuditStage:
 * @MANDATE_AUDIT_STAGE_ANY: everything that is asked
 * @MANDATE_AUDIT_STAGE_1: is it written down, approved and planned?
 * @MANDATE_AUDIT_STAGE_2: is it done, and does it work?
 *
 * What a certification audit looks at in its two visits.
 */
typedef enum
{
  MANDATE_AUDIT_STAGE_ANY,
  MANDATE_AUDIT_STAGE_1,
  MANDATE_AUDIT_STAGE_2,
} MandateAuditStage;

/**
 * MandateReadiness:
 * @requirement: (transfer none): what is asked
 * @state: how it stands: the worst of its findings
 * @findings: (element-type MandateFinding): what was found about it, borrowed
 * @proofs: (element-type utf8): links, “type/id”, to the records that show it, each once
 * @happened_on: (nullable): the latest day of a fact that shows it, borrowed
 *
 * How one requirement of the catalogue stands.
 */
typedef struct
{
  const MandateRequirement *requirement;
  MandateFindingState       state;
  GPtrArray                *findings;
  GPtrArray                *proofs;
  const char               *happened_on;
} MandateReadiness;

void mandate_readiness_free (MandateReadiness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateReadiness, mandate_readiness_free)

gboolean   mandate_check_is_asked_at (const char       *check,
                                      MandateAuditStage stage);
guint      mandate_audit_stage_count_own (MandateAuditStage stage);
GPtrArray *mandate_readiness_list (GPtrArray        *findings,
                                   MandateAuditStage stage);
guint      mandate_readiness_count_ready (GPtrArray *rows);
guint      mandate_readiness_count_gaps (const MandateReadiness *self);

const char *mandate_audit_stage_get_title (MandateAuditStage         stage,
                                           const MandateTranslation *translation);
const char *mandate_audit_stage_get_question (MandateAuditStage         stage,
                                              const MandateTranslation *translation);
const char *mandate_finding_state_get_word (MandateFindingState       state,
                                            const MandateTranslation *translation);

G_END_DECLS
