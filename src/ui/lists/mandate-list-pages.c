/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages that list records, as the window makes them. */

#include "config.h"

#include "mandate-list-pages.h"

#include "mandate-action.h"
#include "mandate-list-page.h"
#include "mandate-list-specs.h"

MandatePage *
mandate_list_pages_new_business_goals (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_business_goal_list_spec);
}

MandatePage *
mandate_list_pages_new_clauses (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_clause_watch_list_spec);
}

MandatePage *
mandate_list_pages_new_communication (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_communication_list_spec);
}

MandatePage *
mandate_list_pages_new_competence (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_competence_list_spec);
}

MandatePage *
mandate_list_pages_new_decisions (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_decision_list_spec);
}

MandatePage *
mandate_list_pages_new_delegations (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_delegation_list_spec);
}

MandatePage *
mandate_list_pages_new_evidence (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_evidence_list_spec);
}

MandatePage *
mandate_list_pages_new_exceptions (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_raci_exception_list_spec);
}

MandatePage *
mandate_list_pages_new_objectives (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_objective_list_spec);
}

MandatePage *
mandate_list_pages_new_reports (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_performance_report_list_spec);
}

MandatePage *
mandate_list_pages_new_observations (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_observation_list_spec);
}

MandatePage *
mandate_list_pages_new_risks (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_risk_decision_list_spec);
}

MandatePage *
mandate_list_pages_new_communication_plan (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_communication_plan_list_spec);
}

MandatePage *
mandate_list_pages_new_feedback (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_feedback_list_spec);
}

MandatePage *
mandate_list_pages_new_initiatives (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_initiative_list_spec);
}

MandatePage *
mandate_list_pages_new_issues (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_context_issue_list_spec);
}

MandatePage *
mandate_list_pages_new_obligations (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_obligation_list_spec);
}

MandatePage *
mandate_list_pages_new_pack_copies (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_pack_copy_list_spec);
}

MandatePage *
mandate_list_pages_new_pack_log (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_saved_pack_list_spec);
}

MandatePage *
mandate_list_pages_new_parties (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_interested_party_list_spec);
}

MandatePage *
mandate_list_pages_new_processes (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_process_list_spec);
}

MandatePage *
mandate_list_pages_new_trainings (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_training_list_spec);
}

MandatePage *
mandate_list_pages_new_to_do (MandateSession *session)
{
  return mandate_list_page_new (session, &mandate_action_list_spec);
}

/**
 * mandate_list_pages_count_to_do:
 * @session: an open workspace
 *
 * Returns: how many actions are open and not put off
 */
guint
mandate_list_pages_count_to_do (MandateSession *session)
{
  MandateRecordList *actions = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_ACTION);
  guint              n_open = 0;

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    n_open += mandate_action_is_open (mandate_record_list_get (actions, i)) && !mandate_action_is_put_off (mandate_record_list_get (actions, i), mandate_session_get_today (session));

  return n_open;
}
