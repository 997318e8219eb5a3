/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"
#include "mandate-policy.h"
#include "mandate-problem.h"
#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

#define MANDATE_POLICY_N_STEPS 7

#define MANDATE_TYPE_POLICY_ANSWERS (mandate_policy_answers_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyAnswers, mandate_policy_answers, MANDATE, POLICY_ANSWERS, MandateRecord)

/**
 * MandatePolicyAnswers:
 *
 * What the wizard for the information security policy (5.2) has been told. Not
 * a record of the register: it is kept in a draft until the text is made.
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

  /* 3: the two promises; of the first three, one a line */
  char *laws;
  char *contracts;
  char *industry_rules;
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
  char    *rule_own;

  /* 6: who gets to see it */
  char *published_at;
  char *outsiders; /* “public”, “on-request”, “not” */
  char *outsiders_reason;
  char *classification;

  /* 7: who approves it, and when it is looked at again */
  char  *approver; /* (nullable) id of a person */
  gint64 review_every_months;
  char  *identifier;
  char  *effective_on;
};

GPtrArray *mandate_policy_answers_list_fields (guint step);
guint      mandate_policy_answers_get_step (const char *field);

void mandate_policy_answers_take_over (MandatePolicyAnswers *self,
                                       MandatePolicy        *policy);

GPtrArray *mandate_policy_answers_list_lines (const char *text);

GPtrArray *mandate_policy_answers_check_step (MandatePolicyAnswers *self,
                                              guint                 step,
                                              MandateRegister      *reg,
                                              const char           *today);

const char *mandate_policy_answers_get_rule_text (const char               *field,
                                                  const MandateTranslation *translation);

const char *mandate_policy_answers_get_example (const char               *field,
                                                const char               *size_profile,
                                                const MandateTranslation *translation);
const char *mandate_policy_answers_choose_size (MandateOrganisation *organisation);

G_END_DECLS
