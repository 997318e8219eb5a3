/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_TRAINING (mandate_training_get_type ())
G_DECLARE_FINAL_TYPE (MandateTraining, mandate_training, MANDATE, TRAINING, MandateRecord)

/**
 * MandateTraining:
 *
 * A session at which people learned about information security (7.2, 7.3).
 */
struct _MandateTraining
{
  MandateRecord parent_instance;

  char *title;
  char *kind;
  char *planned_on;
  char *held_on;
  char *person; /* (nullable) id of a person */
  char *content;
  char *audience;
  char *effect;
  char *repeat_on;
  char *repeats; /* (nullable) id of a training */
};

G_END_DECLS
