/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

MandatePage *mandate_list_pages_new_business_goals (MandateSession *session);
MandatePage *mandate_list_pages_new_clauses (MandateSession *session);
MandatePage *mandate_list_pages_new_competence (MandateSession *session);
MandatePage *mandate_list_pages_new_decisions (MandateSession *session);
MandatePage *mandate_list_pages_new_delegations (MandateSession *session);
MandatePage *mandate_list_pages_new_exceptions (MandateSession *session);
MandatePage *mandate_list_pages_new_communication (MandateSession *session);
MandatePage *mandate_list_pages_new_evidence (MandateSession *session);
MandatePage *mandate_list_pages_new_objectives (MandateSession *session);
MandatePage *mandate_list_pages_new_observations (MandateSession *session);
MandatePage *mandate_list_pages_new_reports (MandateSession *session);
MandatePage *mandate_list_pages_new_risks (MandateSession *session);
MandatePage *mandate_list_pages_new_communication_plan (MandateSession *session);
MandatePage *mandate_list_pages_new_feedback (MandateSession *session);
MandatePage *mandate_list_pages_new_initiatives (MandateSession *session);
MandatePage *mandate_list_pages_new_issues (MandateSession *session);
MandatePage *mandate_list_pages_new_obligations (MandateSession *session);
MandatePage *mandate_list_pages_new_pack_copies (MandateSession *session);
MandatePage *mandate_list_pages_new_pack_log (MandateSession *session);
MandatePage *mandate_list_pages_new_parties (MandateSession *session);
MandatePage *mandate_list_pages_new_processes (MandateSession *session);
MandatePage *mandate_list_pages_new_trainings (MandateSession *session);
MandatePage *mandate_list_pages_new_to_do (MandateSession *session);

guint mandate_list_pages_count_to_do (MandateSession *session);

G_END_DECLS
