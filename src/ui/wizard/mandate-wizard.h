/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-draft.h"
#include "mandate-session.h"

G_BEGIN_DECLS

/* How many people the three examples are for. */
#define MANDATE_WIZARD_N_EXAMPLES 3

/**
 * MandateWizardStep:
 * @question: (translatable): what is asked, as a title
 * @help: (translatable): one sentence in plain words
 * @requirement: (nullable): id of the requirement of the catalogue from which
 *   “Why the auditor asks” and “What counts as proof” come
 * @why: (translatable) (nullable): in place of the catalogue's
 * @proof: (translatable) (nullable): in place of the catalogue's
 * @task: (translatable) (nullable): the task that “I Don't Know Yet” makes;
 *   %NULL if the step can't be left open
 * @is_wide: whether it holds a table, which takes the room that the window has
 *
 * One question of a wizard.
 */
typedef struct
{
  const char *question;
  const char *help;
  const char *requirement;
  const char *why;
  const char *proof;
  const char *task;
  gboolean    is_wide;
} MandateWizardStep;

#define MANDATE_TYPE_WIZARD (mandate_wizard_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateWizard, mandate_wizard, MANDATE, WIZARD, AdwBin)

/**
 * MandateWizardClass:
 * @load: (nullable): fills a draft that was just begun, from the register
 * @create_step: makes what stands below the question of a step
 * @show_step: (nullable): brings a step up to date each time it is shown
 * @check_step: (nullable): whether a step is answered well enough to go on;
 *   if not, it has shown what is wrong beside the fields
 * @create_preview: (nullable): makes the pane beside the questions
 * @get_example: (nullable) (transfer full): the example of a step for a
 *   company of 1, 9 or 40 people, as 0, 1, 2; %NULL if the step has none
 * @use_example: (nullable): puts it into the answers
 * @finish: puts what was answered into a change; the frame commits it
 * @finished: (nullable): called after it was committed, before the wizard closes
 *
 * What a wizard adds to the frame that all of them share.
 */
struct _MandateWizardClass
{
  AdwBinClass parent_class;

  void (*load) (MandateWizard *self);
  GtkWidget *(*create_step) (MandateWizard *self,
                             guint          step);
  void (*show_step) (MandateWizard *self,
                     guint          step);
  gboolean (*check_step) (MandateWizard *self,
                          guint          step);
  GtkWidget *(*create_preview) (MandateWizard *self);
  char *(*get_example) (MandateWizard *self,
                        guint          step,
                        guint          example);
  void (*use_example) (MandateWizard *self,
                       guint          step,
                       guint          example);
  gboolean (*finish) (MandateWizard *self,
                      MandateChange *change,
                      GError       **error);
  void (*finished) (MandateWizard *self);

  /*< private >*/
  const char              *name;
  const char              *title;
  const char              *finish_label;
  const char              *preview_label;
  const char              *confirm_heading;
  const char              *confirm_body;
  const char              *page;
  const MandateWizardStep *steps;
  guint                    n_steps;
  const GType             *extra_types;
  guint                    n_extra_types;
};

void mandate_wizard_class_describe (MandateWizardClass      *klass,
                                    const char              *name,
                                    const char              *title,
                                    const char              *finish_label,
                                    const char              *page,
                                    const MandateWizardStep *steps,
                                    guint                    n_steps);
void mandate_wizard_class_set_preview_label (MandateWizardClass *klass,
                                             const char         *label);
void mandate_wizard_class_set_confirmation (MandateWizardClass *klass,
                                            const char         *heading,
                                            const char         *body);
void mandate_wizard_class_set_extra_types (MandateWizardClass *klass,
                                           const GType        *types,
                                           guint               n_types);

MandateSession *mandate_wizard_get_session (MandateWizard *self);
MandateRecord  *mandate_wizard_get_subject (MandateWizard *self);
MandateDraft   *mandate_wizard_get_draft (MandateWizard *self);
guint           mandate_wizard_get_step (MandateWizard *self);
GtkWidget      *mandate_wizard_get_step_content (MandateWizard *self,
                                                 guint          step);
void            mandate_wizard_show_step (MandateWizard *self,
                                          guint          step);
void            mandate_wizard_answered (MandateWizard *self);
gboolean        mandate_wizard_is_second_end (MandateWizard *self);
void            mandate_wizard_show_problem (MandateWizard *self,
                                             const char    *sentence);
gboolean        mandate_wizard_save (MandateWizard *self);

G_END_DECLS
