/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-list-spec.h"
#include "mandate-session.h"

G_BEGIN_DECLS

extern const MandateListSpec mandate_action_list_spec;
extern const MandateListSpec mandate_business_goal_list_spec;
extern const MandateListSpec mandate_clause_watch_list_spec;
extern const MandateListSpec mandate_communication_list_spec;
extern const MandateListSpec mandate_communication_plan_list_spec;
extern const MandateListSpec mandate_competence_list_spec;
extern const MandateListSpec mandate_context_issue_list_spec;
extern const MandateListSpec mandate_decision_list_spec;
extern const MandateListSpec mandate_delegation_list_spec;
extern const MandateListSpec mandate_evidence_list_spec;
extern const MandateListSpec mandate_feedback_list_spec;
extern const MandateListSpec mandate_initiative_list_spec;
extern const MandateListSpec mandate_interested_party_list_spec;
extern const MandateListSpec mandate_leadership_act_list_spec;
extern const MandateListSpec mandate_objective_list_spec;
extern const MandateListSpec mandate_obligation_list_spec;
extern const MandateListSpec mandate_observation_list_spec;
extern const MandateListSpec mandate_pack_copy_list_spec;
extern const MandateListSpec mandate_performance_report_list_spec;
extern const MandateListSpec mandate_process_list_spec;
extern const MandateListSpec mandate_raci_exception_list_spec;
extern const MandateListSpec mandate_risk_decision_list_spec;
extern const MandateListSpec mandate_risk_state_list_spec;
extern const MandateListSpec mandate_saved_pack_list_spec;
extern const MandateListSpec mandate_training_list_spec;

extern const MandateListSibling mandate_communication_lists[];

guint mandate_evidence_list_count_inbox (MandateSession *session);

G_END_DECLS
