/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateDocumentKind:
 * @MANDATE_DOCUMENT_POLICY: a version of a policy
 * @MANDATE_DOCUMENT_MINUTES: the minutes of a review that was held
 * @MANDATE_DOCUMENT_REPORT: a performance report that was delivered
 * @MANDATE_DOCUMENT_EXTERNAL: somebody else's text that obliges the
 *   organisation: a law, a contract, a customer's rules
 */
typedef enum
{
  MANDATE_DOCUMENT_POLICY,
  MANDATE_DOCUMENT_MINUTES,
  MANDATE_DOCUMENT_REPORT,
  MANDATE_DOCUMENT_EXTERNAL,
} MandateDocumentKind;

/**
 * MandateDocumentState:
 * @MANDATE_DOCUMENT_IN_WORK: not to be followed yet
 * @MANDATE_DOCUMENT_CURRENT: the one to be used
 * @MANDATE_DOCUMENT_OBSOLETE: kept, but not to be used any more
 */
typedef enum
{
  MANDATE_DOCUMENT_IN_WORK,
  MANDATE_DOCUMENT_CURRENT,
  MANDATE_DOCUMENT_OBSOLETE,
} MandateDocumentState;

/**
 * MandateRegisteredDocument:
 * @kind: what it is
 * @state: whether it may be used
 * @record: (unowned): the register's record of it
 * @identifier: (nullable): how it is called in the organisation's files
 * @title: its title
 * @version: (nullable): its version
 * @owner: (unowned) (nullable): who answers for it
 * @approved_on: (nullable): when it was approved, confirmed or delivered
 * @approved_by: (nullable): by whom, or to whom it was delivered
 * @review_on: (nullable): when it is to be looked at again
 * @obsolete_on: (nullable): since when it is not to be used any more
 * @keep_until: (nullable): until when it is to be kept, where that can be said
 *
 * One line of the register of documents (7.5.2, 7.5.3).
 */
typedef struct
{
  MandateDocumentKind  kind;
  MandateDocumentState state;
  MandateRecord       *record;
  char                *identifier;
  char                *title;
  char                *version;
  gpointer             owner;
  char                *approved_on;
  char                *approved_by;
  char                *review_on;
  char                *obsolete_on;
  char                *keep_until;
} MandateRegisteredDocument;

void mandate_registered_document_free (MandateRegisteredDocument *self);

GPtrArray  *mandate_document_register_list (MandateRegister *reg,
                                            const char      *as_of);
const char *mandate_document_state_get_label (MandateDocumentState state);

G_END_DECLS
