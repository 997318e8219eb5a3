/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_WIZARD_DRAFT (mandate_wizard_draft_get_type ())
G_DECLARE_FINAL_TYPE (MandateWizardDraft, mandate_wizard_draft, MANDATE, WIZARD_DRAFT, MandateRecord)

/**
 * MandateWizardDraft:
 *
 * Answers that were begun and not yet used.
 */
struct _MandateWizardDraft
{
  MandateRecord parent_instance;

  char  *wizard;
  char  *subject;
  gint64 step;
  char  *answers;
};

MandateWizardDraft *mandate_wizard_draft_find (MandateRegister *reg,
                                               const char      *wizard,
                                               MandateRecord   *subject);
void                mandate_wizard_draft_put (MandateChange *change,
                                              const char    *wizard,
                                              MandateRecord *subject,
                                              guint          step,
                                              const char    *answers);

G_END_DECLS
