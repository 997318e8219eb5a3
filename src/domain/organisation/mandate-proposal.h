/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateProposal:
 * @title: what is proposed
 * @detail: (nullable): what it says, or why it might be wanted
 * @record: the record that it becomes when somebody takes it
 *
 * A record to begin with. It is no part of the register until somebody takes
 * it: nothing is filled in by itself. Its texts are in the language of the documents.
 */
typedef struct
{
  char          *title;
  char          *detail;
  MandateRecord *record;
} MandateProposal;

MandateProposal *mandate_proposal_new (GType type);
void             mandate_proposal_free (MandateProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateProposal, mandate_proposal_free)

GPtrArray *mandate_proposals_new (void);
void       mandate_proposals_keep_new (GPtrArray       *proposals,
                                       MandateRegister *reg,
                                       const char      *field);

G_END_DECLS
