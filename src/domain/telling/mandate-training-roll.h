/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-person.h"
#include "mandate-register.h"
#include "mandate-training.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandatePresence:
 * @MANDATE_PRESENCE_UNKNOWN: nobody noted it
 * @MANDATE_PRESENCE_THERE: the person took part
 * @MANDATE_PRESENCE_MADE_UP: the person took part later, where it was repeated
 * @MANDATE_PRESENCE_ON_LEAVE: the person is away for long
 * @MANDATE_PRESENCE_MISSED: the person did not take part
 *
 * Whether somebody took part in a training.
 */
typedef enum
{
  MANDATE_PRESENCE_UNKNOWN,
  MANDATE_PRESENCE_THERE,
  MANDATE_PRESENCE_MADE_UP,
  MANDATE_PRESENCE_ON_LEAVE,
  MANDATE_PRESENCE_MISSED,
} MandatePresence;

/**
 * MandateTrainingSeat:
 * @person: (owned): somebody whom the training is for
 * @presence: whether the person took part
 *
 * A line of a roll.
 */
typedef struct
{
  MandatePerson  *person;
  MandatePresence presence;
} MandateTrainingSeat;

/**
 * MandateTrainingRoll:
 * @seats: (element-type MandateTrainingSeat): everybody whom it is for, people on leave included, by name
 * @n: how many there are of each #MandatePresence
 *
 * Who took part in a training, of all whom it is for (7.2, 7.3). The whole is
 * counted as that of acknowledgements is; screen and paper count by this one.
 */
typedef struct
{
  GPtrArray *seats;
  guint      n[MANDATE_PRESENCE_MISSED + 1];
} MandateTrainingRoll;

MandateTrainingRoll *mandate_training_roll_new (MandateRegister *reg,
                                                MandateTraining *training,
                                                const char      *as_of);
void                 mandate_training_roll_free (MandateTrainingRoll *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTrainingRoll, mandate_training_roll_free)

guint mandate_training_roll_count_taught (const MandateTrainingRoll *self);
guint mandate_training_roll_count_missing (const MandateTrainingRoll *self);
char *mandate_training_roll_describe (const MandateTrainingRoll *self,
                                      const MandateTranslation  *translation);

void             mandate_training_put_presence (MandateChange   *change,
                                                MandateTraining *training,
                                                const char      *person,
                                                gboolean         is_present);
void             mandate_training_put_all_present (MandateChange   *change,
                                                   MandateTraining *training);
MandateTraining *mandate_training_put_repeat (MandateChange   *change,
                                              MandateTraining *training);

G_END_DECLS
