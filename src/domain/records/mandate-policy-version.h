/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_VERSION (mandate_policy_version_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyVersion, mandate_policy_version, MANDATE, POLICY_VERSION, MandateRecord)

/**
 * MandatePolicyVersion:
 *
 * One text of a policy. Once approved it never changes.
 */
struct _MandatePolicyVersion
{
  MandateRecord parent_instance;

  char    *policy; /* id of a policy */
  char    *number;
  char    *state;
  char    *text;
  char    *change_summary;
  gboolean is_material;
  char    *author; /* (nullable) id of a person */
  char    *effective_on;
  char    *next_review_on;
  char    *language;
  char    *written_on;
  char    *based_on;  /* (nullable) id of a policy-version */
  char    *answers;   /* (nullable) JSON of the answers that the text was made from */
  char    *issued_as; /* (nullable) id of an evidence: the file that was issued, where the text was read from one */
  char    *published_on;
  char    *withdrawn_on;
  char    *withdrawal_reason;
};

char *mandate_policy_version_hash_text (MandatePolicyVersion *self);
int   mandate_policy_version_compare_numbers (const char *first,
                                              const char *second);
char *mandate_policy_version_get_title (MandatePolicyVersion *self,
                                        MandateRegister      *reg);

G_END_DECLS
