/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-text-lint.h"

G_BEGIN_DECLS

/**
 * MandatePolicyElement:
 * @MANDATE_POLICY_REQUIREMENTS: the promise to meet what applies (5.2 c)
 * @MANDATE_POLICY_IMPROVEMENT: the promise to go on improving (5.2 d)
 * @MANDATE_POLICY_OBJECTIVES: the objectives, or how they are set (5.2 b)
 *
 * What the text of a policy has to say.
 */
typedef enum
{
  MANDATE_POLICY_REQUIREMENTS,
  MANDATE_POLICY_IMPROVEMENT,
  MANDATE_POLICY_OBJECTIVES,
} MandatePolicyElement;

const char *mandate_policy_guess_language (const char *text);
char       *mandate_policy_find_element (const char          *text,
                                         MandatePolicyElement element);
gboolean    mandate_policy_find_interval (const char      *text,
                                          guint           *months,
                                          MandateTextSpan *place);

G_END_DECLS
