/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-person.h"
#include "mandate-policy-version.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateAcknowledgementState:
 * @MANDATE_ACKNOWLEDGEMENT_NEW: it will be recorded
 * @MANDATE_ACKNOWLEDGEMENT_THERE: the person acknowledged this version already
 * @MANDATE_ACKNOWLEDGEMENT_NOT_IN_SCOPE: the policy is not for that person
 * @MANDATE_ACKNOWLEDGEMENT_UNKNOWN: nobody here is called that
 * @MANDATE_ACKNOWLEDGEMENT_AMBIGUOUS: several people are called that
 * @MANDATE_ACKNOWLEDGEMENT_NO_DAY: its day can’t be read, or is still to come
 *
 * What becomes of a line of a list.
 */
typedef enum
{
  MANDATE_ACKNOWLEDGEMENT_NEW,
  MANDATE_ACKNOWLEDGEMENT_THERE,
  MANDATE_ACKNOWLEDGEMENT_NOT_IN_SCOPE,
  MANDATE_ACKNOWLEDGEMENT_UNKNOWN,
  MANDATE_ACKNOWLEDGEMENT_AMBIGUOUS,
  MANDATE_ACKNOWLEDGEMENT_NO_DAY,
} MandateAcknowledgementState;

/**
 * MandateAcknowledgementLine:
 * @who: the name or the address that stood there
 * @person: (owned) (nullable): who that is
 * @date: (nullable): the day, in ISO 8601
 * @method: (nullable): a choice of acknowledgements
 * @state: what becomes of it
 *
 * Somebody who is said to have read and understood a policy.
 */
typedef struct
{
  char                       *who;
  MandatePerson              *person;
  char                       *date;
  char                       *method;
  MandateAcknowledgementState state;
} MandateAcknowledgementLine;

void mandate_acknowledgement_line_free (MandateAcknowledgementLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateAcknowledgementLine, mandate_acknowledgement_line_free)

GPtrArray                  *mandate_acknowledgements_read_csv (const char           *text,
                                                               MandateRegister      *reg,
                                                               MandatePolicyVersion *version,
                                                               const char           *today,
                                                               GError              **error);
MandateAcknowledgementLine *mandate_acknowledgements_read_email (const char            *text,
                                                                 MandateRegister       *reg,
                                                                 const char            *today,
                                                                 MandatePolicyVersion **version,
                                                                 GError               **error);
guint                       mandate_acknowledgements_count (GPtrArray                  *lines,
                                                            MandateAcknowledgementState state);
gboolean                    mandate_acknowledgements_put (GPtrArray            *lines,
                                                          MandateChange        *change,
                                                          MandatePolicyVersion *version,
                                                          GError              **error);

G_END_DECLS
