/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"
#include "mandate-policy-texts.h"
#include "mandate-policy-version.h"
#include "mandate-policy.h"
#include "mandate-problem.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/* The questions that the text is made from; and what is asked when it has been read once more. */
#define MANDATE_POLICY_N_STEPS   7
#define MANDATE_POLICY_LAST_STEP 8

/* So that people can remember them. */
#define MANDATE_POLICY_MAX_AIMS 5

#define MANDATE_TYPE_POLICY_ANSWERS (mandate_policy_answers_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyAnswers, mandate_policy_answers, MANDATE, POLICY_ANSWERS, MandateRecord)

/**
 * MandatePolicyAnswers:
 *
 * What the wizard for the information security policy (5.2) has been told. Not
 * a record of the register: it is kept in a draft until the text is made, and
 * then with the version, for the next one to begin with.
 */
struct _MandatePolicyAnswers
{
  MandateRecord parent_instance;

  /* 1: what must never go wrong */
  gboolean protects_customers;
  gboolean protects_money;
  gboolean protects_uptime;
  gboolean protects_reputation;
  gboolean protects_secrets;
  gboolean protects_law;
  char    *protects_words;

  /* 2: who has to follow it */
  gboolean follows_staff;
  gboolean follows_contractors;
  gboolean follows_suppliers;
  gboolean follows_visitors;
  char    *exceptions;

  /* 3: the two promises; of the first four, one a line */
  char *laws;
  char *contracts;
  char *industry_rules;
  char *own_requirements;
  char *requirements_kept_at;
  char *improvement;

  /* 4: objectives, one a line, or how they are set */
  char *aims;
  char *aims_framework;

  /* 5: house rules */
  gboolean rule_access;
  gboolean rule_devices;
  gboolean rule_passwords;
  gboolean rule_incidents;
  gboolean rule_remote_work;
  gboolean rule_suppliers;
  gboolean rule_data_handling;
  gboolean rule_backups;
  gboolean rule_physical;
  gboolean rule_acceptable_use;
  gboolean rule_sector;
  char    *rule_own;

  /* 6: who gets to see it */
  char *published_at;
  char *outsiders; /* “public”, “on-request”, “not” */
  char *outsiders_reason;
  char *classification;
  char *language; /* (nullable) of the text; else that of the organisation */

  /* 7: who approves it, and when it is looked at again */
  char  *approver;       /* (nullable) id of a person */
  char  *approving_body; /* (nullable) id of a body */
  gint64 review_every_months;
  char  *identifier;
  char  *effective_on;

  /* 8: what is asked when it has been read once more */
  char    *meeting; /* (nullable) id of the review in which the body approved it */
  char    *author;  /* (nullable) id of a person */
  gboolean is_material;
  char    *change_summary;
};

GPtrArray *mandate_policy_answers_list_fields (guint step);
guint      mandate_policy_answers_get_step (const char *field);

void mandate_policy_answers_take_over (MandatePolicyAnswers *self,
                                       MandatePolicy        *policy,
                                       MandatePolicyVersion *version);

GPtrArray                *mandate_policy_answers_list_lines (const char *text);
const MandatePolicyTexts *mandate_policy_answers_get_texts (MandatePolicyAnswers *self,
                                                            MandateOrganisation  *organisation);

GPtrArray *mandate_policy_answers_check_step (MandatePolicyAnswers *self,
                                              guint                 step,
                                              MandateRegister      *reg,
                                              const char           *today);
GPtrArray *mandate_policy_answers_check (MandatePolicyAnswers *self,
                                         MandateRegister      *reg,
                                         const char           *today);
gboolean   mandate_policy_answers_has_example (MandatePolicyAnswers *self,
                                               const char           *field);
GPtrArray *mandate_policy_answers_list_examples (MandatePolicyAnswers *self);

gboolean   mandate_policy_answers_has_proposals (const char *field);
GPtrArray *mandate_policy_answers_list_proposals (MandatePolicyAnswers *self,
                                                  MandateOrganisation  *organisation,
                                                  const char           *field);
void       mandate_policy_answers_take_proposal (MandatePolicyAnswers *self,
                                                 const char           *field,
                                                 const char           *proposal);

MandatePolicyAnswers *mandate_policy_answers_from_json (const char *json,
                                                        GError    **error);
char                 *mandate_policy_answers_to_json (MandatePolicyAnswers *self);

G_END_DECLS
