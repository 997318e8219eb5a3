/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-version.h"
#include "mandate-policy.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandatePolicyRemarkKind:
 *
 * What a remark is about.
 */
typedef enum
{
  MANDATE_POLICY_REMARK_NO_TEXT,
  MANDATE_POLICY_REMARK_PLACEHOLDER,
  MANDATE_POLICY_REMARK_EXAMPLE,
  MANDATE_POLICY_REMARK_REQUIREMENTS,
  MANDATE_POLICY_REMARK_IMPROVEMENT,
  MANDATE_POLICY_REMARK_OBJECTIVES,
  MANDATE_POLICY_REMARK_EMPTY_SECTION,
  MANDATE_POLICY_REMARK_REVIEW_INTERVAL,
  MANDATE_POLICY_REMARK_PERSON_LEFT,
  MANDATE_POLICY_REMARK_UNKNOWN_NAME,
  MANDATE_POLICY_REMARK_VERSION_NUMBER,
  MANDATE_POLICY_REMARK_DATE,
  MANDATE_POLICY_REMARK_PLATITUDE,
  MANDATE_POLICY_REMARK_READING_TIME,
  MANDATE_POLICY_REMARK_HARD_SENTENCE,
} MandatePolicyRemarkKind;

/**
 * MandatePolicyRemarkSeverity:
 * @MANDATE_POLICY_REMARK_BLOCKS: as long as it is there, the text can’t be approved
 * @MANDATE_POLICY_REMARK_WARNS: a certifier is likely to ask about it
 * @MANDATE_POLICY_REMARK_HINTS: it may be right as it is
 *
 * How much a remark weighs.
 */
typedef enum
{
  MANDATE_POLICY_REMARK_BLOCKS,
  MANDATE_POLICY_REMARK_WARNS,
  MANDATE_POLICY_REMARK_HINTS,
} MandatePolicyRemarkSeverity;

/**
 * MandatePolicyRemark:
 * @kind: what it is about
 * @severity: how much it weighs
 * @where: the heading above the place, or its line where there is none
 * @start: where the place begins, in bytes
 * @end: where it ends; both are 0 where the remark is about the whole text
 * @quote: (nullable): the words in question
 * @message: what is the matter, in the language of the screen
 * @remedy: what to do about it
 *
 * Something about the text of a policy that its author should look at.
 */
typedef struct
{
  MandatePolicyRemarkKind     kind;
  MandatePolicyRemarkSeverity severity;
  char                       *where;
  gsize                       start;
  gsize                       end;
  char                       *quote;
  char                       *message;
  char                       *remedy;
} MandatePolicyRemark;

GPtrArray *mandate_policy_lint (MandatePolicyVersion *version,
                                MandatePolicy        *policy,
                                MandateRegister      *reg,
                                const char           *as_of);
gboolean   mandate_policy_lint_blocks (GPtrArray *remarks);
gboolean   mandate_policy_lint_check (MandatePolicyVersion *version,
                                      MandatePolicy        *policy,
                                      MandateRegister      *reg,
                                      const char           *as_of,
                                      GError              **error);

const char *mandate_policy_remark_kind_get_nick (MandatePolicyRemarkKind kind);
const char *mandate_policy_remark_severity_get_nick (MandatePolicyRemarkSeverity severity);
void        mandate_policy_remark_free (MandatePolicyRemark *self);

G_END_DECLS
