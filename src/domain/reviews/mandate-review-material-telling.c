/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people were told and taught, and what they said back, as material of a review (9.3.2 e). */

#include "config.h"

#include "mandate-review-material-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-records.h"
#include "mandate-telling.h"
#include "mandate-training-roll.h"

/* What was said in the period, and what from before still waits for an answer. */
static gboolean
is_of_period (const MandateLook *look,
              MandateFeedback   *feedback)
{
  return _mandate_look_is_new (look, feedback->received_on) || _mandate_look_is_new (look, feedback->answered_on) ||
         (feedback->answered_on == NULL && strcmp (feedback->received_on, look->today) <= 0);
}

static void
add_feedback (const MandateLook *look,
              MandateFeedback   *feedback)
{
  MandateAction   *action = mandate_register_find (look->reg, MANDATE_TYPE_ACTION, feedback->action);
  g_autofree char *until = mandate_date_add_days (feedback->received_on, MANDATE_TELLING_ANSWER_DAYS);
  gboolean         is_late = feedback->answered_on == NULL && strcmp (until, look->today) < 0;
  char            *text = _mandate_look_join (g_strdup (feedback->sender), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("on %s")), feedback->received_on));

  text = _mandate_look_join (text, g_strdup (feedback->answer != NULL ? feedback->answer : feedback->content));
  if (action != NULL)
    /* Translators: %s is a task that follows from what somebody said. */
    text = _mandate_look_join (text, g_strdup_printf (_mandate_look_say (look, N_ ("led to “%s”")), action->title));

  _mandate_look_add (look, feedback, g_strdup (feedback->title), text,
                     feedback->answered_on != NULL ? MANDATE_MATERIAL_GOOD : is_late ? MANDATE_MATERIAL_OVERDUE
                                                                                     : MANDATE_MATERIAL_ON_THE_WAY,
                     feedback->answered_on != NULL ? _mandate_look_say (look, N_ ("Answered")) : _mandate_look_say (look, N_ ("Not answered yet")));
}

/* What people and interested parties said since the review before, the answer, and what came of it (9.3.2 e). */
void
_mandate_look_add_feedback (const MandateLook *look)
{
  MandateRecordList *list = _mandate_look_get_list (look, MANDATE_TYPE_FEEDBACK);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (is_of_period (look, mandate_record_list_get (list, i)))
      add_feedback (look, mandate_record_list_get (list, i));
}

/* Who was taught since the review before, of all who should be, and whether it helped (7.2, 7.3). */
void
_mandate_look_add_trainings (const MandateLook *look)
{
  MandateRecordList *list = _mandate_look_get_list (look, MANDATE_TYPE_TRAINING);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateTraining *training = mandate_record_list_get (list, i);
      g_autoptr (MandateTrainingRoll) roll = NULL;
      char *text;

      if (!_mandate_look_is_new (look, training->held_on))
        continue;

      roll = mandate_training_roll_new (look->reg, training, look->today);
      text = _mandate_look_join (mandate_training_roll_describe (roll, look->translation), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("on %s")), training->held_on));
      _mandate_look_add (look, training, g_strdup (training->title), _mandate_look_join (text, g_strdup (training->effect)),
                         mandate_training_roll_count_missing (roll) > 0 ? MANDATE_MATERIAL_SHORT : MANDATE_MATERIAL_GOOD, _mandate_look_say (look, N_ ("Taught")));
    }
}
