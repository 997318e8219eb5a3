/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_APPROVAL (mandate_approval_get_type ())
G_DECLARE_FINAL_TYPE (MandateApproval, mandate_approval, MANDATE, APPROVAL, MandateRecord)

/**
 * MandateApproval:
 *
 * The decision on exactly one text, by whom and in which capacity (5.2, 7.5).
 */
struct _MandateApproval
{
  MandateRecord parent_instance;

  char *policy_version; /* id of a policy-version */
  char *person;         /* (nullable) id of a person */
  char *body;           /* (nullable) id of a body */
  char *capacity;
  char *decision;
  char *decided_on;
  char *review; /* (nullable) id of a review */
  char *note;
  char *text_sha256;
  char *method;
};

G_END_DECLS
