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

static char *
get_link (MandateRecord *subject)
{
  return subject != NULL ? g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (subject)), mandate_record_get_id (subject)) : NULL;
}

/**
 * mandate_wizard_draft_find:
 * @reg: a register
 * @wizard: name of a wizard
 * @subject: (nullable): the record that it is about
 *
 * Returns: (transfer none) (nullable): what was answered before the wizard was left
 */
MandateWizardDraft *
mandate_wizard_draft_find (MandateRegister *reg,
                           const char      *wizard,
                           MandateRecord   *subject)
{
  MandateRecordList *drafts = mandate_register_get_list (reg, MANDATE_TYPE_WIZARD_DRAFT);
  g_autofree char   *link = get_link (subject);

  for (guint i = 0; i < mandate_record_list_get_length (drafts); i++)
    {
      MandateWizardDraft *draft = mandate_record_list_get (drafts, i);

      if (g_strcmp0 (draft->wizard, wizard) == 0 && g_strcmp0 (draft->subject, link) == 0)
        return draft;
    }

  return NULL;
}

/**
 * mandate_wizard_draft_put:
 * @change: a change
 * @wizard: name of a wizard
 * @subject: (nullable): the record that it is about
 * @step: the step that is open, from 0
 * @answers: what was answered, as JSON
 *
 * Keeps the answers in place of those that were kept before.
 */
void
mandate_wizard_draft_put (MandateChange *change,
                          const char    *wizard,
                          MandateRecord *subject,
                          guint          step,
                          const char    *answers)
{
  MandateWizardDraft *kept = mandate_wizard_draft_find (mandate_change_get_register (change), wizard, subject);
  MandateWizardDraft *draft = kept != NULL ? mandate_change_edit (change, MANDATE_TYPE_WIZARD_DRAFT, mandate_record_get_id (MANDATE_RECORD (kept)))
                                           : mandate_change_create (change, MANDATE_TYPE_WIZARD_DRAFT, NULL);

  g_free (draft->wizard);
  draft->wizard = g_strdup (wizard);
  g_free (draft->subject);
  draft->subject = get_link (subject);
  draft->step = step;
  g_free (draft->answers);
  draft->answers = g_strdup (answers);
}
