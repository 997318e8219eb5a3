/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-training.h"

#include <glib/gi18n-lib.h>

static const MandateChoice kind_choices[] = {
  { "awareness", N_ ("Awareness") },
  { "leaders", N_ ("Training of leaders") },
  { "role", N_ ("Training for a role") },
  { "induction", N_ ("Induction") },
  { NULL, NULL },
};

static const MandateChoice audience_choices[] = {
  { "everyone", N_ ("Everyone") },
  { "staff", N_ ("Staff only") },
  { "chosen", N_ ("Chosen people") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateTraining, title, TEXT, N_ ("Training"), .is_required = TRUE),
  MANDATE_FIELD (MandateTraining, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "awareness"),
  MANDATE_FIELD (MandateTraining, planned_on, DATE, N_ ("Planned on")),
  MANDATE_FIELD (MandateTraining, held_on, DATE, N_ ("Held on")),
  MANDATE_FIELD (MandateTraining, person, REFERENCE, N_ ("Held by"), .references = "person"),
  MANDATE_FIELD (MandateTraining, content, LONG_TEXT, N_ ("Content")),
  MANDATE_FIELD (MandateTraining, audience, CHOICE, N_ ("For whom"), .is_required = TRUE, .choices = audience_choices, .initial = "everyone"),
  MANDATE_FIELD (MandateTraining, effect, LONG_TEXT, N_ ("Did it work"), .help = N_ ("How you know that it was understood.")),
  MANDATE_FIELD (MandateTraining, repeat_on, DATE, N_ ("Again on")),
};

G_DEFINE_FINAL_TYPE (MandateTraining, mandate_training, MANDATE_TYPE_RECORD)

static void
mandate_training_class_init (MandateTrainingClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "training",
                                 N_ ("Training"), N_ ("Trainings"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_training_init (MandateTraining *self)
{
}
