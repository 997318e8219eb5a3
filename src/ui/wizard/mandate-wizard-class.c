/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a wizard's class says what it asks. */

#include "config.h"

#include "mandate-wizard.h"

/**
 * mandate_wizard_class_describe:
 * @klass: a wizard's class
 * @name: what actions and drafts call it
 * @title: (translatable): what people call it
 * @finish_label: (translatable): what the last button says
 * @page: the page that it leads to in the end
 * @steps: (array length=n_steps): its questions
 * @n_steps: how many
 *
 * Says what a wizard asks.
 */
void
mandate_wizard_class_describe (MandateWizardClass      *klass,
                               const char              *name,
                               const char              *title,
                               const char              *finish_label,
                               const char              *page,
                               const MandateWizardStep *steps,
                               guint                    n_steps)
{
  klass->name = name;
  klass->title = title;
  klass->finish_label = finish_label;
  klass->page = page;
  klass->steps = steps;
  klass->n_steps = n_steps;
}

void
mandate_wizard_class_set_preview_label (MandateWizardClass *klass,
                                        const char         *label)
{
  klass->preview_label = label;
}

/* What is asked before it is finished, because it can't be undone. */
void
mandate_wizard_class_set_confirmation (MandateWizardClass *klass,
                                       const char         *heading,
                                       const char         *body)
{
  klass->confirm_heading = heading;
  klass->confirm_body = body;
}

/* Record types of the draft that are not in the schema: answers. */
void
mandate_wizard_class_set_extra_types (MandateWizardClass *klass,
                                      const GType        *types,
                                      guint               n_types)
{
  klass->extra_types = types;
  klass->n_extra_types = n_types;
}
