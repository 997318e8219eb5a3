/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the checks share. A check is a pure function of register, day and language. */

#pragma once

#include "mandate-check.h"
#include "mandate-records.h"

G_BEGIN_DECLS

typedef struct _MandateInquiry MandateInquiry;

/*
 * A gap rule. @where is the type of record where one begins to mend it while
 * there is nothing yet.
 */
typedef struct
{
  const char *id;
  const char *requirement;
  const char *where;
  const char *looked_for; /* translatable */
  void (*run) (MandateInquiry *inquiry);
} MandateCheck;

/* One run of one check. */
struct _MandateInquiry
{
  const MandateCheck       *check;       /* (unowned) */
  MandateRegister          *reg;         /* (unowned) */
  const char               *as_of;       /* (unowned) */
  const MandateTranslation *translation; /* (unowned) */
  GPtrArray                *findings;    /* (unowned) (element-type MandateFinding) */
  GHashTable               *indexes;     /* (nullable): fields that records are looked up by, for the time of the run */
  GStringChunk             *said;        /* (unowned): the words of days and years, for the time of the run */
};

MandateFinding *_mandate_report (MandateInquiry     *inquiry,
                                 MandateFindingState state,
                                 gpointer            where,
                                 const char         *found,
                                 ...) G_GNUC_PRINTF (4, 5);
void            _mandate_prove (MandateInquiry *inquiry, MandateFinding *finding, gpointer record, const char *happened_on);
void            _mandate_prove_by_all (MandateInquiry *inquiry, MandateFinding *finding, GPtrArray *records);
gboolean        _mandate_has_findings (MandateInquiry *inquiry);

const char *_mandate_say (MandateInquiry *inquiry,
                          const char     *text) G_GNUC_FORMAT (2);
const char *_mandate_say_day (MandateInquiry *inquiry,
                              const char     *date);
const char *_mandate_say_year (MandateInquiry *inquiry,
                               gint64          year);
char       *_mandate_join (MandateInquiry *inquiry,
                           GPtrArray      *texts);

GPtrArray     *_mandate_list (MandateInquiry *inquiry,
                              GType           type);
GPtrArray     *_mandate_list_with (MandateInquiry *inquiry,
                                   GType           type,
                                   const char     *field,
                                   const char     *value);
MandatePerson *_mandate_find_person (MandateInquiry *inquiry,
                                     const char     *id);
MandatePerson *_mandate_find_active_person (MandateInquiry *inquiry,
                                            const char     *id);
const char    *_mandate_name_person (MandateInquiry *inquiry,
                                     const char     *id);

gboolean _mandate_has_happened (MandateInquiry *inquiry,
                                const char     *date);
gboolean _mandate_is_past (MandateInquiry *inquiry,
                           const char     *date);
gboolean _mandate_is_of_last_year (MandateInquiry *inquiry,
                                   const char     *date);

GPtrArray *_mandate_list_members (MandateInquiry *inquiry,
                                  const char     *body,
                                  const char     *date);
gboolean   _mandate_was_top_management (MandateInquiry *inquiry,
                                        const char     *person,
                                        const char     *body,
                                        const char     *date);
GPtrArray *_mandate_list_current_holdings (MandateInquiry *inquiry,
                                           MandateRole    *role);
GPtrArray *_mandate_list_holders (MandateInquiry *inquiry,
                                  MandateRole    *role);
gboolean   _mandate_is_held (MandateInquiry *inquiry,
                             MandateRole    *role);

gboolean _mandate_report_compensation (MandateInquiry *inquiry,
                                       const char     *rule);

MandatePolicyVersion *_mandate_find_policy_in_force (MandateInquiry *inquiry);
MandatePolicyVersion *_mandate_find_policy_or_report (MandateInquiry *inquiry);
MandateReview        *_mandate_find_last_review (MandateInquiry *inquiry,
                                                 const char     *kind);

void _mandate_check_policy_approved (MandateInquiry *inquiry);
void _mandate_check_policy_wording (MandateInquiry *inquiry);
void _mandate_check_policy_objectives (MandateInquiry *inquiry);
void _mandate_check_policy_requirements (MandateInquiry *inquiry);
void _mandate_check_policy_improvement (MandateInquiry *inquiry);
void _mandate_check_policy_control (MandateInquiry *inquiry);
void _mandate_check_policy_outsiders (MandateInquiry *inquiry);
void _mandate_check_policy_review (MandateInquiry *inquiry);

void _mandate_check_policy_made_known (MandateInquiry *inquiry);
void _mandate_check_leaders_spoke (MandateInquiry *inquiry);
void _mandate_check_performance_reported (MandateInquiry *inquiry);
void _mandate_check_communications (MandateInquiry *inquiry);

void _mandate_check_communication_plan (MandateInquiry *inquiry);
void _mandate_check_feedback_answered (MandateInquiry *inquiry);
void _mandate_check_training_effect (MandateInquiry *inquiry);
void _mandate_check_awareness (MandateInquiry *inquiry);

void _mandate_check_top_management (MandateInquiry *inquiry);
void _mandate_check_leaders_acted (MandateInquiry *inquiry);
void _mandate_check_integration (MandateInquiry *inquiry);
void _mandate_check_support (MandateInquiry *inquiry);
void _mandate_check_other_leaders (MandateInquiry *inquiry);
void _mandate_check_issues (MandateInquiry *inquiry);
void _mandate_check_parties (MandateInquiry *inquiry);
void _mandate_check_climate (MandateInquiry *inquiry);
void _mandate_check_obligations (MandateInquiry *inquiry);
void _mandate_check_scope (MandateInquiry *inquiry);

void  _mandate_check_conformance_role (MandateInquiry *inquiry);
void  _mandate_check_reporting_role (MandateInquiry *inquiry);
void  _mandate_check_roles_held (MandateInquiry *inquiry);
void  _mandate_check_roles_made_known (MandateInquiry *inquiry);
void  _mandate_check_competence (MandateInquiry *inquiry);
void  _mandate_check_audit_independence (MandateInquiry *inquiry);
void  _mandate_check_raci (MandateInquiry *inquiry);
void  _mandate_check_clauses_watched (MandateInquiry *inquiry);
void  _mandate_check_contradictions (MandateInquiry *inquiry);
guint _mandate_report_delegations (MandateInquiry *inquiry,
                                   GPtrArray      *sound);

void _mandate_check_review_held (MandateInquiry *inquiry);
void _mandate_check_review_planned (MandateInquiry *inquiry);
void _mandate_check_review_attended (MandateInquiry *inquiry);
void _mandate_check_review_inputs (MandateInquiry *inquiry);
void _mandate_check_review_results (MandateInquiry *inquiry);

void _mandate_check_decisions (MandateInquiry *inquiry);
void _mandate_check_actions (MandateInquiry *inquiry);
void _mandate_check_improvements (MandateInquiry *inquiry);

void _mandate_check_nonconformities (MandateInquiry *inquiry);
void _mandate_check_risk_decisions (MandateInquiry *inquiry);
void _mandate_check_effect_known (MandateInquiry *inquiry);

void _mandate_check_resources_decided (MandateInquiry *inquiry);
void _mandate_check_resources_approved (MandateInquiry *inquiry);
void _mandate_check_resources_adequate (MandateInquiry *inquiry);

void _mandate_check_objectives_set (MandateInquiry *inquiry);
void _mandate_check_objectives_linked (MandateInquiry *inquiry);
void _mandate_check_objectives_planned (MandateInquiry *inquiry);
void _mandate_check_objectives_read (MandateInquiry *inquiry);

void _mandate_compare_policy_with_plan (MandateInquiry *inquiry);
void _mandate_compare_attendance_with_people (MandateInquiry *inquiry);
void _mandate_compare_decisions_with_people (MandateInquiry *inquiry);
void _mandate_compare_objectives_with_resources (MandateInquiry *inquiry);

void _mandate_check_answers (MandateInquiry *inquiry);
void _mandate_check_own_words (MandateInquiry *inquiry);
void _mandate_check_approvals_read (MandateInquiry *inquiry);

void _mandate_exempt (MandateInquiry *inquiry);

void _mandate_check_evidence_attached (MandateInquiry *inquiry);
void _mandate_check_evidence_current (MandateInquiry *inquiry);

G_END_DECLS
