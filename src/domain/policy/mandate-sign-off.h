/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-delegation.h"
#include "mandate-policy-version.h"
#include "mandate-register.h"
#include "mandate-review.h"
#include "mandate-role-holding.h"
#include "mandate-training.h"

G_BEGIN_DECLS

/**
 * MandateSignOffPurpose:
 * @MANDATE_SIGN_OFF_APPROVAL: the approval page of a policy version
 * @MANDATE_SIGN_OFF_ACKNOWLEDGEMENT: the sheet on which people sign that they read it
 * @MANDATE_SIGN_OFF_APPOINTMENT: the letter by which a role is given and accepted
 * @MANDATE_SIGN_OFF_DELEGATION: the record by which part of a role is handed over for a time
 * @MANDATE_SIGN_OFF_MINUTES: the minutes of a review
 * @MANDATE_SIGN_OFF_ATTENDANCE: the sheet on which people sign that they were at a review or a training
 *
 * What is signed on a paper that the program printed.
 */
typedef enum
{
  MANDATE_SIGN_OFF_APPROVAL,
  MANDATE_SIGN_OFF_ACKNOWLEDGEMENT,
  MANDATE_SIGN_OFF_APPOINTMENT,
  MANDATE_SIGN_OFF_DELEGATION,
  MANDATE_SIGN_OFF_MINUTES,
  MANDATE_SIGN_OFF_ATTENDANCE,
} MandateSignOffPurpose;

char *mandate_sign_off_code_make (const char *purpose,
                                  const char *version_id,
                                  const char *text_sha256);
char *mandate_sign_off_code_make_for (MandateSignOffPurpose purpose,
                                      MandatePolicyVersion *version);
char *mandate_sign_off_code_make_for_appointment (MandateRegister    *reg,
                                                  MandateRoleHolding *holding);
char *mandate_sign_off_code_make_for_delegation (MandateDelegation *delegation);
char *mandate_sign_off_code_make_for_training (MandateTraining *training);
char *mandate_sign_off_code_make_for_review (MandateRegister      *reg,
                                             MandateSignOffPurpose purpose,
                                             MandateReview        *review);
char *mandate_sign_off_code_find (const char *text);

MandatePolicyVersion *mandate_sign_off_find (MandateRegister       *reg,
                                             const char            *text,
                                             MandateSignOffPurpose *purpose);

MandateRecord *mandate_sign_off_find_record (MandateRegister       *reg,
                                             const char            *text,
                                             MandateSignOffPurpose *purpose);
MandateRecord *mandate_sign_off_match_record (MandateRegister       *reg,
                                              const char            *text,
                                              MandateSignOffPurpose *purpose,
                                              GError               **error);

char *mandate_sign_off_hash_to_words (const char *sha256);

G_END_DECLS
