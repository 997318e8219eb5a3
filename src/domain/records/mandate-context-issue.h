/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_CONTEXT_ISSUE (mandate_context_issue_get_type ())
G_DECLARE_FINAL_TYPE (MandateContextIssue, mandate_context_issue, MANDATE, CONTEXT_ISSUE, MandateRecord)

/**
 * MandateContextIssue:
 *
 * Something inside or outside that bears on information security (4.1).
 */
struct _MandateContextIssue
{
  MandateRecord parent_instance;

  char *title;
  char *side;
  char *effect;
  char *noted_on;
  char *ended_on;
};

G_END_DECLS
