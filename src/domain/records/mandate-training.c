/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-training.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

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
  MANDATE_FIELD (MandateTraining, repeat_on, DATE, N_ ("Again on"), .help = N_ ("For everyone, next time."), .not_before = "held_on"),
  MANDATE_FIELD (MandateTraining, repeats, REFERENCE, N_ ("Makes up for"), .references = "training", .help = N_ ("The training that these people missed.")),
};

G_DEFINE_FINAL_TYPE (MandateTraining, mandate_training, MANDATE_TYPE_RECORD)

static void
mandate_training_check (MandateRecord *record,
                        MandateChange *change)
{
  MandateTraining *self = MANDATE_TRAINING (record);

  if (g_strcmp0 (self->repeats, mandate_record_get_id (record)) == 0)
    mandate_change_refuse (change, record, "repeats", "%s", _ ("a training can’t make up for itself. Choose the one that people missed."));
}

static void
mandate_training_class_init (MandateTrainingClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "training",
                                 N_ ("Training"), N_ ("Trainings"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_training_check;
}

static void
mandate_training_init (MandateTraining *self)
{
}
