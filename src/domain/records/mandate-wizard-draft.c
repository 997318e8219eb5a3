/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-wizard-draft.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateWizardDraft, wizard, TEXT, N_ ("Wizard"), .is_required = TRUE),
  MANDATE_FIELD (MandateWizardDraft, subject, LINK, N_ ("About"), .is_part_of = TRUE),
  MANDATE_FIELD (MandateWizardDraft, step, INTEGER, N_ ("Step"), .minimum = 0, .maximum = 100),
  MANDATE_FIELD (MandateWizardDraft, answers, LONG_TEXT, N_ ("Answers"), .help = N_ ("JSON.")),
};

G_DEFINE_FINAL_TYPE (MandateWizardDraft, mandate_wizard_draft, MANDATE_TYPE_RECORD)

static void
mandate_wizard_draft_class_init (MandateWizardDraftClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "wizard-draft",
                                 N_ ("Draft"), N_ ("Drafts"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_wizard_draft_init (MandateWizardDraft *self)
{
}
