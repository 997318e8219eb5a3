/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-lint.h"
#include "mandate-text-sentences.h"

G_BEGIN_DECLS

/**
 * MandatePolicyLinter:
 * @text: the text, valid UTF-8
 * @language: (nullable): its language
 * @blocks: (element-type MandateTextBlock): its parts
 * @sentences: (element-type MandateSentence): its sentences
 * @version: the version that it is of
 * @policy: (nullable): the policy
 * @reg: a register
 * @as_of: the day that is looked at
 * @remarks: (element-type MandatePolicyRemark): what was found so far
 *
 * A text that is looked through. Each rule takes time in proportion to its
 * length.
 */
typedef struct
{
  const char           *text;
  const char           *language;
  GArray               *blocks;
  GArray               *sentences;
  MandatePolicyVersion *version;
  MandatePolicy        *policy;
  MandateRegister      *reg;
  const char           *as_of;
  GPtrArray            *remarks;
} MandatePolicyLinter;

G_GNUC_INTERNAL
MandatePolicyRemark *_mandate_policy_lint_add (MandatePolicyLinter        *self,
                                               MandatePolicyRemarkKind     kind,
                                               MandatePolicyRemarkSeverity severity,
                                               gsize                       start,
                                               gsize                       end,
                                               char                       *message,
                                               const char                 *remedy);
G_GNUC_INTERNAL
GRegex *_mandate_policy_lint_compile (const char *pattern);
G_GNUC_INTERNAL
const MandateSentence *_mandate_policy_lint_get_sentence (MandatePolicyLinter *self,
                                                          guint                index);

G_GNUC_INTERNAL
void _mandate_policy_lint_people (MandatePolicyLinter *self);
G_GNUC_INTERNAL
void _mandate_policy_lint_interval (MandatePolicyLinter *self);
G_GNUC_INTERNAL
void _mandate_policy_lint_numbers (MandatePolicyLinter *self);
G_GNUC_INTERNAL
void _mandate_policy_lint_platitudes (MandatePolicyLinter *self);

G_END_DECLS
